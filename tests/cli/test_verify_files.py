"""PDF and Word: each carries its seal, follows when only packed anew, and no figure in it can be changed."""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx as library
import pikepdf
import pytest
from tests.conftest import Loftet
from tests.render import pdf_reading, sample, word_reading

from loftet.problems import ExitCode, LoftetError
from loftet.render.differences import Difference, differences
from loftet.render.docx import docx
from loftet.render.pdf import pdf
from loftet.render.read_back import Written, seal_in, seals_in
from loftet.report.seal import seal_of, seal_values

RENDERED = {"pdf": pdf, "docx": docx}
SAMPLES = 8
PAGE = 1  # the second: it shows all commitments


@cache
def made(form: str) -> Written:
    return Written(RENDERED[form](sample.report()), form)


def told(content: bytes, form: str) -> tuple[Difference, ...]:
    return differences(Written(content, form), made(form))


def sampled(places: list[Any]) -> list[Any]:
    return places[:: max(1, len(places) // SAMPLES)]


@pytest.mark.parametrize("form", RENDERED)
def test_it_carries_its_seal(form: str) -> None:
    assert seal_in(made(form)) == seal_of(sample.report())


@pytest.mark.parametrize("form", RENDERED)
def test_what_is_torn_or_doubled_is_refused_or_differs(form: str) -> None:
    content = made(form).content
    for spoiled in (content[: len(content) // 2], content[:-400], content + content):
        assert differs_or_is_refused(Written(spoiled, form))


def differs_or_is_refused(file: Written) -> bool:
    try:
        return differences(file, made(file.form)) != ()
    except LoftetError as fault:
        return fault.exit_code is ExitCode.CANNOT_RUN and fault.message.key == "render.damaged"


def saved(change: Callable[[pikepdf.Pdf], object], **how: Any) -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(made("pdf").content)) as file:
        change(file)
        file.save(target, **how)
    return target.getvalue()


@pytest.mark.parametrize(
    "how", [{"linearize": True}, {"compress_streams": False}, {"recompress_flate": True}]
)
def test_a_pdf_that_is_only_packed_anew_holds_the_same(how: dict[str, bool]) -> None:
    content = saved(lambda _: None, **how)

    assert content != made("pdf").content
    assert told(content, "pdf") == ()


def digits(instructions: list[Any], tables: dict[str, dict[int, str]]) -> Iterator[tuple[Any, int, int, int]]:
    """Yield for each digit of a page where it stands (list, place, byte), and the code of another digit."""
    codes: dict[str, int] = {}
    for operands, operator in instructions:
        if str(operator) == "Tf":
            codes = {letter: code for code, letter in tables[str(operands[0])].items()}
        if str(operator) not in {"Tj", "TJ"}:
            continue
        holder = operands[0] if isinstance(operands[0], pikepdf.Array) else operands
        for at, text in enumerate(holder):
            if not isinstance(text, pikepdf.String):
                continue
            content = bytes(text)
            for byte in range(0, len(content), 2):
                code = int.from_bytes(content[byte : byte + 2])
                others = [codes[one] for one in "0123456789" if one in codes and codes[one] != code]
                if others and code in {codes.get(one) for one in "0123456789"}:
                    yield holder, at, byte, others[0]


def with_another_digit(number: int) -> tuple[bytes, int]:
    """Return the PDF with one digit of the page changed, and how many digits there are to change."""
    count = 0

    def change(file: pikepdf.Pdf) -> None:
        nonlocal count
        page = file.pages[PAGE]
        tables = {name: pdf_reading.letters_of(font) for name, font in page.Resources.Font.items()}
        read = [(list(one.operands), one.operator) for one in pikepdf.parse_content_stream(page)]
        found = list(digits(read, tables))
        count = len(found)
        holder, at, byte, code = found[number]
        content = bytes(holder[at])
        holder[at] = pikepdf.String(content[:byte] + code.to_bytes(2) + content[byte + 2 :])
        page.Contents = file.make_stream(pikepdf.unparse_content_stream(read))

    return saved(change), count


def test_any_digit_of_a_pdf_that_is_changed_is_named_with_its_page() -> None:
    _, count = with_another_digit(0)
    assert count > 50
    for number in sampled(list(range(count))):
        found = told(with_another_digit(number)[0], "pdf")
        assert [(one.page, one.hidden) for one in found] == [(PAGE + 1, False)]
        assert found[0].told != found[0].follows


def covered(file: pikepdf.Pdf) -> None:
    file.pages[PAGE].contents_add(b"q 1 g 100 600 50 20 re f Q")


def retold(file: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[90, 90, 200, 200])
    note.Contents = "99 genomförda"
    page = file.pages[PAGE]
    page.Annots = pikepdf.Array([*page.get("/Annots", []), file.make_indirect(note)])


def reread(file: pikepdf.Pdf) -> None:
    next(tag for tag in pdf_reading.tags_in(file) if tag.alt).element.Alt = "99 av 99"


def retitled(file: pikepdf.Pdf) -> None:
    file.docinfo["/Title"] = "Alla löften hålls"


def shorter(file: pikepdf.Pdf) -> None:
    del file.pages[-1]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (covered, Difference("", None, None, PAGE + 1, hidden=True)),
        (retold, Difference("", "99 genomförda", None, PAGE + 1)),
        (reread, Difference("", None, None, hidden=True)),
        (retitled, Difference("", None, None, hidden=True)),
    ],
)
def test_what_is_drawn_over_or_read_aloud_is_found(
    change: Callable[[pikepdf.Pdf], object], where: Difference
) -> None:
    assert told(saved(change), "pdf") == (where,)


def test_a_page_that_is_taken_away_is_found() -> None:
    found = told(saved(shorter), "pdf")
    assert found
    assert all(one.told is None for one in found)


def repacked(change: Callable[[str, bytes], bytes], content: bytes | None = None) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in word_reading.parts(content or made("docx").content).items():
            file.writestr(name, change(name, part))
    return target.getvalue()


def test_a_word_file_that_is_only_packed_anew_holds_the_same() -> None:
    content = repacked(lambda _, part: part)

    assert content != made("docx").content
    assert told(content, "docx") == ()


def with_document(new: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, part: new if name == "word/document.xml" else part


def test_any_digit_of_a_word_file_that_is_changed_is_named() -> None:
    document = word_reading.parts(made("docx").content)["word/document.xml"].decode()
    texts = re.finditer(r"<w:t(?: [^>]*)?>[^<]*", document)
    places = [at for text in texts for at in range(text.start() + 4, text.end()) if document[at].isdecimal()]
    assert len(places) > 100
    for place in sampled(places):
        digit = str((int(document[place]) + 1) % 10)
        spoiled = f"{document[:place]}{digit}{document[place + 1 :]}".encode()
        found = told(repacked(with_document(spoiled)), "docx")
        assert [one.hidden for one in found] == [False]
        assert found[0].told != found[0].follows


def test_a_figure_that_is_struck_out_or_added_in_word_is_found() -> None:
    def struck(name: str, part: bytes) -> bytes:
        return part.replace(b"<w:b/>", b"<w:b/><w:strike/>", 1) if name == "word/document.xml" else part

    def added(name: str, part: bytes) -> bytes:
        new = b"<w:p><w:r><w:t>99 av 99</w:t></w:r></w:p></w:hdr>"
        return part.replace(b"</w:hdr>", new) if name == "word/header1.xml" else part

    assert told(repacked(struck), "docx") == (Difference("word/document.xml", None, None, hidden=True),)
    assert told(repacked(added), "docx") == (Difference("word/header1.xml", "99 av 99", None),)


def test_a_page_number_that_a_word_processor_writes_is_no_figure_of_the_report() -> None:
    def counted(name: str, part: bytes) -> bytes:
        return re.sub(rb">1</w:t>", b">20</w:t>", part) if name == "word/footer1.xml" else part

    assert told(repacked(counted), "docx") == (Difference("word/footer1.xml", None, None, hidden=True),)


def test_text_that_is_edited_with_a_word_processor_is_found_and_the_seal_stays() -> None:
    file = library.Document(BytesIO(made("docx").content))
    edited = next(one for one in file.paragraphs if one.text.startswith("Lovat:"))
    edited.runs[-1].text = "99 tillfällen"
    target = BytesIO()
    file.save(target)

    assert seal_in(Written(target.getvalue(), "docx")) == seal_of(sample.report())
    (found,) = told(target.getvalue(), "docx")
    assert "99 tillfällen" in str(found.told)
    assert found.section


def test_the_properties_of_the_municipality_s_own_document_are_kept(tmp_path: Path) -> None:
    own = library.Document()
    (tmp_path / "templates").mkdir()
    own.save(str(tmp_path / "templates" / "report.docx"))
    once = docx(sample.report(), (tmp_path / "templates",))
    case_number = repacked(lambda _, part: part.replace(b"loftet-report.version", b"Diarienummer"), once)
    (tmp_path / "templates" / "report.docx").write_bytes(case_number)
    again = docx(sample.report(), (tmp_path / "templates",))

    properties = word_reading.parts(again)["docProps/custom.xml"].decode()
    names = re.findall(r'name="([^"]*)"', properties)
    assert names == [
        "Diarienummer",
        *(f"loftet-report.{one}" for one in seal_values(sample.report())),
    ]
    ids = re.findall(r'pid="([^"]*)"', properties)
    assert len(set(ids)) == len(ids)


def test_it_is_checked_as_any_other_report(loftet: Loftet, data_root: Path) -> None:
    loftet("report", "--as-of", "2024-09-30", "-o", "ut.pdf", "-o", "ut.docx", cwd=data_root)
    record = next(data_root.glob("data/activities/2024/2024-09-26-dialog-flerbostadshus-*.yaml"))
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("participants: 16", "participants: 61"), encoding="utf-8")

    for name in ("ut.pdf", "ut.docx"):
        done = loftet("verify", name, cwd=data_root)
        assert done.returncode == 1
        assert "16 deltagare" in done.stdout
        assert "61 deltagare" in done.stdout
        assert "Underlaget här är ett annat än det rapporten anger" in done.stdout


def test_without_pypdf_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(LoftetError) as fault:
        seals_in(made("pdf"))
    assert fault.value.exit_code is ExitCode.CANNOT_RUN
    assert fault.value.message.key == "render.missing"
