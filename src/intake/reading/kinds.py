"""What a file is, by its first bytes and then by its name; a name alone is a stranger's claim.

Own table: libmagic calls hwpx a plain zip, and the Python packages miss hwp, msg and TNEF.
"""

from __future__ import annotations

import io
import re
import zipfile

from intake.charset import wide_codec

PDF = "application/pdf"
TIFF = "image/tiff"
JPEG = "image/jpeg"
PNG = "image/png"
HEIC = "image/heic"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS = "application/vnd.ms-excel"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOC = "application/msword"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PPT = "application/vnd.ms-powerpoint"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
HWP = "application/x-hwp"
HWPX = "application/hwp+zip"
RTF = "application/rtf"
MSG = "application/vnd.ms-outlook"
TNEF = "application/vnd.ms-tnef"
MAIL = "message/rfc822"
HTML = "text/html"
CSV = "text/csv"
TEXT = "text/plain"
CALENDAR = "text/calendar"
VCARD = "text/vcard"
ZIP = "application/zip"
SEVEN_ZIP = "application/x-7z-compressed"
RAR = "application/vnd.rar"
GZIP = "application/gzip"
TAR = "application/x-tar"
ALZ = "application/x-alz"
EGG = "application/x-egg"
DRM = "application/x-drm"
ENCRYPTED_OFFICE = "application/x-encrypted-office"
EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"

IMAGES = frozenset({TIFF, JPEG, PNG, HEIC, "image/gif", "image/bmp", "image/webp"})
OFFICE = frozenset({XLSX, XLS, DOCX, DOC, PPTX, PPT, ODT, ODS, ODP, HWP, HWPX, RTF, CSV, TEXT, HTML, CALENDAR, VCARD})
ARCHIVES = frozenset({ZIP, SEVEN_ZIP, GZIP, TAR})
MAILS = frozenset({MAIL, MSG, TNEF})

_BEGINNINGS = (
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"II+\0", TIFF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"{\\rtf", RTF),
    (b"\x78\x9f\x3e\x22", TNEF),
    (b"7z\xbc\xaf\x27\x1c", SEVEN_ZIP),
    (b"Rar!\x1a\x07", RAR),
    (b"\x1f\x8b", GZIP),
    (b"ALZ\x01", ALZ),
    (b"EGGA", EGG),
    (b"HWP Document File V3", HWP),
    (b"SCDSA00", DRM),
    (b"\x9b DRMONE", DRM),
    (b"<## NASCA DRM FILE", DRM),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("EncryptedPackage", ENCRYPTED_OFFICE),
    ("__substg1.0_", MSG),
    ("HwpSummaryInformation", HWP),
    ("WordDocument", DOC),
    ("PowerPoint Document", PPT),
    ("Workbook", XLS),
    ("Book", XLS),
)
_ZIP_FOLDERS = (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX))
_ZIP_TYPES = {"application/hwp+zip": HWPX} | {
    kind + more: kind for kind in (ODT, ODS, ODP) for more in ("", "-template")
}
_ENDINGS = {
    "pdf": PDF, "tif": TIFF, "tiff": TIFF, "jpg": JPEG, "jpeg": JPEG, "png": PNG, "heic": HEIC, "heif": HEIC,
    "xlsx": XLSX, "xlsm": XLSX, "xls": XLS, "docx": DOCX, "docm": DOCX, "doc": DOC, "dot": DOC, "pptx": PPTX, "pptm": PPTX,
    "ppt": PPT, "pps": PPT, "odt": ODT, "ods": ODS, "odp": ODP, "hwp": HWP,
    "hwpx": HWPX, "rtf": RTF, "msg": MSG, "eml": MAIL, "mht": MAIL, "htm": HTML, "html": HTML, "csv": CSV, "tsv": CSV,
    "txt": TEXT, "text": TEXT, "log": TEXT, "md": TEXT, "ics": CALENDAR, "vcf": VCARD, "zip": ZIP, "7z": SEVEN_ZIP, "rar": RAR,
    "alz": ALZ, "egg": EGG, "gz": GZIP, "tgz": GZIP, "tar": TAR,
}  # fmt: skip
_TEXTUAL = frozenset({HTML, CSV, TEXT, CALENDAR, VCARD})
_PACKED = frozenset({ZIP, XLSX, DOCX, PPTX, ODT, ODS, ODP, HWPX})
_MAIL_HEAD = re.compile(
    rb"(From [^\n]{5,80}\n)?(Return-Path|Received|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[\w-]+|"
    rb"From|To|Date|Subject): ?[^\n]*\n([ \t][^\n]*\n|[!-9;-~]+:[^\n]*\n){2,}",
    re.IGNORECASE,
)


