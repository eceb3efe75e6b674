"""What stands on a page: codes of any grammar, Korean words with their endings, and what else is written of machines.

The codes follow no maker's scheme: groups of digits and letters of any length, parted by any sign or none, so that a
reader learns signs and not a department's numbers. Words are common ones, besides syllables at random: a reader that
knows a language only by its frequent words would correct what it should read.
"""

from __future__ import annotations

import string
from random import Random

DIGITS, UPPER, LOWER = string.digits, string.ascii_uppercase, string.ascii_lowercase
SYLLABLES = "".join(bytes([a, b]).decode("euc-kr") for a in range(0xB0, 0xC9) for b in range(0xA1, 0xFF))
COMMON = (
    "이다는에의가을를은한하고지기로도사서자일시인부리어나대해전수정보제구아상원라주여공장동안과조그들스회신문국유경성중"
    "면오관연방비우물만적마생무모요세계할용소내선진실간단치니했습있었된되않후발거당개행금체통화각분출야행래식설소평예"
    "약반음영차입타려업트르결품번호양말강복처최두더임교운활레드품판팀크터재위파민직작불박접열명산손누압축밸브모터펌프"
    "센서알람베어링체인볼트너트축롤러벨트필터케이블전원기판화면온도진동소음누유마모파손교환점검수리방문견적납기요청"
)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


STEMS = _listed(
    "제조번호 일련번호 모델명 기종 품번 부품번호 부품 수량 단가 견적 견적서 납기 재고 발주 주문 주문번호 거래처 업체명 회사명 "
    "담당자 담당 연락처 전화 전화번호 휴대폰 팩스 주소 이메일 날짜 일자 접수일자 작성일 설치일 수신 발신 참조 제목 내용 비고 규격 "
    "고장 증상 현상 원인 조치 점검 정비 수리 교체 교환 방문 출장 요청 의뢰 문의 접수 회신 답변 확인 안내 협조 부탁 감사 "
    "설비 장비 기계 호기 라인 공정 공장 생산 생산부 보전 보전팀 설비팀 구매 구매팀 품질 관리 관리부 자재 현장 본사 지사 사업부 "
    "서보 모터 감속기 베어링 실린더 밸브 솔레노이드 센서 스위치 근접 광전 케이블 커넥터 기판 제어기 컨트롤러 인버터 드라이버 "
    "펌프 필터 오일 유압 공압 공기 압력 온도 진동 소음 누유 누수 누설 마모 파손 균열 변형 과열 과부하 알람 에러 경보 오류 "
    "비상정지 전원 차단기 퓨즈 히터 냉각 냉각수 팬 벨트 체인 기어 롤러 스핀들 축 척 가이드 볼스크류 패킹 씰 오링 노즐 "
    "화면 터치패널 버튼 램프 표시 작동 운전 정지 동작 이송 회전 복귀 원점 위치 정밀도 속도 자동 수동 시운전 설정 "
    "금일 명일 오늘 내일 어제 오전 오후 금주 차주 지난주 이번 다음 현재 긴급 지급 당일 주말 월요일 화요일 수요일 목요일 금요일 "
    "보증 보증기간 무상 유상 보상 계약 송장 세금계산서 입금 결제 포장 운송 택배 배송 도착 출고 입고 반품 불량 양품 "
    "귀사 당사 폐사 귀중 대표이사 사장 부장 차장 과장 대리 주임 사원 팀장 반장 기사 엔지니어 기술자 선임 책임 "
    "경기도 서울특별시 부산광역시 인천광역시 대구광역시 대전광역시 충청남도 경상북도 전라북도 강원도 산업단지 공단로 번길 "
    "주식회사 정밀 산업 기계 테크 전자 화학 식품 제약 금속 중공업 엔지니어링 시스템 김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 "
    "아래 위 첨부 사진 도면 설명서 목록 항목 번호 합계 소계 단위 금액 부가세 별도 포함 이상 이하 이내 이후 이전 정도 약 총"
)
ENDINGS = _listed(
    "이 가 을 를 은 는 의 에 에서 으로 로 와 과 도 만 까지 부터 입니다 입니다. 이며 이고 및 중 시 후 전 용 별 건 들 "
    "하였습니다. 했습니다. 합니다. 하고 하여 해서 하며 하는 한 할 되어 됩니다. 되지 되는 된 바랍니다. 드립니다. 주십시오. "
    "주시기 주세요. 있습니다. 없습니다. 않습니다. 않고 같습니다. 예정입니다. 필요합니다. 가능한지 때문에 이라고 하오니 중입니다."
)
OTHERS = _listed(
    "이 그 및 또는 다시 자주 계속 매우 바로 먼저 함께 모두 각각 특히 다만 그리고 그러나 따라서 안녕하세요 안녕하십니까 감사합니다 "
    "수고하십니다 부탁드립니다 바랍니다 주시기 보내 알려 나서 나지 나며 나고 있어 없이 같은 다른 새로운 정상 이상 심한 갑자기 끝. 이하여백"
)
ENGLISH = _listed(
    "The serial number part model qty EA SET pcs TEL FAX please machine motor valve urgent No. servo amplifier sensor Date: "
    "Ref. from unit spare price delivery stock S/N P/N MODEL TYPE ITEM Remark X-axis axis alarm and for with replace broken "
    "seal pump leaking report contact company address service request order invoice warranty installed line down technician "
    "we our is not does after since per PO# AC200V 3상 50Hz 60Hz 220V 0.4kW 1.5kW mm kg rpm IP65 OK NG"
)
ANNOUNCING = _listed(
    "S/N SN S/N: SN: No. NO NO. NO: No P/N P/N: PN PN: TYPE TYPE: MODEL MODEL: Model ITEM TEL TEL: FAX FAX: REF REF. ID CODE Qty SERIAL "
    "PART PART: Part Serial Ref. M/C MC EQ UNIT LINE # PO PO# Typ Nr. NR S.N. 품번 품번: 기번 부품 제조번호 모델 형식 교환 설비 번호:"
)

