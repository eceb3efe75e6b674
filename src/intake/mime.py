"""The small print of mail: encoded words, parameters, addresses, dates, transfer encodings, as they really arrive.

Everything takes header values as the compat32 parser gives them (str with surrogate escapes for raw 8-bit bytes),
accepts what RFC 2045, 2047, 2231 and 5322 forbid, never raises, and is bounded: a header is cut at `HEADER_CHARS`.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

from intake.charset import codec_for, decode
from ledger.remarks import Remark, remark

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
    charset = ""
    run: list[tuple[str, str]] = []  # (encoding, payload) of neighbours
    at = 0
    for found in _ENCODED_WORD.finditer(text):
        between = text[at : found.start()]
        at = found.end()
        named = found[1].partition("*")[0].lower()
        if run and (between.strip() or charset != named):
            yield _decoded(run, charset, hint), True
            run = []
            if between.strip():
                yield between, False
        elif not run:
            yield between, False
        charset = named
        run.append((found[2].upper(), found[3]))
    if run:
        yield _decoded(run, charset, hint), True
    yield text[at:], False


def _decoded(run: list[tuple[str, str]], charset: str, hint: str | None) -> str:
    """Each word undone by itself; where that is no text, the code itself was cut between two words, "=C" and "3"."""
    apart = decode(b"".join(_word_bytes(*one) for one in run), charset, hint)
    if len(run) == 1 or not apart.problem or len({encoding for encoding, _ in run}) > 1:
        return apart.text
    together = decode(_word_bytes(run[0][0], "".join(payload for _, payload in run)), charset, hint)
    return apart.text if together.problem else together.text


def encoded(text: str) -> str:
    """`text` as RFC 2047 words in UTF-8 where it needs them; whole characters in each, none too long."""
    return _utf8_words(text) if not text.isascii() or "=?" in text else text


def _utf8_words(text: str) -> str:
    pieces = (text[at : at + 11].encode("utf-8", "replace") for at in range(0, len(text), 11))  # 75 letters at most
    return " ".join(f"=?utf-8?B?{b64encode(piece).decode('ascii')}?=" for piece in pieces)


_UNPARTED = re.compile(r"(<[^<>\s][^<>\s@]*+@[^<>\s]++>)\s++(?=[^<>,;:()@]*+<[^<>\s][^<>\s@]*+@)")


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
    return base64(raw) if encoding in "Bb" else quoted_printable(raw.replace(b"_", b" "))


def parameters(value: str, hint: str | None = None) -> tuple[str, dict[str, str]]:
    """("text/plain", {"charset": ...}) of a Content-Type or -Disposition; RFC 2231 pieces joined and decoded."""
    pieces = list(_split(text_of(value, hint), ";"))
    kind = "/".join(word.strip() for word in _without_comments(pieces[0]).split("/"))
    if found := re.match(r"([^\s/]+/[^\s/]+)\s+(\S.*)", kind, re.DOTALL):
        kind, pieces[0] = found.groups()  # no semicolon behind the type
    else:
        del pieces[0]
    plain: dict[str, str] = {}
    extended: dict[str, dict[int, tuple[str, bool]]] = {}
    while pieces:
        piece = pieces.pop(0)
        if found := _NO_SEMICOLON.match(piece):
            piece, rest = found.group(1, 2) if found[1] else found.group(3, 4)
            pieces.insert(0, rest)
        name, equals, raw = piece.partition("=")
        name = _without_comments(name).strip().lower()
        if not equals or not name:
            continue
        raw = _unquote((_without_comments(raw) if name == "charset" else raw).strip())
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
    return kind.lower(), {k: words(v) for k, v in plain.items()}


_CHARSET_MARK = re.compile(r"([\w.:-]{3,40})'[A-Za-z-]{0,8}'|''")


def _joined(parts: dict[int, tuple[str, bool]]) -> str:
    """The pieces as one; encoded neighbours are joined before their percent signs are undone, since some are cut there."""
    charset = ""
    text = ""
    made = bytearray()
    encoded_run = ""
    for index, (_, (piece, encoded)) in enumerate(sorted(parts.items())):
        if encoded and index == 0 and piece.count("'") >= 2:
            charset, _, piece = piece.split("'", 2)
        elif index == 0 and (mark := _CHARSET_MARK.match(piece)) and any(marked for _, marked in parts.values()):
            if not mark[1] or codec_for(mark[1]):  # its star was forgotten
                charset, piece = mark[1] or "", piece[mark.end() :]
        elif encoded and piece.lower().startswith((f"{charset.lower()}''", "''")):  # said again before each piece
            piece = piece.split("'", 2)[2]
        if encoded:
            encoded_run += piece
            continue
        made += unquote_to_bytes(encoded_run)
        encoded_run = ""
        if piece.isascii():
            made += piece.encode("ascii")  # it may be the second byte of a letter
            continue
        text += decode(bytes(made), charset or None).text + piece
        made.clear()
    return text + decode(bytes(made + unquote_to_bytes(encoded_run)), charset or None).text


# Unquoted values may hold blanks and equals signs: only a name that is known begins another.
_NO_SEMICOLON = re.compile(
    r'(\s*[^\s="]+\s*=\s*"(?:[^"\\]|\\.)*")\s+([\w*-]+\s*=.*)'
    r'|(\s*[^\s="]+\s*=\s*[^\s"][^"]*?)(?<!\s)\s++((?:[\w-]+\*\d*\*?|(?:file)?name|charset|boundary|format)\s*=.*)',
    re.DOTALL | re.I,
)


def _unquote(raw: str) -> str:
    if raw[:1] != '"':
        return raw.strip("'") if raw[:1] == "'" == raw[-1:] else raw
    found = _QUOTED.match(raw)
    if found and (not (rest := raw[found.end() :].strip()) or rest[0] in "(<"):
        inner = found[1]
    elif found and raw[-1] != '"':
        return raw  # quotes about a part of the name are its own
    else:
        inner = raw[1:-1] if len(raw) > 1 and raw.endswith('"') else raw[1:]
    return re.sub(r'\\(["\\])', r"\1", inner)


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
    piece: list[_Token] = []
    ended = ";"
    for token in [*_tokens(text_of(value, hint)), (",", "")]:
        if token[0] in (",", ";"):
            _add(found, _mailboxes(piece), ended == "," and any(kind == "angle" for kind, _ in piece))
            ended = token[0]
            piece = []
        elif token[0] == ":" and not any(kind == "angle" or "@" in text for kind, text in piece if kind != "comment"):
            piece = []  # the name of a group
            ended = ";"
        else:
            piece.append(token)
    return found


def _add(found: list[tuple[str, str]], more: list[tuple[str, str]], may_belong: bool) -> None:
    """A name without an address just before one in angles is the surname: "Lee, Ann <ann@...>", which wants quotes."""
    if may_belong and found and found[-1][0] and not found[-1][1] and more and more[0][0]:
        more[0] = (f"{found.pop()[0]}, {more[0][0]}", more[0][1])
    found += [one for one in more if one != ("", "")]


_Token = tuple[str, str]  # kind ("text", "quoted", "comment", "angle" or a separator) and what stands in it
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_QUOTED_OR_OPEN = re.compile(r'"((?:[^"\\]|\\.)*+)("?+)')  # to be sought all over: what never closes is looked at once
_TOKEN = re.compile(
    rf"(?P<word>{_ENCODED_WORD.pattern})"
    r'|"(?P<quoted>(?:[^"\\]|\\.)*)"'
    r'|<(?P<angle>(?:[^<>"]|"(?:[^"\\]|\\.)*")*)>'
    r"|<(?P<unclosed>[^<>,;]*)"
    r'|(?P<plain>(?:[^"(<,;:=\\]|\\.)+|.)',
    re.DOTALL,
)
_KINDS = {"word": "text", "plain": "text", "unclosed": "angle"}


def _tokens(text: str) -> Iterator[_Token]:
    """The pieces of an address header. A quote or comment that never closes opens nothing; such an angle ends at a comma."""
    closes = _comments(text)
    at = 0
    while at < len(text):
        if at in closes:
            yield "comment", _escapes(text[at + 1 : closes[at]])
            at = closes[at] + 1
            continue
        if not (found := _TOKEN.match(text, at)):
            return  # never: it takes any character
        group = found.lastgroup or "plain"
        inside = found[group]
        yield inside if inside in (",", ";", ":") else _KINDS.get(group, group), inside
        at = found.end()


def _comments(text: str) -> dict[int, int]:
    """Where each comment begins and ends, also those within another."""
    closes: dict[int, int] = {}
    open_at: list[int] = []
    at = 0
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 1
        elif char == '"' and not open_at and (found := _QUOTED.match(text, at)):
            at = found.end() - 1
        elif char == "(":
            open_at.append(at)
        elif char == ")" and open_at:
            closes[open_at.pop()] = at
        at += 1
    return closes


_DOMAIN = r'(?:\[[^\[\]\s]*\]|[^\s<>()\[\],;:"]+)'
_SPEC = re.compile(
    rf'"(?:[^"\\]|\\.){{1,200}}+"(?:\.[^\s<>()\[\],;:"@]++)?+@{_DOMAIN}'
    rf'|(?<![^\s<>()\[\],;:"])[^\s<>()\[\],;:"]+@{_DOMAIN}'
)
_QUOTED_LOCAL = re.compile(r'"(?:[^"\\]|\\.)+"(?:\.[^\s@"]++)?+@[^\s"]+')
_NEEDS_NO_QUOTES = re.compile(r'"([\w!#$%&*+/=?^`{|}~-]++(?:\.[\w!#$%&*+/=?^`{|}~-]++)*+)"@([^\s"]+)')  # RFC 5321 4.1.2
_IN_ANGLE = re.compile(r"\((?:[^()\\]|\\.)*\)")
_ROUTE = re.compile(r"\A[,\s]*@.*:(?=[^:\]]*@)", re.DOTALL)  # of RFC 822


def _mailboxes(piece: list[_Token]) -> list[tuple[str, str]]:
    """The mailboxes between two commas: one, or more where commas are missing."""
    angles = any(kind == "angle" and "@" in text for kind, text in piece)
    found: list[tuple[str, str]] = []
    pending: list[_Token] = []
    for kind, text in piece:
        if kind == "angle" and angles and "@" not in text:
            pending.append(("text", f"<{text}>" if text.strip() else " "))
        elif kind == "angle":
            name = _name(pending)
            if found and (bare := _bare(pending)):
                found += bare
                name = _name(_behind_last(pending))
            found.append(mailbox(name, _ROUTE.sub("", words(_without_comments(text)).strip())))
            pending = []
        else:
            pending.append((kind, text))
    if not found:
        return _bare(pending) or _without_address(pending)
    if not found[-1][0] and any(kind == "comment" for kind, _ in pending):
        found[-1] = mailbox(_name([one for one in pending if one[0] == "comment"]), found[-1][1])
    return found + _bare(pending)


def _without_comments(text: str) -> str:
    for _ in range(10):  # within one another
        text, found = _IN_ANGLE.subn("", text)
        if not found:
            break
    return text


def _specs(piece: list[_Token]) -> tuple[str, list[re.Match[str]]]:
    """The piece without its comments, and the addresses in it that stand outside quotes."""
    flat = "".join({"quoted": f'"{text}"', "comment": ""}.get(kind, text) for kind, text in piece)
    quoted = [found.span() for found in _QUOTED_OR_OPEN.finditer(flat) if found[2]]
    found = _SPEC.finditer(flat) if "@" in flat else ()
    return flat, [one for one in found if not any(a < one.start() and one.end() <= b for a, b in quoted)]


def _bare(piece: list[_Token]) -> list[tuple[str, str]]:
    """Mailboxes that have no angles."""
    flat, specs = _specs(piece)
    comments = [text for kind, text in piece if kind == "comment"]
    found = []
    at = 0
    for one in specs:
        name = _unquoted(flat[at : one.start()]).strip(" <[(")
        found.append(mailbox(words(name or (comments[-1] if comments and len(specs) == 1 else "")), words(one[0])))
        at = one.end()
    return found


def _behind_last(piece: list[_Token]) -> list[_Token]:
    flat, specs = _specs(piece)
    return [("text", _unquoted(flat[specs[-1].end() :]))]


def _without_address(piece: list[_Token]) -> list[tuple[str, str]]:
    """Where no address stands in the open, it may in a comment, in quotes or in an encoded word; a comment is nobody."""
    for text in (text for kind, text in piece if kind == "comment"):
        if found := _SPEC.search(text):
            return [mailbox(_name([one for one in piece if one[0] != "comment"]), found[0])]
    if not any(text.strip() for kind, text in piece if kind != "comment"):
        return []
    name = _name(piece)
    if hidden := _SPEC.search(name):
        return [mailbox(name[: hidden.start()].strip(" <\"'"), hidden[0])]
    return [mailbox(name, "")]


def _name(piece: list[_Token]) -> str:
    """A display name as a person reads it: comments stay where other words stand, and are the name where none do."""
    only = not any(text.strip() for kind, text in piece if kind != "comment")
    if only:
        return _tidy(words(next((text for kind, text in reversed(piece) if kind == "comment"), "")))
    parts = (f"({text})" if kind == "comment" else _escapes(text) if kind == "quoted" else text for kind, text in piece)
    return _tidy(words("".join(parts)))


def _unquoted(text: str) -> str:
    return _QUOTED_OR_OPEN.sub(lambda found: _escapes(found[1]) if found[2] else found[0], text)


def _escapes(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def mailbox(name: str, address: str) -> tuple[str, str]:
    """As every reading of a mailbox hands it on: no controls, the address in lower case, a name that says more than it."""
    name, address = _tidy(name), _CONTROL.sub("", address).strip().lower().removeprefix("mailto:")
    if plain := _NEEDS_NO_QUOTES.fullmatch(address):
        address = f"{plain[1]}@{plain[2]}"
    elif not _QUOTED_LOCAL.fullmatch(address):
        address = re.sub(r"\s+", "", address).strip(".<>'\"")
    return "" if name.lower() == address else name, address


def _tidy(name: str) -> str:
    return re.sub(r"\s+", " ", _CONTROL.sub(" ", name)).strip(" \"'")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LOOSE_DATE = re.compile(
    r"(\d{1,2})(?:[\s-]*([A-Za-z]{3})[a-z]*|\s+(0[1-9]|1[0-2]))[\s,-]*(\d{2,4})\s+(\d{1,2})\s*[:.]\s*(\d\d)(?:\s*[:.]\s*(\d\d))?\s*(\S*)"
)


def date(value: str) -> datetime | None:
    """An aware moment, or None; a date without a zone is taken as UTC."""
    text = re.sub(r"\s+", " ", text_of(value))
    for attempt in (text, _without_comments(text), _tight(_without_comments(text))):
        try:
            moment = parsedate_to_datetime(attempt)
        except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
            continue
        return sensible(moment)
    try:
        return sensible(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        return None


def _tight(text: str) -> str:
    """A date written another way as RFC 5322 has it: no spaces, dots in the time, a leap second, a month in figures, ..."""
    found = _LOOSE_DATE.search(text)
    if found is None:
        return ""
    day, month, number, year, hour, minute, second, zone = found.groups()
    month = month or _MONTHS[int(number) - 1]
    year = str(1900 + int(year)) if len(year) == 3 else year  # counted from 1900, as RFC 5322 4.3 reads it
    return f"{day} {month} {year} {hour}:{minute}:{min(int(second or 0), 59):02} {zone}"


def sensible(moment: datetime) -> datetime | None:
    """The moment, UTC where it names no zone; None for one that no mail was sent at."""
    if not 1970 < moment.year < 2200:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def ids(value: str) -> tuple[str, ...]:
    """Message ids in a header, in order, with angle brackets; also where a mailer encoded them whole, angles and all."""
    pieces = re.split(r"(<[^<>]*>)", text_of(value))
    text = "".join(piece if at % 2 else words(piece) for at, piece in enumerate(pieces))
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


_QP = re.compile(rb"=(?:([0-9A-Fa-f]{2})|[ \t]*(?:\r?\n|\r|\Z))")
_QP_BROKEN = re.compile(rb"=(?![0-9A-Fa-f]{2}|[ \t]*(?:\r?\n|\r|\Z))")


def quoted_printable(raw: bytes) -> bytes:
    """Undone; an equals sign that encodes nothing stays, where the standard library swallows one of two."""
    return _QP.sub(lambda found: bytes.fromhex(found[1].decode()) if found[1] else b"", raw)


def transfer(raw: bytes, encoding: str) -> tuple[bytes, Remark | None]:
    """(content, problem): the Content-Transfer-Encoding undone; what is not in that encoding is left as it is."""
    encoding = re.sub(r"\([^()]*\)|[\s\"'_-]+", "", encoding.partition(";")[0]).lower()
    if encoding in ("base64", "b64"):
        return _base64_part(raw)
    if encoding in ("quotedprintable", "qp"):
        return quoted_printable(raw), remark("transfer_qp_broken") if _QP_BROKEN.search(raw) else None
    if encoding in ("xuuencode", "uuencode", "xuue", "uue"):
        return _uuencoded_part(raw)
    if encoding in ("", "7bit", "8bit", "7bits", "8bits", "binary", "none"):
        return raw, None
    return raw, remark("transfer_unknown", encoding=repr(encoding[:40]))


_FOOTER = re.compile(rb"\r?\n[ \t]*+\r?\n(?=[^\r\n]*[^A-Za-z0-9+/=\s])")
_BASE64_ONLY = re.compile(rb"[A-Za-z0-9+/\s]++={0,2}\s*")
_FOOTER_BYTES = 20_000


def _base64_part(raw: bytes) -> tuple[bytes, Remark | None]:
    from_here = max(0, len(raw) - _FOOTER_BYTES)
    found = _FOOTER.search(raw, from_here)
    end = from_here + len(raw[from_here : found.start()].rstrip(b" \t")) if found else 0
    if end and _BASE64_ONLY.fullmatch(raw, 0, end):  # a list server wrote its footer beneath, in plain words
        return base64(raw[:end]) + raw[end:], remark("transfer_base64_footer")
    letters = _BASE64_JUNK.sub(b"", raw)
    white = re.sub(rb"\s+", b"", raw)
    spaces = len(re.findall(rb"[^\s] [^\s]", raw[:20_000]))
    if len(white) - len(letters) > max(8, len(white) // 5) or spaces * 20 > len(raw[:20_000]):
        return raw, remark("transfer_no_base64")
    cleaned = letters.rstrip(b"=")
    whole = len(letters) == len(white) and b"=" not in cleaned and len(cleaned) % 4 != 1
    return base64(raw), None if whole else remark("transfer_base64_broken")


_UU_LINE = re.compile(rb"[\x21-\x60][\x20-\x60]*")
_UU_BEGIN = re.compile(rb"begin [0-7]{3,4}(?: |$)")


def _uuencoded_part(raw: bytes) -> tuple[bytes, Remark | None]:
    """What a label calls uuencode: its frame may be missing, its end cut off, a line in it none of its own."""
    made = bytearray()
    right = wrong = 0
    framed = False
    for line in raw.splitlines():
        if (bare := line.rstrip()) == b"end":
            break
        if bare in (b"", b"`"):
            continue
        if _UU_BEGIN.match(bare):
            framed = True
            continue
        count = -(-(line[0] - 32 & 63) * 4 // 3)  # the letters the line says it has; blanks at its end may be lost
        short = 0 if framed and line.startswith(b"M") else count // 2
        if _UU_LINE.fullmatch(line) and short < len(line) <= count + 5:
            made += binascii.a2b_uu(line[: count + 1])
            right += 1
        else:
            wrong += 1
    if right < wrong:
        return raw, remark("transfer_no_uuencode")
    return bytes(made), remark("transfer_uuencode_broken") if wrong else None


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


# ---- delivery reports


def report(text: str) -> Iterator[tuple[str, str]]:
    """The fields of RFC 3464, lower-case: what holds for all, then the recipients the mail did not reach, then others."""
    groups = re.split(r"(?:\r?\n){2,}", re.sub(r"\r?\n[ \t]+", " ", text[:500_000]))
    for line in "\n".join(sorted(groups, key=_turn)).splitlines():
        key, colon, value = line.partition(":")
        if colon and re.fullmatch(r"[A-Za-z0-9-]{1,60}", key.strip()):
            yield key.strip().lower(), value.strip()


def _turn(group: str) -> int:
    action = re.search(r"^action[ \t]*:[ \t]*(\w*)", group, re.MULTILINE | re.IGNORECASE)
    return 0 if action is None else 1 if action[1].lower() == "failed" else 2
