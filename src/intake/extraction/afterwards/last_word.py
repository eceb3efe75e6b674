"""The last number that is asked for plainly, where one part alone is in question: "세 말 부탁드립니다. ... 두 말만 보내 주세요".

A later sentence that does not name the part again says how many after all. What it must not be is told by what stands
right before its number (the name of something else: "설명서 두 부") and by how the earlier number was told: a share of it
("그중 두 개는 먼저"), a part of a delivery in pieces, or one more on top of it leaves the whole as it was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from intake.extraction.how_many import numerals, quantity
from intake.extraction.how_many.counts import is_how_it_is_packed, is_what_one_costs
from intake.extraction.how_many.quantity import Quantity
from intake.extraction.meant import asked
from intake.extraction.text import cues
from intake.extraction.text.scene import OWN_WORDS, View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.part_model import Finding

_I = re.IGNORECASE
SAID_HOW_MANY = 1.5  # what a number beside it speaks for a part
_SET_ASIDE = 4.5  # what speaks against a part so much that it is none in question
_REACH = 12  # sentences behind the part in which the last word is looked for

# A share of the number before, one more on top of it, an if: the whole stays.
_SHARE = words(
    r"그중|그 ?중|중에서|가운데|나머지|먼저|우선|나눠|분할|[에] ?들어갑|들어가|씩|더(?= )|추가|만약|혹시|다면|"
    r"\b(?:of (?:which|these|those|them)|first|the rest|more|extra|additional|plus|each|per|if|unless|would|could you also|also|half)\b|"
    r"うち|残りの|残りは|先に|ずつ|もう|追加|もし|场合|其中|剩下|先发|另外|再加|每|如果|trong đó|còn lại|trước|thêm|mỗi|nếu|ในนั้น|ที่เหลือ|ก่อน|อีก|เพิ่ม|ถ้า|"
    r"\b(?:davon|zuerst|zunächst|restlich\w*|zusätzlich|je|falls|wenn|dont|d'abord|le reste|en plus|chacun\w*|si|de l[oa]s cuales|primero|más|cada|di cui|prima|in più|ciascun\w*|se|z tego|najpierw|reszt\w*|dodatkow\w*|każd\w*|jeśli|sisanya|dulu|tambah\w*|masing-masing|kalau|jika|bunlardan|önce|kalan|ayrıca|her|eğer)\b|из них|сначала|остальн|ещ[её]|кажд|если",
    _I,
)
# The noun right before a number, which it would count: a word with no ending of a verb and no particle of a topic.
_MODIFIED = words(
    r"(?:^|[\s,.)(])(?:그|이|저|총|딱|한|꼭|다시|그냥|새로|이번에?는?|이번엔|오늘|일단|그럼|그러니|결국|새것으로|정품으로|급히|빨리|부디|또|더도 ?말고|(?:저희|우리|오늘|지금|주문|수량|발주|교체|올해|이달|청구|신청|요청|구매|구입|이번|금번|물량)(?:은|는|분은)|(?:남|같|있|없|모자라|부족하|필요하)(?:은|는)|\S*(?:건|니|(?<!적)(?<!명)(?<!인)서|고|면|데|만|로|에|까|진|난|한|된|운|던|런|린|린|길래|지만|라|요|네|분|합계|모두))$"
)
_TAKES_HANGUL = words(
    r"만 ?(?:합니다|하기로|하려)|으?로 ?(?:합니다|하기로|갑니다|갈게|가겠|진행|확정|줄이|늘리|정했|결정)|(?:만|으?로|을|를|이?면|이|은|는)? ?(?:만 )?(?:해서 |새것으로 |정품으로 |다시 |새로 |같이 |빨리 |급히 |먼저 |좀 |꼭 |그냥 |우선 )?"
    r"(?:부탁|보내|주세|주시|주십|주문|발주|신청|요청|필요|하겠|할게|하죠|해 ?주|될 것|되겠|됩|돼|충분|넣어|준비|입니다|이요|요(?![가-힣])|면 ?(?:되|됩|돼|충분))"
)
_TAKES_KANA = re.compile(
    r"(?:だけ|のみ|で|を|に)?(?:[^。、\d\n]{0,8})(?:お?送|注文|発注|手配|お願い|願い|ください|下さい|必要|十分|足り|結構|で(?:す|よい|いい))"
)
_OTHER_NOUN_KANA = words(r"(?:を|も|と)$")
_BEFORE_HAN = words(
    r"(?:要|按|发|發|订|买|買|改|寄|来|需要|补|給|给|下单|订购|采购|只|那|这|就)(?:发|订|买|要|要|我们|货)?$"
)
_BEFORE_WORD = words(
    r"(?:(?:send|ship|supply|deliver|order|need|want|take|have|get|make it|only|just|change (?:it|that) to|schicken|senden|liefern|bestellen|brauchen|nur|envoy\w+|livr\w+|besoin d[e']|seulement|env[ií]\w+|mand\w+|ped\w+|necesit\w+|s[oó]lo|solamente|invi\w+|sped\w+|ordin\w+|soltanto|prze[sś]\w+|wys[lł]\w+|zamaw\w+|potrzeb\w+|tylko|kirim\w*|pesan|perlu|butuh|hanya|gönder\w*|sadece|пришлите|отправьте|нужн\w+|только|gửi|cần|đặt|lấy|chỉ|ส่ง|ขอ|ต้องการ|สั่ง|เอา)(?: (?:us|me|uns|nous|nos|ci|nam|kami|bize|нам|em|cho em|cho tôi|giúp(?: em| tôi| mình)?))?(?: (?:just|only|the (?:other|missing|remaining|last)|lediglich|bitte))?) ?$",
    _I,
)
_BEHIND_WORD = words(
    r" ?(?:of (?:them|it|these|those)\b|please|pls|only|instead|by\b|before\b|in\b|with\b|for\b|as\b|this\b|now\b|today|to\b|will do|are enough|is enough|is plenty|bitte|reichen|genügen|genüg\w+|por favor|s'il|svp|per favore|proszę|wystarcz\w*|lütfen|пожалуйста|хватит|nhé|thôi|ครับ|ค่ะ|พอ|ạ|[.,:;!?)\n]|$)",
    _I,
)
_THE_OTHER = words(r"\bthe (?:other|missing|remaining) (?P<w>\d{1,3}|[a-z]{3,9})(?![a-z])", _I)
_SEND_SO_MANY = words(
    r"\b(?:send|ship|supply|deliver|order|need|go (?:with|for)|settle (?:for|on)|schicken Sie|liefern Sie|envoyer|envíen|manden|inviare|spedire|proszę przesłać) (?P<n>\d{1,3})(?= (?:before|by|as|with|on|to|for|in|please|now|only|vor|bis|avant|antes|entro|do)\b|[.,;!\n])",
    _I,
)
_HANGUL, _KANA, _HAN = re.compile(r"[가-힣]"), re.compile(r"[ぁ-んァ-ヺ]"), re.compile(r"[一-鿿]")


def apply(found: dict[str, Finding]) -> None:
    """Gives the one part in question the last number that is asked for."""
    asked_for = [f for f in found.values() if f.hard < _SET_ASIDE and f.own]
    if len(asked_for) != 1 or asked_for[0].bound in ("correction", "column", "each machine"):
        return
    finding = asked_for[0]
    last = max(finding.own, key=lambda m: (m.code.view.number, m.code.start))
    view = last.code.view
    if view.cell_at(last.code.start):
        return
    at = view.sentence_number(last.code.start)
    row = last.code.row
    wrapped = (row.end, view.sentences[at][1])  # a short line ends a thought, whatever its full stop
    if any(q.end == row.end - row.start for q in quantity.find(view.text[row.start : row.end])):
        wrapped = (row.end, row.end)  # "eight / one set": the next line goes on counting
    later = [span for span in (wrapped, *view.sentences[at + 1 : at + 1 + _REACH]) if span[0] < span[1]]
    for start, end in reversed(later):
        if view.row_at(start).voice not in OWN_WORDS or view.cell_at(start):
            continue
        said = asked_in(view.text[start:end], finding)
        if said is None or is_how_it_is_packed(view.text, start + said.start, start + said.end):
            continue
        if said.value == 1 and is_what_one_costs(view.text, start + said.start, start + said.end):
            continue
        if said.value != finding.quantity and not _keeps_the_whole(view, start, end, finding):
            if finding.quantity is None:
                finding.points += SAID_HOW_MANY
            finding.correct(said.value, f"{said.value:g} by the last word")
            finding.hard = 0.0  # what was told of before is asked for now
        return


def _keeps_the_whole(view: View, start: int, end: int, finding: Finding) -> bool:
    """Whether the sentence leaves the number before as it was: it shares it out or adds to it."""
    return bool(_SHARE.search(view.text, start, end)) and finding.quantity is not None


def asked_in(sentence: str, finding: Finding) -> Quantity | None:
    """The number of a sentence that is asked for, of nothing else than the part."""
    if just := _JUST_ONE.match(sentence):
        return Quantity(1.0, just.start(), just.end(), "", "word")
    if finding.quantity is None and (said := _nothing_but_a_count(sentence)):
        return said
    if enough := _enough(sentence, finding):
        return enough
    asks = asked.asks_plainly(sentence) or _WILL_DO.search(sentence) or _WE_WANT.match(sentence)
    if not asks or "?" in sentence:
        return None
    counts = [q for q in quantity.find(sentence) if _may_count(q, finding) and not quantity.is_denied(sentence, q)]
    taken = [q for q in counts if _is_taken(sentence, q, finding)]
    if not taken:
        return _the_other(sentence)
    return taken[-1] if len({q.value for q in taken}) == 1 else None


# What may stand beside the count in a sentence that is nothing else: "Only two pieces, please."
_LITTLE = words(
    r"수량(?:은|는|이)?|입니다|이에요|예요|이?요|딱|만|です|でお願いします|お願いします|だけ|のみ|数量は?|只要|就(?:行|好)|即可|số lượng(?: là)?|thôi|ạ|จำนวน|ครับ|ค่ะ|"
    r"\b(?:only|just|please|pls|quantity|qty|total|is|of|it|them|bitte|danke|thanks|gracias|grazie|merci|obrigad[oa]|svp|quantité|cantidad|quantità|quantidade|Menge|Anzahl|ilość|jumlah(?:nya)?|количество|adet)\b|"
    + cues.either(cues.ONLY, cues.PLEASE),
    _I,
)


def _nothing_but_a_count(sentence: str) -> Quantity | None:
    """ "1 piece only.", "수량은 2개입니다.": a sentence that counts and says nothing else counts what was named before."""
    if len(sentence) > _SHORT:
        return None
    counts = [q for q in quantity.find(sentence) if q.sort in ("count", "mark") and not (q.machines or q.each)]
    if len(counts) != 1:
        return None
    rest = f"{sentence[: counts[0].start]} {sentence[counts[0].end :]}"
    return None if any(map(str.isalnum, _LITTLE.sub(lambda _: " ", rest))) else counts[0]


_SHORT = 40  # letters
# "Just the one.": a sentence of its own, behind what is asked for.
_JUST_ONE = words(
    r"\W*(?:(?:just|only) (?:the )?one(?: (?:will do|please|is (?:fine|enough)|needed))?|(?:딱 )?(?:한 ?개|하나)만(?:요| ?있으면 ?(?:돼요|됩니다)| ?필요합니다)?|(?:1|一)(?:個|つ|枚|本)(?:だけ|のみ)(?:です|で(?:結構|十分)です)?|(?:只要|就)(?:一|1)[个件只]|chỉ (?:một|1) cái(?: thôi)?|nur (?:einen?|eins|1 Stück)|(?:juste )?un[e]? seule?|sólo un[oa]?|soltanto un[oa]|tylko jed\w+)\s*(?:[.!。]|$)",
    _I,
)
_WILL_DO = words(
    r"이?면 ?(?:되|됩|돼|충분)|만 ?(?:합니다|하겠|할게|하기로|하려)|로 ?(?:할게|하겠|하죠|합니다|하기로|갑니다|가겠|갈게|확정|줄이|늘리|정했|결정)|で(?:十分|足り|結構)|\b(?:will do|is enough|are enough|suffices?|reich(?:t|en)|genüg(?:t|en)|suffi\w+|bast\w+|wystarcz\w*|cukup|yeter)\b|够了|就够|就行|是đủ|thôi|ก็พอ|хватит|достаточно|chỉ cần|只(?:需|要)(?=\d)|"
    + cues.either(cues.SUFFICES),
    _I,
)
# "Ne basta 1", "chỉ cần 2 là đủ", "2 reichen": a figure beside what says that it is enough.
_ENOUGH_OF = words(
    r"(?:(?<!\w)chỉ cần ?|แค่ ?|ขอแค่ ?|"
    + cues.either(cues.SUFFICES, behind=r"(?:[^\W\d]{0,5}) ?(?:[^\W\d]{2,5} )?")
    + r")(?P<n>\d{1,3})(?![\w/-]|[.,]\d| (?:%|mm|cm|m|kg|bar)\b)",
    _I,
)


# "One would do", "con dos nos basta", "jeden nám stačí": whom it is enough for, and nothing that is counted.
_FOR_US = (
    r"(?:of (?:them|these|those|it|each)|(?:for )?(?:us|me|now)|(?:pour )?(?:nous|l'instant)|me|nos|con|de|ci|mi|mir|uns|hier|erstmal|ons|oss|os|nám|nam|"
    r"mně|nekünk|ne|нам|мне|ни|bize|bana|aquí|qui|da)"
)
_DO_BEHIND = words(
    rf" ?(?:{_FOR_US} ){{0,2}}(?:{cues.either(cues.SUFFICES)})| (?:là|thì) (?:đủ|được|ổn)| ?ก็พอ| ?พอ(?:แล้ว|ครับ|ค่ะ)",
    _I,
)
# "me ne basta uno", "stačí nám dva", "all we need is two", "make it three", "doe er maar drie".
_DO_AHEAD = words(
    rf"(?:(?:{cues.either(cues.SUFFICES)})[^\W\d_]{{0,4}}(?: {_FOR_US}){{0,2}}|\ball (?:that )?(?:we|i) need (?:is|are)|\bmake (?:it|that)(?: just)?|\bdoe(?: (?:mij|ons))?(?: er)?(?: maar)?|\bmach(?:en)? (?:sie|wir)(?: mal)?|"
    r"\bmett(?:ez|ons|s)[- ](?:nous[- ]|m')?en|\bpon(?:me|nos|gan|ga|game|ganos)|\bque sean|\bfacciamo(?:ne)?|\bmett(?:i|ete|iamo)(?:ne|mene|cene)|\bniech (?:będą|będzie)|\bdejme tomu|\bsá me(?: oss)?|\bvi (?:sier|siger|säger)|\blegyen|"
    r"(?<!\w)(?:пусть будет|нехай буде|давайте)|\bsaya ambil) $",
    _I,
)
# "Un seul suffit", "det räcker med en", "to er nok": words that are everyday ones but where it is said that so many do.
_SMALL = {
    1: "one|un|une|una|uno|um|uma|ein|eine|einer|eins|een|één|en|ett|et|én|ét|jeden|jedna|jedno|yksi|egy|o|един|една|одна|один|одной|одного|ένα|μία|bir|satu|isa|viens|viena|vienas",
    2: "two|deux|dos|due|dois|duas|zwei|twee|två|to|dva|dvě|dve|dwa|dwie|kaksi|kettő|két|doi|două|два|две|двух|дві|двох|δύο|iki|dua|divi|du",
    3: "three|trois|tres|tre|três|drei|drie|tři|tri|trzy|kolme|három|trei|три|трёх|трех|трьох|τρία|üç|tiga",
    4: "four|quatre|cuatro|quattro|quatro|vier|fyra|fire|čtyři|štyri|cztery|neljä|négy|patru|четыре|четырёх|чотири|τέσσερα|dört|empat",
}
_A_FEW = "|".join(_SMALL.values())
_DOES = words(
    rf"\W*(?:(?P<a>{_A_FEW})(?: (?:seule?|single|einzige[rs]?|sol[oa]|só|enkelt|única?|stk|st))?\.? (?:{_FOR_US} ){{0,2}}(?:{cues.either(cues.SUFFICES)})|"
    rf"(?:(?:det|es|il|to|se|to|da|das|allora) )?(?:{cues.either(cues.SUFFICES)})[^\W\d_]{{0,4}}(?: (?:{_FOR_US}|med|mit|with|avec|od|z|s)){{0,2}} (?P<b>{_A_FEW}))(?=\W|$)",
    _I,
)
_ENDS = words(
    r" ?(?:[.,;:!?)]|$)| (?:please|pls|bitte|svp|s'il|por favor|per favore|alsjeblieft|alstublieft|proszę|tack|tak|takk|kiitos)\b",
    _I,
)


def _enough(sentence: str, finding: Finding) -> Quantity | None:
    """The number that is said to do, or to be made it, in a language of letters; others beside it tell what things are for."""
    said = [
        q
        for q in quantity.find(sentence)
        if _may_count(q, finding) and not q.machines and not quantity.is_denied(sentence, q) and _will_do(sentence, q)
    ]
    if not said and (few := _DOES.match(sentence)) and (few["a"] or _ENDS.match(sentence, few.end())):
        word = (few["a"] or few["b"]).lower()
        value = next(value for value, forms in _SMALL.items() if word in forms.split("|"))
        said = [Quantity(float(value), few.start(), few.end(), "ea", "word")]
    plain = not (_HANGUL.search(sentence) or _KANA.search(sentence) or _HAN.search(sentence) or "?" in sentence)
    return said[0] if plain and len({q.value for q in said}) == 1 and not asked.refuses(sentence) else None


def _will_do(sentence: str, q: Quantity) -> bool:
    if _DO_BEHIND.match(sentence, q.end):
        return True
    ahead = _DO_AHEAD.search(sentence[max(0, q.start - 40) : q.start])
    return bool(ahead and (q.unit or _ENDS.match(sentence, q.end)))


_WE_WANT = words(
    r"\s*(?:this time |now )?,? ?(?:we|i)(?:'d| would)? (?:only |just )?(?:want|need|like|take)\b|\s*(?:we|i)(?:'ll| will|'d) (?:go|settle) (?:with|for|on)\b",
    _I,
)


def _the_other(sentence: str) -> Quantity | None:
    """ "Please send the other two.", "Please ship 15 before 12 December": numbers that no counting word tells."""
    for match in (_THE_OTHER.search(sentence), _SEND_SO_MANY.search(sentence), _ENOUGH_OF.search(sentence)):
        if match:
            word = match[1]
            value = numerals.value_of(word)
            if value:
                return Quantity(value, match.start(1), match.end(1), "", "word")
    return None


def _may_count(q: Quantity, finding: Finding) -> bool:
    measured = bool(finding.row and finding.row.unit.lower() in ("m", "l", "kg", "mtr", "meter", "metre"))
    return not q.each and (q.sort != "length" or measured) and not (measured and q.sort == "word")


def _is_taken(sentence: str, q: Quantity, finding: Finding) -> bool:
    """Whether a request stands right by the number, and no name of another thing before it."""
    before, after = sentence[: q.start].rstrip(), sentence[q.end :]
    if _HANGUL.search(sentence):
        return bool(_TAKES_HANGUL.match(after)) and (not before or _names_nothing(before, finding))
    if _KANA.search(sentence):
        return bool(_TAKES_KANA.match(after)) and not _OTHER_NOUN_KANA.search(before)
    if _HAN.search(sentence):
        return bool(_BEFORE_HAN.search(before)) and bool(
            re.match(r"(?:发货|發貨|发|寄|来|安排|下单|订)?(?:[即就。,,;;!!吧]|$)", after.strip())
        )
    behind = _BEHIND_WORD.match(after)
    return bool(behind and (_BEFORE_WORD.search(sentence[: q.start]) or not before or _WILL_DO.search(after[:24])))


def _names_nothing(before: str, finding: Finding) -> bool:
    if before[-1] in ",.:;)":
        return before[-1] != ")"
    if _MODIFIED.search(before):
        return True
    word = before.split()[-1].rstrip("은는이가을를만")
    name = finding.row.name if finding.row else ""
    return len(word) >= 1 and bool(name) and (name.endswith(word) or word in name.split())
