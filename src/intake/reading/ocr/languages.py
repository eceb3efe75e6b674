"""Which language a page is in, by reading its longest lines with the models that could know.

A plain comparison of confidences is often wrong: each model is sure of something. So each answer must bring the
letters that only its language has. Korean is the default: the house is in Korea, and its model reads Latin too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from intake.reading.ocr import recognisers
from intake.reading.ocr.lines import strip
from intake.reading.ocr.page import Upright
from intake.reading.ocr.recognisers import Reading
from intake.reading.ocr.sheet import Rect
from intake.reading.ocr.voices import NOT_A_CODE

Gray = NDArray[np.uint8]

LINES = 7
SYLLABLES = 4  # of Hangul that make a page Korean
TONED = 6  # letters that only Vietnamese has, on its lines
TONED_SHARE = 0.035  # of all letters: specks make one in fifty of English so, Vietnamese has one in twelve
KANA = re.compile(r"[ぁ-んァ-ヶ]")
HAN = re.compile(r"[一-鿿]")
SYLLABLE = re.compile(r"[가-힣]")
THAI = re.compile(r"[ก-ฮ]")
TONES = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def spoken(
    page: Upright, places: Sequence[tuple[Rect, Rect]], first: Sequence[Reading]
) -> tuple[str, dict[int, Reading]]:
    """ko, ja, zh, th, vi or en, and the words that the Hangul reader was asked for it.

    `first` is what the code reader saw in each word.
    """
    grouped = [list(members) for _, members in groupby(range(len(places)), key=lambda i: places[i][0])]
    longest = sorted(grouped, key=lambda members: _width(places[members[0]][0]), reverse=True)[:LINES]
    asked = [i for members in longest for i in members]
    words = [strip(page.crisp, *places[i]) for i in asked]
    own = recognisers.hangul_reader()(words)
    crops = [page.crisp[y0:y1, x0:x1] for x0, y0, x1, y1 in (places[members[0]][0] for members in longest)]
    return _language(crops, words, own, first), dict(zip(asked, own, strict=True))


def _width(line: Rect) -> int:
    return line[2] - line[0]


def _language(crops: Sequence[Gray], words: Sequence[Gray], own: Sequence[Reading], first: Sequence[Reading]) -> str:
    syllables = sum(len(SYLLABLE.findall(r.text)) for r in own if r.confidence > 0.6)
    sure = sum(len(SYLLABLE.findall(r.text)) for r in own if r.confidence > 0.85)
    if sure >= 12 and sure >= 0.6 * syllables:
        return "ko"
    if (not sure or (sure < SYLLABLES and not _foreign(first))) and plainly_latin(first):
        return _of_latin(crops)
    return _by_models(crops, words, own)


def plainly_latin(first: Sequence[Reading]) -> bool:
    """Hardly a sign that the code reader has no letter for: no other script, whatever the models of those would say."""
    surely = [reading.text for reading in first if reading.confidence > 0.8]
    signs = sum(map(len, surely))
    return len(surely) > 0.7 * len(first) and signs > 80 and _foreign(first) < 0.02 * signs


def _foreign(first: Sequence[Reading]) -> int:
    """Signs that are surely none of a code's. Syllables where the code reader sees letters are the other reader's slips."""
    return sum(reading.text.count(NOT_A_CODE) for reading in first if reading.confidence > 0.8)


def _by_models(crops: Sequence[Gray], words: Sequence[Gray], own: Sequence[Reading]) -> str:
    cjk = recognisers.latin_and_cjk()(words)
    kana = sum(len(KANA.findall(r.text)) for r in cjk if r.confidence > 0.7)
    han = sum(len(HAN.findall(r.text)) for r in cjk if r.confidence > 0.75)
    sure_hangul = sum(len(SYLLABLE.findall(r.text)) for r in own if r.confidence > 0.85)
    if kana > 5 and kana + han > sure_hangul:
        return "ja"
    if han > 20 and han > sure_hangul:
        return "zh"
    korean, _, korean_sure = _by_lines("ko", crops, SYLLABLE)
    thai, _, thai_sure = _by_lines("th", crops, THAI)
    if thai > 20 and thai > 2 * sure_hangul and thai_sure > max(0.7, korean_sure + 0.1):
        return "th"
    if max(korean, sure_hangul) >= SYLLABLES:
        return "ko"
    return _of_latin(crops)


def _of_latin(crops: Sequence[Gray]) -> str:
    toned, letters, _ = _by_lines("vi", crops, TONES)
    return "vi" if toned >= max(TONED, TONED_SHARE * letters) else "en"


def _by_lines(language: str, crops: Sequence[Gray], own: re.Pattern[str]) -> tuple[int, int, float]:
    """How many of the language's own letters its model reads, among how many, and how sure it is of its words."""
    reader = recognisers.line_reader(language)
    if reader is None or not crops:
        return 0, 0, 0.0
    spelt = reader(crops)
    letters = [sign.text for line in spelt for sign in line.signs if sign.confidence > 0.7 and sign.text.isalpha()]
    return sum(map(bool, map(own.match, letters))), len(letters), sum(line.sureness for line in spelt) / len(spelt)
