"""A Report as plain data for the Typst template: what `-f json` holds, and what the page needs beside it.

Every text is a string of the data and never markup. Words of the catalogue that take values are said
here, since a Typst template knows no grammar.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path
from typing import Any

from loftet.render.aligned import lacking
from loftet.render.charts import month_bars, series
from loftet.render.drawings import drawings
from loftet.render.json import Json, plain
from loftet.render.links import allowed
from loftet.render.note_blocks import Block, Paragraph, note_blocks
from loftet.render.templates import words_of
from loftet.render.text import one_line, paragraphs, printable, sentence_case
from loftet.render.theme import Theme
from loftet.report.model import (
    ActivityLine,
    CommitmentSection,
    DecisionLine,
    Elapsed,
    IndicatorSection,
    PartSection,
    ReadingLine,
    Report,
)
from loftet.report.seal import sealed
from loftet.report.signs import Badge, LinkLine, Pointer
from loftet.wording.bilingual import Bilingual, joined, stretches
from loftet.wording.catalogue import messages
from loftet.wording.language import Language

Word = Callable[..., str]

MOST_ENTRIES = 60
"""On paper nothing can be unfolded: a longer list of new records shows its newest ones and says so."""


def paper(report: Report, templates: Sequence[Path], theme: Theme) -> dict[str, Json]:
    """Return what a Typst template sees: the report, its words, its silhouettes, the colours of a theme."""
    word = words_of(report.language)
    return {
        "report": _tree(report, word) | _whole(report, word),
        "words": _words(report.language),
        "quotes": list(messages(report.language)["report.quoted"].split("{text}")),
        "seal": sealed(report),
        "theme": {"colour": theme.colour, "accent": theme.accent, "logo_text": theme.logo_text},
        "drawings": {name: plain(drawing) for name, drawing in drawings(report, templates).items()},
    }


def _whole(report: Report, word: Word) -> dict[str, Json]:
    since = report.since
    new, late = (since.new, since.late) if since else ((), ())
    return {
        "language": str(report.language),
        "authors": [one_line(printable(str(party))) for party in report.head.parties],
        "description": _description(report),
        "region": report.language.locale[-2:],
        "data_region": report.data_language.locale[-2:],
        "running": word("page.running", day=report.head.as_of),
        "purpose_paragraphs": _paragraphs(report.purpose),
        "situation_paragraphs": _paragraphs(report.situation),
        "most_entries": MOST_ENTRIES,
        "new_shown": _shown(len(new), word),
        "late_shown": _shown(len(late), word),
        "readings_lack": [_lack(one, report.language) for one in report.outcomes],
    }


def _lack(it: IndicatorSection, language: Language) -> list[Json]:
    column = [reading.value_text for reading in it.readings]
    return [lacking(text, column, language) for text in column]


def _description(report: Report) -> str:
    return one_line(printable(" ".join((report.head.as_of_sentence, *report.summary.sentences))))


def _shown(held: int, word: Word) -> str | None:
    return word("report.label.shown", shown=MOST_ENTRIES, held=held) if held > MOST_ENTRIES else None


def _words(language: Language) -> dict[str, Json]:
    """Return the labels that take no values, without the prefix that they share."""
    return {
        key.removeprefix("report."): text
        for key, text in messages(language).items()
        if key.startswith(("report.", "page.")) and "{" not in text
    }


def _tree(value: Any, word: Word) -> Any:  # noqa: ANN401 - any field of a report
    """Return a value of the report as JSON's own types, each record with what the page needs beside it."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, tuple):
        return [_tree(item, word) for item in value]
    if not is_dataclass(value):
        return plain(value)
    record = {field.name: _tree(getattr(value, field.name), word) for field in fields(value)}
    beside = _BESIDE.get(type(value))
    return record | beside(value, word) if beside else record


def _pointer(it: Pointer, word: Word) -> dict[str, Json]:
    return {
        "see": word("report.link.commitment", number=it.number),
        "short": word("report.label.commitment", number=it.number),
    }


def _elapsed(it: Elapsed, word: Word) -> dict[str, Json]:
    return {"alt": printable(word("report.chart.elapsed", sentence=it.sentence))}


def _badge(it: Badge, _: Word) -> dict[str, Json]:
    return {"word": sentence_case(one_line(printable(it.word)))}


def _activity(it: ActivityLine, word: Word) -> dict[str, Json]:
    held = it.state == word("state.held")
    return {
        "note": _note(it.note),
        "state": None if held else sentence_case(one_line(printable(it.state))),
    }


def _reading(it: ReadingLine, _: Word) -> dict[str, Json]:
    return {"note": _note(it.note)}


def _link(it: LinkLine, _: Word) -> dict[str, Json]:
    return {"url": it.url if allowed(it.url) else None}


def _commitment(it: CommitmentSection, word: Word) -> dict[str, Json]:
    latest = len(it.latest)
    more = it.held > latest > 0
    return {
        "paragraphs": _paragraphs(it.text),
        "shown": word("report.label.shown", shown=latest, held=it.held) if more else None,
    }


def _part(it: PartSection, word: Word) -> dict[str, Json]:
    who = joined((it.owner, word("report.label.with", parties=it.partners)), " ") if it.partners else it.owner
    return {
        "who": _text(who),
        "month_heights": [bar.height for bar in month_bars(it.months)],
    }


def _decision(it: DecisionLine, word: Word) -> dict[str, Json]:
    label = "report.label.was_due" if it.answer else "report.label.due"
    due = word(label, day=it.due) if it.due else None
    return {"by": _text(joined(filter(None, (it.meeting, due)), " · "))}


def _indicator(it: IndicatorSection, _: Word) -> dict[str, Json]:
    drawn = series(it.readings)
    return {
        "alt": printable(str(it.name)),
        "series": {
            "dots": [{"x": dot.x, "y": dot.y, "above": dot.above} for dot in drawn.dots],
            "lines": [asdict(line) for line in drawn.lines],
            "disputes": [asdict(line) for line in drawn.disputes],
            "years": [{"at": tick.at, "text": one_line(printable(tick.text))} for tick in drawn.years],
            "zero": drawn.zero,
        },
    }


_BESIDE: Mapping[type, Callable[[Any, Word], dict[str, Json]]] = {
    ActivityLine: _activity,
    Badge: _badge,
    CommitmentSection: _commitment,
    DecisionLine: _decision,
    Elapsed: _elapsed,
    IndicatorSection: _indicator,
    LinkLine: _link,
    PartSection: _part,
    Pointer: _pointer,
    ReadingLine: _reading,
}


def _paragraphs(text: str | None) -> list[Json]:
    return list(map(_text, paragraphs(printable(text or ""))))


def _note(text: str | None) -> list[Json]:
    return list(map(_block, note_blocks(text or "")))


def _block(it: Block) -> Json:
    if isinstance(it, Paragraph):
        return {"runs": [asdict(run) | {"text": _stretched(run.text)} for run in it.runs]}
    return {"first": it.first, "items": [list(map(_block, item)) for item in it.items]}


def _text(text: str) -> Json:
    """Return a text on one line, as its stretches where some are in the data's language."""
    return _stretched(one_line(printable(text)))


def _stretched(text: str) -> Json:
    if not isinstance(text, Bilingual):
        return str(text)
    return {"stretches": [{"text": piece, "foreign": foreign} for piece, foreign in stretches(text)]}
