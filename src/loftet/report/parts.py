"""One part: what was promised, how it is measured, what was done, and what follows."""

from __future__ import annotations

from loftet.phrase import Phrase
from loftet.progress.labels import promised as label_of
from loftet.progress.labels import unit_noun
from loftet.progress.model import Member, Progress, Status
from loftet.report.bars import bar, floor_of, has_one_number
from loftet.report.delivery import party_lines
from loftet.report.frame import Frame, part_anchor
from loftet.report.intervals import gap_text, interval_cells, intervals_text
from loftet.report.measured import measured
from loftet.report.model import MemberCell, PartSection
from loftet.report.months import month_chart, shown
from loftet.report.persons import persons_of
from loftet.report.promised import measure_owner, promised
from loftet.report.verdicts import verdict_lines
from loftet.schema.target_base import Basis
from loftet.schema.target_count import CountTarget


def part_section(frame: Frame, progress: Progress) -> PartSection:
    """Return the section of one part."""
    view = progress.view
    chart = month_chart(frame, progress)
    own = (judgement for judgement in view.judgements if judgement.value.commitment == view.ref)
    members = _members_of(progress)
    return PartSection(
        ref=view.ref,
        anchor=part_anchor(view.ref),
        name=frame.part_name(progress),
        quote=frame.own(view.part.quote),
        owner=frame.party(view.part.owner),
        partners=frame.parties(view.part.with_),
        badge=frame.badge(progress.status),
        sentence=frame.phrase(beside_the_promise(progress.sentence)),
        promised=promised(frame, view.target),
        working=measure_owner(view.target) is Basis.WORKING,
        done_text=_done_text(frame, progress),
        unit_text=_unit_text(frame, progress),
        measured=measured(frame, progress),
        bar=bar(frame, progress),
        intervals_text=intervals_text(frame, progress),
        intervals=interval_cells(frame, progress),
        gap_text=gap_text(frame, progress),
        months=chart.cells,
        months_note=chart.note,
        members=tuple(_member(frame, member) for member in progress.members),
        members_heading=frame.say(f"report.members.{members}.heading") if members else None,
        members_column=frame.say(f"report.members.{members}.column") if members else None,
        parties=party_lines(frame, progress),
        notes=_notes(frame, progress),
        verdicts=verdict_lines(frame, own, progress.status),
        persons=persons_of(progress),
    )


def beside_the_promise(sentence: Phrase) -> Phrase:
    """Return `sentence` without what a duty promises: the report has that in a place of its own beside it."""
    values = sentence.as_mapping()
    said = values.get("said")
    if not isinstance(said, Phrase):
        return sentence
    if sentence.key == "sentence.duty":
        return said
    return Phrase(sentence.key, **{**values, "said": beside_the_promise(said)})


def _done_text(frame: Frame, progress: Progress) -> str:
    """Return the figure; where nothing is reported, or measured, it says so: that is not a zero.

    Where each place or group is to reach the number it is that of the lowest, and called so.
    """
    if _is_unreported(frame, progress):
        return frame.say("report.no-report")
    if progress.done is None:
        return frame.say("report.no-reading")
    if progress.status is Status.NO_NEED and not progress.done.number:
        return frame.say("report.no-need")
    if _is_of_each(progress):
        return frame.say("report.lowest", amount=progress.done)
    return frame.say("report.figure", amount=progress.done)


def _is_unreported(frame: Frame, progress: Progress) -> bool:
    """Return whether no record says anything of the part, which is not to be counted as zero."""
    if progress.status is Status.NO_REPORT:
        return True
    return not progress.view.activities and frame.measured_by(progress) is None


def _is_of_each(progress: Progress) -> bool:
    target = progress.view.target
    return isinstance(target, CountTarget) and target.each is not None


def _unit_text(frame: Frame, progress: Progress) -> str:
    """Return the unit, with the number where the promise has one: "genomförda (löftet: minst 8)"."""
    target = progress.view.target
    if _is_unreported(frame, progress) or progress.done is None:
        return ""
    if progress.status is Status.NO_NEED and not progress.done.number:
        return ""
    if progress.unit in frame.view.ledger.indicators:
        return ""
    if target.on_demand and progress.target is not None:
        return frame.say("report.unit-and-needs", number=progress.target)
    unit = frame.say("report.noun", noun=frame.with_own(unit_noun(progress.unit, progress.done.number)))
    if not has_one_number(progress):
        return unit
    return frame.say(
        "report.unit-and-floor",
        unit=unit,
        promised=label_of(target),
        floor=frame.with_own(floor_of(progress)),
    )


def _member(frame: Frame, member: Member) -> MemberCell:
    text = frame.say("report.figure", amount=member.done)
    return MemberCell(frame.place(member.id), text, member.kept)


def _members_of(progress: Progress) -> str | None:
    """Return what the grid's members are: places that the promise knows, else groups; None without any."""
    if not progress.members:
        return None
    return "places" if all(one.id in progress.view.within for one in progress.members) else "groups"


def _notes(frame: Frame, progress: Progress) -> tuple[str, ...]:
    said = [frame.phrase(note) for note in progress.notes]
    in_grid = {member.id for member in progress.members}
    named = (place for activity in shown(frame, progress) for place in activity.places)
    places = tuple(dict.fromkeys(place for place in named if place not in in_grid))
    if places:
        said.append(frame.say("report.part.places", places=tuple(map(frame.place, places))))
    return tuple(said)
