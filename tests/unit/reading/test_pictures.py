"""Pictures inside office files: found where each kind keeps them, read like pictures of their own, within limits."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from intake.document import DocumentBuilder
from intake.reading import image, kinds, part_bytes, pictures, read
from intake.reading.allowance import Allowance
from intake.settings import Limits
from ledger.remarks import remark
from tests.unit.outlook_files import Entry, container
from tests.unit.reading import office_files as files
from tests.unit.reading.documents import delivery, mail, picture, saved

LINES = ["제조번호 ZX-2041-77", "MODEL HP-300 MOTOR", "씰 2개 보내 주세요"]
METAFILE = b"\xd7\xcd\xc6\x9a" + bytes(200)


def png(size: tuple[int, int] = (400, 300), shade: int = 200) -> bytes:
    from PIL import Image

    return saved(Image.new("L", size, shade), "PNG")


def added(package: bytes, *members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO(package)
    with zipfile.ZipFile(out, "a") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def docx(*images: bytes, header: bytes = b"", text: str = "첨부 사진을 참고 바랍니다.") -> bytes:
    import docx as library

    made = library.Document()
    made.add_paragraph(text)
    if header:  # first in the package, last to be read
        made.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(header))
    for one in images:
        made.add_picture(io.BytesIO(one))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def xlsx(*images: bytes) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "사진")
        for at, one in enumerate(images):
            sheet.insert_image(at * 20, 2, f"{at}.png", {"image_data": io.BytesIO(one)})
    return out.getvalue()


def pptx(*images: bytes) -> bytes:
    return files.pptx("", more=tuple((f"ppt/media/image{at}.png", one) for at, one in enumerate(images, 1)))


def odt(*images: bytes) -> bytes:
    return added(
        files.odf("text", "<text:p>사진</text:p>"), *((f"Pictures/{at}.png", one) for at, one in enumerate(images))
    )


def hwpx(*images: bytes) -> bytes:
    return added(files.hwpx("사진"), *((f"BinData/image{at}.png", one) for at, one in enumerate(images, 1)))


def hwp(*images: bytes) -> bytes:
    """Packed every second one, as its flags allow."""
    root, held = Entry("Root Entry", 5), Entry("BinData", 1)
    held.children = [
        Entry(f"BIN{at:04X}.png", 2, one if at % 2 else files._deflated(one)) for at, one in enumerate(images, 1)
    ]
    head = b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000300, 1)
    root.children = [Entry("FileHeader", 2, head.ljust(256, b"\0")), held]
    return container(root)


def rtf(*images: bytes) -> bytes:
    out = rb"{\rtf1\ansi photo\par "
    for at, one in enumerate(images):
        if at % 2:
            out += rb"{\pict\pngblip\picw400\bin%d " % len(one) + one + b"}"
        else:
            tag = rb"{\*\blipuid 00112233445566778899aabbccddeeff}"
            out += (
                rb"{\*\shppict{\pict{\*\picprop{\sp{\sn x}{\sv y}}}\picscalex100\pngblip"
                + tag
                + one.hex("\n", 40).encode()
            )
            out += rb"}}{\nonshppict{\pict\wmetafile8 " + METAFILE.hex().encode() + b"}}"
    return out + rb"\par end}"


MAKERS: dict[str, Callable[..., bytes]] = {
    "a.docx": docx, "a.xlsx": xlsx, "a.pptx": pptx, "a.odt": odt, "a.hwpx": hwpx, "a.hwp": hwp, "a.rtf": rtf,
}  # fmt: skip


@pytest.mark.parametrize("name", MAKERS)
def test_every_kind_gives_its_pictures_as_they_are(name: str) -> None:
    wanted = [png(shade=90), png(shade=91)]
    content = MAKERS[name](*wanted)
    kind = kinds.kind_of(name, content)
    assert kind in pictures.HOLDERS
    found = list(pictures.within(content, kind, Allowance(Limits())))
    assert [one.content for one in found] == wanted
    for one in found:
        assert part_bytes(content, name, (one.number,), Limits()) == (one.content, kinds.PNG, one.name)
    with pytest.raises(LookupError):
        part_bytes(content, name, (2,), Limits())


@pytest.mark.parametrize("name", ["a.docx", "a.rtf"])
def test_a_name_plate_in_a_letter_is_read(name: str, tmp_path: Path) -> None:
    content = MAKERS[name](saved(picture(LINES, (1000, 420), 40), "PNG"))
    received = read(delivery(mail((name, content))), Limits(), cache=tmp_path)
    _, letter, plate = received.documents
    assert "ZX-2041-77" in plate.text.replace(" ", "") and "HP-300" in plate.text.replace(" ", "")
    assert plate.source.startswith(f"{letter.source} > image") and plate.role == "attachment"
    assert plate.part == (0, 0) and plate.pages[0].recognised
    assert part_bytes(mail((name, content)), "a.eml", plate.part, Limits())[1] == kinds.PNG


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the pictures that were recognised; each says "text"."""
    found: list[str] = []

    def recognised(
        raw: bytes, source: str, media_type: str, allowance: Allowance, part: tuple[int, ...]
    ) -> list[object]:
        allowance.take_ocr_page()
        found.append(source)
        builder = DocumentBuilder(source, media_type, part=part)
        builder.page()
        builder.line("text")
        return [builder.build()]

    monkeypatch.setattr(image, "read", recognised)
    return found


