"""Rows to figures: what a week or a month was like, in tidy tables. Pure: no database, no clock; the home of pandas.

A row is a request as `queries.figures_rows` gives it, a dict with

| column | is |
| --- | --- |
| receipt_number, state, channel, kind, nature, customer_name | text |
| opened_at, answered_at, closed_at | aware moments, None where it has not happened |
| due_on | a date or None |
| work | list of kinds of work |
| equipment | list of {serial, model} |
| parts | list of {model, quantity, name} |
| reports | service reports that came in (absent: 0) |
| again | whether it was opened again after closing (absent: False) |

The rows must reach back as far as the trend does (`trend_start`), and hold whatever is still open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import pandas as pd

WEEKS = 8  # of the trend, and the time in which complaints about one model count as repeated
COLUMNS = ("receipt_number", "state", "channel", "kind", "nature", "customer_name", "opened_at", "answered_at", "closed_at", "due_on", "work", "equipment", "parts", "reports", "again")  # fmt: skip
DONE = ("closed", "rejected", "merged")


class Span(NamedTuple):
    """The days from `since` up to, not including, `until`."""

    since: date
    until: date


def week_of(day: date) -> Span:
    """The week, Monday to Sunday, that this day is in."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=7))


def month_of(day: date) -> Span:
    """The calendar month that this day is in."""
    first = day.replace(day=1)
    return Span(first, (first + timedelta(days=32)).replace(day=1))


@dataclass(frozen=True, eq=False)
class Figures:
    """A span of days, `until` not included, with the span of the same length before it for comparison.

    Numbers are None where nothing happened that could be measured. The tables:
    customers (customer, requests, complaints), models, parts, channels, works, natures (the same with their own first
    column), demand (part, name, requests, quantity), trend (week, opened, closed, complaints), open (receipt_number,
    customer, opened_on, due_on, days_late), repeated (what, name, complaints, customers, latest),
    complaints (receipt_number, opened_on, customer, machines, parts, state).
    """

    since: date
    until: date
    opened: int
    opened_before: int
    answered: int
    closed: int
    open: int
    late: int
    complaints: int
    complaints_before: int
    response_days: float | None  # median, from arrival to the first answer, of those answered in the span
    response_days_before: float | None
    repair_days: float | None  # median, from arrival to closing, of those closed in the span
    repair_days_before: float | None
    first_time: float | None  # share of those closed that one service solved for good
    tables: Mapping[str, pd.DataFrame]


def trend_start(span: Span) -> date:
    """The Monday from which rows are needed for figures of this span: the trend's, or the span's before."""
    since, until = span
    last = until - timedelta(days=1)
    monday = last - timedelta(days=last.weekday())
    return min(monday - timedelta(weeks=WEEKS - 1), since - (until - since))


def figures(rows: Iterable[Mapping[str, Any]], span: Span, zone: ZoneInfo) -> Figures:
    """The figures of these days, as the organisation's clocks count them."""
    since, until = span
    frame = _frame(rows, zone)
    before = since - (until - since)
    now, then = _in(frame, "opened_at", since, until), _in(frame, "opened_at", before, since)
    closed = _in(frame, "closed_at", since, until)
    closed = closed[closed["state"] == "closed"]
    standing = _standing(frame, until)
    tables = {
        "customers": _counts(now, "customer_name", "customer"),
        "models": _counts(_exploded(now, "models"), "models", "model"),
        "parts": _counts(_exploded(now, "part_models"), "part_models", "part"),
        "channels": _counts(now, "channel", "channel"),
        "works": _counts(_exploded(now, "work"), "work", "work"),
        "natures": _counts(now, "nature", "nature"),
        "demand": _demand(now),
        "trend": _trend(frame, until),
        "open": _open(standing, until),
        "repeated": _repeated(_in(frame, "opened_at", trend_start(span), until)),
        "complaints": _complaints(now),
    }
    return Figures(
        since=since,
        until=until,
        opened=len(now),
        opened_before=len(then),
        answered=len(_in(frame, "answered_at", since, until)),
        closed=len(closed),
        open=len(standing),
        late=int((tables["open"]["days_late"] > 0).sum()),
        complaints=int((now["nature"] == "complaint").sum()),
        complaints_before=int((then["nature"] == "complaint").sum()),
        response_days=_median_days(frame, "answered_at", since, until),
        response_days_before=_median_days(frame, "answered_at", before, since),
        repair_days=_median_days(frame, "closed_at", since, until),
        repair_days_before=_median_days(frame, "closed_at", before, since),
        first_time=_first_time(closed),
        tables=tables,
    )


