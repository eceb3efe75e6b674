"""The day wanted, in letters of an invented department: one test for each way in which writers name it."""

from __future__ import annotations

import pytest

from tests.unit.extraction.house import ask, fax, letter  # a Monday, 11 May 2026


def day(text: str, **more: object) -> str | None:
    made = ask(letter(text, **more))  # type: ignore[arg-type]
    return made.wanted_by.isoformat() if made.wanted_by else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bitte liefern Sie 3 Stück QV-2210-08 bis zum 22.05.: Danke", "2026-05-22"),
        ("Please deliver 2 pcs QV-2210-08 by May22, 2026.", "2026-05-22"),
        ("QV-2210-08 2개, 5월 마지막 날(31일)까지만 오면 됩니다.", "2026-05-31"),
        ("We need 2 pcs QV-2210-08 here by Friday 29th at the latest.", "2026-05-29"),
        ("NW/21-0104B 롤이 헛돕니다. 15일 금요일 오전에 와주세요.", "2026-05-15"),
        ("Ngày mai 12/5 nhờ kỹ sư đến sửa máy NW/21-0104B giúp em.", "2026-05-12"),
        ("เครื่อง NW/21-0104B กรุณาส่ง QV-2210-08 2 ชิ้น ภายในวันที่ 29 พฤษภาคม2569", "2026-05-29"),
        ("Necesitamos 2 piezas QV-2210-08 en planta el 22 de mayo a más tardar.", "2026-05-22"),
        ("Il nous faut 2 pièces QV-2210-08, le 22 mai au plus tard.", "2026-05-22"),
        ("Please ship 2 pcs QV-2210-08 so that they reach us not later\nthan 22 May.", "2026-05-22"),
        ("NW/21-0104B: 技術の方に5月21日(木)にご来社いただけないでしょうか。", "2026-05-21"),
        ("NW/21-0104B 需要搬到二期车间,请派一名工程师。开始日期定在5月20日,预计4天。", "2026-05-20"),
    ],
)
def test_a_day_in_other_forms_and_tongues(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NW/21-0104B 점검을 아래와 같이 요청합니다.\n가. 일시 : 2026년 5월 20일(수) 09:00\n나. 내용 : 청소",
            "2026-05-20",
        ),
        ("Request: on-site repair of NW/21-0104B.\nDate requested: 20 May 2026, from 07:00", "2026-05-20"),
        (
            "작성일 2026. 5. 11\nNW/21-0104B QV-2210-08 2개\n납기 : 2026. 5. 20 결제 : 익월 말 비고 : 재고 보충",
            "2026-05-20",
        ),
        ("Date: 11 May 2026\nPlease send 2 pcs QV-2210-08.", None),
        ("QV-2210-08 2개 수리용으로 보내주세요.\n작성 길수정 2026-05-11", None),
    ],
)
def test_a_label_says_what_the_day_is_of(text: str, expected: str | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("모레로 잡힌 NW/21-0104B 점검을 한 주 미뤄야겠습니다. 20일(수) 같은 시각에 와주세요.", "2026-05-20"),
        ("We are free from 14 to 18 May, please come on 15 May. NW/21-0104B is stuck.", "2026-05-15"),
        (
            "Nhờ kỹ sư đến sửa máy NW/21-0104B ngày 20/5... à không, 20/5 nhà máy nghỉ, vậy xin ngày 21/5 ạ.",
            "2026-05-21",
        ),
        ("다음 정비 날짜가 5월 23일로 잡혀서 QV-2210-08 2개는 그 전날인 22일까지는 꼭 들어와야 해요.", "2026-05-22"),
        ("네, 5월 18일 출하면 괜찮습니다. QV-2210-08 2개, 19일까지만 닿게 해주세요.", "2026-05-19"),
        ("지난주 수요일에 보내드린 QV-2210-08 2개 요청, 수량은 맞습니다.", None),
        (
            "Ich habe bis heute weder einen Namen noch eine Uhrzeit. Kommt am 20. Mai jemand wegen NW/21-0104B?",
            "2026-05-20",
        ),
    ],
)
def test_of_several_days_the_one_that_is_wanted(text: str, expected: str | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QV-2210-08 2개를 5월 20일까지 입고 부탁드려요. 세금계산서는 월말로 부탁드립니다.", "2026-05-20"),
        ("Please send 2 pcs QV-2210-08. Payment will be made by 29 May.", None),
        ("NW/21-0104B가 또 섭니다. 오늘 중으로 담당자가 저한테 직접 전화 주십시오.", None),
        ("QV-2210-08 2개 부탁드립니다. 출입신청 때문에 기사님 성함은 20일까지 주세요.", None),
        ("Noted. We wait for your engineer on 20 May as you confirmed, NW/21-0104B will be stopped.", "2026-05-20"),
        ("NW/21-0104B 보증기간 내 설비이니 5월 20일에 방문하시어 원인 분석 부탁드립니다.", "2026-05-20"),
        ("NW/21-0104B 기술자 출장, 5월 20일 이전으로 부탁드립니다.", "2026-05-20"),
    ],
)
def test_what_is_to_be_done_that_day(text: str, expected: str | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NW/21-0104B 배기온도 높음. 방문점검 요망. 다음주 수요일 오전. 문가람", "2026-05-20"),
        ("5월 20일(수)에 공장 전체가 쉽니다. 그날 NW/21-0104B 정기점검을 부탁드립니다.", "2026-05-20"),
        (
            "Can you send somebody for NW/21-0104B? We stop for inventory on Wednesday, May 20. That would be the day.",
            "2026-05-20",
        ),
        ("NW/21-0104B 누가 좀 와주세요.\n\n5월 20일까지는 있어야 해요. 내선 431 / 010-5557-4310 문가람", "2026-05-20"),
    ],
)
def test_a_day_and_what_is_to_be_done_in_two_sentences(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Graag 2 stuks QV-2210-08, uiterlijk vrijdag 22 mei bij ons.", "2026-05-22"),
        ("De monteur komt het liefst op woensdag 20 mei, dan staat NW/21-0104B stil.", "2026-05-20"),
        ("Prosíme o 2 ks QV-2210-08 nejpozději do 22. května.", "2026-05-22"),
        ("Kérünk 2 db QV-2210-08 alkatrészt legkésőbb május 22-ig.", "2026-05-22"),
        ("Vi behöver 2 st QV-2210-08 senast fredag 22 maj.", "2026-05-22"),
        ("Пришлите 2 шт. QV-2210-08 к пятнице, пожалуйста.", "2026-05-15"),
        ("Просим выставить счёт и отгрузить 2 шт. QV-2210-08 до 22 мая.", "2026-05-22"),
        ("O técnico pode vir na quinta-feira, dia 21 de maio, ver a NW/21-0104B?", "2026-05-21"),
        ("Teknisyen 20 Mayıs Çarşamba günü gelebilir mi? NW/21-0104B", "2026-05-20"),
        ("Mohon kirim 2 buah QV-2210-08, kalau bisa sampai tanggal 22 Mei.", "2026-05-22"),
        ("Bitte schicken Sie uns 2 Stück QV-2210-08 bis Freitag, den 22. Mai.", "2026-05-22"),
        ("Könnte der Techniker am Donnerstag nächster Woche kommen? NW/21-0104B klemmt.", "2026-05-21"),
        ("¿Puede venir el técnico el próximo lunes? NW/21-0104B", "2026-05-18"),
        ("Prosimy o przyjazd serwisanta w środę 20.05 do NW/21-0104B.", "2026-05-20"),
        ("Spedite 2 pezzi QV-2210-08 entro fine maggio.", "2026-05-31"),
        ("2 шт. QV-2210-08 нужны до конца мая.", "2026-05-31"),
        ("Nos gustaría recibir 2 QV-2210-08 el viernes 22.", "2026-05-22"),
        ("2 pcs QV-2210-08 by close of business tomorrow please.", "2026-05-12"),
        ("QV-2210-08 2개, 20일 전에만 오면 돼요.", "2026-05-20"),
        ("可以,就5月20日。请工程师来看NW/21-0104B。", "2026-05-20"),
    ],
)
def test_days_of_more_tongues(text: str, expected: str) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De machine NW/21-0104B staat sinds 6 mei stil. Graag een monteur.",
        "Maszyna NW/21-0104B stoi od 6 maja. Prosimy o serwisanta.",
        "Станок NW/21-0104B стоит с 6 мая. Пришлите инженера.",
        "La máquina NW/21-0104B se paró a las 10 de la mañana. Envíen un técnico.",
        "저는 5월 20일까지 휴가입니다. QV-2210-08 2개는 후임에게 보내주세요.",
        "QV-2210-08 2개가 8일까지였는데 아직 안 왔습니다.",
        "오늘은 NW/21-0104B 롤이 걸려 제품이 탔습니다\n한번 나와서 봐주셔야 할 것 같아요",
        "Kindly send your best offer for 2 pcs QV-2210-08 before 20 May.",
        "报价请于5月15日前发给我,QV-2210-08 2个。",
    ],
)
def test_no_day_is_wanted(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("QV-2210-08 2개를 5월 말 전에, 늦어도 27일까지 받았으면 합니다.", "2026-05-27"),
        ("QV-2210-08 2개. 5월 22일까지 안 오면 취소하겠습니다.", "2026-05-22"),
        ("NW/21-0104B 설명서가 필요합니다. 5월 22일까지 PDF로 회신 부탁드립니다.", "2026-05-22"),
        ("QV-2210-08 2개를 5월 22일까지는 받아야 하고요, 오늘 중으로 출고일 답 주세요.", "2026-05-22"),
        ("QV-2210-08 2개를 5월 22일까지 받게 해 주시고 대금은 월말 결제 조건입니다.", "2026-05-22"),
        ("请报价,QV-2210-08 2个,5月22日前到厂就行。", "2026-05-22"),
        ("QV-2210-08은 2개로 늘려 주세요. 납기도 그대로 22일입니다.", "2026-05-22"),
        ("QV-2210-08 2개는 그대로 진행해 주세요. 날짜도 같습니다(5/22).", "2026-05-22"),
        ("We keep only QV-2210-08, 2 pcs. The date of 22 May is the same.", "2026-05-22"),
        ("QV-2210-08 2개 다시 보내주세요. 5월 22일 날짜는 꼭 지켜주셔야 합니다.", "2026-05-22"),
        ("5월 20일 점검 건 26일로 바꿀 수 있을까요? NW/21-0104B", "2026-05-26"),
        ("납기는 5.22(금)로 부탁드립니다. QV-2210-08 2개.", "2026-05-22"),
        ("Required at our goods-in: 22 May 2026. QV-2210-08, 2 pcs", "2026-05-22"),
        ("Nhờ cử kỹ sư đào tạo máy NW/21-0104B khoảng 2 ngày, bắt đầu từ thứ Hai ngày 18/5.", "2026-05-18"),
        ("We'd like the 2 pcs QV-2210-08 delivered on June 3rd.", "2026-06-03"),
    ],
)
def test_what_else_stands_beside_the_day(text: str, expected: str) -> None:
    assert day(text) == expected


