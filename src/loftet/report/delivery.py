"""What each party did of a joint part (docs: product, "What is shown that is seldom shown")."""

from __future__ import annotations

from loftet.ledger.model import Activity
from loftet.progress.counted import OCCASIONS
from loftet.progress.model import Progress
from loftet.report.amounts import amount_text, counted_in, sum_of
from loftet.report.frame import Frame
from loftet.report.model import PartyLine


def party_lines(frame: Frame, progress: Progress) -> tuple[PartyLine, ...]:
    """Return what each party of a joint part carried out and took part in; empty for a part of one owner."""
    part = progress.view.part
    held = progress.counted + progress.uncounted
    if not part.with_:
        return ()
    doers = [party for activity in held for party in activity.by + activity.with_]
    parties = tuple(dict.fromkeys((part.owner, *part.with_, *doers)))
    return tuple(PartyLine(frame.party(party), _line(frame, party, held)) for party in parties)


def _line(frame: Frame, party: str, held: tuple[Activity, ...]) -> str:
    done = [activity for activity in held if party in activity.by]
    joined = [activity for activity in held if party in activity.with_ and party not in activity.by]
    case = {(True, True): "both", (True, False): "done", (False, True): "joined", (False, False): "nothing"}
    return frame.say(
        f"report.party.{case[bool(done), bool(joined)]}",
        done=_occasions(frame, done),
        joined=_occasions(frame, joined),
    )


def _occasions(frame: Frame, activities: list[Activity]) -> str:
    return amount_text(frame, sum_of(counted_in(activity, OCCASIONS) for activity in activities), OCCASIONS)
