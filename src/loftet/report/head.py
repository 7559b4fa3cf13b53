"""The head: whose promise, which days, as of when, from which data."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.report.frame import Frame
from loftet.report.model import Fact, Head, Signature
from loftet.report.source import DataSource

SHORT_HASH = 12
"""Characters of a revision or digest in the head; the whole of it stands under "About this report"."""


def head(frame: Frame, source: DataSource) -> Head:
    """Return the head of the report."""
    view = frame.view
    promise = view.promise
    return Head(
        title=_title(frame),
        promise_title=promise.title,
        parties=frame.parties(filter(None, (promise.municipality, promise.police_area))),
        as_of=view.as_of,
        as_of_sentence=_as_of_sentence(frame),
        known_by=view.known_by,
        banner=banner(frame),
        facts=tuple(_facts(frame, source)),
        signed=None if promise.signed is None else frame.say("report.head.signed", day=promise.signed),
        signatures=tuple(
            Signature(one.name, one.role, None if one.for_ is None else frame.party(one.for_))
            for one in promise.signed_by
        ),
    )


def banner(frame: Frame) -> tuple[str, str] | None:
    """Return the bold sentence and the explanation that example data carry everywhere."""
    if not frame.view.ledger.example:
        return None
    return frame.say("report.banner.bold"), frame.say("report.banner.text")


def _title(frame: Frame) -> str:
    period = frame.view.period
    if period.last is None:
        return frame.say("report.title.open", year=str(period.first.year))
    years = dict.fromkeys((str(period.first.year), str(period.last.year)))
    return frame.say("report.title", years="–".join(years))


def _as_of_sentence(frame: Frame) -> str:
    view = frame.view
    if view.known_by is None:
        return frame.say("report.as-of", day=view.as_of)
    return frame.say("report.as-of.known", day=view.as_of, known=view.known_by)


def _facts(frame: Frame, source: DataSource) -> Iterator[Fact]:
    view = frame.view
    period = view.period
    if period.last is None:
        yield _fact(frame, "holds", frame.say("report.head.from", day=period.first))
    else:
        yield _fact(frame, "holds", frame.span(period.first, period.last))
    if view.promise.reports_to:
        yield _fact(frame, "reports-to", view.promise.reports_to)
    if reported := _reported(frame):
        yield _fact(frame, "reported", "; ".join(reported))
    logged = max((activity.logged for activity in view.activities), default=None)
    if logged is not None:
        yield _fact(frame, "last-logged", frame.day(logged))
    yield _fact(frame, "data", _data(frame, source))


def _reported(frame: Frame) -> list[str]:
    """Return through which day each party has reported, where that is known."""
    through = dict(frame.view.promise.reported_through)
    for progress in frame.progresses:
        if progress.view.reported_through is not None:
            through[progress.view.part.owner] = progress.view.reported_through
    return [
        frame.say("report.head.through", party=frame.party(party), day=day) for party, day in through.items()
    ]


def _data(frame: Frame, source: DataSource) -> str:
    digest = source.digest[:SHORT_HASH]
    if source.revision is None:
        return frame.say("report.head.digest", digest=digest)
    return frame.say("report.head.revision", revision=source.revision[:SHORT_HASH], digest=digest)


def _fact(frame: Frame, label: str, text: str) -> Fact:
    return Fact(frame.say(f"report.head.label.{label}"), text)
