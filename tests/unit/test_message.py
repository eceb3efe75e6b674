"""From bytes to Message: what arrives is read as it was meant, and nothing raises."""

from __future__ import annotations

import base64
import quopri
import unicodedata
from email.message import EmailMessage
from urllib.parse import quote_from_bytes

import pytest

from intake.message import Address, Message, parse

SUBJECT = "[긴급] 뷁동 컨베이어 펲 점검 요청드립니다"
NAME = "홍뜸결"
BODY = "안녕하세요. 3호기가 뷁 소리를 내며 멈췄습니다.\n부품 두 개 견적 부탁드립니다. 펲!\n"
FILE = "설비 목록 펲.xlsx"
# syllables outside KS X 1001 cannot be written in the 7-bit code
PLAIN = {"뷁": "불", "펲": "펴", "뜸": "담"}


def encode(text: str, codec: str) -> bytes:
    if codec == "iso2022_kr":
        for odd, plain in PLAIN.items():
            text = text.replace(odd, plain)
    return unicodedata.normalize("NFC", text).encode(codec)


def transferred(raw: bytes, encoding: str) -> bytes:
    if encoding == "base64":
        return base64.encodebytes(raw)
    return quopri.encodestring(raw) if encoding == "quoted-printable" else raw


def word(text: str, label: str, codec: str, letter: str) -> bytes:
    """An encoded word, or raw bytes where the sender encodes nothing."""
    raw = encode(text, codec)
    if not letter:
        return raw
    if letter == "B":
        return b"=?" + label.encode() + b"?B?" + base64.b64encode(raw) + b"?="
    return b"=?" + label.encode() + b"?Q?" + "".join(f"={b:02X}" for b in raw).encode() + b"?="


def mail(label: str, codec: str, encoding: str, letter: str, subject: str, name: str, body: str, file: str) -> bytes:
    charset = f'; charset="{label}"'.encode() if label else b""
    return b"\r\n".join(
        [
            b"From: " + word(name, label, codec, letter) + b" <Kim.Dae@Customer.Example>",
            b"To: service@house.example",
            b"Subject: " + word(subject, label, codec, letter),
            b"Date: Tue, 03 Mar 2026 08:07:00 +0900",
            b"Message-ID: <a1@customer.example>",
            b"MIME-Version: 1.0",
            b'Content-Type: multipart/mixed; boundary="xx"',
            b"",
            b"--xx",
            b"Content-Type: text/plain" + charset,
            b"Content-Transfer-Encoding: " + encoding.encode(),
            b"",
            transferred(encode(body, codec), encoding),
            b"--xx",
            b'Content-Type: application/octet-stream; name="' + word(file, label, codec, letter) + b'"',
            b"Content-Transfer-Encoding: base64",
            b'Content-Disposition: attachment; filename="' + word(file, label, codec, letter) + b'"',
            b"",
            base64.b64encode(b"PK\x03\x04 not really"),
            b"--xx--",
            b"",
        ]
    )


LABELS = {
    "ko": [
        ("euc-kr", "cp949"),
        ("ks_c_5601-1987", "cp949"),
        ("cp949", "cp949"),
        ("windows-949", "cp949"),
        ("utf-8", "utf-8"),
        ("iso-2022-kr", "iso2022_kr"),
        ("", "cp949"),
        ("", "utf-8"),
    ],
    "ja": [
        ("shift_jis", "cp932"),
        ("iso-2022-jp", "iso2022_jp"),
        ("euc-jp", "euc_jp"),
        ("utf-8", "utf-8"),
        ("", "cp932"),
    ],
    "zh": [("gb2312", "gb18030"), ("gbk", "gbk"), ("gb18030", "gb18030"), ("utf-8", "utf-8"), ("", "gbk")],
    "zh-tw": [("big5", "cp950"), ("big5-hkscs", "big5hkscs"), ("utf-8", "utf-8"), ("", "cp950")],
    "th": [("tis-620", "cp874"), ("windows-874", "cp874"), ("utf-8", "utf-8"), ("", "cp874")],
    "vi": [("utf-8", "utf-8"), ("", "utf-8")],
}
TEXTS = {
    "ko": (SUBJECT, NAME, BODY, FILE),
    "ja": (
        "【至急】包装機の修理依頼",
        "山田太郎",
        "いつもお世話になっております。\n部品の見積もりをお願いします。\n",
        "部品一覧表.xlsx",
    ),
    "zh": (
        "紧急：包装机备件采购",
        "王晓明",
        "您好，我司设备报警停机。\n请尽快报价两个传感器，谢谢。\n",
        "备件清单.xlsx",
    ),
    "zh-tw": (
        "緊急：包裝機零件採購",
        "王曉明",
        "您好，我司設備警報停機。\n請儘快報價兩個感測器，謝謝。\n",
        "零件清單.xlsx",
    ),
    "th": (
        "ด่วน เครื่องแพ็คหยุดทำงาน",
        "สมชาย ใจดี",
        "สวัสดีครับ เครื่องหยุดทำงาน\nขอใบเสนอราคาอะไหล่ 2 ชิ้นครับ\n",
        "รายการอะไหล่.xlsx",
    ),
    "vi": (
        "Khẩn: máy đóng gói bị lỗi",
        "Nguyễn Văn Đức",
        "Kính gửi anh chị,\nMáy bị lỗi, vui lòng báo giá hai cái cảm biến.\n",
        "phụ tùng.xlsx",
    ),
}


