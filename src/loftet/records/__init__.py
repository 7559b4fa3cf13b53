"""Sources to typed records and problems."""
