"""What a document is once it is read: plain data, all scalars still text."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias

Node: TypeAlias = "str | list[Node] | dict[str, Node] | None"
"""Text, nothing, a list, or a mapping; what is a date or a number the schema decides."""

MOST_BYTES = 1024 * 1024
MOST_LEVELS = 32
MOST_VALUES = 50_000
MOST_PROBLEMS = 100
"""Of one kind: a file with more is not a record gone wrong but something else."""

NOTHING = frozenset({"", "null", "Null", "NULL", "~"})
"""What means "absent" where it is written without quotation marks."""

_KEY = re.compile(r"[A-Za-zÅÄÖåäö0-9][A-Za-zÅÄÖåäö0-9_-]*")


class Document(NamedTuple):
    """The mapping that a file holds, with the file's path relative to the data root."""

    path: str
    data: Mapping[str, Node]


@lru_cache(maxsize=4096)
def is_key(text: str) -> bool:
    """Tell whether `text` can be a key: letters, digits, `_` and `-`, beginning with a letter or digit."""
    return _KEY.fullmatch(text) is not None
