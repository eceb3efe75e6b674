"""What other mail libraries state in their tests and this reader once read otherwise, in cases of our own words.

Each was found by laying their expected values beside what came out here; where they differ among themselves the RFCs
decide, and then what a clerk would want to see. The form is that of `test_message_quirks`.
"""

from __future__ import annotations

import time

import pytest

from intake.message import parse
from tests.unit.test_message_quirks import HTML, TEXT, Case, b64, c, mail, multi, part, seen

MAILBOXES = [
    c("a comment within a comment", mail("From: ann@a.example (Ann (QA) Lee)"), name="Ann (QA) Lee", address="ann@a.example"),
    c("a comment within the address and one behind", mail("From: ann(home)@a.example (Ann Lee)"), name="Ann Lee", address="ann@a.example"),
    c("a comment before the angle", mail("From: Ann Lee (purchasing) <ann@a.example>"), name="Ann Lee (purchasing)", address="ann@a.example"),
    c("a comment alone before the angle", mail("From: (Ann Lee) <ann@a.example>"), name="Ann Lee", address="ann@a.example"),
    c("a comment behind the angle", mail("From: <ann@a.example> (Ann Lee)"), name="Ann Lee", address="ann@a.example"),
    c("comments within the angle", mail("From: Ann < (note) ann@a.example (end) >"), name="Ann", address="ann@a.example"),
    c("an encoded word in a comment", mail(f"From: Ann (=?utf-8?B?{b64('구매')}?=) <ann@a.example>"), name="Ann (구매)", address="ann@a.example"),
    c("a comma in a comment", mail("To: a@a.example (one, two), b@b.example"), to=["a@a.example", "b@b.example"]),
    c("the address in a comment", mail('From: "Ann Lee" (ann@a.example)'), name="Ann Lee", address="ann@a.example"),
    c("a comment that never closes", mail("To: a@a.example (x, b@b.example"), to=["a@a.example", "b@b.example"]),
    c("a quote that never closes", mail('To: "A <a@a.example>, B <b@b.example>'), to=["a@a.example", "b@b.example"], names=["A", "B"]),
    c("an angle that never closes", mail("To: A <a@a.example, B <b@b.example>"), to=["a@a.example", "b@b.example"], names=["A", "B"]),
    c("no comma between bare addresses", mail("To: a@a.example b@b.example"), to=["a@a.example", "b@b.example"]),
    c("no comma behind an angle", mail("To: A <a@a.example> b@b.example C <c@c.example>"), to=["a@a.example", "b@b.example", "c@c.example"], names=["A", "", "C"]),
    c("no comma before a quoted name", mail(r'To: <a@a.example> "B; \"b\" B" <b@b.example>'), to=["a@a.example", "b@b.example"], names=["", 'B; "b" B']),
    c("an address in a quoted name, a bare one behind", mail('From: "desk@other.example" ann@a.example'), name="desk@other.example", address="ann@a.example"),
    c("an address in a quoted name, an open angle", mail('From: "Desk <desk@other.example>" <ann@a.example'), name="Desk <desk@other.example>", address="ann@a.example"),
    c("an address as name, an open angle", mail("From: desk@other.example <ann@a.example"), name="desk@other.example", address="ann@a.example"),
    c("a quoted word that begins the local part", mail('From: "ann..lee".desk@a.example'), address='"ann..lee".desk@a.example'),
    c("a local part in quotes that needs none", mail('From: Ann <"ann.lee+qa"@a.example>'), name="Ann", address="ann.lee+qa@a.example"),
    c("a local part that needs its quotes", mail('To: "ann..lee"@a.example, "ann lee"@a.example'), to=['"ann..lee"@a.example', '"ann lee"@a.example']),
    c("a source route with empty places", mail("From: Ann <,@x.example,,@y.example: ann@a.example>"), name="Ann", address="ann@a.example"),
    c("an IPv6 literal", mail("From: Ann <ann@[IPv6:2001:db8::1]>"), address="ann@[ipv6:2001:db8::1]"),
    c("an encoded word as local part", mail("From: =?utf-8?Q?J=C3=B6rg?=@a.example"), address="jörg@a.example"),
    c("a comma in an encoded word of its own", mail("To: =?utf-8?Q?Lee,_Ann?= (x) <a@a.example>, b@b.example"), to=["a@a.example", "b@b.example"]),
    c("a surname and a comma without quotes", mail("From: Lee, Ann <ann@a.example>"), name="Lee, Ann", address="ann@a.example"),
    c("such names in a list", mail("To: Lee, Ann <a@a.example>, b@b.example, Kim,, Jr. <c@c.example>"), to=["a@a.example", "b@b.example", "c@c.example"], names=["Lee, Ann", "", "Kim, Jr."]),
    c("a name without an address before an address alone", mail("To: Ann, b@b.example"), names=["Ann", ""], to=["", "b@b.example"]),
    c("names apart by a semicolon", mail("To: Ann; Bob <b@b.example>"), names=["Ann", "Bob"], to=["", "b@b.example"]),
    c("an escaped parenthesis", mail(r"From: Ann (QA \) team) <ann@a.example>"), name="Ann (QA ) team)", address="ann@a.example"),
    c("a comment behind a group", mail("To: Team: a@a.example; (the end)"), to=["a@a.example"]),
    c("a title in angles", mail("From: Ann <Dr> Lee (x) <ann@a.example>"), name="Ann <Dr> Lee (x)", address="ann@a.example"),
]  # fmt: skip

