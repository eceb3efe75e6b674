"""What columns hold where no heading says so, and tables whose cells were pasted one to a line.

Pure: texts in, meanings of columns out, as `labels.column_of` names them; a single row tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from intake.extraction.text import counting, labels
from intake.extraction.text.vocabulary import words

_LONGEST_CELL = 60  # characters
_MOST_COLUMNS = 12
_ROWS = 300
_COUNTED = f"{counting.EVERY}|st"
_COUNT = words(rf"(?P<n>\d{{1,5}})(?P<unit> ?(?:{_COUNTED})\.?)?", re.IGNORECASE)
_UNIT = words(rf"(?:{_COUNTED})\.?", re.IGNORECASE)
_INDEX = re.compile(r"\(?(?P<n>\d{1,3})[.)]?")


def told_by_cells(rows: Sequence[Mapping[int, str]], known: Mapping[int, str] | None = None) -> dict[int, str]:
    """The columns that tell themselves: the one that counts the rows, the one with counting words alone, and how many.

    `known` are those that a heading named. {} unless one column alone can say how many: small figures in every row, with
    a counting word or beside the column of these before without.
    """
    known = known or {}
    columns = [c for c in sorted({c for row in rows for c in row}) if not known.get(c)]
    if len(rows) < 2:
        return {}
    texts = {c: [row.get(c, "").strip() for row in rows] for c in columns}
    told = {c: "unit" for c in columns if all(map(_UNIT.fullmatch, texts[c]))}
    index = next((c for c in columns if _counts_up(texts[c])), None)
    if index is not None:
        told[index] = "number"
    figures = {c: found for c in columns if c not in told and all(found := [*map(_COUNT.fullmatch, texts[c])])}
    counted = [c for c, found in figures.items() if any(m and m["unit"] for m in found)]
    beside = [c for c in figures if told.get(c + 1) == "unit"]
    small = [c for c in figures if all(len(text) < 4 for text in texts[c])]  # longer ones may be parts' numbers
    for chosen in (counted, beside, small):
        if len(chosen) == 1:
            return {**told, chosen[0]: "quantity"}
        if chosen:
            break
    return {}


def _counts_up(texts: Sequence[str]) -> bool:
    """Whether cells are 1, 2, 3 and so on."""
    found = [_INDEX.fullmatch(text) for text in texts]
    return all(m and int(m["n"]) == at for at, m in enumerate(found, 1))


class Stack(NamedTuple):
    """A table pasted one cell to a line: what its columns mean, and so many rows below their names."""

    meanings: dict[int, str]
    width: int
    rows: int


def stacked(lines: Sequence[str]) -> Stack | None:
    """The table that begins with the first line, its columns named one below the other: "Code", "Qty", "AB-12", "4", ...

    Only where a part and its number are among the columns and every row has a figure for that and a part's number.
    """
    if not lines or not labels.column_of(lines[0]):
        return None
    most = 0
    while most < min(len(lines), _MOST_COLUMNS) and len(lines[most]) <= 30 and not any(map(str.isdigit, lines[most])):
        most += 1
    named = [labels.column_of(line) for line in lines[:most]]
    found: list[tuple[bool, int, Stack]] = []  # whether every column is known, cells covered
    for width in range(2, most + 1):
        meanings = {c: meaning for c, meaning in enumerate(named[:width]) if meaning}
        if "part" not in meanings.values() or len(meanings) * 2 < width:
            continue
        groups = [
            dict(enumerate(lines[at : at + width]))
            for at in range(width, min(len(lines), _ROWS * width) - width + 1, width)
        ]
        if "quantity" not in meanings.values():
            meanings |= told_by_cells(groups, meanings)
        if list(meanings.values()).count("quantity") != 1:
            continue
        rows = next((n for n, group in enumerate(groups) if not orders(group, meanings)), len(groups))
        if rows:
            found.append((all(named[:width]), rows * width, Stack(meanings, width, rows)))
    return max(found, key=lambda stack: stack[:2])[2] if found else None


def orders(cells: Mapping[int, str], meanings: Mapping[int, str]) -> bool:
    """Whether a row has a figure for its quantity and a part's number with a figure in it, and no text of any length.

    `meanings` have one quantity.
    """
    if any(len(text) > _LONGEST_CELL for text in cells.values()):
        return False
    of = {meaning: cells.get(c, "") for c, meaning in meanings.items()}
    parts = [cells.get(c, "") for c, meaning in meanings.items() if meaning == "part"]
    return bool(_COUNT.fullmatch(of["quantity"])) and any(map(_may_be_a_number, parts))


def _may_be_a_number(text: str) -> bool:
    """Whether a cell may hold a part's number, and is no count."""
    count = _COUNT.fullmatch(text)
    return len(text) > 2 and any(map(str.isdigit, text)) and not (count and (count["unit"] or len(text) < 4))