def test_small_ones_twins_and_litter_are_left_alone(asked: list[str]) -> None:
    tiny = [png((40, 40), shade) for shade in range(200)]
    content = xlsx(*tiny, png(), png(), png((100, 500)))
    found, notes = pictures.read(content, "a.xlsx", kinds.XLSX, Allowance(Limits()), ())
    assert len(asked) == len(found) == 2 and not notes


def test_they_share_the_pages_of_the_mail(asked: list[str]) -> None:
    content = xlsx(*(png(shade=shade) for shade in range(8)))
    allowance = Allowance(Limits(ocr_pages=5))
    found, notes = pictures.read(content, "a.xlsx", kinds.XLSX, allowance, (3,))
    assert [one.part for one in found] == [(3, at) for at in range(5)]
    assert notes == [remark("pictures_left", n=3, pages=5)] and len(asked) == 5


def test_what_stands_in_the_letter_comes_before_its_letterhead(asked: list[str]) -> None:
    content = docx(png(shade=1), header=png(shade=2))
    found, _ = pictures.read(content, "a.docx", kinds.DOCX, Allowance(Limits(ocr_pages=1)), ())
    given = part_bytes(content, "a.docx", found[0].part, Limits())[0]
    assert given == png(shade=1)


def test_a_damaged_one_does_not_cost_the_others(asked: list[str]) -> None:
    first, second = png(shade=90), png(shade=91)
    content = odt(first, second)
    at = content.index(b"Pictures/0.png") + len(b"Pictures/0.png") + 20
    broken = content[:at] + bytes(8) + content[at + 8 :]
    found, _ = pictures.read(broken, "a.odt", kinds.ODT, Allowance(Limits()), ())
    assert asked == ["a.odt > 1.png"] and len(found) == 1


def test_drawings_are_said() -> None:
    content = added(docx(), ("word/media/image7.emf", bytes(40) + b" EMF" + bytes(100)), ("word/media/b.wmf", METAFILE))
    _, made = read(delivery(mail(("a.docx", content))), Limits()).documents
    assert remark("pictures_of_drawings", n=2) in made.notes


def test_a_letter_that_is_all_picture_is_not_said_to_be_empty(asked: list[str]) -> None:
    _, letter, plate = read(delivery(mail(("a.docx", docx(png(), text="")))), Limits()).documents
    assert letter.notes == () and plate.text == "text"
    empty = read(delivery(mail(("a.docx", docx(png((40, 40)), text="")))), Limits()).documents
    assert len(empty) == 2 and empty[1].notes


def bomb() -> bytes:
    """A picture of a billion pixels in a few bytes."""
    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + head + bytes(4)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (kinds.RTF, rb"{\rtf1 " + rb"{\pict\pngblip " * 3000),
        (kinds.RTF, rb"{\rtf1 {\pict\pngblip\bin999999999 abc}"),
        (kinds.RTF, rb"{\rtf1 {\pict\pngblip 8950z4}{\pict\dibitmap0 28000000}}"),
        (kinds.RTF, rb"\pict" * 50_000),
        (kinds.HWP, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        (kinds.DOCX, b"PK\x03\x04 no package"),
        (kinds.ODT, odt(bomb(), b"\x89PNG\r\n\x1a\n" + bytes(50), b"", b"GIF89a")),
        (kinds.XLSX, added(xlsx(), *((f"xl/media/image{at}.png", b"x") for at in range(3000)))),
    ],
)
def test_hostile_files_cost_nothing(kind: str, content: bytes, asked: list[str]) -> None:
    found, _ = pictures.read(content, "a", kind, Allowance(Limits()), ())
    assert not found and not asked


def test_a_member_larger_than_an_attachment_may_be_is_not_unpacked(asked: list[str]) -> None:
    limits = Limits(attachment_bytes=100_000)
    content = odt(b"\x89PNG\r\n\x1a\n" + bytes(200_000))
    assert list(pictures.within(content, kinds.ODT, Allowance(limits))) == []
    assert [len(one.content) for one in pictures.within(hwp(b"", bytes(300_000)), kinds.HWP, Allowance(limits))][
        1:
    ] == [100_000]
