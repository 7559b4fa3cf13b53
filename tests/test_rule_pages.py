"""What a docstring cites as the source of a rule, `docs: PAGE, "Heading"`, is there: page and heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import TOP

HEADING = r"(?:\"[^\"]+\"|`[^`]+`(?: with(?:out)? `[^`]+`)?)"
PAGE = rf"[a-z]+(?:, {HEADING})*"
CITATION = re.compile(rf"\bdocs: (?P<cited>{PAGE}(?:; {PAGE})*)(?P<after>.?)")
BEGUN = re.compile(r"\bdocs: [a-z]")


def sources() -> list[Path]:
    found = (path for folder in ("src", "scripts", "tests") for path in (TOP / folder).rglob("*.py"))
    return sorted(path for path in found if path != Path(__file__).resolve())


def faults(text: str) -> Iterator[str]:
    """Give each citation of `text` that leads nowhere, or that cannot be read as one."""
    line = re.sub(r"\s+", " ", text)
    for begun in BEGUN.finditer(line):
        citation = CITATION.match(line, begun.start())
        if citation is None or citation["after"] not in {")", ".", ":", ""}:
            yield line[begun.start() : begun.start() + 60]
            continue
        for cited in citation["cited"].split("; "):
            if not leads_somewhere(cited):
                yield f"docs: {cited}"


def leads_somewhere(cited: str) -> bool:
    name = f"{cited.partition(',')[0]}.md"
    pages = (TOP / "docs" / "engineer" / "rules" / name, TOP / "docs" / name)
    page = next((page for page in pages if page.exists()), None)
    if page is None:
        return False
    headings = set(re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE))
    return {heading.strip('"') for heading in re.findall(HEADING, cited)} <= headings


def test_every_rule_that_is_cited_has_its_page_and_its_heading() -> None:
    texts = {path.relative_to(TOP).as_posix(): path.read_text(encoding="utf-8") for path in sources()}

    assert sum(len(BEGUN.findall(text)) for text in texts.values()) > 80
    assert [f"{name}: {fault}" for name, text in texts.items() for fault in faults(text)] == []


def test_a_citation_that_leads_nowhere_is_named() -> None:
    assert list(faults('"""Days (docs: counting, "Records"; quality, "Speed")."""')) == []
    assert list(faults('"""One (docs: counting,\n    `count` with `per`)."""')) == []
    assert list(faults('"""Days (docs: counting, "Recrods")."""')) == ['docs: counting, "Recrods"']
    assert list(faults('"""Days (docs: nowhere)."""')) == ["docs: nowhere"]
    assert list(faults('"""Days (docs: counting, Records)')) == ["docs: counting, Records)"]
