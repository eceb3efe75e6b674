"""Writes what no library here writes: hwp 5 (Hancom's own specification), hwpx (KS X 6101), xls (BIFF8), doc and ppt of
Office 97, OpenDocument and slides. As small as a reader accepts."""

from __future__ import annotations

import struct
import zlib
from html import escape

from tests.unit.outlook_files import SECTOR, Entry, container
from tests.unit.reading.documents import zipped

Rows = list[list[str]]
_PARA_HEADER, _PARA_TEXT, _CTRL_HEADER, _LIST_HEADER, _TABLE = 66, 67, 71, 72, 77
_TABLE_CONTROL = struct.pack("<HIIIH", 11, 0x74626C20, 0, 0, 11)


def hwp(*blocks: str | Rows, packed: bool = True) -> bytes:
    """Paragraphs, and tables given as rows of cells."""
    section = b"".join(_paragraph(b, 0) if isinstance(b, str) else _table(b) for b in blocks)
    about = _record(16, 0, struct.pack("<H", 1) + b"\0" * 24) + _record(17, 0, b"\0" * 72)
    if packed:
        section, about = (_deflated(stream) for stream in (section, about))
    head = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, int(packed))
    root, body = Entry("Root Entry", 5), Entry("BodyText", 1)
    body.children = [Entry("Section0", 2, section)]
    root.children = [Entry("FileHeader", 2, head.ljust(256, b"\0")), Entry("DocInfo", 2, about), body]
    return container(root)


def _deflated(stream: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(stream) + packer.flush()


def _record(tag: int, level: int, data: bytes) -> bytes:
    size = min(len(data), 0xFFF)
    extended = struct.pack("<I", len(data)) if size == 0xFFF else b""
    return struct.pack("<I", tag | level << 10 | size << 20) + extended + data


def _paragraph(text: str, level: int, control: bytes = b"") -> bytes:
    content = control + text.encode("utf-16-le") + b"\r\0"
    head = struct.pack("<IIHBBHHHI", len(content) // 2, 0, 0, 0, 0, 0, 0, 0, 0)
    return _record(_PARA_HEADER, level, head) + _record(_PARA_TEXT, level + 1, content)


def _table(rows: Rows) -> bytes:
    width = max(len(row) for row in rows)
    out = _paragraph("", 0, _TABLE_CONTROL)
    out += _record(_CTRL_HEADER, 1, struct.pack("<I", 0x74626C20) + b"\0" * 42)
    sizes = struct.pack(f"<{len(rows)}H", *(len(row) for row in rows))
    out += _record(_TABLE, 2, struct.pack("<IHHH4H", 4, len(rows), width, 0, 0, 0, 0, 0) + sizes + b"\0\0")
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            cell = struct.pack("<HHHHHHII4HH", 0, c, r, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1)
            out += _record(_LIST_HEADER, 2, struct.pack("<HI", 1, 0) + cell) + _paragraph(text, 2)
    return out


def hwpx(*blocks: str | Rows) -> bytes:
    def paragraph(text: str) -> str:
        return f"<hp:p><hp:run><hp:t>{escape(text)}</hp:t></hp:run></hp:p>"

    def cell(r: int, c: int, text: str) -> str:
        return (
            f'<hp:tc><hp:subList>{paragraph(text)}</hp:subList><hp:cellAddr colAddr="{c}" rowAddr="{r}"/>'
            '<hp:cellSpan colSpan="1" rowSpan="1"/></hp:tc>'
        )

    def table(rows: Rows) -> str:
        made = "".join(
            f"<hp:tr>{''.join(cell(r, c, t) for c, t in enumerate(row))}</hp:tr>" for r, row in enumerate(rows)
        )
        grid = f'<hp:tbl rowCnt="{len(rows)}" colCnt="{max(map(len, rows))}">{made}</hp:tbl>'
        return f"<hp:p><hp:run>{grid}<hp:t/></hp:run></hp:p>"

    words = "".join(paragraph(b) if isinstance(b, str) else table(b) for b in blocks)
    names = (
        'xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section"'
    )
    section = f'<?xml version="1.0" encoding="UTF-8"?><hs:sec {names}>{words}</hs:sec>'
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><opf:package xmlns:opf="http://www.idpf.org/2007/opf/"><opf:manifest>'
        '<opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/></opf:manifest>'
        '<opf:spine><opf:itemref idref="section0"/></opf:spine></opf:package>'
    )
    return zipped(
        ("mimetype", b"application/hwp+zip"),
        ("version.xml", b'<?xml version="1.0"?><version tagetApplication="WORDPROCESSOR" major="5" minor="0"/>'),
        ("Contents/content.hpf", content.encode()),
        ("Contents/section0.xml", section.encode()),
    )


def xls(sheets: dict[str, Rows]) -> bytes:
    """Text cells only, as labels; numbers where a cell looks like one."""
    bodies = [_sheet(rows) for rows in sheets.values()]
    begin, finish = _biff(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6)), _biff(0x0A, b"")
    tables = [_bound(name, 0) for name in sheets]
    at = len(begin) + sum(map(len, tables)) + len(finish)
    tables = []
    for name, body in zip(sheets, bodies, strict=True):
        tables.append(_bound(name, at))
        at += len(body)
    root = Entry("Root Entry", 5)
    root.children = [Entry("Workbook", 2, begin + b"".join(tables) + finish + b"".join(bodies))]
    return container(root)


