"""Rows of a list that do not count, by what a cell or the writer says of them; and numbers in a row that are no machine's."""

from __future__ import annotations

import pytest

from intake.extraction.text import labels, struck_off
from tests.unit.extraction.house import ask, letter, parts, serials

HEADING = ["No", "품번", "품명", "수량", "비고"]


def _listed(
    *rows: list[str], heading: list[str] | None = None, said: str = "아래 자재 보내주세요."
) -> dict[str, float | None]:
    return parts(ask(letter(said, table=[heading or HEADING, *rows])))


@pytest.mark.parametrize(
    "name", ["Former holder", "Tool holder 12", "Void filler", "Annular seal", "Shareholder plate", "대기압 센서"]
)
def test_a_word_inside_a_name_leaves_no_row_out(name: str) -> None:
    assert not struck_off.row_is_out(name)


@pytest.mark.parametrize(
    "remark", ["도면 승인 완료", "규격 확인완료", "사양 검토 완료", "already approved", "already checked with Kim"]
)
def test_what_has_been_agreed_is_still_wanted(remark: str) -> None:
    said = _listed(["1", "NWD.118.04", "커버", "2", remark], ["2", "QV-2210-08", "밸브", "3", ""])
    assert said == {"NWD.118.04": 2, "QV-2210-08": 3}


@pytest.mark.parametrize(
    "remark",
    [
        "입고 완료",
        "완료",
        "on hold",
        "already here, in stock",
        "이번엔 안 삼",
        "창고에 한 개 있음",
        "not buying",
        "we have plenty",
    ],
)
def test_what_a_remark_takes_out_is_not_wanted(remark: str) -> None:
    assert _listed(["1", "NWD.118.04", "커버", "2", remark], ["2", "QV-2210-08", "밸브", "3", ""]) == {"QV-2210-08": 3}


@pytest.mark.parametrize("dash", ["-", "–", "—", "ー"])
def test_a_dash_among_numbers_is_none(dash: str) -> None:
    assert _listed(["1", "NWD.118.04", "커버", dash, ""], ["2", "QV-2210-08", "밸브", "3", ""]) == {"QV-2210-08": 3}


@pytest.mark.parametrize(
    "said",
    [
        "2번은 창고에서 새것이 나왔대요. 빼주세요.",
        "2번 커버는 재고가 있어서 이번엔 안 사요.",
        "2번은 저희한테 있네요. 그건 지워 주세요.",
        "We found one of item 2 in a drawer. Item 2 we are not buying.",
        "Line 2 turned up in the store. Please skip it.",
        "2番は在庫がありました。外してください。",
        "第2项我们有库存，这次不买。",
        "Mục 2 trong kho còn, không mua.",
        "Position 2 haben wir noch auf Lager.",
        "Pozycja 2 jednak niepotrzebna.",
        "La partida 2 ya la tenemos. Por favor quítenla.",
        "Baris 2 tidak jadi.",
        "Позиция 2 не нужна.",
    ],
)
def test_a_row_struck_off_by_its_number(said: str) -> None:
    rows = ["1", "QV-2210-08", "밸브", "3", ""], ["2", "NWD.118.04", "커버", "2", ""]
    assert _listed(*rows, said=f"첨부 표 참고 바랍니다.\n{said}") == {"QV-2210-08": 3}


@pytest.mark.parametrize("number", ["2", "02.", "②", " ② ", "２"])
def test_however_the_rows_are_numbered(number: str) -> None:
    rows = ["①", "QV-2210-08", "밸브", "3", ""], [number, "NWD.118.04", "커버", "2", ""]
    assert _listed(*rows, said="아래 자재 보내주세요. 2번은 빼주세요.") == {"QV-2210-08": 3}


@pytest.mark.parametrize("number", ["⑵", "²", "2²", "2-1", "9" * 5000])
def test_what_numbers_no_row(number: str) -> None:
    rows = ["1", "QV-2210-08", "밸브", "3", ""], [number, "NWD.118.04", "커버", "2", ""]
    assert _listed(*rows) == {"QV-2210-08": 3, "NWD.118.04": 2}


def test_a_work_order_in_the_row_of_a_machine_is_no_machine() -> None:
    table = [
        ["WO", "Machine", "Item", "Part No", "Qty"],
        ["NW/25-0801A", "NW/21-0104B", "Valve", "QV-2210-08", "3"],
        ["NW/25-0802A", "NW/21-0105B", "Cover", "NWD.118.04", "1"],
    ]
    assert serials(ask(letter("Please send the parts below.", table=table))) == ["NW/21-0104B", "NW/21-0105B"]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Kode", "part"),
        ("Nama barang", "part_name"),
        ("Stok gudang", "stock"),
        ("Satuan", "unit"),
        ("Parça no", "part"),
        ("Mesin", "machine"),
        ("Keterangan", "remark"),
        ("Наименование", "part_name"),
        ("Codice articolo", "part"),
        ("Descrição", "part_name"),
        ("En stock", "stock"),
    ],
)
def test_headings_of_more_languages(heading: str, meaning: str) -> None:
    assert labels.column_of(heading) == meaning
