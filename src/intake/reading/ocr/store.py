"""Sheets kept on disk by what was read and by whom, so that reading a page again costs a file."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from intake.reading.ocr.page import Scan
from intake.reading.ocr.sheet import Sheet


class SheetStore:
    """A folder of JSON files. Losing it loses nothing but time; a damaged file is read as absent."""

    def __init__(self, folder: Path, engine: str) -> None:
        self._folder, self._engine = folder, engine

    def get(self, scan: Scan) -> Sheet | None:
        try:
            return Sheet.from_json(self._path(scan).read_text("utf8"))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put(self, scan: Scan, sheet: Sheet) -> None:
        """Written beside and renamed, so that no reader sees half a file; a full disk is no reason to fail."""
        path = self._path(scan)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent)
            try:
                with os.fdopen(handle, "w", encoding="utf8") as file:
                    file.write(sheet.to_json())
                Path(name).replace(path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise

    def _path(self, scan: Scan) -> Path:
        about = f"{self._engine} {scan.gray.shape} {scan.dpi_x:.1f} {scan.dpi_y:.1f} ".encode()
        digest = hashlib.sha256(about + scan.gray.tobytes()).hexdigest()
        return self._folder / digest[:2] / f"{digest}.json"
