"""Message: a mail parsed, whatever its charset or damage. `parse` never raises and never loses a byte.

Three steps. Our own pass comes first: it walks the parts, undoes transfer encodings, settles charsets by the bytes
(`charset`) and sets aside what needs opening. What it leaves is a clean mail (`clean`), and that mail-parser reads.
Where mail-parser raises, the same fields are read by our code over the standard library's tree, and a defect says so.

mail-parser gives: the mailboxes of From, Reply-To, To and Cc; Date with its zone; the decoded Subject; Message-ID,
In-Reply-To and References; text and HTML of a body that is one stretch; name, type and Content-ID of plain files.

Ours stays, because mail-parser is known to be worse there:
- charsets, transfer encodings, format=flowed, RFC 2231 names in EUC-KR: it believes the label and drops what does not fit;
- mails in mails: it pours their words and files into the outer mail;
- bodies in several stretches: it lists texts and HTML apart, and which say the same words can no longer be told;
- bytes of files, winmail.dat, S/MIME, uuencoded files, Outlook's .msg, delivery reports: it hands them on unopened;
- all headers in their order: it sorts them by name;
- an address or date field it reports as defective: it leaves the mailbox out.

Names are RFC 5322's. Values from a stranger stay untrusted: nothing here is safe in a header, a path or HTML.
"""

from __future__ import annotations

import email.errors
import email.feedparser
import email.message
import email.policy
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import escape
from typing import Any, cast

from intake import clean, mime, outlook, smime
from intake.charset import decode
from intake.pieces import Piece, piece_of
from ledger.remarks import Remark, remark


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox of RFC 5322 3.4: display name, and addr-spec in lower case ("" where there was none)."""

    name: str
    address: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Defect:
    """Something wrong with the bytes, to be told a person; `code` is the sort of it ("charset", "transfer", ...)."""

    code: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the body. `content` is decoded; `nested` is set where it is itself a mail."""

    name: str  # decoded file name, "" where none was given; never a path
    media_type: str  # as declared, lower case
    content: bytes
    content_id: str = ""
    inline: bool = False
    nested: Message | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A mail. `text` and `html` are the bodies as written (each "" where absent); `headers` keeps all, decoded, in order."""

    message_id: str = ""  # with angle brackets, "" where none
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    date: datetime | None = None  # aware; None where missing or unreadable
    subject: str = ""
    sender: Address = Address("", "")  # From (the first), Sender where From is missing
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    text: str = ""
    html: str = ""
    attachments: tuple[Attachment, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    piece: Piece | None = None  # of a mail that was sent in several
    report: dict[str, str] = field(default_factory=dict)  # RFC 3464/8098 fields, lower-case names, where it is a report
    defects: tuple[Defect, ...] = ()

    def header(self, name: str) -> str:
        """The first header of that name, decoded; "" where there is none."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


# ---- from bytes

MAX_DEPTH = 20  # of parts in parts; mails in mails count on their own
MAX_NESTED = 6
MAX_PARTS = 1_000
MAX_HEADER_BYTES = 512_000
_SOME_BOUNDARY = re.compile(rb'^--([^\s"][^\r\n"]{0,199}?)(?<![ \t])[ \t]*+\r?\ncontent-[a-z-]+[ \t]*:', re.I | re.M)
# comments, which mail-parser runs into the name, and words within an address
_LEFT_TO_US = re.compile(r"\(|\?=\s*@")
_OUR_NOTE = b"X-Intake-Note:"  # what the mailbox puts on top of a mail that it could not take whole
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_TEXT = (
    _OLE,
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"7z\xbc\xaf",
    b"Rar!\x1a\x07",
)


def parse(raw: bytes) -> Message:
    """The mail in `raw`, whatever it is: MIME, an Outlook .msg, damaged or not mail at all. Never raises."""
    return _Reader(raw, 0).message()


_BOUNDARY = re.compile(r"""(?:;|\s)boundary\s*=\s*(?:"([^"]*)"|'([^';]*)'|([^\s;"]+))""", re.I)


