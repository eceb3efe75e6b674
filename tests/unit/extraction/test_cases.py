"""Short messages of invented departments, each with what a careful clerk would write down of it.

`cases/*.yaml` hold a department's three lists and its messages; a message's `want` names only what is told by it. They were
written before the rules they try, by somebody who thought of letters and not of patterns.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from intake.delivery import Channel, Delivery, Origin
from intake.extraction import Catalogue, extract
from intake.reading import read
from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry
from intake.request import ServiceRequest
from intake.settings import Limits, Numbering, Organisation

FOLDER = Path(__file__).parent / "cases"
ARRIVED = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)  # a Monday, ten in the morning in Seoul
LISTED = ("aliases", "domains", "emails", "phones", "faxes", "contacts")


@cache
def world(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf8"))
    return loaded


@cache
def catalogue(name: str) -> Catalogue:
    lists = world(name)
    rows: list[dict[str, Any]] = [
        {key: tuple(value) if key in LISTED else str(value) for key, value in row.items()} for row in lists["customers"]
    ]
    customers = tuple(CustomerRow(**row) for row in rows)
    equipment = tuple(EquipmentRow(str(serial), model, str(owner)) for serial, model, owner in lists["equipment"])
    parts = tuple(
        PartRow(model, name, kind, maker, unit, tuple(fits.split("|")), tuple(aliases))
        for model, name, kind, maker, unit, fits, *aliases in lists["parts"]
    )
    return Catalogue(Registry(customers, equipment, parts))


def mail(message: dict[str, Any], to: str) -> bytes:
    made = EmailMessage()
    name, _, address = message["from"].partition("<")
    made["From"] = Address(name.strip(), addr_spec=address.strip(" >"))
    made["To"], made["Subject"], made["Message-ID"] = to, message.get("subject", ""), "<1@test.example>"
    made["Date"] = ARRIVED
    for header, value in message.get("headers", {}).items():
        made[header] = value
    made.set_content(message.get("html") or message["text"], subtype="html" if "html" in message else "plain")
    if listed := message.get("csv"):
        made.add_attachment(listed.encode(), maintype="text", subtype="csv", filename="list.csv")
    return made.as_bytes()


def answer(name: str, message: dict[str, Any]) -> ServiceRequest:
    told = world(name)["organisation"]
    organisation = Organisation(
        name=told["name"],
        name_en=told["name_en"],
        domains=tuple(told["domains"]),
        mailboxes=tuple(told["mailboxes"]),
    )
    raw = mail(message, told["mailboxes"][0])
    received = read(Delivery(Origin("test", "1"), Channel.EMAIL, "1.eml", raw, ARRIVED), Limits())
    return extract(received, catalogue(name), organisation, Numbering(format=told["numbering"]), 0.9)


def digits(phone: str | None) -> str:
    return "".join(c for c in phone or "" if c.isdigit())[-8:]


def told_by(request: ServiceRequest) -> dict[str, Any]:
    """The request in the words of `want`."""
    return {
        "kind": request.kind,
        "customer": request.customer.id,
        "equipment": sorted(m.serial for m in request.equipment),
        "parts": {p.model: p.quantity for p in request.parts},
        "work": sorted(request.work),
        "missing": sorted(request.missing),
        "nature": request.nature,
        "urgent": request.urgent,
        "wanted_by": request.wanted_by,
        "language": request.language,
        "receipt_number": request.receipt_number,
        "contact": request.customer.contact,
        "phone": digits(request.customer.phone),
        "review": request.needs_review,
    }


def as_told(want: dict[str, Any]) -> dict[str, Any]:
    made = {"kind": "service", **want}
    for key in ("equipment", "work", "missing"):
        if key in made:
            made[key] = sorted(map(str, made[key]))
    if "phone" in made:
        made["phone"] = digits(made["phone"])
    if made.get("customer") is not None:
        made["customer"] = str(made["customer"])
    return made


CASES = [(file.stem, m["name"]) for file in sorted(FOLDER.glob("*.yaml")) for m in world(file.stem)["messages"]]


@pytest.mark.parametrize(("department", "name"), CASES)
def test_what_a_short_message_asks_for(department: str, name: str) -> None:
    message = next(m for m in world(department)["messages"] if m["name"] == name)
    want = as_told(message["want"])
    got = told_by(answer(department, message))
    assert {key: got[key] for key in want} == want
