"""Files that hold no fields at all, and what they most likely are instead."""

from __future__ import annotations

import re

from loftet.document.lines import Lines
from loftet.document.missing_colon import line_without_colon
from loftet.document.survey import Survey
from loftet.document.tree import Node
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, error

_WEB_PAGE = re.compile(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(r"\s*<[a-z][a-z0-9_.:-]*(?:\s[^<>\n]*)?/?>\s*<", re.IGNORECASE)
_TABLE = re.compile(
    r"\s*(?![#\[{>|-])(?:[^\n:;\t]*(?:;[^\n:;]*){2,}|[^\n:\t]*(?:\t[^\n:\t]*){2,}|[^\s,:]+(?:,[^\s,:]+){2,})(?:\n|$)"
)
_GIT_LFS = re.compile(r"\s*version https://git-lfs\.github\.com/spec/")
_SOMETHING_ELSE = (
    (_WEB_PAGE, "hint.web-page"),
    (_MARKUP, "hint.markup"),
    (_GIT_LFS, "hint.git-lfs"),
    (_TABLE, "hint.table"),
)


def something_else(lines: Lines) -> tuple[Problem, ...]:
    """Return `no-fields` for what needs no further look: a web page, a Git LFS pointer, rows of a table."""
    for pattern, hint in _SOMETHING_ELSE:
        if pattern.match(lines.text):
            return (_no_fields(lines, 0, Phrase(hint)),)
    return ()


def missing_mapping(survey: Survey, lines: Lines) -> tuple[Problem, ...]:
    """Return `empty-file` or `no-fields` if a text that could be read holds no mapping."""
    if isinstance(survey.data, dict):
        return ()
    if survey.data is None:
        return (error("empty-file", Where("", span=lines.span(0, 0)), Phrase("hint.empty-file")),)
    if isinstance(survey.data, list):
        return (_no_fields(lines, 0, Phrase(_hint_for_list(survey.data))),)
    scalar = survey.scalars[0]
    if scalar.style:
        return (_no_fields(lines, scalar.start, Phrase("hint.missing-colon")),)
    cause = line_without_colon(lines, lines.number_at(scalar.start))
    remedy = cause.hint or Phrase("hint.missing-colon")
    hint = Phrase("hint.likely-cause", cause=cause.message, remedy=remedy)
    return (_no_fields(lines, scalar.start, hint),)


def _hint_for_list(items: list[Node]) -> str:
    if not all(isinstance(item, dict) for item in items):
        return "hint.list-at-top"
    fields = [key for item in items if isinstance(item, dict) for key in item]
    if len(fields) == len(set(fields)) == len(items) > 1:
        return "hint.fields-in-list"
    return "hint.one-record-in-list" if len(items) == 1 else "hint.records-in-list"


def _no_fields(lines: Lines, start: int, hint: Phrase) -> Problem:
    return error("no-fields", Where("", span=lines.rest_of_line(start)), hint)
