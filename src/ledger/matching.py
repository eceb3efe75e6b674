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
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, tzinfo
from functools import cached_property
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from ledger import phrases
from ledger.entry import Decision, Filing, Relation, day_of
from ledger.private_mail import is_private
from ledger.remarks import Remark, remark

COPY_DAYS = 10.0  # the same content within so many days is the same thing sent again; later it is ordered again
SAME_MATTER_DAYS = 4.0  # a second letter that says nothing of the first may be about the same matter so soon
SUBJECT_DAYS = 30.0  # so long an equal subject alone, or "the last mail", speaks for the same matter
LIKE = 88.0  # likeness of the new words (0..100) from which two texts say the same
ALIKE = 75.0  # the same where machine, nature and days are the same too
LONG = 6  # letters and digits of a serial, in which one may be misread
VERY_LIKE = 95.0  # the same where nothing else says that the writer is of that customer
RIVAL = 0.15  # a match this near to the best is shown to QA beside it
MORE_MACHINES, OTHER_QUANTITY, OTHER_DAY = "more_machines", "other_quantity", "other_day"
WORDS = 6000  # characters compared for likeness: enough for a letter, and a long attachment costs no more
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−－ー"), "-")
_SUBJECT_HEAD = re.compile(
    r"^\s*(?:(?:re|aw|sv|fw|fwd|wg|tr|rv|odp|antw|res|enc|답장|회신|전달|답변|返信|転送|回复|答复|转发|回覆|轉寄|trả lời|chuyển tiếp|ตอบกลับ|ส่งต่อ|resend|재전송|再送)"
    r"\s*+(?:\[\d+\]\s*+)?[:：]|\[[^\]]{0,40}\d[^\]]{0,20}\])\s*",
    re.IGNORECASE,
)


def code(value: object) -> str:
    """The spelling in which two codes are compared: half width, upper case, without dashes, dots and spaces."""
    folded = unicodedata.normalize("NFKC", str(value or "")).translate(_DASHES).upper()
    return "".join(letter for letter in folded if letter.isalnum())


_LOOKS = str.maketrans("OQDILZSBG", "000112586")


def look(serial: str) -> str:
    """A code as a fax or a hurried typist leaves it: characters that are taken for each other made one."""
    return serial.translate(_LOOKS)


def base_subject(subject: str) -> str:
    """A subject without Re:, Fw: and bracketed numbers, folded for comparison."""
    text = unicodedata.normalize("NFKC", subject)
    while (shorter := _SUBJECT_HEAD.sub("", text)) != text:
        text = shorter
    return folded(text)


