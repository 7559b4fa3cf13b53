"""Reads a text with both parsers, which must agree, and tells what matters of the result."""

from __future__ import annotations

from loftet.document import Node, read
from loftet.document.parsers import FASTEST, PURE


def data_of(text: str | bytes) -> Node:
    """Return the data of a document without problems."""
    found, problems = read(_bytes(text), "x.yaml")
    assert problems == ()
    assert found is not None
    return dict(found.data)


def codes_of(text: str | bytes) -> list[str]:
    """Return the codes of all problems in order of the file, the same from both parsers."""
    answers = [read(_bytes(text), "x.yaml", parser) for parser in (FASTEST, PURE)]
    (document, problems), (other, others) = answers
    assert document == other
    codes = [problem.code for problem in problems]
    assert [problem.code for problem in others] == codes
    return codes


def places_of(text: str | bytes) -> list[tuple[str, int, int]]:
    """Return code, line and column of all problems."""
    _, problems = read(_bytes(text), "x.yaml")
    spans = [(problem.code, problem.where.span) for problem in problems]
    return [(code, span.line, span.column) for code, span in spans if span]


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()
