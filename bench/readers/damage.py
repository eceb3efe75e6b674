"""What a page goes through before it is read: toner, glass, feeder, resolution, one bit a dot, a bad line; or a phone.

One model for single words, which readers are trained on, and for whole pages, which they are measured on. `drawn`
gives the damage of any machine; `LEVELS` are the fixed ones that figures are given for. The readers are trained on
far more kinds than are measured: a reader that knows one fax machine knows none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bench.readers.fonts import DPI

Gray = NDArray[np.uint8]
Dice = np.random.Generator
ACROSS = 204.0
SCREENS = {
    4: np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16,
}
SCREENS[8] = np.block([[SCREENS[4] * 4 / 4 + add / 64 for add in row] for row in ((0, 2), (3, 1))])


@dataclass(frozen=True, slots=True)
class Damage:
    """Strengths; 0 is none. Lengths are dots of the fax, counts are per million of them."""

    down: float = 196.0  # dots an inch down the page
    across: float = ACROSS
    stretch: float = 1.0  # of the height: rollers slip
    skew: float = 0.0  # degrees
    weight: int = 0  # dots of the drawing that strokes gain or lose before scanning
    blur: float = 0.3
    ink: float = 0.0  # how gray black is, 0..255
    paper: float = 255.0
    shade: float = 0.0  # slow changes of brightness over the page
    noise: float = 0.0
    jpeg: int = 0  # quality, 0 for none
    threshold: float = 128.0
    screen: int = 0  # a halftone of so many dots a side; 1 is noise; 0 is a plain threshold
    grown: str = ""  # dots gained or lost after thresholding: "+x", "+y", "-x", "-y"
    specks: float = 0.0
    holes: float = 0.0
    lost_lines: float = 0.0  # of a thousand
    jitter: float = 0.0  # how often a scan line is shifted by a dot
    scratches: float = 0.0  # lines down the page, of a thousand columns
    gray: bool = False  # kept as a gray picture: a photo or an office scanner


LEVELS = {
    "fine light": Damage(skew=0.6, blur=0.42, noise=7, shade=7, threshold=134, specks=60, holes=60),
    "fine heavy": Damage(skew=1.7, blur=0.55, noise=12, shade=12, threshold=118, specks=500, holes=500, lost_lines=1.5),
    "standard light": Damage(98, skew=0.6, blur=0.42, noise=7, shade=7, threshold=134, specks=60, holes=60),
    "standard heavy": Damage(
        98, skew=1.7, blur=0.55, noise=12, shade=12, threshold=118, specks=500, holes=500, lost_lines=2
    ),
    "halftone": Damage(skew=0.6, blur=0.42, noise=7, shade=7, screen=8, specks=60, holes=60, paper=232, ink=20),
    "photo": Damage(skew=1.0, blur=0.9, noise=6, shade=40, jpeg=45, ink=60, paper=215, gray=True),
}


def level(name: str, dice: Dice) -> Damage:
    """A level with its toner and its skew drawn anew for every page."""
    base = LEVELS[name]
    heavy = "heavy" in name
    toner = float(dice.uniform(100, 165) if heavy else dice.uniform(118, 150))
    skew = base.skew * float(dice.uniform(0.3, 1.0)) * float(dice.choice((-1, 1)))
    return replace(base, skew=skew, threshold=toner if not base.screen else base.threshold)


def drawn(dice: Dice) -> Damage:
    """Any machine: every damage with its own chance, so that some words have one alone and some nearly all."""
    u, chance = dice.uniform, dice.random
    down = float(
        dice.choice((98.0,) * 14 + (196.0, 196.0, 196.0, 204.0, 300.0))
    )  # where most is lost, most is to learn
    rough = chance() < 0.4
    plain = Damage(
        down=down,
        across=300.0 if down == 300 else ACROSS,
        stretch=float(u(0.94, 1.06)) if chance() < 0.3 else 1.0,
        skew=float(u(-2.2, 2.2)) if chance() < 0.7 else 0.0,
        weight=int(dice.integers(-2, 3)) if chance() < 0.3 else 0,
        blur=float(u(0.12, 0.65)),
        ink=float(u(0, 90)) if chance() < 0.2 else 0.0,
        paper=float(u(200, 255)) if chance() < 0.25 else 255.0,
        shade=float(u(0, 16)),
        noise=float(u(0, 14)),
        jpeg=int(dice.integers(18, 70)) if chance() < 0.12 else 0,
        threshold=float(u(95, 172)),
        grown=str(dice.choice(("+x", "+y", "-x", "-y"))) if chance() < 0.10 else "",
        specks=float(dice.choice((60, 500, 900, 2000))) if rough else float(dice.choice((0, 60))),
        holes=float(dice.choice((60, 500, 1500, 4000))) if rough else float(dice.choice((0, 60))),
        lost_lines=float(u(2, 25)) if rough and chance() < 0.4 else 0.0,
        jitter=float(u(0.02, 0.3)) if chance() < 0.10 else 0.0,
        scratches=4.0 if chance() < 0.04 else 0.0,
    )
    if plain.ink or plain.paper < 250:  # the machine sets its threshold by what it sees
        plain = replace(plain, threshold=plain.ink + (plain.paper - plain.ink) * float(u(0.4, 0.68)))
    k = chance()
    if k < 0.13:
        return replace(
            plain, screen=int(dice.choice((1, 4, 8))), paper=float(u(222, 250)), ink=float(u(0, 40)), down=196.0
        )
    if k < 0.21:
        return _photographed(plain, dice)
    return plain


def _photographed(damage: Damage, dice: Dice) -> Damage:
    u = dice.uniform
    return replace(
        damage, down=204.0, across=ACROSS, blur=float(u(0.3, 1.3)), ink=float(u(10, 110)), paper=float(u(170, 250)),
        shade=float(u(0, 45)), jpeg=int(dice.integers(25, 80)), gray=True, specks=0, holes=0, lost_lines=0, grown="",
    )  # fmt: skip


def faxed(drawing: Gray, damage: Damage, dice: Dice) -> Gray:
    """A clean drawing at DPI as the receiver gets it: `damage.across` by `damage.down` dots an inch, not levelled."""
    sheet: NDArray[Any] = drawing
    if damage.weight:
        kernel = np.ones((abs(damage.weight) + 1,) * 2, np.uint8)
        sheet = cv2.erode(sheet, kernel) if damage.weight > 0 else cv2.dilate(sheet, kernel)
    height, width = sheet.shape
    size = (round(width * damage.across / DPI), max(8, round(height * damage.down / DPI * damage.stretch)))
    laid = cv2.getRotationMatrix2D((width / 2, height / 2), damage.skew, 1)
    laid[0, 2] += dice.uniform(0, DPI / damage.across)  # where the dots happen to fall
    laid[1, 2] += dice.uniform(0, DPI / damage.down)
    sheet = cv2.warpAffine(sheet, laid, (width, height), borderValue=255.0)
    sheet = cv2.GaussianBlur(sheet, (0, 0), max(0.05, damage.blur * DPI / ACROSS))
    seen = cv2.resize(sheet, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    seen = _lit(seen, damage, dice)
    if damage.jpeg:
        seen = _squeezed(seen, damage.jpeg)
    if damage.gray:
        return np.asarray(np.clip(seen, 0, 255), np.uint8)
    ink = seen < (_screen(damage.screen, seen.shape, dice) if damage.screen else damage.threshold)
    return np.where(_sent(_dirty(_grown(ink, damage.grown), damage, dice), damage, dice), 0, 255).astype(np.uint8)


def rotated(gray: Gray, degrees: float, way: int = cv2.INTER_LINEAR) -> Gray:
    height, width = gray.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(gray, matrix, (width, height), flags=way, borderValue=255.0), np.uint8)


def _lit(seen: NDArray[np.float32], damage: Damage, dice: Dice) -> NDArray[np.float32]:
    """Contrast, uneven light and the sensor's noise."""
    height, width = seen.shape
    seen = damage.ink + seen * ((damage.paper - damage.ink) / 255)
    if damage.shade:
        coarse = dice.normal(0, 1, (max(2, height // 250 + 2), max(2, width // 250 + 2))).astype(np.float32)
        seen = seen + damage.shade * cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    if damage.noise:
        seen = seen + damage.noise * dice.standard_normal((height, width), np.float32)
    return np.asarray(seen, np.float32)


def _squeezed(seen: NDArray[np.float32], quality: int) -> NDArray[np.float32]:
    packed = cv2.imencode(".jpg", np.clip(seen, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.float32)


def _screen(side: int, shape: tuple[int, ...], dice: Dice) -> NDArray[Any]:
    height, width = shape
    if side == 1:
        return 40 + 170 * dice.random((height, width), np.float32)
    tile = SCREENS[side]
    across = np.tile(tile, (height // side + 1, width // side + 1))[:height, :width]
    return np.asarray(20 + 235 * (across + 0.5 / side**2), np.float32)


def _grown(ink: NDArray[np.bool_], how: str) -> NDArray[np.bool_]:
    if not how:
        return ink
    kernel = np.ones((1, 2) if how[1] == "x" else (2, 1), np.uint8)
    dots = ink.astype(np.uint8)
    return np.asarray(cv2.dilate(dots, kernel) if how[0] == "+" else cv2.erode(dots, kernel), np.bool_)


def _dirty(ink: NDArray[np.bool_], damage: Damage, dice: Dice) -> NDArray[np.bool_]:
    """Specks on the glass, holes in the strokes, scratches along the feed."""
    height, width = ink.shape
    for _ in range(dice.poisson(damage.specks * ink.size / 1e6)):
        y, x = dice.integers(0, height), dice.integers(0, width)
        ink[y : y + 1 + int(dice.random() < 0.2), x : x + dice.integers(1, 3)] = True
    if damage.holes:
        ink &= dice.random(ink.shape, np.float32) >= damage.holes / 1e6 * 6
    for _ in range(dice.poisson(damage.scratches * width / 1000)):
        column = int(dice.integers(0, width))
        ink[:, column] = bool(dice.random() < 0.7)
    return ink


def _sent(ink: NDArray[np.bool_], damage: Damage, dice: Dice) -> NDArray[np.bool_]:
    """The bad telephone line: scan lines repeated, blank or shifted."""
    height = len(ink)
    for _ in range(dice.poisson(damage.lost_lines * height / 1000)):
        y, k = int(dice.integers(1, max(2, height - 3))), int(dice.integers(1, 3 if damage.down < 150 else 4))
        how = dice.integers(0, 3)
        if how == 0:
            ink[y : y + k] = ink[y - 1]
        elif how == 1:
            ink[y : y + k] = False
        else:
            ink[y] = np.roll(ink[y], int(dice.integers(5, 60)))
    if damage.jitter:
        for shifted in np.flatnonzero(dice.random(height) < damage.jitter):
            ink[shifted] = np.roll(ink[shifted], int(dice.choice((-1, 1))))
    return ink
