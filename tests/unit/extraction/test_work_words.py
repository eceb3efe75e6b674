"""The words of failing, planning and haste, in letters of several languages: what counts, and what only sounds alike."""

from __future__ import annotations

import pytest

from intake.extraction.matter import work
from tests.unit.extraction.house import ask, letter


@pytest.mark.parametrize(
    "text",
    [
        "El horno no alcanza la temperatura, sólo llega a 95 °C.",
        "A máquina não liga desde ontem.",
        "La presse ne démarre pas, le voyant est grillé.",
        "Il nastro è bloccato e non si accende.",
        "Die Achse erreicht die Endlage seit Montag nicht.",
        "Drukarka nie drukuje.",
        "Makine ısınmıyor.",
        "Mesin tidak mau menyala, ada masalah di layar.",
        "Нагреватель не греет, датчик сгорел.",
        "型式違いの部品が届きました。",
        "烤箱温度升不上去。",
        "3번 카드 소손입니다. 글자도 흐려짐.",
        "화면만 안나오고 운전은 됩니다.",
        "The print is blurred and the width is out of tolerance.",
    ],
)
def test_something_is_wrong(text: str) -> None:
    assert work.fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "De pomp maakt lawaai en loopt steeds vast.",
        "De klep lekt.",
        "Stroj hlučí a přehřívá se.",
        "A szelep szivárog, a gép zajos.",
        "Подшипники шумят и греются.",
        "Скачет давление: то 3, то 6 бар.",
        "Die Anlage quietscht und wird heiß.",
        "La machine fait un bruit bizarre et chauffe trop.",
        "La máquina se calienta, llegó la pieza equivocada.",
        "Si surriscalda e perde olio.",
        "Está fazendo barulho, a peça veio errada.",
        "Głośno pracuje i się grzeje.",
        "Çok ses yapıyor ve ısınıyor.",
        "Mesin berisik dan cepat panas.",
        "Maskinen läcker och blir varm.",
        "Bên em đặt loại 30 nhưng nhận được loại 20.",
        "ของที่ได้รับไม่ตรงกับที่สั่ง",
        "30をお願いしたはずが、20が入っていました。",
        "我们订的是30,收到的却是20。",
        "수분값이 0으로만 나온다고 합니다.",
        "30을 주문했는데 20으로 왔습니다.",
        "The traverse motor smokes as soon as you enable the drive.",
        "We ordered the 30 but got the 20.",
        "Крышка погнута, на экране ошибка E12.",
        "Displej je tmavý a svítí chyba E12.",
        "Pokrywa jest wygięta.",
        "หน้าจอเครื่องดับ",
        "显示屏黑屏,复位无效。",
        "The guard got hit by a forklift.",
        "벨트가 자꾸 한쪽으로 쏠립니다.",
    ],
)
def test_something_is_wrong_in_more_tongues(text: str) -> None:
    assert work.fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "고장은 아닙니다. 어제 팩스가 잘 안 나온다고 해서 메일로 드립니다.",
        "조금 전 메일은 첨부가 안 열린다고 하셔서 다시 보냅니다.",
        "메일함에 문제가 있어 팩스로 넣습니다.",
        "Please change the vibration shaft bearing before they break.",
        "03A는 두께가 안 맞아서 안 됩니다. 03B로 주세요.",
        "그건 안 해요. 새것 단 지 반년도 안 됐어요.",
        "วันนั้นโรงสีหยุดพอดี",
        "ต้องการรับของภายในวันที่ 30",
        "6인치는 안 씁니다. 안 쓰셔도 됩니다.",
        "테스트 콘이 닳을 때가 돼서 미리 주문드려요.",
        "그건 저희 재고로 나갔으니 빼시면 됩니다. 계산서는 본사로 끊어주세요.",
        "6개면 한 대분밖에 안 된다고 하네요.",
        "소모품 재고 부족으로 주문합니다.",
        "The paper copy of the manual was damaged by coolant.",
        "形式发票我没收到，请再发一次。",
        "计划五月停机时一起更换。",
    ],
)
def test_nothing_is_wrong(text: str) -> None:
    assert not work.fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "레이저 절단기 연차 점검 요청",
        "分切机需要搬到二期车间,请支持搬迁。",
        "We are moving the two dryers to another hall.",
        "Die Anlage wird im Mai umziehen.",
        "Necesitamos la calibración anual de la báscula.",
        "Konieczna jest roczna kalibracja wagi.",
        "Нужен ежегодный осмотр.",
        "移設をお願いします。",
        "ขอให้ช่วยย้ายเครื่อง",
    ],
)
def test_it_is_planned(text: str) -> None:
    assert work.planned(text)


