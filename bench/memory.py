"""The largest things that arrive: seconds and memory for a mail of fifty megabytes and a PDF of three hundred pages."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

from bench import child, world
from bench.timing import Table
from intake.delivery import Channel, Delivery, Origin

MAIL_MB = 50
PDF_PAGES = 300


def run(full: bool) -> list[Table]:
    rows = []
    for name, work, argument in (
        ("a mail of a few lines", "mail", "0"),
        (f"a mail of {MAIL_MB} MB, one attachment", "mail", str(MAIL_MB)),
        ("a PDF of 3 pages", "pdf", "3"),
        (f"a PDF of {PDF_PAGES} pages of text", "pdf", str(PDF_PAGES)),
    ):
        found = child.measured(work, argument)
        more = found["peak_mb"] - found["start_mb"]
        rows.append((name, *(f"{found[k]:.1f}" for k in ("seconds", "cpu")), f"{found['peak_mb']:.0f}", f"{more:.0f}"))
    note = (
        "Each read in a fresh process; what is loaded to read it is in the seconds and the memory, and the process holds "
        f"the bytes before it begins. `limits.pages` is raised to {PDF_PAGES} for this."
    )
    return [
        Table(
            "Large mails and documents", ("what", "seconds", "CPU s", "peak MB", "of it for reading"), tuple(rows), note
        )
    ]


def mail_of(megabytes: str) -> Delivery:
    """So large as it travels; its attachment cannot be compressed and is of no kind that is read."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "kim@c.example", "as@example.co.kr", "도면 송부"
    made.set_content("첨부와 같이 도면을 보내 드립니다.\n")
    if size := int(megabytes):
        made.add_attachment(os.urandom(size * 1_000_000 * 54 // 74), "application", "octet-stream", filename="a.dwg")
    return delivery("1.eml", Channel.EMAIL, made.as_bytes())


def pdf_of(pages: str) -> Delivery:
    """Pages of text and a table, as an office program writes them."""
    from weasyprint import HTML

    lines = "".join(f"<p>{world.SENTENCES[n % len(world.SENTENCES)]} AX{n:02}-{n:05}D</p>" for n in range(24))
    cells = "".join(f"<tr><td>{n}</td><td>BRD{n:02}-{n:05}Z</td><td>{n % 7 + 1}</td></tr>" for n in range(8))
    page = f"<section style='page-break-after:always'>{lines}<table border=1>{cells}</table></section>"
    style = "<style>@page{size:A4;margin:15mm}body{font:9pt NanumGothic}p{margin:2px}</style>"
    out = io.BytesIO()
    HTML(string=f"{style}{page}").write_pdf(out)
    return delivery("1.pdf", Channel.FAX, repeated(out.getvalue(), int(pages)))


def repeated(raw: bytes, pages: int) -> bytes:
    """The first page so many times: laying out three hundred would count as memory of the reader."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(raw)) as source, pikepdf.new() as made:
        for _ in range(pages):
            made.pages.append(source.pages[0])
        made.save(out)
    return out.getvalue()


def delivery(name: str, channel: Channel, raw: bytes) -> Delivery:
    return Delivery(Origin("bench", name), channel, name, raw, datetime(2026, 3, 2, tzinfo=UTC))


def read_it(given: Delivery) -> dict[str, Any]:
    from intake.reading import read

    settings = world.example()
    limits = settings.limits.model_copy(update={"pages": PDF_PAGES})
    received = read(given, limits, settings.fax, settings.zone)
    pages = sum(len(document.pages) for document in received.documents)
    return {"bytes": len(given.raw), "pages": pages, "characters": sum(len(d.text) for d in received.documents)}


MAIL = (mail_of, read_it)
PDF = (pdf_of, read_it)
