"""Ruled forms: the grid drawn on a page, as cells with their spans; and lines drawn through words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from intake.reading.ocr.sheet import Rect, SheetCell

Gray = NDArray[np.uint8]
Mask = NDArray[np.uint8]
Rules = tuple[Mask, Mask]  # across and down
Grid = tuple[SheetCell, ...]

INK = 150
SHORTEST_ACROSS, SHORTEST_DOWN = 64, 36  # pixels at 204 dpi: shorter strokes belong to letters
BRIDGED = 61  # pixels of a scratch: no wider gap in it
SAME_RULE = 9  # rules nearer than this are one rule
WALL = 0.6  # so much of a cell's side must be drawn


def find_grids(rules: Rules) -> list[Grid]:
    """Every ruled grid with at least two cells, top to bottom."""
    across, down = rules
    both = cv2.dilate(across | down, np.ones((5, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(both, connectivity=8)
    grids = []
    for label in range(1, count):
        x, y, w, h = (int(v) for v in stats[label, :4])
        if w < 2 * SHORTEST_ACROSS or h < SHORTEST_DOWN // 2:
            continue
        here = (labels[y : y + h, x : x + w] == label).astype(np.uint8)
        grid = _grid(across[y : y + h, x : x + w] & here, down[y : y + h, x : x + w] & here, x, y)
        if len(grid) > 1:
            grids.append(grid)
    return sorted(grids, key=lambda cells: min((c.rect[1], c.rect[0]) for c in cells))


def rule_masks(gray: Gray) -> Rules:
    """Ink that runs straight for long, across and down; broken rules are bridged first."""
    ink = (gray < INK).astype(np.uint8)
    across = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 5), np.uint8))
    across = cv2.morphologyEx(across, cv2.MORPH_OPEN, np.ones((1, SHORTEST_ACROSS), np.uint8))
    down = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((5, 1), np.uint8))
    down = cv2.morphologyEx(down, cv2.MORPH_OPEN, np.ones((SHORTEST_DOWN, 1), np.uint8))
    return np.asarray(across, np.uint8), _without_scratches(np.asarray(down, np.uint8))


def _without_scratches(down: Mask) -> Mask:
    """A line down nearly the whole page is dirt on the sender's glass, or the page's own margin: no table's wall."""
    rows = np.flatnonzero(down.any(1))
    if not len(rows) or rows[-1] - rows[0] + BRIDGED < 0.8 * down.shape[0]:
        return down  # too short, also if what nears the page's edges is drawn on to them
    tall = cv2.morphologyEx(down, cv2.MORPH_CLOSE, np.ones((BRIDGED, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(tall, connectivity=8)
    scratch = (stats[:, cv2.CC_STAT_HEIGHT] > 0.8 * down.shape[0]) & (stats[:, cv2.CC_STAT_WIDTH] < 60)
    scratch[0] = False
    return np.where(scratch[labels], 0, down).astype(np.uint8) if count > 1 and scratch.any() else down


def _grid(across: Mask, down: Mask, left: int, top: int) -> Grid:
    ys = _positions(across.sum(1), max(SHORTEST_ACROSS, int(across.shape[1] * 0.1)))
    xs = _positions(down.sum(0), max(SHORTEST_DOWN, int(down.shape[0] * 0.04)))
    if len(ys) < 2 or len(xs) < 2 or (len(ys) - 1) * (len(xs) - 1) > 4000:
        return ()
    rows, columns = len(ys) - 1, len(xs) - 1
    owner = {(r, c): (r, c) for r in range(rows) for c in range(columns)}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while owner[place] != place:
            place = owner[place]
        return place

    for r in range(rows):
        for c in range(columns):
            if c + 1 < columns and not _drawn(down, xs[c + 1], ys[r], ys[r + 1], upright=True):
                owner[root((r, c + 1))] = root((r, c))
            if r + 1 < rows and not _drawn(across, ys[r + 1], xs[c], xs[c + 1], upright=False):
                owner[root((r + 1, c))] = root((r, c))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for place in owner:
        groups.setdefault(root(place), []).append(place)
    return tuple(sorted(_cells(groups, xs, ys, left, top), key=lambda cell: (cell.row, cell.column)))


def _cells(
    groups: dict[tuple[int, int], list[tuple[int, int]]], xs: list[int], ys: list[int], left: int, top: int
) -> Iterator[SheetCell]:
    """One cell a group; a group that is no rectangle (a broken rule) falls back to its single places."""
    for places in groups.values():
        r0, r1 = min(r for r, _ in places), max(r for r, _ in places)
        c0, c1 = min(c for _, c in places), max(c for _, c in places)
        if len(places) == (r1 - r0 + 1) * (c1 - c0 + 1):
            rect = (left + xs[c0], top + ys[r0], left + xs[c1 + 1], top + ys[r1 + 1])
            yield SheetCell(r0, c0, rect, r1 - r0 + 1, c1 - c0 + 1)
            continue
        for r, c in places:
            yield SheetCell(r, c, (left + xs[c], top + ys[r], left + xs[c + 1], top + ys[r + 1]))


def _positions(profile: NDArray[np.int64], least: int) -> list[int]:
    """Middles of the runs where a rule is long enough; near ones are one."""
    found: list[int] = []
    hits = np.flatnonzero(_widened(profile) >= least)
    if not len(hits):
        return found
    for run in np.split(hits, np.flatnonzero(np.diff(hits) > SAME_RULE) + 1):
        found.append(int(run[0] + run[-1]) // 2)
    return found


def _widened(profile: NDArray[np.int64]) -> NDArray[np.int64]:
    """Sums over three neighbours at most: a rule that leans a little stands in two or three rows."""
    padded = np.pad(profile, 1)
    return np.asarray(np.maximum(padded[:-2], padded[2:]) + padded[1:-1], np.int64)


def _drawn(mask: Mask, at: int, low: int, high: int, *, upright: bool) -> bool:
    """Is there a rule at `at` between `low` and `high`?"""
    a, b = max(0, at - SAME_RULE), at + SAME_RULE + 1
    low, high = low + SAME_RULE, high - SAME_RULE
    if high - low < 2:
        return True
    band = mask[low:high, a:b].any(1) if upright else mask[a:b, low:high].any(0)
    return bool(band.mean() >= WALL)


def cut_at_rules(rules: Rules, lines: Sequence[Rect], grids: Sequence[Grid]) -> list[Rect]:
    """Lines clipped to the insides of the cells they stand in: no rule is read as a letter, no word crosses a wall."""
    across, down = rules
    insides = [_inside(cell.rect, across, down) for grid in grids for cell in grid]
    out: list[Rect] = []
    for line in lines:
        out.extend(_pieces(line, insides) or [line])
    return out


def _inside(rect: Rect, across: Mask, down: Mask) -> Rect:
    """The cell without the ink of its own walls, which lean and are three or more pixels thick."""
    x0, y0, x1, y1 = rect
    rows, columns = slice(y0 + SAME_RULE, max(y0 + SAME_RULE + 1, y1 - SAME_RULE)), slice(x0, max(x0 + 1, x1))
    left = _last(down[rows, x0 : x0 + SAME_RULE].max(0))
    right = _last(down[rows, x1 - SAME_RULE : x1].max(0)[::-1])
    top = _last(across[y0 : y0 + SAME_RULE, columns].max(1))
    bottom = _last(across[y1 - SAME_RULE : y1, columns].max(1)[::-1])
    return x0 + left + 2, y0 + top + 1, x1 - right - 2, y1 - bottom - 1


def _last(marks: NDArray[Any]) -> int:
    """How far from the wall's middle its ink reaches."""
    found = np.flatnonzero(marks)
    return int(found[-1]) + 1 if len(found) else 0


def _pieces(line: Rect, insides: Sequence[Rect]) -> list[Rect]:
    x0, y0, x1, y1 = line
    middle = (y0 + y1) / 2
    pieces = []
    for cx0, cy0, cx1, cy1 in insides:
        if not cy0 < middle < cy1 or min(x1, cx1) - max(x0, cx0) < 8:
            continue
        piece = (max(x0, cx0), max(y0, cy0), min(x1, cx1), min(y1, cy1))
        if piece[2] - piece[0] > 6 and piece[3] - piece[1] > 6:
            pieces.append(piece)
    return sorted(pieces)


def struck(gray: Gray, line: Rect, words: Sequence[Rect]) -> list[bool]:
    """Which words have a stroke drawn through their middle, from end to end.

    Only single lost dots are bridged: the bars of capital letters stand in a row too, four dots apart.
    """
    x0, y0, x1, y1 = line
    height = y1 - y0
    ink = (gray[y0:y1, x0:x1] < INK).astype(np.uint8)
    bridged = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 3), np.uint8))
    long = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((1, max(40, int(1.6 * height))), np.uint8))
    long = cv2.dilate(long, np.ones((3, 5), np.uint8))
    count, _, stats, centres = cv2.connectedComponentsWithStats(long, connectivity=8)
    strokes = [
        (x0 + int(stats[i, 0]), x0 + int(stats[i, 0] + stats[i, 2]), y0 + float(centres[i][1]))
        for i in range(1, count)
        if stats[i, 3] <= max(8, 0.35 * height)
    ]
    return [any(_through(stroke, word) for stroke in strokes) for word in words]


def _through(stroke: tuple[int, int, float], word: Rect) -> bool:
    sx0, sx1, y = stroke
    x0, y0, x1, y1 = word
    height = y1 - y0
    across = (min(sx1, x1) - max(sx0, x0)) / (x1 - x0)
    return across > 0.9 and height > 9 and y0 + 0.25 * height < y < y0 + 0.75 * height
