"""Lines of a list told by their place: taken back, alone wanted, or counted anew; and what only speaks of one."""

from __future__ import annotations

import pytest

from tests.unit.extraction.house import ask, letter, parts

PARTS = {"QV-2210-08": 2, "QV-2210-10": 3, "NWD.118.04": 4, "NWD.120.11": 5}
NUMBERED = "\n".join(f"{at}) {model} {count}개" for at, (model, count) in enumerate(PARTS.items(), 1))
CIRCLED = "\n".join(f"{'①②③④'[at]} {model} {count}개" for at, (model, count) in enumerate(PARTS.items()))
PLAIN = "\n".join(f"{model} / {count}" for model, count in PARTS.items())


def left_of(lines: str, said: str) -> list[int]:
    """The lines that are still asked for, by their place, each with the number that it had."""
    told = parts(ask(letter(f"NW/21-0104B 부품 부탁드립니다.\n{lines}\n{said}\n")))
    assert told.items() <= PARTS.items()
    return [at for at, model in enumerate(PARTS, 1) if model in told]


@pytest.mark.parametrize(
    ("lines", "said", "left"),
    [
        (NUMBERED, "3번은 자재실에 있네요. 그건 됐습니다.", [1, 2, 4]),
        (NUMBERED, "다시 보니 2번은 창고에 남아 있어서 안 주셔도 됩니다.", [1, 3, 4]),
        (NUMBERED, "2번은 빼 주세요.", [1, 3, 4]),
        (NUMBERED, "2번하고 3번은 이미 구했으니 제외 바랍니다.", [1, 4]),
        (NUMBERED, "2, 3번은 취소합니다.", [1, 4]),
        (NUMBERED, "1번과 4번만 이번에 보내주세요.", [1, 4]),
        (NUMBERED, "1~2번만 발주합니다.", [1, 2]),
        (NUMBERED, "맨 마지막 줄은 무시해 주세요.", [1, 2, 3]),
        (NUMBERED, "마지막 항목은 제가 잘못 적었습니다. 빼주세요.", [1, 2, 3]),
        (NUMBERED, "세 번째 것은 안 보내셔도 됩니다.", [1, 2, 4]),
        (NUMBERED, "3번 벨트는 이번에 빼고요, 나머지는 다 보내주세요.", [1, 2, 4]),
        (NUMBERED, "1번만 주시고 나머지는 취소할게요.", [1]),
        (PLAIN, "맨 아래 것 빼고 다 주세요.", [1, 2, 3]),
        (PLAIN, "마지막 두 개는 필요 없어졌습니다.", [1, 2]),
        (PLAIN, "첫 번째 것은 어제 찾았으니 빼주세요.", [2, 3, 4]),
        (PLAIN, "맨 위 것만 보내주세요.", [1]),
        (PLAIN, "위 두 줄만 부탁드립니다.", [1, 2]),
        (PLAIN, "아래 두 개는 다음에 따로 주문할게요.", [1, 2]),
        (PLAIN, "맨 끝 줄은 저희가 가지고 있네요. 나머지만 부탁드려요.", [1, 2, 3]),
        (CIRCLED, "③은 없던 걸로 해주세요.", [1, 2, 4]),
        (CIRCLED, "②, ③은 구했습니다.", [1, 4]),
        (PLAIN, "Please leave out the third one.", [1, 2, 4]),
        (PLAIN, "We want everything but the last.", [1, 2, 3]),
        (PLAIN, "All except the first please.", [2, 3, 4]),
        (PLAIN, "Scratch line 2, we found one in the stores.", [1, 3, 4]),
        (PLAIN, "The last two can be dropped.", [1, 2]),
        (PLAIN, "The second and the last are no longer needed.", [1, 3]),
        (PLAIN, "Actually we already have the bottom one, so just the other three.", [1, 2, 3]),
        (NUMBERED, "Sorry, number 4 turned up, cancel that one.", [1, 2, 3]),
        (NUMBERED, "Line 2 is done, found one in the drawer.", [1, 3, 4]),
        (NUMBERED, "Please send only items 1 and 3.", [1, 3]),
        (NUMBERED, "Items 2 and 3 we have on the shelf.", [1, 4]),
        (NUMBERED, "Position 3 streichen wir, die ist noch am Lager.", [1, 2, 4]),
        (PLAIN, "Die letzte Position brauchen wir doch nicht.", [1, 2, 3]),
        (PLAIN, "Bitte alles außer der letzten Zeile.", [1, 2, 3]),
        (NUMBERED, "Pos. 2 bitte doch nicht.", [1, 3, 4]),
        (NUMBERED, "2番は在庫が見つかりましたので不要です。", [1, 3, 4]),
        (NUMBERED, "3番と4番はキャンセルでお願いします。", [1, 2]),
        (PLAIN, "最後のものは除いてください。", [1, 2, 3]),
        (PLAIN, "一番下の行は間違いですので削除してください。", [1, 2, 3]),
        (PLAIN, "一番上のみお願いします。", [1]),
        (NUMBERED, "第二项先取消。", [1, 3, 4]),
        (NUMBERED, "第3项我们仓库还有，不用发。", [1, 2, 4]),
        (PLAIN, "最后一项不要了。", [1, 2, 3]),
        (PLAIN, "除了最后一项，其他都要。", [1, 2, 3]),
        (PLAIN, "第一个和第三个先不要。", [2, 4]),
        (NUMBERED, "第2、3项取消。", [1, 4]),
        (NUMBERED, "Mục 3 bên em tìm thấy trong kho rồi, khỏi gửi ạ.", [1, 2, 4]),
        (PLAIN, "Cái cuối cùng không cần nữa.", [1, 2, 3]),
        (NUMBERED, "Dòng 2 bỏ ra giúp em.", [1, 3, 4]),
        (NUMBERED, "ข้อ 3 ไม่ต้องส่งแล้วค่ะ", [1, 2, 4]),
        (PLAIN, "รายการสุดท้ายยกเลิกค่ะ", [1, 2, 3]),
        (NUMBERED, "La ligne 3 est à supprimer, on en a trouvé une.", [1, 2, 4]),
        (PLAIN, "Tout sauf la dernière ligne, merci.", [1, 2, 3]),
        (NUMBERED, "La partida 2 ya no hace falta.", [1, 3, 4]),
        (PLAIN, "Todo menos el último.", [1, 2, 3]),
        (PLAIN, "Tutto tranne l'ultimo.", [1, 2, 3]),
        (NUMBERED, "La riga 3 non serve più.", [1, 2, 4]),
        (NUMBERED, "Pozycja 2 już niepotrzebna.", [1, 3, 4]),
        (PLAIN, "Wszystko oprócz ostatniej pozycji.", [1, 2, 3]),
        (NUMBERED, "Baris 3 tidak jadi.", [1, 2, 4]),
        (PLAIN, "Semua kecuali yang terakhir.", [1, 2, 3]),
        (NUMBERED, "3. kalem iptal.", [1, 2, 4]),
        (PLAIN, "Son kalem hariç hepsi.", [1, 2, 3]),
        (NUMBERED, "Позицию 3 уберите.", [1, 2, 4]),
        (PLAIN, "Всё, кроме последней позиции.", [1, 2, 3]),
    ],
)
def test_lines_taken_back_or_alone_wanted(lines: str, said: str, left: list[int]) -> None:
    assert left_of(lines, said) == left


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (NUMBERED, "1번하고 2번만 먼저 보내주세요. 나머지는 천천히 주셔도 됩니다."),
        (NUMBERED, "3번은 급하니 먼저 보내주세요."),
        (NUMBERED, "3번은 재고 없으면 빼고 보내주세요."),
        (NUMBERED, "3번은 도면이 첨부되어 있습니다."),
        (NUMBERED, "3번은 저희 창고에 하나밖에 없어서 급합니다."),
        (NUMBERED, "2번 기계는 괜찮습니다."),
        (NUMBERED, "3번은 작년에 산 것과 같은 걸로 주세요."),
        (PLAIN, "맨 아래 것은 꼭 이번 주에 받아야 합니다."),
        (PLAIN, "마지막으로, 지난번 출고 건은 잘 받았습니다."),
        (CIRCLED, "3번은 급하지 않으니 다음 배편에 실어도 됩니다. 1, 2번은 이번 주에 부탁합니다."),
        (PLAIN, "The last time we ordered these they came late."),
        (PLAIN, "The first is for immediate fitting."),
        (PLAIN, "Item 3 is urgent, please send it first."),
        (NUMBERED, "Item 3 is out of stock at your warehouse I hear, when will it arrive?"),
    ],
)
def test_what_only_speaks_of_a_line_leaves_it(lines: str, said: str) -> None:
    assert left_of(lines, said) == [1, 2, 3, 4]