def kind_of(name: str, head: bytes) -> str:
    """The media type of a file; `head` is its beginning, better all of it: containers tell what they are at the end.

    >>> kind_of("scan.txt", b"%PDF-1.7 ...")
    'application/pdf'
    >>> kind_of("list.csv", "품명,수량".encode("cp949"))
    'text/csv'
    >>> kind_of("list.pdf", b"no pdf at all")
    'text/plain'
    """
    if not head:
        return EMPTY
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(_OLE):
        return _ole_kind(name, head)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_kind(head)
    if ending_kind(name) in _PACKED and b"PK\x03\x04" in head[:1024]:
        return _zip_kind(head)  # as with PDF, some programs write a line above it
    if head[257:262] == b"ustar":
        return TAR
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif"):
        return HEIC
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    return _text_kind(name, head)


def _ole_kind(name: str, head: bytes) -> str:
    """Stream names of a compound file stand in its directory as UTF-16; it may lie behind what `head` holds."""
    if b"HWP Document File" in head:
        return HWP
    inside = (kind for stream, kind in _OLE_STREAMS if stream.encode("utf-16-le") in head)
    claimed = ending_kind(name)
    return next(inside, claimed if claimed in (MSG, HWP, DOC, XLS, PPT) else UNKNOWN)


def _zip_kind(head: bytes) -> str:
    """By what the package says of itself, then by its own folders: a workbook put into slides has folders too."""
    names, stated = _zip_names(head)
    if stated in _ZIP_TYPES:
        return _ZIP_TYPES[stated]
    if "Contents/content.hpf" in names:
        return HWPX
    if "[Content_Types].xml" not in names:
        return ZIP
    return next((kind for name in names for folder, kind in _ZIP_FOLDERS if name.startswith(folder)), ZIP)


def _zip_names(head: bytes) -> tuple[list[str], str]:
    """The members' names in their order, and what the member "mimetype" says, which OpenDocument and hwpx have.

    Of a package that is cut: the names of those that stand whole in what is there.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(head)) as package:
            names = package.namelist()
            if "mimetype" not in names:
                return names, ""
            with package.open("mimetype") as member:
                return names, member.read(100).decode("latin-1").strip()
    except Exception:  # zipfile raises what it likes on damaged packages
        found = re.findall(rb"PK\x03\x04.{22}(.)\x00..([\x20-\x7e]+)", head[:2_000_000], re.DOTALL)
        stated = (
            re.match(r"[a-z]+/[a-z0-9.+-]+", head[38:138].decode("latin-1")) if head[30:38] == b"mimetype" else None
        )
        return [name[: length[0]].decode("ascii") for length, name in found], stated[0] if stated else ""


def _text_kind(name: str, head: bytes) -> str:
    claimed = ending_kind(name)
    if claimed == MAIL or _MAIL_HEAD.match(head):
        return MAIL
    if not looks_like_text(head):
        return UNKNOWN
    start = head[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return HTML
    if start.startswith((b"begin:vcalendar", b"begin:vcard")):
        return CALENDAR if start.startswith(b"begin:vcalendar") else VCARD
    return claimed if claimed in _TEXTUAL else TEXT


def looks_like_text(head: bytes) -> bool:
    """No control characters but white space; UTF-16 with its mark is text too."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if wide_codec(head):
        return True
    sample = head[:4096]
    allowed = b"\t\n\r\f\x1b\x0e\x0f" if b"\x1b$)C" in sample else b"\t\n\r\f\x1b"  # ISO-2022-KR shifts in and out
    odd = sum(1 for byte in sample if byte < 32 and byte not in allowed)
    return odd <= len(sample) // 200


def ending_kind(name: str) -> str:
    """What the file's name claims, "" for an unknown ending."""
    return _ENDINGS.get(name.rpartition(".")[2].lower(), "") if "." in name else ""