def _frame(rows: Iterable[Mapping[str, Any]], zone: ZoneInfo) -> pd.DataFrame:
    """A line a request, moments in the organisation's time."""
    frame = pd.DataFrame([{name: row.get(name) for name in COLUMNS} for row in rows], columns=list(COLUMNS))
    for name in ("opened_at", "answered_at", "closed_at"):
        frame[name] = pd.to_datetime(frame[name], utc=True).dt.tz_convert(str(zone))
    frame["due_on"] = pd.to_datetime(frame["due_on"]).dt.date
    frame["reports"] = [int(n or 0) for n in frame["reports"]]
    frame["again"] = [bool(a) for a in frame["again"]]
    frame["customer_name"] = [str(n or "") for n in frame["customer_name"]]
    frame["nature"] = [str(n or "") for n in frame["nature"]]
    frame["work"] = [list(w or ()) for w in frame["work"]]
    frame["models"] = [_names(items, "model") for items in frame["equipment"]]
    frame["part_models"] = [_names(items, "model") for items in frame["parts"]]
    return frame


def _names(items: Any, key: str) -> list[str]:
    """Each name once: two machines of one model in a request are one request about that model."""
    return list(dict.fromkeys(str(item[key]) for item in items or () if item.get(key)))


def _records(frame: pd.DataFrame) -> list[dict[Any, Any]]:
    return frame.to_dict("records")


def _start(day: date, frame: pd.DataFrame) -> pd.Timestamp:
    return pd.Timestamp(datetime.combine(day, time.min)).tz_localize(frame["opened_at"].dt.tz)


def _in(frame: pd.DataFrame, column: str, since: date, until: date) -> pd.DataFrame:
    moments = frame[column]
    return frame[(moments >= _start(since, frame)) & (moments < _start(until, frame))]


def _standing(frame: pd.DataFrame, until: date) -> pd.DataFrame:
    """What was open when the span ended."""
    end = _start(until, frame)
    gone = frame["closed_at"].notna() & (frame["closed_at"] < end)
    dropped = frame["closed_at"].isna() & frame["state"].isin(DONE)
    return frame[(frame["opened_at"] < end) & ~gone & ~dropped]


