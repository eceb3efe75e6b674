"""An invented department for the tests of extraction: three lists, and letters made of plain lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from intake.delivery import Channel, Delivery, FaxInfo, Origin, Received
from intake.document import Cell, DocumentBuilder, Span, Voice
from intake.extraction import Catalogue, extract
from intake.message import Address, Message
from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry
from intake.request import ServiceRequest
from intake.settings import Numbering, Organisation

ORGANISATION = Organisation(
    name="㈜누리온 설비",
    name_en="Nurion Works Co., Ltd.",
    domains=("nurion.example",),
    mailboxes=("help@nurion.example",),
)
NUMBERING = Numbering(format="SV{yy}-{n:04}")

REGISTRY = Registry(
    customers=(
        CustomerRow(
            "A1",
            "㈜달빛제분",
            ("달빛제분", "Dalbit Flour"),
            "KR",
            "ko",
            ("dalbit.example",),
            (),
            ("031-777-1000",),
            ("031-777-1009",),
            ("문가람",),
        ),
        CustomerRow(
            "A2",
            "Osterholt Backwaren GmbH",
            ("Osterholt",),
            "DE",
            "de",
            ("osterholt.example",),
            (),
            ("+49-441-777-20",),
            (),
            ("Anke Feld",),
        ),
        CustomerRow(
            "A3", "해솔상사㈜", ("해솔상사",), "KR", "ko", ("haesol.example",), (), ("02-777-3000",), (), ("여진수",)
        ),
        CustomerRow("A4", "달빛푸드㈜", ("달빛푸드",), "KR", "ko", ("dalbit.example",), (), (), (), ("석나은",)),
    ),
    equipment=(
        EquipmentRow("NW/21-0104B", "NW-200", "A1"),
        EquipmentRow("NW/21-0105B", "NW-200", "A1"),
        EquipmentRow("NW/21-0106B", "NW-200", "A1"),
        EquipmentRow("NW/23-0350A", "NW-300", "A1"),
        EquipmentRow("NW/22-0210C", "NW-200", "A2"),
        EquipmentRow("NW/22-0211C", "NW-200", "A4"),
    ),
    parts=(
        PartRow("QV-2210-08", "솔밸브", "purchased", "Valtek", "EA", ("NW-200",), ("QV221008",)),
        PartRow("QV-2210-10", "솔밸브 대", "purchased", "Valtek", "EA", ("NW-200",)),
        PartRow("BL-40", "평벨트", "purchased", "Beltora", "M", ("NW-200", "NW-300")),
        PartRow("NWD.118.04", "호퍼 커버", "fabricated", "", "EA", ("NW-200",)),
        PartRow("NWD.118.05", "호퍼 받침", "fabricated", "", "EA", ("NW-200",)),
        PartRow("NWD.120.11", "칼날", "fabricated", "", "EA", ("NW-300",)),
    ),
)
CATALOGUE = Catalogue(REGISTRY)
WRITER = Address("문가람", "grm@dalbit.example")
MONDAY = datetime(2026, 5, 11, 1, 0, tzinfo=UTC)  # ten in the morning in Seoul


def letter(
    text: str,
    *,
    subject: str = "",
    sender: Address = WRITER,
    quoted: str = "",
    signature: str = "",
    table: list[list[str]] | None = None,
    headed: str = "",
) -> Received:
    """A mail of these lines, quoted where ">" leads; `quoted` and `signature` follow in their voices, `table` below.

    `headed` is an earlier letter below: its header up to a blank line, and what it said.
    """
    builder = DocumentBuilder("body", "text/plain", "body")
    builder.page()
    if subject:
        builder.line(subject, voice=Voice.HEADER)
    for line in text.splitlines():
        inline = line.startswith(">")
        builder.line(line, voice=Voice.QUOTE if inline else Voice.NEW, depth=int(inline))
    if table:
        add_table(builder, table)
    for line in signature.splitlines():
        builder.line(line, voice=Voice.SIGNATURE)
    for line in quoted.splitlines():
        builder.line(line, voice=Voice.QUOTE, depth=1)
    header, _, said = headed.partition("\n\n")
    for voice, lines in ((Voice.QUOTE_HEADER, header), (Voice.QUOTE, said)):
        for line in lines.splitlines():
            builder.line(line, voice=voice, depth=1)
    message = Message(message_id="<1@test>", date=MONDAY, subject=subject, sender=sender, text=text)
    delivery = Delivery(Origin("test", "1"), Channel.EMAIL, "1.eml", b"x", MONDAY)
    return Received(delivery, message, (builder.build(),))


def fax(text: str, *, caller: str = "", header: str = "", recognised: bool = True) -> Received:
    builder = DocumentBuilder("fax", "application/pdf", "fax")
    builder.page(recognised=recognised)
    if header:
        builder.line(header, voice=Voice.HEADER)
    for line in text.splitlines():
        builder.line(line)
    delivery = Delivery(Origin("fax", "1"), Channel.FAX, "1.pdf", b"x", MONDAY)
    return Received(delivery, None, (builder.build(),), FaxInfo(caller, MONDAY, "1", header))


def fax_of(table: list[list[str]]) -> Received:
    """A fax that is one table."""
    builder = DocumentBuilder("fax", "application/pdf", "fax")
    builder.page(recognised=True)
    add_table(builder, table)
    return replace(fax("", caller="0317771009"), documents=(builder.build(),))


def add_table(builder: DocumentBuilder, table: Sequence[Sequence[str]]) -> None:
    """A table with its text, a line a row."""
    cells: list[Cell] = []
    for number, row in enumerate(table):
        at = builder.at
        for column, text in enumerate(row):
            cells.append(Cell(number, column, text, Span(at, at + len(text))))
            at += len(text) + 1
        builder.line("\t".join(row))
    builder.table(cells)


def ask(received: Received, threshold: float = 0.9) -> ServiceRequest:
    return extract(received, CATALOGUE, ORGANISATION, NUMBERING, threshold)


def serials(request: ServiceRequest) -> list[str]:
    return [m.serial for m in request.equipment]


def parts(request: ServiceRequest) -> dict[str, float | None]:
    return {p.model: p.quantity for p in request.parts}
