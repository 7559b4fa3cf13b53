r"""Plain text to Markdown that reads back as the same text (CommonMark, GFM tables and autolinks).

Only what could become structure is escaped, so that the text also reads well raw: `2024-09-30` and
`22 april` stay as they are, `[polis]` becomes `\[polis\]`.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from loftet.render.text import one_line, printable

_ANYWHERE = re.compile(
    r"[\\`*\[\]|~$]"  # emphasis, code, links, tables, strike-through, formulas
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore inside a word is never emphasis
    r"|<(?=[A-Za-z/!?]|$)"  # HTML
    r"|&(?=[#A-Za-z]|$)"  # entities
    r"|(?<= )#(?=#*$)"  # the closing signs of a heading
    r"|:(?=//)|(?<=www)\.|(?<=\w)@(?=\w)"  # addresses that GitHub would link
)
_AT_START = re.compile(
    r"-(?=[- ]|$)|\+(?= |$)|#{1,6}(?= |$)|>|=+(?= *$)|:(?=-)"  # list, heading, quote, underlines
    r"|\d{1,9}(?=[.)](?: |$))"  # numbered list
)


def markdown_text(value: object) -> Markup:
    """Return `value` as one line of Markdown text; what already is Markdown stays as it is."""
    if isinstance(value, Markup):
        return value
    return Markup(escaped(one_line(printable(str(value)))))  # noqa: S704 - escaped for Markdown, not for HTML


def bold(value: object) -> Markup:
    """Return `value` as bold Markdown text, to stand between blanks; nothing for text without letters."""
    text = one_line(printable(str(value))).strip()
    return Markup(f"**{escaped(text)}**" if text else "")  # noqa: S704 - escaped for Markdown, not for HTML


def escaped(line: str, *, start: bool = True) -> str:
    """Return one line of text, every sign escaped that Markdown could read as structure.

    `start` tells that the line may stand first in a block, where a list sign or a heading begins.
    """
    marked = _ANYWHERE.sub(lambda found: "\\" + found[0], line)
    if not start or (opening := _AT_START.match(marked)) is None:
        return marked
    if opening[0].isdigit():
        return f"{opening[0]}\\{marked[opening.end() :]}"
    return "\\" + marked
