"""The types of single values: text that the YAML reader left as text, read as a day, a count, an id.

Every reader takes the text as it was written and returns the value, or raises an error whose type
is the problem code that the user will see. No input value is ever put into an error.
"""

import re
from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from functools import lru_cache, wraps
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

T = TypeVar("T")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH_DAY = r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_SEASON = r"(spring|autumn) ([1-9][0-9]{3})"
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_COUNT = re.compile(r"0|[1-9][0-9]{0,8}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?")
_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_REF = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}(?:/[a-z0-9][a-z0-9_-]{0,59})?")
_SCHEMES = frozenset({"http", "https", "mailto"})
_LINE_LENGTH = 300
_TAG_LENGTH = 60
_TEXT_LENGTH = 20_000
_SEASON_END = {"spring": (6, 30), "autumn": (12, 31)}


def _fault(code: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{code}", {"code": code})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _fault("not-text")
    return value


def read_text(value: object) -> str:
    """Return text of any number of lines, trimmed; `not-text`, `empty-text`, `text-too-long`."""
    text = _text(value).strip()
    if not text:
        raise _fault("empty-text")
    if len(text) > _TEXT_LENGTH:
        raise _fault("text-too-long")
    return text


def read_line(value: object) -> str:
    """Return text of one line, trimmed; `not-text`, `empty-text`, `not-one-line`, `text-too-long`."""
    text = _text(value).strip()
    if not text:
        raise _fault("empty-text")
    if "\n" in text:
        raise _fault("not-one-line")
    if len(text) > _LINE_LENGTH:
        raise _fault("text-too-long")
    return text


def read_day(value: object) -> date:
    """Return a day written YYYY-MM-DD; `not-a-day` for another form, `no-such-day` for 2024-02-30."""
    if isinstance(value, date):
        return value
    text = _text(value)
    if not _DAY.fullmatch(text):
        raise _fault("not-a-day")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _fault("no-such-day") from None


def read_day_or_season(value: object) -> date:
    """Return a day, or the last day of `spring 2024` (30 June) or `autumn 2024` (31 December).

    What a promise means by the two seasons: docs: format, "Targets".
    """
    if isinstance(value, str) and (match := re.fullmatch(_SEASON, value)):
        month, day = _SEASON_END[match[1]]
        return date(int(match[2]), month, day)
    return read_day(value)


def read_month_day(value: object) -> tuple[int, int]:
    """Return month and day of a yearly date written MM-DD; `not-a-month-day`."""
    text = _text(value)
    if not re.fullmatch(_MONTH_DAY, text):
        raise _fault("not-a-month-day")
    return int(text[:2]), int(text[3:])


def read_clock(value: object) -> time:
    """Return a time of day written HH:MM; `not-a-clock-time`."""
    text = _text(value)
    if not re.fullmatch(_CLOCK, text):
        raise _fault("not-a-clock-time")
    return time(int(text[:2]), int(text[3:]))


def read_count(value: object) -> int:
    """Return a whole number from 0 to 999,999,999 written in plain digits; `not-a-count`."""
    text = _text(value)
    if not _COUNT.fullmatch(text):
        raise _fault("not-a-count")
    return int(text)


def read_number(value: object) -> Decimal:
    """Return a number with a decimal point, `-1.5`; `not-a-number` for `1,5`, `1e3` and `.5`."""
    text = _text(value)
    if not _NUMBER.fullmatch(text):
        raise _fault("not-a-number")
    return Decimal(text)


def read_flag(value: object) -> bool:
    """Return true or false; nothing else, neither `yes` nor `ja`, is one; `not-true-or-false`."""
    if _text(value) not in {"true", "false"}:
        raise _fault("not-true-or-false")
    return bool(value == "true")


def read_id(value: object) -> str:
    """Return an id: a to z, digits, `-` and `_`, at most 60; `not-an-id`."""
    text = _text(value)
    if not _ID.fullmatch(text):
        raise _fault("not-an-id")
    return text


def read_ref(value: object) -> str:
    """Return a commitment's id, or `commitment/part`; `not-a-reference`."""
    text = _text(value)
    if not _REF.fullmatch(text):
        raise _fault("not-a-reference")
    return text


def read_tag(value: object) -> str:
    """Return a tag or the name of a group: one line of at most 60 characters; `not-a-tag`."""
    text = _text(value).strip()
    if not text or "\n" in text or len(text) > _TAG_LENGTH:
        raise _fault("not-a-tag")
    return text


def read_url(value: object) -> str:
    """Return a link of http, https or mailto; `not-a-link` (docs: quality, "Security and privacy")."""
    text = _text(value)
    if any(character.isspace() or not character.isprintable() for character in text):
        raise _fault("not-a-link")
    try:
        parts = urlsplit(text)
    except ValueError:
        raise _fault("not-a-link") from None
    if parts.scheme.lower() not in _SCHEMES or not (parts.netloc or parts.scheme.lower() == "mailto"):
        raise _fault("not-a-link")
    return text


# What an editor that follows YAML 1.2 sees of a value, in the words of JSON Schema: it has already made
# numbers and truth values of plain text. A pattern looks at text only, a limit at numbers only.
_SCALAR = ["string", "number", "boolean"]
_TEXT_JSON = {"type": _SCALAR, "maxLength": _TEXT_LENGTH, "pattern": r"\S"}
_LINE_JSON = {"type": _SCALAR, "maxLength": _LINE_LENGTH, "pattern": r"^\s*\S[^\n]*\s*$"}
_TAG_JSON = {"type": _SCALAR, "maxLength": _TAG_LENGTH, "pattern": r"^\s*\S[^\n]*\s*$"}
_DAY_JSON = {"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}$"}
_DAY_OR_SEASON_JSON = {
    "type": "string",
    "pattern": f"^(?:{_DAY.pattern}|{_SEASON})$",
    "if": {"pattern": "^[0-9]"},
    "then": {"format": "date"},
}
_MONTH_DAY_JSON = {"type": "string", "pattern": f"^{_MONTH_DAY}$"}
_CLOCK_JSON = {"type": "string", "pattern": f"^{_CLOCK}$"}
_COUNT_JSON = {
    "type": ["integer", "string"],
    "minimum": 0,
    "maximum": 999_999_999,
    "pattern": f"^(?:{_COUNT.pattern})$",
}
_NUMBER_JSON = {
    "type": ["number", "string"],
    "exclusiveMinimum": -1_000_000_000_000,
    "exclusiveMaximum": 1_000_000_000_000,
    "pattern": f"^{_NUMBER.pattern}$",
}
_FLAG_JSON = {"type": ["boolean", "string"], "pattern": "^(?:true|false)$"}
_ID_JSON = {"type": ["string", "integer"], "minimum": 0, "pattern": f"^{_ID.pattern}$"}
_REF_JSON = {"type": ["string", "integer"], "minimum": 0, "pattern": f"^{_REF.pattern}$"}
_URL_JSON = {
    "type": "string",
    "pattern": r"^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]\S*|[Mm][Aa][Ii][Ll][Tt][Oo]:\S*)$",
}


class Scalar:
    """How a single value is read, and what it is in the words of JSON Schema."""

    def __init__(self, read: Callable[[object], object], json_schema: dict[str, Any]) -> None:
        """Let `read` make the value of what stands in the file, and refuse what it cannot be."""
        self.read = read
        self.json_schema = json_schema

    def __get_pydantic_core_schema__(self, _type: object, _handler: object) -> CoreSchema:
        """Return Pydantic's own form of it: what `read` returns has its type already."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, _schema: object, _handler: object) -> dict[str, Any]:
        """Return its JSON Schema."""
        return self.json_schema


def _remembered(read: Callable[[object], T]) -> Callable[[object], T]:
    """Return `read` with a memory for texts: the same ids, days and roles stand in thousands of records."""
    known = lru_cache(maxsize=2048)(read)

    @wraps(read)
    def reader(value: object) -> T:
        return known(value) if type(value) is str else read(value)

    return reader


Text = Annotated[str, Scalar(read_text, _TEXT_JSON)]
Line = Annotated[str, Scalar(_remembered(read_line), _LINE_JSON)]
Day = Annotated[date, Scalar(_remembered(read_day), _DAY_JSON)]
DayOrSeason = Annotated[date, Scalar(read_day_or_season, _DAY_OR_SEASON_JSON)]
MonthDay = Annotated[tuple[int, int], Scalar(read_month_day, _MONTH_DAY_JSON)]
Clock = Annotated[time, Scalar(read_clock, _CLOCK_JSON)]
Count = Annotated[int, Scalar(_remembered(read_count), _COUNT_JSON)]
Number = Annotated[Decimal, Scalar(_remembered(read_number), _NUMBER_JSON)]
Flag = Annotated[bool, Scalar(read_flag, _FLAG_JSON)]
Id = Annotated[str, Scalar(_remembered(read_id), _ID_JSON)]
Ref = Annotated[str, Scalar(_remembered(read_ref), _REF_JSON)]
Tag = Annotated[str, Scalar(_remembered(read_tag), _TAG_JSON)]
Url = Annotated[str, Scalar(read_url, _URL_JSON)]
