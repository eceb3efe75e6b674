"""What a person types is found by an index, on both databases, and what was removed is found no more."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connections, transaction

from ledger import move, queries, searching, setup
from ledger.book import silent
from ledger.entry import Arrival, LetterDraft
from ledger.models import Delivery, DeliveryText, Entry, EntryText, Letter
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import KIM, START, Ledger, filing
from tests.servers import Postgres

pytestmark = pytest.mark.enable_socket
LETTERS = "ab1%_'\"\\*:&|!()-.가나모터ßİㅋ\u0e19\u0e49"


@pytest.fixture(autouse=True)
def by_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small as the ledgers of tests are, the newest would be all."""
    monkeypatch.setattr(searching, "NEWEST", 0)


def asked(ledger: Ledger, serial: str, name: str = "㈜강화정밀", days: float = 0.0, **values: Any) -> str:
    request = {
        "customer": {"id": f"C-{serial}", "name": name, "email": "a@gana.example"},
        "equipment": [{"serial": serial}],
    }
    text = f"{serial} 장비입니다. 확인을 부탁드립니다"
    filed = ledger.file(filing(days=days, text=text, subject=serial, request={**request, **values}))
    assert filed.receipt_number is not None
    return filed.receipt_number


def found(ledger: Ledger, typed: str) -> list[str]:
    return [line.receipt_number for line in queries.ledger_list(search=typed, using=ledger.alias).rows]


@pytest.mark.parametrize(
    "typed",
    ["AS-26-001", "26-001", "001", "KH-2403-0117", "0117", "kh24030117", "강화", "화정", "정밀 0117", "7", "밀"],
)
def test_any_piece_finds_it_and_nothing_else(ledger: Ledger, typed: str) -> None:
    wanted = asked(ledger, "KH-2403-0117", summary="소음이 큽니다")
    asked(ledger, "ZX-8855-9422", "대한기계", days=90, summary="누유가 있습니다")
    assert found(ledger, typed) == [wanted]


def test_the_same_is_found_as_by_reading_every_text(ledger: Ledger) -> None:
    chance = random.Random(5)
    texts = [" ".join("".join(chance.choices(LETTERS, k=chance.randint(1, 6))) for _ in range(5)) for _ in range(60)]
    numbers = {asked(ledger, f"N{n:03}", days=n * 90): text for n, text in enumerate(texts)}
    with transaction.atomic(using=ledger.alias):
        for entry in Entry.objects.using(ledger.alias):
            searching.keep(searching.ENTRIES, entry.pk, numbers[entry.receipt_number].lower(), ledger.alias)
    kept = dict(EntryText.objects.using(ledger.alias).values_list("entry_id", "text"))
    for _ in range(150):
        words = searching.words_of(chance.choice(texts))
        word = chance.choice(words)
        at = chance.randrange(len(word))
        typed = [word[at : at + chance.randint(1, 5)], *chance.sample(words, chance.randint(0, 1))]
        wanted = sorted((pk for pk, text in kept.items() if all(one in text for one in typed)), reverse=True)
        assert searching.indexed(searching.ENTRIES, typed, ledger.alias) == wanted, typed


