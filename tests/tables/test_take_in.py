"""A table against the records there are: what it adds, and every fault by row and column."""

from __future__ import annotations

import pytest
from tests.tables.given import HEAD, faults, patrol, records, taken

from loftet.display.problems_table import problems_table
from loftet.problems import Severity
from loftet.tables.column_map import ColumnMap
from loftet.tables.read_table import read_table
from loftet.wording import Language

TEST_NUMBER = "850103-2398"  # an official test number of the Swedish Tax Agency


def test_a_row_becomes_a_record() -> None:
    (new,) = taken(f"{HEAD}\n14/5 2024;Fotpatrullering;polis;Centrala Tuna;ca 3;Två poliser.").new

    assert new.row == 2
    assert new.record.text.splitlines()[1:] == [
        "date: 2024-05-14",
        "type: fotpatrull",
        "commitments: [patrull]",
        "by: [polis]",
        "places: [centrum]",
        "count: 3",
        "precision: about",
        "note: Två poliser.",
        "logged: 2024-10-01",
    ]


def test_every_column_is_read() -> None:
    head = (
        "Från;Till;Aktivitet;Åtaganden;Utförd av;Tillsammans med;Platser;Antal;Hur säkert antalet är;"
        "Mängd: hours;Mängd: hushåll;Grupper;Märkord;Läge;Skäl;Intern anteckning;Underlag;Rapporterad av;"
        "Loggad;Utöver andra poster"
    )
    line = (
        "2024-05-01;2024-08-31;dialog;samtal/tala;kommun, polis;polis;Torget, norra sidan;12;minst;"
        '2,5;40;pensionärer, elever;kväll;inställd;Sjukdom.;Boka om.;"Nyhet <https://example.org/a>";samordnare;'
        "2024-09-02;ja"
    )
    intake = taken(f"{head}\n{line}")

    assert {code for _, _, code in faults(intake)} == {"lone-group", "lone-tag"}
    (new,) = intake.new
    assert new.record.text.splitlines()[1:] == [
        "from: 2024-05-01",
        "to: 2024-08-31",
        "type: dialog",
        "commitments: [samtal/tala]",
        "by: [kommun, polis]",
        "with: [polis]",
        "places: [torget]",
        "count: 12",
        "precision: at_least",
        "quantities: {hours: 2.5, hushall: 40}",
        "groups: [pensionärer, elever]",
        "tags: [kväll]",
        "state: cancelled",
        "reason: Sjukdom.",
        "internal_note: Boka om.",
        "evidence:",
        "  - title: Nyhet",
        '    url: "https://example.org/a"',
        "reported_by: samordnare",
        "logged: 2024-09-02",
        "in_addition: true",
    ]


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("31/6 2024;fotpatrull;polis;;;", 1, "no-such-day"),
        ("snart;fotpatrull;polis;;;", 1, "not-a-day"),
        (";fotpatrull;polis;;;", 1, "empty-cell"),
        ("2025-05-14;fotpatrull;polis;;;", 1, "in-the-future"),
        ("2024-05-14;fotpatrol;polis;;;", 2, "unknown-type"),
        ("2024-05-14;;polis;;;", 2, "empty-cell"),
        ("2024-05-14;arbetspass;polis;;;", 1, "totals-only"),
        ("2024-05-14;fotpatrull;;;;", 3, "empty-cell"),
        ("2024-05-14;fotpatrull;polisen;;;", 3, "unknown-party"),
        ("2024-05-14;fotpatrull;polis;centrun;;", 4, "unknown-place"),
        ("2024-05-14;fotpatrull;polis;;två;", 5, "not-a-count"),
        ("2024-05-14;fotpatrull;polis;;-2;", 5, "not-a-count"),
        ("2024-05-14;fotpatrull;polis;;;Ring " + TEST_NUMBER, 6, "personal-number"),
        ("2024-05-14;fotpatrull;polis;;;dolt\u200btecken", 6, "refused-character"),
        ("2024-05-14;dialog;kommun;;;", 1, "which-commitment"),
        ("2024-05-14;fotpatrull;polis;" + TEST_NUMBER + ";;", 4, "personal-number"),
    ],
)
def test_a_fault_is_placed_in_its_cell(line: str, column: int, code: str) -> None:
    intake = taken(f"{HEAD}\n2024-05-13;fotpatrull;polis;;;\n{line}")

    assert (3, column, code) in faults(intake)
    assert {row for row, _, _ in faults(intake)} == {3}


