"""Whole pages to measure with: letters, ruled forms, tables of parts, set in fonts that no reader was trained on.

Every page belongs to a department drawn for the occasion: its own serial and part numbers, a registry of them with
neighbours one digit off, and now and then a code on the page that the registry does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from bench.readers import fonts, words

MM = fonts.DPI / 25.4
WIDE, HIGH = 215.2, 297.0  # a fax's 1728 dots, and A4
UNKNOWN = 0.06  # of the codes on a page
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"  # makers avoid I, O and Q beside digits

KOREAN = (
    "귀사의 무궁한 발전을 기원합니다.",
    "아래 설비에서 운전 중 이상 소음과 진동이 발생하여 점검을 요청드립니다.",
    "어제 오후부터 유압이 오르지 않고 기름이 조금씩 새고 있습니다.",
    "전원을 껐다 켜도 같은 경보가 다시 나타나며 원점 복귀가 되지 않습니다.",
    "생산 일정이 촉박하오니 가능한 빠른 시일 내에 방문하여 주시면 감사하겠습니다.",
    "견적서와 납기를 먼저 알려 주시면 내부 결재 후 발주하겠습니다.",
    "지난달 교체한 부품에서 같은 불량이 재발하였으니 원인을 확인해 주십시오.",
    "보증 기간이 남아 있는지 확인 부탁드리며 유상일 경우 금액을 알려 주세요.",
    "냉각수 온도가 규정값보다 높게 올라가 두 시간마다 기계가 멈춥니다.",
    "담당자가 자리를 비울 수 있으니 오시기 전에 꼭 전화 주시기 바랍니다.",
    "첨부한 사진과 같이 벨트가 끊어지고 축이 휘어 있습니다.",
    "정문 경비실에서 방문증을 받으신 후 제2공장으로 오시면 됩니다.",
    "화면이 꺼져 있어 설정값을 볼 수 없고 버튼도 눌리지 않습니다.",
    "예비품으로 함께 구매하고자 하오니 재고 여부를 회신 바랍니다.",
)
ENGLISH = (
    "The machine stops about twice an hour and the same fault comes back after every reset.",
    "Oil is leaking at the front seal and the pressure never reaches its normal value.",
    "Please let us know price and delivery time before you send the parts.",
    "Our night shift noticed a burning smell near the cabinet, so we switched the line off.",
    "A visit before Friday would help us a great deal, since the order must leave next week.",
    "The part that was fitted last month shows the same crack as the old one.",
    "Kindly confirm by return fax that this request has reached you.",
    "Is the unit still under warranty? If not, please quote for the repair first.",
)
FIELDS = {
    "ko": ("업체명", "담당자", "연락처", "제조번호", "부품번호", "접수일자"),
    "en": ("Company", "Contact", "Phone", "Serial No.", "Part No.", "Date"),
}
HEADS = {
    "ko": ("번호", "품명", "품번", "제조번호", "수량"),
    "en": ("Item", "Description", "Part number", "Serial no.", "Qty"),
}
NAMES = {
    "ko": ("베어링", "구동 벨트", "압력 센서", "오일 씰", "제어 기판", "냉각 팬"),
    "en": ("Bearing", "Drive belt", "Pressure switch", "Oil seal", "Control board", "Fan"),
}


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one line, as drawn."""

    text: str
    codes: tuple[str, ...]


@dataclass
class Department:
    """Its number schemes and what its registry knows."""

    r: Random
    serials: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    _schemes: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._schemes = [scheme(self.r) for _ in range(14)]
        for number in range(700):
            among = self._schemes[:5] if number < 400 else self._schemes[5:]
            listed = self.serials if number < 400 else self.parts
            made = written(self.r, self.r.choice(among))
            listed.append(made)
            if self.r.random() < 0.3:
                listed.append(neighbour(self.r, made))

    def serial(self) -> str:
        return self._one(self.serials, self._schemes[:5])

    def part(self) -> str:
        return self._one(self.parts, self._schemes[5:])

    def _one(self, listed: list[str], schemes: list[list[str]]) -> str:
        return written(self.r, self.r.choice(schemes)) if self.r.random() < UNKNOWN else self.r.choice(listed)


def scheme(r: Random) -> list[str]:
    """Pieces of a number: "=AB" stands as it is, "9" is a digit, "A" a letter, "V" one of few letters."""
    sign = r.choice(("=-",) * 7 + ("", "=.", "=/"))
    pieces = ["=" + "".join(r.choices(LETTERS, k=r.randrange(1, 4))) + r.choice(("", "", str(r.randrange(10))))]
    for _ in range(r.choice((1, 2, 2, 3))):
        pieces += [sign] * bool(sign)
        pieces += r.choice(
            (["9"] * r.randrange(2, 5), ["9"] * r.randrange(2, 7), ["V", "9", "9"], ["9", "9", "V"], ["A", "9"])
        )
    pieces += r.choice(([], [], ["V"], [sign or "=-", "V"]))
    digits = pieces.count("9")
    return pieces + ["9"] * max(0, 4 - digits)


def written(r: Random, pieces: Sequence[str]) -> str:
    made = {"9": words.DIGITS, "A": LETTERS, "V": LETTERS[:8]}
    return "".join(piece[1:] if piece.startswith("=") else r.choice(made[piece]) for piece in pieces)


def neighbour(r: Random, code: str) -> str:
    """The next machine off the line: one digit other."""
    at = r.choice([i for i, c in enumerate(code) if c.isdigit()])
    return code[:at] + str((int(code[at]) + 1) % 10) + code[at + 1 :]


