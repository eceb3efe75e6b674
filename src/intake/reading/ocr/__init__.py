"""Reading pictures: a scan becomes a Sheet of words with boxes, confidence and the other voices' readings.

The order that was measured best on faxes: square pixels, upright, level (`page`); lines by a detector that knows no
script, words by white gaps (`lines`), torn numbers put together (`pieces`); every word read by several readers
(`recognisers`) that vote (`voices`), a number in doubt weighed by what each of them holds likely (`numbers`) and by how the page's other
numbers are written (`hyphens`, `likeness`); ruled grids and strokes through words from the same picture (`grid`). `read`
is the whole way; results are kept in a folder if one is given, named by the pixels and ENGINE.
"""

from __future__ import annotations

from pathlib import Path

from intake.reading.ocr.page import Scan
from intake.reading.ocr.reader import ENGINE, read_scan
from intake.reading.ocr.sheet import Sheet, SheetCell, SheetLine, SheetWord
from intake.reading.ocr.store import SheetStore

__all__ = ["ENGINE", "Scan", "Sheet", "SheetCell", "SheetLine", "SheetWord", "read"]


def read(scan: Scan, cache: Path | None = None) -> Sheet:
    """The words of a scan. With `cache`, a page read before by the same engine is not read again."""
    store = SheetStore(cache, ENGINE) if cache else None
    if store and (known := store.get(scan)):
        return known
    sheet = read_scan(scan)
    if store:
        store.put(scan, sheet)
    return sheet
