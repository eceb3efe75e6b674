"""Letters and lists in the programs' own formats: nothing lost, tables as tables, what was crossed out apart."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from typing import Any

import pytest

from intake.document import Document
from intake.reading import cards, kinds, part_bytes, read, rtf
from intake.settings import Limits
from tests.unit.reading.documents import delivery, mail, zipped
from tests.unit.reading.office_files import hwp, hwpx, xls

LIMITS = Limits(ocr_pages=0)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ROWS = [["품명", "수량"], ["베어링 6204, 특수", "3"]]


def attachment(name: str, content: bytes) -> tuple[Document, ...]:
    return read(delivery(mail((name, content))), LIMITS).documents[1:]


def said(document: Document) -> list[tuple[str, bool]]:
    return [(line.text.strip(), line.struck) for line in document.lines()]


def cells(document: Document) -> list[tuple[int, int, str]]:
    for table in document.tables():
        for cell in table.cells:
            assert document.text[cell.span.start : cell.span.end] == cell.text
    return [(c.row, c.column, c.text) for t in document.tables() for c in t.cells if c.text]


# --- Word -------------------------------------------------------------------------------------------------------------


def docx(*paragraphs: str, change=None) -> bytes:
    """A letter whose paragraphs are given as the inside of w:p."""
    import docx as word
    from docx.oxml import parse_xml

    letter, out = word.Document(), io.BytesIO()
    for at, inside in enumerate(paragraphs):
        letter.element.body.insert(at, parse_xml(f"<w:p {W}>{inside}</w:p>"))
    if change:
        change(letter)
    letter.save(out)
    return out.getvalue()


def run(text: str, look: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        (run("베어링 ") + run("3개", "<w:strike/>") + run("5개"), [("베어링 5개", False), ("3개", True)]),
        (run("3개", '<w:strike w:val="0"/>'), [("3개", False)]),
        (run("3개", "<w:dstrike/>"), [("3개", True)]),
        (f"{run('수량 ')}<w:del>{run('3', tag='delText')}</w:del><w:ins>{run('5')}</w:ins>", [("수량 5", False), ("3", True)]),
        (f"<w:moveFrom>{run('옮김')}</w:moveFrom><w:moveTo>{run('옮김')}</w:moveTo>", [("옮김", False), ("옮김", True)]),
        (f"<w:sdt><w:sdtContent>{run('양식 칸')}</w:sdtContent></w:sdt>", [("양식 칸", False)]),
        (f"<w:hyperlink>{run('링크')}</w:hyperlink>", [("링크", False)]),
        (f"<w:smartTag>{run('상호')}</w:smartTag>", [("상호", False)]),
        (f"<w:fldSimple>{run('필드')}</w:fldSimple>", [("필드", False)]),
        (f"{run('AB')}<w:r><w:noBreakHyphen/></w:r>{run('12')}", [("AB-12", False)]),
        (f"{run('하나')}<w:r><w:br/></w:r>{run('둘')}", [("하나", False), ("둘", False)]),
        (f"{run('칸')}<w:r><w:tab/></w:r>{run('값')}", [("칸\t값", False)]),
    ],
)  # fmt: skip
def test_words_of_a_letter(inside: str, lines: list[tuple[str, bool]]) -> None:
    (document,) = attachment("a.docx", docx(inside))
    assert said(document) == lines


def test_a_block_in_a_form_field_and_a_comment_are_read() -> None:
    from docx.oxml import parse_xml

    def change(letter) -> None:
        block = f"<w:sdt {W}><w:sdtContent><w:p>{run('칸 안의 문단')}</w:p></w:sdtContent></w:sdt>"
        letter.element.body.insert(0, parse_xml(block))
        letter.add_comment(letter.paragraphs[0].runs, text="다섯 개로 바꿔 주세요", author="고객")

    (document,) = attachment("a.docx", docx(run("베어링 3개"), change=change))
    assert said(document) == [("칸 안의 문단", False), ("베어링 3개", False), ("[메모] 다섯 개로 바꿔 주세요", False)]


def test_tables_of_a_letter_merged_nested_and_crossed_out() -> None:
    def change(letter) -> None:
        table = letter.add_table(3, 3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "품명"
        table.cell(1, 2).merge(table.cell(2, 2)).text = "비고"
        table.cell(1, 0).add_table(1, 2).cell(0, 1).text = "안쪽"
        table.cell(2, 0).paragraphs[0].add_run("취소").font.strike = True

    (document,) = attachment("a.docx", docx(change=change))
    (table,) = document.tables()
    shape = [(c.row, c.column, c.text, c.rowspan, c.colspan, c.struck) for c in table.cells if c.text]
    assert shape == [
        (0, 0, "품명", 1, 2, False),
        (1, 0, "안쪽", 1, 1, False),
        (1, 2, "비고", 2, 1, False),
        (2, 0, "취소", 1, 1, True),
    ]


# --- workbooks --------------------------------------------------------------------------------------------------------


def xlsx(fill) -> bytes:
    import openpyxl

    book, out = openpyxl.Workbook(), io.BytesIO()
    fill(book.active)
    book.save(out)
    return out.getvalue()


def test_a_number_format_without_end() -> None:
    def fill(sheet) -> None:
        for row in range(1, 30):
            sheet[f"A{row}"], sheet[f"A{row}"].number_format = row, "[" * 30_000

    (document,) = attachment("a.xlsx", xlsx(fill))
    assert cells(document)[0] == (0, 0, "1")


def test_a_formula_that_nobody_computed_shows_itself() -> None:
    def fill(sheet) -> None:
        sheet["A1"], sheet["B1"] = 3, "=A1*2"

    (document,) = attachment("a.xlsx", xlsx(fill))
    assert cells(document) == [(0, 0, "3"), (0, 1, "=A1*2")]


def test_crossed_out_cells_and_remarks() -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font

    def fill(sheet) -> None:
        sheet.append(["베어링", 3])
        sheet.append(["오일씰", 2])
        sheet["A2"].font = sheet["B2"].font = Font(strike=True)
        sheet["B1"].comment = Comment("5개로 변경", "고객")

    (document,) = attachment("a.xlsx", xlsx(fill))
    assert said(document)[1:] == [("베어링\t3", False), ("오일씰\t2", True), ("[메모 B1] 5개로 변경", False)]


def test_an_old_workbook() -> None:
    (document,) = attachment("a.xls", xls({"주문": ROWS}))
    assert cells(document) == [(0, 0, "품명"), (0, 1, "수량"), (1, 0, "베어링 6204, 특수"), (1, 1, "3")]


def test_an_encrypted_old_workbook_says_so() -> None:
    raw = xls({"a": [["품명"]]})
    begins = raw.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    locked = raw[: begins + 20] + b"\x2f\x00\x06\x00" + raw[begins + 24 :]
    assert "암호" in attachment("a.xls", locked)[0].notes[0].said()


@pytest.mark.parametrize(
    "said",
    [
        "vnd.ms-word.document.macroEnabled",
        "vnd.ms-word.template.macroEnabledTemplate",
        "vnd.openxmlformats-officedocument.wordprocessingml.template",
    ],
)
def test_a_letter_with_macros_or_a_template_is_a_letter(said: str) -> None:
    raw = docx(run("부품"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as plain, zipfile.ZipFile(out, "w") as made:
        for name in plain.namelist():
            kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            made.writestr(name, plain.read(name).replace(kind, f"application/{said}.main+xml".encode()))
    assert attachment("a.docm", out.getvalue())[0].text == "부품"


def test_headers_of_the_first_page_and_of_even_pages_are_read_where_they_are_shown() -> None:
    def change(letter: Any) -> None:
        section = letter.sections[0]
        for end in ("header", "footer"):
            for kind in ("", "first_page_", "even_page_"):
                getattr(section, f"{kind}{end}").paragraphs[0].text = f"{kind or 'any_'}{end}"
        letter.add_section()  # goes on with the headers of the first

    def shown(raw: bytes) -> list[str]:
        return [line.text for line in attachment("a.docx", raw)[0].lines()]

    assert shown(docx(run("부품"), change=change)) == ["any_header", "부품", "any_footer"]

    def all_of_them(letter: Any) -> None:
        change(letter)
        letter.sections[0].different_first_page_header_footer = True
        letter.settings.odd_and_even_pages_header_footer = True

    heads, feet = ([f"{kind}{end}" for kind in ("first_page_", "any_", "even_page_")] for end in ("header", "footer"))
    assert shown(docx(run("부품"), change=all_of_them)) == [*heads, "부품", *feet]


def test_a_letter_whose_xml_breaks_the_rules_is_read_as_far_as_it_goes() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(run("부품"), run("두 개")))) as plain, zipfile.ZipFile(out, "w") as made:
        for name in plain.namelist():
            made.writestr(name, plain.read(name).replace("<w:t>두".encode(), "<w:t 1=x>두".encode()))
    assert attachment("a.docx", out.getvalue())[0].text.startswith("부품")


def test_a_compound_file_whose_sectors_go_round_is_damaged_not_endless() -> None:
    """Found by fuzzing: calamine follows such a chain until the process is ended for its memory."""
    raw = bytearray(xls({"주문": ROWS}))
    at = raw.index(b"\xfe\xff\xff\xff", len(raw) - 512)  # the first chain's end, in the table
    raw[at : at + 4] = b"\0\0\0\0"
    (document,) = attachment("a.xls", bytes(raw))
    assert document.notes and not document.text


def test_a_panic_in_a_rust_library_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by fuzzing: pyo3's panics are no Exception, and would have taken the whole mail along."""
    from intake.reading import office

    class PanicException(BaseException):
        pass

    def panics(*_: object) -> None:
        raise PanicException("assertion failed")

    monkeypatch.setattr(office, "_by_calamine", panics)
    (document,) = attachment("a.xls", xls({"주문": ROWS}))
    assert document.notes


