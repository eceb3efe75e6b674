"""Signs of habits never met: in the build of a letter, not in its words."""

from __future__ import annotations

import pytest

from intake.extraction import choose
from intake.extraction.confidence import shipped
from intake.message import Address
from tests.unit.extraction.house import CATALOGUE, NUMBERING, ORGANISATION, ask, letter

STRANGER = Address("장윤", "yoon@mailbox.example")
PLAIN = "NW/21-0104B 에 쓸 QV-2210-08 2개 보내주세요."


def strange(text: str, sender: Address | None = None, table: list[list[str]] | None = None) -> dict[str, float]:
    received = letter(text, table=table, **({"sender": sender} if sender else {}))
    return choose.read(received, CATALOGUE, ORGANISATION, NUMBERING, 0.9, shipped()).worries


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("NW/21-0104B 와 /7 두 관에 쓸 QV-2210-08 2개 보내주세요.", "piece_of_code"),
        ("NW/21-0104B 에 쓸 NWD.120.11 2개 보내주세요.", "part_unfit"),
        ("NW-300 기계 NW/21-0104B 가 멈췄습니다.", "models_differ"),
        ("NW/21-0104B 의 밸브(QV-2210-08) 2개 보내주세요.", "part_bracketed"),
        ("NW/21-0104B 용 손잡이 2개 보내주세요.", "count_unclaimed"),
        ("NW/21-0104B 용 손잡이 2개 보내주세요.", "machine_alone"),
        ("NW/21-0104B 에 QV-2210-08 말고 다른 것 2개 보내주세요. QV-2210-10 은 없이 됩니다.", "no_beside_part"),
        ("NW/21-0104B 에 쓸 QV-2210-08 2개, QV-2210-10 3개 보내주세요.", "parts_alike"),
        ("NW/21-0104B 잘 보았습니다.", "purpose_unclear"),
    ],
)
def test_what_is_built_strangely_is_seen(text: str, sign: str) -> None:
    assert strange(text).get(sign, 0.0) > 0
    assert strange(PLAIN)[sign] == 0


def test_a_customer_told_by_the_machine_alone_is_a_worry() -> None:
    assert strange(PLAIN, STRANGER)["customer_by_machine"] > 0.5
    assert strange(PLAIN)["customer_by_machine"] == 0


def test_a_line_among_ordered_ones_with_a_code_that_nobody_read() -> None:
    rows = [["1", "QV-2210-08", "2"], ["2", "ZK88417", "4"], ["3", "QV-2210-10", "1"]]
    known = [row for row in rows if row[1] != "ZK88417"]
    lines = "\n".join(" ".join(row) for row in rows)
    assert strange(f"NW/21-0104B 부품 부탁드립니다.\n{lines}")["row_with_code_unread"] > 0
    assert strange("NW/21-0104B 부품 부탁드립니다.\n" + "\n".join(map(" ".join, known)))["row_with_code_unread"] == 0


def test_strange_letters_are_less_sure() -> None:
    assert ask(letter(PLAIN)).confidence > ask(letter(PLAIN, sender=STRANGER)).confidence
