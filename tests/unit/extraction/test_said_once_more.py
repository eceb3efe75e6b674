"""What a letter says in a roundabout way: by a letter, a revision, a shortfall, or the same letter sent again."""

from __future__ import annotations

import pytest

from intake.extraction import Catalogue, extract
from intake.extraction.how_many import quantity
from intake.message import Address
from intake.registry import CustomerRow, EquipmentRow, PartRow, Registry
from tests.unit.extraction.house import NUMBERING, ORGANISATION, ask, fax, letter, parts, serials

_ROWS = (
    ("KL4N-D2 DC24", "릴레이", "purchased"),
    ("PB 2280", "벨트", "purchased"),
    ("PB 2240", "벨트", "purchased"),
    ("QA.512.08-A", "브라켓", "fabricated"),
    ("QA.512.08-B", "브라켓", "fabricated"),
    ("SG16-3304A", "세그먼트", "fabricated"),
    ("SG16-3304B", "세그먼트", "fabricated"),
    ("8.5000.8354.2048", "엔코더", "purchased"),
    ("DUROMAX 750", "펌프 하부", "purchased"),
    ("DUROMAX 750 KIT", "씰 키트", "purchased"),
    ("LMP 1200/400", "램프", "purchased"),
    ("LMP 1200/480", "램프", "purchased"),
)
_HOUSE = Catalogue(
    Registry(
        customers=(
            CustomerRow("B1", "㈜서온도장", ("서온도장",), "KR", "ko", ("seoon.example",), (), (), (), ("금아람",)),
        ),
        equipment=tuple(
            EquipmentRow(serial, "DV-24", "B1")
            for serial in ("7R2203-004", "7R2203-005", "7R2203-006", "OV/22/011", "OV/22/011B")
        ),
        parts=tuple(PartRow(model, name, kind, "", "EA", ("DV-24",)) for model, name, kind in _ROWS),
    )
)
_SENDER = Address("금아람", "arg@seoon.example")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("릴레이가 붙습니다. KL4N-D2 로 다섯 개 보내 주세요.", {"KL4N-D2 DC24": 5}),
        ("도번 QA.512.08 제작 부탁합니다. Rev.A 말고 Rev.B 로 해주세요. 수량은 1개입니다.", {"QA.512.08-B": 1}),
        ("Please make 2 pcs of drawing QA.512.08, revision A.", {"QA.512.08-A": 2}),
        ("SG16-3304B는 2개가 아니라 3개로 해주세요. A는 2개 그대로입니다.", {"SG16-3304B": 3, "SG16-3304A": 2}),
        ("请报价: 编码器8.5000.8354.2048,2个(注意是2048线,不是1024线)。", {"8.5000.8354.2048": 2}),
        ("订5个8.5000.8354.2048, 谢谢", {"8.5000.8354.2048": 5}),
        ("PB 2280 한 대분 4개 보내 주세요.", {"PB 2280": 4}),
        ("PB 2280を1台分4個送ってください。", {"PB 2280": 4}),
        ("Could you ship one PB 2280? Two would be better, actually - make it two.", {"PB 2280": 2}),
        ("PB 2280 한 개 보내 주세요. 아니, 이왕이면 두 개로 해 주세요.", {"PB 2280": 2}),
        (
            "Please send:\n\n  1   DUROMAX 750      lower\n  2   DUROMAX 750 KIT  seal kits (one to fit, one for the shelf)",
            {"DUROMAX 750": 1, "DUROMAX 750 KIT": 2},
        ),
        ("오늘 왔는데 LMP 1200/480이 아니라 다른 것이 4개 왔습니다. 4개 다시 보내 주세요.", {"LMP 1200/480": 4}),
        (
            "램프 12개 받았는데 열어보니 LMP 1200/400 입니다. 저희는 LMP 1200/480 으로 요청드렸습니다.\n"
            "1200/480 12개 다시 보내주시고 400mm는 회수해 가세요.",
            {"LMP 1200/480": 12},
        ),
    ],
)
def test_a_part_is_told_by_less_than_its_number(text: str, wanted: dict[str, float]) -> None:
    request = extract(letter(f"설비 OV/22/011B\n\n{text}", sender=_SENDER), _HOUSE, ORGANISATION, NUMBERING, 0.9)
    assert parts(request) == wanted


