"""Words that hold a place for what was never written: `TODO`, `<fyll i>`, `2024-XX-XX`, `{{ note }}`."""

from __future__ import annotations

import re

from loftet.document.markup import without_tags

_HERE = "(?:här|texten?|datum|namn|plats|senare|here|text|date|name|place|later)"
_WHOLE = re.compile(
    rf"""(?:TODO|[Tt]odo|FIXME|TBD|XXX)\b.*
    | X{{2,6}} | x{{2,6}} | \.\.\. | … | \?{{2,}} | _{{3,}}
    | (?:[Ff]yll\ i|FYLL\ I|[Ff]ill\ in|FILL\ IN)(?:\ (?i:{_HERE}))?[.:…]*
    | [Ll]orem\ ipsum.*
    | (?:[0-9]{{4}}|[ÅY]{{4}})-(?:[0-9]{{2}}|XX|MM)-(?:XX|DD)
    | <[^<>\n]{{1,40}}>
    | undefined | None | NaN | \[object\ Object\]                                  # of programs
    | \#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|SAKNAS!|REFERENS!|DIVISION/0!|NAMN\?)   # of spreadsheets
    """,
    re.VERBOSE | re.DOTALL,
)
_INSIDE = re.compile(
    r"""\b(?:TODO|FIXME|XXX)\b
    | \{\{[^{}\n]*\}\} | \$\{[^{}\n]*\}
    | <[A-Za-zÅÄÖåäö]+(?:\ [A-Za-zÅÄÖåäö]+){0,3}>
    """,
    re.VERBOSE,
)


def is_placeholder(text: str) -> bool:
    """Tell whether a text, or a piece of it, stands where something else was to be written."""
    plain = without_tags(text.strip())
    return _WHOLE.fullmatch(plain) is not None or _INSIDE.search(plain) is not None
