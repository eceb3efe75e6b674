"""Check the worlds themselves: that every right answer in them can be right.

    python check.py WORLD_DIR...        without an argument: every world beside this file

A world is wrong where an id repeats, an answer lacks a key, a code is claimed to be registered and
is spelled otherwise, a message relates to nothing or to a later one, or a quoted receipt number was
never given.  Needs pyyaml; everything else is the standard library.  Prints each problem and then
what each world holds; exit status 1 where there was a problem.
"""

from __future__ import annotations

import csv
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

HEADS = {
    "customers.csv": "id,name,aliases,country,language,domains,emails,phones,faxes,contacts",
    "equipment.csv": "serial,model,customer_id,delivered_on,warranty_until,site",
    "parts.csv": "model,name,kind,maker,unit,fits,aliases",
}
KINDS = {"service", "sales", "report", "auto_reply", "bounce", "other"}
WORK = {"field_service", "purchased_part", "fabricated_part", "advice"}
MISSING = {"customer", "serial", "part_model", "quantity"}
FILED_KEYS = {
    "kind", "language", "customer", "overseas", "equipment", "parts", "work", "nature", "urgent", "wanted_by",
    "receipt_number", "missing", "relation", "relates_to", "difficulty",
}  # fmt: skip
UNFILED_KEYS = {"kind", "language", "relation", "difficulty"}

Row = dict[str, Any]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def loose(value: str) -> str:
    """The letters and digits of a code: two codes that agree here differ only in their spelling."""
    return re.sub(r"[^0-9A-Z]", "", value.upper())


def when(message: Row) -> datetime:
    value = message["date"]
    return value if isinstance(value, datetime) else datetime.fromisoformat(str(value))


def flat(value: object) -> str:
    """Every text a message shows, one after the other, attachments and all."""
    if isinstance(value, dict):
        return " ".join(flat(inner) for key, inner in value.items() if key != "gold")
    if isinstance(value, list):
        return " ".join(flat(inner) for inner in value)
    return str(value)