@pytest.mark.parametrize("letter", ["B", "Q", ""])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize(("language", "label", "codec"), [(k, *one) for k, rows in LABELS.items() for one in rows])
def test_the_matrix(language: str, label: str, codec: str, encoding: str, letter: str) -> None:
    """Label by transfer encoding by place: subject, name, body and file name, encoded words or raw bytes."""
    subject, name, body, file = TEXTS[language]
    if not label and letter:
        letter = ""
    message = parse(mail(label, codec, encoding, letter, subject, name, body, file))
    if codec == "iso2022_kr":
        subject, name, body, file = (encode(t, codec).decode(codec) for t in (subject, name, body, file))
    assert message.subject == subject
    assert message.sender == Address(name, "kim.dae@customer.example")
    assert message.text.strip() == body.strip()
    assert [a.name for a in message.attachments] == [file]


def test_windows_1258_with_its_combining_marks() -> None:
    raw = b"Subject: =?windows-1258?Q?M=E1y_b=EA=F2_l=F4=DEi?=\nContent-Type: text/plain; charset=windows-1258\n\nth\xeam c\xe1i c\xe2=\xecn"
    message = parse(raw.replace(b"=EA=F2", b"i=F2").replace(b"=\xec", b"\xec"))
    assert message.subject == "Máy bị lỗi"
    assert unicodedata.is_normalized("NFC", message.text)


def test_encoded_words_cut_in_the_middle_of_a_character() -> None:
    raw = SUBJECT.encode("cp949")
    cut = 9  # inside a syllable
    words = [b"=?euc-kr?B?" + base64.b64encode(piece) + b"?=" for piece in (raw[:cut], raw[cut:])]
    assert parse(b"Subject: " + b"\r\n ".join(words) + b"\r\n\r\n").subject == SUBJECT


@pytest.mark.parametrize(
    ("header", "subject"),
    [
        (b"=?unknown-8bit?B?" + base64.b64encode("고장 신고".encode("cp949")) + b"?=", "고장 신고"),
        (b"=?utf-8?B?6rOg7J6l?==?utf-8?B?IOyLoOqzoA==?=", "고장 신고"),
        (b"Re:=?utf-8?B?6rOg7J6l?= AB-1", "Re:고장 AB-1"),
        (b"=?utf-8?Q?a b c?=", "a b c"),
        (b"=?utf-8*ko?B?6rOg7J6l?=", "고장"),
        (b"=?euc-kr?B?sO3A5Q?=", "고장"),
        (b"=?nonsense", "=?nonsense"),
        (b"plain\r\n\tfolded", "plain\tfolded"),
    ],
)
def test_odd_encoded_words(header: bytes, subject: str) -> None:
    assert parse(b"Subject: " + header + b"\r\n\r\n").subject == subject


def names(disposition: bytes, kind: bytes = b"application/pdf") -> list[str]:
    raw = b"Content-Type: " + kind + b"\r\nContent-Disposition: " + disposition + b"\r\n\r\nx"
    return [a.name for a in parse(b"From: a@b.example\r\n" + raw).attachments]


