"""YAML text and plain data, both ways, with the place of everything.

The only package that knows YAML. Values in, values out: bytes or text are parameters, problems are
values, and nothing that a file holds makes it raise.
"""

from loftet.document.bytes_to_text import readable_text
from loftet.document.characters import refused_characters
from loftet.document.closely import remains
from loftet.document.data_to_text import Writable, write
from loftet.document.positions import all_located, located, positions
from loftet.document.reading import read
from loftet.document.survey import KeyAndValueSpans, Remains
from loftet.document.tree import MOST_PROBLEMS, Document, Node

__all__ = [
    "MOST_PROBLEMS",
    "Document",
    "KeyAndValueSpans",
    "Node",
    "Remains",
    "Writable",
    "all_located",
    "located",
    "positions",
    "read",
    "readable_text",
    "refused_characters",
    "remains",
    "write",
]
