"""A mail sent in several, each a message/partial (RFC 2046 5.2.2), and how it is put together again.

All pieces name the same id. Which belong together is decided by the id and the sender: an id alone is a stranger's claim.
The header of the whole is the first piece's own, but for what describes the content, the subject and the Message-ID, which
stand inside it; the headers of the others are the carrier's and say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intake import mime
from ledger.remarks import Remark, remark

MOST = 300  # pieces of one mail: 20 MB in the smallest that mailers offer; they are done with in one transaction


@dataclass(frozen=True, slots=True)
class Piece:
    """What a piece says of itself; `total` is 0 where only the last one tells it."""

    id: str  # with angle brackets, as a Message-ID
    number: int
    total: int


def piece_of(params: dict[str, str]) -> Piece | None:
    """From a Content-Type's parameters; None where they make no sense: such a mail is read for itself."""
    name = next(iter(mime.ids(f"<{params.get('id', '').strip('<> ')}>")), "")
    number, total = _count(params.get("number", "")), _count(params.get("total", ""))
    if not name or not 1 <= number <= MOST or total > MOST or (total and number > total):
        return None
    return Piece(name, number, total)


def _count(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,6}", text.strip()) else 0


@dataclass(frozen=True, slots=True)
class Arrived:
    """A piece in the house: `payload` is a digest of what it carries, equal by whichever way it came."""

    key: int
    number: int
    total: int
    payload: str
    size: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a set of pieces makes: a whole, in this order; or why it never will (None while it may)."""

    whole: tuple[int, ...] = ()
    why: Remark | None = None


def judged(arrived: Sequence[Arrived], largest: int) -> Verdict:
    """One sender's pieces of one id. The same piece twice is one; two that say different things are nobody's to choose."""
    if len(arrived) > 2 * MOST:
        return Verdict(why=remark("pieces_many"))
    totals = {one.total for one in arrived if one.total}
    numbered: dict[int, Arrived] = {}
    for one in arrived:
        if numbered.setdefault(one.number, one).payload != one.payload:
            return Verdict(why=remark("pieces_unlike"))
    if len(totals) > 1 or (totals and max(numbered) > min(totals)):
        return Verdict(why=remark("pieces_unlike"))
    if (size := sum(one.size for one in numbered.values())) > largest:
        return Verdict(why=remark("pieces_large", size=size))
    if totals and len(numbered) == min(totals):
        return Verdict(tuple(numbered[number].key for number in sorted(numbered)))
    return Verdict()


_BLANK = re.compile(rb"\r\n\r\n|\n\n|\r\r(?!\n)")
_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:")
_INSIDE = re.compile(rb"content-.*|subject|message-id|encrypted|mime-version", re.IGNORECASE | re.DOTALL)


def joined(raws: Iterable[bytes]) -> bytes:
    """The whole mail from its pieces in their order. Bytes only, nothing is parsed, so nothing can go wrong."""
    first, *others = map(_opened, raws)
    outer, content = first
    inner, body = _parted(content.lstrip(b"\r\n"))
    described = [field for field in _fields(inner) if _INSIDE.fullmatch(_name(field))]
    named = {_name(field).lower() for field in described}
    kept = [
        field
        for field in _fields(outer)
        if not _INSIDE.fullmatch(_name(field))
        or (_name(field).lower() in (b"subject", b"message-id") and _name(field).lower() not in named)
    ]
    return b"".join([*kept, *described, b"\r\n", *map(_ended, [body, *(content for _, content in others)])])


def _opened(raw: bytes) -> tuple[bytes, bytes]:
    """(header, content), the transfer encoding undone that no piece should have."""
    head, content = _parted(raw.lstrip(b"\r\n"))
    fields = (field for field in _fields(head) if _name(field).lower() == b"content-transfer-encoding")
    encoding = next((field.partition(b":")[2].decode("latin-1").strip() for field in fields), "")
    return head, mime.transfer(content, encoding)[0]


def _parted(raw: bytes) -> tuple[bytes, bytes]:
    found = _BLANK.search(raw)
    return (raw[: found.start()], raw[found.end() :]) if found else (raw, b"")


def _fields(head: bytes) -> list[bytes]:
    """Header fields with their folded lines, each ended; an envelope line in front is none."""
    fields: list[bytes] = []
    for line in head.splitlines():
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1] += line + b"\r\n"
        elif _FIELD.match(line):
            fields.append(line + b"\r\n")
    return fields


def _name(field: bytes) -> bytes:
    return field.partition(b":")[0].rstrip()


def _ended(content: bytes) -> bytes:
    """Pieces are cut between lines; a store may have lost the last line's end."""
    return content if content.endswith((b"\n", b"\r")) or not content else content + b"\r\n"
