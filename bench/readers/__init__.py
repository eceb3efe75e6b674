"""How well pages are read: fresh pages in fonts no reader was trained on, at each kind of damage and size of print.

Beside it stand the generator (`words`, `fonts`, `damage`, `crops`) and the training (`train`) of the two small readers
that the package ships: what a reader learns from and what it is measured with are one model of a fax, and both are run
only by who measures. `python -m bench readers` is the measure; `crops` and `train` say how they are run.
"""

from __future__ import annotations

import re
import time
import unicodedata
from dataclasses import dataclass, field
from random import Random

import numpy as np

from bench import child
from bench.readers import damage, pages
from bench.timing import Table
from intake.document import Document, DocumentBuilder
from intake.extraction.catalogue import Catalogue
from intake.extraction.numbers.codes import free_codes, misread, scan, stands
from intake.extraction.text import scene
from intake.extraction.text.values import compact
from intake.reading import ocr, scans
from intake.registry import EquipmentRow, PartRow, Registry

SEED = 20260
PAGES, MANY = 6, 30
# damage, points, and whether the fonts are odd ones: pens and hairlines
MEASURED = (
    ("fine light", 10, False), ("fine heavy", 10, False), ("fine heavy", 9, False), ("fine light", 8, False),
    ("standard light", 10, False), ("standard heavy", 10, False), ("standard light", 10, True), ("standard heavy", 10, True),
    ("standard light", 9, False), ("standard light", 8, False), ("halftone", 10, False), ("photo", 10, False),
)  # fmt: skip


@dataclass
class Tally:
    """What was on the pages of one kind and what was read of it."""

    codes: int = 0
    exact: int = 0  # as they stand, every sign
    bare: int = 0  # letters and digits
    known: int = 0  # of the codes, those in the registry
    found: int = 0
    wrong: list[tuple[str, str]] = field(
        default_factory=list
    )  # (taken for, as read): a registered code not on the page
    hangul: int = 0
    hangul_wrong: int = 0
    seconds: float = 0.0  # of CPU
    wall: float = 0.0
    pages: int = 0
    missed: list[str] = field(default_factory=list)

    def row(self, name: str, points: float, odd: bool) -> tuple[str, ...]:
        share = self.hangul_wrong / self.hangul if self.hangul else 0.0
        return (
            f"{name}, {points:g} pt" + ", pens and hairlines" * odd, str(self.codes), f"{self.found / max(1, self.known):.1%}",
            f"{self.exact / max(1, self.codes):.1%}", f"{self.bare / max(1, self.codes):.1%}", str(len(self.wrong)),
            f"{share:.1%}", f"{self.seconds / max(1, self.pages):.1f}", f"{self.wall / max(1, self.pages):.1f}",
        )  # fmt: skip


def run(full: bool) -> list[Table]:
    rows = [measured(*kind, count=MANY if full else PAGES).row(*kind) for kind in MEASURED]
    head = (
        "page",
        "codes",
        "registered found",
        "exact",
        "letters and digits",
        "wrong taken",
        "Hangul errors",
        "CPU s a page",
        "s a page",
    )
    spent = child.measured("pages", "5")
    note = (
        f"{MANY if full else PAGES} pages of each kind, two of three Korean, in fonts kept back from training. Found: taken by the "
        "registry's step; exact: stands on the page as written, no registry asked; wrong: a registered code taken that is not there. "
        f"A fresh process that reads {spent['pages']} of them holds {spent['peak_mb']:.0f} MB at most, drawing them included."
    )
    return [Table("Reading damaged pages", head, tuple(rows), note)]


def scans_of(count: str) -> list[ocr.Scan]:
    """Pages for a process that is measured: one of each of the first kinds."""
    found = []
    for number, (name, points, odd) in enumerate(MEASURED[: int(count)]):
        dice = np.random.default_rng([SEED, number])
        harm = damage.level(name, dice)
        sheet, _ = pages.draw(Random(f"{SEED}/{number}"), points, "ko", odd=odd)
        found.append(ocr.Scan(damage.faxed(sheet.drawing, harm, dice), harm.across, harm.down))
    return found