def folded(text: str) -> str:
    """Half width, lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


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
    headed: bool = False  # the subject stood under Re: or Fw:, and is of an earlier mail
    text: str = ""
    customer: str | None = None
    phone: str = ""
    serials: frozenset[str] = frozenset()
    unregistered: frozenset[str] = frozenset()  # those that no list has
    parts: Mapping[str, float | None] = field(default_factory=dict)
    wanted_by: date | None = None
    nature: str = ""  # a complaint, or an additional request
    answers: frozenset[str] = frozenset()  # Message-IDs it replies to or refers to
    number: str = ""  # our receipt number, where it quotes one
    ours: bool = False  # one of ours passes it on

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
            headed=base_subject(filing.subject) != folded(filing.subject),
            text=filing.text,
            customer=customer.get("id"),
            phone=digits(customer.get("phone")),
            serials=frozenset(filter(None, (code(m.get("serial")) for m in request.get("equipment") or []))),
            unregistered=frozenset(
                code(m.get("serial")) for m in request.get("equipment") or [] if not m.get("registered", True)
            ),
            parts={code(p["model"]): p.get("quantity") for p in request.get("parts") or [] if p.get("model")},
            wanted_by=day_of(request.get("wanted_by")),
            nature=str(request.get("nature") or ""),
            answers=frozenset(filter(None, (filing.in_reply_to, *filing.references))),
            number=str(request.get("receipt_number") or ""),
            ours=filing.forwarded_by_us,
        )

    def plain(self) -> dict[str, Any]:
        """As JSON keeps it; `text` no longer than is compared."""
        out: dict[str, Any] = {each.name: getattr(self, each.name) for each in fields(self)}
        out |= {name: sorted(out[name]) for name in _SETS}
        at, wanted = self.at.isoformat(), self.wanted_by and self.wanted_by.isoformat()
        return out | {"at": at, "wanted_by": wanted, "parts": dict(self.parts), "text": self.text[:WORDS]}

    @classmethod
    def kept(cls, plain: Mapping[str, Any]) -> Said:
        """What `plain` made, in this release or one before, read back."""
        known = {each.name: plain[each.name] for each in fields(cls) if each.name in plain}
        sets = {name: frozenset(known.get(name) or ()) for name in _SETS}
        at, wanted = datetime.fromisoformat(plain["at"]), day_of(plain.get("wanted_by"))
        return cls(**{**known, **sets, "at": at, "wanted_by": wanted})

    @cached_property
    def domain(self) -> str:
        domain = self.sender.rpartition("@")[2]
        return "" if is_private(domain) else domain

    @cached_property
    def words(self) -> str:
        """The writer's words folded for likeness: no marks, no case, greeting-sized tokens kept."""
        return " ".join(re.findall(r"\w+", folded(self.text[:WORDS])))

    @cached_property
    def codes(self) -> str:
        """The text in the spelling of codes: what stood in it can be looked up though nobody read it out."""
        return code(self.text[:WORDS])

    @cached_property
    def _all_told(self) -> str:
        return f"{self.subject}\n{self.text[:WORDS]}"

    @cached_property
    def _told(self) -> str:
        """What is said now: a subject that is answered or passed on was said before."""
        return self.text[:WORDS] if self.headed else self._all_told

    @cached_property
    def other_matter(self) -> str:
        return phrases.other_matter(self._told)

    @cached_property
    def settled(self) -> str:
        return phrases.settled(self._told)

    @cached_property
    def used_up(self) -> str:
        return phrases.used_up(self._told)

    @cached_property
    def sent_again(self) -> str:
        return phrases.sent_again(self._told)

    @cached_property
    def continues(self) -> str:
        return phrases.continues(self._told)

    @cached_property
    def impatient(self) -> str:
        return phrases.impatient(self._told)

    @cached_property
    def corrects(self) -> str:
        return phrases.corrects(self._told)

    @cached_property
    def changes(self) -> str:
        return phrases.changes(phrases.without_again(self._told))

    @cached_property
    def wrong_delivery(self) -> str:
        return phrases.wrong_delivery(self._told)

    @property
    def goes_on(self) -> str:
        """Words that go on with an earlier matter, wait for it or complain of what came of it."""
        return self.continues or self.impatient or self.wrong_delivery

    @cached_property
    def references(self) -> frozenset[str]:
        """The writer's own numbers for the matter: of an order, an inquiry, a ticket."""
        ours = {*self.serials, *self.parts, code(self.number)}
        return frozenset(found for found in map(code, phrases.own_references(self._all_told)) if found not in ours)

    def days_told(self, zone: tzinfo) -> dict[date, str]:
        return phrases.days_told(self._told, self.at.astimezone(zone).date())


_SETS = ("attachments", "serials", "unregistered", "answers")


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
    """How one standing request fits: `weight` orders the rivals."""

    standing: Standing
    relation: Relation
    weight: float
    reasons: tuple[Remark, ...] = ()
    question: bool = False


