"""A coverage-guided search for a file that makes the reader raise, hang, or disagree with itself.

`python scripts/fuzz_reader.py [SECONDS]` (60 if not told otherwise) needs atheris, which `make fuzz`
installs. Only problems may come out of a file, the same with both parsers, and what is read and written
is read back the same. An input that breaks this is left in out/fuzz, and the exit code is not 0.
"""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

TOP = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOP / "src"))

with atheris.instrument_imports(include=["loftet.document", "loftet.records"], enable_loader_override=False):
    from loftet.document import read
    from loftet.document.data_to_text import write
    from loftet.document.parsers import FASTEST, PURE
    from loftet.records import located
    from loftet.records import read as read_records

from loftet.problems import Severity  # noqa: E402
from loftet.records.fields import models_below  # noqa: E402
from loftet.schema.json_schema import ROOTS  # noqa: E402
from loftet.store import Source  # noqa: E402
from loftet.wording import Language, say  # noqa: E402

PATHS = (
    "data/activities/2024/2024-05-14-fotpatrull-7k3f9d.yaml",
    "data/assessments/2024/2024-05-14-fotpatrull-7k3f9d.yaml",
    "data/commitments.yaml",
    "data/measurements/2024/2024-05-14-problemindex-7k3f9d.yaml",
    "data/meetings.yaml",
)
FOUND = TOP / "out" / "fuzz"
LONGEST = 800
_AS_A_RECORD = 200  # first bytes from here on: a record takes five times as long as a document
SLOWEST = 10  # seconds for one file

SIGNS = (
    *(": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "|\n  ", ">-\n  ", "'", '"', "# ", " #x", "? "),
    *("\t", "\r", "\r\n", "&a ", "*a", "!t ", "%YAML", "@", "`", "---\n", "...\n", "<<: ", "<<<<<<< x\n"),
    *("å", "a\u030a", "\u00a0", "\u200b", "\u2028", "\ufeff", "”x”", "–", "Ã¥", "14 maj 2024", "ca 20"),
)
WORDS = "null ~ 2024-05-14 2024-5-4 10:00 två 2,5 ja true 45426 <fyll> <b> &aring; TODO {{x}} ======= polis"
FIELDS = sorted({key for file in ROOTS.values() for model in models_below(file) for key in model.keys})
TOKENS = (*SIGNS, *WORDS.split(), *(f"{field}: " for field in FIELDS))


class Broken(Exception):  # noqa: N818 - what libFuzzer reports as a crash
    """The reader broke a promise."""


def one_file(data: bytes) -> None:
    """Read a file in the way that its first byte tells: as a document, or as a record of some kind."""
    if not data:
        return
    source = Source(PATHS[data[0] % len(PATHS)], data[1:])
    if data[0] < _AS_A_RECORD:
        as_a_document(source)
    else:
        as_a_record(source)


def as_a_document(source: Source) -> None:
    """Read a file with both parsers, and write what it holds."""
    document, problems = read(source.data, source.path, FASTEST)
    other, others = read(source.data, source.path, PURE)
    if document != other or bool(problems) != bool(others):
        raise Broken("the two parsers do not agree")
    if document is not None and read(write(document.data).encode(), source.path)[0] != document:
        raise Broken("what was written is not what is read back")


def as_a_record(source: Source) -> None:
    """Read a file as a record, and say all that is wrong with it."""
    records, found = read_records([source])
    if any(problem.severity is Severity.ERROR for problem in found) != bool(records.refused):
        raise Broken("a file with an error is not refused, or one without is")
    for problem in located(found, lambda _: source):
        span = problem.where.span
        if span is None or min(span.line, span.column) < 1:
            raise Broken(f"{problem.code} has no place")
        say(problem.message, Language.SV)
        if problem.hint is not None:
            say(problem.hint, Language.SV)


def main() -> None:
    """Search for as many seconds as the command line says, from what the tests know already."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "60"
    FOUND.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="loftet-fuzz-") as folder:
        known, words = Path(folder, "known"), Path(folder, "words")
        known.mkdir()
        files = chain.from_iterable((TOP / top).rglob("*.yaml") for top in ("tests/cases", "data"))
        for number, file in enumerate(path for path in files if path.is_file()):
            text = file.read_bytes()
            if len(text) < LONGEST:
                way = number % len(PATHS) + _AS_A_RECORD * (number % 2)
                (known / f"{number}").write_bytes(bytes([way]) + text)
        words.write_text("".join(f'"{_escaped(token)}"\n' for token in TOKENS), encoding="ascii")
        options = (
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST}",
            f"-timeout={SLOWEST}",
            f"-dict={words}",
            f"-artifact_prefix={FOUND}/",
            "-print_final_stats=1",
        )
        atheris.Setup([sys.argv[0], *options, str(known)], one_file)
        atheris.Fuzz()


def _escaped(token: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in token.encode())


if __name__ == "__main__":
    main()
