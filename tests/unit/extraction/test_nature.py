"""Complaint or additional request, where words of failure stand for something else, or a failure is told by a value."""

from __future__ import annotations

import pytest

from intake.extraction.matter import work
from tests.unit.extraction.house import ask, letter


@pytest.mark.parametrize(
    "text",
    [
        "Bitte die Rotoren QV-2210-08 an unser Haus liefern, Ware kommt aus Lyon.",
        "For the rotor shaft we need two keys.",
        "The new cup is not the same size as the old one, so order the big one.",
        "압력 누설 검사기 두 대를 봐 주세요.",
        "그날은 오전부터 멈춰 두겠습니다.",
        "We will stop both ovens for you.",
        "その日は装置を止めておきます。",
        "팩스가 흐릴까 봐 메일로 한 번 더 드립니다.",
        "팩스 도착 여부가 안 나와서 다시 드립니다.",
        "I send it by mail too, in case the fax did not reach you.",
        "Ich schicke es nochmals, falls das Fax nicht angekommen ist.",
        "傳真怕掃描不清楚，所以再寄一份。",
        "Gửi thêm bản mail phòng khi anh chị chưa nhận được.",
    ],
)
def test_words_of_failure_that_tell_of_none(text: str) -> None:
    assert not work.fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "베어링 교체 후 축 진동이 3에서 9까지 올랐습니다.",
        "부하를 60%로 줄여 가동하고 있습니다.",
        "펌프 밑에 누수가 있습니다.",
        "The temperature of the gearbox has slowly crept up.",
        "We run it at half speed since Monday.",
        "Oven 3 DOWN, send somebody",
        "Die Schwingungen sind deutlich gestiegen.",
        "負荷を下げて運転しています。",
        "主轴振动比上月升高不少。",
        "Van an toàn bị xì khí.",
        "Bearing sudah aus, tolong kirim.",
        "No llega aire y el eje está roto.",
    ],
)
def test_a_failure_told_by_a_value_or_by_how_the_machine_is_driven(text: str) -> None:
    assert work.fails(text)


@pytest.mark.parametrize(
    "text",
    [
        "마모되기 전에 예방 교체하려고 합니다.",
        "2공장 라인 이전 관련입니다.",
        "Change by plan in March.",
        "Die Teile brauchen wir zur jährlichen Wartung.",
        "Para reponer existencias, dos piezas.",
        "Haremos el servicio de las 4,000 horas.",
        "We do the 500-hour service then.",
        "予防保全のため交換します。",
    ],
)
def test_upkeep_stock_and_moving_are_planned(text: str) -> None:
    assert work.planned(text)


def test_a_holiday_that_comes_round_is_no_upkeep() -> None:
    assert not work.planned("定期休業日に来てください。")
    assert not work.planned("정기 휴무일에 와 주세요.")


@pytest.mark.parametrize(
    ("text", "nature"),
    [
        ("NW/21-0104B 감속기에서 달그락 소리가 납니다. 정기 휴무일인 20일에 봐 주세요.", "complaint"),
        ("NW/21-0104B QV-2210-08 마모가 보여 예방 교체하려 합니다. 2개 보내주세요.", "additional_request"),
        ("NW/21-0104B 사용법을 몰라서요. 설명서 파일을 보내주실 수 있을까요?", "additional_request"),
        ("Rotor QV-2210-08, 2 pcs for NW/21-0104B please.", "additional_request"),
        ("NW/21-0104B DOWN. Need a technician on site.", "complaint"),
    ],
)
def test_the_nature_of_a_letter(text: str, nature: str) -> None:
    assert ask(letter(text)).nature == nature


def test_a_label_set_with_blanks_names_the_day_wanted() -> None:
    made = ask(letter("NW/21-0104B\n  수  량 : QV-2210-08 2개\n  납   기 : 5월 25일"))
    assert made.wanted_by is not None
    assert made.wanted_by.isoformat() == "2026-05-25"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("NW/21-0104B 조정이 필요합니다. 5월 20일 수요일이 어떠실까요? 저희는 그날만 됩니다.", "2026-05-20"),
        ("NW/21-0104B 의뢰 / 작성 2026-05-11 / 납품 희망 2026-05-27\nQV-2210-08 2개", "2026-05-27"),
        ("Xin cử kỹ sư có mặt tại xưởng mới từ ngày 25/5/2026 để cân chỉnh máy NW/21-0104B.", "2026-05-25"),
        ("Nhờ cử kỹ thuật viên chỉnh máy NW/21-0104B, bắt đầu làm từ thứ Hai ngày 25/5.", "2026-05-25"),
        ("NW/21-0104B 점검 부탁드립니다. 5월 20일에 온풍기 쪽까지 방문하여 봐 주세요.", "2026-05-20"),
    ],
)
def test_a_day_proposed_or_set_in_a_heading(text: str, day: str) -> None:
    made = ask(letter(text))
    assert made.wanted_by is not None
    assert made.wanted_by.isoformat() == day


def test_a_day_on_which_something_was_changed_is_not_wanted() -> None:
    assert ask(letter("NW/21-0104B 5월 4일에 설치하고부터 소음이 큽니다. 봐 주세요.")).wanted_by is None
