"""PDF, office files and archives become text with places; what cannot be read is there, empty, with the reason."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from intake.delivery import Channel
from intake.document import Box, DocumentBuilder, Span
from intake.errors import Unreadable
from intake.reading import page_image, part_bytes, read
from intake.reading.layout import FrameCell, Token, lay_out
from intake.reading.pdf import garbled
from intake.settings import Limits
from ledger.remarks import remark
from tests.unit.reading.documents import FORM, delivery, mail, pdf, picture, saved, zipped

LIMITS = Limits()


def attachment(name: str, content: bytes, limits: Limits = LIMITS):
    return read(delivery(mail((name, content))), limits).documents[1:]


def quotes_its_text(document) -> bool:
    cells = [cell for table in document.tables() for cell in table.cells]
    words = [word for line in document.lines() for word in line.words]
    lines_right = all(document.text[line.start : line.end] == line.text for line in document.lines())
    cells_right = all(document.text[cell.span.start : cell.span.end] == cell.text for cell in cells)
    return lines_right and cells_right and all(document.text[w.start : w.end] == w.text for w in words)


@pytest.fixture(scope="module")
def form() -> bytes:
    return pdf(FORM)


def test_pdf_form_is_lines_and_a_table(form):
    (document,) = attachment("form.pdf", form)
    assert quotes_its_text(document)
    assert "제조번호\tZX-2041-77\t수량\t12" in document.text.splitlines()
    (table,) = document.tables()
    grid = table.rows()
    assert [cell.text for cell in grid[0]] == ["제조번호", "ZX-2041-77", "수량", "12"]
    assert grid[1][1].text == "베어링 6204DDU" and grid[1][1].colspan == 3
    box = document.box_of(Span(document.text.index("ZX-2041"), document.text.index("ZX-2041") + 10))
    assert box is not None and 0.1 < box.x0 < box.x1 < 0.6 and box.y1 < 0.3


def test_struck_text_is_marked_and_kept(form):
    (document,) = attachment("form.pdf", form)
    struck = {line.text: line.struck for line in document.lines()}
    assert struck["ABC-100 다섯 개"] and not struck["ABC-200 여섯 개"]


def test_rotated_pdf_reads_the_same(form):
    import pikepdf

    with pikepdf.open(io.BytesIO(form)) as opened:
        opened.pages[0].rotate(180, relative=True)
        opened.pages[0].rotate(180, relative=True)
        out = io.BytesIO()
        opened.save(out)
    assert attachment("form.pdf", out.getvalue())[0].text == attachment("form.pdf", form)[0].text


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_printed_sideways_is_read_upright(form, turn):
    import pikepdf

    with pikepdf.open(io.BytesIO(form)) as opened:
        opened.pages[0].rotate(turn, relative=True)
        out = io.BytesIO()
        opened.save(out)
    (document,) = attachment("form.pdf", out.getvalue())
    (upright,) = attachment("form.pdf", form)
    assert document.text == upright.text and quotes_its_text(document)
    assert document.pages[0].turn == (360 - turn) % 360
    box, right = (d.box_of(Span(d.text.index("ZX"), d.text.index("ZX") + 10)) for d in (document, upright))
    assert box is not None and right is not None
    assert (box.x0, box.y0, box.x1, box.y1) == pytest.approx((right.x0, right.y0, right.x1, right.y1), abs=0.01)


def filled(fields: list[dict[str, object]], *, turn: int = 0) -> bytes:
    """A page whose labels are text and whose values stand only in form fields, without appearances."""
    import pikepdf

    labels = "".join(f"<p style='margin:0;height:20pt'>{field['label']}</p>" for field in fields)
    raw = pdf(f"<style>@page{{margin:50pt}} body{{font:11pt NanumGothic;margin:0}}</style>{labels}")
    with pikepdf.open(io.BytesIO(raw)) as made:
        page = made.pages[0]
        top = float(page.mediabox[3]) - 50
        widgets = []
        for number, field in enumerate(fields):
            entries = {"/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Widget, "/T": f"f{number}"}
            rect = [200, top - 20 * number - 19, 400, top - 20 * number + 1]
            own = {k: v for k, v in field.items() if k.startswith("/")}
            widgets.append(made.make_indirect(pikepdf.Dictionary({**entries, "/Rect": rect, **own})))
        page.Annots = pikepdf.Array(widgets)
        made.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(widgets))
        if turn:
            page.rotate(turn, relative=True)
        out = io.BytesIO()
        made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("turn", [0, 90])
def test_what_was_typed_chosen_and_ticked_stands_beside_its_label(turn):
    import pikepdf

    name = pikepdf.Name
    parent = pikepdf.Dictionary({"/FT": name.Tx, "/V": "부모 AB-7"})
    fields: list[dict[str, object]] = [
        {"label": "업체명과 부서와 담당자", "/FT": name.Tx, "/V": "한빛정밀 보전팀"},
        {"label": "작업의 종류", "/FT": name.Ch, "/V": "r", "/Opt": pikepdf.Array([pikepdf.Array(["r", "수리"])])},
        {"label": "긴급", "/FT": name.Btn, "/V": name("/1"), "/AS": name("/1")},
        {"label": "보통", "/FT": name.Btn, "/V": name.Off, "/AS": name.Off},
        {"label": "제번", "/Parent": parent},
        {"label": "보내기", "/FT": name.Btn, "/Ff": 1 << 16},
    ]
    (document,) = attachment("form.pdf", filled(fields, turn=turn))
    lines = [line.replace("\t", " ") for line in document.text.splitlines()]
    assert lines == [
        "업체명과 부서와 담당자 한빛정밀 보전팀", "작업의 종류 수리", "긴급 ☑", "보통 ☐", "제번 부모 AB-7", "보내기"
    ]  # fmt: skip


def test_a_form_whose_fields_are_a_ring_ends():
    import pikepdf

    raw = filled([{"label": "제번", "/FT": pikepdf.Name.Tx}])
    with pikepdf.open(io.BytesIO(raw)) as made:
        (widget,) = made.pages[0].Annots
        del widget.FT
        widget.Parent = widget
        out = io.BytesIO()
        made.save(out)
    (document,) = attachment("form.pdf", out.getvalue())
    assert document.text == "제번"


def test_two_columns_of_prose_are_read_one_after_the_other():
    said = [f"문장 번호 {i} 입니다. 기계가 멈추었고 새 부품이 필요합니다." for i in range(30)]
    columns = "<style>body{font:12pt NanumGothic;columns:2;column-gap:20pt}h1{column-span:all}</style>"
    (document,) = attachment("letter.pdf", pdf(columns + "<h1>안내 말씀</h1>" + "".join(f"<p>{s}</p>" for s in said)))
    read_as = " ".join(document.text.split()).replace(" ", "")
    assert read_as == "안내말씀" + "".join(said).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "soup"),
    [
        ("장비 점검 요청 AB-100".encode("cp949").decode("latin-1"), True),
        ("\ue012\ue013 \ue014\ue020\ue021\ue030 12", True),
        ("(cid:12)(cid:88)(cid:3) AB", True),
        ("Müller benötigt größere Lager für Förderbänder", False),
        ("Đề nghị sửa máy đóng gói số hiệu AB-100", False),
        ("장비 점검 요청 AB-100", False),
    ],
)
def test_a_text_layer_without_meaning_is_known(text, soup):
    tokens = [Token(word, Box(0.1, 0.1, 0.2, 0.2)) for word in text.split()]
    assert garbled(tokens) is soup


def drawn(content: bytes) -> bytes:
    """A page of nothing but this content; /Im0 is a black picture."""
    import pikepdf

    with pikepdf.new() as made:
        made.add_blank_page(page_size=(600, 800))
        picture = made.make_stream(b"\0" * 16, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=4, Height=4)
        picture.BitsPerComponent, picture.ColorSpace = 8, pikepdf.Name.DeviceGray
        made.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=picture))
        made.pages[0].Contents = made.make_stream(content)
        out = io.BytesIO()
        made.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "is_picture"),
    [
        (b"100 100 m 140 180 l 180 100 l 120 130 m 160 130 l S", True),  # a letter as outlines
        (b"".join(b"q 600 0 0 40 0 %d cm /Im0 Do Q " % (40 * n) for n in range(20)), True),  # a scan in strips
        (b"", False),
    ],
)
def test_a_page_that_is_drawn_without_any_text_is_a_picture(content, is_picture):
    (document,) = read(delivery(mail(("a.pdf", drawn(content)))), Limits(ocr_pages=0)).documents[1:]
    assert any("문자 인식" in note.said() for note in document.notes) is is_picture


def test_labels_and_values_side_by_side_stay_side_by_side():
    rows = [(f"항목 번호 {i}", f"값 {i} 의 내용 입니다") for i in range(12)]
    page = "<style>body{font:11pt NanumGothic} td{width:240pt}</style><table>"
    (document,) = attachment(
        "list.pdf", pdf(page + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows) + "</table>")
    )
    assert document.text.splitlines() == [f"{a}\t{b}" for a, b in rows]


@pytest.mark.parametrize("side", [1, -1])
def test_what_stands_level_with_the_rows_of_a_table_is_a_column_though_its_outer_rule_is_lost(side):
    """Dirt on a fax machine's glass runs down the page where the rule was."""

    def box(x: float, y: float, width: float) -> Box:
        return Box(*((x, y, x + width, y + 0.02) if side > 0 else (1 - x - width, y, 1 - x, y + 0.02)))

    frame = [FrameCell(r, c, box(0.1 + 0.3 * c, 0.1 + 0.03 * r, 0.3)) for r in range(3) for c in range(2)]
    words = [("Item", "Type", "Qty"), ("Clip", "GR/70", "20 pcs"), ("Roll", "B-44", "2")]
    at = {(r, c): box(0.12 + 0.3 * c, 0.1 + 0.03 * r, 0.1) for r in range(3) for c in range(3)}
    tokens = [Token(text, at[r, c]) for r, row in enumerate(words) for c, text in enumerate(row)]
    below = Token("Thanks", box(0.8, 0.4, 0.1))
    builder = DocumentBuilder("fax", "image/tiff", "fax")
    builder.page()
    lay_out(builder, [*tokens, below], [frame if side > 0 else [replace(c, column=1 - c.column) for c in frame]])
    document = builder.build()
    expected = [list(row)[::side] for row in words]
    (table,) = document.tables()
    assert [[cell.text for cell in row if cell] for row in table.rows()] == expected
    assert document.text.splitlines() == ["\t".join(row) for row in expected] + ["Thanks"]


