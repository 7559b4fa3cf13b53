"""What a part promises, in words: its own measure and no other (docs: product, "Rules of honesty")."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.report.frame import Frame
from loftet.report.measures import measure
from loftet.schema.target_base import Basis
from loftet.schema.targets import Target
from loftet.wording.numerals import begin_sentence


def promised(frame: Frame, target: Target) -> str:
    """Return the measure of `target` in sentences: "Löftet anger inget antal.", "Minst 4 tillfällen."."""
    asked = measure(frame, target)
    said = [frame.say(f"report.promised.{measure_owner(target)}", measure=asked)]
    said += (frame.say(f"report.promised.{flag}") for flag in _flags(target))
    if target.wording:
        said.append(frame.say("report.promised.wording", wording=frame.own(target.wording)))
    return " ".join(begin_sentence(sentence) for sentence in said)


def measure_owner(target: Target) -> Basis:
    """Return whose measure it is: the promise's own, or a working target of the council's."""
    return target.basis


def has_number(target: Target) -> bool:
    """Return whether the promise itself holds a number for the part to be compared with."""
    return target.basis is Basis.PROMISE and target.has_number()


def _flags(target: Target) -> Iterator[str]:
    for flag in ("aim", "on_demand", "additional"):
        if getattr(target, flag):
            yield flag
