"""A value that must be one of a few, with "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

_NO_NAMES: Mapping[str, str] = {}
_MOST_NAMED = 12


def chosen(value: str, among: Iterable[str], option: str, names: Mapping[str, str] = _NO_NAMES) -> str:
    """Return the one of `among` that `value` is; a usage error that names the nearest where it is none.

    It may be given by its name, of the `names` by id, and a word of the format by the Swedish one that it
    means: `pågår` for `ongoing`. Neither upper and lower case nor hyphens and low lines matter in these.
    """
    known = tuple(dict.fromkeys(among))
    if value in known:
        return value
    from loftet.records.nearest import nearest
    from loftet.records.swedish import OPTIONS

    spellings = (*OPTIONS, *((name, id_) for id_, name in names.items()))
    if meant := _meant(value, known, spellings):
        return meant
    near = nearest(value, known, spellings)
    begun = tuple(each for each in known if value.casefold() in each)[:_MOST_NAMED]
    if near or begun:
        hint = (
            Phrase("hint.did-you-mean", name=near) if near else Phrase("hint.did-you-mean-one", names=begun)
        )
    else:
        hint = Phrase("hint.options", names=known)
    raise LoftetError(Phrase("cli.not-one-of", option=option, value=value), hint, ExitCode.USAGE)


def word_meant(value: str, words: tuple[str, ...]) -> str:
    """Return the word of the format that a Swedish one means; what means none is returned as it is."""
    if value in words:
        return value
    from loftet.records.swedish import OPTIONS

    return _meant(value, words, OPTIONS) or value


def _meant(value: str, known: tuple[str, ...], spellings: Iterable[tuple[str, str]]) -> str | None:
    """Return the one known word that is spelled so, and no other."""
    typed = _plain(value)
    meant = {word for spelling, word in spellings if word in known and _plain(spelling) == typed}
    return meant.pop() if len(meant) == 1 else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())