def test_prose_beside_a_table_is_no_column():
    frame = [
        FrameCell(r, c, Box(0.1 + 0.2 * c, 0.1 + 0.03 * r, 0.3 + 0.2 * c, 0.13 + 0.03 * r))
        for r in (0, 1)
        for c in (0, 1)
    ]
    prose = [
        Token(f"w{i}", Box(0.55 + 0.05 * i, 0.105 + 0.03 * r, 0.59 + 0.05 * i, 0.125 + 0.03 * r))
        for r in (0, 1)
        for i in range(8)
    ]
    builder = DocumentBuilder("fax", "image/tiff", "fax")
    builder.page()
    lay_out(builder, [Token("제번", Box(0.11, 0.105, 0.2, 0.125)), *prose], [frame])
    (table,) = builder.build().tables()
    assert max(cell.column for cell in table.cells) == 1


@pytest.mark.parametrize(("user", "read_it"), [("", True), ("secret", False)])
def test_encrypted_pdf(form, user, read_it):
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(form)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(user=user, owner="owner"))
    (document,) = attachment("form.pdf", out.getvalue())
    assert ("ZX-2041-77" in document.text) is read_it
    assert bool(document.notes) is not read_it
    assert read_it or "암호" in document.notes[0].said()


def test_pdf_inside_a_pdf(form):
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(form)) as opened:
        opened.attachments["목록.csv"] = "모델,수량\nQQ-9,4\n".encode("cp949")
        opened.save(out)
    raw = mail(("form.pdf", out.getvalue()))
    outer, inner = read(delivery(raw), LIMITS).documents[1:]
    assert inner.source == "form.pdf > 목록.csv" and inner.text == "모델\t수량\nQQ-9\t4"
    assert part_bytes(raw, "a.eml", inner.part, LIMITS)[2] == "목록.csv"
    assert outer.text


