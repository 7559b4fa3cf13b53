"""What is due, as a short list, as plain lines in a pipe, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from textwrap import wrap

from loftet.agenda.model import Task, Urgency
from loftet.display.visible import visible
from loftet.phrase import Phrase
from loftet.wording import Language, say
from loftet.wording.numbers import day_text

_INDENT = "    "


def todo_text(tasks: Sequence[Task], language: Language, width: int) -> str:
    """Return the tasks under one heading for each urgency, wrapped at `width` columns."""
    lines: list[str] = []
    for urgency in Urgency:
        of_urgency = [task for task in tasks if task.urgency is urgency]
        if of_urgency:
            lines += [*([""] if lines else []), say(Phrase(f"todo.heading.{urgency}"), language)]
        for task in of_urgency:
            lines += _wrapped(_head(task, language), say(task.text, language), width)
    return "".join(f"{line}\n" for line in lines)


def todo_lines(tasks: Sequence[Task], language: Language) -> str:
    """Return a line for each task: urgency, day, what it is about and what it is, apart by tabs."""
    return "".join(
        f"{task.urgency}\t{task.day or ''}\t{task.about or ''}\t{visible(say(task.text, language))}\n"
        for task in tasks
    )


def todo_json(tasks: Sequence[Task], language: Language) -> str:
    """Return the tasks as `loftet.todo`, version 1."""
    entries = [
        {
            "urgency": task.urgency.value,
            "matter": task.matter.value,
            "day": None if task.day is None else task.day.isoformat(),
            "about": task.about,
            "text": say(task.text, language),
        }
        for task in tasks
    ]
    document = {"format": "loftet.todo", "version": 1, "tasks": entries}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _head(task: Task, language: Language) -> str:
    return "  ".join(filter(None, [task.about, day_text(task.day, language) if task.day else None]))


def _wrapped(head: str, text: str, width: int) -> list[str]:
    body = wrap(visible(text), width, initial_indent=_INDENT, subsequent_indent=_INDENT)
    return [f"  {visible(head)}", *body] if head else [f"  {line.strip()}" for line in body]
