"""People who sign in, their roles and departments: the administrator's page. Nobody is deleted who may have signed."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from axes.utils import reset
from django.contrib import messages
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from desk.house import book
from desk.people import USERS, actor, needs
from desk.settings import HOUSE
from desk.templating import page, page_number, sayer
from ledger import queries
from ledger.models import Profile

SHOWN = 100  # audit records on a page
NAME = re.compile(r"[\w.@+-]{1,150}")


@needs(USERS)
def users(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        problem = act(request)
        say = sayer(request)
        if problem:
            messages.error(request, say(problem))
        else:
            messages.success(request, say("user_saved"))
        return HttpResponseRedirect(reverse("users"))
    return page(
        request,
        "users.html",
        people=book().people(),
        roles=Profile.ROLES,
        departments=[d.name for d in HOUSE.department],
    )


def act(request: HttpRequest) -> str:
    """What the posted form asks for; the word for what is wrong, or ""."""
    name = request.POST.get("username", "").strip()
    match request.POST.get("do"):
        case "add":
            return add(request, name)
        case "save":
            return save(request, name)
        case "unlock":
            reset(username=name)
            return ""
    return "not_found"


@needs(USERS)
def audit(request: HttpRequest) -> HttpResponse:
    """The chain of who did what, newest first: for whoever must answer for it."""
    asked = {name: request.GET.get(name, "").replace("\x00", "").strip()[:200] for name in ("subject", "what")}
    number = page_number(request.GET)
    rows, total = queries.audit_trail(asked["subject"], asked["what"], number, size=SHOWN)
    return page(
        request,
        "audit.html",
        rows=[{**row, "before": flat(row["before"]), "after": flat(row["after"])} for row in rows],
        total=total,
        current=number,
        more=number * SHOWN < total,
        query=asked,
    )


def flat(told: Any) -> list[tuple[str, str]]:
    """What an audit record holds, a line a name; nested values as JSON."""
    if not isinstance(told, dict):
        return [("", str(told))] if told else []
    kept = {name: value for name, value in told.items() if name != "postings"}
    return [
        (name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        for name, value in kept.items()
    ]


def add(request: HttpRequest, name: str) -> str:
    if not NAME.fullmatch(name):
        return "user_invalid"
    password = request.POST.get("password", "")[:1000]
    if weak(password, User(username=name)):
        return "password_weak"
    try:
        book().add_user(name, password, chosen_roles(request), actor(request), datetime.now(UTC), **about(request))
    except ValueError:
        return "user_exists"
    return ""


def about(request: HttpRequest) -> dict[str, Any]:
    department = request.POST.get("department", "")
    return {
        "display_name": request.POST.get("display_name", "").strip()[:100],
        "department": department if department in [d.name for d in HOUSE.department] else "",
        "language": HOUSE.desk.language,
    }


def chosen_roles(request: HttpRequest) -> list[str]:
    return [role for role in Profile.ROLES if role in request.POST.getlist("role")]


def save(request: HttpRequest, name: str) -> str:
    """Roles, department, whether the account is in use, and a new password where one is given."""
    user = User.objects.filter(username=name).first()
    if user is None:
        return "not_found"
    roles, active = chosen_roles(request), request.POST.get("active") == "1"
    if ("administrator" not in roles or not active) and only_administrator(user):
        return "last_administrator"
    password = request.POST.get("password", "")[:1000]
    if password and weak(password, user):
        return "password_weak"
    by, now = actor(request), datetime.now(UTC)
    if sorted(roles) != sorted(user.groups.values_list("name", flat=True)):
        book().set_roles(name, roles, by, now)
    if active != user.is_active:
        book().set_active(name, active, by, now)
    if password:
        book().set_password(name, password, by, now)
    told = about(request)
    book().set_profile(name, told["display_name"], told["department"], by, now)
    return ""


def only_administrator(user: User) -> bool:
    others = User.objects.filter(groups__name="administrator", is_active=True).exclude(pk=user.pk)
    return user.groups.filter(name="administrator").exists() and not others.exists()


def weak(password: str, user: User) -> bool:
    try:
        validate_password(password, user)
    except ValidationError:
        return True
    return False