def relate(filing: Filing, standing: Sequence[Standing], *, window_days: int = 60, zone: tzinfo = UTC) -> Decision:
    """What the delivery is to these requests. An empty sequence makes it new."""
    said = Said.of(filing)
    matches = [weigh(Pair(said, entry, window_days, zone)) for entry in standing if entry.said]
    matches.sort(key=lambda match: (-match.weight, match.standing.id))
    taken = [match for match in matches if match.relation is not Relation.NEW]
    if not taken:
        return _as_new([match for match in matches if match.question])
    best = taken[0]
    rivals = [match for match in taken[1:] if best.weight - match.weight < RIVAL]
    probability = max(0.5, best.weight - RIVAL * len(rivals))
    return Decision(
        best.relation,
        best.standing.id,
        round(min(0.99, probability), 2),
        best.reasons,
        best.question or bool(rivals),
        tuple(match.standing.id for match in rivals),
        any(said.message_id and said.message_id == other.message_id for other in best.standing.said),
    )


def _as_new(doubted: list[Match]) -> Decision:
    if not doubted:
        return Decision(Relation.NEW, None, 0.97, (remark("nothing_like_it"),))
    reasons = tuple(dict.fromkeys(reason for match in doubted[:3] for reason in match.reasons))
    weight = max(match.weight for match in doubted)
    return Decision(
        Relation.NEW, None, round(1 - weight / 2, 2), reasons, True, tuple(match.standing.id for match in doubted[:3])
    )


