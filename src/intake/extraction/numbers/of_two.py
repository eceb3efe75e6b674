"""Machines told as one of two: "the former", "the latter", "the other one", "前者", "뒤의 것", "letztere".

Which two is told by what was named before, and nothing is found where that were not just two: of three machines none is
"the other". "The other" of one machine alone is a unit of the same number, where that number has two and is said again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from intake.extraction.catalogue import Catalogue
from intake.extraction.meant import asked
from intake.extraction.numbers.codes import Code
from intake.extraction.text import cues
from intake.extraction.text.cues import Phrases
from intake.extraction.text.scene import OWN_WORDS, View
from intake.extraction.text.values import compact
from intake.extraction.text.vocabulary import words

if TYPE_CHECKING:
    from intake.extraction.serial_number import Finding

BY_TURN = "turn"  # how such a machine is named

_I = re.IGNORECASE
_FORMER: Phrases = {
    "en": r"the former(?= \w|,)|the first(?= one\b| (?:is|has|was|runs|works|does)\b(?! that\b))",
    "de": r"erste(?:re[rsnm]?|r|s)?(?= (?:ist|hat|läuft|macht|war)\b)|erstere[rsnm]?\b|erstgenannte[rsn]?\b",
    "nl": r"(?:de|het) eerste(?= (?:is|heeft|loopt|doet)\b)|eerstgenoemde\b",
    "sv": r"den första(?= (?:är|har|går)\b)|den förra\b|förstnämnda\b",
    "da": r"den første(?= (?:er|har|kører)\b)|førstnævnte\b",
    "no": r"den første(?= (?:er|har|går)\b)|førstnevnte\b",
    "fi": r"ensimmäinen(?= (?:on|toimii)\b)|edellinen(?= (?:on|toimii)\b)",
    "fr": r"l[ea] premi(?:er|ère)(?= (?:est|a|va|marche|fonctionne)\b)|celle-là\b",
    "es": r"(?:la|el) primer[ao](?= (?:es|está|tiene|va|funciona|marcha)\b)",
    "pt": r"[ao] primeir[ao](?= (?:é|está|tem|vai|funciona)(?!\w))",
    "it": r"(?:la prima|il primo)(?= (?:è|ha|va|funziona)(?!\w))",
    "ro": r"prima(?= (?:este|e|are|merge|funcționează)\b)",
    "pl": r"(?:ta )?pierwsza(?= (?:jest|ma|działa|chodzi)\b)|pierwszy(?= (?:jest|ma|działa)\b)",
    "cs": r"(?:ten |ta )?prvn[íi](?= (?:je|má|běží|jede|funguje)(?!\w))",
    "sk": r"(?:ten |tá )?prv[ýá](?= (?:je|má|beží|ide|funguje)(?!\w))",
    "hr": r"prv[ia](?= (?:je|radi|ima)\b)",
    "sl": r"prv[ia](?= (?:je|dela|ima)\b)",
    "hu": r"az első(?= (?:jól|rendben|megy|működik)(?!\w))|az előbbi\b",
    "lt": r"pirm(?:asis|oji)(?= (?:yra|veikia|dirba)\b)",
    "lv": r"pirm(?:ais|ā)(?= (?:ir|strādā)\b)",
    "et": r"esimene(?= (?:on|töötab)\b)",
    "tr": r"(?:ilki|birincisi)(?=\b)",
    "id": r"yang pertama(?=\b)",
    "vi": r"(?:máy|cái|con) (?:đầu tiên|đầu|thứ nhất)(?=[ ,])",
    "ru": r"перв(?:ая|ый)(?= (?:работает|в порядке|исправ|нормально|стоит|не)|[ ]?[—-])",
    "uk": r"перш(?:а|ий)(?= (?:працює|справн|в порядку|стоїть|не)|[ ]?[—-])",
    "bg": r"първ(?:ата|ият|ия)(?= (?:работи|е|няма)(?!\w))",
    "kk": r"біріншісі(?=[ ,])",
    "el": r"(?:η πρώτη|το πρώτο)(?= (?:είναι|δουλεύει|λειτουργεί)(?!\w))",
    "ar": "(?:الأولى|الاولى|الأول)(?= (?:تعمل|يعمل|سليم|جيد))",
    "he": "הראשונ(?:ה|)(?= (?:עובד|תקינ))",
    "fa": "(?:اولی|اولى)(?= )",
    "hi": "पहली(?= (?:वाली|ठीक|मशीन))",
}
_FORMER_ANYWHERE = r"(?<![가-힣])(?:앞(?:의|에|엣) ?(?:것|거|건|게|기계|장비|설비)|전자(?=[는가의])|(?:첫 ?번째|첫째) ?(?:것|거|건|게|기계|장비)(?=[은는이가 ]))|前者|(?:ตัว|เครื่อง)แรก"
_LATTER: Phrases = {
    "en": r"the latter(?=[ ,'’])|the second(?= one\b| (?:is|has|was|runs|works|does|stops|trips|leaks|won't)\b(?! that\b))",
    "de": r"letztere[rsnm]?\b|letztgenannte[rsn]?\b|zweite(?= (?:ist|hat|läuft|macht)\b)",
    "nl": r"(?:de|het) tweede(?= (?:is|heeft|loopt|doet)\b)|laatstgenoemde\b|laatste(?= (?:is|heeft|loopt|doet)\b)",
    "sv": r"den andra(?= (?:är|har|går)\b)|den senare\b|sistnämnda\b",
    "da": r"den anden(?= (?:er|har|kører)\b)|sidstnævnte\b",
    "no": r"den andre(?= (?:er|har|går)\b)|sistnevnte\b",
    "fi": r"jälkimmäi(?:nen|se\w+)|toinen(?= (?:on|ei)\b)",
    "fr": r"l[ea] second[e]?(?= (?:est|a|va|perd|fait|s'|ne)\b)|l[ea] deuxième(?= (?:est|a|va|perd|fait|s'|ne)\b)|cette dernière\b|ce dernier\b",
    "es": r"(?:la|el) segund[ao](?= (?:es|está|tiene|va|no|se|pierde|hace)\b)|est[ae] últim[ao]\b",
    "pt": r"[ao] segund[ao](?= (?:é|está|tem|vai|não|perde|faz)(?!\w))|est[ae] últim[ao]\b",
    "it": r"(?:la seconda|il secondo)(?= (?:è|ha|va|non|si|perde|fa)(?!\w))|quest['’]ultim[ao]\b",
    "ro": r"a doua(?= (?:este|e|are|nu|se)\b)|aceasta din urmă\b",
    "pl": r"(?:ta )?druga(?= (?:jest|ma|nie|się)\b)|drugi(?= (?:jest|ma|nie|się)\b)|ta ostatnia\b|t(?:en|a) drug[ia]\b",
    "cs": r"(?:ten |ta )?druh[ýáé](?= (?:je|má|ne\w+|se|stojí)(?!\w))",
    "sk": r"(?:ten |tá )?druh[ýáé](?= (?:je|má|ne\w+|sa|stojí)(?!\w))",
    "hr": r"drug[ia](?= (?:je|ne|se|ima)\b)",
    "sl": r"drug[ia](?= (?:je|ne|se|ima)\b)",
    "hu": r"a második(?= )|az utóbbi(?= )",
    "lt": r"antr(?:asis|oji)(?= )|pastar(?:asis|oji)\b",
    "lv": r"otr(?:ais|ā)(?= (?:ir|ne\w*))",
    "et": r"teine(?= (?:on|ei)\b)|viimane(?= (?:on|ei)\b)",
    "tr": r"ikincisi\b|sonuncusu\b",
    "id": r"yang kedua\b",
    "vi": r"(?:máy|cái|con) (?:thứ hai|sau|kia)(?=[ ,])",
    "ru": r"втор(?:ая|ой)(?= (?:не|в|стоит|шумит|течёт|течет|работает)|[ ]?[—-])|последняя(?= (?:не|стоит))",
    "uk": r"друг(?:а|ий)(?= (?:не|стоїть|шумить|тече|працює)|[ ]?[—-])|остання(?= не)",
    "bg": r"втор(?:ата|ият|ия)(?= (?:не|е|се|спира)(?!\w))",
    "kk": r"екіншісі(?=[ ,])",
    "el": r"(?:η δεύτερη|το δεύτερο)(?= )",
    "ar": "(?:الثانية|الأخيرة)(?= (?:لا|تتوقف|معطل|توقف))",
    "he": "השני(?:יה|ה)(?= (?:לא|נעצר|תקול))",
    "fa": "دومی(?= )",
    "hi": "दूसरी(?= (?:वाली|बंद|नहीं|मशीन))",
}
_LATTER_ANYWHERE = r"(?<![가-힣])(?:뒤(?:의|에|엣) ?(?:것|거|건|게|기계|장비|설비)|후자(?=[는가의])|(?:두 ?번째|둘째) ?(?:것|거|건|게|기계|장비)(?=[은는이가 ]))|后者|後者|(?:ตัว|เครื่อง)(?:ที่สอง|หลัง)"
_MACHINE = r"(?:one|machine|unit|press|line|side)"
_OTHER: Phrases = {
    "en": rf"the other(?= {_MACHINE}\b|,| (?:is|has|was|stops?|runs?|works?|leaks|trips|does|doesn't|won't|keeps|makes)\b)",
    "de": r"(?:die|der|den) andere[n]?(?= (?:Maschine|Anlage|Seite|Einheit|ist|hat|läuft|macht|steht|geht)\b)",
    "nl": r"de andere(?= (?:machine|is|heeft|loopt|doet|staat|kant)\b|,)",
    "sv": r"den andra maskinen\b",
    "da": r"den anden maskine\b",
    "no": r"den andre maskinen\b",
    "fi": r"toinen kone\b",
    "fr": r"l['’]autre(?= (?:machine|unité|est|a|ne|fait|perd|s['’])|,)",
    "es": r"(?:la otra|el otro)(?= (?:máquina|unidad|equipo|no|está|es|tiene|hace|pierde|se)\b|,)",
    "pt": r"(?:a outra|o outro)(?= (?:máquina|unidade|não|está|tem|faz|perde)\b|,)",
    "it": r"l['’]altr[ao](?= (?:macchina|unità|non|è|ha|fa|perde|si)(?!\w)|,)",
    "ro": r"ceal(?:altă|laltă)(?= )",
    "pl": r"t[aą] drug[aą](?= maszyn)",
    "cs": r"ten druhý stroj\b",
    "sk": r"ten druhý stroj\b",
    "hr": r"drugi stroj\b|onaj drugi\b",
    "hu": r"a másik(?= (?:gép|nem|áll|egység))",
    "tr": r"(?:diğeri|öteki|öbürü)\b|diğer (?:makine|ünite)\b",
    "id": r"(?:mesin|unit) yang (?:satu lagi|lain(?:nya)?)\b",
    "vi": r"máy (?:kia|còn lại)(?!\w)",
    "ru": r"друг(?:ая|ой)(?= (?:машин|станок|не|стоит|течёт|течет|шумит))",
    "uk": r"інш(?:а|ий)(?= (?:машин|верстат|не|стоїть|тече))",
    "bg": r"другата(?= )",
    "el": r"η άλλη(?= )|το άλλο(?= (?:μηχάνημα|δεν))",
    "ar": "(?:الآلة|الماكينة) الأخرى",
    "he": "המכונה השנ(?:יה|ייה)",
    "fa": "دستگاه دیگر",
    "hi": "दूसरी मशीन",
}
_OTHER_ANYWHERE = r"(?:나머지|다른|반대) ?(?:한 ?)?(?:대|쪽|짝|기(?=[는가도 ])|하나|기계|장비|설비)(?=[은는이가도를의에만 ])|もう(?:一|1)(?:台|方|基)|もう片方|另(?:外)?一(?:台|侧|侧|边)|อีก(?:เครื่อง|ตัว|ฝั่ง|ด้าน)(?:หนึ่ง)?"
_WORDS = (
    (0, words(f"{cues.either(_FORMER)}|{_FORMER_ANYWHERE}", _I)),
    (1, words(f"{cues.either(_LATTER)}|{_LATTER_ANYWHERE}", _I)),
    (-1, words(f"{cues.either(_OTHER)}|{_OTHER_ANYWHERE}", _I)),
)
_SENTENCES_BACK = 2  # in which the two are named before "the former"


def of_two(views: Iterable[View], codes: Sequence[Code], catalogue: Catalogue) -> list[Code]:
    """These codes, with the machines that are told as one of two."""
    known = list(codes)
    for view in views:
        named = sorted(
            (c for c in known if c.view is view and c.machines and c.row.voice in OWN_WORDS), key=lambda c: c.start
        )
        told = sorted((m.start(), m.end(), turn) for turn, said in _WORDS if named for m in said.finditer(view.text))
        for start, end, turn in told:
            before = [c for c in named if c.end <= start]
            if not before or view.row_at(start).voice not in OWN_WORDS:
                continue
            if turn < 0 and (unit := _other_unit(view, start, end, named, catalogue)):
                known = [c for c in known if c not in unit[1]]
                known.append(_named_so(unit[0], view, start, end))
            elif meant := _other(before, named) if turn < 0 else _by_turn(view, start, before, turn):
                known.append(_named_so(meant, view, start, end))
                named = sorted([*named, known[-1]], key=lambda c: c.start)
    return known


def _named_so(meant: Code, view: View, start: int, end: int) -> Code:
    return replace(meant, view=view, start=start, end=end, how=BY_TURN, label="", doubt=0.3, rivals=())


def _by_turn(view: View, start: int, before: Sequence[Code], turn: int) -> Code | None:
    """The first or second of the two machines that the sentences up to here name."""
    number = max(0, view.sentence_number(start) - _SENTENCES_BACK)
    left = view.sentences[number][0] if view.sentences else 0
    pair = dict.fromkeys(c.key for c in before if c.start >= left and c.how != BY_TURN)
    if len(pair) != 2:
        return None
    meant = list(pair)[turn]
    return next(c for c in before if c.key == meant and c.start >= left)


def _other(before: Sequence[Code], named: Sequence[Code]) -> Code | None:
    """Of the only two machines named, both by now, the one that was not named last."""
    pair = dict.fromkeys(c.key for c in before)
    if len(pair) != 2 or len({c.key for c in named}) != 2:
        return None
    last = before[-1]
    one_list = any(
        c.key != last.key and c.how != BY_TURN and asked.listed_together(c.view.text[c.end : last.start])
        for c in before[:-1]
    )
    if one_list:
        return None  # both were named last
    return next(c for c in before if c.key != last.key)


_NEAR = 14  # characters between a number and "the other" of its units


def _other_unit(
    view: View, start: int, end: int, named: Sequence[Code], catalogue: Catalogue
) -> tuple[Code, list[Code]] | None:
    """The other unit of a number with two, said again beside "the other", and the codes that were taken for it."""
    keys = {c.key for c in named}
    if len(keys) != 1:
        return None
    own = next(iter(keys))
    units = catalogue.units.get(catalogue.base_of.get(own, ""), {})
    rest = [key for key in units.values() if key != own]
    again = [c for c in named if 0 <= start - c.end <= _NEAR or 0 <= c.start - end <= _NEAR]
    again = [c for c in again if compact(c.written) != own]
    if len(units) != 2 or not again or len(again) == len(named):
        return None
    return replace(named[0], key=rest[0], machines=catalogue.machines[rest[0]]), again


def settle(every: Sequence[Finding]) -> None:
    """Of two machines of which one is told by turn to fail, the other is only named, where nothing is asked of it."""
    for finding, place in [(f, c) for f in every for c in f.places if c.how == BY_TURN]:
        verdict = asked.judge(place.view, place.start, place.end, machine=True)
        if verdict.soft or verdict.hard or not (verdict.favour or _is_ill(place)):
            continue
        for other in every:
            if other is not finding and _is_only_named_before(other, finding, place):
                other.speak_against(4.5, f"left out: {place.written.strip()!r} is meant")


def _is_only_named_before(other: Finding, meant: Finding, place: Code) -> bool:
    """Whether a machine is named before another is told by turn, and nowhere asked for by itself."""
    theirs = [c for c in other.places if c.row.voice in OWN_WORDS]
    before = any(c.view is place.view and c.start < place.start for c in theirs)
    return before and not any(_is_asked_too(c, meant) for c in theirs)


_UNSURE = 0.5  # chance of a machine beside one whose number nobody wrote


def of_none(every: Sequence[Finding]) -> None:
    """ "Thank you for AB-12. Now the other one fails": where nothing tells the other's number, this one is not it."""
    named = [f for f in every if any(c.row.voice in OWN_WORDS for c in f.places)]
    if len(named) != 1 or any(c.how == BY_TURN for c in named[0].places):
        return
    places = [c for c in named[0].places if c.row.voice in OWN_WORDS]
    if any(_is_asked_too(c, named[0]) or c.view.cell_at(c.start) for c in places):
        return
    for found in _WORDS[-1][1].finditer(places[0].view.text, places[0].end):
        if _is_ill_or_wanted(found, places):
            named[0].chance = min(_UNSURE, named[0].chance or 1.0)
            named[0].notes.append(f"{found.group().strip()!r} may be meant, and is not told by its number")


