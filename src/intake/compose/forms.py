"""Forms on paper: what a customer fills in and sends back, and the department's own GHF-1902 and GHF-1903.

A form shows values that a stranger wrote, so every one passes through a template's escaping and `one_line`.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pikepdf

from intake.compose import pdf
from intake.compose.templates import one_line, render, words
from intake.settings import Settings
from ledger.entry import SIGNATURES, EntryState, day_of

CHANNELS = {"email": "전자우편", "fax": "팩스", "desk": "전화·방문"}
WORK = {"field_service": "출장", "purchased_part": "구매품", "fabricated_part": "제작품", "advice": "기술 자문"}
NATURES = {"complaint": "불만사항", "additional_request": "추가요구"}
STATES = {
    "review": "검토 대기",
    "signing": "결재 중",
    "signed": "결재 완료",
    "distributed": "배포",
    "in_progress": "처리 중",
    "closed": "종결",
    "rejected": "반려",
    "merged": "병합",
}
ROLES = {"prepared": "담당", "reviewed": "검토", "approved": "승인"}
PART_KINDS = {"purchased": "구매품", "fabricated": "제작품"}
MOST_ROWS = 40  # machines or parts on a form: a list of hundreds is an attachment, not a form
AT_ONCE = 20  # forms laid out together: memory grows with the pages of one document


@dataclass(frozen=True, slots=True)
class Sheet:
    """One request as a form shows it, in Korean; days and moments already in the organisation's time."""

    receipt_number: str
    state: str
    opened: str
    channel: str
    customer: str
    contact: str
    phone: str
    email: str
    overseas: bool
    urgent: bool
    nature: str
    work: tuple[str, ...]
    machines: tuple[tuple[str, str], ...]  # serial, model
    parts: tuple[tuple[str, str, str, str], ...]  # model, name, quantity, kind
    summary: str
    wanted_on: date | None
    due_on: date | None
    departments: tuple[str, ...]
    signatures: tuple[tuple[str, str, str], ...]  # 담당, name, day; one for each role, empty where it is missing
    first_day: date | None = None  # of its first pack, where it was carried over unconfirmed

    @property
    def machine_items(self) -> list[str]:
        return _first_few([" ".join(filter(None, row)) for row in self.machines])

    @property
    def part_items(self) -> list[str]:
        return _first_few([f"{row[0]} × {row[2]}" if row[2] else row[0] for row in self.parts])

    @property
    def machine_line(self) -> str:
        return ", ".join(self.machine_items)

    @property
    def part_line(self) -> str:
        return ", ".join(self.part_items)

    @property
    def work_line(self) -> str:
        return " · ".join(WORK[w] for w in self.work if w in WORK)


def sheet(entry: EntryState | Mapping[str, Any], settings: Settings, **more: Any) -> Sheet:
    """A form's values from an entry's state, or from a row of the ledger (the columns of Entry as a dict).

    `more`: channel, opened_at, first_day, and signatures as {role: name} or [{role, name, at}]; whatever the entry
    does not say itself.
    """
    row: dict[str, Any] = {**(_of_state(entry) if isinstance(entry, EntryState) else entry), **more}
    request: Mapping[str, Any] = row.get("request") or {}
    customer: Mapping[str, Any] = request.get("customer") or {}
    machines: Sequence[Mapping[str, Any]] = request.get("equipment") or ()
    return Sheet(
        receipt_number=str(row["receipt_number"]),
        state=STATES.get(str(row.get("state") or ""), ""),
        opened=_moment(row.get("opened_at"), settings.zone),
        channel=str(row.get("channel") or ""),
        customer=_text(customer.get("name"), 120),
        contact=_text(customer.get("contact"), 60),
        phone=_text(customer.get("phone"), 40),
        email=_text(customer.get("email"), 120),
        overseas=bool(request.get("overseas")),
        urgent=bool(request.get("urgent")),
        nature=str(request.get("nature") or ""),
        work=tuple(str(w) for w in request.get("work") or ()),
        machines=_capped([(_text(m.get("serial"), 60), _text(m.get("model"), 60)) for m in machines]),
        parts=_capped([_part(p) for p in request.get("parts") or ()]),
        summary=_text(request.get("summary"), 600),
        wanted_on=day_of(request.get("wanted_by")),
        due_on=day_of(row.get("due_on")),
        departments=tuple(row.get("departments") or ()),
        signatures=_signatures(row.get("signatures") or {}, settings.zone),
        first_day=day_of(row.get("first_day")),
    )


