"""Names of persons: a known first name, or two capitalised words after a word for a person.

Schools, streets, associations and places that are called after somebody are told apart by the word that
follows (`Gustav Adolfs torg`) or by their ending, and are no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.privacy.findings import Finding, Kind, warned
from loftet.privacy.first_names import ALSO_WORDS, FIRST_NAMES
from loftet.privacy.patterns import any_of, late

_CAPITALISED = "[A-ZÅÄÖÉ][a-zåäöéèüáóíčćšž]{1,30}(?:-[A-ZÅÄÖÉ][a-zåäöéèü]{1,30})?"
_WORD = late(rf"(?<![\w-]){_CAPITALISED}(?![\w-])")
_NEXT = late(rf" (?:(?:von|af|de|al|el|van) )?({_CAPITALISED})(?![\w-])")

_ROLES = tuple(
    """
    pojke pojken flicka flickan mannen kvinnan kille killen tjejen eleven sonen dottern pappa pappan mamma
    mamman brodern systern anmälaren målsägande vittnet misstänkte misstänkta offret rektor rektorn lärare
    läraren kurator kuratorn fritidsledare fritidsledaren kommunpolis kommunpolisen polismannen inspektör
    handläggare handläggaren socialsekreterare socialsekreteraren samordnare samordnaren ordförande
    kommunalrådet kontaktperson kontaktpersonen vaktmästare vaktmästaren namn
    """.split()
)
_TITLES = ("herr", "fru", "fröken", "familjen")
_BEFORE_A_WORD = late(r"\b(\w+) ")
_PERSON = frozenset((*_ROLES, *_TITLES))
SURNAME_ENDS = ("sson", "qvist", "kvist", "quist", "ström", "gren", "stedt", "löf")
_SURNAME = late(rf"(?<![\w-])({_CAPITALISED}) [A-ZÅÄÖ][a-zåäöé]{{1,20}}{any_of(SURNAME_ENDS)}s?(?![\w-])")
_RELATION = late(
    "s (?:mamma|pappa|föräldra|mor|far|bror|syster|son|dotter|familj|hem|bostad|lägenhet|mobil|bil|adress)"
)

_PLACE_ENDS = tuple(
    """
    skola skolan skolas skolans skolor gymnasium gymnasiet vägen gatan torget parken kommun kommuns polisen
    region regionen område området områdets huset hallen kyrka kyrkan projektet förbund förbundet förening
    föreningen gruppen bygg rådet forum centrum kyrkogård gården
    """.split()
)
_NO_FIRST = frozenset(
    """
    Polisen Kommunen Region Norra Södra Västra Östra Stora Lilla Nya Gamla Sankt Sankta Mellersta Inre Yttre
    Lokala Internationella Centrala Kommunala Svenska Länsstyrelsen Brå Den Det En Ett Efter Vid Hos Firma
    """.split()
)
_NAMED_AFTER = tuple(
    r"""
    AB\b HB\b KB\b [Bb]ygg torg\b väg\b gata\b gränd\b plats\b park\b skola förskola gymnasi kyrka församling
    minne projekt stiftelse fond\b förening dag\b daghem backe\b stig\b plan\b hus\b gård\b café åkeri livs\b
    """.split()
)
_NO_PERSON_AFTER = late(rf"s? {any_of(_NAMED_AFTER)}")

_GENITIVES = frozenset(f"{name}s" for name in FIRST_NAMES) - {"Klass"}
PERSON_CUES = (*_ROLES, *_TITLES)
NAME_CUES = (*PERSON_CUES, *(name.lower() for name in FIRST_NAMES | _GENITIVES))
AMBIGUOUS_NAMES = frozenset(name.lower() for name in ALSO_WORDS)


def names(text: str) -> Iterator[Finding]:
    """Yield the names of persons in `text`."""
    if text.islower():
        return
    for word in _WORD().finditer(text):
        end = _known_name_end(text, word)
        if end and not _NO_PERSON_AFTER().match(text, end):
            yield warned(Kind.NAME, word.start(), end)
    for word in _BEFORE_A_WORD().finditer(text):
        end = _name_end_after(text, word) if word[1].lower() in _PERSON else 0
        if end:
            yield warned(Kind.NAME, word.end(), end)
    for match in _SURNAME().finditer(text) if any(end in text for end in SURNAME_ENDS) else ():
        if match[1] not in _NO_FIRST and not _NO_PERSON_AFTER().match(text, match.end()):
            yield warned(Kind.NAME, *match.span())


def _known_name_end(text: str, word: re.Match[str]) -> int:
    """Return where the name that begins with `word` ends; 0 if `word` is no first name here."""
    name = word[0]
    if name in _GENITIVES and _RELATION().match(text, word.end() - 1):
        return word.end()
    known = not FIRST_NAMES.isdisjoint(name.split("-"))
    if not known and name not in ALSO_WORDS:
        return 0
    follower = _NEXT().match(text, word.end())
    if follower is None:
        return word.end() if known else 0
    return 0 if follower[1].lower().endswith(_PLACE_ENDS) else follower.end()


def _name_end_after(text: str, person: re.Match[str]) -> int:
    """Return where the name right behind the word for a person ends; 0 if there is none."""
    first = _WORD().match(text, person.end())
    if first is None or first[0] in _NO_FIRST or first[0].lower().endswith(_PLACE_ENDS):
        return 0
    follower = _NEXT().match(text, first.end())
    if follower is not None and not follower[1].lower().endswith(_PLACE_ENDS):
        return follower.end()
    return first.end() if person[1].lower() in _TITLES else 0
