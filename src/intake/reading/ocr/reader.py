"""A scan read: the stages in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import cv2
import numpy as np
from numpy.typing import NDArray

from intake.reading.ocr import grid, lines, recognisers
from intake.reading.ocr.page import Scan, Upright, prepare
from intake.reading.ocr.recognisers import Placed, Reading
from intake.reading.ocr.sheet import Rect, Sheet, SheetLine, SheetWord
from intake.reading.ocr.voices import HANGUL, NOTHING, Voices, decide

Gray = NDArray[np.uint8]
ENGINE = "1"  # changes with anything that changes what is read

Place = tuple[Rect, Rect]  # a line's rectangle, and that of a word in it


def read_scan(scan: Scan) -> Sheet:
    """Every word on the page; a blank page gives a sheet without lines."""
    page = prepare(scan)
    height, width = page.crisp.shape
    sheet = Sheet(width, height, page.turn, page.skew, blank=page.blank)
    if page.blank:
        return sheet
    grids = grid.find_grids(page.crisp)
    found = grid.cut_at_rules(lines.find_lines(page.crisp), grids)
    rects = [lines.tightened(page.crisp, line) for line in found]
    places = [(line, word) for line in rects for word in lines.words_in(page.crisp, line)]
    if not places:
        return replace(sheet, grids=tuple(grids))
    language = "ko"
    voices = hear(page, places, language)
    words = [
        SheetWord(verdict.text, word, verdict.confidence, verdict.alternatives)
        for (_, word), voice in zip(places, voices, strict=True)
        for verdict in [decide(voice, language, coarse=page.coarse)]
    ]
    return replace(sheet, language=language, grids=tuple(grids), lines=_lines(page, places, words))


def hear(page: Upright, places: Sequence[Place], language: str) -> list[Voices]:
    """Ask every reader that can know: the small ones all words, the costly ones where it pays."""
    crisp = [_strip(page.crisp, line, word) for line, word in places]
    soft = [_bordered(page.soft, word) for _, word in places]
    first, second = (recognisers.latin_and_cjk()(crops) for crops in (crisp, soft))
    code = recognisers.code_reader()(crisp)
    hangul = recognisers.hangul_reader()(crisp) if language == "ko" else [NOTHING] * len(places)
    by_line = _lines_read(page.soft, places, language)
    return [Voices(*heard) for heard in zip(first, second, code, hangul, by_line, strict=True)]


def _strip(gray: Gray, line: Rect, word: Rect) -> Gray:
    """The word as wide as it is, as high as its line."""
    return gray[line[1] : line[3], max(0, word[0] - 3) : word[2] + 3]


def _bordered(gray: Gray, word: Rect) -> Gray:
    """The word alone, with white around it."""
    x0, y0, x1, y1 = word
    edge = round(0.2 * (y1 - y0))
    crop = gray[max(0, y0 - 1) : y1 + 1, max(0, x0 - 2) : x1 + 2]
    return np.asarray(cv2.copyMakeBorder(crop, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=255), np.uint8)


def _lines_read(gray: Gray, places: Sequence[Place], language: str) -> list[Reading]:
    """The line reader's words, handed to the words that the white gaps made."""
    reader = recognisers.line_reader(language)
    if reader is None:
        return [NOTHING] * len(places)
    out: list[Reading] = []
    for line, group in groupby(places, key=lambda place: place[0]):
        x0, y0, x1, y1 = line
        heard = reader(gray[y0:y1, x0:x1])
        out.extend(_shared_out(heard, [(w[0] - x0, w[2] - x0) for _, w in group]))
    return out


def _shared_out(heard: list[Placed], words: Sequence[tuple[int, int]]) -> list[Reading]:
    left = list(heard)
    out = []
    for x0, x1 in words:
        mine = [word for word in left if x0 - 4 <= (word.x0 + word.x1) / 2 <= x1 + 4]
        left = [word for word in left if word not in mine]
        # It spaces out Hangul syllables; the white gaps know better.
        glue = "" if any(HANGUL.search(word.text) for word in mine) else " "
        text = glue.join(word.text for word in mine)
        out.append(Reading(text, min((word.confidence for word in mine), default=0.0)))
    return out


def _lines(page: Upright, places: Sequence[Place], words: Sequence[SheetWord]) -> tuple[SheetLine, ...]:
    out = []
    for line, group in groupby(zip(places, words, strict=True), key=lambda pair: pair[0][0]):
        members = [word for _, word in group]
        marks = grid.struck(page.crisp, line, [word.rect for word in members])
        kept = [replace(w, struck=mark) for w, mark in zip(members, marks, strict=True) if w.text]
        if kept:
            out.append(SheetLine(line, tuple(kept)))
    return tuple(out)
