"""The data root: find it, read it, create a file in it safely. The only package that touches `data/`.

Here stands what every command needs; what creates files is imported from the module that does.
"""

from loftet.store.find import find_root
from loftet.store.layout import Kind, kind_of
from loftet.store.read import Source, listed, read, read_file, read_listed

__all__ = ["Kind", "Source", "find_root", "kind_of", "listed", "read", "read_file", "read_listed"]