def test_a_date_in_the_number_of_a_part_is_no_day_to_count_from() -> None:
    from intake.extraction import Catalogue, extract
    from intake.registry import PartRow, Registry
    from tests.unit.extraction.house import NUMBERING, ORGANISATION, REGISTRY

    valve = PartRow("VKT 25/5", "밸브", "purchased", "Valtek", "EA", ("NW-200",))
    lists = Catalogue(Registry(REGISTRY.customers, REGISTRY.equipment, (*REGISTRY.parts, valve)))
    text = "Our stop is on 20 May. Please send 2 pcs VKT 25/5 the day before."
    made = extract(letter(text), lists, ORGANISATION, NUMBERING, 0.0)
    assert str(made.wanted_by) == "2026-05-19"


def test_a_month_that_ocr_pulled_apart() -> None:
    made = ask(fax("NW/21-0104B 부품 의뢰\n품번 QV-2210-08 2개\n1 1월 3일까지 입고 바랍니다.", caller="0317771009"))
    assert str(made.wanted_by) == "2026-11-03"


def test_the_day_of_a_paper_is_not_wanted_whatever_its_label() -> None:
    made = ask(fax("받는 곳 : 누리온 설비 날짜 : 2026년 5월 11일\nNW/21-0104B QV-2210-08 2개", caller="0317771009"))
    assert made.wanted_by is None


