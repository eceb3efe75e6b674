"""The weekly digest and the monthly summary: a mail to be read on a phone, a PDF for the board, a workbook for whoever
wants to count again."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from intake.compose import charts, pdf
from intake.compose.distribution import XLSX, internal
from intake.compose.forms import CHANNELS, NATURES, STATES, WORK
from intake.compose.mime import File, usable
from intake.compose.sheets import Table, workbook
from intake.compose.templates import one_line, render
from intake.settings import Settings
from ledger.entry import LetterDraft

if TYPE_CHECKING:
    import pandas as pd

    from ledger.reports import Figures

TOP = 8  # lines of a ranking in mail and PDF; the workbook has all
HEADERS = {
    "customers": ("고객사별", ("고객사", "접수", "불만")),
    "models": ("장비 모델별", ("모델명", "접수", "불만")),
    "parts": ("부품별", ("품번·형번", "접수", "불만")),
    "channels": ("접수 경로별", ("경로", "접수", "불만")),
    "works": ("처리 종류별", ("처리 종류", "접수", "불만")),
    "natures": ("구분별", ("구분", "접수", "불만")),
    "demand": ("부품 수요", ("품번·형번", "품명", "의뢰 건수", "수량")),
    "trend": ("주별 추이", ("주(월요일)", "접수", "종결", "불만")),
    "open": ("미결 현황", ("접수번호", "고객사", "접수일", "회신 예정일", "지연 일수")),
    "repeated": ("반복 불만", ("대상", "이름", "불만 건수", "고객사 수", "최근")),
    "complaints": ("고객불만 및 불량접수 현황", ("접수번호", "접수일", "고객사", "장비", "부품", "상태")),
}
WHAT = {"model": "장비 모델", "part": "부품"}
NAMES: Mapping[str, Mapping[str, str]] = {"channels": CHANNELS, "works": WORK, "natures": {**NATURES, "": "미정"}}


@dataclass(frozen=True, slots=True)
class DigestFiles:
    """One mail for each address of `schedules.management`; the same PDF and workbook in all of them, under one name."""

    stem: str
    mails: tuple[LetterDraft, ...]
    pdf: bytes
    xlsx: bytes


def digest(figures: Figures, settings: Settings, now: datetime) -> DigestFiles:
    """The digest of a week or a month; the keys of its mails admit one for each span and address."""
    pictures = _pictures(figures)
    values = _values(figures, settings)
    document = pdf.render(_document(values, pictures))
    book = workbook(_tables(figures), values["title"])
    stem = f"{figures.since.isoformat()}_{'monthly' if values['monthly'] else 'weekly'}"
    files = (
        *(File(f"{name}.png", "image/png", content, content_id=f"{name}@digest") for name, content in pictures.items()),
        File(f"{stem}.pdf", "application/pdf", document),
        File(f"{stem}.xlsx", XLSX, book),
    )
    sources = {name: f"cid:{name}@digest" for name in pictures}
    span = f"{figures.since.isoformat()}_{figures.until.isoformat()}"
    mails = tuple(
        internal("digest", f"digest:{span}:{to}", to, {**values, "pictures": sources}, settings, now, files)
        for to in settings.schedules.management
        if usable(to)
    )
    return DigestFiles(stem, mails, document, book)


def _document(values: Mapping[str, Any], pictures: Mapping[str, bytes]) -> str:
    inline = {name: _data_url(raw) for name, raw in pictures.items()}
    return render("report/digest.html", {**values, "pictures": inline, "fonts": pdf.fonts("ko")})


def _data_url(png: bytes) -> Markup:
    """A picture inside the page: markup of our own, or it would be cut like a stranger's value."""
    return Markup("data:image/png;base64," + base64.b64encode(png).decode())  # noqa: S704  # base64 only


