"""From the bytes of a file to its text: size, encoding, byte order mark."""

from __future__ import annotations

import codecs
import re

from loftet.document.lines import Lines
from loftet.document.tree import MOST_BYTES
from loftet.phrase import Phrase
from loftet.problems import Problem, Span, Where, error, warning

_FILE_KINDS = (
    (b"PK\x03\x04", "office"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "office"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
)
_WINDOWS_SIGNS = "\u201c\u201d\u2018\u2019\u2013\u2014\u2026\u20ac\u2022\xa7\xb0\xbd"
_SURROGATE = re.compile("[\udc80-\udcff]")
_UTF_16_AND_32 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def text_of(data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a file without a byte order mark, or None where it has none.

    Gives `file-too-large`, `binary-file`, `utf-16`, `not-utf-8` and the warning `byte-order-mark`.
    """
    if len(data) > MOST_BYTES:
        where = Where("", span=Span(1, 1, 1, 1))
        return None, (error("file-too-large", where, Phrase("hint.split-up"), limit=MOST_BYTES // 1024),)
    problem = _foreign(data)
    if problem:
        return None, (problem,)
    found: tuple[Problem, ...] = ()
    if data.startswith(codecs.BOM_UTF8):
        data = data.removeprefix(codecs.BOM_UTF8)
        where = Where("", span=Span(1, 1, 1, 1))
        found = (warning("byte-order-mark", where, Phrase("hint.byte-order-mark")),)
    try:
        return data.decode(), found
    except UnicodeDecodeError as fault:
        return None, (_not_utf_8(data, fault.start),)


def readable_text(data: bytes) -> str:
    """Return the text of a file for showing a line of it, whatever its encoding; never fails.

    Bytes that are not UTF-8 are shown as Windows would show them, which is what they nearly always are.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError:
        text = data.decode(errors="surrogateescape")
    return _SURROGATE.sub(lambda match: _windows_letter(ord(match.group()) & 0xFF), text)


def _windows_letter(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="replace")


def _foreign(data: bytes) -> Problem | None:
    where = Where("", span=Span(1, 1, 1, 1))
    for beginning, kind in _FILE_KINDS:
        if data.startswith(beginning):
            return error("binary-file", where, Phrase("hint.binary-file"), kind=Phrase(f"note.file.{kind}"))
    if data.startswith(_UTF_16_AND_32) or _is_every_other_byte_zero(data[:64]):
        return error("utf-16", where, Phrase("hint.save-as-utf-8"))
    return None


def _is_every_other_byte_zero(beginning: bytes) -> bool:
    odd, even = beginning[1::2], beginning[::2]
    return len(beginning) > 3 and any(odd) != any(even)


def _not_utf_8(data: bytes, offset: int) -> Problem:
    before = data[:offset].decode()
    byte = data[offset]
    span = Lines(before).span(len(before), len(before))
    span = Span(span.line, span.column, span.line, span.column + 1)
    count = len(_SURROGATE.findall(data.decode(errors="surrogateescape")))
    letter = _windows_letter(byte)
    hint = Phrase("hint.save-as-utf-8")
    if letter.isalpha() or letter in _WINDOWS_SIGNS:
        hint = Phrase("hint.saved-by-windows", letter=letter)
    return error("not-utf-8", Where("", span=span), hint, byte=f"0x{byte:02X}", count=count)
