"""Words as the page reader cuts them from damaged pages, with what is written there: what the small readers learn from.

    python -m bench.readers.crops FOLDER SEED SHARDS {code|hangul}

writes shards of 4096 words. A sign that the code reader has no letter for is labelled "~": it learns to say so.
"""

from __future__ import annotations

import re
import string
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from bench.readers import damage, fonts, words

Gray = NDArray[np.uint8]
SHARD = 4096
CODE_SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "-./:,()+~"
BLANK = " "  # between two words: taught to the code reader, lest it see hyphens there
BLANKS = re.compile(" +")
TWO = 0.18  # of the crops hold two words
NO_HYPHENS = 0.06  # of the crops have none of their hyphens drawn: 98 lines an inch lose such strokes in whole codes
HEIGHT = 32
POINTS = (7, 7.5, 8, 8, 8.5, 9, 9, 9.5, 10, 10, 10.5, 11, 11, 11.5, 12, 13, 15, 18)
FAINTEST = 0.025  # with less ink than this share there is nothing to learn from
EDGE = 44  # of white around a word, dots of the drawing
KINDS = {"code": 0.16, "hangul": 0.62}  # the share of Hangul words
PENNED = {"code": 0.0, "hangul": 0.45}  # the share of words that a hand wrote, besides what fonts fall to chance
LARGE = (11, 12, 13, 14, 15, 16, 18, 20, 22, 24)  # points: pens write larger than print


@dataclass(frozen=True, slots=True)
class Drawing:
    picture: Gray
    top: int  # where the line's letters begin and end: a word of digits stands in a line of taller ones
    bottom: int


def crop(r: Random, dice: damage.Dice, korean: float, penned: float) -> tuple[Gray, str]:
    """A word's picture, 32 dots high, and its label."""
    text = words.neighbours(r, korean) if r.random() < TWO else words.word(r, korean)
    clean = by_hand(r, text) if r.random() < penned else drawn(r, text)
    harm = damage.drawn(dice)
    seen = damage.faxed(clean.picture, harm, dice)
    return to_height(_cut(_squared(seen, harm, dice), clean, harm, dice)), BLANKS.sub(" ", text)


