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
from loftet.cli.verify_rebuild import rebuilt
from loftet.problems import LoftetError
from loftet.render.differences import differences
from loftet.render.read_back import seal_in, written
from loftet.report.model import Profile
from loftet.report.seal import seal_of, sealed, unsealed
from loftet.wording import Language

DAY = ("report", "--as-of", "2024-09-30", "--known-by", "2024-10-04")
TEXTS = ("html", "md", "json")
FORMS = (*TEXTS, "pdf", "docx")


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
    assert "men allt den säger följer av det också" in later.stdout
    assert changed.returncode == 1
    assert "Underlaget här är ett annat än det rapporten anger" in changed.stdout
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
        ("<!-- loftet-report version=0.1.0 digest=x -->\n", 1, "som loftet aldrig skriver"),
        ("<!-- loftet-report version=9.9.9 profile=press -->\n", 3, "är gjord med loftet 9.9.9"),
        ("%PDF-1.7\n", 3, "är skadad, låst eller inte hel"),
        ("PK\x03\x04", 3, "är skadad, låst eller inte hel"),
        (None, 3, "kan inte läsas"),
    ],
)
def test_what_is_no_report(loftet: Loftet, data_root: Path, text: str | None, code: int, says: str) -> None:
    if text is not None:
        (data_root / "ut.md").write_text(text, encoding="utf-8")

    done = loftet("verify", "ut.md", cwd=data_root)

    assert done.returncode == code
    assert says in done.stderr


@pytest.mark.parametrize("form", TEXTS)
def test_a_torn_or_a_doubled_report_does_not_follow(form: str) -> None:
    content = report_in(form).encode()

    assert not follows(content[: len(content) // 2])
    assert not follows(content + content)


def test_two_reports_in_one_file_are_told(loftet: Loftet, data_root: Path) -> None:
    loftet(*DAY, "-o", "ut.html", "-o", "ut.md", cwd=data_root)
    for name in ("ut.html", "ut.md"):
        edited(data_root / name, lambda text: text + text)

        done = loftet("verify", name, cwd=data_root)

        assert done.returncode == 1
        assert f"”{name}” innehåller 2 rapporter" in done.stderr


def test_a_page_that_a_browser_saved_is_the_same_to_read_and_another_file(
    loftet: Loftet, data_root: Path
) -> None:
    loftet(*DAY, "-o", "ut.html", cwd=data_root)
    (data_root / "ut.html").rename(data_root / "sparad sida.htm")
    saved = "<html><!-- saved from url=(0028)https://kommun.example/lofte -->"
    edited(data_root / "sparad sida.htm", lambda text: text.replace("<html", saved[:-1] + "><html", 1))

    done = loftet("verify", "sparad sida.htm", cwd=data_root)

    assert done.returncode == 1
    assert done.stdout.startswith(
        "sparad sida.htm är ändrad: texten följer rad för rad av underlaget, men filen är inte den"
    )


def test_a_forged_seal_is_found(loftet: Loftet, data_root: Path) -> None:
    loftet(*DAY, "-o", "ut.html", cwd=data_root)
    edited(data_root / "ut.html", lambda text: text.replace("as-of=2024-09-30", "as-of=2024-10-04"))

    done = loftet("verify", "ut.html", cwd=data_root)

    assert done.returncode == 1
    assert "30 september 2024" in done.stdout


def test_a_report_of_other_data_is_not_said_to_be_edited(loftet: Loftet, data_root: Path) -> None:
    loftet(*DAY, "-o", "ut.md", cwd=data_root)
    for record in data_root.glob("data/activities/2024/2024-0[5-7]*.yaml"):
        record.unlink()

    done = loftet("verify", "ut.md", cwd=data_root)

    assert done.returncode == 1
    assert "Underlaget här är ett annat än det rapporten anger (kontrollsumma" in done.stdout
    assert "Rapporten anger ingen revision i git" in done.stdout
    assert "Alltså har rapporten ändrats" not in done.stdout


@cache
def example() -> Loaded:
    return load(Session(TOP, Language.SV, "never", quiet=True), today(), digesting=True)


@cache
def report_in(form: str) -> str:
    view = view_of(ledger_of(example()), None, today(), None)
    source = source_of(example())
    made = in_format(
        paper(view, Language.SV, Occasion(None, None), Profile.COUNCIL, source), form, example().root
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


@pytest.mark.parametrize("form", TEXTS)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_any_one_digit_that_is_changed_is_found(form: str, data: st.DataObject) -> None:
    text = report_in(form)
    places = [found.start() for found in re.finditer(r"[0-9]", text)]
    place = data.draw(st.sampled_from(places))
    digit = data.draw(st.sampled_from([each for each in "0123456789" if each != text[place]]))

    assert not follows(f"{text[:place]}{digit}{text[place + 1 :]}".encode())


@pytest.mark.parametrize("form", TEXTS)
def test_what_mail_and_git_do_to_a_file_is_no_edit(form: str) -> None:
    text = report_in(form)

    assert follows(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert follows(text.replace("\n", " \t\n").encode() + b"\n\n")
    assert follows(text.rstrip("\n").encode())


def test_a_seal_reads_back_and_holds_nothing_to_escape() -> None:
    view = view_of(ledger_of(example()), None, today(), None)
    report = paper(view, Language.EN, Occasion(None, today()), Profile.PUBLIC, source_of(example()))

    assert unsealed(sealed(report)) == seal_of(report)
    assert re.fullmatch(r"[A-Za-z0-9 .=%-]+", sealed(report))
