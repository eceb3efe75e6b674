"""The IMAP source against a real Dovecot: what arrives, what is marked, and what is said when things go wrong."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from intake.delivery import Delivery
from intake.errors import Misconfigured, Transient
from intake.settings import Mailbox
from intake.sources import Position, position
from intake.sources.imap import ImapSource
from tests.servers import Dovecot, Wire, free_port

pytestmark = pytest.mark.enable_socket
USER = "as@example.co.kr"


def mail(number: int, size: int = 0) -> bytes:
    return f"Message-ID: <{number}@x>\r\nSubject: {number}\r\n\r\nbody {number}\r\n".encode() + b"x" * size + b"\r\n"


@pytest.fixture
def box(dovecot: Dovecot) -> Iterator[Dovecot]:
    """The server with this user's folders empty."""
    client = dovecot.client(USER)
    for folder in ("INBOX", "Processed"):
        client.select_folder(folder)
        if uids := client.search(["ALL"]):
            client.delete_messages(uids)
            client.expunge()
    client.logout()
    yield dovecot


@pytest.fixture
def make(box: Dovecot, tmp_path: Path) -> Iterator[Any]:
    """Sources for the server; closed at the end."""
    made: list[ImapSource] = []
    (tmp_path / "password").write_text("as-secret\n")

    def source(message_bytes: int = 60_000_000, **more: Any) -> ImapSource:
        settings = {"host": "localhost", "port": box.tls_port, "ca_file": box.ca_file, "user": USER, "timeout_s": 5}
        settings |= {"password_secret": "file:password", **more}
        made.append(ImapSource(Mailbox(name="as", **settings), tmp_path, message_bytes))
        return made[-1]

    yield source
    for each in made:
        each.close()


def after(deliveries: list[Delivery]) -> Position:
    return position(deliveries[-1].origin.key)


def test_new_mail_comes_once_as_it_was_sent_and_untouched(box: Dovecot, make: Any) -> None:
    at = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    raw = mail(1).replace(b"body", "본문".encode("cp949"))
    box.append(raw, at=at)
    source = make()
    [delivery] = source.fetch_new()
    assert (delivery.raw, delivery.received_at, delivery.origin.source) == (raw, at, "imap:as/INBOX")
    assert b"\\Seen" not in next(iter(box.flags(USER).values()))
    cursor = after([delivery])
    assert list(source.fetch_new(cursor)) == []  # "n:*" still names the last one
    box.append(mail(2))
    assert [d.raw for d in source.fetch_new(cursor)] == [mail(2)]


@pytest.mark.parametrize(("security", "port"), [("tls", "tls_port"), ("starttls", "port"), ("none", "port")])
def test_every_kind_of_wire(box: Dovecot, make: Any, security: str, port: str) -> None:
    standing = make(security=security, port=getattr(box, port)).status()
    assert standing.uidvalidity > 0
    assert standing.messages == 0


def test_many_mails_come_in_order_and_in_small_batches(box: Dovecot, make: Any) -> None:
    box.append(*(mail(n) for n in range(120)))
    source = make()
    assert [d.raw for d in source.fetch_new(batch=7)] == [mail(n) for n in range(120)]
    assert len(list(source.keys())) == 120


@pytest.mark.parametrize(
    ("more", "flag"), [({}, b"$Filed"), ({"after": "seen"}, b"\\Seen"), ({"after": "nothing"}, None)]
)
def test_only_marking_marks(box: Dovecot, make: Any, more: dict[str, str], flag: bytes | None) -> None:
    box.append(mail(1), mail(2))
    source = make(**more)
    first, _ = source.fetch_new()
    source.mark([first.origin.key])
    own = [{f for f in flags if f != b"\\Recent"} for flags in box.flags(USER).values()]
    assert own == [{flag} if flag else set(), set()]


def test_moving_takes_the_mail_to_the_folder_and_loses_none(box: Dovecot, make: Any) -> None:
    box.append(mail(1), mail(2))
    source = make(after="move", move_to="Filed/2026")
    source.mark([next(source.fetch_new()).origin.key])
    assert len(box.flags(USER)) == 1
    assert len(box.flags(USER, "Filed/2026")) == 1
    client = box.client(USER)
    client.delete_folder("Filed/2026")
    client.logout()


def test_a_changed_uidvalidity_offers_everything_again_and_voids_old_keys(
    box: Dovecot, make: Any, caplog: pytest.LogCaptureFixture
) -> None:
    client = box.client(USER)
    client.create_folder("Moved")
    box.append(mail(1), mail(2), folder="Moved")
    with make(folder="Moved") as source:
        before = list(source.fetch_new())
    client.delete_folder("Moved")
    time.sleep(1.1)  # UIDVALIDITY is made of the second
    client.create_folder("Moved")
    box.append(mail(1), mail(2), folder="Moved")
    source = make(folder="Moved")
    again = list(source.fetch_new(after(before)))
    assert [d.digest for d in again] == [d.digest for d in before]
    assert not {d.origin.key for d in again} & {d.origin.key for d in before}
    assert "numbered the folder anew" in caplog.text
    source.mark([d.origin.key for d in before])
    assert not any(b"$Filed" in flags for flags in box.flags(USER, "Moved").values())
    client.delete_folder("Moved")
    client.logout()