class _Part(email.message.Message):
    """A part as the standard parser builds it, which must not look into mails inside: they are parsed from their bytes.

    While it is being fed, what lies too deep or is a message/* says it is opaque, so the parser keeps it as text;
    its own way with message/rfc822 loses base64 ones and gives back other bytes than came.
    """

    fed = True
    deep = False
    whole = b""  # the mail that it is a part of, as it came

    def get_content_type(self) -> str:
        kind = super().get_content_type()
        if self.fed and (kind.startswith("message/") or (self.deep and kind.startswith("multipart/"))):
            return "application/octet-stream"
        return kind

    def get_content_maintype(self) -> str:
        return self.get_content_type().partition("/")[0]

    def get_boundary(self, failobj: Any = None) -> Any:
        """As it stands in the lines: not decoded, and with apostrophes about it only where they are its own."""
        found = _BOUNDARY.search(_raw(self, "content-type"))
        if found is None:
            return super().get_boundary(failobj)
        bare = (found[1] or found[2] or found[3] or "").rstrip()
        with_marks = f"'{bare}'"
        own = found[2] is not None and f"--{with_marks}".encode("ascii", "surrogateescape") in self.whole
        return with_marks if own else bare or failobj


class _Parser(email.feedparser.BytesFeedParser):
    """Knows how deep it is: the standard parser recurses, and matches every line with every open boundary."""

    def __init__(self, raw: bytes) -> None:
        self.whole = raw
        super().__init__(self._made, policy=email.policy.compat32)
        self.made: list[_Part] = []

    def _made(self, policy: email.policy.Policy[Any] = email.policy.compat32) -> _Part:
        part = _Part(policy)
        part.whole = self.whole
        part.deep = len(getattr(self, "_msgstack", ())) >= MAX_DEPTH or len(getattr(self, "made", ())) >= MAX_PARTS
        if hasattr(self, "made"):
            self.made.append(part)
        return part


@dataclass
class _Bodies:
    """One stretch of body: the same words as text and as HTML, where both are there."""

    text: str | None = None
    html: str | None = None