def test_file_names_of_every_kind() -> None:
    korean = "점검 결과.pdf"
    percent = quote_from_bytes(korean.encode("cp949"))
    utf8 = quote_from_bytes(korean.encode())
    assert names(f"attachment; filename*=euc-kr''{percent}".encode()) == [korean]
    assert names(f"attachment; filename*=utf-8'ko'{utf8}; filename=x.pdf".encode()) == [korean]
    pieces = (
        f"attachment;\r\n filename*0*=utf-8''{utf8[:10]};\r\n filename*1*={utf8[10:20]};\r\n filename*2*={utf8[20:]}"
    )
    assert names(pieces.encode()) == [korean]
    assert names(b'attachment; filename*0="long na"; filename*1="me.pdf"') == ["long name.pdf"]
    assert names(b'attachment; filename="' + korean.encode("cp949") + b'"') == [korean]
    assert names(f'attachment; filename="{utf8}"'.encode()) == [korean]
    assert names(b'attachment; filename="..\\\\..\\\\evil\\\\a.pdf"') == ["a.pdf"]
    assert names(b'attachment; filename="/etc/passwd"') == ["passwd"]
    assert names(b"attachment; filename=a b.pdf") == ["a b.pdf"]
    assert names(b"attachment", b'application/pdf; name="semi;colon.pdf"') == ["semi;colon.pdf"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b'"Kim, Dae" <A@B.Example>', ("Kim, Dae", "a@b.example")),
        (b"a@b.example (Kim Dae)", ("Kim Dae", "a@b.example")),
        (b"<a@b.example>", ("", "a@b.example")),
        (
            b"=?utf-8?B?" + base64.b64encode("홍, 길동 <x@y.example>".encode()) + b"?= <a@b.example>",
            ("홍, 길동 <x@y.example>", "a@b.example"),
        ),
        (b"=?utf-8?B?" + base64.b64encode("홍길동 <x@y.example>".encode()) + b"?=", ("홍길동", "x@y.example")),
        (b"Team: a@b.example, c@d.example;", ("", "a@b.example")),
        (b"no address at all", ("no address at all", "")),
        (b"'Kim' <a@b.example>", ("Kim", "a@b.example")),
        ('"김 과장" <a@b.example>'.encode("cp949"), ("김 과장", "a@b.example")),
    ],
)
def test_senders(header: bytes, expected: tuple[str, str]) -> None:
    assert parse(b"From: " + header + b"\r\n\r\n").sender == Address(*expected)


def test_format_flowed_and_delsp() -> None:
    head = b"Content-Type: text/plain; charset=utf-8; format=flowed"
    assert (
        parse(head + b"\n\npart MV-3300 \n-A is\n> quoted \n> on\n-- \nme").text
        == "part MV-3300 -A is\n> quoted on\n-- \nme"
    )
    assert parse(head + b"; delsp=yes\n\npart MV-33 \n00 x\n").text.startswith("part MV-3300 x")


def test_a_body_that_lies_about_its_transfer_encoding() -> None:
    said = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    assert parse(said + b"This is plain text, really. Nothing here is encoded!\n").text.startswith("This is plain")
    broken = base64.encodebytes("고장입니다. 방문 부탁드립니다".encode()).replace(b"\n", b"\n!\n")
    message = parse(said + broken)
    assert message.text == "고장입니다. 방문 부탁드립니다"
    assert "transfer" in [d.code for d in message.defects]
    assert parse(b"Content-Transfer-Encoding: quoted-printable\n\n100=% =E3=81=82 =\nx").text.startswith("100=% あ x")


def test_uuencoded_files_in_the_body() -> None:
    import binascii

    lines = b"".join(binascii.b2a_uu(b"hello world" * 4)[:62] for _ in range(1))
    message = parse(b"Subject: x\n\nsee below\nbegin 644 list.txt\n" + lines + b"`\nend\nbye\n")
    assert [(a.name, a.content) for a in message.attachments] == [("list.txt", b"hello world" * 4)]
    assert "see below" in message.text
    assert "bye" in message.text


def test_line_ends_of_carriage_returns_only() -> None:
    message = parse(b"From: a@b.example\rSubject: old\r\rline one\rline two\r")
    assert (message.subject, message.text) == ("old", "line one\nline two\n")


