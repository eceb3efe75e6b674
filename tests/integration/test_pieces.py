"""Mails that come in pieces: one request of all of them, nothing lost, nothing twice, nobody held up meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from intake import gathering, pipeline
from intake.delivery import Channel, Delivery, Origin
from intake.settings import Settings
from intake.wiring import House
from ledger import queries
from ledger.arrivals import WHOLE
from ledger.book import Book
from ledger.models import Delivery as Row
from ledger.models import Entry, Letter
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import KIM, START, Ledger

pytestmark = pytest.mark.enable_socket
TEXT = (
    b"Message-ID: <order-7@gana.example>\r\nSubject: Service request\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    b"Dear service,\r\nthe conveyor stopped this morning, please send a technician.\r\n",
    b"Please also quote two seals for the pump, the old ones leak.\r\n",
    b"Kind regards,\r\nAnn Berg\r\n",
)


def piece(
    number: int, body: bytes = b"", sender: bytes = b"ann@gana.example", total: int = 3, name: bytes = b"w@g"
) -> bytes:
    return (
        b"From: Ann Berg <%b>\r\nTo: as@us.example\r\nSubject: Service request (%d/%d)\r\nMessage-ID: <p%d@gana.example>\r\n"
        b'Date: Mon, 02 Mar 2026 09:00:00 +0900\r\nContent-Type: message/partial; id="%b"; number=%d; total=%d\r\n\r\n%b'
    ) % (sender, number, total, number, name, number, total, body or TEXT[number - 1])


@pytest.fixture
def house(ledger: Ledger, tmp_path: Path) -> Iterator[House]:
    values: dict[str, Any] = {"path": tmp_path / "intake.toml", "limits": {"message_bytes": 20_000}}
    made = House(Settings.model_validate(values), ledger.book)
    yield made
    made.close()


def arrive(house: House, *raws: bytes, source: str = "imap:as") -> list[int]:
    """Each a minute after the one before."""
    base = Row.objects.using(house.book.using).count()
    found = []
    for at, raw in enumerate(raws, base):
        origin = Origin(source, f"1:{at}")
        made = pipeline.take_in(
            house, Delivery(origin, Channel.EMAIL, f"{at}.eml", raw, START + timedelta(minutes=at)), pipeline.now()
        )
        assert made is not None
        found.append(made)
    pipeline.settled(house, source)
    return found


def states(house: House) -> list[tuple[str, str, str]]:
    rows = Row.objects.using(house.book.using).order_by("id")
    return [(one.source.partition(":")[0], one.stage, one.outcome) for one in rows]


def sound(house: House) -> bool:
    return reconcile(house.store.digests(), using=house.book.using) == []


def test_pieces_in_any_order_by_two_mailboxes_are_one_request(house: House) -> None:
    last, first = arrive(house, piece(3), piece(1))
    pipeline.read_and_file(house)
    assert states(house) == [("imap", "waiting", "")] * 2
    assert queries.health(START.date(), house.book.using).pieces == 2
    assert not Entry.objects.using(house.book.using).exists() and sound(house)
    (middle,) = arrive(house, piece(2), source="imap:other")
    pipeline.read_and_file(house)
    (entry,) = Entry.objects.using(house.book.using).all()
    assert states(house)[:3] == [("imap", "filed", "no_request")] * 3
    assert states(house)[3] == (WHOLE, "filed", "request")
    rows = {row.pk: row for row in Row.objects.using(house.book.using).all()}
    assert {rows[pk].entry_id for pk in (last, first, middle)} == {entry.pk}
    whole = next(row for row in rows.values() if row.source == WHOLE)
    assert (whole.message_id, whole.sender, whole.subject) == (
        "<order-7@gana.example>",
        "ann@gana.example",
        "Service request",
    )
    assert whole.received_at == rows[middle].received_at
    assert house.store.get(rows[first].digest) == piece(1)
    assert Letter.objects.using(house.book.using).filter(occasion__startswith="acknowledg").count() <= 1
    assert sound(house)


def test_others_are_not_held_up_by_a_piece_that_waits(house: House) -> None:
    plain = b"From: bob@other.example\r\nSubject: Pump\r\n\r\nOur pump leaks, please send a technician.\r\n"
    arrive(house, piece(1), plain)
    pipeline.read_and_file(house)
    assert states(house) == [("imap", "waiting", ""), ("imap", "filed", "request")]


def test_two_senders_of_one_id_are_not_mixed(house: House) -> None:
    arrive(house, piece(1), piece(2), piece(3, sender=b"eve@evil.example"))
    pipeline.read_and_file(house)
    assert states(house) == [("imap", "waiting", "")] * 3


def test_a_piece_left_alone_comes_before_a_person_and_is_still_put_together(house: House) -> None:
    one, _ = arrive(house, piece(1), piece(2))
    pipeline.read_and_file(house)
    gathering.put_together(house, pipeline.now() + timedelta(days=2))
    assert states(house) == [("imap", "waiting", "")] * 2
    gathering.put_together(house, pipeline.now() + timedelta(days=4))
    assert states(house) == [("imap", "quarantine", "quarantine")] * 2
    assert "1, 2" in Row.objects.using(house.book.using).get(pk=one).error
    assert sound(house)
    arrive(house, piece(3))
    pipeline.read_and_file(house)
    assert [outcome for _, _, outcome in states(house)] == ["no_request"] * 3 + ["request"]
    assert sound(house)


def test_read_again_by_a_person_a_piece_waits_again(house: House) -> None:
    (one,) = arrive(house, piece(1))
    pipeline.read_and_file(house)
    gathering.put_together(house, pipeline.now() + timedelta(days=4))
    assert house.book.retry(one, KIM, START)
    pipeline.read_pending(house)
    assert states(house) == [("imap", "waiting", "")]


def test_the_same_pieces_again_are_no_second_request(house: House) -> None:
    arrive(house, piece(2), piece(1), piece(2), piece(3))
    pipeline.read_and_file(house)
    assert Entry.objects.using(house.book.using).count() == 1
    carried = [b"Received: from elsewhere\r\n" + piece(number) for number in (1, 2, 3)]
    arrive(house, *carried, source="imap:other")
    pipeline.read_and_file(house)
    (entry,) = Entry.objects.using(house.book.using).all()
    assert {row.entry_id for row in Row.objects.using(house.book.using).all()} == {entry.pk}
    assert Row.objects.using(house.book.using).filter(source=WHOLE).count() == 1
    assert sound(house)


def test_an_id_used_again_for_another_mail_is_another_mail(house: House) -> None:
    arrive(house, *(piece(number) for number in (1, 2, 3)))
    pipeline.read_and_file(house)
    others = (
        TEXT[0].replace(b"order-7", b"order-8").replace(b"conveyor", b"labeller"),
        b"Nothing else.\r\n",
        b"Ann B.\r\n",
    )
    arrive(house, *(piece(number, body) for number, body in enumerate(others, 1)))
    pipeline.read_and_file(house)
    assert Row.objects.using(house.book.using).filter(source=WHOLE).count() == 2
    assert sound(house)


@pytest.mark.parametrize(
    "raws",
    [
        [piece(1), piece(2), piece(2, b"something else\r\n")],
        [piece(1), piece(2, total=4)],
        [piece(1, TEXT[0] + b"x" * 9_000), piece(2, b"y" * 12_000)],
    ],
)
def test_what_cannot_be_one_mail_comes_before_a_person(house: House, raws: list[bytes]) -> None:
    arrive(house, *raws)
    pipeline.read_and_file(house)
    assert {stage for _, stage, _ in states(house)} == {"quarantine"}
    assert sound(house)


def test_a_whole_that_says_it_is_a_piece_waits_for_nothing(house: House) -> None:
    inside = b'Subject: deeper\r\nContent-Type: message/partial; id="deep@g"; number=1; total=2\r\n\r\nSubject: x\r\n\r\nhello\r\n'
    arrive(house, piece(1, inside, total=1))
    pipeline.read_and_file(house)
    assert [(source, stage) for source, stage, _ in states(house)] == [("imap", "filed"), (WHOLE, "filed")]


@pytest.mark.parametrize("method", ["put_together", "_done_with"])
def test_killed_while_putting_together_it_is_done_once(
    house: House, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    arrive(house, *(piece(number) for number in (1, 2, 3)))

    def dies(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(Book, method, dies)
        with pytest.raises(KeyboardInterrupt):
            pipeline.read_and_file(house)
    assert states(house) == [("imap", "waiting", "")] * 3
    pipeline.read_and_file(house)
    assert [outcome for _, _, outcome in states(house)] == ["no_request"] * 3 + ["request"]
    assert sound(house)
