"""Whose words count, where the mail's own marks mislead: a quote that is meant anew, a signature that says it all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from intake.document import Voice
from intake.extraction.text.scene import OWN_WORDS, Scene
from intake.extraction.text.vocabulary import words
from intake.extraction.who import people
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
        elif _AS_BELOW.search(scene.new_text):
            _open_first(scene, lambda writer: True, headless=True)
    sender = people.sender_of(scene, organisation)
    if sender.own and sender.inner:
        _quiet_colleague(scene)
    _hear_the_only_words(scene)
    _hear_the_postscript(scene)
    return sender


# "No answer came, so I send it once more": the letter below is what is asked, though the program marks it as a quote.
_SENT_AGAIN = words(
    r"다시 ?(?:한 ?번 ?)?(?:보내|보냅|발송|전송|송부|드립|올립)|재(?:전송|발송|송부|송신)|내용(?:은|이)? ?(?:똑|동일|같)|같은 ?내용|(?:메일|주소)로도? ?(?:보냅|보내|드립|전달)|"
    r"\bre-?send(?:ing)?\b|\bsen[dt](?:ing)? (?:\w+ ){0,3}again\b|\bsee (?:my|our) (?:e-?mail|message|request) below\b|再送|再度(?:お)?送|改めて(?:お)?送|再(?:次)?(?:发送|發送|发一|發一|寄)|重(?:新)?(?:发|發)|"
    r"gửi lại|ส่ง(?:อีกครั้ง|ซ้ำ|ใหม่)|\bnochmals?\b|noch einmal|ponownie|\b(?:je )?renvoie|de nouveau|\breenv[ií]|de nuevo|\b(?:ri|re)invio|di nuovo|kirim ulang|tekrar gönder|повторно|ещ[её] раз",
    re.IGNORECASE,
)


# "We order what you offered", "the same as last time below": what stands below is the order.
_AS_BELOW = words(
    r"(?:아래|하기|밑에)[^.\n]{0,24}?(?:같게|같이|같은 ?(?:것|걸|내용)|동일(?:하게|한)|그대로|대로)[^.\n]{0,16}?(?:주문|발주|보내|부탁|해 ?주|진행|요청)|(?:주신|보내 ?주신|보내신|견적)(?: ?(?:내용|견적|견적서|조건))? ?(?:그대로|대로) ?(?:전부 |모두 )?(?:발주|주문|진행하겠|구매)|"
    r"\bsame (?:order|list|items|parts|quantities) (?:again|as (?:below|last time|before))|\b(?:order|proceed|go ahead|confirm)\b[^.\n]{0,30}\bas (?:quoted|offered|per your (?:quotation|offer|quote))\b|\bas (?:listed|written|in my mail) below\b|"
    r"(?:下記|以下)(?:の|と)(?:通り|とおり|同じ)[^。\n]{0,16}(?:注文|発注|お願い)|お?見積(?:書|り)?(?:の)?(?:内容)?(?:通り|とおり|どおり)[^。\n]{0,12}(?:注文|発注|進め)|(?:按|照)(?:下面|以下|上次|报价单?)[^。\n]{0,12}(?:下单|订购|订货|采购|发货)|"
    r"(?:đặt|gửi)[^.\n]{0,16}(?:như|theo) (?:báo giá|dưới|bên dưới|lần trước)|สั่ง[^\n]{0,12}ตาม(?:ใบเสนอราคา|ด้านล่าง)|\b(?:wie|gemäß) (?:angeboten|Angebot|unten)\b[^.\n]{0,24}bestell|\bbestell\w*[^.\n]{0,24}\b(?:wie|gemäß) (?:angeboten|Ihrem Angebot|unten)\b|\bselon (?:votre devis|ci-dessous)|\bsegún (?:su oferta|abajo)",
    re.IGNORECASE,
)


def _open_for_a_colleague(scene: Scene, message: Message, organisation: Organisation) -> None:
    """What our own colleague passes on within the house is a forward, though his program marks it as a quote."""
    if all(people.is_own(one.address, organisation) for one in (*message.to, *message.cc)):  # no answer to a customer
        _open_first(scene, lambda writer: not people.is_own(writer.address, organisation))


def _same_person(one: Address, other: Address) -> bool:
    return bool(one.address) and one.address.lower() == other.address.lower()


def _open_first(scene: Scene, meant: Callable[[Address], bool], *, headless: bool = False) -> None:
    """Makes the first letter quoted in a body a forwarded one, where its writer is meant; `headless` also one that
    names none."""
    opened = {Voice.QUOTE_HEADER: Voice.FORWARD_HEADER, Voice.QUOTE: Voice.FORWARD}
    for view in scene.views:
        if view.document.role != "body" or any(row.voice is Voice.FORWARD for row in view.rows):
            continue
        heads = [row for row in view.rows if row.voice is Voice.QUOTE_HEADER]
        written = [found for row in heads if (found := people.from_line(view.text[row.start : row.end]))]
        quoted = heads or [row for row in view.rows if row.voice is Voice.QUOTE]
        if quoted and (meant(written[0]) if written else headless):
            depth = quoted[0].depth
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


_POSTSCRIPT = re.compile(
    r"\W{0,3}(?:추신|p\. ?s\b|追伸|追記|附言|又及|tái bút|ป\.ล\.|nachtrag|post-?scriptum|posdata|пост?скриптум)",
    re.IGNORECASE,
)


def _hear_the_postscript(scene: Scene) -> None:
    """What follows a "P.S." below the name is no signature, up to the next blank line."""
    for view in scene.views:
        opened = False
        for at, row in enumerate(view.rows):
            line = view.text[row.start : row.end]
            opened = row.voice is Voice.SIGNATURE and bool(line.strip()) and (opened or bool(_POSTSCRIPT.match(line)))
            if opened:
                view.rows[at] = replace(row, voice=Voice.NEW)
