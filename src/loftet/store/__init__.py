"""The data root: find it, read it, create a file in it safely. The only package that touches `data/`."""

from loftet.store.create import Created, NewRecord, create
from loftet.store.find import find_root
from loftet.store.layout import Kind, kind_of
from loftet.store.read import Source, read, read_file

__all__ = ["Created", "Kind", "NewRecord", "Source", "create", "find_root", "kind_of", "read", "read_file"]