@pytest.mark.parametrize("marks", ["abcd", "ABCD", "가나다라"])
def test_lines_told_by_the_letter_in_front(marks: str) -> None:
    lines = "\n".join(f"{marks[at]}. {model} {count}개" for at, (model, count) in enumerate(PARTS.items()))
    said = f"{marks[1]}항은 취소합니다." if marks == "가나다라" else f"Please delete ({marks[1]}), it has turned up."
    assert left_of(lines, said) == [1, 3, 4]


def test_the_middle_line_of_three() -> None:
    lines = "\n".join(PLAIN.splitlines()[:3])
    assert left_of(lines, "Forget the middle one.") == [1, 3]


@pytest.mark.parametrize(
    ("lines", "said", "model", "count"),
    [
        (NUMBERED, "4번은 두 개로 줄여 주세요.", "NWD.120.11", 2),
        (CIRCLED, "③은 6개로 늘려 주세요.", "NWD.118.04", 6),
        (PLAIN, "맨 아래 것은 1개면 됩니다.", "NWD.120.11", 1),
        (PLAIN, "Please make the first line 12 pcs.", "QV-2210-08", 12),
    ],
)
def test_a_line_counted_anew(lines: str, said: str, model: str, count: float) -> None:
    told = parts(ask(letter(f"NW/21-0104B 부품 부탁드립니다.\n{lines}\n{said}\n")))
    assert told == PARTS | {model: count}


