"""The data dictionary of an export: what each column means and in which form it is, each code, each id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loftet.ledger.model import Ledger
from loftet.phrase import Phrase
from loftet.privacy.small_numbers import LEAST_SHOWN
from loftet.report.export import columns_of
from loftet.report.export_columns import COLUMNS, TABLES
from loftet.report.model import Profile
from loftet.schema.targets import KINDS
from loftet.wording import Language, say

HEAD = ("table", "column", "code", "form", *Language)


def dictionary(ledger: Ledger, profile: Profile) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the dictionary below its head, `HEAD`: a row for each column, code and id.

    The meanings stand in every language. `code` is empty in the row of a column; `form` is empty in that
    of a code.
    """
    return (HEAD, *_columns(profile), *_ids(ledger))


def about(column: str) -> Phrase:
    """Return what a column means."""
    kinds = tuple(Phrase(f"column.kind.{kind}") for kind in KINDS)
    return Phrase(f"column.about.{column}", least=LEAST_SHOWN, kinds=kinds)


def _columns(profile: Profile) -> Iterator[tuple[str, ...]]:
    for table in TABLES:
        for name in columns_of(table, profile):
            column = COLUMNS[table][name]
            shown = f"{name}.*" if name == "quantities" else name
            yield (table, shown, "", column.form.value, *_in_each_language(about(name)))
            beginning, words = column.words
            for word in words:
                yield (table, shown, word, "", *_in_each_language(Phrase(f"{beginning}.{word}")))


def _ids(ledger: Ledger) -> Iterator[tuple[str, ...]]:
    """Yield the ids of the data root; their names are in the municipality's own words in each language."""
    kinds: Mapping[str, Mapping[str, str]] = {
        "by, with, owner": {id_: party.name for id_, party in ledger.parties.items()},
        "places": {id_: place.name for id_, place in ledger.places.items()},
        "type": {id_: type_.name for id_, type_ in ledger.activity_types.items()},
        "commitments, commitment": {
            commitment.id: commitment.title
            for promise in ledger.promises
            for commitment in promise.commitments
        },
    }
    for columns, names in kinds.items():
        for id_, name in names.items():
            yield ("", columns, id_, "", *(name for _ in Language))


def _in_each_language(phrase: Phrase) -> tuple[str, ...]:
    return tuple(say(phrase, language) for language in Language)
