"""Numbers in pieces put together by reading them whole.

The white gaps part what 98 lines an inch tore: a lost hyphen is as wide as a blank, an H without its bar is two
strokes, a T without its own stands alone. How wide a gap is says little, what is seen across it says much: a hyphen
that neither piece shows, a letter that neither piece was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from intake.reading.ocr import recognisers
from intake.reading.ocr.lines import COUNT, NARROW, WHOLE, letter_height, letters_of, strip, trace
from intake.reading.ocr.recognisers import Reading
from intake.reading.ocr.sheet import Rect

Gray = NDArray[np.uint8]
Place = tuple[Rect, Rect]  # a line's rectangle, and that of a word in it
Run = list[tuple[int, float]]  # neighbours by the first of them, and how far apart they stand

ROUNDS = 2  # what was put together may be a piece itself
APART = 1.05  # of the letters' height: pieces farther apart are two words, whatever they look like together
NO_BLANK = 0.42  # a gap that no font's blank is as narrow as
SEAM, NARROWEST = 0.2, 4  # of the letters' height: no blank is narrower; dots: no word is
STROKE = 0.36  # of the line's height: a piece so narrow may be one stroke of a letter
TORN_STROKE = 0.75  # how far it may stand off, by the letters' height
SURE_PIECE, SURE_WHOLE, LIKELY_WHOLE = 0.9, 0.88, 0.7  # of the reader
SHREDS = 2  # so many strokes among its pieces, and so large a share of them, leave no number to be read in pieces
SHREDDED = 0.4
NO_BLANK_SEEN, BLANK_SEEN = 0.02, 0.9  # the chance of a blank, below which there is none, and above which there is one
BLANK_LIKELY = 0.4  # ... above which there is one between a number and what is read as small letters
UNKNOWN = 0.25  # of a number's signs may be unreadable
DIGITS, PLAIN_DIGITS = 3, "234679"  # so many, or one that no letter looks like
# Of pieces that were left apart and may yet be one number:
MOST_PIECES = 7
FARTHEST = 2.5  # by the letters' height: a typewriter's hyphen that is lost
SHORTEST = 5  # letters and digits
LONGEST_RUN = 30  # neighbours: more of them are figures in a row
MOST_SPANS = 150  # on a page
_NUMBER = re.compile(r"\(?[0-9A-Z./:,-]+\)?[.,]?")
_WORD = re.compile(r"[A-Z01]{4,}[.,:]?")
_IN_WORDS = re.compile(r"[a-z]{2}|[a-z][,.?!]?$")
_WITH_A_WORD = re.compile(r"(?=[^0-9]*[0-9])[(0-9A-Z./:-]{5,}+[a-z]{2,}+[.,:]?")
# T. 02-123-4567
_ANNOUNCES = re.compile(r"[A-Z.,:()]{1,3}")
_TELEPHONE = re.compile(r"[(+]?\d{2,4}[-.)]\d{3,4}[-.]\d{4}")
_LIKE_ONE = str.maketrans("Il|", "111")


def put_together(gray: Gray, places: Sequence[Place], first: Sequence[Reading]) -> tuple[list[Place], list[Reading]]:
    """The words with their first readings, torn numbers whole."""
    for _ in range(ROUNDS):
        one = _joints(gray, places, first)
        groups = _groups(len(places), one)
        changed = [at for at, group in enumerate(groups) if len(group) > 1]
        joined = [_united(places, group[0], group[-1]) for group in groups]
        readings = [first[group[0]] for group in groups]
        for at, reading in zip(changed, _read(gray, [joined[at] for at in changed]), strict=True):
            readings[at] = reading
        places, first = joined, readings
        if not changed:
            break
    return list(places), list(first)


def taken_apart(gray: Gray, places: Sequence[Place], first: Sequence[Reading]) -> tuple[list[Place], list[Reading]]:
    """The words with their readings; those in which the code reader sees a blank are two."""
    cut = [_halves(gray, place, reading) for place, reading in zip(places, first, strict=True)]
    heard = iter(_read(gray, [half for halves in cut for half in halves]))
    out: list[tuple[Place, Reading]] = []
    for place, reading, halves in zip(places, first, cut, strict=True):
        out.extend((half, next(heard)) for half in halves)
        if not halves:
            out.append((place, reading))
    return [place for place, _ in out], [reading for _, reading in out]


def _halves(gray: Gray, place: Place, reading: Reading) -> tuple[Place, ...]:
    """The two words that one is, parted at its widest gap near the blank; nothing where there is no blank in it."""
    least = BLANK_LIKELY if _WITH_A_WORD.fullmatch(reading.text) else BLANK_SEEN
    if not len(reading.blanks) or reading.blanks.max() <= least:
        return ()
    line, word = place
    crop = strip(gray, line, word)
    left, right = recognisers.SmallReader.columns(int(reading.blanks.argmax()), crop.shape)
    start = max(0, word[0] - 3)
    ink = letters_of(gray, line)
    white = np.flatnonzero(~ink.any(0)) + line[0]
    white = white[(white >= max(word[0], start + left)) & (white <= min(word[2], start + right))]
    if not len(white):
        return ()
    gap = max(np.split(white, np.flatnonzero(np.diff(white) > 1) + 1), key=len)
    if len(gap) < SEAM * letter_height(ink):
        return ()
    halves = ((word[0], int(gap[0])), (int(gap[-1]) + 1, word[2]))
    if min(b - a for a, b in halves) < NARROWEST:
        return ()
    return tuple((line, (a, word[1], b, word[3])) for a, b in halves)


def wholes(gray: Gray, places: Sequence[Place], first: Sequence[Reading]) -> list[tuple[Place, Reading]]:
    """Neighbours left apart that may be one number nevertheless, united, as the code reader sees them."""
    runs = (run for run in _apart(gray, places, first) if len(run) <= LONGEST_RUN)
    spans = [span for run in runs for span in _nested(run)][:MOST_SPANS]
    united = [_united(places, start, last) for start, last in spans]
    return [pair for pair in zip(united, _read(gray, united), strict=True) if _may_be_a_number(pair[1])]


def _apart(gray: Gray, places: Sequence[Place], first: Sequence[Reading]) -> Iterator[Run]:
    """Neighbours of which none is a word."""
    return _near(gray, places, FARTHEST, lambda i, height: _is_a_word(places[i][1], first[i], height))


def _is_a_word(word: Rect, reading: Reading, height: float) -> bool:
    unknown = reading.text.count("~") > UNKNOWN * len(reading.text)
    return bool(_IN_WORDS.search(reading.text)) or (unknown and _is_foreign(word, reading, height))


def _nested(run: Run) -> Iterator[tuple[int, int]]:
    """The first and the last of neighbours that may be one: all, then those on either side of the widest gap, and on."""
    if not run:
        return
    if len(run) < MOST_PIECES:
        yield run[0][0], run[-1][0] + 1
    widest = max(range(len(run)), key=lambda at: run[at][1])
    yield from _nested(run[:widest])
    yield from _nested(run[widest + 1 :])


def _may_be_a_number(whole: Reading) -> bool:
    signs = [c for c in whole.text if c.isalnum()]
    return (
        whole.confidence >= LIKELY_WHOLE
        and len(signs) >= SHORTEST
        and any(c.isdigit() for c in signs)
        and not all(c.isdigit() for c in signs)
        and whole.text.count("~") <= UNKNOWN * len(whole.text)
    )


def _joints(gray: Gray, places: Sequence[Place], first: Sequence[Reading]) -> set[int]:
    """Which words go on in the next one."""
    runs = list(_runs(gray, places, first))
    near = [pair for run in runs for pair in run]
    pairs = _read(gray, [_united(places, i, i + 1) for i, _ in near])
    found = {
        i
        for (i, gap), whole in zip(near, pairs, strict=True)
        if _is_one(gray, places[i : i + 2], first[i : i + 2], whole, gap)
    }
    shredded = [run for run in runs if _is_shredded(places, first, run)]
    wholes = _read(gray, [_united(places, run[0][0], run[-1][0] + 1) for run in shredded])
    for i, (line, word) in enumerate(places):
        if is_dash(line, word) and not {i - 1, i} <= found:  # with a blank on one side it parts, and joins nothing
            found -= {i - 1, i}
    for run, whole in zip(shredded, wholes, strict=True):
        if whole.confidence >= LIKELY_WHOLE and whole.text.count("~") <= UNKNOWN * len(whole.text):
            found.update(i for i, _ in run)
    return found


def _runs(gray: Gray, places: Sequence[Place], first: Sequence[Reading]) -> Iterator[Run]:
    """Neighbours worth reading as one: Latin pieces with a digit among them. A torn word is no matter, a number is."""
    near = _near(gray, places, APART, lambda i, height: _is_foreign(places[i][1], first[i], height))
    return (run for run in near if _has_a_digit(run, first))


def _near(gray: Gray, places: Sequence[Place], apart: float, parts: Callable[[int, float], bool]) -> Iterator[Run]:
    """Neighbours no farther apart, of which none is one that `parts` the others, by its number and its line's height."""
    run, line, height = Run(), None, 0.0
    for index, (here, word) in enumerate(places):
        if here == line:
            height = height or letter_height(letters_of(gray, here))
            gap = (word[0] - places[index - 1][1][2]) / height
            if gap <= apart and not parts(index - 1, height) and not parts(index, height):
                run.append((index - 1, gap))
                continue
        else:
            line, height = here, 0.0
        yield run
        run = Run()
    yield run