class World:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.customers = {row["id"]: row for row in rows(folder / "customers.csv")}
        self.equipment = {row["serial"]: row for row in rows(folder / "equipment.csv")}
        self.parts = {row["model"]: row for row in rows(folder / "parts.csv")}
        self.config = tomllib.loads((folder / "intake.toml").read_text("utf8"))
        paths = sorted(folder.glob("messages/*.yaml"))
        self.messages: list[Row] = [m for path in paths for m in yaml.safe_load(path.read_text("utf8"))]
        self.messages.sort(key=lambda m: (when(m).timestamp(), m["id"]))

    def problems(self) -> Iterator[str]:
        yield from self.registry_problems()
        for identity, count in Counter(m["id"] for m in self.messages).items():
            if count > 1:
                yield f"{identity}: stands {count} times"
        numbers = self.numbers()
        seen: dict[str, Row] = {}
        for message in self.messages:
            if message.get("embedded_only"):
                continue
            for problem in self.answer_problems(message, seen, numbers):
                yield f"{message['id']}: {problem}"
            seen[message["id"]] = message

    def registry_problems(self) -> Iterator[str]:
        for name, head in HEADS.items():
            lines = (self.folder / name).read_text("utf8").splitlines()
            if lines[0] != head:
                yield f"{name}: the head is {lines[0]}"
            keys = [next(iter(row.values())) for row in rows(self.folder / name)]
            yield from (f"{name}: {key} stands twice" for key, count in Counter(keys).items() if count > 1)
        models = {row["model"] for row in self.equipment.values()}
        for serial, row in self.equipment.items():
            if row["customer_id"] not in self.customers:
                yield f"equipment.csv: {serial} belongs to unknown {row['customer_id']}"
            if date.fromisoformat(row["delivered_on"]) > date.fromisoformat(row["warranty_until"]):
                yield f"equipment.csv: {serial} has a warranty that ends before delivery"
        for model, row in self.parts.items():
            if row["kind"] not in ("purchased", "fabricated"):
                yield f"parts.csv: {model} is {row['kind']}"
            if strange := set(filter(None, row["fits"].split("|"))) - models:
                yield f"parts.csv: {model} fits unknown {sorted(strange)}"

    def numbers(self) -> dict[str, str]:
        """The receipt number of every new request, counted up from the configured first."""
        first = re.match(r"(.*?)(\d+)$", self.config["numbering"]["first"])
        assert first
        count, given = int(first[2]), {}
        for message in self.messages:
            if message["gold"].get("relation") == "new":
                given[message["id"]] = f"{first[1]}{count:0{len(first[2])}}"
                count += 1
        return given

    def answer_problems(self, message: Row, seen: dict[str, Row], numbers: dict[str, str]) -> Iterator[str]:
        gold = message["gold"]
        if message["channel"] not in ("email", "fax"):
            yield f"channel {message['channel']}"
        if gold["kind"] not in KINDS or gold["difficulty"] not in ("easy", "medium", "hard"):
            yield f"kind {gold['kind']}, difficulty {gold['difficulty']}"
        if gold["kind"] != "service":
            if gold["relation"] != "none" or set(gold) - FILED_KEYS or not set(gold) >= UNFILED_KEYS:
                yield "an answer for what is not filed has other keys"
            return
        if set(gold) != FILED_KEYS:
            yield f"keys {sorted(set(gold) ^ FILED_KEYS)}"
            return
        yield from self.customer_problems(gold)
        yield from self.code_problems(gold)
        yield from self.relation_problems(message, seen, numbers)
        if not set(gold["work"]) <= WORK or not gold["work"]:
            yield f"work {gold['work']}"
        if not set(gold["missing"]) <= MISSING:
            yield f"missing {gold['missing']}"
        if gold["nature"] not in ("complaint", "additional_request"):
            yield f"nature {gold['nature']}"
        if gold["wanted_by"] is not None:
            wanted = gold["wanted_by"]
            wanted = wanted if isinstance(wanted, date) else date.fromisoformat(wanted)
            if not -7 <= (wanted - when(message).date()).days <= 200:
                yield f"wanted by {wanted}"

    def customer_problems(self, gold: Row) -> Iterator[str]:
        customer = gold["customer"]
        if set(customer) != {"id", "name", "contact", "email", "phone"}:
            yield f"customer keys {sorted(customer)}"
        known = self.customers.get(customer["id"])
        if customer["id"] and not known:
            yield f"no customer {customer['id']}"
        if known and known["name"] != customer["name"]:
            yield f"customer {customer['id']} is {known['name']}, not {customer['name']}"
        if known and gold["overseas"] is True and all(
            self.equipment.get(e["serial"], {}).get("customer_id") == customer["id"] for e in gold["equipment"]
        ) and known["country"] == "KR":  # fmt: skip
            yield "overseas, and the customer is in Korea"
        if (customer["name"] is None) != ("customer" in gold["missing"]) and gold["relation"] == "new":
            yield "a customer without a name is a missing one"

    def code_problems(self, gold: Row) -> Iterator[str]:
        spelled = {loose(key): key for key in [*self.equipment, *self.parts]}
        for entry in gold["equipment"]:
            serial, model = entry["serial"], entry["model"]
            known = self.equipment.get(serial)
            if known and known["model"] != model:
                yield f"{serial} is a {known['model']}, not a {model}"
            if not known and spelled.get(loose(serial), serial) != serial:
                yield f"{serial} is spelled {spelled[loose(serial)]} in the lists"
            owner = known and known["customer_id"]
            if owner and gold["customer"]["id"] not in (owner, None):
                yield f"{serial} is {owner}'s, the answer says {gold['customer']['id']} (a moved machine?)"
        kinds = set()
        for part in gold["parts"]:
            model, quantity = part["model"], part["quantity"]
            if model in self.parts:
                kinds.add(self.parts[model]["kind"] + "_part")
            elif spelled.get(loose(model), model) != model:
                yield f"{model} is spelled {spelled[loose(model)]} in the lists"
            if quantity is not None and (
                isinstance(quantity, bool) or not isinstance(quantity, (int, float)) or quantity <= 0
            ):
                yield f"{model}: quantity {quantity!r}"
            if gold["relation"] == "new" and (quantity is None) and "quantity" not in gold["missing"]:
                yield f"{model}: no quantity, and none missing"
        if not kinds <= set(gold["work"]):
            yield f"parts are {sorted(kinds)}, work is {gold['work']}"
        for codes in ([e["serial"] for e in gold["equipment"]], [p["model"] for p in gold["parts"]]):
            yield from (f"{code} stands twice" for code, count in Counter(codes).items() if count > 1)

    def relation_problems(self, message: Row, seen: dict[str, Row], numbers: dict[str, str]) -> Iterator[str]:
        gold, target = message["gold"], message["gold"]["relates_to"]
        if (gold["relation"] in ("follow_up", "duplicate")) != bool(target):
            yield f"{gold['relation']} of {target}"
        if target and target not in seen:
            yield f"relates to {target}, which did not come before it"
        if target and seen.get(target, message)["gold"]["kind"] != "service":
            yield f"relates to {target}, which is no request"
        given, number = {numbers[key]: key for key in numbers}, gold["receipt_number"]
        if not number:
            if quoted := [n for n in given if n in flat(message)]:
                yield f"quotes {quoted}, the answer has none"
        elif number not in given:
            # A world may quote a request of before its first week.
            if int(re.sub(r"\D", "", number)) >= int(re.sub(r"\D", "", self.config["numbering"]["first"])):
                yield f"quotes {number}, which nobody was given"
        elif given[number] not in seen:
            yield f"quotes {number}, which was given later to {given[number]}"
        elif (
            gold["relation"] != "new" and self.opener(message["id"], {**seen, message["id"]: message}) != given[number]
        ):
            yield f"quotes {number} of {given[number]}, and relates to {target}"

    @staticmethod
    def opener(identity: str, seen: dict[str, Row]) -> str:
        """The message that a chain of follow-ups began with."""
        while (target := seen[identity]["gold"].get("relates_to")) in seen:
            identity = target
        return identity

    def summary(self) -> str:
        kept = [m for m in self.messages if not m.get("embedded_only")]
        counted = [
            Counter(m["channel"] for m in kept),
            Counter(m["gold"]["kind"] for m in kept),
            Counter(m["gold"]["relation"] for m in kept),
            Counter(m["gold"]["difficulty"] for m in kept),
            Counter(m["gold"]["language"] for m in kept),
            Counter(part["kind"] for m in kept for part in m.get("attachments") or []),
            Counter(missing for m in kept for missing in m["gold"].get("missing") or []),
        ]
        lists = f"{len(self.customers)} customers, {len(self.equipment)} machines, {len(self.parts)} parts"
        lines = ["; ".join(f"{key} {count}" for key, count in counter.most_common()) for counter in counted]
        return f"{self.folder.name}: {len(kept)} messages, {lists}\n  " + "\n  ".join(filter(None, lines))


def main(folders: list[str]) -> int:
    found = 0
    for folder in (
        map(Path, folders) if folders else sorted(p.parent for p in Path(__file__).parent.glob("*/world.yaml"))
    ):
        world = World(folder)
        for problem in world.problems():
            print(f"{folder.name}: {problem}")
            found += 1
        print(world.summary())
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
