"""New, again, or more? What a delivery is to the requests that stand, with reasons and a probability.

Pure: it is given the delivery and the few requests the index offers, and asks nothing else. The order of trust:

1. the very same thing (Message-ID, bytes): a duplicate;
2. a thread or our own number, believed only when the writer belongs to that request's customer (a stranger who quotes
   a number lands nowhere);
3. what it says: machine, parts, fault, in a window of time.

A serial number that differs vetoes 2 and 3. A writer who says that this is another matter is believed. Nothing new
makes a duplicate; anything added (a date, a quantity, a correction, anger at waiting) a follow-up. What is nearly
something else is a question for QA, with the rivals beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from rapidfuzz import fuzz

from ledger import phrases
from ledger.entry import Decision, Filing, Relation

COPY_DAYS = 10.0  # the same content within so many days is the same thing sent again; later it is ordered again
SAME_MATTER_DAYS = 4.0  # a second mail about the same machine so soon is about the same matter unless it says otherwise
LIKE = 88.0  # likeness of the new words (0..100) from which two texts say the same
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－ー"), "-")
_SUBJECT_HEAD = re.compile(
    r"^\s*(?:(?:re|aw|sv|fw|fwd|wg|tr|rv|odp|antw|res|enc|답장|회신|전달|답변|返信|転送|回复|答复|转发|回覆|轉寄|trả lời|chuyển tiếp|ตอบกลับ|ส่งต่อ|resend|재전송|再送)"
    r"\s*(?:\[\d+\])?\s*[:：]|\[[^\]]{0,40}\d[^\]]{0,20}\])\s*",
    re.IGNORECASE,
)
FREE_MAIL = frozenset(
    [
        "gmail.com",
        "naver.com",
        "hanmail.net",
        "daum.net",
        "kakao.com",
        "nate.com",
        "hotmail.com",
        "outlook.com",
        "outlook.kr",
        "yahoo.com",
        "yahoo.co.jp",
        "icloud.com",
        "qq.com",
        "163.com",
        "126.com",
        "sina.com",
        "live.com",
        "msn.com",
        "proton.me",
        "protonmail.com",
        "gmx.de",
        "gmx.net",
        "web.de",
        "mail.ru",
        "yandex.ru",
        "hotmail.co.th",
        "yahoo.com.vn",
    ]
)


def code(value: object) -> str:
    """The spelling in which two codes are compared: half width, upper case, without dashes, dots and spaces."""
    folded = unicodedata.normalize("NFKC", str(value or "")).translate(_DASHES).upper()
    return "".join(letter for letter in folded if letter.isalnum())


def base_subject(subject: str) -> str:
    """A subject without Re:, Fw: and bracketed numbers, folded for comparison."""
    text = unicodedata.normalize("NFKC", subject)
    while (shorter := _SUBJECT_HEAD.sub("", text)) != text:
        text = shorter
    return " ".join(text.casefold().split())


def digits(phone: str | None) -> str:
    """The last eight digits: what two spellings of one telephone number share."""
    return "".join(filter(str.isdigit, phone or ""))[-8:]


@dataclass(frozen=True)
class Said:
    """One delivery as matching sees it."""

    at: datetime
    channel: str
    message_id: str = ""
    content: str = ""
    attachments: frozenset[str] = frozenset()
    sender: str = ""
    caller: str = ""
    subject: str = ""
    text: str = ""
    customer: str | None = None
    phone: str = ""
    serials: frozenset[str] = frozenset()
    parts: Mapping[str, float | None] = field(default_factory=dict)
    wanted_by: date | None = None
    urgent: bool = False
    nature: str = ""
    answers: frozenset[str] = frozenset()  # Message-IDs it replies to or refers to
    number: str = ""  # our receipt number, where it quotes one
    forwarded: bool = False

    @classmethod
    def of(cls, filing: Filing) -> Said:
        request = filing.request
        customer = request.get("customer") or {}
        return cls(
            at=filing.received_at,
            channel=filing.channel,
            message_id=filing.message_id,
            content=filing.content,
            attachments=frozenset(filing.attachment_digests),
            sender=(filing.sender if not filing.forwarded_by_us else customer.get("email") or "").lower(),
            caller=digits(filing.caller),
            subject=base_subject(filing.subject),
            text=filing.text,
            customer=customer.get("id"),
            phone=digits(customer.get("phone")),
            serials=frozenset(filter(None, (code(m.get("serial")) for m in request.get("equipment") or []))),
            parts={code(p["model"]): p.get("quantity") for p in request.get("parts") or [] if p.get("model")},
            wanted_by=_day(request.get("wanted_by")),
            urgent=bool(request.get("urgent")),
            nature=str(request.get("nature") or ""),
            answers=frozenset(filter(None, (filing.in_reply_to, *filing.references))),
            number=str(request.get("receipt_number") or ""),
            forwarded=filing.forwarded_by_us,
        )

    @cached_property
    def domain(self) -> str:
        domain = self.sender.rpartition("@")[2]
        return "" if domain in FREE_MAIL else domain

    @cached_property
    def words(self) -> str:
        """The writer's words folded for likeness: no marks, no case, greeting-sized tokens kept."""
        folded = unicodedata.normalize("NFKC", self.text).casefold()
        return " ".join(re.findall(r"\w+", folded))