def annotated(raw: bytes, *made: dict[str, object]) -> bytes:
    """The PDF with annotations on its first page, as a reader's comment tools put them there."""
    import warnings

    import pikepdf

    with pikepdf.open(io.BytesIO(raw)) as opened:
        one = [opened.make_indirect(pikepdf.Dictionary({"/Type": pikepdf.Name.Annot, **entries})) for entries in made]
        opened.pages[0].Annots = pikepdf.Array(one)
        out = io.BytesIO()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a field that no form names is one of the cases
            opened.save(out)
    return out.getvalue()


LABELS = "<style>@page{margin:50pt} body{font:11pt NanumGothic;margin:0}</style><p style='margin:0'>설비 호기</p>"


def test_what_was_written_over_a_page_stands_where_it_was_written():
    import pikepdf

    name = pikepdf.Name
    raw = pdf(LABELS)
    with pikepdf.open(io.BytesIO(raw)) as opened:
        top = float(opened.pages[0].mediabox[3]) - 50
    rect = [200, top - 16, 400, top]
    typed = {"/Subtype": name.FreeText, "/Rect": rect, "/Contents": "KV-3310 3호기"}
    drawn = {
        "/Subtype": name.Square,
        "/Rect": [200, top - 36, 400, top - 20],
        "/T": "AutoCAD SHX Text",
        "/Contents": "VALVE M20",
    }
    hidden = {"/Subtype": name.FreeText, "/Rect": [200, top - 56, 400, top - 40], "/Contents": "감춘 말", "/F": 2}
    lone = {"/Subtype": name.Widget, "/FT": name.Tx, "/Rect": [200, top - 76, 400, top - 60], "/V": "서식 밖의 칸"}
    (document,) = attachment("a.pdf", annotated(raw, typed, drawn, hidden, lone))
    assert [line.replace("\t", " ") for line in document.text.splitlines()] == [
        "설비 호기 KV-3310 3호기", "VALVE M20", "서식 밖의 칸"
    ]  # fmt: skip
    box = document.box_of(Span(document.text.index("KV"), document.text.index("KV") + 7))
    assert box is not None and box.x0 == pytest.approx(200 / 595, abs=0.01)


