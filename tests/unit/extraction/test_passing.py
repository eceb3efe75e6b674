"""What is named in passing: machines that run, rest or stay as they are; rows, columns and numbers of the customer's own."""

from __future__ import annotations

import pytest

from intake.extraction import Catalogue, extract
from intake.extraction.how_many import quantity
from intake.extraction.matter import work
from intake.extraction.text import labels, struck_off
from intake.message import Address
from intake.registry import EquipmentRow, Registry
from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY, ask, letter, parts, serials

ILL = "NW/21-0104B"


@pytest.mark.parametrize(
    "aside",
    [
        "NW/21-0105B는 작년에 포장해서 창고에 넣어두었습니다.",
        "NW/21-0105B는 열 해 동안 말썽 한번 없이 돌아갑니다.",
        "지난번 분은 NW/21-0105B만 살펴보고 가셨습니다.",
        "NW/21-0105B는 이번 점검 대상이 아닙니다.",
        "제외: NW/21-0105B",
        "NW/21-0105B is in storage since autumn.",
        "NW/21-0105B is running smoothly.",
        "Excluded: NW/21-0105B",
        "NW/21-0105B is out of scope.",
        "NW/21-0105B は順調に動いています。",
        "対象外：NW/21-0105B",
        "NW/21-0105B 一直很好，不用看。",
        "Máy NW/21-0105B vẫn chạy ổn.",
        "เครื่อง NW/21-0105B ใช้งานได้ดี",
        "NW/21-0105B läuft tadellos.",
        "Mesin NW/21-0105B tiada masalah.",
        "NW/21-0105B pracuje bez zarzutu.",
        "NW/21-0105B funciona perfectamente.",
        "NW/21-0105B tourne bien.",
        "NW/21-0105B va benissimo.",
    ],
)
def test_a_machine_that_needs_nothing_is_not_asked_for(aside: str) -> None:
    said = f"{ILL} 이 멈췄습니다. 와서 수리해 주세요.\n{aside}"
    assert serials(ask(letter(said))) == [ILL]


def test_what_a_machine_takes_is_set_against_the_one_in_need() -> None:
    said = "NW/21-0104B 에 쓸 솔밸브 QV-2210-10 2개 보내주세요. NW/21-0105B에 쓰는 작은 것이 아니라 큰 것입니다."
    made = ask(letter(said))
    assert serials(made) == [ILL]
    assert parts(made) == {"QV-2210-10": 2}


def test_what_was_spoilt_is_not_the_machine() -> None:
    assert serials(ask(letter("그 사이 NW/21-0104B 폐기량이 더 늘었습니다. 답변 부탁드립니다."))) == [ILL]


def test_in_the_box_lay_another_part() -> None:
    said = "NWD.118.04 2개 주문했는데 상자에는 NWD.118.05 2개가 들어 있습니다. 맞는 것으로 다시 보내주세요."
    assert parts(ask(letter(said))) == {"NWD.118.04": 2}


def test_under_a_heading_of_what_came_stands_no_order() -> None:
    said = "물건이 잘못 왔습니다. 다시 보내주세요.\n발주 : NWD.118.04 2EA\n입고 : NWD.118.05 2EA"
    assert parts(ask(letter(said))) == {"NWD.118.04": 2}


@pytest.mark.parametrize(
    "heading",
    ["당사 자재코드", "사내 품번", "Our item code", "SAP no.", "弊社品番", "我司物料编码", "Unsere Artikelnummer"],
)
def test_a_number_of_the_customers_own_is_no_part_number(heading: str) -> None:
    assert labels.column_of(heading) == "asset"


def test_a_row_orders_one_part_and_the_registered_one() -> None:
    table = [["No", "자재코드", "품명", "규격", "수량"], ["1", "ZK-40-1187", "솔밸브", "QV-2210-08", "3"]]
    assert parts(ask(letter("아래와 같이 발주드립니다.", table=table))) == {"QV-2210-08": 3}


def test_what_lies_on_the_shelf_is_not_ordered() -> None:
    assert labels.column_of("Stock 01.03.2027") == "stock"
    assert labels.column_of("Machine S/N") == "serial"


def test_a_remark_about_the_counterpart_leaves_the_row_in() -> None:
    assert not struck_off.row_is_out("right one not needed")
    assert not struck_off.row_is_out("좌측은 불필요")
    assert struck_off.row_is_out("not needed")


def test_the_row_named_by_its_number_is_put_right() -> None:
    table = [
        ["No", "품번", "품명", "수량"],
        ["1", "QV-2210-08", "솔밸브", "4"],
        ["2", "NWD.118.04", "호퍼 커버", "4"],
    ]
    said = "자재 보내주세요. 2번 수량은 표에 4로 되어 있는데 3이 맞습니다."
    assert parts(ask(letter(said, table=table))) == {"QV-2210-08": 4, "NWD.118.04": 3}


def test_a_range_of_tails_names_those_between() -> None:
    made = ask(letter("대상 : 제분기 #0104 ~ #0106 점검 방문 부탁드립니다."))
    assert sorted(serials(made)) == ["NW/21-0104B", "NW/21-0105B", "NW/21-0106B"]