def _is_foreign(word: Rect, reading: Reading, height: float) -> bool:
    return "~" in reading.text and word[2] - word[0] >= NARROW * height


def _has_a_digit(run: Run, first: Sequence[Reading]) -> bool:
    """A letter O is as round as a zero, an S as a 5 where its corners are lost."""
    digits = [c for at in dict.fromkeys(at for i, _ in run for at in (i, i + 1)) for c in first[at].text if c.isdigit()]
    return len(digits) >= DIGITS or any(c in PLAIN_DIGITS for c in digits)


def _is_one(gray: Gray, places: Sequence[Place], apart: Sequence[Reading], whole: Reading, gap: float) -> bool:
    """Are two pieces one number, by what is seen where they are read together?"""
    (line, before), (_, after) = places
    left, right = (reading.text for reading in apart)
    if not _NUMBER.fullmatch(whole.text) or whole.confidence < SURE_WHOLE:
        return False
    if _WORD.fullmatch(left) or _WORD.fullmatch(right) or ":" in left + right:
        return False  # a word, a time of day, a label's end
    if _ANNOUNCES.fullmatch(left) and _TELEPHONE.match(right):
        return False
    blank = _blank_between(gray, line, before, after, whole)
    if blank > BLANK_SEEN:
        return False
    if left and right and blank < NO_BLANK_SEEN and gap < TORN_STROKE:
        return True
    announced = len(left) > 1 and left.isalpha() and right[:1].isdigit()  # "TEL 092": wide letters have narrow blanks
    if gap < NO_BLANK and not announced:
        return True
    two = COUNT.match(right) or min(len(left), len(right)) >= WHOLE
    if two and not trace(gray, before, after):
        return False
    seen, together = (text.translate(_LIKE_ONE) for text in (left + right, whole.text))
    if left and right and _signs(together) > _signs(seen):
        return True
    return gap < TORN_STROKE and together != seen and (_is_stroke(line, before) or _is_stroke(line, after))


