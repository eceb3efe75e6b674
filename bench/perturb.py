"""Readings that go wrong as they would in a department never met.

The rules were mended on every world there is, and are right in nearly all of their letters: no lesson for the next
world. So the worlds are read again by rules that have forgotten a share of their words, against lists with holes: a label
not known, a "no" not understood, a customer without his domain. What worries such a reading, and whether it was right, is
what the confidence learns from, beside what the worlds taught when they were read for the first time.
"""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from types import ModuleType
from typing import TypeVar

from intake import extraction
from intake.extraction.matter.tongues import Tongues
from intake.extraction.text import labels
from intake.extraction.text.vocabulary import Words, words
from intake.registry import Registry

SHARES = (0.15, 0.3, 0.45)  # of the words that are forgotten
_KEPT = {
    "catalogue",
    "values",
    "vocabulary",
    "language",
    "worries",
    "strangeness",
    "leftovers",
    "labels",
    "scene",
    "wording",
    "likely",
}
_LEAST = 90  # characters: shorter patterns are grammar rather than vocabulary
_OPENS = re.compile(r"\((?:\?(?:[:=!]|<[=!]|P<\w+>))?")
T = TypeVar("T")
Vocabulary = re.Pattern[str] | Words | Tongues


@contextlib.contextmanager
def forgetful(seed: int) -> Iterator[None]:
    """While it lasts, the extraction has forgotten a share of its words."""
    chance, share = random.Random(seed), SHARES[seed % len(SHARES)]
    known = [(module, name, value) for module in _modules() for name, value in _vocabularies(module)]
    exact, inside = dict(labels._EXACT), list(labels._STRONG_INSIDE)
    try:
        for module, name, value in known:
            setattr(module, name, _thinned(value, share, chance))
        labels._EXACT.clear()
        labels._EXACT.update({word: field for word, field in exact.items() if chance.random() > share})
        labels._STRONG_INSIDE[:] = [pair for pair in inside if chance.random() > share]
        _forget_looked_up()
        yield
    finally:
        for module, name, value in known:
            setattr(module, name, value)
        labels._EXACT.update(exact)
        labels._STRONG_INSIDE[:] = inside
        _forget_looked_up()


def poorer(lists: Registry, seed: int) -> Registry:
    """Lists as departments keep them: addresses, contacts and aliases missing, a machine or part in twelve not there."""
    chance = random.Random(seed)

    def some(values: tuple[T, ...], share: float) -> tuple[T, ...]:
        return values if chance.random() < share else ()

    return Registry(
        tuple(
            replace(
                row,
                domains=some(row.domains, 0.65),
                emails=some(row.emails, 0.5),
                contacts=some(row.contacts, 0.5),
                aliases=some(row.aliases, 0.5),
                phones=some(row.phones, 0.6),
                faxes=some(row.faxes, 0.6),
            )
            for row in lists.customers
        ),
        tuple(row for row in lists.equipment if chance.random() < 0.92),
        tuple(replace(row, aliases=some(row.aliases, 0.5)) for row in lists.parts if chance.random() < 0.92),
    )


def _modules() -> list[ModuleType]:
    names = [found.name for found in pkgutil.walk_packages(extraction.__path__, "intake.extraction.")]
    return [importlib.import_module(name) for name in names if name.rpartition(".")[2] not in _KEPT]


def _vocabularies(module: ModuleType) -> list[tuple[str, Vocabulary]]:
    return [(name, value) for name, value in vars(module).items() if _is_vocabulary(value)]


def _is_vocabulary(value: object) -> bool:
    if isinstance(value, re.Pattern | Words):
        return len(value.pattern) > _LEAST and not value.flags & re.VERBOSE
    return isinstance(value, Tongues)


def _forget_looked_up() -> None:
    for looked_up in (labels.field_of, labels.column_of, labels.label_before):
        looked_up.cache_clear()


def _thinned(value: Vocabulary, share: float, chance: random.Random) -> Vocabulary:
    if isinstance(value, Tongues):
        return Tongues(*((tongues, _without_some(pattern, share, chance)) for tongues, pattern in value.lines))
    pattern, flags = _without_some(value.pattern, share, chance), value.flags & ~re.UNICODE
    try:
        return _words(pattern, flags) if isinstance(value, Words) else re.compile(pattern, flags)
    except re.error:  # what was dropped is referred to elsewhere
        return value


_words = lru_cache(maxsize=None)(words)  # each stays known for good, and every world is read by the same forgetful ones


def _without_some(pattern: str, share: float, chance: random.Random) -> str:
    """The pattern with a share of the branches of its larger alternations replaced by one that never matches."""
    kept = list(pattern)
    for branches in _alternations(pattern):
        gone = [(a, b) for a, b in branches if b > a and chance.random() < share and "(?P<" not in pattern[a:b]]
        for begin, end in gone:
            kept[begin:end] = ["(?!)", *[""] * (end - begin - 1)]
    return "".join(kept)


def _alternations(pattern: str) -> Iterator[Sequence[tuple[int, int]]]:
    """(start, end) of the branches of every alternation of four or more; look-behinds apart, whose width is fixed."""
    open_groups: list[tuple[int, list[int], bool]] = [(0, [], False)]
    at = 0
    while at <= len(pattern):
        char = pattern[at : at + 1]
        if char == "\\":
            at += 2
            continue
        if char == "[":
            at = _class_end(pattern, at)
        elif opened := _OPENS.match(pattern, at):
            open_groups.append((opened.end(), [], "?<=" in opened.group() or "?<!" in opened.group()))
            at = opened.end()
            continue
        elif char == "|":
            open_groups[-1][1].append(at)
        elif char in (")", ""):
            start, bars, behind = open_groups.pop()
            if len(bars) >= 3 and not behind:
                yield list(zip([start, *(bar + 1 for bar in bars)], [*bars, at], strict=True))
        at += 1


def _class_end(pattern: str, at: int) -> int:
    """Where the class that opens at `at` closes."""
    at += 2 if pattern[at + 1] == "^" else 1
    at += pattern[at] == "]"
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at
