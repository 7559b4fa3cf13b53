"""loftet: follow up a Swedish citizen promise from plain files in git."""

__version__ = "0.1.0"