DATES = [
    c("a leap second", mail("Date: Sat, 31 Dec 2016 23:59:60 +0000"), date="2017-01-01T00:00:00+00:00"),
    c("no spaces", mail("Date: Mon,4May2026 09:12+0900"), date="2026-05-04T09:12:00+09:00"),
    c("comments within comments", mail("Date: (a (b)) Mon (c), 4 (d) May 2026 09 (h): 12 +0900"), date="2026-05-04T09:12:00+09:00"),
    c("a year counted from 1900", mail("Date: Mon, 4 May 126 09:12:00 GMT"), date="2026-05-04T09:12:00+00:00"),
    c("a month in figures", mail("Date: Mon, 04 05 2026 09:12:30 +0900"), date="2026-05-04T09:12:30+09:00"),
    c("a month in figures that is none", mail("Date: Mon, 04 15 2026 09:12:30 +0900"), date=None),
    c("a day with dots in the time", mail("Date: Mon, 4 May 2026 09.12.30 +0900"), date="2026-05-04T09:12:30+09:00"),
]  # fmt: skip

HEADERS = [
    c("an id encoded whole", mail("References: <a@a.example>\r\n =?utf-8?Q?=3Cb=40b=2Eexa?= =?utf-8?Q?mple=3E?="), references=["<a@a.example>", "<b@b.example>"]),
    c("a word cut within a code", mail("Subject: =?utf-8?Q?Gr=C?= =?utf-8?Q?3=BCn?="), subject="Grün"),
    c("a word cut within base64", mail("Subject: =?utf-8?B?67C467?= =?utf-8?B?iM6rKM?="), subject="밸브게"),
    c("whole words without padding", mail("Subject: =?utf-8?B?67C467iMIQ?= =?utf-8?B?67C4IQ?="), subject="밸브!밸!"),
    c("a blank in a header's name", b"From: a@a.example\r\nSubject: s\r\nX-Old Mailer: y\r\nX-Spam Level : 3\r\n\r\npump", subject="s", text="pump"),
    c("words with a colon where no header is", b"From: a@a.example\r\nSubject: s\r\nE-mail address: the pump\r\n", subject="s", text="E-mail address: the pump"),
    c("a bare number is no id: two senders may count alike", mail("Message-ID: 4711"), message_id=""),
    c("words where an id should stand", mail("In-Reply-To: Your message of Monday"), in_reply_to=""),
    c("a blank line between what a gateway wrote and the header", b"Received: x\r\nX-Gate: y\r\n\r\n  \r\nFrom: a@a.example\r\nSubject: s\r\n\r\npump", subject="s", address="a@a.example", text="pump"),
    c("a blank line and words beneath", b"Received: x\r\n\r\nNote: the pump\r\nSubject: leaks\r\n\r\nbye", subject="", text="Note: the pump\nSubject: leaks\n\nbye"),
    c("a double equals sign in a word", mail("Subject: =?utf-8?Q?a==b=3D?="), subject="a==b="),
]  # fmt: skip

QP = ("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable")
BODIES = [
    c("equals signs that encode nothing", mail(*QP, body="a==b === c = 3, =4Z"), text="a==b === c = 3, =4Z"),
    c("an equals sign before an encoded one", mail(*QP, body="=41==42"), text="A=B"),
    c("a soft line end with blanks", mail(*QP, body="pu=  \nmp="), text="pump"),
    c("UTF-8 cut in a letter", mail(*QP, body="Gr=C3=B6=C3=9Fe =E2=82"), text="Größe \ufffd"),
    c("UTF-8 with one bad byte", mail(*QP, body="m=C3=BCde =FF M=C3=BChle"), text="müde \ufffd Mühle"),
    c("Korean that says utf-8", mail(QP[0], body="펌프 부품 견적".encode("cp949")), text="펌프 부품 견적"),
    c("windows-1252 taken for ISO 8859-1 on the way to UTF-8", mail(QP[0], body="5 \x80, \x93pump\x94"), text="5 €, “pump”"),
    c("a type without its half", mail("Content-Type: text/; charset=utf-8", body="밸브"), text="밸브", files=[]),
    c("markup run into the charset", mail('Content-Type: text/plain; charset="euc-kr"<p>', body="밸브".encode("cp949")), text="밸브"),
    c("an angle run into the type", mail("Content-Type: text/plain>", body="밸브"), text="밸브", files=[]),
    c("quotes about the type", mail('Content-Type: "text/html"; charset=utf-8', body="<p>밸브"), html="<p>밸브", files=[]),
    c("a comment in the type", mail("Content-Type: (a) text (b) / html (c); (d) charset=utf-8 (e)", body="<p>밸브"), html="<p>밸브"),
]  # fmt: skip

