"""An entry is its postings, folded; what must not be possible comes first."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.entry import KINDS, SIGNATURES, EntryState, Posting, State, allowed, digest, realise

NOW = datetime(2026, 3, 2, tzinfo=UTC)
OPENED = ("opened", {"request": {"needs_review": True, "parts": [], "urgent": False}, "due_on": "2026-03-09"})
SIGNED = [("signed", {"role": role, "name": role}) for role in SIGNATURES]


def fold(*postings: tuple[str, dict[str, Any]]) -> EntryState:
    return realise("A-1", [Posting(n, kind, data, NOW, "kim") for n, (kind, data) in enumerate(postings, 1)])


def test_a_gap_in_the_versions_is_refused() -> None:
    with pytest.raises(ValueError, match="gap"):
        realise("A-1", [Posting(2, "noted", {"text": ""}, NOW, "kim")])


def test_an_unknown_posting_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown"):
        fold(OPENED, ("vanished", {}))


@pytest.mark.parametrize(("state", "kind"), [
    (State.REVIEW, "signed"),  # not confirmed
    (State.SIGNING, "distributed"),  # not signed
    (State.CLOSED, "corrected"),
    (State.MERGED, "confirmed"),
    (State.REVIEW, "opened"),  # only ever the first
])  # fmt: skip
def test_what_a_state_does_not_admit(state: State, kind: str) -> None:
    assert not allowed(state, kind)


@pytest.mark.parametrize("state", list(State))
def test_every_admitted_posting_has_a_step(state: State) -> None:
    assert {kind for kind in KINDS if allowed(state, kind)} <= KINDS
    assert allowed(state, "noted")


def test_the_way_of_a_request() -> None:
    state = fold(OPENED)
    assert (state.state, state.needs_review, state.due_on) == (State.REVIEW, True, date(2026, 3, 9))
    way = [OPENED, ("confirmed", {}), *SIGNED]
    assert fold(*way[:4]).state is State.SIGNING
    assert fold(*way).state is State.SIGNED
    way += [
        ("distributed", {"day": "2026-03-03", "departments": ["기술부"]}),
        ("received_by", {"department": "기술부", "name": "박"}),
    ]
    assert fold(*way).received_by == {"기술부": "박"}
    way += [("visit_settled", {"on": "2026-03-05", "people": ["박"]})]
    assert fold(*way).state is State.IN_PROGRESS
    way += [("closed", {"evidence": "보고서"})]
    assert fold(*way).closed_at == NOW
    way += [("reopened", {"reason": "재발"})]
    assert (fold(*way).state, fold(*way).closed_at) == (State.REVIEW, None)


def test_what_changes_after_it_was_signed_is_signed_again() -> None:
    state = fold(OPENED, ("confirmed", {}), *SIGNED, ("corrected", {"changes": {"urgent": True}}))
    assert (state.state, dict(state.signatures)) == (State.SIGNING, {})


def test_undone_and_undone_again() -> None:
    way = [OPENED, ("corrected", {"changes": {"urgent": True}}), ("undone", {"version": 2})]
    assert fold(*way).request["urgent"] is False
    assert fold(*way, ("undone", {"version": 3})).request["urgent"] is True


def test_a_follow_up_asks_for_eyes_and_reopens_what_was_closed() -> None:
    more = ("followed_up", {"request": {}, "changes": {"urgent": True}, "delivery": 2})
    state = fold(OPENED, ("confirmed", {}), ("closed", {"evidence": "x"}), more)
    assert (state.state, state.needs_review, state.follow_ups, state.request["urgent"]) == (State.REVIEW, True, 1, True)
    assert fold(OPENED, ("repeated", {"delivery": 2})).repeats == 1


@given(st.permutations(range(4)))
def test_the_order_in_which_rows_come_is_no_matter(order: list[int]) -> None:
    postings = [
        Posting(n, kind, data, NOW, "kim") for n, (kind, data) in enumerate([OPENED, ("confirmed", {}), *SIGNED[:2]], 1)
    ]
    assert realise("A-1", [postings[n] for n in order]) == realise("A-1", postings)


def test_a_fingerprint_cannot_be_imitated_by_a_clever_value() -> None:
    assert digest({"a": "x|b=y"}) != digest({"a": "x", "b": "y"})
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
