"""A scan made ready for reading: square pixels, upright, level, softened where it is a halftone, a photo's light evened.

A standard fax has 204 x 98 dots an inch: left as they are, letters are half as high as they should be, and nothing in
the recognisers corrects it. What was measured to hurt is left out on purpose: median filters, thickening strokes,
removing ruled lines, binarising again, enlarging.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from intake.reading.ocr import recognisers

Gray = NDArray[np.uint8]

READING_DPI = 204.0
MAX_SKEW = 4.0
HALFTONE_DOTS = 2500  # lone dots per megapixel; a speckled page has hundreds, a halftone over ten thousand
BLANK_INK = 0.0002  # less ink than this share of the page is dirt, or print so pale that its strokes are broken:
PIECE, PIECES = 14, 12  # dots of what no speck is as large as, and how many such pieces are no dirt any more
PRINT = 150  # gray levels: ink is darker
SURE_TURN = 0.6
CELL = 8  # dots a side: the light on a photographed page changes slowly
REACH = 25  # cells that surely hold paper, and print if there is any near
PALEST = 0.5  # of the page's usual contrast: with less there is no print, and nothing to make darker
BLACK = 0.6  # of the way to the darkest ink near: strokes thinner than a rule stay paler than it
EVEN = 12.0  # gray levels: paper that differs by less from place to place is evenly lit


@dataclass(frozen=True, slots=True)
class Scan:
    """A page as scanned: gray picture (0 is ink) and its dots an inch, which need not be equal."""

    gray: Gray
    dpi_x: float = READING_DPI
    dpi_y: float = READING_DPI


@dataclass(frozen=True, slots=True)
class Upright:
    """The picture the recognisers read, and how it came from the scan."""

    crisp: Gray  # for finding gaps and thin strokes
    soft: Gray  # blurred a little: one-bit edges cost every recogniser
    turn: int  # degrees clockwise
    skew: float  # degrees counter-clockwise
    bilevel: bool
    blank: bool
    coarse: bool  # scanned with about 98 lines an inch


def prepare(scan: Scan) -> Upright:
    """Square, upright and level; raises nothing on odd resolutions."""
    coarse = scan.dpi_y * 1.6 < scan.dpi_x
    bilevel = is_bilevel(scan.gray)
    gray = square(scan) if bilevel else evened(square(scan))
    if ink_share(gray) < BLANK_INK and pieces(gray) < PIECES:
        return Upright(gray, gray, 0, 0.0, bilevel, True, coarse)
    turn = upright_turn(gray)
    gray = turned(gray, turn)
    if bilevel and is_halftone(scan.gray):
        gray = blurred(gray, 0.9)
    skew = find_skew(gray)
    if abs(skew) > 0.05:
        gray = levelled(gray, skew)
    else:
        skew = 0.0
    return Upright(gray, blurred(gray, 0.85) if bilevel else gray, turn, skew, bilevel, False, coarse)


def upside_down(page: Upright) -> Upright:
    """The same page turned by half a turn."""
    return replace(page, crisp=turned(page.crisp, 180), soft=turned(page.soft, 180), turn=(page.turn + 180) % 360)


def square(scan: Scan) -> Gray:
    """The picture with equal dots an inch both ways, near the resolution the recognisers were measured at."""
    height, width = scan.gray.shape
    ratio = scan.dpi_x / scan.dpi_y if scan.dpi_x > 0 and scan.dpi_y > 0 else 1.0
    if not 0.2 < ratio < 5:  # a resolution tag made up by somebody
        ratio = 1.0
    x_scale, y_scale = (1.0, ratio) if ratio >= 1 else (1 / ratio, 1.0)
    largest = max(width * x_scale, height * y_scale)
    shrink = min(1.0, 2600 / largest)  # a 600 dpi scan costs nine times as much and reads no better
    size = (max(1, round(width * x_scale * shrink)), max(1, round(height * y_scale * shrink)))
    if size == (width, height):
        return scan.gray
    way = cv2.INTER_AREA if shrink < 0.8 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(scan.gray, size, interpolation=way), np.uint8)


def evened(gray: Gray) -> Gray:
    """Paper white and print black wherever on the page: a photo has shadows, glare and pale corners.

    Everything after this tells ink by one threshold for the whole page.
    """
    paper, ink = _levels(gray)
    contrast = paper - ink
    usual = float(np.percentile(contrast, 90))
    if usual < 2 * EVEN or (np.ptp(np.percentile(paper, (5, 95))) < EVEN and np.percentile(paper, 5) > 255 - EVEN):
        return gray
    height, width = gray.shape
    contrast = BLACK * np.maximum(contrast, PALEST * usual)
    white, depth = (cv2.resize(level, (width, height), interpolation=cv2.INTER_LINEAR) for level in (paper, contrast))
    return np.asarray(np.clip(255 - (white - gray) * (255 / depth), 0, 255), np.uint8)


def _levels(gray: Gray) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How bright paper and print are around every cell."""
    height, width = gray.shape
    size = (max(1, width // CELL), max(1, height // CELL))
    light = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
    dark = cv2.resize(
        cv2.erode(cv2.GaussianBlur(gray, (0, 0), 0.8), np.ones((CELL, CELL), np.uint8)),
        size,
        interpolation=cv2.INTER_NEAREST,
    )
    paper = cv2.morphologyEx(light, cv2.MORPH_CLOSE, np.ones((REACH // 3, REACH // 3), np.uint8))
    ink = cv2.erode(dark, np.ones((REACH, REACH), np.uint8))
    return _smooth(paper, REACH / 8), _smooth(ink, REACH / 3)


def _smooth(level: NDArray[Any], sigma: float) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(level.astype(np.float32), (0, 0), sigma), np.float32)


def is_bilevel(gray: Gray) -> bool:
    """Black and white only, as a fax machine sends it."""
    sample = gray[:: max(1, gray.shape[0] // 200)]
    return bool(((sample < 8) | (sample > 247)).mean() > 0.995)


def is_halftone(gray: Gray) -> bool:
    """A photo-mode fax: grays drawn with thousands of lone dots."""
    return lone_dots(gray < 128) / (gray.size / 1e6) > HALFTONE_DOTS


def lone_dots(ink: NDArray[np.bool_]) -> int:
    """Dots and pairs of dots that touch no other, corners aside."""
    across, down = ink[:, 1:] & ink[:, :-1], ink[1:] & ink[:-1]
    touching = np.zeros(ink.shape, np.uint8)
    for beside, here, there in ((across, np.s_[:, 1:], np.s_[:, :-1]), (down, np.s_[1:], np.s_[:-1])):
        touching[here] += beside
        touching[there] += beside
    once = touching == 1
    pairs = (across & once[:, 1:] & once[:, :-1]).sum() + (down & once[1:] & once[:-1]).sum()
    return int((ink & (touching == 0)).sum() + pairs)


def ink_share(gray: Gray) -> float:
    """The part of the page that is ink and not specks."""
    small = cv2.resize(gray, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    return float((small < 140).mean())


def pieces(gray: Gray) -> int:
    """How many strokes, whole or broken, are too large for specks."""
    _, _, stats, _ = cv2.connectedComponentsWithStats((gray < PRINT).astype(np.uint8), connectivity=8)
    return int((stats[1:, cv2.CC_STAT_AREA] > PIECE).sum())


def upright_turn(gray: Gray) -> int:
    """Degrees clockwise that stand the page upright; 0 where the model is not sure."""
    content, score = recognisers.orientation()(gray)
    return (360 - content) % 360 if score >= SURE_TURN else 0


def turned(gray: Gray, clockwise: int) -> Gray:
    return np.ascontiguousarray(np.rot90(gray, -clockwise // 90)) if clockwise else gray


def blurred(gray: Gray, sigma: float) -> Gray:
    return np.asarray(cv2.GaussianBlur(gray, (0, 0), sigma), np.uint8)


def find_skew(gray: Gray) -> float:
    """Degrees counter-clockwise that level the lines: the angle with the sharpest row profile."""
    small = cv2.resize(255 - gray, None, fx=0.35, fy=0.35, interpolation=cv2.INTER_AREA).astype(np.float32)
    small[small < 40] = 0
    height, width = small.shape

    def sharpness(angle: float) -> float:
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1)
        profile = cv2.warpAffine(small, matrix, (width, height)).sum(1)
        return float(((profile[1:] - profile[:-1]) ** 2).sum())

    best = max(np.arange(-MAX_SKEW, MAX_SKEW + 0.01, 0.5), key=sharpness)
    for step in (0.1, 0.03):
        best = max(np.arange(best - 5 * step, best + 5.01 * step, step), key=sharpness)
    return float(best) if abs(best) <= MAX_SKEW else 0.0


def levelled(gray: Gray, counter_clockwise: float) -> Gray:
    """Rotated about its middle on a canvas of the same size, white where nothing was."""
    height, width = gray.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), counter_clockwise, 1)
    return np.asarray(cv2.warpAffine(gray, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=255), np.uint8)
