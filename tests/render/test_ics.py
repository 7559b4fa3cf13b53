"""The calendar: RFC 5545 as far as calendars care, stable from export to export, the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.report.example import example_view
from tests.report.given import commitment, ledger, part, record, view

from loftet.agenda.events import Event, Sort, events
from loftet.phrase import Phrase
from loftet.render.ics import ics
from loftet.report.standing import judged
from loftet.wording import Language

LINE = re.compile(r"(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z-]+=[A-Za-z0-9-]+)*):(?P<value>.*)", re.DOTALL)


def components(text: str) -> list[dict[str, str]]:
    """Return the properties of each event, after holding the whole to the rules of RFC 5545."""
    raw = text.encode()
    assert raw.endswith(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    physical = raw.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in physical)
    assert all(line.decode() for line in physical)  # no letter is split between two lines
    lines = re.sub("\r\n[ \t]", "", text).split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    head = [line.partition(":")[0] for line in lines[: lines.index("BEGIN:VEVENT")]]
    assert {"VERSION", "PRODID"} <= set(head)
    found = list(_events(lines))
    for event in found:
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= event.keys()
    assert len({event["UID"] for event in found}) == len(found)
    return found


def _events(lines: list[str]) -> Iterator[dict[str, str]]:
    event: dict[str, str] = {}
    for line in lines:
        match = LINE.fullmatch(line)
        assert match, line
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            yield event
        elif line != "END:VCALENDAR":
            assert match["name"] not in event
            event[match["name"]] = match["value"]


def calendar(as_of: str, language: Language = Language.SV) -> str:
    view = example_view(as_of)
    found = events(view, judged(view))
    return ics(found, view.promise.title, view.as_of, language, example=view.ledger.example)


def test_the_example_as_a_calendar() -> None:
    found = components(calendar("2024-09-30"))

    told = [(event["DTSTART"], event["CATEGORIES"], event["SUMMARY"]) for event in found]
    assert told[0] == ("20240422", "PROMISE", "[exempel] Medborgarlöfte Älmhult kommun 2024 börjar gälla")
    assert ("20241212", "MEETING", "[exempel] Möte: Strategiskt brottsförebyggande rådet") in told
    assert (
        "20241129",
        "DEADLINE",
        "[exempel] Sista dag för handlingar: Strategiskt brottsförebyggande rådet",
    ) in told
    assert ("20241231", "DUE", "[exempel] Senast i dag: Avloppsvatten och narkotikahund") in told
    assert {event["DTSTAMP"] for event in found} == {"20240930T000000Z"}


def test_what_is_done_is_no_longer_due() -> None:
    def due(as_of: str) -> list[str]:
        return [event["UID"] for event in components(calendar(as_of)) if event["CATEGORIES"] == "DUE"]

    assert len(due("2024-09-30")) > len(due("2024-12-30"))


def test_an_event_keeps_its_id_and_no_note_and_no_clock_gets_in() -> None:
    early, late = components(calendar("2024-05-01")), components(calendar("2024-09-30"))

    assert {event["UID"] for event in early if event["CATEGORIES"] == "MEETING"} == {
        event["UID"] for event in late if event["CATEGORIES"] == "MEETING"
    }
    assert calendar("2024-09-30") == calendar("2024-09-30")
    assert "Två poliser" not in calendar("2024-09-30")


def test_a_plan_has_its_clock_times_in_utc_and_is_tentative() -> None:
    plan = record(
        "2024-07-09",
        "gang",
        state="planned",
        time={"from": "10:00", "to": "11:30"},
        places=["centrum"],
        note="Hemlig plats, ännu ej utlyst.",
        logged="2024-06-01",
    )
    seen = view(ledger(commitment("gang"), activities=[plan]), "2024-06-30")
    text = ics(events(seen, judged(seen)), "Löftet", seen.as_of, Language.SV, example=False)
    (found,) = [event for event in components(text) if event["CATEGORIES"] == "PLAN"]

    assert (found["DTSTART"], found["DTEND"]) == ("20240709T080000Z", "20240709T093000Z")
    assert (found["STATUS"], found["LOCATION"]) == ("TENTATIVE", "Centrala Granstad")
    assert "Hemlig" not in text


def test_a_plan_of_several_days_ends_the_day_after() -> None:
    plan = record("2024-07-01..2024-07-05", "gang", state="planned", logged="2024-06-01")
    seen = view(ledger(commitment("gang", part({"kind": "none"})), activities=[plan]), "2024-06-30")
    text = ics(events(seen, judged(seen)), "Löftet", seen.as_of, Language.SV, example=False)

    assert "DTSTART;VALUE=DATE:20240701\r\nDTEND;VALUE=DATE:20240706\r\n" in text


@given(st.text(max_size=200))
def test_no_text_breaks_a_line_or_adds_a_property(text: str) -> None:
    day = date(2024, 5, 14)
    event = Event("a@loftet", Sort.PLAN, day, day, Phrase("event.meeting", body=text), places=(text,))
    (found,) = components(ics([event], text, day, Language.EN, example=False))

    assert found["UID"] == "a@loftet"
    assert set(found) <= {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "CATEGORIES", "STATUS", "TRANSP"),
    }