def test_remarks_on_a_page_are_read_and_what_only_repeats_its_words_is_not():
    import pikepdf

    name, rect = pikepdf.Name, [60, 700, 80, 720]
    note = {"/Subtype": name.Text, "/Rect": rect, "/Contents": "다섯 개로\r고쳐 주세요"}
    marked = {"/Subtype": name.Highlight, "/Rect": rect, "/Contents": "설비  호기"}
    link = {"/Subtype": name.Link, "/Rect": rect, "/Contents": "누르는 곳"}
    broken = {"/Subtype": name.Text, "/Rect": rect, "/F": name.Odd, "/Contents": "?"}
    assert (
        attachment("a.pdf", annotated(pdf(LABELS), note, marked, link))[0].text
        == "설비 호기\n[메모] 다섯 개로 고쳐 주세요"
    )
    assert attachment("a.pdf", annotated(pdf(LABELS), note, broken))[0].text == "설비 호기"


def test_words_struck_out_by_a_reader_are_struck(form):
    import pikepdf

    (plain,) = attachment("form.pdf", form)
    at = plain.text.index("ABC-200")
    box = plain.box_of(Span(at, len(plain.text)))
    assert box is not None
    width, height = plain.pages[0].width, plain.pages[0].height
    x0, x1, y0, y1 = box.x0 * width, box.x1 * width, (1 - box.y1) * height, (1 - box.y0) * height
    quad = [x0, y1, x1, y1, x0, y0, x1, y0]
    stroke = {"/Subtype": pikepdf.Name.StrikeOut, "/Rect": [x0, y0, x1, y1], "/QuadPoints": quad}
    (document,) = attachment("form.pdf", annotated(form, stroke))
    struck = {line.text: line.struck for line in document.lines()}
    assert struck["ABC-200 여섯 개"] and not struck["수신: 서비스 담당"]
    assert document.text == plain.text


