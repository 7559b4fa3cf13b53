"""Rules that a record silences, with a reason (docs: format, `silence`)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from loftet.checks.scene import Scene, dated
from loftet.phrase import Phrase
from loftet.privacy import Kind
from loftet.problems import Problem, Route, Severity, Where, error, warning
from loftet.records.nearest import nearest
from loftet.store.layout import COMMITMENTS_PATH

RULE_CODES = frozenset(
    {
        *(kind.value for kind in Kind),
        "answer-without-day",
        "answered-too-early",
        "circle",
        "continues-later-promise",
        "day-in-name",
        "deadline-after-meeting",
        "due-too-early",
        "duplicate-id",
        "enforcement-target",
        "in-the-future",
        "logged-too-early",
        "lone-group",
        "lone-tag",
        "missing-field",
        "needs-part",
        "needs-reason",
        "no-such-day",
        "not-a-percentage",
        "not-paused",
        "number-not-in-quote",
        "outside-promise",
        "overlapping-promises",
        "planned-in-the-past",
        "possible-double-count",
        "quote-not-in-text",
        "retired-id",
        "reversed-change",
        "reversed-period",
        "target-outside-promise",
        "total-too-short",
        "totals-only",
        "type-not-counted",
        "unknown-commitment",
        "unknown-indicator",
        "unknown-meeting",
        "unknown-party",
        "unknown-place",
        "unknown-promise",
        "unknown-record",
        "unknown-type",
        "verdict-without-record",
    }
)
"""What the rules across records can find; only these can be silenced."""


class _Silence(NamedTuple):
    """A wish that the problems of `code` at `path`, at or below `route`, be passed over."""

    path: str
    route: Route
    number: int
    code: str

    def covers(self, problem: Problem) -> bool:
        where = problem.where
        return (
            problem.code == self.code
            and where.path == self.path
            and where.route[: len(self.route)] == self.route
        )

    @property
    def where(self) -> Where:
        return Where(self.path, (*self.route, "silence", self.number, "code"))


def silenced(problems: Iterable[Problem], scene: Scene) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that remain and those that are silenced.

    Personal data that is refused cannot be silenced. To what remains come `unknown-code`, for a code
    that no rule has, and `unused-silence`, for one whose rule finds nothing.
    """
    wishes = tuple(_wishes(scene))
    if not wishes:
        return tuple(problems), ()
    heard: list[Problem] = []
    passed_over: list[Problem] = []
    used: set[_Silence] = set()
    for problem in problems:
        covering = {wish for wish in wishes if wish.covers(problem)} if _can_be_silenced(problem) else set()
        used |= covering
        (passed_over if covering else heard).append(problem)
    heard += (_problem(wish) for wish in wishes if wish not in used)
    return tuple(heard), tuple(passed_over)


def _wishes(scene: Scene) -> Iterator[_Silence]:
    records = scene.records
    for stored in dated(records):
        for index, entry in enumerate(stored.value.silence):
            yield _Silence(stored.path, (), index, entry.code)
    for at in scene.parts:
        for index, entry in enumerate(at.part.silence):
            yield _Silence(COMMITMENTS_PATH, at.route, index, entry.code)


def _can_be_silenced(problem: Problem) -> bool:
    return problem.code not in set(Kind) or problem.severity is Severity.WARNING


def _problem(wish: _Silence) -> Problem:
    if wish.code in RULE_CODES:
        return warning("unused-silence", wish.where, Phrase("hint.unused-silence"), name=wish.code)
    meant = nearest(wish.code, RULE_CODES)
    hint = Phrase("hint.did-you-mean", name=meant) if meant else Phrase("hint.unknown-code")
    return error("unknown-code", wish.where, hint, name=wish.code)
