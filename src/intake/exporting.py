"""The ledger as a file: for a spreadsheet, another program, or paper."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any

from intake.settings import Settings

if TYPE_CHECKING:
    from ledger.queries import Filters, Line

TITLES = {"ledger": "고객 서비스 관리대장", "requests": "미결 접수 현황", "complaints": "고객불만 및 불량접수 현황"}
WHAT = tuple(TITLES)
PHONE = re.compile(r"\+\d[\d ()-]{5,20}")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
PDF_ROWS = 2000  # more is a matter for a spreadsheet; WeasyPrint lays out a few pages a second

COLUMNS = (
    "receipt_number", "opened", "channel", "customer_id", "customer", "contact", "email", "phone", "language", "overseas",
    "nature", "work", "serials", "models", "parts", "urgent", "wanted_on", "summary", "state", "departments", "due_on",
    "answered", "closed", "confidence",
)  # fmt: skip


def filters(what: str, since: datetime | None, until: datetime | None) -> Filters:
    from ledger.queries import Filters

    nature = "complaint" if what == "complaints" else ""
    return Filters(open_only=what == "requests", nature=nature, since=since, until=until)


def written(lines: Iterable[Line], form: str, settings: Settings, what: str = "ledger") -> bytes:
    """The file's bytes, as xlsx, csv, jsonl or pdf."""
    if form == "jsonl":
        return "".join(json.dumps(_plain(line), ensure_ascii=False) + "\n" for line in lines).encode()
    if form == "csv":
        return _csv(row(line, settings) for line in lines)
    if form == "xlsx":
        from intake.compose.sheets import Table, workbook

        return workbook([Table(TITLES[what], COLUMNS, [row(line, settings) for line in lines])], TITLES[what])
    return _paper(list(lines), settings, what)


def row(line: Line, settings: Settings) -> list[Any]:
    """A request as the cells of COLUMNS."""

    def day(moment: datetime | None) -> str:
        return moment.astimezone(settings.zone).strftime("%Y-%m-%d %H:%M") if moment else ""

    def listed(items: Iterable[Any]) -> str:
        return "; ".join(str(item) for item in items if item)

    parts = [f"{p.get('model')} x {p['quantity']:g}" if p.get("quantity") else p.get("model") for p in line.parts]
    return [
        line.receipt_number, day(line.opened_at), line.channel, line.customer_id or "", line.customer_name, line.contact,
        line.email, line.phone, line.language, line.overseas, line.nature, listed(line.work),
        listed(m.get("serial") for m in line.equipment), listed(m.get("model") for m in line.equipment), listed(parts),
        line.urgent, line.wanted_on, line.summary, line.state, listed(line.departments), line.due_on,
        day(line.answered_at), day(line.closed_at), round(line.confidence, 3),
    ]  # fmt: skip


def _plain(line: Line) -> dict[str, Any]:
    values = {field.name: getattr(line, field.name) for field in fields(line) if field.name != "id"}
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()}


def _csv(rows: Iterable[list[Any]]) -> bytes:
    """UTF-8 with a mark, as spreadsheets want it; what would run there as a formula is made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for cells in rows:
        writer.writerow([_text(cell) for cell in cells])
    return ("\ufeff" + out.getvalue()).encode()


def _text(cell: Any) -> Any:
    """What a spreadsheet would run as a formula, made text; a telephone number is none.

    >>> _text("=HYPERLINK(1)"), _text("+84 90 555 3127"), _text("+1+cmd"), _text(3)
    ("'=HYPERLINK(1)", '+84 90 555 3127', "'+1+cmd", 3)
    """
    if isinstance(cell, str) and cell.startswith(FORMULA) and not PHONE.fullmatch(cell):
        return f"'{cell}"
    return cell


def _paper(lines: list[Line], settings: Settings, what: str) -> bytes:
    from intake.compose.forms import ledger_list, sheet
    from intake.errors import Misconfigured
    from intake.pipeline import now
    from ledger.queries import form_rows

    if len(lines) > PDF_ROWS:
        raise Misconfigured(
            f"{len(lines)} requests are too many for one PDF (at most {PDF_ROWS}): narrow with --since, or take xlsx"
        )
    sheets = [sheet(form, settings) for form in form_rows([line.receipt_number for line in lines])]
    return ledger_list(sheets, settings, TITLES[what], now().astimezone(settings.zone).date())
