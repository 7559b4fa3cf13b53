"""`status` on a terminal: every commitment on one screen of 80 columns, or some of them in detail.

Text from the data is put in as `Text`, so that no part of it is markup, and made visible first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rich.columns import Columns
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
        Status.BEHIND: ("▲", "bold yellow"),
        Status.MISSED: ("×", "bold red"),
        Status.CANNOT_JUDGE: ("?", "magenta"),
        Status.NO_REPORT: ("□", "magenta"),
        Status.WITHDRAWN: ("–", "default"),
    }
)
"""A shape of its own and a colour for each status; all are in the fonts that Windows terminals use."""

_NUMBER_WIDTH = 4
_BAR_WIDTH = 24
_MOST_AT_A_GLANCE = 12
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
    return Group(_heading(frame), Text(), *rows, footer)


def _heading(frame: Frame) -> RenderableType:
    time = elapsed(frame)
    lines: list[RenderableType] = [
        _apart(
            _text(frame.view.promise.title, "bold"), _text(frame.say("report.as-of", day=frame.view.as_of))
        ),
        _beside(_bar(time.fraction), _text(time.sentence)),
    ]
    example = banner(frame)
    if example is not None:
        lines.append(_text(example[0], "bold yellow"))
    return Group(*lines)


def _bar(fraction: float | None) -> Text:
    """Return how much of the time has gone as a bar; nothing with an open end."""
    if fraction is None:
        return Text()
    gone = round(fraction * _BAR_WIDTH)
    return Text.assemble(("█" * gone, "blue"), ("░" * (_BAR_WIDTH - gone), "dim"), "  ")


def _apart(left: Text, right: Text) -> RenderableType:
    """Return two texts at the two edges of a line; the left one goes on below where both are too long."""
    row = Table.grid(expand=True, padding=(0, 2, 0, 0))
    row.add_column(ratio=1)
    row.add_column(no_wrap=True)
    row.add_row(left, right)
    return row


def _beside(bar: Text, sentence: Text) -> RenderableType:
    row = Table.grid()
    row.add_column(width=bar.cell_len)
    row.add_column()
    row.add_row(bar, sentence)
    return row


def _overview_row(frame: Frame, standing: Standing, shown: Sequence[Progress]) -> RenderableType:
    """Return the commitment and its deciding part; every part where only some of them are shown."""
    deciding = next((one for one in shown if one.status is standing.status), shown[0])
    parts = [deciding] if len(shown) == len(standing.parts) else shown
    below = (Padding(_why(frame, standing, one), (0, 0, 0, _NUMBER_WIDTH)) for one in parts)
    return Group(_title_row(frame, standing), *below)


def _why(frame: Frame, standing: Standing, progress: Progress) -> Text:
    name = progress.ref if len(standing.parts) > 1 else standing.id
    why = Text(f"{name}  ", style="dim")
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
    row.add_column(ratio=1)
    row.add_column(width=2 + _status_width(frame), no_wrap=True)
    title = _text(standing.view.commitment.title, "bold")
    status = Padding(_sign(frame, standing.status), (0, 0, 0, 2))
    row.add_row(Text(f"{standing.number:>2}"), title, status)
    return row


def _status_width(frame: Frame) -> int:
    """Return the columns of the widest sign with its word that the screen has."""
    shown = {progress.status for progress in frame.progresses} | {one.status for one in frame.standings}
    return max(_sign(frame, status).cell_len for status in shown)


def _sign(frame: Frame, status: Status, count: int | None = None) -> Text:
    sign, colour = SIGNS[status]
    counted = "" if count is None else f"{count} "
    return Text(f"{sign} {counted}{frame.badge(status).word}", style=colour)


def _footer(frame: Frame) -> RenderableType:
    whole = totals(frame.view, frame.standings)
    key = "display.status.totals" if whole.activities else "report.short.logged.none"
    many = len(frame.standings) > _MOST_AT_A_GLANCE
    return Group(
        *([_counts(frame)] if many else []),
        _text(frame.say(key, n=whole.activities, shared=whole.shared), "dim"),
        _text(frame.say("display.status.more", id=frame.standings[0].id), "dim"),
    )


def _counts(frame: Frame) -> RenderableType:
    """Return how many commitments have each status; no screen holds the rows that say so one by one."""
    counts = Counter(standing.status for standing in frame.standings)
    shown = [_sign(frame, status, counts[status]) for status in SIGNS if counts[status]]
    return Columns(shown, padding=(0, 2))


def _narrowed(frame: Frame, shown: int) -> RenderableType:
    return _text(frame.say("display.status.narrowed", n=shown, whole=len(frame.standings)), "dim")


def _detail(frame: Frame, standing: Standing, shown: Sequence[Progress]) -> RenderableType:
    text = Padding(_text(standing.view.text, "italic"), (0, 0, 0, _NUMBER_WIDTH))
    parts = (_part(frame, progress) for progress in shown)
    return Group(Text(), _title_row(frame, standing), text, *parts, *_activities(frame, standing, shown))


def _part(frame: Frame, progress: Progress) -> RenderableType:
    name = Table.grid(expand=True)
    name.add_column(ratio=1)
    name.add_column(width=2 + _status_width(frame), no_wrap=True)
    status = Padding(_sign(frame, progress.status), (0, 0, 0, 2))
    name.add_row(_text(frame.part_name(progress), "bold"), status)
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
