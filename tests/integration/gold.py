"""A world's messages with their right answers as filings: matching judged without what extraction may get wrong.

Texts come from the YAML as its writer typed them: the sender's own new words (quotes cut by their own marks), tables
of HTML and attachments as plain words. The answers in `gold` stand for what a perfect extraction would have read.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from ledger.entry import Filing

_QUOTE = re.compile(
    r"^(?:>|-{3,}\s*(?:original|forwarded|원본|전달)|-{20,}$|from: |보낸사람 ?:|보낸 사람 ?:|差出人|发件人|寄件者|.{0,80}(?:작성:|wrote:|pisze:|schrieb|đã viết:|เขียนว่า|のメール:|写道))",
    re.IGNORECASE,
)


def load(folder: Path) -> list[dict[str, Any]]:
    """Every message of a world in arrival order."""
    found = [message for file in sorted(folder.glob("*.yaml")) for message in yaml.safe_load(file.read_text("utf8"))]
    return sorted(found, key=lambda message: message["date"])


def new_words(text: str) -> str:
    """The lines that are not quoted; answers between quoted lines are kept."""
    lines, quoted = [], False
    for line in text.splitlines():
        if _QUOTE.match(line.strip()):
            quoted = not line.strip().startswith(">") or quoted
            continue
        if not quoted:
            lines.append(line)
    return "\n".join(lines)


def _words(value: Any) -> Iterator[str]:
    """Every text in nested lists (tables, sheets, blocks)."""
    if isinstance(value, str):
        yield html.unescape(re.sub(r"<[^>]+>", " ", value))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _words(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _words(item)
    elif value is not None:
        yield str(value)


def text_of(message: Mapping[str, Any], everyone: Mapping[str, Mapping[str, Any]], forwarded: bool) -> str:
    """What the message says: body, pages and attachments. A forward is opened to what is inside."""
    body = str(message.get("text") or "") or " ".join(_words(message.get("html")))
    parts = [body if forwarded else new_words(body), *_words(message.get("pages"))]
    for attachment in message.get("attachments") or []:
        inner = attachment.get("mail") or everyone.get(attachment.get("message"))
        if inner:
            parts.append(text_of(inner, everyone, True))
        else:
            parts += _words(
                {key: attachment.get(key) for key in ("html", "blocks", "sheets", "pages", "text", "content", "rows")}
            )
    return "\n".join(parts)


def filings(folder: Path, own_domains: frozenset[str]) -> Iterator[tuple[dict[str, Any], Filing]]:
    """(message, filing) in arrival order."""
    messages = load(folder)
    everyone = {message["id"]: message for message in messages}
    for message in messages:
        yield message, filing(message, everyone, own_domains)


def filing(
    message: Mapping[str, Any], everyone: Mapping[str, Mapping[str, Any]], own_domains: frozenset[str]
) -> Filing:
    gold = json.loads(json.dumps(message["gold"], default=str))
    sender = str((message.get("from") or {}).get("address") or "").lower()
    ours = sender.rpartition("@")[2] in own_domains
    forward = ours or bool(
        re.match(r"\s*(?:fw|fwd|전달|wg|tr|転送|转发|轉寄|enc)\s*:", str(message.get("subject") or ""), re.IGNORECASE)
    )
    text = text_of(message, everyone, forward)
    answered = str(message.get("in_reply_to") or "")
    machine = gold["kind"] if gold["kind"] in ("auto_reply", "bounce") else ""
    return Filing(
        request={
            **gold,
            "customer": gold.get("customer") or {},
            "summary": text[:200],
            "confidence": 1.0,
            "needs_review": False,
        },
        channel=message["channel"],
        received_at=datetime.fromisoformat(str(message["date"])),
        machine=machine,
        message_id=_message_id(message["id"]) if message["channel"] == "email" else "",
        in_reply_to=_message_id(answered) if answered in everyone else answered,
        subject=str(message.get("subject") or ""),
        sender=sender,
        caller="".join(filter(str.isdigit, str(message.get("caller") or ""))),
        text=text,
        content=hashlib.sha256(" ".join(text.split()).encode()).hexdigest(),
        forwarded_by_us=ours,
    )


def _message_id(name: str) -> str:
    return f"<{name}@world.example>"
