from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loftet.records.nearest import nearest

IDS = ["fotpatrull", "hundsok", "medborgarmote", "avloppsanalys", "skola/hundsok", "rad-2024-3"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("fotpatrul", "fotpatrull"),
        ("Fotpatrull", "fotpatrull"),
        ("fotpatrüll", "fotpatrull"),
        ("Fot patrull", "fotpatrull"),
        ("hundsök", "hundsok"),
        ("HUNDSÖK", "hundsok"),
        ("medborgarmöte", "medborgarmote"),
        ("medborgar_möten", "medborgarmote"),
        ("Skola/Hundsök", "skola/hundsok"),
        ("avlops-analys", "avloppsanalys"),
        ("fo\u0308tpatrull", "fotpatrull"),
        ("rad-2024-4", None),
        ("rad_2024_3", "rad-2024-3"),
        ("grannsamverkan", None),
        ("", None),
    ],
)
def test_the_nearest_id(word: str, meant: str | None) -> None:
    assert nearest(word, IDS) == meant


def test_a_swedish_word_stands_for_the_key_that_it_means() -> None:
    assert nearest("Datum", ["date", "type"], [("datum", "date")]) == "date"
    assert nearest("datm", ["date", "type"], [("datum", "date")]) == "date"
    assert nearest("datum", ["type"], [("datum", "date")]) is None


@given(st.text(), st.lists(st.text(), max_size=5))
def test_what_is_named_is_always_known(word: str, known: list[str]) -> None:
    assert nearest(word, known) in {None, *known}
