"""What people and senders do with a request, on both databases."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import User

from ledger import queries
from ledger.book import Book, Rules
from ledger.entry import SIGNATURES, Actor, LetterDraft, NotAllowed, StaleVersion, State
from ledger.models import Copy, Letter
from ledger.move import LEFT_OUT, TABLES, carry
from ledger.reconcile import reconcile
from ledger.setup import attach, detach, migrate
from tests.integration.ledger_databases import KIM, START, Ledger, filing
from tests.integration.test_ledger_filing import in_threads

pytestmark = pytest.mark.enable_socket
NUMBER = "AS-26-001"


def people(book: Book, *names: str) -> list[User]:
    for name in names:
        book.add_user(name, "a-long-pass-phrase", ["clerk"], KIM, START, display_name=name)
    return [User.objects.using(book.using).get(username=name) for name in names]


def signed(ledger: Ledger) -> Book:
    """A confirmed request with its three signatures."""
    book = Book(Rules(departments=(("기술부", ("field_service",)), ("품질관리부", ("complaint",)))), ledger.alias)
    ledger.book = book
    ledger.file(filing())
    state = book.post(NUMBER, "confirmed", {}, 1, KIM, START)
    for role, user in zip(SIGNATURES, people(book, "kim", "lee", "park"), strict=True):
        state = book.sign(NUMBER, role, user, KIM, state.version, START)
    assert state.state is State.SIGNED
    return book


def draft(key: str, to: str = "a@gana.example") -> LetterDraft:
    return LetterDraft(key, "acknowledged", "ko", to, "제목", b"raw\x00bytes", f"<{key}@us.example>")


# -- postings


def test_the_second_of_two_savers_loses_loudly(ledger: Ledger) -> None:
    ledger.file(filing())
    ledger.book.post(NUMBER, "noted", {"text": "하나"}, 1, KIM, START)
    with pytest.raises(StaleVersion):
        ledger.book.post(NUMBER, "noted", {"text": "둘"}, 1, KIM, START)
    wins: list[str] = []

    def save(name: str) -> None:
        try:
            ledger.book.post(NUMBER, "noted", {"text": name}, 2, Actor(name), START)
        except StaleVersion:
            return
        wins.append(name)

    in_threads([lambda name=name: save(name) for name in "abcd"])  # type: ignore[misc]
    assert len(wins) == 1
    assert ledger.book.entry(NUMBER).version == 3


def test_a_correction_is_seen_and_undone(ledger: Ledger) -> None:
    ledger.file(filing())
    changes = {"equipment": [{"serial": "AB-1010", "model": "M1"}]}
    state = ledger.book.post(NUMBER, "corrected", {"changes": changes}, 1, KIM, START)
    assert queries.ledger_list(search="ab-1010", using=ledger.alias).total == 1
    state = ledger.book.undo(NUMBER, 2, state.version, KIM, START)
    assert state.request["equipment"][0]["serial"] == "AB-1001"
    assert queries.ledger_list(search="ab1001", using=ledger.alias).total == 1
    detail = queries.entry_detail(NUMBER, ledger.alias)
    assert detail is not None and [posting.undone for posting in detail.postings] == [False, True, False]
    with pytest.raises(NotAllowed):
        ledger.book.undo(NUMBER, 1, state.version, KIM, START)
    assert reconcile(using=ledger.alias) == []


def test_signatures_come_in_order_from_three_people_on_what_is_confirmed(ledger: Ledger) -> None:
    book = ledger.book
    ledger.file(filing())
    kim, lee = people(book, "kim", "lee")
    with pytest.raises(NotAllowed):
        book.sign(NUMBER, "prepared", kim, KIM, 1, START)  # not confirmed
    version = book.post(NUMBER, "confirmed", {}, 1, KIM, START).version
    with pytest.raises(NotAllowed):
        book.sign(NUMBER, "approved", kim, KIM, version, START)
    version = book.sign(NUMBER, "prepared", kim, KIM, version, START).version
    with pytest.raises(NotAllowed):
        book.sign(NUMBER, "reviewed", kim, KIM, version, START)
    version = book.sign(NUMBER, "reviewed", lee, KIM, version, START).version
    state = book.post(NUMBER, "corrected", {"changes": {"urgent": True}}, version, KIM, START)
    assert not state.signatures  # what changed after it was signed is signed again
    book.sign(NUMBER, "prepared", kim, KIM, state.version, START)
    assert reconcile(using=ledger.alias) == []


def test_merged_and_split(ledger: Ledger) -> None:
    ledger.file(filing())
    other = {"equipment": [{"serial": "CD-2"}], "customer": {"id": "C2"}}
    ledger.file(filing(request=other, sender="b@other.example", text="다른 기계"))
    ledger.book.merge("AS-26-002", NUMBER, "같은 고장", 1, KIM, START)
    assert ledger.book.entry("AS-26-002").merged_into == NUMBER
    with pytest.raises(NotAllowed):
        ledger.book.merge(NUMBER, "AS-26-002", "되돌림", 2, KIM, START)
    again = ledger.file(filing(request=other, sender="b@other.example", text="CD-2 아직 연락이 없습니다", days=1))
    assert again.receipt_number == NUMBER  # the words about what was merged come to the one that stands
    version = ledger.book.entry(NUMBER).version
    new = ledger.book.split(
        NUMBER, [{"kind": "service", "equipment": [{"serial": "CD-2"}]}], {}, "두 건", version, KIM, START
    )
    assert new == ["AS-26-003"]
    assert reconcile(using=ledger.alias) == []


def test_a_follow_up_after_closing_opens_the_request_again(ledger: Ledger) -> None:
    ledger.file(filing(subject="펌프 고장 문의"))
    ledger.book.post(NUMBER, "closed", {"evidence": "보고서"}, 1, KIM, START)
    number = {"receipt_number": NUMBER}
    filed = ledger.file(filing(request=number, text="AS-26-001 또 고장났습니다. 언제 오시나요?", days=2))
    assert (filed.outcome, filed.receipt_number) == ("follow_up", NUMBER)
    assert ledger.book.entry(NUMBER).state is State.REVIEW
    assert reconcile(using=ledger.alias) == []


# -- letters


def test_a_letter_is_dialled_once_by_one_sender(ledger: Ledger) -> None:
    letter = ledger.book.add(draft("ack:1"), None, START)
    assert ledger.book.add(draft("ack:1"), None, START) == letter
    assert ledger.book.due(10, START) == [letter]
    taken: list[int] = []

    def send() -> None:
        attempt = ledger.book.begin_attempt(letter, START, 60)
        if attempt is not None:
            taken.append(attempt.id)

    in_threads([send] * 4)
    assert taken == [letter]
    assert ledger.book.due(10, START) == []  # the next moment was committed before anything was dialled
    ledger.book.sent(letter, START)
    assert ledger.book.due(10, START + timedelta(days=9)) == []
    assert queries.letter_raw(letter, ledger.alias) == (b"raw\x00bytes", "")


def test_a_letter_whose_sender_died_goes_again_and_is_counted(ledger: Ledger) -> None:
    letter = ledger.book.add(draft("ack:1"), None, START)
    first = ledger.book.begin_attempt(letter, START, 60)
    later = START + timedelta(seconds=61)
    second = ledger.book.begin_attempt(letter, later, 60)
    assert first is not None and second is not None
    assert (first.in_doubt, second.in_doubt, second.message_id) == (0, 1, first.message_id)
    ledger.book.doubtful(letter, "timed out after DATA", later)
    assert Letter.objects.using(ledger.alias).get(id=letter).in_doubt == 2


def test_refused_deferred_held_and_cancelled(ledger: Ledger) -> None:
    book = ledger.book
    refused, deferred = book.add(draft("a"), None, START), book.add(draft("b"), None, START)
    for letter in (refused, deferred):
        assert book.begin_attempt(letter, START, 60)
    book.refused(refused, "550 no such user", START)
    book.deferred(deferred, "451 busy", START)
    assert book.due(10, START) == []
    assert book.due(10, START + timedelta(seconds=61)) == [deferred]
    assert book.begin_attempt(deferred, START + timedelta(days=6), 60)
    book.deferred(deferred, "451 busy", START + timedelta(days=6))  # given up after five days
    states = {line.id: line.state for line in queries.letters(using=ledger.alias)[0]}
    assert states == {refused: "refused", deferred: "failed"}
    held = book.add(
        LetterDraft("c", "late", "ko", "x@y.example", "s", b"r", "<c@us>", hold=True, why="hold"), None, START
    )
    assert book.due(10, START) == []
    assert book.release_letter(held, KIM, START) and not book.release_letter(held, KIM, START)
    assert book.due(10, START) == [held]
    assert book.cancel_letter(held, KIM, "전화로 말함", START)
    assert book.begin_attempt(held, START, 60) is None


def test_the_breaker_holds_the_letters_above_its_rate(ledger: Ledger) -> None:
    book = Book(Rules(breaker_letters=3), ledger.alias)
    for n in range(5):
        book.add(draft(f"ack:{n}", "Loop@robot.example"), None, START)
    states = [(line.state, line.why) for line in queries.letters(using=ledger.alias)[0]]
    assert sorted(states) == [("due", "")] * 3 + [("held", "breaker")] * 2


# -- packs


def test_a_pack_is_made_once_a_day_and_carries_over_what_is_not_confirmed(ledger: Ledger) -> None:
    book = signed(ledger)
    monday = date(2026, 3, 2)
    made = book.make_pack(monday, "기술부", KIM, START)
    assert made is not None and made.new and made.contents.fresh == (NUMBER,)
    assert book.entry(NUMBER).state is State.SIGNED  # the other department has no copy yet
    again = book.make_pack(monday, "기술부", KIM, START)
    assert again is not None and not again.new and again.contents == made.contents
    other = book.make_pack(monday, "품질관리부", KIM, START)
    assert other is not None and book.entry(NUMBER).state is State.DISTRIBUTED
    tuesday = book.make_pack(date(2026, 3, 3), "기술부", KIM, START)
    assert tuesday is not None and tuesday.contents.carried_over == (NUMBER,) and not tuesday.contents.fresh
    assert len(queries.unconfirmed_copies(using=ledger.alias)) == 2
    assert book.confirm("no such token", [], "박", KIM, START) == 0
    assert book.confirm(tuesday.token, [], "박", KIM, START) == 1
    assert book.confirm(tuesday.token, [], "박", KIM, START) == 0
    assert book.entry(NUMBER).received_by == {"기술부": "박"}
    assert book.make_pack(date(2026, 3, 4), "기술부", KIM, START) is None
    assert Copy.objects.using(ledger.alias).count() == 3
    assert reconcile(using=ledger.alias) == []


# -- lists


def test_lists_are_replaced_whole_and_quickly(ledger: Ledger) -> None:
    customers = [{"id": f"C{n}", "name": f"고객{n}", "domains": [f"c{n}.example"]} for n in range(300)]
    equipment = [
        {"serial": f"S-{n:06}", "model": "M", "customer_id": f"C{n % 300}", "delivered_on": "2020-01-02"}
        for n in range(2000)
    ]
    parts = [{"model": f"P-{n}", "kind": "purchased", "fits": ["M"]} for n in range(500)]
    counts = ledger.book.replace_registry(customers, equipment, parts, KIM, START)
    assert counts == {"customers": 300, "equipment": 2000, "parts": 500}
    ledger.file(filing(request={"customer": {"id": "C1"}}))
    counts = ledger.book.replace_registry(customers[2:3], equipment[:1], None, KIM, START)
    assert counts == {"customers": 3, "equipment": 1, "parts": 500}  # C0 owns the machine, C1 has a request
    rows = ledger.book.registry_rows()
    assert rows.equipment[0]["delivered_on"] == date(2020, 1, 2)
    with pytest.raises(KeyError):
        ledger.book.replace_registry([{"id": "C2"}], [{"model": "no serial"}], None, KIM, START)
    assert len(ledger.book.registry_rows().customers) == 3  # all or nothing


# -- queries


def test_search_finds_two_syllables_and_codes_without_dashes(ledger: Ledger) -> None:
    ledger.file(filing(request={"summary": "모터 이상음"}))
    for words in ("모터", "이상", "ab1001", "AB-1001", "모터 ㈜가나", NUMBER.lower()):
        assert queries.ledger_list(search=words, using=ledger.alias).total == 1, words
    assert queries.ledger_list(search="모터 펌프", using=ledger.alias).total == 0
    assert queries.ledger_list(search="100%", using=ledger.alias).total == 0
    wanted = queries.Filters(work="field_service", nature="complaint", open_only=True)
    assert queries.ledger_list(wanted, using=ledger.alias).total == 1
    assert queries.ledger_list(queries.Filters(work="service"), using=ledger.alias).total == 0


def test_a_missed_promise_is_seen_until_it_is_answered(ledger: Ledger) -> None:
    ledger.file(filing())
    due = ledger.book.entry(NUMBER).due_on
    assert due == date(2026, 3, 9)
    assert [line.receipt_number for line in queries.due_soon(due, using=ledger.alias)] == [NUMBER]
    assert [line.receipt_number for line in queries.overdue(due + timedelta(days=1), using=ledger.alias)] == [NUMBER]
    ledger.book.post(NUMBER, "answered", {"what": "방문일을 알림"}, 1, KIM, START)
    assert queries.overdue(due + timedelta(days=1), using=ledger.alias) == []
    assert queries.health(due, ledger.alias).overdue == 0


# -- move


def test_a_ledger_is_carried_whole_into_the_other_database(ledger: Ledger, tmp_path: object) -> None:
    signed(ledger)
    ledger.file(
        filing(
            request={"equipment": [{"serial": "CD-2"}], "customer": {"id": "C2"}},
            sender="b@o.example",
            text="다른 기계",
        )
    )
    ledger.book.merge("AS-26-002", NUMBER, "같은 건", 1, KIM, START)
    ledger.book.add(draft("ack:1"), None, START)
    attach("carried", f"sqlite:///{tmp_path}/carried.db")
    try:
        migrate("carried")
        seen: list[tuple[int, int]] = []
        rows = carry(ledger.alias, "carried", lambda done, total: seen.append((done, total)))
        assert rows == seen[-1][0] == seen[-1][1] > 20
        assert reconcile(using="carried") == []
        moved = queries.entry_detail(NUMBER, "carried")
        assert moved == queries.entry_detail(NUMBER, ledger.alias)
        with pytest.raises(ValueError, match="not empty"):
            carry(ledger.alias, "carried", lambda done, total: None)
        back = Ledger("carried", "")
        assert (
            back.file(
                filing(
                    sender="n@new.example",
                    request={"equipment": [{"serial": "N-1"}], "customer": {"id": "N"}},
                    text="새 기계",
                    days=99,
                ),
                key="9:9",
            ).receipt_number
            == "AS-26-003"
        )
    finally:
        detach("carried")


def test_every_table_is_carried_or_left_out_on_purpose() -> None:
    from django.apps import apps

    carried = {table._meta.db_table for table in TABLES}
    for table in apps.get_models(include_auto_created=True):
        permission = "permission" in table._meta.db_table
        assert table._meta.db_table in carried or table._meta.app_label in LEFT_OUT or permission, table