def _values(figures: Figures, settings: Settings) -> dict[str, Any]:
    last = figures.until - timedelta(days=1)
    monthly = (figures.until - figures.since).days > 7
    year, week, _ = figures.since.isocalendar()
    name = f"{figures.since:%Y}년 {figures.since.month}월" if monthly else f"{year}년 {week}주"
    return {
        "organisation": settings.organisation.name,
        "title": f"{name} 고객 서비스 현황",
        "span": f"{figures.since} ~ {last}",
        "monthly": monthly,
        "figures": figures,
        "tiles": _tiles(figures),
        "late": _lines(figures.tables["open"].query("days_late > 0"), "open"),
        "repeated": _lines(figures.tables["repeated"], "repeated"),
        "demand": _lines(figures.tables["demand"], "demand"),
        "complaints": _lines(figures.tables["complaints"], "complaints", 40),
        "groups": [
            (HEADERS[n][0], HEADERS[n][1], _lines(figures.tables[n], n)) for n in ("customers", "models", "parts")
        ],
        "shares": [
            (HEADERS[n][0], HEADERS[n][1], _lines(figures.tables[n], n)) for n in ("channels", "works", "natures")
        ],
        "desk_url": settings.desk_url,
        "empty": Markup('<p class="small">해당 사항이 없습니다.</p>'),
    }


def _tiles(figures: Figures) -> list[tuple[str, str, str]]:
    """The eight numbers on top: name, value, what it was before."""
    share = "-" if figures.first_time is None else f"{figures.first_time:.0%}"
    return [
        ("접수", f"{figures.opened}건", _change(figures.opened, figures.opened_before)),
        ("불만", f"{figures.complaints}건", _change(figures.complaints, figures.complaints_before)),
        ("종결", f"{figures.closed}건", f"회신 {figures.answered}건"),
        ("미결", f"{figures.open}건", f"지연 {figures.late}건"),
        ("회신 소요", _days(figures.response_days), f"이전 {_days(figures.response_days_before)}"),
        ("처리 소요", _days(figures.repair_days), f"이전 {_days(figures.repair_days_before)}"),
        ("1회 해결", share, f"종결 {figures.closed}건 중"),
        ("반복 불만", f"{len(figures.tables['repeated'])}건", "최근 8주"),
    ]


def _change(now: int, before: int) -> str:
    return f"이전 {before}건" if now == before else f"이전 {before}건 ({now - before:+d})"


def _days(days: float | None) -> str:
    return "-" if days is None else f"{days:.1f}일"


def _lines(frame: pd.DataFrame, table: str, most: int = TOP) -> list[list[str]]:
    return [[_cell(table, value) for value in row] for row in frame.head(most).itertuples(index=False)]


def _cell(table: str, value: object) -> str:
    """A value as people read it: codes in Korean, whole numbers without a point."""
    if value is None or value != value:
        return ""
    if isinstance(value, float):
        return f"{value:g}"
    text = str(value)
    return one_line(NAMES.get(table, {}).get(text) or _code(table, text), 80)


def _code(table: str, text: str) -> str:
    if table == "repeated":
        return WHAT.get(text, text)
    if table == "complaints":
        return STATES.get(text, text)
    return text or ("미확인" if table == "customers" else "")


def _tables(figures: Figures) -> list[Table]:
    numbers = Table("요약", ("항목", "값", "비교"), [list(tile) for tile in _tiles(figures)])
    return [
        numbers,
        *(Table(title, columns, _typed(figures.tables[name], name)) for name, (title, columns) in HEADERS.items()),
    ]


def _typed(frame: pd.DataFrame, table: str) -> list[list[Any]]:
    """Rows for a workbook: numbers stay numbers, to be summed; the rest as people read it."""
    return [
        [value if isinstance(value, (int, float)) else _cell(table, value) for value in row]
        for row in frame.astype(object).itertuples(index=False)
    ]


def _pictures(figures: Figures) -> dict[str, bytes]:
    trend = figures.tables["trend"]
    weeks = [f"{week.month}/{week.day}" for week in trend["week"]]
    made = {"trend": charts.trend(weeks, list(trend["opened"]), list(trend["closed"]), list(trend["complaints"]))}
    models, demand = figures.tables["models"].head(TOP), figures.tables["demand"].head(TOP)
    if len(models):
        made["models"] = charts.ranking(
            _plain(models["model"]), list(models["requests"]), list(models["complaints"]), "건"
        )
    if len(demand):
        made["demand"] = charts.ranking(_plain(demand["part"]), list(demand["quantity"]))
    return made


def _plain(names: Iterable[object]) -> list[str]:
    return [one_line(name, 60) for name in names]