def test_whoever_ends_the_process_is_not_held_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from intake.reading import office

    def ends(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(office, "_by_calamine", ends)
    with pytest.raises(KeyboardInterrupt):
        attachment("a.xls", xls({"주문": ROWS}))


# --- Hangul -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [hwp, lambda *b: hwp(*b, packed=False), hwpx], ids=["packed", "plain", "hwpx"])
def test_a_hangul_letter_keeps_its_tables(make) -> None:
    (document,) = attachment("a.hwp", make("안녕하세요", ROWS, "끝"))
    assert [text for text, _ in said(document)] == ["안녕하세요", "품명\t수량", "베어링 6204, 특수\t3", "끝"]
    assert cells(document) == [(0, 0, "품명"), (0, 1, "수량"), (1, 0, "베어링 6204, 특수"), (1, 1, "3")]


# --- RTF --------------------------------------------------------------------------------------------------------------

FONTS = rb"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset129 Gulim;}{\f2\fcharset128 Gothic;}{\f3\fcharset204 Ar;}}"


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        (rb"\f0 Order \f1 \'ba\'ce\'c7\'b0\f0  end", [("Order 부품 end", False)]),
        (rb"\f2 \'95\'94\'95i", [("部品", False)]),  # the second sign of a character written plainly
        (rb"\f1 \'94\'ee", [("뷁", False)]),
        (rb"\f3 \'cd\'e0\'f1\'ee\'f1", [("Насос", False)]),
        (rb"\u48128?\u47112?", [("밀레", False)]),
        (rb"\uc2\u48128ab\u47112\'3f\'3f", [("밀레", False)]),
        (rb"\u-10179?\u-8704?", [("😀", False)]),
        (rb"one\par\strike two\strike0\par three", [("one", False), ("two", True), ("three", False)]),
        (rb"3{\deleted 4}5", [("35", False), ("4", True)]),
        (rb"a{\v hidden}b", [("ab", False)]),
        (rb"a{\*\generator none}{\pict 0102ff}{\info{\title t}}b", [("ab", False)]),
        (rb"a{\pict\bin5 }}}}}}b", [("ab", False)]),
        (rb"\trowd a|b\cell c\cell\row", [("a|b\tc", False)]),
        (rb"AB\_12\~x \{y\} \\", [("AB-12 x {y} \\", False)]),
        (b"one\r\n two\\\nthree", [("one two", False), ("three", False)]),
        (rb"no end {\b bold", [("no end bold", False)]),
        (rb"}}} too many", [("too many", False)]),
    ],
)  # fmt: skip
def test_rich_text(inside: bytes, lines: list[tuple[str, bool]]) -> None:
    found = rtf.lines(rb"{\rtf1\ansi\ansicpg1252" + FONTS + inside + b"}")
    assert [(" ".join(text.split(" ")).strip(), struck) for text, struck in found if text] == lines


