"""Documents made by the tests themselves, as customers' programs make them."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

from intake.delivery import Channel, Delivery, Origin


def delivery(raw: bytes, name: str = "a.eml", channel: Channel = Channel.EMAIL) -> Delivery:
    return Delivery(Origin("test", name), channel, name, raw, datetime(2026, 3, 2, 9, tzinfo=UTC))


def mail(*attachments: tuple[str, bytes], text: str = "안녕하세요") -> bytes:
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.com", "b@example.com", "부품 요청"
    message.set_content(text)
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def pdf(html: str) -> bytes:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about a missing system library that only matters for size
        from weasyprint import HTML

        made = HTML(string=html).write_pdf()
    assert isinstance(made, bytes)
    return made


FORM = """<style>body{font-family:NanumGothic} td{border:1px solid black;padding:4px} s{text-decoration:line-through}</style>
<p>수신: 서비스 담당</p>
<table style="border-collapse:collapse"><tr><td>제조번호</td><td>ZX-2041-77</td><td>수량</td><td>12</td></tr>
<tr><td>품명</td><td colspan=3>베어링 6204DDU</td></tr><tr><td>비고</td><td colspan=3>납기 엄수</td></tr></table>
<p><s>ABC-100 다섯 개</s></p><p>ABC-200 여섯 개</p>"""


def picture(lines: list[str], size: tuple[int, int] = (1654, 1100), points: int = 44) -> object:
    """A white picture with lines of Korean and Latin text."""
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("L", size, 255)
    pen = ImageDraw.Draw(page)
    font = ImageFont.truetype("/usr/share/fonts/truetype/nanum/NanumGothic.ttf", points)
    for number, line in enumerate(lines):
        pen.text((120, 120 + number * int(points * 1.9)), line, font=font, fill=0)
    return page


def saved(page: object, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    page.save(out, kind, **options)  # type: ignore[attr-defined]
    return out.getvalue()


def zipped(*members: tuple[str, bytes], encoding: str = "utf-8") -> bytes:
    """A zip; with another encoding its names are written as Korean Windows writes them, bytes without a mark."""
    out = io.BytesIO()
    standing_in: dict[bytes, bytes] = {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(members):
            meant = name.encode(encoding)
            shown = name if encoding == "utf-8" else f"{number}{'x' * (len(meant) - 1)}"
            standing_in[shown.encode()] = meant
            archive.writestr(shown, content)
    raw = out.getvalue()
    for shown_bytes, meant in standing_in.items():  # of one length, so that the archive's offsets stay right
        raw = raw.replace(shown_bytes, meant)
    return raw
