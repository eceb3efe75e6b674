"""What the benchmarks read: a generated registry and generated mails, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry
from intake.settings import Settings, load

EXAMPLE = Path(__file__).parent.parent / "examples/kangha"
MODELS = ("RX-10", "RX-20", "PV-8", "PV-16", "TL-3", "QS-900")
MAKERS = ("AX", "BRD", "CM", "DN", "EVK", "FLT", "GH", "HP")
SYLLABLES = "가나다라마바사아자차카타파하강남동서신한대성정우진영광명일"
SENTENCES = (
    "어제부터 3번 축이 원점을 찾지 못하고 멈춥니다.",
    "재시동하면 한두 번은 움직이다가 다시 같은 알람이 납니다.",
    "전원과 케이블은 확인했고 이상이 없었습니다.",
    "The conveyor stops after some minutes and the panel shows no alarm.",
    "We cleaned the sensor and changed the cable, but nothing got better.",
    "다음 주 중에 방문이 가능하신지 알려 주시기 바랍니다.",
    "견적서도 함께 보내 주시면 감사하겠습니다.",
    "Please tell us when your engineer could come.",
)


def example() -> Settings:
    """The example department's settings, whatever the environment says."""
    return load(EXAMPLE / "intake.toml", {})


def registry(machines: int = 50_000, parts: int = 50_000, customers: int = 2_000) -> Registry:
    """A large department: numbers in a few families, each machine with a customer."""
    chance = random.Random(7)
    return Registry(
        tuple(_customer(number, chance) for number in range(customers)),
        tuple(_machine(number, customers) for number in range(machines)),
        tuple(_part(number) for number in range(parts)),
    )


def _customer(number: int, chance: random.Random) -> CustomerRow:
    name = "".join(chance.choices(SYLLABLES, k=4)) + f"{number:04}"
    phone = f"031-{number // 10_000 + 300:03}-{number % 10_000:04}"
    domain = f"c{number:05}.example"
    return CustomerRow(f"C{number:05}", f"㈜{name}", (name,), "KR", "ko", (domain,), (f"kim@{domain}",), (phone,))


def _machine(number: int, customers: int) -> EquipmentRow:
    family = ("M{:02}-{:05}", "N{:02}{:05}", "T{:02}-{:05}-K")[number % 3]
    serial = family.format(5 + number % 21, number)
    return EquipmentRow(serial, MODELS[number % len(MODELS)], f"C{number % customers:05}")


def _part(number: int) -> PartRow:
    maker = MAKERS[number % len(MAKERS)]
    return PartRow(f"{maker}{number % 97:02}-{number:05}{'DZSA'[number % 4]}", f"부품 {number}", maker=maker)


def mail(lists: Registry, number: int, sentences: int = 4, quoted: int = 0, to: str = "as@example.co.kr") -> bytes:
    """A customer's mail about a machine of his and a part, `quoted` lines of an older letter below it."""
    chance = random.Random(number)
    machine = lists.equipment[chance.randrange(len(lists.equipment))]
    part = lists.parts[chance.randrange(len(lists.parts))]
    customer = next(row for row in lists.customers if row.id == machine.customer_id)
    domain = customer.domains[0] if customer.domains else f"customer{number}.example"
    said = " ".join(chance.choices(SENTENCES, k=sentences))
    lines = [
        f"{customer.name} 담당 김{number}입니다.",
        f"장비제번: {machine.serial} ({machine.model})",
        said,
        f"품번 {part.model} {chance.randint(1, 9)}개도 보내 주십시오.",
        *_older(lists, chance, quoted),
    ]
    made = EmailMessage()
    made["From"] = Address(f"김{number}", f"kim{number}", domain)
    made["To"] = to
    made["Subject"] = f"{machine.model} 점검 및 부품 요청 {number}"
    made["Date"] = datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(minutes=number)
    made["Message-ID"] = f"<bench-{number}@{domain}>"
    made.set_content("\n".join(lines) + "\n")
    return made.as_bytes()


def _older(lists: Registry, chance: random.Random, count: int) -> Sequence[str]:
    """Lines of a quoted letter, with a machine here and there."""
    if not count:
        return ()
    serials = [chance.choice(lists.equipment).serial if line % 10 == 0 else "" for line in range(count)]
    return ("", "-----Original Message-----", *(f"> {chance.choice(SENTENCES)} {serial}" for serial in serials))
