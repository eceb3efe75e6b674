"""HTML to PDF by WeasyPrint. Nothing is fetched: pictures come as data: URLs or not at all, whatever a sender wrote."""

from __future__ import annotations

import logging
import threading
from functools import cache

from markupsafe import Markup

# Nanum has no Vietnamese letters and few Han characters, Noto CJK no Thai; glyphs are taken from the first that has them.
_FONTS = {
    "ko": ("NanumGothic", "Noto Sans CJK KR"),
    "ja": ("Noto Sans CJK JP",),
    "zh": ("Noto Sans CJK SC",),
    "th": ("Garuda", "Loma"),
    "vi": ("Noto Sans", "DejaVu Sans"),
    "en": ("Noto Sans CJK KR",),
}
_REST = ("Noto Sans CJK KR", "NanumGothic", "Garuda", "Loma", "DejaVu Sans")
_one_at_a_time = threading.Lock()  # fontconfig and Pango keep state for the whole process


def fonts(language: str) -> Markup:
    """The font-family list for a language, every script of ours covered."""
    names = dict.fromkeys((*_FONTS.get(language, ()), *_REST))
    return Markup(", ".join(f'"{name}"' for name in names) + ", sans-serif")  # noqa: S704  # names of our own


@cache
def _fetcher() -> object:
    from weasyprint.urls import URLFetcher

    return URLFetcher(allowed_protocols=["data"])


def render(html: str) -> bytes:
    """The PDF of a page of HTML. A URL that is not data: is left out, never fetched."""
    from weasyprint import HTML

    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    with _one_at_a_time:
        made = HTML(string=html, base_url=None, url_fetcher=_fetcher()).write_pdf()
    assert isinstance(made, bytes)
    return made
