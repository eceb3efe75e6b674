"""Which of several machines named are asked for, told by how the letter is built rather than by its words.

A letter names one machine because it has failed and another because it has not: the sister that runs, the one mended last
spring, the one a part was lent from. `asked` knows many words for that, and no list of words is whole. What does not
depend on a list is the build: the machine named first, in the subject or behind a label; whose sentences go on to
complain and to ask; whether two stand in one list, or in lines built alike; in brackets, beside a particle of comparison,
in a clause of long ago. Each is a feature of a small logistic score, fitted over letters of several departments that
were read with a share of the words forgotten, so that the build carries what the words do not. The words are features
as well, and the strongest.
"""

from __future__ import annotations

import json
import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from intake.document import Voice
from intake.extraction.meant import asked, bystanders, wording
from intake.extraction.numbers import ranges
from intake.extraction.numbers.codes import Around, Code
from intake.extraction.text import cues
from intake.extraction.text.scene import View
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.serial_number import Finding

_I = re.IGNORECASE
_HEARD = frozenset({Voice.NEW, Voice.FORWARD, Voice.HEADER})

# Closed classes of grammar: particles, prepositions, adverbs of time. Right after a code, its bracket passed over.
_MARK = r"^[\s\"'”’)\]]*(?:(?:호기|호|號機|号機|番機|号机|机|機|번|기계|장비|설비)\s?)?"
_LIKE_AFTER = words(
    _MARK
    + r"(?:(?:때|건|경우)?(?:처럼|와 ?같이)|같이|만큼|보다|대비|(?:이?랑|하고|과|와)(?:는|도)? ?(?:\S+ )?(?:같|똑같|동일|비슷|다르|달리|마찬가지|비교)|と(?:は)?(?:同|違|異|比)|の(?:よう|とき|時)|より|に比べ|(?:的)?(?:一样|一樣|那样|相同|同款|同型))",
    _I,
)
_LIKE_BEFORE = words(
    r"(?:\b(?:like|unlike|as|than|versus|vs\.?|similar to|compared (?:to|with)|same as|both .{1,20} and|wie|als|anders als|como|que|comme|que|come|jak|niż|seperti|gibi|như|giống|hơn|so với|khác)|เหมือน(?:กับ)?|กว่า|เทียบกับ|แบบ(?:เดียวกับ)?|像|如|比|同|跟|和|与)(?: (?:the|our|on|in|with|at|for|máy|der|die|das|dem|den|la|el|le|il|na|w|di|pada|[\w-]+)){0,2}\s*[\"'(]?$",
    _I,
)
_AS_AFTER = words(_MARK + r"(?:(?:때|건|경우)?(?:처럼|만큼|와 ?같이)|보다|のよう|と同じ|より|那样|一样)")
_AS_BEFORE = words(
    r"(?:\b(?:just like|like|unlike|than|similar to|same as|as (?:it |we )?(?:did|had|was|were|happened|happens)(?: before)?(?: on| with| to| for)?|wie (?:damals |schon |zuletzt )?(?:bei|an|auf)|igual que|como (?:le pasó a|hacía|hizo|en|con)|comme (?:le |la |l'|on |nous )?(?:faisait|fait|avait|sur|pour|avec)|come (?:faceva|fa|su|per|con)|tak jak(?: w| na| przy)?|seperti|giống(?: như)?|như|so với)|เหมือน(?:กับ)?|像)(?: (?:the|our|on|máy|der|die|la|el))? ?$"
    + "|"
    + cues.either(
        cues.THAN,
        behind=r"(?: (?:the|our|on|in|with|at|of|for|der|die|das|dem|den|bei|an|auf|unsere[rn]?|la|le|les|el|los|il|lo|sur|en|su|na|u|w|på|hos|ved|pe|у|на|в|από|το|a|az|machine|máy|mesin|makine|maskinen)){0,3} ?$",
    ),
    _I,
)
_ALSO_AFTER = words(
    _MARK
    + r"(?:(?:에서|에|에게)?도(?=\s)|역시|또한|も|也|亦|cũng|ก็|ด้วย|เช่นกัน|,? ?(?:too|also|as well|likewise|auch|ebenfalls|también|aussi|également|anche|również|też|juga|pun|da|de)\b)",
    _I,
)
_ALSO_BEFORE = words(
    r"(?:\b(?:also|likewise|so does|so is|as well as|and also|auch|ebenso|sowie|también|aussi|anche|również|także|juga|ayrıca)|또|또한|그리고|아울러|추가로|また|あと|更に|さらに|另外|还有|同时|以及|ngoài ra|và cả|อีกทั้ง|และ|รวมถึง)[^.,;\n]{0,16}$",
    _I,
)
# "... B도 그렇습니다", "same on B": the same is wrong with it, in as many words.
_SAME_AFTER = words(
    _MARK
    + r"(?:(?:역시|또한|도) ?(?:그렇|그래요|그럽|마찬가지|똑같|같은 ?(?:증상|현상|문제|상태)|동일|(?:같이|함께|한꺼번에)(?! ?\S{0,6}(?:주셨|하셨|오셨|가셨|했었))|(?:이번에|오신 김에) )|도 [^.\n]{0,24}?(?:똑같|같은 ?(?:증상|현상|문제|상태|알람|에러|고장)|마찬가지)|も(?:同様|同じ|一緒|まとめて)|(?:也|亦)(?:是|一样|这样|如此|有|请|要)|(?:cũng|ก็) ?(?:vậy|thế|bị|như|เหมือน|เป็น|เช่น)|,? ?(?:too|as well|likewise|auch|ebenfalls|genauso|también|aussi|anche|też|również|juga|de aynı)\s*[.,;!)]|(?: \w+){0,2} (?:has|shows|does|is doing) the same)",
    _I,
)
_SAME_BEFORE = words(
    r"(?:(?:same|identical|similar) (?:\w+ ){0,2}(?:on|with|for|at|goes for|applies to)|so (?:does|is|has)|도 마찬가지로|同样(?:的)?(?:情况|问题)?(?:在)?|lo mismo (?:en|con|para)|ebenso|genauso|dasselbe (?:bei|an|gilt für)|même (?:chose|problème) (?:sur|pour|avec)|pareil (?:sur|pour)|lo stesso (?:su|per)|to samo (?:na|dla|z)|sama (?:juga )?(?:pada|dengan|untuk))(?: (?:the|our|la|el|der|die|máy|mesin|machine)){0,2} ?$",
    _I,
)
_TOPIC_AFTER = words(_MARK + r"(?:은|는|のほうは|の方は|は|thì|呢|的话)", _I)
_SUBJECT_AFTER = words(_MARK + r"(?:이|가|께서|が)(?=[\s,])")
_AT_AFTER = words(_MARK + r"(?:에(?!서)|용|의|에다|の|に(?!比)|用|的|上)")
_FROM_AFTER = words(_MARK + r"(?:에서|から|で)")
_AT_BEFORE = words(
    r"(?:\b(?:on|for|in|of|at|to|für|an|bei|auf|para|en|pour|sur|per|su|dla|na|do|w|untuk|pada|di|cho|ở|trên|của)|สำหรับ|ของ|ที่|ใน|给|为|在)(?: (?:the|our|der|die|das|dem|den|la|el|le|il|máy|mesin|machine|line|[\w-]+)){0,2}\s*[\"'(]?$",
    _I,
)
_FROM_BEFORE = words(
    r"(?:\b(?:from|by|off|von|aus|desde|depuis|da|z|ze|dari|từ)|จาก|从|由)(?: (?:the|our|\w+)){0,2}\s*[\"'(]?$", _I
)
_OTHER = words(
    r"다른|옆|나머지|별도|같은 ?(?:기종|모델|라인|형식)|동일 ?(?:기종|모델|형식)|자매|(?<![A-Za-z])(?:other|another|next|second|sister|neighbou?r\w*|twin|remaining|rest|identical|same (?:model|type|line))(?![A-Za-z])|他の|別の|隣|もう(?:一|1)|同(?:型|機種|じ)|另|其他|其余|其它|隔壁|旁边|同(?:型号|款)|khác|bên cạnh|còn lại|cùng (?:loại|model|dòng)|อื่น|ข้าง|อีก|รุ่นเดียวกัน|\b(?:ander\w*|zweite\w*|benachbart\w*|baugleich\w*|otr[oa]s?|segund[oa]|gemel[oa]|vecin[oa]|autres?|voisin\w*|altr[oaei]|inn[yae]\w*|drug[iae]\w*|sąsiedni\w*|lain(?:nya)?|sebelah|diğer|öteki|yandaki)\b",
    _I,
)
_YEAR = re.compile(r"(?<![\d./-])20[0-3]\d(?![\d])|(?<!\d)'\d\d(?!\d)")
# A verb in the past at the end of a clause.
_PAST = words(
    r"[았었였했됐겼났렸쳤췄갔왔꿨뒀졌켰봤샀받았](?:습니다|어요|었|음|다|는데|지만|고|던|으나|네요|거든|구요)|하셨|주셨|오셨|가셨|"
    r"\b(?:was|were|had|did|\w{3,}ed|went|came|made|put|ran|gave|took|got|sent|built|broke|wore)\b|(?:まし|だっ|でし|かっ|いた|った)た?(?:。|が|の|と|け|$)|了(?=[,。;、 ]|$)|过|đã|vừa|xong|rồi|แล้ว|เคย|"
    r"\b(?:wurde\w*|war(?:en)?|hatte\w*|hat|haben|ist|sind) (?:\w+ ){0,6}(?:ge\w+|\w+iert|\w+t)\b|\b(?:fue|era|estaba|había|hicieron|\w+aron|\w+ieron|\w+ó)\b|\b(?:a été|était|avait|avons|ont) \w+|\b(?:è stat[oa]|era|aveva|abbiamo)\b|\b(?:był[aoy]?|został[aoy]?|\w+(?:liśmy|li|ło|ła))\b|\b(?:sudah|telah|pernah)\b|\w+(?:dı|di|du|dü|tı|ti|mıştı|mişti)\b",
    _I,
)
_NOT = words(
    r"아니|아닙|아님|아닌|않|없|말고|제외|빼|안 |못 |\b(?:not?|nor|never|without|except|neither|only|unlike)\b|n't\b|な(?:い|く|し)|ません|以外|除|不|没|無|无|非|别|không|chưa|đừng|trừ|ไม่|ยกเว้น|อย่า|"
    r"\b(?:nicht|kein\w*|ohne|außer|nie|bez|oprócz|pas|sans|sauf|aucun\w*|ni|sin|salvo|excepto|non|senza|tranne|tidak|jangan|bukan|tanpa|kecuali|değil|yok|hariç)\b"
    + "|"
    + cues.either(cues.NOT),
    _I,
)