def test_pieces_of_a_number_in_brackets_are_not_counted_instead() -> None:
    assert parts(ask(letter("Kindly send two (2) pcs valve QV-2210-08 (one to fit, one for spare)."))) == {
        "QV-2210-08": 2
    }


def test_how_many_a_thing_makes_is_not_how_many_are_wanted() -> None:
    assert not quantity.find("シール板 8個取り")
    assert parts(ask(letter("部品番号：NWD.118.04（受け 8個取り）\n数量：3枚\n手配をお願いします。"))) == {
        "NWD.118.04": 3
    }


def test_a_number_belongs_to_the_part_of_its_own_sentence() -> None:
    assert parts(ask(letter("请发一个，型号NWD.118.04（新的）。另外请带三个阀QV-2210-08，谢谢。"))) == {
        "NWD.118.04": 1,
        "QV-2210-08": 3,
    }


def test_digits_that_nothing_parts_are_no_new_serial_number() -> None:
    """Where the registry's numbers are parted, a bare run of digits is a stock or notification number."""
    rows = tuple(EquipmentRow(serial, "NW-200", "A1") for serial in ("5520117-3", "5520131-9", "5520144-0"))
    catalogue = Catalogue(Registry(REGISTRY.customers, rows, REGISTRY.parts))
    said = letter("5520117-3 (notification 55201988) 이 멈췄습니다. 와서 봐주세요. 창고 번호는 55202001 입니다.")
    assert serials(extract(said, catalogue, ORGANISATION, NUMBERING, 0.9)) == ["5520117-3"]


def test_a_part_taken_back_from_an_attached_list_by_its_name() -> None:
    table = [["No", "Part no.", "Description", "Qty"], ["1", "QV-2210-08", "valve", "4"], ["2", "BL-40", "belt", "6"]]
    said = "Please send us the list below. We found the belts in a drawer, so strike them out."
    made = parts(ask(letter(said, table=table)))
    assert made["QV-2210-08"] == 4


def test_the_number_put_right_belongs_to_the_part_right_before_it() -> None:
    said = "订单更正：QV-2210-10 四件不变，QV-2210-08 由2片改为7片，请一起发。"
    assert parts(ask(letter(said)))["QV-2210-08"] == 7


def test_who_sold_the_machine_is_not_who_needs_help() -> None:
    said = "Greetings from Kestrel Mills. Last month we purchased a used mill NW/21-0104B from Dalbit Flour. Please send the manual."
    made = ask(letter(said, sender=Address("Ola Dunn", "ola@kestrelmills.example")))
    assert made.customer.id is None


@pytest.mark.parametrize(
    "text",
    [
        "김해에 누리분식이라고 떡 하는 집에서 저희한테 샀는데 컨베이어가 멈췄답니다. QV-2210-08 2개 보내주세요.",
        "We have a small bakery called Brightside that needs valves. Please send QV-2210-08, 2 pcs.",
    ],
)
def test_a_house_introduced_by_its_name_is_the_customer(text: str) -> None:
    made = ask(letter(text, sender=Address("여진수", "yjs@haesol.example")))
    assert made.customer.id is None


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("모서리가 너덜너덜하게 나옵니다", True),
        ("히터 단선", True),
        ("Máy rung mạnh từ sáng", True),
        ("Od wczoraj słychać stukanie", True),
        ("打出来有两道白线", True),
        ("이상이 있는 것은 아니고 비축용입니다", False),
        ("不具合は特にございません", False),
        ("รายการอื่นเหมือนเดิมครับ", False),
    ],
)
def test_more_words_of_failure(text: str, failing: bool) -> None:
    assert bool(work.fails(text)) is failing


def test_a_day_that_is_kept_free_is_wanted() -> None:
    assert str(ask(letter("와서 봐주세요. 5월 22일 오후에 시간 비워두겠습니다.")).wanted_by) == "2026-05-22"
    assert (
        str(ask(letter("작업자 교육 부탁드립니다. 일시는 5월 29일(금) 14시부터 두 시간입니다.")).wanted_by)
        == "2026-05-29"
    )


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B: the valve has no reading any more. On its side is written QV-2210-08. We tried another supply, still "
        "dead. Do you still have it? We need 1 pc.",
        "NW/21-0104B 밸브가 죽었습니다. 옆면에 QV-2210-08이라고 적혀 있네요. 다른 전원도 마찬가지입니다. 아직 나오나요? 1개 필요합니다.",
        "NW/21-0104B 的阀坏了。侧面写着 QV-2210-08。换了电源也没有反应。还有货吗？需要1个。",
    ],
)
def test_the_only_part_is_what_the_number_asked_for_counts(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 1}


@pytest.mark.parametrize(
    "text",
    [
        "Two of the three are behaving; NW/21-0104B isn't, so come and bring a QV-2210-08 please.",
        "Zwei von drei laufen; NW/21-0104B nicht, bitte kommen und ein QV-2210-08 mitbringen.",
        "Deux des trois tournent; NW/21-0104B non, merci de venir avec une QV-2210-08.",
        "Dos de las tres andan bien; NW/21-0104B no, vengan por favor con una QV-2210-08.",
    ],
)
def test_how_many_of_them_run_is_not_how_many_are_wanted(text: str) -> None:
    assert parts(ask(letter(text))).get("QV-2210-08") in (None, 1)
