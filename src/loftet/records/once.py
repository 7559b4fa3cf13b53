"""Each mistake once: one slip often breaks two rules, and a doubt about a value adds nothing to its error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loftet.problems import Problem, Route, Severity


def each_mistake_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of one file without those that another of them explains.

    A field is not also missing where a misspelt one was meant to be it. Of an error and a warning at the
    same value the error is left, with the warning's remedy where it has no better one.
    """
    found = tuple(problems)
    meant = {_meant(problem) for problem in found if problem.code == "unknown-field"}
    errors = {problem.where.route: problem for problem in found if _is_error_of_value(problem)}
    doubts = {id(problem): _error_at(problem, errors) for problem in found if _is_doubt(problem)}
    remedies = {id(doubts[id(problem)]): problem.hint for problem in found if doubts.get(id(problem))}
    for problem in found:
        if doubts.get(id(problem)) or (problem.code == "missing-field" and _missing(problem) in meant):
            continue
        keeps_own = id(problem) not in remedies or _says_what_was_meant(problem)
        yield problem if keeps_own else problem._replace(hint=remedies[id(problem)])


def _is_error_of_value(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR and not problem.where.at_key


def _is_doubt(problem: Problem) -> bool:
    return problem.severity is Severity.WARNING and bool(problem.where.route)


def _error_at(problem: Problem, errors: dict[Route, Problem]) -> Problem | None:
    """Return the error at the value that a warning is about, or at the list that holds it."""
    route = problem.where.route
    return errors.get(route) or errors.get(route[:-1] if isinstance(route[-1], int) else route)


def _says_what_was_meant(problem: Problem) -> bool:
    return problem.hint is not None and problem.hint.key in {"hint.did-you-mean", "hint.write-as"}


def _meant(problem: Problem) -> tuple[Route, object]:
    is_meant = problem.hint is not None and problem.hint.key == "hint.did-you-mean"
    return problem.where.route[:-1], problem.hint.as_mapping()["name"] if problem.hint and is_meant else None


def _missing(problem: Problem) -> tuple[Route, object]:
    return problem.where.route, problem.message.as_mapping()["name"]