def read_all(given: list[ocr.Scan]) -> dict[str, int]:
    return {"pages": sum(1 for scan in given if not ocr.read(scan).blank)}


CHILD = (scans_of, read_all)


def measured(name: str, points: float, odd: bool | None = None, *, count: int, seed: int = SEED) -> Tally:
    tally = Tally()
    for number in range(count):
        r, dice = (
            Random(f"{seed}/{name}/{points}/{number}"),
            np.random.default_rng([seed, number, int(points * 10), len(name)]),
        )
        sheet, department = pages.draw(r, points, "en" if number % 3 == 2 else "ko", odd=odd)
        harm = damage.level(name, dice)
        picture = damage.faxed(sheet.drawing, harm, dice)
        began, started = time.process_time(), time.perf_counter()
        read = ocr.read(ocr.Scan(picture, harm.across, harm.down))
        tally.seconds += time.process_time() - began
        tally.wall += time.perf_counter() - started
        tally.pages += 1
        count_in(tally, read, sheet, department)
    return tally


def count_in(tally: Tally, read: ocr.Sheet, sheet: pages.Sheet, department: pages.Department) -> None:
    builder = DocumentBuilder("page.tif", "image/tiff")
    scans.add_sheet(builder, read, (pages.WIDE * 2.83, pages.HIGH * 2.83))
    document = builder.build()
    on_page = {code for segment in sheet.segments for code in segment.codes}
    text = plain(document.text)
    bare = "".join(filter(str.isalnum, text))
    taken = accepted(document, department)
    listed = {compact(code): code for code in (*department.serials, *department.parts)}
    tally.codes += len(on_page)
    for code in sorted(on_page):
        exact = bool(re.search(rf"(?<![A-Za-z0-9-]){re.escape(code)}(?![A-Za-z0-9-])", text))
        tally.exact += exact
        tally.bare += "".join(filter(str.isalnum, code)) in bare
        if compact(code) in listed:
            tally.known += 1
            tally.found += compact(code) in taken
        if not exact or (compact(code) in listed and compact(code) not in taken):
            tally.missed.append(code)
    there = {compact(code) for code in on_page}
    tally.wrong += [(key, as_read) for key, as_read in taken.items() if key not in there]
    signs = "".join(hangul(text))
    for segment in sheet.segments:
        wanted = "".join(hangul(segment.text))
        if len(wanted) > 3:
            tally.hangul += len(wanted)
            tally.hangul_wrong += min(len(wanted), within(wanted, signs))


def accepted(document: Document, department: pages.Department) -> dict[str, str]:
    """The registered codes that the registry's step takes a page to hold, with what was read."""
    catalogue = Catalogue(
        Registry(
            (), tuple(EquipmentRow(s, "M") for s in department.serials), tuple(PartRow(p) for p in department.parts)
        )
    )
    view = scene._view(0, document)
    codes = scan(view, catalogue)
    found = {c.key: c.written for c in codes if c.how in ("exact", "alias", "look") and not c.rivals}
    for code in free_codes(view, codes, catalogue):  # a well-formed machine's number that nobody listed is none of them
        if stands(code, catalogue):
            continue
        near, _ = misread(code.key, (*catalogue.machines, *catalogue.parts), limit=0.09)
        if len(near) == 1:
            found.setdefault(near[0], code.written)
    return found


def plain(text: str) -> str:
    return re.sub(r"(?<=\w) ?- ?(?=\w)", "-", unicodedata.normalize("NFKC", text))


def hangul(text: str) -> list[str]:
    return [c for c in text if "가" <= c <= "힣"]


def within(wanted: str, text: str) -> int:
    """The smallest edit distance of `wanted` to any stretch of `text`."""
    if not text:
        return len(wanted)
    signs, places = np.array(list(map(ord, text))), np.arange(len(text) + 1)
    row = np.zeros(len(text) + 1, np.int64)
    for sign in wanted:
        below = row + 1
        below[1:] = np.minimum(below[1:], row[:-1] + (signs != ord(sign)))
        row = np.minimum.accumulate(below - places) + places
    return int(row.min())
