"""Sources to typed records and problems, and problems to their places in the files."""

from loftet.records.locate import located
from loftet.records.model import Records, Stored
from loftet.records.read import read

__all__ = ["Records", "Stored", "located", "read"]
