"""Pictures: multi-page TIFF as fax servers write it, photographs, screenshots."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Any

from intake.document import Document, DocumentBuilder
from intake.reading.allowance import Allowance
from intake.reading.scans import add_scan, drawn

if TYPE_CHECKING:
    from PIL.Image import Image

log = logging.getLogger(__name__)

BROKEN = "그림 파일이 손상되어 읽을 수 없습니다."
TOO_LARGE = "그림이 {:,} 화소를 넘어 읽지 않았습니다."
TOO_SMALL = "작은 그림(로고, 아이콘)이라 읽지 않았습니다."
CUT = "{}쪽 가운데 앞의 {}쪽만 읽었습니다."
LEAST, LEAST_PIXELS = 60, 30_000  # a side, an area: a smaller picture holds no text worth reading


def read(
    raw: bytes, source: str, media_type: str, allowance: Allowance, part: tuple[int, ...] = (), role: str = "attachment"
) -> list[Document]:
    """A page for each picture in the file; what cannot be decoded is said in a note."""
    builder = DocumentBuilder(source, media_type, role, part)
    try:
        with opened(raw, allowance.limits.pixels) as picture:
            _frames(picture, builder, allowance)
    except TooLarge:
        builder.notes.append(TOO_LARGE.format(allowance.limits.pixels))
    except Exception as problem:  # Pillow's decoders raise nearly anything on a stranger's bytes
        log.info("image unreadable source=%s error=%s", source, type(problem).__name__)
        builder.notes.append(BROKEN)
    return [builder.build()]


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
        builder.notes.append(CUT.format(count, wanted))
    for index in range(wanted):
        picture.seek(index)
        _check(picture, allowance.limits.pixels)
        if _is_small(picture):
            builder.notes.append(TOO_SMALL)
            builder.page(width=float(picture.width), height=float(picture.height))
            continue
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

    dpi = resolution(picture)
    gray = np.asarray(flattened(picture).convert("L"), np.uint8)
    add_scan(builder, gray, dpi, allowance)


def resolution(picture: Any) -> tuple[float, float]:
    """Dots an inch; a photograph's tag says nothing, a fax's says how its pixels are not square."""
    x, y = (float(v) for v in picture.info.get("dpi", (0, 0)))
    if picture.format == "TIFF" and x > 0 and y > 0:
        return x, y
    assumed = max(picture.size) / 11.7  # as if it were an A4 page
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
        picture.seek(number - 1)
        _check(picture, pixels)
        x, y = resolution(picture)
        flat = flattened(picture).convert("L" if picture.mode in ("1", "L") else "RGB")
    except (TooLarge, UnidentifiedImageError, EOFError, OSError) as problem:
        raise ValueError(f"picture {number} cannot be drawn") from problem
    ratio = x / y if 0.2 < x / y < 5 else 1.0
    width, height = flat.size[0] * max(1.0, 1 / ratio), flat.size[1] * max(1.0, ratio)
    scale = min(1.0, 11.7 * dpi / max(width, height))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return drawn(flat.resize(size, Image.Resampling.LANCZOS), turn, skew)
