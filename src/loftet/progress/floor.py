"""A floor: a number to be reached in the whole period, judged against the even pace."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from loftet.ledger.model import PartView
from loftet.period.elapsed import Elapsed
from loftet.phrase import Phrase, Value
from loftet.progress.figures import Figures, progress
from loftet.progress.labels import done_of
from loftet.progress.model import Member, Progress, Status
from loftet.progress.notes import tally_notes
from loftet.progress.pace import even_pace, floor_status, rounded_down, undecided
from loftet.progress.tally import Tally
from loftet.schema.target_base import TargetBase


class Floor(NamedTuple):
    """A target's number with its unit and its words, the time that has gone, and the pace.

    `words` is the number as it was promised: "minst 2".
    """

    target: TargetBase
    number: Decimal
    unit: str
    words: Phrase | str
    time: Elapsed

    @property
    def expected(self) -> Decimal | None:
        """Return what the even pace asks for by now; None with an open end."""
        return even_pace(self.number, self.time)


def judge_floor(
    view: PartView,
    floor: Floor,
    figure: Tally,
    *,
    members: tuple[Member, ...] = (),
    notes: tuple[Phrase, ...] = (),
) -> Progress:
    """Return the part: met once the floor is reached, else by the pace, after the period met or missed."""
    status = undecided(
        figure.least,
        figure.most,
        lambda number: floor_status(view, number, floor.number, floor.expected),
        Status.MET,
    )
    return progress(
        view,
        status,
        _sentence(view, floor, figure, status),
        Figures(
            figure.done,
            floor.unit,
            floor.number,
            floor.expected,
            members=members,
            counted=figure.counted,
            notes=(*tally_notes(figure), *notes),
            steps=(*sum_steps(figure), *_pace_steps(floor)),
        ),
    )


def sum_steps(figure: Tally) -> tuple[Phrase, ...]:
    """Return the arithmetic of the sum, and what it could be at most where that differs."""
    said = [Phrase("step.sum", done=figure.done, n=len(figure.counted))]
    if figure.most is None:
        said.append(Phrase("step.most_unknown"))
    elif figure.most != figure.least:
        said.append(Phrase("step.most", most=figure.most))
    return tuple(said)


def doubt_sentence(figure: Tally, what: Phrase) -> Phrase:
    """Return the sentence of a figure that cannot be told: what is sure, and what it could be at most."""
    if figure.most is None:
        return Phrase("sentence.floor.cannot_judge_open", what=what)
    return Phrase("sentence.floor.cannot_judge", what=what, most=figure.most)


def _sentence(view: PartView, floor: Floor, figure: Tally, status: Status) -> Phrase:
    what = done_of(floor.target, figure.done, floor.number, floor.unit, floor.words)
    values: dict[str, Value] = {"what": what}
    expected, percent = floor.expected, floor.time.percent
    match status:
        case Status.CANNOT_JUDGE:
            return doubt_sentence(figure, what)
        case Status.MISSED:
            values["last"] = view.period.last or view.day
        case Status.BEHIND | Status.ON_TRACK if expected is not None and percent is not None:
            values |= {"expected": expected, "percent": percent}
            return Phrase("sentence.floor.pace" if expected else "sentence.floor.no_pace", **values)
        case _:
            pass
    return Phrase(f"sentence.floor.{status}", **values)


def _pace_steps(floor: Floor) -> tuple[Phrase, ...]:
    days, of = floor.time.days, floor.time.of
    if floor.expected is None or of is None:
        return (Phrase("step.open_end", elapsed=days),)
    exact = rounded_down(Fraction(floor.number) * days / of if of else Fraction(0))
    pace = Phrase("step.pace", target=floor.number, elapsed=days, of=of, exact=exact, expected=floor.expected)
    return (Phrase("step.elapsed", elapsed=days, of=of), pace)
