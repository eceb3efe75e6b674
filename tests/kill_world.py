"""What five hundred mails and sixty faxes of the kill test are, and what must become of each.

Everybody has a machine, a domain and a fax number of their own, so that any two requests that end up in one are a fault
of the ledger and not a question of judgement. Twenty mails come to the second mailbox as well, ten faxes are sent
twice, twenty customers ask again in their thread; machines and newsletters write too.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

BEGIN = datetime(2026, 11, 2, 0, 0, tzinfo=UTC)
FIRST, SECOND = "as@example.co.kr", "cs@example.co.kr"
WRITERS, COPIES, AGAIN, MACHINES, NEWS = 424, 20, 20, 16, 20
FAXES, FAXED_AGAIN = 50, 10
SCANS = ("eng_table_1.f1.pdf",)  # pages to be recognised; the other faxes carry their text
MAILS = WRITERS + COPIES + AGAIN + MACHINES + NEWS
OUTCOMES = Counter(
    request=WRITERS + FAXES, duplicate=COPIES + FAXED_AGAIN, follow_up=AGAIN, machine=MACHINES, no_request=NEWS
)
LETTERS = {"ack": WRITERS + FAXES, "again": AGAIN}  # by occasion: one for a request, one for a reminder


def serial(n: int) -> str:
    return f"TT-{41000 + 7 * n}"


def domain(n: int) -> str:
    return f"customer{n}.example"


def register(folder: Path) -> None:
    """The lists a department brings: everybody who writes, and their machine."""
    everybody = range(1, WRITERS + FAXES + 1)
    lists = {
        "customers.csv": [
            ("id", "name", "domains", "faxes"),
            *((f"C{n}", f"고객 {n}", domain(n), fax_number(n)) for n in everybody),
        ],
        "equipment.csv": [("serial", "model", "customer_id"), *((serial(n), "TT-9", f"C{n}") for n in everybody)],
    }
    for name, rows in lists.items():
        with (folder / name).open("w", encoding="utf8", newline="") as file:
            csv.writer(file).writerows(rows)


def mails() -> Iterator[tuple[str, bytes, datetime]]:
    """(mailbox, message, arrival) in order of arrival; what comes again comes after what it repeats."""
    for n in range(1, WRITERS + 1):
        at = BEGIN + timedelta(minutes=n)
        yield FIRST, _request(n, at), at
        if n % (WRITERS // COPIES) == 0 and n // (WRITERS // COPIES) <= COPIES:
            yield SECOND, _request(n, at), at + timedelta(seconds=10)
        if n % (WRITERS // AGAIN) == 5 and n // (WRITERS // AGAIN) < AGAIN:
            yield FIRST, _reminder(n, at), at + timedelta(seconds=20)
        if n % (WRITERS // MACHINES) == 7 and n // (WRITERS // MACHINES) < MACHINES:
            yield SECOND, _absent(n, at), at + timedelta(seconds=30)
        if n % (WRITERS // NEWS) == 11 and n // (WRITERS // NEWS) < NEWS:
            yield FIRST, _news(n, at), at + timedelta(seconds=40)


def faxes(scans: Path) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes) in order of arrival."""
    for n in range(WRITERS + 1, WRITERS + FAXES + 1):
        place = n - WRITERS - 1
        at = BEGIN + timedelta(hours=9, minutes=8 * place)  # as the fax server's clock has it: Seoul
        scan = place - (FAXES - len(SCANS))
        raw = (scans / SCANS[scan]).read_bytes() if scan >= 0 else sheet(*_fax_lines(n))
        yield f"{at:%Y%m%d-%H%M%S}_{fax_number(n)}_{n}.pdf", raw
        if place < FAXED_AGAIN:
            again = at + timedelta(minutes=3)
            yield f"{again:%Y%m%d-%H%M%S}_{fax_number(n)}_{n}again.pdf", raw


def fax_number(n: int) -> str:
    return f"0315{n:06}"


def _message(n: int, subject: str, text: str, at: datetime, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f"고객 {n} <buyer{n}@{domain(n)}>"
    message["To"] = FIRST
    message["Subject"] = subject
    message["Date"] = format_datetime(at)
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message


def _request(n: int, at: datetime) -> bytes:
    text = f"안녕하세요.\n장비제번 {serial(n)} 의 부품 PX{210 + n}-B{n} {n % 9 + 1}개 보내 주세요.\n"
    return _message(n, f"부품 요청 {n}", text, at, Message_ID=f"<{n}@{domain(n)}>").as_bytes()


def _reminder(n: int, at: datetime) -> bytes:
    text = f"요청드린 {serial(n)} 부품 건은 어떻게 되었습니까? 아직 답이 없습니다. 빨리 부탁드립니다.\n"
    headers = {"Message_ID": f"<{n}.again@{domain(n)}>", "In_Reply_To": f"<{n}@{domain(n)}>"}
    return _message(n, f"Re: 부품 요청 {n}", text, at, **headers).as_bytes()


def _absent(n: int, at: datetime) -> bytes:
    text = "부재중입니다. 11월 9일부터 확인하겠습니다.\n"
    headers = {"Message_ID": f"<{n}.away@{domain(n)}>", "Auto_Submitted": "auto-replied"}
    return _message(n, "부재중 자동응답", text, at, **headers).as_bytes()


def _news(n: int, at: datetime) -> bytes:
    text = "이번 달 산업 전시회에 초대합니다. 수신거부를 원하시면 회신하여 주십시오.\n"
    return _message(n, "(광고) 전시회 소식", text, at, Message_ID=f"<{n}.news@{domain(n)}>").as_bytes()


def _fax_lines(n: int) -> list[str]:
    return [
        f"FAX {n}",
        f"From: customer {n}",
        f"Machine serial no. {serial(n)}",
        f"Please send {n % 7 + 1} pcs of part PX{210 + n}-B{n}. The pump has failed.",
    ]


def sheet(*lines: str) -> bytes:
    """A page of Latin text as a fax server with its own recognition leaves it: a PDF with a text layer."""
    drawn = "\n".join(f"BT /F1 12 Tf 72 {760 - 24 * place} Td ({line}) Tj ET" for place, line in enumerate(lines))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return f"{out}startxref\n{out.index('xref')}\n%%EOF\n".encode("ascii")
