"""The service ledger (관리대장, GHF-1902): every request, found by whatever a clerk remembers of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta

from django.http import HttpRequest, HttpResponse

from desk.people import CORRECT, READ, needs
from desk.settings import HOUSE
from desk.templating import page, page_number, today
from ledger import queries
from ledger.entry import State
from ledger.queries import Filters

PICKS = 12


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked for, as it stands in the address; "" is no restriction."""

    q: str = ""
    state: str = ""
    channel: str = ""
    nature: str = ""
    department: str = ""
    since: str = ""
    until: str = ""
    open: str = ""
    late: str = ""

    def filters(self) -> Filters:
        """The same as the ledger takes it; a date nobody can read restricts nothing."""
        since, until = day_of(self.since), day_of(self.until)
        return Filters(
            states=(self.state,) if self.state in set(State) else (),
            open_only=bool(self.open),
            channel=self.channel,
            nature=self.nature,
            department=self.department,
            since=start_of(since) if since else None,
            until=start_of(until + timedelta(days=1)) if until else None,
            overdue_on=today() if self.late else None,
        )


def asked(request: HttpRequest) -> Query:
    return Query(
        **{name: request.GET.get(name, "").replace("\x00", "").strip()[:200] for name in Query.__dataclass_fields__}
    )


def day_of(text: str) -> date | None:
    """A day somebody may mean; None for what is none, and for years that no zone can be applied to."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1900 <= day.year <= 9000 else None


def start_of(day: date) -> datetime:
    """Midnight in the house's zone: the ledger's moments are compared with it."""
    return datetime.combine(day, time(), HOUSE.zone)


@needs(READ)
def ledger(request: HttpRequest) -> HttpResponse:
    query = asked(request)
    found = queries.ledger_list(query.filters(), query.q, page_number(request.GET))
    return page(
        request,
        "ledger.html",
        found=found,
        query=asdict(query),
        states=list(State),
        departments=[department.name for department in HOUSE.department],
    )


@needs(CORRECT)
def customers(request: HttpRequest) -> HttpResponse:
    """The customer picker's answers: registry rows that hold what was typed."""
    typed = request.GET.get("customer_q", "").replace("\x00", "").strip()[:100]
    matches = queries.customers_like(typed, PICKS) if typed else []
    return page(request, "picks.html", matches=matches, typed=typed)
