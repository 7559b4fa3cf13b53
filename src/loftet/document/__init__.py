"""YAML text and plain data, both ways, with the place of everything.

The only package that knows YAML. Values in, values out: bytes or text are parameters, problems are
values, and nothing that a file holds makes it raise.

Here stands what every command needs; what is needed where something is wrong, or is written, is
imported from the module that holds it.
"""

from loftet.document.reading import read
from loftet.document.tree import MOST_PROBLEMS, Document, Node

__all__ = ["MOST_PROBLEMS", "Document", "Node", "read"]