class _Reader:
    """Collects one message from its bytes; what is wrong becomes a defect."""

    def __init__(self, raw: bytes, depth: int) -> None:
        self.raw = raw
        self.depth = depth
        self.bodies: list[_Bodies] = []
        self.attachments: list[Attachment] = []
        self.report: dict[str, str] = {}
        self.defects: dict[tuple[str, Remark], Defect] = {}
        self.hint: str | None = None
        self.parts = 0
        self.guesses = 0
        self.pieces_of: tuple[str, ...] = ()
        self.subject_inside = ""
        self.part_of: Piece | None = None

    def defect(self, code: str, said: Remark) -> None:
        if len(self.defects) < 50:
            self.defects.setdefault((code, said), Defect(code, said))

    def message(self) -> Message:
        if self.raw.startswith(_OLE):
            return parse_msg(self.raw)
        try:
            root = self.tree(_repaired(self.raw, self.defect))
            self.hint = _charset_hint(root)
            self.walk(root, 0)
            return self.built(root)
        except Exception as error:  # the one place: parse never raises, the bytes are kept as they came
            return _unparsed(self.raw, error)

    def tree(self, raw: bytes) -> email.message.Message:
        parser = _Parser(raw)
        parser.feed(raw)
        root = parser.close()
        for part in parser.made:
            part.fed, part.whole = False, b""
            for found in part.defects:
                name = type(found).__name__
                known = remark(_STRUCTURE[name]) if name in _STRUCTURE else remark("mail_structure", defect=name)
                self.defect("structure", known)
            if part.deep and super(_Part, part).get_content_type().startswith("multipart/"):
                self.defect("depth", remark("mail_too_deep"))
        return root

    # ---- parts

    def walk(self, part: email.message.Message, depth: int) -> None:
        self.parts += 1
        if self.parts > MAX_PARTS:
            self.defect("parts", remark("mail_too_many_parts", n=MAX_PARTS))
            return
        payload = part._payload  # type: ignore[attr-defined]  # get_payload() looks a stranger's label up as a codec
        if not isinstance(payload, list):
            whole = self.rejoined(part) if depth < MAX_DEPTH else None
            if whole is None:
                self.leaf(part)
            else:
                self.walk(whole, depth + 1)
            return
        if any(isinstance(one, email.errors.CloseBoundaryNotFoundDefect) for one in part.defects):
            _without_end(payload[-1], str(part.get_boundary()))
        if part.get_content_subtype() == "alternative":
            self.alternative(payload, depth)
        else:
            for child in payload:
                self.walk(cast(email.message.Message, child), depth + 1)
        for child in self.behind_the_end(part) if depth < MAX_DEPTH else ():
            self.walk(child, depth + 1)

    def behind_the_end(self, part: email.message.Message) -> list[email.message.Message]:
        """Parts with a header that follow the boundary that should have been the last: it came early, or was another's."""
        epilogue, boundary = part.epilogue, part.get_boundary()
        if not isinstance(epilogue, str) or not boundary:
            return []
        begins = re.compile(rf"^--{re.escape(boundary)}[ \t]*\r?\n(?=Content-)", re.MULTILINE | re.IGNORECASE)
        if not (found := begins.search(epilogue)):
            return []
        self.defect("structure", remark("mail_parts_behind_end"))
        head = f'Content-Type: multipart/mixed; boundary="{boundary}"\r\n\r\n'
        raw = (head + epilogue[found.start() :]).encode("ascii", "surrogateescape")
        payload = self.tree(raw)._payload  # type: ignore[attr-defined]
        return payload if isinstance(payload, list) else []

    def rejoined(self, part: email.message.Message) -> email.message.Message | None:
        """A part whose header broke off where a line had lost its indent, read once more; None for any other."""
        if not any(isinstance(one, email.errors.MissingHeaderBodySeparatorDefect) for one in part.defects):
            return None
        head = "".join(f"{key}: {value}\r\n" for key, value in part._headers)  # type: ignore[attr-defined]
        raw = (head + str(part._payload)).encode("ascii", "surrogateescape")  # type: ignore[attr-defined]
        mended = _repaired(raw, self.defect)
        return self.tree(mended) if mended != raw else None

    def alternative(self, children: list[Any], depth: int) -> None:
        """The same words several times: one stretch, whose text and HTML are the last of each kind."""
        outer, self.bodies = self.bodies, []
        for child in children:
            self.walk(child, depth + 1)
        text = [b.text for b in self.bodies if b.text]
        html = [b.html for b in self.bodies if b.html]
        self.bodies = outer
        if text or html:
            self.bodies.append(_Bodies("\n".join(text) or None, "\n".join(html) or None))

    def leaf(self, part: email.message.Message) -> None:
        said, params = mime.parameters(str(_raw(part, "content-type")), self.hint)
        disposition, given = mime.parameters(str(_raw(part, "content-disposition")), self.hint)
        name = mime.file_name(next(filter(None, (of.get(key) for of, key in _names(given, params))), ""))
        kind = _media_type(said, bool(name)) if said else part.get_content_type()
        if not name and not kind.startswith(("text/", "message/")):
            name = self.other_name(part)
        content = self.content(part)
        attached = disposition == "attachment" or bool(name)
        is_text = kind in ("text/plain", "text/html") and not content.startswith(_NO_TEXT)
        if is_text and (not attached or self.is_body(disposition)):
            self.body(kind, params, content)
        elif kind in ("message/delivery-status", "message/disposition-notification", "message/global-delivery-status"):
            self.read_report(content, params)
            self.attach(part, name, kind, content, disposition)
        elif kind == "message/partial":
            self.piece(part, name, params, content, disposition)
        elif kind in ("message/rfc822", "message/global", "message/news"):
            self.nested(part, name, kind, content, disposition)
        else:
            self.special(part, name, kind, params, content, disposition)

    def other_name(self, part: email.message.Message) -> str:
        """Where a file's name stands when it stands nowhere else: its location, or a description that looks like one."""
        location = mime.header(_raw(part, "content-location"), self.hint).partition("?")[0]
        described = mime.header(_raw(part, "content-description"), self.hint)
        found = next((one for one in (location, described) if re.search(r"\.[A-Za-z0-9]{2,5}$", one)), "")
        return mime.file_name(found)

    def is_body(self, disposition: str) -> bool:
        """A named text is the body where it is shown inline and nothing else came before it."""
        return disposition != "attachment" and not self.bodies and not self.attachments

    def content(self, part: email.message.Message) -> bytes:
        payload = part._payload  # type: ignore[attr-defined]  # get_payload() would decode 8-bit by the label
        raw = payload.encode("ascii", "surrogateescape") if isinstance(payload, str) else b""
        content, problem = mime.transfer(raw, str(_raw(part, "content-transfer-encoding")))
        if problem:
            self.defect("transfer", problem)
        return content

    def body(self, kind: str, params: dict[str, str], content: bytes) -> None:
        if kind == "text/plain" and b"\nend" in content and b"begin " in content:
            content = self.uuencoded(content)
        label = params.get("charset")
        if kind == "text/html":
            label = label or _html_charset(content)
        decoded = decode(content, label, self.hint)
        if decoded.problem:
            self.defect("charset", decoded.problem)
        if self.hint is None and not decoded.text.isascii():
            self.hint = decoded.codec  # a mail that names no charset: the body is the better evidence for its headers
        text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
        if kind == "text/html":
            self.bodies.append(_Bodies(html=text))
            return
        if params.get("format", "").lower() == "flowed":
            text = mime.unflow(text, params.get("delsp", "").lower() == "yes")
        self.bodies.append(_Bodies(text=text))

    def uuencoded(self, content: bytes) -> bytes:
        kept, at = [], 0
        for name, inside, start, end in mime.uuencoded(content):
            self.attachments.append(Attachment(mime.file_name(name), "application/octet-stream", inside))
            kept.append(content[at:start])
            at = end
        return b"".join([*kept, content[at:]])

    def attach(
        self,
        part: email.message.Message,
        name: str,
        kind: str,
        content: bytes,
        disposition: str,
        nested: Message | None = None,
    ) -> None:
        cid = mime.text_of(str(_raw(part, "content-id"))).strip("<> ")
        self.attachments.append(Attachment(name, kind, content, cid, disposition == "inline" or bool(cid), nested))

    def nested(self, part: email.message.Message, name: str, kind: str, content: bytes, disposition: str) -> None:
        if self.depth >= MAX_NESTED:
            self.defect("depth", remark("mail_too_many_nested", n=MAX_NESTED))
            self.attach(part, name, kind, content, disposition)
            return
        inner = _Reader(content.lstrip(b"\r\n"), self.depth + 1).message()
        self.attach(part, name, kind, content, disposition, inner)

    def special(
        self,
        part: email.message.Message,
        name: str,
        kind: str,
        params: dict[str, str],
        content: bytes,
        disposition: str,
    ) -> None:
        if is_tnef(name, kind):
            self.unpack(part, name, kind, content, disposition)
        elif kind in ("application/pkcs7-mime", "application/x-pkcs7-mime") or name.lower().endswith(".p7m"):
            self.signed(part, name, kind, content, disposition)
        elif content.startswith(_OLE) and (name.lower().endswith(".msg") or kind == "application/vnd.ms-outlook"):
            self.attach(part, name, kind, content, disposition, parse_msg(content))
        elif name.lower().endswith(".eml") and self.depth < MAX_NESTED and _looks_like_mail(content):
            self.attach(part, name, kind, content, disposition, _Reader(content, self.depth + 1).message())
        else:
            if kind == "application/pgp-encrypted" or b"-----BEGIN PGP MESSAGE-----" in content[:200]:
                self.defect("encrypted", remark("mail_pgp"))
            if kind.startswith("multipart/"):
                named = params.get("boundary", "")
                cut = bool(named) and f"--{named}".encode() in content  # for its depth
                if not content.strip() or (not cut and self.guessed(kind, content)):
                    return
                self.defect("structure", remark("mail_undivided"))
                if not self.bodies:
                    self.body("text/plain", {}, content)
                    return
            if kind == "text/rfc822-headers" and content:
                self.original(content)
            self.attach(part, name, kind, content, disposition)

    def guessed(self, kind: str, content: bytes) -> bool:
        """Whether it could be parted after all, at a boundary that its header does not name or names wrongly."""
        found = _SOME_BOUNDARY.search(content)
        if found is None or self.guesses >= MAX_NESTED:
            return False
        self.guesses += 1
        root = self.tree(b'Content-Type: %b; boundary="%b"\r\n\r\n%b' % (kind.encode(), found[1], content))
        if not root.is_multipart():
            return False
        self.defect("structure", remark("mail_boundary_found"))
        self.walk(root, 0)
        return True

    def piece(
        self, part: email.message.Message, name: str, params: dict[str, str], content: bytes, disposition: str
    ) -> None:
        """One piece of a mail sent in several (RFC 2046 5.2.2). All name the same id, which ties them together.

        Here each is read for itself; the house puts them together when it has them all (`intake.gathering`). The first
        holds the letter's own header and begins its body, which is read as far as it goes.
        """
        number, total = params.get("number", "?")[:9], params.get("total", "?")[:9]
        self.defect("partial", remark("mail_piece", total=total, number=number))
        self.part_of = piece_of(params) if self.parts == 1 else None  # the mail is a piece, and does not just hold one
        self.pieces_of = mime.ids(f"<{params.get('id', '').strip('<> ')}>")
        self.attach(part, name, "message/partial", content, disposition)
        if number != "1" or self.depth >= MAX_NESTED:
            return
        inside = content.lstrip(b"\r\n")
        inner = _Reader(inside, self.depth + 1)
        try:
            head = inner.tree(_repaired(inside, inner.defect))
            inner.walk(head, 0)
        except Exception:  # the standard parser raises anything on a piece that is cut
            self.defect("partial", remark("mail_first_piece"))
            return
        self.bodies += inner.bodies
        self.subject_inside = mime.header(_raw(head, "subject"), self.hint)

    def unpack(self, part: email.message.Message, name: str, kind: str, content: bytes, disposition: str) -> None:
        try:
            found = outlook.tnef(content)
        except Exception:  # the vendor's parser raises anything on damaged files
            self.defect("tnef", remark("mail_tnef"))
            self.attach(part, name, kind, content, disposition)
            return
        if (found.text or found.html) and not any((b.text or "").strip() or b.html for b in self.bodies):
            self.bodies.append(_Bodies(found.text or None, found.html or None))
        for one in found.attachments:
            self.attachments.append(
                Attachment(mime.file_name(one.name), one.media_type, one.content, one.content_id, bool(one.content_id))
            )
        if not found.whole:
            self.defect("tnef", remark("mail_tnef_damaged"))
        if not found.whole or not (found.attachments or found.text or found.html):
            self.attach(part, name, kind, content, disposition)

    def signed(self, part: email.message.Message, name: str, kind: str, content: bytes, disposition: str) -> None:
        inside = smime.signed_content(content)
        if inside is None or self.depth >= MAX_NESTED:
            self.defect("encrypted", remark("mail_smime"))
            self.attach(part, name, kind, content, disposition)
            return
        inner = _Reader(inside, self.depth + 1)
        try:
            inner.walk(inner.tree(inside), 0)
        except Exception:  # the standard parser raises anything on hostile content
            self.defect("smime", remark("mail_smime_unread"))
            self.attach(part, name, kind, content, disposition)
            return
        self.bodies += inner.bodies
        self.attachments += inner.attachments
        for code, found in inner.defects.items():
            self.defects.setdefault(code, found)

    def read_report(self, content: bytes, params: dict[str, str]) -> None:
        for key, value in mime.report(decode(content, params.get("charset"), self.hint).text):
            if len(self.report) < 100:
                self.report.setdefault(key, mime.words(value))

    def original(self, content: bytes) -> None:
        head = self.tree(content)
        for key in ("message-id", "subject", "to"):
            if value := mime.header(str(_raw(head, key)), self.hint):
                self.report.setdefault(f"original-{key}", value)

    # ---- the whole

    def built(self, root: email.message.Message) -> Message:
        known = self.library(root)
        text, html = self.words(known)
        if "-----BEGIN PGP MESSAGE-----" in text:
            self.defect("encrypted", remark("mail_pgp"))
        headers = tuple((k, mime.header(str(v), self.hint)) for k, v in root._headers[:2000])  # type: ignore[attr-defined]
        senders = self.mailboxes(root, "from", known) or self.mailboxes(root, "sender", known)
        if self.report:
            self.returned()
        if self.raw.startswith(_OUR_NOTE):
            note = mime.header(_raw(root, "x-intake-note"))
            self.defect("cut", remark("mail_cut", note=note))
        message_id, in_reply_to, references = (
            mime.ids(known.fields.get(name) or self.id_field(root, name)) for name in clean.ID_FIELDS
        )
        own = next(iter(message_id), "")
        if self.pieces_of and self.subject_inside:
            own = self.pieces_of[0]  # the letter's own, under which its other pieces look for it
        elif self.pieces_of:
            references = (*references, *self.pieces_of)
        return Message(
            message_id=own,
            in_reply_to=in_reply_to[0] if in_reply_to else "",
            references=references,
            date=known.date or self.date(root),
            subject=self.subject_inside or known.fields.get("subject") or mime.header(_raw(root, "subject"), self.hint),
            sender=senders[0] if senders else Address("", ""),
            reply_to=self.mailboxes(root, "reply-to", known),
            to=self.mailboxes(root, "to", known),
            cc=self.mailboxes(root, "cc", known),
            text=text,
            html=html,
            attachments=tuple(self.described(number, known) for number in range(len(self.attachments))),
            headers=headers,
            piece=self.part_of,
            report=self.report,
            defects=tuple(self.defects.values()),
        )

    def library(self, root: email.message.Message) -> clean.Reading:
        """What mail-parser reads in the clean mail; nothing, where it raises."""
        try:
            return clean.read(self.mended(root))
        except Exception as error:  # AttributeError on odd mails; ours reads every field it can
            self.defect("parser", remark("mail_own_parser", error=type(error).__name__))
            return clean.Reading()

    def mended(self, root: email.message.Message) -> clean.CleanMail:
        """What the walk and the charset pass left, for mail-parser; what is kept from it is ours to read."""
        mail = clean.CleanMail()
        for name in clean.ADDRESS_FIELDS:
            values = self.values(root, name) or (self.values(root, "sender") if name == "from" else [])
            value = ", ".join(mime.respelled(one, self.hint) for one in values)  # twice is wrong, but sent
            if value and len(value) <= mime.HEADER_CHARS and not _LEFT_TO_US.search(value):
                mail.fields[name] = value
        if subject := mime.header(_raw(root, "subject"), self.hint):
            mail.fields["subject"] = mime.encoded(subject)
        for name in clean.ID_FIELDS:
            value = mime.text_of(self.id_field(root, name))
            if value.isascii() and "=?" not in value:  # no place for encoded words, and mail-parser would decode them
                mail.fields[name] = value
        if value := mime.text_of(_raw(root, "date")):
            mail.fields["date"] = value
        if len(self.bodies) == 1:
            mail.bodies = [(self.bodies[0].text or "", self.bodies[0].html or "")]
        mail.files = {
            number: clean.File(one.name, one.media_type, one.content_id)
            for number, one in enumerate(self.attachments)
            if one.nested is None and one.media_type.count("/") == 1
        }
        return mail

    def words(self, known: clean.Reading) -> tuple[str, str]:
        """(text, HTML) of the whole body."""
        return ("".join(known.text), "".join(known.html)) if known.text or known.html else _joined_bodies(self.bodies)

    def described(self, number: int, known: clean.Reading) -> Attachment:
        one = self.attachments[number]
        file = known.files.get(number)
        return replace(one, name=file.name, media_type=file.media_type, content_id=file.content_id) if file else one

    def returned(self) -> None:
        """A report's own mail comes back with it: its Message-ID says which letter this is about."""
        for one in self.attachments:
            if one.nested is not None:
                for key in ("message-id", "subject", "to"):
                    if value := one.nested.header(key):
                        self.report.setdefault(f"original-{key}", value)

    def id_field(self, root: email.message.Message, name: str) -> str:
        """References come twice where a gateway adds its own; of the others the first counts."""
        return " ".join(self.values(root, name)) if name == "references" else _raw(root, name)

    def values(self, root: email.message.Message, name: str) -> list[str]:
        return [str(v) for k, v in root._headers if k.lower() == name][:50]  # type: ignore[attr-defined]

    def mailboxes(self, root: email.message.Message, name: str, known: clean.Reading) -> tuple[Address, ...]:
        found = known.mailboxes.get(name) or [
            one for value in self.values(root, name) for one in mime.addresses(value, self.hint)
        ]
        return tuple(Address(*one) for one in found)

    def date(self, root: email.message.Message) -> datetime | None:
        said = str(_raw(root, "date"))
        if found := mime.date(said):
            return found
        for value in (v for k, v in root._headers if k.lower() == "received"):  # type: ignore[attr-defined]
            if found := mime.date(str(value).rpartition(";")[2]):
                self.defect("date", remark("mail_date_of_server"))
                return found
        self.defect("date", remark("mail_date_unread", date=repr(said[:60])) if said else remark("mail_no_date"))
        return None


