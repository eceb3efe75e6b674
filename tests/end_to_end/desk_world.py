"""A small department for the desk's tests: `python desk_world.py INTAKE_TOML` fills an empty ledger through the Book.

Run as a process of its own, because Django can be set up once in a process. Some of what the customers send is
hostile on purpose: markup in names, subjects and file names, scripts in HTML mail.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from intake.delivery import Channel, Delivery, Origin, Received
from intake.reading import read
from intake.settings import load
from intake.wiring import open_house
from ledger.entry import Actor, Arrival, Filing, LetterDraft, Silence
from ledger.remarks import asking, remark

PASSWORD = "correct horse battery"  # of every user of this made-up department
HOSTILE = "<img src=x onerror=\"document.title='taken'\">한빛정밀</b><script>document.title='taken'</script>"
LONG = "DT" + "0" * 120  # a number without a place to break the line
PEOPLE = (
    ("clerk", ("clerk",), "김담당", ""),
    ("reviewer", ("reviewer",), "이검토", ""),
    ("approver", ("approver",), "박승인", ""),
    ("manager", ("manager",), "최이사", ""),
    ("admin", ("administrator",), "정관리", ""),
    ("materials", ("department",), "자재 윤대리", "자재부"),
    ("design", ("department",), "설계 한과장", "설계부"),
)
CLERK = Actor("clerk", "test")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def mail(subject: str, text: str, html: str = "", sender: str = "kim@hanbit.example", attach: bool = False) -> bytes:
    """A customer's mail, with a picture shown inside its HTML."""
    made = EmailMessage()
    made["From"] = f"김철수 <{sender}>"
    made["To"] = "service@desk.example"
    made["Subject"] = subject
    made["Date"] = "Tue, 03 Mar 2026 09:12:00 +0900"
    made["Message-ID"] = f"<{abs(hash((subject, text)))}@hanbit.example>"
    made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
        made.get_payload()[1].add_related(PNG, "image", "png", cid="<dot@hanbit>")
    if attach:
        made.add_attachment(
            "품번,수량\nSEAL-77,2\n".encode(), "text", "csv", filename='"><script>alert(1)</script>목록.csv'
        )
    return made.as_bytes()


def fax() -> bytes:
    """A one-page fax with a text layer, so that nothing has to be recognised."""
    from weasyprint import HTML

    rows = "<h2>고객 서비스 의뢰서</h2><p>업체명: 대성테크</p><p>장비제번: DT-2024-0117</p><p>품번: BRG-6204ZZ 수량: 4</p><p>긴급 요청드립니다.</p>"
    made: bytes = HTML(string=f"<body style='font-family:NanumGothic;font-size:14pt'>{rows}</body>").write_pdf()
    return made


def seen_in(received: Received, text: str, finder: str) -> list[dict[str, Any]]:
    """Evidence for a value: the first place it stands in the documents; none where it does not."""
    for place, document in enumerate(received.documents):
        start = document.text.find(text)
        if start < 0:
            continue
        page = document.page_of(start)
        box = next((w.box for line in document.lines() for w in line.words if w.box and w.start <= start < w.end), None)
        corners = {"x0": box.x0, "y0": box.y0, "x1": box.x1, "y1": box.y1} if box else None
        found = {"source": document.source, "text": text, "finder": finder, "document": place, "box": corners}
        return [{**found, "page": page.number if page else None, "start": start, "end": start + len(text)}]
    return []