def test_a_number_that_several_parts_begin_with_is_none_of_them() -> None:
    request = extract(
        letter("PB 4개와 LMP 1200 2개 견적 주세요.", sender=_SENDER), _HOUSE, ORGANISATION, NUMBERING, 0.9
    )
    assert not set(parts(request)) & {row[0] for row in _ROWS}


@pytest.mark.parametrize(
    ("text", "owed"),
    [
        ("QV-2210-08 3개 주문했는데 2개만 왔습니다. 부족분 보내 주세요.", 1),
        ("QV-2210-08 10개 중 7개 입고되었습니다. 부족 수량 추가 발송 부탁드립니다.", 3),
        ("We ordered six QV-2210-08 but only four arrived. Please send the rest.", 2),
        ("You shipped one seal kit and we ordered two. Please send the missing QV-2210-08, no charge.", 1),
        ("先週QV-2210-08を4個注文しましたが、3個しか届いていません。不足分をお送りください。", 1),
        ("我们订了5个QV-2210-08，只收到3个，缺的请补发。", 2),
        ("Đặt 4 cái QV-2210-08 nhưng chỉ nhận được 3 cái. Nhờ gửi bù phần thiếu.", 1),
        ("QV-2210-08 3개 주문했는데 나머지 2개가 안 왔습니다. 나머지 2개 보내 주세요.", 2),
        ("QV-2210-08 2개 받았고 1개는 불량입니다. 교체품 1개 보내주세요.", 1),
    ],
)
def test_what_a_delivery_fell_short_by_is_what_is_owed(text: str, owed: float) -> None:
    assert parts(ask(letter(f"NW/21-0104B 솔밸브 건입니다.\n\n{text}"))) == {"QV-2210-08": owed}


def test_the_machine_named_by_an_end_like_those_of_its_quiet_sisters() -> None:
    text = "로봇 3축에서 이상한 소리가 납니다. 1라인 두 대(004, 005)는 조용합니다. 2라인 006 한 대만 그렇습니다."
    request = extract(letter(text, sender=_SENDER), _HOUSE, ORGANISATION, NUMBERING, 0.9)
    assert serials(request) == ["7R2203-006"]


def test_a_sister_that_uses_another_size_is_not_asked_for() -> None:
    text = (
        "OV/22/011B 순환팬 벨트 요청드립니다.\n\nPB 2280 4본 (2240 아니고 2280입니다. 1라인 OV/22/011이 2240을 씁니다.)"
    )
    request = extract(letter(text, sender=_SENDER), _HOUSE, ORGANISATION, NUMBERING, 0.9)
    assert (serials(request), parts(request)) == (["OV/22/011B"], {"PB 2280": 4})


_EARLIER = "보낸 사람: 금아람 <arg@seoon.example>\n제목: 벨트\n\nOV/22/011B 벨트 PB 2280 두 개 구매하겠습니다."


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("답이 없어서 다른 주소로 다시 보냅니다. 내용은 똑같습니다.", {"PB 2280": 2}),
        ("I am sending this again, no answer came.", {"PB 2280": 2}),
        ("Resending, as no answer came.", {"PB 2280": 2}),
        ("Noch einmal, da keine Antwort kam.", {"PB 2280": 2}),
        ("GỬI LẠI vì chưa có hồi âm.", {"PB 2280": 2}),
        ("감사합니다. 잘 받았습니다. 다음 주에 연락드리겠습니다.", {}),
    ],
)
def test_ones_own_letter_sent_again_is_what_is_asked(words: str, wanted: dict[str, float]) -> None:
    received = letter(words, sender=_SENDER, headed=_EARLIER)
    assert parts(extract(received, _HOUSE, ORGANISATION, NUMBERING, 0.9)) == wanted


@pytest.mark.parametrize(
    ("text", "start", "end", "denied"),
    [("Rev.A 말고 B", 0, 5, True), ("not three but two", 4, 9, True), ("둘", 0, 1, False)],
)
def test_what_is_said_not_to_be_meant(text: str, start: int, end: int, denied: bool) -> None:
    assert quantity.denied_at(text, start, end) is denied


