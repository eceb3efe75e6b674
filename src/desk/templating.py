"""Jinja2 for the desk: what every template may use. Everything is escaped; nothing here marks a stranger's text safe."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from desk import words
from desk.settings import HOUSE
from ledger.remarks import said, source_in

STATIC = Path(__file__).parent / "static"


@cache
def static(name: str) -> str:
    """The address of one of our files, changed whenever its content changes."""
    mark = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?{mark}"


@cache
def icon() -> Markup:
    return Markup((STATIC / "desk" / "icon.svg").read_text("utf8"))  # noqa: S704  # our own file


def environment(**options: Any) -> Environment:
    """Django's Jinja2 backend asks for this by name."""
    options["undefined"] = StrictUndefined
    options["autoescape"] = True
    made = Environment(**options)  # noqa: S701  # autoescape is set above
    made.trim_blocks = made.lstrip_blocks = True
    made.globals.update(
        url=url,
        static=static,
        t=_t,
        when=_when,
        age=_age,
        today=today,
        fold=fold,
        say_or=_say_or,
        remark=_remark,
        source=_source,
        department=_department,
    )
    made.filters.update(number=number, percent=percent, day=day, level=level)
    return made


def url(name: str, /, *args: Any, **query: Any) -> str:
    """An address of the desk, with a query where one is given."""
    kept = {key: value for key, value in query.items() if value not in (None, "")}
    return reverse(name, args=args) + (f"?{urlencode(kept)}" if kept else "")


def _language(context: Context) -> str:
    language: str = context.get("language", HOUSE.desk.language)
    return language


@pass_context
def _t(context: Context, key: str, /, **values: Any) -> str:
    return words.say(_language(context), key, **values)


@pass_context
def _say_or(context: Context, key: str, otherwise: str) -> str:
    return words.say_or(_language(context), key, otherwise)


@pass_context
def _remark(context: Context, plain: Any) -> str:
    """A remark as the ledger keeps it, in the page's language; of what was filed before there were any, its sentence."""
    return said(plain, _language(context))


def department(language: str, name: str) -> str:
    """A department as its people read it: by its English name on the English desk, where the house gave it one."""
    found = next((each.name_en for each in HOUSE.department if each.name == name), "") if language == "en" else ""
    return found or name


@pass_context
def _source(context: Context, name: str) -> str:
    return source_in(_language(context), name)


@pass_context
def _department(context: Context, name: str) -> str:
    return department(_language(context), name)


def today() -> date:
    return datetime.now(UTC).astimezone(HOUSE.zone).date()


@pass_context
def _when(context: Context, moment: datetime | None, style: str = "short") -> Markup:
    """A moment in the house's zone; the full one when one rests on it."""
    if moment is None:
        return Markup("")
    local = moment.astimezone(HOUSE.zone)
    text = f"{local:%Y-%m-%d %H:%M}" if style == "long" or local.year != today().year else f"{local:%m-%d %H:%M}"
    return Markup('<time datetime="{}" title="{}">{}</time>').format(
        moment.isoformat(), f"{local:%Y-%m-%d %H:%M:%S %Z}", text
    )


@pass_context
def _age(context: Context, moment: datetime | None) -> str:
    """How long ago, in one unit."""
    if moment is None:
        return ""
    minutes = max(0, int((datetime.now(UTC) - moment).total_seconds() // 60))
    for unit, size in (("days", 1440), ("hours", 60)):
        if minutes >= size:
            return _t(context, f"age_{unit}", n=minutes // size)
    return _t(context, "age_minutes", n=minutes)


def number(value: Any) -> str:
    """A quantity as people write it: 3, 2.5, nothing for none."""
    if value is None or value == "":
        return ""
    return f"{value:g}" if isinstance(value, (int, float)) else str(value)


def percent(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"


def day(value: date | str | None) -> str:
    return "" if value is None else str(value)


def level(confidence: float | None) -> str:
    """The colour of a value: what stands above the house's threshold is green, above half of the rest amber."""
    if confidence is None:
        return "none"
    sure = HOUSE.review.threshold
    return "high" if confidence >= sure else "middle" if confidence >= sure * 0.6 else "low"


def fold(text: str, most: int = 120) -> str:
    """One line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


NAVIGATION = (
    ("queue", "read"),
    ("ledger", "read"),
    ("new", "correct"),
    ("letters", "letters"),
    ("packs", "packs"),
    ("figures", "figures"),
    ("deliveries", "read"),
    ("archive", "read"),
    ("quarantine", "quarantine"),
    ("status", "status"),
    ("users", "users"),
)


def context(request: HttpRequest) -> dict[str, Any]:
    """What every page knows: the language, who looks, what they may do."""
    from desk import people

    can = people.abilities(request) if hasattr(request, "user") else frozenset()
    language = page_language(request)
    return {
        "language": language,
        "can": can,
        "user": getattr(request, "user", None),
        "user_name": people.name_of(request.user)
        if can or getattr(getattr(request, "user", None), "is_authenticated", False)
        else "",
        "user_roles": sorted(people.roles(request.user)) if can else [],
        "navigation": [name for name, ability in NAVIGATION if ability in can],
        "organisation": HOUSE.organisation.name if language == "ko" else HOUSE.organisation.name_en,
        "here": request.resolver_match.url_name if request.resolver_match else "",
        "messages": list(get_messages(request)) if hasattr(request, "_messages") else [],
        "htmx": request.headers.get("HX-Request") == "true",
    }


def page(request: HttpRequest, template: str, *, status: int = 200, **values: Any) -> HttpResponse:
    """Render a template of the desk."""
    return render(request, template, values, status=status, using="jinja2")


def page_language(request: HttpRequest) -> str:
    """The language in which this user reads the desk."""
    language: str = getattr(request, "language", HOUSE.desk.language)
    return language


def sayer(request: HttpRequest) -> Callable[..., str]:
    """`say(key, ...)` in the language of this request, for messages made in views."""
    language = page_language(request)

    def say(key: str, **values: Any) -> str:
        return words.say(language, key, **values)

    return say


def page_number(query: Mapping[str, str]) -> int:
    """The page asked for in a query string, from 1."""
    asked = query.get("page", "1")
    return min(int(asked), 100_000) if asked.isascii() and asked.isdigit() and asked != "0" else 1