def denies(text: str) -> bool:
    """Whether a stretch of text holds a "no" of any sort."""
    return bool(_NOT.search(text))


def without_denial(text: str) -> str:
    """What is left of a stretch of text without its "no"."""
    return _NOT.sub(lambda _: " ", _DOES.sub("", text))


_DOES = re.compile(r"\b(?:does|do|did|has|have)(?= ?n[o'])", _I)
_ASKS = words(
    r"[?？]|세요|십시오|십쇼|바랍니다|부탁|주실|할까요|ください|下さい|願い|请|請|麻烦|吗|please|\bpls\b|kindly|could you|can you|xin|vui lòng|nhờ|giúp|ขอ|รบกวน|ช่วย|กรุณา|bitte|por favor|veuillez|merci de|prosz|per favore|mohon|tolong|lütfen"
    + "|"
    + cues.either(cues.PLEASE),
    _I,
)
_BOTH = words(
    r"(?:두|세|네|2|3|4) ?(?:대|기|호기)(?: ?(?:다|모두|전부|의|를|가))?|둘 ?다|모두|전부|각각|\bboth\b|\ball (?:of them|three|four|machines|units)|\b(?:two|three|four) (?:machines|units|presses|lines)|両方|(?:二|三|四|2|3|4|両) ?台|とも|两台|三台|都|分别|cả (?:hai|ba|2|3)|ทั้ง(?:สอง|สาม|2|3| )|\b(?:beide\w*|alle|ambas?|ambos|les deux|toutes|entrambe|oba|obie|obu|kedua\w*|semua|her iki(?:si)?)\b",
    _I,
)
# What the writer comes to, after the rest.
_FOCUS = words(
    r"문제(?:는|가|의)|문젭|문제입|각설|본론|용건|다름이? ?아니|이번에는?|지금|오늘|현재|\b(?:the problem|the issue|the trouble|anyway|however|now|today|currently|this time|the one)\b|問題は|今回|本題|ところが|今日|現在|问题(?:是|在)|这次|现在|今天|本次|vấn đề|hiện|lần này|hôm nay|bây giờ|ปัญหา|ครั้งนี้|ตอนนี้|วันนี้|ขณะนี้|\b(?:das problem|problem ist|jetzt|heute|nun|aktuell|diesmal|el problema|ahora|hoy|esta vez|le problème|maintenant|aujourd'hui|cette fois|il problema|adesso|oggi|questa volta|problem\w*|teraz|dzisiaj|dziś|masalah\w*|sekarang|hari ini|sorun|şimdi|bugün)\b",
    _I,
)
_FIGURE = re.compile(r"(?<![\w./-])\d+(?:[.,:]\d+)?(?![\w./-]*\d)")
_LINE_OPENS = re.compile(r"^\W*(?:\(?\d{1,2}[.)]\s*)?(?:[^\s\d:：]{1,14}[\s#:：]*){0,3}$")
_ONLY_AFTER = words(
    _MARK
    + r"(?:한 ?대|하나)?(?:만|뿐|だけ|のみ|一台)(?!\w*(?:아니|なく))|^[\s\"')]*(?:only|alone|alleine?|thôi|เท่านั้น|saja\b|solamente|seulement|soltanto)",
    _I,
)
_ONLY_BEFORE = words(
    r"(?:\b(?:only|just|nur|solo|sólo|solamente|únicamente|seulement|uniquement|soltanto|tylko|hanya|yalnız|sadece|chỉ(?: có| cần| làm)?)|只(?:有|是|要|修)?|仅|เฉพาะ|แค่)(?: (?:the|for|on|our|die|der|das|für|an|la|el|le|il|máy|เครื่อง|mesin|[\w-]+)){0,2}\s*[\"'(]?$",
    _I,
)