@dataclass(frozen=True)
class Pair:
    """A delivery beside one request, and what can be seen by holding them side by side."""

    said: Said
    entry: Standing
    window_days: int
    zone: tzinfo = UTC

    @cached_property
    def days(self) -> float:
        """Since the last word in this request."""
        return (self.said.at - self.entry.last_at).total_seconds() / 86400

    @cached_property
    def copy_days(self) -> float:
        """How long the same content is the same thing sent again: longer where the writer names the day or the subject
        of what is sent again, and no answer of ours stands between them."""
        named = (self.dated or self.subject) and not (self.thread or self.quotes)
        return SUBJECT_DAYS if named and self.said.sent_again else COPY_DAYS

    @cached_property
    def misread(self) -> frozenset[str]:
        """Serials of the request that this one names but for a character easily misread, and not as the lists have it; or
        for any one character of a fax that answers us or quotes our number."""
        strange = self.said.unregistered - self.entry.all_serials
        looks = {look(serial) for serial in strange}
        answers = self.said.channel == "fax" and bool(self.thread or self.quotes)
        return frozenset(
            serial
            for serial in self.entry.all_serials
            if look(serial) in looks
            or (answers and len(serial) >= LONG and any(Levenshtein.distance(serial, s) == 1 for s in strange))
        )

    @cached_property
    def serials(self) -> AbstractSet[str]:
        """Machines both speak of."""
        return (self.said.serials & self.entry.all_serials) | self.misread

    @cached_property
    def mentioned(self) -> bool:
        """No machine could be read in it, but the text holds the number of the request's: enough to tell a copy by,
        not to tell what a new mail is about."""
        text = look(self.said.codes)
        return not self.said.serials and any(len(s) >= 6 and look(s) in text for s in self.entry.all_serials)

    @cached_property
    def parts(self) -> AbstractSet[str]:
        """Parts both speak of."""
        return set(self.said.parts) & self.entry.all_parts

    @cached_property
    def other_machine(self) -> bool:
        return bool(self.said.serials and self.entry.all_serials and not self.serials)

    @cached_property
    def belongs(self) -> Remark | None:
        """Why the writer belongs to this request's customer; None where nothing says so."""
        said, entry = self.said, self.entry
        if said.sender and said.sender in {other.sender for other in entry.said}:
            return remark("same_sender")
        if said.customer and entry.customer:
            return remark("same_customer") if said.customer == entry.customer else None
        if said.domain and said.domain in {other.domain for other in entry.said}:
            return remark("same_domain")
        phones = {number for other in entry.said for number in (other.caller, other.phone) if number}
        return remark("same_phone") if {said.caller, said.phone} & phones else None

    @cached_property
    def thread(self) -> Remark | None:
        answers = self.said.answers & self.entry.message_ids
        return remark("answers_mail", number=self.entry.receipt_number) if answers else None

    @cached_property
    def quotes(self) -> Remark | None:
        """Our number, also where a fax spread its characters or one of them was misread: the writer is of the customer
        then, and no other number could be read."""
        number, said = code(self.entry.receipt_number), self.said
        if said.number:
            same = code(said.number) == number
        else:
            spread = len(number) >= 6 and re.search(rf"{re.escape(number)}(?!\d)", said.codes)
            same = bool(self.belongs and (spread or (said.channel == "fax" and _nearly(number, said.codes))))
        return remark("quotes_number", number=self.entry.receipt_number) if same else None

    @cached_property
    def dated(self) -> Remark | None:
        """Words that speak of what the writer sent on a day on which something of this request came."""
        came = {other.at.astimezone(self.zone).date() for other in self.entry.said}
        told = [words for day, words in self.said.days_told(self.zone).items() if day in came]
        return remark("speaks_of_day", words=told[0]) if told else None

    @cached_property
    def reference(self) -> Remark | None:
        """The writer's own number for the matter, where an earlier delivery had it too."""
        shared = (self.said.references & self._references) - self.entry.all_parts - self.entry.all_serials
        return remark("same_reference", reference=min(shared)) if shared else None

    @cached_property
    def other_reference(self) -> bool:
        """Both have a number of their own, and another: two orders."""
        mine, theirs = self.said.references, self._references
        return bool(mine and theirs and not mine & theirs)

    @cached_property
    def _references(self) -> frozenset[str]:
        return frozenset().union(*(other.references for other in self.entry.said))

    @cached_property
    def fills(self) -> Remark | None:
        """A part whose quantity the request still lacked has one now."""
        filled = [
            m for m, count in self.said.parts.items() if count and m in self.entry.parts and not self.entry.parts[m]
        ]
        return remark("fills_quantity") if filled else None

    @cached_property
    def subject(self) -> Remark | None:
        same = len(self.said.subject) >= 6 and any(self.said.subject == other.subject for other in self.entry.said)
        return remark("same_subject") if same else None

    @cached_property
    def like(self) -> float:
        """How much of what is said now was said before, 0 to 100; 0 where there is too little to compare."""
        words = self.said.words
        earlier = [other.words for other in self.entry.said if min(len(words), len(other.words)) >= 40]
        return max((fuzz.token_set_ratio(words, other) for other in earlier), default=0.0)

    @cached_property
    def whole(self) -> bool:
        """The two texts say the same from end to end: neither has a sentence the other lacks."""
        words = self.said.words
        earlier = [other.words for other in self.entry.said if min(len(words), len(other.words)) >= 40]
        return any(fuzz.token_sort_ratio(words, other) >= LIKE for other in earlier)

    @cached_property
    def around(self) -> str | None:
        """What is written around an earlier text that stands in this one word for word and figure for figure; None
        where none does."""
        words = self.said.words
        for other in self.entry.said if self.like >= LIKE else ():
            if not 40 <= len(other.words) <= len(words) * 1.1:
                continue
            found = fuzz.partial_ratio_alignment(other.words, words, score_cutoff=VERY_LIKE)
            if found and _figures(words[found.dest_start : found.dest_end]) == _figures(other.words):
                return words[: found.dest_start] + words[found.dest_end :]
        return None

    @cached_property
    def copied(self) -> bool:
        """An earlier text and, beside it, no figure that could be news."""
        return self.around is not None and not _figures(self.around)

    @cached_property
    def same_facts(self) -> bool:
        """Machines and parts are those of an earlier delivery, and there are some."""
        mine = (self.said.serials, dict(self.said.parts))
        return any(mine) and any(mine == (other.serials, dict(other.parts)) for other in self.entry.said)

    @cached_property
    def other_nature(self) -> bool:
        """A failure where parts for stock were asked for, or the other way round."""
        before = {other.nature for other in self.entry.said if other.nature}
        return bool(self.said.nature and before and self.said.nature not in before)

    @cached_property
    def same_order(self) -> bool:
        """The parts with their counts are those of an earlier delivery, the machines too, fewer of them, or none was
        legible then: whoever orders that twice within days means it once, whatever else the letter around it says."""
        said = self.said
        same = bool(said.parts) and any(dict(said.parts) == dict(other.parts) for other in self.entry.said)
        return same and (said.serials <= self.entry.all_serials or not self.entry.all_serials)

    @cached_property
    def alike(self) -> bool:
        """Two letters about one machine within days that say nothing of each other are one request where more than the
        machine is the same: the parts, the day it is wanted, or most of the words."""
        more = bool(self.parts) or self.wanted_then or self.like >= ALIKE
        return (self.same_order or not self.other_nature) and not self.news and more

    @cached_property
    def asks_anew(self) -> bool:
        """No reply, though it quotes our number: it names the machine and what is wanted for it, none of which was wanted
        before, and does not go on with what was. A fax, whose words are the first thing lost, goes on with a
        request for that machine that had no part yet."""
        said = self.said
        lacked = said.channel == "fax" and bool(self.serials) and not self.entry.all_parts
        whole = bool(said.serials and said.parts and None not in said.parts.values()) and not self.parts
        return whole and not (self.thread or said.headed or said.goes_on or said.corrects or self.subject or lacked)

    @cached_property
    def wanted_then(self) -> bool:
        """Both name the day by which it is wanted, and it is the same."""
        return self.said.wanted_by is not None and self.said.wanted_by in self._days

    @cached_property
    def within(self) -> bool:
        """Names machines or parts, and none that the request has not: a copy of which less could be read."""
        return bool(self.serials or self.parts or self.mentioned) and not self.news

    @cached_property
    def news(self) -> tuple[str, ...]:
        """Facts this delivery has and the request had not, as codes of remarks. What stood in an earlier text was no news then;
        a value nobody could read before is none either where the two texts are the same."""
        said, entry = self.said, self.entry
        if self.copied:
            return ()
        machines = [serial for serial in said.serials - entry.all_serials if not self._stood(serial)]
        parts = [part for part in set(said.parts) - entry.all_parts if not self._stood(part)]
        found = {
            MORE_MACHINES: bool(machines) and not self.misread,
            "more_parts": bool(parts),
            OTHER_QUANTITY: bool(self._other_quantity and not self._same_count),
            OTHER_DAY: self._other_day and not self._same_day,
        }
        return tuple(name for name, true in found.items() if true)

    @cached_property
    def same_letter(self) -> bool:
        """The writer says that this is the same letter, and corrects nothing in it."""
        return bool(self.said.sent_again and not self.said.corrects and not self.said.changes)

    @cached_property
    def _days(self) -> set[date]:
        """The days wanted that were read before."""
        told = {self.entry.wanted_by, *(other.wanted_by for other in self.entry.said)}
        return {day for day in told if day is not None}

    @cached_property
    def _other_day(self) -> bool:
        return self.said.wanted_by is not None and self.said.wanted_by not in self._days and not self._as_soon

    @cached_property
    def _same_day(self) -> bool:
        """It was not read before; or one of the two was faxed, whose day is easily misread, and the writer says that it
        is the same letter."""
        faxed = "fax" in {self.said.channel, *(other.channel for other in self.entry.said)}
        return self.same_letter and faxed if self._days else self.whole or self.same_letter

    @cached_property
    def _as_soon(self) -> bool:
        """The same words with the same "today" or "tomorrow", which another day's arrival makes another date."""
        if self.said.wanted_by is None or self.like < LIKE:
            return False
        wait = self.said.wanted_by - self.said.at.astimezone(self.zone).date()
        earlier = [other for other in self.entry.said if other.wanted_by]
        return any(
            other.wanted_by - other.at.astimezone(self.zone).date() == wait for other in earlier if other.wanted_by
        )

    def _stood(self, value: str) -> bool:
        return any(value in other.codes for other in self.entry.said)

    @cached_property
    def _other_quantity(self) -> list[tuple[float, set[float | None]]]:
        """Each count that is none of those read before, with these."""
        found = []
        for model, quantity in self.said.parts.items():
            if quantity is None or model not in self.entry.all_parts:
                continue
            earlier = {other.parts[model] for other in self.entry.said if model in other.parts}
            earlier.add(self.entry.parts.get(model))
            if quantity not in earlier:
                found.append((quantity, earlier))
        return found

    @cached_property
    def _same_count(self) -> bool:
        """None was read before; or the writer says that it is the same letter, in which each count stood and was taken
        for something else."""
        unread = all(earlier == {None} for _, earlier in self._other_quantity)
        if unread and self.whole:
            return True
        stood = (f"{quantity:g}" for quantity, earlier in self._other_quantity if earlier != {None})
        figures = [_figures(other.words) for other in self.entry.said]
        return self.same_letter and all(any(count[figure] for count in figures) for figure in stood)

    @property
    def read_otherwise(self) -> Remark | None:
        """What was read otherwise in a copy: no news, and a question for QA."""
        if self._other_day and self._days:
            return remark("day_read_otherwise")
        counted = any(earlier != {None} for _, earlier in self._other_quantity)
        return remark("quantity_read_otherwise") if counted else None

    @cached_property
    def stands_alone(self) -> bool:
        """Machines of its own with a day of its own, or an order number of its own: a whole request, though it shares
        a machine with the other."""
        return {MORE_MACHINES, OTHER_DAY} <= set(self.news) or self.other_reference

    @property
    def added(self) -> tuple[Remark, ...]:
        waiting = [remark("impatient", words=self.said.impatient)] if self.said.impatient else []
        return (*map(remark, self.news), *waiting)

    def match(self, relation: Relation, weight: float, *reasons: Remark | None, question: bool = False) -> Match:
        told = tuple(reason for reason in reasons if reason)
        if self.misread and relation is not Relation.NEW:
            told, question = (*told, remark("serial_read_otherwise")), True
        if relation is Relation.DUPLICATE and self.read_otherwise:
            told, question = (*told, self.read_otherwise), True
        return Match(self.entry, relation, weight, told, question)