def drawn(r: Random, text: str) -> Drawing:
    """The word in black, with what may stand around and on it."""
    has_hangul = any(c > "ⷿ" for c in text)
    face = fonts.font(r.choice(fonts.taught(hangul=has_hangul)), r.choice(POINTS))
    spread = r.choice((0, 0, 0, 0, 0, 0, 1, 2, 3)) * face.size / 40
    width = round(face.getlength(text) + spread * len(text)) + 2 * EDGE
    height = round(face.size * 1.4) + 2 * EDGE
    sheet = Image.new("L", (width, height), r.choice((255,) * 9 + (238, 225, 210)))  # a shaded cell
    pen = ImageDraw.Draw(sheet)
    bold = r.choice((0, 0, 0, 0, 0, 0, 1, 2))
    x: float = EDGE
    lost = "-" if r.random() < NO_HYPHENS else ""
    for piece in text if spread or lost else (text,):
        pen.text((x, height // 2), " " if piece == lost else piece, font=face, fill=0, anchor="lm", stroke_width=bold)
        x += face.getlength(piece) + spread
    box = pen.textbbox((EDGE, height // 2), text, font=face, anchor="lm")
    line = pen.textbbox((EDGE, height // 2), "가Ag|" if r.random() < 0.5 else text, font=face, anchor="lm")
    _marked(r, pen, sheet.size, box, face)
    picture = np.asarray(sheet)
    if r.random() < 0.25:
        picture = _slanted(r, picture)
    return Drawing(picture, int(line[1]), int(line[3]))


def by_hand(r: Random, text: str) -> Drawing:
    """The word in a pen's letters, which do not stand in line, nor all alike in size and place."""
    face = fonts.font(r.choice(fonts.pens()), points := r.choice(LARGE))
    loose = r.choice((0.0, 0.4, 1.0))
    faces = [fonts.font_of(face, points * r.uniform(1 - 0.1 * loose, 1 + 0.1 * loose)) for _ in text]
    apart = face.size * r.choice((-0.03, 0, 0, 0.03, 0.08, 0.15))
    width = round(sum(f.getlength(c) + max(0, apart) for f, c in zip(faces, text, strict=True)) + 2 * EDGE)
    height = round(face.size * 1.5) + 2 * EDGE
    sheet = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(sheet)
    bold, x, middle = r.choice((0, 0, 0, 0, 1, 2, 3)), float(EDGE), height // 2
    slope = r.uniform(-0.04, 0.04) * loose
    top, bottom = height, 0
    for letter, f in zip(text, faces, strict=True):
        y = middle + slope * (x - width / 2) + face.size * r.uniform(-0.05, 0.05) * loose
        pen.text((x, y), letter, font=f, fill=0, anchor="lm", stroke_width=bold)
        box = pen.textbbox((x, y), letter, font=f, anchor="lm")
        if letter != " ":
            top, bottom = min(top, int(box[1])), max(bottom, int(box[3]))
        x += f.getlength(letter) + apart
    _marked(r, pen, sheet.size, (EDGE, top, x, bottom), face)
    picture = np.asarray(sheet)
    return Drawing(_slanted(r, picture) if r.random() < 0.4 else picture, top, bottom)


def _marked(
    r: Random, pen: ImageDraw.ImageDraw, size: tuple[int, int], box: tuple[float, ...], face: ImageFont.FreeTypeFont
) -> None:
    """Borders that touch, underlines, rules and stamps through the word, the feet of the line above."""
    width, height = size
    thick = r.choice((2, 3, 4, 5, 6))
    k = r.random()
    if k < 0.10:
        y = box[3] + r.choice((0, 2, 4, 8, 14))
        pen.line([0, y, width, y], fill=0, width=thick)
    elif k < 0.16:
        y = box[1] - r.choice((0, 2, 4, 8, 14))
        pen.line([0, y, width, y], fill=0, width=thick)
    elif k < 0.22:
        x = r.choice((EDGE - r.randrange(1, 30), width - EDGE + r.randrange(1, 30)))
        pen.line([x, 0, x, height], fill=0, width=thick)
    elif k < 0.25:  # a rule through it
        y = box[1] + (box[3] - box[1]) * r.uniform(0.2, 0.8)
        pen.line([0, y, width, y], fill=0, width=r.choice((2, 3)))
    elif k < 0.29:  # a stamp's edge
        radius = r.randrange(60, 400)
        x, y = r.randrange(width), r.randrange(height)
        pen.ellipse(
            [x - radius, y - radius, x + radius, y + radius], outline=r.choice((0, 60, 110)), width=r.choice((3, 5, 8))
        )
    if r.random() < 0.05:
        foot = box[1] - face.size * r.uniform(0.1, 0.3)
        pen.text(
            (EDGE, foot), words.word(r, 0.5), font=fonts.font("nanum-gothic", face.size * 72 // fonts.DPI), anchor="ls"
        )


def _slanted(r: Random, picture: Gray) -> Gray:
    """Wider, narrower or leaning: fonts that nobody listed."""
    height, width = picture.shape
    lean, wide = r.uniform(-0.08, 0.22) if r.random() < 0.5 else 0.0, r.uniform(0.84, 1.18)
    size = (round(width * wide), height)
    matrix = np.array([[wide, -lean, lean * height / 2], [0, 1, 0]])
    return np.asarray(cv2.warpAffine(picture, matrix, size, borderValue=255.0), np.uint8)


def _squared(seen: Gray, harm: damage.Damage, dice: damage.Dice) -> Gray:
    """As the page reader makes a page ready: square dots, level but for its own small error."""
    height, width = seen.shape
    if harm.down != harm.across:
        seen = np.asarray(cv2.resize(seen, (width, round(height * harm.across / harm.down))), np.uint8)
    if harm.skew:
        seen = damage.rotated(seen, -harm.skew + float(dice.normal(0, 0.12)), cv2.INTER_CUBIC)
    if harm.screen:
        seen = np.asarray(cv2.GaussianBlur(seen, (0, 0), 0.9), np.uint8)
    return seen


def _cut(seen: Gray, clean: Drawing, harm: damage.Damage, dice: damage.Dice) -> Gray:
    """The line's height, the word's width, and the margins that the page reader leaves, not always alike."""
    scale = seen.shape[0] / clean.picture.shape[0]
    high = (clean.bottom - clean.top) * scale
    margin = 2 + high / 6
    loose = dice.uniform(0.0, 0.35, 2) * high if dice.random() < 0.3 else dice.uniform(-1.5, 1.5, 2)
    top, bottom = clean.top * scale - margin - loose[0], clean.bottom * scale + margin + loose[1]
    across = seen.shape[1] / clean.picture.shape[1]
    left, right = EDGE * across - dice.uniform(1, 7), seen.shape[1] - EDGE * across + dice.uniform(1, 7)
    return seen[max(0, round(top)) : round(bottom), max(0, round(left)) : round(right)]


def to_height(gray: Gray) -> Gray:
    width = max(16, min(640, round(gray.shape[1] * HEIGHT / gray.shape[0])))
    way = cv2.INTER_AREA if gray.shape[0] > HEIGHT else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(gray, (width, HEIGHT), interpolation=way), np.uint8)


def label(text: str, signs: str) -> str:
    return "".join(c if c in signs else "~" for c in text)


def shard(seed: int, number: int, kind: str) -> tuple[list[Gray], list[str]]:
    r, dice = Random(f"{seed}/{number}/{kind}"), np.random.default_rng([seed, number, len(kind)])
    signs = CODE_SIGNS + (words.SYLLABLES if kind == "hangul" else BLANK)
    pictures: list[Gray] = []
    labels: list[str] = []
    while len(pictures) < SHARD:
        picture, text = crop(r, dice, KINDS[kind], PENNED[kind])
        text = text if BLANK in signs else text.replace(BLANK, "")
        if text and len(text) <= picture.shape[1] // 4 - 1 and (picture < 140).mean() > FAINTEST:
            pictures.append(picture)
            labels.append(label(text, signs))
    return pictures, labels


def main() -> None:
    folder, seed, shards, kind = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    folder.mkdir(parents=True, exist_ok=True)
    cv2.setNumThreads(1)
    for number in range(shards):
        pictures, labels = shard(seed, number, kind)
        half = folder / f"half_{kind}_{seed}_{number}.npz"
        np.savez_compressed(
            half,
            flat=np.concatenate([picture.ravel() for picture in pictures]),
            widths=np.array([picture.shape[1] for picture in pictures]),
            labels=np.array(labels),
        )
        half.rename(folder / f"{kind}_{seed}_{number}.npz")  # a trainer that runs beside never sees half a shard


if __name__ == "__main__":
    main()