# The rest of a list before and after one of its codes.
_IN_LIST = r"\s*(?:[,·、/&+~]|및|와|과|하고|이?랑|\b(?:and|und|et|y|e|i|oraz|và|dan|ve|и|och|og|en|ja|a|és|și|та|і|και|at|ir|un|және)\b|و|और|และ|と|和|及)\s*-?"
_LIST_BEFORE = re.compile(rf"(?:[A-Za-z0-9][A-Za-z0-9./-]*\d[A-Za-z0-9./-]*{_IN_LIST}){{1,6}}$")
_LIST_AFTER = re.compile(rf"^(?:{_IN_LIST}[A-Za-z0-9./-]*\d[A-Za-z0-9./-]*){{1,6}}")


@dataclass
class _Said:
    """One place where a machine is named, with what its sentence and those that follow tell of it."""

    code: Code
    left: int
    right: int
    before: str
    after: str
    clause: str
    goes_on: str  # the sentences after it up to the next machine named
    alone: bool  # no other machine in its sentence
    room: int  # characters up to the next machine named, or the end
    crowd: int  # other machines in its paragraph
    opens: bool  # the line begins with it


@dataclass
class _One:
    """A machine in question, with its places."""

    finding: Finding
    said: list[_Said] = field(default_factory=list)
    subject: bool = False
    cell: bool = False
    labelled: bool = False
    group: int = 0
    at: tuple[int, int] = (99, 0)
    facts: dict[str, float] = field(default_factory=dict)


