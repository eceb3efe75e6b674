"""Numbers in words and in packs, and which of several is the one that is asked for."""

from __future__ import annotations

import pytest

from intake.extraction.how_many import numerals
from intake.extraction.how_many.quantity import corrections, find, meant
from tests.unit.extraction.house import ask, fax, fax_of, letter, parts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-four bolts", 24),
        ("vierundzwanzig Schrauben", 24),
        ("quatre-vingt-dix joints", 90),
        ("vingt et un joints", 21),
        ("treinta y dos tornillos", 32),
        ("ventotto viti", 28),
        ("dwudziestu czterech śrub", 24),
        ("двадцать пять болтов", 25),
        ("dua puluh empat baut", 24),
        ("dua belas baut", 12),
        ("on iki cıvata", 12),
        ("vinte e quatro parafusos", 24),
    ],
)
def test_a_number_in_words_is_read_whole(text: str, value: int) -> None:
    assert [said.value for said in numerals.spoken(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vierentwintig bouten", 24),
        ("drie stuks", 3),
        ("tjugofyra skruvar", 24),
        ("fire stk.", 4),
        ("kaksi kappaletta", 2),
        ("dvacet čtyři šroubů", 24),
        ("päť kusov", 5),
        ("huszonnégy darab", 24),
        ("douăzeci și patru de bucăți", 24),
        ("три броя", 3),
        ("dvije kutije", 2),
        ("п'ять штук", 5),
        ("τρία τεμάχια", 3),
        ("أربع قطع", 4),
        ("قطعتين", 2),
        ("שלוש יחידות", 3),
        ("तीन नग", 3),
        ("tatlong piraso", 3),
        ("trys vienetai", 3),
        ("tucet", 12),
        ("bir düzine", 12),
    ],
)
def test_a_number_where_people_count_otherwise(text: str, value: float) -> None:
    assert [q.value for q in find(text)] == [value]


@pytest.mark.parametrize("said", ["4 stuks", "4 st", "4 ks", "4 zzyx", "4 tüftel."])
def test_a_figure_set_off_from_the_number_counts_whatever_the_things_are_called(said: str) -> None:
    made = ask(letter(f"Please send for NW/21-0104B:\n- QV-2210-08: {said}\n- NWD.118.04: 2 zzyx\n"))
    assert [(part.model, part.quantity) for part in made.parts] == [("QV-2210-08", 4), ("NWD.118.04", 2)]


def test_the_last_field_of_lines_that_signs_part_is_the_count() -> None:
    lines = [
        "Kone; Osanumero; Nimike; Kpl",
        "NW/21-0104B; QV-2210-08; venttiili; 4",
        "NW/21-0104B; NWD.118.04; luukku; 2",
    ]
    made = ask(letter("\n".join(["Toimittakaa meille:", "", *lines])))
    assert {part.model: part.quantity for part in made.parts} == {"QV-2210-08": 4, "NWD.118.04": 2}


@pytest.mark.parametrize("said", ["3 Wochen", "4 mm", "24 V", "2 semaines", "5 €"])
def test_what_no_part_is_counted_by(said: str) -> None:
    made = ask(letter(f"Please quote for NW/21-0104B:\n- QV-2210-08: {said}\n"))
    assert [part.quantity for part in made.parts] == [None]


@pytest.mark.parametrize("text", ["the belt on the left", "once more", "un tuyau neuf", "a one-way valve", "DOS16"])
def test_a_word_that_is_no_number_counts_nothing(text: str) -> None:
    assert not [q for q in find(text) if q.value > 1]


@pytest.mark.parametrize("text", ["둘 다 언제 오나요", "these two are late", "这两个都到了", "cả hai cái đều tốt"])
def test_which_ones_is_not_how_many(text: str) -> None:
    assert not find(text)


@pytest.mark.parametrize(
    ("text", "held", "packs"),
    [
        ("한 박스(10병)", 10, 1),
        ("두 박스(20개입)", 40, 2),
        ("two boxes of 20", 40, 2),
        ("1箱(6本)", 6, 1),
        ("两盒(每盒10个,共20个)", 20, 2),
        ("une boîte de 100", 100, 1),
        ("2 Kartons zu 25", 50, 2),
        ("한 쌍", 2, 1),
        ("2 Paar", 4, 2),
    ],
)
def test_what_a_pack_holds_is_counted_unless_packs_are_sold(text: str, held: float, packs: float) -> None:
    (found,) = find(text)
    assert (meant(found, "EA"), meant(found, "BOX")) == (held, packs)


