"""Days as they are typed on the command line."""

from __future__ import annotations

from datetime import date

from loftet.phrase import Phrase
from loftet.problems import ExitCode, LoftetError


def typed_day(text: str | None, option: str) -> date | None:
    """Return the day that `option` gives as YYYY-MM-DD, None where it is not given.

    A usage error (exit 2) for any other form and for a day that does not exist.
    """
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise LoftetError(
            Phrase("cli.bad-day", option=option, value=text), exit_code=ExitCode.USAGE
        ) from None
    if day.isoformat() != text:
        raise LoftetError(Phrase("cli.bad-day", option=option, value=text), exit_code=ExitCode.USAGE)
    return day
