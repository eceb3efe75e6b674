"""The steps of carrying out a request (DOMAIN 8) as forms: what each asks, and what a filled one means to the ledger.

Nothing is written here: `pages.carry` shows the letter a step would send and, once somebody has seen it, posts both.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ledger.entry import State, allowed

Data = dict[str, Any]

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a form. `word` is its label; `hint` says what becomes of the answer."""

    name: str
    kind: str = "line"  # line, text, day, department, yes
    word: str = ""
    needed: str = ""  # the word for what is wrong where it is empty; "" where it may be
    hint: str = ""
    most: int = 500


@dataclass(frozen=True, slots=True)
class Step:
    """A step, the posting it makes, and whether the customer hears of it."""

    name: str
    kind: str
    fields: tuple[Field, ...]
    tells: bool = True


STEPS: Mapping[str, Step] = {
    step.name: step
    for step in (
        Step(
            "assign",
            "assigned",
            (
                Field("department", "department", "department", "department_needed"),
                Field("name", "line", "person", "person_needed", most=100),
            ),
        ),
        Step(
            "visit",
            "visit_settled",
            (
                Field("on", "day", "visit_on", "bad_day"),
                Field("people", "line", "visitors", "visitors_needed", "told_as_typed", 200),
            ),
        ),
        Step(
            "ship",
            "shipped",
            (
                Field("on", "day", "shipped_on", "bad_day"),
                Field("carrier", "line", "carrier", hint="told_as_typed", most=120),
                Field("tracking", "line", "tracking", most=120),
                Field("arrives_on", "day", "arrives_on"),
            ),
        ),
        Step(
            "report",
            "reported",
            (
                Field("satisfied", "yes", "satisfied"),
                Field("refused_by", "line", "refused_by", hint="refused_hint", most=100),
                Field("open_points", "text", "open_points", hint="open_points_hint", most=2000),
                Field("further", "yes", "further_service"),
            ),
            tells=False,
        ),
        Step(
            "promise",
            "promised",
            (
                Field("due_on", "day", "new_due", "bad_day"),
                Field("reason", "text", "reason", "reason_needed", "told_as_typed_in", 500),
            ),
        ),
        Step("close", "closed", (Field("evidence", "text", "close_hint", "reason_needed", most=2000),)),
    )
}


def offered(state: str, work: list[str]) -> list[Step]:
    """Steps this state admits, those that belong to the work first."""
    visit, parts = "field_service" in work, bool({"purchased_part", "fabricated_part"} & set(work))
    last = ({"visit", "report"} if not visit and parts else set()) | ({"ship"} if visit and not parts else set())
    possible = [step for step in STEPS.values() if allowed(State(state), step.kind)]
    return sorted(possible, key=lambda step: step.name in last)


def values(given: Mapping[str, str], step: Step) -> dict[str, str]:
    """What was typed, trimmed and cut, by field."""
    return {
        field.name: CONTROL.sub("", given.get(field.name, "").replace("\r\n", "\n")).strip()[: field.most]
        for field in step.fields
    }


def read(typed: Mapping[str, str], step: Step, departments: tuple[str, ...], today: date) -> tuple[Data, list[str]]:
    """The posting's data, and the words for what is wrong (with nothing wrong it may be posted)."""
    problems = []
    for field in step.fields:
        value = typed[field.name]
        if field.needed and not value:
            problems.append(field.needed)
        elif field.kind == "day" and value and not _is_day(value):
            problems.append("bad_day")
        elif field.kind == "department" and value not in departments:
            problems.append("department_needed")
    data: Data = {name: value for name, value in typed.items() if value}
    if not problems and step.name in _CHECKS:
        problems = _CHECKS[step.name](data, today)
    return data, list(dict.fromkeys(problems))


def _is_day(text: str) -> bool:
    try:
        return 2000 <= date.fromisoformat(text).year <= 2100
    except ValueError:
        return False


def _ship(data: Data, today: date) -> list[str]:
    return ["arrives_before"] if data.get("arrives_on", data["on"]) < data["on"] else []


def _promise(data: Data, today: date) -> list[str]:
    return ["promise_past"] if data["due_on"] < today.isoformat() else []


def _report(data: Data, today: date) -> list[str]:
    """Satisfied, or the name of who would not say so; open points open a further service where that is wanted."""
    data["satisfied"] = data.get("satisfied") == "1"
    further = data.pop("further", "") == "1"
    if not data["satisfied"] and not data.get("refused_by"):
        return ["satisfaction_needed"]
    if not further and data.get("open_points"):
        data["further_service"] = ""  # the ledger opens one for open points unless it is told not to
    return []


_CHECKS: Mapping[str, Callable[[Data, date], list[str]]] = {"ship": _ship, "promise": _promise, "report": _report}


def seal(data: Mapping[str, Any]) -> str:
    """A mark of what a preview was made of: the letter that goes is the letter that was seen."""
    return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]
