"""What worlds nobody had seen taught, each in an example of its own."""

from __future__ import annotations

import pytest

from intake.extraction import Catalogue, extract
from intake.extraction.how_many import quantity
from intake.extraction.matter import work
from intake.extraction.text import struck_off
from intake.message import Address
from intake.registry import EquipmentRow, Registry
from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY, ask, letter, parts, serials


def test_a_range_whose_middle_counts_names_the_machines_between() -> None:
    rows = tuple(EquipmentRow(f"88K{n}.14", "NW-900", "A1") for n in range(1, 5))
    lists = Catalogue(Registry(REGISTRY.customers, (*REGISTRY.equipment, *rows), REGISTRY.parts))
    said = letter("88K1.14 〜 88K3.14 연차 점검 방문 부탁드립니다.")
    assert serials(extract(said, lists, ORGANISATION, NUMBERING, 0.9)) == ["88K1.14", "88K2.14", "88K3.14"]


def test_a_tail_is_known_with_its_letter_set_apart() -> None:
    assert serials(ask(letter("105.B 가 또 멈췄습니다. 와서 봐주세요."))) == ["NW/21-0105B"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("제분기 37-2번 말고 옆에 있는 38-5번이 멈췄습니다. 방문 부탁드립니다.", ["6610238-5"]),
        ("끝번호 137-2 호퍼가 막힙니다. 와서 봐 주세요.", ["6610137-2"]),
        ("K19-041-4Z, 042-4Z 점검 방문 부탁드립니다.", ["K19-041-4Z", "K19-042-4Z"]),
        ("Please send somebody for unit 238-5, it trips.", ["6610238-5"]),
        ("5-18 오전에 방문 부탁드립니다. K19-041-4Z 입니다.", ["K19-041-4Z"]),
    ],
)
def test_the_end_of_a_number_may_hold_its_signs(text: str, named: list[str]) -> None:
    numbers = ("6610137-2", "6610238-5", "7720015-18", "K19-041-4Z", "K19-042-4Z")
    rows = tuple(EquipmentRow(n, "NW-900", "A1") for n in numbers)
    lists = Catalogue(Registry(REGISTRY.customers, (*REGISTRY.equipment, *rows), REGISTRY.parts))
    assert sorted(serials(extract(letter(text), lists, ORGANISATION, NUMBERING, 0.9))) == named


@pytest.mark.parametrize(
    "text",
    [
        "El NW/21-0104B hace mucho ruido, envíen un técnico. El NW/21-0105B va perfectamente.",
        "NW/21-0104B bocor, mohon teknisi datang. NW/21-0105B di sebelahnya tidak ada masalah.",
        "NW/21-0104B tripped twice, send an engineer please. NW/21-0105B ran all week no bother.",
    ],
)
def test_a_machine_that_runs_is_passed_by_in_any_tongue(text: str) -> None:
    assert serials(ask(letter(text))) == ["NW/21-0104B"]


@pytest.mark.parametrize(
    "text",
    [
        "QV-2210-08 2개 보내주세요. QV-2210-10은 구멍 간격이 맞지 않습니다.",
        "ขอสั่ง QV-2210-08 จำนวน 2 ชิ้น ครับ ระวังอย่าส่ง QV-2210-10 มา",
        "Please send QV-2210-08, 2 pcs. We tried a QV-2210-10, so don't order any of those.",
        "QV-2210-08 2개 주문합니다. 지금은 QV-2210-10 달려 있습니다. 이건 주문은 아닙니다.",
    ],
)
def test_a_part_named_in_warning_is_not_ordered(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 2}


def test_the_total_wins_over_the_number_for_each() -> None:
    assert parts(ask(letter("NW/21-0104B, NW/21-0105B 용 QV-2210-08 대당 3개 (총 6개) 보내주세요."))) == {
        "QV-2210-08": 6
    }


def test_a_number_put_right_replaces_the_one_before() -> None:
    said = "NWD.118.04 2개 보내주세요.\n추신. 도면을 보니 NWD.118.05 로 바꿔 주세요. 수량은 2개 그대로입니다."
    assert set(parts(ask(letter(said)))) == {"NWD.118.05"}


