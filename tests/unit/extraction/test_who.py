"""Whose request it is, where one company writes and another has the machine."""

from __future__ import annotations

import pytest

from intake.extraction import Catalogue, extract
from intake.message import Address
from intake.registry import EquipmentRow, Registry
from intake.request import ServiceRequest
from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY, letter

DEALER = Address("여진수", "yjs@haesol.example")
SHOWN = EquipmentRow("NW/24-0400A", "NW-300", "A3")  # a dealer has machines of its own, to show
WITH_SHOWN = Catalogue(Registry(REGISTRY.customers, (*REGISTRY.equipment, SHOWN), REGISTRY.parts))


def _answer(text: str, sender: Address, signature: str = "") -> ServiceRequest:
    made = letter(text, sender=sender, signature=signature)
    return extract(made, WITH_SHOWN, ORGANISATION, NUMBERING, 0.9)


@pytest.mark.parametrize(
    "text",
    [
        "해솔상사 여진수입니다.\n달빛제분 제분기 손보러 왔습니다. 번호는 NW/21-0104B 입니다.\n밸브 QV-2210-08 두 개 달빛으로 바로 보내주세요. 계산서는 저희 앞으로요.\n참, 저희 전시장 NW/24-0400A는 팔렸습니다.",
        "해솔상사입니다. 달빛제분에서 구두 주문이 들어와 전달합니다.\nNW/21-0105B 에 쓸 호퍼 커버 NWD.118.04 1개. 저희 데모기 NW/24-0400A 건과는 별개입니다.",
        "Hello, Yeo of Haesol here. I was at Dalbit Flour yesterday, their mill NW/21-0104B has a stuck valve. Please send QV-2210-08, 2 pcs, invoice to us. Our own demo mill NW/24-0400A is fine.",
        "お世話になります。해솔상사です。Dalbit Flour の NW/21-0104B でバルブが固着しました。QV-2210-08 を2個お願いします。請求は弊社へ。",
        "您好，我是해솔상사。Dalbit Flour 的 NW/21-0104B 阀门卡住了，请发 QV-2210-08 两个，发票开给我们。",
        "Guten Tag, Haesol hier. Bei Dalbit Flour klemmt an der Mühle NW/21-0104B das Ventil. Bitte senden Sie 2 Stück QV-2210-08, Rechnung an uns.",
    ],
)
def test_a_dealer_that_has_machines_of_its_own_writes_for_the_one_it_names(text: str) -> None:
    made = _answer(text, DEALER, "해솔상사㈜ 여진수 02-777-3000")
    assert made.customer.id == "A1"


def test_a_dealer_may_need_service_itself() -> None:
    made = _answer(
        "해솔상사입니다. 저희 전시장 데모기 NW/24-0400A 가 멈췄습니다. 달빛제분 보여주기로 한 기계라 급합니다.", DEALER
    )
    assert made.customer.id == "A3"


@pytest.mark.parametrize(
    "text",
    [
        "본사 구매 문가람입니다. 푸드 공장 NW/22-0211C 밸브 QV-2210-08 2개 부탁드립니다.",
        "Head office here. Mill NW/22-0211C at our other plant has stopped, please send someone.",
        "本社の文です。別工場の NW/22-0211C が止まりました。点検をお願いします。",
    ],
)
def test_head_office_writes_for_the_sister_whose_machine_it_is(text: str) -> None:
    made = _answer(text, Address("문가람", "grm@dalbit.example"), "㈜달빛제분 문가람 031-777-1000")
    assert made.customer.id == "A4"


@pytest.mark.parametrize(
    "text",
    [
        "해솔상사입니다. 이번에는 처음 거래하는 데입니다. 김해 누리분식이라고, NW-200 을 씁니다. 밸브 QV-2210-08 두 장 보내주세요.",
        "해솔상사입니다. 신규 거래처 '한별제면' 건입니다. 밸브 QV-2210-08 2개 보내주세요. 계산서는 저희 앞으로요.",
        'Yeo of Haesol. Our new customer "Brightside Mills" has a used NW-200. Please send QV-2210-08, 2 pcs, invoice to us.',
        "您好，我們新開發的客戶「昶新麵粉」去年買了一台 NW-200，請發 QV-2210-08 兩個，發票開給我們。",
        "お世話になります。弊社のお客様「北野製粉」の NW-200 用に QV-2210-08 を2個お願いします。",
        "Guten Tag, für unseren Kunden „Mühle Tannhof“ brauchen wir 2 Stück QV-2210-08, Rechnung an uns.",
        'Khách hàng mới "Bột Mì Sông Xanh" của bên em cần 2 cái QV-2210-08, hóa đơn xuất cho bên em.',
    ],
)
def test_a_dealers_new_customer_is_in_no_list(text: str) -> None:
    made = _answer(text, DEALER, "해솔상사㈜ 여진수 02-777-3000")
    assert made.customer.id is None
    assert made.needs_review