def test_korean_in_a_font_that_says_latin_is_the_documents() -> None:
    assert rtf.lines(rb"{\rtf1\ansi\ansicpg949{\fonttbl{\f0\fcharset0 Arial;}}\f0 \'ba\'ce\'c7\'b0}") == [
        ("부품", False)
    ]


@pytest.mark.parametrize(
    ("page", "codec"), [(b"mac", "mac_roman"), (b"pc", "cp437"), (b"pca", "cp850"), (b"ansi", "cp1252")]
)
def test_a_rich_text_of_old_names_its_page_in_a_word(page: bytes, codec: str) -> None:
    letters = "".join(f"\\'{byte:02x}" for byte in "Größe".encode(codec)).encode()
    assert rtf.lines(rb"{\rtf1\%b\deff0 {\fonttbl{\f0\fswiss Arial;}}\f0 %b}" % (page, letters)) == [("Größe", False)]


def test_rows_of_a_rich_text_are_a_table() -> None:
    (document,) = attachment("a.rtf", rb"{\rtf1 \trowd name\cell 3\cell\row\pard\par end}")
    assert cells(document) == [(0, 0, "name"), (0, 1, "3")] and said(document)[-1] == ("end", False)


# --- calendars and cards ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("SUMMARY:펌프 교".encode() + "체".encode()[:1] + b"\r\n " + "체".encode()[1:], "SUMMARY:펌프 교체"),
        (b"SUMMARY:pump\r\n\t check", "SUMMARY:pump check"),
        (rb"DESCRIPTION:two\, three\; four\\five\nsix", "DESCRIPTION:two, three; four\\five\nsix"),
        ("LOCATION:창원".encode("cp949"), "LOCATION:창원"),
        ("SUMMARY:펌프".encode("utf-16"), "SUMMARY:펌프"),
        (b"N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;J=\r\n=F6rg\r\nTEL:1", "N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Müller;Jörg\nTEL:1"),
        (b"NOTE;QUOTED-PRINTABLE:one=0D=0Atwo", "NOTE;QUOTED-PRINTABLE:one\ntwo"),
        (b"PHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n BBBB=\r\nTEL:1", "PHOTO;ENCODING=b;TYPE=JPEG:\nTEL:1"),
        (b"URL:a==\r\nTEL:1", "URL:a==\nTEL:1"),
        (b"TEL:1\r\n\r\nTEL:2", "TEL:1\nTEL:2"),
    ],
)  # fmt: skip
def test_a_property_on_a_line(raw: bytes, wanted: str) -> None:
    assert "\n".join(cards.lines(raw)) == wanted


