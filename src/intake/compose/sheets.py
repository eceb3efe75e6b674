"""Workbooks. Text stays text: a cell that begins with = or looks like a link is what somebody wrote, nothing to run."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import xlsxwriter

from intake.compose.templates import one_line

WIDEST = 60
EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001  # a workbook's own creation time, fixed: the same pack is the same bytes


@dataclass(frozen=True, slots=True)
class Table:
    """A worksheet: a header line and rows of plain values."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]


def workbook(tables: Iterable[Table], title: str) -> bytes:
    """An xlsx with a sheet a table: header frozen, filtered, columns as wide as what stands in them."""
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": one_line(title, 120), "created": EPOCH})
        head = book.add_format(
            {"bold": True, "bg_color": "#E8EDF2", "border": 1, "align": "center", "valign": "vcenter"}
        )
        cell = book.add_format({"valign": "top", "text_wrap": True})
        used: set[str] = set()
        for table in tables:
            _write(book.add_worksheet(_name(table.name, used)), table, head, cell)
    return out.getvalue()


def _write(sheet: Any, table: Table, head: Any, cell: Any) -> None:
    for column, name in enumerate(table.columns):
        sheet.write_string(0, column, name, head)
    for number, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            _put(sheet, number, column, value, cell)
    for column in range(len(table.columns)):
        texts = [str(table.columns[column]), *(str(row[column] or "") for row in table.rows[:2000])]
        sheet.set_column(column, column, min(WIDEST, max(map(_width, texts)) + 2))
    sheet.freeze_panes(1, 1)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _put(sheet: Any, row: int, column: int, value: Any, cell: Any) -> None:
    if value is None or value == "" or (isinstance(value, float) and value != value):
        return
    if isinstance(value, bool):
        sheet.write_string(row, column, "예" if value else "", cell)
    elif isinstance(value, (int, float)):
        sheet.write_number(row, column, value, cell)
    elif isinstance(value, (date, datetime)):
        sheet.write_string(row, column, value.isoformat()[:16].replace("T", " "), cell)
    else:
        sheet.write_string(row, column, one_line(value, 2000), cell)


def _width(text: str) -> int:
    """Columns of the screen: a Hangul syllable or Han character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text[:WIDEST])


def _name(name: str, used: set[str]) -> str:
    """A worksheet's name: at most 31 characters, none of []:*?/\\, and no other's."""
    clean = "".join("-" if c in "[]:*?/\\'" else c for c in one_line(name, 28)) or "목록"
    while clean.lower() in used:
        clean = f"{clean[:28]}_{len(used)}"
    used.add(clean.lower())
    return clean
