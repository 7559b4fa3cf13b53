"""All rules over all records."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple, TypeAlias

from loftet.checks.dates import (
    day_in_name,
    in_the_future,
    logged_too_early,
    outside_promise,
    planned_in_the_past,
)
from loftet.checks.decisions import meeting_days
from loftet.checks.double_counts import double_counts
from loftet.checks.identities import circles, duplicate_ids, retired_ids
from loftet.checks.parts import parts_without_types, unserved
from loftet.checks.privacy_guard import personal_data
from loftet.checks.promise_days import changes, lineage, overlapping_promises, target_days, terms
from loftet.checks.promise_text import enforcement, numbers, quotes
from loftet.checks.references import (
    unknown_in_activities,
    unknown_in_assessments,
    unknown_in_decisions,
    unknown_in_definitions,
    unknown_in_measurements,
    unknown_in_parts,
    unknown_in_promises,
    unknown_replaced,
)
from loftet.checks.scene import Scene, scene
from loftet.checks.silence import silenced
from loftet.checks.states import reasons, response_rates, totals_only
from loftet.checks.tags import lone_words
from loftet.checks.verdicts import verdicts_without_record
from loftet.problems import Problem
from loftet.records.model import Records
from loftet.schema.promise import CommitmentsFile

Rule: TypeAlias = Callable[[Scene], Iterable[Problem]]

WITH_COMMITMENTS: tuple[Rule, ...] = (
    unknown_in_definitions,
    unknown_in_promises,
    unknown_in_parts,
    unknown_in_activities,
    unknown_in_assessments,
    unknown_in_measurements,
    unknown_in_decisions,
    duplicate_ids,
    circles,
    retired_ids,
    quotes,
    numbers,
    enforcement,
    parts_without_types,
    overlapping_promises,
    lineage,
    changes,
    target_days,
    terms,
    unserved,
    outside_promise,
    totals_only,
    double_counts,
    lone_words,
    verdicts_without_record,
)
"""Rules about what `commitments.yaml` says, or about records and it together."""
ALONE: tuple[Rule, ...] = (
    unknown_replaced,
    day_in_name,
    in_the_future,
    planned_in_the_past,
    logged_too_early,
    reasons,
    response_rates,
    meeting_days,
    personal_data,
)
"""Rules that can be asked also where `commitments.yaml` cannot be read."""

_NO_COMMITMENTS = CommitmentsFile.model_construct(format="1", parties={}, promises=())


class Checked(NamedTuple):
    """What the rules found, and what they found that a record silences with a reason."""

    problems: tuple[Problem, ...]
    silenced: tuple[Problem, ...]


def check(records: Records, today: date) -> tuple[Problem, ...]:
    """Return the problems across `records` as of `today`, without the silenced ones; none has a span yet."""
    return checked(records, today).problems


def checked(records: Records, today: date) -> Checked:
    """Return the problems across `records` as of `today`, those that count and those that are silenced."""
    file = records.commitments
    rules = ALONE if file is None else (*WITH_COMMITMENTS, *ALONE)
    view = scene(records, file or _NO_COMMITMENTS, today)
    return Checked(*silenced((problem for rule in rules for problem in rule(view)), view))
