"""Patterns of very many words, looked for only where one of them may begin.

The words of a dozen languages make alternations of hundreds of branches, and `re` tries every branch at every character.
But a match can begin only with one of a few hundred pairs of letters, known from the pattern; which of those a text holds
is told by one look at a set, and at those places alone the branches are tried that begin so. What is found is exactly what
`re` finds: a pattern that may begin with anything is left to it.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import add
from typing import Any

_parser = importlib.import_module("re._parser")  # the standard library's own reading of a pattern

_WIDE = 80  # characters: a range wider than this may as well be anything
_MOST = 6000
Head = tuple[str, bool]  # how a match may begin, and whether what follows in the pattern comes right after
_ANY: set[Head] = {("", False)}
_NOTHING: set[Head] = {("", True)}
_PLAIN_SCRIPTS = [chr(code) for code in (*range(0x3001), *range(0xFF10, 0xFF1A))]
_OF_CATEGORY = {  # what a text that was folded can hold of it
    "CATEGORY_SPACE": {(char, True) for char in _PLAIN_SCRIPTS if char.isspace()},
    "CATEGORY_DIGIT": {(char, True) for char in _PLAIN_SCRIPTS if char.isdecimal()},
}
_LONG = 500  # characters: beyond it is a letter, and few of those are remembered


def words(pattern: str, flags: int = 0) -> Words:
    """What `re.compile` makes, for a pattern of many words."""
    return Words(pattern, flags)


class Words:
    """A pattern with how its matches may begin; searches as `re.Pattern` does.

    Where a match may begin, only those of its alternatives are tried that begin so: compiled when first met, as most
    never are. A pattern that names groups is tried whole.
    """

    __slots__ = ("_compiled", "_gate", "_heads", "_whole", "alternatives", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags
        self._whole: re.Pattern[str] | None = None
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        self.alternatives = _alternatives(pattern)
        self._heads = _which_begin(self.alternatives, flags)
        if all(head[:1].isdigit() for head in self._heads):
            self._heads = {}  # left to `re`: digits are everywhere
        self._gate = frozenset(self._heads)

    @property
    def gated(self) -> bool:
        """Whether the pattern can begin with a few letters only."""
        return bool(self._heads)

    @property
    def _re(self) -> re.Pattern[str]:
        if self._whole is None:
            self._whole = re.compile(self.pattern, self.flags)
        return self._whole

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._re.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if not self._heads:
            return self._re.search(text, start, end)
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        if not self._heads:
            return self._re.finditer(text, start, end)
        stretch = text[start:end]
        lowered, there = _pairs(stretch)
        if len(lowered) != len(stretch):
            return self._re.finditer(text, start, end)
        if self._gate.isdisjoint(there):
            return iter(())
        return self._at(lowered, there, text, start, end)

    def _at(self, lowered: str, there: frozenset[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        done, heads = start, self._heads
        for place in _places(lowered, self._gate & there):
            at = start + place
            if at < done:
                continue
            which = heads.get(lowered[place : place + 2]) or heads[lowered[place]]
            pattern = self._compiled.get(which) or self._compile(which)
            if found := pattern.match(text, at, end):
                yield found
                done = found.end()

    def _compile(self, which: tuple[int, ...]) -> re.Pattern[str]:
        made = re.compile("|".join(self.alternatives[number] for number in which), self.flags)
        return self._compiled.setdefault(which, made)

    def sub(self, instead: Callable[[re.Match[str]], str], text: str) -> str:
        out, done = [], 0
        for found in self.finditer(text):
            out += [text[done : found.start()], instead(found)]
            done = found.end()
        return "".join((*out, text[done:])) if out else text


def _pairs(text: str) -> tuple[str, frozenset[str]]:
    """The text in lower case, every pair of neighbours in it, and every single character."""
    return _pairs_of_a_line(text) if len(text) < _LONG else _pairs_of_a_letter(text)


def _look_at(text: str) -> tuple[str, frozenset[str]]:
    lowered = _lower(text)
    return lowered, frozenset({*map(add, lowered, lowered[1:]), *lowered})


# A letter is looked through whole by few patterns, line by line and sentence by sentence by very many.
_pairs_of_a_line, _pairs_of_a_letter = lru_cache(maxsize=512)(_look_at), lru_cache(maxsize=8)(_look_at)


def _lower(text: str) -> str:
    return text.lower().replace("ı", "i").replace("ſ", "s")  # one letter to `re`, whatever the case


def _places(text: str, heads: frozenset[str]) -> list[int]:
    found = []
    for head in heads:
        at = text.find(head)
        while at >= 0:
            found.append(at)
            at = text.find(head, at + 1)
    found.sort()
    return found


_MARK = re.compile(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|[()|]", re.DOTALL)


def _alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives a pattern consists of; one, where there are groups in it, which are numbered in the whole."""
    if re.search(r"(?<!\\)\((?!\?)|\(\?P", pattern):
        return (pattern,)
    found, begun, depth = [], 0, 0
    for mark in _MARK.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and depth == 0:
            found.append(pattern[begun : mark.start()])
            begun = mark.end()
    return (*found, pattern[begun:])


