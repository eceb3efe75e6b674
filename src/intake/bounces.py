"""Which letter of ours a delivery report is about, and what the other server said (RFC 3464, and those who never read it).

A report that follows the standard returns the mail or its headers; others quote them in their text. An id counts only
where it is of our own making, by its domain, so that a customer's mail inside is never taken for our letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from intake.message import Message

_ID = re.compile(r"<[!-;=?-~]{1,300}@([A-Za-z0-9.-]{1,255})>")
_LINE = re.compile(r"^(?:[>|]|[^\S\n])*+message-id:\s*(<[^\s<>]{3,400}>)", re.IGNORECASE | re.MULTILINE)
_SERVER_WORDS = re.compile(
    r"^(?:.*\b[45]\.\d{1,3}\.\d{1,3}\b.*|.*\b(?:4[25]\d|55\d)[ -].*)(?:\n[ \t]++\S.*){0,5}", re.MULTILINE
)
# What mail systems of their own making say where they give no code: a word for whom or what, one for what is wrong with it.
_PLAIN_WORDS = re.compile(
    r"^(?=.*\b(?:user|recipient|address|addresses|mailbox|mailfolder|account|domain|host|server|quota|size|message)s?\b)"
    r"(?=.*\b(?:unknown|not (?:recognized|recognised|found|listed|known|exist)|does ?n[o']t exist|no (?:such|valid)|invalid|full|exceeded|exceeds|"
    r"too (?:large|big)|disabled|inactive|unavailable|(?:over|exceeding) (?:\w+ )?quota|was (?:rejected|refused)|blocked|not (?:responding|reachable))\b).{10,300}$|"
    r"^.*(?:편지함|메일함|사서함|용량|받는 사람|수신자|계정|주소).{0,60}(?:가득|초과|존재하지|찾을 수|없습니다|없는|잘못).*$|"
    r"^.*(?:メールボックス|宛先|受信者|ユーザ|アドレス).{0,60}(?:いっぱい|満杯|存在しません|見つかりません|不明|容量).*$|"
    r"^.*(?:邮箱|郵箱|信箱|收件人|用户|地址).{0,60}(?:已满|已滿|不存在|超过|超過|无效|無效).*$|"
    r"^.*(?:邮件|郵件|邮箱).{0,30}(?:无法|無法|未能|不能)(?:发送|發送|投递|投遞|送达|送達).*$",
    re.MULTILINE | re.IGNORECASE,
)
# Mail systems that send no report say in words that they go on trying.
_LATE = re.compile(
    r"\bwarning (?:message )?only\b|\bdo not need to re-?send (?:your|the) (?:message|e-?mail)|\bnot yet been delivered\b|"
    r"\bwill\s+(?:continue|keep|be\s+re-?tried|retry|try\s+again)\b|\bstill being retried\b|\bdelivery \(?delayed\b|\(delay\)|"
    r"아직 (?:전달|전송|배달|발송)되지|계속 (?:전송|전달|발송|배달)|再送を(?:試|続)|まだ配信|(?:将|將)继续|繼續嘗試|继续尝试",
    re.IGNORECASE,
)
_CODE_TYPE = re.compile(r"^\s*[A-Za-z][\w-]{0,60}\s*;")  # "SMTP;", "X-Postfix;" (RFC 3464 2.3.6)
_NOT_FAILED = ("delayed", "delivered", "relayed", "expanded")  # RFC 3464 2.3.3; "failed" has many spellings


def bounce_of(message: Message, sender: str) -> str:
    """The Message-ID of our letter that came back, "" where there is none, or it is merely late. `sender` is our own
    address, whose domain our ids carry."""
    if _is_late(message):
        return ""
    domain = sender.rpartition("@")[2].lower()
    for said in _ids(message):
        found = _ID.fullmatch(said.strip())
        if found and found[1].lower() == domain:
            return said.strip()
    return ""


def _is_late(message: Message) -> bool:
    """That it is still being tried, or has arrived: the report says so, or the words of a server that writes none."""
    action = re.match(r"\s*([a-z]*)", message.report.get("action", "").lower())
    if action and action[1]:
        return action[1] in _NOT_FAILED
    return bool(_LATE.search(f"{message.subject}\n{_text(message)[:3000]}"))


def _ids(message: Message) -> Iterator[str]:
    """Ids of the mail that came back, the surest first."""
    yield message.report.get("original-message-id", "")
    for attachment in message.attachments:
        if attachment.nested is not None:
            yield attachment.nested.message_id
        elif attachment.media_type.startswith(("text/", "message/")):  # the headers alone, as a file
            yield from _LINE.findall(attachment.content[:200_000].decode("latin-1"))
    yield from _LINE.findall(_text(message)[:200_000])
    yield message.in_reply_to
    yield from reversed(message.references)


def _text(message: Message) -> str:
    if message.text or not message.html:
        return message.text
    from intake.reading.html import to_text  # heavy, and only for the few that report in HTML alone

    return to_text(message.html[:200_000])


def server_words(message: Message) -> str:
    """Why it came back, in the other server's words: "550 5.1.1 no such user"; "" where it says nothing."""
    report = message.report
    told = _CODE_TYPE.sub("", report.get("diagnostic-code", ""), count=1).strip() or report.get("status", "")
    text = _text(message)[:50_000]
    if not told and (line := _SERVER_WORDS.search(text) or _PLAIN_WORDS.search(text)):
        told = line[0]
    return " ".join(told.split())[:400]
