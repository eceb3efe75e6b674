"""What the house decides and the ledger obeys, as one frozen value: numbers, the zone, promises, routing, limits.

`intake.wiring` makes it from the settings; the ledger itself reads no configuration.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Rules:
    """Defaults are those of the settings, so that `Rules()` is a department like any other."""

    number_format: str = "AS-{yy}-{n:03}"
    first_number: str = ""  # the first to give, where earlier ones were given by hand
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Seoul"))
    promise_days: int = 7
    promise_days_other_department: int = 14
    complaint_days: int = 7
    working_days: bool = False  # promises count working days; else calendar days
    holidays: frozenset[date] = frozenset()  # closed days besides Saturday and Sunday
    own_domains: frozenset[str] = frozenset()
    departments: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (name, kinds of work it takes)
    open_kinds: frozenset[str] = frozenset({"service"})  # what becomes a request; add "sales" where QA keeps those too
    breaker_letters: int = 20  # at most so many letters to one correspondent ...
    breaker_s: float = 7200.0  # ... in so many seconds; the rest wait on the desk
    read_attempts: int = 5  # then a delivery goes to quarantine
    send_for_s: float = 5 * 86400.0  # a letter refused for now is tried so long
    same_person_may_sign_twice: bool = False
    follow_up_days: int = 60  # how long after its last word a request attracts what looks like it

    def local_day(self, at: datetime) -> date:
        """The house's own day at a moment."""
        return at.astimezone(self.zone).date()

    def departments_for(self, work: list[str] | tuple[str, ...], nature: str | None) -> tuple[str, ...]:
        """The departments that get a copy, in the configured order; a request with several kinds goes to each."""
        wanted = {*work, *(["complaint"] if nature == "complaint" else [])}
        return tuple(name for name, takes in self.departments if wanted & set(takes))