def _without_end(part: email.message.Message, boundary: str) -> None:
    """Cuts the closing boundary off a last part, where it stands behind other words or is no line of its own."""
    payload = part._payload  # type: ignore[attr-defined]
    end = f"--{boundary}--"
    if isinstance(payload, str) and end in payload:
        found = re.compile(rf"\r?\n{re.escape(end)}.*|{re.escape(end)}\s*\Z", re.DOTALL).search(payload)
        part.set_payload(payload[: found.start()] if found else payload)


def _names(given: dict[str, str], params: dict[str, str]) -> tuple[tuple[dict[str, str], str], ...]:
    """Where a file's name may stand, the right places first."""
    return (given, "filename"), (params, "name"), (params, "filename"), (given, "name"), (params, "file")


_NO_TOKEN = re.compile(r"[^\w!#$&^.+/-]")


def _media_type(said: str, named: bool) -> str:
    """A declared type made whole: "text/", "text/plain>", "image/png/x"; what is none is a file if it has a name, or text."""
    main, _, rest = _NO_TOKEN.sub("", said).partition("/")
    if main and (sub := rest.partition("/")[0]):
        return f"{main}/{sub}"
    if main == "multipart":
        return "multipart/mixed"
    return "application/octet-stream" if main != "text" and named else "text/plain"


