"""Entries and filings as the composing functions meet them: an ordinary one, and one that means harm."""

from __future__ import annotations

import email
import email.message
import email.policy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from intake.compose.letters import finished
from intake.settings import Department, Letters, Organisation, Schedules, Settings
from ledger.entry import EntryState, Filing, LetterDraft, Silence

NOW = datetime(2026, 3, 4, 1, 0, tzinfo=UTC)  # 10:00 in Seoul, a Wednesday
NUMBER = "AS-26-014"
LANGUAGES = ("ko", "en", "vi", "th", "ja", "zh")
EXTRA: dict[str, dict[str, Any]] = {
    "acknowledged": {},
    "received_again": {"more": True},
    "in_progress": {},
    "late": {"due_on": date(2026, 3, 18), "reason": "가공 부품의 표면 처리가 늦어지고 있습니다."},
    "visit_settled": {"on": date(2026, 3, 10), "people": "박민수"},
    "shipped": {"on": date(2026, 3, 9), "carrier": "DHL", "tracking": "1234567890"},
    "done": {},
}
EVIL = "\r\nBcc: victim@x.example\r\n\r\n<script>alert(1)</script>{{7*7}}{% raw %}\u202e\x00" + "A" * 10_000


def settings(fax: str = "", mode: str = "send", **letters: Any) -> Settings:
    return Settings(
        organisation=Organisation(
            name="㈜본보기 서비스팀",
            name_en="Sample Co., Ltd.",
            domains=("house.example",),
            mailboxes=("service@house.example", "qa@house.example"),
            fax=fax,
        ),
        letters=Letters(mode="hold" if mode == "hold" else "send", **letters),
        department=(Department(name="기술부", email="tech@house.example"),),
        schedules=Schedules(management=("head@house.example",)),
    )


def request(language: str = "ko", **over: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "kind": "service",
        "language": language,
        "customer": {"name": "한빛정밀", "contact": "김철수", "email": "kim@customer.example"},
        "equipment": [{"serial": "MX-100-7", "model": "MX-100", "confidence": 0.98}],
        "parts": [
            {"model": "AB-32-10", "quantity": 2.0, "confidence": 0.99, "name": "실린더", "kind": "purchased"},
            {"model": "SV-5120", "quantity": None, "confidence": 0.4, "name": "밸브", "kind": "purchased"},
        ],
        "work": ["field_service", "purchased_part"],
        "nature": "complaint",
        "urgent": True,
        "wanted_by": "2026-03-12",
        "missing": ["quantity"],
        "summary": "실린더에서 에어가 샙니다.",
    }
    return {**made, **over}


def entry(language: str = "ko", **over: Any) -> EntryState:
    return EntryState(
        NUMBER, request=request(language, **over), due_on=date(2026, 3, 11), opened_at=NOW - timedelta(days=2)
    )


def evil_entry(language: str = "ko") -> EntryState:
    """Every value a sender can choose, chosen with ill will."""
    return entry(
        language,
        customer={"name": EVIL, "contact": EVIL, "email": "kim@customer.example"},
        equipment=[{"serial": EVIL, "model": "http://evil.example/win", "confidence": 1}] * 300,
        parts=[
            {"model": f"<b>{n}</b>{{{{7*7}}}}", "quantity": 1e300, "confidence": 1, "name": EVIL} for n in range(300)
        ],
        summary=EVIL,
        wanted_by=EVIL,
        missing=["serial", "quantity", "nothing known", EVIL],
    )


def filing(**over: Any) -> Filing:
    made = Filing(
        request={},
        channel="email",
        received_at=NOW - timedelta(minutes=1),
        message_id="<m1@customer.example>",
        subject="RE: 실린더 교체 요청",
        sender="kim@customer.example",
    )
    return replace(made, **over)


def fax(**over: Any) -> Filing:
    return filing(channel="fax", message_id="", subject="", sender="", caller="0315552109", **over)


def written(draft: LetterDraft | Silence) -> LetterDraft:
    """The letter as it goes out, its page drawn."""
    assert isinstance(draft, LetterDraft), draft
    return replace(draft, raw=finished(draft.raw, draft.paper), paper="")


def opened(raw: bytes) -> email.message.EmailMessage:
    """The mail as a reader's program sees it."""
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(message, email.message.EmailMessage)
    assert not message.defects
    return message


def body(raw: bytes, kind: str) -> str:
    part = opened(raw).get_body((kind,))
    assert part is not None
    text = part.get_content()
    assert isinstance(text, str)
    return text
