"""What is not reported, and what cannot be judged, openly."""

from __future__ import annotations

from loftet.progress.model import Status
from loftet.report.frame import Frame
from loftet.report.model import Gap

_OPEN = (Status.NO_REPORT, Status.CANNOT_JUDGE)


def gaps(frame: Frame) -> tuple[Gap, ...]:
    """Return the parts without a report, then those that cannot be judged, each in the promise's order."""
    return tuple(
        Gap(
            about=frame.pointer(standing),
            part=frame.part_name(progress),
            badge=frame.badge(status),
            sentence=frame.phrase(progress.sentence),
        )
        for status in _OPEN
        for standing in frame.standings
        for progress in standing.parts
        if progress.status is status
    )