class Sheet:
    def __init__(self) -> None:
        self.picture = Image.new("L", (round(WIDE * MM), round(HIGH * MM)), 255)
        self.pen = ImageDraw.Draw(self.picture)
        self.segments: list[Segment] = []

    def text(self, x: float, y: float, text: str, font: str, points: float, codes: Sequence[str] = ()) -> None:
        self.pen.text((x * MM, y * MM), text, font=fonts.font(font, points), fill=0, anchor="lm")
        self.segments.append(Segment(text, tuple(codes)))

    def width(self, text: str, font: str, points: float) -> float:
        return fonts.font(font, points).getlength(text) / MM

    def paragraph(
        self, x: float, y: float, wide: float, text: str, font: str, points: float, codes: Sequence[str]
    ) -> float:
        """Wrapped at spaces; the place below it."""
        line = ""
        for word in [*text.split(" "), ""]:
            longer = f"{line} {word}" if line else word
            if line and (not word or self.width(longer, font, points) > wide):
                self.text(x, y, line, font, points, [code for code in codes if code in line])
                y, longer = y + points * 0.3528 * 1.65, word
            line = longer
        return y + 1.5

    def box(self, x0: float, y0: float, x1: float, y1: float, *, shaded: bool = False) -> None:
        self.pen.rectangle([x0 * MM, y0 * MM, x1 * MM, y1 * MM], outline=0, width=5, fill=226 if shaded else None)

    @property
    def drawing(self) -> NDArray[np.uint8]:
        return np.asarray(self.picture, np.uint8)


def draw(r: Random, points: float, language: str, *, odd: bool | None = None) -> tuple[Sheet, Department]:
    """One page, a letter, a form or a table, and the department it is addressed to; `odd` fonts as `fonts.kept_back` has."""
    department, sheet = Department(r), Sheet()
    font = r.choice(fonts.kept_back(hangul=language == "ko", odd=odd))
    for_codes = r.choice((font, r.choice(fonts.kept_back(odd=odd))))
    r.choice((letter, form, parts_table))(r, sheet, department, language, (font, for_codes), points)
    return sheet, department


Fonts = tuple[str, str]


def letter(r: Random, sheet: Sheet, department: Department, language: str, set_in: Fonts, points: float) -> None:
    font, _ = set_in
    sentences = list(KOREAN if language == "ko" else ENGLISH)
    r.shuffle(sentences)
    with_code = (
        "제조번호 {} 설비의 건으로 연락드립니다.",
        "부품 {} 및 {} 를 교체하고자 합니다.",
        "옆의 {} 호기도 증상이 같습니다.",
        "필요 부품: {}, {} 각 2개",
    )
    if language == "en":
        with_code = (
            "This concerns the machine with serial number {} in our plant.",
            "We need {} and {} for the repair.",
            "The unit {} beside it shows the same.",
            "Parts wanted: {}, {} (2 pcs each)",
        )
    y = 30.0
    for turn in range(9):
        codes: list[str] = []
        text = sentences[turn % len(sentences)]
        if turn % 3 != 2:
            pattern = with_code[(turn * 2 // 3) % 4]
            codes = [
                department.part() if pattern.count("{}") > 1 else department.serial()
                for _ in range(pattern.count("{}"))
            ]
            text = pattern.format(*codes) + " " + text
        y = sheet.paragraph(22, y, 168, text, font, points, codes)


def form(r: Random, sheet: Sheet, department: Department, language: str, set_in: Fonts, points: float) -> None:
    font, for_codes = set_in
    company, contact, phone, serial, part, day = FIELDS[language]
    y, high = 26.0, 9.5
    for _ in range(3):
        values = {
            company: ("".join(r.choices(words.COMMON, k=4)) + "(주)" if language == "ko" else "Arden Mills Ltd."),
            serial: department.serial(), phone: f"0{r.randrange(31, 64)}-{r.randrange(200, 999)}-{r.randrange(10000):04d}",
            part: department.part(), contact: "김민수 과장" if language == "ko" else "R. Hale", day: f"2026-{r.randrange(1, 13):02d}-{r.randrange(1, 29):02d}",
        }  # fmt: skip
        for index, (name, value) in enumerate(values.items()):
            x = 18 + 90 * (index % 2)
            sheet.box(x, y, x + 28, y + high, shaded=r.random() < 0.5)
            sheet.box(x + 28, y, x + 90, y + high)
            sheet.text(x + 1.5, y + high / 2, name, font, points)
            coded = name in (serial, part)
            sheet.text(x + 30, y + high / 2, value, for_codes if coded else font, points, [value] if coded else [])
            y += high * (index % 2)
        text = r.choice(KOREAN if language == "ko" else ENGLISH)
        code = department.serial()
        y = sheet.paragraph(20, y + 6, 172, f"{text} ({code})", font, points, [code]) + 3


def parts_table(r: Random, sheet: Sheet, department: Department, language: str, set_in: Fonts, points: float) -> None:
    font, for_codes = set_in
    widths, y = (14, 46, 52, 52, 16), 26.0
    y = sheet.paragraph(18, y, 172, r.choice(KOREAN if language == "ko" else ENGLISH), font, points, []) + 3
    for row in range(9):
        cells = (
            HEADS[language]
            if not row
            else (str(row), r.choice(NAMES[language]), department.part(), department.serial(), str(r.randrange(1, 30)))
        )
        x = 18.0
        for column, (wide, cell) in enumerate(zip(widths, cells, strict=True)):
            sheet.box(x, y, x + wide, y + 8.6, shaded=not row)
            coded = bool(row) and column in (2, 3)
            sheet.text(x + 1.4, y + 4.3, cell, for_codes if coded else font, points, [cell] if coded else [])
            x += wide
        y += 8.6
