"""Pictures as they come: as long as a conversation, in any mode and with any tag, cut off in the middle."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFile, ImageFont

from intake.reading import image, page_image
from intake.reading.allowance import Allowance
from intake.settings import Limits
from ledger.remarks import remark
from tests.unit.reading.documents import picture, saved

NUMBERS = [f"ZX-{n}41-77" for n in range(2001, 2041)]


def screenshot(width: int = 400, height: int = 3000) -> Any:
    """A conversation on a telephone: a line in every 75 rows."""
    page = Image.new("RGB", (width, height), "white")
    pen, font = ImageDraw.Draw(page), ImageFont.truetype("/usr/share/fonts/truetype/nanum/NanumGothic.ttf", 24)
    for at, number in enumerate(NUMBERS[: height // 75]):
        pen.text((20, 20 + 75 * at), f"제조번호 {number}", font=font, fill=(30, 30, 30))
    return page


def read(raw: bytes, **limits: Any) -> Any:
    (document,) = image.read(raw, "a.png", "image/png", Allowance(Limits(**limits)))
    return document


def test_a_screenshot_as_long_as_a_conversation_is_read_in_pages() -> None:
    """Shrunk to one page, as it was, nothing of it was legible, and nothing said so."""
    raw = saved(screenshot(400, 3000), "PNG")
    document = read(raw)
    assert len(document.pages) == 3
    assert sum(number in document.text for number in NUMBERS) >= 38
    for page in document.pages:
        drawn = Image.open(io.BytesIO(page_image(raw, "image/png", page.number)))
        assert drawn.width / drawn.height == pytest.approx(page.width / page.height, rel=0.02)
    with pytest.raises(ValueError, match="picture 4"):
        page_image(raw, "image/png", 4)


def test_it_is_cut_between_lines() -> None:
    gray = np.asarray(screenshot(400, 3000).convert("L"), np.uint8)
    cuts = image.bands(gray)
    assert cuts[0][0] == 0 and cuts[-1][1] == 3000
    assert all(before[1] == after[0] for before, after in pairwise(cuts))
    assert all(gray[top].min() == gray[top].max() for top, _ in cuts[1:])


@pytest.mark.parametrize(("ground", "ink"), [((0, 0, 0), (255, 255, 255)), ((30, 31, 34), (219, 222, 225))])
def test_light_letters_on_a_dark_ground_are_read(ground: tuple[int, int, int], ink: tuple[int, int, int]) -> None:
    page = Image.new("RGB", (800, 300), ground)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype("/usr/share/fonts/truetype/nanum/NanumGothic.ttf", 36)
    pen.text((40, 60), "제조번호 ZX-2041-77", font=font, fill=ink)
    pen.text((40, 140), "MODEL HP-300", font=font, fill=ink)
    text = read(saved(page, "PNG")).text
    assert "ZX-2041-77" in text and "HP-300" in text


@pytest.mark.parametrize("switch", [False, True])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_of_a_picture_whose_end_is_missing_what_is_there_is_read(
    kind: str, switch: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However another library has left Pillow's switch for such pictures."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", switch)
    noise = np.random.default_rng(1).integers(200, 256, (700, 800), np.uint8)
    noise[:300] = np.asarray(picture(["ZX-2041-77", "HP-300"], (800, 300), 44))
    whole = saved(Image.fromarray(noise), kind)
    document = read(whole[: len(whole) * 4 // 5])
    assert "ZX-2041-77" in document.text and document.notes == (remark("picture_cut_off"),)
    assert page_image(whole[: len(whole) * 4 // 5], "image/png", 1).startswith(b"\x89PNG")
    assert ImageFile.LOAD_TRUNCATED_IMAGES is switch


def test_a_dark_photograph_stays_as_it_is() -> None:
    dark = np.random.default_rng(1).normal(60, 25, (400, 400)).clip(0, 255).astype(np.uint8)
    dark[100:200, 100:300] = 250  # the label
    assert image.as_ink(dark) is dark


@pytest.mark.parametrize("size", [(3000, 400), (1000, 3000), (400, 1500), (1, 1900), (1654, 2339)])
def test_what_is_no_taller_than_a_page_is_one(size: tuple[int, int]) -> None:
    assert image.bands(np.zeros((size[1], size[0]), np.uint8)) == []


def test_its_pages_are_counted_like_any() -> None:
    document = read(saved(screenshot(400, 6000), "PNG"), pages=2, ocr_pages=0)
    assert len(document.pages) == 2
    assert remark("pages_cut", pages=6, n=2) in document.notes


def odd() -> dict[str, bytes]:
    """None may end in anything but a document."""
    plain = picture(["ZX-2041-77"], (500, 160), 40)
    assert isinstance(plain, Image.Image)
    gray = np.asarray(plain)
    tiff = saved(plain, "TIFF", dpi=(204, 98))
    return {
        "one row": saved(Image.new("L", (40_000, 1)), "PNG"),
        "one column": saved(Image.new("1", (1, 40_000)), "TIFF"),
        "a strip": saved(plain.resize((20_000, 70)), "PNG"),
        "sixteen bits": saved(Image.fromarray(gray.astype(np.uint16) * 257), "PNG"),
        "inks": saved(plain.convert("CMYK"), "JPEG"),
        "palette": saved(plain.convert("P"), "GIF"),
        "see-through": saved(plain.convert("LA"), "PNG"),
        "floats": saved(plain.convert("F"), "TIFF"),
        "one bit, white on black": saved(
            Image.eval(plain, lambda v: 255 - v).convert("1"), "TIFF", compression="group4"
        ),
        "all black": saved(Image.new("L", (500, 400), 0), "PNG"),
        "noise": saved(Image.fromarray(np.random.default_rng(1).integers(0, 256, (300, 400), np.uint8)), "PNG"),
        "a million dots an inch": saved(plain, "PNG", dpi=(1e6, 1e6)),
        "no dots an inch": saved(plain, "TIFF", dpi=(0, 0)),
        "dots that are not square at all": saved(plain, "TIFF", dpi=(4, 4000)),
        "animated": saved(plain, "GIF", save_all=True, append_images=[plain, plain]),
        "cut in the middle": saved(plain, "JPEG")[:2000],
        "cut in its head": saved(plain, "PNG")[:20],
        "its directory points behind its end": tiff[:4] + b"\xff\xff\xff\x7f" + tiff[8:],
        "its directory points at itself": tiff[:-4] + tiff[4:8],
    }


@pytest.mark.parametrize("name", odd())
def test_odd_pictures_make_a_document(name: str, tmp_path: Path) -> None:
    raw = odd()[name]
    document = read(raw)
    assert document.pages or document.notes
    for page in document.pages:
        assert page_image(raw, "image/png", page.number).startswith(b"\x89PNG")