def weigh(pair: Pair) -> Match:
    """One request against the delivery: each rule in the order of trust, the first that speaks decides."""
    for rule in (_copy, _vetoed, _other_matter, _linked, _again, _more):
        if match := rule(pair):
            return match
    return pair.match(Relation.NEW, 0.0)


def _copy(pair: Pair) -> Match | None:
    """The same Message-ID is the same mail. The same content is too, unless so late that it is ordered again."""
    said, earlier = pair.said, pair.entry.said
    if said.message_id and any(said.message_id == other.message_id for other in earlier):
        return pair.match(Relation.DUPLICATE, 0.99, remark("same_message_id"))
    if not said.content or all(said.content != other.content for other in earlier):
        return None
    if pair.days <= COPY_DAYS:
        return pair.match(Relation.DUPLICATE, 0.98, remark("same_content"))
    why = remark("same_content_late", number=pair.entry.receipt_number, days=round(pair.days))
    return pair.match(Relation.NEW, 0.6, why, question=True)


def _vetoed(pair: Pair) -> Match | None:
    """Another machine is another matter. In the same thread QA is asked; it is more about it only where the writer
    says so (a correction, an addition)."""
    if not pair.other_machine:
        return None
    linked = pair.thread or pair.quotes or pair.dated
    if not linked or not pair.belongs:
        return pair.match(Relation.NEW, 0.0)
    said = pair.said
    explains = said.corrects or ("" if said.settled else said.continues) or (said.impatient if pair.parts else "")
    if explains and not pair.said.other_matter:
        return pair.match(Relation.FOLLOW_UP, 0.75, linked, remark("corrects_machine", words=explains), question=True)
    why = remark("but_other_machine", number=pair.entry.receipt_number)
    return pair.match(Relation.NEW, 0.5, linked, why, question=True)


