"""What a reviewer may change, from a posted form to the `changes` of a correction.

A value that stays as it was keeps its evidence and confidence. What a person wrote is certain (confidence 1), has no
evidence, and says whether the registry knows it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from django.http import QueryDict

from intake.settings import LANGUAGES
from ledger import queries

KINDS = ("service", "sales", "report", "auto_reply", "bounce", "other")
NATURES = ("complaint", "additional_request")
WORK = ("field_service", "purchased_part", "fabricated_part", "advice")
MISSING = ("customer", "serial", "part_model", "quantity")
PART_KINDS = ("purchased", "fabricated")
MOST_ROWS = 300

Json = dict[str, Any]


def shown(request: Mapping[str, Any]) -> Json:
    """A request as the form shows it: every key there, nothing None where text is typed."""
    made = deepcopy(dict(request))
    made["customer"] = {
        "id": None,
        "name": None,
        "contact": None,
        "email": None,
        "phone": None,
        "confidence": None,
        "evidence": [],
    } | (made.get("customer") or {})
    for name in ("equipment", "parts", "work", "missing", "review_reasons"):
        made[name] = list(made.get(name) or [])
    made["equipment"] = [
        {"serial": "", "model": "", "confidence": None, "registered": False, "evidence": []} | row
        for row in made["equipment"]
    ]
    empty: Json = {
        "model": "",
        "name": "",
        "quantity": None,
        "kind": "",
        "serial": "",
        "confidence": None,
        "registered": False,
        "evidence": [],
    }
    made["parts"] = [empty | row for row in made["parts"]]
    for name, value in {
        "kind": "service",
        "language": "ko",
        "nature": None,
        "urgent": False,
        "overseas": False,
        "wanted_by": None,
        "summary": "",
    }.items():
        made.setdefault(name, value)
    return made


def read(form: QueryDict, before: Mapping[str, Any]) -> tuple[Json, list[str]]:
    """The request as the form leaves it, and the words for what is wrong in it (with nothing wrong it may be saved)."""
    old, problems = shown(before), []
    new = deepcopy(old)
    new["kind"] = _one_of(form.get("kind"), KINDS) or old["kind"]
    new["language"] = _one_of(form.get("language"), LANGUAGES) or old["language"]
    new["nature"] = _one_of(form.get("nature"), NATURES)
    new["work"] = [name for name in WORK if name in form.getlist("work")]
    new["overseas"] = form.get("overseas") == "1"
    new["urgent"] = form.get("urgent") == "1"
    new["summary"] = _text(form, "summary", 2000)
    new["wanted_by"] = _text(form, "wanted_by", 10) or None
    if new["wanted_by"] and not _is_day(new["wanted_by"]):
        problems.append("bad_day")
    new["customer"] = _customer(form, old["customer"], problems)
    new["equipment"] = _machines(form, old["equipment"])
    new["parts"] = _wares(form, old["parts"], problems)
    new["missing"] = _missing(form, new)
    return new, problems


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Json:
    """The fields in which two requests differ, evidence left aside; an unchanged one is not posted."""
    old = shown(before)
    return {name: after[name] for name in after if _bare(after[name]) != _bare(old.get(name))}


def _text(form: Mapping[str, Any], name: str, most: int) -> str:
    """A typed value: trimmed, without control characters, cut."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", str(form.get(name) or "")).strip()[:most]


def _one_of(value: str | None, known: tuple[str, ...]) -> str | None:
    return value if value in known else None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _bare(value: Any) -> Any:
    """A value without what a form does not show; "" and None are both nothing."""
    if isinstance(value, Mapping):
        return {key: _bare(item) for key, item in value.items() if key not in ("evidence", "confidence", "registered")}
    if isinstance(value, (list, tuple)):
        return [_bare(item) for item in value]
    return None if value == "" else value


def _customer(form: QueryDict, old: Json, problems: list[str]) -> Json:
    new = dict(old)
    new["id"] = _text(form, "customer_id", 64) or None
    new["name"] = _text(form, "customer_name", 300) or None
    for name, most in (("contact", 200), ("email", 320), ("phone", 60)):
        new[name] = _text(form, name, most) or None
    if new["id"] != old["id"]:
        known = queries.customer(new["id"]) if new["id"] else None
        if new["id"] and known is None:
            problems.append("no_such_customer")
        elif known is not None:
            new["name"] = known["name"]
        new |= {"confidence": 1.0, "evidence": []}
    return new


def _rows(form: QueryDict, first: str) -> list[int]:
    """Numbers of the rows a form has, in their order, whatever gaps removing them left."""
    pattern = re.compile(rf"{first}-(\d{{1,4}})\Z", re.ASCII)
    return sorted(int(found[1]) for name in form if (found := pattern.match(name)))[:MOST_ROWS]


def _machines(form: QueryDict, old: list[Json]) -> list[Json]:
    made = []
    for place in _rows(form, "serial"):
        row = {"serial": _text(form, f"serial-{place}", 120), "model": _text(form, f"model-{place}", 120) or None}
        if not row["serial"]:
            continue
        standing = old[place] if place < len(old) else None
        made.append(standing if standing and _same(standing, row) else _new_machine(row))
    return made


def _new_machine(row: Json) -> Json:
    known = queries.registered(serials=[row["serial"]]).get(row["serial"])
    model = row["model"] or (known["model"] if known else None)
    return {"serial": row["serial"], "model": model, "confidence": 1.0, "registered": known is not None, "evidence": []}


def _wares(form: QueryDict, old: list[Json], problems: list[str]) -> list[Json]:
    made = []
    for place in _rows(form, "part"):
        row: Json = {
            "model": _text(form, f"part-{place}", 160),
            "name": _text(form, f"partname-{place}", 300),
            "quantity": _quantity(_text(form, f"quantity-{place}", 20), problems),
            "kind": _one_of(form.get(f"partkind-{place}"), PART_KINDS),
            "serial": _text(form, f"partserial-{place}", 120) or None,
        }
        if not row["model"]:
            continue
        standing = old[place] if place < len(old) else None
        made.append(standing if standing and _same(standing, row) else _new_ware(row, standing))
    return made


def _new_ware(row: Json, standing: Json | None) -> Json:
    """A row a person wrote; where the model stayed, its place in the document still counts."""
    if standing and standing["model"] == row["model"]:
        return {**standing, **row, "confidence": 1.0}
    known = queries.registered(models=[row["model"]]).get(row["model"]) or {}
    told = {"name": row["name"] or known.get("name", ""), "kind": row["kind"] or known.get("kind")}
    return {**row, **told, "confidence": 1.0, "registered": bool(known), "evidence": []}


def _quantity(text: str, problems: list[str]) -> float | str | None:
    """A number; what is none stays as typed, to be shown again."""
    if not text:
        return None
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        value = -1.0
    if not 0 < value < 1e7:
        problems.append("bad_quantity")
        return text
    return value


def _same(standing: Json, row: Json) -> bool:
    return all(_bare(standing.get(name)) == _bare(value) for name, value in row.items())


def _missing(form: QueryDict, new: Json) -> list[str]:
    """What the customer must still be asked for; what stands now cannot be missing."""
    there = {
        "customer": bool(new["customer"]["id"] or new["customer"]["name"]),
        "serial": bool(new["equipment"]),
        "part_model": bool(new["parts"]),
        "quantity": bool(new["parts"]) and all(row["quantity"] is not None for row in new["parts"]),
    }
    return [name for name in MISSING if name in form.getlist("missing") and not there[name]]