_STRUCTURE = {
    "StartBoundaryNotFoundDefect": "mail_no_start",
    "CloseBoundaryNotFoundDefect": "mail_no_end",
    "NoBoundaryInMultipartDefect": "mail_no_boundary",
    "MissingHeaderBodySeparatorDefect": "mail_no_blank_line",
    "FirstHeaderLineIsContinuationDefect": "mail_header_continued",
    "MisplacedEnvelopeHeaderDefect": "mail_envelope_line",
    "MultipartInvariantViolationDefect": "mail_no_parts",
    "InvalidMultipartContentTransferEncodingDefect": "mail_encoded_whole",
}


def _raw(part: email.message.Message, name: str) -> str:
    """The first header of that name, undecoded (with surrogate escapes), "" where there is none."""
    return next((str(v) for k, v in part._headers if k.lower() == name), "")  # type: ignore[attr-defined]


_HEADER_LINE = re.compile(rb"[!-9;-~]{1,100}[ \t]*:")
_KNOWN_HEADER = re.compile(
    rb"^(?:from|to|cc|subject|date|message-id|mime-version|content-[a-z-]+|received|reply-to|in-reply-to|references|"
    rb"return-path|x-[a-z-]+)[ \t]*:",
    re.I,
)


_SPACED_NAME = re.compile(rb"^[Xx]-[A-Za-z0-9-]+(?:[ \t]+[A-Za-z0-9-]+){1,3}(?=[ \t]*:)", re.M)  # "X-Old Mailer:"
_PARAMETER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*+[*0-9]*+[ \t]*+=")
_SPACED_COLON = re.compile(rb"^([!-9;-~]{1,100})[ \t]+:", re.M)


