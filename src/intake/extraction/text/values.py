"""Text as it is compared, with the way back to the ink.

Everything is searched in a folded form (half width, one kind of dash, plain spaces) and every place found there is
mapped back to the characters as written, so that evidence quotes the document and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

DASHES = frozenset("‐‑‒–—―−－﹣﹘⁃˗")
_PLAIN = (
    {ord(d): "-" for d in DASHES}
    | {ord("´"): "'"}
    | dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), "")
)
_DROP = str.maketrans("", "", "".join(chr(c) for c in range(128) if not chr(c).isalnum()))
# Characters that a reader takes for one another: letters fold to the digit they resemble.
LOOKALIKE = str.maketrans(
    {"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "|": "1", "Z": "2", "S": "5", "B": "8", "G": "6"}
)
# What people type for one another: only these two pairs share a key or a look in type.
MISTYPED = str.maketrans({"O": "0", "I": "1", "L": "1"})
_DROP_BUT_LINES = {char: gone for char, gone in _DROP.items() if char != ord("\n")}
_SIGNATURE = str.maketrans({c: "A" for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | dict.fromkeys("0123456789", "9"))


def compact(code: str) -> str:
    """A code as it is compared: half width, upper case, letters and digits alone. Compact twice is compact once.

    >>> compact("ＮＷ−２１／０１０４"), compact("nw 21 0104")
    ('NW210104', 'NW210104')
    """
    if code.isascii():
        return code.upper().translate(_DROP)
    half = unicodedata.normalize("NFKC", code).upper()
    return "".join(c for c in unicodedata.normalize("NFC", half) if c.isalnum())


def compact_all(codes: Sequence[str]) -> list[str]:
    """`compact` of each of many, as lines of one text: a list of fifty thousand costs a tenth of the time.

    >>> compact_all(["nw 21-0104", "ＮＷ−２１"])
    ['NW210104', 'NW21']
    """
    whole = "\n".join(codes)
    found = whole.upper().translate(_DROP_BUT_LINES).split("\n")
    if len(found) != len(codes):  # a line break within a code, or no codes
        return [compact(code) for code in codes]
    return (
        found
        if whole.isascii()
        else [short if code.isascii() else compact(code) for code, short in zip(codes, found, strict=True)]
    )


def distance(one: str, other: str) -> int:
    """How many characters are to be put in, left out or changed to make one code of the other (Levenshtein)."""
    from rapidfuzz.distance import Levenshtein  # 30 ms that a mail in which nothing is compared need not pay

    changes: int = Levenshtein.distance(one, other)
    return changes


def signature(compacted: str) -> str:
    """The kind of each character of a compact code: A for a letter, 9 for a digit.

    >>> signature("NWX210104B")
    'AAA999999A'
    """
    return compacted.translate(_SIGNATURE)


@lru_cache(maxsize=65536)
def _half(char: str) -> str:
    if "\u0e00" <= char <= "\u0e7f" or unicodedata.category(char) == "No":
        return char  # NFKC would take Thai's sara am apart, and make a circled 1 a digit of the code after it
    plain = char.translate(_PLAIN)
    return unicodedata.normalize("NFKC", plain).translate(_PLAIN) if plain and ord(plain) > 127 else plain


def _units(text: str) -> list[tuple[int, str]]:
    """Characters with their place; a letter and the marks that follow it (NFD accents, Hangul jamo) are one."""
    units: list[tuple[int, str]] = []
    for place, char in enumerate(text):
        joins = ord(char) > 0x2FF and (unicodedata.combining(char) or "\u1160" <= char <= "\u11ff")
        if joins and units:
            units[-1] = (units[-1][0], units[-1][1] + char)
        else:
            units.append((place, char))
    return units


@dataclass(frozen=True, slots=True)
class Folded:
    """Text in the form that is searched; `origin[i]` is where its character i stands in the text as written."""

    text: str
    origin: tuple[int, ...] | None  # None: character for character the same places
    size: int  # of the text as written

    def written(self, start: int, end: int) -> tuple[int, int]:
        """The span of the written text that the folded characters start..end came from."""
        if self.origin is None:
            return start, end
        last = self.origin[end - 1] if end > start else (self.origin[start] if start < len(self.origin) else self.size)
        after = bisect_left(self.origin, last + 1, end) if end < len(self.origin) else len(self.origin)
        stop = self.origin[after] if after < len(self.origin) else self.size
        begin = self.origin[start] if start < len(self.origin) else self.size
        return begin, max(begin, stop if end > start else begin)

    def place(self, written: int) -> int:
        """Where the written character `written` went."""
        return written if self.origin is None else bisect_left(self.origin, written)


def fold(text: str) -> Folded:
    """Half width, one dash, plain spaces; zero-width characters dropped; line breaks kept.

    >>> fold("Ａ－１　個").text
    'A-1 個'
    """
    if _as_it_is(text):
        return Folded(text, None, len(text))
    parts: list[str] = []
    origin: list[int] = []
    for begin, line in _lines(text):
        if _as_it_is(line):  # most of a letter is, though a mark or a wide colon stands somewhere in it
            parts.append(line)
            origin.extend(range(begin, begin + len(line)))
            continue
        for place, unit in _units(line):
            if len(unit) == 1:
                half = " " if unit in "\t\u00a0\u3000" else _half(unit)
            else:
                half = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", unit))
            parts.append(half)
            origin.extend([begin + place] * len(half))
    joined = "".join(parts)
    if len(joined) == len(text) and origin == list(range(len(text))):
        return Folded(joined, None, len(text))
    return Folded(joined, tuple(origin), len(text))


_FOLDED_AWAY = re.compile("[\t" + "".join(map(chr, _PLAIN)) + "]")


def _as_it_is(text: str) -> bool:
    """Whether folding leaves the text as it stands."""
    return unicodedata.is_normalized("NFKC", text) and not _FOLDED_AWAY.search(text)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """(place, line with its break)."""
    at = 0
    while at < len(text):
        stop = text.find("\n", at) + 1 or len(text)
        yield at, text[at:stop]
        at = stop


ATOM = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿ]+")
# What may stand inside a code between two runs of letters and digits: people drop, add and change these.
JOINT = re.compile(r"[-_/.,+:#*~ ()]{1,3}")
_TICK = re.compile(
    "(?<=[0-9])['’‘′`](?=[0-9])"
)  # 12'0418: between digits alone, for "l'" and "dell'" stand before any number


# Any other sign that the lists may have inside a number, each of which few lists have: ST'22-036, A&18, A[23]-7, 15·H·042.
ODD = re.compile("['’‘′`\"“”&|=;!@°º^%$<>{}\\[\\]\\\\·•∙⋅‧・･÷§¶]")
_ODD_JOINT = re.compile(rf" ?{ODD.pattern}[-./]? ?")


@dataclass(frozen=True, slots=True)
class Atom:
    """A run of Latin letters and digits; `loose` says that white space separates it from the one before."""

    text: str
    start: int
    end: int
    joint: str | None  # what stands between it and the atom before; None where they cannot belong together


def atoms(text: str, start: int = 0, end: int | None = None) -> list[Atom]:
    """The runs of letters and digits of text[start:end] with what joins each to the one before."""
    found: list[Atom] = []
    before = -1
    for match in ATOM.finditer(text, start, len(text) if end is None else end):
        joint: str | None = None
        if before >= 0 and match.start() - before <= 3:
            between = text[before : match.start()]
            joined = JOINT.fullmatch(between) or _TICK.match(text, before) or _ODD_JOINT.fullmatch(between)
            joint = between if joined else None
        found.append(Atom(match.group(), match.start(), match.end(), joint))
        before = match.end()
    return found


_STROKES = str.maketrans("łŁđĐøØ", "lLdDoO")  # letters with a stroke, which is no accent to Unicode


def without_accents(text: str) -> str:
    """As it is typed on a keyboard that has no accents.

    >>> without_accents("číslo dílu, ποσότητα, działa")
    'cislo dilu, ποσοτητα, dziala'
    """
    apart = unicodedata.normalize("NFD", text.translate(_STROKES))
    return unicodedata.normalize("NFC", "".join(c for c in apart if not "\u0300" <= c <= "\u036f"))
