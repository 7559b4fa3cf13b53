"""Text from the data, made fit for a page: no control characters, paragraphs apart."""

from __future__ import annotations

import re
import unicodedata

from loftet.wording.bilingual import Bilingual, as_foreign, bilingual, changed, is_foreign, remarked
from loftet.wording.numerals import begin_sentence

_BLANK = "\t\n\r "
_UNFIT = frozenset("\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REPLACEMENT = "\ufffd"


def printable(text: str) -> str:
    """Return `text` with what no page may hold shown as a replacement sign.

    That is control characters (but not blanks), lone surrogates, noncharacters, other line ends and bidi
    overrides. The reader of files refuses them already; a report may be made from other values.
    """
    return text if text.isprintable() else changed(text, _fit)


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of `text`, which blank lines separate, each on one line."""
    found = filter(None, (one_line(part) for part in re.split(r"\n[ \t\r]*\n", text)))
    return tuple(map(as_foreign, found) if is_foreign(text) else found)


def one_line(text: str) -> str:
    """Return `text` on one line: runs of blanks become a space; a no-break space stays."""
    return changed(text, joined_lines) if isinstance(text, Bilingual) else joined_lines(text).strip(" ")


def joined_lines(text: str) -> str:
    """Return `text` with its runs of blanks and line ends as single spaces, also at its ends."""
    return re.sub(rf"[{_BLANK}]+", " ", text)


def sentence_case(text: str) -> str:
    """Return `text` with its first letter as a capital, the rest as it is."""
    return bilingual(begin_sentence(remarked(text)))


def _fit(text: str) -> str:
    return "".join(_REPLACEMENT if _unfit(letter) else letter for letter in text)


def _unfit(letter: str) -> bool:
    if letter in _BLANK:
        return False
    return unicodedata.category(letter) in {"Cc", "Cs"} or letter in _UNFIT or _is_noncharacter(ord(letter))


def _is_noncharacter(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
