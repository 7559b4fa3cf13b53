"""What a new activity record still lacks: likely values, questions, or the options that are missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from loftet.cli.ask import Choice, ask_day, ask_note, ask_one, ask_several
from loftet.cli.choice import chosen
from loftet.cli.speech import told
from loftet.ledger.suggest import (
    commitments_by_use,
    commitments_counting,
    latest_of,
    likely_type,
    owner_of,
    parts_counting,
    types_for,
)
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loftet.cli.log_options import Given
    from loftet.ledger.model import Ledger
    from loftet.schema.promise import Promise

_NEED_REASON = frozenset({"cancelled", "nothing_to_report"})


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a record is written: the ledger, the promise of the day, the day, and whether to ask."""

    ledger: Ledger
    promise: Promise
    today: date
    asking: bool

    @property
    def refs(self) -> tuple[str, ...]:
        """Return every id a record may name: commitments, and parts as `commitment/part`."""
        commitments = tuple(each.id for each in self.promise.commitments)
        parts = tuple(f"{each.id}/{part.id}" for each in self.promise.commitments for part in each.parts)
        return commitments + parts


def understood(given: Given, scene: Scene) -> Given:
    """Return `given` with an activity type that was named in a commitment's place put in its own.

    `loftet log hundsok` then means the commitment that counts drug-dog searches, where only one does.
    """
    if len(given.commitments) != 1 or given.type is not None or given.commitments[0] in scene.refs:
        return given
    counting = commitments_counting(scene.promise, given.commitments[0])
    return replace(given, type=given.commitments[0], commitments=counting) if len(counting) == 1 else given


def check_given(given: Given, scene: Scene) -> None:
    """Refuse an id that the data root does not have, with the nearest one (exit 2)."""
    ledger = scene.ledger
    known: tuple[tuple[str, Iterable[str], Iterable[str]], ...] = (
        (told("cli.commitment"), given.commitments, scene.refs),
        ("--type", (given.type,) if given.type else (), ledger.activity_types),
        ("--by", given.by, ledger.parties),
        ("--with", given.with_, ledger.parties),
        ("--place", given.places, ledger.places),
    )
    for option, values, among in known:
        for value in values:
            chosen(value, among, option)


def missing(given: Given, scene: Scene) -> tuple[str, ...]:
    """Return the options that nothing can stand in for, as they are typed."""
    lacking = {
        told("cli.commitment"): not given.commitments,
        "--type": given.commitments and not (given.type or likely_type(scene.promise, given.commitments)),
        "--from": given.total and given.first is None,
        "--to": given.total and given.last is None,
        "--reason": given.state in _NEED_REASON and not given.reason,
    }
    return tuple(option for option, lacks in lacking.items() if lacks)


def filled(given: Given, scene: Scene) -> Given:
    """Return `given` with what it lacks: asked for on a terminal, else the likely value.

    Raises:
        LoftetError: something cannot be guessed and nobody can be asked; all such options are named
            (exit 2).
    """
    lacking = missing(given, scene)
    if lacking and not scene.asking:
        raise LoftetError(Phrase("cli.log.missing", options=lacking), exit_code=ExitCode.USAGE)
    given = _with_commitments(given, scene)
    given = _with_type(given, scene)
    given = replace(given, commitments=_parts_where_needed(given, scene))
    given = _with_day(given, scene)
    return _with_details(given, scene)


def _with_commitments(given: Given, scene: Scene) -> Given:
    if given.commitments:
        return given
    titles = {each.id: each.title for each in scene.promise.commitments}
    choices = [Choice(ref, titles[ref]) for ref in commitments_by_use(scene.ledger, scene.promise)]
    return replace(given, commitments=(ask_one(told("cli.ask.commitment"), choices),))


def _with_type(given: Given, scene: Scene) -> Given:
    if given.type is not None:
        return given
    types = types_for(scene.promise, given.commitments)
    likely = likely_type(scene.promise, given.commitments)
    if not scene.asking or len(types) == 1:
        return replace(given, type=likely)
    choices = [Choice(each, scene.ledger.activity_types[each].name) for each in types]
    return replace(given, type=ask_one(told("cli.ask.type"), choices, likely))


def _parts_where_needed(given: Given, scene: Scene) -> tuple[str, ...]:
    """Name the part where several parts of a commitment count the type (docs: format, "An activity")."""
    named: list[str] = []
    for ref in given.commitments:
        counting = parts_counting(scene.promise, ref, given.type or "")
        if len(counting) > 1 and scene.asking:
            quotes = {
                f"{each.id}/{part.id}": part.quote
                for each in scene.promise.commitments
                for part in each.parts
            }
            named.append(ask_one(told("cli.ask.part"), [Choice(part, quotes[part]) for part in counting]))
        elif len(counting) > 1:
            raise LoftetError(
                Phrase("cli.log.which-part", name=ref), Phrase("hint.options", names=counting), ExitCode.USAGE
            )
        else:
            named.append(ref)
    return tuple(named)


def _with_day(given: Given, scene: Scene) -> Given:
    if given.total:
        first = given.first or ask_day(told("cli.ask.first-day"), scene.today)
        return replace(given, first=first, last=given.last or ask_day(told("cli.ask.last-day"), scene.today))
    if given.day is not None:
        return given
    day = ask_day(told("cli.ask.day"), scene.today) if scene.asking else scene.today
    return replace(given, day=day)


def _with_details(given: Given, scene: Scene) -> Given:
    """Fill party, place, role and note; the newest record of the type tells what is likely."""
    before = latest_of(scene.ledger, given.type or "")
    likely_by = before.by if before else owner_of(scene.promise, _serving(given, scene))
    role = given.reported_by or (before.reported_by if before else None)
    if not scene.asking:
        return replace(given, by=given.by or likely_by, reported_by=role)
    likely_places = before.places if before else ()
    return replace(
        given,
        by=given.by or _asked_parties(scene, likely_by),
        places=given.places or _asked_places(scene, likely_places),
        reason=_asked_reason(given),
        note=given.note or ask_note(told("cli.ask.note")),
        reported_by=role,
    )


def _serving(given: Given, scene: Scene) -> list[str]:
    named = given.commitments
    return [part for ref in named for part in parts_counting(scene.promise, ref, given.type or "")]


def _asked_parties(scene: Scene, likely: tuple[str, ...]) -> tuple[str, ...]:
    choices = [Choice(each, party.name) for each, party in scene.ledger.parties.items()]
    return ask_several(told("cli.ask.by"), choices, likely)


def _asked_places(scene: Scene, likely: tuple[str, ...]) -> tuple[str, ...]:
    choices = [Choice(each, place.name) for each, place in scene.ledger.places.items()]
    return ask_several(told("cli.ask.place"), choices, likely) if choices else ()


def _asked_reason(given: Given) -> str | None:
    if given.reason is None and given.state in _NEED_REASON:
        return ask_note(told("cli.ask.reason"))
    return given.reason