SAID_SO = 0.8  # chance at least of what is said to be the same
# "Targets: A, B": a line or heading that says which machines it is about.
_TARGETS = words(
    r"^\W*(?:\d{1,2}[.)] ?)?(?:(?:점검|수리|정비|작업|방문|의뢰|요청|이번) ?)?(?:대상(?: ?(?:장비|설비|기계|호기|기))?|해당 ?(?:장비|설비|기계|호기))|^\W*(?:targets?|scope|(?:machines?|equipment|units?) (?:concerned|affected|in question|to be \w+|for (?:service|inspection|the visit)))|^\W*(?:対象(?:機|設備|機械|装置|号機)?|点検機)|^\W*(?:(?:检修|保养|维修|涉及)?(?:对象|設備|设备|机台|机器))|^\W*(?:đối tượng|(?:các )?máy cần \w+)|^\W*เครื่อง(?:จักร)?ที่(?:ต้อง|จะ|ขอ)\S*|^\W*(?:betroffene \w+|zu (?:wartende|prüfende)\w* \w+|(?:machines?|équipements?) concernée?s?|(?:máquinas?|equipos?) (?:afectad[oa]s?|a revisar)|(?:macchine|macchina|impianti) (?:interessat\w|da \w+)|maszyn\w do \w+|mesin yang \w+|bakım\w* yapılacak \w+|оборудование|объект\w*)",
    _I,
)
COMPARED = 0.3  # chance at most of what another is likened to, or is set apart from, in one sentence


def weigh(found: dict[str, Finding], codes: Sequence[Code], around: Around) -> None:
    """Gives each of several machines named the chance that it is asked for; where only one is, nothing is said."""
    ones = _in_question(found, around)
    if len(ones) < 2:
        return
    facts = features(ones, codes)
    for one, row in zip(ones, facts, strict=True):
        one.finding.facts = row
        one.finding.chance = logistic("machines", row)
        if _is_a_target(one):
            one.finding.plain = True
        if _said_to_be_meant(row) or _is_a_target(one):
            one.finding.chance = max(SAID_SO, one.finding.chance)
        elif row["compared"] or (row["other_only"] and not row["alone"]):
            one.finding.chance = min(COMPARED, one.finding.chance)
    _heed_the_point(ones)
    _as_one(ones)


def _as_one(ones: list[_One]) -> None:
    """ "Both (A and B) are due; both run well": of a list that is counted as one, and of a range, none is left out by what is said of all."""
    for one in ones:
        finding = one.finding
        if not finding.soft or finding.plain or finding.hard or len(_body(one)) > 1:
            continue
        if not any(note.startswith(("runs well", asked.HAS_COME)) for note in finding.notes):
            continue
        kin = [o for o in ones if o.group == one.group]
        whole_range = _ends_a_range(one, kin)
        meant = [o.finding for o in kin if o.finding.plain or (whole_range and not o.finding.soft)]
        alike = [other for other in meant if not other.hard]
        counted = one.facts["in_list"] and any(o.facts["counted"] for o in kin)
        if alike and (counted or whole_range):
            finding.plain = True
            finding.chance = max(finding.chance or 0.0, *(other.chance or 0.0 for other in alike))
            finding.notes.append("asked for with the others of its list")