def _exploded(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    return frame.explode(column).dropna(subset=[column])


def _counts(frame: pd.DataFrame, column: str, name: str) -> pd.DataFrame:
    """Requests and complaints by a column, the most frequent first; equal ones by name, so that pages do not jump."""
    made = pd.DataFrame(
        {name: frame[column].astype(str), "complaints": (frame["nature"] == "complaint").astype(int), "requests": 1}
    )
    made = made.groupby(name, as_index=False)[["requests", "complaints"]].sum()
    return made.sort_values(["requests", name], ascending=[False, True], ignore_index=True)


def _demand(frame: pd.DataFrame) -> pd.DataFrame:
    """Parts asked for: in how many requests, and how many pieces where a quantity was given."""
    lines = [
        (str(part["model"]), str(part.get("name") or ""), number, float(part.get("quantity") or 0))
        for number, parts in zip(frame["receipt_number"], frame["parts"], strict=True)
        for part in parts or ()
        if part.get("model")
    ]
    made = pd.DataFrame(lines, columns=["part", "name", "receipt_number", "quantity"])
    made = made.groupby("part", as_index=False).agg(
        name=("name", "max"), requests=("receipt_number", "nunique"), quantity=("quantity", "sum")
    )
    return made.sort_values(["quantity", "requests", "part"], ascending=[False, False, True], ignore_index=True)


def _trend(frame: pd.DataFrame, until: date) -> pd.DataFrame:
    """The last weeks one by one, empty ones too, the one that `until` ends or cuts the last."""
    last = until - timedelta(days=1)
    monday = last - timedelta(days=last.weekday())
    lines = []
    for number in range(WEEKS - 1, -1, -1):
        first = monday - timedelta(weeks=number)
        end = min(first + timedelta(days=7), until)
        opened = _in(frame, "opened_at", first, end)
        closed = _in(frame, "closed_at", first, end)
        lines.append(
            (first, len(opened), int((closed["state"] == "closed").sum()), int((opened["nature"] == "complaint").sum()))
        )
    return pd.DataFrame(lines, columns=["week", "opened", "closed", "complaints"])


def _open(standing: pd.DataFrame, until: date) -> pd.DataFrame:
    """Open requests, the latest first. Late is what was due before the span's last day ended and had no answer."""
    end = _start(until, standing)
    lines = []
    for row in _records(standing):
        unanswered = pd.isna(row["answered_at"]) or row["answered_at"] >= end
        due = None if pd.isna(row["due_on"]) else row["due_on"]
        days = (until - timedelta(days=1) - due).days if due and unanswered else 0
        lines.append((row["receipt_number"], row["customer_name"], row["opened_at"].date(), due, max(days, 0)))
    made = pd.DataFrame(lines, columns=["receipt_number", "customer", "opened_on", "due_on", "days_late"])
    return made.sort_values(
        ["days_late", "opened_on", "receipt_number"], ascending=[False, True, True], ignore_index=True
    )


def _repeated(frame: pd.DataFrame) -> pd.DataFrame:
    """Machine models and parts with two complaints or more: a word to design and production."""
    complaints = frame[frame["nature"] == "complaint"]
    columns = ["what", "name", "complaints", "customers", "latest"]
    made = []
    for what, column in (("model", "models"), ("part", "part_models")):
        for name, group in _exploded(complaints, column).groupby(column):
            if group["receipt_number"].nunique() > 1:
                latest = group["opened_at"].max().date()
                made.append((what, name, group["receipt_number"].nunique(), group["customer_name"].nunique(), latest))
    found = pd.DataFrame(made, columns=columns)
    return found.sort_values(["complaints", "what", "name"], ascending=[False, True, True], ignore_index=True)


def _complaints(frame: pd.DataFrame) -> pd.DataFrame:
    """고객불만 및 불량접수 현황서: the complaints of the span, one by one."""
    lines = [
        (
            row["receipt_number"],
            row["opened_at"].date(),
            row["customer_name"],
            ", ".join(row["models"]),
            ", ".join(row["part_models"]),
            row["state"],
        )
        for row in _records(frame[frame["nature"] == "complaint"].sort_values("opened_at"))
    ]
    return pd.DataFrame(lines, columns=["receipt_number", "opened_on", "customer", "machines", "parts", "state"])


def _median_days(frame: pd.DataFrame, column: str, since: date, until: date) -> float | None:
    """Median days from arrival to a moment in the span; what was dropped counts for neither."""
    rows = _in(frame, column, since, until)
    rows = rows[~rows["state"].isin(("rejected", "merged"))]
    if rows.empty:
        return None
    return float((rows[column] - rows["opened_at"]).dt.total_seconds().median() / 86_400)


def _first_time(closed: pd.DataFrame) -> float | None:
    if closed.empty:
        return None
    return float(((closed["reports"] <= 1) & ~closed["again"]).mean())
