"""Problems and tables as text, for terminals, logs and other programs. The only package that knows Rich."""
