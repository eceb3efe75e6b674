"""Which of several machines is asked for, where no list of words knows what is said of the others."""

from __future__ import annotations

import pytest

from tests.unit.extraction.house import ask, letter, serials

ILL, OTHER, THIRD = "NW/21-0104B", "NW/21-0105B", "NW/21-0106B"


@pytest.mark.parametrize(
    "said",
    [
        f"{ILL} 스크류가 멈췄습니다. 알람 E41이 뜨고 30분 뒤 다시 섭니다. 방문 부탁드립니다.\n{OTHER}는 기름칠만 하면서 그럭저럭 지냅니다.",
        f"작년 가을 {OTHER} 때처럼 이번에는 {ILL} 롤이 안 돕니다. 3시부터 라인이 서 있습니다. 점검 요청드립니다.",
        f"{ILL} stopped at 06:40 with alarm 17 and will not restart. Please send a technician.\nThe {OTHER} belongs to the same line.",
        f"Last spring you looked after {OTHER} for us. Now {ILL} leaks at the lower roll, 3 litres a day. Please come and repair it.",
        f"{ILL} が停止しました。アラーム12が出て再起動しません。点検をお願いします。\n{OTHER} のほうは毎日元気に回っています。",
        f"Máy {ILL} bị dừng từ 6 giờ, báo lỗi 17, không chạy lại được. Nhờ kỹ sư đến sửa.\nMáy {OTHER} thì hiền lắm.",
        f"{ILL} steht seit 6 Uhr mit Fehler 17. Bitte schicken Sie einen Techniker.\nDie {OTHER} daneben schnurrt wie ein Kätzchen.",
        f"La {ILL} está parada desde las 6 con la alarma 17. Por favor envíen un técnico.\nLa {OTHER} de al lado va como un reloj.",
    ],
)
def test_a_machine_that_is_only_told_of_is_left_out_by_the_build_of_the_letter(said: str) -> None:
    assert serials(ask(letter(said))) == [ILL]


def test_where_the_build_leaves_a_doubt_somebody_is_asked() -> None:
    made = ask(letter(f"{ILL} 今天早上停机，报警12，复位无效。请派人维修。\n{OTHER} 那台倒是天天开着，挺听话的。"))
    assert ILL in serials(made)
    assert made.needs_review and any(OTHER in reason for reason in made.review_reasons)


@pytest.mark.parametrize(
    "said",
    [
        f"{ILL}, {OTHER} 두 대 모두 롤이 멈췄습니다. 방문 부탁드립니다.",
        f"{ILL} 롤이 멈췄습니다. {OTHER}도 그렇습니다. 방문 부탁드립니다.",
        f"{ILL} 롤에서 기름이 샙니다.\n{OTHER}도 같이 봐 주세요.",
        f"1) {ILL} : 롤 소음\n2) {OTHER} : 벨트 끊어짐\n방문 점검 부탁드립니다.",
        f"{ILL} leaks at the roll. Same on {OTHER}. Please come and repair both.",
        f"- {ILL}: roll leaks\n- {OTHER}: belt torn\nPlease send a technician.",
        f"{ILL} と {OTHER} の2台が停止しました。点検をお願いします。",
        f"{ILL} 漏油，{OTHER} 也漏油，请派人来修。",
        f"Máy {ILL} bị rò dầu, máy {OTHER} cũng bị. Nhờ kỹ sư đến sửa.",
        f"เครื่อง {ILL} และ {OTHER} หยุดทำงาน รบกวนส่งช่างมาซ่อม",
        f"An {ILL} tritt Öl aus, an {OTHER} auch. Bitte schicken Sie einen Techniker.",
        f"La {ILL} y la {OTHER} están paradas. Por favor envíen un técnico.",
    ],
)
def test_machines_with_a_complaint_of_their_own_are_all_asked_for(said: str) -> None:
    assert serials(ask(letter(said))) == [ILL, OTHER]


def test_a_list_of_machines_is_asked_for_whole() -> None:
    said = f"연간 점검 요청드립니다.\n- {ILL}\n- {OTHER}\n- {THIRD}\n11월 중으로 부탁드립니다."
    assert serials(ask(letter(said))) == [ILL, OTHER, THIRD]


def test_who_is_left_out_by_the_build_alone_is_asked_about() -> None:
    said = f"{ILL} stopped at 06:40 with alarm 17 and will not restart. Please send a technician.\nThe {OTHER} belongs to the same line."
    made = ask(letter(said))
    assert made.needs_review
    assert any(OTHER in question for question in made.review_reasons)


@pytest.mark.parametrize(
    "said",
    [
        f"No, {OTHER} still does not do it, only the {ILL}. Please have your man here on Wednesday.",
        f"{OTHER}는 안 그렇고 {ILL}만 그렇습니다. 점검 요청드립니다.",
        f"The machine with the problem is {ILL}, it stops at 40 mm. The number {OTHER} is the good one. Please send a technician.",
        f"An {ILL} steht die Wartung an. {OTHER} lassen Sie bitte aus, die haben wir im November gemacht.",
    ],
)
def test_one_is_set_apart_from_the_other(said: str) -> None:
    assert serials(ask(letter(said))) == [ILL]


@pytest.mark.parametrize(
    "said",
    [
        f"롤러 온도가 어제부터 흔들립니다. 방문 점검 부탁드립니다. 그 옆의 {OTHER}는 같은 배관인데도 멀쩡합니다.",
        f"One of our mills has stopped with alarm 12, please send a technician. The {OTHER} beside it runs fine.",
    ],
)
def test_the_only_machine_named_is_asked_about_where_it_is_said_to_run_well(said: str) -> None:
    made = ask(letter(said))
    assert made.needs_review
    assert not serials(made) or any(OTHER in question for question in made.review_reasons)
