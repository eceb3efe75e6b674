"""Properties of the folded forms: they can be compared, and they lead back to the ink."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.document import DocumentBuilder, Otherwise, Words
from intake.extraction.catalogue import company_key, subscriber
from intake.extraction.how_many.quantity import corrections, find
from intake.extraction.numbers.codes import misread, reading_cost, scan
from intake.extraction.text import scene
from intake.extraction.text.labels import column_of, field_of, label_before
from intake.extraction.text.values import compact, fold
from tests.unit.extraction import house


@given(st.text())
def test_compact_twice_is_compact_once(text: str) -> None:
    assert compact(compact(text)) == compact(text)


@given(st.text(max_size=60), st.data())
def test_folded_characters_lead_back_to_written_ones(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    begin, stop = folded.written(start, end)
    assert 0 <= begin <= stop <= len(text)


@given(st.text(alphabet="AB12-／－ １Ｂ가", max_size=40))
def test_what_is_found_folded_quotes_its_own_ink(text: str) -> None:
    folded = fold(text)
    for at, char in enumerate(folded.text):
        begin, stop = folded.written(at, at + 1)
        assert fold(text[begin:stop]).text == char


@pytest.mark.parametrize(
    "names",
    [
        ("㈜달빛제분", "(주)달빛제분", "주식회사 달빛제분", "달빛 제분 ㈜", "달빛제분"),
        ("Osterholt Backwaren GmbH", "OSTERHOLT BACKWAREN", "Osterholt Backwaren GmbH & Co. KG"),
        ("Công ty TNHH Ánh Dương", "Anh Duong", "CÔNG TY TNHH ÁNH DƯƠNG"),
        ("บริษัท แสงทอง จำกัด", "แสงทอง"),
        ("株式会社青空製粉", "青空製粉(株)", "青空製粉"),
        ("Wiśnia Sp. z o.o.", "Wisnia sp. z o. o."),
    ],
)
def test_a_company_is_one_in_every_spelling(names: tuple[str, ...]) -> None:
    assert len({company_key(name) for name in names}) == 1


def test_telephone_numbers_are_one_however_they_are_dialled() -> None:
    assert subscriber("031-777-1000") == subscriber("+82 31 777 1000") == subscriber("(031)7771000")


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("제 조 번 호", "serial"),
        ("S / N", "serial"),
        ("Machine sl. no.", "serial"),
        ("자산번호", "asset"),
        ("규 격 / 모 델", "part"),
        ("수량(EA)", "quantity"),
        ("希望納期", "wanted"),
        ("Bemerkungen", "remark"),
        ("오늘의 날씨가 좋습니다", ""),
    ],
)
def test_labels(label: str, meaning: str) -> None:
    assert field_of(label) == column_of(label) == meaning


@pytest.mark.parametrize(
    ("before", "meaning"),
    [
        ("기계번호는 ", "serial"),
        ("PO no. ", "order"),
        ("기계가 멈췄습니다 ", ""),
        ("số máy ", "serial"),
        ("모델: ", "part"),
    ],
)
def test_the_words_before_a_code_announce_it(before: str, meaning: str) -> None:
    assert label_before(before) == meaning


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3일 뒤 2시에 4명", []),
        ("24V 10A 3mm", []),
        ("E3Z-D62", []),
        ("2개", [2]),
        ("두 개만", [2]),
        ("４枚".translate({0xFF14: "4"}), [4]),
        ("x4", [4]),
        ("수량 : 05", [5]),
        ("จำนวน 4 ตัว", [4]),
        ("2 cái", [2]),
        ("a pair of", [2]),
        ("1,200 pcs", [1200]),
    ],
)
def test_quantities(text: str, values: list[float]) -> None:
    assert [q.value for q in find(text)] == values


@pytest.mark.parametrize(
    ("text", "new"), [("3개 말고 2개", 2), ("not 3 but 2", 2), ("5 instead of 6", 5), ("3個ではなく2個", 2)]
)
def test_corrections(text: str, new: float) -> None:
    assert [c.new for c in corrections(text)] == [new]


def test_a_misreading_near_two_listed_codes_names_both() -> None:
    found, cost = misread("NW210I04B", ["NW210104B", "NW210107B", "XX999999X"])
    assert found[0] == "NW210104B"
    assert cost < 0.6
    assert misread("ZZ11ZZ", ["NW210104B"]) == ([], 9.0)


@given(st.text(alphabet="ABO01I58S", min_size=1, max_size=10))
def test_reading_a_code_as_itself_costs_nothing(code: str) -> None:
    assert reading_cost(code, code) == 0


@pytest.mark.parametrize(
    ("read", "others", "taken"),
    [
        ("NWD.1I8.O4", {"NWD.118.04": 0.1}, ["NWD11804"]),
        ("QV-221D-1B", {"QV-2210-10": 0.1}, ["QV221010"]),
        ("QV-221D-1B", {"QV-2210-10": 0.001}, []),
        ("QV-2210-18", {"QV-2210-10": 0.1}, []),  # written as listed numbers are: perhaps one that nobody listed yet
        ("QV-2210-18", {"QV-2210-10": 0.6}, ["QV221010"]),  # ... but hardly, where it is nearly as likely as that
        ("QV-22lO-1B", {"QV-2210-10": 0.5, "QV-2210-08": 0.2}, ["QV221010?QV221008"]),  # two: a question
        ("QV-22lO-1B", {"QV-2210-10": 0.5, "QV-2210-08": 0.01}, ["QV221010"]),
        ("QV-2210-10", {"QV-2210-08": 0.3}, ["QV221010?QV221008"]),  # also where one of them stands there
        ("XYZ", {"NWD.118.04": 0.9}, []),  # not the same ink
    ],
)
def test_a_listed_code_that_only_another_reader_saw(read: str, others: dict[str, float], taken: list[str]) -> None:
    assert found([(read, others)]) == taken


def test_a_listed_code_in_pieces_that_were_misread() -> None:
    assert found([("QV-22", {}), ("1O-1B", {"10-10": 0.2})]) == ["QV221010"]
    assert found([("QV-22", {}), ("1O-1B", {"10-19": 0.2})]) == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (
            [("QV", {}), ("22", {}), ("I0", {}), ("l", {}), ("O", {})],
            ["QV221010"],
        ),  # more pieces than are tried one by one
        (
            [("QV-22", {}), ("9", {}), ("7", {}), ("i", {}), ("r", {})],
            ["QV221010"],
        ),  # nor is what each was taken for asked
        (
            [("QV-22", {}), ("1010", {}), ("of", {}), ("the", {}), ("8th", {})],
            ["QV221010"],
        ),  # which stands so, in fewer
    ],
)
def test_a_listed_code_that_only_the_whole_of_its_pieces_shows(words, codes) -> None:
    assert found(words, whole={"QV-22-1O10": 0.5, "QV-22-1010": 0.4}) == codes


def test_a_listed_code_in_more_pieces_than_are_tried_is_read_right_in_each() -> None:
    pieces: list[tuple[str, dict[str, float]]] = [("QV", {}), ("22", {}), ("1", {}), ("0", {}), ("10", {})]
    assert found(pieces) == []
    assert found(pieces, whole={"QV-22-1010": 0.5}) == ["QV221010"]
    assert found(pieces, whole={"QV-22-1070": 0.5}) == []  # it is not what was heard of them together


def test_a_whole_that_is_no_listed_code_leaves_its_pieces_alone() -> None:
    assert found([("QV-22-1010", {}), ("QV-22-10Z9", {})], whole={"QV-22-1010QV-22-10Z9": 0.5}) == ["QV221010"]


def test_a_listed_code_is_cut_out_of_a_word_whose_hangul_was_taken_for_figures() -> None:
    assert found([("기번8V-22-1010", {"7128QV-22-1010": 0.3})]) == ["QV221010"]
    assert found([("기번8V-22-1010", {"QV-22-101071": 0.3})]) == ["QV221010"]
    assert found([("QV-22-1070", {"712QV-22-1010": 0.3})]) == []  # what stands holds no Hangul


def test_what_hangul_was_seen_in_does_not_speak_against_a_listed_code() -> None:
    assert found([("QV", {}), ("2이-1이이", {"22-1010": 0.05})]) == ["QV221010"]


def found(words: list[tuple[str, dict[str, float]]], whole: dict[str, float] | None = None) -> list[str]:
    """The codes of a picture with these words, and after a question mark what they may be as well.

    `whole` is what they were read as together.
    """
    builder = DocumentBuilder("fax", "image/tiff", "fax")
    builder.page(recognised=True)
    placed: Words = [("no:", 0, None, 0.9, ())]
    text = "no:"
    for read, others in words:
        alternatives = tuple(Otherwise(other, chance) for other, chance in others.items())
        if len(placed) == 1:
            alternatives += tuple(Otherwise(other, chance, len(words)) for other, chance in (whole or {}).items())
        placed.append((read, len(text) + 1, None, 0.6, alternatives))
        text += f" {read}"
    builder.line(text, words=placed)
    view = scene.lay_out(replace(house.fax(""), documents=(builder.build(),))).views[0]
    return ["?".join((code.key, *code.rivals)) for code in scan(view, house.CATALOGUE)]
