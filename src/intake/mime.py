"""The small print of mail: encoded words, parameters, addresses, dates, transfer encodings, as they really arrive.

Everything takes header values as the compat32 parser gives them (str with surrogate escapes for raw 8-bit bytes),
accepts what RFC 2045, 2047, 2231 and 5322 forbid, never raises, and is bounded: a header is cut at `HEADER_CHARS`.
"""

from __future__ import annotations

import binascii
import quopri
import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

from intake.charset import decode

HEADER_CHARS = 32_000
_ENCODED_WORD = re.compile(r"=\?([^?=\s]{1,60})\?([BbQq])\?(.{0,4000}?)\?=", re.DOTALL)
_BASE64_JUNK = re.compile(rb"[^A-Za-z0-9+/=]+")
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


# ---- headers


def text_of(value: str, hint: str | None = None) -> str:
    """A header value as its sender meant it: raw 8-bit decoded, folds undone, encoded words still encoded."""
    value = value[:HEADER_CHARS]
    if not value.isascii() or "\x1b" in value:
        value = decode(value.encode("utf-8", "surrogateescape"), None, hint).text
    return re.sub(r"\r?\n(?=[ \t])|\r(?=[ \t])", "", value).replace("\r", " ").replace("\n", " ").strip()


def header(value: str, hint: str | None = None) -> str:
    """A header value decoded (RFC 2047); words cut in mid-character are joined first, which the RFC forbids to need."""
    return re.sub(r"[\r\n]+", " ", words(text_of(value, hint), hint)).strip()


def words(text: str, hint: str | None = None) -> str:
    """`text` with its encoded words decoded; white space between two of them is no text."""
    return "".join(piece for piece, _ in _pieces(text, hint)) if "=?" in text else text


def _pieces(text: str, hint: str | None) -> Iterator[tuple[str, bool]]:
    """(text, was it encoded) in turn; neighbours in one charset are one piece, since characters are cut between them."""
    pending: tuple[str, bytearray] | None = None
    at = 0
    for found in _ENCODED_WORD.finditer(text):
        between = text[at : found.start()]
        at = found.end()
        charset = found[1].partition("*")[0].lower()
        raw = _word_bytes(found[2], found[3])
        if pending and not between.strip() and pending[0] == charset:
            pending[1].extend(raw)
            continue
        if pending:
            yield decode(bytes(pending[1]), pending[0], hint).text, True
        if between.strip() or not pending:
            yield between, False
        pending = (charset, bytearray(raw))
    if pending:
        yield decode(bytes(pending[1]), pending[0], hint).text, True
    yield text[at:], False


def encoded(text: str) -> str:
    """`text` as RFC 2047 words in UTF-8 where it needs them; whole characters in each, none too long."""
    return _utf8_words(text) if not text.isascii() or "=?" in text else text


def _utf8_words(text: str) -> str:
    pieces = (text[at : at + 11].encode("utf-8", "replace") for at in range(0, len(text), 11))  # 75 letters at most
    return " ".join(f"=?utf-8?B?{b64encode(piece).decode('ascii')}?=" for piece in pieces)


_UNPARTED = re.compile(r"(<[^<>\s]+@[^<>\s]+>)\s+(?=[^<>,;:()@]*<[^<>\s]+@)")


def _parted(text: str) -> str:
    """With the comma that is missing between two mailboxes."""
    return _UNPARTED.sub(lambda m: m[0] if text.count('"', 0, m.start()) % 2 else f"{m[1]}, ", text)


def respelled(value: str, hint: str | None = None) -> str:
    """An address header with its syntax as it came and its words in UTF-8; within quotes, where no word may be, as text."""
    text = _parted(text_of(value, hint))
    if "=?" not in text:
        return text
    pieces = re.split(r'(?<!\\)"', text)
    for at, piece in enumerate(pieces):
        quoted = at % 2 == 1
        pieces[at] = "".join(_respelled(t, quoted) if word else t for t, word in _pieces(piece, hint))
    return '"'.join(pieces)


def _respelled(text: str, quoted: bool) -> str:
    text = _CONTROL.sub(" ", text)
    return re.sub(r'["\\]', r"\\\g<0>", text) if quoted else f" {_utf8_words(text)} "