def test_points_that_ocr_set_apart() -> None:
    made = ask(fax("NW/21-0104B QV-2210-08 2개\n신청일 2026. 5. 11. 희망납기 2026. 5 . 22.", caller="0317771009"))
    assert str(made.wanted_by) == "2026-05-22"


def test_a_day_of_the_month_that_ocr_pulled_apart() -> None:
    made = ask(fax("NW/21-0104B 부품 의뢰\n품번 QV-2210-08 2개\n5월 2 1일까지만 오면 됩니다.", caller="0317771009"))
    assert str(made.wanted_by) == "2026-05-21"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Graag 2 stuks QV-2210-08, uiterlijk vrijdag 22 mei.", "2026-05-22"),
        ("Vi behöver en tekniker till NW/21-0104B senast den 22 maj.", "2026-05-22"),
        ("Send en montør til NW/21-0104B, helst tirsdag 19. maj.", "2026-05-19"),
        ("Tarvitsemme 2 kpl QV-2210-08 perjantaihin mennessä.", "2026-05-15"),
        ("Lähettäkää 2 kpl QV-2210-08, toimitus viimeistään 22. toukokuuta.", "2026-05-22"),
        ("Prosíme o 2 ks QV-2210-08, dodání ke 22. květnu.", "2026-05-22"),
        ("Prosíme poslať 2 ks QV-2210-08 do piatka.", "2026-05-15"),
        ("Kérünk 2 db QV-2210-08 alkatrészt május 22-ig.", "2026-05-22"),
        ("Vă rugăm să trimiteți 2 buc. QV-2210-08 până la 22 mai.", "2026-05-22"),
        ("Моля, изпратете 2 бр. QV-2210-08 най-късно до 22 май.", "2026-05-22"),
        ("Molimo 2 kom. QV-2210-08 najkasnije do 22. 5. 2026.", "2026-05-22"),
        ("Просимо надіслати 2 шт. QV-2210-08 до п'ятниці, 22 травня.", "2026-05-22"),
        ("Παρακαλούμε στείλτε 2 τεμ. QV-2210-08 έως τις 22 Μαΐου.", "2026-05-22"),
        ("نرجو إرسال 2 قطعة QV-2210-08 قبل 22 مايو.", "2026-05-22"),
        ("נא לשלוח 2 יחידות QV-2210-08 עד 22 במאי.", "2026-05-22"),
        ("कृपया QV-2210-08 के 2 नग 22 मई तक भेजें।", "2026-05-22"),
        ("Prašome 2 vnt. QV-2210-08 iki gegužės 22 d.", "2026-05-22"),
        ("Palun saatke 2 tk QV-2210-08 reedeks.", "2026-05-15"),
        ("Necesitamos 2 uds. QV-2210-08, el 22 de mayo como fecha límite.", "2026-05-22"),
        ("Precisamos de 2 unidades QV-2210-08, o mais tardar a 22 de maio.", "2026-05-22"),
        ("NW/21-0104B: servis elemanınız cuma gününe kadar gelsin lütfen.", "2026-05-15"),
        ("NW/21-0104B: инженер от вас нужен завтра, 12 мая.", "2026-05-12"),
    ],
)
def test_days_where_people_write_otherwise(text: str, expected: str) -> None:
    assert day(text) == expected
