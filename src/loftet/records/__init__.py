"""Sources to typed records and problems, and problems to their places in the files."""

from loftet.records.locate import located
from loftet.records.model import Activity, Records, Stored, slim
from loftet.records.read import read

__all__ = ["Activity", "Records", "Stored", "located", "read", "slim"]
