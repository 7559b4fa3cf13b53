"""What kinds of personal data there are, where one was found, and the problem it makes."""

from enum import StrEnum
from typing import NamedTuple

from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error, warning


class Kind(StrEnum):
    """A kind of personal data; the first six are refused, the rest warned of.

    The order is that of strength: where findings overlap, the earlier kind names them. The value is
    the code of the problem.
    """

    PERSONAL_NUMBER = "personal-number"
    IBAN = "bank-account"
    CASE_NUMBER = "case-number"
    EMAIL = "email-address"
    PHONE = "phone-number"
    REGISTRATION_PLATE = "registration-plate"
    COORDINATES = "coordinates"
    SOCIAL_ACCOUNT = "social-account"
    CRIME_RECORD = "crime-record"
    PERSON_DESCRIPTION = "person-description"
    STREET_ADDRESS = "street-address"
    PROPERTY = "property-name"
    NAME = "person-name"


class Finding(NamedTuple):
    """A stretch of a text that looks like personal data; what stands there is never kept.

    `start` and `end` count characters of the text as it was given. An uncertain sign of a refused
    kind (ten digits with a wrong check digit, say) is a finding with `refused` false.
    """

    kind: Kind
    refused: bool
    start: int
    end: int


def refused(kind: Kind, start: int, end: int) -> Finding:
    """Return a finding that keeps a record from being written."""
    return Finding(kind, refused=True, start=start, end=end)


def warned(kind: Kind, start: int, end: int) -> Finding:
    """Return a finding that is only warned of."""
    return Finding(kind, refused=False, start=start, end=end)


def problem(finding: Finding, where: Where) -> Problem:
    """Return the problem that `finding` makes at `where`: an error if refused, else a warning.

    Neither message nor hint has a value, so nothing of the text can be printed.
    """
    make = error if finding.refused else warning
    return make(finding.kind.value, where, Phrase(f"hint.{finding.kind}"))