def test_a_remark_against_another_type_leaves_its_row_in() -> None:
    assert not struck_off.row_is_out("230V, 不要 24V")
    assert struck_off.row_is_out("不要")


def test_two_off_is_two() -> None:
    assert [q.value for q in quantity.find("belt tensioner    2 off")] == [2]


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("El rodillo está agrietado y hace ruido", True),
        ("Pompa bocor dan tekanan turun", True),
        ("압력이 3에서 멈추고 올라가지 않음", True),
        ("접점이 나가서 히터가 안 꺼집니다", True),
        ("定期点検です。不具合は特にございません", False),
        ("附上报警记录和备件清单", False),
        ("수리 뒤로 한 번도 안 섰습니다", False),
    ],
)
def test_what_is_a_failure(text: str, failing: bool) -> None:
    assert bool(work.fails(text)) is failing


def test_what_a_machine_spoilt_was_scrapped_and_not_the_machine() -> None:
    assert serials(ask(letter("NW/21-0104B 편차가 커져 한 배치를 전량 폐기했습니다. 와서 봐주세요."))) == [
        "NW/21-0104B"
    ]
    assert serials(ask(letter("NW/21-0104B 점검 방문 요청합니다. NW/21-0105B는 폐기했습니다."))) == ["NW/21-0104B"]


def test_a_tail_named_in_passing_is_nobodys_request() -> None:
    said = "저희 설비가 자꾸 섭니다. 와서 봐주세요. 옆 공장 105.B 도 작년에 그랬다가 지금은 정상입니다."
    assert serials(ask(letter(said))) == []


@pytest.mark.parametrize(
    "text",
    [
        "저희 거래처 건입니다.\n업체 : 소담제면 (파주)\n기계 : 명판 66/K-207\n증상 : 벨트가 끊어졌답니다. 방문 부탁드립니다.",
        "End user: Marlow Bakeries\nMachine plate 66/K-207\nIt trips every hour, please send an engineer.",
    ],
)
def test_the_end_user_in_a_field_of_a_dealers_letter_is_the_customer(text: str) -> None:
    made = ask(letter(text, sender=Address("여진수", "jsyeo@haesol.example")))
    assert made.customer is not None and made.customer.id is None


def test_a_customer_who_fills_in_the_field_is_the_customer() -> None:
    made = ask(letter("업체명 : 달빛제분 파주공장\nNW/21-0104B 방문 부탁드립니다. 소음이 큽니다."))
    assert made.customer is not None and made.customer.id == "A1"


@pytest.mark.parametrize(
    "text",
    [
        "설비 : NW/21-0104B (설비번호 UT-04155) 방문 점검 부탁드립니다.",
        "設備番号 UT-04155（NW/21-0104B）の点検訪問をお願いします。",
    ],
)
def test_an_inventory_number_beside_a_listed_one_is_no_second_machine(text: str) -> None:
    assert serials(ask(letter(text))) == ["NW/21-0104B"]


@pytest.mark.parametrize(
    "text",
    [
        "> 1. 솔밸브 QV-2210-08은 10개 포장입니다.\n> 10개로 하시겠습니까?\n아뇨 그냥 6개요.\n\n> 감사합니다.\n네 수고하세요.",
        "> Shall we send QV-2210-08, ten of them?\nMake it 6 pcs please.\n\n> Kind regards",
        "> QV-2210-08는 4개 그대로면 될까요?\n\n여유가 있습니다. 그래서 네 개 말고 여섯 개만요.",
        "> QV-2210-08 を10個でよろしいですか?\n6個でお願いします。",
    ],
)
def test_an_answer_says_how_many_of_what_was_asked(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 6}


@pytest.mark.parametrize(
    "text",
    [
        "> 솔밸브 QV-2210-08은 재고가 없습니다. 2개로 괜찮으신지요?\n그럼 밸브는 빼주세요.",
        "> QV-2210-08 is short, is that all right?\nThen leave it out. We take 2 pcs elsewhere.",
    ],
)
def test_an_answer_that_declines_orders_nothing(text: str) -> None:
    assert parts(ask(letter(text))) == {}