def _other_matter(pair: Pair) -> Match | None:
    """The writer says that this is a new order, another case, separate from the last."""
    said = pair.said
    related = pair.serials or pair.parts or pair.thread or pair.quotes
    if not pair.belongs or not related:
        return None
    if said.other_matter and not (said.ours and pair.around is not None):
        return pair.match(Relation.NEW, 0.1, remark("other_matter", words=said.other_matter))
    over = said.used_up or ("" if pair.fills else said.settled)
    if over and said.parts and not said.goes_on:
        why = remark("settled_and_asks", words=over)
        return pair.match(Relation.NEW, 0.4, why, question=True)
    return None


def _linked(pair: Pair) -> Match | None:
    """A reply, our number, or the same subject as before, from somebody of that customer. From a stranger it is
    noise: whoever quotes a number must not land in another's request."""
    said = pair.said
    links = tuple(filter(None, (pair.thread, pair.quotes, pair.subject, pair.dated)))
    firm = bool(pair.thread or pair.quotes)
    if not links:
        return None
    if not pair.belongs:
        return pair.match(Relation.NEW, 0.4 * firm, links[0], remark("but_stranger"), question=firm)
    if _same_again(pair):
        return pair.match(Relation.DUPLICATE, 0.95, *links, pair.belongs, remark("nothing_new"))
    common = bool(pair.serials or pair.parts)
    complains = said.nature == "complaint" and pair.other_nature  # of what was ordered, which is not ordered once more
    goes_on = said.goes_on or pair.reference or complains
    if pair.same_facts and said.parts and pair.days > pair.copy_days and not goes_on:
        why = remark("but_same_parts_late", days=round(pair.days))
        return pair.match(Relation.NEW, 0.5, *links, why, question=True)
    if not firm and not common and pair.dated and not (said.continues or said.impatient or said.sent_again):
        return pair.match(Relation.NEW, 0.4, *links, remark("but_nothing_shared"), question=True)
    if not firm and not common and pair.days > SUBJECT_DAYS:
        return pair.match(Relation.NEW, 0.45, *links, remark("but_old_and_nothing_shared"), question=True)
    if pair.entry.is_over and not pair.quotes and not said.continues and said.parts and not pair.parts:
        return pair.match(Relation.NEW, 0.5, *links, remark("but_closed"), question=True)
    if pair.quotes and pair.asks_anew:
        return pair.match(Relation.NEW, 0.5, *links, remark("but_asks_anew"), question=True)
    only_dated = not (firm or pair.subject)
    if only_dated and (again := _again(pair)):
        return again
    weight = 0.85 + 0.05 * firm + 0.05 * common + 0.03 * bool(pair.thread and pair.quotes)
    return pair.match(Relation.FOLLOW_UP, weight, *links, pair.belongs, *pair.added, question=only_dated)