@pytest.mark.parametrize(
    "text",
    [
        "3호기는 이틀째 서 있고 내일이 납품입니다.",
        "機械は止まったままです。",
        "The line is still down.",
        "Die Anlage steht immer noch.",
        "La celda sigue parada.",
        "Nos urge tenerlo aquí.",
        "Линия всё ещё стоит.",
        "팔레타이저 또 섰습니다.",
        "Xưởng 2 dừng hoàn toàn, nhờ gửi ngay hôm nay.",
    ],
)
def test_it_is_urgent(text: str) -> None:
    assert work.urgent(text)


@pytest.mark.parametrize(
    "text",
    [
        "벨트가 안 돌아갑니다. 일단 손으로 담고 있어서 급한 건 아니에요.",
        "화요일에 와서 봐주세요. 그날은 세워놓습니다.",
        "Máy vẫn chạy, không có gì gấp.",
        "目前以低速生产,尚未停线。",
        "7月22日我們停線,當天最方便。",
        "如有停产的型号请告知。",
        "Please come on 11 May, we have standstill that day.",
        "Bei uns hat sich der Stillstand verschoben.",
        "Layar mati total, tapi produksi masih jalan.",
        "어제 급하게 보내면서 호기를 잘못 적었습니다.",
        "생각보다 빨리 막혀서 추가로 주문해요.",
        "이건 안 급함",
        "Both machines run fine, nothing urgent.",
        "The labeller is down but whenever you can is fine, no hurry.",
    ],
)
def test_it_can_wait(text: str) -> None:
    assert not work.urgent(text)


@pytest.mark.parametrize(
    "text",
    [
        "그날 하루 라인을 비워둘 테니 5월 20일에 부탁드립니다.",
        "희망일은 5월 20일이고 안 되시면 다른 날 제안해 주세요.",
        "안녕하세요 한빛밸브공업 구매팀 옥다정입니다.",
        "Kính gửi phòng dịch vụ Daol, nhờ 2 anh chị giúp em.",
        "采购部王强。",
    ],
)
def test_no_part_is_wanted(text: str) -> None:
    assert not work.work([text], [], trouble=False, machines=1).wants_part


@pytest.mark.parametrize(
    "text",
    [
        "새걸로 하나 보내주세요. 우리가 달게요.",
        "고무 흡착판 작은거 있잖아요 그거 열 개만 사놓을라구요.",
        "커터 날 2개 보내주세요.",
        "Gửi cho em 2 dao cắt.",
        "Please send us the round lamp around the camera, we do not know the part number.",
        "カメラの照明を送ってください。型番はわかりません。",
    ],
)
def test_a_part_is_wanted_in_words(text: str) -> None:
    assert work.work([text], [], trouble=False, machines=1).wants_part


def test_what_has_worn_by_the_time_it_is_changed_is_no_failure() -> None:
    planned = ask(letter("NW/21-0104B QV-2210-08이 많이 닳아서 여름 휴가 때 갈려고 합니다. 2개 보내주세요."))
    assert planned.nature == "additional_request"


def test_a_slip_of_the_writer_is_no_complaint() -> None:
    made = ask(
        letter("Sorry, I looked at the wrong drawing. It has to be QV-2210-08, two pieces.", subject="Re: SV26-0031")
    )
    assert made.nature == "additional_request"


def test_the_slip_of_one_who_has_a_symptom_to_tell_changes_nothing() -> None:
    assert not work.own_slip("호기를 잘못 적었습니다. 증상은 같습니다.")
