"""What Outlook sends instead of MIME is opened into body and files."""

from __future__ import annotations

import base64

import pytest
from compressed_rtf import compress

from intake.message import Address, parse, parse_msg
from tests.unit.outlook_files import msg, tnef

HEAD = b"From: a@b.example\nSubject: s\nContent-Type: %s\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=%s\n\n"


@pytest.mark.parametrize("kind", [b"application/ms-tnef", b"application/octet-stream"])
def test_winmail_dat_is_expanded(kind: bytes) -> None:
    packed = tnef("뷁동 장비가 고장입니다".encode("cp949"), [("도면.pdf".encode("cp949"), b"%PDF-1.4")])
    message = parse(HEAD % (kind, b"winmail.dat") + base64.encodebytes(packed))
    assert message.text == "뷁동 장비가 고장입니다"
    assert [(a.name, a.media_type, a.content) for a in message.attachments] == [
        ("도면.pdf", "application/pdf", b"%PDF-1.4")
    ]


def test_a_broken_winmail_dat_is_kept_and_said() -> None:
    packed = tnef(b"body", [(b"a.txt", b"x")])
    message = parse(HEAD % (b"application/ms-tnef", b"winmail.dat") + base64.encodebytes(b"\x00" + packed))
    assert [a.name for a in message.attachments] == ["winmail.dat"]
    assert "tnef" in {d.code for d in message.defects}


def outlook_item() -> bytes:
    return msg(
        "장비 고장 신고",
        ("김손님", "Kim@Customer.Example"),
        ("서비스", "cs@house.example"),
        "제번 AB-1\r\n고장입니다",
        [("사진.jpg", b"\xff\xd8\xff")],
    )


def test_a_msg_file_is_a_message() -> None:
    message = parse(outlook_item())
    assert message == parse_msg(outlook_item())
    assert message.subject == "장비 고장 신고"
    assert message.sender == Address("김손님", "kim@customer.example")
    assert message.to == (Address("서비스", "cs@house.example"),)
    assert message.text == "제번 AB-1\n고장입니다"
    assert message.message_id == "<m1@customer.example>"
    assert [(a.name, a.content) for a in message.attachments] == [("사진.jpg", b"\xff\xd8\xff")]


def test_a_msg_attached_is_a_mail_in_a_mail() -> None:
    message = parse(HEAD % (b"application/vnd.ms-outlook", b"x.msg") + base64.encodebytes(outlook_item()))
    (one,) = message.attachments
    assert one.nested is not None
    assert one.nested.subject == "장비 고장 신고"


def test_damaged_msg_files_never_raise() -> None:
    raw = outlook_item()
    for at in range(8, len(raw), 97):
        parse(raw[:at])
        parse(raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :])


@pytest.mark.parametrize("damage", ["none", "checksum", "end"])
def test_words_that_are_only_there_as_rtf_are_read(damage: str) -> None:
    said = "장비 점검 요청, 제번 QX-3392"
    escaped = "".join(c if c.isascii() else "".join(f"\\'{b:02x}" for b in c.encode("cp949")) for c in said)
    rtf = compress(b"{\\rtf1\\ansi\\ansicpg949 " + escaped.encode() + b"\\par tail}", compressed=True)
    if damage == "checksum":
        rtf = rtf[:12] + b"\0\0\0\0" + rtf[16:]
    elif damage == "end":
        rtf = rtf[:-3]
    packed = tnef(b"", [], rtf=rtf)
    found = parse(HEAD % (b"application/ms-tnef", b"winmail.dat") + base64.encodebytes(packed))
    assert said in found.text


def test_a_message_put_into_a_message_is_opened() -> None:
    raw = msg(
        "outer", ("Ann", "ann@a.example"), ("B", "b@b.example"), "see inside", [("a.txt", b"x")], ("inner", "the pump")
    )
    found = parse(raw)
    assert [one.name for one in found.attachments] == ["a.txt", "inner"]
    nested = found.attachments[1].nested
    assert nested is not None and (nested.subject, nested.text) == ("inner", "the pump")


def test_strings_of_eight_bits_without_a_code_page_are_read_by_their_letters() -> None:
    narrow = {0x0037: "밸브 교체 요청".encode("cp949"), 0x1000: "밸브 두 개 보내 주세요".encode("cp949")}
    found = parse(msg("", ("Ann", "ann@a.example"), ("B", "b@b.example"), "", [], narrow=narrow))
    assert (found.subject, found.text) == ("밸브 교체 요청", "밸브 두 개 보내 주세요")


def test_a_string_that_ends_in_a_zero_is_no_utf_16() -> None:
    narrow = {0x0037: b"pump\x85 s\0", 0x1000: b"The pump leaks\x85 please help!\0"}
    found = parse(msg("", ("Ann", "ann@a.example"), ("B", "b@b.example"), "", [], narrow=narrow))
    assert (found.subject, found.text) == ("pump… s", "The pump leaks… please help!")


def test_a_signed_letter_that_outlook_keeps_as_a_file_is_the_letter() -> None:
    whole = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/mixed; "
        b"boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\nthe pump leaks\r\n--c\r\nContent-Type: image/png; "
        b"name=a.png\r\n\r\nx\r\n--c--\r\n--b\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n\r\ny\r\n--b--"
    )
    files = [("smime.p7m", whole), ("b.txt", b"z")]
    found = parse(msg("s", ("Ann", "ann@a.example"), ("B", "b@b.example"), "", files))
    assert found.text == "the pump leaks"
    assert [one.name for one in found.attachments] == ["b.txt", "a.png", "smime.p7s"]


def test_a_file_that_only_seems_signed_stays_a_file() -> None:
    found = parse(msg("s", ("Ann", "ann@a.example"), ("B", "b@b.example"), "see file", [("smime.p7m", b"\x30\x80")]))
    assert (found.text, [one.name for one in found.attachments]) == ("see file", ["smime.p7m"])
