"""About this report: from what it was made, and how it can be made again."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.report.frame import Frame
from loftet.report.model import Fact, Options, Provenance
from loftet.report.source import DataSource


def provenance(frame: Frame, source: DataSource, options: Options) -> Provenance:
    """Return the provenance of the report, as values and as printed lines."""
    view = frame.view
    lines = [
        ("version", frame.say("report.about.version.text", version=source.version)),
        ("command", source.command),
        ("trace", frame.say("report.about.trace.text", command=_explain(frame))),
        ("as-of", frame.day(view.as_of)),
        ("known-by", frame.say("report.about.all") if view.known_by is None else frame.day(view.known_by)),
        ("revision", source.revision or frame.say("report.about.no-revision")),
        ("digest", source.digest),
        ("files", frame.say("report.about.files.text", n=source.files)),
    ]
    if source.base is not None:
        lines.append(("base", source.base))
    lines += (("published", text) for text in _published(frame))
    return Provenance(
        version=source.version,
        command=source.command,
        revision=source.revision,
        digest=source.digest,
        files=source.files,
        options=options,
        lines=tuple(Fact(frame.say(f"report.about.{label}"), text) for label, text in lines),
    )


def _explain(frame: Frame) -> str:
    """Return the command that explains the figures of this report."""
    view = frame.view
    words = ["loftet explain --promise", view.promise.id, "--as-of", view.as_of.isoformat()]
    if view.known_by is not None:
        words += ["--known-by", view.known_by.isoformat()]
    return " ".join(words)


def _published(frame: Frame) -> Iterator[str]:
    for one in frame.view.promise.published:
        day = None if one.date is None else frame.day(one.date)
        yield ", ".join(filter(None, (frame.own(one.title), day, one.url)))