def test_how_large_each_is_counts_nothing() -> None:
    (cans,) = find("two 20 litre cans")
    assert (cans.value, meant(cans, "EA"), meant(cans, "L")) == (2, 2, 40)
    assert parts(ask(letter("The 100 x 75 pad, QV-2210-08, is torn. Please send two."))) == {"QV-2210-08": 2}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Please increase that to twelve.", 0, 12),
        ("现在改成6卷", 0, 6),
        ("เปลี่ยนจาก 4 เส้น เป็น 8 เส้น", 4, 8),
        ("нужно не два рулона, а четыре", 2, 4),
        ("5개에서 3개로 줄여 주세요", 5, 3),
    ],
)
def test_a_number_is_changed_to_another(text: str, old: float, new: float) -> None:
    assert [(c.old, c.new) for c in corrections(text)] == [(old, new)]


@pytest.mark.parametrize(
    "text",
    [
        "QV-2210-08 세 개가 있었는데 두 개를 썼으니 두 개만 채워 주세요.",
        "We had three QV-2210-08 on the shelf and have used one, so please send two.",
        "Nos quedan tres QV-2210-08 en el almacén; envíen dos más, por favor.",
        "QV-2210-08を6個注文しましたが、4個しか届いていません。残りの2個をお送りください。",
        "Von den sechs bestellten QV-2210-08 sind vier gekommen. Bitte liefern Sie die fehlenden zwei nach.",
        "На складе осталось три QV-2210-08, просим выслать ещё два.",
        "QV-2210-08, one to fit, one for the shelf, please.",
        "QV-2210-08 교체용 하나, 예비 하나 부탁드립니다.",
        "Necesitamos QV-2210-08, uno para montar y otro de repuesto.",
    ],
)
def test_of_several_numbers_the_one_asked_for(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 2}


@pytest.mark.parametrize(
    "text",
    [
        "Please send two each of:\n\nQV-2210-08 valve\nNWD.118.04 cover",
        "아래 품목 각 두 개씩 보내주세요.\n\nQV-2210-08 밸브\nNWD.118.04 커버",
        "QV-2210-08 밸브\nNWD.118.04 커버\n\n이상 각 2개씩 부탁드립니다.",
        "Proszę o po 2 sztuki następujących części:\n\nQV-2210-08 zawór\nNWD.118.04 pokrywa",
    ],
)
def test_one_number_above_or_below_a_list_is_for_each_of_its_parts(text: str) -> None:
    assert parts(ask(letter(text))) == {"QV-2210-08": 2, "NWD.118.04": 2}


def test_a_number_of_machines_above_a_list_is_none_of_parts() -> None:
    said = "Please send the parts below for our 2 machines:\n\nQV-2210-08 valve\nNWD.118.04 cover"
    assert parts(ask(letter(said))) == {"QV-2210-08": None, "NWD.118.04": None}


def test_what_is_ordered_stands_beside_what_is_there() -> None:
    table = [["품번", "필요", "보유", "발주"], ["QV-2210-08", "10", "4", "6"], ["NWD.118.04", "3", "2", "1"]]
    assert parts(ask(letter("아래와 같이 발주드립니다.", table=table))) == {"QV-2210-08": 6, "NWD.118.04": 1}


def test_parts_are_counted_by_what_they_are_called() -> None:
    said = "QV-2210-08, NWD.118.04 제작 및 발송 부탁드립니다. 솔밸브는 4개, 호퍼 커버는 2개입니다."
    assert parts(ask(letter(said))) == {"QV-2210-08": 4, "NWD.118.04": 2}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("please send a box of gaskets", [1]),
        ("une boîte de joints", [1]),
        ("a pair of bearings", [2]),
        ("2 sets of 6204 bearings", [2]),
        ("two rolls of 25 mm tape", [2]),
        ("3 rolls of 20 m hose", [3]),
        ("2 boxes (10 copper rings)", [2]),
        ("2박스(각 10개)", [20]),
        ("AB-12 is due Monday", []),
        ("第二个阀门坏了", []),
        ("请发两打密封圈", [24]),
    ],
)
def test_what_is_counted(text: str, counts: list[float]) -> None:
    assert [q.value for q in find(text) if q.sort in ("count", "mark")] == counts


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("ㅣ개", 1),
        ("J개", 1),
        ("I EA", 1),
        ("2O개", 20),
        ("l2 EA", 12),
        ("Z개", 2),
        ("3 7H", 3),
        ("17H", 1),
        ("1 1H", 1),
        ("3 lH", 3),
        ("1Ô cái", 10),
        ("2Ó개", 20),
        ("ㅣ대", 1),
    ],
)
def test_a_count_in_a_picture_whose_figure_was_read_as_a_letter(said: str, count: int) -> None:
    text = f"NW/21-0104B 호퍼 커버가 깨졌습니다.\nNWD.118.04 {said} 보내주세요."
    assert parts(ask(fax(text))) == {"NWD.118.04": count}


