"""The explanation of a commitment, or of the whole promise, as text: which parts and records decide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loftet.display.explanation_text import explanation_text, record_texts, section_texts
from loftet.display.visible import visible
from loftet.report.explanation import Explanation
from loftet.report.frame import Frame
from loftet.report.method import rule_text
from loftet.report.whole import CommitmentLine, WholeExplanation
from loftet.wording.numerals import begin_sentence


def explained_text(frame: Frame, line: CommitmentLine, found: Sequence[Explanation], width: int) -> str:
    """Return the explanations; of all parts of a commitment, why it has its status stands before them."""
    parts = explanation_text(frame, found, width)
    if len(found) < 2:
        return parts
    return "\n".join((*_commitment(frame, line, width), "", parts))


def whole_text(frame: Frame, whole: WholeExplanation, width: int) -> str:
    """Return what the counts of the promise follow from, wrapped at `width` columns."""
    return "\n".join(_whole(frame, whole, width)) + "\n"


def _commitment(frame: Frame, line: CommitmentLine, width: int) -> Iterator[str]:
    yield visible(f"{line.number} {line.title}")
    yield f"  {begin_sentence(line.status_word)}."
    yield from section_texts(frame, "rule", [rule_text(frame, "worst")], width)
    yield from section_texts(frame, "parts", _parts(line), width)


def _whole(frame: Frame, whole: WholeExplanation, width: int) -> Iterator[str]:
    yield visible(whole.title)
    yield from section_texts(frame, "days", whole.days, width)
    yield from section_texts(frame, "rule", [rule_text(frame, "worst")], width)
    yield f"\n{frame.say('explain.heading.commitments')}"
    for line in whole.commitments:
        yield visible(f"  {line.number} {line.title}: {line.status_word}")
        yield from (f"    {part}" for part in _parts(line))
    yield from record_texts(frame, frame.say("explain.heading.held", n=len(whole.records)), whole.records)
    yield f"\n{frame.say('explain.heading.shared', n=len(whole.shared))}"
    for record, numbers in whole.shared:
        yield f"  {record.path}"
        yield f"    {frame.say('explain.serves', n=len(numbers), numbers=tuple(map(str, numbers)))}"
    if not whole.shared:
        yield f"  {frame.say('explain.none')}"


def _parts(line: CommitmentLine) -> list[str]:
    return [f"{part.ref}: {part.status_word}" for part in line.parts]