def test_a_file_pinned_to_a_page_is_read_and_found_again(form):
    import pikepdf

    with pikepdf.open(io.BytesIO(form)) as opened:
        inner = opened.make_stream("모델,수량\nQQ-9,4\n".encode("cp949"))
        spec = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, UF="목록.csv", EF=pikepdf.Dictionary(F=inner))
        empty = pikepdf.Dictionary(Type=pikepdf.Name.Filespec, UF="없음.csv")
        pins = [
            opened.make_indirect(pikepdf.Dictionary(Subtype=pikepdf.Name.FileAttachment, Rect=[9, 9, 20, 20], FS=one))
            for one in (empty, spec, spec)
        ]
        opened.pages[0].Annots = pikepdf.Array(pins)
        out = io.BytesIO()
        opened.save(out)
    raw = mail(("form.pdf", out.getvalue()))
    _, inside = read(delivery(raw), LIMITS).documents[1:]
    assert inside.source == "form.pdf > 목록.csv" and inside.text == "모델\t수량\nQQ-9\t4"
    assert part_bytes(raw, "a.eml", inside.part, LIMITS)[2] == "목록.csv"


def test_what_was_typed_over_a_scan_is_read_with_it():
    import pikepdf

    raw = saved(picture(["SCANNED 7788"]), "PDF", resolution=204.0)
    with pikepdf.open(io.BytesIO(raw)) as opened:
        rect = [60, 60, 200, 76]
        assert float(opened.pages[0].mediabox[3]) > 300
    typed = {"/Subtype": pikepdf.Name.FreeText, "/Rect": rect, "/Contents": "TYPED 3310"}
    (document,) = attachment("a.pdf", annotated(raw, typed))
    assert document.pages[0].recognised and document.text.splitlines()[-1] == "TYPED 3310"
    assert "SCANNED" in document.text


def test_what_takes_too_long_is_kept_as_far_as_it_was_read(form, monkeypatch):
    from intake.reading import allowance

    raw = mail(
        ("긴.pdf", pdf("<p>one</p><p style='break-before:page'>two</p><p style='break-before:page'>three</p>")),
        ("뒤.pdf", form),
    )
    clock = iter([0.0, 1.0, 2.0, 3.0, *[1000.0] * 50])
    monkeypatch.setattr(allowance.time, "monotonic", lambda: next(clock))
    received = read(delivery(raw), LIMITS)
    first, last = received.documents[1:]
    assert first.text.split() == ["one", "two"] and first.notes == (remark("pages_late", pages=3, n=2),)
    assert not last.text and last.notes == (remark("file_late"),)


def test_labels_along_the_sides_of_a_drawing_are_read_in_their_direction():
    drawn = """<style>@page{size:20cm 15cm} body{font-family:NanumGothic} div{position:absolute;white-space:nowrap}</style>
    <div style="top:1cm;left:6cm">Gland sizes and torque</div><div style="top:6cm;left:6cm">밸브 M20 두 개를 보내 주세요</div>
    <div style="top:6cm;left:0;transform:rotate(-90deg)">pump house north</div>
    <div style="top:6cm;left:14cm;transform:rotate(90deg)">cable tray south</div>
    <div style="top:11cm;left:6cm;transform:rotate(180deg)">seen from below</div>"""
    (document,) = attachment("drawing.pdf", pdf(drawn))
    for label in (
        "pump house north",
        "cable tray south",
        "seen from below",
        "Gland sizes and torque",
        "밸브 M20 두 개를",
    ):
        assert label in document.text
    assert not any(line.struck for line in document.lines())


def test_a_backslash_that_escapes_nothing_takes_no_letter_along():
    import pikepdf

    made, out = pikepdf.new(), io.BytesIO()
    page = made.add_blank_page(page_size=(600, 200))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.Contents = made.make_stream(rb"BT /F1 20 Tf 50 100 Td (Strip\ the\ cable\56 \(M20\)\: \\8) Tj ET")
    made.save(out)
    (document,) = attachment("drawing.pdf", out.getvalue())
    assert document.text == r"Strip the cable. (M20): \8"


def test_only_the_first_pages_and_said_so():
    raw = pdf("".join(f"<p style='page-break-after:always'>page {n}</p>" for n in range(6)))
    (document,) = attachment("long.pdf", raw, Limits(pages=3))
    assert len(document.pages) == 3 and "3쪽만" in document.notes[0].said()


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("empty.pdf", b"", "0바이트"),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj\n<<", "손상"),
        ("cut.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "손상"),
        ("cut.xlsx", b"PK\x03\x04 xl/workbook.xml", "손상"),
        ("cut.zip", b"PK\x03\x04 something", "손상"),
        ("x.bin", bytes(range(256)), "알 수 없는"),
        ("x.rar", b"Rar!\x1a\x07\0", "RAR"),
        ("x.docx", b"\x9b DRMONE", "DRM"),
    ],
)
def test_what_cannot_be_read_is_there_with_the_reason(name, content, word):
    (document,) = attachment(name, content)
    assert document.text == "" and word in " ".join(note.said() for note in document.notes)


