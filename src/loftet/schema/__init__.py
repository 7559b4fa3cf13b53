"""The file format, version 1, as frozen models (docs: format)."""
