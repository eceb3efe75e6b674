"""The ledger's promises on both databases: nothing twice, numbers gap-free in arrival order, one letter, one place."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections

from ledger import audit, queries
from ledger.book import Book, Rules, silent
from ledger.entry import Arrival, Decision, EntryState, Filing, LetterDraft, NotAllowed, Relation
from ledger.models import AuditRecord, Delivery, Entry, Letter, PostingRow
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import KIM, START, Ledger, filing

pytestmark = pytest.mark.enable_socket


def acknowledge(state: EntryState, decision: Decision, read: Filing) -> LetterDraft:
    number = state.receipt_number
    return LetterDraft(
        f"ack:{number}", "acknowledged", "ko", read.sender, f"[{number}]", b"raw", f"<ack-{number}@us.example>"
    )


def in_threads(work: list[Callable[[], None]]) -> None:
    """Run side by side, each with its own connection; the first failure is raised."""
    failures: list[BaseException] = []

    def guarded(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as problem:
            failures.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=guarded, args=(job,)) for job in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    if failures:
        raise failures[0]


def test_an_origin_is_booked_once(ledger: Ledger) -> None:
    assert ledger.arrive(key="1:7") is not None
    assert ledger.arrive(key="1:7") is None
    assert ledger.arrive(key="2:7") is not None  # another UIDVALIDITY is another mail until its content says otherwise
    assert ledger.book.known("imap:as", ["1:7", "1:8"]) == {"1:7"}


def test_the_mailbox_is_told_of_what_is_committed(ledger: Ledger) -> None:
    first, second = ledger.arrive(key="1:1"), ledger.arrive(key="1:2")
    assert first is not None and second is not None
    assert ledger.book.unmarked("imap:as") == [(first, "1:1"), (second, "1:2")]
    ledger.book.mark([first], START)
    assert ledger.book.unmarked("imap:as") == [(second, "1:2")]


def test_a_cursor_never_steps_back_within_one_uidvalidity(ledger: Ledger) -> None:
    ledger.book.advance("imap:as", 11, 50, START)
    ledger.book.advance("imap:as", 11, 40, START)  # a slower poller
    assert ledger.book.cursor("imap:as").last_uid == 50
    ledger.book.advance("imap:as", 12, 3, START)  # the mailbox was made anew
    assert (ledger.book.cursor("imap:as").uidvalidity, ledger.book.cursor("imap:as").last_uid) == (12, 3)
    ledger.book.failed("imap:as", "AUTHENTICATIONFAILED", START)
    assert ledger.book.cursor("imap:as").error == "AUTHENTICATIONFAILED"


def test_a_lease_has_one_holder_until_it_runs_out(ledger: Ledger) -> None:
    book = ledger.book
    assert book.lease("filer", "a", 60, START)
    assert not book.lease("filer", "b", 60, START + timedelta(seconds=59))
    assert book.lease("filer", "b", 60, START + timedelta(seconds=61))
    assert not book.renew("filer", "a", 60, START + timedelta(seconds=62))
    book.release("filer", "a")  # not its own any more: changes nothing
    assert not book.lease("filer", "a", 60, START + timedelta(seconds=63))


def test_what_kills_its_readers_goes_to_quarantine_and_stops_nobody(ledger: Ledger) -> None:
    bad = ledger.arrive(START)
    good = ledger.arrive(START + timedelta(minutes=1))
    assert [unread.id for unread in ledger.book.claim_unread("reader", 9, 10, START)] == [bad, good]
    at = START + timedelta(seconds=11)  # it died: from now on each is read alone
    for _ in range(ledger.rules.read_attempts - 1):
        taken = ledger.book.claim_unread("reader", 9, 10, at)
        assert [unread.id for unread in taken] == [bad]
        at += timedelta(seconds=11)  # the claim runs out: the reader died
    assert bad not in [unread.id for unread in ledger.book.claim_unread("reader", 5, 10, at)]
    assert [line.id for line in queries.quarantine(ledger.alias)] == [bad]
    assert good is not None and bad is not None
    ledger.book.note_read(good, filing())
    filed = ledger.book.file_next(silent, at)
    assert filed is not None and filed.receipt_number == "AS-26-001"
    assert ledger.book.retry(bad, KIM, at) and not ledger.book.retry(bad, KIM, at)
    assert [unread.id for unread in ledger.book.claim_unread("reader", 5, 10, at)] == [bad]


def test_nothing_overtakes_what_is_still_unread(ledger: Ledger) -> None:
    first = ledger.arrive(START)
    second = ledger.arrive(START + timedelta(minutes=1))
    assert first is not None and second is not None
    ledger.book.note_read(second, filing(request={"equipment": [{"serial": "ZZ-9"}], "customer": {"id": "C9"}}))
    assert ledger.book.file_next(silent, START) is None
    ledger.book.note_read(first, filing())
    numbers = {}
    while filed := ledger.book.file_next(silent, START):
        numbers[filed.delivery_id] = filed.receipt_number
    assert numbers == {first: "AS-26-001", second: "AS-26-002"}


def test_filing_and_letter_commit_together(ledger: Ledger) -> None:
    delivery = ledger.arrive()
    assert delivery is not None
    ledger.book.note_read(delivery, filing())

    def breaks(state: EntryState, decision: Decision, read: Filing) -> LetterDraft:
        raise RuntimeError("the template has a hole")

    with pytest.raises(RuntimeError):
        ledger.book.file_next(breaks, START)
    assert not Entry.objects.using(ledger.alias).exists()
    assert not PostingRow.objects.using(ledger.alias).exists()
    filed = ledger.book.file_next(acknowledge, START)
    assert filed is not None and filed.receipt_number == "AS-26-001"  # the number came back with the rollback
    assert filed.letter == "ack:AS-26-001"
    assert Letter.objects.using(ledger.alias).count() == 1
    assert reconcile(using=ledger.alias) == []


def test_machine_mail_and_other_matters_open_nothing(ledger: Ledger) -> None:
    assert ledger.file(filing(machine="auto_submitted")).outcome == "machine"
    assert ledger.file(filing(request={"kind": "bounce"})).outcome == "machine"
    assert ledger.file(filing(request={"kind": "sales"})).outcome == "no_request"
    assert ledger.file(filing(request={"kind": "other"})).outcome == "no_request"
    assert not Entry.objects.using(ledger.alias).exists()
    assert queries.outcome_counts(using=ledger.alias) == {"machine": 2, "no_request": 2}


def test_what_was_taken_for_nothing_becomes_a_request_by_hand(ledger: Ledger) -> None:
    advert = ledger.file(filing(request={"kind": "other"})).delivery_id
    unreadable = ledger.arrive(key="1:2")
    assert unreadable is not None
    ledger.book.quarantine(unreadable, "the file is empty", START)
    made = [ledger.book.adopt(pk, acknowledge, KIM, START) for pk in (advert, unreadable)]
    assert [filed.outcome for filed in made] == ["request", "request"]
    states = Entry.objects.using(ledger.alias).order_by("sequence").values_list("state", flat=True)
    assert list(states) == ["review", "review"], "both wait for a person"
    with pytest.raises(NotAllowed):
        ledger.book.adopt(advert, acknowledge, KIM, START)
    assert reconcile(using=ledger.alias) == []


def test_a_report_is_tied_to_the_request_whose_number_it_carries(ledger: Ledger) -> None:
    ledger.file(filing())
    filed = ledger.file(filing(request={"kind": "report", "receipt_number": "AS-26-001"}, days=3))
    assert (filed.outcome, filed.relation) == ("no_request", Relation.NONE)
    detail = queries.entry_detail("AS-26-001", ledger.alias)
    assert detail is not None and [posting.kind for posting in detail.postings] == ["opened", "reported"]
    lost = ledger.file(filing(request={"kind": "report", "receipt_number": "AS-26-077"}, days=3))
    assert lost.decision.question
    assert reconcile(using=ledger.alias) == []


def test_numbers_follow_format_year_and_the_first_given_by_hand(ledger: Ledger) -> None:
    book = Book(Rules(number_format="SR{yy}-{n:04}", first_number="SR26-0418"), ledger.alias)
    late = START.replace(month=12, day=31, hour=14)  # 23:00 in Seoul
    for number, (at, _) in enumerate(
        [(START, "A-1"), (START, "B-2"), (late, "C-3"), (late + timedelta(hours=2), "D-4")]
    ):
        book.receive(Arrival("s", str(number), "email", "x", f"{number:064x}", 1, at), at)
    for unread in book.claim_unread("r", 9, 60, START):
        request = {"equipment": [{"serial": f"{unread.key}-{unread.key}99"}], "customer": {"id": unread.key}}
        book.note_read(unread.id, filing(at=unread.received_at, sender=f"{unread.key}@x.example", request=request))
    given = []
    while filed := book.file_next(silent, START):
        given.append(filed.receipt_number)
    assert given == ["SR26-0418", "SR26-0419", "SR26-0420", "SR27-0001"]


def test_numbers_are_gap_free_under_four_writers(ledger: Ledger) -> None:
    """Two pollers bring the same mails, two readers and two fillers work at once."""
    total = 24

    def poll() -> None:
        for n in range(total):
            at = START + timedelta(minutes=n)
            ledger.book.receive(Arrival("imap:as", f"1:{n}", "email", f"{n}.eml", f"{n:064x}", 1, at), at)

    in_threads([poll, poll])
    assert Delivery.objects.using(ledger.alias).count() == total

    def read_and_file(name: str) -> Callable[[], None]:
        def work() -> None:
            while True:
                for unread in ledger.book.claim_unread(name, 3, 60, START):
                    request = {"equipment": [{"serial": f"SN-{unread.key}"}], "customer": {"id": unread.key}}
                    sender = f"{unread.key.replace(':', '-')}@{unread.key.replace(':', '-')}.example"
                    read = filing(at=unread.received_at, request=request, sender=sender, text=f"machine {unread.key}")
                    ledger.book.note_read(unread.id, read)
                ledger.book.file_next(acknowledge, START)
                if not Delivery.objects.using(ledger.alias).exclude(stage="filed").exists():
                    return

        return work

    in_threads([read_and_file(name) for name in ("a", "b", "c", "d")])
    filed = Entry.objects.using(ledger.alias).order_by("sequence").values_list("receipt_number", "opened_at")
    assert list(filed) == [(f"AS-26-{n + 1:03}", START + timedelta(minutes=n)) for n in range(total)]
    assert Letter.objects.using(ledger.alias).count() == total
    assert reconcile(using=ledger.alias) == []


CHILD = """
import os, signal, sys
from ledger.setup import configure
configure(sys.argv[1])
from ledger.book import Book
from ledger import audit
from tests.integration.test_ledger_filing import acknowledge
from tests.integration.ledger_databases import START
import ledger.filing as filing
calls = 0
append = audit.append
def deadly(*args, **kwargs):
    global calls
    calls += 1
    result = append(*args, **kwargs)
    if calls == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return result