def _word_bytes(encoding: str, payload: str) -> bytes:
    raw = payload.encode("utf-8", "surrogateescape")
    if encoding in "Bb":
        return base64(raw)
    return quopri.decodestring(raw.replace(b" ", b"_"), header=True)


def parameters(value: str, hint: str | None = None) -> tuple[str, dict[str, str]]:
    """("text/plain", {"charset": ...}) of a Content-Type or -Disposition; RFC 2231 pieces joined and decoded."""
    pieces = list(_split(text_of(value, hint), ";"))
    if pieces and (found := re.match(r"\s*([^\s/]+/[^\s/]+)\s+(\S.*)", pieces[0], re.DOTALL)):
        pieces[:1] = found.groups()  # no semicolon behind the type
    plain: dict[str, str] = {}
    extended: dict[str, dict[int, tuple[str, bool]]] = {}
    for piece in pieces[1:]:
        name, equals, raw = piece.partition("=")
        name = name.strip().lower()
        if not equals or not name:
            continue
        raw = _unquote(raw.strip())
        if "*" in name:
            base, _, rest = name.partition("*")
            number = rest.rstrip("*")
            extended.setdefault(base, {})[int(number) if number.isdecimal() and len(number) < 5 else 0] = (
                raw,
                rest.endswith("*") or rest == "",
            )
        else:
            plain.setdefault(name, raw)
    for base, parts in extended.items():
        plain[base] = _joined(parts)
    return (pieces[0].strip().lower() if pieces else ""), {k: words(v) for k, v in plain.items()}


def _joined(parts: dict[int, tuple[str, bool]]) -> str:
    """The pieces as one; encoded neighbours are joined before their percent signs are undone, since some are cut there."""
    charset = ""
    made = bytearray()
    encoded_run = ""
    for index, (_, (piece, encoded)) in enumerate(sorted(parts.items())):
        if encoded and index == 0 and piece.count("'") >= 2:
            charset, _, piece = piece.split("'", 2)
        if encoded:
            encoded_run += piece
            continue
        made += unquote_to_bytes(encoded_run) + piece.encode("utf-8", "surrogateescape")
        encoded_run = ""
    return decode(bytes(made + unquote_to_bytes(encoded_run)), charset or None).text


def _unquote(raw: str) -> str:
    if raw[:1] == '"':
        inner = raw[1:-1] if len(raw) > 1 and raw.endswith('"') else raw[1:]
        return re.sub(r'\\(["\\])', r"\1", inner)
    return raw.strip("'") if raw[:1] == "'" == raw[-1:] else raw


def _split(text: str, separator: str) -> Iterator[str]:
    """`text` at separators that stand outside quotes."""
    start, quoted, escaped = 0, False, False
    for at, char in enumerate(text):
        if escaped:
            escaped = False
        elif char == "\\" and quoted:
            escaped = True
        elif char == '"':
            quoted = not quoted
        elif char == separator and not quoted:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def file_name(name: str) -> str:
    """A stranger's file name as a name: never a path, no control characters, percent signs of web mailers undone."""
    if _PERCENT.search(name) and name.isascii():
        raw = unquote_to_bytes(name)
        if not raw.isascii():
            name = decode(raw).text
    name = _CONTROL.sub("", name).replace("\\", "/").rpartition("/")[2].strip()
    return "" if name in (".", "..") else name[:240]


# ---- addresses, dates, ids


def addresses(value: str, hint: str | None = None) -> list[tuple[str, str]]:
    """(name, address) of each mailbox; groups are opened, addresses lower case, what is no address is a name."""
    found: list[tuple[str, str]] = []
    for piece in _mailboxes(_parted(text_of(value, hint))):
        one = _mailbox(piece)
        if one != ("", ""):
            found.append(one)
    return found


