"""What a delivery may still cost, and where its readers put their results; one per delivery, counted down."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path

from intake.settings import Limits
from ledger.remarks import Remark, remark

SHARE = 0.7  # of the time: what is read by then is kept, where the end of the time would lose it with all the rest


class TooMuch(Exception):
    """A limit is reached: what was read so far stands, `note` says what is missing."""

    def __init__(self, note: Remark) -> None:
        super().__init__(note.said("en"))
        self.note = note


@dataclass
class Allowance:
    limits: Limits
    cache: Path | None = None
    ocr_pages: int = field(init=False)
    members: int = field(init=False)
    unpacked: int = field(init=False)
    ends: float = field(init=False)  # by time.monotonic()

    def __post_init__(self) -> None:
        self.ocr_pages = self.limits.ocr_pages
        self.members = self.limits.members
        self.unpacked = self.limits.unpacked_bytes
        self.ends = time.monotonic() + SHARE * self.limits.seconds

    @property
    def late(self) -> bool:
        """No further page or file is begun."""
        return time.monotonic() > self.ends

    def take_ocr_page(self) -> bool:
        """True while another page may be recognised."""
        self.ocr_pages -= 1
        return self.ocr_pages >= 0

    def take_member(self, size: int) -> None:
        """Account for a file taken out of an archive; raises TooMuch."""
        self.members -= 1
        self.unpacked -= size
        if self.members < 0:
            raise TooMuch(remark("archive_too_many", n=self.limits.members))
        if self.unpacked < 0:
            raise TooMuch(remark("archive_too_large", n=self.limits.unpacked_bytes // 1_000_000))
