"""The weekly numbers: what came, what was answered and closed, and where it came from. Charts are SVG, drawn here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from desk.pages.ledger import day_of, start_of
from desk.pages.papers import attachment
from desk.people import FIGURES, needs
from desk.settings import HOUSE
from desk.templating import page, today
from desk.words import WORDS
from intake.routine import digest_files
from ledger import queries
from ledger.reports import Span, month_of, week_of

WEEKS = 12
TOP = 8
TYPES = {"pdf": "application/pdf", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week: its Monday, and what came and was closed in it."""

    monday: date
    opened: int
    closed: int

    @property
    def label(self) -> str:
        return f"{self.monday:%m-%d}"


@dataclass(frozen=True, slots=True)
class Bars:
    """A ranking: the heading's word, and (label, count), most first."""

    word: str
    rows: tuple[tuple[str, int], ...]
    prefix: str = ""  # of the words for the labels, where they are keys

    @property
    def most(self) -> int:
        return max((count for _, count in self.rows), default=1)


@needs(FIGURES)
def figures(request: HttpRequest) -> HttpResponse:
    until = min(day_of(request.GET.get("until", "")) or last_day(), today())
    monday = until - timedelta(days=until.weekday())
    first = monday - timedelta(weeks=WEEKS - 1)
    rows = queries.figures_rows(start_of(first), start_of(monday + timedelta(days=7)))
    opened = [row for row in rows if row["opened_at"] >= start_of(first)]
    weeks = by_week(rows, first)
    return page(
        request,
        "figures.html",
        weeks=weeks,
        most=max([1, *(max(week.opened, week.closed) for week in weeks)]),
        totals=totals(rows, opened),
        rankings=rankings(opened),
        first=first,
        until=until,
        iso=monday.isocalendar(),
    )


def last_day() -> date:
    """Today; where nothing came in the weeks that are shown, the day something last came: no page of empty bars."""
    newest = queries.ledger_list(size=1).rows
    came = newest[0].opened_at.astimezone(HOUSE.zone).date() if newest else today()
    return came if came < today() - timedelta(weeks=WEEKS - 1) else today()


def by_week(rows: Iterable[dict[str, Any]], first: date) -> list[Week]:
    opened, closed = Counter[date](), Counter[date]()
    for row in rows:
        opened[monday_of(row["opened_at"])] += 1
        if row["closed_at"] and row["state"] == "closed":
            closed[monday_of(row["closed_at"])] += 1
    mondays = [first + timedelta(weeks=n) for n in range(WEEKS)]
    return [Week(monday, opened[monday], closed[monday]) for monday in mondays]


def monday_of(moment: datetime) -> date:
    day = moment.astimezone(HOUSE.zone).date()
    return day - timedelta(days=day.weekday())


def totals(rows: list[dict[str, Any]], opened: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Headline numbers, each with its word."""
    still = [row for row in rows if row["state"] in queries.OPEN_STATES]
    late = [row for row in still if row["due_on"] and row["due_on"] < today() and not row["answered_at"]]
    return [
        ("opened_count", str(len(opened))),
        ("closed_count", str(sum(row["state"] == "closed" for row in rows))),
        ("open_count", str(len(still))),
        ("late_count", str(len(late))),
        ("complaints", str(sum(row["nature"] == "complaint" for row in opened))),
        ("response_time", mean_days(row["answered_at"] - row["opened_at"] for row in opened if row["answered_at"])),
        (
            "repair_time",
            mean_days(
                row["closed_at"] - row["opened_at"] for row in opened if row["closed_at"] and row["state"] == "closed"
            ),
        ),
    ]


def mean_days(spans: Iterable[timedelta]) -> str:
    days = [span.total_seconds() / 86400 for span in spans]
    return f"{sum(days) / len(days):.1f}" if days else "–"


def rankings(rows: list[dict[str, Any]]) -> list[Bars]:
    def rank(word: str, values: Iterable[str], prefix: str = "") -> Bars:
        counted = Counter(value for value in values if value and (not prefix or prefix + value in WORDS))
        return Bars(word, tuple(counted.most_common(TOP)), prefix)

    return [
        rank("by_customer", (row["customer_name"] for row in rows)),
        rank("by_model", (machine.get("model") or "" for row in rows for machine in row["equipment"])),
        rank("by_part", (part.get("model") or "" for row in rows for part in row["parts"])),
        rank("by_kind", (name for row in rows for name in row["work"]), "work_"),
        rank("by_channel", (row["channel"] for row in rows), "channel_"),
        rank("by_nature", (row["nature"] for row in rows), "nature_"),
        rank("by_state", (row["state"] for row in rows), "state_"),
    ]


@needs(FIGURES)
def week_file(request: HttpRequest, year: int, week: int, form: str) -> HttpResponse:
    """The week's statistics as management gets them, made on the spot from the ledger."""
    try:
        span = week_of(date.fromisocalendar(year, week, 1))
    except ValueError as problem:
        raise Http404("there is no such week") from problem
    return figures_file(span, f"statistics-{year}-W{week:02}", form)


@needs(FIGURES)
def month_file(request: HttpRequest, year: int, month: int, form: str) -> HttpResponse:
    """The same of a month."""
    try:
        span = month_of(date(year, month, 1))
    except ValueError as problem:
        raise Http404("there is no such month") from problem
    return figures_file(span, f"statistics-{year}-{month:02}", form)


def figures_file(span: Span, name: str, form: str) -> HttpResponse:
    if form not in TYPES or not 2000 <= span.since.year <= 2100:
        raise Http404("no such file")
    files = digest_files(HOUSE, span, datetime.now(UTC))
    return attachment(files.pdf if form == "pdf" else files.xlsx, f"{name}.{form}", TYPES[form])
