"""Addresses of persons on the net: e-mail in its spellings, and accounts in social media."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loftet.privacy.findings import Finding, Kind, refused, warned
from loftet.privacy.patterns import any_of, late

EMAIL_CUES = ("a", "at", "snabel", "snabela")
_AT = late(
    r"(?<! )@(?! )| {1,2}@ {1,2}| {0,2}[(\[{<] ?(?:at|a|snabel-?a) ?[)\]}>] {0,2}| (?:at|snabel-?a) ",
    re.IGNORECASE,
)
_LOCAL_SIGNS = frozenset("._+%-")
_LONGEST_LOCAL = 64
_DOT = r"(?:\.| ?[(\[](?:dot|punkt|\.)[)\]] ?| (?:dot|punkt) )"
_DOMAIN = late(rf"[\w-]{{1,63}}(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}[^\W\d_]{{2,24}}(?!\w)", re.IGNORECASE)

_MEDIA = (
    *(
        "snap",
        "snapchat",
        "insta",
        "instagram",
        "tiktok",
        "tik tok",
        "facebook",
        "messenger",
        "discord",
        "telegram",
    ),
    *("whatsapp", "signal", "kik", "twitch", "roblox", "steam", "reddit", "youtube", "twitter"),
)
SOCIAL_CUES = (*_MEDIA, "tik")
_MEDIUM = rf"\b{any_of(_MEDIA)}"
_NO_ACCOUNT = r"(?!kl\.|www\.|https?)"
_ACCOUNT = r"[a-z][\w.]{2,29}"
# Without an at sign an account is told from a word by a digit, a dot or an underscore within it.
_SOCIAL = late(
    rf"{_MEDIUM}(?:[ -]konto)?(?: ?[:=] ?| är | heter )@?{_NO_ACCOUNT}((?=\S{{0,29}}[0-9_.][^\W_]){_ACCOUNT})"
    rf"|{_MEDIUM} {_NO_ACCOUNT}((?=\S{{0,29}}[0-9_][^\W_]){_ACCOUNT})"
    rf"|{_MEDIUM}\.com/(?:@|add/)?([\w.-]{{3,30}})"
    rf"|(?<![\w.@])@({_ACCOUNT})",
    re.IGNORECASE,
)
_ORGANISATION = late("kommun|polis|skol|almhult|region|forening|brottsf|trygg", re.IGNORECASE)


def emails(text: str) -> Iterator[Finding]:
    """Yield the e-mail addresses, also those that say `(at)`, `snabel-a` or `punkt`."""
    for at in _AT().finditer(text):
        start = _local_start(text, at.start())
        domain = _DOMAIN().match(text, at.end())
        if domain and start < at.start():
            yield refused(Kind.EMAIL, start, domain.end())


def social_accounts(text: str) -> Iterator[Finding]:
    """Yield the names of accounts in social media, those of organisations aside."""
    for match in _SOCIAL().finditer(text):
        if not _ORGANISATION().search(match[0]):
            yield warned(Kind.SOCIAL_ACCOUNT, *match.span(match.lastindex or 0))


def _local_start(text: str, end: int) -> int:
    """Return where the part in front of the at sign begins; `end` if there is none."""
    start = end
    first = max(0, end - _LONGEST_LOCAL)
    while start > first and (text[start - 1].isalnum() or text[start - 1] in _LOCAL_SIGNS):
        start -= 1
    return start
