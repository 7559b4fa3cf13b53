"""Remembered answers: the same bytes as without, whatever happens to the files, the clock, the cache."""

from __future__ import annotations

import errno
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tests.conftest import TOP, Loftet, clean_environment

from loftet.cli import answers, question, start
from loftet.cli.main import outcome
from loftet.glance import fingerprint

QUESTIONS = [
    "status",
    "status -f json",
    "status --as-of 2024-08-31 operativt-rad",
    "--lang en status",
    "--color always status",
    "todo --weeks 20",
    "-q todo -f json",
    "validate",
    "validate -f json",
    "validate -f sarif data/activities",
    "--lang=en validate -f github --strict",
    "explain narkotika-skola --as-of 2024-08-31",
]
RECORD = (
    "date: 2024-06-{day:02}\ntype: fotpatrull\ncommitments: [gang]\nby: [polis]\nlogged: 2024-06-30\n{more}"
)


class Said(NamedTuple):
    """What a command wrote on its two streams, and its exit code."""

    out: str
    err: str
    code: int


class Asker:
    """Asks in this process, as `python -m loftet` would, and counts how often a command was really run."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root, self.patch, self.runs = root, patch, 0
        patch.chdir(root)
        patch.setattr(answers, "SETTLED", 0)  # so that no test has to wait for two seconds
        patch.setattr(start, "_run", self._run)

    def _run(self) -> int:
        self.runs += 1
        return outcome()

    def __call__(self, line: str, *, fresh: bool = False) -> Said:
        out, err = StringIO(), StringIO()
        with self.patch.context() as patch:
            patch.setattr(sys, "argv", ["loftet", *line.split()])
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            try:
                sys.exit(outcome() if fresh else start.start())
            except SystemExit as end:
                code = end.code
        return Said(out.getvalue(), err.getvalue(), int(code or 0))

    def is_remembered(self, line: str) -> bool:
        """Return whether the question is answered without a run, and the answer is the right one."""
        before = self.runs
        assert self(line) == self(line, fresh=True)
        return self.runs == before


@pytest.fixture
def ask(data_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asker:
    for name in list(os.environ):
        if question.decides(name) and name != "PYTHONPATH":
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    return Asker(data_root, monkeypatch)


def kept_in(home: Path) -> list[Path]:
    return sorted(home.rglob("answer-*"))


@pytest.mark.parametrize("line", QUESTIONS)
def test_an_answer_is_given_again_while_nothing_changes(line: str, ask: Asker) -> None:
    assert not ask.is_remembered(line)
    assert ask.is_remembered(line)
    (ask.root / "data" / "activities" / "2024" / "2024-06-03-x-aaaaaa.yaml").write_text(
        RECORD.format(day=3, more=""), encoding="utf-8"
    )
    assert not ask.is_remembered(line)
    assert ask.is_remembered(line)


def _append(file: Path, text: str) -> None:
    with file.open("a", encoding="utf-8") as end:
        end.write(text)


def _edit(files: list[Path], chance: random.Random) -> None:
    _append(chance.choice(files), "# tillägg\n")


def _same_size(files: list[Path], chance: random.Random) -> None:
    file = chance.choice(files)
    status, data = file.stat(), bytearray(file.read_bytes())
    data[chance.randrange(len(data))] = ord("7")
    file.write_bytes(data)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def _add(files: list[Path], chance: random.Random) -> None:
    day, name = chance.randrange(1, 31), "".join(chance.choices("abcdefgh", k=6))
    more = chance.choice(["", "note: Mejla a@b.se\n", "places: [ingenstans]\n", "state: planned\n"])
    file = files[0].parent / f"2024-06-{day:02}-x-{name}.yaml"
    file.write_text(RECORD.format(day=day, more=more), encoding="utf-8")


def _delete(files: list[Path], chance: random.Random) -> None:
    if len(files) > 3:
        chance.choice(files[1:]).unlink()


def _rename(files: list[Path], chance: random.Random) -> None:
    file = chance.choice(files[1:])
    file.rename(file.with_name(f"{file.stem}a{file.suffix}"))


def _swap(files: list[Path], chance: random.Random) -> None:
    one, other = chance.sample(files, 2)
    between = one.with_suffix(".x")
    one.rename(between)
    other.rename(one)
    between.rename(other)


def _touch(files: list[Path], chance: random.Random) -> None:
    os.utime(chance.choice(files), (chance.randrange(10**9), chance.randrange(10**9)))


def _checkout(files: list[Path], chance: random.Random) -> None:
    """Write a file anew as git does, beside it and then in its place, with the times of the old one."""
    file = chance.choice(files)
    new = file.with_suffix(".new")
    shutil.copy2(file, new)
    _append(new, "# annan gren\n")
    shutil.copystat(file, new)
    new.replace(file)


def _link(files: list[Path], chance: random.Random) -> None:
    files[0].with_name(f"2024-06-01-y-{chance.randrange(10**6):06}.yaml").symlink_to(chance.choice(files))


def _folder(files: list[Path], chance: random.Random) -> None:
    (files[0].parents[2] / chance.choice(["__pycache__", "extra", "2024"])).mkdir(exist_ok=True)


def _restore(files: list[Path], chance: random.Random) -> None:
    """Put a copy of the whole tree, with its times, in the place of the tree."""
    del chance
    data = files[0].parents[2]
    shutil.copytree(data, data.with_name("copy"), symlinks=True)
    shutil.rmtree(data)
    data.with_name("copy").rename(data)


CHANGES: list[Callable[[list[Path], random.Random], None]] = [
    *(_edit, _same_size, _add, _delete, _rename, _swap),
    *(_touch, _checkout, _folder, _restore),
    *([_link] if sys.platform != "win32" else []),
]


@pytest.mark.parametrize("seed", range(3))
def test_random_changes_never_bring_an_old_answer_back(seed: int, ask: Asker) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same changes each time, no secret
    for _ in range(25):
        line = chance.choice(QUESTIONS)
        first, again = ask(line), ask(line)
        assert first == again == ask(line, fresh=True)
        files = sorted(file for file in (ask.root / "data" / "activities").rglob("*.yaml") if file.is_file())
        chance.choice(CHANGES)(files, chance)
        assert ask(line) == ask(line, fresh=True)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no time of the last change of a file")
def test_an_edit_that_hides_behind_the_old_size_and_time_is_seen(ask: Asker) -> None:
    file = ask.root / "data" / "commitments.yaml"
    ask("validate")
    status, text = file.stat(), file.read_bytes()
    file.write_bytes(text.replace(b"police}", b"polise}"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert file.stat().st_size == status.st_size
    assert ask("validate").code == 1


def test_what_was_changed_a_moment_ago_is_not_remembered(ask: Asker) -> None:
    ask.patch.setattr(answers, "SETTLED", 3600 * 10**9)

    assert not ask.is_remembered("status")
    assert not ask.is_remembered("status")


def test_an_answer_holds_for_its_day_only(ask: Asker) -> None:
    ask("status")
    now = time.time()
    for day in (-1, 1):
        ask.patch.setattr(time, "time", lambda day=day: now + day * 86_400)
        assert not ask.is_remembered("status")


def test_a_clock_that_is_set_while_the_answer_is_sought_spoils_it(ask: Asker) -> None:
    clock = time.time_ns
    with ask.patch.context() as patch:
        steps = iter(range(0, 10**15, 3600 * 10**9))
        patch.setattr(time, "time_ns", lambda: clock() - next(steps))
        ask("status")

    assert not ask.is_remembered("status")


@pytest.mark.parametrize("way", ["--no-cache", "LOFTET_NO_CACHE"])
def test_nothing_is_remembered_where_nobody_wants_it(way: str, ask: Asker, tmp_path: Path) -> None:
    if way.startswith("-"):
        assert ask("--no-cache status") == ask("--no-cache status") == ask("status", fresh=True)
    else:
        ask.patch.setenv(way, "1")
        assert ask("status") == ask("status")
    assert ask.runs == 2
    assert kept_in(tmp_path) == []


def _spoilt(key: str, value: object) -> Callable[[Path], None]:
    """Return what gives an answer another value, with a checksum that is right."""

    def spoil(file: Path) -> None:
        kept: dict[str, Any] = json.loads(file.read_bytes()) | {key: value}
        file.write_text(json.dumps(kept | {"check": answers.checksum(kept)}), encoding="utf-8")

    return spoil


def _instead(make: Callable[[Path], object]) -> Callable[[Path], None]:
    def spoil(file: Path) -> None:
        shutil.copy(file, file.with_name("other"))
        file.unlink()
        make(file)

    return spoil


HOSTILE: dict[str, Callable[[Path], object]] = {
    "empty": lambda file: file.write_bytes(b""),
    "null": lambda file: file.write_bytes(b"null"),
    "list": lambda file: file.write_bytes(b"[]"),
    "deep": lambda file: file.write_bytes(b"[" * 200_000),
    "no UTF-8": lambda file: file.write_bytes(b"\xff\xfe"),
    "huge": lambda file: file.write_bytes(file.read_bytes() + b" " * 300_000),
    "half": lambda file: file.write_bytes(file.read_bytes()[:-200]),
    "other text": lambda file: file.write_bytes(file.read_bytes().replace(b"2024", b"2025")),
    "pieces of another type": _spoilt("pieces", 7),
    "a piece of another type": _spoilt("pieces", [[1, ["x"]]]),
    "no such stream": _spoilt("pieces", [[3, "x"]]),
    "a control character": _spoilt("pieces", [[1, "x\a"]]),
    "a title for the window": _spoilt("pieces", [[1, "\x1b]0;x\x07"]]),
    "the cursor moved": _spoilt("pieces", [[1, "\x1b[2J"]]),
    "a bidi override": _spoilt("pieces", [[1, "\u202ex"]]),
    "code": _spoilt("code", 3),
    "a code of another type": _spoilt("code", [0]),
    "day": _spoilt("until", "x"),
    "files": _spoilt("files", None),
    "question": _spoilt("question", "x"),
    "a folder": _instead(Path.mkdir),
}
if sys.platform != "win32":
    HOSTILE |= {
        "a link": _instead(lambda file: file.symlink_to("other")),
        "a pipe": _instead(os.mkfifo),
    }


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_cache_is_passed_over(name: str, ask: Asker, tmp_path: Path) -> None:
    ask("status")
    (kept,) = kept_in(tmp_path)
    HOSTILE[name](kept)

    assert not ask.is_remembered("status")


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_full_or_closed_disk_means_only_that_nothing_is_remembered(
    error: int, ask: Asker, tmp_path: Path
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(error, "no")

    with ask.patch.context() as patch:
        patch.setattr(os, "write", refuse)
        assert ask("status") == ask("status", fresh=True)

    assert kept_in(tmp_path) == []


def test_without_a_place_for_it_nothing_is_remembered(ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file, no folder")
    assert not ask.is_remembered("status")
    assert not ask.is_remembered("status")
    assert answers.cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) in {str(tmp_path / "loftet"), None} or (
        sys.platform != "linux"
    )
    ask.patch.delenv("HOME")
    ask.patch.setattr(os.path, "expanduser", lambda path: path)
    assert sys.platform != "linux" or answers.cache_folder({}) is None


def test_only_a_few_answers_are_kept_and_only_their_owner_reads_them(ask: Asker, tmp_path: Path) -> None:
    for weeks in range(answers.MOST_ANSWERS + 3):
        ask(f"todo --weeks {weeks}")

    kept = kept_in(tmp_path)
    assert len(kept) == answers.MOST_ANSWERS
    if sys.platform != "win32":
        assert {file.stat().st_mode & 0o777 for file in kept} == {0o600}
        assert kept[0].parent.stat().st_mode & 0o777 == 0o700


def test_a_copy_of_the_tree_and_another_folder_have_answers_of_their_own(ask: Asker, tmp_path: Path) -> None:
    ask("validate")
    shutil.copytree(ask.root, tmp_path / "copy")
    (tmp_path / "copy" / "data" / "stray.yaml").write_text("x: y\n")
    ask.patch.chdir(tmp_path / "copy")
    assert ask("validate").code == 1
    assert ask("-C ../root validate") == ask("-C ../root validate", fresh=True)
    assert ask("-C ../root validate").code == 0


def test_a_data_root_that_appears_nearer_is_found(ask: Asker) -> None:
    (ask.root / "below").mkdir()
    ask.patch.chdir(ask.root / "below")
    assert ask("validate").code == 0
    (ask.root / "below" / "data").mkdir()
    (ask.root / "below" / "data" / "commitments.yaml").write_text("x")
    assert ask("validate").code == 1


def test_every_variable_that_the_program_reads_belongs_to_the_question() -> None:
    read = re.compile(r"""(?:environment\(|environ\.get\(|surroundings\.get\(|environ\[)["'](\w+)""")
    names = {name for file in (TOP / "src").rglob("*.py") for name in read.findall(file.read_text("utf-8"))}

    assert {"LOFTET_LANG", "LC_ALL", "NO_COLOR"} <= names
    assert {name for name in names if not question.decides(name)} <= {*NO_QUESTION, *CACHE_FOLDERS}


NO_QUESTION = ("_LOFTET_COMPLETE", "PYDANTIC_DISABLE_PLUGINS")  # asked by a shell; set, and not read
CACHE_FOLDERS = ("LOCALAPPDATA", "XDG_CACHE_HOME")


def test_many_at_once_say_the_same(data_root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", UNWAITING, "status"]
    home = clean_environment(tmp_path / "home")
    for _ in range(2):
        processes = [
            subprocess.Popen(command, cwd=data_root, env=home, stdout=subprocess.PIPE) for _ in range(6)
        ]
        said = {process.communicate()[0] for process in processes}
        assert len(said) == 1
    assert len(kept_in(tmp_path)) == 1
    assert list((tmp_path / "home").rglob("*.tmp")) == []


UNWAITING = "import loftet.cli.answers as a; a.SETTLED = 0; from loftet.__main__ import main; main()"
LOADED = "import os, sys; os._exit = lambda code: sys.exit(print(*sys.modules, sep='\\n')); "


def test_a_remembered_answer_reads_no_library(data_root: Path, tmp_path: Path) -> None:
    modules: set[str] = set()
    for _ in range(2):
        run = subprocess.run(
            [sys.executable, "-c", LOADED + UNWAITING, "status"],
            cwd=data_root,
            env=clean_environment(tmp_path / "home"),
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        modules = set(run.stdout.splitlines())

    assert "loftet.cli.answers" in modules
    assert modules.isdisjoint({"typer", "pydantic", "yaml", "pathlib", "loftet.wording", "loftet.store"})


def test_the_compiled_code_that_a_first_run_lays_down_makes_no_other_program(tmp_path: Path) -> None:
    def program() -> str:
        return fingerprint(str(tmp_path), passing_over="__pycache__")

    (tmp_path / "cli").mkdir()
    (tmp_path / "cli" / "app.py").write_text("1")
    first = program()
    (tmp_path / "cli" / "__pycache__").mkdir()
    (tmp_path / "cli" / "__pycache__" / "app.pyc").write_text("1")
    assert program() == first
    (tmp_path / "cli" / "more.py").write_text("2")
    assert program() != first


def test_the_real_program_remembers_too(loftet: Loftet, data_root: Path, tmp_path: Path) -> None:
    """Only after two seconds: before that a later change might not show."""
    first = loftet("status", cwd=data_root)
    assert kept_in(tmp_path) == []
    time.sleep(2.1)
    second, third = loftet("status", cwd=data_root), loftet("status", cwd=data_root)
    assert len(kept_in(tmp_path)) == 1
    assert (first.stdout, first.stderr) == (second.stdout, second.stderr) == (third.stdout, third.stderr)
