"""What runs in the drawing process: nothing but reading and drawing. It knows no Django, no ledger and no settings."""

from __future__ import annotations

from intake.settings import Limits

DPI = 110


def draw(raw: bytes, name: str, part: tuple[int, ...], number: int, turn: int, skew: float, limits: Limits) -> bytes:
    """A page of a part of a delivery, as PNG."""
    from intake.reading import page_image, part_bytes

    content, media_type, _ = part_bytes(raw, name, part, limits)
    return page_image(content, media_type, number, turn, skew, DPI)