@pytest.mark.parametrize("count", ["1Ô cái", "1O", "1Ó szt."])
def test_a_round_zero_in_a_cell_of_a_picture(count: str) -> None:
    asked = ask(fax_of([["Mã hàng", "Số lượng"], ["NWD.118.04", count], ["QV-2210-08", "2 cái"]]))
    assert parts(asked) == {"NWD.118.04": 10, "QV-2210-08": 2}


@pytest.mark.parametrize("said", ["J 대리입니다", "I 개선안 부탁", "O개월째 고장"])
def test_a_letter_before_another_word_is_no_figure(said: str) -> None:
    text = f"NW/21-0104B 호퍼 커버 NWD.118.04 보내주세요. {said}."
    assert parts(ask(fax(text))) == {"NWD.118.04": None}


@pytest.mark.parametrize(
    ("heading", "cells"), [("จ้านวน", ("6 au", "2 เส้น")), ("스량", ("3 게", "1 EA")), ("Oty", ("1 EA", "4 ea."))]
)
def test_a_column_of_figures_counts_though_its_heading_was_misread(heading: str, cells: tuple[str, str]) -> None:
    table = [["no", "name", "part", heading], ["1", "a", "NWD.118.04", cells[0]], ["2", "b", "QV-2210-08", cells[1]]]
    asked = ask(letter("NW/21-0104B\n아래 부품 보내 주세요.", table=table))
    assert parts(asked) == {"NWD.118.04": int(cells[0][0]), "QV-2210-08": int(cells[1][0])}


def test_columns_of_other_figures_count_nothing() -> None:
    table = [["no", "part", "단가", "규격"], ["1", "NWD.118.04", "12000", "6 bar"], ["2", "QV-2210-08", "800", "8 bar"]]
    asked = ask(letter("NW/21-0104B\n아래 부품 보내 주세요.", table=table))
    assert parts(asked) == {"NWD.118.04": None, "QV-2210-08": None}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("보유 2 / 기준 6 / 발주 4", 4),
        ("on hand 0, min. 4, order qty 6", 6),
        ("2 in stock, 6 required, please send 4", 4),
        ("库存2只,年用量10只,本次采购8只", 8),
        ("Bestand 3, Soll 8, Bestellmenge 5", 5),
        ("現在庫1 基準4 発注3", 3),
    ],
)
def test_of_figures_with_labels_the_order_counts(text: str, value: float) -> None:
    assert [q.value for q in find(text)] == [value]


@pytest.mark.parametrize("text", ["2 or 3 units", "2台か3台か", "1 hay 2 cái", "两三个", "2、3個", "3개나 4개"])
def test_of_two_numbers_not_decided_between_none_counts(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("열 개들이 세 갑", 30),
        ("20本入りを2箱", 40),
        ("50个装2盒", 100),
        ("three 10-packs", 30),
        ("2 Schachteln mit je 25 Stück", 50),
        ("3 hộp, mỗi hộp 20 cái", 60),
    ],
)
def test_packs_count_what_they_hold_whichever_is_said_first(text: str, held: float) -> None:
    (found,) = find(text)
    assert meant(found, "EA") == held


def test_two_numbers_of_packs_hold_nothing() -> None:
    assert [(q.value, q.packs) for q in find("from 20 bags to 32 bags")] == [(20, None), (32, None)]


def test_of_two_columns_of_counts_the_one_for_all_machines() -> None:
    table = [
        ["품명", "도번", "대당수량", "총수량"],
        ["호퍼 커버", "NWD.118.04", "2", "8"],
        ["솔밸브", "QV-2210-08", "1", "4"],
    ]
    made = ask(letter("NW/21-0104B 외 3대, 아래와 같이 제작을 의뢰합니다.", table=table))
    assert parts(made) == {"NWD.118.04": 8, "QV-2210-08": 4}


def test_figures_that_open_the_lines_before_the_numbers_count_without_a_word() -> None:
    made = ask(
        letter("Máquina NW/21-0104B - fuga de aceite.\n\n  1   QV-2210-08   sello\n  6   NWD.118.04   perno\n\nGracias")
    )
    assert {part.model: part.quantity for part in made.parts} == {"QV-2210-08": 1, "NWD.118.04": 6}


def test_a_figure_with_thousands_opens_a_line() -> None:
    made = ask(letter("Please enter our order for NW/21-0104B:\n\n  Qty      Item\n  12,000   QV-2210-08  needle\n"))
    assert [part.quantity for part in made.parts] == [12000]


def test_a_count_in_a_column_of_blanks() -> None:
    made = ask(
        letter(
            "Please also book for NW/21-0104B:\n\n  QV-2210-08    contact roll         2\n  NWD.118.04   bearing pair         4\n"
        )
    )
    assert {part.model: part.quantity for part in made.parts} == {"QV-2210-08": 2, "NWD.118.04": 4}
