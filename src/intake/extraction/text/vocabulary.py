"""Patterns of very many words, looked for only where one of them may begin.

The words of a dozen languages make alternations of hundreds of branches, and `re` tries every branch at every character.
But a match can begin only with one of a few hundred pairs of letters, known from the pattern, and mostly only where a
word begins, and every match holds one of a few pairs somewhere: a correction of a number its "instead" or its arrow. A
stretch of text is looked at once for all patterns together; of which of them it holds nothing is then told by two bits
each, and of the others only those branches are tried that begin as the text does. What is found is exactly what `re`
finds: a pattern that may begin with anything is left to it where the text holds what it needs.

How the matches of all patterns may begin, and what they hold, takes seconds to work out. `beginnings.json` keeps it
(`python -m bench.beginnings` writes it); for a pattern that is not in there it is worked out when the pattern is made.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from hashlib import sha256
from importlib.resources import files
from itertools import compress, count
from operator import add, or_
from typing import Any, NamedTuple

Beginnings = dict[str, tuple[int, ...]]  # how a match may begin: which of the alternatives may so, by their numbers
_FRESH = "W"  # in lower case nowhere; before a beginning that none of its own sort stands before: the first of a word

_LONG = 500  # characters: what is longer is a letter, and few of those are remembered


def words(pattern: str, flags: int = 0) -> Words:
    """What `re.compile` makes, for a pattern of many words."""
    return Words(pattern, flags)


def blotted(text: str, pattern: re.Pattern[str] | Words) -> str:
    """The text with blanks for what the pattern finds: every other character stays at its place."""
    return pattern.sub(lambda found: " " * len(found.group()), text)


class Words:
    """A pattern with how its matches may begin; searches as `re.Pattern` does.

    Where a match may begin, only those of its alternatives are tried that begin so: compiled when first met, as most
    never are. A pattern that names groups is tried whole.
    """

    __slots__ = ("_alternatives", "_beginnings", "_begins", "_bit", "_compiled", "_tried", "_whole", "flags", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern, self.flags = pattern, flags
        self._whole: re.Pattern[str] | None = None
        self._compiled: dict[tuple[int, ...], re.Pattern[str]] = {}
        self._tried: dict[str, re.Pattern[str]] = {}  # by the pair that stands there
        self._alternatives: tuple[str, ...] = ()
        kept = _kept().get(key(pattern, flags)) or packed(self.alternatives, flags)
        self._begins, self._beginnings = kept["begins"], Beginnings()
        self._bit = _enrol(self, [head for heads in self._begins.values() for head in heads], kept["holds"])

    @property
    def gated(self) -> bool:
        """Whether the pattern can begin with a few letters only."""
        return bool(self._begins)

    @property
    def alternatives(self) -> tuple[str, ...]:
        if not self._alternatives:
            self._alternatives = _alternatives(self.pattern)
        return self._alternatives

    @property
    def _re(self) -> re.Pattern[str]:
        if self._whole is None:
            self._whole = _compile(self.pattern, self.flags)
        return self._whole

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._whole is None and self._begins and not _begin_at(text, start) & self._bit:
            return None
        return self._re.match(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._whole is None and self._begins and not _begin_at(text, start) & self._bit:
            return None
        return self._re.fullmatch(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if self._bit:
            look = _look_at(text[start:end])
            if not look.may_hold & self._bit:
                return None
            if self._begins:
                return next(self._at(look, text, start, end), None)
        return self._re.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        if self._bit:
            look = _look_at(text[start:end])
            if not look.may_hold & self._bit:
                return iter(())
            if self._begins:
                return self._at(look, text, start, end)
        return self._re.finditer(text, start, end)

    def _at(self, look: Look, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        if not look.pieces:
            yield from self._re.finditer(text, start, end)
            return
        done, bit, tried = start, self._bit, self._tried
        for begin, held, patterns, pairs in look.pieces:
            if held & bit:
                for place in compress(count(), map(bit.__and__, patterns)):
                    at = start + begin + place
                    if at >= done:
                        pattern = tried.get(pairs[place]) or self._try(pairs[place])
                        if found := pattern.match(text, at, end):
                            yield found
                            done = found.end()

    def _try(self, pair: str) -> re.Pattern[str]:
        """The alternatives that may begin with two letters: the beginning that says most of them knows them all."""
        known = self._beginnings = self._beginnings or unpacked(self._begins)
        which = next(known[head] for head in _less(_FRESH + pair) if head in known)
        if len(self._tried) >= _MOST_TRIED:
            self._tried.clear()
        return self._tried.setdefault(pair, self._compiled.get(which) or self._compile(which))

    def _compile(self, which: tuple[int, ...]) -> re.Pattern[str]:
        made = _compile("|".join(self.alternatives[number] for number in which), self.flags)
        return self._compiled.setdefault(which, made)

    def sub(self, instead: Callable[[re.Match[str]], str], text: str) -> str:
        out, done = [], 0
        for found in self.finditer(text):
            out += [text[done : found.start()], instead(found)]
            done = found.end()
        return "".join((*out, text[done:])) if out else text


def _compile(pattern: str, flags: int) -> re.Pattern[str]:
    """Syllables and signs have no case; told so, `re` does not fold each of the many thousand."""
    return re.compile(_CASELESS.sub(r"(?-i:\g<0>)", pattern) if flags & re.IGNORECASE else pattern, flags)


_CASELESS = re.compile(r"(?<!\\)\[[-가-힣ㄱ-ㅣぁ-んァ-ヺー一-鿿々\u0e00-\u0e7f]+\]")


# -- a stretch of text -------------------------------------------------------------------------------------------------


# Where it begins, the bits of all that stands in it, and of the pair at each of its characters; these pairs.
Piece = tuple[int, int, Sequence[int], Sequence[str]]


class Look(NamedTuple):
    """The patterns that a stretch of text may hold; no pieces where in lower case it is not, letter for letter, the text."""

    may_hold: int
    pieces: Sequence[Piece]


def _looked(pieces: Sequence[Piece]) -> Look:
    held = reduce(or_, [bits for _, bits, _, _ in pieces], _anyhow)
    return Look(held & held >> 1, pieces)


class _Patterns(dict[str, int]):
    """The bits that two letters set, two of each pattern: that a match may begin so; that they are what a match needs."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark

    def __missing__(self, pair: str) -> int:
        if len(self) > _MOST_PAIRS:
            self.clear()
        places = {place for head in _less(self._mark + pair) for place in _set_by.get(head, ())}
        return self.setdefault(pair, reduce(or_, (1 << place for place in places), 0))


