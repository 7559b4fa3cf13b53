"""Registration plates, bank accounts (IBAN) and case numbers of police, prosecutor and court."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.privacy.findings import Finding, Kind, refused, warned
from loftet.privacy.patterns import any_of, late

# Source: Transportstyrelsen, "Registreringsskyltar": three letters without I, Q, V, Å, Ä, Ö, two digits, and
# a digit or a letter other than O.
_LETTER, _LAST = "ABCDEFGHJKLMNOPRSTUWXYZ", "0-9ABCDEFGHJKLMNPRSTUWXYZ"
_PLATE = late(rf"(?<![\w-])([{_LETTER}]{{3}})([ -]?)([0-9]{{2}}[{_LAST}])(?![\w:/]|-[0-9])")
PLATE_CUES = tuple(
    """
    reg regnr regnummer regnumret regskylt regskylten skylt skylten registreringsnr registreringsnummer
    registreringsnumret registreringsskylt registreringsskylten
    """.split()
)
_CALLED_PLATE = late(
    rf"\b(?:reg[. -]{{1,2}}nr|reg[. -]{{1,2}}nummer|{any_of(PLATE_CUES)})[ :.]{{1,3}}"
    rf"([{_LETTER}]{{3}}[ -]?[0-9]{{2}}[{_LAST}])(?!\w)",
    re.IGNORECASE,
)
_ACRONYMS = frozenset("BRF BUP EST HLR HSB KSO LPO LSS NTU SFS SKR SSP SUS".split())
_VEHICLE = late(r"bil|fordon|moped|buss|skylt|reg|\bmc\b|motorcykel|traktor|\bepa|släp|parkera|kör")
_VEHICLE_WITHIN = 30

# Source: ISO 13616; the check is ISO 7064 MOD 97-10.
_IBAN = late("(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]){11,30}(?![A-Z0-9])")
_SWEDISH_IBAN = late("(?<![A-Z0-9])SE(?:[ -]?[0-9]){22}(?![0-9])", re.IGNORECASE)
_WORD_END = late("(?<=[A-Z0-9])(?![A-Z0-9])")
_SHORTEST_IBAN = 15

CASE_CUES = ("mål", "målet", "målnr", "målnummer")
_CASE = late(
    r"(?<![0-9])[0-9]{4}[ -]{0,3}K[ -]?[0-9]{1,7}[ -]{0,3}[-/ ][0-9]{2,4}(?![0-9])"
    r"|(?<![0-9])[0-9]{4}-?K[0-9]{6,11}(?![0-9])"
    r"|(?<!\w)K[0-9]{4,7}[-/][0-9]{2,4}(?![0-9])"
    r"|(?<!\w)AM[ -]?[0-9]{2,7}[-/][0-9]{2,4}(?![0-9])"
    rf"|(?<!\w){any_of(CASE_CUES)}\.?(?: nr\.?)?:? ?[BTÄÖFKPM] ?[0-9]{{1,6}}[-/][0-9]{{2,4}}(?![0-9])",
    re.IGNORECASE,
)


def plates(text: str) -> Iterator[Finding]:
    """Yield the registration plates; one with a gap and no vehicle near (`GKM 114`) is only warned of."""
    for match in _PLATE().finditer(text):
        letters, gap, rest = match.groups()
        if gap and letters in _ACRONYMS:
            continue
        near = text[max(0, match.start() - _VEHICLE_WITHIN) : match.end() + _VEHICLE_WITHIN].lower()
        certain = not gap or not rest.isdigit() or _VEHICLE().search(near)
        make = refused if certain else warned
        yield make(Kind.REGISTRATION_PLATE, *match.span())
    for match in _CALLED_PLATE().finditer(text):
        yield refused(Kind.REGISTRATION_PLATE, *match.span(1))


def bank_accounts(text: str) -> Iterator[Finding]:
    """Yield the IBANs: Swedish ones by their form, others when the check digits are right."""
    for match in _SWEDISH_IBAN().finditer(text):
        yield refused(Kind.IBAN, *match.span())
    for match in _IBAN().finditer(text):
        ends = [end.start() for end in _WORD_END().finditer(match[0], _SHORTEST_IBAN)]
        if end := max((end for end in ends if _iban_holds(match[0][:end])), default=0):
            yield refused(Kind.IBAN, match.start(), match.start() + end)


def case_numbers(text: str) -> Iterator[Finding]:
    """Yield the numbers of police reports (`5000-K1-24`), of prosecutors (`AM-1-24`) and of court cases."""
    for match in _CASE().finditer(text):
        yield refused(Kind.CASE_NUMBER, *match.span())


def _iban_holds(written: str) -> bool:
    signs = [sign for sign in written if sign.isalnum()]
    return int("".join(str(int(sign, 36)) for sign in signs[4:] + signs[:4])) % 97 == 1