def _of_state(entry: EntryState) -> dict[str, Any]:
    names = ("receipt_number", "state", "request", "signatures", "departments", "due_on", "opened_at")
    return {name: getattr(entry, name) for name in names}


def _text(value: object, limit: int) -> str:
    return one_line("" if value is None else value, limit)


def _moment(value: object, zone: ZoneInfo) -> str:
    return value.astimezone(zone).strftime("%Y-%m-%d %H:%M") if isinstance(value, datetime) else ""


def _part(part: Mapping[str, Any]) -> tuple[str, str, str, str]:
    quantity = part.get("quantity")
    amount = f"{float(quantity):g}" if isinstance(quantity, (int, float)) else ""
    kind = PART_KINDS.get(str(part.get("kind") or ""), "")
    return _text(part.get("model"), 80), _text(part.get("name"), 80), amount, kind


def _capped(rows: list[Any]) -> tuple[Any, ...]:
    """As many rows as a form takes; beyond it the last one says how many more there are, in its first cell."""
    if len(rows) <= MOST_ROWS:
        return tuple(rows)
    rest = (f"외 {len(rows) - MOST_ROWS + 1}건 (원본 참조)", *[""] * (len(rows[0]) - 1))
    return (*rows[: MOST_ROWS - 1], rest)


def _signatures(given: Any, zone: ZoneInfo) -> tuple[tuple[str, str, str], ...]:
    """One for each of the three roles, in their order."""
    rows = [{"role": r, "name": n} for r, n in given.items()] if isinstance(given, Mapping) else list(given)
    by_role = {str(row.get("role")): row for row in rows}
    made = []
    for role in SIGNATURES:
        row = by_role.get(role, {})
        made.append((ROLES[role], _text(row.get("name"), 30), _moment(row.get("at"), zone)[:10]))
    return tuple(made)


def _first_few(items: Sequence[str], shown: int = 3) -> list[str]:
    """The first few, and how many more."""
    kept = [item for item in items if item]
    return kept if len(kept) <= shown else [*kept[:shown], f"외 {len(kept) - shown}건"]


# --- on paper --------------------------------------------------------------------------------------------------------


def request_forms(sheets: Sequence[Sheet], settings: Settings, cover: str = "") -> bytes:
    """고객 서비스 의뢰서 (GHF-1903) of several requests in one PDF, a page or more each, behind a cover where there is one."""
    documents = [pdf.render(cover)] if cover else []
    for start in range(0, len(sheets), AT_ONCE):
        documents.append(pdf.render(_page("forms/request.html", settings, sheets=sheets[start : start + AT_ONCE])))
    return joined(documents)


def ledger_list(sheets: Sequence[Sheet], settings: Settings, title: str, today: date) -> bytes:
    """고객 서비스 관리대장 (GHF-1902): a line a request, on landscape pages."""
    return pdf.render(_page("forms/ledger.html", settings, sheets=sheets, title=title, today=today))


def _page(template: str, settings: Settings, **values: Any) -> str:
    """A Korean form: what every one of them needs."""
    context = {
        "organisation": settings.organisation.name,
        "fonts": pdf.fonts("ko"),
        "channels": CHANNELS,
        "work_names": WORK,
        "natures": NATURES,
        **values,
    }
    return render(template, context)


def joined(documents: Sequence[bytes]) -> bytes:
    """Several PDFs as one."""
    if len(documents) == 1:
        return documents[0]
    with pikepdf.Pdf.new() as whole:
        for document in documents:
            with pikepdf.Pdf.open(io.BytesIO(document)) as part:
                whole.pages.extend(part.pages)
        out = io.BytesIO()
        whole.save(out, deterministic_id=True)
    return out.getvalue()


def reply_form(letter: Mapping[str, Any], settings: Settings, *, whole_page: bool) -> str:
    """The form that goes with a letter's questions, in the letter's language, with our number on it so that the answer
    finds its request. `whole_page`: a document of its own, not a page behind the letter."""
    known = words(letter["language"])
    context = {
        **letter,
        "words": known,
        "labels": known["labels"],
        "fonts": pdf.fonts(letter["language"]),
        "fax": settings.organisation.fax,
        "sender": settings.sender,
        "behind": not whole_page,
    }
    return render("forms/reply.html" if whole_page else "forms/reply_page.html", context)
