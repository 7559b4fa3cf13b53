"""Problems of drafted records to the cells they come from, in words that fit a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from loftet.phrase import Phrase, Value
from loftet.problems import Problem, Route
from loftet.store.layout import record_id
from loftet.tables.columns import QUANTITY
from loftet.tables.drafts import Draft
from loftet.tables.rows import Scene

_ECHOING = frozenset({"lone-tag", "lone-group"})
"""Rules whose message repeats the words of a cell."""

_OF_FILES = frozenset(
    {
        "needs-reason",
        "in-the-future",
        "totals-only",
        "total-too-short",
        "logged-too-early",
        "possible-double-count",
    }
)
"""Rules whose remedy speaks of the keys of a file."""


def placed_in_table(problems: Iterable[Problem], drafts: Iterable[Draft], scene: Scene) -> Iterator[Problem]:
    """Yield the problems that are the drafts' own, each at its cell; of a doubtful key nothing is told."""
    by_path = {draft.path: draft for draft in drafts}
    rows = {record_id(path): draft.row.number for path, draft in by_path.items()}
    for problem in problems:
        draft = by_path.get(problem.where.path)
        if draft is not None and not (problem.where.route and problem.where.route[0] in draft.doubtful):
            yield _placed(problem, draft.row.number, scene, rows)


def _placed(problem: Problem, row: int, scene: Scene, rows: Mapping[str, int]) -> Problem:
    place = scene.place(row, _key(problem.where.route))
    message, hint = problem.message, problem.hint
    if problem.code in _ECHOING:
        message = Phrase(f"table.{problem.code}")
        hint = Phrase("table.hint.lone-word")
    elif problem.code in _OF_FILES:
        hint = Phrase(f"table.hint.{problem.code}")
    said = _with_rows(hint, rows) if hint else None
    return Problem(problem.code, problem.severity, place.where, _with_rows(message, rows), place.said(said))


def _key(route: Route) -> str:
    match route:
        case ("quantities", str() as name, *_):
            return f"{QUANTITY}{name}"
        case (str() as key, *_):
            return key
        case _:
            return ""


def _with_rows(phrase: Phrase, rows: Mapping[str, int]) -> Phrase:
    """Return `phrase` with the row in place of the id of a record that is none yet."""
    return Phrase(phrase.key, **{name: _value(value, rows) for name, value in phrase})


def _value(value: Value, rows: Mapping[str, int]) -> Value:
    match value:
        case str():
            return Phrase("table.row", row=rows[value]) if value in rows else value
        case Phrase():
            return _with_rows(value, rows)
        case tuple():
            return tuple(_value(each, rows) for each in value)
        case _:
            return value