_TELLING = re.compile(rb"^(?:from|to|cc|subject|date|content-[a-z-]+|resent-[a-z-]+)[ \t]*:", re.I | re.M)
_AUTHOR = re.compile(rb"^from[ \t]*:", re.I | re.M)
_HEADER_BELOW = re.compile(
    rb"\s{2,400}((?:[!-9;-~]{1,100}+:[^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+\r?\n){2,1000}+)(?=\r?\n)"
)


def _repaired(raw: bytes, defect: Callable[[str, Remark], None]) -> bytes:
    """Header lines that lost their indent are continuations, not the body; a header block of megabytes is cut."""
    if raw[:100_000].count(b"\r\r\n") * 10 > 9 * raw[:100_000].count(b"\n") > 0:
        defect("lines", remark("mail_line_ends"))
        raw = raw.replace(b"\r\r\n", b"\r\n")
    start = len(raw) - len(raw.lstrip(b"\r\n\xef\xbb\xbf \t")) if raw[:1] in b"\r\n\xef \t" else 0
    end = re.compile(rb"\r\n\r\n|\n\n|\r\r(?!\n)").search(raw, start)
    stop = end.start() if end else min(len(raw), start + MAX_HEADER_BYTES)
    head, rest = raw[start:stop], raw[stop:]
    if end and not _TELLING.search(head) and (more := _HEADER_BELOW.match(rest)) and _AUTHOR.search(more[1]):
        defect("header", remark("mail_header_mixed"))  # what a gateway wrote above the letter's own header
        head, rest = head + raw[end.end() - 1 : end.end()] + more[1], rest[more.end(1) :]
    if len(head) > MAX_HEADER_BYTES:
        defect("header", remark("mail_header_cut"))
        head = b"\n".join(line[:2000] for line in head.splitlines()[:4000])
    head = _SPACED_COLON.sub(rb"\1:", _SPACED_NAME.sub(lambda found: re.sub(rb"[ \t]+", b"-", found[0]), head))
    lines = head.splitlines(keepends=True)
    if (first := _first_boundary(head, lines)) is not None:
        defect("structure", remark("mail_no_blank_line"))
        return b"".join([*lines[:first], b"\r\n", *lines[first:], rest])
    odd = [i for i, line in enumerate(lines) if not line.startswith((b" ", b"\t")) and not _HEADER_LINE.match(line)]
    odd = [i for i in odd if not lines[i].startswith((b"From ", b">From "))]
    if end and odd and (_continues(lines, odd[0]) or any(_KNOWN_HEADER.match(line) for line in lines[odd[0] + 1 :])):
        defect("header", remark("mail_header_mixed"))
        for i in odd:
            lines[i] = b" " + lines[i]
        head = b"".join(lines)
    return head + rest


