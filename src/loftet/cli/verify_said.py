"""What `loftet verify` says: whether the report follows, why it may not, and each line that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from loftet.phrase import Phrase, Value
from loftet.wording import Language, say

if TYPE_CHECKING:
    from loftet.render.differences import Difference
    from loftet.report.seal import Seal
    from loftet.report.source import DataSource

_MOST_SHOWN = 30
_SHORT_DIGEST = 12


def said(
    name: str, seal: Seal, now: DataSource, differences: Sequence[Difference], language: Language
) -> Iterator[str]:
    """Yield the lines that tell of the report `name`, sealed as `seal`, compared with the data `now`."""

    def sentence(key: str, /, **values: Value) -> str:
        return say(Phrase(f"verify.{key}", **values), language)

    if not differences:
        yield sentence("follows", path=name, n=now.files)
    else:
        yield sentence("differs", path=name, n=len(differences))
    yield from (sentence(key, **values) for key, values in _reasons(seal, now, bool(differences)))
    section = None
    for each in differences[:_MOST_SHOWN]:
        if each.section != section or each.hidden:
            section = each.section
            yield f"\n{_shown(section) or sentence('hidden')}"
        yield f"  {sentence('told')} {_quoted(each.told, sentence('nothing'))}"
        yield f"  {sentence('data')} {_quoted(each.follows, sentence('nothing'))}"
    if len(differences) > _MOST_SHOWN:
        yield "\n" + sentence("more", n=len(differences) - _MOST_SHOWN)


def _reasons(seal: Seal, now: DataSource, differs: bool) -> Iterator[tuple[str, dict[str, Value]]]:
    """Yield what is known to be other than when the report was made, and what follows where nothing is."""
    other_data, other_version = seal.digest != now.digest, seal.version != now.version
    case = "but" if differs else "still"
    if other_data:
        values: dict[str, Value] = {"was": seal.digest[:_SHORT_DIGEST], "now": now.digest[:_SHORT_DIGEST]}
        yield f"records-changed.{case}", values
    if other_version:
        yield f"version.{case}", {"was": _shown(seal.version), "now": now.version}
    if differs and not other_data and not other_version:
        yield "edited", {}


def _quoted(text: str | None, nothing: str) -> str:
    return nothing if text is None else _shown(text)


def _shown(text: str) -> str:
    from loftet.display.visible import visible

    return visible(text)
