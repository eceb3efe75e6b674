"""Writes what no library here writes: hwp 5 (Hancom's own specification), hwpx (KS X 6101), xls (BIFF8). As small as a reader accepts."""

from __future__ import annotations

import struct
import zlib
from html import escape

from tests.unit.outlook_files import Entry, container
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
