"""What a file is: by its bytes first, by its name only where bytes do not tell."""

from __future__ import annotations

import subprocess
import sys

import pytest

from intake.reading import kinds
from intake.reading.kinds import kind_of

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
        ("a.zip", b"PK\x03\x04 mimetypeapplication/hwp+zip", kinds.HWPX),
        ("a.bin", b"PK\x03\x04 xl/workbook.xml", kinds.XLSX),
        ("a.zip", b"PK\x03\x04 list.txt", kinds.ZIP),
        ("winmail.dat", b"\x78\x9f\x3e\x22\1\0", kinds.TNEF),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), kinds.DOC),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), kinds.XLS),
        ("a.hwp", OLE + b"HWP Document File", kinds.HWP),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), kinds.ENCRYPTED_OFFICE),
        ("mail.msg", OLE, kinds.MSG),
        ("a.hwp", b"\x9b DRMONE  This Document is encrypted", kinds.DRM),
        ("x", b"Received: from a\r\n\tby b\r\nFrom: a@b\r\nSubject: c\r\n\r\nhello", kinds.MAIL),
        ("x.eml", b"\xb0\xa1 not quite a mail", kinds.MAIL),
        ("note.txt", b"To: whom it may concern\n\nhello", kinds.TEXT),
        ("list.csv", "품명,수량\n".encode("cp949"), kinds.CSV),
        ("page", b"<!DOCTYPE html><p>x", kinds.HTML),
    ],
)
def test_kind(name, head, kind):
    assert kind_of(name, head) == kind


def test_importing_the_package_is_cheap():
    code = "import sys, intake.reading; print(sorted({m.split('.')[0] for m in sys.modules} & {'cv2','numpy','PIL','pdfplumber','onnxruntime','pypdfium2','docx'}))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
    )
