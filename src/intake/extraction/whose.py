"""Whose words count, where the mail's own marks mislead: a quote that is meant anew, a signature that says it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from intake.document import Voice
from intake.extraction import people
from intake.extraction.scene import OWN_WORDS, Scene
from intake.extraction.vocabulary import words
from intake.message import Address, Message
from intake.settings import Organisation


def settle(scene: Scene, organisation: Organisation) -> people.Sender:
    """Marks the lines of a delivery anew where that is needed, and tells who sent it."""
    message = scene.received.message
    if message is not None:
        if people.is_own(message.sender.address, organisation):
            _open_for_a_colleague(scene, message, organisation)
        elif _SENT_AGAIN.search(scene.new_text):
            _open_first(scene, lambda writer: _same_person(writer, message.sender))
    sender = people.sender_of(scene, organisation)
    if sender.own and sender.inner:
        _quiet_colleague(scene)
    _hear_the_only_words(scene)
    return sender


# "No answer came, so I send it once more": the letter below is what is asked, though the program marks it as a quote.
_SENT_AGAIN = words(
    r"다시 ?(?:한 ?번 ?)?(?:보내|보냅|발송|전송|송부|드립|올립)|재(?:전송|발송|송부|송신)|내용(?:은|이)? ?(?:똑|동일|같)|같은 ?내용|(?:메일|주소)로도? ?(?:보냅|보내|드립|전달)|"
    r"\bre-?send(?:ing)?\b|\bsen[dt](?:ing)? (?:\w+ ){0,3}again\b|\bsee (?:my|our) (?:e-?mail|message|request) below\b|再送|再度(?:お)?送|改めて(?:お)?送|再(?:次)?(?:发送|發送|发一|發一|寄)|重(?:新)?(?:发|發)|"
    r"gửi lại|ส่ง(?:อีกครั้ง|ซ้ำ|ใหม่)|\bnochmals?\b|noch einmal|ponownie|\b(?:je )?renvoie|de nouveau|\breenv[ií]|de nuevo|\b(?:ri|re)invio|di nuovo|kirim ulang|tekrar gönder|повторно|ещ[её] раз",
)


def _open_for_a_colleague(scene: Scene, message: Message, organisation: Organisation) -> None:
    """What our own colleague passes on within the house is a forward, though his program marks it as a quote."""
    if all(people.is_own(one.address, organisation) for one in (*message.to, *message.cc)):  # no answer to a customer
        _open_first(scene, lambda writer: not people.is_own(writer.address, organisation))


def _same_person(one: Address, other: Address) -> bool:
    return bool(one.address) and one.address.lower() == other.address.lower()


def _open_first(scene: Scene, meant: Callable[[Address], bool]) -> None:
    """Makes the first letter quoted in a body a forwarded one, where its writer is meant."""
    opened = {Voice.QUOTE_HEADER: Voice.FORWARD_HEADER, Voice.QUOTE: Voice.FORWARD}
    for view in scene.views:
        if view.document.role != "body" or any(row.voice is Voice.FORWARD for row in view.rows):
            continue
        heads = [row for row in view.rows if row.voice is Voice.QUOTE_HEADER]
        written = [found for row in heads if (found := people.from_line(view.text[row.start : row.end]))]
        if written and meant(written[0]):
            depth = heads[0].depth
            view.rows = [
                replace(row, voice=opened.get(row.voice, row.voice)) if row.depth == depth else row for row in view.rows
            ]


def _quiet_colleague(scene: Scene) -> None:
    """Our own colleague's words above a forwarded request are an introduction, not the request."""
    for view in scene.views:
        if view.document.role == "body":
            view.rows = [replace(row, voice=Voice.HEADER) if row.voice is Voice.NEW else row for row in view.rows]


def _hear_the_only_words(scene: Scene) -> None:
    """A letter of one document that seems to be a signature and nothing else is what its writer has to say."""
    if len(scene.views) != 1 or scene.views[0].document.role != "body":
        return
    view = scene.views[0]
    if not any(row.voice in OWN_WORDS and view.text[row.start : row.end].strip() for row in view.rows):
        view.rows = [replace(row, voice=Voice.NEW) if row.voice is Voice.SIGNATURE else row for row in view.rows]
