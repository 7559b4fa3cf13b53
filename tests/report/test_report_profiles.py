"""What the board and the public are told, and not told, in the value that every rendering is made from."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from tests.render import sample
from tests.report import example, given

from loftet.render.docx import docx
from loftet.render.html import html
from loftet.render.json import report_json
from loftet.render.markdown import markdown
from loftet.render.paper import paper
from loftet.render.theme import Theme
from loftet.report.model import Profile, Report
from loftet.report.profiles import in_profile
from loftet.wording.language import Language

RENDERED = (html, markdown, report_json)
FEW = "antalet visas inte"
CANARY = "KanarieQ7"


def in_word(report: Report) -> str:
    """Return every part of the Word file as text."""
    with ZipFile(BytesIO(docx(report))) as parts:
        return "".join(parts.read(name).decode(errors="replace") for name in parts.namelist())


def in_typst(report: Report) -> str:
    """Return all that the PDF is set from."""
    return json.dumps(paper(report, (), Theme()), ensure_ascii=False)


def public(*commitments: dict[str, Any], **more: Any) -> Report:
    """Return the public report of the commitments."""
    return in_profile(given.report(given.ledger(*commitments, **more)), Profile.PUBLIC)


def counting(id_: str, type_: str, **more: Any) -> dict[str, Any]:
    """Return a commitment that counts the participants of the records of a type."""
    target = given.four(unit="participants")
    return given.commitment(id_, given.part(target, counts=[type_]), **more)


def there(day: str, number: int, *commitments: str, **more: Any) -> dict[str, Any]:
    """Return a record of a day with so many participants."""
    return given.record(day, *commitments, **{"quantities": {"participants": str(number)}, **more})


@pytest.mark.parametrize("profile", Profile)
def test_the_council_has_all_and_the_others_only_less(profile: Profile) -> None:
    whole = example.example_report("2024-12-31", Language.SV)

    made = in_profile(whole, profile)

    assert made.about.options.profile is profile
    assert [one.pointer for one in made.commitments] == [one.pointer for one in whole.commitments]
    assert made.summary == whole.summary
    assert made.method
    assert made.about.lines == whole.about.lines
    assert bool(made.quality) is (profile is Profile.COUNCIL)
    assert (made.since is None) is (profile is Profile.PUBLIC)


@pytest.mark.parametrize("render", RENDERED)
def test_the_board_sees_no_section_of_a_commitment(render: Callable[[Report], str]) -> None:
    whole = example.example_report("2024-12-31", Language.SV)

    told = render(in_profile(whole, Profile.BOARD))

    for text in ("Här visas de", "Bestämt av:", "Underlag: Sammanställning", "Uppföljande samtal"):
        assert text not in told
    assert "Avloppsvatten och narkotikahund" in told
    assert "I allt är minst 8 genomförda" in told


def test_the_boards_page_has_a_row_for_every_link() -> None:
    page = html(in_profile(sample.report(), Profile.BOARD))

    for pointer in sample.POINTERS:
        assert page.count(f'id="{pointer.anchor}"') == 1


def test_a_working_target_is_named_to_the_board_without_its_number() -> None:
    view = given.ledger(
        given.commitment("patrull", given.part(given.four(basis="working"))),
        activities=[given.record("2024-05-06", "patrull")],
    )
    whole = given.report(view)
    part = in_profile(whole, Profile.BOARD).commitments[0].parts[0]

    assert "4" in whole.commitments[0].parts[0].sentence
    assert part.sentence == "Läget är bedömt mot ett arbetsmål som parterna har satt själva."
    assert (part.promised, part.done_text, part.unit_text, part.bar) == (
        "Löftet anger inget antal.",
        "1 tillfälle",
        "",
        None,
    )


def test_the_public_sees_nothing_on_how_records_were_kept() -> None:
    whole = given.report(
        given.ledger(given.commitment("a"), activities=[given.record("2024-05-06", "a", logged="2024-09-01")])
    )
    made = in_profile(whole, Profile.PUBLIC)

    assert whole.commitments[0].latest[0].late is not None
    assert made.commitments[0].latest[0].late is None
    assert not [fact for fact in made.method if "loggat" in fact.label]
    assert whole.head.data is not None
    assert made.head.data is None


def test_a_small_number_of_persons_is_left_out_and_the_rest_stays() -> None:
    made = public(
        given.commitment("a"),
        activities=[
            given.record("2024-05-06", "a", quantities={"participants": "3", "hours": "2"}),
            there("2024-05-07", 24, "a"),
        ],
    )

    assert [line.amount for line in made.commitments[0].latest] == ["24 deltagare", f"2 timmar, {FEW}"]


def test_a_sum_that_is_told_leaves_no_numbers_to_take_from_it() -> None:
    made = public(
        counting("a", "fotpatrull"),
        activities=[there("2024-05-06", 30, "a"), there("2024-06-06", 7, "a"), there("2024-06-07", 8, "a")],
    )
    part = made.commitments[0].parts[0]

    assert part.done_text == "45"
    assert (part.months, part.members, part.intervals, part.persons) == ((), (), (), None)
    assert {line.amount for line in made.commitments[0].latest} == {FEW}


def test_a_sum_with_a_small_term_is_not_told() -> None:
    """Yesterday's paper said 37; today's 40 would tell that three were there."""
    rows = [there("2024-05-06", 30, "a"), there("2024-06-06", 7, "a"), there("2024-06-07", 3, "a")]
    before = public(counting("a", "fotpatrull"), activities=[dict(row) for row in rows[:2]])
    after = public(counting("a", "fotpatrull"), activities=rows)

    assert [made.commitments[0].parts[0].done_text for made in (before, after)] == ["37", FEW]


@pytest.mark.parametrize("render", [*RENDERED, in_word, in_typst])
def test_a_small_sum_is_told_nowhere(render: Callable[[Report], str]) -> None:
    made = public(counting("a", "fotpatrull"), activities=[there("2024-05-06", 3, "a")])

    told = render(made)

    assert "3 deltagare" not in told
    assert '"done_text": "3"' not in told
    assert "Antalet personer visas inte" in told


def test_of_two_sums_that_differ_by_little_the_lesser_is_left_out() -> None:
    made = public(
        counting("a", "fotpatrull"),
        counting("b", "fotpatrull"),
        activities=[there("2024-05-06", 30, "a"), there("2024-06-06", 32, "b")],
    )

    assert [one.parts[0].done_text for one in made.commitments] == [FEW, "32"]


def test_boys_of_all_who_were_there_do_not_tell_the_girls() -> None:
    made = public(
        given.commitment("a"),
        activities=[given.record("2024-05-06", "a", quantities={"participants": "30", "pojkar": "27"})],
    )

    (line,) = made.commitments[0].latest
    assert len(line.quantities) < 2
    assert FEW in line.amount


def test_what_is_already_left_out_is_left_out_once() -> None:
    made = in_profile(example.example_report("2024-12-31", Language.EN), Profile.PUBLIC)

    assert in_profile(made, Profile.PUBLIC) == made


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("render", [*RENDERED, in_word, in_typst])
def test_internal_text_is_in_no_profile_and_no_format(
    profile: Profile, language: Language, render: Callable[[Report], str]
) -> None:
    secret = {"internal_note": f"{CANARY} i anteckningen"}
    ledger = given.ledger(
        given.commitment("a"),
        activities=[
            given.record("2024-05-06", "a", **secret),
            given.record("2024-06-06..2024-06-20", "a", **secret),
        ],
        meetings=[{"id": "m", "body": "Rådet", "date": "2024-06-06"}],
    )
    told = render(in_profile(given.report(ledger, language=language, meeting="m"), profile))

    assert "Fotpatrullering" in told
    assert CANARY not in told