def request(received: Received, **fields: Any) -> dict[str, Any]:
    """What extraction would say: customer, serials and parts, each with where it stands."""
    machines = [
        {"serial": s, "model": m, "confidence": c, "registered": c > 0.9, "evidence": seen_in(received, s, "label")}
        for s, m, c in fields.pop("machines", ())
    ]
    wares = [
        {
            "model": p,
            "quantity": q,
            "confidence": c,
            "registered": c > 0.9,
            "kind": "purchased",
            "name": "",
            "serial": None,
        }
        | {"evidence": seen_in(received, p, "table")}
        for p, q, c in fields.pop("wares", ())
    ]
    name = fields.pop("customer", "")
    customer = {"id": None, "name": name, "contact": "김철수", "email": "kim@hanbit.example", "phone": "031-555-0100"}
    base = {"kind": "service", "language": "ko", "overseas": False, "work": ["field_service"], "nature": "complaint"}
    rest = {
        "urgent": False,
        "wanted_by": None,
        "receipt_number": None,
        "missing": [],
        "summary": name,
        "confidence": 0.7,
    }
    told = {"customer": customer | {"confidence": 0.65, "evidence": seen_in(received, name, "label")}}
    asked = fields.pop("asked", [remark("customer_of_two", customer="한빛정밀㈜", other="한빛정공")])
    doubt = {"needs_review": True, **asking({}, asked)}
    return base | rest | told | {"equipment": machines, "parts": wares} | doubt | fields


class Department:
    """The ledger being filled, a delivery at a time."""

    def __init__(self, house: Any, now: datetime) -> None:
        self.house, self.now, self.count = house, now, 0

    def arrives(self, raw: bytes, name: str, channel: Channel) -> tuple[int, Received]:
        self.count += 1
        at = self.now - timedelta(hours=30 - self.count)
        digest = self.house.store.put(raw)
        source = "fax:tray" if channel is Channel.FAX else "maildir:service"
        arrival = Arrival(source, f"{self.count}", channel.value, name, digest, len(raw), at)
        pk = self.house.book.receive(arrival, at)
        assert pk is not None
        if not raw.strip():
            return pk, Received(Delivery(Origin(source, "x"), channel, name, b"-", at))
        return pk, read(Delivery(Origin(source, f"{self.count}"), channel, name, raw, at), self.house.settings.limits)

    def files(self, pk: int, received: Received, subject: str, asked: dict[str, Any], letter: bool = False) -> str:
        mail = received.message
        filing = Filing(
            request=asked,
            channel=received.delivery.channel.value,
            received_at=received.delivery.received_at,
            subject=subject,
            sender=mail.sender.address if mail else "",
            text="\n".join(document.text for document in received.documents),
            content=f"{pk}",
        )
        self.house.book.note_read(pk, filing)
        filed = self.house.book.file_next(self.letter if letter else lambda *_: Silence("test"), self.now)
        assert filed is not None
        assert filed.receipt_number or asked["kind"] != "service", filed
        return str(filed.receipt_number or "")

    def letter(self, state: Any, decision: Any, filing: Filing) -> LetterDraft:
        made = EmailMessage()
        made["Subject"] = f"[{state.receipt_number}] 접수 안내"
        made["From"], made["To"] = "service@desk.example", filing.sender
        made["Message-ID"] = f"<{state.receipt_number}@desk.example>"
        made["Auto-Submitted"] = "auto-replied"
        made.set_content(f"접수번호 {state.receipt_number} 로 접수했습니다. <script>1</script>")
        made.add_alternative(f"<p>접수번호 <b>{state.receipt_number}</b> 로 접수했습니다.</p>", subtype="html")
        key = f"acknowledgement:{state.receipt_number}"
        return LetterDraft(
            key,
            "acknowledgement",
            "ko",
            filing.sender,
            str(made["Subject"]),
            made.as_bytes(),
            str(made["Message-ID"]),
            hold=True,
            why="hold",
        )


