"""Places that lead to a household: street addresses, property names, coordinates.

A school, a square or a street without a number is no finding: activities are told of by them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.privacy.findings import Finding, Kind, warned
from loftet.privacy.patterns import any_of, late

_CAPITAL, _WORD = "[A-ZÅÄÖÉ]", r"[\wåäöéü-]"
_JOINED = ("gatan", "vägen", "gränd", "stigen", "torget", "allén", "esplanaden", "Esplanaden")
_APART = ("väg", "gata", "gränd", "stig", "plan", "torg", "allé", "backe")
STREET_ENDS = (*(f"{end} " for end in _JOINED), *(f"s {end} " for end in _APART))
HOME_CUES = ("bor", "bosatt", "boende", "bostad", "bostaden", "hembesök", "hemma", "skriven")
_FLATS = ("lgh", "lägenhet", "lägenheten", "lägenhetsnummer", "lägenhetsnr")
AT_HOME = tuple(f"{home} på" for home in HOME_CUES)
ADDRESS_CUES = (*HOME_CUES, "adress", "adressen", *_FLATS)

# What is counted along a street: `Norra Ringvägen 36 armaturer` is no address.
_COUNTED = any_of(
    r"""
    nya\b olika\b st\b stycken stopp unga vuxn positiv genomförda procent % km m\b meter min tim h\b år dag
    veck kväll person delt besök bil fordon armatur hushåll kontakt samtal tillfäll ungdom elev pass gång
    kontroll rapport boende polis vakt förar cykl moped lamp stolp områd lägenheter butik företag barn
    """.split()
)
_HOUSE = rf"[0-9]{{1,3}}(?! ?[.:/-] ?[0-9]|[0-9]| {{1,2}}{_COUNTED})(?: ?[A-Z](?!\w))?"
_ADDRESS = late(
    rf"(?<!\w){_CAPITAL}{_WORD}{{0,30}}{any_of(_JOINED)} {_HOUSE}|(?<!\w)Esplanaden {_HOUSE}"
    rf"|(?<!\w){_CAPITAL}{_WORD}{{1,30}}s {any_of(_APART)} {_HOUSE}"
    rf"|(?<!\w){_CAPITAL}{_WORD}{{1,30}} gatan {_HOUSE}"
)
_ROAD = late("(?:Riks|Läns|Europa|Motor|Cykel|Gång)vägen")
_FLAT = late(rf"\b{any_of(_FLATS)}\.? ?(?:nr\.? ?)?[0-9]{{1,4}}(?!\w)", re.IGNORECASE)
_CALLED_ADDRESS = late(
    rf"\b(?:{any_of(AT_HOME)}|adress(?:en)?(?::| är)?) ((?:{_WORD}{{2,30}} ){{1,3}}{_HOUSE})",
    re.IGNORECASE,
)

PROPERTY_CUES = ("kv", "kvarteret")
_PROPERTY = late(
    rf"(?<!\w)({_CAPITAL}[a-zåäöé-]{{1,29}}[a-zåäöé]) ([0-9]{{1,3}}):([0-9]{{1,3}})(?![\w:]|[.,-][0-9]| ?-)"
)
_BLOCK = late(rf"(?<!\w)[Kk](?:v\.?|varteret) {_CAPITAL}[a-zåäöé-]{{2,30}} [0-9]{{1,3}}(?![\w:.])")
_CALLED_PROPERTY = late("fastighet|skifte")
_BEFORE = 30
_NO_PROPERTY = frozenset(
    "Brottsbalken Kapitel Klockan Resultat Skala Skalan Socialtjänstlagen Version".split()
)
_HOURS, _MINUTES = 24, 60

COORDINATE_CUES = ("goo",)
_DEGREES = r"[0-9]{1,3}[.,][0-9]{4,12}"
_MINUTE, _REST = r"['\u2032\u2019]", r"[0-9 .,'\"NSEOW\u2032\u2033\u2019\u201d]{0,25}"
_COORDINATES = late(
    rf"(?<![0-9.,]){_DEGREES}°? ?[NS]?(?:[ ;/]{{1,3}}|, ?)[EO]? ?-?{_DEGREES}(?![0-9])"
    rf"|(?<![0-9])[5-7][0-9]° ?[0-9]{{1,2}}(?:[.,][0-9]{{1,6}})?{_MINUTE}{_REST}(?:°{_REST})?"
    r"|(?<![0-9])6[1-7][0-9]{5}(?:[.,][0-9]{1,3})?(?:[ ;/]{1,3}|, ?)(?:E ?:? ?)?[2-9][0-9]{5}(?![0-9])"
    r"|\bmaps\.app\.goo\.gl/\w{1,40}|\bgoo\.gl/maps/\w{1,40}"
    r"|(?<!:)///[a-zåäö]{2,20}\.[a-zåäö]{2,20}\.[a-zåäö]{2,20}"
)


def addresses(text: str) -> Iterator[Finding]:
    """Yield the streets with a house number."""
    for match in _ADDRESS().finditer(text):
        if not _ROAD().match(match[0]):
            yield warned(Kind.STREET_ADDRESS, *match.span())


def called_addresses(text: str) -> Iterator[Finding]:
    """Yield what is said to be an address or a home, and the numbers of flats."""
    low = text.lower()
    if "adress" in low or any(home in low for home in AT_HOME):
        for match in _CALLED_ADDRESS().finditer(text):
            yield warned(Kind.STREET_ADDRESS, *match.span(1))
    if any(flat in low for flat in _FLATS):
        for match in _FLAT().finditer(text):
            yield warned(Kind.STREET_ADDRESS, *match.span())


def properties(text: str) -> Iterator[Finding]:
    """Yield the property names, `Solgård 3:14` or `kv. Björken 4`, but not a place and a clock time."""
    for match in _PROPERTY().finditer(text):
        name, block, unit = match.groups()
        called = _CALLED_PROPERTY().search(text[max(0, match.start() - _BEFORE) : match.start()].lower())
        if called or (name not in _NO_PROPERTY and not _is_clock(block, unit)):
            yield warned(Kind.PROPERTY, *match.span())
    for match in _BLOCK().finditer(text):
        yield warned(Kind.PROPERTY, *match.span())


def coordinates(text: str) -> Iterator[Finding]:
    """Yield the positions: degrees, SWEREF 99 metres, links to one point of a map."""
    for match in _COORDINATES().finditer(text):
        yield warned(Kind.COORDINATES, *match.span())


def _is_clock(hours: str, minutes: str) -> bool:
    """Return whether these are a time of day as a note tells it: whole five minutes, or two digits each."""
    if len(minutes) != len("30") or int(hours) > _HOURS or int(minutes) >= _MINUTES:
        return False
    return int(minutes) % 5 == 0 or len(hours) == len("18")
