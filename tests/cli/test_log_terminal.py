"""`loftet log` as a person at a terminal meets it: few keys, nothing lost, nothing written by mistake."""

from __future__ import annotations

import signal
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cli.person import CTRL_C, ENTER, Person, person

NOTE = "Två poliser till fots, lugnt 🚓."
INTERRUPTED = 130
WIDTH = 100


@pytest.fixture
def root(data_root: Path) -> Path:
    """Return the example with a promise that still runs, whatever day it is."""
    file = data_root / "data/commitments.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("to: 2024-12-31", "to: 2099-12-31"), encoding="utf-8")
    return data_root


def records(root: Path) -> dict[str, str]:
    """Return the new activity records, by path."""
    files = (root / "data/activities").rglob("*.yaml")
    return {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for file in files
        if not file.name.startswith("2024-") or f"logged: {today()}" in file.read_text(encoding="utf-8")
    }


def today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 - a day more or less in Stockholm fails once a year


def answers_the_rest(someone: Person, note: str = NOTE) -> None:
    someone.answers("När (igår, ons, 14/5, v 20)")
    someone.answers("Vem utförde det [Lokalpolisområde Ljungby]")
    someone.answers("Var [Centrala Älmhult, Järnvägsstationen]")
    someone.reads("Anteckning")
    someone.types(note)
    someone.presses(ENTER)


def test_a_patrol_from_nothing_takes_seven_keys_beyond_the_note(root: Path) -> None:
    with person(root, "log") as someone:
        shown = someone.reads("Vad gjordes: ")
        assert "1  Informationsinsats till elever" in shown.splitlines()[0]  # the most used first
        someone.presses("f" + ENTER)
        answers_the_rest(someone)
        record = someone.reads("Spara? [J/n, ä för att ändra] ").replace("\r\n", "\n")
        someone.presses(ENTER)
        code, said = someone.ends()

    assert code == 0
    assert someone.keys == 7
    ((path, written),) = records(root).items()
    assert written.partition("\n")[2].strip() in record
    assert "yaml-language-server" not in record
    assert written.splitlines()[1:] == [
        f"date: {today()}",
        "type: fotpatrull",
        "commitments: [fotpatrull]",
        "by: [polis]",
        "places: [centrum, stationen]",
        f'note: "{NOTE}"',
        "reported_by: kommunpolis",
        f"logged: {today()}",
    ]
    _, shown_path, *state, undo = said.splitlines()
    assert shown_path == path
    assert max(map(len, state)) <= WIDTH
    assert " ".join(state).startswith("Uniformerad fotpatrullering: 1 tillfälle i ")
    assert " ".join(state).endswith("narkotikabruk, delen ”Uniformerad fotpatrullering”: pågår.")
    assert undo.startswith("Fel? Ta bort filen")


def test_a_wrong_choice_and_a_wrong_day_are_asked_for_again(root: Path) -> None:
    ahead = date.today() + timedelta(days=2)  # noqa: DTZ011
    with person(root, "log") as someone:
        someone.answers("Vad gjordes: ", "fotptr")
        someone.reads("”fotptr” går inte att tolka")
        someone.answers("Vad gjordes: ", "99")
        someone.reads("”99” går inte att tolka")
        someone.answers("Vad gjordes: ", "medborgar")
        someone.reads("Vilken av dem: ")
        someone.answers("Vad gjordes: ", "SOK MED")  # Sök med narkotikahund
        someone.answers("När", "31/6")
        someone.reads("”31/6” är ingen dag som går att tolka, eller så finns den inte")
        someone.answers("När", ahead.isoformat())
        someone.reads("har inte varit än")
        someone.answers("När", "igår")
        someone.reads(f"dag {(date.today() - timedelta(days=1)).day} ")  # noqa: DTZ011 - the day in full
        someone.answers("För vilket åtagande")  # as in the newest record of the type
        someone.answers("Vem utförde det", "850103-2398")
        someone.reads("”▒▒▒▒▒▒▒▒▒▒▒” går inte att tolka")
        someone.answers("Vem utförde det", "kommun polis")
        someone.answers("Vem utförde det", "polis, älmhults")
        someone.answers("Var ", "-")
        someone.answers("Anteckning")
        someone.answers("Spara?", "kanske")
        someone.answers("Spara?", "j")
        code, _ = someone.ends()

    assert code == 0
    ((_, written),) = records(root).items()
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011
    assert f"date: {yesterday}\ntype: hundsok\ncommitments: [narkotika-skola, fotpatrull]\n" in written
    assert "by: [polis, kommun]\nreported_by:" in written


@pytest.mark.parametrize("pressed", [0, 1, 4, 5, 6])
def test_ctrl_c_at_any_question_writes_nothing(root: Path, pressed: int) -> None:
    questions = ["Vad gjordes", "När", "Vem", "Var", "Anteckning", "Spara?"]
    with person(root, "log") as someone:
        for question in questions[:pressed]:
            someone.answers(
                question, {"Vad gjordes": "fot", "Anteckning": NOTE, "Spara?": "?"}.get(question, "")
            )
        someone.reads("Spara?" if pressed > 5 else questions[pressed])
        someone.types(CTRL_C)
        code, said = someone.ends()

    assert (code, records(root)) == (INTERRUPTED, {})
    assert "avbrutet, inget har skrivits" in said


