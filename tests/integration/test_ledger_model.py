"""The ledger against a model of it: arrivals in any order, copies, readers that die, people who correct, merge, close and
take back, senders that are interrupted; after every step the ledger must be what the model says, and at the end reconcile clean."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, multiple, rule
from hypothesis.stateful import run_state_machine_as_test as run

from ledger import setup
from ledger.book import Book
from ledger.entry import (
    Decision,
    EntryState,
    Filing,
    LetterDraft,
    NotAllowed,
    Relation,
    Silence,
    StaleVersion,
    State,
    allowed,
)
from ledger.models import Delivery, Entry, Letter
from ledger.reconcile import reconcile
from tests.integration.ledger_databases import KIM, START, Ledger, filing, sqlite_url

ALIAS = "modelled"


class PowerCut(Exception):
    """The transaction ends here."""


def acknowledge(state: EntryState, decision: Decision, read: Filing) -> LetterDraft | Silence:
    if decision.relation is not Relation.NEW:
        return Silence("repeat")
    key = f"ack:{state.receipt_number}"
    return LetterDraft(key, "acknowledged", "ko", read.sender, "접수", b"raw", f"<{key}@us.example>")


def cut(state: EntryState, decision: Decision, read: Filing) -> LetterDraft | Silence:
    raise PowerCut


@dataclass
class Arrived:
    """A delivery as the model knows it; `content` equal: the same mail."""

    id: int
    content: int
    minute: int
    stage: str = "received"
    outcome: str = ""
    number: str = ""


@dataclass
class Model:
    """What the ledger must say."""

    deliveries: list[Arrived] = field(default_factory=list)
    opened: dict[int, str] = field(default_factory=dict)  # content -> the number it got
    into: dict[str, str] = field(default_factory=dict)  # merged -> where it went
    versions: dict[str, int] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)  # key -> state

    def oldest(self) -> Arrived | None:
        waiting = [one for one in self.deliveries if one.stage in ("received", "read")]
        return min(waiting, key=lambda one: (one.minute, one.id), default=None)

    def standing(self, number: str) -> str:
        while number in self.into:
            number = self.into[number]
        return number

    def file(self, one: Arrived) -> None:
        one.stage = "filed"
        if one.content in self.opened:
            one.outcome, one.number = "duplicate", self.standing(self.opened[one.content])
            self.versions[one.number] += 1
            return
        one.outcome, one.number = "request", f"AS-26-{len(self.versions) + 1:03}"
        self.opened[one.content] = one.number
        self.versions[one.number] = 1
        self.letters[f"ack:{one.number}"] = "due"


class LedgerMachine(RuleBasedStateMachine):
    template: Path
    numbers: Bundle[str] = Bundle("numbers")

    @initialize(target=numbers)
    def begin(self) -> Any:
        self.folder = TemporaryDirectory()
        url = sqlite_url(Path(self.folder.name), self.template)
        setup.attach(ALIAS, url)
        self.ledger = Ledger(ALIAS, url)
        self.book: Book = self.ledger.book
        self.model = Model()
        self.now = START
        self.mails: dict[int, Filing] = {}
        for content in (0, 1):
            self.arrive(content, 300 + content)
        self.read_some(2)
        return self.file_some(2)

    def teardown(self) -> None:
        try:
            assert reconcile(using=ALIAS) == []
        finally:
            setup.detach(ALIAS)
            self.folder.cleanup()

    # -- arriving and reading

    def mail(self, content: int, minute: int) -> Filing:
        """Each content is a customer's own: nothing but a copy of it is like it."""
        made = self.mails.setdefault(
            content,
            filing(
                request={"customer": {"id": f"C{content}"}, "equipment": [{"serial": f"{content}7-{content}-AB", "model": "M"}]},
                sender=f"a@c{content}.example", message_id=f"<{content}@c.example>", content=f"{content:064x}",
                subject=f"고장 {content}", text=f"{content}번 공장의 기계가 섰습니다",
            ),
        )  # fmt: skip
        return replace(made, received_at=START + timedelta(minutes=minute))

    @rule(target=numbers, content=st.integers(0, 5), minute=st.integers(0, 600), further=st.integers(0, 2))
    def arrives(self, content: int, minute: int, further: int) -> Any:
        """A mail, maybe read at once, maybe filed at once."""
        self.arrive(content, minute)
        if further:
            self.read_some(20)
        return self.file_some(20 if further > 1 else 0)

    def arrive(self, content: int, minute: int) -> None:
        at = self.mail(content, minute).received_at
        found = self.ledger.arrive(at)
        assert found is not None
        self.model.deliveries.append(Arrived(found, content, minute))

    @rule(target=numbers, which=st.integers(0, 30), minutes=st.integers(-60, 60))
    def a_copy_from_another_mailbox(self, which: int, minutes: int) -> Any:
        """Of what is filed already, collected late: it may have arrived before the one that opened the request."""
        filed = [one for one in self.model.deliveries if one.stage == "filed"]
        if filed:
            one = filed[which % len(filed)]
            self.arrive(one.content, max(one.minute + minutes, 0))
        self.read_some(20)
        return self.file_some(20)

    @rule()
    def arrive_again_from_another_poller(self) -> None:
        row = Delivery.objects.using(ALIAS).order_by("id").last()
        if row is not None:
            assert self.ledger.arrive(row.received_at, key=row.key) is None

    @rule(limit=st.integers(1, 8), dies=st.booleans())
    def read(self, limit: int, dies: bool) -> None:
        """A reader takes a batch; where it dies, its claim runs out and the next one takes it."""
        self.read_some(limit, dies)

    def read_some(self, limit: int, dies: bool = False) -> None:
        self.now += timedelta(minutes=30)
        for row in self.book.claim_unread("reader", limit, 60, self.now):
            if not dies:
                one = self.of(row.id)
                self.book.note_read(row.id, self.mail(one.content, one.minute))
                one.stage = "read"

    @rule(which=st.integers(0, 30))
    def set_aside(self, which: int) -> None:
        waiting = [one for one in self.model.deliveries if one.stage in ("received", "read")]
        if waiting:
            one = waiting[which % len(waiting)]
            self.book.quarantine(one.id, "unreadable", self.now)
            one.stage, one.outcome = "quarantine", "quarantine"

    @rule()
    def try_again(self) -> None:
        for one in self.model.deliveries:
            assert self.book.retry(one.id, KIM, self.now) == (one.stage == "quarantine")
            if one.stage == "quarantine":
                one.stage, one.outcome = "received", ""

    def of(self, delivery: int) -> Arrived:
        return next(one for one in self.model.deliveries if one.id == delivery)

    # -- filing

    @rule(target=numbers, times=st.integers(1, 4))
    def file(self, times: int) -> Any:
        return self.file_some(times)

    def file_some(self, times: int) -> Any:
        """File so many, each as the model says; the numbers that are new."""
        made: list[str] = []
        for _ in range(times):
            oldest = self.model.oldest()
            filed = self.book.file_next(acknowledge, self.now)
            if oldest is None or oldest.stage != "read":
                assert filed is None  # nothing overtakes what arrived before it
                break
            self.model.file(oldest)
            assert filed is not None
            assert (filed.delivery_id, filed.outcome, filed.receipt_number) == (
                oldest.id,
                oldest.outcome,
                oldest.number,
            )
            made += [oldest.number] if oldest.outcome == "request" else []
        return multiple(*made)

    @rule()
    def power_goes_in_mid_filing(self) -> None:
        oldest = self.model.oldest()
        if oldest is not None and oldest.stage == "read":
            with pytest.raises(PowerCut):
                self.book.file_next(cut, self.now)

    # -- people

    @rule(number=numbers, what=st.sampled_from(["confirmed", "closed", "reopened", "shipped", "noted", "rejected"]))
    def post(self, number: str, what: str) -> None:
        data = {"closed": {"evidence": "x"}, "reopened": {"reason": "x"}, "shipped": {"on": "2026-03-03"},
                "noted": {"text": "x"}, "rejected": {"reason": "x"}}.get(what, {})  # fmt: skip
        version = self.model.versions[number]
        if not allowed(self.book.entry(number).state, what):
            with pytest.raises(NotAllowed):
                self.book.post(number, what, data, version, KIM, self.now)
            return
        self.book.post(number, what, data, version, KIM, self.now)
        self.model.versions[number] += 1

    @rule(number=numbers, behind=st.integers(1, 3))
    def post_too_late(self, number: str, behind: int) -> None:
        with pytest.raises(StaleVersion):
            self.book.post(number, "noted", {"text": "y"}, self.model.versions[number] - behind, KIM, self.now)

    @rule(number=numbers, which=st.integers(0, 20))
    def undo(self, number: str, which: int) -> None:
        posted = [
            p for p in self.book.postings(number) if p.kind in ("confirmed", "corrected", "shipped", "closed", "undone")
        ]
        before = self.book.entry(number)
        if not posted or before.state is State.MERGED:
            return
        version = posted[which % len(posted)].version
        undone = self.book.undo(number, version, before.version, KIM, self.now)
        again = self.book.undo(number, undone.version, undone.version, KIM, self.now)
        assert replace(again, version=0) == replace(before, version=0)  # taking back a taking back is nothing
        self.model.versions[number] += 2

    @rule(number=numbers, urgent=st.booleans())
    def correct(self, number: str, urgent: bool) -> None:
        if allowed(self.book.entry(number).state, "corrected"):
            state = self.book.post(
                number, "corrected", {"changes": {"urgent": urgent}}, self.model.versions[number], KIM, self.now
            )
            assert state.request["urgent"] is urgent
            self.model.versions[number] += 1

    @rule(number=consumes(numbers), into=numbers)
    def merge(self, number: str, into: str) -> None:
        target = self.model.standing(into)
        if number == target or number in self.model.into or not allowed(self.book.entry(number).state, "merged"):
            return
        if not allowed(self.book.entry(target).state, "noted"):
            return
        self.book.merge(number, target, "같은 건", self.model.versions[number], KIM, self.now)
        self.model.into[number] = target
        self.model.versions[number] += 1
        self.model.versions[target] += 1

    # -- senders

    @rule(fate=st.sampled_from(["sent", "deferred", "refused", "doubtful", "dies"]))
    def send(self, fate: str) -> None:
        self.now += timedelta(minutes=20)
        for letter in self.book.due(2, self.now):
            attempt = self.book.begin_attempt(letter, self.now, 60)
            assert attempt is not None and self.model.letters[attempt.key] in ("due", "sending")
            assert self.book.begin_attempt(letter, self.now, 60) is None  # a second sender at the same moment
            after = {"sent": "sent", "refused": "refused", "dies": "sending"}.get(fate, "due")
            if fate == "sent":
                self.book.sent(letter, self.now)
            elif fate != "dies":
                getattr(self.book, fate)(letter, "451 busy", self.now)
            self.model.letters[attempt.key] = after

    # -- what must always be so

    @invariant()
    def agrees_with_the_model(self) -> None:
        if not hasattr(self, "model"):
            return
        rows = (
            Delivery.objects.using(ALIAS).order_by("id").values_list("id", "stage", "outcome", "entry__receipt_number")
        )
        assert list(rows) == [(one.id, one.stage, one.outcome, one.number or None) for one in self.model.deliveries]
        assert dict(Entry.objects.using(ALIAS).values_list("receipt_number", "version")) == self.model.versions
        assert dict(Letter.objects.using(ALIAS).values_list("key", "state")) == self.model.letters


def test_the_ledger_is_what_its_model_says(sqlite_template: Path) -> None:
    LedgerMachine.template = sqlite_template
    quick = settings(
        max_examples=28, stateful_step_count=25, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    run(LedgerMachine, settings=quick)  # type: ignore[no-untyped-call]
