"""Mails sent in several (RFC 2046 5.2.2): what belongs together, and the whole made of it."""

from __future__ import annotations

import pytest

from intake.message import parse
from intake.pieces import MOST, Arrived, Piece, Verdict, joined, judged, piece_of
from ledger.remarks import remark


def piece(number: int, body: bytes, total: str = "; total=3", more: bytes = b"") -> bytes:
    return (
        b"Received: from mx.a.example\r\nFrom: Ann <ann@a.example>\r\nTo: as@us.example\r\nSubject: Pump (%d/3)\r\n"
        b"Date: Mon, 02 Mar 2026 09:0%d:00 +0900\r\nMessage-ID: <p%d@a.example>\r\nMIME-Version: 1.0\r\n%b"
        b'Content-Type: message/partial; id="whole@a.example"; number=%d%b\r\n\r\n%b'
    ) % (number, number, number, more, number, total.encode(), body)


INNER = (
    b"Message-ID: <whole@a.example>\r\nSubject: =?utf-8?B?7Y6M7ZSE?=\r\nX-Inside: not kept\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTwo seals, please.\r\n"
    b"--b\r\nContent-Type: text/csv; name=list.csv\r\nContent-Transfer-Encoding: base64\r\n\r\n"
)
CUT = (INNER, b"YSxiCjEsMgoz\r\n", b"LDQK\r\n--b--\r\n")


def test_the_whole_has_the_first_header_and_what_the_first_says_inside() -> None:
    whole = parse(joined(piece(number, body) for number, body in enumerate(CUT, 1)))
    assert (whole.subject, whole.message_id, whole.sender.address) == ("펌프", "<whole@a.example>", "ann@a.example")
    assert whole.text.strip() == "Two seals, please."
    assert [(one.name, one.content) for one in whole.attachments] == [("list.csv", b"a,b\n1,2\n3,4\n")]
    assert whole.header("received") == "from mx.a.example"
    assert not whole.header("x-inside")
    assert whole.date is not None and whole.date.minute == 1
    assert whole.piece is None and not whole.defects


def test_a_first_piece_without_names_of_its_own_keeps_the_carriers() -> None:
    whole = parse(joined([piece(1, b"Content-Type: text/plain\r\n\r\none"), piece(2, b"two")]))
    assert (whole.subject, whole.message_id) == ("Pump (1/3)", "<p1@a.example>")
    assert whole.text == "one\ntwo\n"


def test_a_transfer_encoding_that_no_piece_may_have_is_undone() -> None:
    raw = piece(1, b"U3ViamVjdDogaQ0KDQpoaQ==", more=b"Content-Transfer-Encoding: base64\r\n")
    whole = parse(joined([raw]))
    assert (whole.subject, whole.text.strip()) == ("i", "hi")


@pytest.mark.parametrize("raws", [[], [b""], [b"\r\n\r\n", b"x"], [b"no header at all"], [bytes(range(256))] * 3])
def test_any_bytes_are_joined_to_something(raws: list[bytes]) -> None:
    assert isinstance(joined(raws or [b""]), bytes)


def test_a_mail_knows_that_it_is_a_piece() -> None:
    assert parse(piece(2, b"x")).piece == Piece("<whole@a.example>", 2, 3)
    inside = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n' + piece(2, b"x") + b"\r\n--b--\r\n"
    assert parse(b"From: a@b.example\r\n" + inside).piece is None  # it holds one


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"id": "a@b", "number": "1", "total": "2"}, Piece("<a@b>", 1, 2)),
        ({"id": "<a@b>", "number": "2"}, Piece("<a@b>", 2, 0)),
        ({"number": "1", "total": "2"}, None),
        ({"id": "a@b", "total": "2"}, None),
        ({"id": "a@b", "number": "0", "total": "2"}, None),
        ({"id": "a@b", "number": "3", "total": "2"}, None),
        ({"id": "a@b", "number": "x1", "total": "2"}, None),
        ({"id": "a@b", "number": "1", "total": "99999"}, None),
        ({"id": "a@b", "number": "²", "total": "2"}, None),
    ],
)
def test_numbers_that_make_no_sense_are_no_piece(params: dict[str, str], found: Piece | None) -> None:
    assert piece_of(params) == found


def some(*numbers: int, total: int = 3, payload: str = "", size: int = 10) -> list[Arrived]:
    return [
        Arrived(100 * at + number, number, total, payload or str(number), size) for at, number in enumerate(numbers)
    ]


@pytest.mark.parametrize(
    ("arrived", "verdict"),
    [
        (some(3, 1, 2), Verdict((101, 202, 3))),
        (some(1, 2), Verdict()),
        (some(1, 2, total=0), Verdict()),
        ([*some(1, 2, total=0), *some(3)], Verdict((1, 102, 3))),  # only the last tells how many there are
        (some(1, 2, 2, 3, 1), Verdict((1, 102, 303))),
        ([*some(1, 2, 3), *some(2, payload="other")], Verdict(why=remark("pieces_unlike"))),
        ([*some(1, 2), *some(3, total=4)], Verdict(why=remark("pieces_unlike"))),
        ([*some(3, total=0), *some(1, total=2)], Verdict(why=remark("pieces_unlike"))),
        (some(1, 2, size=60), Verdict(why=remark("pieces_large", size=120))),
        (some(*[1] * (2 * MOST + 1)), Verdict(why=remark("pieces_many"))),
    ],
)
def test_what_a_set_of_pieces_makes(arrived: list[Arrived], verdict: Verdict) -> None:
    assert judged(arrived, 100) == verdict
