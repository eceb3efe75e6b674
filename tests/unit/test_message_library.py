"""mail-parser behind our own pass: it reads what was mended, both ways agree, and nothing hangs on it."""

from __future__ import annotations

import logging
from base64 import b64encode
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import mailparser
import pytest

from intake import clean
from intake.clean import CleanMail, File
from intake.message import Address, Message, parse

ROOT = Path(__file__).parents[2]
MAILS = sorted([*ROOT.glob("examples/*/files/*.eml"), *ROOT.glob("tests/worlds/*/files/*.eml")])


def give_up(self: Any) -> None:
    raise AttributeError("'NoneType' object has no attribute 'lower'")


def without_the_library(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> Message:
    with monkeypatch.context() as patched:
        patched.setattr(mailparser.MailParser, "parse", give_up)
        return parse(raw)


def unsaid(message: Message) -> Message:
    """Without the word that mail-parser gave up, in mails inside as well: it must be there, and only then."""
    assert [d.code for d in message.defects].count("parser") == 1
    return replace(
        message,
        defects=tuple(d for d in message.defects if d.code != "parser"),
        attachments=tuple(
            replace(a, nested=unsaid(a.nested)) if a.nested is not None else a for a in message.attachments
        ),
    )


def test_there_are_mails_to_compare() -> None:
    assert len(MAILS) > 100


@pytest.mark.parametrize("path", MAILS, ids=lambda p: f"{p.parts[-3]}/{p.name}")
def test_both_ways_agree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    message = parse(path.read_bytes())
    assert "parser" not in {d.code for d in message.defects}
    other = unsaid(without_the_library(path.read_bytes(), monkeypatch))
    assert other == message
    if message.date and other.date:
        assert other.date.utcoffset() == message.date.utcoffset()  # equal moments compare equal in any zone


def test_a_mail_that_mail_parser_cannot_take(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = (
        'From: =?ks_c_5601-1987?B?sO3A5Q==?= <A@Customer.Example>\nTo: "x, y" <b@c.example>\nSubject: 견적\n'
        "Date: Tue, 03 Mar 2026 08:07:00 +0900\nMessage-ID: <a@b>\n\n본문"
    ).encode()
    message = without_the_library(raw, monkeypatch)
    assert message.sender == Address("고장", "a@customer.example")
    assert message.to == (Address("x, y", "b@c.example"),)
    assert (message.subject, message.text, message.message_id) == ("견적", "본문", "<a@b>")
    assert message.date is not None
    assert message.date.isoformat() == "2026-03-03T08:07:00+09:00"
    assert "AttributeError" in next(d.remark.said() for d in message.defects if d.code == "parser")


def test_mail_parser_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every field that it is said to give does come from it."""
    given = clean.Reading(
        mailboxes={"from": [("N", "n@x.example")], "cc": [("C", "c@x.example")]},
        fields={"subject": "S", "references": "<r@x>"},
        text=["T"],
        files={0: File("f.pdf", "application/x-f", "cid")},
    )
    monkeypatch.setattr(clean, "read", lambda mail: given)
    message = parse(b"From: a@b.example\nSubject: s\nContent-Type: application/pdf; name=a.pdf\n\nbytes")
    assert (message.sender, message.cc) == (Address("N", "n@x.example"), (Address("C", "c@x.example"),))
    assert (message.subject, message.references, message.text) == ("S", ("<r@x>",), "T")
    (one,) = message.attachments
    assert (one.name, one.media_type, one.content_id, one.content) == ("f.pdf", "application/x-f", "cid", b"bytes")


def test_what_is_read_in_a_clean_mail() -> None:
    found = clean.read(
        CleanMail(
            {
                "from": "=?utf-8?B?6rCA?= <A@b.example>",
                "date": "Tue, 03 Mar 2026 08:07:00 +0545",
                "message-id": "<a@b>",
            },
            [("글\n", "<p>글</p>")],
            {
                0: File("목록, \"새\" '것'.txt", "text/plain", ""),
                3: File("", "image/png", "c1"),
                4: File("", "text/html", ""),
            },
        )
    )
    assert found.mailboxes == {"from": [("가", "a@b.example")]}
    assert (found.text, found.html, found.fields) == (["글\n"], ["<p>글</p>"], {"message-id": "<a@b>"})
    assert found.date is not None
    assert found.date.utcoffset() == timedelta(hours=5, minutes=45)  # tenths of hours cannot say this
    assert found.files == {
        0: File("목록, \"새\" '것'.txt", "text/plain", ""),
        3: File("", "image/png", "c1"),
        4: File("", "text/html", ""),  # not the name that mail-parser draws by lot
    }


@pytest.mark.parametrize("name", ["a=?b?.txt", "=?utf-8?Q?x?=.txt", "가" * 80 + ".pdf", 'quo"te\\.txt', "a;b=c.txt"])
def test_names_arrive_as_they_were_given(name: str) -> None:
    assert clean.read(CleanMail(files={7: File(name, "application/pdf", "")})).files[7].name == name


def encoded(text: str, label: str = "euc-kr", codec: str = "cp949") -> str:
    return f"=?{label}?B?{b64encode(text.encode(codec)).decode()}?="


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (f"{encoded('뷁, (부장) <x@y.example>')} <a@b.example>", Address("뷁, (부장) <x@y.example>", "a@b.example")),
        (f'"{encoded("펲 과장")}" <a@b.example>', Address("펲 과장", "a@b.example")),  # no word may stand in quotes
        ('"' + encoded('가 "뜸", 나') + '" <a@b.example>', Address('가 "뜸", 나', "a@b.example")),
        (f"{encoded('뷁 부장')}<a@b.example>", Address("뷁 부장", "a@b.example")),  # nor touch the bracket
        (f"a@b.example ({encoded('뜸')})", Address("뜸", "a@b.example")),
        (f"{encoded('가' * 60)} <a@b.example>", Address("가" * 60, "a@b.example")),
        ("a@b.example <a@b.example>", Address("", "a@b.example")),  # a name that says no more than the address
        ("Kim <a@b.example", Address("Kim", "a@b.example")),  # reported as defective: our reading
        ("a@b.example; c@d.example", Address("", "a@b.example")),
    ],
)
def test_senders_both_ways(value: str, expected: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = f"From: {value}\n\n".encode()
    assert parse(raw).sender == expected
    assert without_the_library(raw, monkeypatch).sender == expected


def test_a_defective_field_is_left_to_our_reading() -> None:
    found = clean.read(CleanMail({"to": "a@b.example; c@d.example", "cc": "Kim <k@x.example>"}))
    assert found.mailboxes == {"cc": [("Kim", "k@x.example")]}
    message = parse(b"From: x@y.example\nTo: a@b.example; c@d.example\n\n")
    assert [one.address for one in message.to] == ["a@b.example", "c@d.example"]


def test_a_field_sent_twice_loses_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = b"To: a@b.example\nTo: c@d.example\nSender: s@t.example\n\n"
    for message in (parse(raw), without_the_library(raw, monkeypatch)):
        assert [one.address for one in message.to] == ["a@b.example", "c@d.example"]
        assert message.sender.address == "s@t.example"


def test_ids_are_no_place_for_encoded_words() -> None:
    assert parse(b"Message-ID: <a=?utf-8?Q?b?=c@d.example>\n\n").message_id == "<a=?utf-8?Q?b?=c@d.example>"


def test_its_log_says_nothing_of_strangers(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        parse("From: 손님 <guest@customer.example>\nSubject: =?shift_jis?Q?=?=\n\n글".encode())
    assert not [one for one in caplog.records if one.name.startswith("mailparser")]