def test_one_bad_attachment_does_not_hurt_the_next(form):
    received = read(delivery(mail(("bad.pdf", b"%PDF-1.4"), ("form.pdf", form))), LIMITS)
    assert received.documents[0].role == "body" and "ZX-2041-77" in received.documents[2].text


def test_a_long_text_is_read_from_its_beginning_and_says_where_it_was_cut(form):
    rows = "Part;Qty\n" + "".join(f"AB-{n:04};{n}\n" for n in range(400))
    letter = mail(("list.csv", rows.encode()), ("log.txt", b"S/N ZX-1 stopped\n" + b"x" * 9_000), ("form.pdf", form))
    everything = read(delivery(letter), LIMITS).documents
    room = sum(len(document.text) for document in everything[:2]) + len("S/N ZX-1 stopped")
    received = read(delivery(letter), Limits(text_chars=room))
    *before, log, late = received.documents
    assert before == list(everything[:2]), "what fits is read as ever"
    assert log.text == "S/N ZX-1 stopped", "the second line does not fit"
    assert [note.code for note in log.notes] == ["file_text_cut"]
    assert late.text == "" and [note.code for note in late.notes] == ["file_too_much_text"]
    assert [note.code for note in received.notes].count("file_said") == 2


def test_the_first_characters_of_a_document_keep_their_places(form):
    (document,) = attachment("form.pdf", form)
    for end in range(0, len(document.text) + 1, 7):
        cut = document.until(end)
        assert len(cut.text) <= end and document.text.startswith(cut.text)
        assert quotes_its_text(cut)
    assert document.until(len(document.text)) == document
    one_line = DocumentBuilder("log.txt", "text/plain")
    one_line.line("AB-1 stopped", words=[("AB-1", 0, None, 1.0, ()), ("stopped", 5, None, 1.0, ())])
    assert [(line.text, len(line.words)) for line in one_line.build().until(8).lines()] == [("AB-1 sto", 1)]


def test_workbook_as_the_screen_shows_it():
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "주문"
    sheet.append(["품번", "수량", "납기"])
    sheet.append([12345, 3, None])
    sheet["A2"].number_format = "0000000"
    sheet["B2"].number_format = '0"개"'
    sheet.merge_cells("A3:B3")
    sheet["A3"] = "합계"
    hidden = book.create_sheet("이전")
    hidden.append(["OLD-1"])
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    (document,) = attachment("주문.xlsx", out.getvalue())
    assert quotes_its_text(document) and "0012345\t3개" in document.text
    first, second = document.tables()
    assert (first.name, first.hidden, second.name, second.hidden) == ("주문", False, "이전", True)
    assert first.rows()[2][0].colspan == 2


def test_a_workbook_with_one_cell_at_the_far_end_is_cut_not_fatal():
    import openpyxl

    book = openpyxl.Workbook()
    book.active["XFD1048576"] = "far"
    book.active["A1"] = "near"
    out = io.BytesIO()
    book.save(out)
    (document,) = attachment("far.xlsx", out.getvalue())
    assert "near" in document.text and document.notes


def test_word_document_with_table_box_and_header():
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "양식 QA-7"
    document.add_paragraph("부품을 요청합니다.")
    table = document.add_table(2, 2)
    for place, text in zip(((0, 0), (0, 1), (1, 0), (1, 1)), ("모델", "수량", "QQ-9", "4"), strict=True):
        table.cell(*place).text = text
    out = io.BytesIO()
    document.save(out)
    (read_one,) = attachment("요청.docx", out.getvalue())
    assert quotes_its_text(read_one)
    assert read_one.text.splitlines() == ["양식 QA-7", "부품을 요청합니다.", "모델\t수량", "QQ-9\t4"]


