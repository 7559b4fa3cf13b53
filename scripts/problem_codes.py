"""The reference of the problem codes, made from the case folders of the tests and the catalogues.

`python scripts/problem_codes.py` writes src/loftet/display/problem_codes.json, which
`loftet validate --explain` reads, and docs/felkoder.md and docs/problem-codes.md from it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib import import_module
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "src"))

from loftet.display.code_explained import CodeEntry, Example, shown_lines  # noqa: E402
from loftet.phrase import Phrase  # noqa: E402
from loftet.wording import Language, say  # noqa: E402

CASES = TOP / "tests" / "cases" / "invalid"
SHIPPED = "src/loftet/display/problem_codes.json"
PAGES = {Language.SV: "docs/felkoder.md", Language.EN: "docs/problem-codes.md"}
SUBJECTS = ("reading", "records", "checks", "privacy", "store")
"""The catalogues that hold problems, in the order of the pages."""

_PLACE = re.compile(r"^(?P<path>data.*?):(?P<line>\d+):\d+: (?P<severity>error|warning)\[", re.MULTILINE)
_WHOLE = 14
_AROUND = 2
_MOST_CHARACTERS = 3000
_LEFT_OUT = "…"


def main() -> None:
    """Write the reference and the pages."""
    for path, text in files().items():
        (TOP / path).write_bytes(text.encode())


def files() -> dict[str, str]:
    """Return the text of each file that is made here, by its path in the repository."""
    entries = {case.name: entry_of(case) for case in sorted(CASES.iterdir()) if case.is_dir()}
    shipped = json.dumps(
        {code: entry.as_json() for code, entry in entries.items()}, ensure_ascii=False, indent=1
    )
    pages = {path: page(entries, language) for language, path in PAGES.items()}
    return {SHIPPED: f"{shipped}\n", **pages}


def entry_of(case: Path) -> CodeEntry:
    """Return what a case folder shows: what is wrong, what is printed of it, and the same put right."""
    said = {language: (case / f"expected.{language}.txt").read_text(encoding="utf-8") for language in PAGES}
    places = list(_PLACE.finditer(said[Language.EN]))
    lines = {int(place["line"]) - 1 for place in places}
    path = places[0]["path"]
    wrong = [*lone(case, "wrong", path), *in_folder(case / "data"), *set_up(case)]
    right = [*lone(case, "right", path), *in_folder(case / "right" / "data")]
    if len(wrong) == len(right) == 1:
        before, after = wrong[0].text or "", right[0].text or ""
        wrong = [cut(wrong[0], lines | changed_lines(after, before))]
        right = [cut(right[0], changed_lines(before, after))]
    return CodeEntry(places[0]["severity"], tuple(wrong), tuple(right), said)


def lone(case: Path, name: str, path: str) -> Iterator[Example]:
    """Give the record of a case, if it is one; of a file that cannot be shown only the path."""
    for file in case.glob(f"{name}.*"):
        yield Example(path, readable(file.read_bytes()))


def in_folder(folder: Path) -> Iterator[Example]:
    """Give the files that a case lays into `data`."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield Example(f"data/{file.relative_to(folder).as_posix()}", readable(file.read_bytes()))


def set_up(case: Path) -> Iterator[Example]:
    """Give the paths of what git cannot hold."""
    setup = case / "setup.txt"
    for line in setup.read_text(encoding="utf-8").splitlines() if setup.exists() else ():
        _, path, *target = line.split()
        yield Example(" -> ".join([path, *target]), None)


def readable(data: bytes) -> str | None:
    """Return the text of a short file, or None."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    return text if 0 < len(text) <= _MOST_CHARACTERS else None


def changed_lines(before: str, after: str) -> set[int]:
    """Return the indexes of the lines of `after` that `before` has not."""
    matcher = SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    return {
        line
        for kind, _, _, start, end in matcher.get_opcodes()
        if kind != "equal"
        for line in range(start, max(end, start + 1))
    }


def cut(example: Example, around: Iterable[int]) -> Example:
    """Return an example, if it is long with no more than the lines around those that matter."""
    lines = (example.text or "").splitlines()
    if len(lines) <= _WHOLE:
        return example
    kept = sorted({near for line in around for near in range(line - _AROUND, line + _AROUND + 1)})
    kept = [line for line in kept if 0 <= line < len(lines)]
    shown: list[str] = []
    for before, line in zip([-1, *kept], kept, strict=False):
        shown += [_LEFT_OUT] * (line > before + 1) + [lines[line]]
    shown += [_LEFT_OUT] * (kept[-1] < len(lines) - 1)
    return Example(example.path, "\n".join(shown) + "\n")


def page(entries: dict[str, CodeEntry], language: Language) -> str:
    """Return the page of all codes, by what they are about."""
    lines = [f"# {say(Phrase('codes.title'), language)}", "", say(Phrase("codes.introduction"), language), ""]
    for subject in SUBJECTS:
        module = import_module(f"loftet.wording.{language}_{subject}")
        codes = sorted(key.removeprefix("problem.") for key in module.MESSAGES if key.startswith("problem."))
        lines += [f"## {say(Phrase(f'codes.heading.{subject}'), language)}", ""]
        lines += [f"[{code}](#{code})" + (" ·" if code != codes[-1] else "") for code in codes] + [""]
        lines += (line for code in codes for line in section(code, entries[code], language))
    return "\n".join(lines)


def section(code: str, entry: CodeEntry, language: Language) -> Iterator[str]:
    """Give the lines of one code."""
    yield from (f"### {code}", "", f"*{say(Phrase(f'codes.{entry.severity}'), language)}*", "")
    yield from (say(Phrase(f"code.{code}"), language), "")
    yield from (f"{say(Phrase('codes.wrong'), language)}:", "", *block(entry.wrong))
    yield from ("```text", *shown_lines(entry.said[language]), "```", "")
    if entry.right:
        yield from (f"{say(Phrase('codes.right'), language)}:", "", *block(entry.right))


def block(examples: Iterable[Example]) -> Iterator[str]:
    """Give the lines of a fenced block with files in it, each below its path."""
    yield "````yaml"
    for example in examples:
        yield f"# {example.path}"
        yield from shown_lines(example.text or "")
    yield from ("````", "")


if __name__ == "__main__":
    main()
