"""Words that point at one person without a name: age and sex, a suspicion, a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.privacy.findings import Finding, Kind, warned
from loftet.privacy.patterns import any_of, late

_PUPIL = ("elev", "eleven", "pojke", "pojken", "flicka", "flickan", "kille", "killen", "tjej", "tjejen")
_OTHERS = tuple(
    """
    man mannen kvinna kvinnan person personen barnet son sonen dotter dottern yngling ynglingen grabb grabben
    gärningsman gärningsmannen förare föraren dam damen brukare brukaren pappa pappan mamma mamman broder
    brodern syster systern
    """.split()
)
_ONE = any_of((*_PUPIL, *_OTHERS))
_FEW = "(?:två|tre|fyra|2|3|4)"
_MANY = "(?:pojkar|flickor|män|kvinnor|killar|tjejer|elever|personer|barn|syskon)"
_AGE = "(?<![0-9])[0-9]{1,3}"
DESCRIPTION_CUES = (*_PUPIL, "född")

# What every description has in it: an age, a birth or a class in numbers.
_IN_NUMBERS = late(rf"{_AGE}[- ]?år|född (?:år |den )?[0-9]|(?:klass|årskurs|åk) ?[0-9]", re.IGNORECASE)
_DESCRIPTION = late(
    rf"{_AGE}[- ]?årig[ea]?,? (?:\w{{2,20}} )?{_ONE}\b"
    rf"|{_AGE}[- ]åring(?:en)?\b"
    rf"|\b{_ONE},? (?:på |om |\()?{_AGE} år\b(?! ?(?:senare|sedan|i rad|framåt|tillbaka))"
    rf"|\b{_ONE} i (?:\w{{2,12}} )?{_AGE}[- ]?årsåldern"
    rf"|\b{_ONE},? född (?:år |den )?[0-9]{{2,4}}"
    rf"|\b{any_of(_PUPIL)} i (?:klass|årskurs|åk) ?[0-9]"
    rf"|\b{_FEW} (?:{_AGE}[- ]?åriga {_MANY}|{_MANY},? \(?{_AGE}(?: och [0-9]{{1,3}})? år\b)",
    re.IGNORECASE,
)

_CHARGES = tuple(
    """
    dömd dömdes åtalad åtalades häktad häktades anhållen anhölls misstänkt misstänks gripen
    """.split()
)
_STATES = ("häktad", "anhållen", "frihetsberövad")
_CARE = ("omhändertogs", "omhändertagen", "tvångsvårdas", "omhändertas")
CRIME_CUES = (
    *_CHARGES,
    *_STATES,
    *_CARE,
    *("dömts", "straffad", "lagförd", "ostraffad", "känd"),
    "avtjänar",
    "avtjänat",
    "frigiven",
    "kriminellt",
    "förekommer",
)

_CRIME = late(
    r"\btidigare (?:dömd|dömts|straffad|lagförd|ostraffad|känd (?:av|för|hos))\b[^.,;\n]{0,40}"
    rf"|\b{any_of(_CHARGES)} (?:\w{{1,12}} )?(?:för|på|i) [^.,;\n]{{1,40}}"
    rf"|\b(?:är|blev|var|sitter) {any_of(_STATES)}\b"
    r"|\b(?:avtjänar|avtjänat|villkorligt frigiven|kriminellt belastad)\b"
    r"|\bförekommer i (?:belastnings|misstanke)registret\b"
    rf"|\b{any_of(_CARE)} enligt LV[UM]\b",
    re.IGNORECASE,
)


def descriptions(text: str) -> Iterator[Finding]:
    """Yield where one person, or a few, are described by age; groups (`elever 13-16 år`) are no finding."""
    for match in _DESCRIPTION().finditer(text) if _IN_NUMBERS().search(text) else ():
        yield warned(Kind.PERSON_DESCRIPTION, *match.span())


def crime_records(text: str) -> Iterator[Finding]:
    """Yield what is said of one person's suspicion, sentence, custody or compulsory care."""
    for match in _CRIME().finditer(text):
        yield warned(Kind.CRIME_RECORD, *match.span())
