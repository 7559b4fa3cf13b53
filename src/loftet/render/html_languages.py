"""Marks in an HTML page to `lang` attributes: the words that are in another language (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import re

from loftet.wording import Language
from loftet.wording.bilingual import BEGIN, END

_UNMARKABLE = re.compile(r"(<(?P<raw>title|style)>.*?</(?P=raw)>|<[^<>]*>)", re.DOTALL)
_WHOLE = re.compile(
    rf"<(?P<tag>a|blockquote|dd|dt|em|figcaption|h[1-6]|li|p|q|span|strong|td|th)(?P<rest>(?:\s[^<>]*)?)>"
    rf"{BEGIN}(?P<text>[^{BEGIN}{END}]*){END}</(?P=tag)>"
)


def with_languages(page: str, language: Language) -> str:
    """Return `page` with what stands between marks named as `language`: on its element, else on a span.

    In attributes and in the title, which can name no language for a part, the marks are dropped.
    """
    if BEGIN not in page:
        return page
    marked = _UNMARKABLE.sub(lambda tag: tag[0].replace(BEGIN, "").replace(END, ""), page)
    named = f' lang="{language}"'
    marked = _WHOLE.sub(rf"<\g<tag>\g<rest>{named}>\g<text></\g<tag>>", marked)
    return marked.replace(BEGIN, f"<span{named}>").replace(END, "</span>")