audit.append = deadly
book = Book()
while book.file_next(acknowledge, START):
    pass
"""


def test_killed_in_mid_transaction_nothing_is_half_written(ledger: Ledger) -> None:
    for n in range(4):
        delivery = ledger.arrive(START + timedelta(minutes=n))
        assert delivery is not None
        request = {"equipment": [{"serial": f"SN-77{n}"}], "customer": {"id": f"K{n}"}}
        ledger.book.note_read(delivery, filing(request=request, sender=f"x@k{n}.example", text=f"machine {n}"))
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": f"{root}:{root / 'src'}"}
    for nth in (1, 2, 3):  # after the postings, after the outcome, in the next one
        run = [sys.executable, "-c", CHILD, ledger.url, str(nth)]
        ended = subprocess.run(run, env=environment, cwd=root, timeout=60, check=False)
        assert ended.returncode == -signal.SIGKILL
        assert reconcile(using=ledger.alias) == []
    while ledger.book.file_next(acknowledge, START):
        pass
    numbers = list(Entry.objects.using(ledger.alias).order_by("id").values_list("receipt_number", flat=True))
    assert numbers == [f"AS-26-{n:03}" for n in (1, 2, 3, 4)]
    assert Letter.objects.using(ledger.alias).count() == 4
    assert reconcile(using=ledger.alias) == []


def test_hostile_text_fits_both_databases(ledger: Ledger) -> None:
    request = {
        "summary": "\x00nul \ud800 half",
        "confidence": float("nan"),
        "customer": {"id": "C1", "name": "가" * 999},
    }
    filed = ledger.file(filing(subject="\x00" + "s" * 9000, sender="a" * 900, text="t\x00", request=request))
    assert filed.outcome == "request"
    assert reconcile(using=ledger.alias) == []


def test_a_row_changed_or_removed_behind_our_back_is_found(ledger: Ledger) -> None:
    ledger.file(filing())
    ledger.book.post("AS-26-001", "noted", {"text": "전화함"}, 1, KIM, START)
    assert list(audit.verify(ledger.alias)) == []
    PostingRow.objects.using(ledger.alias).filter(version=2).update(data={"text": "전화 안 함"})
    assert [gap.text for gap in audit.verify(ledger.alias)] == ["AS-26-001#2 기재(noted)의 내용이 바뀌었습니다"]
    PostingRow.objects.using(ledger.alias).filter(version=2).update(data={"text": "전화함"})
    AuditRecord.objects.using(ledger.alias).filter(sequence=1).update(by="nobody")
    assert any("1번의 내용이 바뀌었습니다" in gap.text for gap in audit.verify(ledger.alias))
    AuditRecord.objects.using(ledger.alias).filter(sequence=1).update(by="intake")
    AuditRecord.objects.using(ledger.alias).order_by("-sequence")[0].delete()
    assert any("끝" in gap.text for gap in audit.verify(ledger.alias))


def test_reconcile_names_what_is_missing(ledger: Ledger) -> None:
    filed = ledger.file(filing(), key="1:1")
    row = Delivery.objects.using(ledger.alias).get(id=filed.delivery_id)
    assert reconcile([row.digest], {"imap:as": ["1:1"]}, using=ledger.alias) == []
    kinds = {difference.kind for difference in reconcile(["f" * 64], {"imap:as": ["1:1", "1:2"]}, using=ledger.alias)}
    assert kinds == {"store", "mailbox"}
    Entry.objects.using(ledger.alias).update(urgent=True)
    assert [d.kind for d in reconcile(using=ledger.alias)] == ["entry"]
    Entry.objects.using(ledger.alias).update(urgent=False)
    Delivery.objects.using(ledger.alias).update(outcome="machine")
    assert {d.kind for d in reconcile(using=ledger.alias)} == {"delivery"}


def test_the_same_mail_in_three_mailboxes_is_one_request(ledger: Ledger) -> None:
    read = filing()
    filed = [ledger.file(replace(read, to=(f"{name}@us.example",))) for name in ("as", "qa", "tech")]
    assert [one.relation for one in filed] == [Relation.NEW, Relation.DUPLICATE, Relation.DUPLICATE]
    assert {one.receipt_number for one in filed} == {"AS-26-001"}
