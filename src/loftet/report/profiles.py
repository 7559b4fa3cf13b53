"""A report to the one for its readers (docs: report, "Profiles").

The council has all of it. The board has no section of each commitment, nothing on the quality of the data,
and of a working target only that there is one. The public has no comparison between papers for meetings and
nothing on how records were kept, and no small numbers of persons.
"""

from __future__ import annotations

from dataclasses import replace

from loftet.phrase import Phrase
from loftet.report.model import ActivityLine, CommitmentSection, Gap, PartSection, Profile, Report
from loftet.report.small_numbers import without_small_numbers
from loftet.report.words import with_words
from loftet.wording import Language, say

_OF_RECORDS = ("doubles", "late", "reported-through")
"""What the method says of how records are kept, by its keys."""


def in_profile(report: Report, profile: Profile) -> Report:
    """Return what those of `profile` are told of `report`, which is the council's."""
    about = replace(report.about, options=replace(report.about.options, profile=profile))
    marked = replace(report, about=about)
    if profile is Profile.COUNCIL:
        return marked
    told = _for_the_board(marked) if profile is Profile.BOARD else _for_the_public(marked)
    return with_words(told, report.words)


def _for_the_board(report: Report) -> Report:
    return replace(
        report,
        commitments=tuple(_only_its_state(one, report.language) for one in report.commitments),
        gaps=tuple(_gap_for_the_board(gap, report) for gap in report.gaps),
        quality=(),
    )


def _only_its_state(section: CommitmentSection, language: Language) -> CommitmentSection:
    """Return what the overview shows of a commitment."""
    return replace(
        section,
        changed=(),
        parts=tuple(_part_for_the_board(part, language) for part in section.parts),
        latest=(),
        planned=(),
        deviations=(),
        verdicts=(),
    )


def _part_for_the_board(part: PartSection, language: Language) -> PartSection:
    bare = replace(
        part,
        measured=(),
        intervals_text=None,
        intervals=(),
        gap_text=None,
        months=(),
        months_note=None,
        members=(),
        parties=(),
        notes=(),
        verdicts=(),
    )
    if not part.working:
        return bare
    return replace(
        bare,
        working=False,
        promised=say(Phrase("report.profile.working.promised"), language),
        sentence=say(Phrase("report.profile.working.sentence"), language),
        done_text=part.bar.done_text if part.bar else part.done_text,
        unit_text="" if part.bar else part.unit_text,
        bar=None,
    )


def _gap_for_the_board(gap: Gap, report: Report) -> Gap:
    parts = (part for one in report.commitments if one.pointer == gap.about for part in one.parts)
    if not any(part.working and part.name == gap.part for part in parts):
        return gap
    return replace(gap, sentence=say(Phrase("report.profile.working.sentence"), report.language))


def _for_the_public(report: Report) -> Report:
    labels = {say(Phrase(f"report.method.{key}.label"), report.language) for key in _OF_RECORDS}
    told = replace(
        report,
        head=replace(report.head, data=None),
        since=None,
        commitments=tuple(
            replace(
                one,
                latest=tuple(map(_without_logging, one.latest)),
                planned=tuple(map(_without_logging, one.planned)),
                deviations=tuple(map(_without_logging, one.deviations)),
            )
            for one in report.commitments
        ),
        quality=(),
        method=tuple(fact for fact in report.method if fact.label not in labels),
    )
    return without_small_numbers(told)


def _without_logging(line: ActivityLine) -> ActivityLine:
    return replace(line, late=None)
