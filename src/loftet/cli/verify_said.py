"""What `loftet verify` says: whether the report follows, why it may not, and each line that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from loftet.cli.verify_then import Missing, Then
from loftet.phrase import Phrase, Value
from loftet.wording import Language, say

if TYPE_CHECKING:
    from loftet.cli.verify_judge import Verdict
    from loftet.render.differences import Difference

_MOST_SHOWN = 30
_MOST_FILES = 10
_SHORT = 12
_WIDE = 200
_BEFORE = 60

Sentence = tuple[str, dict[str, Value]]


def said(name: str, verdict: Verdict, language: Language) -> Iterator[str]:
    """Yield the lines that tell what came out of checking the report `name`."""

    def sentence(key: str, /, **values: Value) -> str:
        return say(Phrase(f"verify.{key}", **values), language)

    then = isinstance(verdict.then, Then)
    if verdict.found:
        told = [_differs(name, verdict), *_reasons(verdict)]
        shown, labels = verdict.found, ("told", "data.then" if then else "data")
    elif then:
        told, shown, labels = [*_followed(name, verdict)], verdict.today, ("told", "today")
    else:
        told = [("follows", {"path": name, "n": verdict.now.files}), *_since(verdict, "still")]
        shown, labels = (), ("told", "data")
    yield from (sentence(key, **values) for key, values in told)
    if verdict.gone:
        yield say(verdict.gone, language)
    yield from _listed(shown, [sentence(label) for label in labels], language)


def _differs(name: str, verdict: Verdict) -> Sentence:
    values: dict[str, Value] = {"path": name, "n": len(verdict.found), "id": _short(verdict.seal.revision)}
    if all(each.hidden for each in verdict.found):
        return "reworked", values
    return "differs.then" if isinstance(verdict.then, Then) else "differs", values


def _followed(name: str, verdict: Verdict) -> Iterator[Sentence]:
    """Yield that the report follows from the data of its revision, and what has happened to them since."""
    yield "followed", {"path": name, "n": verdict.seal.files, "id": _short(verdict.seal.revision)}
    if not verdict.today and not verdict.gone:
        yield "today.same", {}
        return
    if verdict.edited:
        more = len(verdict.edited) - _MOST_FILES
        files = ", ".join(verdict.edited[:_MOST_FILES])
        yield ("edited.more", {"files": files, "n": more}) if more > 0 else ("edited.files", {"files": files})
    else:
        yield "added", {}
    if verdict.today:
        yield "today.differs", {"n": len(verdict.today)}


def _reasons(verdict: Verdict) -> Iterator[Sentence]:
    """Yield what a difference may come from: other data, another version, another program, or an edit."""
    reworked = all(each.hidden for each in verdict.found)
    if reworked:
        yield f"reworked.{verdict.form if verdict.form in ('pdf', 'docx') else 'text'}", {}
    since = [] if isinstance(verdict.then, Then) else [*_since(verdict, "but")]
    yield from since
    yield from _version(verdict, "but")
    if isinstance(verdict.then, Missing) and verdict.seal.digest != verdict.now.digest:
        yield f"missing.{verdict.then}", {"id": _short(verdict.seal.revision)}
    if not reworked and not since and verdict.seal.version == verdict.now.version:
        yield "edited", {}


def _since(verdict: Verdict, case: str) -> Iterator[Sentence]:
    seal, now = verdict.seal, verdict.now
    if seal.digest != now.digest:
        yield f"records-changed.{case}", {"was": seal.digest[:_SHORT], "now": now.digest[:_SHORT]}
    if case == "still":
        yield from _version(verdict, case)


def _version(verdict: Verdict, case: str) -> Iterator[Sentence]:
    if verdict.seal.version != verdict.now.version:
        yield f"version.{case}", {"was": _shown(verdict.seal.version), "now": verdict.now.version}


def _listed(differences: Sequence[Difference], labels: Sequence[str], language: Language) -> Iterator[str]:
    """Yield the lines of a report that differ, each under what it stands under."""
    told, follows = labels
    nothing = say(Phrase("verify.nothing"), language)
    last = None
    for each in differences[:_MOST_SHOWN]:
        place = _place(each, language)
        if each.told is None and each.follows is None:
            yield f"  {place}"
            continue
        if place != last:
            last = place
            yield f"\n{place}"
        old, new = _around(each.told, each.follows)
        yield f"  {told} {nothing if old is None else _shown(old)}"
        yield f"  {follows} {nothing if new is None else _shown(new)}"
    if len(differences) > _MOST_SHOWN:
        yield "\n" + say(Phrase("verify.more", n=len(differences) - _MOST_SHOWN), language)


def _place(each: Difference, language: Language) -> str:
    if each.page is not None:
        return say(Phrase("verify.page", n=each.page), language)
    return _shown(each.section) or say(Phrase("verify.hidden"), language)


def _around(told: str | None, follows: str | None) -> tuple[str | None, str | None]:
    """Return two lines, of long ones what stands around the first sign that differs."""
    if max(len(told or ""), len(follows or "")) <= _WIDE:
        return told, follows
    pairs = zip(told or "", follows or "", strict=False)
    start = max(0, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) - _BEFORE)
    return _cut(told, start), _cut(follows, start)


def _cut(text: str | None, start: int) -> str | None:
    if text is None:
        return None
    end = start + _WIDE
    return ("… " if start else "") + text[start:end] + (" …" if len(text) > end else "")


def _short(revision: str | None) -> str:
    return (revision or "")[:_SHORT]


def _shown(text: str) -> str:
    from loftet.display.visible import visible

    return visible(text)
