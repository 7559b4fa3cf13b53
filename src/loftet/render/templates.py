"""Templates: the municipality's or the shipped ones, run in a sandbox, with the words of a language.

A template sees the `report` and the functions that are named in `functions`; never a file, a clock or
anything internal. It can only decide how the report looks.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateRuntimeError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from loftet.phrase import Phrase, Value
from loftet.problems import LoftetError
from loftet.render.aligned import as_blank, lacking
from loftet.render.charts import month_bars, percent, series
from loftet.render.links import allowed
from loftet.render.loader import Folders
from loftet.render.text import one_line, paragraphs, sentence_case
from loftet.report.model import Report
from loftet.report.seal import sealed
from loftet.resources import resource
from loftet.wording import Language, say
from loftet.wording.bilingual import bilingual, remarked

_MOST_POWER = 64


class _Sandbox(ImmutableSandboxedEnvironment):
    """Refuses, beyond what Jinja's sandbox refuses, sums that fill the memory: `"x" * 10 ** 10`."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: object, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - any value of a template
        """Return left*right or left**right, of moderate numbers."""
        if not isinstance(left, int | float) or not isinstance(right, int | float):
            raise SecurityError(f"{operator} takes two numbers in a template")
        if operator == "**" and max(abs(left), abs(right)) > _MOST_POWER:
            raise SecurityError("the power is too great for a template")
        return super().call_binop(context, operator, left, right)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of text: its template, what makes each value safe for it, and the filters it has."""

    template: str
    write: Callable[[Any], object]
    filters: tuple[tuple[str, Callable[..., Any]], ...]


def rendered(kind: Kind, report: Report, own: Sequence[Path], **beside: object) -> str:
    """Return the template of `kind` filled with `report`, and `beside` it what only this kind has.

    `own` are the folders that are searched before the shipped one. Raises LoftetError (exit 3) with
    file, line and remedy where an own template cannot be used.
    """
    shipped = resource("templates")
    loader = Folders([folder for folder in own if folder != shipped], shipped)
    environment = _environment(kind, report.language, loader)
    try:
        return environment.get_template(kind.template).render(report=report, **beside)
    except LoftetError:
        raise
    except Exception as fault:
        broken = _broken(fault, environment, loader)
        if broken is None:
            raise
        raise broken from None


def words_of(language: Language) -> Callable[..., str]:
    """Return the function `word` of the templates: `word("page.skip")` is a label in `language`."""

    def word(key: str, /, **values: Value) -> str:
        try:
            told = Phrase(key, **{name: _remarked(value) for name, value in values.items()})
            return bilingual(say(told, language))
        except KeyError as missing:
            raise TemplateRuntimeError(f"word({key!r}): {missing} is missing") from None

    return word


def _remarked(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple(map(_remarked, value))
    return remarked(value) if isinstance(value, str) else value


def compact_css(style: str) -> Markup:
    """Return a style sheet on one line without its comments."""
    return Markup(one_line(re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)))  # noqa: S704 - a template's own text


def policy_hash(style: str) -> str:
    """Return the hash by which a content security policy admits a `style` element with this text."""
    return "sha256-" + b64encode(sha256(str(style).encode()).digest()).decode()


FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "allowed": allowed,
    "lacking": lacking,
    "month_bars": month_bars,
    "paragraphs": paragraphs,
    "percent": percent,
    "policy_hash": policy_hash,
    "sealed": sealed,
    "series": series,
}
"""What a template may call, beside `word`, which speaks the report's language."""

FILTERS: Mapping[str, Callable[..., object]] = {
    "as_blank": as_blank,
    "compact_css": compact_css,
    "sentence_case": sentence_case,
}
"""The filters that every kind of text has."""


@lru_cache(maxsize=8)
def _environment(kind: Kind, language: Language, loader: Folders) -> _Sandbox:
    environment = _Sandbox(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=kind.write,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(FUNCTIONS, word=words_of(language))
    environment.filters.update(kind.filters, **FILTERS)
    return environment


def _broken(fault: Exception, environment: _Sandbox, loader: Folders) -> LoftetError | None:
    """Return what to tell the user of `fault`; None where no own template had a part in it."""
    place = _place(fault, loader) or _first_used(environment, loader)
    if place is None:
        return None
    file, line = place
    # Only Jinja's own words: those of other exceptions may quote a value of the data.
    reason = str(fault.message) if isinstance(fault, TemplateError) else type(fault).__name__
    return LoftetError(
        Phrase("template.broken", file=file, line=line, reason=reason), Phrase("hint.template.broken")
    )


def _place(fault: Exception, loader: Folders) -> tuple[str, int] | None:
    if isinstance(fault, TemplateSyntaxError) and fault.filename and (file := loader.owned(fault.filename)):
        return file, fault.lineno
    place = None
    for frame, line in walk_tb(fault.__traceback__):
        if file := loader.owned(frame.f_code.co_filename):
            place = file, line
    return place


def _first_used(environment: _Sandbox, loader: Folders) -> tuple[str, int] | None:
    """Return an own template that was used: where it lacks a macro, it is a shipped one that stumbles."""
    used = (template.filename or "" for template in (environment.cache or {}).values())
    return next(((file, 1) for filename in sorted(used) if (file := loader.owned(filename))), None)
