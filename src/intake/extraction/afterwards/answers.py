"""Answers written between the lines of a quoted letter: what was asked there is then the writer's own word.

"> 2. Is it C12.14, two pieces?" "Yes, but four." The number stands in our question, the yes or the count in the answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction.afterwards import names
from intake.extraction.how_many import quantity, tally
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code
from intake.extraction.text.scene import Row, Scene, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.part_model import Finding

_YES = words(
    r"\s*(?:네(?=[\s,.!]|$)(?! ?(?:개|대|장|세트|본|매|박스|벌))|넵|예(?=[\s,.])|맞|그렇|그대로|yes\b|yep\b|yeah\b|correct\b|exactly\b|ok(?:ay)?\b|right\b|that's (?:right|fine)|はい|ええ|そうです|その通り|是(?!不是)的?|对(?!不)|好的?|可以|vâng|dạ|đúng|ใช่|ครับ|ค่ะ|ja\b|richtig\b|genau\b|oui\b|sí\b|si\b|sì\b|tak\b|ya\b|benar\b|evet\b|да\b)",
    re.IGNORECASE,
)
# What was asked is how or when it comes, not what.
_OF_DELIVERY = words(
    r"나눠|분납|입고|재고|납기|배송|\b(?:split|partial|in stock|lead time|deliver\w*|ship(?:ped|ping)? (?:later|separately))\b|分納|納期|在庫|入荷|分批|库存|交期|交货|giao (?:trước|làm)|tồn kho|แบ่งส่ง|สต็อก|Teillieferung|lieferbar|entrega parcial|livraison",
    re.IGNORECASE,
)
# "It takes six weeks, shall we send the others first?", where no count of pieces is asked about: nor is that what.
_OF_WAITING = words(
    r"(?:\d+|[한두세네]|몇) ?(?:주|달|개월)(?: ?(?:걸|기다|뒤|후|정도|이상))|기다려|먼저 (?:보내|출고|발송|나가)|선출고|"
    r"\bweeks?\b|\bwait\b|\b(?:ship|send|deliver)\w* (?:\w+ ){1,4}(?:first|ahead|now)\b|"
    r"(?:週間|か月|ヶ月|カ月)|お待ち|先に(?:出荷|発送|お送り)|[\d一二两三四五六七八九十] ?个?(?:周|星期|禮拜|週|月)|先(?:发|發|出货|出貨)|"
    r"\b(?:Wochen?|warten|vorab|semaines?|attendre|d'abord|semanas?|esperar|settiman[ae]|aspettare|tygodni\w*|poczekać|czekać|"
    r"weken|wachten|vooraf|hafta|beklemek|minggu|menunggu|veckor|vänta|uger|uker|vente)\b|(?<!\w)(?:недел\w+|подожд\w+|tuần|chờ|đợi)(?!\w)|"
    r"สัปดาห์|อาทิตย์|ก่อนได้|รอ(?:ได้|ไหม)",
    re.IGNORECASE,
)
_ASKED_BACK = re.compile(r"[??]|까요|나요|인지요|ですか|でしょうか|吗|呢|(?:phải )?không\s*$|ไหม|หรือ|ครับ\?")
_ANSWER = 160  # characters: what is longer says more than how many


def open_up(scene: Scene, codes: Sequence[Code]) -> None:
    """Gives the one number of a quoted question that is answered below with a mere yes to the writer."""
    for view in scene.views:
        here = [code for code in codes if code.view is view]
        for quoted, answer in _dialogue(view):
            start, end = answer[0].start, view.sentence_at(answer[0].start)[1]
            low, high = quoted[0].start, quoted[-1].end
            about = [c for c in here if low <= c.start < high]
            said, question = view.text[start:end], view.text[low:high]
            if not _YES.match(said) or "?" not in question or _OF_DELIVERY.search(question):
                continue
            if _OF_WAITING.search(question) and not any(q.sort in ("count", "mark") for q in quantity.find(question)):
                continue
            if len({c.key for c in about}) == 1 and not any(c.sort == "part" and start <= c.start < end for c in here):
                for row in {c.row for c in about}:
                    view.rows[row.number] = replace(row, voice=Voice.NEW)


def count(scene: Scene, found: dict[str, Finding]) -> set[tuple[int, int]]:
    """Below a question of ours, quoted: "> 2. GSK-88 は何枚ですか" / "四枚で". The part stands in the question alone.

    Answers the lines of such answers, by their view: what is put right there is of the question's part.
    """
    lines: set[tuple[int, int]] = set()
    for view in scene.views:
        for quoted, answer in _dialogue(view):
            low, high = quoted[0].start, quoted[-1].end
            start, end = answer[0].start, answer[-1].end
            said = view.text[start:end]
            about = [f for f in found.values() if f.stands_in(view, low, high)]
            if not about or len(said) > _ANSWER or any(f.stands_in(view, start, end) for f in found.values()):
                continue
            if len(about) > 1 and _take_by_name(view, answer, about):
                lines |= {(view.number, row.number) for row in answer}
                continue
            agreed = _YES.match(said) and asked.asks_plainly(said)
            agreed = agreed or _of_an_offer(view, quoted, said)
            if not (agreed or _ASKED_BACK.search(view.text[low:high])):
                continue
            if value := _number_answered(view, said, start, view.text[low:high], len(about)):
                for finding in about:
                    _take_up(finding, value)
                lines |= {(view.number, row.number) for row in answer}
    return lines


def _take_up(finding: Finding, value: float) -> None:
    finding.take_up()
    finding.correct(value, f"{value:g} in answer to a question")


def _take_by_name(view: View, answer: Sequence[Row], about: Sequence[Finding]) -> bool:
    """ "The rotor is not needed. Send one stator first": of several parts of a question those that are counted by name."""
    parts = {finding.key: finding for finding in about}
    called = names.callings(parts, quoted=True)
    taken = False
    first, last = view.sentence_number(answer[0].start), view.sentence_number(answer[-1].end - 1)
    for start, end in view.sentences[first : last + 1]:
        said = view.text[start:end]
        if not asked.asks_plainly(said) and (asked.refuses(said) or not asked.asks(said)):
            continue
        for key, value in names.counts(said, called, behind=True).items():
            _take_up(parts[key], value)
            taken = True
    return taken


_ITEM = re.compile(r"[>\s]*(?:\(?\d{1,2}[.)]|[-*•①-⑳])")


def _of_an_offer(view: View, quoted: Sequence[Row], said: str) -> bool:
    """Whether an item of a list that was offered is answered with how many: "> 2. AB-12, 2 pcs" / "Make it 1, please"."""
    offered = _ITEM.match(view.text, quoted[-1].start, quoted[-1].end)
    return bool(offered and quantity.find(said)) and bool(_YES.match(said) or asked.asks_plainly(said))


def _dialogue(view: View) -> Iterator[tuple[list[Row], list[Row]]]:
    """Stretches of quoted lines, each with the writer's own lines right below it."""
    quoted: list[Row] = []
    answer: list[Row] = []
    for row in view.rows:
        if not view.text[row.start : row.end].strip():
            continue
        of_old = row.voice is Voice.QUOTE or row.depth > 0  # a question that a yes made the writer's own is one still
        if (of_old or row.voice is not Voice.NEW) and quoted and answer:
            yield quoted, answer
            quoted, answer = [], []
        if of_old:
            quoted.append(row)
        elif row.voice is Voice.NEW and quoted:
            answer.append(row)
    if quoted and answer:
        yield quoted, answer


def _number_answered(view: View, said: str, start: int, question: str, parts: int) -> float | None:
    """The one number of an answer, of all parts of the question only where it is said to be for each."""
    if changed := quantity.corrections(said):
        return changed[-1].new if parts == 1 else None
    if asked.refuses(said):
        return None
    counts = [q for q in quantity.find(said) if q.sort in ("count", "mark", "word") and not q.machines]
    counts = tally.not_spent(view, [replace(q, start=start + q.start, end=start + q.end) for q in counts])
    if counts and tally.is_there(view, counts, 0):
        return None  # asked what they have, they have so many
    if len(counts) == 1 and (parts == 1 or counts[0].each):
        return counts[0].value
    offered = [q for q in quantity.find(question) if q.sort in ("count", "mark")]
    if not counts and _YES.match(said) and len(offered) == 1 and parts == 1:
        return offered[0].value
    return None