@pytest.mark.parametrize(
    "text",
    [
        "NW/21-0104B용 부품은 수량 맞게 모두 받았습니다. 감사합니다. 이번에는 옆 호기 NW/21-0105B용으로 QV-2210-08 2개 발주드립니다.",
        "Parts for NW/21-0104B have arrived, thank you. Now please send 2 pcs QV-2210-08 for its neighbour NW/21-0105B.",
    ],
)
def test_a_machine_whose_parts_have_come_is_not_the_one_asked_for(text: str) -> None:
    assert serials(ask(letter(text))) == ["NW/21-0105B"]


@pytest.mark.parametrize(
    "text",
    [
        "We replaced a valve (QV-2210-08, had one on the shelf) on NW/21-0104B and it is no better. Please send a technician.",
        "NW/21-0104B: 솔밸브 QV-2210-08 두 개를 싹 갈았습니다. (창고에 있던 겁니다) 그래도 똑같습니다. 방문 부탁드립니다.",
        "NW/21-0104B の弁交換（QV-2210-08、手持ち品）は実施済みです。調整方法をご教示ください。",
        "NW/21-0104B hỏng. Bên em đã thay QV-2210-08 (hàng có sẵn) mà vẫn vậy. Nhờ anh cử kỹ thuật qua xem.",
    ],
)
def test_a_part_taken_from_the_shelf_is_not_ordered(text: str) -> None:
    assert parts(ask(letter(text))) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Нужны QV-2210-08, две штуки. Просим отправить до 20 мая.",
        "Proszę pilnie przysłać QV-2210-08: jeden do wymiany i jeden na zapas.",
        "Box turned up. The label on both says QV-2210-10, and I ordered QV-2210-08. Please send two QV-2210-08 and tell me what to do with the wrong ones.",
        "벨트가 QV-2210-10으로 두 개 왔습니다. 제가 시킨 건 QV-2210-08이고요. 다시 보내주세요.",
        "봉투 열어보니 QV-2210-10 6개가 들어 있네요. NW/21-0104B는 QV-2210-08입니다. 제대로 된 걸로 6개 다시 보내주세요.",
    ],
)
def test_what_is_sent_for_is_ordered_and_not_what_came(text: str) -> None:
    assert list(parts(ask(letter(text)))) == ["QV-2210-08"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("List below. Only lines with status OPEN please, the CLOSED ones we have received.", ("CLOSED", "OPEN")),
        ("구매 열에 O 표시한 것만 진행해 주세요. X는 재고 있습니다.", ("X", "O")),
        ("상태가 발주인 줄만 보내 주세요.", ("완납", "발주")),
    ],
)
def test_rows_in_another_state_are_left_out(text: str, states: tuple[str, str]) -> None:
    table = [
        ["Part No", "Qty", "Status"],
        ["QV-2210-08", "4", states[0]],
        ["NWD.118.04", "2", states[1]],
        ["NWD.118.05", "3", states[1]],
    ]
    assert parts(ask(letter(text, table=table))) == {"NWD.118.04": 2, "NWD.118.05": 3}


@pytest.mark.parametrize(
    "text",
    [
        "Please arrange for NW/21-0104B, NW/21-0105B and NW/21-0106B:\n\nQV-2210-08 - 10 pcs each machine\nNWD.118.04 - two per machine",
        "NW/21-0104B, NW/21-0105B, NW/21-0106B 세 대 정기 교체분입니다.\n\nQV-2210-08 대당 10개\nNWD.118.04 대당 2장",
    ],
)
def test_so_many_for_each_of_the_machines_above(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 30, "NWD.118.04": 6}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Need from you:\n - one cover, dwg NWD.118.04\n - a pair of QV-2210-08 valves",
            {"NWD.118.04": 1, "QV-2210-08": 2},
        ),
        ("BL-40 1개 주문합니다. 30 아니고 40입니다.", {"BL-40": 1}),
        (
            "NW/21-0104B, NW/21-0105B 두 대에 쓸 것입니다.\n규격은 QV-2210-08 이고 호기당 다섯 개씩 해서 열 개면 됩니다. 보내 주세요.",
            {"QV-2210-08": 10},
        ),
    ],
)
def test_a_number_of_the_name_or_of_each_is_not_counted_again(text: str, wanted: dict[str, float]) -> None:
    assert parts(ask(letter(text))) == wanted