def fill(house: Any, now: datetime) -> None:
    house.book.replace_registry(
        [
            {
                "id": "C-01",
                "name": "한빛정밀㈜",
                "aliases": ["한빛정밀", "Hanbit Precision"],
                "country": "KR",
                "language": "ko",
            }
            | {"domains": ["hanbit.example"], "emails": [], "phones": [], "faxes": [], "contacts": []},
            {"id": "C-02", "name": "한빛정공", "aliases": [], "country": "KR", "language": "ko"}
            | {"domains": [], "emails": [], "phones": [], "faxes": [], "contacts": []},
        ],
        [
            {
                "serial": "HB-100-001",
                "model": "HB-100",
                "customer_id": "C-01",
                "delivered_on": None,
                "warranty_until": None,
                "site": "",
            }
        ],
        [{"model": "SEAL-77", "name": "씰", "kind": "purchased", "maker": "", "unit": "EA", "fits": [], "aliases": []}],
        actor=CLERK,
        now=now,
    )
    for username, roles, shown, department in PEOPLE:
        house.book.add_user(username, PASSWORD, roles, CLERK, now, display_name=shown, department=department)
    town = Department(house, now)
    hostile(town)
    faxed(town)
    signed(town)
    broken(town)
    for told in WAYS:
        way(town, **told)
    in_doubt(town)
    doubted(town)
    misjudged(town)


# One request for each way of carrying out (DOMAIN 8), from customers of their own.
WAYS: tuple[dict[str, Any], ...] = (
    {"who": "Nordwind Verpackung", "serial": "NW-2201-7", "overseas": True, "language": "en"},
    {"who": "서해제지", "serial": "SH-77-1402", "overseas": False, "language": "ko"},
    {"who": "Lotus Beverage", "part": "VLV-3000-B", "overseas": True, "language": "en"},
    {"who": "동백식품", "part": "BELT-20X900", "overseas": False, "language": "ko"},
)


def way(town: Department, who: str, language: str, overseas: bool, serial: str = "", part: str = "") -> None:
    sender = f"post@{abs(hash(who)) % 10**6}.example"
    subject, text = f"{who} {serial or part}", f"{who}: {serial or part} ({'stopped' if serial else 'please send 3'})\n"
    pk, received = town.arrives(mail(subject, text, sender=sender), f"{town.count}.eml", Channel.EMAIL)
    asked = request(
        received,
        customer=who,
        machines=[(serial, "M-1", 0.95)] if serial else [],
        wares=[(part, 3.0, 0.95)] if part else [],
        work=["field_service"] if serial else ["purchased_part"],
        overseas=overseas,
        language=language,
    )
    asked["customer"] |= {"email": sender, "contact": ""}
    town.files(pk, received, subject, asked)


def in_doubt(town: Department) -> None:
    """Two requests that may be one: the ledger asks, both side by side. The first holds enough to be split."""
    from ledger.models import Delivery, Entry

    made = []
    for wares in ([("SPR-11", 1.0, 0.9), ("SPR-12", 2.0, 0.9), ("SPR-13", 4.0, 0.9)], [("SPR-11", 1.0, 0.9)]):
        names = " ".join(name for name, _, _ in wares)
        sender = f"buy{len(made)}@spring{len(made)}.example"
        pk, received = town.arrives(mail(f"용수철 {names}", f"{names} 주문\n", sender=sender), "s.eml", Channel.EMAIL)
        asked = request(received, customer=f"용수철상회 {len(made) + 1}호점", wares=wares, work=["purchased_part"])
        made.append((pk, town.files(pk, received, f"용수철 {names}", asked)))
    first = Entry.objects.get(receipt_number=made[0][1])
    why = [remark("same_part").plain(), remark("but_same_parts_late", days=12).plain()]
    doubt = {"relation": "new", "probability": 0.5, "reasons": why, "question": True, "rivals": [first.pk]}
    Delivery.objects.filter(pk=made[1][0]).update(decision=doubt)


def doubted(town: Department) -> None:
    """Questions with all that may stand in one, and one that was filed when no more than sentences was kept."""
    asked = [
        remark("machine_misspelled", serial="DQ-2024-0117", near=["DQ-2024-0111", LONG]),
        remark("attachment_unread", source=f"{HOSTILE}.zip", note=remark("archive_broken")),
        remark("unsure_of", points=["machine_unlisted", "torn", "long"], sure=41, threshold=90),
    ]
    pk, received = town.arrives(mail("물음", "DQ-2024-0117\n", sender="q@doubt.example"), "q.eml", Channel.EMAIL)
    town.files(
        pk,
        received,
        "물음",
        request(received, customer="물음상회", machines=[("DQ-2024-0117", None, 0.5)], asked=asked),
    )
    before = {"review_reasons": ["등록된 고객 두 곳과 비슷합니다. 어느 고객입니까?"], "questions": []}
    pk, received = town.arrives(mail("옛글", "OLD-1\n", sender="o@old.example"), "o.eml", Channel.EMAIL)
    town.files(pk, received, "옛글", request(received, customer="옛글상회", machines=[("OLD-1", None, 0.5)]) | before)


