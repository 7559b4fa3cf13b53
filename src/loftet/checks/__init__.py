"""The rules across records: small functions, each from all records to problems."""

from loftet.checks.rules import Checked, check, checked

__all__ = ["Checked", "check", "checked"]