_SISTERS = Catalogue(
    Registry(
        customers=(CustomerRow("B1", "㈜서온도장", ("서온도장",), "KR", "ko", ("seoon.example",), (), (), (), ("금아람",)),),
        equipment=tuple(
            EquipmentRow(serial, "DV-24", "B1")
            for serial in ("J-0417/A", "J-0417/B", "5.1811.32", "5.1811.47", "WL2105-03", "WL2105-08", "88S21003/P1", "88S21003/P2", "88S21003/P3", "7-0318", "QX1500/18/04", "R18C014", "6-0712")
        ),
        parts=(
            PartRow("504.118", "솔레노이드", "purchased", "", "EA", ("DV-24",)),
            PartRow("3RK2016-1B", "전자접촉기", "purchased", "", "EA", ("DV-24",)),
            PartRow("QW18VP6", "포토센서", "purchased", "", "EA", ("DV-24",)),
            PartRow("B1.230.02", "그리드 바", "fabricated", "", "EA", ("DV-24",)),
        ),
    )
)  # fmt: skip


def _told(text: str) -> tuple[list[str], dict[str, float | None]]:
    request = extract(letter(text, sender=_SENDER), _SISTERS, ORGANISATION, NUMBERING, 0.9)
    return sorted(serials(request)), parts(request)


@pytest.mark.parametrize(
    ("text", "machines"),
    [
        ("세척기 끝번호 32 펌프에서 물이 샙니다. 방문 부탁드립니다.", ["5.1811.32"]),
        ("The unit ending in 47 leaks badly, please send an engineer.", ["5.1811.47"]),
        ("末尾03の機械が動きません。08号機は問題ありません。点検をお願いします。", ["WL2105-03"]),
        ("연차 점검 요청합니다. 88S21003/P1~P3 세 레인입니다.", ["88S21003/P1", "88S21003/P2", "88S21003/P3"]),
        (
            "연간 점검 부탁드립니다. 성형기 0318, 믹서 18/04, 큐버 C014 이렇게 세 대입니다. 6-0712는 폐기 예정이라 안 봐도 됩니다.",
            ["7-0318", "QX1500/18/04", "R18C014"],
        ),
        ("J-0417/A 모터가 멈췄습니다. 점검 바랍니다.\n\n추신) A측이 아니라 B측(J-0417/B)이라고 합니다.", ["J-0417/B"]),
        (
            "Two forks for J-0417/A and four bearings for J-0417/B please. Both machines run fine.",
            ["J-0417/A", "J-0417/B"],
        ),
        ("7-0318 프레스가 멈췄습니다. 6-0712는 이번 건과 무관합니다. 방문 요청합니다.", ["7-0318"]),
        ("Пресс № 7-0318 остановился, просим прислать мастера. Наш 6-0712 тут ни при чём.", ["7-0318"]),
    ],
)
def test_machines_told_by_ends_letters_and_counts(text: str, machines: list[str]) -> None:
    assert _told(text)[0] == machines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("5.1811.32 에 쓸 504.118 จำนวน 6 ตัว (ใส่แทน 4 ตัว เก็บสำรอง 2 ตัว) ขอสั่งซื้อ", {"504.118": 6}),
        ("5.1811.32 ขอสั่ง 504.118 จำนวน 6 ตัว (ใส่แทน 4 ตัว เก็บสำรอง 2 ตัว)\nช่างของเราเปลี่ยนเองได้ครับ", {"504.118": 6}),
        ("- 5.1811.32: LH finger, drawing 504.118, one broken. Need two (one to fit, one spare).\n- Send by courier.", {"504.118": 2}),
        ("麻煩先寄 504.118 兩顆過來，機號 5.1811.32。", {"504.118": 2}),
        ("3RK2016-1B 3개 부탁드립니다. 5.1811.32\n\n추신) 접촉기는 3개까지는 필요 없고 2개면 됩니다.", {"3RK2016-1B": 2}),
        ("For 5.1811.32 we need 30 pcs of 504.118, not 24.", {"504.118": 30}),
        ("Please send the long one. So no 504.118 please. For 5.1811.32 QW18VP6, 2 pcs.", {"QW18VP6": 2}),
        ("5.1811.32 노즐 교체 교육 요청합니다. 부품은 저희 것(504.118, 4개 보유)으로 하면 됩니다.", {}),
        ("5.1811.32 喷嘴又堵了, 换过一个新的 504.118 也一样, 请派人来检查。", {}),
        (
            "5.1811.32 모터가 떱니다. 방문해 주세요. 필요하면 교체하죠, 504.118 이라고 매뉴얼에 있던데 오셔서 판단해 주세요.",
            {},
        ),
        ("5.1811.32 교체 시기라 한쪽에 12개씩, 합쳐 24개 필요합니다.\n504.118 로 주세요.", {"504.118": 24}),
        ("5.1811.32 504.118 예비로 사두려는데 한개 살지 두개 살지는 가격 보고 정할게요. 단가 알려주세요.", {"504.118": None}),
        ("Please take the bars B1.230.02 for 5.1811.32 out of our order. We keep QW18VP6, 2 pcs.", {"QW18VP6": 2}),
        ("수량을 잘못 적었습니다. 5.1811.32 의 504.118 수량입니다. 8개가 아니라 4개로 해주세요. QW18VP6 2개는 그대로입니다.", {"504.118": 4, "QW18VP6": 2}),
        ("Each of our two machines J-0417/A and J-0417/B needs it. Each machine has four 504.118, please supply for both.", {"504.118": 8}),
        ("5.1811.32 에 들어가는 504.118 하고 QW18VP6 를 사두려고 합니다. 센서는 2개면 되고 솔레노이드는 아직 못 정했습니다.", {"504.118": None, "QW18VP6": 2}),
        ("5.1811.32 에는 QW18VP6 2개 주세요. 504.118은 우리 라인에서 안 씁니다.", {"QW18VP6": 2}),
    ],
)  # fmt: skip
def test_how_many_and_which_parts_in_other_words(text: str, wanted: dict[str, float | None]) -> None:
    assert _told(text)[1] == wanted


