"""Sheet: one recognised page in pixels of the upright picture, and how it goes to JSON for the cache.

The recognisers know pixels; `intake.reading.layout` turns a sheet into lines and boxes in fractions of the page.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any

from intake.document import Otherwise

Rect = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, x1 and y1 outside


@dataclass(frozen=True, slots=True)
class SheetWord:
    text: str
    rect: Rect
    confidence: float
    alternatives: tuple[Otherwise, ...] = ()
    struck: bool = False


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Words side by side, left to right, as one detector box held them."""

    rect: Rect
    words: tuple[SheetWord, ...]


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell of a ruled grid: its place in the grid and its inside in pixels."""

    row: int
    column: int
    rect: Rect
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    width: int
    height: int
    turn: int = 0
    skew: float = 0.0
    language: str = "ko"
    blank: bool = False
    lines: tuple[SheetLine, ...] = ()
    grids: tuple[tuple[SheetCell, ...], ...] = field(default=())

    def to_json(self) -> str:
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Sheet:
        """The sheet written by `to_json`; raises ValueError, KeyError or TypeError for anything else."""
        raw = json.loads(text)
        lines = tuple(
            SheetLine(
                _rect(line["rect"]),
                tuple(
                    SheetWord(w["text"], _rect(w["rect"]), w["confidence"], _others(w["alternatives"]), w["struck"])
                    for w in line["words"]
                ),
            )
            for line in raw.pop("lines")
        )
        grids = tuple(
            tuple(SheetCell(c["row"], c["column"], _rect(c["rect"]), c["rowspan"], c["colspan"]) for c in grid)
            for grid in raw.pop("grids")
        )
        return cls(**raw, lines=lines, grids=grids)


def _others(values: list[list[Any]]) -> tuple[Otherwise, ...]:
    return tuple(Otherwise(str(text), float(chance), int(words)) for text, chance, words in values)


def _rect(values: list[int]) -> Rect:
    x0, y0, x1, y1 = values
    return x0, y0, x1, y1