COUNTED = 0.08  # of the Hangul words: by hand a counter is soon taken for figures
COUNTERS = _listed(
    "개 개 개 대 대 장 본 매 벌 조 쌍 세트 식 통 병 박스 롤 호기 명 건 켤레 자루 권 월 일 년 시 번 EA SET m"
)


def code(r: Random) -> str:
    """A number as some maker might write it: one to five groups, one kind of sign between them mostly."""
    groups = [_group(r) for _ in range(r.choice((1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4)))]
    sign = r.choice(("-",) * 9 + ("", "", ".", "/", "-", ":"))
    text = groups[0]
    for group in groups[1:]:
        text += (r.choice(("-", "", ".", "/")) if r.random() < 0.2 else sign) + group
    if not any(c.isdigit() for c in text):
        text += r.choice(("", "-")) + _digits(r, r.randrange(1, 6))
    if r.random() < 0.08:  # a check letter, a variant
        text += r.choice(("", "-", "/")) + r.choice(UPPER)
    if len(text) < 4:
        text += _digits(r, 4)
    return text.lower() if r.random() < 0.03 else text[:22].rstrip("-./:")


def _group(r: Random) -> str:
    k = r.random()
    if k < 0.40:
        return _digits(r, r.choice((1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 6, 7, 9)))
    if k < 0.60:
        return "".join(r.choices(UPPER, k=r.choice((1, 1, 2, 2, 3, 3, 4, 5))))
    if k < 0.76:
        return "".join(r.choices(UPPER, k=r.randrange(1, 4))) + _digits(r, r.randrange(1, 6))
    if k < 0.86:
        return _digits(r, r.randrange(1, 5)) + "".join(r.choices(UPPER, k=r.randrange(1, 3)))
    if k < 0.93:  # letters and digits in any order, as in an article number
        return "".join(r.choice(DIGITS if r.random() < 0.55 else UPPER) for _ in range(r.randrange(2, 8)))
    if k < 0.97:
        return r.choice(UPPER) + "".join(r.choices(LOWER, k=r.randrange(1, 4))) + _digits(r, r.randrange(0, 4))
    return f"{r.randrange(0, 400)}.{r.randrange(0, 100)}"


def _digits(r: Random, count: int) -> str:
    """Zeros more often than chance has them: counters begin with them."""
    if count > 2 and r.random() < 0.35:
        return str(r.randrange(10 ** (count - 1))).zfill(count)
    return "".join(r.choices(DIGITS, k=count))


def hangul(r: Random) -> str:
    """One Korean word: mostly a common one, the rest syllables that no vocabulary helps with; some are a count's."""
    if r.random() < COUNTED:
        return (
            str(r.randrange(1, r.choice((10, 32, 100))))
            + r.choice(COUNTERS)
            + r.choice(("", "", "", ",", ".", "만", "씩"))
        )
    k = r.random()
    if k < 0.34:
        text = r.choice(STEMS) + r.choice(ENDINGS)
    elif k < 0.46:
        text = r.choice(STEMS) + (r.choice(STEMS) if r.random() < 0.4 else "")
    elif k < 0.52:
        text = r.choice(OTHERS)
    elif k < 0.84:
        text = "".join(r.choices(COMMON, k=r.choice((1, 2, 2, 3, 3, 3, 4, 4, 5, 6))))
        text += r.choice(ENDINGS) if r.random() < 0.3 else ""
    else:
        text = "".join(
            r.choice(SYLLABLES if r.random() < 0.6 else COMMON) for _ in range(r.choice((1, 2, 2, 3, 3, 4, 5)))
        )
    k = r.random()
    if k < 0.06:
        text += r.choice((":", ",", ".", ")", "),"))
    elif k < 0.09:
        text = "(" + text + r.choice((")", ""))
    return text