def hostile(town: Department) -> None:
    text = f"안녕하세요.\n{HOSTILE} 입니다.\n장비제번 HB-100-001 이 멈췄습니다.\n부품 SEAL-77 2개 보내 주세요.\n\n> 지난번 메일: 잘 받았습니다.\n\n--\n김철수\n"
    html = f'<p onclick="document.title=\'taken\'">장비제번 <b>HB-100-001</b></p><script>document.title=\'taken\'</script><img src="cid:dot@hanbit"><img src="http://tracker.example/x.png">{HOSTILE}'
    subject = "<script>document.title='taken'</script> HB-100-001 고장"
    pk, received = town.arrives(mail(subject, text, html, attach=True), "<svg onload=alert(1)>.eml", Channel.EMAIL)
    asked = request(
        received,
        customer=HOSTILE,
        machines=[("HB-100-001", "HB-100", 0.97)],
        wares=[("SEAL-77", 2.0, 0.72)],
        summary=text[:120],
    )
    town.files(pk, received, subject, asked, letter=True)


def faxed(town: Department) -> None:
    pk, received = town.arrives(fax(), "20260304-090000_0315550199_j1.pdf", Channel.FAX)
    asked = request(
        received,
        customer="대성테크",
        machines=[("DT-2024-0117", None, 0.5)],
        wares=[("BRG-6204ZZ", 4.0, 0.93)],
        urgent=True,
    )
    town.files(pk, received, "", asked | {"missing": ["part_model"]})


def signed(town: Department) -> None:
    """A request that went the whole way into a pack."""
    from django.contrib.auth.models import User

    pk, received = town.arrives(
        mail("부품 요청", "삼우기전입니다. SEAL-77 3개 부탁드립니다.\n", sender="lee@samwoo.example"),
        "3.eml",
        Channel.EMAIL,
    )
    asked = request(
        received,
        customer="삼우기전",
        wares=[("SEAL-77", 3.0, 0.99)],
        work=["purchased_part"],
        nature="additional_request",
    )
    number = town.files(pk, received, "부품 요청", asked)
    book = town.house.book
    book.post(number, "confirmed", {}, book.entry(number).version, CLERK, town.now)
    for role, name in (("prepared", "clerk"), ("reviewed", "reviewer"), ("approved", "approver")):
        book.sign(number, role, User.objects.get(username=name), Actor(name), book.entry(number).version, town.now)
    made = book.make_pack(town.now.date(), "자재부", CLERK, town.now)
    assert made is not None


def broken(town: Department) -> None:
    pk, _ = town.arrives(b"", "<b>broken</b>.eml", Channel.EMAIL)
    locked, _ = town.arrives(b"\n\n", "locked.eml", Channel.EMAIL)
    town.house.book.quarantine(
        locked, (remark("file_said", source="도면.pdf", note=remark("pdf_encrypted")),), town.now
    )
    town.house.book.quarantine(pk, "Unreadable: <script>document.title='taken'</script> the file is empty", town.now)


def misjudged(town: Department) -> None:
    """A request that was taken for chatter."""
    pk, received = town.arrives(mail("문의", "지난번 그것 때문에요\n"), "m.eml", Channel.EMAIL)
    town.files(pk, received, "문의", request(received, customer="지난번", kind="other"))


def main(config: str) -> None:
    with open_house(load(Path(config)), prepare=True) as house:
        fill(house, datetime.now(UTC))


if __name__ == "__main__":
    main(sys.argv[1])