@pytest.mark.parametrize("separator", list(",;\t|"))
@pytest.mark.parametrize("charset", ["cp949", "utf-8", "utf-8-sig", "utf-16"])
def test_csv_of_any_charset_and_separator(separator, charset):
    text = "\r\n".join(separator.join(row) for row in (["모델명", "수량"], ["QQ-9", "4"], ["ZZ-8", "12"]))
    (document,) = attachment("목록.csv", text.encode(charset))
    assert document.text == "모델명\t수량\nQQ-9\t4\nZZ-8\t12"


def test_rtf():
    (document,) = attachment("a.rtf", rb"{\rtf1\ansi\ansicpg949 Part QQ-9\par \'b1\'e2\'b0\'e8}")
    assert document.text == "Part QQ-9\n기계"


def test_korean_zip_names_and_the_way_back():
    raw = mail(("서류.zip", zipped(("목록/부품.txt", b"QQ-9"), ("메모.txt", "둘".encode("cp949")), encoding="cp949")))
    first, second = read(delivery(raw), LIMITS).documents[1:]
    assert [d.source for d in (first, second)] == ["서류.zip > 부품.txt", "서류.zip > 메모.txt"]
    assert part_bytes(raw, "a.eml", second.part, LIMITS) == ("둘".encode("cp949"), "text/plain", "메모.txt")


def test_a_damaged_member_leaves_the_others_open():
    raw = bytearray(zipped(("first.txt", b"one"), ("second.txt", b"two" * 40), ("third.txt", b"QQ-9")))
    at = raw.index(b"second.txt") + len("second.txt")
    raw[at : at + 4] = b"\xff\xff\xff\xff"
    first, second, third = attachment("a.zip", bytes(raw))
    assert (first.text, second.text, third.text) == ("one", "", "QQ-9")
    assert second.source == "a.zip > second.txt" and "손상" in second.notes[0].said()


def test_a_member_packed_in_a_way_nobody_here_knows_is_not_called_encrypted():
    raw = bytearray(zipped(("first.txt", b"one"), ("second.txt", b"QQ-9")))
    central = raw.index(b"PK\x01\x02")
    raw[8:10] = raw[central + 10 : central + 12] = (95).to_bytes(2, "little")
    first, second = attachment("a.zip", bytes(raw))
    assert "방식" in first.notes[0].said() and second.text == "QQ-9"


def test_a_zip_with_a_line_above_it_is_one():
    (document,) = attachment("a.zip", b"\r\n" + zipped(("first.txt", b"QQ-9")))
    assert document.text == "QQ-9"


def test_zip_limits():
    bomb = zipped(("zeros.txt", b"\0" * 30_000_000))
    (document,) = attachment("bomb.zip", bomb)
    assert document.text == "" and "압축" in document.notes[0].said()
    many = zipped(*((f"{n}.txt", b"x") for n in range(9)))
    documents = attachment("many.zip", many, Limits(members=5))
    assert sum(bool(d.text) for d in documents) == 5 and "5개" in documents[0].notes[0].said()


def test_zip_in_zip_ends_at_the_depth_limit():
    inner = b"bottom"
    name = "0.txt"
    for depth in range(8):
        inner, name = zipped((name, inner)), f"{depth}.zip"
    documents = attachment("deep.zip", inner)
    assert (
        documents and not any(d.text for d in documents) and any("겹" in n.said() for d in documents for n in d.notes)
    )


def test_seven_zip_and_its_password():
    import py7zr

    for password in (None, "secret"):
        out = io.BytesIO()
        with py7zr.SevenZipFile(out, "w", password=password) as archive:
            archive.writestr(b"QQ-9", "부품.txt")
        (document,) = attachment("a.7z", out.getvalue())
        assert (document.text == "QQ-9") is (password is None)
        assert password is None or "암호" in document.notes[0].said()


def test_a_seven_zip_packed_in_a_way_nobody_here_knows_is_not_called_damaged():
    import zlib

    import py7zr

    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", filters=[{"id": py7zr.FILTER_LZMA2, "preset": 1}]) as archive:
        archive.set_encoded_header_mode(False)
        archive.writestr(b"QQ-9", "부품.txt")
    raw = bytearray(out.getvalue())
    offset, size = (int.from_bytes(raw[at : at + 8], "little") for at in (12, 20))
    listing = raw[32 + offset : 32 + offset + size].replace(b"\x21\x21\x01", b"\x21\x7e\x01")
    raw[32 + offset : 32 + offset + size] = listing
    raw[28:32] = zlib.crc32(listing).to_bytes(4, "little")
    raw[8:12] = zlib.crc32(raw[12:32]).to_bytes(4, "little")
    (document,) = attachment("a.7z", bytes(raw))
    assert document.notes == (remark("archive_unknown_method"),)


