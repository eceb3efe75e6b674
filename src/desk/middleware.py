"""What every answer carries, and what every request knows: security headers, the language, lost races."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from desk.people import language_of
from desk.templating import page
from ledger.entry import NotAllowed, StaleVersion

Answer = Callable[[HttpRequest], HttpResponseBase]

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)


class SecurityHeaders:
    """No script and no style but our own files; a view that shows a stranger's page sets a stricter policy itself."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.answer(request)
        response.headers.setdefault("Content-Security-Policy", CSP)
        response.headers.setdefault("X-Frame-Options", "SAMEORIGIN")
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "private, no-store")  # customers' data stays in no cache
        return response


class Language:
    """Sets `request.language`: the user's own, else what this browser chose, else the house's."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        user: User | AnonymousUser = request.user
        request.language = language_of(user, request.COOKIES.get("desk_language", ""))  # type: ignore[attr-defined]
        return self.answer(request)


def _page_of(request: HttpRequest) -> str:
    """The page a refused form stood on: its own address may answer to posts only."""
    match = request.resolver_match
    if match and match.url_name in ("act", "save"):
        return reverse("request", kwargs=match.kwargs)
    return reverse("home") if match is None else request.path


class Conflicts:
    """The ledger's refusals as pages: somebody was quicker (409), or the entry's state does not admit it (409)."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, (StaleVersion, NotAllowed)):
            stale = isinstance(problem, StaleVersion)
            return page(
                request,
                "conflict.html",
                status=409,
                stale=stale,
                problem="" if stale else str(problem),
                again=_page_of(request),
            )
        return None
