"""More on top: "추신) 두 개 더 얹어 주세요", "PS: two more, please", of a part that was counted before.

What was asked for before is added to. What came, was fitted or used up before is told of only: then the later number is all
that is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from intake.extraction.afterwards import names
from intake.extraction.how_many import quantity, tally
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.meant import asked
from intake.extraction.text.scene import Scene, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.how_many.binding import Mention
    from intake.extraction.part_model import Finding

_I = re.IGNORECASE
_MORE = words(
    r"더|추가|보태|얹어|\b(?:more|another|additional|extra|add|plus)\b|もう|追加|あと|再|另|加|thêm|nữa|เพิ่ม|อีก|\b(?:noch|weitere\w*|zusätzlich\w*|dazu)\b|\b(?:de plus|encore|ajout\w+|autres)\b|\b(?:más|otr[oa]s|añad\w+|agreg\w+)\b|\b(?:in più|altr[ie]|ancora|aggiun\w+)\b|\b(?:jeszcze|dodatkow\w+|więcej)\b|\b(?:tambah\w*|lagi)\b|\b(?:daha|ekle\w*)\b|(?<!\w)(?:ещ[её]|добав\w+|дополнительно)",
    _I,
)
_BEFORE = words(
    r"(?:(?<![가-힣])더|추가(?:로|분|분으로)?|(?<![가-힣])또|\b(?:another|(?:an? )?(?:additional|extra|further)|add|plus)|もう|追加(?:で|として)?|あと|再(?:加|要|发|來|来|订)?|另(?:外)?(?:加|要|再加)?|多?加|thêm|เพิ่ม(?:อีก)?|อีก|\b(?:noch|weitere|zusätzlich)|\b(?:encore|ajoutez|ajouter)|\b(?:otr[oa]s|añadan?|agreguen?)|\b(?:altr[ie]|ancora|aggiungete)|\b(?:jeszcze|dodatkowo)|\btambah(?:kan)?|(?<!\w)(?:ещ[её]|добавьте|дополнительно)) ?$",
    _I,
)
_BEHIND = words(
    r"(?:를|을|만|정도|쯤|씩)? ?(?:만 )?(?:더|추가|보태|얹)|\s?(?:more|extra|additional|on top)\b|を?(?:追加|足し)| ?(?:nữa|อีก)| (?:mehr|weitere|dazu|zusätzlich)\b| de plus\b| más\b| in più\b| więcej\b| lagi\b| daha\b",
    _I,
)
# What may follow in a language that names the thing behind its number: nothing that is named.
_NAMES_NOTHING = words(
    r"(?: more| extra| additional| mehr| dazu| weitere| de plus| más| in più| więcej| lagi| nữa)?(?: of (?:them|these|those|the same|it))?(?: ?(?:[.,:;!?)\n]|$)| (?:please|pls|for|to|as|by|with|and|on|in|if|this|now|nhé|ạ|để|bitte|für|als|mit|dazu|pour|s'il|svp|por|para|como|per|proszę|do|na|untuk|ya|için|lütfen|пожалуйста|для)\b)",
    _I,
)
# What adds to a request though it does not ask itself: "On top of that another four", "cho em thêm hai cái nữa".
_WISHED = words(
    r"거기에|여기에 ?더|덧붙|\b(?:on top of (?:that|this|those|these)|in addition)\b|それに加えて|さらに|另外|此外|ngoài ra|(?<!\w)cho (?:em|anh|mình|tôi|bên)|nhé|นอกจาก(?:นี้|นั้น)|\b(?:außerdem|dazu noch|en plus de (?:cela|ça)|además|inoltre|oprócz tego|selain itu|ayrıca)\b|кроме того",
    _I,
)
_SOMEONE_WANTS = words(r"달라고|달라는|하셔|하네|하시네|라고|다고|다네|대요", _I)
_OPEN_WORD = words(r"(?:[에로서고면데만네분것걸]|까지|추가|예비|다시|그냥|혹시|일단|같이|함께|이번|또|및|[,:.)])$")
_SOMEONE = re.compile(r"(?:이|가|은|는|께서|께서는|도)$")


def apply(scene: Scene, found: dict[str, Finding]) -> None:
    """Adds what a later sentence wants more of, of the part it names in words or of the only one."""
    wanted = list(_wanted(scene, found))
    own = [f for f in found.values() if f.own]
    called = names.callings(found) if wanted and len(own) > 1 else {}
    for view, start, end, extra in wanted:
        sentence = view.text[start:end]
        by_name = [found[key] for key in names.called_in(sentence, called)]
        target = by_name[0] if len(by_name) == 1 else own[0] if len(own) == 1 and not by_name else None
        if target and (by_name or _is_of_nothing_else(sentence, extra)):
            _put_on_top(target, view, start, extra)


def _wanted(scene: Scene, found: dict[str, Finding]) -> Iterator[tuple[View, int, int, Quantity]]:
    """The sentences that want so many more of something and name no part by its number."""
    for view, start, end in scene.told():
        sentence = view.text[start:end]
        if _MORE.search(sentence) is None or any(f.stands_in(view, start, end) for f in found.values()):
            continue
        extra = _more_in(sentence)
        if extra and (asked.asks(sentence) or asked.in_afterthought(view, end) or _WISHED.search(sentence)):
            yield view, start, end, extra


def _more_in(sentence: str) -> Quantity | None:
    """The number of a sentence that is said to be more; None where others stand beside it."""
    counts = [q for q in quantity.find(sentence) if q.sort != "length" and not q.each]
    more = [q for q in counts if _is_more(sentence, q)]
    return more[-1] if more and len({q.value for q in counts}) == 1 else None


def _is_more(sentence: str, q: Quantity) -> bool:
    unit = q.end - len(q.unit) if q.unit in ("more", "extra", "additional") else q.end
    return bool(_BEFORE.search(sentence[max(0, q.start - 14) : q.start]) or _BEHIND.match(sentence, unit))


def _is_of_nothing_else(sentence: str, q: Quantity) -> bool:
    """Whether no other thing is named right by the number."""
    before = _BEFORE.sub(lambda _: "", sentence[: q.start]).rstrip()
    if re.search(r"[가-힣]", sentence):
        if not before or _OPEN_WORD.search(before):
            return True
        return bool(_SOMEONE.search(before) and _SOMEONE_WANTS.search(sentence))
    if re.search(r"[ぁ-んァ-ヺ一-鿿\u0e00-\u0e7f]", sentence):
        return not before or before[-1] in ",.:、。，：)はがも" or len(before) < 8
    return bool(
        _NAMES_NOTHING.match(sentence[q.end - len(" more") if q.unit == "more" else q.end :].replace("\n", " "))
    )


def _put_on_top(target: Finding, view: View, start: int, extra: Quantity) -> None:
    counted = [m for m in target.own if m.where and m.quantity and m.code.view is view and m.code.start < start]
    if not counted or target.bound == "column":
        return
    before = max(counted, key=lambda m: m.code.start)
    added_up = any(m.where and m.where[1] > start for m in counted)
    if _was_before(view, before) and (not added_up or before.quantity == extra.value):
        target.correct(extra.value, f"{extra.value:g} more, of what came before")
        target.hard = 0.0
    elif not added_up and (target.bound != "correction" or target.quantity != extra.value):
        whole = (target.quantity or 0.0) + extra.value
        target.correct(whole, f"{extra.value:g} more on top")


_CAME_OR_WENT = words(
    r"\b(?:bên em|chúng tôi|em) (?:đã |mới )?nhận\b|받은|받아|받았|수령|입고|납품(?:된|받)|구입(?:한|했)|(?<![가-힣])산 |샀|보내 ?주신|다 ?(?:썼|달았|써)|달았|장착했|교체했|소진|\b(?:received|arrived|came|(?:you|we) (?:sent|bought|got|used)|(?:are|were|been|all) (?:fitted|installed|used))\b|届|受け取|使い切|取り付けました|使用しました|收到|到货|用完|用光|装上|đã (?:nhận|dùng|lắp|thay)|ได้รับ|ใช้(?:หมด|ไป)|\b(?:erhalten|geliefert|verbaut|verbraucht|reçus?|utilisé\w*|recibi\w+|usad[oa]s|ricevut\w+|usat[ie]|otrzyma\w+|zużyt\w+|diterima|terpakai|geldi|kullan\w+)\b|получил|израсход",
    _I,
)


def _was_before(view: View, mention: Mention) -> bool:
    """Whether the number of a mention is what came once or was used up, and nothing is asked for in its sentence."""
    return tells_of_what_was(view.text[slice(*view.sentence_at(mention.code.start))])


def tells_of_what_was(said: str) -> bool:
    """Whether words tell of what came, is there or was used up, and ask for nothing."""
    return not asked.asks_plainly(said) and bool(_CAME_OR_WENT.search(said) or tally.says_it_is_there(said))
