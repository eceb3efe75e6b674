"""Every letter in every language, made of an invented request: seen here before a customer ever gets one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from desk import drawing
from desk.pages.letters import body, parsed
from desk.pages.papers import framed
from desk.people import SAMPLES, needs
from desk.settings import HOUSE
from desk.templating import page, today
from intake.compose.letters import OCCASIONS, finished, letter
from intake.errors import Unreadable
from intake.settings import LANGUAGES
from ledger import numbers
from ledger.entry import EntryState, Filing, LetterDraft, Silence, State

QUESTION = "acknowledged_question"  # the acknowledgement that asks for what is missing
NAMES = ("acknowledged", QUESTION, *(name for name in OCCASIONS if name != "acknowledged"))
CUSTOMER = {
    "ko": "예시상사",
    "ja": "見本商事",
    "zh": "样品公司",
    "th": "บริษัท ตัวอย่าง",
    "vi": "Công ty Mẫu",
    "en": "Example Trading",
}
CONTACT = {"ko": "홍길동", "ja": "見本太郎", "zh": "王样", "th": "สมชาย", "vi": "Nguyễn Văn Mẫu", "en": "Alex Example"}
REASON = {
    "ko": "부품 제작이 늦어졌습니다.",
    "ja": "部品の製作が遅れております。",
    "zh": "零件制作延误。",
    "th": "การผลิตชิ้นส่วนล่าช้า",
    "vi": "Việc chế tạo linh kiện bị chậm.",
    "en": "The part is taking longer to make.",
}


@needs(SAMPLES)
def samples(request: HttpRequest) -> HttpResponse:
    """The table of all of them, and the chosen one."""
    occasion = request.GET.get("occasion", NAMES[0])
    language = request.GET.get("language", getattr(request, "language", "ko"))
    fax = request.GET.get("medium") == "fax"
    if occasion not in NAMES or language not in LANGUAGES:
        raise Http404("no such letter")
    made = drafted(occasion, language, fax)
    return page(
        request,
        "samples.html",
        names=NAMES,
        languages=LANGUAGES,
        occasion=occasion,
        chosen=language,
        fax=fax,
        subject=made.subject,
        text="" if fax else body(parsed(made.raw), "plain"),
    )


@needs(SAMPLES)
def sample(request: HttpRequest, occasion: str, language: str) -> HttpResponse:
    """One of them as the customer sees it: HTML in a frame, or the first page on paper."""
    from intake.reading.html import sanitise

    if occasion not in NAMES or language not in LANGUAGES:
        raise Http404("no such letter")
    fax = request.GET.get("medium") == "fax"
    made = drafted(occasion, language, fax)
    if not fax:
        return framed(sanitise(body(parsed(made.raw), "html"), lambda cid: None))
    try:
        return HttpResponse(drawing.own_page(finished(made.raw, made.paper)), content_type="image/png")
    except Unreadable as problem:
        raise Http404("the letter cannot be drawn") from problem


def drafted(name: str, language: str, fax: bool) -> LetterDraft:
    """The letter about a request that does not exist; it goes nowhere."""
    now = datetime.now(UTC)
    asks = name == QUESTION
    entry = EntryState(
        sample_number(),
        version=1,
        state=State.SIGNING,
        request=invented(language, asks),
        due_on=today() + timedelta(days=7),
        needs_review=False,
        opened_at=now,
    )
    filing = Filing(
        request=entry.request,
        channel="fax" if fax else "email",
        received_at=now,
        message_id="<sample@customer.invalid>",
        subject="KH-0000",
        sender="" if fax else "person@customer.invalid",
        caller="0200000000" if fax else "",
    )
    occasion = "acknowledged" if asks else name
    made = letter(occasion, entry, filing, HOUSE, now, **told(occasion, language))
    if isinstance(made, Silence):
        raise Http404(f"no letter: {made.why}")
    return made


def sample_number() -> str:
    """A receipt number as this house writes them; none that is ever given."""
    return numbers.number(numbers.place(HOUSE.numbering.format, today().year), 0)


def invented(language: str, asks: bool) -> dict[str, Any]:
    sure = {"confidence": 1.0, "registered": True, "evidence": []}
    return {
        "kind": "service",
        "language": language,
        "overseas": language != "ko",
        "work": ["field_service", "purchased_part"],
        "nature": "complaint",
        "urgent": False,
        "customer": {"id": "SAMPLE", "name": CUSTOMER[language], "contact": CONTACT[language], **sure},
        "equipment": [] if asks else [{"serial": "SAMPLE-0001", "model": "MODEL-1", **sure}],
        "parts": [{"model": "PART-100", "quantity": None if asks else 2.0, "kind": "purchased", **sure}],
        "missing": ["serial", "quantity"] if asks else [],
        "summary": "",
    }


def told(occasion: str, language: str) -> Mapping[str, Any]:
    soon = today() + timedelta(days=10)
    every: dict[str, dict[str, Any]] = {
        "received_again": {"more": True},
        "late": {"due_on": soon, "reason": REASON[language]},
        "visit_settled": {"on": soon, "people": CONTACT[language]},
        "shipped": {"on": today(), "carrier": "DHL", "tracking": "0000000000", "arrives_on": soon},
    }
    return every.get(occasion, {})
