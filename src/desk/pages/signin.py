"""Signing in and out, one's own password and language, and the page of keys."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from desk.house import book
from desk.people import actor
from desk.settings import AXES_COOLOFF_TIME, SESSION_COOKIE_SECURE
from desk.templating import page, sayer
from ledger.models import Profile


def _onward(request: HttpRequest) -> str:
    """Where the user wanted to go, if that is a page of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return wanted
    return reverse("home")


@login_not_required
def sign_in(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        return HttpResponseRedirect(_onward(request))
    name, wrong = request.POST.get("username", "").strip()[:150], False
    if request.method == "POST":
        user = authenticate(request, username=name, password=request.POST.get("password", "")[:1000])
        if user is not None:
            login(request, user)
            return HttpResponseRedirect(_onward(request))
        wrong = True
    return page(
        request,
        "signin.html",
        status=401 if wrong else 200,
        name=name,
        wrong=wrong,
        onward=request.GET.get("next", request.POST.get("next", "")),
    )


def locked(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    """axes shows this instead of the sign-in page while a name is closed to a place."""
    return page(request, "locked.html", status=429, minutes=int(AXES_COOLOFF_TIME.total_seconds() // 60))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return HttpResponseRedirect(reverse("signin"))


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Switch between Korean and English, for this browser and, where signed in, for the user."""
    chosen = "en" if request.POST.get("language") == "en" else "ko"
    if isinstance(request.user, User):
        Profile.objects.update_or_create(user=request.user, defaults={"language": chosen})
    answer = HttpResponseRedirect(_onward(request))
    answer.set_cookie(
        "desk_language", chosen, max_age=365 * 86400, httponly=True, samesite="Lax", secure=SESSION_COOKIE_SECURE
    )
    return answer


def account(request: HttpRequest) -> HttpResponse:
    """One's own password. Changing it ends every other session of the same user."""
    problem = ""
    if request.method == "POST" and isinstance(request.user, User):
        problem = _change_password(request, request.user)
        if not problem:
            messages.success(request, sayer(request)("password_changed"))
            return HttpResponseRedirect(reverse("account"))
    return page(request, "account.html", problem=problem)


def _change_password(request: HttpRequest, user: User) -> str:
    """Sets the new password; returns the word for what is wrong, or ""."""
    new = request.POST.get("new", "")[:1000]
    if not user.check_password(request.POST.get("old", "")[:1000]):
        return "old_password_wrong"
    try:
        validate_password(new, user)
    except ValidationError:
        return "password_weak"
    book().set_password(user.username, new, actor(request), datetime.now(UTC))
    user.refresh_from_db()
    update_session_auth_hash(request, user)
    return ""


def help_page(request: HttpRequest) -> HttpResponse:
    return page(request, "help.html")