def _biff(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _bound(name: str, at: int) -> bytes:
    return _biff(0x85, struct.pack("<IHBB", at, 0, len(name), 1) + name.encode("utf-16-le"))


def _sheet(rows: Rows) -> bytes:
    out = _biff(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text.replace(".", "", 1).isdigit():
                out += _biff(0x203, struct.pack("<HHHd", r, c, 0, float(text)))
            else:
                out += _biff(0x204, struct.pack("<HHHHB", r, c, 0, len(text), 1) + text.encode("utf-16-le"))
    return out + _biff(0x0A, b"")


# --- Word 97 and PowerPoint 97 ----------------------------------------------------------------------------------------

STRUCK, ROW_END = struct.pack("<HB", 0x0837, 1), struct.pack("<HB", 0x2417, 1)
_TEXT_AT = 1024


def doc(
    *stretches: str,
    struck: tuple[str, ...] = (),
    narrow: bytes = b"",
    encrypted: bool = False,
    pieces: list[tuple[int, int]] | None = None,
) -> bytes:
    """A Word letter: body, footnotes, running heads, macros, remarks, endnotes, boxes. Cells end with "\\a", rows with "§".

    `struck` are words crossed out; `narrow` is text of one byte a character before the rest of the body; `pieces`
    replaces the table that says where the text stands.
    """
    text = "".join(stretches)
    wide = text.replace("§", "\a").encode("utf-16-le")
    body = (narrow + wide).ljust(-(-len(narrow + wide) // SECTOR) * SECTOR, b"\0")
    start = _TEXT_AT + len(narrow)
    crossed = [(start + 2 * text.index(word), start + 2 * (text.index(word) + len(word))) for word in struck]
    ends = [start + 2 * at for at, sign in enumerate(text) if sign == "§"]
    first_page = (_TEXT_AT + len(body)) // SECTOR
    stream = bytearray(_TEXT_AT)
    stream += body + _property_page(crossed, STRUCK, 1) + _property_page([(at, at + 2) for at in ends], ROW_END, 13)
    counts = [len(part) for part in stretches]
    counts[0] += len(narrow)
    if pieces is None:
        pieces = [(len(narrow), _TEXT_AT * 2 | 1 << 30)] if narrow else []
        pieces.append((len(text), start))
    bounds = [0]
    for length, _ in pieces:
        bounds.append(bounds[-1] + length)
    plc = struct.pack(f"<{len(bounds)}I", *bounds) + b"".join(struct.pack("<HIH", 0, at, 0) for _, at in pieces)
    clx = b"\x02" + struct.pack("<I", len(plc)) + plc
    pages = [struct.pack("<3I", _TEXT_AT, _TEXT_AT + len(body), first_page + n) for n in (0, 1)]
    struct.pack_into("<HH6xH", stream, 0, 0xA5EC, 0xC1, 0x0100 if encrypted else 0)
    struct.pack_into(f"<{len(counts)}i", stream, 0x4C, *counts)
    for place, at, size in ((0x1A2, 0, len(clx)), (0xFA, len(clx), 12), (0x102, len(clx) + 12, 12)):
        struct.pack_into("<II", stream, place, at, size)
    return _compound(("0Table", clx + b"".join(pages)), ("WordDocument", bytes(stream)))


def _property_page(runs: list[tuple[int, int]], code: bytes, step: int) -> bytes:
    """A formatted disk page: bounds of all runs, for each the place of its properties, and at its end their number."""
    bounds = [_TEXT_AT]
    marked = []
    for start, end in runs:
        for edge, has in ((start, False), (end, True)):
            if edge > bounds[-1]:
                bounds.append(edge)
                marked.append(has)
    page = bytearray(SECTOR)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    # of a paragraph: its size in words, and the number of its style
    held = (b"\0" + bytes([(len(code) + 3) // 2]) + b"\0\0" if step == 13 else bytes([len(code)])) + code
    page[480 : 480 + len(held)] = held
    for number, has in enumerate(marked):
        page[4 * len(bounds) + step * number] = 240 if has else 0
    page[-1] = len(marked)
    return bytes(page)


def ppt(*slides: str, boxes: tuple[str, ...] = (), masters: tuple[str, ...] = (), encrypted: bool = False) -> bytes:
    """Slides whose texts stand in the outline, boxes that stand only on a slide, and what the masters say."""
    outline = _ppt(0x0FF0, b"".join(_letters(text) for text in slides), 0xF)
    of_masters = _ppt(0x0FF0, b"".join(_letters(text) for text in masters), 0x1F)
    stream = _ppt(0x03E8, of_masters + outline, 0xF)
    stream += _ppt(0x03EE, b"".join(_ppt(0xF00D, _letters(text), 0xF) for text in boxes), 0xF)
    user = struct.pack("<HHIII", 0, 0x0FF6, 20, 20, 0xF3D1C4DF if encrypted else 0xE391C05F)
    return _compound(("Current User", user), ("PowerPoint Document", stream))


def _letters(text: str) -> bytes:
    return _ppt(0x0FA8, text.encode("ascii")) if text.isascii() else _ppt(0x0FA0, text.encode("utf-16-le"))


def _ppt(kind: int, inner: bytes, version: int = 0) -> bytes:
    return struct.pack("<HHI", version, kind, len(inner)) + inner


def _compound(*streams: tuple[str, bytes]) -> bytes:
    root = Entry("Root Entry", 5)
    root.children = [Entry(name, 2, data) for name, data in streams]
    return container(root)


# --- packages of XML --------------------------------------------------------------------------------------------------

_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
                       ("style", "style"), ("presentation", "presentation"))
)  # fmt: skip


def odf(kind: str, body: str, styles: str = "", heads: str = "", *, before: str = "", encrypted: bool = False) -> bytes:
    """`kind` is text, spreadsheet or presentation."""
    content = (
        f"{before}<office:document-content {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    about = "<manifest><encryption-data/></manifest>" if encrypted else "<manifest/>"
    return zipped(
        ("mimetype", f"application/vnd.oasis.opendocument.{kind}".encode()),
        ("content.xml", content.encode()),
        ("styles.xml", f"<office:document-styles {_ODF}>{heads}</office:document-styles>".encode()),
        ("META-INF/manifest.xml", about.encode()),
    )


_OOXML = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def pptx(*slides: str, order: tuple[int, ...] = (), notes: str = "", more: tuple[tuple[str, bytes], ...] = ()) -> bytes:
    """`slides` are the shapes of each; `order` the numbers of those that are shown, as they are shown."""
    numbers = order or tuple(range(1, len(slides) + 1))
    ids = "".join(f'<p:sldId r:id="r{n}"/>' for n in numbers)
    related = "".join(f'<Relationship Id="r{n}" Type="x/slide" Target="slides/slide{n}.xml"/>' for n in numbers)
    members = [
        ("[Content_Types].xml", b"<Types/>"),
        ("ppt/presentation.xml", f"<p:presentation {_OOXML}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>".encode()),
        ("ppt/_rels/presentation.xml.rels", _relations(related)),
        *((f"ppt/slides/slide{n}.xml", _slide(shapes)) for n, shapes in enumerate(slides, 1)),
    ]
    if notes:
        said = f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="body"/></p:nvPr></p:nvSpPr>{notes}</p:sp>'
        beside = '<Relationship Id="r1" Type="x/notesSlide" Target="../notesSlides/notesSlide1.xml"/>'
        members += [
            ("ppt/slides/_rels/slide1.xml.rels", _relations(beside)),
            ("ppt/notesSlides/notesSlide1.xml", _slide(said)),
        ]
    return zipped(*members, *more)


def _slide(shapes: str) -> bytes:
    return f"<p:sld {_OOXML}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>".encode()


def _relations(inside: str) -> bytes:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'.encode()