UU = "Content-Transfer-Encoding: x-uuencode"
UUENCODED = [
    c("uuencode without an end", mail(UU, body="begin 644 a.txt\n$<'5M<```\n`\n"), text="pump"),
    c("uuencode cut off", mail(UU, body="begin 644 a.txt\n$<'5M<```"), text="pump"),
    c("uuencode without a beginning", mail(UU, body="$<'5M<```\n`\nend\n"), text="pump"),
    c("uuencode without a name", mail(UU, body="begin 644\n$<'5M<```\n`\nend\n"), text="pump"),
    c("a line in uuencode that is none", mail(UU, body="begin 644 a.txt\nXYZ\n$<'5M<```\n`\nend\n"), text="pump"),
    c("the last blank of uuencode cut off", mail(UU, body="begin 644 a.txt\n$<'5M< \n \nend\n"), text="pump"),
    c("filling at the end of uuencode that is not empty", mail(UU, body="begin 644 a.txt\n$<'5M<```!\n`\nend\n"), text="pump"),
    c("zeros in uuencode whose blanks are lost", mail(UU, "Content-Type: application/x-bin", body="begin 644 a.bin\nM\n$<'5M<```\n`\nend\n"), contents=[bytes(45) + b"pump"]),
    c("uuencode by its label only", mail(UU, body="The pump is loud.\nPlease come\n"), text="The pump is loud.\nPlease come"),
]  # fmt: skip

FILES = [
    c("a name in the disposition", part("Content-Type: application/pdf", "Content-Disposition: attachment; name=a.pdf"), files=["a.pdf"]),
    c("a name called filename in the type", part("Content-Type: application/pdf; filename=a.pdf"), files=["a.pdf"]),
    c("a name called file", part('Content-Type: application/octet-stream; file="a.exe"'), files=["a.exe"]),
    c("a name within quotes, more behind", part('Content-Disposition: attachment; filename="a".pdf'), files=['"a".pdf']),
    c("a comment behind the name", part('Content-Disposition: attachment; filename="a.pdf" (the plan)'), files=["a.pdf"]),
    c("parentheses in a bare name", part("Content-Disposition: attachment; filename=a (1).pdf"), files=["a (1).pdf"]),
    c("no semicolon between parameters", part('Content-Type: image/png; name="a.png" charset="utf-8"'), files=["a.png"]),
    c("no semicolon between continuations", part("Content-Type: image/png", "Content-Disposition: attachment;\r\n filename*0=dra\r\n filename*1=wing.png"), files=["drawing.png"]),
    c("the charset before every piece of a name", part("Content-Disposition: attachment;\r\n filename*0*=euc-kr''%B9%EB;\r\n filename*1*=EUC-KR''%BA%EA;\r\n filename*2*=''%31.pdf"), files=["밸브1.pdf"]),
    c("a piece of a name as it is, the others in another charset", part("Content-Disposition: attachment;\r\n filename*0*=iso-8859-1''Gr%FC%DFe%20;\r\n filename*1=\"München.pdf\""), files=["Grüße München.pdf"]),
    c("a charset before a first piece that is not marked", part("Content-Disposition: attachment;\r\n filename*0=utf-8'de'Plan;\r\n filename*1*=%20f%C3%BCr%20Ann.pdf"), files=["Plan für Ann.pdf"]),
    c("no charset named before such a piece", part("Content-Disposition: attachment;\r\n filename*0=\"''Plan%20A\";\r\n filename*1*=%20f%C3%BCr%20Ann.pdf"), files=["Plan%20A für Ann.pdf"]),
    c("apostrophes in such a piece that name no charset", part("Content-Disposition: attachment;\r\n filename*0=\"rock'n'roll\";\r\n filename*1*=%20caf%C3%A9.pdf"), files=["rock'n'roll café.pdf"]),
    c("apostrophes later in a name are its own", part("Content-Disposition: attachment;\r\n filename*0*=utf-8''it;\r\n filename*1*='s%20o'k"), files=["it's o'k"]),
    c("blanks and equals signs in a bare name", part("Content-Disposition: attachment; filename=a b=c.pdf"), files=["a b=c.pdf"]),
    c("a type of three", part("Content-Type: application/pdf/.pdf; name=a.pdf"), types=["application/pdf"], files=["a.pdf"]),
    c("no type, a name", part("Content-Type: unknown; name=a.bin", body=b"\x00\xff"), types=["application/octet-stream"], contents=[b"\x00\xff"]),
    c("no type, no name", part("Content-Type: unknown"), files=[], text="hello\nabc"),
]  # fmt: skip