def test_a_row_whose_remark_begins_with_the_word_that_takes_it_out() -> None:
    table = [
        ["설비번호", "품번", "필요수량", "비고"],
        ["5.1811.32", "504.118", "2", ""],
        ["5.1811.32", "QW18VP6", "4", "보유 6"],
        ["6-0712", "B1.230.02", "1", "이번은 재고 충분"],
    ]
    text = "교체부품 리스트입니다. '보유' 라고 적힌 줄은 창고에 있는 것이라 빼고 진행해 주세요."
    request = extract(letter(text, sender=_SENDER, table=table), _SISTERS, ORGANISATION, NUMBERING, 0.9)
    assert (serials(request), parts(request)) == (["5.1811.32"], {"504.118": 2})


def test_a_column_of_requests_beside_what_is_there() -> None:
    table = [
        ["기계번호", "품번", "현재고", "요청"],
        ["5.1811.32", "504.118", "2", "6"],
        ["6-0712", "QW18VP6", "5", "-"],
    ]
    text = "소모품 표입니다. 요청 칸에 숫자가 있는 것만 보내주세요."
    request = extract(letter(text, sender=_SENDER, table=table), _SISTERS, ORGANISATION, NUMBERING, 0.9)
    assert (serials(request), parts(request)) == (["5.1811.32"], {"504.118": 6})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "QV-2210-08 2개 부탁합니다. NW/21-0104B\n기존 보유 중인 QV-2210-10 와 폭이 다르니 주의 바랍니다.",
            {"QV-2210-08": 2},
        ),
        ("Please send 2 pcs QV-2210-08 for NW/21-0104B. It is different from the QV-2210-10.", {"QV-2210-08": 2}),
        ("NW/21-0104B 用 QV-2210-08 2个。QV-2210-10 的接口不同,请注意。", {"QV-2210-08": 2}),
    ],
)
def test_a_part_that_the_wanted_one_is_unlike(text: str, wanted: dict[str, float]) -> None:
    assert parts(ask(letter(text))) == wanted


def test_a_particle_glued_to_a_number_in_a_picture() -> None:
    text = "NW/21-0104B 밸브가 샙니다.\n오일씰 QV-2210-08 도두개 같이 넣어 주십시오."
    assert parts(ask(fax(text))) == {"QV-2210-08": 2}


def test_the_machine_said_to_run_well_beside_another_sort_that_fails() -> None:
    text = "NW-300 칼날부에서 물이 샙니다. 방문 점검 부탁드립니다.\n로더(NW/21-0104B)는 정상입니다."
    assert serials(ask(letter(text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The box showed up. But the two rings are SG16-3304A,\nand what I ordered is SG16-3304B. Please send the two correct SG16-3304B.",
        "링 두 개를 시켰는데 뜯어보니 전부 SG16-3304A입니다. 박스 라벨도 A네요. B로 2개 다시 보내주세요.",
    ],
)
def test_of_a_wrong_delivery_what_was_ordered_is_sent(text: str) -> None:
    request = extract(letter(f"OV/22/011B\n\n{text}", sender=_SENDER), _HOUSE, ORGANISATION, NUMBERING, 0.9)
    assert parts(request) == {"SG16-3304B": 2}
