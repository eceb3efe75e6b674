"""A letter to a customer: what it says, to whom, in which language; or a name for why there is none.

Whatever a sender chose (names, numbers, subjects) is hostile: only values that were extracted are shown, on one
line, cut short, and nothing that could be a link. A letter answers automatically, so a forged sender must not be able
to make us carry a message of his.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from markupsafe import Markup

from intake.compose import pdf
from intake.compose.forms import reply_form
from intake.compose.mime import File, Mail, Thread, bytes_of, message_id, usable
from intake.compose.templates import inlined, letter_html, letter_subject, letter_text, long_date, one_line, words
from intake.settings import LANGUAGES, Settings
from ledger.entry import EntryState, Filing, LetterDraft, Silence, day_of

# What each occasion needs to be told besides the entry: a letter that lacks it is a mistake of ours, never sent.
NEEDS: Mapping[str, tuple[str, ...]] = {
    "acknowledged": (),
    "received_again": ("more",),
    "in_progress": (),
    "late": ("due_on", "reason"),
    "visit_settled": ("on", "people"),
    "shipped": ("on", "carrier", "tracking"),
    "done": (),
}
OCCASIONS = tuple(NEEDS)
PLACE = b"here is the place of a page that is drawn later"  # stands in a mail's attachment until then
PROMPT = frozenset({"acknowledged", "received_again"})  # at once or not at all: nobody hears of a mail of last month

_REPLY = re.compile(
    r"^\s*(?:(?:re|aw|sv|tr|fw|fwd|답장|회신|전달|返信|転送|回复|回覆|答复|转发|trả lời|chuyển tiếp|ตอบกลับ|ส่งต่อ)\s*+(?:\[\d+\]\s*+)?[::]\s*)+",
    re.IGNORECASE,
)
_NO_REPLY = re.compile(
    r"(?:^|[._+-])(?:no|do-?not|never)[._-]?reply|^(?:mailer-daemon|postmaster|bounces?|daemon|nobody|noreply)(?:[+@._-]|$)|발신전용",
    re.IGNORECASE,
)
_LINK = re.compile(r"://|www\.|@|\.(?:com|net|org|info|biz|xyz|top|ru|cn|io)\b", re.IGNORECASE)
_SCREEN_FONTS = {
    "ko": "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','NanumGothic',sans-serif",
    "ja": "'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans CJK JP',sans-serif",
    "zh": "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif",
    "th": "'Sukhumvit Set','Leelawadee UI',Garuda,Loma,sans-serif",
}
_SHOWN = 12  # machines or parts listed in a letter; the rest are counted


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of what we understood."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Recipient:
    to: str
    medium: str  # mail, fax


def language_of(request: Mapping[str, Any]) -> str:
    """The language of the letter: the customer's own where we write it, else English abroad and Korean at home."""
    spoken = str(request.get("language") or "")
    if spoken in LANGUAGES:
        return spoken
    return "en" if request.get("overseas") or spoken else "ko"


def letter(
    occasion: str, entry: EntryState, filing: Filing | None, settings: Settings, now: datetime, **context: Any
) -> LetterDraft | Silence:
    """The letter for an occasion, or why none goes out. `context` holds what NEEDS names; `arrives_on` (shipped);
    `key` where the occasion may come more than once (the default admits one letter an occasion and entry);
    `thread` (mime.Thread) for the customer's own mail where no filing is at hand."""
    missing = [name for name in NEEDS[occasion] if name not in context]
    if missing:
        raise ValueError(f"the letter {occasion!r} needs {', '.join(missing)}")
    old = timedelta(days=settings.letters.max_age_days)
    if filing and not filing.machine and occasion in PROMPT and now - filing.received_at > old:
        return Silence("too_old")
    recipient = recipient_of(entry, filing, settings)
    if isinstance(recipient, Silence):
        return recipient
    key = str(context.pop("key", "") or f"{occasion}:{entry.receipt_number}")
    thread = context.pop("thread", None) or _thread(filing)
    language = language_of(entry.request)
    values = context_of(occasion, entry, filing, settings, now, recipient.medium, context)
    make = _on_paper if recipient.medium == "fax" else _as_mail
    raw, paper, subject = make(occasion, language, values, recipient, key, thread, settings, now)
    held = settings.letters.mode == "hold"
    return LetterDraft(
        key=key,
        occasion=occasion,
        language=language,
        to=recipient.to,
        subject=subject,
        raw=raw,
        message_id=message_id(key, settings.sender),
        medium=recipient.medium,
        hold=held,
        why="hold" if held else "",
        paper=paper,
    )


