"""One activity: from options and answers to a record that is written, and what is said of it then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from loftet.cli.ask import day_in_full
from loftet.cli.load import ledger_of
from loftet.cli.log_ask import asked
from loftet.cli.log_earlier import with_earlier
from loftet.cli.log_fields import fields_of, say_what_follows
from loftet.cli.log_fill import Scene, filled, missing, understood
from loftet.cli.log_given import Given, given_of
from loftet.cli.new_record import drafted, save
from loftet.cli.speech import told
from loftet.store import Kind
from loftet.wording.typed_days import says_year

if TYPE_CHECKING:
    from datetime import date

    from loftet.cli.load import Loaded
    from loftet.cli.new_record import Manner
    from loftet.cli.session import Session
    from loftet.ledger.model import Ledger
    from loftet.store.create import NewRecord


def log_one(options: Mapping[str, Any], loaded: Loaded, session: Session, manner: Manner) -> None:
    """Write the record that `options` say, asking for what they do not say; then say how things stand.

    At a terminal a record that the options say whole, note and all, is written without a question; one that
    is only to be shown is shown with the likely values.
    """
    ledger = ledger_of(loaded)
    given, scene = given_in_scene(options, ledger, loaded, manner.today)
    said = given.note is not None or manner.dry_run
    whole = said and not missing(given, scene) and not _begins_with_another(options)
    manner = replace(manner, asking=manner.asking and not whole)
    conversation = _Conversation(given, scene, manner)
    saved = save(conversation.draft, loaded, session, manner)
    if saved is None:
        return
    if typed := options["date"]:
        day = conversation.given.day
        if day is not None and not says_year(typed):
            session.remark("cli.log.day-meant", day=day_in_full(day))
    say_what_follows(saved.records, saved.id, manner.today, session)
    if manner.commit:
        from loftet.cli.committing import commit_written

        commit_written(loaded.root, (saved.path,), message_of(conversation.given, ledger), session)


def given_in_scene(
    options: Mapping[str, Any], ledger: Ledger, loaded: Loaded, now: date
) -> tuple[Given, Scene]:
    """Return what the options say, every id in it known, and where it is to be written.

    Raises:
        LoftetError: something cannot be understood (exit 2).
    """
    given = with_earlier(given_of(options, now), options, loaded.records, now)
    scene = Scene.of(given, ledger, now)
    return understood(given, scene), scene


def record_of(given: Given, now: date) -> NewRecord:
    """Return the record that `given`, which lacks nothing, makes."""
    return drafted(Kind.ACTIVITIES, given.day or given.last or now, given.type or "", fields_of(given, now))


def message_of(given: Given, ledger: Ledger) -> str:
    """Return the message of a commit of the record: what was logged and when, nothing that was typed."""
    name = ledger.activity_types[given.type or ""].name
    if given.first is not None and given.last is not None:
        return told(
            "cli.commit.message.total", name=name, first=given.first.isoformat(), last=given.last.isoformat()
        )
    return told("cli.commit.message.log", name=name, day=given.day.isoformat() if given.day else "")


class _Conversation:
    """What is known of the record so far; each draft may ask for more."""

    def __init__(self, given: Given, scene: Scene, manner: Manner) -> None:
        self.given = given
        self._scene = scene
        self._manner = manner

    def draft(self, again: bool) -> NewRecord:
        if self._manner.asking:
            self.given = asked(self.given, self._scene, again=again)
        else:
            self.given = filled(self.given, self._scene)
        return record_of(self.given, self._manner.today)


def _begins_with_another(options: Mapping[str, Any]) -> bool:
    return any(options[name] for name in ("like", "carry_out", "replaces"))