def _same_again(pair: Pair) -> bool:
    """Nothing new: the same words again, or the same facts with words that say "sent again"; typed because the fax of
    that day may be hard to read, all of it."""
    said = pair.said
    if pair.days > pair.copy_days or said.wrong_delivery:
        return False
    typed = said.channel != "fax" and any(other.channel == "fax" for other in pair.entry.said)
    if typed and pair.dated and said.sent_again and not (said.corrects or said.impatient):
        return True
    if pair.news:
        return False
    papers = bool(pair.dated and pair.same_facts and said.parts and not (said.impatient or said.corrects))
    bare = not (said.serials or said.parts or said.wanted_by) and pair.same_letter and not pair.thread
    again = said.sent_again and not (pair.thread and said.changes and pair.like < ALIKE)
    return pair.like >= LIKE or papers or bool(again and (pair.same_facts or pair.within or bare))


def _again(pair: Pair) -> Match | None:
    """No thread, no number: the same content by another way, within days."""
    if pair.days > pair.copy_days or pair.news or pair.entry.is_over or not (pair.belongs or pair.like >= VERY_LIKE):
        return None
    alike = pair.like >= LIKE
    facts = remark("same_facts") if pair.same_facts else None
    reasons = (pair.belongs, facts, remark("nearly_same_text") if alike else None)
    if alike and (pair.same_facts or pair.within or not (pair.said.serials or pair.said.parts)):
        return pair.match(Relation.DUPLICATE, 0.94, *reasons)
    if pair.said.sent_again and (pair.same_facts or pair.within):
        return pair.match(Relation.DUPLICATE, 0.93, *reasons, remark("sent_again", words=pair.said.sent_again))
    apart = pair.said.impatient or pair.other_reference
    soon = pair.days <= SAME_MATTER_DAYS or bool(pair.parts and pair.wanted_then)
    if (pair.same_facts or pair.same_order) and soon and pair.alike and not apart:
        why = remark("within_hours", hours=round(max(pair.days, 0) * 24))
        unsure = not pair.said.parts or not pair.same_facts or pair.other_nature
        return pair.match(Relation.DUPLICATE, 0.85, *reasons, why, question=unsure)
    return None


