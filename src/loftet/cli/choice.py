"""A value that must be one of a few, with "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError


def chosen(value: str, among: Iterable[str], option: str) -> str:
    """Return `value` where it is one of `among`; a usage error that names the nearest where not.

    A Swedish word is known for the one of the format that it means: `pågår` for `ongoing`.
    """
    known = tuple(among)
    if value in known:
        return value
    from loftet.records.nearest import nearest
    from loftet.records.swedish import OPTIONS

    near = nearest(value, known, OPTIONS)
    hint = Phrase("hint.did-you-mean", name=near) if near else Phrase("hint.options", names=known)
    raise LoftetError(Phrase("cli.not-one-of", option=option, value=value), hint, ExitCode.USAGE)
