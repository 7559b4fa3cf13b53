"""The data root of a session, read: what every command that looks at the data begins with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

# First, and not by the alphabet: Pydantic's modules import each other deeply. Further down, below the rules,
# Python's stack would grow and shrink by a block a thousand times: a fiftieth of the time of a `status`.
from loftet.records import Dated, located
from loftet.records import read as read_records

# isort: split
from loftet.checks import checked
from loftet.cli.choice import chosen
from loftet.cli.halves import read_in_halves
from loftet.cli.patience import Patience
from loftet.cli.session import Session
from loftet.ledger.join import join
from loftet.ledger.view import promise_of_day, promise_on
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError, Problem, Severity
from loftet.store import Source, find_root, read, read_file
from loftet.store.digest import Digest

if TYPE_CHECKING:
    from loftet.ledger.model import Ledger, PromiseView
    from loftet.records.model import Records
    from loftet.schema.promise import Promise

T = TypeVar("T")


class Loaded(NamedTuple):
    """A data root with its records and everything that is wrong with them.

    `silenced` counts the problems that a record silences. `digest` is the checksum over its `files`,
    and `ids` what git would call each of them, empty where they were not asked for.
    """

    root: Path
    records: Records
    problems: tuple[Problem, ...]
    silenced: int = 0
    digest: str = ""
    files: int = 0
    ids: Mapping[str, str] = MappingProxyType({})

    @property
    def errors(self) -> int:
        """Return the number of errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


def load(session: Session, today: date, *, digesting: bool = False) -> Loaded:
    """Return the session's data root, read and checked as of `today`.

    Raises:
        LoftetError: there is no data root.
    """
    root = find_root(Path.cwd(), session.root)
    with Patience(session) as patience:
        found = read(root) if digesting else read_in_halves(root)
        return loaded_from(root, patience.through(found), today, digesting=digesting)


def loaded_from(
    root: Path, found: Iterable[Source | Problem | Dated], today: date, *, digesting: bool
) -> Loaded:
    """Return the data root `root` as if it held what is `found`, read and checked as of `today`."""
    digest = Digest()
    ids: dict[str, str] = {}
    if digesting:
        found = digest.through(_noted(found, ids))
    records, problems = read_records(found)
    found_by_rules = checked(records, today)
    problems = (*problems, *found_by_rules.problems)
    silenced = len(found_by_rules.silenced)
    text = digest.text if digesting else ""
    return Loaded(root, records, problems, silenced, text, digest.files, ids)


def _noted(found: Iterable[T], ids: dict[str, str]) -> Iterator[T]:
    """Yield what is found, and note in `ids` what git would call each file of this content."""
    from loftet.history.older import blob_id

    for each in found:
        if isinstance(each, Source):
            ids[each.path] = blob_id(each.data)
        yield each


def placed(problems: Iterable[Problem], root: Path) -> tuple[Problem, ...]:
    """Return `problems` in file order with line, column and excerpt; only their files are read again."""
    return located(problems, lambda path: read_file(root, path))


def ledger_of(loaded: Loaded) -> Ledger:
    """Return the ledger of what could be read.

    Raises:
        LoftetError: `commitments.yaml` cannot be read, so there is nothing to follow up (exit 1).
    """
    if loaded.records.commitments is None:
        raise LoftetError(Phrase("cli.no-commitments"), Phrase("cli.run-validate"), ExitCode.FINDINGS)
    return join(loaded.records)


def view_of(ledger: Ledger, promise_id: str | None, as_of: date, known_by: date | None) -> PromiseView:
    """Return the promise that is asked for, or that of the day, on the day.

    Raises:
        LoftetError: no promise has the id (exit 2).
    """
    return promise_on(ledger, promise_meant(ledger, promise_id, as_of), as_of, known_by)


def promise_meant(ledger: Ledger, promise_id: str | None, day: date) -> Promise:
    """Return the promise that is asked for, or that of the day.

    Raises:
        LoftetError: no promise has the id (exit 2).
    """
    if promise_id is None:
        return promise_of_day(ledger, day)
    by_id = {promise.id: promise for promise in ledger.promises}
    return by_id[chosen(promise_id, by_id, "--promise")]