def finished(raw: bytes, paper: str) -> bytes:
    """The letter as it goes out: its page drawn, alone (a fax) or in the place kept for it in the mail."""
    if not paper:
        return raw
    page = pdf.render(paper)
    if not raw:
        return page
    before, place, after = raw.rpartition(_encoded(PLACE))
    if not place:
        raise ValueError("the mail has no place for its page")
    return before + _encoded(page) + after


def _encoded(content: bytes) -> bytes:
    """As an attachment stands in a message."""
    return base64.encodebytes(content).rstrip(b"\n").replace(b"\n", b"\r\n")


# --- to whom ---------------------------------------------------------------------------------------------------------


def recipient_of(entry: EntryState, filing: Filing | None, settings: Settings) -> Recipient | Silence:
    """Where the letter goes. A fax is answered by fax unless the fax itself gives a mail address: an address known from
    elsewhere may be of somebody who has nothing to do with it."""
    customer: Mapping[str, Any] = entry.request.get("customer") or {}
    if filing is None:
        return _checked(str(customer.get("email") or ""), settings) or Silence("no_address")
    if filing.machine:
        return Silence("list" if "list" in filing.machine else filing.machine)
    if filing.channel == "fax":
        return _of_fax(customer, filing, settings)
    if filing.forwarded_by_us or filing.channel == "desk":
        address = str(customer.get("email") or "")
        if not address and filing.sender:
            return Silence("own_address")
    else:
        address = filing.sender
    return _checked(address, settings) or Silence("no_address")


def _of_fax(customer: Mapping[str, Any], filing: Filing, settings: Settings) -> Recipient | Silence:
    address = str(customer.get("email") or "").lower()
    if address and address in filing.text.lower() and isinstance(to := _checked(address, settings), Recipient):
        return to
    number = re.sub(r"\D", "", filing.caller or str(customer.get("fax") or ""))
    if not 6 <= len(number) <= 20:
        return Silence("no_address")
    return (
        Silence("own_address") if number == re.sub(r"\D", "", settings.organisation.fax) else Recipient(number, "fax")
    )


def _checked(address: str, settings: Settings) -> Recipient | Silence | None:
    """A recipient, a reason against it, or None where there is no address at all."""
    address = address.strip().lower()
    if not usable(address):
        return None
    local, _, domain = address.partition("@")
    ours = {d.lower() for d in settings.organisation.domains}
    if address in settings.own_addresses or any(domain == d or domain.endswith(f".{d}") for d in ours):
        return Silence("own_address")
    return Silence("noreply") if _NO_REPLY.search(local) else Recipient(address, "mail")


# --- what it says ----------------------------------------------------------------------------------------------------


def context_of(
    occasion: str,
    entry: EntryState,
    filing: Filing | None,
    settings: Settings,
    now: datetime,
    medium: str,
    extra: Mapping[str, Any],
) -> dict[str, Any]:
    """Everything a template may print, already in the customer's language."""
    language = language_of(entry.request)
    known = words(language)
    request = entry.request
    house = _house(settings, language)
    due = extra.get("due_on") or entry.due_on
    questions = _questions(request, known) if occasion == "acknowledged" else []
    return {
        "language": language,
        "number": entry.receipt_number,
        "organisation": house,
        "greeting": _greeting(request, known),
        "facts": _facts(occasion, entry, filing, settings, known, language, extra),
        "questions": questions,
        "how": _how(known, settings, medium),
        "complaint": request.get("nature") == "complaint",
        "kind": request.get("kind", "service"),
        "urgent": bool(request.get("urgent")),
        "due": long_date(due, language) if due else "",
        "signature": str(known["signature"]).format(organisation=house).split("\n"),
        "reach": _reach(settings, known, language == "ko"),
        "automatic": known["automatic"],
        "today": long_date(now.astimezone(settings.zone).date(), language),
        "subject_of": _subject_of(entry.receipt_number, filing),
        "fonts": Markup(_SCREEN_FONTS.get(language, "'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif")),  # noqa: S704
        "more": bool(extra.get("more")),
        "reason": one_line(extra.get("reason", ""), 600),
        "people": one_line(extra.get("people", ""), 200),
        "known": _filled_in(request) if questions else {},
        "enclosed": "",
    }


