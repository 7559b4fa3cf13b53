"""Events as iCalendar (RFC 5545): the same bytes on every machine, since no clock is read.

DTSTAMP is the as-of day. Clock times are written in UTC, so that no time zone has to be described.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from loftet import __version__
from loftet.agenda.events import Event
from loftet.phrase import Phrase
from loftet.wording import Language, say

_SWEDEN = ZoneInfo("Europe/Stockholm")
_LONGEST_LINE = 75
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def ics(events: Iterable[Event], title: str, as_of: date, language: Language, *, example: bool) -> str:
    """Return a calendar named `title`; in example data the name and every summary says that it is one."""
    mark = say(Phrase("event.example"), language) if example else ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//loftet//loftet {__version__}//{language.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(mark + title)}",
        *(line for event in events for line in _event(event, as_of, language, mark)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in [_folded(line)])


def _event(event: Event, as_of: date, language: Language, mark: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{as_of:%Y%m%d}T000000Z"
    yield from _days(event)
    yield f"SUMMARY;LANGUAGE={language}:{_text(mark + say(event.summary, language))}"
    if event.description is not None:
        yield f"DESCRIPTION;LANGUAGE={language}:{_text(say(event.description, language))}"
    if event.places:
        yield f"LOCATION:{_text(', '.join(event.places))}"
    yield f"CATEGORIES:{event.sort.upper()}"
    yield f"STATUS:{'TENTATIVE' if event.tentative else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _days(event: Event) -> Iterator[str]:
    """Yield when it is; the end of a whole day is the day after it."""
    if event.begins is not None and event.ends is not None:
        yield f"DTSTART:{_instant(event.first, event.begins)}"
        yield f"DTEND:{_instant(event.last, event.ends)}"
    else:
        yield f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}"


def _instant(day: date, clock: time) -> str:
    return f"{datetime.combine(day, clock, _SWEDEN).astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """Return a text value: on one line, what has a meaning of its own escaped."""
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\u00a0", " "))
    return plain.strip().translate(_ESCAPES)


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets, no letter split between two."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LONGEST_LINE:
            pieces.append(piece)
            piece, size = "", 1
        piece += letter
        size += width
    return "\r\n ".join([*pieces, piece])
