"""Where things stand, for whoever reports a problem further up."""

from __future__ import annotations

import pytest

from loftet.document.parsers import FASTEST, PURE, EventSource
from loftet.document.positions import all_located, located, positions
from loftet.problems import Route, Span, Where, error

TEXT = """\
# Ett löfte
title: Möte 👮 i skolan
period: {from: 2024-04-22, "to": }
parts:
  - id: a
    quote: >-
      första raden
      andra raden

  - id: b
    quote:
signed: å
"""
PLACES: list[tuple[Route, tuple[int, int, int, int]]] = [
    ((), (2, 1, 2, 6)),
    (("title",), (2, 8, 2, 23)),
    (("period",), (3, 9, 3, 35)),
    (("period", "from"), (3, 16, 3, 26)),
    (("period", "to"), (3, 28, 3, 32)),
    (("parts",), (5, 3, 5, 10)),
    (("parts", 0), (5, 5, 5, 7)),
    (("parts", 0, "quote"), (6, 12, 8, 18)),
    (("parts", 1, "id"), (10, 9, 10, 10)),
    (("parts", 1, "quote"), (11, 5, 11, 10)),
    (("signed",), (12, 9, 12, 10)),
]


@pytest.mark.parametrize(("route", "place"), PLACES)
@pytest.mark.parametrize("parser", [FASTEST, PURE])
def test_a_value_is_found_by_its_route(
    route: Route, place: tuple[int, int, int, int], parser: EventSource
) -> None:
    assert positions(TEXT, parser)[route].value == Span(*place)


@pytest.mark.parametrize("parser", [FASTEST, PURE])
def test_a_key_is_found_by_its_route(parser: EventSource) -> None:
    found = positions(TEXT, parser)

    assert found["parts", 1, "quote"].key == Span(11, 5, 11, 10)
    assert found["period", "to"].key == Span(3, 28, 3, 32)
    assert found["parts", 1].key is None


def test_a_place_gets_its_line() -> None:
    where = located(Where("x.yaml", ("period", "from"), at_key=True), TEXT)

    assert where == Where(
        "x.yaml",
        ("period", "from"),
        at_key=True,
        span=Span(3, 10, 3, 14),
        excerpt='period: {from: 2024-04-22, "to": }',
    )


@pytest.mark.parametrize(
    ("route", "line"),
    [
        (("parts", 1, "owner"), 10),
        (("parts", 1, "target", "kind"), 10),
        (("parts", 7), 5),
        (("owner",), 2),
        (("title", "deeper", 3), 2),
    ],
)
def test_what_is_missing_is_placed_at_the_nearest_that_is_there(route: Route, line: int) -> None:
    span = located(Where("x.yaml", route), TEXT).span

    assert span is not None
    assert span.line == line


def test_a_place_that_is_known_is_kept() -> None:
    where = located(Where("x.yaml", ("title",), span=Span(12, 1, 12, 7)), TEXT)

    assert where.span == Span(12, 1, 12, 7)
    assert where.excerpt == "signed: å"


def test_places_hold_for_windows_line_ends_and_decomposed_letters() -> None:
    spans = positions("a: a\u030ao\u0308 x\r\nb: y\r\n")

    assert spans["a",].value == Span(1, 4, 1, 10)
    assert spans["b",].value == Span(2, 4, 2, 5)


def test_all_problems_of_a_file_are_located_together() -> None:
    problems = [error("b", Where("x", ("signed",))), error("a", Where("x", ("title",)))]

    assert [problem.where.excerpt for problem in all_located(problems, TEXT)] == [
        "signed: å",
        "title: Möte 👮 i skolan",
    ]


def test_a_text_that_cannot_be_read_is_located_as_far_as_it_goes() -> None:
    spans = positions("a: 1\nb: [c, @\nd: 2")

    assert spans["a",].value == Span(1, 4, 1, 5)
    assert ("d",) not in spans
