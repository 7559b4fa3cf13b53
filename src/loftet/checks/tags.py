"""Tags and groups that stand alone: a word used once is most often a word misspelt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from loftet.checks.scene import Scene
from loftet.phrase import Phrase
from loftet.problems import Problem, Where, warning
from loftet.records.nearest import nearest
from loftet.schema.targets import CountTarget, CoverageTarget


def lone_words(scene: Scene) -> Iterator[Problem]:
    """Yield `lone-tag` and `lone-group` for one that no target and no other record names."""
    tags: Counter[str] = Counter()
    groups: Counter[str] = Counter()
    for stored in scene.records.activities:
        tags.update(set(stored.value.tags))
        groups.update(set(stored.value.groups))
    asked_tags, asked_groups = _asked_for(scene)
    tags.update(2 * list(asked_tags))
    groups.update(2 * list(asked_groups))
    for stored in scene.records.activities:
        yield from _lone("lone-tag", Where(stored.path, ("tags",)), stored.value.tags, tags)
        yield from _lone("lone-group", Where(stored.path, ("groups",)), stored.value.groups, groups)


def _lone(code: str, where: Where, words: tuple[str, ...], counts: Counter[str]) -> Iterator[Problem]:
    for index, word in enumerate(words):
        if counts[word] == 1:
            meant = nearest(word, [other for other, count in counts.items() if count > 1])
            hint = Phrase("hint.did-you-mean", name=meant) if meant else Phrase("hint.lone-word")
            yield warning(code, replace(where, route=(*where.route, index)), hint, name=word)


def _asked_for(scene: Scene) -> tuple[set[str], set[str]]:
    """Return the tags and the groups that targets name."""
    tags: set[str] = set()
    groups: set[str] = set()
    for at in scene.parts:
        target = at.part.target
        if isinstance(target, CountTarget):
            tags.update(target.only.tags, target.each_occasion)
            groups.update(target.only.groups, target.each.groups if target.each else ())
        elif isinstance(target, CoverageTarget):
            groups.update(target.of)
    return tags, groups
