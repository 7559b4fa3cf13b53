"""`status` in a pipe: one plain line for each part, with its whole id."""

from __future__ import annotations

from collections.abc import Sequence

from loftet.display.visible import visible
from loftet.ledger.model import PromiseView
from loftet.progress.model import Progress
from loftet.report.frame import Frame
from loftet.report.standing import standings
from loftet.wording import Language


def status_lines(
    view: PromiseView, progresses: Sequence[Progress], language: Language, only: Sequence[str] = ()
) -> str:
    """Return a line for each part: `commitment/part`, the status word and the sentence, apart by tabs.

    `only` narrows it to some commitments.
    """
    frame = Frame(view, language, standings(view, progresses))
    return "".join(
        f"{progress.ref}\t{frame.badge(progress.status).word}\t{_sentence(frame, progress)}\n"
        for standing in frame.standings
        if not only or standing.id in only
        for progress in standing.parts
    )


def _sentence(frame: Frame, progress: Progress) -> str:
    return visible(frame.phrase(progress.sentence).replace("\u00a0", " "))
