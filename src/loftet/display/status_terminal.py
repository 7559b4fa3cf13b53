"""`status` on a terminal: every commitment on one screen of 80 columns, or some of them in detail.

Text from the data is put in as `Text`, so that no part of it is markup, and made visible first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from loftet.display.visible import visible
from loftet.ledger.model import PromiseView
from loftet.ledger.selection import EVERYTHING, Selection
from loftet.progress.labels import unit_noun
from loftet.progress.model import Progress, Status
from loftet.report.activities import activity_line
from loftet.report.frame import Frame
from loftet.report.head import banner
from loftet.report.model import ActivityLine
from loftet.report.promised import promised
from loftet.report.standing import Standing, standings, totals
from loftet.report.summary import elapsed
from loftet.report.verdicts import verdict_lines
from loftet.wording import Language
from loftet.wording.numerals import begin_sentence

SIGNS: Mapping[Status, tuple[str, str]] = MappingProxyType(
    {
        Status.MET: ("●", "green"),
        Status.ON_TRACK: ("►", "blue"),
        Status.ACTIVE: ("→", "cyan"),
        Status.NO_NEED: ("▫", "default"),
        Status.NOT_DUE: ("○", "default"),
        Status.BEHIND: ("▲", "yellow"),
        Status.MISSED: ("×", "red"),
        Status.CANNOT_JUDGE: ("?", "magenta"),
        Status.NO_REPORT: ("□", "magenta"),
        Status.WITHDRAWN: ("–", "default"),
    }
)
"""A shape of its own and a colour for each status; all are in the fonts that Windows terminals use."""

_NUMBER_WIDTH = 4
_STATUS_WIDTH = 26
_MOST_ACTIVITIES = 20


def status_screen(
    view: PromiseView, progresses: Sequence[Progress], language: Language, only: Selection = EVERYTHING
) -> RenderableType:
    """Return all commitments as a screen; those that are named, with their parts and activities."""
    frame = Frame(view, language, standings(view, progresses))
    found = [(standing, shown) for standing in frame.standings if (shown := standing.shown(only))]
    if only.refs:
        return Group(_heading(frame), *(_detail(frame, standing, shown) for standing, shown in found))
    rows = (_overview_row(frame, standing, shown) for standing, shown in found)
    footer = _footer(frame) if only.everything else _narrowed(frame, len(found))
    return Group(_heading(frame), Text(), *rows, Text(), footer)


def _heading(frame: Frame) -> RenderableType:
    lines = [
        _text(frame.view.promise.title, "bold"),
        _text(f"{frame.say('report.as-of', day=frame.view.as_of)} · {elapsed(frame).sentence}"),
    ]
    example = banner(frame)
    if example is not None:
        lines.append(_text(example[0], "bold yellow"))
    return Group(*lines)


def _overview_row(frame: Frame, standing: Standing, shown: Sequence[Progress]) -> RenderableType:
    """Return the commitment and its deciding part; every part where only some of them are shown."""
    deciding = next((one for one in shown if one.status is standing.status), shown[0])
    parts = [deciding] if len(shown) == len(standing.parts) else shown
    below = (Padding(_why(frame, standing, one), (0, 0, 0, _NUMBER_WIDTH)) for one in parts)
    return Group(_title_row(frame, standing), *below)


def _why(frame: Frame, standing: Standing, progress: Progress) -> Text:
    name = progress.ref if len(standing.parts) > 1 else standing.id
    why = Text(f"{name}  ", style="dim", no_wrap=True, overflow="ellipsis")
    if progress.status is not standing.status:
        why.append(f"{begin_sentence(frame.badge(progress.status).word)}. ", style="not dim")
    why.append(_shown(_in_brief(frame, progress)), style="not dim")
    return why


def _in_brief(frame: Frame, progress: Progress) -> str:
    """Return why the part has its status, on one line; of one under way what has been done, and when."""
    if progress.status is not Status.ACTIVE or progress.done is None or progress.last_activity is None:
        return frame.phrase(progress.sentence)
    return frame.say(
        "display.status.active",
        done=progress.done,
        unit=unit_noun(progress.unit, progress.done.number),
        day=progress.last_activity,
    )


def _title_row(frame: Frame, standing: Standing) -> RenderableType:
    row = Table.grid(expand=True)
    row.add_column(width=_NUMBER_WIDTH)
    row.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    row.add_column(width=_STATUS_WIDTH, no_wrap=True)
    title = _text(standing.view.commitment.title, "bold")
    row.add_row(Text(f"{standing.number:>2}"), title, _sign(frame, standing.status))
    return row


def _sign(frame: Frame, status: Status) -> Text:
    sign, colour = SIGNS[status]
    return Text(f"{sign} {frame.badge(status).word}", style=colour)


def _footer(frame: Frame) -> RenderableType:
    whole = totals(frame.view, frame.standings)
    key = "display.status.totals" if whole.activities else "report.short.logged.none"
    return Group(
        _text(frame.say(key, n=whole.activities, shared=whole.shared)),
        _text(frame.say("display.status.more", id=frame.standings[0].id), "dim"),
    )


def _narrowed(frame: Frame, shown: int) -> RenderableType:
    return _text(frame.say("display.status.narrowed", n=shown, whole=len(frame.standings)), "dim")


def _detail(frame: Frame, standing: Standing, shown: Sequence[Progress]) -> RenderableType:
    text = Padding(_text(standing.view.text, "italic"), (0, 0, 0, _NUMBER_WIDTH))
    parts = (_part(frame, progress) for progress in shown)
    return Group(Text(), _title_row(frame, standing), text, *parts, *_activities(frame, standing, shown))


def _part(frame: Frame, progress: Progress) -> RenderableType:
    name = Table.grid(expand=True)
    name.add_column(ratio=1)
    name.add_column(width=_STATUS_WIDTH, no_wrap=True)
    name.add_row(_text(frame.part_name(progress), "bold"), _sign(frame, progress.status))
    sentence = frame.phrase(progress.sentence)
    asked = promised(frame, progress.view.target)
    said = [sentence, *([] if asked in sentence else [asked]), *map(frame.phrase, progress.notes)]
    lines: list[RenderableType] = [Text(), name, _text(progress.ref, "dim"), *map(_text, said)]
    return Padding(Group(*lines, *_verdict(frame, progress)), (0, 0, 0, _NUMBER_WIDTH))


def _verdict(frame: Frame, progress: Progress) -> Iterator[RenderableType]:
    """Yield the newest verdict on the part, and where it differs from the status."""
    for verdict in verdict_lines(frame, progress.view.judgements, progress.status)[:1]:
        said = {"verdict": verdict.word, "by": verdict.by, "day": verdict.day, "reason": verdict.reason}
        yield _text(frame.say("display.status.verdict", **said))
        if verdict.differs:
            yield _text(verdict.differs, "yellow")


def _activities(frame: Frame, standing: Standing, shown: Sequence[Progress]) -> Iterator[RenderableType]:
    refs = {progress.ref for progress in shown}
    own = [activity for activity in frame.view.activities if refs.intersection(activity.serves)]
    newest = sorted(own, key=lambda activity: (activity.last, activity.first, activity.id), reverse=True)
    if not newest:
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(ratio=1)
    for activity in newest[:_MOST_ACTIVITIES]:
        line = activity_line(frame, activity, under=standing.id)
        table.add_row(_text(line.day), _text(_what(line, held=activity.held)))
    yield Text()
    yield Padding(table, (0, 0, 0, _NUMBER_WIDTH))
    if len(newest) > _MOST_ACTIVITIES:
        rest = frame.say("display.status.rest", n=len(newest) - _MOST_ACTIVITIES)
        yield Padding(_text(rest, "dim"), (0, 0, 0, _NUMBER_WIDTH))


def _what(line: ActivityLine, *, held: bool) -> str:
    said = [line.type if held else f"{line.type} ({line.state})"]
    said += (piece for piece in (line.amount, ", ".join(line.places), line.reason) if piece)
    return " · ".join(said)


def _text(text: str, style: str = "") -> Text:
    return Text(_shown(text), style=style)


def _shown(text: str) -> str:
    """Return `text` fit for a terminal; the no-break spaces of numbers are plain ones there."""
    return visible(text.replace("\u00a0", " "))
