"""Where the text stands: lines by the detector, words by the white gaps in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from intake.reading.ocr import recognisers
from intake.reading.ocr.sheet import Rect

Gray = NDArray[np.uint8]

STRIP = 1000  # rows given to the detector at once: its memory grows with the area
DETECTOR_SCALE = 0.5  # finding a line needs half the dots that reading it does, and a quarter of the time
GAP = 0.38  # of the letters' height: a wider white gap parts two words
SPECK = 5  # components of so few pixels are dirt, also where 98 lines an inch stretch it; a thin hyphen has 7 or 8
DIRT = 9  # ... where only the letters' height is asked for, and a hyphen or a full stop can be missed
PALE = 0.1  # of a line's ink in specks: more than dirt brings, so its strokes are broken
NEAR = np.ones((3, 3), np.uint8)  # specks of pale print that stand so near are one stroke; dirt stands alone
INK = 150
TRACE = 170
FAINT_ROW = 0.06  # of the fullest row's ink: rows with less lie between lines, or hold a bracket's end
LOST_ROWS = 5  # so many in a line may be white: two scan lines that the telephone lost
LONGEST_TEAR = 0.82  # of the letters' height: a wider gap parts two columns
LOST_HYPHEN = 1.0  # the same where 98 lines an inch may have lost the hyphen between two halves of a number
BROKEN = 0.12  # of the letters' height: narrower gaps are breaks in pale strokes, not between letters
TYPED = 0.3  # the middle gap between a typewriter's letters: those of other print stand nearer
SHREDS = 4  # signs: a typewriter's numbers fall into pieces so short, other print into words
TYPED_BLANK = 0.95  # a wider gap parts its words
TYPED_HYPHEN = 1.6  # ... if there is no trace of a hyphen in it
NARROW = 0.8  # no syllable of Hangul is so narrow
_SIGN = re.compile(r"[0-9A-Za-z/:-]")
_ONES = frozenset("1I")
_PIECE = re.compile(r"\(?[0-9A-Z/.:-]+\)?[.,:]?")
# "1개" as the code reader sees it, "2", "10EA": how many of it
COUNT = re.compile(r"\d{1,3}~|\d{1,2}[.,:]?$|\d{1,4}(?:EA|PCS?|SET)[.,]?$")
WHOLE = 7  # two pieces of so many signs are two numbers


def find_lines(gray: Gray) -> list[Rect]:
    """Upright rectangles around the lines of text, top to bottom; empty parts of the page cost nothing."""
    ink = without_specks(gray)

    def within(band: tuple[int, int]) -> list[Rect]:
        top, bottom = band
        columns = np.flatnonzero(ink[top:bottom].any(0))
        left, right = max(0, int(columns[0]) - 16), min(gray.shape[1], int(columns[-1]) + 17)
        part = gray[top:bottom, left:right]
        small = cv2.resize(part, None, fx=DETECTOR_SCALE, fy=DETECTOR_SCALE, interpolation=cv2.INTER_AREA)
        boxes = recognisers.line_detector()(np.asarray(small, np.uint8))
        return [_rect(box / DETECTOR_SCALE + (left, top), gray.shape) for box in boxes]

    found = recognisers.at_once(within, strips(ink))
    return sorted((rect for rects in found for rect in rects), key=lambda r: (r[1], r[0]))


def without_specks(gray: Gray) -> NDArray[np.bool_]:
    """Where there is ink that could be part of a letter."""
    ink = gray < INK
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
    letters = np.zeros(ink.shape, np.bool_)
    letters[ink] = (stats[:, cv2.CC_STAT_AREA] > DIRT)[labels[ink]]
    return letters


def strips(ink: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Bands of rows with ink in them, cut between lines of text, none much higher than STRIP."""
    tall = ink.sum(1)
    busy = tall > 1.5 * np.percentile(tall, 10) + 2  # a scratch or a margin rule stands in every row
    bands: list[tuple[int, int]] = []
    for run in _runs(np.flatnonzero(busy), apart=60):
        start, stop = max(0, int(run[0]) - 16), min(ink.shape[0], int(run[-1]) + 17)
        while stop - start > STRIP * 1.25:
            cut = _quiet_row(tall, start + STRIP // 2, start + STRIP)
            bands.append((start, cut))
            start = cut
        bands.append((start, stop))
    return [(start, stop) for start, stop in bands if ink[start:stop].any()]


def _runs(places: NDArray[np.int64], apart: int) -> list[NDArray[np.int64]]:
    """The places in groups, a new one after every gap wider than `apart`."""
    if not len(places):
        return []
    return np.split(places, np.flatnonzero(np.diff(places) > apart) + 1)


def _quiet_row(tall: NDArray[np.int64], low: int, high: int) -> int:
    """The row between low and high with least ink around it: between two lines, not within one."""
    around = np.convolve(tall, np.ones(11), mode="same")[low:high]
    quiet = np.flatnonzero(around <= around.min() * 1.02)
    return low + int(quiet[len(quiet) // 2])


def _rect(box: NDArray[np.float32], shape: tuple[int, ...]) -> Rect:
    (x0, y0), (x1, y1) = box.min(0), box.max(0)
    height, width = shape
    return (
        max(0, int(x0) - 3),
        max(0, int(y0) - 2),
        min(width, int(np.ceil(x1)) + 3),
        min(height, int(np.ceil(y1)) + 2),
    )


def strip(gray: Gray, line: Rect, word: Rect) -> Gray:
    """The word as wide as it is, as high as its line."""
    return gray[line[1] : line[3], max(0, word[0] - 3) : word[2] + 3]


def words_in(gray: Gray, line: Rect) -> list[Rect]:
    """Rectangles between white gaps; ruled lines and specks do not count as ink.

    `gray` must be crisp: blurred, a hyphen one pixel thin becomes a gap.
    """
    x0, y0, _, _ = line
    ink = letters_of(gray, line)
    columns = np.flatnonzero(ink.any(0))
    if not len(columns):
        return []
    cuts = np.flatnonzero(np.diff(columns) > GAP * letter_height(ink))
    words = []
    for a, b in zip(np.r_[columns[0], columns[cuts + 1]], np.r_[columns[cuts], columns[-1]], strict=True):
        rows = np.flatnonzero(ink[:, a : b + 1].any(1))
        if b - a >= 2 or len(rows) >= 4:
            words.append((x0 + int(a), y0 + int(rows[0]), x0 + int(b) + 1, y0 + int(rows[-1]) + 1))
    return words


def letters_of(gray: Gray, line: Rect, speck: int = SPECK) -> NDArray[np.bool_]:
    """The line's ink without rules and specks."""
    x0, y0, x1, y1 = line
    ink = (gray[y0:y1, x0:x1] < INK).copy()
    height, width = ink.shape
    ink[:, ink.sum(0) > 0.92 * height] = False
    if width > 60:
        ink[ink.sum(1) > 0.85 * width] = False
    mask = ink.astype(np.uint8)
    clean = _without_small(ink, mask, speck)
    if clean.sum() >= (1 - PALE) * ink.sum():
        return clean
    return _without_small(ink, np.asarray(cv2.dilate(mask, NEAR), np.uint8), speck)


def _without_small(ink: NDArray[np.bool_], grouped: NDArray[np.uint8], speck: int) -> NDArray[np.bool_]:
    """The ink without the groups that have no more than `speck` dots of it."""
    _, labels = cv2.connectedComponents(grouped, connectivity=8)
    small = np.bincount(labels[ink], minlength=int(labels.max()) + 1) <= speck
    return np.asarray(ink & ~small[labels], np.bool_)


def letter_height(ink: NDArray[np.bool_]) -> float:
    """How high the letters of a line are: the rows that hold nearly all of its ink."""
    filled = np.cumsum(ink.sum(1))
    low, high = np.searchsorted(filled, (0.01 * filled[-1], 0.99 * filled[-1]))
    return float(max(6, high - low + 1))


def merged(rects: Sequence[Rect]) -> list[Rect]:
    """Boxes that lie over each other on one row made one: the detector sometimes sees a line twice, or in halves."""
    out: list[Rect] = []
    for rect in sorted(rects):
        for index, other in enumerate(out):
            if _overlaid(rect, other):
                out[index] = (
                    min(rect[0], other[0]), min(rect[1], other[1]), max(rect[2], other[2]), max(rect[3], other[3]),
                )  # fmt: skip
                break
        else:
            out.append(rect)
    return sorted(out, key=lambda r: (r[1], r[0]))


def _overlaid(a: Rect, b: Rect) -> bool:
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    return wide > 4 and high > 0.6 * min(a[3] - a[1], b[3] - b[1])


def joined(
    gray: Gray, line: Rect, words: Sequence[Rect], texts: Sequence[str], *, coarse: bool
) -> list[tuple[Rect, bool]]:
    """Numbers torn at a narrow sign or a lost hyphen ("KHL-D-1 301") put together, and whether each word is such a one.

    `texts` is a first reading of each word. The digit 1 is as wide as the others to a font, but not its ink; the white
    beside it is nearly that of a space. A hyphen is one dot thin: toner or 98 lines an inch may leave a trace of it.
    """
    letters = letters_of(gray, line)
    height = letter_height(letters)
    typed = _typed(gray, np.flatnonzero(letters.any(0)) + line[0], words, texts, height)
    out: list[tuple[Rect, bool]] = []
    last = ""
    for index, (word, text) in enumerate(zip(words, texts, strict=True)):
        if out:
            before, _ = out[-1]
            gap = (word[0] - before[2]) / height
            if index in typed or (
                gap < LOST_HYPHEN and gap < _torn(last, text, coarse=coarse, trace=trace(gray, before, word))
            ):
                whole = (before[0], min(before[1], word[1]), word[2], max(before[3], word[3]))
                out[-1] = (whole, True)
                last += text
                continue
        out.append((word, False))
        last = text
    return out


def _typed(
    gray: Gray, columns: NDArray[np.int64], words: Sequence[Rect], texts: Sequence[str], height: float
) -> set[int]:
    """The words that go on the one before them: letters of a typewriter, whose narrow ones stand apart like words."""

    def latin(index: int) -> bool:
        return "~" not in texts[index] or words[index][2] - words[index][0] < NARROW * height

    found: set[int] = set()
    start = 0
    for index in range(1, len(words) + 1):
        if index < len(words) and latin(index - 1) and latin(index):
            gap = (words[index][0] - words[index - 1][2]) / height
            if gap < TYPED_BLANK or (gap < TYPED_HYPHEN and trace(gray, words[index - 1], words[index])):
                continue
        within = columns[(columns >= words[start][0]) & (columns < words[index - 1][2])]
        gaps = np.diff(within)
        gaps = gaps[gaps > max(2.0, BROKEN * height)]
        short = sum(map(len, texts[start:index])) <= SHREDS * (index - start)
        if short and len(gaps) >= 4 and np.median(gaps) >= TYPED * height:
            found.update(range(start + 1, index))
        start = index
    return found


def _torn(left: str, right: str, *, coarse: bool, trace: bool) -> float:
    """Up to what gap, by the line's height, two pieces are one number; 0 where they cannot be."""
    if not (left and right and _SIGN.match(left[-1]) and _SIGN.match(right[0])):
        return 0.0
    if not any(c.isdigit() for c in left[-3:] + right[:3]):
        return 0.0
    if _PIECE.fullmatch(left) and _PIECE.fullmatch(right):
        if trace:
            return LONGEST_TEAR
        halves = len(left) > 1 and not COUNT.match(right) and min(len(left), len(right)) < WHOLE
        if coarse and halves and all(any(map(str.isdigit, piece)) for piece in (left, right)):
            return LOST_HYPHEN
    if left == "/" or (right == "/" and len(left) >= WHOLE):  # a stroke that stands alone parts two numbers
        return 0.0
    if left[-1] in "-/" or right[0] in "-/:":
        return 0.62
    if {left[-1], right[0]} & _ONES and (left[-1].isdigit() or right[0].isdigit()) and "~" not in right:
        return 0.6 if {left[-1], right[0]} <= _ONES else 0.55
    return 0.0


def trace(gray: Gray, left: Rect, right: Rect) -> bool:
    """Is there ink where a hyphen between two words would stand? Fainter and less of it than makes a letter."""
    top, bottom = max(left[1], right[1]), min(left[3], right[3])
    high = bottom - top
    gap = gray[top + round(0.33 * high) : bottom - round(0.25 * high), left[2] + 1 : right[0] - 1]
    return bool((gap < TRACE).sum() >= 2)


def tightened(gray: Gray, line: Rect) -> Rect:
    """The line with just a margin above and below its letters: a looser crop reads worse.

    Dirt above it and the heads of the next line are no part of it, wherever the detector drew its box.
    """
    x0, y0, x1, y1 = line
    ink = letters_of(gray, line, DIRT).sum(1)
    if not ink.any():
        return line
    bands = _runs(np.flatnonzero(ink > FAINT_ROW * ink.max()), apart=LOST_ROWS)
    body = max(bands, key=lambda band: ink[band[0] : band[-1] + 1].sum())
    top, bottom = int(body[0]), int(body[-1])
    reach = (bottom - top) // 3  # brackets, commas, the tails of letters
    for _ in range(reach):
        top -= top > 0 and bool(ink[top - 1])
        bottom += bottom + 1 < len(ink) and bool(ink[bottom + 1])
    margin = 2 + (bottom - top) // 6
    return x0, max(y0, y0 + top - margin), x1, min(y1, y0 + bottom + margin + 1)
