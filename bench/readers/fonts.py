"""The fonts that pages and training words are set in: some to learn from, others kept back to be measured with.

All come with the Debian packages fonts-nanum, fonts-nanum-extra, fonts-noto-cjk, fonts-dejavu and fonts-thai-tlwg,
whose Latin letters are those of Helvetica, Times and Courier. What is not installed is left out. Hairline fonts are
taught and not measured: a pale fax keeps nothing of them that a person could read.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import ImageFont

DPI = 408  # of the clean drawing, twice a fax's dots across
FOLDER = Path("/usr/share/fonts")
KOREAN = 1  # the face of a CJK collection that has the Korean forms

TAUGHT = {
    "nanum-gothic": "truetype/nanum/NanumGothic.ttf",
    "nanum-gothic-bold": "truetype/nanum/NanumGothicBold.ttf",
    "nanum-gothic-extra": "truetype/nanum/NanumGothicExtraBold.ttf",
    "nanum-gothic-light": "truetype/nanum/NanumGothicLight.ttf",
    "nanum-coding": "truetype/nanum/NanumGothicCoding.ttf",
    "nanum-coding-bold": "truetype/nanum/NanumGothicCodingBold.ttf",
    "nanum-myeongjo": "truetype/nanum/NanumMyeongjo.ttf",
    "nanum-myeongjo-bold": "truetype/nanum/NanumMyeongjoBold.ttf",
    "nanum-barun": "truetype/nanum/NanumBarunGothic.ttf",
    "nanum-barun-bold": "truetype/nanum/NanumBarunGothicBold.ttf",
    "nanum-barun-light": "truetype/nanum/NanumBarunGothicLight.ttf",
    "noto-sans": "opentype/noto/NotoSansCJK-Regular.ttc",
    "noto-sans-bold": "opentype/noto/NotoSansCJK-Bold.ttc",
    "noto-serif": "opentype/noto/NotoSerifCJK-Regular.ttc",
    "noto-serif-bold": "opentype/noto/NotoSerifCJK-Bold.ttc",
    "dejavu-sans": "truetype/dejavu/DejaVuSans.ttf",
    "dejavu-sans-bold": "truetype/dejavu/DejaVuSans-Bold.ttf",
    "dejavu-condensed": "truetype/dejavu/DejaVuSansCondensed.ttf",
    "dejavu-serif": "truetype/dejavu/DejaVuSerif.ttf",
    "dejavu-serif-condensed": "truetype/dejavu/DejaVuSerifCondensed.ttf",
    "dejavu-mono": "truetype/dejavu/DejaVuSansMono.ttf",
    "garuda": "truetype/tlwg/Garuda.ttf",
    "garuda-bold": "truetype/tlwg/Garuda-Bold.ttf",
    "garuda-oblique": "truetype/tlwg/Garuda-Oblique.ttf",
    "norasi": "truetype/tlwg/Norasi.ttf",
    "norasi-bold": "truetype/tlwg/Norasi-Bold.ttf",
    "norasi-italic": "truetype/tlwg/Norasi-Italic.ttf",
    "tlwg-mono": "truetype/tlwg/TlwgMono.ttf",
    "tlwg-typewriter": "truetype/tlwg/TlwgTypewriter.ttf",
    "waree": "truetype/tlwg/Waree.ttf",
}
KEPT_BACK = {
    "nanum-square": "truetype/nanum/NanumSquareR.ttf",
    "nanum-square-bold": "truetype/nanum/NanumSquareB.ttf",
    "nanum-square-round": "truetype/nanum/NanumSquareRoundR.ttf",
    "nanum-barun-pen": "truetype/nanum/NanumBarunpenR.ttf",
    "nanum-myeongjo-extra": "truetype/nanum/NanumMyeongjoExtraBold.ttf",
    "loma": "truetype/tlwg/Loma.ttf",
    "laksaman": "truetype/tlwg/Laksaman.ttf",
    "umpush": "truetype/tlwg/Umpush.ttf",
    "kinnari": "truetype/tlwg/Kinnari.ttf",
    "tlwg-typist": "truetype/tlwg/TlwgTypist.ttf",
    "sawasdee": "truetype/tlwg/Sawasdee.ttf",
}
HANGUL = ("nanum-", "noto-")  # fonts so named have Hangul


def taught(*, hangul: bool = False) -> tuple[str, ...]:
    return _installed(tuple(TAUGHT.items()), hangul)


def kept_back(*, hangul: bool = False) -> tuple[str, ...]:
    return _installed(tuple(KEPT_BACK.items()), hangul)


@cache
def _installed(listed: tuple[tuple[str, str], ...], hangul: bool) -> tuple[str, ...]:
    """The fonts of a list that are here; only those with Hangul where that is asked."""
    there = [name for name, path in listed if (FOLDER / path).is_file()]
    return tuple(name for name in there if not hangul or name.startswith(HANGUL))


@cache
def font(name: str, points: float) -> ImageFont.FreeTypeFont:
    path = FOLDER / (TAUGHT.get(name) or KEPT_BACK[name])
    return ImageFont.truetype(path, round(points * DPI / 72), index=KOREAN if path.suffix == ".ttc" else 0)
