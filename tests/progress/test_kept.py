"""What a total over several intervals can still mean for those that lack something."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from hypothesis import given
from hypothesis import strategies as st

from loftet.period.days import Period
from loftet.phrase import Amount
from loftet.progress.kept import Looked, Loose, Shortfall, shortfall

FIRST = date(2024, 1, 1)


def days(first: int, last: int) -> Period:
    return Period(FIRST + timedelta(days=first), FIRST + timedelta(days=last))


def day_needing(day: int, needs: int, done: int = 0) -> Looked:
    return Looked(days(day, day), Amount(Decimal(done)), Decimal(needs))


def loose(first: int, last: int, most: int | None) -> Loose:
    return Loose(days(first, last), None if most is None else Decimal(most))


def test_what_has_enough_lacks_nothing() -> None:
    assert shortfall([day_needing(0, 1, done=1)], []) is Shortfall.NONE


def test_what_nothing_touches_is_surely_short() -> None:
    assert shortfall([day_needing(5, 1)], [loose(0, 4, 100)]) is Shortfall.SURE


def test_a_record_without_a_known_amount_could_be_any() -> None:
    assert shortfall([day_needing(5, 9)], [loose(0, 9, None)]) is Shortfall.CANNOT_TELL


def test_a_whole_number_too_small_for_all_cannot_be_all() -> None:
    assert shortfall([day_needing(n, 1) for n in range(92)], [loose(0, 91, 71)]) is Shortfall.SURE
    assert shortfall([day_needing(n, 1) for n in range(92)], [loose(0, 91, 92)]) is Shortfall.CANNOT_TELL


def test_the_total_that_ends_first_is_used_first() -> None:
    early, both = loose(0, 0, 1), loose(0, 1, 1)

    assert shortfall([day_needing(0, 1), day_needing(1, 1)], [both, early]) is Shortfall.CANNOT_TELL


NEEDS = st.lists(st.integers(0, 3), min_size=1, max_size=4)
PIECES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 4)), max_size=3)


@given(NEEDS, PIECES)
def test_it_finds_a_way_where_there_is_one(needs: list[int], pieces: list[tuple[int, int, int]]) -> None:
    @lru_cache
    def can(index: int, lacking: tuple[int, ...]) -> bool:
        """Hand out piece after piece in every way."""
        if not any(lacking):
            return True
        if index == len(pieces):
            return False
        first, last, most = [*sorted(pieces[index][:2]), pieces[index][2]]
        return hand_out(first, last, most, index, lacking)

    def hand_out(day: int, last: int, most: int, index: int, lacking: tuple[int, ...]) -> bool:
        if day > last or day >= len(lacking):
            return can(index + 1, lacking)
        return any(
            hand_out(
                day + 1,
                last,
                most - given_,
                index,
                (*lacking[:day], lacking[day] - given_, *lacking[day + 1 :]),
            )
            for given_ in range(min(most, lacking[day]) + 1)
        )

    found = shortfall(
        [day_needing(day, number) for day, number in enumerate(needs)],
        [loose(min(one, other), max(one, other), most) for one, other, most in pieces],
    )

    assert (found is not Shortfall.SURE) == can(0, tuple(needs))
