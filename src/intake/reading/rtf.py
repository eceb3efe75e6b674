r"""RTF (Microsoft's specification 1.9.1) as lines of text: letters by their font's charset, what is crossed out apart.

Own reader, because a letter's bytes are in the charset of the font it is set in (\fcharset), one character may be
written half as \'xx and half as a plain sign, and the libraries know only one code page a document.

>>> lines(rb"{\rtf1\ansicpg949 \'ba\'ce\'c7\'b0\par \strike old\strike0 new}")
[('부품', False), ('new', False), ('old', True)]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from intake.charset import codec_for, decode

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\", re.DOTALL
)
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 78: "cp932", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_OLD_PAGES = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850", b"": "cp1252"}  # before \ansicpg
_WIDE = frozenset(("cp949", "cp932", "gb18030", "cp950", "johab"))
_NOT_TEXT = frozenset(
    b"colortbl stylesheet info pict objdata nonshppict themedata datastore listtable listoverridetable rsidtbl generator "
    b"xmlnstbl fldinst bkmkstart bkmkend filetbl revtbl template operator latentstyles mmathPr wgrffmtfilter".split()
)
_SIGNS = {
    b"par": "\n", b"line": "\n", b"sect": "\n", b"page": "\n", b"row": "\n", b"nestrow": "\n", b"tab": "\t",
    b"cell": "\t", b"nestcell": "\t", b"emdash": "—", b"endash": "–", b"bullet": "•", b"lquote": "‘", b"rquote": "’",
    b"ldblquote": "“", b"rdblquote": "”", b"emspace": " ", b"enspace": " ", b"~": " ", b"_": "-", b"\n": "\n",
    b"\r": "\n", b"\\": "\\", b"{": "{", b"}": "}",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Look:
    """What holds within a group."""

    codec: str
    struck: bool = False
    skip: bool = False  # a group that is no text
    hidden: bool = False
    fonts: bool = False  # the font table
    after: int = 1  # signs that stand for a \u in old readers


class _Reader:
    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        page = re.search(rb"\\ansicpg(\d{1,5})", raw[:4000])
        old = re.match(rb"\{\\rtf\d?\s*\\(mac|pca|pc)\b", raw)
        self.page = codec_for(f"cp{int(page[1])}") if page else _OLD_PAGES[old[1] if old else b""]
        self.look = _Look(self.page or "cp1252")
        self.groups: list[_Look] = []
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.pending = bytearray()
        self.line: list[tuple[str, bool]] = []
        self.out: list[tuple[str, bool]] = []
        self.ignore = 0

    def lines(self) -> list[tuple[str, bool]]:
        at, size = 0, len(self.raw)
        while at < size:
            found = _TOKEN.match(self.raw, at)
            if found is None:
                break
            at = found.end()
            word, number, code, sign, brace, text = found.groups()
            if brace:
                self.group(brace)
            elif code:
                self.letters(bytes((int(code, 16),)))
            elif text:
                self.letters(text)
            elif sign:
                self.special(sign)
            elif word == b"bin":
                at += max(0, int(number or 0))
            elif word:
                self.control(word, int(number) if number else None)
        self.flush()
        self.end_line()
        return self.out

    def group(self, brace: bytes) -> None:
        self.flush()
        self.ignore = 0
        if brace == b"{":
            self.groups.append(self.look)
        elif self.groups:
            self.look = self.groups.pop()

    def letters(self, text: bytes) -> None:
        if self.ignore:
            self.ignore, text = max(0, self.ignore - len(text)), text[self.ignore :]
        if self.look.skip or self.look.hidden or self.look.fonts:
            return
        self.pending += text

    def special(self, sign: bytes) -> None:
        self.flush()
        if sign == b"*":  # what old readers may ignore is no text of the letter
            self.look = replace(self.look, skip=True)
        elif shown := _SIGNS.get(sign):
            self.put(shown)

    def control(self, word: bytes, number: int | None) -> None:
        self.flush_before(word)
        if shown := _SIGNS.get(word):
            self.put(shown)
        elif word == b"u" and number is not None:
            self.put(chr(number & 0xFFFF))
            self.ignore = self.look.after
        elif word == b"uc":
            self.look = replace(self.look, after=max(0, min(number or 0, 9)))
        elif word in (b"f", b"af") and number is not None:
            self.font = number
            if word == b"f" and not self.look.fonts:
                self.look = replace(self.look, codec=self.fonts.get(number, self.page) or "cp1252")
        elif word == b"fcharset" and self.look.fonts:
            self.fonts[self.font] = _CHARSETS.get(number or 0, self.page)
        elif word in (b"strike", b"striked", b"deleted"):
            self.look = replace(self.look, struck=number != 0)
        elif word == b"plain":
            self.look = replace(self.look, struck=False, hidden=False)
        elif word in (b"v", b"htmlrtf"):
            self.look = replace(self.look, hidden=number != 0)
        elif word == b"fonttbl":
            self.look = replace(self.look, fonts=True)
        elif word in _NOT_TEXT:
            self.look = replace(self.look, skip=True)

    def flush_before(self, word: bytes) -> None:
        """Half a character may wait for its second sign across nothing but font changes of the same charset."""
        if self.pending and word not in (b"lang", b"langfe", b"langnp", b"cf", b"b", b"i", b"fs"):
            self.flush()

    def flush(self) -> None:
        if not self.pending:
            return
        raw, self.pending = bytes(self.pending), bytearray()
        codec = self.look.codec
        if codec == "cp1252" and self.page in _WIDE and not raw.isascii():
            codec = self.page  # a Latin font is named, and the letters are the document's all the same
        try:
            text = raw.decode(codec)
        except (UnicodeDecodeError, LookupError):
            text = decode(raw, self.page if codec == "cp1252" else codec).text
        self.put(text)

    def put(self, text: str) -> None:
        look = self.look
        if look.skip or look.hidden or look.fonts:
            return
        first, *rest = text.split("\n")
        self.line.append((first, look.struck))
        for piece in rest:
            self.end_line()
            self.line.append((piece, look.struck))

    def end_line(self) -> None:
        for struck in (False, True):
            text = "".join(piece for piece, crossed in self.line if crossed is struck)
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")
            if text.strip():
                self.out.append((text.strip(" \r").rstrip("\t"), struck))
            elif not struck:
                self.out.append(("", False))
        if self.out[-1:] == [("", False)] and self.out[-2:-1] in ([], [("", False)]):
            self.out.pop()  # one blank line says as much as many
        self.line = []


def lines(raw: bytes) -> list[tuple[str, bool]]:
    """(text, crossed out) line by line, cells of a row parted by tabs; blank lines between paragraphs are kept as one."""
    found = _Reader(raw).lines()
    while found and not found[-1][0]:
        found.pop()
    return found