def test_all_faults_of_a_row_are_named_at_once() -> None:
    intake = taken(f"{HEAD};Läge\n2025-05-14;fotpatrull;polisn;centrun;två;Ring {TEST_NUMBER};inställd")

    assert faults(intake) == [
        (2, 1, "outside-promise"),
        (2, 3, "unknown-party"),
        (2, 4, "unknown-place"),
        (2, 5, "not-a-count"),
        (2, 6, "personal-number"),
        (2, 7, "needs-reason"),
    ]


def test_a_place_meant_is_suggested_by_its_id() -> None:
    (problem,) = taken(f"{HEAD}\n2024-05-14;fotpatrull;polis;Centrala Tunna;;").problems

    assert problems_table([problem], Language.SV) == (
        "lista.csv:2:4: error[unknown-place]: det finns ingen sådan plats i commitments.yaml\n"
        "    rad 2, kolumn D (Platser): menade du ”centrum”?\n"
    )


@pytest.mark.parametrize("language", Language)
def test_no_piece_of_a_cell_is_ever_repeated(language: Language) -> None:
    canary = "Kanariefågel"
    cells = [f"{canary}{number}" for number in range(6)]
    head = f"{HEAD};Läge;Mängd: hours;Märkord;Grupper;Underlag;Ersätter;Klockslag;Loggad;Utöver andra poster"
    line = ";".join([*cells, *(f"{canary}{number}" for number in range(6, 15))])
    intake = taken(f"{head}\n{line}\n2024-05-14;fotpatrull;polis;;;;;;{canary};{canary};{canary};;;;")

    assert len(intake.problems) >= 12
    assert canary not in problems_table(intake.problems, language)


def test_a_total_needs_both_its_days_and_no_other() -> None:
    head = "Datum;Från;Till;Aktivitet;Utförd av"
    table = f"{head}\n2024-05-14;2024-05-01;2024-05-31;fotpatrull;polis\n;2024-05-01;;fotpatrull;polis"

    assert faults(taken(table)) == [(2, 1, "row-or-total"), (3, 3, "half-a-total")]


def test_what_is_there_already_is_left_out() -> None:
    there = records(patrol(logged="2024-05-20", internal_note="Internt."), patrol("2024-05-15"))
    intake = taken(f"{HEAD}\n2024-05-14;fotpatrull;polis;;;\n2024-05-16;fotpatrull;polis;;;", there)

    assert intake.already == 1
    assert [new.row for new in intake.new] == [3]


def test_two_patrols_of_a_day_are_two_and_the_second_time_none() -> None:
    table = f"{HEAD}\n" + "2024-05-14;fotpatrull;polis;;;\n" * 2

    first = taken(table)
    second = taken(table, records(patrol(), patrol()))

    assert len(first.new) == 2
    assert faults(first) == [(3, 1, "same-row")]
    assert (len(second.new), second.already, second.problems) == (0, 2, ())


def test_a_row_with_an_id_is_that_record_and_never_changes_it() -> None:
    there = records(patrol(note="Två poliser.", places=["centrum"]))
    id_ = there.activities[0].id
    same = taken(f"Post;{HEAD}\n{id_};2024-05-14;fotpatrull;polis;centrum;;Två  poliser.", there)
    less = taken(f"Post;Datum;Aktivitet;Utförd av\n{id_};2024-05-14;fotpatrull;polis", there)
    other = taken(f"Post;{HEAD}\n{id_};2024-05-14;fotpatrull;polis;centrum;2;Två poliser.", there)

    assert (same.already, same.problems) == (1, ())
    assert (less.already, less.problems) == (1, ())
    assert faults(other) == [(2, 1, "record-differs")]


def test_a_foreign_table_is_read_with_a_map() -> None:
    mapped = ColumnMap(
        columns={"när": "date", "vad": "type", "antal personer": "quantities.participants"},
        words={"type": {"gående patrull": "fotpatrull"}},
        values={"by": "polis", "reported_by": "kommunpolis"},
        ignore=frozenset({"handläggare"}),
    )
    (new,) = taken(
        f"När;Vad;Antal personer;Handläggare\n14 maj 2024;Gående patrull;24;{TEST_NUMBER}", mapped=mapped
    ).new

    assert "type: fotpatrull\n" in new.record.text
    assert "by: [polis]\n" in new.record.text
    assert "quantities: {participants: 24}\n" in new.record.text
    assert "reported_by: kommunpolis\n" in new.record.text


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Datum;Aktivitet;Utförd av;Väder", [(1, 4, "unknown-column")]),
        ("Datum;Aktivitet;Utförd av;Platsr", [(1, 4, "unknown-column")]),
        ("Datum;Aktivitet;Utförd av;Dag", [(1, 4, "column-twice")]),
        (
            "Datum;Utförd av;Väder;Vind",
            [(1, 1, "missing-column"), (1, 3, "unknown-column"), (1, 4, "unknown-column")],
        ),
        (
            "Aktivitet;Utförd av;A;B",
            [(1, 1, "missing-column"), (1, 3, "unknown-column"), (1, 4, "unknown-column")],
        ),
        ("Datum;Aktivitet;Utförd av;", [(1, 4, "no-heading")]),
    ],
)
def test_a_heading_is_understood_or_named(head: str, expected: list[tuple[int, int, str]]) -> None:
    intake = taken(f"{head}\n2024-05-14;fotpatrull;polis;x")

    assert [each for each in faults(intake) if each[0] == 1] == expected