def _more(pair: Pair) -> Match | None:
    """No thread, no number: more about the same machine or part, where the writer goes on with it or it is so soon."""
    if pair.days > pair.window_days or pair.entry.is_over or not pair.belongs:
        return None
    if not (pair.serials or pair.parts):
        return _named_now(pair)
    said = pair.said
    machine = remark("same_machine") if pair.serials else None
    reasons = (pair.belongs, machine, remark("same_part") if pair.parts else None, *pair.added)
    if len(said.serials - pair.serials) > len(pair.serials) > 0 and not said.impatient:
        why = remark("but_mostly_others")
        return pair.match(Relation.NEW, 0.4, *reasons, why, question=True)
    if goes_on := pair.reference or pair.fills:
        return pair.match(Relation.FOLLOW_UP, 0.85, *reasons, goes_on, question=pair.days > SUBJECT_DAYS)
    same_matter = pair.serials and (pair.parts or not said.parts)
    again = said.sent_again if same_matter and pair.days <= pair.copy_days else ""
    recounted = said.corrects if pair.serials and pair.parts and OTHER_QUANTITY in pair.news else ""
    if pair.same_order and pair.days > COPY_DAYS and OTHER_DAY in pair.news and not said.impatient:
        why = remark("but_same_parts_late", days=round(pair.days))
        return pair.match(Relation.NEW, 0.5, *reasons, why, question=True)
    if words := said.goes_on or again or recounted:
        why = remark("continues", words=words)
        return pair.match(Relation.FOLLOW_UP, 0.85, *reasons, why, question=pair.days > SUBJECT_DAYS)
    if pair.stands_alone:
        why = remark("but_whole")
        return pair.match(Relation.NEW, 0.5, *reasons, why, question=True)
    soon = pair.days <= SAME_MATTER_DAYS and same_matter
    if soon and pair.alike:
        return pair.match(Relation.FOLLOW_UP, 0.7, *reasons, remark("within_days"), question=True)
    why = remark("but_late_and_silent", days=round(pair.days))
    return pair.match(Relation.NEW, 0.3, *reasons, why, question=bool(soon or (pair.serials and pair.parts)))


def _named_now(pair: Pair) -> Match | None:
    """A request that names no machine yet, and a letter that goes on with one and names it."""
    words = pair.said.continues or pair.said.impatient
    if not words or not pair.said.serials or pair.entry.all_serials or pair.days > SUBJECT_DAYS:
        return None
    why = remark("continues", words=words)
    return pair.match(Relation.FOLLOW_UP, 0.7, pair.belongs, remark("names_machine"), why, question=True)


def _nearly(number: str, text: str) -> bool:
    """The number stands in the text but for one character: a fax's reading of it."""
    if len(number) < 7:
        return False
    windows = (text[start : start + len(number)] for start in range(len(text) - len(number) + 1))
    return any(sum(a != b for a, b in zip(number, window, strict=True)) <= 1 for window in windows)


def _figures(words: str) -> Counter[str]:
    """Every figure in a text, and how often."""
    return Counter(re.findall(r"\d+", words))