def _ends_a_range(one: _One, kin: list[_One]) -> bool:
    """Whether it is counted out of a range or is its last: what follows is said of all from the first on."""
    ends = {(s.code.view.number, s.code.end) for o in kin for s in o.said if s.code.how == "range"}
    return any((said.code.view.number, said.code.end) in ends for said in one.said)


def _heed_the_point(ones: list[_One]) -> None:
    """What a letter tells before it comes to its point, and beside what it points out, is not what it asks for."""
    points = {said.code.view.number: said.code.view.once(asked.turns) for one in ones for said in one.said}
    pointed = [one for one in ones if any(_is_pointed_out(said) for said in one.said)]
    later = [one for one in ones if any(said.code.start > points[said.code.view.number] >= 0 for said in _body(one))]
    for one in pointed:
        one.finding.chance = max(SAID_SO, one.finding.chance or 0.0)
    for one in ones:
        early = all(said.code.start < points[said.code.view.number] for said in _body(one))
        if one not in pointed and not _is_plainly_ill(one) and ((early and later) or pointed):
            one.finding.chance = min(COMPARED, one.finding.chance or 0.0)


def _is_a_target(one: _One) -> bool:
    """Whether it stands behind "Targets:", in that line or in one of the lines under it."""
    return any(stands_under_targets(said.code.view, said.code.start) for said in _body(one))


def stands_under_targets(view: View, place: int) -> bool:
    """Whether a place follows "Targets:" in its line, or the lines under that heading name machines up to here."""
    row = view.row_at(place)
    found = _TARGETS.match(view.text[row.start : place])
    told = view.text[row.start + found.end() : place] if found else ""
    if re.match(r"[^\n::]{0,6}[::]", told):
        return told.count("(") <= told.count(")")  # what a bracket adds is another matter
    for above in reversed(view.rows[max(0, row.number - 6) : row.number]):
        line = view.text[above.start : above.end].strip()
        if (found := _TARGETS.match(line)) and re.fullmatch(r"[^\w\n]{0,4}", line[found.end() :]):
            return True
        if not any(c.isdigit() for c in line):
            return False
    return False


def _body(one: _One) -> list[_Said]:
    return [said for said in one.said if said.code.row.voice is not Voice.HEADER] or one.said


def _is_pointed_out(said: _Said) -> bool:
    return said.code.row.voice is not Voice.HEADER and asked.is_pointed_out(
        said.code.view, said.code.start, said.code.end
    )


def _is_plainly_ill(one: _One) -> bool:
    """Whether it is asked for in so many words, or told of as failing now."""
    return any(
        asked.asks_plainly(said.clause)
        or (
            asked.troubles(said.clause)
            and not (one.finding.soft or bystanders.LONG_AGO.search(said.before + said.clause))
        )
        for said in _body(one)
    ) or bool(one.facts["same"] or one.facts["in_list"])


def _said_to_be_meant(facts: dict[str, float]) -> bool:
    """ "Same on this one", "only this one"."""
    same = facts["same"] and not (facts["soft"] or facts["hard"])
    return bool(same or (facts["only"] and not (facts["soft"] or facts["compared"] or facts["long_ago"])))


def logistic(sort: str, facts: dict[str, float]) -> float:
    """The chance that what these facts tell of, of `machines` or `parts`, is asked for."""
    bias, weights = _weights()[sort]
    points = bias + sum(weights.get(name, 0.0) * value for name, value in facts.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, points))))


@lru_cache(maxsize=1)
def _weights() -> dict[str, tuple[float, dict[str, float]]]:
    data = json.loads(files("intake.extraction").joinpath("learnt/background.json").read_text("utf8"))
    return {sort: (float(fit["bias"]), dict(fit["weights"])) for sort, fit in data.items()}


def _in_question(found: dict[str, Finding], around: Around) -> list[_One]:
    ones = []
    for finding in found.values():
        if finding.points <= 0:
            continue
        places = [c for c in finding.places if c.row.voice in _HEARD and not around.shut_out(c)]
        if around.reply:
            places = [c for c in places if c.row.voice is not Voice.HEADER]
        if places:
            one = _One(finding)
            one.subject = any(c.row.voice is Voice.HEADER for c in places)
            one.cell = any(c.view.cell_at(c.start) is not None for c in places)
            one.labelled = any(c.label == "serial" and c.how != "tail" for c in places)
            one.at = min((c.view.number, c.start) for c in places)
            ones.append(one)
    return ones if len(ones) <= 40 else []


