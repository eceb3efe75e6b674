"""Word 97, slides old and new, OpenDocument: what a reader of the page sees, and no harm from what a stranger makes."""

from __future__ import annotations

import pytest

from intake.document import Document, Voice
from intake.reading import kinds, read
from intake.reading.kinds import kind_of
from intake.settings import Limits
from tests.unit.reading import office_files as made
from tests.unit.reading.documents import delivery, mail, zipped

LIMITS = Limits(ocr_pages=0)


def attached(name: str, content: bytes, limits: Limits = LIMITS) -> Document:
    return read(delivery(mail((name, content))), limits).documents[1]


def rows(document: Document) -> list[list[list[str]]]:
    return [[[cell.text if cell else "" for cell in row] for row in table.rows()] for table in document.tables()]


# ---- Word 97


def test_a_letter_of_word_97_with_its_table():
    text = "부품 요청\r\x13 HYPERLINK x \x14링크\x15를 보십시오\r품명\a수량\a§베어링\a3\a§빈 칸\a\a§끝\x0b둘째 줄\r"
    document = attached("a.doc", made.doc(text))
    assert document.text.split("\n") == [
        "부품 요청",
        "링크를 보십시오",
        "품명\t수량",
        "베어링\t3",
        "빈 칸\t",
        "끝",
        "둘째 줄",
    ]
    assert rows(document) == [[["품명", "수량"], ["베어링", "3"], ["빈 칸", ""]]]


def test_what_is_crossed_out_in_a_letter_of_word_97_stands_apart():
    document = attached("a.doc", made.doc("세 개 다섯 개\r", struck=("세 개",)))
    assert [(line.text.strip(), line.struck) for line in document.lines()] == [("다섯 개", False), ("세 개", True)]


def test_running_heads_boxes_and_remarks_of_word_97():
    parts = ("본문\r", "각주 글\r", "머리글\r", "", "비고\r", "", "글상자\r")
    document = attached("a.doc", made.doc(*parts))
    assert document.text.split("\n") == ["머리글", "본문", "글상자", "[각주] 각주 글", "[메모] 비고"]
    assert next(document.lines()).voice is Voice.HEADER


def test_pieces_of_one_byte_a_character_are_western():
    assert attached("a.doc", made.doc("부품\r", narrow=b"Gr\xfc\xdfe \x96 ")).text == "Grüße – 부품"


@pytest.mark.parametrize(
    ("pieces", "text"), [([(500_000_000, 1024)], "가나다"), ([(3, 1024)] * 4000, ""), ([(3, 1 << 29)], ""), ([], "")]
)
def test_a_piece_table_that_lies_costs_nothing(pieces, text):
    document = attached("a.doc", made.doc("가나다\r", pieces=pieces))
    assert document.text == text and bool(document.notes) is not bool(text)


def test_an_encrypted_letter_says_so():
    assert "암호" in attached("a.doc", made.doc("x\r", encrypted=True)).notes[0].said()


def test_a_letter_of_nothing_but_a_picture_says_so():
    assert "글자가 없습니다" in attached("a.doc", made.doc("\x01\r")).notes[0].said()


# ---- slides


def test_old_slides_outline_first_then_boxes_each_once():
    document = attached(
        "a.ppt", made.ppt("제목\r부품 요청", "Part 3", boxes=("글상자", "Part 3"), masters=("Click to edit",))
    )
    assert document.text.split("\n") == ["제목", "부품 요청", "Part 3", "글상자"]


def test_encrypted_slides_say_so():
    assert "암호" in attached("a.ppt", made.ppt("x", encrypted=True)).notes[0].said()


def run(text: str, look: str = "") -> str:
    return f"<a:p><a:r><a:rPr {look}/><a:t>{text}</a:t></a:r></a:p>"


def test_slides_in_the_order_they_are_shown_with_notes_and_what_is_crossed_out():
    document = attached(
        "a.pptx", made.pptx(f"<p:sp>{run('둘')}</p:sp>", run("하나"), order=(2, 1), notes=run("말할 것"))
    )
    assert [[line.text for line in page.lines] for page in document.pages] == [["하나"], ["둘", "[메모] 말할 것"]]
    crossed = attached("a.pptx", made.pptx(run("세 개", 'strike="sngStrike"') + run("다섯 개")))
    assert [(line.text, line.struck) for line in crossed.lines()] == [("세 개", True), ("다섯 개", False)]