@dataclass(frozen=True)
class Standing:
    """A request that stands, and everything that was said in it so far (first the delivery that opened it)."""

    id: int
    receipt_number: str
    state: str
    said: tuple[Said, ...]
    serials: frozenset[str] = frozenset()  # as they stand now, corrections applied
    parts: Mapping[str, float | None] = field(default_factory=dict)
    customer: str | None = None
    wanted_by: date | None = None
    letters: frozenset[str] = frozenset()  # Message-IDs of our letters about it

    @cached_property
    def all_serials(self) -> frozenset[str]:
        return self.serials.union(*(said.serials for said in self.said))

    @cached_property
    def all_parts(self) -> frozenset[str]:
        return frozenset(self.parts).union(*(said.parts for said in self.said))

    @cached_property
    def message_ids(self) -> frozenset[str]:
        return self.letters | {said.message_id for said in self.said if said.message_id}

    @property
    def last_at(self) -> datetime:
        return max(said.at for said in self.said)

    @property
    def is_over(self) -> bool:
        return self.state in ("closed", "rejected")


@dataclass(frozen=True, slots=True)
class Match:
    """How one standing request fits: `weight` orders the rivals, `decision` is what it would be."""

    standing: Standing
    relation: Relation
    weight: float
    reasons: tuple[str, ...]
    question: bool = False


def relate(filing: Filing, standing: Sequence[Standing], *, window_days: int = 60) -> Decision:
    """What the delivery is to these requests. An empty sequence makes it new."""
    said = Said.of(filing)
    matches = sorted(
        (weigh(said, entry, window_days) for entry in standing if entry.said), key=lambda m: (-m.weight, m.standing.id)
    )
    taken = [m for m in matches if m.relation is not Relation.NEW]
    doubted = [m for m in matches if m.relation is Relation.NEW and m.question]
    if not taken:
        return _as_new(doubted)
    best = taken[0]
    rivals = [m for m in taken[1:] if best.weight - m.weight < 0.15]
    probability = max(0.5, best.weight - 0.15 * len(rivals))
    return Decision(
        best.relation,
        best.standing.id,
        round(min(0.99, probability), 2),
        best.reasons,
        best.question or bool(rivals),
        tuple(m.standing.id for m in rivals),
    )


def _as_new(doubted: list[Match]) -> Decision:
    if not doubted:
        return Decision(Relation.NEW, None, 0.97, ("같은 장비, 부품, 내용으로 열린 접수 건이 없습니다",))
    reasons = tuple(dict.fromkeys(reason for match in doubted[:3] for reason in match.reasons))
    weight = max(match.weight for match in doubted)
    return Decision(
        Relation.NEW, None, round(1 - weight / 2, 2), reasons, True, tuple(m.standing.id for m in doubted[:3])
    )


def weigh(said: Said, entry: Standing, window_days: int) -> Match:
    """One request against the delivery: each rule in the order of trust, the first that speaks decides."""
    days = (said.at - entry.last_at).total_seconds() / 86400
    for rule in (_copy, _vetoed, _other_matter, _linked, _alike):
        if match := rule(said, entry, days, window_days):
            return match
    return Match(entry, Relation.NEW, 0.0, ())


def _copy(said: Said, entry: Standing, days: float, _: int) -> Match | None:
    """The same Message-ID is the same mail. The same bytes are too, unless so late that it is ordered again."""
    if said.message_id and any(said.message_id == other.message_id for other in entry.said):
        return Match(entry, Relation.DUPLICATE, 0.99, ("같은 메일(Message-ID)이 이미 접수되었습니다",))
    if not said.content or all(said.content != other.content for other in entry.said):
        return None
    if days <= COPY_DAYS:
        return Match(entry, Relation.DUPLICATE, 0.98, ("내용과 첨부가 완전히 같습니다",))
    return Match(
        entry,
        Relation.NEW,
        0.6,
        (f"{entry.receipt_number}와 내용이 같지만 {days:.0f}일 뒤에 왔습니다: 재주문인지 확인",),
        True,
    )


