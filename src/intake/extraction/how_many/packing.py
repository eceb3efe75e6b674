"""Numbers of packs told with what each holds: "열 개들이 세 갑", "20本入りを2箱", "2 10er-Packungen", "20 l cans, three".

What a pack holds may stand before the packs, behind them or for each of them; `quantity` reads "two boxes of 20" itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from intake.extraction.how_many import numerals
from intake.extraction.text.vocabulary import words

_KO = numerals.KOREAN
_KO_PACK = r"갑|곽|통|박스|상자|팩|봉지?|묶음|세트|포대|포|캔|드럼|자루|롤|말|병|관|망|다발|줄|판|트레이|케이스"
_JA_PACK = r"箱|袋|ケース|セット|パック|缶|組|本(?=お|を|で|ず|だ|の|、|。|$)|束|巻|ボトル|ドラム"
_ZH_PACK = r"盒|包|箱|袋|桶|套|罐|瓶|捆|卷|板"
_EN_PACK = (
    r"packs?|packets?|boxes|box|bags?|cartons?|cans?|pails?|drums?|tins?|rolls?|bundles?|sleeves?|strips?|cases?|trays?"
)
_VI_PACK = r"hộp|gói|thùng|túi|bịch|can|phuy|cuộn|xô"
_TH_PACK = r"กล่อง|ถุง|แพ็ค|ลัง|ถัง|ม้วน|แกลลอน"
_DE_PACK = r"Pack(?:ung(?:en)?|s)?|Box(?:en)?|Kartons?|Beutel|Schachteln?|Gebinde|Kanister|Dosen?|Fass|Fässer|Eimer|Rollen?|VPE"
_TR_PACK = r"kutu|paket|koli|bidon|torba|poşet|rulo"
_MEASURED = r"kg|㎏|킬로(?:그램)?|l|ℓ|리터|ml|m|미터|g|公斤|升|米|キロ|リットル|メートル|lít|mét|ký|ลิตร|เมตร|กก|litres?|liters?|metres?|meters?|litr\w*"
_THINGS = r"개|매|장|본|알|가닥|ea|pcs?|pieces?|個|本|枚|コ|个|只|支|片|根|张|件|颗|粒|cái|chiếc|con|viên|ชิ้น|ตัว|อัน|stück|stk\.?"
_HELD = rf"(?:(?P<m>{_MEASURED})|{_THINGS})"

_PATTERNS = (
    words(
        rf"(?:(?<![\d.,])(?P<size>\d{{1,4}}(?!\d))|(?<![가-힣])(?P<word>{_KO})) ?{_HELD} ?"
        r"(?:들이|입(?!니)|짜리|(?:가|이|씩)? ?(?:든|들은|들어 ?있는|들어간|담긴|포장된)(?= )|포장(?=으로| ))"
        r"(?: ?(?:포장|용기|규격|제품|것|걸|거|캔|통|박스|상자|팩|갑|봉지?|롤))?(?:으?로|를|을|의|은|는)?,? ?"
        rf"(?:총 )?(?P<packs>\d{{1,3}}(?!\d)|{_KO}) ?(?P<pack>{_KO_PACK})(?=(?![가-힣])|만|씩|이|을|를|로|요|은|는|입|면|의|도|더|하고|주|부)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\d.,])(?P<size>\d{{1,4}}(?!\d)) ?{_HELD}(?:入り?|詰め?)(?:の)?(?:もの|箱|袋|缶|ケース|パック)?(?:を|で|が|は)?、? ?(?P<packs>\d{{1,3}}(?!\d)|{numerals.HAN}) ?(?P<pack>{_JA_PACK})",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\d.,])(?P<size>\d{{1,4}}(?!\d)) ?{_HELD}(?:装|裝|一盒|一包|一箱|一袋|/盒|/包|/箱|/袋)(?:的)?,? ?(?:共|要|订|买|来|发)?(?P<packs>\d{{1,3}}(?!\d)|{numerals.HAN}) ?(?P<pack>{_ZH_PACK})",
        re.IGNORECASE,
    ),
    words(
        rf"每(?:盒|包|箱|袋|桶|卷) ?(?P<size>\d{{1,4}}(?!\d)) ?{_HELD},? ?(?:共|要|订|买|来|发|需要?|采购){{0,2}}(?P<packs>\d{{1,3}}(?!\d)|{numerals.HAN}) ?(?P<pack>{_ZH_PACK})",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\w.,/-])(?P<packs>\d{{1,3}}(?!\d)|one|two|three|four|five|six|eight|ten) ?(?:x )?(?P<size>\d{{1,4}}(?!\d)|five|ten|twelve|twenty|fifty)(?:[ -]?(?:(?P<m>{_MEASURED})|pcs?|pieces?|count|ct))?[ -](?P<pack>{_EN_PACK})(?![\w-])",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\w])(?P<pack>{_EN_PACK}) of (?P<size>\d{{1,4}}(?!\d)|five|ten|twelve|twenty|fifty)(?: ?(?:pcs?|pieces?))?(?:,|:| -| x|;)? ?(?:we (?:need|want|take)|please send|send|i need|need)? ?(?P<packs>\d{{1,3}}(?!\d)|one|two|three|four|five|six|eight|ten) (?:of (?:them|those|these)|(?:such )?(?:{_EN_PACK})|please)(?![\w-])",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\wÀ-ỹ])(?P<pack>{_VI_PACK}) (?:loại )?(?P<size>\d{{1,4}}(?!\d)) ?{_HELD}(?:,| thì| -)? (?:(?:em |cho em |bên em |tôi )?(?:lấy|đặt|mua|cần|gửi|xin)(?: cho em)? )?(?P<packs>\d{{1,3}}(?!\d)) (?:{_VI_PACK})",
        re.IGNORECASE,
    ),
    words(
        rf"(?:{_TH_PACK})ละ ?(?P<size>\d{{1,4}}(?!\d)) ?{_HELD}?,? ?(?:จำนวน|เอา|ขอ|สั่ง)? ?(?P<packs>\d{{1,3}}(?!\d)) ?(?P<pack>{_TH_PACK})",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\w.,/-])(?P<packs>\d{{1,3}}(?!\d)|ein\w{{0,2}}|zwei|drei|vier|fünf|sechs) (?P<size>\d{{1,4}}(?!\d))er[- ]?(?P<pack>{_DE_PACK})(?!\w)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\w.,/-])(?P<size>\d{{1,4}}(?!\d)) ?['’]? ?l[iıuü]k?(?: paketten| kutudan)? (?P<packs>\d{{1,3}}(?!\d)|bir|iki|üç|dört|beş) (?P<pack>{_TR_PACK})(?!\w)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\d.,])(?P<size>\d{{1,4}}(?!\d)) ?(?P<m>{_MEASURED})(?:짜리|들이)? ?(?P<pack>캔|통|말통|드럼|페일|포대|롤|병)(?:으?로|을|를)? (?P<packs>\d{{1,3}}(?!\d)|{_KO}) ?(?:개|EA)(?![가-힣]{{3}})",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\w.,])(?P<size>\d{{1,4}}(?!\d))[ -]?(?P<m>{_MEASURED})[ -](?P<pack>{_EN_PACK})(?:,|:| x| -)? ?(?:qty )?(?P<packs>\d{{1,3}}(?!\d))(?: (?:{_EN_PACK})(?!\w)| ?(?:pcs|ea)(?!\w)|(?= ?(?:[.,;)\n]|$)))",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\d.,])(?P<packs>\d{{1,3}}(?!\d)|{numerals.HAN}) ?(?P<pack>{_ZH_PACK}),? ?(?:每|一)(?:{_ZH_PACK})(?:装|有|是)?(?P<size>\d{{1,4}}(?!\d)) ?{_HELD}",
        re.IGNORECASE,
    ),
    # the packs first: "2 กล่อง กล่องละ 20 ชิ้น", "3 hộp, mỗi hộp 20 cái", "세 갑, 한 갑에 열 개", "3 Kanister à 20 l"
    words(
        rf"(?<![\w.,/-])(?P<packs>\d{{1,3}}(?!\d)|ein\w{{0,2}}|zwei|drei|vier|fünf|sechs) (?P<pack>{_DE_PACK}) (?:à|zu|mit|a)(?: je)? (?P<size>\d{{1,4}}(?!\d)) ?{_HELD}(?!\w)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\w.,/-])(?P<packs>\d{{1,3}}(?!\d)) (?P<pack>{_VI_PACK}),? ?(?:mỗi (?:{_VI_PACK}) |loại )(?P<size>\d{{1,4}}(?!\d)) ?{_HELD}(?!\w)",
        re.IGNORECASE,
    ),
    words(
        rf"(?<![\w.,/-])(?P<packs>\d{{1,3}}(?!\d)) ?(?P<pack>{_TH_PACK})[ ๆ,]*(?:{_TH_PACK})?ละ ?(?P<size>\d{{1,4}}(?!\d)) ?{_HELD}",
        re.IGNORECASE,
    ),
    words(
        rf"(?:(?<![\w.,/-])(?P<p>\d{{1,3}}(?!\d))|(?<![가-힣])(?P<packs>{_KO})) ?(?P<pack>{_KO_PACK})(?:,|인데|이고|씩)? ?(?:(?:한|1) ?(?:{_KO_PACK})에?|(?:{_KO_PACK})당) ?(?:(?P<size>\d{{1,4}}(?!\d))|(?P<word>{_KO})) ?{_HELD}(?:씩|들이|입(?!니)|짜리)?",
        re.IGNORECASE,
    ),
)
_A_PACK = words(
    rf"{_KO_PACK}|{_JA_PACK}|{_ZH_PACK}|(?<![a-z])(?:{_EN_PACK})|(?<!\w)(?:{_VI_PACK})|{_TH_PACK}|{_DE_PACK}|{_TR_PACK}",
    re.IGNORECASE,
)


_BY_EACH = words(
    rf"(?:(?:한|1) ?(?:{_KO_PACK})에?|(?:{_KO_PACK})(?:당|마다)) ?(?:(?P<a>\d{{1,4}}(?!\d))|(?P<b>{_KO})) ?(?:{_THINGS})|"
    rf"(?:1|一)(?:{_JA_PACK})(?:に|あたり|は)? ?(?P<c>\d{{1,4}}(?!\d)) ?(?:{_THINGS})|每(?:{_ZH_PACK}) ?(?P<d>\d{{1,4}}(?!\d)) ?(?:{_THINGS})|"
    rf"(?<![\w.,/-])(?P<e>\d{{1,4}}(?!\d)) ?(?:{_THINGS}) (?:per|to the|in a|in each|pro|je|par|por|na) (?:{_EN_PACK}|{_DE_PACK}|boîte|caja|scatola|opakowanie)(?!\w)|"
    rf"mỗi (?:{_VI_PACK}) (?P<f>\d{{1,4}}(?!\d)) ?(?:{_THINGS})|(?:{_TH_PACK})ละ ?(?P<g>\d{{1,4}}(?!\d)) ?(?:{_THINGS})",
    re.IGNORECASE,
)


def held_by_each(text: str) -> float | None:
    """What one pack is said to hold, away from the number of packs: "박스당 100개입니다", "100 pcs per box"."""
    said = _BY_EACH.search(text)
    return numerals.value_of(next(filter(None, said.groups()))) if said else None


class Packed(NamedTuple):
    """So many packs, and what one of them holds: things, or a length or weight."""

    start: int
    end: int
    packs: float
    held: float
    pack: str
    measured: bool


def packed(text: str) -> Iterator[Packed]:
    """Every number of packs in `text` (folded) that stands with what each of them holds."""
    if not _A_PACK.search(text):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            said = match.groupdict()
            packs = numerals.value_of(said.get("packs") or said.get("p") or "")
            held = numerals.value_of(said.get("size") or said.get("word") or "")
            if packs and held and said["pack"]:
                yield Packed(*match.span(), packs, held, said["pack"], bool(said.get("m")))
