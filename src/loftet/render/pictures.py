"""A picture's bytes to its media type, where they are a whole PNG or JPEG file.

What a browser shows half of, a typesetter and a word processor refuse: so a picture is looked through before
any of them gets it. PNG: W3C Portable Network Graphics, 5.3 and 11.2. JPEG: ITU-T T.81, B.1.
"""

from __future__ import annotations

import struct
import zlib
from struct import unpack_from

PNG, JPEG = "image/png", "image/jpeg"

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_JPEG_KINDS = (b"JFIF", b"Exif")  # Word takes no others
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
_MOST_PIXELS = 16_000_000


def picture_type(content: bytes) -> str | None:
    """Return `image/png` or `image/jpeg`; None for other bytes, and for a file that is cut off or damaged."""
    try:
        if content.startswith(_PNG_SIGNATURE):
            return PNG if _is_whole_png(content) else None
        if content.startswith(_JPEG_START):
            return JPEG if _is_whole_jpeg(content) else None
    except (struct.error, zlib.error):
        return None
    return None


def _is_whole_png(content: bytes) -> bool:
    """Return whether each chunk has its checksum, the size is one, and the rows can be unpacked."""
    at, packed, size = len(_PNG_SIGNATURE), b"", (0, 0)
    while True:
        length, name = unpack_from(">I4s", content, at)
        body = content[at + 8 : at + 8 + length]
        (checksum,) = unpack_from(">I", content, at + 8 + length)
        if zlib.crc32(name + body) != checksum:
            return False
        if name == b"IHDR":
            size = unpack_from(">II", body)
        elif name == b"IDAT":
            packed += body
        elif name == b"IEND":
            return _has_pixels(*size) and zlib.decompressobj().decompress(packed, 1) != b""
        at += 12 + length


def _is_whole_jpeg(content: bytes) -> bool:
    """Return whether the segments before the scan name a size, and the file has an end."""
    at, framed = len(_JPEG_START), False
    if content[6:10] not in _JPEG_KINDS:
        return False
    while True:
        mark, code, length = unpack_from(">BBH", content, at)
        if mark != 0xFF:
            return False
        if code in _FRAMES:
            height, width = unpack_from(">HH", content, at + 5)
            framed = _has_pixels(width, height)
        if code == _SCAN:
            return framed and content.rstrip(b"\x00").endswith(_JPEG_END)
        at += 2 + length


def _has_pixels(width: int, height: int) -> bool:
    return 0 < width * height <= _MOST_PIXELS
