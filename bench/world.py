"""What the benchmarks read: a generated registry and generated mails, the same in every run."""

from __future__ import annotations

import io
import itertools
import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from html import escape
from pathlib import Path

from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry
from intake.settings import Settings, load

EXAMPLE = Path(__file__).parent.parent / "examples/kangha"
MODELS = ("RX-10", "RX-20", "PV-8", "PV-16", "TL-3", "QS-900")
MAKERS = ("AX", "BRD", "CM", "DN", "EVK", "FLT", "GH", "HP")
SYLLABLES = "가나다라마바사아자차카타파하강남동서신한대성정우진영광명일"
SENTENCES = (
    "어제부터 3번 축이 원점을 찾지 못하고 멈춥니다.",
    "재시동하면 한두 번은 움직이다가 다시 같은 알람이 납니다.",
    "전원과 케이블은 확인했고 이상이 없었습니다.",
    "The conveyor stops after some minutes and the panel shows no alarm.",
    "We cleaned the sensor and changed the cable, but nothing got better.",
    "다음 주 중에 방문이 가능하신지 알려 주시기 바랍니다.",
    "견적서도 함께 보내 주시면 감사하겠습니다.",
    "Please tell us when your engineer could come.",
)


def example() -> Settings:
    """The example department's settings, whatever the environment says."""
    return load(EXAMPLE / "intake.toml", {})


def registry(machines: int = 50_000, parts: int = 50_000, customers: int = 2_000) -> Registry:
    """A large department: numbers in a few families, each machine with a customer."""
    chance = random.Random(7)
    return Registry(
        tuple(_customer(number, chance) for number in range(customers)),
        tuple(_machine(number, customers) for number in range(machines)),
        tuple(_part(number) for number in range(parts)),
    )


def _customer(number: int, chance: random.Random) -> CustomerRow:
    name = "".join(chance.choices(SYLLABLES, k=4)) + f"{number:04}"
    phone = f"031-{number // 10_000 + 300:03}-{number % 10_000:04}"
    domain = f"c{number:05}.example"
    return CustomerRow(f"C{number:05}", f"㈜{name}", (name,), "KR", "ko", (domain,), (f"kim@{domain}",), (phone,))


def _machine(number: int, customers: int) -> EquipmentRow:
    family = ("M{:02}-{:05}", "N{:02}{:05}", "T{:02}-{:05}-K")[number % 3]
    serial = family.format(5 + number % 21, number)
    return EquipmentRow(serial, MODELS[number % len(MODELS)], f"C{number % customers:05}")


def _part(number: int) -> PartRow:
    maker = MAKERS[number % len(MAKERS)]
    return PartRow(f"{maker}{number % 97:02}-{number:05}{'DZSA'[number % 4]}", f"부품 {number}", maker=maker)


def mail(lists: Registry, number: int, sentences: int = 4, quoted: int = 0, to: str = "as@example.co.kr") -> bytes:
    """A customer's mail about a machine of his and a part, `quoted` lines of an older letter below it."""
    chance = random.Random(number)
    machine = lists.equipment[chance.randrange(len(lists.equipment))]
    part = lists.parts[chance.randrange(len(lists.parts))]
    customer = next(row for row in lists.customers if row.id == machine.customer_id)
    domain = customer.domains[0] if customer.domains else f"customer{number}.example"
    said = " ".join(chance.choices(SENTENCES, k=sentences))
    lines = [
        f"{customer.name} 담당 김{number}입니다.",
        f"장비제번: {machine.serial} ({machine.model})",
        said,
        f"품번 {part.model} {chance.randint(1, 9)}개도 보내 주십시오.",
        *_older(lists, chance, quoted),
    ]
    made = EmailMessage()
    made["From"] = Address(f"김{number}", f"kim{number}", domain)
    made["To"] = to
    made["Subject"] = f"{machine.model} 점검 및 부품 요청 {number}"
    made["Date"] = datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(minutes=number)
    made["Message-ID"] = f"<bench-{number}@{domain}>"
    made.set_content("\n".join(lines) + "\n")
    return made.as_bytes()


LAYOUTS = ("pasted table", "typed list", "HTML table", "spreadsheet", "PDF table")
_HEADING = ("No.", "호기", "품명", "품번", "수량")


def order(lists: Registry, rows: int, layout: str, machines: int = 4) -> bytes:
    """A customer's mail with a list of `rows` parts for some of his machines; every second part is on no list."""
    chance = random.Random(rows)
    customer = lists.customers[7]
    own = [row.serial for row in lists.equipment if row.customer_id == customer.id][:machines]
    cells = [
        (str(number + 1), own[number * len(own) // rows], "베어링", _model(lists, number, chance), str(number % 7 + 1))
        for number in range(rows)
    ]
    made = EmailMessage()
    made["From"] = Address("김", "kim", customer.domains[0])
    made["To"] = "as@example.co.kr"
    made["Subject"] = "부품 주문 요청"
    made["Date"] = datetime(2026, 3, 2, 9, tzinfo=UTC)
    made["Message-ID"] = f"<list-{rows}@{customer.domains[0]}>"
    said = f"{customer.name}입니다. 아래 부품을 주문합니다. 다음 주까지 납품 부탁드립니다.\n\n"
    if layout == "HTML table":
        made.set_content(f"<p>{said}</p>{_table(cells)}", subtype="html")
    elif layout == "pasted table":
        made.set_content(said + "\n".join("\t".join(row) for row in (_HEADING, *cells)) + "\n\n감사합니다.\n")
    elif layout == "typed list":
        made.set_content(said + _typed(cells) + "\n\n감사합니다.\n")
    else:
        file, kind = (_workbook(cells), _XLSX) if layout == "spreadsheet" else (_paper(cells), "pdf")
        made.set_content(said)
        made.add_attachment(file, "application", kind, filename="order.pdf" if kind == "pdf" else "order.xlsx")
    return made.as_bytes()


_XLSX = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Cells = list[tuple[str, str, str, str, str]]


def _model(lists: Registry, number: int, chance: random.Random) -> str:
    return chance.choice(lists.parts).model if number % 2 else f"QZ{chance.randrange(10, 99)}-{number:05}B"


def _typed(cells: Cells) -> str:
    """The parts of a machine below its number."""
    grouped = itertools.groupby(cells, key=lambda row: row[1])
    return "\n".join(
        f"{serial} 용:\n" + "\n".join(f"- {model} {name} {count}개" for _, _, name, model, count in rows)
        for serial, rows in grouped
    )


def _table(cells: Cells) -> str:
    rows = ("".join(f"<td>{escape(text)}</td>" for text in row) for row in (_HEADING, *cells))
    return "<table border=1>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _workbook(cells: Cells) -> bytes:
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((_HEADING, *cells)):
            sheet.write_row(at, 0, row)
    return file.getvalue()


def _paper(cells: Cells) -> bytes:
    from weasyprint import HTML

    style = "<style>table {border-collapse: collapse} td {border: 1px solid; font: 9pt sans-serif}</style>"
    paper: bytes = HTML(string=style + _table(cells)).write_pdf()
    return paper


def _older(lists: Registry, chance: random.Random, count: int) -> Sequence[str]:
    """Lines of a quoted letter, with a machine here and there."""
    if not count:
        return ()
    serials = [chance.choice(lists.equipment).serial if line % 10 == 0 else "" for line in range(count)]
    return ("", "-----Original Message-----", *(f"> {chance.choice(SENTENCES)} {serial}" for serial in serials))