def test_a_multipart_without_an_end() -> None:
    message = parse(
        b'Subject: s\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nhello\n'
    )
    assert message.text.strip() == "hello"
    assert "structure" in [d.code for d in message.defects]
    lost = parse(b'Content-Type: multipart/mixed; boundary="b"\n\nno boundary ever\n')
    assert "no boundary ever" in lost.text


def test_a_header_line_that_lost_its_indent() -> None:
    message = parse(b"Subject: long subject that\nwas wrapped badly\nFrom: a@b.example\nMIME-Version: 1.0\n\nbody")
    assert message.sender.address == "a@b.example"
    assert message.subject.startswith("long subject")
    assert message.text == "body"


def nested() -> EmailMessage:
    inner = EmailMessage()
    inner["From"] = "손님 <guest@customer.example>"
    inner["Subject"] = "장비 고장"
    inner.set_content("제번 AB-1 고장입니다")
    inner.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="사진.pdf")
    return inner


@pytest.mark.parametrize("encoding", ["7bit", "base64"])
@pytest.mark.parametrize(
    "disposition", [b"", b"Content-Disposition: inline\r\n", b"Content-Disposition: attachment; filename=a.eml\r\n"]
)
def test_a_mail_in_a_mail(encoding: str, disposition: bytes) -> None:
    inner = nested().as_bytes()
    raw = b"\r\n".join(
        [
            b"From: colleague@house.example",
            b'Content-Type: multipart/mixed; boundary="o"',
            b"",
            b"--o\r\nContent-Type: text/plain\r\n\r\nplease see\r\n--o",
            b"Content-Type: message/rfc822",
            disposition + b"Content-Transfer-Encoding: " + encoding.encode(),
            b"",
            transferred(inner, encoding),
            b"--o--",
        ]
    )
    message = parse(raw)
    assert message.text.strip() == "please see"
    (one,) = message.attachments
    assert isinstance(one.nested, Message)
    assert one.nested.sender == Address("손님", "guest@customer.example")
    assert one.nested.text.strip() == "제번 AB-1 고장입니다"
    assert [a.name for a in one.nested.attachments] == ["사진.pdf"]
    assert message.text.count("AB-1") == 0


def test_nesting_has_an_end() -> None:
    raw = b"Subject: core\n\nhello"
    for _ in range(40):
        raw = b"Content-Type: message/rfc822\n\n" + raw
    message, depth = parse(raw), 0
    while message.attachments and message.attachments[0].nested:
        message, depth = message.attachments[0].nested, depth + 1
    assert 3 <= depth <= 10
    assert "depth" in [d.code for d in message.defects]


def test_alternatives_and_related_are_one_body() -> None:
    made = EmailMessage()
    made.set_content("plain")
    made.add_alternative("<p>rich <img src='cid:i1'></p>", subtype="html")
    made.get_payload()[1].add_related(b"\x89PNG", "image", "png", cid="<i1>")  # type: ignore[union-attr]
    message = parse(made.as_bytes())
    assert (message.text.strip(), "rich" in message.html) == ("plain", True)
    assert [(a.content_id, a.inline, a.media_type) for a in message.attachments] == [("i1", True, "image/png")]


def test_text_beside_html_is_not_lost_from_either() -> None:
    raw = (
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\n\n<p>first</p>\n'
        b"--b\nContent-Type: text/plain\n\nsecond\n--b--\n"
    )
    message = parse(raw)
    assert "first" in message.text
    assert "second" in message.text
    assert "second" in message.html


DSN = b"""From: MAILER-DAEMON@mx.example
Subject: Undelivered
Content-Type: multipart/report; report-type=delivery-status; boundary="r"

--r
Content-Type: text/plain

It failed.
--r
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; nobody@customer.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1
 no such user
--r
Content-Type: message/rfc822

Message-ID: <ours.1@house.example>
Subject: =?utf-8?B?7KCR7IiY?=

text
--r--
"""


def test_delivery_reports_become_fields() -> None:
    message = parse(DSN)
    assert message.report["status"] == "5.1.1"
    assert message.report["final-recipient"] == "rfc822; nobody@customer.example"
    assert message.report["diagnostic-code"] == "smtp; 550 5.1.1 no such user"
    assert message.report["original-message-id"] == "<ours.1@house.example>"
    assert message.text.strip() == "It failed."