def belongs(said: Said, entry: Standing) -> str:
    """Why the writer belongs to this request's customer; "" where nothing says so. A number from a stranger is noise."""
    if said.customer and entry.customer:
        if said.customer == entry.customer:
            return "같은 고객사"
        return "같은 발신 주소" if said.sender and said.sender in _senders(entry) else ""
    if said.sender and said.sender in _senders(entry):
        return "같은 발신 주소"
    if said.domain and said.domain in {other.domain for other in entry.said}:
        return "같은 회사 도메인"
    phones = {number for other in entry.said for number in (other.caller, other.phone) if number}
    if {said.caller, said.phone} & phones:
        return "같은 전화·팩스 번호"
    return ""


def _senders(entry: Standing) -> AbstractSet[str]:
    return {other.sender for other in entry.said if other.sender}


def _vetoed(said: Said, entry: Standing, days: float, _: int) -> Match | None:
    """Another machine is another matter. In the same thread that is asked, unless the writer corrects the number."""
    if not said.serials or not entry.all_serials or said.serials & entry.all_serials:
        return None
    linked = _thread(said, entry) or _quotes(said, entry)
    if not linked or not belongs(said, entry):
        return Match(entry, Relation.NEW, 0.0, ())
    if phrases.corrects(said.text) and not phrases.other_matter(said.text):
        return Match(entry, Relation.FOLLOW_UP, 0.75, (linked, "장비제번을 바로잡는다고 합니다"), True)
    return Match(entry, Relation.NEW, 0.5, (linked, f"그러나 장비제번이 {entry.receipt_number}와 다릅니다"), True)


def _other_matter(said: Said, entry: Standing, days: float, _: int) -> Match | None:
    """The writer says that this is a new order, another case, separate from the last."""
    if not (words := phrases.other_matter(said.subject + "\n" + said.text)) or not belongs(said, entry):
        return None
    related = (
        said.serials & entry.all_serials
        or set(said.parts) & entry.all_parts
        or _thread(said, entry)
        or _quotes(said, entry)
    )
    if not related:
        return None
    return Match(entry, Relation.NEW, 0.1, (f"별개의 건이라고 밝혔습니다: “{words}”",))


def _thread(said: Said, entry: Standing) -> str:
    return f"{entry.receipt_number} 메일에 대한 회신입니다" if said.answers & entry.message_ids else ""


def _quotes(said: Said, entry: Standing) -> str:
    same = said.number and code(said.number) == code(entry.receipt_number)
    return f"접수번호 {entry.receipt_number}를 적었습니다" if same else ""


def _linked(said: Said, entry: Standing, days: float, _: int) -> Match | None:
    """A reply, our number, or the same subject as before, from somebody of that customer."""
    thread, number = _thread(said, entry), _quotes(said, entry)
    subject = _same_subject(said, entry)
    if not (thread or number or subject):
        return None
    who = belongs(said, entry)
    if not who:
        why = thread or number or subject
        return Match(
            entry,
            Relation.NEW,
            0.4 if thread or number else 0.0,
            (f"{why}. 그러나 그 고객사의 발신자가 아닙니다",),
            bool(thread or number),
        )
    reasons = tuple(filter(None, (thread, number, subject, who)))
    if _same_said(said, entry, days):
        return Match(entry, Relation.DUPLICATE, 0.95, (*reasons, "새로운 내용이 없습니다"))
    if not thread and not number and not _common(said, entry) and days > 30:
        return Match(entry, Relation.NEW, 0.45, (*reasons, "그러나 오래되었고 장비와 부품이 겹치지 않습니다"), True)
    if (
        entry.is_over
        and not number
        and not phrases.continues(said.text)
        and said.parts
        and not set(said.parts) & entry.all_parts
    ):
        return Match(entry, Relation.NEW, 0.5, (*reasons, "그러나 종결된 건이고 다른 부품입니다"), True)
    weight = (
        0.9 + 0.05 * bool(_common(said, entry)) + 0.03 * bool(thread and number) - 0.05 * (not thread and not number)
    )
    return Match(entry, Relation.FOLLOW_UP, weight, (*reasons, *_added(said, entry)))


def _same_subject(said: Said, entry: Standing) -> str:
    same = len(said.subject) >= 6 and any(said.subject == other.subject for other in entry.said)
    return "제목이 같습니다" if same else ""


def _common(said: Said, entry: Standing) -> bool:
    return bool(said.serials & entry.all_serials or set(said.parts) & entry.all_parts)


def likeness(said: Said, entry: Standing) -> float:
    """How much of what is said now was said before, 0 to 100."""
    best = 0.0
    for other in entry.said:
        if min(len(said.words), len(other.words)) >= 40:
            best = max(best, fuzz.token_set_ratio(said.words, other.words))
    return best


