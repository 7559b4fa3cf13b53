"""Personal and coordination numbers, as people write them.

All are official test numbers, or have a wrong check digit or an impossible day.
"""

from __future__ import annotations

import pytest

from loftet.privacy import Kind, scan

REFUSED, WARNED = ("refused",), ("warned",)


def found(text: str) -> tuple[str, ...]:
    """Return how the personal numbers in `text` are judged."""
    return tuple(
        "refused" if finding.refused else "warned"
        for finding in scan(text)
        if finding.kind is Kind.PERSONAL_NUMBER
    )


@pytest.mark.parametrize(
    "spelling",
    [
        "850103-2398",
        "19850103-2398",
        "8501032398",
        "198501032398",
        "850103+2398",
        "850103 2398",
        "850103  2398",
        "850103 - 2398",
        "850103 -2398",
        "850103--2398",
        "850103.2398",
        "850103/2398",
        "850103_2398",
        "850103–2398",
        "850103\u20112398",
        "850103\u22122398",
        "850103\u00a02398",
        "850103\u202f2398",
        "850103-\u200b2398",
        "850103\n2398",
        "85\u00ad0103-2398",
        "８５０１０３－２３９８",
        "٨٥٠١٠٣-٢٣٩٨",
        "**850103**-2398",
        "1985 0103 2398",
        "19 850103-2398",
        "85 01 03 2398",
        "85-01-03-2398",
        "1985-01-03-2398",
        "1985.01.03 2398",
        "85 01 03 23 98",
        "8 5 0 1 0 3 - 2 3 9 8",
    ],
)
@pytest.mark.parametrize("frame", ["{}", "föraren {}, 40 år", "pnr{}", "x{}y", "5 {} 7", "({})", "2024-{}-1"])
def test_every_spelling_is_refused_where_it_stands_alone_or_in_words(spelling: str, frame: str) -> None:
    if frame == "2024-{}-1" and not spelling[:6].isalnum():
        frame = "{}"  # a number in pairs is told from a row of counts by standing apart

    assert REFUSED[0] in found(frame.format(spelling))


@pytest.mark.parametrize(
    "spelling",
    ["730288-9931", "19730288-9931", "197302889931", "1914 0168 2396", "20210791 9967"],
)
def test_a_coordination_number_has_a_day_above_sixty(spelling: str) -> None:
    assert found(spelling) == REFUSED


def test_a_coordination_number_may_lack_its_month() -> None:
    assert found("195000692383") == found("500069-2383") == REFUSED


@pytest.mark.parametrize("letter", "TRSUWXJKLMNtrs")
@pytest.mark.parametrize("form", ["000101-{}220", "20000101-{}220", "20000101{}220", "000101{}220"])
def test_a_t_number_has_a_letter_in_the_serial_number(letter: str, form: str) -> None:
    assert found(f"tf-nr {form.format(letter)}.") == REFUSED


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("850103-2399", REFUSED),  # the dash says what is meant
        ("198501032399", REFUSED),  # so do the century
        ("pnr 8501032399", REFUSED),  # and the word
        ("8501032399", WARNED),  # ten digits may be an invoice
        ("850103 2399", WARNED),
        ("850103-XXXX", WARNED),  # the day of birth is there all the same
        ("19850103-****", WARNED),
    ],
)
def test_a_slip_of_the_pen_still_tells_the_day_of_birth(text: str, judged: tuple[str, ...]) -> None:
    assert found(text) == judged


@pytest.mark.parametrize(
    "text",
    [
        "20240514-0830",
        "202405140830",
        "240514 0830",
        "240514-0831",
        "2024-05-14 0832",
        "2024-05-14 08:30-10:15",
        "2024-05-14 08.30–10.15, 12 deltagare",
        "2024-05-14-1615",
        "2024-05-14 2024-06-13",
        "20240514-20240613",
        "240514–240613",
        "2024-05-14T08:30:12Z",
        "IMG_20240514_083012.jpg",
    ],
)
def test_a_point_in_time_is_no_number(text: str) -> None:
    assert scan(text) == ()


def test_a_point_in_time_whose_check_digit_happens_to_be_right_is_warned_of() -> (
    None
):  # no such day, so nobody's number
    assert found("20240230-0830") == WARNED
    assert found("pnr 20240230-0830") == REFUSED


@pytest.mark.parametrize(
    "text",
    [
        "Faktura 8812345678",  # the 34th of December
        "org.nr 212000-0662",  # an organisation's third digit is two or more
        "org.nr 556036-0793",
        "850132-2398",
        "851303-2398",
        "210103-239",
        "850103-23981",
        "1850103-2398",
        "735999100012345678",
        "KS/2024:87",
        "dnr 2024/0312-7",
        "350 000 kr, 312 450 kr",
        "000101-E221",  # no such letter is given out
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert found(text) == ()