@pytest.mark.parametrize("answer", ["n", "\x04"], ids=["no", "end of input"])
def test_a_no_at_the_end_writes_nothing(root: Path, answer: str) -> None:
    with person(root, "log") as someone:
        someone.answers("Vad gjordes", "fot")
        answers_the_rest(someone)
        someone.reads("Spara? ")
        someone.types(answer + ("" if answer == "\x04" else ENTER))
        code, said = someone.ends()

    assert (code, records(root)) == (INTERRUPTED, {})
    assert "inget har skrivits" in said


def test_a_terminal_that_closes_writes_nothing(root: Path) -> None:
    with person(root, "log") as someone:
        someone.answers("Vad gjordes", "fot")
        someone.reads("När")
        someone.leaves()
        assert someone.signal() in {signal.SIGHUP, None}

    assert records(root) == {}


@pytest.mark.parametrize(
    "pasted",
    [
        "Två poliser.\rLugnt i centrum.\r",
        "Två poliser.\r\rLugnt i centrum.\r",
        "Två poliser.\rLugnt i centrum.",  # the last line waits for Enter, as any line does
    ],
    ids=["lines", "paragraphs", "no last line end"],
)
def test_the_lines_of_a_pasted_note_are_all_its_own(root: Path, pasted: str) -> None:
    with person(root, "log") as someone:
        someone.answers("Vad gjordes", "fot")
        someone.answers("När")
        someone.answers("Vem")
        someone.answers("Var")
        someone.reads("Anteckning")
        someone.types(pasted)
        if not pasted.endswith(ENTER):
            someone.presses(ENTER)
        someone.answers("Spara?")
        code, _ = someone.ends()

    assert code == 0
    ((_, written),) = records(root).items()
    middle = "\n\n" if ENTER * 2 in pasted else "\n  "
    assert f"note: |-\n  Två poliser.{middle}".rstrip() in written
    assert "\n  Lugnt i centrum.\n" in written


def test_a_line_that_ends_in_a_backslash_goes_on(root: Path) -> None:
    with person(root, "log") as someone:
        someone.answers("Vad gjordes", "fot")
        answers_the_rest(someone, "Två poliser. \\\rLugnt.")
        someone.answers("Spara?")
        assert someone.ends()[0] == 0

    assert "note: |-\n  Två poliser.\n  Lugnt.\n" in next(iter(records(root).values()))


def test_keys_pressed_ahead_are_answers_to_the_questions_to_come(root: Path) -> None:
    with person(root, "log") as someone:
        someone.types("fot\r\r\r\rKort.\r\r")
        code, _ = someone.ends()

    assert code == 0
    assert "note: Kort.\n" in next(iter(records(root).values()))


def test_personal_data_is_spoken_of_at_once_and_asked_for_again(root: Path) -> None:
    with person(root, "log") as someone:
        someone.answers("Vad gjordes", "fot")
        answers_the_rest(someone, "Avvisade 850103-2398.")
        someone.reads("Ser ut som ett personnummer")
        someone.reads("Anteckning")
        someone.types("Avvisade en man.")
        someone.presses(ENTER)
        someone.answers("Spara?")
        code, _ = someone.ends()

    assert code == 0
    assert "note: Avvisade en man.\n" in next(iter(records(root).values()))


@pytest.mark.parametrize(
    ("state", "what", "who"),
    [
        ("planned", "Vad ska göras", "Vem ska utföra det"),
        ("cancelled", "Vad ställdes in", "Vem skulle ha utfört det"),
        ("nothing_to_report", "Vad gäller det", "Vem rapporterar"),
        ("need_arisen", "Vad behövs", "Vem ska möta behovet"),
    ],
)
def test_the_questions_fit_what_was_not_done(root: Path, state: str, what: str, who: str) -> None:
    with person(root, "log", "--state", state) as someone:
        someone.answers(f"{what}: ", "fot")
        someone.answers("När")
        someone.answers(f"{who} [Lokalpolisområde Ljungby]")
        someone.answers("Var ")
        if state in {"cancelled", "nothing_to_report"}:
            someone.answers("Varför", "Sjukdom.")
        someone.answers("Anteckning")
        someone.answers("Spara?")
        code, _ = someone.ends()

    assert code == 0
    assert f"state: {state}\n" in next(iter(records(root).values()))


def test_what_has_been_shown_can_be_changed(root: Path) -> None:
    with person(root, "log") as someone:
        someone.answers("Vad gjordes", "fot")
        answers_the_rest(someone)
        someone.answers("Spara?", "ä")
        someone.answers("Vad gjordes [Uniformerad fotpatrullering]")
        someone.answers(f"[{today()}]")
        someone.answers("Vem utförde det [Lokalpolisområde Ljungby]")
        someone.answers("Var [Centrala Älmhult, Järnvägsstationen]", "stationen")
        someone.answers("Anteckning")
        someone.answers("Spara?")
        assert someone.ends()[0] == 0

    ((_, written),) = records(root).items()
    assert f'places: [stationen]\nnote: "{NOTE}"\n' in written


