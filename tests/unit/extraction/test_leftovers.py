"""What is counted, listed and numbered in a letter and was not taken; and what of it explains itself."""

from __future__ import annotations

import pytest

from intake.extraction import choose
from intake.extraction.confidence import shipped
from tests.unit.extraction.house import CATALOGUE, NUMBERING, ORGANISATION, letter

PLAIN = "NW/21-0104B 에 쓸 QV-2210-08 2개 보내주세요."


def left(text: str, table: list[list[str]] | None = None) -> dict[str, float]:
    received = letter(text, table=table)
    return choose.read(received, CATALOGUE, ORGANISATION, NUMBERING, 0.9, shipped()).worries


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (f"{PLAIN}\n그리고 손잡이 3개도 보내주세요.", "count_unclaimed"),
        (f"{PLAIN}\nZT40.118.22K 도 같은 날 부탁드립니다.", "unexplained"),
        ("기계 9917/4402 가 멈췄습니다. 와서 봐 주세요.", "number_and_no_machine"),
        (f"{PLAIN}\n세 대 모두 같습니다.", "count_of_machines"),
        ("NW/21-0104B 에 쓸 QV-2210-08 보내주세요.", "parts_loose"),
    ],
)
def test_what_a_clerk_would_look_at(text: str, sign: str) -> None:
    assert left(text)[sign] > 0
    assert left(PLAIN)[sign] == 0


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        (f"{PLAIN}\n두 개면 됩니다. 2개 맞습니다.", "count_unclaimed"),  # says again what was read
        (f"{PLAIN}\n팩스 02-555-0119, 정격 380V60Hz 입니다.", "unexplained"),
        (f"{PLAIN}\n저희 문서번호 ZX-MR-2805 입니다.", "unexplained"),
        ("NW/21-0104B, NW/21-0105B 두 대를 점검해 주세요.", "machines_several"),
        ("기계가 2028년 5월부터 멈췄습니다. 값은 3,480,000원이었습니다.", "number_and_no_machine"),
        ("NW/21-0104B 부품 부탁드립니다.\n6 QV-2210-08\n2 QV-2210-10", "quantity_is_ordinal"),  # no numbers of lines
    ],
)
def test_what_explains_itself(text: str, sign: str) -> None:
    assert left(text)[sign] == 0


def test_a_row_with_a_quantity_that_gave_no_part() -> None:
    rows = [["품번", "품명", "수량"], ["QV-2210-08", "밸브", "2"], ["", "손잡이", "4"], ["QV-2210-10", "밸브", "1"]]
    known = [row for row in rows if row[1] != "손잡이"]
    assert left("NW/21-0104B 부품 부탁드립니다.", table=rows)["row_left_counted"] > 0
    assert left("NW/21-0104B 부품 부탁드립니다.", table=known)["row_left_counted"] == 0
