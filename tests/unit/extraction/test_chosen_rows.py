"""What a sentence says of the rows that bear a value: those alone, all but those, or nothing that matters."""

from __future__ import annotations

import pytest

from intake.extraction import chosen_rows


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        (
            [""],
            'Lines marked "shelf" are for our store, the others go straight into the machines. // Please send them all.',
        ),
        ([""], "비고에 '급'이라고 적힌 줄은 항공으로 보내 주세요."),
        ([""], "비고에 '급'이라고 적힌 줄은 3월 2일까지 먼저 보내 주세요. // 나머지는 천천히 주셔도 됩니다."),
        ([""], "'A'로 표시한 것은 노란 라벨을 붙여 포장해 주세요."),
        ([""], "비고에 '타사 호환'이라고 적은 줄은 다른 회사 제품이어도 괜찮습니다."),
        ([""], 'Rows marked "urgent" should come by air freight, the rest by truck.'),
        ([""], '标"急"的请先发，其余随后。'),
        ([""], 'Zeilen mit "eilig" bitte vorab per Luftfracht.'),
        ([""], 'Las filas con "urgente" primero, por favor.'),
        ([""], "'2차'라고 된 줄은 4월에 보내 주셔도 됩니다."),
        ([""], 'Wir haben die Maschine "alt" genannt.'),
        (["", "out"], "'필요'라고 된 줄은 보내 주시고 '보류'로 된 줄은 빼 주세요."),
        (["only"], '업체란에 "보람"으로 된 줄만 보시면 됩니다.'),
        (["only"], "발주란에 'O' 표시된 것만 보내주세요."),
        (["only"], "상태가 '승인'인 건을 발주합니다. 나머지는 다음에 하겠습니다."),
        (["only"], 'Only the lines with "Y" in the Order column, please.'),
        (["only"], 'We need only those marked "A".'),
        (["only"], "「要」の行だけお願いします。"),
        (["only"], '只要备注为"订购"的那几行。'),
        (["only"], 'Chỉ lấy các dòng có chữ "mua" thôi ạ.'),
        (["only"], 'Bitte nur die Zeilen mit "bestellen" liefern.'),
        (["only"], 'Solo las filas con "sí", por favor.'),
        (["only"], "'1차'라고 된 줄은 이번에 보내 주시고 나머지는 다음에 발주하겠습니다."),
        (["only"], "'한들' 줄이 귀사 건입니다. 나머지는 무시해 주세요."),
        (["only"], 'Uniquement les lignes "à commander" svp.'),
        (["out"], "備考欄に「次回」と記入した行は来期の予定ですので、今回は含めないでください。"),
        (["out"], '备注栏写"已订"的行不用管，其余请报价。'),
        (["out"], "Zeilen mit „Lager“ in der Spalte Hinweis bitte überspringen, das haben wir selbst."),
        (["out"], "비고에 '타사'라고 적힌 줄은 다른 회사 컨베이어라 무시하시고 누비 것만 견적 및 납품 부탁드립니다."),
        (["out"], "비고에 '보유'라고 되어 있는 것만 빼고 전부 보내주세요."),
        (["out"], 'Please ignore all rows marked "other".'),
        (["out"], 'Everything except the "hold" lines, please.'),
        (["out"], 'Rows reading "OEM-X" belong to another manufacturer; you can disregard them.'),
        (["out"], "「他社」と書いてある行は無視してください。"),
        (["out"], "「在庫」とある行以外をお願いします。"),
        (["out"], '标"自购"的我们自己买，其余请报价。'),
        (["out"], 'Bỏ qua các dòng ghi "hãng khác" giúp em.'),
        (["out"], 'Die mit "Fremd" gekennzeichneten Zeilen betreffen einen anderen Hersteller und sind nicht für Sie.'),
        (["out"], 'Las filas con "otro" son de otra marca, ignórenlas.'),
        (
            ["out"],
            "비고란에 '자체'로 적어 둔 건은 저희가 직접 사서 쓸 거라 신경 안 쓰셔도 되고, 나머지만 견적 부탁드립니다.",
        ),
        (["out"], "'다음'이라고 쓴 줄은 하반기에 다시 요청드리겠습니다."),
        (["out"], 'Merci d\'ignorer les lignes "stock".'),
        (["out", "out"], "'보류'나 '취소'로 된 줄은 빼고 견적 부탁드립니다."),
        (["only"], "담당이 '세온'으로 되어 있는 설비의 해체와 재설치를 부탁드립니다. // 나머지는 저희가 옮깁니다."),
        (["out"], "'자체'로 된 것은 저희가 직접 사니까 빼고, 나머지는 모두 견적 부탁드립니다."),
        (["out"], 'Please ignore the lines reading "stock". // Please send all parts by Friday.'),
        (["out"], "'B'라고 된 줄은 귀사와 무관한 설비입니다."),
        (["only", "out"], "'A' 줄이 귀사 설비이고 'B'는 다른 업체 것입니다."),
        ([""], "비고에 '도면' 표시된 품목만 도면 먼저 보내서 확인받아 주세요."),
        ([""], 'Where Note says "crated", do not ship by parcel service.'),
    ],
)
def test_what_is_said_of_the_rows_that_bear_a_word(verdicts: list[str], said: str) -> None:
    sentence, _, following = said.partition(" // ")
    assert [told.verdict() for told in chosen_rows.quoted_in(sentence, following)] == verdicts