def _is_ill_or_wanted(found: re.Match[str], places: Sequence[Code]) -> bool:
    """Whether the writer's sentence goes on with a failure or a wish behind these words, and names no number."""
    view = places[0].view
    left, right = view.sentence_at(found.start())
    told = view.text[found.end() : right]
    if view.row_at(found.start()).voice not in OWN_WORDS or any(left <= c.start < right for c in places):
        return False
    return (asked.troubles(told) or asked.asks_plainly(told)) and not asked.runs_well(told)


def _is_ill(place: Code) -> bool:
    return asked.troubles(" ".join(asked.clause(place.view, place.start, place.end)))


def _is_asked_too(place: Code, meant: Finding) -> bool:
    """Whether something is asked, or told to fail, of a machine where it is named, and not of both in one list."""
    verdict = asked.judge(place.view, place.start, place.end, machine=True)
    if verdict.soft or verdict.hard:
        return False
    behind = asked.clause(place.view, place.start, place.end)[1]
    turns = [c.start for c in meant.places if c.view is place.view and c.how == BY_TURN and c.start > place.start]
    if turns:
        behind = place.view.text[place.end : min(place.view.sentence_at(place.start)[1], *turns)]
    ahead = place.view.text[place.view.sentence_at(place.start)[0] : place.start]
    return asked.asks_plainly(ahead + " # " + behind) or asked.troubles(behind)