def _continues(lines: list[bytes], at: int) -> bool:
    """That the line is a parameter of the header before it, which ends in the semicolon that announces one."""
    return at > 0 and lines[at - 1].rstrip().endswith(b";") and bool(_PARAMETER.match(lines[at]))


def _first_boundary(head: bytes, lines: list[bytes]) -> int | None:
    """The line at which the parts begin within what seems to be all header: the line before it was blank but for a space."""
    named = _BOUNDARY.search(head.decode("latin-1"))
    mark = b"--" + (named[1] or named[2] or named[3] or "").rstrip().encode("latin-1") if named else b"--"
    return next((i for i, line in enumerate(lines) if line.rstrip() == mark), None) if mark != b"--" else None


def _charset_hint(root: email.message.Message) -> str | None:
    """The first charset named anywhere: what raw 8-bit headers are most likely in."""
    for at, part in enumerate(root.walk()):
        if found := mime.parameters(_raw(part, "content-type"))[1].get("charset"):
            return found
        if at > 20:
            break
    word = re.search(r"=\?([A-Za-z0-9_-]{2,40})\?[bBqQ]\?", "\n".join(str(v) for _, v in root._headers[:60])[:20000])  # type: ignore[attr-defined]
    return word[1] if word else None


def _html_charset(content: bytes) -> str | None:
    found = re.search(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", content[:4096], re.I)
    return found[1].decode("ascii") if found else None


def _joined_bodies(bodies: list[_Bodies]) -> tuple[str, str]:
    """Text and HTML of the whole; where only some stretches have both, the others are put in so that neither lacks any."""
    has_text = any(b.text for b in bodies)
    has_html = any(b.html for b in bodies)
    text = [b.text if b.text else _plain(b.html or "") for b in bodies] if has_text else []
    html = [b.html if b.html else f"<pre>{escape(b.text or '')}</pre>" for b in bodies] if has_html else []
    return "\n".join(filter(None, text)), "\n".join(filter(None, html))


def _plain(html: str) -> str:
    if not html:
        return ""
    from intake.reading.html import to_text  # heavy, and only for mails that mix both

    return to_text(html)


def _looks_like_mail(content: bytes) -> bool:
    return sum(1 for line in content[:4000].splitlines() if _KNOWN_HEADER.match(line)) >= 2


def is_tnef(name: str, media_type: str) -> bool:
    """What Outlook packs files into; `parse` unpacks it, and keeps it only where it is damaged."""
    return media_type == "application/ms-tnef" or name.lower() == "winmail.dat"


def _unparsed(raw: bytes, error: Exception) -> Message:
    """What is left when everything failed: the text as it stands, and why."""
    text = decode(raw[:2_000_000]).text
    return Message(text=text, defects=(Defect("unparsed", remark("mail_unparsed", error=type(error).__name__)),))


def parse_msg(raw: bytes) -> Message:
    """An Outlook .msg as a Message. Never raises; what cannot be read is said in `defects`."""
    try:
        found = outlook.msg(raw)
    except Exception:  # the vendor's parser raises anything on damaged files
        return Message(defects=(Defect("msg", remark("mail_msg")),))
    return _from_item(found)


def _from_item(found: outlook.Unpacked) -> Message:
    letter, files = _signed_letter(found.attachments)
    head = _Reader(found.headers, 0)
    base = head.built(head.tree(_repaired(found.headers, head.defect))) if found.headers.strip() else Message()
    sender = Address(found.sender[0], found.sender[1].lower())
    return replace(
        base,
        subject=found.subject or base.subject,
        sender=base.sender if base.sender.address else sender,
        to=base.to or tuple(Address(n, a.lower()) for n, a in found.to),
        cc=base.cc or tuple(Address(n, a.lower()) for n, a in found.cc),
        date=base.date or found.date,
        message_id=base.message_id or next(iter(mime.ids(found.message_id)), ""),
        text=found.text if found.text.strip() else letter.text,
        html=found.html or letter.html,
        attachments=(*(_from_outlook(one) for one in files), *letter.attachments),
        defects=tuple(d for d in base.defects if d.code not in ("date", "structure")),  # its header came without a body
    )


_PARTED = re.compile(rb"^content-type:[ \t]*multipart/", re.I | re.M)


def _signed_letter(files: list[outlook.File]) -> tuple[Message, list[outlook.File]]:
    """What S/MIME wrapped, and the other files: Outlook keeps a signed letter as a file, its words and files within."""
    for one in files:
        if one.name.lower().endswith(".p7m") or one.media_type.startswith("multipart/"):
            inside = one.content if _PARTED.search(one.content[:4000]) else smime.signed_content(one.content)
            if inside:
                return _Reader(inside, 1).message(), [other for other in files if other is not one]
    return Message(), files


def _from_outlook(one: outlook.File) -> Attachment:
    if one.inner is not None:
        return Attachment(mime.file_name(one.name), one.media_type, b"", nested=_from_item(one.inner))
    nested = _Reader(one.content, 1).message() if one.content.startswith(_OLE) and one.name.endswith(".msg") else None
    return Attachment(
        mime.file_name(one.name), one.media_type, one.content, one.content_id, bool(one.content_id), nested
    )
