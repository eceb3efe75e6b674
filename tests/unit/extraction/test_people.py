"""Who asks and how to reach them: names and telephones as people write them, and what only looks like one."""

from __future__ import annotations

import pytest

from intake.message import Address
from tests.unit.extraction.house import WRITER, ask, fax, letter

NAMELESS = Address("달빛제분", "dalbit77@webmail.example")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("달빛제분 구매팀 하은결 (031-777-1010)", "하은결"),
        ("담당 : 공무과 과장추민석 (031-777-1010)", "추민석"),
        ("발신: (주)달빛제분 용인공장소유진 (031-777-1010)", "소유진"),
        ("달빛제분 변상구입니다. 전화 주세요", "변상구"),
        ("달빛제분문가람입니다.전화를 안 받으셔서 넣습니다.", "문가람"),  # a registered contact
        ("発信 : 設備部 井上 亮 (TEL031-777-1010)", "井上亮"),
        ("設備保全課三宅浩二", "三宅浩二"),
        ("担当 : 石田まゆみ", "石田まゆみ"),
        ("发件人：设备部沈强 日期：2026年4月8日", "沈强"),
        ("Requested by: Aniket Deshmukh   Approved: ...", "Aniket Deshmukh"),
    ],
)
def test_who_signed_a_fax(line: str, name: str) -> None:
    asked = ask(fax(f"NW/21-0104B 점검 부탁드립니다.\n{line}\n이상입니다.", caller="0317771009"))
    assert asked.customer.contact == name


@pytest.mark.parametrize(
    "last",
    [
        "전화 주세요",
        "연락처 031-777-1010",
        "문의 바랍니다.",
        "금요일까지 와 주십시오.",
        "주소 변경",
        "以上",
        "예비품 3",
        "감사합니다",
    ],
)
def test_a_word_that_begins_as_a_surname_does_is_no_name(last: str) -> None:
    assert ask(fax(f"NW/21-0104B 점검 부탁드립니다.\n{last}", caller="0317771009")).customer.contact is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("달빛 이갑수요\nNW/21-0104B 점검 부탁", "이갑수"),
        ("홍은자에요 NW/21-0104B가 안나와요", "홍은자"),
        ("NW/21-0104B가 안나와요\n와서 봐 주세요", None),
    ],
)
def test_who_writes_from_an_address_of_the_house(text: str, name: str | None) -> None:
    assert ask(letter(text, sender=NAMELESS)).customer.contact == name


def test_a_display_name_without_a_piece_of_it_is_the_name_in_full() -> None:
    asked = ask(letter("NW/21-0104B 점검 부탁드립니다.", sender=Address("가람", "garam@dalbit.example")))
    assert asked.customer.contact == "문가람"
    signed = ask(
        letter("NW/21-0104B 점검", sender=Address("민수", "ms@webmail.example"), signature="김민수 010-7777-1234")
    )
    assert signed.customer.contact == "김민수"


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("문의는 031-777-1010로 주세요.", "031-777-1010"),
        ("전화031-777-1010", "031-777-1010"),
        ("TEL031-777-1010", "031-777-1010"),
        ("Cel. 81 7770 2279", "81 7770 2279"),
        ("81 7770 2279", "81 7770 2279"),
        ("电话 0532-77770190", "0532-77770190"),
        ("携帯：080-7777-0190", "080-7777-0190"),
        ("Mobile 01819-777227", "01819-777227"),
        ("2026. 10. 15", None),
        ("2026-10-15", None),
        ("FAX 031-777-1009", None),
    ],
)
def test_telephones_as_they_are_written(text: str, phone: str | None) -> None:
    assert ask(letter(f"NW/21-0104B 점검 부탁드립니다.\n{text}")).customer.phone == phone


def test_a_telephone_in_the_subject() -> None:
    asked = ask(letter("", subject="NW/21-0104B 멈춤. 방문 점검 요망 - 달빛제분 문가람 010-7777-3381"))
    assert asked.customer.phone == "010-7777-3381"


def test_a_listed_number_is_nobodys_telephone() -> None:
    asked = ask(letter("NW/21-0104B QV-2210-08 1개 부탁드립니다.\n도면 NWD.118.04", sender=WRITER))
    assert asked.customer.phone is None


def test_the_bracket_around_a_telephone_is_no_piece_of_it() -> None:
    assert ask(letter("NW/21-0104B 점검. 문가람 (031-777-1010)")).customer.phone == "031-777-1010"
    assert ask(letter("NW/21-0104B 점검. 문가람 (031) 777-1010")).customer.phone == "(031) 777-1010"