def _mailboxes(text: str) -> Iterator[str]:
    start, quoted, angle, comment = 0, False, False, 0
    skip = False
    for at, char in enumerate(text):
        if skip:
            skip = False
        elif char == "\\" and (quoted or comment):
            skip = True
        elif char == '"' and not comment:
            quoted = not quoted
        elif quoted:
            continue
        elif char == "(":
            comment += 1
        elif char == ")" and comment:
            comment -= 1
        elif comment:
            continue
        elif char == "<":
            angle = True
        elif char == ">":
            angle = False
        elif char in ",;" and not angle:
            yield text[start:at]
            start = at + 1
        elif char == ":" and not angle and "@" not in text[start:at]:
            start = at + 1  # the name of a group
    yield text[start:]


_ANGLE = re.compile(r"<([^<>]*)>\s*[^<>]*$")
_COMMENT = re.compile(r"\(((?:[^()\\]|\\.)*)\)")
_SPEC = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+|\"(?:[^\"\\]|\\.)+\"@[^\s<>()\[\],;:\"]+")
_QUOTED_LOCAL = re.compile(r'"(?:[^"\\]|\\.)+"@[^\s"]+')


def _mailbox(piece: str) -> tuple[str, str]:
    angle = _ANGLE.search(piece)
    if angle:
        name = piece[: angle.start()].strip()
        address = words(angle[1]).strip()
        if not name and (comment := _COMMENT.search(piece)):
            name = comment[1]
    elif spec := _SPEC.search(piece):
        address = spec[0]
        comment = _COMMENT.search(piece)
        name = comment[1] if comment else piece[: spec.start()].strip(" <")
    else:
        name, address = piece.strip(), ""
    name = words(re.sub(r"\\(.)", r"\1", name.strip().strip('"').strip("'")) if '"' in name else name.strip("'"))
    name = _tidy(name)
    if not address and (hidden := _SPEC.search(name)):  # the whole mailbox stood in an encoded word
        address = hidden[0]
        name = name[: hidden.start()].strip(" <\"'")
    address = address.rpartition(":")[2] if address.startswith("@") else address  # source routes of RFC 822
    return mailbox(name, address)


def mailbox(name: str, address: str) -> tuple[str, str]:
    """As every reading of a mailbox hands it on: no controls, the address in lower case, a name that says more than it."""
    name, address = _tidy(name), _CONTROL.sub("", address).strip().lower().removeprefix("mailto:")
    if not _QUOTED_LOCAL.fullmatch(address):
        address = re.sub(r"\s+", "", address).strip(".<>'\"")
    return "" if name.lower() == address else name, address


def _tidy(name: str) -> str:
    return re.sub(r"\s+", " ", _CONTROL.sub(" ", name)).strip(" \"'")


