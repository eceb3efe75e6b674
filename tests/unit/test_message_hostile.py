"""Hostile and broken bytes: parse never raises, ends soon, and says what it left out."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.automatic import reason
from intake.message import MAX_PARTS, Message, parse
from intake.mime import addresses, parameters, transfer
from intake.reading.body import read_body

SEEDS = sorted((Path(__file__).parents[2] / "examples" / "kangha" / "files").glob("*.eml"))[::4]


def many_parts(count: int) -> bytes:
    return (
        b'Content-Type: multipart/mixed; boundary="b"\n\n'
        + b"--b\nContent-Type: application/x-a\n\nx\n" * count
        + b"--b--\n"
    )


def deep_parts(depth: int) -> bytes:
    out = [b"Subject: deep\n"]
    for level in range(depth):
        out.append(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level))
    return b"".join(out) + b"\nbottom\n"


HOSTILE = {
    "ten thousand parts": many_parts(10_000),
    "a hundred levels": deep_parts(100),
    "five thousand levels": deep_parts(5_000),
    "a header of ten megabytes": b"Subject: " + b"a" * 10_000_000 + b"\nFrom: a@b.example\n\nbody",
    "a million header lines": b"X: y\n" * 1_000_000 + b"\nbody",
    "a folded header without end": b"Subject: x\n" + b" y\n" * 300_000 + b"\nbody",
    "encoded words without end": b"Subject: " + b"=?utf-8?Q?a" * 200_000 + b"\n\n",
    "many encoded words": b"Subject: " + b"=?utf-8?B?YWE=?= " * 100_000 + b"\n\n",
    "a hundred thousand recipients": b"To: " + b"a@b.example, " * 100_000 + b"\n\n",
    "open quotes": b'From: "' + b'\\"' * 500_000 + b"\n\n",
    "open comments": b"From: " + b"(" * 500_000 + b"\n\n",
    "angle brackets": b"From: " + b"<" * 500_000 + b"\nReferences: " + b"<" * 500_000 + b"\n\n",
    "parameters without end": b"Content-Type: text/plain" + b"; a*0*=x" * 200_000 + b"\n\nbody",
    "uuencode without end": b"Subject: x\n\n" + b"begin 644 a\n" * 50_000,
    "uuencode of junk": b"Subject: x\n\nbegin 644 a\n" + b"M~~~\n" * 200_000 + b"end\n",
    "boundary lines": b'Content-Type: multipart/mixed; boundary=""\n\n' + b"--\n" * 200_000,
    "nothing but nulls": b"\x00" * 3_000_000,
    "nothing but line ends": b"\n" * 3_000_000,
    "nothing but returns": b"\r" * 1_000_000,
    "a label with a null in it": b"Content-Type: text/plain; charset=a\x00b\n\n\xff\xfe",
    "html of twenty thousand divs": b"Content-Type: text/html\n\n" + b"<div>" * 20_000 + b"x",
    "quoted-printable of signs": b"Content-Transfer-Encoding: quoted-printable\n\n" + b"=" * 2_000_000,
    "base64 of paddings": b"Content-Type: application/x-a\nContent-Transfer-Encoding: base64\n\n" + b"QQ==" * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_ends_soon(name: str) -> None:
    start = time.process_time()
    message = parse(HOSTILE[name])
    assert isinstance(message, Message)
    assert not [d for d in message.defects if d.code == "unparsed"]
    assert time.process_time() - start < 10  # seconds are for a loaded machine; a quadratic reading takes minutes


def test_what_was_left_out_is_said() -> None:
    message = parse(many_parts(10_000))
    assert len(message.attachments) <= MAX_PARTS
    assert "parts" in {d.code for d in message.defects}
    deep = parse(deep_parts(100))
    assert "depth" in {d.code for d in deep.defects}
    assert "bottom" in deep.text


def test_truncation_anywhere_is_survived() -> None:
    raw = SEEDS[len(SEEDS) // 2].read_bytes()
    for end in range(0, len(raw), 41):
        read_body(parse(raw[:end]))


def test_mutations_of_real_mail() -> None:
    """A fixed seed, so that a find stays found; each find deserves a named sample of its own."""
    dice = random.Random(20260302)
    for _ in range(300):
        raw = bytearray(dice.choice(SEEDS).read_bytes()[:20_000])
        for _ in range(dice.randrange(1, 12)):
            at = dice.randrange(len(raw))
            action = dice.randrange(4)
            if action == 0:
                raw[at] = dice.randrange(256)
            elif action == 1:
                del raw[at : at + dice.randrange(1, 60)]
            elif action == 2:
                raw[at:at] = dice.choice(
                    [
                        b"\n\n",
                        b"\r",
                        b"--",
                        b"=?euc-kr?B?",
                        b"\x1b$B",
                        b'"',
                        b"\x00",
                        b"\xff\xfe",
                        b"Content-Type: message/rfc822\n",
                    ]
                )
            else:
                other = dice.choice(SEEDS).read_bytes()
                raw[at : at + 20] = other[at : at + 200]
            if not raw:
                break
        message = parse(bytes(raw))
        assert not [d for d in message.defects if d.code == "unparsed"]
        document = read_body(message)
        assert all(document.text[x.start : x.end] == x.text for x in document.lines())
        reason(message)


HEADERS = st.sampled_from(
    [
        b"From: ",
        b"Subject: ",
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"Content-Type: text/html; charset=",
        b"--b\n",
        b"--b--\n",
        b"\n\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Transfer-Encoding: quoted-printable\n",
        b"Content-Type: message/rfc822\n\n",
        b"=?utf-8?B?",
        b"?=",
        b"Content-Type: application/pkcs7-mime\n\n\x30\x80",
        b"Content-Type: application/ms-tnef\n\n\x78\x9f\x3e\x22",
        b"Date: ",
        b" \t",
        b"\r\n",
        b"filename*0*=",
        b"Content-Type: message/delivery-status\n\n",
        b"begin 644 x\n",
        b"\nend\n",
        b"charset=iso-2022-jp\n\n\x1b$B",
        b"format=flowed; delsp=yes",
    ]
)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.one_of(HEADERS, st.binary(max_size=40)), max_size=15).map(b"".join))
def test_any_bytes_become_a_message(raw: bytes) -> None:
    message = parse(raw)
    assert not [d for d in message.defects if d.code == "unparsed"]
    read_body(message)
    assert isinstance(reason(message), str)


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ('"a"' + ".b" * 400 + " x@y.example", "x@y.example"),
        ("<" + "@" * 15_000 + ", c@d.example", "c@d.example"),
        ("<a@b.example>" + " " * 15_000 + "x", "a@b.example"),
    ],
)
def test_an_address_that_could_be_read_in_many_ways_is_read_in_one(value: str, address: str) -> None:
    assert address in [one for _, one in addresses(value)]


def test_a_quoted_name_with_dots_without_end_is_no_address() -> None:
    assert len(addresses('<"a"' + "." * 400 + ">")) < 2


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("text" + " " * 30_000 + "x", "text" + " " * 30_000 + "x"),
        ("text / plain; a=b" + " " * 30_000 + "x", "text/plain"),
    ],
)
def test_blanks_within_a_content_type(value: str, kind: str) -> None:
    assert parameters(value)[0] == kind


@pytest.mark.parametrize("blank", [b" ", b"\n", b"\t", b"\r\n"])
def test_base64_and_blanks_without_end(blank: bytes) -> None:
    assert transfer(b"aGVsbG8=" + blank * 100_000, "base64")[0] == b"hello"
    assert transfer(b"aGVsbG8=\n" + blank * 100_000 + b"--\nlist_footer!\n", "base64")[0].startswith(b"hello")


def test_a_continuation_that_lost_its_indent_and_is_all_digits() -> None:
    raw = b"Subject: x\nContent-Type: text/plain;\na" + b"1" * 200_000 + b"\nFrom: a@b.example\n\nwords\n"
    assert parse(raw).sender.address == "a@b.example"
