"""What a file is: by its bytes first, by its name only where bytes do not tell."""

from __future__ import annotations

import subprocess
import sys

import pytest

from intake.reading import kinds
from intake.reading.kinds import kind_of
from tests.unit.reading.documents import zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.eml", b"", kinds.EMPTY),
        ("order.txt", b"%PDF-1.4 x", kinds.PDF),
        ("order.pdf", b"junk before\n%PDF-1.4 x", kinds.PDF),
        ("order.pdf", b"MZ\x90\0\3\0\0\0", kinds.UNKNOWN),
        ("fax", b"II*\0\x08\0\0\0", kinds.TIFF),
        ("a.jpg", b"\x89PNG\r\n\x1a\n", kinds.PNG),
        ("IMG.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0", kinds.HEIC),
        ("a.zip", zipped(("mimetype", b"application/hwp+zip")), kinds.HWPX),
        ("a.zip", zipped(("mimetype", b"application/vnd.oasis.opendocument.text")), kinds.ODT),
        (
            "a.zip",
            zipped(("x", b""), ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet-template")),
            kinds.ODS,
        ),
        ("a.bin", zipped(("[Content_Types].xml", b""), ("xl/workbook.xml", b"")), kinds.XLSX),
        ("a.bin", zipped(("[Content_Types].xml", b""), ("ppt/presentation.xml", b"x" * 99))[:-60], kinds.PPTX),
        ("word.zip", zipped(("word/list.txt", b"")), kinds.ZIP),
        ("a.zip", b"PK\x03\x04 list.txt", kinds.ZIP),
        ("winmail.dat", b"\x78\x9f\x3e\x22\1\0", kinds.TNEF),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), kinds.DOC),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), kinds.XLS),
        ("a.bin", OLE + "PowerPoint Document".encode("utf-16-le"), kinds.PPT),
        ("a.hwp", OLE + b"HWP Document File", kinds.HWP),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), kinds.ENCRYPTED_OFFICE),
        ("mail.msg", OLE, kinds.MSG),
        ("a.hwp", b"\x9b DRMONE  This Document is encrypted", kinds.DRM),
        ("x", b"Received: from a\r\n\tby b\r\nFrom: a@b\r\nSubject: c\r\n\r\nhello", kinds.MAIL),
        ("x.eml", b"\xb0\xa1 not quite a mail", kinds.MAIL),
        ("note.txt", b"To: whom it may concern\n\nhello", kinds.TEXT),
        ("list.csv", "품명,수량\n".encode("cp949"), kinds.CSV),
        ("page", b"<!DOCTYPE html><p>x", kinds.HTML),
        ("note.txt", "부품 3개\n".encode("utf-16-be"), kinds.TEXT),
        ("note.csv", "부품,3\n".encode("utf-32-le"), kinds.CSV),
        ("note.txt", "부품 3개\n".encode("iso2022_kr"), kinds.TEXT),
    ],
)
def test_kind(name, head, kind):
    assert kind_of(name, head) == kind


def test_importing_the_package_is_cheap():
    code = "import sys, intake.reading; print(sorted({m.split('.')[0] for m in sys.modules} & {'cv2','numpy','PIL','pdfplumber','onnxruntime','pypdfium2','docx'}))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
