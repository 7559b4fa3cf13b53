"""The head: whose promise, which days, as of when, from which data."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.report.frame import Frame
from loftet.report.model import Fact, Head, Signature
from loftet.report.source import DataSource
from loftet.schema.signed import Signer

SHORT_HASH = 12
"""Characters of a revision or digest in the head; the whole of it stands under "About this report"."""


def head(frame: Frame, source: DataSource) -> Head:
    """Return the head of the report."""
    view = frame.view
    promise = view.promise
    return Head(
        title=_title(frame),
        promise_title=frame.own(promise.title),
        parties=frame.parties(filter(None, (promise.municipality, promise.police_area))),
        as_of=view.as_of,
        as_of_sentence=_as_of_sentence(frame),
        known_by=view.known_by,
        banner=banner(frame),
        facts=tuple(_facts(frame)),
        data=_fact(frame, "data", _data(frame, source)),
        signed=_signed(frame),
        signatures=() if _is_unsigned(frame) else tuple(_signature(frame, one) for one in promise.signed_by),
    )


def _is_unsigned(frame: Frame) -> bool:
    """Return whether the promise was signed later than the as-of day: it may have begun before that."""
    signed = frame.view.promise.signed
    return signed is not None and signed > frame.view.as_of


def _signed(frame: Frame) -> str | None:
    signed = frame.view.promise.signed
    if signed is None:
        return None
    if _is_unsigned(frame):
        return frame.say("report.head.unsigned", day=frame.view.as_of)
    return frame.say("report.head.signed", day=signed)


def _signature(frame: Frame, signer: Signer) -> Signature:
    party = None if signer.for_ is None else frame.party(signer.for_)
    return Signature(signer.name, frame.own(signer.role), party)


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


def _facts(frame: Frame) -> Iterator[Fact]:
    view = frame.view
    period = view.period
    if period.last is None:
        yield _fact(frame, "holds", frame.say("report.head.from", day=period.first))
    else:
        yield _fact(frame, "holds", frame.span(period.first, period.last))
    if view.promise.reports_to:
        yield _fact(frame, "reports-to", frame.own(view.promise.reports_to))
    if reported := _reported(frame):
        yield _fact(frame, "reported", "; ".join(reported))
    logged = max((activity.logged for activity in view.activities), default=None)
    if logged is not None:
        yield _fact(frame, "last-logged", frame.day(logged))


def _reported(frame: Frame) -> list[str]:
    """Return through which day each party has reported by the as-of day, where that is known."""
    through = dict(frame.view.promise.reported_through)
    for progress in frame.progresses:
        if progress.view.reported_through is not None:
            through[progress.view.part.owner] = progress.view.reported_through
    return [
        frame.say("report.head.through", party=frame.party(party), day=min(day, frame.view.as_of))
        for party, day in through.items()
    ]


def _data(frame: Frame, source: DataSource) -> str:
    digest = source.digest[:SHORT_HASH]
    if source.revision is None:
        return frame.say("report.head.digest", digest=digest)
    return frame.say("report.head.revision", revision=source.revision[:SHORT_HASH], digest=digest)


def _fact(frame: Frame, label: str, text: str) -> Fact:
    return Fact(frame.say(f"report.head.label.{label}"), text)
