"""In whose letters bytes are written that name no charset: every code page read, weighed in bits by pairs of letters.

A single-byte code page turns any bytes into letters, so that they can be decoded proves nothing. What tells the right
one is that its letters follow one another as in a language: a word read rightly costs some four bits a letter, read by
another page eight and more. Bits add up and can be compared between pages, scripts and the two-byte charsets, so a long
text decides by itself and two words decide where they can.

`letters.txt` holds the costs, counted by `bench/letters.py`; `charset` asks here, after it has looked for everything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, pairwise, repeat
from pathlib import Path
from unicodedata import category, normalize

TABLE = Path(__file__).with_name("letters.txt")
EDGE = "_"  # what is before a word's first letter and behind its last
ZERO, STEPS_A_BIT = 0x30, 4.0
_TOP = 0x7E

_WEST = ("en", "de", "fr", "es", "it", "pt", "sv", "da", "nb", "fi", "nl", "is", "ca")
_CENTRAL = ("pl", "cs", "sk", "hu", "ro", "hr", "sl", "sr_Latn", "de")
_CYRILLIC = ("ru", "uk", "bg", "be", "sr", "mk")
# (languages, bits that it must be better by): the pages of Windows are what most unlabelled mails are in
PAGES: dict[str, tuple[tuple[str, ...], float]] = {
    "cp1252": (_WEST, 0.0),
    "cp1251": (_CYRILLIC, 1.0),
    "cp1250": (_CENTRAL, 3.0),
    "cp1254": (("tr",), 2.0),
    "cp1253": (("el",), 2.0),
    "cp1255": (("he",), 2.0),
    "cp1256": (("ar", "fa"), 2.0),
    "cp1257": (("lt", "lv", "et"), 2.0),
    "koi8_r": (("ru", "bg"), 2.0),
    "koi8_u": (("uk", "be"), 2.5),
    "iso8859_2": (_CENTRAL, 2.5),
    "iso8859_5": (_CYRILLIC, 4.0),
    "iso8859_7": (("el",), 4.0),
    "iso8859_8": (("he",), 4.0),
    "iso8859_6": (("ar", "fa"), 4.0),
    "iso8859_13": (("lt", "lv", "et"), 4.0),
    "cp866": (("ru", "bg"), 6.0),
    "mac_cyrillic": (_CYRILLIC, 7.0),
}
DOS: dict[str, tuple[tuple[str, ...], float]] = {  # what names in an archive are written in that says nothing of them
    "cp437": (_WEST, 0.0),
    "cp850": (_WEST, 0.5),
    "cp852": (_CENTRAL, 2.0),
    "cp866": (_CYRILLIC, 2.0),
    "cp857": (("tr",), 2.0),
    "cp737": (("el",), 2.0),
    "cp862": (("he",), 3.0),
    "cp775": (("lt", "lv", "et"), 3.0),
}
_SAMPLE = 320  # bytes of words with letters beyond ASCII: more of them decide nothing that these did not
_PLAIN_WORDS = 40
_LONG = 24  # letters: longer words are rather no words
_TOKEN = re.compile(rb"[A-Za-z\x80-\xff]+")
_LETTERS = r"^\W\d_"
_SIGNS = r"\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # vowels and tones on a letter
_RUN = re.compile(rf"(?:[{_LETTERS}]|[{_SIGNS}])+")
_NO_LETTER = re.compile(rf"(?![{_LETTERS}])[^{_SIGNS}\n]")
_UNKNOWN = 9.0  # bits of a pair with a letter that the language does not have
_SYMBOL, _MARK, _CONTROL = 11.0, 5.0, 24.0
_MARKS = frozenset("–—‘’“”„«»…·•°№€©®™±×\u00a0\u00ad")
PLAIN_LETTER = 4.3  # bits of one of A to Z, nobody knows in which language


def worst() -> int:
    """The largest figure of a pair."""
    return _TOP - ZERO


def lowered(text: str) -> str:
    """Lower case, one letter for one: the dotted capital I would become two."""
    return text.replace("İ", "i").lower()


@dataclass(frozen=True, slots=True)
class Language:
    """Bits that a letter costs after another, by the two of them; `EDGE` stands at both ends of a word."""

    script: str
    pairs: Mapping[str, float]

    def cost(self, pairs: Iterable[str]) -> float:
        return sum(map(self.pairs.get, pairs, repeat(_UNKNOWN)))


@cache
def languages() -> Mapping[str, Language]:
    """All that is known, by ISO 639 code."""
    found = {}
    for line in TABLE.read_text("utf8").splitlines():
        name, script, known, figures = line.split(" ", 3)
        pairs = (first + second for first in known for second in known)
        bits = ((ord(figure) - ZERO) / STEPS_A_BIT for figure in figures)
        found[name] = Language(script, dict(zip(pairs, bits, strict=True)))
    return found


@dataclass(frozen=True, slots=True)
class Sample:
    """Words that hold bytes beyond ASCII, each once, and the plain ones beside them with what they cost in English.

    `raw` is what they stand in: another charset is weighed by the same bytes.
    """

    raw: bytes
    wide: bytes  # a line each
    plain: Mapping[str, float]

    @classmethod
    def of(cls, raw: bytes) -> Sample:
        wide: dict[bytes, None] = {}
        plain: dict[bytes, None] = {}
        room = _SAMPLE
        for found in _TOKEN.finditer(raw):
            token = found[0][:room]
            if token.isascii():
                plain[token] = None
            elif token not in wide:
                wide[token] = None
                room -= len(token)
                if room <= 0:
                    raw = raw[: found.start() + len(token)]
                    break
        english = languages()["en"]
        words = (token.decode("ascii") for token in list(plain)[:_PLAIN_WORDS])
        return cls(raw, b"\n".join(wide), {word: english.cost(pairs_of(word.lower())) for word in words})


@dataclass(frozen=True, slots=True)
class Reading:
    """Bytes by one code page: what they cost, and how many letters they are, in words that are not all ASCII."""

    codec: str
    bits: float
    letters: int
    foreign: int  # of these, beyond ASCII

    @property
    def dear(self) -> bool:
        """Whether it is no language at all."""
        return self.bits > 7.0 * self.letters + 12


def best(
    sample: Sample, favours: Mapping[str, float], pages: Mapping[str, tuple[tuple[str, ...], float]] = PAGES
) -> Reading | None:
    """The page that the words cost least in; `favours` are bits that a page is given beforehand. None where there is no word."""
    found: Reading | None = None
    for codec, (spoken, handicap) in pages.items() if sample.wide else ():
        reading = read(codec, sample, spoken)
        if reading is None or not (reading.foreign or codec == "cp1252"):
            continue
        reading = replace(reading, bits=reading.bits + handicap - favours.get(codec, 0.0))
        if found is None or reading.bits < found.bits - 1e-6:
            found = reading
    return found


def read(codec: str, sample: Sample, spoken: Iterable[str]) -> Reading | None:
    """By that page, in whichever of these languages it costs least; None where it has no such bytes."""
    try:
        words = normalize("NFC", sample.wide.decode(codec))
    except UnicodeError:
        return None
    runs = _RUN.findall(words)
    symbols = _symbols(words) + sum(map(_shape, runs))
    foreign = [lowered(run) for run in runs if not run.isascii()]
    plain = [lowered(run) for run in runs if run.isascii()]
    pairs = ([*chain(*map(pairs_of, foreign))], [*chain(*map(pairs_of, plain))])
    return Reading(
        codec,
        symbols + min(_in_language(languages()[name], *pairs, sample.plain) for name in spoken),
        sum(map(len, runs)),
        sum(char > "\x7f" for run in foreign for char in run),
    )


def pairs_of(word: str) -> list[str]:
    """The letters two by two, with the word's ends."""
    edged = f"{EDGE}{word}{EDGE}"
    return [edged[at : at + 2] for at in range(len(word) + 1)]


