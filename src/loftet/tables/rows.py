"""One row of a table to the fields of a record, with every fault that its own cells show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from loftet.checks.scene import days_of_promise
from loftet.document.data_to_text import Writable
from loftet.ledger.suggest import owner_of, parts_counting, refs_counting
from loftet.phrase import Phrase, Precision
from loftet.privacy import problem as privacy_problem
from loftet.privacy import scan
from loftet.problems import Problem
from loftet.schema.promise import CommitmentsFile, Promise
from loftet.tables.cells import Reading, read_cell
from loftet.tables.column_map import ColumnMap
from loftet.tables.columns import ID, QUANTITY
from loftet.tables.guard import unguarded
from loftet.tables.headings import Columns
from loftet.tables.names import Names
from loftet.tables.numbers import count_in_cell
from loftet.tables.sheet import Place, Sheet, fault

_CLOCKED = frozenset({"date", "from", "to", "logged", "time"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What every row is read against; `defaults` are the readings of the column map's values."""

    sheet: Sheet
    columns: Columns
    file: CommitmentsFile
    names: Names
    defaults: Mapping[str, Reading]
    today: date

    def place(self, row: int, key: str) -> Place:
        """Return the cell of a row that holds `key`, or the row as a whole where there is no such column."""
        column = self.columns.by_key.get(key)
        return (
            Place(self.sheet.path, row, column.number, column.text) if column else Place(self.sheet.path, row)
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what its record holds, and its problems. `faulted` are the keys that could not be read."""

    number: int
    id: str | None
    fields: Mapping[str, Writable]
    problems: tuple[Problem, ...] = ()
    faulted: frozenset[str] = field(default=frozenset())


def rows_of(scene: Scene) -> Iterator[Row]:
    """Yield each row below the headings that holds anything."""
    says_who = _says_who(scene)
    for number, cells in enumerate(scene.sheet.rows, 1):
        if number > scene.columns.row and any(cells):
            yield _row(number, cells, scene, says_who=says_who)


def _says_who(scene: Scene) -> bool:
    """Return whether the table says anywhere who carried anything out; then an empty cell is a fault."""
    if "by" in scene.defaults or "by" not in scene.columns.by_key:
        return "by" in scene.defaults
    column = scene.columns.by_key["by"].number - 1
    return any(any(cells[column : column + 1]) for cells in scene.sheet.rows[scene.columns.row :])


def defaults_of(mapped: ColumnMap, names: Names) -> Mapping[str, Reading]:
    """Return the readings of the column map's values by their keys."""
    return {key: read_cell(key, text, names) for key, text in mapped.values.items()}


def _row(number: int, cells: tuple[str, ...], scene: Scene, *, says_who: bool) -> Row:
    taken = _Taken(number, scene)
    for key, column in scene.columns.by_key.items():
        text = cells[column.number - 1] if column.number <= len(cells) else ""
        taken.cell(key, unguarded(text), broken=(number, column.number) in scene.sheet.broken)
    taken.fill_in(says_who=says_who)
    id_ = taken.fields.pop(ID, None)
    return Row(
        number, str(id_) if id_ else None, taken.fields, tuple(taken.problems), frozenset(taken.faulted)
    )


class _Taken:
    """What has been taken from one row so far."""

    def __init__(self, number: int, scene: Scene) -> None:
        self._number = number
        self._scene = scene
        self.fields: dict[str, Writable] = {}
        self.problems: list[Problem] = []
        self.faulted: set[str] = set()

    def cell(self, key: str, text: str, *, broken: bool) -> None:
        """Take one cell: guarded against personal data, read, and put where it belongs."""
        place = self._scene.place(self._number, key)
        if broken:
            self._fault(key, "broken-cell")
            return
        reading = read_cell(key, text, self._scene.names)
        if reading.faults or key not in _CLOCKED:
            self._guard(key, text, place)
        for each in reading.faults:
            self.problems.append(fault(place, each.code, each.hint))
        if reading.faults:
            self.faulted.add(key)
        self._put(key, reading.value)
        if key == "count" and (amount := count_in_cell(text)) and amount.precision is not Precision.EXACT:
            self.fields.setdefault("precision", amount.precision.value)

    def fill_in(self, *, says_who: bool) -> None:
        """Add what the table need not say, and name what it must and does not."""
        for key, reading in self._scene.defaults.items():
            if self.fields.get(key) in (None, "", []) and key not in self.faulted:
                self._put(key, reading.value)
                self.faulted |= {key} if reading.faults else set()
        self.fields.setdefault("logged", self._scene.today)
        self._check_days()
        self._require("type")
        if not self.fields.get("commitments") and not self.faulted & {"commitments", "type"}:
            self._guess_commitment()
        if says_who:
            self._require("by")
        elif not self.faulted & {"by", "commitments", "type"}:
            self._fill_in_owner()

    def _put(self, key: str, value: Writable) -> None:
        if value in (None, "", []):
            return
        if key.startswith(QUANTITY):
            before = self.fields.get("quantities")
            self.fields["quantities"] = {
                **(before if isinstance(before, Mapping) else {}),
                key.removeprefix(QUANTITY): value,
            }
        else:
            self.fields[key] = value

    def _guard(self, key: str, text: str, place: Place) -> None:
        for finding in {finding.kind: finding for finding in reversed(scan(text))}.values():
            found = privacy_problem(finding, place.where)
            self.problems.append(
                Problem(found.code, found.severity, found.where, found.message, place.said(found.hint))
            )
            if finding.refused:
                self.faulted.add(key)

    def _check_days(self) -> None:
        if self.faulted & {"date", "from", "to"}:
            return
        row, first, last = (key in self.fields for key in ("date", "from", "to"))
        if row and (first or last):
            self._fault("date", "row-or-total")
        elif not row and first != last:
            self._fault("to" if first else "from", "half-a-total")
        elif not row and not first and self._can_say("date", "from"):
            self._fault("date" if "date" in self._scene.columns.by_key else "from", "empty-cell")

    def _require(self, key: str) -> None:
        if not self.fields.get(key) and key not in self.faulted and self._can_say(key):
            self._fault(key, "empty-cell")

    def _can_say(self, *keys: str) -> bool:
        """Return whether the table has one of the columns; that it lacks them is said of the headings."""
        return any(key in self._scene.columns.by_key or key in self._scene.defaults for key in keys)

    def _guess_commitment(self) -> None:
        """Take the one commitment that counts the type; `which-commitment` where several or none does."""
        type_ = self.fields.get("type")
        counting = {id_: None for one in self._promises() for id_ in refs_counting(one, str(type_))}
        if len(counting) == 1:
            self.fields["commitments"] = list(counting)
        elif type_:
            hint = (
                Phrase("hint.options", names=tuple(counting))
                if counting
                else Phrase("table.hint.no-commitment")
            )
            self._fault("commitments", "which-commitment", hint)

    def _fill_in_owner(self) -> None:
        """Take the owner of what the row serves, as `log` does; `empty-cell` where nobody owns it."""
        named, type_ = self.fields.get("commitments"), str(self.fields.get("type"))
        for one in self._promises():
            refs = [
                ref
                for each in (named if isinstance(named, list) else ())
                for ref in parts_counting(one, str(each), type_)
            ]
            if owners := owner_of(one, refs):
                self.fields["by"] = list(owners)
                return
        self._fault("by", "empty-cell")

    def _promises(self) -> Sequence[Promise]:
        """Return the promises of the row's day, else all of them."""
        day = self.fields.get("date") or self.fields.get("to")
        promises = self._scene.file.promises
        return [one for one in promises if isinstance(day, date) and day in days_of_promise(one)] or promises

    def _fault(self, key: str, code: str, hint: Phrase | None = None) -> None:
        place = self._scene.place(self._number, key)
        self.problems.append(fault(place, code, hint or f"table.hint.{code}"))
        self.faulted.add(key)