_TWO_LETTERS = re.compile(r"(?:\\b)?([^\\.^$*+?{}\[\]|()]{2})(?![*+?{])")


def _which_begin(alternatives: tuple[str, ...], flags: int) -> dict[str, tuple[int, ...]]:
    """How a match may begin, and which of the alternatives may so, by their numbers; none where one may begin anyhow."""
    found: dict[str, list[int]] = {}
    for number, pattern in enumerate(alternatives):
        # Most begin with two letters: to read each to its end would take a second of every start.
        plain = _TWO_LETTERS.match(pattern) if len(alternatives) > 1 else None
        heads = {_lower(plain[1])[:2]} if plain else {text for text, _ in _heads(_parser.parse(pattern, flags))}
        for head in heads:
            found.setdefault(head, []).append(number)
    if "" in found:
        return {}
    return {head: tuple(sorted({*which, *found.get(head[:1], ())})) for head, which in found.items()}


def _heads(items: Any) -> set[Head]:
    """How a match of this piece of a pattern may begin: up to two characters, in lower case."""
    known = set(_NOTHING)
    for op, argument in items:
        if not any(more for _, more in known):
            break
        piece = _head_of(str(op), argument)
        shut = {(text, more) for text, more in known if not more}
        grown = {
            ((text + after)[:2], more and len(text + after) < 2)
            for text, goes_on in known
            if goes_on
            for after, more in piece
        }
        known = shut | grown
        if len(known) > _MOST:
            known = {(text[:1], False) for text, _ in known}
    return known


def _head_of(op: str, argument: Any) -> set[Head]:
    match op:
        case "LITERAL":
            return {(_lower(chr(argument)), True)}
        case "IN":
            return _heads_of_class(argument)
        case "BRANCH":
            return set().union(*(_heads(branch) for branch in argument[1]))
        case "SUBPATTERN":
            return _heads(argument[3])
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, piece = argument
            once = _heads(piece)
            if most > 1:  # what follows the first time may be the second
                once = {(text, False) for text, _ in once}
            return once | _NOTHING if least == 0 else once
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _NOTHING
        case _:
            return _ANY


def _heads_of_class(items: Any) -> set[Head]:
    found: set[Head] = set()
    for op, argument in items:
        match str(op):
            case "LITERAL":
                found.add((_lower(chr(argument)), True))
            case "RANGE" if argument[1] - argument[0] < _WIDE:
                found |= {(_lower(chr(code)), True) for code in range(argument[0], argument[1] + 1)}
            case "CATEGORY" if str(argument) in _OF_CATEGORY:
                found |= _OF_CATEGORY[str(argument)]
            case _:
                return _ANY
    return found
