"""What is shown when something cannot be shown. Each says what to do next, in the user's language."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse

from desk.templating import page


@login_not_required
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "error.html", status=404, key="not_found")


@login_not_required
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, "error.html", status=403, key="forbidden")


@login_not_required
def csrf_failed(request: HttpRequest, reason: str = "", **_: Any) -> HttpResponse:
    return page(request, "error.html", status=403, key="csrf")


@login_not_required
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return HttpResponse("400 Bad Request", status=400, content_type="text/plain")


@login_not_required
def broken(request: HttpRequest) -> HttpResponse:
    """The database itself may be what failed, so this page asks it nothing."""
    body = "500: 요청을 처리하지 못했습니다. 아무것도 바뀌지 않았습니다.\nThis could not be done; nothing was changed. It is in the log.\n"
    return HttpResponse(body, status=500, content_type="text/plain; charset=utf-8")