_MOST_PAIRS, _MOST_TRIED = 50_000, 2_000  # a letter has some hundred, however long it is
_enrolled: list[Words] = []
_set_by: dict[str, list[int]] = {}  # by a beginning the places of the bits that it sets
_anyhow = 0  # the bits of those that may begin with anything, and of those that need nothing
_anywhere, _where_fresh = _Patterns(""), _Patterns(_FRESH)


def _enrol(pattern: Words, begins: Sequence[str], needed: Sequence[str]) -> int:
    """The first bit of a new pattern; none where it is left to `re`. What was looked at before is looked at again."""
    global _anyhow, _anywhere, _where_fresh
    first = 2 * len(_enrolled)
    for place, pieces in enumerate((begins, needed), first):
        for piece in pieces:
            _set_by.setdefault(piece, []).append(place)
        _anyhow |= 0 if pieces else 1 << place
    _anywhere, _where_fresh = _Patterns(""), _Patterns(_FRESH)
    for looked_at in (_look_at_a_line, _look_at_lines, _look_at_a_letter):
        looked_at.cache_clear()
    _enrolled.append(pattern)
    return 1 << first if begins or needed else 0


def made() -> list[Words]:
    """Every pattern so far."""
    return list(_enrolled)


def _begin_at(text: str, start: int) -> int:
    """The bits of the patterns that may begin there."""
    pair = text[start : start + 2]
    lowered = _lower(pair)
    return _where_fresh[lowered] if len(lowered) == len(pair) else -1


def _look_at(text: str) -> Look:
    if len(text) >= _LONG:
        return _look_at_a_letter(text)
    return _look_at_lines(text) if "\n" in text else _look_at_a_line(text)