@pytest.mark.parametrize(("sort", "kind"), [("VCALENDAR", kinds.CALENDAR), ("VCARD", kinds.VCARD)])
@pytest.mark.parametrize("name", ["a.ics", "a.vcf", "a.txt", "a"])
def test_an_entry_and_a_card_are_known_by_their_beginning(name: str, sort: str, kind: str) -> None:
    (document,) = attachment(name, f"BEGIN:{sort}\r\nSUMMARY:pump che\r\n ck\r\nEND:{sort}\r\n".encode())
    assert (document.media_type, document.text) == (kind, f"BEGIN:{sort}\nSUMMARY:pump check\nEND:{sort}")


def test_folds_without_end() -> None:
    assert cards.lines(b"SUMMARY:" + b"\r\n a" * 400_000) == ["SUMMARY:" + "a" * 400_000]


# --- archives ---------------------------------------------------------------------------------------------------------


def test_gzip_and_tar_are_opened() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in (("a/목록.csv", "품명,수량\n".encode()), ("b.txt", b"two")):
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    packed = mail(("list.tar.gz", gzip.compress(out.getvalue())))
    first, second = read(delivery(packed), LIMITS).documents[1:]
    assert first.source.endswith("목록.csv") and first.text == "품명\t수량" and second.text == "two"
    assert part_bytes(packed, "a.eml", second.part, LIMITS)[0] == b"two"


def test_a_gzip_that_swells_is_left_closed() -> None:
    (document,) = attachment("a.gz", gzip.compress(bytes(30_000_000)))
    assert document.notes and not document.text


def test_a_cut_gzip_says_so() -> None:
    (document,) = attachment("a.gz", gzip.compress(bytes(range(256)) * 100)[:60])
    assert document.notes and not document.text


def test_a_korean_name_that_is_utf8_by_chance() -> None:
    (document,) = attachment("a.zip", zipped(("표.csv", b"a,b\n"), encoding="cp949"))
    assert document.source == "a.zip > 표.csv"