def test_mail_in_mail_keeps_body_and_attachment():
    inner = mail(("목록.csv", b"QQ-9;4\nZZ-8;2"), text="안쪽 본문")
    raw = mail(("원본.eml", inner))
    documents = read(delivery(raw), LIMITS).documents
    assert [(d.source, d.role) for d in documents] == [
        ("body", "body"),
        ("원본.eml > body", "nested"),
        ("원본.eml > 목록.csv", "attachment"),
    ]
    assert part_bytes(raw, "a.eml", documents[2].part, LIMITS)[0] == b"QQ-9;4\nZZ-8;2"


def test_a_damaged_winmail_dat_is_taken_apart_once():
    from tests.unit.outlook_files import tnef

    cut = tnef("부품".encode("cp949"), [(b"a.txt", b"S/N AB-1")])[:-1]
    inside_a_mail = read(delivery(mail(("winmail.dat", cut))), Limits()).documents[1:]
    assert [(one.source, bool(one.text), bool(one.notes)) for one in inside_a_mail] == [
        ("a.txt", True, False),
        ("winmail.dat", False, True),
    ]
    under_another_name = read(delivery(mail(("a.tnef", cut))), Limits()).documents[1:]
    assert [one.source for one in under_another_name] == ["a.tnef > body", "a.tnef > a.txt"]
    assert "winmail.dat" in under_another_name[0].notes[0].said()


@pytest.mark.parametrize("part", [(9,), (0, 0), (0, 0, 0)])
def test_a_path_that_leads_nowhere(part):
    with pytest.raises(LookupError):
        part_bytes(mail(("a.txt", b"x")), "a.eml", part, LIMITS)


def test_a_mail_that_the_mailbox_cut_at_the_limit_is_read_and_says_so():
    raw = b"X-Intake-Note: cut at 400 bytes\r\n" + mail(text="베어링 3개")[:400]
    received = read(delivery(raw), Limits(message_bytes=400))
    assert any("cut at 400 bytes" in note.said() for note in received.notes) and received.message.subject == "부품 요청"


def test_no_page_at_all_may_be_recognised():
    (document,) = attachment("a.png", saved(picture(["AB-1"], (900, 300)), "PNG"), Limits(ocr_pages=0))
    assert document.pages and not document.text and document.notes


def test_nothing_at_all_is_unreadable():
    with pytest.raises(Unreadable):
        read(delivery(b""), LIMITS)
    with pytest.raises(Unreadable):
        read(delivery(b"x" * 101), Limits(message_bytes=100))


def test_too_many_pixels_are_said():
    tall = saved(picture(["x"], (400, 400)), "PNG")
    (document,) = attachment("a.png", tall, Limits(pixels=100_000))
    assert document.text == "" and "화소" in document.notes[0].said()


def test_page_pictures(form):
    assert page_image(form, "application/pdf", 1).startswith(b"\x89PNG")
    fax = saved(picture(["fax"], (1728, 1100)).convert("1"), "TIFF", compression="group4", dpi=(204, 98))  # type: ignore[attr-defined]
    from PIL import Image

    drawn = Image.open(io.BytesIO(page_image(fax, "image/tiff", 1)))
    assert drawn.height / drawn.width == pytest.approx(1100 / 1728 * 204 / 98, rel=0.02)
    with pytest.raises(ValueError, match="no page"):
        page_image(form, "application/pdf", 7)
    with pytest.raises(ValueError, match="cannot be opened"):
        page_image(b"%PDF-1.4", "application/pdf", 1)
    with pytest.raises(ValueError, match="page pictures"):
        page_image(b"x", "text/plain", 1)


def test_blank_fax_page():
    blank = saved(picture([], (1728, 2200)).convert("1"), "TIFF", compression="group4", dpi=(204, 196))  # type: ignore[attr-defined]
    received = read(delivery(blank, "fax.tif", Channel.FAX), LIMITS)
    (document,) = received.documents
    assert document.role == "fax" and document.pages[0].kind == "blank" and document.text == ""