def _same_said(said: Said, entry: Standing, days: float) -> bool:
    """Nothing new: the same words again, or the same facts with words that say "sent again"."""
    if days > COPY_DAYS or _facts_added(said, entry):
        return False
    if likeness(said, entry) >= LIKE:
        return True
    return bool(phrases.sent_again(said.subject + "\n" + said.text)) and _same_facts(said, entry)


def _same_facts(said: Said, entry: Standing) -> bool:
    """Machines and parts are the same as some earlier delivery's, and there are some."""
    for other in entry.said:
        if (said.serials or said.parts) and said.serials == other.serials and dict(said.parts) == dict(other.parts):
            return True
    return False


def _facts_added(said: Said, entry: Standing) -> list[str]:
    """Facts this delivery has and the request had not, in words."""
    added = []
    if said.serials - entry.all_serials:
        added.append("장비가 더 있습니다")
    quantities = {(model, quantity) for other in entry.said for model, quantity in other.parts.items()} | set(
        entry.parts.items()
    )
    known = {model for model, _ in quantities}
    if set(said.parts) - known:
        added.append("부품이 더 있습니다")
    if any(
        quantity is not None and model in known and (model, quantity) not in quantities
        for model, quantity in said.parts.items()
    ):
        added.append("수량이 다릅니다")
    days = {entry.wanted_by, *(other.wanted_by for other in entry.said)}
    if said.wanted_by and said.wanted_by not in days:
        added.append("희망일이 다릅니다")
    return added


def _added(said: Said, entry: Standing) -> list[str]:
    added = _facts_added(said, entry)
    if words := phrases.impatient(said.text):
        added.append(f"독촉: “{words}”")
    return added


def _alike(said: Said, entry: Standing, days: float, window_days: int) -> Match | None:
    """No thread, no number: the same machine, parts and words, from the same customer, not long ago."""
    who = belongs(said, entry)
    known_customer = said.customer and entry.customer and said.customer != entry.customer
    if days > window_days or (not who and known_customer) or entry.is_over:
        return None
    like = likeness(said, entry)
    if not who and like < 95:
        return None
    if days <= COPY_DAYS and (match := _again(said, entry, days, like, who)):
        return match
    return _more(said, entry, days, who)


def _again(said: Said, entry: Standing, days: float, like: float, who: str) -> Match | None:
    again = phrases.sent_again(said.subject + "\n" + said.text)
    same, added = _same_facts(said, entry), _facts_added(said, entry)
    reasons = tuple(
        filter(None, (who, "장비와 부품이 같습니다" if same else "", "글이 거의 같습니다" if like >= LIKE else ""))
    )
    if added:
        return None
    if like >= LIKE and (same or not (said.serials or said.parts)):
        return Match(entry, Relation.DUPLICATE, 0.94, reasons)
    if again and (same or _subset(said, entry)):
        return Match(entry, Relation.DUPLICATE, 0.93, (*reasons, f"다시 보낸다고 밝혔습니다: “{again}”"))
    if same and days <= SAME_MATTER_DAYS and not phrases.impatient(said.text):
        return Match(entry, Relation.DUPLICATE, 0.85, (*reasons, f"{max(days, 0) * 24:.0f}시간 안에 왔습니다"))
    return None


def _subset(said: Said, entry: Standing) -> bool:
    """It names less than the request, nothing else: a forwarded copy whose attachment was not read again."""
    return (
        bool(said.serials | set(said.parts))
        and said.serials <= entry.all_serials
        and set(said.parts) <= entry.all_parts
    )


def _more(said: Said, entry: Standing, days: float, who: str) -> Match | None:
    if not who:
        return None
    serial, part = said.serials & entry.all_serials, set(said.parts) & entry.all_parts
    continues, impatient = phrases.continues(said.subject + "\n" + said.text), phrases.impatient(said.text)
    reasons = tuple(
        filter(None, (who, "같은 장비" if serial else "", "같은 부품" if part else "", *_added(said, entry)))
    )
    if not serial and not part:
        return None
    if continues or impatient:
        words = continues or impatient
        return Match(
            entry, Relation.FOLLOW_UP, 0.85, (*reasons, f"앞 건에 이어진다고 밝혔습니다: “{words}”"), days > 30
        )
    if days <= SAME_MATTER_DAYS and serial and (part or not said.parts or not entry.all_parts):
        return Match(entry, Relation.FOLLOW_UP, 0.7, (*reasons, "며칠 안에 왔습니다"), True)
    return Match(
        entry,
        Relation.NEW,
        0.3,
        (*reasons, f"그러나 {days:.0f}일 지났고 앞 건을 말하지 않습니다"),
        bool(serial and part),
    )


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
