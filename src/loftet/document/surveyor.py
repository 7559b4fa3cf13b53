"""Walks through the events of a text with care; iterative, so that no depth can exhaust the stack."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from yaml import YAMLError
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    StreamEndEvent,
)

from loftet.document.frame import Frame
from loftet.document.keys import key_problem
from loftet.document.lines import Lines
from loftet.document.parsers import EventSource
from loftet.document.survey import KeyAndValueSpans, Scalar, Stop, Survey
from loftet.document.tree import MOST_LEVELS, MOST_VALUES, NOTHING, Node
from loftet.phrase import Phrase
from loftet.problems import Route, Span, Where, error

_NAMELESS = "\0"  # the key of a value whose key could not be used; no key of a file can be equal to it


def survey_of(text: str, source: EventSource) -> Survey:
    """Return what the events of `text` tell: never an exception, whatever the text.

    Gives the problems `several-documents`, `anchor`, `alias`, `tag`, `complex-key`, `duplicate-key`,
    `too-deep`, `too-many-values`, and those of `key_problem`.
    """
    surveyor = _Surveyor(Lines(text))
    try:
        events = source(text)
        while not isinstance(event := events.get_event(), StreamEndEvent):
            surveyor.take(event)
    except _EnoughError:
        pass
    except MarkedYAMLError as fault:
        surveyor.survey.stop = _stop(fault, len(text))
    except YAMLError as fault:  # the reader's errors have no place (docs: hazards, "YAML")
        read_to = surveyor.survey.read_to
        surveyor.survey.stop = Stop(str(fault), read_to, read_to)
    return surveyor.survey


def _stop(fault: MarkedYAMLError, length: int) -> Stop:
    at = min(fault.problem_mark.index, length) if fault.problem_mark else length
    begun_at = min(fault.context_mark.index, at) if fault.context_mark else at
    return Stop(f"{fault.context or ''} {fault.problem or ''}", at, begun_at)


class _EnoughError(Exception):
    """Nothing that follows is worth reading: the document is too deep, too large, or not the first."""


class _Surveyor:
    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.survey = Survey()
        self.frames: list[Frame] = []
        self.values = 0
        self.documents = 0

    def take(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, NodeEvent):
            self._count(event)
            self._refuse_marks(event)
            self._take_node(event)
        elif isinstance(event, CollectionEndEvent):
            self._close(event)

    def _start_document(self, event: DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            at = _index(event.start_mark)
            self._report("several-documents", at, at + 3, Phrase("hint.one-document"))
            raise _EnoughError

    def _count(self, event: NodeEvent) -> None:
        self.values += 1
        at = _index(event.start_mark)
        if self.values > MOST_VALUES:
            self._report("too-many-values", at, at + 1, Phrase("hint.split-up"), limit=MOST_VALUES)
            raise _EnoughError
        if isinstance(event, CollectionStartEvent) and len(self.frames) == MOST_LEVELS:
            self._report("too-deep", at, at + 1, Phrase("hint.too-deep"), limit=MOST_LEVELS)
            raise _EnoughError

    def _refuse_marks(self, event: NodeEvent) -> None:
        at = _index(event.start_mark)
        if isinstance(event, AliasEvent):
            self._report("alias", at, _index(event.end_mark), Phrase("hint.repeat-text"))
        elif event.anchor is not None:
            self._report("anchor", at, at + len(event.anchor) + 1, Phrase("hint.repeat-text"))
        if getattr(event, "tag", None) is not None:
            self._report("tag", at, at + 1, Phrase("hint.no-tag"))

    def _take_node(self, event: NodeEvent) -> None:
        frame = self.frames[-1] if self.frames else None
        expects_key = frame is not None and isinstance(frame.container, dict) and frame.key is None
        if frame is not None and expects_key:
            self._take_key(event, frame)
        elif isinstance(event, ScalarEvent):
            self._take_text(event)
        elif isinstance(event, CollectionStartEvent):
            self._open(event)
        else:
            self._place(None, self.lines.span(_index(event.start_mark), _index(event.end_mark)))

    def _take_key(self, event: NodeEvent, frame: Frame) -> None:
        start, end = _index(event.start_mark), _index(event.end_mark)
        if not isinstance(event, ScalarEvent):
            is_template = self.lines.text.startswith("{{", start - 1)
            hint = Phrase("hint.placeholder" if is_template else "hint.simple-key")
            self._report("complex-key", start, start + 1, hint)
            frame.key, frame.key_span = _NAMELESS, self.lines.span(start, start + 1)
            if isinstance(event, CollectionStartEvent):
                self._push(event, (*frame.route, _NAMELESS), stands_as_key=True)
            return
        key = unicodedata.normalize("NFC", event.value)
        route = (*frame.route, key)
        span = self.lines.span(start, end)
        if frame.in_brackets and self.lines.text[self.survey.read_to : start].rstrip(" \t").endswith("?"):
            self._report("complex-key", start, end, Phrase("hint.simple-key"))
        elif problem := key_problem(key, event.style or "", Where("", route, at_key=True, span=span)):
            self.survey.problems.append(problem)
        elif isinstance(frame.container, dict) and key in frame.container:
            self._refuse_twin(frame, key, span)
        if not frame.container and not frame.in_brackets:
            self._point_at(frame.route, span)
        frame.key, frame.key_span = key, span
        self._note(Scalar(key, event.style or "", start, end, route, is_key=True))

    def _refuse_twin(self, frame: Frame, key: str, span: Span) -> None:
        """Report a key that stands twice; of a whole block that stands twice only the first key."""
        if frame.is_repeated:
            return
        route = (*frame.route, key)
        first = self.survey.spans[route].key or self.survey.spans[route].value
        where = Where("", route, at_key=True, span=span)
        hint = Phrase(frame.hint_for_twin(key))
        self.survey.problems.append(error("duplicate-key", where, hint, key=key, line=first.line))

    def _take_text(self, event: ScalarEvent) -> None:
        start, end = _index(event.start_mark), _index(event.end_mark)
        style = event.style or ""
        if style in {"|", ">"}:
            end = start + len(self.lines.text[start:end].rstrip())
        value = unicodedata.normalize("NFC", event.value)
        is_nothing = not style and value in NOTHING
        route = self._place(None if is_nothing else value, self.lines.span(start, end), is_empty=start == end)
        self._note(Scalar(value, style, start, end, route))

    def _open(self, event: CollectionStartEvent) -> None:
        container: list[Node] | dict[str, Node] = {} if isinstance(event, MappingStartEvent) else []
        route = self._place(container, self.lines.rest_of_line(_index(event.start_mark)))
        self._push(event, route, container)

    def _push(
        self,
        event: CollectionStartEvent,
        route: Route,
        container: list[Node] | dict[str, Node] | None = None,
        *,
        stands_as_key: bool = False,
    ) -> None:
        if container is None:
            container = {} if isinstance(event, MappingStartEvent) else []
        start = _index(event.start_mark)
        self.frames.append(Frame(container, route, start, bool(event.flow_style), stands_as_key))

    def _close(self, event: CollectionEndEvent) -> None:
        frame = self.frames.pop()
        end = _index(event.end_mark)
        if not frame.in_brackets:
            return
        self.survey.closed_at.append(end)
        self.survey.read_to = end
        span = self.lines.span(frame.start, end)
        if span.line == span.end_line and not frame.stands_as_key:
            self._point_at(frame.route, span)

    def _place(self, value: Node, span: Span, *, is_empty: bool = False) -> Route:
        """Put a value where it belongs, and return the route to it."""
        if not self.frames:
            self.survey.data = value
            self.survey.spans[()] = KeyAndValueSpans(span)
            return ()
        frame = self.frames[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
            route: Route = (*frame.route, len(frame.container) - 1)
            self.survey.spans.setdefault(route, KeyAndValueSpans(span))
            return route
        key, key_span = frame.key or "", frame.key_span
        frame.key = frame.key_span = None
        route = (*frame.route, key)
        if key != _NAMELESS and key not in frame.container:
            frame.container[key] = value
            self.survey.spans[route] = KeyAndValueSpans(key_span if is_empty and key_span else span, key_span)
        return route

    def _point_at(self, route: Route, span: Span) -> None:
        if route in self.survey.spans:
            self.survey.spans[route] = replace(self.survey.spans[route], value=span)

    def _note(self, scalar: Scalar) -> None:
        self.survey.scalars.append(scalar)
        self.survey.read_to = max(self.survey.read_to, scalar.end)

    def _report(self, code: str, start: int, end: int, hint: Phrase, **values: int) -> None:
        where = Where("", span=self.lines.span(start, min(end, len(self.lines.text))))
        self.survey.problems.append(error(code, where, hint, **values))


def _index(mark: object) -> int:
    return int(getattr(mark, "index", 0))
