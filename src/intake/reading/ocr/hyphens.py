"""Hyphens that a machine lost, put back where the page's other numbers have them.

A hyphen is one stroke thin, and 98 lines an inch lose every other one: "LM-190110 29" beside "LM-210523-49". Nothing
is guessed: a number is mended only where others on the page have the same letters, and digits and hyphens in the same
places.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from intake.document import Otherwise
from intake.reading.ocr.sheet import SheetLine, SheetWord

NUMBER = re.compile(r"(?<![0-9A-Za-z-])[0-9A-Z]+(?:-[0-9A-Z]+)*(?![0-9A-Za-z-])")
SHORTEST, SHORTEST_ALIKE = 6, 8  # letters and digits of a number with the same letters; with any letters
SURE = 0.85
WIDEST = 1.15  # of the line's height: between the halves of a number whose hyphen is gone
PIECES = 3
MENDED = 0.9  # no surer than this of a number that was put together
Ways = dict[str, Counter[str]]  # of a number without its hyphens, how often they stand how


def restored(lines: Sequence[SheetLine]) -> tuple[SheetLine, ...]:
    """The lines, their numbers with the hyphens of their like."""
    ways = _ways(lines)
    return tuple(replace(line, words=_mended(line, ways)) for line in lines) if ways else tuple(lines)


def _ways(lines: Sequence[SheetLine]) -> Ways:
    """Under each number's letters ("KH9999"), and under its shape ("AA9999"), the ways that hyphens stand in it."""
    ways: Ways = {}
    for line in lines:
        for word in line.words:
            for number in NUMBER.findall(word.text) if word.confidence >= SURE else ():
                for key in _keys(number):
                    ways.setdefault(key, Counter())[_shape(number)] += 1
    return {key: seen for key, seen in ways.items() if any("-" in way for way in seen)}


def _keys(number: str) -> list[str]:
    """What a number's like is looked up by, the nearest likeness first; nothing for plain digits or words."""
    bare = number.replace("-", "")
    if not any(c.isdigit() for c in bare) or bare.isdigit():
        return []
    lettered = "".join("9" if c.isdigit() else c for c in bare)
    keys = [lettered] if len(bare) >= SHORTEST else []
    return [*keys, "*" + _shape(bare)] if len(bare) >= SHORTEST_ALIKE else keys


def _like(number: str, ways: Ways) -> str:
    """How the hyphens of its like stand, where that is one way, has more of them and is no rarer; else empty."""
    own = _shape(number)
    seen = next((ways[key] for key in _keys(number) if key in ways), Counter[str]())
    fuller = [way for way in seen if way != own and _within(own, way)]
    fullest = max(fuller, key=lambda way: way.count("-"), default="")
    if not fullest or seen[fullest] < seen[own] or not all(_within(way, fullest) for way in fuller):
        return ""
    return fullest


def _shape(number: str) -> str:
    return "".join("9" if c.isdigit() else c if c == "-" else "A" for c in number)


def _within(way: str, fuller: str) -> bool:
    """Has `fuller` every hyphen of `way`? Both have the same letters and digits."""
    at = 0
    for sign in way:
        while fuller[at] != sign and fuller[at] == "-":
            at += 1
        if fuller[at] != sign:
            return False
        at += 1
    return True


def _mended(line: SheetLine, ways: Ways) -> tuple[SheetWord, ...]:
    out: list[SheetWord] = []
    words, high = line.words, line.rect[3] - line.rect[1]
    at = 0
    while at < len(words):
        for count in range(min(PIECES, len(words) - at), 0, -1):
            group = words[at : at + count]
            near = all(0 <= b.rect[0] - a.rect[2] <= WIDEST * high for a, b in pairwise(group))
            if near and (text := _as_its_like(group, ways)):
                out.append(one_word(group, text))
                break
        else:
            count = 1
            out.append(words[at])
        at += count
    return tuple(out)


def _as_its_like(group: Sequence[SheetWord], ways: Ways) -> str:
    """The words as one, a number over all their seams with its hyphens; empty where it has none to gain."""
    text = "".join(word.text for word in group)
    seams = [len("".join(word.text for word in group[:i])) for i in range(1, len(group))]
    for found in NUMBER.finditer(text):
        like = _like(found.group(), ways)
        if not like or not all(found.start() < seam < found.end() for seam in seams):
            continue
        signs = iter(found.group().replace("-", ""))
        number = "".join("-" if c == "-" else next(signs) for c in like)
        if all(_parts(number, len(text[found.start() : seam].replace("-", ""))) for seam in seams):
            return text[: found.start()] + number + text[found.end() :]
    return ""


def _parts(number: str, signs: int) -> bool:
    """Does a hyphen stand after so many letters and digits?"""
    at = -1
    for _ in range(signs):
        at += 1
        while number[at] == "-":
            at += 1
    return number[at + 1 : at + 2] == "-"


def one_word(words: Sequence[SheetWord], text: str) -> SheetWord:
    """Words as one that says `text`, with what else it may be: any one of them read otherwise, or all as one otherwise."""
    first, last = words[0], words[-1]
    rect = (
        first.rect[0], min(w.rect[1] for w in words), last.rect[2], max(w.rect[3] for w in words),
    )  # fmt: skip
    others = {"".join(word.text for word in words): 1.0}
    if len(words) > 1:
        wholes = {other.text: other.chance for other in first.alternatives if other.words == len(words)}
        for whole, chance in wholes.items():
            others.setdefault(whole, round(min(1.0, chance / wholes.get(text, 1.0)), 4))
    for at, word in enumerate(words):
        before, after = ("".join(w.text for w in part) for part in (words[:at], words[at + 1 :]))
        for other in word.alternatives:
            if other.words == 1:
                others.setdefault(before + other.text + after, other.chance)
    by_chance = sorted(others.items(), key=lambda other: -other[1])
    return SheetWord(
        text,
        rect,
        min(MENDED, *(word.confidence for word in words)),
        tuple(Otherwise(other, chance) for other, chance in by_chance if other != text),
        all(word.struck for word in words),
    )