def test_a_mail_beyond_the_limit_comes_cut_and_says_so(box: Dovecot, make: Any) -> None:
    box.append(mail(1), mail(2, size=50_000), mail(3))
    one, large, three = make(message_bytes=10_000).fetch_new()
    assert (one.raw, three.raw) == (mail(1), mail(3))
    assert large.raw.startswith(b"X-Intake-Note: too large: only the first 10000 of ")
    assert large.raw.endswith(mail(2, size=50_000)[9_900:10_000])
    assert b"Subject: 2" in large.raw


def test_idle_wakes_for_a_mail_and_only_for_one(box: Dovecot, make: Any) -> None:
    source = make().open()
    assert source.wait(0.3) is False
    timer = threading.Timer(0.5, box.append, [mail(1)])
    timer.start()
    started = time.monotonic()
    assert source.wait(10) is True
    assert time.monotonic() - started < 5
    timer.join()
    assert [d.raw for d in source.fetch_new()] == [mail(1)]


def test_a_mail_before_idle_began_is_not_slept_over(box: Dovecot, make: Any) -> None:
    source = make().open()
    box.append(mail(1))
    started = time.monotonic()
    assert source.wait(10) is True
    assert time.monotonic() - started < 3


def test_tokens_open_the_mailbox_and_bad_ones_do_not(box: Dovecot, make: Any) -> None:
    box.append(mail(1))
    good = make(auth="xoauth2-command", token_command=f"printf %s {box.token(USER)}")
    assert len(list(good.fetch_new())) == 1
    with pytest.raises(Misconfigured, match="check `user` and the token"):
        make(auth="xoauth2-command", token_command="echo junk").status()
    with pytest.raises(Transient, match="token_command failed: no such account"):
        make(auth="xoauth2-command", token_command="sh -c 'echo no such account >&2; exit 1'").status()
    with pytest.raises(Misconfigured, match="no program"):
        make(auth="xoauth2-command", token_command="no-such-program-here").status()


@pytest.mark.parametrize(
    ("more", "kind", "says"),
    [
        (
            {"password_secret": "file:wrong"},
            Misconfigured,
            r"refused: .*AUTHENTICATIONFAILED.*check `user` and the password",
        ),
        ({"password_secret": "file:absent"}, Misconfigured, "secret file absent cannot be read"),
        ({"ca_file": None}, Misconfigured, "certificate is not trusted.*ca_file"),
        ({"folder": "Nowhere"}, Misconfigured, "folder 'Nowhere' cannot be opened.*check `folder`"),
        ({"port": 0, "host": ""}, Misconfigured, "`host` is missing"),
    ],
)
def test_a_wrong_setting_says_which(
    make: Any, tmp_path: Path, more: dict[str, Any], kind: type[Exception], says: str
) -> None:
    (tmp_path / "wrong").write_text("not-it")
    with pytest.raises(kind, match=says) as caught:
        make(**more).status()
    assert "\n" not in str(caught.value)


def test_tls_where_there_is_none(box: Dovecot, make: Any) -> None:
    with pytest.raises(Misconfigured, match=r"no TLS there.*check `port` and `security`"):
        make(port=box.port).status()


def test_a_dead_server_is_for_later(make: Any) -> None:
    with pytest.raises(Transient, match=r"localhost failed while .*Connection refused; trying again"):
        make(port=free_port()).status()


def test_a_server_that_hangs_is_given_up(box: Dovecot, make: Any) -> None:
    with Wire(box.port, stall=True) as wire, pytest.raises(Transient, match=r"no answer in time|timed out"):
        make(port=wire.port, security="none", timeout_s=0.5).status()


def test_a_line_cut_in_mid_fetch_loses_nothing(box: Dovecot, make: Any) -> None:
    box.append(*(mail(n, size=20_000) for n in range(30)))
    got: list[Delivery] = []
    with Wire(box.port, cut_after=300_000) as wire, pytest.raises(Transient, match="fetching mail"):
        for delivery in make(port=wire.port, security="none").fetch_new(batch=5):
            got.append(delivery)  # one by one: what came before the cut counts
    assert 0 < len(got) < 30
    rest = list(make().fetch_new(after(got)))
    assert [d.raw for d in got + rest] == [mail(n, size=20_000) for n in range(30)]


def test_after_a_cut_the_same_source_dials_again(box: Dovecot, make: Any) -> None:
    box.append(mail(1))
    with Wire(box.port) as wire:
        source = make(port=wire.port, security="none").open()
        wire.cut()
        with pytest.raises(Transient):
            source.wait(5)
        assert len(list(source.fetch_new())) == 1
        source.close()


def test_a_server_without_keywords_is_said_once(box: Dovecot, make: Any, caplog: pytest.LogCaptureFixture) -> None:
    box.append(mail(1), mail(2))
    source = make().open()
    source._selected[b"PERMANENTFLAGS"] = (b"\\Seen", b"\\Deleted")  # what such a server would have said
    keys = [d.origin.key for d in source.fetch_new()]
    with caplog.at_level(logging.WARNING):
        source.mark(keys[:1])
        source.mark(keys[1:])
    assert caplog.text.count("keeps no keyword $Filed") == 1
    assert not any(b"$Filed" in flags for flags in box.flags(USER).values())