@lru_cache(maxsize=2048)
def _look_at_a_line(text: str) -> Look:
    lowered = _lower(text)
    if len(lowered) != len(text):
        return Look(-1, ())
    pairs = [*map(add, lowered, lowered[1:]), lowered[-1:]]
    patterns = list(map(_anywhere.__getitem__, pairs))
    where_fresh = _where_fresh
    for fresh in _FRESH_ONE.finditer(lowered):
        place = fresh.start()
        patterns[place] = where_fresh[pairs[place]]
    return _looked(((0, reduce(or_, patterns), patterns, pairs),))


def _by_line(text: str) -> Look:
    """The lines of a letter are looked at in many combinations."""
    found: list[Piece] = []
    for line in _LINE.finditer(text):
        look = _look_at_a_line(text[line.start() : line.end() + 1])  # with the neighbour of its last
        if not look.pieces:
            return look
        size = line.end() - line.start()
        found += [(line.start(), held, patterns[:size], pairs) for _, held, patterns, pairs in look.pieces]
    return _looked(found)


_look_at_a_letter, _look_at_lines = lru_cache(maxsize=8)(_by_line), lru_cache(maxsize=256)(_by_line)

_LINE = re.compile(r"[^\n]{1,200}\n?|\n")
_DIGIT = re.compile(r"\d")
_FRESH_ONE = re.compile(r"(?<![a-z])[a-z]|(?<!0)0|(?<![가-힣])[가-힣]")


def _lower(text: str) -> str:
    """Small letters, one letter for what is one to `re` whatever the case, and one digit for all."""
    return _DIGIT.sub("0", text.lower().replace("ı", "i").replace("ſ", "s").replace("ς", "σ"))


# -- a pattern ---------------------------------------------------------------------------------------------------------

