"""Pictures: multi-page TIFF as fax servers write it, photographs, screenshots."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from intake.document import Document, DocumentBuilder
from intake.reading.allowance import Allowance
from intake.reading.scans import add_scan, drawn
from ledger.remarks import remark

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

log = logging.getLogger(__name__)

A4_INCHES = 11.7  # the longer side
TALL, BAND, LEAST_BAND = 3.5, 2.0, 1000  # heights to the width: what is cut, into how much; pixels of a band at least
DARK, FLAT = 100, 6  # tones of 255: a dark ground, and how little it varies where it was drawn by a program
LEAST, LEAST_PIXELS = 60, 30_000  # a side, an area: a smaller picture holds no text worth reading


def read(
    raw: bytes, source: str, media_type: str, allowance: Allowance, part: tuple[int, ...] = (), role: str = "attachment"
) -> list[Document]:
    """A page for each picture in the file, several for one as long as a web page; what cannot be decoded is said."""
    builder = DocumentBuilder(source, media_type, role, part)
    try:
        with opened(raw, allowance.limits.pixels) as picture:
            _frames(picture, builder, allowance)
    except TooLarge:
        builder.notes.append(remark("picture_too_large", n=f"{allowance.limits.pixels:,}"))
    except Exception as problem:  # Pillow's decoders raise nearly anything on a stranger's bytes
        log.info("image unreadable source=%s error=%s", source, type(problem).__name__)
        builder.notes.append(remark("picture_broken"))
    return [builder.build()]


def _loaded(picture: Any, builder: DocumentBuilder) -> None:
    """The picture decoded; of one whose end is missing what is there, which is said."""
    try:
        with _truncated(load=False):
            picture.load()
    except OSError as problem:
        if "truncated" not in str(problem):
            raise
        builder.notes.append(remark("picture_cut_off"))
        with as_far_as_it_goes():
            picture.load()


def as_far_as_it_goes() -> AbstractContextManager[None]:
    """Pillow shows what is there of a picture whose end is missing."""
    return _truncated(load=True)


@contextmanager
def _truncated(*, load: bool) -> Iterator[None]:
    """Pillow's switch is one for the whole process, and what draws our own forms (WeasyPrint) turns it on for good."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, load
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


class TooLarge(Exception):
    """More pixels than the limit."""


def opened(raw: bytes, pixels: int) -> Image:
    """The picture, not yet decoded. The size in the file's head decides: nothing large is ever unpacked."""
    from PIL import Image

    if raw[4:8] == b"ftyp":
        import pillow_heif

        pillow_heif.register_heif_opener()
    Image.MAX_IMAGE_PIXELS = None  # our own limit, below, raises instead of warning
    picture = Image.open(io.BytesIO(raw))
    _check(picture, pixels)
    return picture


def _check(picture: Image, pixels: int) -> None:
    if picture.width * picture.height > pixels:
        raise TooLarge


def _frames(picture: Any, builder: DocumentBuilder, allowance: Allowance) -> None:
    count = getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    wanted = min(count, allowance.limits.pages)
    if count > wanted:
        builder.notes.append(remark("pages_cut", pages=count, n=wanted))
    for index in range(wanted):
        if allowance.late:
            builder.notes.append(remark("pages_late", pages=count, n=index))
            break
        picture.seek(index)
        _check(picture, allowance.limits.pixels)
        if _is_small(picture):
            builder.notes.append(remark("picture_too_small"))
            builder.page(width=float(picture.width), height=float(picture.height))
            continue
        _loaded(picture, builder)
        _add(picture, builder, allowance)


def _is_small(picture: Any) -> bool:
    return bool(min(picture.size) < LEAST or picture.width * picture.height < LEAST_PIXELS)


def may_hold_text(raw: bytes, pixels: int) -> bool:
    """Whether it is a picture large enough, and not too large, by its head alone."""
    try:
        with opened(raw, pixels) as picture:
            return not _is_small(picture)
    except Exception:  # what Pillow raises on a stranger's bytes is as good as no picture
        return False


