"""A scan read: the stages in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

import cv2
import numpy as np
from numpy.typing import NDArray

from intake.document import Otherwise
from intake.reading.ocr import grid, hyphens, languages, likeness, lines, numbers, pieces, recognisers
from intake.reading.ocr.page import Scan, Upright, prepare, upside_down
from intake.reading.ocr.recognisers import Placed, Reading
from intake.reading.ocr.sheet import Rect, Sheet, SheetLine, SheetWord
from intake.reading.ocr.voices import (
    DASH,
    NOT_A_CODE,
    NOTHING,
    Verdict,
    Voices,
    decide,
    is_doubtful_number,
    plainly_korean,
    plainly_latin,
    same_text,
    squeezed,
    worth_a_second_look,
)

Gray = NDArray[np.uint8]
MOST_WEIGHED = 150  # numbers on a page, the unsurest first: each costs as much as reading three words
ENGINE = "26"  # changes with anything that changes what is read
# A sheet may stand on its head where its middle confidence, or the share of it that two readers see alike, is below these.
HOPELESS = 0.7
UNLIKE = 0.12
ENOUGH_WORDS = 8  # to judge by
MORE_ALIKE = 0.05  # by which two readers have to agree more on the other way up
MOST_WHOLES = 30  # on a page, of neighbours that may be one number
# Of what two readers see alike, where all of them together see another number that is nearly as likely.
NOT_SURELY = 0.95
AS_ONE = 0.5  # the chance that neighbours are one number, to that of their being several

Place = tuple[Rect, Rect]  # a line's rectangle, and that of a word in it


def read_scan(scan: Scan) -> Sheet:
    """Every word on the page; a blank page gives a sheet without lines.

    Where hardly a word is read surely, or hardly one by two readers alike, it may be that the page was turned the wrong
    way, as handwriting easily is: then it is read the other way up as well. Which way is right is told by what the readers
    agree on: upright, a sixth of a bad page or more, on its head less than a tenth. How sure each is of itself tells
    nothing: Korean on its head is Vietnamese with a confidence of 0.8.
    """
    page = prepare(scan)
    sheet, alike = _read(page)
    if sum(len(line.words) for line in sheet.lines) < ENOUGH_WORDS:
        return sheet
    if alike >= UNLIKE and _sureness(sheet) >= HOPELESS:
        return sheet
    other, other_alike = _read(upside_down(page))
    return other if other_alike > alike + MORE_ALIKE else sheet


def _sureness(sheet: Sheet) -> float:
    """The middle confidence of a sheet's words, each by its length; 1 where there are none."""
    words = [(len(word.text), word.confidence) for line in sheet.lines for word in line.words]
    return sum(length * sure for length, sure in words) / sum(length for length, _ in words) if words else 1.0


def _alike(voices: Sequence[Voices]) -> float:
    """The share of the words, each by its length, that two readers see alike; 1 where there are none."""
    words = [
        (max(map(len, texts)), len(texts) > len(set(map(squeezed, texts)))) for texts in map(_heard, voices) if texts
    ]
    return sum(length * same for length, same in words) / sum(length for length, _ in words) if words else 1.0


def _heard(voice: Voices) -> list[str]:
    """What each of the readers that were asked sees, one text a reader."""
    code = "" if NOT_A_CODE in voice.code.text else voice.code.text
    return [text for text in (voice.crisp.text or voice.soft.text, code, voice.hangul.text, voice.line.text) if text]


def _read(page: Upright) -> tuple[Sheet, float]:
    """The page as read, and how much of it two readers saw alike."""
    height, width = page.crisp.shape
    sheet = Sheet(width, height, page.turn, page.skew, blank=page.blank)
    if page.blank:
        return sheet, 1.0
    ruled = recognisers.hands().submit(_ruled, page.crisp)
    found = lines.find_lines(page.crisp)
    rules, grids = ruled.result()
    found = grid.cut_at_rules(rules, found, grids)
    rects = [lines.tightened(page.crisp, line) for line in lines.merged(found)]
    places, first = find_words(page, rects)
    if not places:
        return replace(sheet, grids=tuple(grids)), 1.0
    language, asked = languages.spoken(page, places, first)
    voices = hear(page, places, first, language, asked)
    weighed = weigh(page, places, voices, language)
    words = [
        SheetWord(verdict.text, word, verdict.confidence, verdict.alternatives)
        for i, ((line, word), voice) in enumerate(zip(places, voices, strict=True))
        for verdict in [
            DASH if pieces.is_dash(line, word) else weighed.get(i) or decide(voice, language, coarse=page.coarse)
        ]
    ]
    read = hyphens.restored(_lines(page, places, words))
    if page.coarse:
        read = with_wholes(read, weigh_wholes(page, places, [voice.code for voice in voices], language))
        read = likeness.settled(read)
    return replace(sheet, language=language, grids=tuple(grids), lines=read), _alike(voices)