def features(ones: list[_One], codes: Sequence[Code]) -> list[dict[str, float]]:
    """What the build of the letter tells of each machine, by name; 0 to 1."""
    places: dict[int, set[int]] = {}
    for one in ones:
        for code in one.finding.places:
            places.setdefault(code.view.number, set()).add(code.start)
    starts = {number: sorted(there) for number, there in places.items()}
    for one in ones:
        for code in one.finding.places:
            if code.row.voice in _HEARD:
                one.said.append(_said(code, starts[code.view.number]))
    _group(ones)
    parts = [c for c in codes if c.sort == "part" and c.row.voice in _HEARD]
    for one in ones:
        one.facts = _own_facts(one, parts)
    _compare(ones)
    return [one.facts for one in ones]


def _said(code: Code, starts: list[int]) -> _Said:
    view = code.view
    left, right = view.sentence_at(code.start)
    right = max(right, code.end)
    cell = view.cell_at(code.start)
    if cell:
        left, right = max(left, cell.start), min(right, cell.end) if cell.end >= code.end else right
    before, after = asked.clause(view, code.start, code.end)
    here = starts[bisect_left(starts, left) : bisect_left(starts, right)]
    nearest = next((s for s in here if s > code.start), right)
    row = code.row
    ahead = view.text[row.start : code.start]
    return _Said(
        code,
        left,
        right,
        view.text[left : code.start],
        view.text[code.end : right],
        _since_another(before, view.text, code.start, here) + " # " + after[: max(0, nearest - code.end)],
        _goes_on(view, right, starts),
        len(set(here)) <= 1,
        _room(view, code, starts),
        _crowd(view, code, starts),
        len(ahead) < 30 and bool(_LINE_OPENS.match(ahead)),
    )


def _since_another(before: str, text: str, start: int, here: list[int]) -> str:
    """What stands before a machine in its clause, from the last other machine on."""
    another = max((s for s in here if s < start), default=-1)
    return before if another < start - len(before) else text[another:start].partition(" ")[2]


def _room(view: View, code: Code, starts: list[int]) -> int:
    at = bisect_right(starts, code.start)
    stop = starts[at] if at < len(starts) else len(view.text)
    first = code.row
    rows = takewhile(lambda row: row.start < stop, islice(view.rows, first.number, None))
    return sum(min(r.end, stop) - max(r.start, code.end) for r in rows if r.voice is first.voice and r.end > code.end)


def _crowd(view: View, code: Code, starts: list[int]) -> int:
    """How many places of machines stand in the paragraph of one, itself apart."""
    begin, end = view.once(_paragraphs)[code.row.number]
    return bisect_left(starts, end) - bisect_left(starts, begin) - 1


def _paragraphs(view: View) -> list[tuple[int, int]]:
    """Of every line where the paragraph it stands in begins and ends; a blank one belongs to those around it."""
    filled = [bool(view.text[row.start : row.end].strip()) for row in view.rows]
    begins: list[int] = []
    for row in view.rows:
        begins.append(begins[-1] if row.number and filled[row.number - 1] else row.start)
    ends: list[int] = []
    for row in reversed(view.rows):
        ends.append(ends[-1] if row.number + 1 < len(filled) and filled[row.number + 1] else row.end)
    return list(zip(begins, reversed(ends), strict=True))


def _goes_on(view: View, right: int, starts: list[int]) -> str:
    """The sentences after `right` that name no machine: they speak of the one named last."""
    stop = starts[bisect_left(starts, right)] if bisect_left(starts, right) < len(starts) else len(view.text)
    number = view.sentence_number(right - 1) + 1
    kept = []
    for start, end in view.sentences[number : number + 6]:
        if end > stop or view.row_at(start).voice not in _HEARD or view.row_at(start).voice is Voice.HEADER:
            break
        kept.append(view.text[start:end])
    return "\n".join(kept)


def _group(ones: list[_One]) -> None:
    """Machines in one list, one range or one column belong together."""
    for at, one in enumerate(ones):
        one.group = at
    columns: dict[tuple[int, int, int], int] = {}
    for one in ones:
        for said in one.said:
            if column := _column(said.code):
                _unite(ones, one.group, columns.setdefault(column, one.group))
    order = sorted(
        ((one, said.code) for one in ones for said in one.said), key=lambda pair: (pair[1].view.number, pair[1].start)
    )
    for (one, code), (other, following) in pairwise(order):
        if code.view is following.view and _listed_together(code, following):
            _unite(ones, other.group, one.group)


def _unite(ones: list[_One], group: int, into: int) -> None:
    for one in ones:
        if one.group == group:
            one.group = into


def _column(code: Code) -> tuple[int, int, int] | None:
    """The column of machines' numbers, under its heading, that a code stands in."""
    cell = code.view.cell_at(code.start)
    grid = code.view.grid_of(cell) if cell and cell.meaning in ("serial", "machine") else None
    return (code.view.number, grid.table, cell.column) if cell and grid and grid.meanings else None


