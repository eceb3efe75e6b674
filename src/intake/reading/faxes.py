"""What a fax says of itself: its file's name, and the line its sender's machine prints on every page (TTI)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from intake.delivery import FaxInfo
from intake.document import Document, Line, Page, Voice

HEADER_REGION = 0.13  # of the page's height
SIGNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(19|20)?\d\d[-/.년 ]\s?\d{1,2}[-/.월 ]\s?\d{1,2}\b|\b\d{1,2}[-/ ](\d{1,2}|[A-Z]{3})[-/ ](19|20)?\d\d\b",
        r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[HhＨ]\d\d\b",
        r"\b(from|fr[0o]m|보낸|발신|fax|f[\u0041a]x|tel|to)\s*[:;.]?\s*",
        r"\bP(age|g)?\s?[.:,]?\s?\d{1,3}(\s?/\s?\d{1,3})?\b|\b\d{1,3}\s?/\s?\d{1,3}\s*$|페이지",
        r"\+?\d[\d ()-]{7,}\d",
    )
)


def parse_name(name: str, pattern: str, zone: ZoneInfo | None = None) -> FaxInfo:
    """Caller, moment and job from a fax server's file name; empty where the name does not say, or says nonsense.

    >>> parse_name("20260303-084112_0335554149_17.pdf", r"(?P<date>\\d{8})-(?P<time>\\d{6})_(?P<caller>\\d+|unknown)_(?P<job>.+)").caller
    '0335554149'
    """
    found = re.match(pattern, name)
    if not found:
        return FaxInfo()
    groups = {key: value or "" for key, value in found.groupdict().items()}
    caller = re.sub(r"[^\d+]", "", groups.get("caller", ""))
    job = groups.get("job", "").rpartition(".")[0] or groups.get("job", "")
    return FaxInfo(caller, _moment(groups.get("date", ""), groups.get("time", ""), zone), job)


def _moment(day: str, time: str, zone: ZoneInfo | None) -> datetime | None:
    digits = re.sub(r"\D", "", day) + (re.sub(r"\D", "", time) + "000000")[:6]
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=zone or ZoneInfo("UTC"))
    except ValueError:
        return None


def is_header(line: Line) -> bool:
    """Does the line look like a terminal's: three of a date, a time, a name or number, a page count?"""
    if line.box is None or line.box.y0 > HEADER_REGION:
        return False
    return sum(bool(sign.search(line.text)) for sign in SIGNS) >= 3


def with_header(documents: tuple[Document, ...]) -> tuple[tuple[Document, ...], str]:
    """The documents with their terminal lines marked as such, and the first of those lines."""
    header = ""
    marked = []
    for document in documents:
        pages = []
        for page in document.pages:
            page, text = _marked(page)
            header = header or text
            pages.append(page)
        marked.append(replace(document, pages=tuple(pages)))
    return tuple(marked), header


def _marked(page: Page) -> tuple[Page, str]:
    """Only the topmost lines count: a form's own date and fax number stand below its title."""
    for index, line in enumerate(page.lines[:2]):
        if is_header(line):
            lines = (*page.lines[:index], replace(line, voice=Voice.HEADER), *page.lines[index + 1 :])
            return replace(page, lines=lines), line.text
    return page, ""
