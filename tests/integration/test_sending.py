"""One attempt to send, against a server that behaves and one that does not."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from intake.errors import Misconfigured
from intake.settings import Fax, Settings
from intake.settings import Smtp as SmtpSettings
from intake.sources.sending import Deferred, Doubtful, Mailer, Refused, Sent
from tests.servers import Smtp, free_port

RAW = b"Subject: x\r\n\r\n.a line with a dot\r\n..two\nbare\r\n"
TO = "kim@customer.example"


def mailer(server: Smtp, **over: object) -> Mailer:
    values = {"host": "localhost", "port": server.port, "security": server.security, "sender": "service@house.example"}
    if server.security != "none":
        values["ca_file"] = server.ca_file
    return Mailer(Settings(smtp=SmtpSettings.model_validate({**values, "timeout_s": 5, **over})))


@pytest.mark.enable_socket
def test_several_letters_over_one_connection() -> None:
    with Smtp() as server, mailer(server) as sending:
        first = sending.send(RAW, TO)
        connection = sending._smtp
        second = sending.send(RAW, "lee@customer.example")
        assert sending._smtp is connection is not None
    assert isinstance(first, Sent)
    assert isinstance(second, Sent)
    assert [(m[0], m[1]) for m in server.received] == [
        ("service@house.example", (TO,)),
        ("service@house.example", ("lee@customer.example",)),
    ]
    assert server.received[0][2] == b"Subject: x\r\n\r\n.a line with a dot\r\n..two\r\nbare\r\n"


@pytest.mark.enable_socket
def test_busy_then_taken() -> None:
    with Smtp(rcpt=["451 4.3.0 busy"]) as server, mailer(server) as sending:
        assert sending.send(RAW, TO) == Deferred("451 4.3.0 busy")
        assert isinstance(sending.send(RAW, TO), Sent)
    assert len(server.received) == 1


@pytest.mark.enable_socket
def test_refused_and_the_next_one_goes() -> None:
    with Smtp(rcpt=["550 5.1.1 no such user"], data=["554 5.7.1 spam"]) as server, mailer(server) as sending:
        assert sending.send(RAW, TO) == Refused("550 5.1.1 no such user")
        assert sending.send(RAW, TO) == Refused("554 5.7.1 spam")
        assert isinstance(sending.send(RAW, TO), Sent)


@pytest.mark.enable_socket
def test_the_line_drops_after_the_letter_was_taken() -> None:
    with Smtp(data=["drop"]) as server, mailer(server) as sending:
        assert isinstance(sending.send(RAW, TO), Doubtful)
        assert isinstance(sending.send(RAW, TO), Sent), "a new connection is made"
    assert len(server.received) == 2


@pytest.mark.enable_socket
def test_the_line_drops_before() -> None:
    with Smtp(rcpt=["drop"]) as server, mailer(server) as sending:
        assert isinstance(sending.send(RAW, TO), Deferred)
    assert server.received == []


@pytest.mark.enable_socket
def test_nobody_there() -> None:
    server = Smtp()
    server.port = free_port()
    outcome = mailer(server).send(RAW, TO)
    assert isinstance(outcome, Deferred)
    assert "ConnectionRefused" in outcome.why


@pytest.mark.enable_socket
def test_a_server_that_says_nothing_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = Smtp()
        server.port = silent.getsockname()[1]
        outcome = mailer(server, timeout_s=0.2).send(RAW, TO)
    assert isinstance(outcome, Deferred)
    assert "timed out" in outcome.why


@pytest.mark.enable_socket
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_encrypted_with_login(security: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMTP_PASSWORD", "right")
    login = {"user": "user", "password_secret": "env:SMTP_PASSWORD"}
    with Smtp(security=security, password="right") as server:
        with mailer(server, **login) as sending:
            assert isinstance(sending.send(RAW, TO), Sent)
        monkeypatch.setenv("SMTP_PASSWORD", "wrong")
        with mailer(server, **login) as sending:
            outcome = sending.send(RAW, TO)
        assert isinstance(outcome, Deferred), "our own mistake refuses no letter"
        assert "535" in outcome.why


@pytest.mark.enable_socket
def test_a_certificate_nobody_vouches_for() -> None:
    with Smtp(security="tls") as server, mailer(server, ca_file=None) as sending:
        outcome = sending.send(RAW, TO)
    assert isinstance(outcome, Deferred)
    assert "certificate" in outcome.why.lower()


def test_an_address_that_needs_more_than_ascii() -> None:
    assert isinstance(Mailer(Settings(smtp=SmtpSettings(host="localhost"))).send(RAW, "김@x.example"), Refused)


def test_a_user_without_a_secret() -> None:
    with pytest.raises(Misconfigured, match="password_secret"):
        Mailer(Settings(smtp=SmtpSettings(host="localhost", user="u"))).send(RAW, TO)


def test_into_a_maildir_once(tmp_path: Path) -> None:
    sending = Mailer(Settings(smtp=SmtpSettings(maildir=tmp_path / "sent")))
    assert isinstance(sending.send(RAW, TO), Sent)
    assert isinstance(sending.send(RAW, TO), Sent)
    (letter,) = (tmp_path / "sent" / "new").iterdir()
    assert letter.read_bytes() == RAW
    assert not list((tmp_path / "sent" / "tmp").iterdir())


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "sent").write_text("a file, not a folder")
    assert isinstance(Mailer(Settings(smtp=SmtpSettings(maildir=tmp_path / "sent"))).send(RAW, TO), Deferred)


@pytest.mark.parametrize(
    ("key", "to", "name"),
    [
        ("ack:AS-26-014", "031-555-2109", "AS-26-014_0315552109.pdf"),
        ("again:AS-26-014:2026-03-04", "0315552109", "AS-26-014_again_2026-03-04_0315552109.pdf"),
        ("late:../../etc/passwd", "0315552109", "etc-passwd_late_0315552109.pdf"),
    ],
)
def test_into_the_fax_folder(tmp_path: Path, key: str, to: str, name: str) -> None:
    sending = Mailer(Settings(fax=Fax(out=tmp_path / "out")))
    assert sending.send(b"%PDF-1.7", to, medium="fax", key=key) == Sent(name)
    assert sending.send(b"%PDF-1.7", to, medium="fax", key=key) == Sent(name)
    assert [p.name for p in (tmp_path / "out").iterdir()] == [name]


def test_a_fax_without_a_number(tmp_path: Path) -> None:
    assert isinstance(Mailer(Settings(fax=Fax(out=tmp_path))).send(b"%PDF", "x", medium="fax", key="ack:1"), Refused)
