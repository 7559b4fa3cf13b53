"""`status` in a pipe: one plain line for each part, with its whole id."""

from __future__ import annotations

from collections.abc import Sequence

from loftet.display.visible import visible
from loftet.ledger.model import PromiseView
from loftet.ledger.selection import EVERYTHING, Selection
from loftet.progress.model import Progress
from loftet.report.frame import Frame
from loftet.report.standing import standings
from loftet.wording import Language


def status_lines(
    view: PromiseView, progresses: Sequence[Progress], language: Language, only: Selection = EVERYTHING
) -> str:
    """Return a line for each part: `commitment/part`, the status word and the sentence, apart by tabs.

    `only` narrows it to some of them.
    """
    frame = Frame(view, language, standings(view, progresses))
    return "".join(
        f"{progress.ref}\t{frame.badge(progress.status).word}\t{_sentence(frame, progress)}\n"
        for standing in frame.standings
        for progress in standing.shown(only)
    )


def _sentence(frame: Frame, progress: Progress) -> str:
    return visible(frame.phrase(progress.sentence).replace("\u00a0", " "))