def _listed_together(code: Code, following: Code) -> bool:
    if code.start == following.start:
        return True  # two of one range
    between = code.view.text[code.end : following.start]
    return code.end <= following.start and (asked.listed_together(between) or ranges.goes_up_to(between))


def _any(values: Iterable[bool]) -> float:
    return float(any(values))


def _all(values: Iterable[bool]) -> float:
    listed = list(values)
    return float(bool(listed) and all(listed))


def _own_facts(one: _One, parts: Sequence[Code]) -> dict[str, float]:
    finding, said = one.finding, one.said
    body = [s for s in said if s.code.row.voice is not Voice.HEADER] or said
    trouble = [asked.troubles(s.clause) for s in body]
    asks = [asked.asks(s.clause) for s in body]
    later = [s.goes_on for s in body]
    facts = {
        "soft": float(finding.soft),
        "only_soft": float(finding.soft and not finding.plain),
        "hard": min(1.0, finding.hard / 4.5),
        "subject": float(one.subject),
        "labelled": float(one.labelled),
        "column": float(one.cell),
        "tail": float(finding.how == "tail"),
        "inexact": float(finding.how not in ("exact", "range", "tail")),
        "unlisted": float(finding.row is None),
        "often": min(1.0, (len(said) - 1) / 2.0),
        "trouble": _any(trouble),
        "trouble_near": _any(asked.troubles(s.before + " " + s.after) for s in body),
        "asked": _any(asks),
        "asked_plainly": _any(bool(_ASKS.search(s.clause)) for s in body),
        "asked_near": _any(asked.asks(s.before + " # " + s.after) for s in body),
        "trouble_later": _any(asked.troubles(text) for text in later if text),
        "asked_later": _any(bool(_ASKS.search(text)) for text in later if text),
        "goes_on": min(1.0, max((text.count("\n") + 1 if text else 0) for text in later) / 3.0) if later else 0.0,
        "no_later": _any(bool(_NOT.search(text)) for text in later if text),
        "figures": min(1.0, max(len(_FIGURE.findall(s.clause + s.goes_on)) for s in body) / 4.0),
        "focus": _any(bool(_FOCUS.search(s.before) or _FOCUS.search(s.after[:60])) for s in body),
        "room": min(1.0, max(s.room for s in body) / 400.0),
        "crowd": min(1.0, min(s.crowd for s in body) / 3.0),
        "alone": _all(s.alone for s in body),
        "opens": _any(s.opens for s in body),
        "bracket": _all(_in_brackets(s) for s in body),
        "like": _any(bool(_LIKE_AFTER.match(s.after) or _LIKE_BEFORE.search(s.before[-40:])) for s in body),
        "only": _any(_is_alone_meant(s) for s in body),
        "compared": _all(_is_compared(s) for s in body),
        "also": _any(bool(_ALSO_AFTER.match(s.after) or _ALSO_BEFORE.search(s.before[-30:])) for s in body),
        "same": _any(bool(_SAME_AFTER.match(s.after) or _SAME_BEFORE.search(s.before[-40:])) for s in body),
        "topic": _any(bool(_TOPIC_AFTER.match(s.after)) for s in body),
        "subject_mark": _any(bool(_SUBJECT_AFTER.match(s.after)) for s in body),
        "at": _any(bool(_AT_AFTER.match(s.after) or _AT_BEFORE.search(s.before[-30:])) for s in body),
        "from": _any(bool(_FROM_AFTER.match(s.after) or _FROM_BEFORE.search(s.before[-30:])) for s in body),
        "other": _any(bool(_OTHER.search(s.before[-30:]) or _OTHER.search(s.after[:20])) for s in body),
        "long_ago": _any(bool(bystanders.LONG_AGO.search(s.clause)) for s in body),
        "year": _any(bool(_YEAR.search(s.clause)) for s in body),
        "past": _all(bool(_PAST.search(s.clause)) for s in body),
        "no": _any(bool(_NOT.search(s.clause)) for s in body),
        "question": _any("?" in s.after for s in body),
        "part_near": _any(_has_part(s, parts) for s in body),
        "counted": _any(bool(_BOTH.search(s.before[-30:] + " " + s.after[:40])) for s in body),
    }
    heard = [wording.leaning(s.code.view.text, s.code.start, s.code.end, machine=True) for s in body]
    facts |= {"wording": max(heard), "worst_wording": min(heard)}
    facts |= _fit(finding, parts)
    facts["nothing"] = float(not (facts["trouble_near"] or facts["asked_near"]))
    return facts