_GROUP = re.compile(r"\((?!\?)|\(\?P")
_MARK = re.compile(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|[()|]", re.DOTALL)


def _alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives a pattern consists of; one, where there are groups in it, which are numbered in the whole."""
    if _GROUP.search(pattern) and any(
        mark[0] == "(" and _GROUP.match(pattern, mark.start()) for mark in _MARK.finditer(pattern)
    ):
        return (pattern,)
    return tuple(spread for alternative in _apart(pattern) for spread in _spread(alternative))


def _apart(pattern: str) -> list[str]:
    found, begun, depth = [], 0, 0
    for mark in _MARK.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and depth == 0:
            found.append(pattern[begun : mark.start()])
            begun = mark.end()
    return [*found, pattern[begun:]]


def _spread(pattern: str) -> Iterator[str]:
    r"""`\b(?:a|b)c` as `\bac` and `\bbc`, where `c` is short."""
    head = pattern[: _closed(pattern)] if pattern.startswith(("(?<=", "(?<!")) else r"\b" * pattern.startswith(r"\b")
    group = pattern[len(head) :]
    end = _closed(group) if group.startswith("(?:") else 0
    if not end or group[end : end + 1] in ("?", "*", "+", "{") or len(group) - end > _SHORT:
        yield pattern
        return
    for inside in _apart(group[3 : end - 1]):
        yield from _spread(head + inside + group[end:])


def _closed(pattern: str) -> int:
    """Where the bracket that a pattern begins with is closed."""
    depth = 0
    for mark in _MARK.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if depth == 0:
            return mark.end()
    return 0


_SHORT = 40  # characters that may be written once for each alternative before them


KEPT = "beginnings.json"
_PARTED = 3  # this many ways so far


@lru_cache(maxsize=1)
def _kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("intake.extraction.text").joinpath(KEPT).read_text("utf8"))
    return found


def key(pattern: str, flags: int) -> str:
    """What a pattern is kept under: another where patterns come to be parted in another way, as numbers then differ."""
    return sha256(f"{_PARTED} {int(flags)} {pattern}".encode()).hexdigest()[:16]


def packed(alternatives: tuple[str, ...], flags: int) -> dict[str, Any]:
    """What is kept of a pattern: how it begins, by the numbers of the alternatives that begin so, and what it holds."""
    known, found = beginnings(alternatives, flags), dict[str, list[str]]()
    for head, which in sorted(known.items()):
        found.setdefault(" ".join(map(str, which)), []).append(head)
    needed = _needed_by_all([_parser.parse(pattern, flags) for pattern in alternatives], flags)
    told = _commonness({head.removeprefix(_FRESH) for head in known}) / 2 if known else _TOO_COMMON
    return {"begins": found, "holds": sorted(needed) if _commonness(needed) < min(told, _TOO_COMMON) else []}


def unpacked(kept: dict[str, list[str]]) -> Beginnings:
    return {
        head: which for numbers, heads in kept.items() for which in [tuple(map(int, numbers.split()))] for head in heads
    }


def beginnings(alternatives: tuple[str, ...], flags: int) -> Beginnings:
    """How a match may begin, and which of the alternatives may so; none where one may begin anyhow."""
    found: dict[str, set[int]] = {}
    for number, pattern in enumerate(alternatives):
        for head in _heads(_parser.parse(pattern, flags), flags):
            found.setdefault(head.marked, set()).add(number)
    if "" in found or all(head.removeprefix(_FRESH)[0] == "0" for head in found):  # digits are everywhere
        return {}
    for pair in [head for head in found if len(head) == 2 and head[0] != _FRESH and _FRESH + head[0] in found]:
        found.setdefault(_FRESH + pair, set())
    return {head: tuple(sorted(set().union(*(found.get(less, ()) for less in _less(head))))) for head in found}


def _less(head: str) -> tuple[str, ...]:
    """This beginning and those that say less of the same place, in this order."""
    plain = head.removeprefix(_FRESH)
    mark = _FRESH if head != plain else ""
    return tuple(dict.fromkeys((head, plain, mark + plain[:1], plain[:1])))


# -- how a match may begin ---------------------------------------------------------------------------------------------

_parser = importlib.import_module("re._parser")  # the standard library's own reading of a pattern

_WIDE = 80  # characters: a range wider than this may as well be anything
_MOST = 6000
_LETTER, _DIGITS, _SYLLABLE = 1, 2, 4  # sorts of characters, none of which may stand before
_EVERY = _LETTER | _DIGITS | _SYLLABLE


class Head(NamedTuple):
    """How a match may begin: up to two characters, in lower case."""

    text: str
    more: bool  # whether what follows in the pattern comes right after
    none_before: int = 0  # of these sorts

    @property
    def marked(self) -> str:
        return f"{_FRESH}{self.text}" if self.text and _sort(self.text[0]) & self.none_before else self.text


_ANY = {Head("", more=False)}
_NOTHING = {Head("", more=True)}
_SPACES = {Head(char, more=True) for char in map(chr, range(0x3001)) if char.isspace()}


def _sort(char: str) -> int:
    if "a" <= char <= "z":
        return _LETTER
    if char == "0":
        return _DIGITS
    return _SYLLABLE if "가" <= char <= "힣" else 0


def _heads(items: Any, flags: int) -> set[Head]:
    """How a match of this piece of a pattern may begin."""
    known = set(_NOTHING)
    for op, argument in items:
        if not any(head.more for head in known):
            break
        piece = _heads_of(str(op), argument, flags)
        shut = {head for head in known if not head.more}
        known = shut | {_joined(head, after) for head in known - shut for after in piece}
        if len(known) > _MOST:
            known = {Head(head.text[:1], more=False, none_before=head.none_before) for head in known}
    return known


def _needed(items: Any, flags: int) -> set[str]:
    """The least common pieces of one or two characters of which every match of this piece of a pattern holds one."""
    found, behind = [], _NOTHING
    for op, argument in reversed(items):
        heads = _heads_of(str(op), argument, flags)
        behind = {head for head in heads if not head.more} | {
            _joined(head, after) for head in heads if head.more for after in behind
        }
        found += [{head.text for head in behind}, _needed_inside(str(op), argument, flags)]
    return min(found, key=_commonness, default={""})


def _needed_inside(op: str, argument: Any, flags: int) -> set[str]:
    match op:
        case "BRANCH":
            return _needed_by_all(argument[1], flags)
        case "SUBPATTERN":
            return _needed(argument[3], (flags | argument[1]) & ~argument[2])
        case "ATOMIC_GROUP":
            return _needed(argument, flags)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT" if argument[0]:
            return _needed(argument[2], flags)
        case _:
            return {""}


def _needed_by_all(branches: Sequence[Any], flags: int) -> set[str]:
    return set().union(*(_needed(branch, flags) for branch in branches))


_TOO_COMMON = 500


def _commonness(pieces: Iterable[str]) -> int:
    """How little it tells that a text holds one of these: less of single characters, of spaces and figures."""
    return sum(
        (_TOO_COMMON, 20, 1)[len(piece)] * 8 ** sum(char == "0" or char.isspace() for char in piece) for piece in pieces
    )


def _joined(head: Head, after: Head) -> Head:
    text = head.text + after.text
    none_before = head.none_before if head.text else head.none_before | after.none_before
    return Head(text[:2], after.more and len(text) < 2, none_before)


def _heads_of(op: str, argument: Any, flags: int) -> set[Head]:
    match op:
        case "LITERAL":
            return {Head(_lower(chr(argument)), more=True)}
        case "IN":
            return _heads_of_class(argument)
        case "BRANCH":
            return set().union(*(_heads(branch, flags) for branch in argument[1]))
        case "SUBPATTERN":
            return _heads(argument[3], (flags | argument[1]) & ~argument[2])
        case "ATOMIC_GROUP":
            return _heads(argument, flags)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, piece = argument
            once = _heads(piece, flags)
            if most > 1:  # what follows the first time may be the second
                once = {head._replace(more=False) for head in once}
            return once | _NOTHING if least == 0 else once
        case "AT" if str(argument) in ("AT_BEGINNING", "AT_BEGINNING_STRING"):
            return {Head("", more=True, none_before=_EVERY)}
        case "AT" if str(argument) == "AT_BOUNDARY":
            return {Head("", more=True, none_before=0 if flags & re.ASCII else _EVERY)}
        case "ASSERT_NOT" if argument[0] < 0:
            return {Head("", more=True, none_before=_excluded(argument[1], flags))}
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _NOTHING
        case _:
            return _ANY


def _heads_of_class(items: Any) -> set[Head]:
    found: set[Head] = set()
    for op, argument in items:
        match str(op):
            case "LITERAL":
                found.add(Head(_lower(chr(argument)), more=True))
            case "RANGE" if argument[1] - argument[0] < _WIDE:
                found |= {Head(_lower(chr(code)), more=True) for code in range(argument[0], argument[1] + 1)}
            case "CATEGORY" if str(argument) == "CATEGORY_SPACE":
                found |= _SPACES
            case "CATEGORY" if str(argument) == "CATEGORY_DIGIT":
                found.add(Head("0", more=True))
            case _:
                return _ANY
    return found


def _excluded(items: Any, flags: int) -> int:
    """The sorts of characters that a look behind shuts out, every one of theirs."""
    if len(items) != 1 or str(items[0][0]) != "IN" or flags & re.ASCII:
        return 0
    told: list[tuple[str, Any]] = [
        (str(op), str(argument) if str(op) == "CATEGORY" else argument) for op, argument in items[0][1]
    ]
    if told[0][0] == "NEGATE":
        letters = {("NEGATE", None), ("CATEGORY", "CATEGORY_NOT_WORD"), ("CATEGORY", "CATEGORY_DIGIT"), ("LITERAL", 95)}
        return _LETTER | _SYLLABLE if set(told) <= letters else 0
    found = 0
    for op, argument in told:
        if (op, argument) == ("CATEGORY", "CATEGORY_WORD"):
            found |= _EVERY
        elif (op, argument) == ("CATEGORY", "CATEGORY_DIGIT"):
            found |= _DIGITS
        elif op == "RANGE" and argument[0] <= ord("가") and argument[1] >= ord("힣"):
            found |= _SYLLABLE
        elif op == "RANGE" and argument in ((97, 122), (65, 90)) and flags & re.IGNORECASE:
            found |= _LETTER
    return found
