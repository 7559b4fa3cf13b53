"""Notes: the few Markdown marks that a record's note may hold, safe in HTML and in Markdown.

Emphasis, lists and links to http, https and mailto. Everything else is plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from loftet.render.escape import escaped
from loftet.render.links import allowed, target
from loftet.render.text import joined_lines, printable
from loftet.wording.bilingual import BEGIN, END, is_foreign


def note_html(text: str) -> Markup:
    """Return a note as HTML blocks: `p`, `ul` and `ol` with `em`, `strong` and `a` inside."""
    tokens = tokens_of(text)
    if is_foreign(text):
        tokens = [_marked(token) for token in tokens]
    reader = _reader()
    written: str = reader.renderer.render(tokens, reader.options, {})
    return Markup(written.rstrip())  # noqa: S704 - the reader escapes all text


def _marked(token: Token) -> Token:
    """Return a token of a note in the other language, its text between the marks."""
    if token.type == "inline":
        begin, end = (Token("text", "", 0, content=mark) for mark in (BEGIN, END))
        token.children = [begin, *(token.children or ()), end]
    return token


def note_markdown(text: str) -> Markup:
    """Return a note as Markdown blocks that read back as the same note, whatever marks it has.

    Stars in a tangle (`***1*1*`) cannot always be written again: such a note loses its emphasis.
    """
    tokens = tokens_of(text)
    written = _written(tokens, emphasis=True)
    if joined_lines(_reader().render(written)).strip() != joined_lines(note_html(text)):
        written = _written(tokens, emphasis=False)
    return Markup(written)  # noqa: S704 - escaped for Markdown


def tokens_of(text: str) -> Sequence[Token]:
    """Return a note as the reader's tokens; of its links only those that are allowed."""
    return _reader().parse(printable(text))


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    reader = _Reader("zero", {"html": False, "linkify": False, "maxNesting": 12})
    reader.add_render_rule("hardbreak", _line_end)
    return reader.enable(["emphasis", "escape", "link", "list"])


def _line_end(*_: object) -> str:
    return "\n"


def _written(tokens: Sequence[Token], *, emphasis: bool) -> str:
    return "\n".join(_Blocks(tokens, emphasis=emphasis).lines).strip("\n")


class _Reader(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        return allowed(url)


class _Blocks:
    """The lines of a note's blocks, written from the tokens of its one reading."""

    def __init__(self, tokens: Sequence[Token], *, emphasis: bool) -> None:
        self.lines: list[str] = []
        self._indents: list[str] = []
        self._marker = ""
        self._after_list = False
        self._emphasis = emphasis
        for token in tokens:
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "list_item_open":
                self._open_item(token.info + token.markup + " ")
            case "list_item_close":
                self._write_marker()
                self._indents.pop()
            case "bullet_list_close" | "ordered_list_close":
                self._after_list = True
            case "inline":
                self._write(_inline(token.children or (), emphasis=self._emphasis))
            case "paragraph_close" if not token.hidden:
                self.lines.append("")
            case _:
                pass  # the opening of a paragraph or a list writes nothing

    def _open_item(self, marker: str) -> None:
        self._write_marker()
        self._marker = marker
        self._indents.append(" " * len(marker))
        self._after_list = False

    def _write_marker(self) -> None:
        if self._marker:
            self._write("")

    def _write(self, text: str) -> None:
        if self._after_list:
            self.lines.append("")
            self._after_list = False
        depth = self._indents[:-1] if self._marker else self._indents
        self.lines.append(("".join(depth) + self._marker + text).rstrip(" "))
        self._marker = ""


def _inline(tokens: Sequence[Token], *, emphasis: bool) -> str:
    written = ""
    targets: list[str] = []
    for token in tokens:
        match token.type:
            case "em_open" | "em_close" | "strong_open" | "strong_close":
                written += token.markup if emphasis else ""
            case "link_open":
                targets.append(target(str(token.attrGet("href"))))
                if written.endswith("!"):  # or the link would be a picture, fetched from elsewhere
                    written = f"{written[:-1]}\\!"
                written += "["
            case "link_close":
                written += f"]({targets.pop()})"
            case "hardbreak":
                written += " "
            case _:
                written += escaped(joined_lines(token.content), start=not written.strip(" "))
    return written.strip(" ")
