"""A finding as a problem, its words, and its case folder."""

from __future__ import annotations

import pytest
from tests.conftest import TOP

from loftet.phrase import Phrase
from loftet.privacy import Finding, Kind, masked, problem, scan
from loftet.problems import Severity, Where
from loftet.wording import Language, en_privacy, say, sv_privacy

CASES = TOP / "tests" / "cases" / "invalid"
REFUSED = {
    Kind.PERSONAL_NUMBER,
    Kind.IBAN,
    Kind.CASE_NUMBER,
    Kind.EMAIL,
    Kind.PHONE,
    Kind.REGISTRATION_PLATE,
}


@pytest.mark.parametrize(("refused", "severity"), [(True, Severity.ERROR), (False, Severity.WARNING)])
@pytest.mark.parametrize("kind", Kind)
def test_a_finding_is_a_problem_without_values(kind: Kind, refused: bool, severity: Severity) -> None:
    made = problem(Finding(kind, refused, 3, 14), Where("activities/2024/a.yaml", ("note",)))

    assert (made.code, made.severity) == (kind.value, severity)
    assert made.where == Where("activities/2024/a.yaml", ("note",))
    assert made.message == Phrase(f"problem.{kind}")
    assert made.hint == Phrase(f"hint.{kind}")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Kind)
def test_the_problem_and_its_remedy_can_be_said_and_are_fit_to_be_shown(
    kind: Kind, language: Language
) -> None:
    made = problem(Finding(kind, True, 0, 1), Where("a.yaml"))
    assert made.hint

    for said in (say(made.message, language), say(made.hint, language)):
        assert said
        assert masked(said) == said


def test_the_catalogues_have_a_problem_and_a_remedy_for_each_kind_and_no_more() -> None:
    keys = {f"{family}.{kind}" for family in ("problem", "hint") for kind in Kind}

    assert set(sv_privacy.MESSAGES) == set(en_privacy.MESSAGES) == keys
    assert not any("{" in text for text in (*sv_privacy.MESSAGES.values(), *en_privacy.MESSAGES.values()))


@pytest.mark.parametrize("kind", Kind)
def test_the_wrong_file_shows_the_kind_and_the_right_one_nothing(kind: Kind) -> None:
    wrong, right = (
        (CASES / kind / name).read_text(encoding="utf-8") for name in ("wrong.yaml", "right.yaml")
    )
    findings = scan(wrong)

    assert [(finding.kind, finding.refused) for finding in findings] == [(kind, kind in REFUSED)]
    assert wrong.index("note: ") < findings[0].start < wrong.index("logged: ")
    assert scan(right) == ()