PUMP = "Content-Disposition: attachment; filename=p.txt\r\n\r\npump"
OUTDENTED = 'Content-Type: application/zip; x=y;\r\nname="a.zip"\r\nContent-Disposition: attachment\r\n'
PARTS = [
    c("a header line of a part that lost its indent", multi("mixed", TEXT, f"{OUTDENTED}Content-Transfer-Encoding: base64\r\n\r\ncHVtcA=="), files=["a.zip"], contents=[b"pump"]),
    c("the last header line lost its indent", multi("mixed", TEXT, 'Content-Type: application/zip;\r\nname="a.zip"\r\n\r\npump'), files=["a.zip"], contents=[b"pump"]),
    c("a body that looks like a parameter", multi("mixed", "Content-Type: text/plain\r\n\r\nx=1;\r\ny=2"), text="x=1;\ny=2"),
    c("a boundary named nowhere", mail("Content-Type: multipart/alternative", body=f"--q\n{TEXT}\n--q\n{HTML}\n--q--\n"), text="pump", html="<p>pump"),
    c("a part that names another boundary", multi("mixed", TEXT, f"Content-Type: multipart/mixed; boundary=p\r\n\r\n--q\r\n{HTML}\r\n--q--"), text="pump\npump"),
    c("the last boundary behind words", multi("mixed", TEXT, end="")[:-2] + b"--b1--\r\n", text="pump"),
    c("the last boundary behind base64", multi("mixed", TEXT, "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\ncHVtcA==", end="")[:-2] + b"--b1--", contents=[b"pump"]),
    c("a mark behind the last boundary", multi("mixed", TEXT, end="--b1-->\r\nan advertisement\r\n"), text="pump"),
    c("a part behind an end that came early", multi("mixed", TEXT, end=f"--b1--\r\n\r\n--b1\r\n{PUMP}\r\n--b1--\r\n"), text="pump", files=["p.txt"], contents=[b"pump"]),
    c("parts within parts by one boundary", multi("mixed", f"Content-Type: multipart/alternative; boundary=b1\r\n\r\n--b1\r\n{TEXT}\r\n--b1--\r\n", PUMP), text="pump", files=["p.txt"], contents=[b"pump"]),
    c("words behind the end stay unread", multi("mixed", TEXT, end="--b1--\r\n\r\n--b1 is over\r\n--b1\r\nand out\r\n"), text="pump", files=[]),
    c("parts announced, none there", mail("Content-Type: multipart/mixed; boundary=b", body=""), text="", files=[]),
]  # fmt: skip


@pytest.mark.parametrize(
    "case", [*MAILBOXES, *DATES, *HEADERS, *BODIES, *FILES, *UUENCODED, *PARTS], ids=lambda one: one.name
)
def test_a_stated_value_comes_out(case: Case) -> None:
    found = seen(parse(case.raw))
    assert {key: found[key] for key in case.want} == case.want


def test_boundaries_sought_in_boundaries_end() -> None:
    nested = "".join(f"--b{n}\r\nContent-Type: multipart/mixed; boundary=no\r\n\r\n" for n in range(300))
    found = parse(mail("Content-Type: multipart/mixed; boundary=no", body=nested + "pump"))
    assert "pump" in found.text or any(b"pump" in one.content for one in found.attachments)


@pytest.mark.parametrize(
    "value",
    ["(" * 30_000, '"' * 30_000, '"\\"' * 9_000, "<" * 30_000, "a@" * 15_000, "=?a?q?" * 5_000, '"(\\' * 10_000],
)
def test_a_hostile_list_of_recipients_is_read_in_bounded_time(value: str) -> None:
    start = time.process_time()
    assert len(parse(mail(f"To: {value}", "Subject: s")).to) <= 1_000
    assert time.process_time() - start < 4  # it is under half a second; a quadratic reading takes eight


def test_what_was_mended_is_said() -> None:
    codes = [defect.code for defect in parse(multi("mixed", TEXT, said="other")).defects]
    assert "structure" in codes
