"""Which of a number's likely readings stands, by the numbers beside it on the page.

A page's numbers are of a few makes: "TFP/19E/951/D" beside "TFP/26D/044/E". 98 lines an inch take a letter's bar, and
leave a "T" or an "I" as likely as the other; which of them stands the other numbers tell, and whether two words are one
whose hyphen is lost. Only how a number begins and where it has letters, digits and signs is told so, and no digit: of
two readings that differ in one, the likelier stays. What the readers saw stays with the word, as likely as they saw it,
so that whoever knows the numbers can ask.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from intake.document import Otherwise
from intake.reading.ocr.hyphens import one_word
from intake.reading.ocr.lines import COUNT
from intake.reading.ocr.sheet import SheetLine, SheetWord

NUMBER = re.compile(r"(?=[A-Z0-9./-]*[0-9])(?=[0-9./-]*[A-Z])[A-Z0-9]+(?:[-./][A-Z0-9]++)*+")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHORTEST = 5  # letters and digits
SAME_MAKE, SAME_BUILD = 0.1, 0.3  # so many of its like double what speaks for a reading
MOST = 30.0  # times as likely as its ink has it becomes no reading
ROUNDS = 2  # what stands after one speaks for others in the next
JOIN = 2.0  # times as much has to speak for words being one as for their standing apart
NOT_TOLD = 0.02  # the chance of a reading that no reader offers
SETTLED = 0.9  # no surer than this of a word that others decided
Make = tuple[str, str]  # of a number: how it begins, and where it has letters, digits and signs; empty for other words


@dataclass(frozen=True, slots=True)
class Way:
    """A reading of a word."""

    text: str
    chance: float  # to that of the one that stands
    make: Make


@dataclass(slots=True)
class Seen:
    """How often a page has which makes and builds, each reading counted by its share."""

    makes: dict[Make, float]
    builds: dict[str, float]

    def likeness(self, make: Make, own: Sequence[tuple[Make, float]] = (), *, torn: float = 0.0) -> float:
        """How much a page's numbers, without a word's `own` readings, speak for one of that make; 1 is not at all.

        `torn` are numbers of that make which are in pieces themselves.
        """
        _, build = make
        if not build:
            return 1.0
        made = torn + self.makes[make] - sum(share for other, share in own if other == make)
        built = torn + self.builds[build] - sum(share for (_, other), share in own if other == build)
        return min(MOST, (1 + max(0.0, made) / SAME_MAKE) * (1 + max(0.0, built) / SAME_BUILD))


def settled(lines: Sequence[SheetLine]) -> tuple[SheetLine, ...]:
    """The lines, every number read as its like are, where its own ink leaves the choice."""
    words = [word for line in lines for word in line.words]
    ways = [_ways(word) for word in words]
    shares = [_shares(of_word, [1.0] * len(of_word)) for of_word in ways]
    seen = _seen(ways, shares)
    for _ in range(ROUNDS):
        shares = [_told(of_word, share, seen) for of_word, share in zip(ways, shares, strict=True)]
        seen = _seen(ways, shares)
    best = iter(_standing(*of_word) for of_word in zip(words, ways, shares, strict=True))
    done = [replace(line, words=tuple(next(best) for _ in line.words)) for line in lines]
    torn = [whole for line in done for at in range(len(line.words)) for whole in _torn(line.words[at:])]
    return tuple(replace(line, words=_joined(line.words, seen, torn)) for line in done)


def _ways(word: SheetWord) -> list[Way]:
    told = [(word.text, 1.0), *((other.text, other.chance) for other in word.alternatives if other.words == 1)]
    return [Way(text, chance, _make(text)) for text, chance in told]


def _make(text: str) -> Make:
    number = text.strip(".,:()")
    if not NUMBER.fullmatch(number) or sum(map(str.isalnum, number)) < SHORTEST:
        return "", ""
    build = "".join("9" if c.isdigit() else "A" if c.isalpha() else c for c in number)
    return number[: len(number) - len(number.lstrip(LETTERS))], build


def _told(ways: Sequence[Way], shares: Sequence[float], seen: Seen) -> list[float]:
    own = [(way.make, share) for way, share in zip(ways, shares, strict=True)]
    return _shares(ways, [seen.likeness(way.make, own) for way in ways])


def _shares(ways: Sequence[Way], likeness: Sequence[float]) -> list[float]:
    likely = [way.chance * like for way, like in zip(ways, likeness, strict=True)]
    total = sum(likely) + NOT_TOLD
    return [value / total for value in likely]


def _seen(ways: Sequence[Sequence[Way]], shares: Sequence[Sequence[float]]) -> Seen:
    seen = Seen(defaultdict(float), defaultdict(float))
    for of_word, of_ways in zip(ways, shares, strict=True):
        for way, share in zip(of_word, of_ways, strict=True):
            if way.make[1]:
                seen.makes[way.make] += share
                seen.builds[way.make[1]] += share
    return seen


def _standing(word: SheetWord, ways: Sequence[Way], shares: Sequence[float]) -> SheetWord:
    best = ways[max(range(len(ways)), key=shares.__getitem__)]
    if best.text == word.text or not best.make[1]:
        return word
    others = sorted((way for way in ways if way.text != best.text), key=lambda way: -way.chance)
    told = [Otherwise(way.text, round(min(1.0, way.chance / best.chance), 4)) for way in others]
    wholes = [other for other in word.alternatives if other.words > 1]
    return replace(word, text=best.text, confidence=min(word.confidence, SETTLED), alternatives=(*told, *wholes))


@dataclass(frozen=True, slots=True)
class Torn:
    """Words that may be one number."""

    words: tuple[SheetWord, ...]
    whole: Otherwise
    make: Make
    kept: frozenset[int]  # the letters and digits after which a sign is seen
    lost: frozenset[int]  # ... after which one is only told by what the words are together

    def beside(self, others: Sequence[Torn]) -> float:
        """How many others of its make keep every sign that it lost, each by its share."""
        like = (other for other in others if other.make == self.make and other.words[0] is not self.words[0])
        chances = [other.whole.chance for other in like if self.lost and self.lost <= other.kept]
        return sum(chance / (1 + chance) for chance in chances)


def _torn(words: Sequence[SheetWord]) -> list[Torn]:
    """What the first of the words and those after it may be together."""
    wholes = [other for other in words[0].alternatives if 1 < other.words <= len(words)]
    return [_torn_number(tuple(words[: whole.words]), whole) for whole in wholes]


def _torn_number(words: tuple[SheetWord, ...], whole: Otherwise) -> Torn:
    signs, seen = _signed_after(whole.text), _signed_after("".join(word.text for word in words))
    return Torn(words, whole, _make(whole.text), frozenset(signs & seen), frozenset(signs - seen))


def _signed_after(text: str) -> set[int]:
    """How many letters and digits stand before each sign that stands between two of them."""
    parts = re.split("[./-]+", text.strip(".,:()/-"))
    return set(accumulate(sum(map(str.isalnum, part)) for part in parts[:-1]))


def _joined(words: Sequence[SheetWord], seen: Seen, torn: Sequence[Torn]) -> tuple[SheetWord, ...]:
    """Neighbours that may be one number made one, where the page has its like."""
    out: list[SheetWord] = []
    at = 0
    while at < len(words):
        best = max(
            _torn(words[at:]),
            key=lambda one: one.whole.chance * seen.likeness(one.make, torn=one.beside(torn)),
            default=None,
        )
        if best and _are_one(best, seen, torn):
            out.append(one_word(best.words, best.whole.text))
            at += len(best.words)
        else:
            out.append(words[at])
            at += 1
    return tuple(out)


def _are_one(one: Torn, seen: Seen, torn: Sequence[Torn]) -> bool:
    """Does the page speak for the words being one rather than for each of them? How many of it is never joined to it."""
    if COUNT.match(one.words[-1].text):
        return False
    makes = [_make(word.text) for word in one.words]
    apart = math.prod(seen.likeness(make, [(make, 1.0)]) for make in makes)
    return one.whole.chance * seen.likeness(one.make, torn=one.beside(torn)) > JOIN * apart
