"""A department's pack of the day: three hundred forms as PDF and workbook."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from bench import child, ledgers, world
from bench.timing import Table

FORMS = (30, 300)


def run(full: bool) -> list[Table]:
    rows = []
    for forms in FORMS:
        found = child.measured("pack", str(forms))
        rows.append(
            (
                str(forms),
                f"{found['pages']}",
                f"{found['seconds']:.1f}",
                f"{found['cpu']:.1f}",
                f"{found['pages'] / found['seconds']:.1f}",
                f"{found['peak_mb']:.0f}",
            )
        )
    note = (
        "PDF (cover list and a form each), workbook and the mail with both, in a fresh process; fonts are loaded in it."
    )
    head = ("requests", "pages", "seconds", "CPU s", "pages/s", "peak MB")
    return [Table("The pack of a day", head, tuple(rows), note)]


def rows_of(count: str) -> list[dict[str, Any]]:
    """Rows as the ledger gives them for forms."""
    at = datetime(2026, 3, 2, 1, tzinfo=UTC)
    made = []
    for number in range(int(count)):
        filing = ledgers.filing(f"C{number:05}", number, at + timedelta(minutes=number), number % ledgers.MACHINES)
        signatures = [
            {"role": role, "at": at + timedelta(hours=hours), "name": "김담당"}
            for hours, role in enumerate(("prepared", "reviewed", "approved"), 1)
        ]
        made.append(
            {
                "receipt_number": f"AS-26-{number + 1:03}",
                "state": "signed",
                "opened_at": filing.received_at,
                "channel": filing.channel,
                "departments": ["기술부", "자재부"],
                "due_on": at.date() + timedelta(days=7),
                "request": dict(filing.request),
                "signatures": signatures,
            }
        )
    return made


def pack(rows: list[dict[str, Any]]) -> dict[str, Any]:
    from pypdfium2 import PdfDocument

    from intake.compose import distribution

    settings = world.example()
    department = settings.department[0].model_copy(update={"email": "parts@kangha.example"})
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    files = distribution.pack(now.date(), department, rows, [], settings, "http://localhost:8700/p/x", now)
    return {"pages": len(PdfDocument(files.pdf)), "pdf_bytes": len(files.pdf), "xlsx_bytes": len(files.xlsx)}


PACK = (rows_of, pack)
