"""A department's pack of the day: a cover list, a form for each request, the same as a workbook, and the mail with both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from markupsafe import Markup

from intake.compose import pdf
from intake.compose.forms import CHANNELS, NATURES, Sheet, request_forms, sheet
from intake.compose.mime import File, Mail, bytes_of, message_id, usable
from intake.compose.sheets import Table, workbook
from intake.compose.templates import inlined, long_date, one_line, render, text_environment
from intake.settings import Department, Settings
from ledger.entry import LetterDraft

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SCREEN_FONTS = Markup("'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','NanumGothic',sans-serif")
OCCASION_NAMES = {
    "acknowledged": "접수 안내",
    "received_again": "재접수 안내",
    "in_progress": "처리 시작 안내",
    "late": "일정 변경 안내",
    "visit_settled": "방문 일정 안내",
    "shipped": "발송 안내",
    "done": "처리 완료 안내",
}
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PackFiles:
    """`mail` is None for a department without an address: its pack is printed from the desk."""

    pdf: bytes
    xlsx: bytes
    mail: LetterDraft | None


def pack(
    day: date,
    department: Department,
    entries: Sequence[Row | Sheet],
    carried_over: Sequence[Row | Sheet],
    settings: Settings,
    confirm_url: str,
    now: datetime,
) -> PackFiles:
    """The pack from rows of the ledger (see forms.sheet); those carried over say the `first_day` of their copy."""
    fresh = [_sheet(row, settings) for row in entries]
    carried = sorted(
        (_sheet(row, settings) for row in carried_over), key=lambda s: (s.first_day or day, s.receipt_number)
    )
    context = {
        "department": department.name,
        "day": long_date(day, "ko"),
        "fresh": fresh,
        "carried": carried,
        "confirm_url": confirm_url,
        "organisation": settings.organisation.name,
    }
    cover = render("forms/cover.html", {**context, "fonts": pdf.fonts("ko")})
    document = request_forms([*carried, *fresh], settings, cover)
    book = workbook(tables(carried, fresh), f"{department.name} {day}")
    mail = _mail(day, department, context, document, book, settings, now) if usable(department.email) else None
    return PackFiles(document, book, mail)


def _sheet(row: Row | Sheet, settings: Settings) -> Sheet:
    return row if isinstance(row, Sheet) else sheet(row, settings)


def tables(carried: Sequence[Sheet], fresh: Sequence[Sheet]) -> list[Table]:
    """A line a request, and a line a part for whoever orders them."""
    both = [*((s, True) for s in carried), *((s, False) for s in fresh)]
    requests = Table(
        "배포 목록",
        ("접수번호", "미확인", "최초 배포", "긴급", "접수일시", "경로", "고객사", "담당자", "연락처", "전자우편", "장비", "부품", "처리 종류", "구분", "지역", "희망 일자", "회신 예정일", "의뢰 내용"),
        [_request_row(s, late) for s, late in both],
    )  # fmt: skip
    parts = Table(
        "부품",
        ("접수번호", "고객사", "장비", "품번·형번", "품명", "수량", "구분", "희망 일자"),
        [
            (s.receipt_number, s.customer, s.machine_line, model, name, _number(quantity), kind, s.wanted_on)
            for s, _ in both
            for model, name, quantity, kind in s.parts
        ],
    )
    return [requests, parts]


def _request_row(s: Sheet, late: bool) -> tuple[Any, ...]:
    return (
        s.receipt_number, late, s.first_day if late else None, s.urgent, s.opened, CHANNELS.get(s.channel, ""), s.customer,
        s.contact, s.phone, s.email, s.machine_line, s.part_line, s.work_line, NATURES.get(s.nature, ""),
        "국외" if s.overseas else "국내", s.wanted_on, s.due_on, s.summary,
    )  # fmt: skip


def _number(text: str) -> float | None:
    return float(text) if text else None


def _mail(
    day: date,
    department: Department,
    context: Mapping[str, Any],
    document: bytes,
    book: bytes,
    settings: Settings,
    now: datetime,
) -> LetterDraft:
    stem = f"{day.isoformat()}_{department.name}"
    return internal(
        "pack",
        f"pack:{day.isoformat()}:{department.name}",
        department.email,
        context,
        settings,
        now,
        files=(File(f"{stem}.pdf", "application/pdf", document), File(f"{stem}.xlsx", XLSX, book)),
    )


def internal(
    occasion: str,
    key: str,
    to: str,
    context: Mapping[str, Any],
    settings: Settings,
    now: datetime,
    files: tuple[File, ...] = (),
) -> LetterDraft:
    """A mail to colleagues, from `templates/mail/<occasion>/`. Never held back: no customer sees it."""
    values = {"organisation": settings.organisation.name, "fonts": SCREEN_FONTS, **context}
    text = text_environment()
    subject = one_line(text.get_template(f"mail/{occasion}/subject.txt").render(values), 200)
    mail = Mail(
        key=key,
        to=to,
        subject=subject,
        text=text.get_template(f"mail/{occasion}/body.txt").render(values),
        html=inlined(render(f"mail/{occasion}/body.html", values)),
        sender=settings.sender,
        sender_name=settings.organisation.name,
        language="ko",
        at=now.astimezone(settings.zone),
        auto="auto-generated",
        files=files,
    )
    return LetterDraft(
        key=key,
        occasion=occasion,
        language="ko",
        to=to,
        subject=subject,
        raw=bytes_of(mail),
        message_id=message_id(key, settings.sender),
    )


def bounce_notice(
    receipt_number: str, occasion: str, to: str, reason: str, settings: Settings, now: datetime, *, reader: str
) -> LetterDraft:
    """Tells QA (`reader`: never a mailbox that is read here) that a customer's letter came back, once a letter."""
    context = {
        "number": receipt_number,
        "letter": OCCASION_NAMES.get(occasion, occasion),
        "to": one_line(to, 200),
        "reason": one_line(reason, 400),
        "url": f"{settings.desk_url}/r/{receipt_number}",
    }
    return internal("bounce_notice", f"bounce:{receipt_number}:{occasion}:{to}", reader, context, settings, now)
