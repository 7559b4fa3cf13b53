"""A promise on a day to its report: the one value that every rendering is made from."""

from __future__ import annotations

from datetime import date

from loftet.ledger.model import PromiseView
from loftet.report.changes import change_sentences
from loftet.report.commitments import commitment_sections
from loftet.report.frame import Frame
from loftet.report.gaps import gaps
from loftet.report.head import head
from loftet.report.languages import with_languages
from loftet.report.lineage import lineage
from loftet.report.method import method
from loftet.report.model import Options, Profile, Report
from loftet.report.outcomes import outcomes, outcomes_note
from loftet.report.provenance import provenance
from loftet.report.quality import quality
from loftet.report.since import before, since_section
from loftet.report.source import DataSource
from loftet.report.standing import judged, standings
from loftet.report.summary import summary
from loftet.report.words import known_words, with_words
from loftet.schema.meetings import Meeting
from loftet.wording.language import Language


def build(
    view: PromiseView,
    language: Language,
    source: DataSource,
    *,
    since: date | None = None,
    meeting: Meeting | None = None,
) -> Report:
    """Return the follow-up of `view` in `language`.

    It tells what has changed since the day `since`; else since the paper of the meeting before
    `meeting`; else since that of the latest meeting on or before the as-of day (docs: report, "Contents").
    It is the whole of it, the council's; `in_profile` makes the others.
    """
    frame = Frame(view, language, standings(view, judged(view)), tells_languages=True)
    made = Report(
        language=language,
        data_language=view.ledger.language,
        head=head(frame, source),
        summary=summary(frame),
        purpose=frame.own(view.promise.purpose),
        situation=frame.own(view.promise.situation),
        sources=tuple(map(frame.own, view.promise.sources)),
        since=since_section(frame, before(view, since, meeting), source.edits),
        commitments=commitment_sections(frame),
        gaps=gaps(frame),
        outcomes=outcomes(frame),
        outcomes_note=outcomes_note(frame),
        changes=change_sentences(frame),
        lineage=lineage(frame),
        quality=quality(frame),
        method=method(frame),
        about=provenance(frame, source, _options(view, since, meeting, source)),
    )
    return with_languages(with_words(made, known_words(frame)))


def _options(view: PromiseView, since: date | None, meeting: Meeting | None, source: DataSource) -> Options:
    return Options(
        promise=view.promise.id,
        as_of=view.as_of,
        known_by=view.known_by,
        since=since,
        meeting=None if meeting is None else meeting.id,
        profile=Profile.COUNCIL,
        base=source.base,
    )