def test_disposition_notifications_become_fields() -> None:
    raw = DSN.replace(b"message/delivery-status", b"message/disposition-notification").replace(
        b"Status: 5.1.1", b"Disposition: automatic-action/MDN-sent-automatically; displayed"
    )
    assert "displayed" in parse(raw).report["disposition"]


def der(tag: int, content: bytes) -> bytes:
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")
    return bytes([tag]) + length + content


@pytest.mark.parametrize("indefinite", [False, True])
def test_an_opaque_signature_is_opened(indefinite: bool) -> None:
    inner = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + BODY.encode()
    octets = der(4, inner)
    if indefinite:
        octets = b"\x24\x80" + der(4, inner[:20]) + der(4, inner[20:]) + b"\x00\x00"
    content = der(0x30, der(6, bytes.fromhex("2a864886f70d010701")) + der(0xA0, octets))
    signed = der(0x30, der(2, b"\x01") + der(0x31, b"") + content)
    wrapped = der(0x30, der(6, bytes.fromhex("2a864886f70d010702")) + der(0xA0, signed))
    head = b"Subject: s\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n"
    assert parse(head + base64.encodebytes(wrapped)).text == BODY
    broken = parse(head + base64.encodebytes(wrapped[: len(wrapped) // 2]))
    assert "encrypted" in [d.code for d in broken.defects]
    assert len(broken.attachments) == 1


def test_pgp_is_left_whole_and_said() -> None:
    message = parse(b"Subject: s\n\n-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n")
    assert "BEGIN PGP" in message.text
    assert [d.code for d in message.defects if d.code == "encrypted"]


@pytest.mark.parametrize(
    "value",
    [
        b"Tue, 03 Mar 2026 08:07:00 +0900",
        b"3 Mar 26 08:07:00 +0900",
        b"2026-03-03T08:07:00+09:00",
        b"Tue, 3 Mar 2026 08:07:00 +0900 (KST)",
    ],
)
def test_dates(value: bytes) -> None:
    found = parse(b"Date: " + value + b"\n\n").date
    assert found is not None
    assert found.isoformat() in ("2026-03-03T08:07:00+09:00",)


def test_a_missing_date_is_the_last_hops() -> None:
    message = parse(b"Received: from a by b; Tue, 03 Mar 2026 08:07:00 +0900\nDate: yesterday\n\n")
    assert message.date is not None
    assert message.date.day == 3
    assert parse(b"Date: nonsense\n\n").date is None


def test_threads_and_ids() -> None:
    message = parse(b"Message-ID: <a@b>\nIn-Reply-To: <c@d> (x)\nReferences: <e@f>\n <c@d>\n\n")
    assert (message.message_id, message.in_reply_to, message.references) == ("<a@b>", "<c@d>", ("<e@f>", "<c@d>"))


def test_what_is_no_mail_at_all() -> None:
    assert parse(b"").text == ""
    assert parse(b"\x00\x01\x02" * 100).subject == ""
    assert "just words" in parse(b"just words, and no headers\nat all").text
    assert parse(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not an Outlook file").defects[0].code == "msg"


@pytest.mark.parametrize(
    ("charset", "name", "subject"),
    [
        ("gb2312", "顾志远", "组合秤停机"),
        ("cp949", "봉수현", "펌프 똠방"),
        ("shift_jis", "中田裕子", "ポンプ停止"),
        ("big5", "陳怡君", "包裝機停機"),
        ("koi8_r", "Пётр", "Насос стоит"),
    ],
)
def test_encoded_words_of_an_unknown_charset_are_read_as_the_body_is(charset: str, name: str, subject: str) -> None:
    """A writer has one habit: what the body names tells what its headers mean."""
    words = [f"=?x-unheard-of?B?{base64.b64encode(text.encode(charset)).decode()}?=" for text in (name, subject)]
    head = (
        f"From: {words[0]} <a@b.example>\r\nSubject: {words[1]}\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
    )
    mail = parse(head.encode() + (f"{subject} " * 4).encode(charset))
    assert (mail.sender.name, mail.subject) == (name, subject)