def _ruled(gray: Gray) -> tuple[grid.Rules, list[grid.Grid]]:
    rules = grid.rule_masks(gray)
    return rules, grid.find_grids(rules)


def find_words(page: Upright, rects: Sequence[Rect]) -> tuple[list[Place], list[Reading]]:
    """Words by white gaps, numbers torn apart put together, and what the quickest reader sees in each."""
    torn = [(line, lines.words_in(page.crisp, line)) for line in rects]
    crops = [lines.strip(page.crisp, line, word) for line, words in torn for word in words]
    heard = iter(recognisers.code_reader()(crops))
    places: list[Place] = []
    first: list[Reading] = []
    mended: list[int] = []
    for line, words in torn:
        readings = [next(heard) for _ in words]
        by_left = {word[0]: reading for word, reading in zip(words, readings, strict=True)}
        for word, whole in lines.joined(page.crisp, line, words, [r.text for r in readings], coarse=page.coarse):
            if whole:
                mended.append(len(places))
            places.append((line, word))
            first.append(by_left[word[0]])
    again = recognisers.code_reader()([lines.strip(page.crisp, *places[i]) for i in mended])
    for i, reading in zip(mended, again, strict=True):
        first[i] = reading
    # Print at 196 lines an inch is seldom torn, and a label's "T." or colon stands nearer than what tears it.
    if page.coarse:
        places, first = pieces.put_together(page.crisp, places, first)
        places, first = pieces.taken_apart(page.crisp, places, first)
    return places, first


def hear(
    page: Upright, places: Sequence[Place], code: Sequence[Reading], language: str, asked: Mapping[int, Reading]
) -> list[Voices]:
    """Ask every reader that can know: the small ones all words, the costly ones where it pays.

    `asked` are the Hangul reader's answers for the words that it was shown before.
    """
    crisp = [lines.strip(page.crisp, line, word) for line, word in places]
    hangul = [NOTHING] * len(places)
    if language == "ko":
        rest = [i for i in range(len(places)) if i not in asked]
        for i, reading in (
            *asked.items(),
            *zip(rest, recognisers.hangul_reader()([crisp[i] for i in rest]), strict=True),
        ):
            hangul[i] = reading
    known = [language in ("ko", "en") and plainly_latin(c, h) for c, h in zip(code, hangul, strict=True)]
    by_line = _lines_read(page.soft, places, known, language)
    heard = [
        Voices(code=c, hangul=h, line=t, width=(word[2] - word[0]) / (line[3] - line[1]))
        for (line, word), c, h, t in zip(places, code, hangul, by_line, strict=True)
    ]
    once = [i for i, voice in enumerate(heard) if not plainly_korean(voice)]
    for i, reading in zip(once, recognisers.latin_and_cjk()([crisp[i] for i in once]), strict=True):
        heard[i] = replace(heard[i], crisp=reading)
    twice = [i for i in once if worth_a_second_look(heard[i])]
    soft = [_bordered(page.soft, places[i][1]) for i in twice]
    for i, reading in zip(twice, recognisers.latin_and_cjk()(soft), strict=True):
        heard[i] = replace(heard[i], soft=reading)
    return heard


def weigh(page: Upright, places: Sequence[Place], voices: Sequence[Voices], language: str) -> dict[int, Verdict]:
    """The words that are numbers and in doubt, as all readers together see them.

    Where two read it alike, or the page is fine, the vote's word stands and the rest are its rivals: the small readers
    know what 98 lines an inch do to print, and PP-OCR knows print and handwriting that they never saw.
    """
    doubtful = [i for i, voice in enumerate(voices) if is_doubtful_number(voice, language, coarse=page.coarse)]
    doubtful = sorted(doubtful, key=lambda i: voices[i].code.confidence)[:MOST_WEIGHED]
    loose = recognisers.code_reader()([_loose(page.crisp, *places[i]) for i in doubtful])
    found: dict[int, Verdict] = {}
    for i, again in zip(doubtful, loose, strict=True):
        voice = voices[i]
        heard = {"code": voice.code, "loose": again, "hangul": voice.hangul, "crisp": voice.crisp, "soft": voice.soft}
        verdict = numbers.weighed(heard, coarse=page.coarse)
        if verdict is None:
            continue
        if not page.coarse or same_text(voice.code.text, voice.crisp.text):
            alike = decide(voice, language, coarse=page.coarse)
            others = tuple(other for other in verdict.alternatives if other.text != alike.text)
            if verdict.text != alike.text:
                others = (Otherwise(verdict.text, 1.0), *others)
            doubt = numbers.doubted(alike.text, others)
            verdict = replace(
                alike, confidence=min(alike.confidence, NOT_SURELY if doubt else 1.0), alternatives=others
            )
        found[i] = verdict
    return found


