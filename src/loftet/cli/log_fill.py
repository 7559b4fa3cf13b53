"""What a new activity record still lacks: the likely value, or the options that are missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from loftet.cli.choice import chosen
from loftet.cli.speech import told
from loftet.ledger.suggest import (
    latest_of,
    likely_refs,
    likely_type,
    owner_of,
    parts_counting,
    refs_counting,
)
from loftet.ledger.view import promise_of_day
from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from loftet.cli.log_given import Given
    from loftet.ledger.model import Ledger
    from loftet.schema.promise import Promise

_SEVERAL = 2
NEED_REASON = frozenset({"cancelled", "nothing_to_report"})


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a record is written: the ledger, the promise of the day, and the day it is."""

    ledger: Ledger
    promise: Promise
    today: date

    @classmethod
    def of(cls, given: Given, ledger: Ledger, today: date) -> Scene:
        """Return the scene of a record: its promise is that of its day, else that of today."""
        return cls(ledger, promise_of_day(ledger, given.day or given.last or today), today)

    @property
    def refs(self) -> tuple[str, ...]:
        """Return every id a record may name: commitments, and parts as `commitment/part`."""
        commitments = tuple(each.id for each in self.promise.commitments)
        parts = tuple(f"{each.id}/{part.id}" for each in self.promise.commitments for part in each.parts)
        return commitments + parts


def understood(given: Given, scene: Scene) -> Given:
    """Return `given` with an activity type that was named in a commitment's place put in its own.

    Raises:
        LoftetError: an id is none of the data root's; the nearest one is named (exit 2).
    """
    ledger = scene.ledger
    types = ledger.activity_types
    _refuse_loose_words(given, scene)
    if len(given.commitments) == 1 and given.type is None and given.commitments[0] not in scene.refs:
        names = {id_: body.name for id_, body in types.items()}
        named = chosen(given.commitments[0], (*scene.refs, *types), told("cli.commitment"), names)
        given = replace(given, type=named, commitments=()) if named in types else given
    for ref in given.commitments:
        chosen(ref, scene.refs, told("cli.commitment"))
    return replace(
        given,
        type=given.type and _id(given.type, types, "--type"),
        by=tuple(_id(value, ledger.parties, "--by") for value in given.by),
        with_=tuple(_id(value, ledger.parties, "--with") for value in given.with_),
        places=tuple(_id(value, ledger.places, "--place") for value in given.places),
        quantities=_quantities(given.quantities, scene),
    )


def _quantities(given: Mapping[str, str], scene: Scene) -> Mapping[str, str]:
    """Return the quantities by the names of the format: `hours` for `timmar`, unless they use that word."""
    if not given:
        return given
    from loftet.records.swedish import QUANTITIES

    parts = (part for commitment in scene.promise.commitments for part in commitment.parts)
    theirs = {name for part in parts for name in part.target.quantities()}
    theirs |= {name for activity in scene.ledger.activities for name in activity.quantities}
    meant = {swedish: name for swedish, name in QUANTITIES if swedish not in theirs}
    return {meant.get(name.casefold(), name): number for name, number in given.items()}


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def _id(value: str, things: Mapping[str, _Named], option: str) -> str:
    """Return the id of the thing that is named by its id or its name."""
    return chosen(value, things, option, {id_: thing.name for id_, thing in things.items()})


def _refuse_loose_words(given: Given, scene: Scene) -> None:
    """Refuse what stands loose because a value with a blank in it lacks its quotation marks."""
    if len(given.commitments) < _SEVERAL:
        return
    known = (*scene.refs, *scene.ledger.activity_types)
    loose = tuple(each for each in given.commitments if each not in known)
    if loose and len(loose) < len(given.commitments):
        raise LoftetError(
            Phrase("cli.usage.extra", words=" ".join(loose)), Phrase("cli.log.quote"), ExitCode.USAGE
        )


def missing(given: Given, scene: Scene) -> tuple[str, ...]:
    """Return the options that nothing can stand in for, as they are typed."""
    lacking = {
        told("cli.commitment"): not (given.commitments or given.type),
        "--type": given.commitments and not (given.type or likely_type(scene.promise, given.commitments)),
        "--from": given.total and given.first is None,
        "--to": given.total and given.last is None,
        "--count": given.total and lacks_number(given),
        "--reason": given.state in NEED_REASON and not given.reason,
    }
    return tuple(option for option, lacks in lacking.items() if lacks)


def lacks_number(given: Given) -> bool:
    """Return whether a total says neither how many nor how much, and should (docs: format, "An activity")."""
    return given.count is None and not given.quantities and given.state not in NEED_REASON


def filled(given: Given, scene: Scene) -> Given:
    """Return `given` with likely values for what it lacks; places are never guessed.

    Raises:
        LoftetError: something cannot be guessed; all such options are named (exit 2).
    """
    if lacking := missing(given, scene):
        raise LoftetError(Phrase("cli.log.missing", options=lacking), exit_code=ExitCode.USAGE)
    type_ = given.type or likely_type(scene.promise, given.commitments)
    given = replace(given, type=type_, day=given.day or (None if given.total else scene.today))
    return with_usual_people(replace(given, commitments=_refs(given, scene)), scene)


def _refs(given: Given, scene: Scene) -> tuple[str, ...]:
    """Return what the record serves; a usage error where more than one commitment or part may be meant."""
    type_ = given.type or ""
    if not given.commitments:
        found = likely_refs(scene.ledger, scene.promise, type_)
        names = refs_counting(scene.promise, type_)
        if not found and names:
            raise _which(Phrase("cli.log.which-commitment", name=type_), names)
        return found
    for ref in given.commitments:
        counting = parts_counting(scene.promise, ref, type_)
        if len(counting) > 1:
            raise _which(Phrase("cli.log.which-part", name=ref), counting)
    return given.commitments


def _which(message: Phrase, names: tuple[str, ...]) -> LoftetError:
    return LoftetError(message, Phrase("hint.options", names=names), ExitCode.USAGE)


def with_usual_people(given: Given, scene: Scene) -> Given:
    """Return `given` with the party and the role of the newest record of its type, else the owner's."""
    before = latest_of(scene.ledger, given.type or "")
    return replace(
        given,
        by=given.by or usual_parties(given, scene),
        reported_by=given.reported_by or (before.reported_by if before else None),
    )


def usual_parties(given: Given, scene: Scene) -> tuple[str, ...]:
    """Return who most likely carried it out."""
    type_ = given.type or ""
    before = latest_of(scene.ledger, type_)
    if before:
        return before.by
    serving = [part for ref in given.commitments for part in parts_counting(scene.promise, ref, type_)]
    return owner_of(scene.promise, serving)
