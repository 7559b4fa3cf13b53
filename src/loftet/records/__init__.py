"""Sources to typed records and problems, and problems to their places in the files."""

from loftet.records.locate import located
from loftet.records.model import Activity, Dated, Records, Stored, slim
from loftet.records.read import faultless, read

__all__ = ["Activity", "Dated", "Records", "Stored", "faultless", "located", "read", "slim"]
