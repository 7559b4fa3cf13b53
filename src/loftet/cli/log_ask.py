"""The questions of `log` on a terminal: what, when, for which commitment, who, where, and a note.

What the options say is not asked for, unless the person wants to change what has been shown: then every
question comes again, with the answer given before.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from loftet.cli.ask import ask_amount, ask_days, ask_note, ask_until_told
from loftet.cli.ask_choice import Choice, ask_one, ask_several
from loftet.cli.log_fill import NEED_REASON, Scene, lacks_number, usual_parties, with_usual_people
from loftet.cli.speech import told
from loftet.ledger.suggest import (
    latest_of,
    likely_refs,
    likely_type,
    parties_by_use,
    places_by_use,
    refs_counting,
    types_by_use,
    types_for,
)
from loftet.phrase import Amount, Precision

_NOT_DONE = frozenset({"planned", "cancelled", "nothing_to_report", "need_arisen"})

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from loftet.cli.log_given import Given


def asked(given: Given, scene: Scene, *, again: bool) -> Given:
    """Return `given` with what it lacks asked for; `again` asks about all that is usually asked."""
    given = _type(given, scene, again=again)
    given = _days(given, scene, again=again)
    scene = Scene.of(given, scene.ledger, scene.today)
    given = _commitments(given, scene, again=again)
    given = _number(given, again=again)
    given = _people_and_places(given, scene, again=again)
    return _texts(given, again=again)


def _type(given: Given, scene: Scene, *, again: bool) -> Given:
    if given.type is not None and not again:
        return given
    named = given.commitments
    types = (
        types_for(scene.promise, named) if named and not again else types_by_use(scene.ledger, scene.promise)
    )
    likely = given.type or (likely_type(scene.promise, named) if named else None)
    if len(types) == 1 or (likely in named and not again):  # `loftet log fotpatrull` names both
        return replace(given, type=types[0] if len(types) == 1 else likely)
    choices = [Choice(each, scene.ledger.activity_types[each].name) for each in types]
    chosen = ask_one(_what(given), choices, likely)
    return replace(given, type=chosen, commitments=() if again and chosen != given.type else named)


def _what(given: Given) -> str:
    return told(f"cli.ask.type.{given.state}" if given.state in _NOT_DONE else "cli.ask.type")


def _who(given: Given) -> str:
    """Return the question in words that fit the state: nobody carried out what was cancelled."""
    return told(f"cli.ask.by.{given.state}" if given.state in _NOT_DONE else "cli.ask.by")


def _days(given: Given, scene: Scene, *, again: bool) -> Given:
    known = given.day is not None or (given.first is not None and given.last is not None)
    if known and not again:
        return given
    default = _default_days(given, scene.today)
    days = ask_days(told("cli.ask.days"), scene.today, default, ahead=given.planned)
    if days.first != days.last:
        return replace(given, day=None, first=days.first, last=days.last)
    if given.total and not known:  # --from or --to: the other end is asked for
        return replace(given, first=given.first or days.first, last=given.last or days.first)
    return replace(given, day=days.first, first=None, last=None)


def _default_days(given: Given, today: date) -> str:
    if given.first is not None and given.last is not None:
        return f"{given.first}..{given.last}"
    return (given.day or today).isoformat()


def _commitments(given: Given, scene: Scene, *, again: bool) -> Given:
    """Ask only where the type serves more than one commitment or part, and none of them was named."""
    type_ = given.type or ""
    refs = refs_counting(scene.promise, type_)
    named = tuple(ref for ref in given.commitments if ref in refs)
    exact = len(named) == len(given.commitments) > 0
    if (exact and not again) or (given.commitments and not refs):
        return given
    if len(refs) == 1:
        return replace(given, commitments=refs)
    within = tuple(ref for ref in refs if ref.partition("/")[0] in given.commitments) if not again else ()
    choices = _named_refs(within or refs, scene)
    default = named or likely_refs(scene.ledger, scene.promise, type_)
    while not (answer := ask_several(told("cli.ask.commitments"), choices, default)):
        pass
    return replace(given, commitments=answer)


def _named_refs(refs: Iterable[str], scene: Scene) -> list[Choice]:
    names = {each.id: each.title for each in scene.promise.commitments}
    names |= {
        f"{each.id}/{part.id}": f"{each.title}: {part.quote}"
        for each in scene.promise.commitments
        for part in each.parts
    }
    return [Choice(ref, names[ref]) for ref in refs]


def _number(given: Given, *, again: bool) -> Given:
    if not given.total or not (lacks_number(given) or (again and given.count is not None)):
        return given
    amount = ask_amount(told("cli.ask.count"), _amount_as_typed(given))
    return replace(given, count=str(amount.number), precision=_written(amount))


def _written(amount: Amount) -> str | None:
    return None if amount.precision is Precision.EXACT else amount.precision.value


def _amount_as_typed(given: Given) -> str | None:
    if given.count is None or not given.count.isdecimal():
        return None
    return told("cli.ask.amount", amount=Amount(Decimal(given.count), Precision(given.precision or "exact")))


def _people_and_places(given: Given, scene: Scene, *, again: bool) -> Given:
    ledger = scene.ledger
    if not given.by or again:
        parties = [Choice(each, ledger.parties[each].name) for each in parties_by_use(ledger, scene.promise)]
        likely = given.by or usual_parties(given, scene)
        while not (by := ask_several(_who(given), parties, likely)):
            pass
        given = replace(given, by=by)
    if ledger.places and (not given.places or again):
        places = [Choice(each, ledger.places[each].name) for each in places_by_use(ledger, scene.promise)]
        before = latest_of(ledger, given.type or "")
        likely = given.places or (before.places if before and not again else ())
        given = replace(given, places=ask_several(told("cli.ask.place"), places, likely))
    return with_usual_people(given, scene)


def _texts(given: Given, *, again: bool) -> Given:
    if given.state in NEED_REASON and (not given.reason or again):
        given = replace(given, reason=ask_until_told(told("cli.ask.reason"), given.reason))
    if given.note is None or again:
        given = replace(given, note=ask_note(told("cli.ask.note"), given.note))
    return given