def _fit(finding: Finding, parts: Sequence[Code]) -> dict[str, float]:
    """How many of the listed parts named fit the machine by the lists, each part counted once; its wording in favour."""
    fitting = {c.parts[0].model: c for c in parts if c.parts and c.parts[0].fits}
    if not fitting or finding.row is None:
        return {"fits": 0.0, "fits_none": 0.0, "fits_asked": 0.0}
    mine = [code for code in fitting.values() if finding.row.model in code.parts[0].fits]
    asked_for = [c for c in mine if wording.leaning(c.view.text, c.start, c.end, machine=False) > 0]
    return {
        "fits": len(mine) / len(fitting),
        "fits_none": float(not mine),
        "fits_asked": float(bool(asked_for)),
    }


def _is_alone_meant(said: _Said) -> bool:
    """Whether "only" is said of it, or of the list that it stands in: "only A and B", "A와 B만"."""
    if _ONLY_AFTER.match(said.after) or _ONLY_BEFORE.search(said.before[-30:]):
        return True
    before, after = _LIST_BEFORE.sub("", said.before[-80:]), _LIST_AFTER.sub("", said.after[:80])
    return bool(_ONLY_AFTER.match(after) or _ONLY_BEFORE.search(before[-30:]))


def _is_compared(said: _Said) -> bool:
    return not said.alone and bool(_AS_AFTER.match(said.after) or _AS_BEFORE.search(said.before[-60:]))


def _in_brackets(said: _Said) -> bool:
    opened = said.before.rfind("(")
    return opened > said.before.rfind(")") and bool(said.before[:opened].strip()) and ")" in said.after[:60]


def _has_part(said: _Said, parts: Sequence[Code]) -> bool:
    row = said.code.row
    return any(
        c.view is said.code.view and (said.left <= c.start < said.right or row.start <= c.start < row.end)
        for c in parts
    )


def _compare(ones: list[_One]) -> None:
    """What is told by the other machines: who comes first, who else has trouble, whose lines are built alike."""
    groups: dict[int, list[_One]] = {}
    for one in ones:
        groups.setdefault(one.group, []).append(one)
    order = sorted(groups, key=lambda g: min(one.at for one in groups[g]))
    for place, group in enumerate(order):
        mine = groups[group]
        rest = [one for one in ones if one.group != group]
        for one in mine:
            one.facts |= {
                "first": float(place == 0),
                "last": float(place == len(order) - 1 and len(order) > 1),
                "in_list": float(len(mine) > 1),
                "only_group": float(len(order) == 1),
                "many_groups": min(1.0, max(0, len(order) - 2) / 3.0),
            }
            for name in ("subject", "labelled", "column"):
                one.facts[name] = max(m.facts[name] for m in mine)
        for one in mine:
            one.facts |= _against(one, rest)


def _against(one: _One, rest: list[_One]) -> dict[str, float]:
    def best(name: str) -> float:
        return max((other.facts[name] for other in rest if not other.facts["only_soft"]), default=0.0)

    facts = one.facts
    mine, theirs = _opened([one]), _opened(rest)
    parallel = any(view in theirs and len(lines | theirs[view]) > 1 for view, lines in mine.items())
    return {
        "other_in_trouble": best("trouble") * (1 - facts["trouble"]),
        "other_asked": best("asked_near") * (1 - facts["asked_near"]),
        "only_other_told": facts["nothing"] * max(best("trouble_near"), best("asked_near")),
        "other_in_subject": best("subject") * (1 - facts["subject"]),
        "other_labelled": best("labelled") * (1 - facts["labelled"]),
        "other_in_column": best("column") * (1 - facts["column"]),
        "other_often": max(0.0, best("often") - facts["often"]),
        "other_soft": max((other.facts["only_soft"] for other in rest), default=0.0),
        "parallel": float(parallel),
        "less_room": max(0.0, best("room") - facts["room"]),
        "most_room": max(0.0, facts["room"] - max((o.facts["room"] for o in rest), default=0.0)),
        "other_only": best("only") * (1 - facts["only"]),
        "other_focus": best("focus") * (1 - facts["focus"]),
        "fewer_figures": max(0.0, best("figures") - facts["figures"]),
        "other_wording": max(0.0, max((o.facts["wording"] for o in rest), default=-1.0) - facts["wording"]),
        "other_fits": best("fits") * facts["fits_none"],
        "other_fits_asked": best("fits_asked") * facts["fits_none"],
        "fits_alone": facts["fits"] * (1 - best("fits")),
        "others_part": best("part_near") * (1 - facts["part_near"]),
        "also_no_soft": facts["also"] * (1 - facts["soft"]),
        "first_in_trouble": float(facts["trouble"] and facts.get("first", 0.0)),
        "both_troubled": best("trouble") * facts["trouble"],
    }


def _opened(ones: Iterable[_One]) -> dict[int, set[int]]:
    """The lines, by view, that begin with one of these machines."""
    lines: dict[int, set[int]] = {}
    for said in (s for one in ones for s in one.said if s.opens):
        lines.setdefault(said.code.view.number, set()).add(said.code.row.number)
    return lines
