"""Tags and groups that stand alone: a word used once is most often a word misspelt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from loftet.checks.scene import Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, warning
from loftet.records.nearest import nearest


def lone_words(scene: Scene) -> Iterator[Problem]:
    """Yield `lone-tag` and `lone-group` for one that no target and no other record names."""
    activities = [stored for stored in scene.records.activities if stored.value.tags or stored.value.groups]
    tags = Counter(tag for stored in activities for tag in set(stored.value.tags))
    groups = Counter(name for stored in activities for name in set(stored.value.groups))
    asked_tags, asked_groups = _asked_for(scene)
    tags.update(2 * list(asked_tags))
    groups.update(2 * list(asked_groups))
    often_tags, often_groups = _often(tags), _often(groups)
    for stored in activities:
        for index, tag in enumerate(stored.value.tags):
            if tags[tag] == 1:
                yield _lone("lone-tag", Where(stored.path, ("tags", index)), tag, often_tags)
        for index, name in enumerate(stored.value.groups):
            if groups[name] == 1:
                yield _lone("lone-group", Where(stored.path, ("groups", index)), name, often_groups)


def _often(counts: Counter[str]) -> frozenset[str]:
    return frozenset(word for word, count in counts.items() if count > 1)


def _lone(code: str, where: Where, word: str, often: frozenset[str]) -> Problem:
    meant = nearest(word, often)
    hint = Phrase("hint.did-you-mean", name=meant) if meant else Phrase("hint.lone-word")
    return warning(code, where, hint, name=word)


def _asked_for(scene: Scene) -> tuple[set[str], set[str]]:
    """Return the tags and the groups that targets name."""
    tags: set[str] = set()
    groups: set[str] = set()
    for at in scene.parts:
        tags.update(at.part.target.tags_named())
        groups.update(at.part.target.groups_named())
    return tags, groups
