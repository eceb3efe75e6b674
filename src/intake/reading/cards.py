r"""Calendar entries and business cards (RFC 5545, RFC 6350, vCard 2.1) as lines: folds, escapes and encodings undone.

>>> lines(b"BEGIN:VEVENT\r\nSUMMARY:pump che\r\n ck\r\nDESCRIPTION:two\\, three\\nfour\r\n")
['BEGIN:VEVENT', 'SUMMARY:pump check', 'DESCRIPTION:two, three', 'four']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from intake.charset import decode
from intake.mime import quoted_printable

_QUOTED = re.compile(rb"^[\w.-]{1,80}(?:;[^:\r\n]{0,400})?;(?:ENCODING=)?QUOTED-PRINTABLE\b", re.I)
_CHARSET = re.compile(rb";CHARSET=\"?([\w-]{2,40})", re.I)
_PICTURE = re.compile(r"^([\w.-]{1,80};[^:]{0,400}?ENCODING=\"?B(?:ASE64)?\b[^:]{0,400}):.*", re.I)
_ESCAPE = re.compile(r"\\([\\,;:nN])")


def lines(raw: bytes) -> list[str]:
    """The properties in their order, one or more lines each; a picture in base64 keeps its name alone."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = decode(raw).text.encode("utf-8", "replace")
    labelled: dict[int, str] = {}
    plain: list[bytes] = []
    for number, line in enumerate(_unfolded(raw)):
        if not _QUOTED.match(line):
            plain.append(line)
            continue
        head, _, value = line.partition(b":")
        value = re.sub(rb"\r?\n", rb"\\n", quoted_printable(value))
        if found := _CHARSET.search(head):
            labelled[number] = f"{head.decode('latin-1')}:{decode(value, found[1].decode('ascii')).text}"
            value = b""
        plain.append(head + b":" + value)
    text = decode(b"\n".join(plain)).text.split("\n")
    said = (labelled.get(number, line) for number, line in enumerate(text))
    return [piece for line in said if line for piece in _undone(line).split("\n")]


def _unfolded(raw: bytes) -> Iterator[bytes]:
    whole: list[bytes] = []
    soft = False  # the property is in quoted-printable, whose lines go on without a blank
    for line in raw.splitlines():
        if whole and soft and whole[-1].endswith(b"="):
            whole[-1:] = [whole[-1][:-1], line.lstrip()]
        elif whole and line[:1] in (b" ", b"\t"):
            whole.append(line[1:])
        else:
            yield b"".join(whole)
            whole, soft = [line], bool(_QUOTED.match(line))
    yield b"".join(whole)


def _undone(line: str) -> str:
    line = _PICTURE.sub(r"\1:", line)
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], line)