def figure(r: Random) -> str:
    """Dates, telephone numbers, counts, sizes."""
    n = r.randrange
    return r.choice(
        (
            f"0{r.choice((2, 31, 32, 41, 51, 52, 53, 55, 62, 70))}-{n(200, 9999)}-{n(10000):04d}",
            f"010-{n(2000, 9999)}-{n(10000):04d}",
            f"+82-{n(2, 64)}-{n(200, 999)}-{n(10000):04d}",
            f"{n(2005, 2030)}-{n(1, 13):02d}-{n(1, 32):02d}",
            f"{n(2005, 2030)}.{n(1, 13)}.{n(1, 32)}{r.choice(('', '.'))}",
            f"{n(1, 13)}/{n(1, 32)}",
            f"{n(24)}:{n(60):02d}",
            f"{n(2005, 2030)}년",
            f"{n(1, 13)}월",
            f"{n(1, 32)}일",
            f"{n(1, 40)}{r.choice(('개', '대', '호기', '건', '시', '분', '차', '번', '회', '세트', '층', 'EA', 'pcs', 'mm', 'bar'))}",
            str(n(1, 10000)),
            f"{n(1, 1000)},{n(1000):03d}",
            f"{n(100)}.{n(1000)}",
            f"{n(1, 10)})",
            f"{n(1, 10)}.",
            f"({n(1, 10)})",
        )
    )


def framed_code(r: Random) -> str:
    """A code as it stands in a line: alone mostly, or with what is written to it without a space."""
    text, k = code(r), r.random()
    if k < 0.06:
        return text + r.choice((",", ".", ":", ")", "),"))
    if k < 0.10:
        return "(" + text + r.choice((")", ""))
    if k < 0.14:
        return r.choice(STEMS) + r.choice((":", "")) + text
    if k < 0.22:
        return text + r.choice(ENDINGS[:24])
    if k < 0.25:
        return r.choice(("S/N:", "SN:", "No.", "P/N", "NO:", "TYPE:", "#")).replace("#", "") + text
    if k < 0.33:
        return pair(r)
    return text


def pair(r: Random) -> str:
    """Two numbers and what stands between them, as a model and its machine's number: where both have hyphens a stroke
    is told from them only by its slant, and a third hyphen is there too, lest the place tell it."""
    one, other = (hyphened(r), hyphened(r)) if r.random() < 0.6 else (code(r), code(r))
    before, after = r.choice((("", ""),) * 6 + ((" ", " "), ("", " "), (" ", "")))
    return one + before + r.choice(("/",) * 6 + ("-",) * 3 + (":", ",", "+")) + after + other


def hyphened(r: Random) -> str:
    return "-".join(_group(r) for _ in range(r.choice((2, 2, 2, 3))))[:16].rstrip("-.")


def latin(r: Random) -> str:
    k = r.random()
    if k < 0.6:
        return r.choice(ENGLISH)
    letters = "".join(r.choices(LOWER, k=r.randrange(2, 10)))
    return letters.capitalize() if k < 0.8 else letters.upper() if k < 0.9 else letters


def word(r: Random, korean: float) -> str:
    """One word of a page; `korean` is the share of Hangul ones."""
    if r.random() < korean:
        return hangul(r)
    k = r.random()
    return framed_code(r) if k < 0.66 else figure(r) if k < 0.84 else latin(r)


def neighbours(r: Random, korean: float) -> str:
    """Two words, or three, as they stand beside each other: of these a lost hyphen is to be told."""
    k, blank = r.random(), " " * r.choice((1, 1, 1, 1, 1, 1, 2, 3))
    if k < 0.34:
        return word(r, korean) + blank + word(r, korean)
    if k < 0.56:
        return code(r) + blank + _count(r)
    if k < 0.70:
        return r.choice(ANNOUNCING) + blank + code(r)
    if k < 0.80:
        return code(r) + r.choice(("", ",")) + blank + code(r)
    if k < 0.88:
        return str(r.randrange(1, 40)) + r.choice(("", ".", ")")) + blank + code(r)
    if k < 0.94:
        return figure(r) + blank + figure(r)
    return code(r) + blank + r.choice(("-", "/", ":", "(2", "no.", "and", "&")) + blank + _count(r)


def _count(r: Random) -> str:
    """How many of it."""
    return str(r.randrange(1, r.choice((10, 40, 1000)))) + r.choice(
        ("", "", "EA", "ea", " EA", "개", "pcs", " pcs", "SET", "대", "PC", "m")
    )
