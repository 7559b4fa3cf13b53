"""Explanations as text that is read from the top: what, why, from which records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from loftet.display.visible import visible
from loftet.report.explanation import Explanation, IntervalLine, RecordLine
from loftet.report.frame import Frame
from loftet.wording.numerals import begin_sentence


def explanation_text(frame: Frame, explanations: Iterable[Explanation], width: int) -> str:
    """Return the explanations, wrapped at `width` columns; the path of a record is never broken."""
    blocks = ("\n".join(_block(frame, explanation, width)) for explanation in explanations)
    return "\n\n".join(blocks) + "\n"


def _block(frame: Frame, explained: Explanation, width: int) -> Iterator[str]:
    yield visible(f"{explained.progress.ref}  {explained.name}")
    yield from _wrapped(f"{begin_sentence(explained.status_word)}. {explained.sentence}", width)
    sections = (
        ("promise", [frame.say("explain.quoted", quote=explained.quote)]),
        ("reading", [explained.reading] if explained.reading else []),
        ("rule", explained.rules),
        ("days", explained.days),
        ("intervals", [_interval(each) for each in explained.intervals]),
        ("steps", explained.steps),
        ("notes", explained.notes),
    )
    for name, lines in sections:
        yield from section_texts(frame, name, lines, width)
    for name, records in (
        ("counted", explained.counted),
        ("uncounted", explained.uncounted),
        ("other", explained.other),
    ):
        if records or name == "counted":
            yield from record_texts(frame, frame.say(f"explain.heading.{name}"), records)


def section_texts(frame: Frame, name: str, lines: Iterable[str], width: int) -> Iterator[str]:
    """Yield the lines under their heading; nothing at all where there are none."""
    all_lines = list(lines)
    if all_lines:
        yield f"\n{frame.say(f'explain.heading.{name}')}"
    for line in all_lines:
        yield from _wrapped(line, width)


def record_texts(frame: Frame, heading: str, records: tuple[RecordLine, ...]) -> Iterator[str]:
    """Yield records by their paths, which are never broken, with what each says."""
    yield f"\n{heading}"
    if not records:
        yield f"  {frame.say('explain.none')}"
    for record in records:
        yield f"  {record.path}"
        why_not = f"; {record.why_not}" if record.why_not else ""
        yield visible(f"    {record.days}: {record.amount}, {record.state_word}{why_not}")


def _interval(interval: IntervalLine) -> str:
    return f"{interval.days}: {interval.amount}, {interval.verdict}"


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(visible(" ".join(text.split())), width, initial_indent="  ", subsequent_indent="  ")
