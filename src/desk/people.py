"""Who may do what. Roles are Django groups of the same name; several may be held by one person.

A clerk mends and confirms what was read and signs 담당; a reviewer signs 검토; an approver signs 승인; a manager reads
and sees the figures; an administrator keeps users and quarantine; a department sees its own packs and nothing else.
Clerks see the quarantine too: what lies there may be a customer waiting for an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from ledger.entry import Actor
from ledger.models import Profile

READ = "read"
NOTE = "note"
CORRECT = "correct"
FIGURES = "figures"
USERS = "users"
QUARANTINE = "quarantine"
LETTERS = "letters"
PACKS = "packs"
STATUS = "status"
SAMPLES = "samples"  # every letter in every language, before any customer sees it
SIGN = {"prepared": "sign_prepared", "reviewed": "sign_reviewed", "approved": "sign_approved"}

ABILITIES: dict[str, frozenset[str]] = {
    "clerk": frozenset({READ, NOTE, CORRECT, SIGN["prepared"], QUARANTINE, LETTERS, PACKS, STATUS, FIGURES, SAMPLES}),
    "reviewer": frozenset({READ, NOTE, SIGN["reviewed"], PACKS, FIGURES}),
    "approver": frozenset({READ, NOTE, SIGN["approved"], PACKS, FIGURES}),
    "manager": frozenset({READ, FIGURES, PACKS, SAMPLES}),
    "administrator": frozenset({READ, USERS, QUARANTINE, LETTERS, STATUS, PACKS, FIGURES, SAMPLES}),
    "department": frozenset({PACKS}),
}


def roles(user: User | AnonymousUser) -> frozenset[str]:
    """The roles a person holds; a superuser made by hand is an administrator."""
    if not user.is_authenticated:
        return frozenset()
    held = {name for name in user.groups.values_list("name", flat=True) if name in ABILITIES}
    return frozenset(held | ({"administrator"} if user.is_superuser else set()))


def abilities(request: HttpRequest) -> frozenset[str]:
    """What this request's user may do, asked of the database once a request."""
    known = getattr(request, "_abilities", None)
    if known is None:
        known = frozenset().union(*(ABILITIES[role] for role in roles(request.user)))
        request._abilities = known  # type: ignore[attr-defined]
    return cast("frozenset[str]", known)


def demand(request: HttpRequest, ability: str) -> None:
    """Go on, or answer 403."""
    if ability not in abilities(request):
        raise PermissionDenied(ability)


def needs(ability: str) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """A view that only those with `ability` may see."""

    def around(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            demand(request, ability)
            return view(request, *args, **kwargs)

        return guarded

    return around


def profile(user: User | AnonymousUser) -> Profile | None:
    return Profile.objects.filter(user_id=user.pk).first() if user.is_authenticated else None


def language_of(user: User | AnonymousUser, chosen: str) -> str:
    """The language to speak: the user's, else the browser's choice, else the house's."""
    from desk.settings import HOUSE

    kept = profile(user)
    wanted = kept.language if kept else chosen
    return wanted if wanted in ("ko", "en") else HOUSE.desk.language


def name_of(user: User | AnonymousUser) -> str:
    """How a person is named in signatures and histories."""
    kept = profile(user)
    return (kept.display_name if kept else "") or user.get_username()


def department_of(user: User | AnonymousUser) -> str:
    kept = profile(user)
    return kept.department if kept else ""


def actor(request: HttpRequest) -> Actor:
    """Who acts, for the ledger: the login name and the address it came from."""
    return Actor(request.user.get_username(), f"desk {request.META.get('REMOTE_ADDR', '')}".strip())