def date(value: str) -> datetime | None:
    """An aware moment, or None; a date without a zone is taken as UTC."""
    text = re.sub(r"\s+", " ", text_of(value))
    for attempt in (text, re.sub(r"\(.*?\)", "", text), re.sub(r"^\w+,?\s*(?=\d)", "", text).replace(".", ":")):
        try:
            moment = parsedate_to_datetime(attempt)
        except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
            continue
        return sensible(moment)
    try:
        return sensible(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def sensible(moment: datetime) -> datetime | None:
    """The moment, UTC where it names no zone; None for one that no mail was sent at."""
    if not 1970 < moment.year < 2200:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def ids(value: str) -> tuple[str, ...]:
    """Message ids in a header, in order, with angle brackets."""
    text = text_of(value)
    found = [re.sub(r"\s+", "", one) for one in re.findall(r"<[^<>]{1,995}>", text)]
    if not found and re.fullmatch(r"[^\s<>]{1,990}@[^\s<>]{1,990}", text):
        found = [f"<{text}>"]
    return tuple(found)


# ---- transfer encodings


def base64(raw: bytes) -> bytes:
    """Base64 with junk, missing or early padding: every run between paddings is decoded, a stray last letter dropped."""
    clean = _BASE64_JUNK.sub(b"", raw)
    out = bytearray()
    for run in re.split(rb"=+", clean):
        if len(run) % 4 == 1:
            run = run[:-1]
        out += binascii.a2b_base64(run + b"=" * (-len(run) % 4))
    return bytes(out)


def transfer(raw: bytes, encoding: str) -> tuple[bytes, str]:
    """(content, problem): the Content-Transfer-Encoding undone; what is not in that encoding is left as it is."""
    encoding = re.sub(r"\([^()]*\)|[\s\"'_-]+", "", encoding.partition(";")[0]).lower()
    if encoding in ("base64", "b64"):
        return _base64_part(raw)
    if encoding in ("quotedprintable", "qp"):
        raw = re.sub(rb"=[ \t]+(?=\r?\n)", b"=", raw)
        broken = re.search(rb"=(?![0-9A-Fa-f]{2}|[ \t]*\r?\n|[ \t]*\r|[ \t]*$)", raw)
        return binascii.a2b_qp(raw), "quoted-printable에 어긋난 글자가 있습니다." if broken else ""
    if encoding in ("xuuencode", "uuencode", "xuue", "uue"):
        first = next(iter(uuencoded(raw)), None)
        return (first[1], "") if first else (raw, "uuencode라고 적혔으나 그런 내용이 없습니다.")
    if encoding in ("", "7bit", "8bit", "7bits", "8bits", "binary", "none"):
        return raw, ""
    return raw, f"모르는 전송 인코딩입니다: {encoding[:40]!r}"


_FOOTER = re.compile(rb"(?:[ \t]*\r?\n){2}(?=[^\r\n]*[^A-Za-z0-9+/=\s])")
_BASE64_ONLY = re.compile(rb"[A-Za-z0-9+/\s]+={0,2}\s*")
_FOOTER_BYTES = 20_000


def _base64_part(raw: bytes) -> tuple[bytes, str]:
    found = _FOOTER.search(raw, max(0, len(raw) - _FOOTER_BYTES))
    if found and found.start() and _BASE64_ONLY.fullmatch(raw, 0, found.start()):
        # a list server wrote its footer beneath, in plain words
        return base64(raw[: found.start()]) + raw[found.start() :], "base64 뒤에 보통 글이 붙어 있습니다."
    letters = _BASE64_JUNK.sub(b"", raw)
    white = re.sub(rb"\s+", b"", raw)
    spaces = len(re.findall(rb"[^\s] [^\s]", raw[:20_000]))
    if len(white) - len(letters) > max(8, len(white) // 5) or spaces * 20 > len(raw[:20_000]):
        return raw, "base64라고 적혔으나 아닙니다."
    cleaned = letters.rstrip(b"=")
    whole = len(letters) == len(white) and b"=" not in cleaned and len(cleaned) % 4 != 1
    return base64(raw), "" if whole else "base64에 어긋난 글자가 있거나 끝이 잘렸습니다."


_UU = re.compile(
    rb"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n((?:[\x20-\x60][^\r\n]*\r?\n)*?)[`\x20]?\r?\n?end[ \t]*\r?$", re.M
)


def uuencoded(raw: bytes) -> Iterator[tuple[str, bytes, int, int]]:
    """(name, content, start, end) of each uuencoded file in a text."""
    for found in _UU.finditer(raw):
        made = bytearray()
        for line in found[2].splitlines():
            try:
                made += binascii.a2b_uu(line)
            except binascii.Error:
                size = (line[0] - 32 & 63) * 4 // 3 + 2 if line else 0
                try:
                    made += binascii.a2b_uu(line[:size])
                except binascii.Error:
                    continue
        yield decode(found[1]).text.strip(), bytes(made), found.start(), found.end()


def unflow(text: str, delsp: bool) -> str:
    """format=flowed (RFC 3676) as one line a paragraph; quote depth keeps paragraphs apart."""
    out: list[str] = []
    buffer: str | None = None
    depth = 0
    for line in text.split("\n"):
        quotes = len(line) - len(line.lstrip(">"))
        rest = line[quotes:]
        rest = rest.removeprefix(" ")
        if buffer is not None and quotes != depth:
            out.append(_quoted(depth, buffer))
            buffer = None
        depth = quotes
        if rest.endswith(" ") and rest != "-- ":
            buffer = (buffer or "") + (rest[:-1] if delsp else rest)
        else:
            out.append(_quoted(depth, (buffer or "") + rest))
            buffer = None
    if buffer is not None:
        out.append(_quoted(depth, buffer))
    return "\n".join(out)


def _quoted(depth: int, text: str) -> str:
    return ">" * depth + " " + text if depth else text