def test_a_word_that_many_hold_gives_the_newest_and_says_so(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [asked(ledger, f"KH-{n}", days=n * 90) for n in range(1, 9)]
    list_of = queries.ledger_list(search="강화", using=ledger.alias, size=2)
    assert (list_of.total, list_of.more) == (8, False)
    monkeypatch.setattr(searching, "MOST", 5)  # the index knows more than it tells
    list_of = queries.ledger_list(search="강화", using=ledger.alias, size=2)
    assert ([line.receipt_number for line in list_of.rows], list_of.more) == (numbers[:-3:-1], True)
    last = queries.ledger_list(search="강화", page=4, using=ledger.alias, size=2)
    assert [line.receipt_number for line in last.rows] == numbers[1::-1]
    monkeypatch.setattr(searching, "NEWEST", 4)  # and where the newest fill the page it is not asked
    monkeypatch.setattr(searching, "indexed", None)
    list_of = queries.ledger_list(search="강화", using=ledger.alias, size=2)
    assert ([line.receipt_number for line in list_of.rows], list_of.total, list_of.more) == (numbers[:-3:-1], 4, True)


def test_a_filter_beside_a_common_word_loses_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [asked(ledger, f"KH-{n}", days=n * 90) for n in range(1, 9)]
    monkeypatch.setattr(searching, "MOST", 2)
    monkeypatch.setattr(searching, "NEWEST", 2)
    oldest = queries.ledger_list(queries.Filters(customer_id="C-KH-1"), "강화", using=ledger.alias, size=2)
    assert ([line.receipt_number for line in oldest.rows], oldest.total, oldest.more) == (numbers[:1], 1, False)


def test_what_changed_is_found_by_its_new_words_alone(ledger: Ledger) -> None:
    number = asked(ledger, "KH-2403-0117")
    ledger.book.post(
        number, "corrected", {"changes": {"equipment": [{"serial": "QQ-9001"}]}}, 1, KIM, START + timedelta(hours=1)
    )
    assert (found(ledger, "9001"), found(ledger, "kh24030117")) == ([number], [])
    assert reconcile(using=ledger.alias) == []


def test_an_erased_customers_words_are_gone_from_the_index_too(ledger: Ledger) -> None:
    number = asked(ledger, "KH-2403-0117")
    other = asked(ledger, "ZX-8855-9422", "대한기계", days=90)
    ledger.book.post(number, "rejected", {"reason": "오인"}, 1, KIM, START)
    ledger.book.erase_customer("C-KH-2403-0117", KIM, START + timedelta(days=1))
    for typed in ("강화", "강화정밀", "0117", "gana"):
        assert number not in found(ledger, typed), typed
    assert (found(ledger, number), found(ledger, "대한")) == ([number], [other])
    ledger.book.forget_words()
    if ledger.url.startswith("sqlite"):
        with connections[ledger.alias].cursor() as cursor:  # no deleted word waits for a merge
            cursor.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, ledger_entrytext_pieces, row)")
            cursor.execute("SELECT term FROM temp.terms")
            terms = {row[0] for row in cursor.fetchall()}
        assert "대한기" in terms and not {"강화정", "화정밀", "011", "117"} & terms
        assert not any("강화".encode() in page for page in blocks(ledger))
    assert reconcile(using=ledger.alias) == []


def blocks(ledger: Ledger) -> list[bytes]:
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute("SELECT block FROM ledger_entrytext_pieces_data")
        return [bytes(row[0]) for row in cursor.fetchall()]


def test_a_sqlite_without_the_index_reads_the_texts(ledger: Ledger, caplog: pytest.LogCaptureFixture) -> None:
    number = asked(ledger, "KH-2403-0117")
    searching.drop(searching.ENTRIES, connections[ledger.alias])
    if ledger.url.startswith("sqlite"):
        assert found(ledger, "강화 0117") == [number]
        assert searching.hits(searching.ENTRIES, "강화 0117", ledger.alias) != []
        ledger.book.forget_words()
    asked(ledger, "ZX-8855-9422", days=90)
    searching.make(searching.ENTRIES, connections[ledger.alias])
    assert len(found(ledger, "강화")) == 2


def test_letters_are_found_by_the_request_they_are_about(ledger: Ledger) -> None:
    number = asked(ledger, "KH-2403-0117")
    entry = Entry.objects.using(ledger.alias).get(receipt_number=number)
    about = ledger.book.add(draft("ack:1", "b@elsewhere.example", "접수하였습니다"), entry.pk, START)
    pack = ledger.book.add(draft("pack:1", "workshop@us.example", "오늘의 접수"), None, START)
    for typed, wanted in (
        (number, [about]), ("0117", [about]), ("강화", [about]), ("B@elsewhere.example", [about]),
        ("오늘", [pack]), ("WORKSHOP@", [pack]), ("없는말", []),
    ):  # fmt: skip
        lines, total = queries.letters(search=typed, using=ledger.alias)
        assert ([line.id for line in lines], total) == (wanted, len(wanted)), typed
    assert Letter.objects.using(ledger.alias).count() == 2


def draft(key: str, to: str, subject: str) -> LetterDraft:
    return LetterDraft(key, "acknowledged", "ko", to, subject, b"raw", f"<{key}@us.example>")