def weigh_wholes(
    page: Upright, places: Sequence[Place], first: Sequence[Reading], language: str
) -> list[tuple[Place, Verdict]]:
    """Neighbours left apart that may yet be one number: no gap tells that for sure at 98 lines an inch."""
    found = pieces.wholes(page.crisp, places, first)[:MOST_WHOLES]
    crops = [lines.strip(page.crisp, *place) for place, _ in found]
    loose = recognisers.code_reader()([_loose(page.crisp, *place) for place, _ in found])
    hangul = recognisers.hangul_reader()(crops) if language == "ko" else [NOTHING] * len(crops)
    plain = recognisers.latin_and_cjk()(crops)
    weighed: list[tuple[Place, Verdict]] = []
    for (place, code), again, other, crisp in zip(found, loose, hangul, plain, strict=True):
        verdict = numbers.weighed({"code": code, "loose": again, "hangul": other, "crisp": crisp}, coarse=page.coarse)
        if verdict is not None:
            weighed.append((place, verdict))
    return weighed


def with_wholes(read: Sequence[SheetLine], wholes: Sequence[tuple[Place, Verdict]]) -> tuple[SheetLine, ...]:
    """What may be one number among the other readings of its first piece."""
    by_line: dict[Rect, list[tuple[Rect, Verdict]]] = {}
    for (line, word), verdict in wholes:
        by_line.setdefault(line, []).append((word, verdict))
    return tuple(
        replace(line, words=_with_whole(line.words, by_line[line.rect])) if line.rect in by_line else line
        for line in read
    )


def _with_whole(words: Sequence[SheetWord], wholes: Sequence[tuple[Rect, Verdict]]) -> tuple[SheetWord, ...]:
    out = list(words)
    for (left, _, right, _), verdict in wholes:
        within = [at for at, word in enumerate(words) if left <= word.rect[0] and word.rect[2] <= right]
        if len(within) > 1:
            others = (Otherwise(verdict.text, 1.0), *verdict.alternatives)
            told = tuple(Otherwise(text, round(AS_ONE * chance, 4), len(within)) for text, chance, _ in others)
            first = out[within[0]]
            out[within[0]] = replace(first, alternatives=(*first.alternatives, *told))
    return tuple(out)


def _loose(gray: Gray, line: Rect, word: Rect) -> Gray:
    """The word with more white around it: where its topmost strokes are lost, its line was cut too close."""
    x0, y0, x1, y1 = line
    return lines.strip(gray, (x0, max(0, y0 - 3), x1, y1 + 1), word)


def _bordered(gray: Gray, word: Rect) -> Gray:
    """The word alone, with white around it."""
    x0, y0, x1, y1 = word
    edge = round(0.2 * (y1 - y0))
    crop = gray[max(0, y0 - 1) : y1 + 1, max(0, x0 - 2) : x1 + 2]
    return np.asarray(cv2.copyMakeBorder(crop, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=255), np.uint8)


def _lines_read(gray: Gray, places: Sequence[Place], known: Sequence[bool], language: str) -> list[Reading]:
    """The line reader's words, handed to the words that the white gaps made; not of lines that are `known` all through."""
    reader = recognisers.line_reader(language)
    if reader is None:
        return [NOTHING] * len(places)
    groups = [
        (line, list(members)) for line, members in groupby(zip(places, known, strict=True), key=lambda pair: pair[0][0])
    ]
    asked = [at for at, (_, members) in enumerate(groups) if not all(plain for _, plain in members)]
    rects = [groups[at][0] for at in asked]
    spelt = dict(zip(asked, reader([gray[y0:y1, x0:x1] for x0, y0, x1, y1 in rects]), strict=True))
    out: list[Reading] = []
    for at, ((x0, *_), members) in enumerate(groups):
        heard = spelt[at].signs if at in spelt else ()
        out.extend(_shared_out(heard, [(w[0] - x0, w[2] - x0) for (_, w), _ in members]))
    return out


def _shared_out(heard: Sequence[Placed], words: Sequence[tuple[int, int]]) -> list[Reading]:
    """Each sign to the word it stands in or nearest to."""
    parts: list[list[Placed]] = [[] for _ in words]
    for sign in heard:
        middle = (sign.x0 + sign.x1) / 2
        away = [max(x0 - middle, middle - x1, 0.0) for x0, x1 in words]
        nearest = min(range(len(words)), key=away.__getitem__)
        if away[nearest] <= 8:
            parts[nearest].append(sign)
    return [
        Reading("".join(s.text for s in part), sum(s.confidence for s in part) / len(part)) if part else NOTHING
        for part in parts
    ]


def _lines(page: Upright, places: Sequence[Place], words: Sequence[SheetWord]) -> tuple[SheetLine, ...]:
    out = []
    for line, group in groupby(zip(places, words, strict=True), key=lambda pair: pair[0][0]):
        members = [word for _, word in group]
        marks = grid.struck(page.crisp, line, [word.rect for word in members])
        kept = [replace(w, struck=mark) for w, mark in zip(members, marks, strict=True) if w.text]
        if kept:
            out.append(SheetLine(line, tuple(kept)))
    return tuple(out)