def test_an_end_that_fits_two_machines_is_asked_about_where_neither_is_taken() -> None:
    numbers = ("RW-96118A", "RW-96118B")
    rows = tuple(EquipmentRow(n, "NW-900", "A1") for n in numbers)
    lists = Catalogue(Registry(REGISTRY.customers, (*REGISTRY.equipment, *rows), REGISTRY.parts))
    text = "96118 두대중에 B자 붙은거 그거 오일 갈때 됐네요 QV-2210-08 두개 보내주세요\nA는 여름에 갈아서 괜찮아요"
    made = extract(letter(text), lists, ORGANISATION, NUMBERING, 0.0)
    assert serials(made) == ["RW-96118B"] or (made.needs_review and "RW-96118B" in " ".join(made.review_reasons))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("아무튼 이달 18일이나 그 전에 한번 들러주십시오. NW/21-0104B 롤이 헛돕니다.", "2026-05-18"),
        ("NW/21-0104B 작업은 5/30(토)에 저희가 합니다. 부품은 그 전날까지만 도착하면 됩니다.", "2026-05-29"),
        ("NW/21-0104B 건, 납기도 그대로 5/19입니다.", "2026-05-19"),
        ("NW/21-0104B 작업일을 5월 20일에서 5월 27일(수)로 일주일 미루기로 했습니다.", "2026-05-27"),
        ("NW/21-0104B 교체해 주세요. 5월 15일(금) 오전에 세워놓겠습니다.", "2026-05-15"),
        ("Trockner NW/21-0104B: am besten am 2. Juni, da steht die Anlage. Bitte Techniker schicken.", "2026-06-02"),
        ("Wir brauchen den Techniker für NW/21-0104B bis morgen, Dienstag!", "2026-05-12"),
        ("NW/21-0104B: ¿Pueden mandar a su técnico a revisarla el 2 de junio?", "2026-06-02"),
        ("Parçaların en geç 15 Haziran'da elimizde olması gerekiyor (NW/21-0104B).", "2026-06-15"),
        ("Просим отправить QV-2210-08 до 20 мая.", "2026-05-20"),
        ("เครื่อง NW/21-0104B ต้องถึงโรงงานภายในวันที่ 26 พฤษภาคมค่ะ ขอสั่ง QV-2210-08 1 ชิ้น", "2026-05-26"),
        ("오늘 06시에 NW/21-0104B를 올리는데 점화가 안 됩니다. 기사님 보내주세요.", None),
        ("불량 보드는 오늘 택배로 보내드릴 테니 NW/21-0104B 원인 분석해 주세요.", None),
        ("NW/21-0104B makes a puddle of oil (our engineer is on leave until Thursday). Please advise.", None),
    ],
)
def test_the_day_wanted(text: str, day: str | None) -> None:
    made = ask(letter(text))
    assert (made.wanted_by.isoformat() if made.wanted_by else None) == day


@pytest.mark.parametrize(
    ("text", "urgent"),
    [
        ("Acilen 3 adet QV-2210-08 göndermenizi rica ederiz.", True),
        ("Line packing kami berhenti total, tolong kirim QV-2210-08.", True),
        ("NW/21-0104B 연기가 납니다. 라인 세웠습니다.", True),
        ("產線還是停著，NW/21-0104B 請派人。", True),
        ("Please send 12 brush rolls, QV-2210-08. All is planned.", False),
        ("NW/21-0104B keeps crushing cartons, please come next month.", False),
        ("NW/21-0104B 는 15일 오전에 세워놓겠습니다. 점검 부탁드립니다.", False),
        (
            "다른 공장 라인이 섰다는 얘기를 듣고 NW/21-0104B 밸브도 미리 바꾸려고 합니다. QV-2210-08 2개 부탁드립니다.",
            False,
        ),
    ],
)
def test_urgent_is_what_stands_or_is_said_to_be(text: str, urgent: bool) -> None:
    assert ask(letter(text)).urgent is urgent
