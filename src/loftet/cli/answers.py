"""Answers that were given before: kept in the user's cache folder, one small file each, and given again.

An answer is what was written and an exit code. It is given again only to the same question over the same
files, on the same day (docs/decisions/0005-remembered-result.md). A file that is not just as this program
writes it is passed over, and whatever goes wrong means only that nothing is remembered.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
import time

from loftet.glance import TooYoungError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from loftet.cli.question import Question

MOST_ANSWERS = 32
"""How many answers are kept; the oldest go."""

_MOST_BYTES = 256 * 1024
_PREFIX, _SUFFIX = "answer-", ".json"
SETTLED = 2_000_000_000
"""How old a change must be, in nanoseconds: some file systems count time in steps of two seconds."""

_CLOCK_WAS_SET = 1_000_000_000
_NOT_TEXT = frozenset(
    [
        *map(chr, (*range(9), *range(11, 27), *range(28, 32), *range(127, 160))),
        *"\u2028\u2029\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    ]
)
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class Answer:
    """What was written, each piece with the stream (1 or 2) that it was written to, and the exit code."""

    def __init__(self, pieces: list[tuple[int, str]], code: int) -> None:
        """Hold both."""
        self.pieces, self.code = pieces, code


class Beginning:
    """When an answer begins to be sought, by the clock and by the time that passes."""

    def __init__(self, question: Question) -> None:
        """Look at the clocks and, where changes do not show for certain afterwards, at the files."""
        self.clock, self.passed = time.time_ns(), time.monotonic_ns()
        self.files = question.data() if sys.platform == "win32" else None

    def still_counts(self, day: tuple[float, float], files: str) -> bool:
        """Return whether the day and the files are still the same, and nobody has set the clock."""
        clock = time.time_ns()
        by_clock, by_passing = clock - self.clock, time.monotonic_ns() - self.passed
        is_same_day = day[0] * 1e9 <= self.clock and clock < day[1] * 1e9
        return is_same_day and abs(by_clock - by_passing) < _CLOCK_WAS_SET and self.files in {None, files}


def cache_folder(surroundings: Mapping[str, str]) -> str | None:
    """Return the folder of this program in the user's cache folder; None where there is no such place."""
    if sys.platform == "win32":
        base = surroundings.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = surroundings.get("XDG_CACHE_HOME", "")
        base = base if os.path.isabs(base) else os.path.expanduser("~/.cache")
    return os.path.join(base, "loftet") if os.path.isabs(base) else None


def recalled(question: Question, folder: str) -> Answer | None:
    """Return the answer that is remembered for the question, where it still holds."""
    try:
        kept = json.loads(_content(_place(question, folder)))
        holds = (
            kept["question"] == question.text
            and kept["check"] == checksum(kept)
            and kept["from"] <= time.time() < kept["until"]
            and kept["files"] == question.data()
        )
        answer = Answer([(stream, text) for stream, text in kept["pieces"]], kept["code"])
        return answer if holds and _is_sound(answer) else None
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def remember(
    question: Question, folder: str, answer: Answer, beginning: Beginning, day: tuple[float, float]
) -> None:
    """Keep the answer, unless something was changed since shortly before its beginning.

    `day` is when the day of the answer begins and ends, in seconds since 1970.
    """
    if not _is_sound(answer):
        return
    try:
        files = question.data(beginning.clock - SETTLED)
        kept = {"question": question.text, "files": files, "from": day[0], "until": day[1]}
        kept |= {"pieces": answer.pieces, "code": answer.code}
        kept["check"] = checksum(kept)
        data = json.dumps(kept).encode()
        if len(data) <= _MOST_BYTES and beginning.still_counts(day, files):
            os.makedirs(folder, 0o700, exist_ok=True)
            _replace(_place(question, folder), data)
            _forget_the_oldest(folder)
    except (OSError, TooYoungError, ValueError):
        return


def _place(question: Question, folder: str) -> str:
    name = hashlib.blake2b(question.text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return os.path.join(folder, f"{_PREFIX}{name}{_SUFFIX}")


def checksum(kept: Mapping[str, object]) -> str:
    """Return a checksum over all that is kept, so that a file which is damaged or half written shows."""
    rest = {key: value for key, value in kept.items() if key != "check"}
    return hashlib.blake2b(json.dumps(rest, sort_keys=True).encode(), digest_size=16).hexdigest()


def _is_sound(answer: Answer) -> bool:
    is_written = all(
        stream in {1, 2} and type(text) is str and _is_text(text) for stream, text in answer.pieces
    )
    return is_written and type(answer.code) is int and answer.code in {0, 1}


def _is_text(text: str) -> bool:
    """Return whether a terminal would take `text` for text and colours, and for nothing else."""
    if not _NOT_TEXT.isdisjoint(text):
        return False
    for colored in text.split("\x1b")[1:]:
        code, end, _ = colored.partition("m")
        if not end or code[:1] != "[" or code[1:].strip("0123456789;"):
            return False
    return True


def _content(path: str) -> bytes:
    """Return what a file of this user holds; raises OSError where it is anything else."""
    handle = os.open(path, _READ)
    try:
        status = os.fstat(handle)
        is_own = not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
        if not stat.S_ISREG(status.st_mode) or not is_own or status.st_size > _MOST_BYTES:
            raise OSError
        return os.read(handle, _MOST_BYTES)
    finally:
        os.close(handle)


def _replace(path: str, data: bytes) -> None:
    temporary = f"{path}.{os.getpid()}.tmp"
    handle = os.open(temporary, _WRITE, 0o600)
    try:
        try:
            written = os.write(handle, data)
        finally:
            os.close(handle)
        if written == len(data):
            os.replace(temporary, path)
    finally:
        if os.path.lexists(temporary):
            os.unlink(temporary)


def _forget_the_oldest(folder: str) -> None:
    with os.scandir(folder) as found:
        kept = [
            (entry.stat(follow_symlinks=False).st_mtime_ns, entry.path) for entry in found if _is_kept(entry)
        ]
    for _, path in sorted(kept)[:-MOST_ANSWERS]:
        os.unlink(path)


def _is_kept(entry: os.DirEntry[str]) -> bool:
    return entry.name.startswith(_PREFIX) and not entry.is_dir(follow_symlinks=False)
