"""A text in, where personal data stands in it out; and the same text made fit to be shown."""

from __future__ import annotations

from collections.abc import Iterator

from loftet.privacy.detectors import detectors_for
from loftet.privacy.findings import Finding, Kind
from loftet.privacy.folding import Folded, fold
from loftet.privacy.quick_look import needs_none

MASK = "\u2592"

_STRENGTH = {kind: place for place, kind in enumerate(Kind)}


def scan(text: str) -> tuple[Finding, ...]:
    """Return what looks like personal data in `text`, in order and without overlap.

    Findings that overlap are one, from the first's start to the last's end: refused if one of them is, and of
    the strongest kind among those (docs: quality, "Security and privacy").
    """
    if needs_none(text):
        return ()
    folded = fold(text)
    found = [finding for detector in detectors_for(folded.text) for finding in detector(folded.text)]
    return tuple(_merged(found, folded))


def masked(text: str) -> str:
    """Return `text`, equally long, with a shade in the place of all that `scan` finds.

    What is only warned of is shaded too, since excerpts end up in logs that anybody may read. Line ends
    stay. A number broken over two lines is seen only when both are given: mask first, then cut the line out.
    """
    pieces: list[str] = []
    end = 0
    for finding in scan(text):
        hidden = text[finding.start : finding.end]
        pieces += [text[end : finding.start], "".join(sign if sign in "\r\n" else MASK for sign in hidden)]
        end = finding.end
    return "".join([*pieces, text[end:]])


def _merged(found: list[Finding], folded: Folded) -> Iterator[Finding]:
    strongest: Finding | None = None
    for finding in sorted(found, key=lambda finding: finding.start):
        if strongest is None or finding.start >= strongest.end:
            if strongest is not None:
                yield _unfolded(strongest, folded)
            strongest = finding
        else:
            start, end = strongest.start, max(strongest.end, finding.end)
            strongest = min(strongest, finding, key=_weakness)._replace(start=start, end=end)
    if strongest is not None:
        yield _unfolded(strongest, folded)


def _weakness(finding: Finding) -> tuple[bool, int]:
    return not finding.refused, _STRENGTH[finding.kind]


def _unfolded(finding: Finding, folded: Folded) -> Finding:
    start, end = folded.original(finding.start, finding.end)
    return finding._replace(start=start, end=end)
