"""A mailbox that is read for the first time, and one that its server numbered anew: nothing lost, nothing twice."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from intake import pipeline
from intake.settings import Settings
from intake.sources.imap import BATCH_BYTES
from intake.wiring import House
from ledger import queries
from ledger.models import Delivery, Letter
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import Ledger
from tests.servers import USERS, Dovecot, wait_for

pytestmark = pytest.mark.enable_socket
USER, FOLDER = "qa@example.co.kr", "First"
LONG_AGO = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@pytest.fixture
def folder(dovecot: Dovecot) -> Iterator[Dovecot]:
    """An empty folder, gone afterwards."""
    with dovecot.client(USER) as client:
        client.create_folder(FOLDER)
    yield dovecot
    with dovecot.client(USER) as client:
        client.delete_folder(FOLDER)


@pytest.fixture
def house(ledger: Ledger, folder: Dovecot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv("FIRST_PASSWORD", USERS[USER])
    server = {"host": "127.0.0.1", "port": folder.port, "security": "none", "user": USER, "folder": FOLDER}
    mailbox = {"name": "qa", "password_secret": "env:FIRST_PASSWORD", **server}
    values = {"path": tmp_path / "intake.toml", "mailbox": [mailbox], "letters": {"mode": "send", "max_age_days": 9999}}
    made = House(Settings.model_validate(values), ledger.book)
    yield made
    made.close()


def mail(number: int, text: str, subject: str = "부품 요청", message_id: bool = True) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = f"buyer{number}@customer{number}.example", USER
    message["Subject"] = f"{subject} {number}"
    message["Date"] = "Mon, 02 Mar 2026 10:00:00 +0900"
    if message_id:
        message["Message-ID"] = f"<{number}@customer{number}.example>"
    message.set_content(text)
    return message.as_bytes()


def come_in(house: House) -> dict[str, int]:
    tally = pipeline.collect(house)
    tally.include(pipeline.read_and_file(house))
    assert tally.problems == []
    return tally.counts


def test_a_mailbox_numbered_anew_gives_everything_again_and_nothing_is_filed_twice(
    house: House, folder: Dovecot, ledger: Ledger
) -> None:
    """Restored from a backup: other uids, and every mail with the moment of the restoring, months after it came."""
    asked = [mail(n, f"장비제번 ZK-{4100 + 7 * n} 부품 PX{210 + n}-B{n} {n}개 보내 주세요.") for n in range(1, 4)]
    asked.append(mail(4, "장비제번 ZK-7777 부품 PX990-B9 2개 보내 주세요.", message_id=False))
    other = mail(5, "이번 달 산업 전시회에 초대합니다. 수신거부를 원하시면 회신하여 주십시오.", "(광고) 전시회")
    folder.append(*asked, other, user=USER, folder=FOLDER, at=LONG_AGO)
    assert come_in(house)["request"] == 4
    with folder.client(USER) as client:
        before = client.folder_status(FOLDER, ["UIDVALIDITY"])
        client.delete_folder(FOLDER)

        def anew() -> bool:  # UIDVALIDITY is made of the second
            client.create_folder(FOLDER)
            if client.folder_status(FOLDER, ["UIDVALIDITY"]) != before:
                return True
            client.delete_folder(FOLDER)
            return False

        wait_for(anew, every_s=0.2)
    fresh = mail(6, "장비제번 ZK-8888 부품 PX880-B8 1개 보내 주세요.")
    folder.append(*asked, other, fresh, user=USER, folder=FOLDER, at=LONG_AGO + timedelta(days=200))
    counts = come_in(house)
    assert (counts["mails"], counts["duplicate"], counts["no_request"], counts["request"]) == (6, 4, 1, 1)
    assert queries.ledger_list(using=ledger.alias).total == 5
    assert Letter.objects.using(ledger.alias).count() == 5  # nobody hears of it but who wrote anew
    assert Delivery.objects.using(ledger.alias).filter(marked_at=None).count() == 0
    assert reconcile(house.store.digests(), using=ledger.alias) == []
    assert come_in(house).get("mails", 0) == 0


def test_a_full_mailbox_is_taken_in_with_progress_and_flat_memory(house: House, folder: Dovecot) -> None:
    """Eighty megabytes of mail; the benchmark `mailbox` does the same with fifty thousand. The protocol's library holds a
    batch several times over while it parses: as bytes of the wire, as literals, as what it hands out."""
    many, size = 300, 300_000
    folder.append(*(mail(n, "x" * 70 + f"\n{n}\n" * (size // 8)) for n in range(many)), user=USER, folder=FOLDER)
    told: list[tuple[int, int]] = []
    tracemalloc.start()
    tally = pipeline.collect(house, lambda done, total: told.append((done, total)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert tally.counts["mails"] == many and tally.problems == []
    assert told == [(done, many) for done in range(1, many + 1)]
    assert peak < 6 * BATCH_BYTES, "no more than a batch is in memory, however many there are"