def test_a_week_is_a_total_from_monday_to_sunday_and_its_number_is_asked_for(root: Path) -> None:
    with person(root, "log", "fotpatrull") as someone:
        someone.answers("När", "v 20 2025")
        someone.answers("Hur många tillfällen", "drygt 3")
        someone.answers("Vem")
        someone.answers("Var")
        someone.answers("Anteckning")
        someone.answers("Spara?")
        code, said = someone.ends()

    assert code == 0
    ((path, written),) = records(root).items()
    assert path.startswith("data/activities/2025/2025-05-18-fotpatrull-")
    assert "from: 2025-05-12\nto: 2025-05-18\n" in written
    assert "count: 3\nprecision: just_over\n" in written
    assert "drygt 3 tillfällen, den 12 maj 2025 till den 18 maj 2025." in said or "drygt 3 tillfällen" in said


def test_a_total_over_rows_of_the_same_kind_is_warned_of_before_it_is_saved(root: Path) -> None:
    with person(root, "log", "fotpatrull", "--date", "T2 2024", "--count", "31") as someone:
        someone.answers("Vem")
        someone.answers("Var", "-")
        someone.answers("Anteckning")
        someone.reads("warning[possible-double-count]")
        someone.answers("Spara ändå? [j/n, Enter för att ändra]")
        someone.answers("Vad gjordes")
        someone.answers("När")
        someone.answers("Hur många")
        someone.answers("Vem")
        someone.answers("Var")
        someone.answers("Anteckning")
        someone.answers("Spara ändå?", "kanske")
        someone.reads("Enter eller ä ändrar, j sparar, n sparar inte")
        someone.answers("Spara ändå?", "n")
        assert someone.ends()[0] == INTERRUPTED

    assert records(root) == {}


def test_a_record_with_an_error_is_asked_about_again_and_nothing_typed_is_lost(root: Path) -> None:
    with person(root, "log", "arbetspass") as someone:  # a type that takes totals only
        someone.answers("När", "igår")
        someone.answers("Vem")
        someone.answers("Var")
        someone.reads("Anteckning")
        someone.types("En mening som inte får försvinna.")
        someone.presses(ENTER)
        someone.reads("error[totals-only]")
        someone.answers("Vad gjordes")
        someone.answers("När", "T1 2025")
        someone.answers("Hur många", "40")
        someone.answers("Vem")
        someone.answers("Var")
        someone.answers("Anteckning")
        someone.answers("Spara?")
        assert someone.ends()[0] == 0

    assert "note: En mening som inte får försvinna.\n" in next(iter(records(root).values()))


def test_what_is_only_to_be_shown_is_shown_without_a_question(root: Path) -> None:
    with person(root, "log", "fotpatrull", "-n") as someone:
        code, said = someone.ends()

    assert (code, records(root)) == (0, {})
    assert "type: fotpatrull\ncommitments: [fotpatrull]\nby: [polis]\n" in said
    assert "Inget har skrivits." in said


def test_letters_that_are_no_letters_are_refused_and_asked_for_again(root: Path) -> None:
    with person(root, "log", "fotpatrull") as someone:
        someone.answers("När")
        someone.answers("Vem")
        someone.answers("Var")
        someone.reads("Anteckning")
        someone.types("M\udcf6te.")  # an ö from a terminal that does not speak UTF-8
        someone.presses(ENTER)
        someone.reads("Texten innehåller")
        someone.types("Möte.")
        someone.presses(ENTER)
        someone.answers("Spara?")
        assert someone.ends()[0] == 0

    assert "note: Möte.\n" in next(iter(records(root).values()))


def test_what_is_said_whole_on_the_command_line_is_not_asked_about(root: Path) -> None:
    with person(root, "log", "fotpatrull", "--place", "centrum", "--note", NOTE) as someone:
        code, said = someone.ends()

    assert code == 0
    assert "Spara?" not in said
    assert len(records(root)) == 1


def test_a_verdict_and_a_reading_have_the_same_manners(root: Path) -> None:
    with person(root, "assess") as someone:
        someone.answers("Vilket åtagande", "fotpatrullering och")
        someone.answers("Vilken bedömning", "pag")
        someone.answers("Varför", "Två pass i veckan.")
        someone.answers("Nästa steg")
        someone.answers("Spara?")
        assert someone.ends()[0] == 0
    with person(root, "measure") as someone:
        someone.answers("Vilket mått", "problem")
        someone.answers("Värdet", "ett och ett halvt")
        someone.answers("Värdet", "1,47")
        someone.answers("Källan", "Trygghetsmätningen")
        someone.answers("Spara?")
        assert someone.ends()[0] == 0

    (verdict,) = (root / f"data/assessments/{today()[:4]}").glob("*.yaml")
    (reading,) = (root / f"data/measurements/{today()[:4]}").glob("*.yaml")
    assert "verdict: ongoing\nreason: Två pass i veckan.\nby: " in verdict.read_text(encoding="utf-8")
    assert "value: 1.47\n" in reading.read_text(encoding="utf-8")