def test_a_column_that_is_not_read_is_a_warning_and_one_misspelt_an_error() -> None:
    def severity(heading: str) -> Severity:
        (problem,) = taken(f"Datum;Aktivitet;Utförd av;{heading}\n2024-05-14;fotpatrull;polis;x").problems
        return problem.severity

    assert severity("Väder") is Severity.WARNING
    assert severity("Platsr") is Severity.ERROR


def test_an_empty_table_says_where_to_begin() -> None:
    assert faults(taken(";;\n;;")) == [(1, 1, "no-rows")]


def test_a_table_of_headings_only_adds_nothing() -> None:
    assert taken(HEAD).new == ()
    assert taken(HEAD).problems == ()


def test_rules_speak_of_rows_and_not_of_files_that_are_none_yet() -> None:
    head = "Datum;Från;Till;Aktivitet;Utförd av;Antal"
    rows = "2024-05-14;;;fotpatrull;polis;1\n;2024-05-01;2024-05-31;fotpatrull;polis;4"
    (problem,) = taken(f"{head}\n{rows}").problems

    assert problem.code == "possible-double-count"
    first, second = problems_table([problem], Language.SV).splitlines()
    assert first.endswith("summan kan räkna samma tillfällen som rad 2 i tabellen")
    assert second.startswith("    rad 3, kolumn B (Från): skriv ja i ”Utöver andra poster”")


def test_what_spreadsheets_make_of_a_guarded_text_is_taken_back() -> None:
    (new,) = taken(f'{HEAD}\n2024-05-14;fotpatrull;polis;;;"Synpunkter:\n\'- belysning"').new

    assert "note: |-\n  Synpunkter:\n  - belysning\n" in new.record.text


def test_a_value_of_the_map_that_cannot_be_read_is_told_once_in_the_map() -> None:
    mapped = ColumnMap(values={"by": "polisen"}, path="karta.yaml", text="values: {by: polisen}\n")
    rows = "2024-05-14;fotpatrull\n" * 3
    intake = taken(f"Datum;Aktivitet\n{rows}", mapped=mapped)

    told = [problem for problem in intake.problems if problem.severity is Severity.ERROR]
    assert [(problem.where.path, problem.code) for problem in told] == [("karta.yaml", "unknown-party")]


def test_the_order_of_rows_does_not_matter_to_what_is_there() -> None:
    table = f"{HEAD}\n2024-05-14;fotpatrull;polis;;;\n2024-05-15;fotpatrull;polis;;;"
    there = records(patrol("2024-05-15"), patrol("2024-05-14"))
    backwards = there._replace(activities=there.activities[::-1])

    assert taken(table, there).already == taken(table, backwards).already == 2


@pytest.mark.parametrize(
    "table", ["Datum;Aktivitet\n2024-05-14;fotpatrull", f"{HEAD}\n2024-05-14;fotpatrull;;;;"]
)
def test_where_nobody_is_named_it_is_the_owner_as_when_it_is_logged(table: str) -> None:
    (new,) = taken(table).new

    assert "by: [polis]\n" in new.record.text


def test_a_yaml_file_is_told_apart_from_a_table() -> None:
    sheet, (problem,) = read_table(b"format: 1\n", "data/commitments.yaml")

    assert (sheet, problem.code) == (None, "not-a-table")
    assert "import läser tabeller (.csv och .xlsx)" in problems_table((problem,), Language.SV)


def test_an_amount_is_never_below_zero() -> None:
    intake = taken("Datum;Aktivitet;Mängd: hours\n2024-05-14;fotpatrull;-2,5\n2024-05-15;fotpatrull;2,5")

    assert faults(intake) == [(2, 3, "not-a-number")]
