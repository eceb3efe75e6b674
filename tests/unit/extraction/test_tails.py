"""Machines named by the end of their number, or by the letter in which two of one number differ; digits in a bracket."""

from __future__ import annotations

import pytest

from intake.extraction import Catalogue, extract
from intake.message import Address
from intake.registry import EquipmentRow, PartRow, Registry
from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY, letter, parts, serials

MACHINES = ("62117A", "62117B", "5520117", "5520231", "7-4418-02", "7-4419-02", "7-4420-02")
ROWS = (*(EquipmentRow(serial, "NW-200", "A1") for serial in MACHINES), EquipmentRow("6630377-2", "NW-200", "A2"))
SPACED = PartRow("51,0200,0744", "송급롤러", "purchased", "Valtek", "EA", ("NW-200",))
CATALOGUE = Catalogue(Registry(REGISTRY.customers, ROWS, (*REGISTRY.parts, SPACED)))


def _serials(text: str) -> list[str]:
    return sorted(serials(extract(letter(text), CATALOGUE, ORGANISATION, NUMBERING, 0.9)))


@pytest.mark.parametrize(
    "text",
    [
        "제분기 두 대(7-4418-02 와 4419-02) 롤러 교체 부탁드립니다.",
        "내일 오실 때 7-4418-02 이랑 4419-02 두 대 다 봐주세요.",
        "Please service both mills, 7-4418-02 and 4419-02.",
        "我们两台磨粉机(7-4418-02 和 4419-02)要更换辊面，请安排。",
        "製粉機2台（7-4418-02 と 4419-02）の点検をお願いします。",
        "Hai máy xay 7-4418-02 và 4419-02 cần kiểm tra, nhờ bên mình cử người.",
        "Bitte beide Mühlen warten, 7-4418-02 und 4419-02.",
        "Prosimy o przegląd obu młynów, 7-4418-02 oraz 4419-02.",
    ],
)
def test_the_second_of_a_list_may_be_cut_short(text: str) -> None:
    assert _serials(text) == ["7-4418-02", "7-4419-02"]


@pytest.mark.parametrize(
    "text",
    [
        "제분기(끝번 231) 가 멈췄습니다. 와서 봐주세요.",
        "뒤 세 자리 231 제분기가 멈췄습니다. 와서 봐주세요.",
        "末尾231の製粉機が停止しました。点検をお願いします。",
        "尾号231的磨粉机停机了，请派人来看。",
        "后三位231的机器坏了，请派人来修。",
        "La molienda acabada en 231 se ha parado, manden un técnico por favor.",
        "Le moulin se terminant par 231 est en panne, merci de passer.",
        "Il mulino che finisce con 231 si è fermato, mandate un tecnico per favore.",
        "Mesin berakhiran 231 mati, mohon kirim teknisi.",
        "Die Mühle mit der Endnummer 231 steht, bitte kommen Sie.",
    ],
)
def test_ends_of_numbers_as_they_are_told(text: str) -> None:
    assert _serials(text) == ["5520231"]


@pytest.mark.parametrize(
    "text",
    [
        "62117 두 대 중에 B자 붙은 거 오일 갈 때 됐네요. 와서 갈아 주세요. A는 여름에 갈아서 괜찮아요.",
        "62117 두 대 중 B쪽이 멈췄습니다. 봐주세요.",
        "Number 62117, of the two the one marked B has stopped. Please come.",
        "62117 は2台のうちBのほうが停止しました。点検をお願いします。",
        "62117 两台中B那台坏了，请来修。",
        "Maschine 62117, von den beiden die mit B, steht. Bitte kommen Sie.",
    ],
)
def test_of_two_that_share_a_number_the_letter_tells(text: str) -> None:
    assert _serials(text) == ["62117B"]


def test_of_two_that_share_a_number_none_is_guessed() -> None:
    made = extract(letter("62117 기계가 멈췄습니다. 봐주세요."), CATALOGUE, ORGANISATION, NUMBERING, 0.9)
    assert made.needs_review


def test_the_first_of_several_in_a_bracket_is_no_telephone_number() -> None:
    assert _serials("마킹기 두 대(5520117, 뒷번호 231)를 옮깁니다. 와서 정렬해 주세요.") == ["5520117", "5520231"]
    assert _serials("전화 (031) 5520117 로 연락 주세요. 기계가 멈췄습니다.") == []


def test_a_dealer_tells_the_end_of_its_customers_number() -> None:
    said = "해솔상사입니다. Osterholt 제분기(끝번 377-2) 밸브 QV-2210-08 2개 바로 보내주세요."
    made = extract(
        letter(said, sender=Address("여진수", "yjs@haesol.example")), CATALOGUE, ORGANISATION, NUMBERING, 0.9
    )
    assert serials(made) == ["6630377-2"]
    assert made.customer.id == "A2"


def test_a_part_of_digits_with_blanks_for_its_commas() -> None:
    said = "7-4418-02 송급롤러 51 0200 0744 4개 보내주세요."
    assert parts(extract(letter(said), CATALOGUE, ORGANISATION, NUMBERING, 0.9)) == {"51,0200,0744": 4}


@pytest.mark.parametrize(
    "text",
    [
        "정기점검 대상은 8310422, 같은 번호 뒤에 K 붙은 것, 두 대입니다.",
        "Please service 8310422 and the one of the same number with a K.",
        "8310422と、同じ番号の末尾にKが付く機械の点検をお願いします。",
        "请保养8310422和同号带K的那台。",
    ],
)
def test_the_same_number_with_a_letter_behind(text: str) -> None:
    rows = tuple(EquipmentRow(serial, "NW-200", "A1") for serial in ("8310422", "8310422K", "8310500"))
    catalogue = Catalogue(Registry(REGISTRY.customers, rows, REGISTRY.parts))
    told = extract(letter(text), catalogue, ORGANISATION, NUMBERING, 0.9)
    assert sorted(serials(told)) == ["8310422", "8310422K"]