def test_a_table_on_a_slide():
    cells = f'<a:tc gridSpan="2">{run("품명")}</a:tc><a:tc hMerge="1">{run("")}</a:tc>'
    table = f"<a:tbl><a:tr>{cells}</a:tr><a:tr><a:tc>{run('베어링')}</a:tc><a:tc>{run('3')}</a:tc></a:tr></a:tbl>"
    document = attached("a.pptx", made.pptx(f"<p:graphicFrame>{table}</p:graphicFrame>"))
    assert rows(document) == [[["품명", ""], ["베어링", "3"]]]


def test_a_workbook_put_into_slides_does_not_make_them_a_workbook():
    inner = zipped(("[Content_Types].xml", b""), ("xl/workbook.xml", b""))
    raw = made.pptx(run("차트"), more=(("ppt/embeddings/b.xlsx", inner),))
    assert kind_of("a.bin", raw) == kinds.PPTX
    assert kind_of("a.zip", zipped(("b.xlsx", inner))) == kinds.ZIP


# ---- OpenDocument


def test_an_open_letter():
    styles = '<style:style style:name="x"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    body = (
        "<text:h>부품</text:h><text:p>수량<text:s text:c='2'/>3<text:tab/>개<text:line-break/>급함"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>주의</text:p></text:note-body></text:note></text:p>"
        "<text:p><text:span text:style-name='x'>다섯</text:span> 여섯</text:p>"
        "<text:list><text:list-item><text:p>항목</text:p></text:list-item></text:list>"
        "<text:p><draw:frame><draw:text-box><text:p>글상자</text:p></draw:text-box></draw:frame></text:p>"
    )
    head = "<office:master-styles><style:header><text:p>머리글</text:p></style:header></office:master-styles>"
    document = attached("a.odt", made.odf("text", body, styles, head))
    assert document.text.split("\n") == [
        "머리글", "부품", "수량  3\t개", "급함", "[각주] 주의", " 여섯", "다섯", "항목", "글상자",
    ]  # fmt: skip
    assert [line.text for line in document.lines() if line.struck] == ["다섯"]


def test_an_open_sheet_with_spans_repeats_and_a_hidden_one():
    styles = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    body = (
        "<table:table table:name='발주'><table:table-row>"
        "<table:table-cell table:number-columns-spanned='2'><text:p>품명</text:p></table:table-cell><table:covered-table-cell/>"
        "<table:table-cell table:number-columns-repeated='16000'/></table:table-row>"
        "<table:table-row table:number-rows-repeated='1000000'><table:table-cell/></table:table-row>"
        "<table:table-row><table:table-cell><text:p>베어링</text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated='2'><text:p>3</text:p></table:table-cell></table:table-row></table:table>"
        "<table:table table:name='뒤' table:style-name='h'><table:table-row><table:table-cell><text:p>x</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    document = attached("a.ods", made.odf("spreadsheet", body, styles))
    assert document.text.split("\n") == ["[발주]", "품명", "[뒤] (숨김)", "x"]  # what follows a million rows is cut
    body = body.replace("1000000", "3")
    assert rows(attached("a.ods", made.odf("spreadsheet", body)))[0][4] == ["베어링", "3", "3"]


def test_open_slides_are_a_page_each():
    body = "".join(
        f"<draw:page><draw:frame><draw:text-box><text:p>{n}쪽</text:p></draw:text-box></draw:frame></draw:page>"
        for n in (1, 2)
    )
    document = attached("a.odp", made.odf("presentation", body))
    assert [[line.text for line in page.lines] for page in document.pages] == [["1쪽"], ["2쪽"]]


def test_an_encrypted_open_letter_says_so():
    assert "암호" in attached("a.odt", made.odf("text", "<text:p>x</text:p>", encrypted=True)).notes[0].said()


def test_a_package_that_swells_is_left():
    raw = made.odf("text", "<text:p>" + "가" * 300_000 + "</text:p>")
    assert attached("a.odt", raw, Limits(unpacked_bytes=100_000)).notes


def test_entities_stay_closed():
    raw = made.odf("text", "<text:p>a&e;b</text:p>", before='<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
    assert attached("a.odt", raw).text == "ab"
