"""What an export holds, for whom; and what the public does not get."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tests.report.example import example_ledger, example_view
from tests.report.given import commitment, ledger, part, record, view

from loftet.ledger.model import PromiseView
from loftet.ledger.selection import Selection
from loftet.period.days import Period
from loftet.render.csv_table import csv_table, csv_text
from loftet.render.csv_template import template_text
from loftet.render.export_json import export_json
from loftet.report.dictionary import HEAD, dictionary
from loftet.report.export import Asked, columns_of, export
from loftet.report.export_columns import COLUMNS, TABLES
from loftet.report.export_schema import export_schema_text
from loftet.report.model import Profile
from loftet.report.standing import judged
from loftet.report.tables import Export
from loftet.wording import Language

PUBLIC = Asked(profile=Profile.PUBLIC)


def exported(seen: PromiseView, asked: Asked = Asked()) -> Export:  # noqa: B008 - frozen
    return export(seen, judged(seen), asked, Language.SV, "0" * 64)


def as_json(seen: PromiseView, asked: Asked = Asked()) -> dict[str, Any]:  # noqa: B008 - frozen
    document: dict[str, Any] = json.loads(export_json(exported(seen, asked)))
    return document


def rows_of(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def table(seen: PromiseView, name: str, profile: Profile = Profile.COUNCIL) -> list[dict[str, str]]:
    made = exported(seen, Asked((name,), profile))
    return rows_of(csv_table(made, made.tables[0], Language.SV))


def test_the_council_gets_words_and_decimal_commas() -> None:
    row = table(example_view("2024-09-30"), "activities")[1]

    assert (row["Datum"], row["Aktivitet"], row["Mängd: hours"]) == ("2024-04-26", "fotpatrull", "2,5")
    assert (row["Läge"], row["Hur säkert antalet är"]) == ("genomförd", "exakt")
    assert row["Exempel"] == "påhittat exempel"


def test_a_table_of_statuses_says_what_status_says() -> None:
    rows = {row["Delåtagande"]: row for row in table(example_view("2024-09-30"), "statuses")}
    row = rows["fotpatrull/fotpatrullering"]

    assert row["Läge enligt loggen"] == "pågår"
    assert row["Varför"].startswith("Löftet anger inget antal.")
    assert row["Läget den dagen"] == "2024-09-30"


def test_every_cell_is_quoted_and_every_line_ends_as_windows_does() -> None:
    made = exported(example_view("2024-09-30"), Asked(("statuses",)))
    text = csv_table(made, made.tables[0], Language.SV)

    assert text.count("\r\n") == text.count("\n") == len(made.tables[0].rows) + 1
    assert text.startswith('\ufeff"Delåtagande";"Åtagande";')


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("language", Language)
def test_json_is_what_its_schema_says(profile: Profile, language: Language) -> None:
    schema = json.loads(export_schema_text(language))
    Draft7Validator.check_schema(schema)
    document = as_json(example_view("2024-12-31"), Asked(profile=profile))

    assert [error.message for error in Draft7Validator(schema).iter_errors(document)] == []
    assert len(document["activities"]) == 45
    assert {column for row in document["activities"] for column in row} == set(
        columns_of("activities", profile)
    )


def test_the_committed_schema_is_the_one_that_is_made() -> None:
    from tests.conftest import TOP

    committed = (TOP / "schema" / "export.json").read_text(encoding="utf-8")
    assert committed == export_schema_text(Language.SV), "run: make reference"


def test_no_internal_note_and_in_public_no_free_text() -> None:
    words = {
        "note": "Kanarie-anteckning",
        "internal_note": "Kanarie-internt",
        "reason": "Kanarie-skäl",
        "reported_by": "Kanarie-roll",
        "evidence": [{"title": "Kanarie-underlag"}],
    }
    seen = view(ledger(activities=[record("2024-05-14", "gang", **words)]))
    council = export_json(exported(seen)) + str(table(seen, "activities"))
    public = export_json(exported(seen, PUBLIC)) + str(table(seen, "activities", Profile.PUBLIC))

    assert "Kanarie-internt" not in council
    assert all(f"Kanarie-{word}" in council for word in ("anteckning", "skäl", "roll", "underlag"))
    assert "Kanarie" not in public


def persons(*numbers: Mapping[str, int], target: Mapping[str, Any]) -> PromiseView:
    records = [
        record(f"2024-05-{day:02}", "gang", quantities={name: str(number) for name, number in each.items()})
        for day, each in enumerate(numbers, 1)
    ]
    return view(ledger(commitment("gang", part(dict(target))), activities=records))


@pytest.mark.parametrize(
    ("numbers", "shown", "done"),
    [
        ([{"participants": 20}, {"participants": 30}], [20, 30], 50),
        ([{"participants": 20}, {"participants": 3}], [20, None], None),
        ([{"participants": 4}], [None], None),
        ([{"participants": 20, "hours": 2}], [20], 20),
    ],
)
def test_a_small_number_of_persons_is_in_no_row_and_in_no_sum(
    numbers: Sequence[Mapping[str, int]], shown: list[int | None], done: int | None
) -> None:
    target = {"kind": "count", "at_least": "100", "unit": "participants"}
    document = as_json(persons(*numbers, target=target), PUBLIC)
    (status,) = document["statuses"]

    assert [row["quantities"].get("participants") for row in document["activities"]] == shown
    assert [row["suppressed"] for row in document["activities"]] == [
        [] if number else ["participants"] for number in shown
    ]
    assert status["done"] == done
    assert status["target"] == 100
    if done is None:
        assert status["suppressed"] == ["done"]
        assert status["sentence"] == "Antalet visas inte, eftersom det rör för få personer."


@pytest.mark.parametrize(
    ("there", "pupils", "done"), [(30, 20, 20), (30, 30, 30), (30, 28, None), (30, 2, None), (4, 4, None)]
)
def test_a_share_gives_neither_its_part_nor_the_rest_away(there: int, pupils: int, done: int | None) -> None:
    share = {"kind": "share", "of": "participants", "numerator": "pupils", "at_least": "20"}
    (status,) = as_json(persons({"participants": there, "pupils": pupils}, target=share), PUBLIC)["statuses"]

    assert status["done"] == done
    assert status["target"] == (None if done is None else 6)
    assert (str(pupils) in status["sentence"]) is (done is not None)


def test_cases_are_no_persons() -> None:
    response = {"kind": "response", "within": {"hours": "24"}}
    (status,) = as_json(persons({"cases": 4, "in_time": 3}, target=response), PUBLIC)["statuses"]

    assert (status["done"], status["target"]) == (3, 4)


def test_the_council_sees_every_number() -> None:
    target = {"kind": "count", "at_least": "100", "unit": "participants"}
    document = as_json(persons({"participants": 3}, target=target))

    assert document["activities"][0]["quantities"] == {"participants": 3}
    assert document["statuses"][0]["done"] == 3


def test_an_outcome_is_published_already_and_kept() -> None:
    outcome = {"kind": "outcome", "indicator": "index", "direction": "decrease", "from": "1.78"}
    reading = {"indicator": "index", "date": "2024-05-01", "value": "1.51", "source": {"title": "Nyhet"}}
    seen = view(ledger(commitment("trygg", part(outcome, counts=[])), measurements=[reading]))
    (status,) = as_json(seen, PUBLIC)["statuses"]

    assert status["done"] == 1.51
    assert status["suppressed"] == []


def test_a_period_and_a_selection_narrow_the_activities() -> None:
    seen = example_view("2024-12-31")
    may = Asked(period=Period(date(2024, 5, 1), date(2024, 5, 31)))
    dialogues = Asked(only=Selection(("medborgardialog",)))

    assert {row["date"][:7] for row in as_json(seen, may)["activities"]} == {"2024-05"}
    assert len(as_json(seen, may)["statuses"]) == len(as_json(seen)["statuses"])
    found = as_json(seen, dialogues)
    assert {row["commitment"] for row in found["statuses"]} == {"medborgardialog"}
    assert all(
        any(ref.startswith("medborgardialog/") for ref in row["serves"]) for row in found["activities"]
    )


def test_an_activity_outside_the_promise_is_shown_and_counts_nowhere() -> None:
    seen = view(ledger(activities=[record("2024-04-02", "gang")]))
    (row,) = as_json(seen)["activities"]

    assert (row["date"], row["promise"], row["serves"]) == ("2024-04-02", None, [])


@pytest.mark.parametrize("profile", Profile)
def test_the_dictionary_explains_every_column_and_every_code_in_every_language(profile: Profile) -> None:
    head, *rows = dictionary(example_ledger(), profile)
    explained = {(row[0], row[1].removesuffix(".*")) for row in rows if not row[2]}

    assert head == HEAD
    assert explained - {("", "")} == {
        (name, column) for name in TABLES for column in columns_of(name, profile)
    }
    assert all(text for row in rows for text in row[4:])
    words = {(name, word) for name in TABLES for column in COLUMNS[name].values() for word in column.words[1]}
    assert words <= {(row[0], row[2]) for row in rows}
    assert ("", "places", "centrum", "", *("Centrala Älmhult" for _ in Language)) in rows
    assert len(rows_of(csv_text([head, *rows]))) == len(rows)


def test_the_template_has_the_columns_that_can_be_filled_in() -> None:
    head = template_text(example_ledger(), Language.SV).removeprefix("\ufeff").strip().split(";")

    assert head[:5] == ['"Datum"', '"Från"', '"Till"', '"Klockslag"', '"Aktivitet"']
    assert '"Mängd: participants"' in head
    assert not {'"Post"', '"Intern anteckning"', '"Räknas för"'} & set(head)