def _add(picture: Any, builder: DocumentBuilder, allowance: Allowance) -> None:
    import numpy as np

    gray = as_ink(np.asarray(flattened(picture).convert("L"), np.uint8))
    cuts = bands(gray) if getattr(picture, "n_frames", 1) == 1 else []
    if not cuts:
        add_scan(builder, gray, resolution(picture), allowance)
        return
    if len(cuts) > allowance.limits.pages:
        builder.notes.append(remark("pages_cut", pages=len(cuts), n=allowance.limits.pages))
    for top, bottom in cuts[: allowance.limits.pages]:
        dots = max(bottom - top, gray.shape[1]) / A4_INCHES
        add_scan(builder, gray[top:bottom], (dots, dots), allowance)


def as_ink(gray: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Dark letters on a light ground, as the readers know them: turned over where the ground is one flat dark tone, as
    in a screenshot by night. A photograph has no such ground, and stays as it is."""
    import numpy as np

    counts = np.bincount(gray[:: max(1, gray.shape[0] // 1000)].ravel(), minlength=256)
    ground = int(counts.argmax())
    flat = counts[max(0, ground - FLAT) : ground + FLAT + 1].sum() > 0.6 * counts.sum()
    return np.asarray(255 - gray, np.uint8) if flat and ground < DARK else gray


def bands(gray: NDArray[np.uint8]) -> list[tuple[int, int]]:
    """(top, bottom) of the pages that a very tall picture is read as, a screenshot of a whole conversation: shrunk to
    one page its letters would be lost. Cut where a row is most even, so through no line. Empty for any other picture."""
    height, width = gray.shape
    if height <= max(TALL * width, 2 * LEAST_BAND):
        return []
    step = max(LEAST_BAND, int(BAND * width))
    uneven = gray.max(axis=1).astype(int) - gray.min(axis=1)
    cuts = [0]
    while height - cuts[-1] > 1.3 * step:
        first, last = cuts[-1] + int(0.7 * step), cuts[-1] + step
        cuts.append(last - 1 - int(uneven[first:last][::-1].argmin()))
    return list(pairwise([*cuts, height]))


def resolution(picture: Any) -> tuple[float, float]:
    """Dots an inch; a photograph's tag says nothing, a fax's says how its pixels are not square."""
    x, y = (float(v) for v in picture.info.get("dpi", (0, 0)))
    if picture.format == "TIFF" and x > 0 and y > 0:
        return x, y
    assumed = max(picture.size) / A4_INCHES  # as if it were an A4 page
    return assumed, assumed


def flattened(picture: Any) -> Any:
    """Upright by its EXIF tag, on white where it is see-through."""
    from PIL import Image, ImageOps

    upright = ImageOps.exif_transpose(picture) if picture.format in ("JPEG", "HEIF", "MPO") else picture
    if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info:
        rgba = upright.convert("RGBA")
        ground = Image.new("RGBA", rgba.size, "white")
        return Image.alpha_composite(ground, rgba)
    return upright


def page_image(
    raw: bytes, number: int, *, dpi: int = 110, turn: int = 0, skew: float = 0.0, pixels: int = 60_000_000
) -> bytes:
    """PNG of picture `number` (from 1) with square pixels, turned and levelled as it was read."""
    from PIL import Image, UnidentifiedImageError

    try:
        picture: Any = opened(raw, pixels)
        single = getattr(picture, "n_frames", 1) == 1
        picture.seek(0 if single else number - 1)
        _check(picture, pixels)
        with as_far_as_it_goes():
            picture.load()
        x, y = resolution(picture)
        flat = flattened(picture).convert("L" if picture.mode in ("1", "L") else "RGB")
        if single:
            flat = _band(flat, number)
    except (TooLarge, UnidentifiedImageError, EOFError, OSError) as problem:
        raise ValueError(f"picture {number} cannot be drawn") from problem
    ratio = x / y if 0.2 < x / y < 5 else 1.0
    width, height = flat.size[0] * max(1.0, 1 / ratio), flat.size[1] * max(1.0, ratio)
    scale = min(1.0, A4_INCHES * dpi / max(width, height))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return drawn(flat.resize(size, Image.Resampling.LANCZOS), turn, skew)


def _band(flat: Image, number: int) -> Image:
    """The page of a tall picture; the picture itself where it is one page. EOFError where it has no such page."""
    import numpy as np

    cuts = bands(np.asarray(flat.convert("L"), np.uint8)) or [(0, flat.height)]
    if not 1 <= number <= len(cuts):
        raise EOFError(number)
    top, bottom = cuts[number - 1]
    return flat.crop((0, top, flat.width, bottom))