def _blank_between(gray: Gray, line: Rect, before: Rect, after: Rect, whole: Reading) -> float:
    """The chance that the code reader sees a blank between two words where it reads them as one."""
    crop = strip(gray, line, (before[0], before[1], after[2], after[3]))
    start = max(0, before[0] - 3)
    return recognisers.SmallReader.parting(whole, crop.shape, before[2] - start, after[0] - start)


def _is_stroke(line: Rect, word: Rect) -> bool:
    return word[2] - word[0] < STROKE * (line[3] - line[1])


def is_dash(line: Rect, word: Rect) -> bool:
    """A flat stroke half-way up its line; the readers take it for anything."""
    high, wide, lines_height = word[3] - word[1], word[2] - word[0], line[3] - line[1]
    middle = ((word[1] + word[3]) / 2 - line[1]) / lines_height
    return high <= 0.22 * lines_height and wide >= 1.8 * high and 0.3 < middle < 0.7


def _is_shredded(places: Sequence[Place], first: Sequence[Reading], run: Run) -> bool:
    members = [run[0][0], *(i + 1 for i, _ in run)]
    strokes = [
        i
        for i in members
        if _is_stroke(*places[i]) and (first[i].confidence < SURE_PIECE or first[i].text.translate(_LIKE_ONE) == "1")
    ]
    return len(strokes) >= max(SHREDS, SHREDDED * len(members))


def _signs(text: str) -> int:
    return sum(text.count(sign) for sign in "-./:")


def _groups(count: int, one: set[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for i in range(count):
        if i - 1 in one:
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _united(places: Sequence[Place], start: int, last: int) -> Place:
    words = [word for _, word in places[start : last + 1]]
    top, bottom = min(word[1] for word in words), max(word[3] for word in words)
    return places[start][0], (words[0][0], top, words[-1][2], bottom)


def _read(gray: Gray, places: Sequence[Place]) -> list[Reading]:
    return recognisers.code_reader()([strip(gray, *place) for place in places])