def arrived(ledger: Ledger, typed: str, **wanted: Any) -> list[int]:
    return [line.id for line in queries.deliveries(search=typed, using=ledger.alias, **wanted)[0]]


def test_an_arrival_is_found_by_its_name_at_once_and_by_sender_and_subject_once_it_is_read(ledger: Ledger) -> None:
    read = ledger.arrive(key="1:901")
    unread = ledger.arrive(key="1:902")
    assert read is not None and unread is not None
    names = dict(Delivery.objects.using(ledger.alias).values_list("id", "name"))
    assert arrived(ledger, names[unread].upper()) == [unread]
    ledger.book.note_read(read, filing(subject="Re: 컨베이어 KH-2403 Stopped", sender="kim@gana.example"))
    for typed in ("컨베", "이어", "2403", "KH-24", "stopped 컨베이어", "gana kim@", names[read], "re: kh"):
        assert arrived(ledger, typed) == [read], typed
    assert arrived(ledger, "컨베 901x") == [] and arrived(ledger, "컨베", channel="fax") == []
    assert arrived(ledger, "컨베", outcome="waiting") == [read] and arrived(ledger, "컨베", outcome="request") == []
    assert sorted(arrived(ledger, ".eml")) == sorted([read, unread])
    ledger.book.note_read(read, filing(subject="다른 제목", sender="kim@gana.example"))  # read again after a retry
    assert (arrived(ledger, "컨베"), arrived(ledger, "다른")) == ([], [read])


def test_arrivals_that_came_together_and_those_that_stood_are_each_found_once(ledger: Ledger) -> None:
    def booked(*keys: int) -> set[str]:
        batch = [Arrival("fax:tray", str(k), "fax", f"scan-{k}.tif", f"{k:064x}", 10, START) for k in keys]
        return ledger.book.receive_all(batch, START)

    assert (booked(501, 502), booked(502, 503), booked()) == ({"501", "502"}, {"503"}, set())
    assert [len(arrived(ledger, typed)) for typed in ("scan", "501", "502.tif", "504")] == [3, 1, 1, 0]


def test_a_removed_arrival_is_found_no_more_and_reconcile_names_a_wrong_text(ledger: Ledger) -> None:
    pk = ledger.arrive()
    assert pk is not None
    ledger.book.note_read(pk, filing(subject="전시회 초대", machine="list", request={"kind": "other"}))
    ledger.book.file_next(silent, START)
    assert arrived(ledger, "전시회") == [pk] and reconcile(using=ledger.alias) == []
    DeliveryText.objects.using(ledger.alias).filter(pk=pk).update(text="다른 말")
    assert [(one.kind, one.subject) for one in reconcile(using=ledger.alias)] == [("delivery", f"delivery {pk}")]
    ledger.book.remove_loose([pk], "kept long enough", KIM, START)
    assert (arrived(ledger, "전시회"), arrived(ledger, "다른"), reconcile(using=ledger.alias)) == ([], [], [])
    ledger.book.forget_words()
    assert Delivery.objects.using(ledger.alias).filter(pk=pk).exists()


def test_reconcile_names_a_text_that_is_not_the_requests(ledger: Ledger) -> None:
    number = asked(ledger, "KH-2403-0117")
    EntryText.objects.using(ledger.alias).update(text="다른 말", pieces=searching.pieces("다른 말"))
    assert [(one.kind, one.subject) for one in reconcile(using=ledger.alias)] == [("entry", number)]


def test_a_moved_ledger_is_searched_as_before(tmp_path: Path, ledger: Ledger, postgres: Postgres) -> None:
    number = asked(ledger, "KH-2403-0117")
    url = postgres.create("searched") if ledger.url.startswith("sqlite") else f"sqlite:///{tmp_path}/searched.db"
    setup.attach(move.TARGET, url)
    try:
        setup.migrate(move.TARGET)
        move.carry(ledger.alias, move.TARGET, lambda done, total: None)
        assert [line.receipt_number for line in queries.ledger_list(search="강화 0117", using=move.TARGET).rows] == [
            number
        ]
    finally:
        setup.detach(move.TARGET)
