"""People who sign in to the desk, and their roles, which are Django's groups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import Group, User

from ledger import audit
from ledger.entry import Actor
from ledger.models import Profile
from ledger.packs import Packs


@dataclass(frozen=True, slots=True)
class Person:
    username: str
    display_name: str
    email: str
    department: str
    language: str
    roles: tuple[str, ...]
    active: bool
    last_login: datetime | None


class People(Packs):
    def add_user(
        self,
        username: str,
        password: str,
        roles: Iterable[str],
        actor: Actor,
        now: datetime,
        *,
        display_name: str = "",
        email: str = "",
        department: str = "",
        language: str = "ko",
    ) -> int:
        """A person with roles; ValueError where the name is taken or a role is none of Profile.ROLES."""
        wanted = self._roles(roles)
        with self.writing():
            if User.objects.using(self.using).filter(username__iexact=username).exists():
                raise ValueError(f"there is a user {username!r} already")
            user = User(username=username, email=email, last_name=display_name[:150], is_active=True)
            user.set_password(password)
            user.save(using=self.using)
            user.groups.set(self._groups(wanted))
            profile = Profile(user=user, department=department, language=language, display_name=display_name[:100])
            profile.save(using=self.using)
            audit.append(
                "user_added", username, None, {"roles": wanted, "department": department}, actor, now, self.using
            )
        return user.pk

    def set_password(self, username: str, password: str, actor: Actor, now: datetime) -> None:
        """A new password; raises User.DoesNotExist. Sessions made with the old one end with it."""
        with self.writing():
            user = User.objects.using(self.using).select_for_update().get(username=username)
            user.set_password(password)
            user.save(using=self.using)
            audit.append("password_set", username, None, None, actor, now, self.using)

    def set_roles(self, username: str, roles: Iterable[str], actor: Actor, now: datetime) -> None:
        wanted = self._roles(roles)
        with self.writing():
            user = User.objects.using(self.using).get(username=username)
            before = sorted(user.groups.values_list("name", flat=True))
            user.groups.set(self._groups(wanted))
            audit.append("roles_set", username, {"roles": before}, {"roles": wanted}, actor, now, self.using)

    def set_profile(self, username: str, display_name: str, department: str, actor: Actor, now: datetime) -> bool:
        """How a person is named on forms, and whose packs they see. False where nothing changed."""
        with self.writing():
            user = User.objects.using(self.using).select_for_update().get(username=username)
            profile = Profile.objects.using(self.using).filter(user=user).first() or Profile(user=user)
            before = {"display_name": profile.display_name, "department": profile.department}
            after = {"display_name": display_name[:100], "department": department[:100]}
            if before == after:
                return False
            profile.display_name, profile.department = after["display_name"], after["department"]
            profile.save(using=self.using)
            user.last_name = display_name[:150]  # the name that signatures carry
            user.save(using=self.using, update_fields=["last_name"])
            audit.append("profile_set", username, before, after, actor, now, self.using)
        return True

    def set_active(self, username: str, active: bool, actor: Actor, now: datetime) -> None:
        """Lock a person out, or let them in again; nobody who signed something is deleted."""
        with self.writing():
            user = User.objects.using(self.using).select_for_update().get(username=username)
            user.is_active = active
            user.save(using=self.using, update_fields=["is_active"])
            audit.append("user_active" if active else "user_locked", username, None, None, actor, now, self.using)

    def user(self, username: str) -> User:
        """The person who signs; raises User.DoesNotExist."""
        return User.objects.using(self.using).get(username=username)

    def people(self) -> list[Person]:
        """Everybody, by name, in two queries."""
        users = User.objects.using(self.using).select_related("profile").prefetch_related("groups").order_by("username")
        return [_person(user) for user in users]

    def _roles(self, roles: Iterable[str]) -> list[str]:
        wanted = sorted(set(roles))
        if unknown := set(wanted) - set(Profile.ROLES):
            raise ValueError(f"no such role: {', '.join(sorted(unknown))}; there are {', '.join(Profile.ROLES)}")
        return wanted

    def _groups(self, roles: Iterable[str]) -> list[Group]:
        return [Group.objects.using(self.using).get_or_create(name=role)[0] for role in roles]


def _person(user: User) -> Person:
    profile = getattr(user, "profile", None)
    return Person(
        user.username,
        profile.display_name if profile else user.get_full_name(),
        user.email,
        profile.department if profile else "",
        profile.language if profile else "ko",
        tuple(sorted(group.name for group in user.groups.all())),
        user.is_active,
        user.last_login,
    )
