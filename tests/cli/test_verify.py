"""`loftet verify`: a report follows, or what differs is named, and what it may come from."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import TOP, Loftet

from loftet.cli.load import Loaded, ledger_of, load, view_of
from loftet.cli.occasion import Occasion
from loftet.cli.paper import paper, source_of
from loftet.cli.paper_format import in_format
from loftet.cli.session import Session
from loftet.cli.surroundings import today
from loftet.cli.verify import rebuilt
from loftet.problems import LoftetError
from loftet.render.differences import differences
from loftet.render.read_back import seal_in, written
from loftet.report.model import Profile
from loftet.report.seal import seal_of, sealed, unsealed
from loftet.wording import Language

DAY = ("report", "--as-of", "2024-09-30", "--known-by", "2024-10-04")
FORMS = ("html", "md", "json")


def edited(file: Path, change: Callable[[str], str]) -> None:
    text = file.read_text(encoding="utf-8")
    assert change(text) != text
    file.write_text(change(text), encoding="utf-8")


def test_a_report_follows_in_every_format_and_profile(loftet: Loftet, data_root: Path) -> None:
    outputs = [word for form in FORMS for word in ("-o", f"ut.{form}")]
    loftet("--lang", "en", *DAY, "--for", "rad-2024-2", "--profile", "board", *outputs, cwd=data_root)

    for form in FORMS:
        done = loftet("verify", f"ut.{form}", cwd=data_root)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.startswith(f"ut.{form} stämmer: allt den säger följer av underlaget")


def test_an_edited_figure_is_named_with_its_place(loftet: Loftet, data_root: Path) -> None:
    loftet(*DAY, "-o", "ut.md", cwd=data_root)
    edited(
        data_root / "ut.md", lambda text: text.replace("- Gjort: 3 genomförda", "- Gjort: 4 genomförda", 1)
    )

    done = loftet("verify", "ut.md", cwd=data_root)

    assert done.returncode == 1
    assert "1 rad följer inte av underlaget." in done.stdout
    assert "Alltså har rapporten ändrats, eller mallarna." in done.stdout
    assert "i rapporten:   - Gjort: 4 genomförda\n  av underlaget: - Gjort: 3 genomförda" in done.stdout


def test_an_edited_record_is_found_and_a_later_one_disturbs_nothing(loftet: Loftet, data_root: Path) -> None:
    loftet(*DAY, "-o", "ut.html", cwd=data_root)
    loftet("log", "fotpatrull", "--date", "2024-12-20", cwd=data_root)
    later = loftet("verify", "ut.html", cwd=data_root)
    record = next(data_root.glob("data/activities/2024/2024-09-26-dialog-flerbostadshus-*.yaml"))
    edited(record, lambda text: text.replace("participants: 16", "participants: 61"))
    changed = loftet("verify", "ut.html", cwd=data_root)

    assert later.returncode == 0
    assert "men inget av det rapporten säger" in later.stdout
    assert changed.returncode == 1
    assert "Posterna har ändrats sedan rapporten gjordes" in changed.stdout
    assert "16 deltagare" in changed.stdout
    assert "61 deltagare" in changed.stdout


def test_what_another_version_made_says_so(loftet: Loftet, data_root: Path) -> None:
    loftet(*DAY, "-o", "ut.html", cwd=data_root)
    edited(
        data_root / "ut.html", lambda text: re.sub(r"(loftet |version=)\d+\.\d+\.\w+", r"\g<1>9.9.9", text)
    )

    done = loftet("--lang", "en", "verify", "ut.html", cwd=data_root)

    assert done.returncode == 0
    assert "The report was made with loftet 9.9.9; this is" in done.stdout


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("# En lista\n", 1, "säger inte av vilka uppgifter den är gjord"),
        ('{"about": {"options": []}}', 1, "säger inte av vilka uppgifter den är gjord"),
        (None, 3, "kan inte läsas"),
    ],
)
def test_what_is_no_report(loftet: Loftet, data_root: Path, text: str | None, code: int, says: str) -> None:
    if text is not None:
        (data_root / "ut.md").write_text(text, encoding="utf-8")

    done = loftet("verify", "ut.md", cwd=data_root)

    assert done.returncode == code
    assert says in done.stderr


@cache
def example() -> Loaded:
    return load(Session(TOP, Language.SV, "never", quiet=True), today(), digesting=True)


@cache
def report_in(form: str) -> str:
    view = view_of(ledger_of(example()), None, today(), None)
    made = in_format(
        paper(view, Language.SV, Occasion(None, None), Profile.COUNCIL, source_of(example())),
        form,
        example().root,
    )
    assert isinstance(made, str)
    return made


def follows(content: bytes) -> bool:
    """Return whether `content` is what loftet makes of the example's data."""
    report = written(content)
    seal = seal_in(report) if report else None
    if report is None or seal is None:
        return False
    try:
        return not differences(report, rebuilt(example(), seal, report.form))
    except LoftetError:  # the seal names a promise or a meeting that is not there
        return False


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_any_one_digit_that_is_changed_is_found(form: str, data: st.DataObject) -> None:
    text = report_in(form)
    places = [found.start() for found in re.finditer(r"[0-9]", text)]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([each for each in "0123456789" if each != text[place]]))

    assert not follows(f"{text[:place]}{digit}{text[place + 1 :]}".encode())


@pytest.mark.parametrize("form", FORMS)
def test_line_ends_and_a_byte_order_mark_are_no_edits(form: str) -> None:
    assert follows(b"\xef\xbb\xbf" + report_in(form).replace("\n", "\r\n").encode())


def test_a_seal_reads_back_and_holds_nothing_to_escape() -> None:
    view = view_of(ledger_of(example()), None, today(), None)
    report = paper(view, Language.EN, Occasion(None, today()), Profile.PUBLIC, source_of(example()))

    assert unsealed(sealed(report)) == seal_of(report)
    assert re.fullmatch(r"[A-Za-z0-9 .=%-]+", sealed(report))