def _house(settings: Settings, language: str) -> str:
    ours = settings.organisation
    return (ours.name if language == "ko" else ours.name_en) or ours.name or ours.name_en


def _greeting(request: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """The salutation; a title the name already carries is not given twice."""
    name = shown((request.get("customer") or {}).get("contact"), 40)
    for own in (known["before"], known["after"]):
        name = re.sub(own, "", name, flags=re.IGNORECASE).strip()
    if not name or sum(c.isdigit() for c in name) > 2:
        return str(known["greeting_unknown"])
    titled = known["titled"] and re.search(known["titled"], name)
    return str(known["greeting_titled" if titled else "greeting"]).replace("{name}", name)


def shown(value: object, limit: int = 80) -> str:
    """A sender's value fit to be shown; nothing of what could be a link or is longer than such a value ever is."""
    text = one_line(value or "", 400)
    return "" if len(text) > limit or _LINK.search(text) else text


def _questions(request: Mapping[str, Any], known: Mapping[str, Any]) -> list[Mapping[str, str]]:
    return [known["questions"][name] for name in request.get("missing") or () if name in known["questions"]]


def _how(known: Mapping[str, Any], settings: Settings, medium: str) -> str:
    fax = settings.organisation.fax
    if medium == "fax":
        return str(known["how_fax"]).format(reach=known["separator"].join(filter(None, [fax, settings.sender])))
    return str(known["how_mail_form"]).format(fax=fax) if fax else str(known["how_mail"])


def _reach(settings: Settings, known: Mapping[str, Any], korean: bool) -> list[str]:
    ours, labels = settings.organisation, known["labels"]
    lines = [
        f"{labels['phone_short']} {ours.phone}" if ours.phone else "",
        f"{labels['fax_short']} {ours.fax}" if ours.fax else "",
        settings.sender,
        ours.address if korean or ours.address.isascii() else "",
    ]
    return [line for line in lines if line]


def _facts(
    occasion: str,
    entry: EntryState,
    filing: Filing | None,
    settings: Settings,
    known: Mapping[str, Any],
    language: str,
    extra: Mapping[str, Any],
) -> list[Fact]:
    """The rows under the first words; which ones, the occasion decides."""
    labels, request = known["labels"], entry.request
    full = occasion == "acknowledged"
    work = [known["work"][w] for w in request.get("work") or () if w in known["work"]]
    sure_from = settings.review.threshold if entry.needs_review else 0.0  # what QA confirmed is no guess
    rows: list[tuple[str, Sequence[str]]] = [
        ("receipt_number", [entry.receipt_number]),
        ("due", [_stated_day(extra.get("due_on"), language)] if occasion == "late" else []),
        ("visit", [_stated_day(extra.get("on"), language)] if occasion == "visit_settled" else []),
        ("people", [one_line(extra.get("people", ""), 200)]),
        ("shipped", [_stated_day(extra.get("on"), language)] if occasion == "shipped" else []),
        ("carrier", [one_line(extra.get("carrier", ""), 120)]),
        ("tracking", [one_line(extra.get("tracking", ""), 120)]),
        ("arrival", [_stated_day(extra.get("arrives_on"), language)]),
        ("received", [_day(filing.received_at, settings, language)] if filing and full else []),
        ("customer", [shown((request.get("customer") or {}).get("name"))] if full else []),
        ("machine", _machines(request, known, sure_from)),
        ("part", _parts(request, known, sure_from)),
        ("work", [known["separator"].join(work)] if full else []),
        ("wanted", [_stated_day(request.get("wanted_by"), language)] if full else []),
        ("due", [long_date(entry.due_on, language)] if full and entry.due_on else []),
    ]
    return [Fact(labels[name], kept) for name, values in rows if (kept := tuple(v for v in values if v))]


def _day(moment: datetime, settings: Settings, language: str) -> str:
    return long_date(moment.astimezone(settings.zone).date(), language)


def _stated_day(value: object, language: str) -> str:
    """A day that is a date, or the ISO text of one; "" where it is neither."""
    day = day_of(value)
    return long_date(day, language) if day else ""


def _doubt(item: Mapping[str, Any], known: Mapping[str, Any], threshold: float) -> str:
    """A mark behind what we may have misread: no guess goes out as fact."""
    return f" ({known['unsure']})" if float(item.get("confidence") or 0) < threshold else ""


def _machines(request: Mapping[str, Any], known: Mapping[str, Any], threshold: float) -> list[str]:
    rows = []
    for machine in request.get("equipment") or ():
        serial, model = shown(machine.get("serial"), 60), shown(machine.get("model"), 60)
        if serial or model:
            named = f"{serial} ({model})" if serial and model else serial or model
            rows.append(named + _doubt(machine, known, threshold))
    return _cut(rows)


def _parts(request: Mapping[str, Any], known: Mapping[str, Any], threshold: float) -> list[str]:
    rows = []
    for part in request.get("parts") or ():
        if model := shown(part.get("model"), 80):
            amount = _amount(part.get("quantity"))
            rows.append(model + (f" × {amount}" if amount else "") + _doubt(part, known, threshold))
    return _cut(rows)


def _filled_in(request: Mapping[str, Any]) -> dict[str, Any]:
    """What the reply form knows already, with empty rows for what it asks."""
    customer = request.get("customer") or {}
    machines = [(shown(m.get("serial"), 60), shown(m.get("model"), 60)) for m in request.get("equipment") or ()]
    parts = [(shown(p.get("model")), _amount(p.get("quantity"))) for p in request.get("parts") or ()]
    return {
        "customer": shown(customer.get("name")),
        "contact": shown(customer.get("contact"), 40),
        "machines": [*machines[:3], *[("", "")] * max(1, 2 - len(machines))],
        "parts": [*parts[:5], *[("", "")] * max(1, 4 - len(parts))],
    }


def _amount(quantity: object) -> str:
    return f"{float(quantity):g}" if isinstance(quantity, (int, float)) else ""


def _cut(rows: list[str]) -> list[str]:
    return rows if len(rows) <= _SHOWN else [*rows[: _SHOWN - 1], f"… +{len(rows) - _SHOWN + 1}"]


def _subject_of(number: str, filing: Filing | None) -> Any:
    """The subject: theirs with our number where a mail is answered, so that it stays in one thread; else our own."""
    theirs = one_line(_REPLY.sub("", filing.subject), 100) if filing and filing.channel == "email" else ""

    def subject(own: str) -> str:
        if not theirs or (filing and filing.forwarded_by_us):
            return f"[{number}] {own}"
        return f"Re: {theirs}" if number in theirs else f"Re: {theirs} [{number}]"

    return subject


# --- as what ---------------------------------------------------------------------------------------------------------


def _thread(filing: Filing | None) -> Thread:
    """The customer's mail, to be answered; not a colleague's forward, of which the customer knows nothing."""
    if filing is None or filing.forwarded_by_us:
        return Thread()
    return Thread(filing.message_id, tuple(filing.references))


def _as_mail(
    occasion: str,
    language: str,
    values: dict[str, Any],
    recipient: Recipient,
    key: str,
    thread: Thread,
    settings: Settings,
    now: datetime,
) -> tuple[bytes, str, str]:
    """The message, its form still to be drawn, its subject."""
    subject = letter_subject(occasion, language, values)
    asks = values["questions"] and settings.organisation.fax
    form = reply_form(values, settings, whole_page=True) if asks else ""
    files = (File(f"{values['number']}.pdf", "application/pdf", PLACE),) if asks else ()
    mail = Mail(
        key=key,
        to=recipient.to,
        subject=subject,
        text=letter_text(occasion, language, values),
        html=inlined(letter_html(occasion, language, values)),
        sender=settings.sender,
        sender_name=_house(settings, language),
        language=language,
        at=now.astimezone(settings.zone),
        thread=thread,
        files=files,
    )
    return bytes_of(mail), form, subject


def _on_paper(
    occasion: str,
    language: str,
    values: dict[str, Any],
    recipient: Recipient,
    key: str,
    thread: Thread,
    settings: Settings,
    now: datetime,
) -> tuple[bytes, str, str]:
    """The same letter for the fax server, with a form to fill where something is missing."""
    subject = letter_subject(occasion, language, values)
    enclosed = Markup(reply_form(values, settings, whole_page=False)) if values["questions"] else ""  # noqa: S704
    paper = {**values, "fonts": pdf.fonts(language), "enclosed": enclosed}
    return b"", letter_html(occasion, language, paper, layout="mail/layout.paper.html"), subject


__all__ = ["NEEDS", "OCCASIONS", "finished", "language_of", "letter"]