def _symbols(words: str) -> float:
    """Bits of what is no letter in words, more where it stands against one: but not for an apostrophe or a space."""
    bits = 0.0
    for found in _NO_LETTER.finditer(words):
        char, at = found[0], found.start()
        bits += _MARK if char in _MARKS else _CONTROL if category(char) in ("Cc", "Co", "Cn", "Cf") else _SYMBOL
        if char not in "’\u00a0":
            bits += 3.0 * (words[at - 1 : at].isalpha() + words[at + 1 : at + 2].isalpha())
    return bits


def _shape(run: str) -> float:
    """Bits for a word's capitals (small, with one in front, all of them; else each change is paid for) and odd length."""
    long = 2.0 * max(0, len(run) - _LONG)
    if run == run.lower():
        return long
    if run[1:] == run[1:].lower():
        return 2.0 + long
    if run.isupper():
        return 4.0 + long
    return 2.0 + long + 5.0 * sum(a.isupper() != b.isupper() for a, b in pairwise(run))


def _in_language(
    language: Language, foreign: Sequence[str], plain: Sequence[str], beside: Mapping[str, float]
) -> float:
    if language.script != "Latn":  # a letter of another script in the middle of Latin words is rather one of theirs
        between = sum(word.islower() and len(word) > 1 for word in beside)
        return language.cost(foreign) + len(plain) * PLAIN_LETTER + min(12.0, 1.5 * between)
    total = language.cost(foreign) + language.cost(plain)
    for word, english in beside.items():  # which of the Latin languages it is
        total += 0.5 * max(-4.0, min(0.5, language.cost(pairs_of(word.lower())) - english))
    return total