def test_the_last_row_of_a_table() -> None:
    table = [["No", "품번", "수량"], ["1", "QV-2210-08", "2"], ["2", "NWD.118.04", "4"], ["3", "NWD.120.11", "5"]]
    said = "아래 표에서 맨 마지막 것은 저희 창고에 있으니 빼고 보내주세요."
    assert parts(ask(letter(said, table=table))) == {"QV-2210-08": 2, "NWD.118.04": 4}


def test_of_two_lists_no_last_line_is_told() -> None:
    said = "마지막 것은 빼주세요."
    one = "NW/21-0104B 용:\n- QV-2210-08 2개\n- QV-2210-10 3개\n\n"
    two = f"{one}그리고 NW/21-0105B 용으로는 이렇게 부탁드립니다.\n- NWD.118.04 4개\n- NWD.120.11 5개\n{said}"
    assert parts(ask(letter(two))) == PARTS


def test_a_number_of_digits_behind_the_number_of_its_line_or_below_a_count() -> None:
    """Such a number was once taken for a telephone number: "1) 2841006" looks like an area code."""
    from intake.extraction import Catalogue
    from intake.extraction.numbers.codes import scan
    from intake.extraction.text.scene import lay_out
    from intake.registry import PartRow, Registry

    rows = tuple(PartRow(model, "", "purchased", "", "EA", ()) for model in ("2841006", "2841008"))
    view = lay_out(letter("1) 2841006 2개\n2) 2841008 2\n2841006 / 2\n2841008 / 3\n")).views[0]
    assert [code.key for code in scan(view, Catalogue(Registry((), (), rows)))] == ["2841006", "2841008"] * 2
