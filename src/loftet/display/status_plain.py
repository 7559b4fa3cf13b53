"""`status` in a pipe: one plain line for each part, with its whole id."""

from __future__ import annotations

from collections.abc import Sequence

from loftet.display.visible import visible
from loftet.ledger.model import PromiseView
from loftet.ledger.selection import EVERYTHING, Selection
from loftet.phrase import Phrase
from loftet.progress.model import Progress
from loftet.report.standing import standings
from loftet.wording import Language, say


def status_lines(
    view: PromiseView, progresses: Sequence[Progress], language: Language, only: Selection = EVERYTHING
) -> str:
    """Return a line for each part: `commitment/part`, the status word and the sentence, apart by tabs.

    `only` narrows it to some of them.
    """
    shown = (progress for standing in standings(view, progresses) for progress in standing.shown(only))
    return "".join(_line(progress, language) for progress in shown)


def _line(progress: Progress, language: Language) -> str:
    word = say(Phrase(f"status.{progress.status}"), language)
    sentence = say(progress.sentence, language).replace("\u00a0", " ")
    return f"{progress.ref}\t{word}\t{visible(sentence)}\n"
