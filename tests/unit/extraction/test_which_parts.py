"""Which parts are asked for and which are only spoken of: at hand, on paper, come already, not this one but that."""

from __future__ import annotations

import pytest

from tests.unit.extraction.test_cases import answer, told_by

WRITERS = {
    "ko": "배정근 <jk.bae@onnurisauce.example>",
    "en": "Megan Rudge <m.rudge@thornburypickles.example>",
    "ja": "宮本陽子 <y.miyamoto@yamabuki-an.example>",
    "zh": "孙立波 <sunlb@haiweiyuan.example>",
    "vi": "Trần Quốc Bảo <bao.tran@huongque.example>",
    "de": "Jörg Petersen <j.petersen@lindhof-feinkost.example>",
}


def asked_of(tongue: str, text: str, subject: str = "") -> object:
    message = {"name": "", "from": WRITERS[tongue], "subject": subject, "text": f"{text}\n"}
    return told_by(answer("kettle-part", message))["parts"]


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("ko", "8V-2033C용 CF10-25 말고 10-5로 6개 부탁드립니다.", {"CF10-5": 6}),
        ("ko", "8V-2033C 875316... 죄송합니다. 775316 말고 5320으로 1개 부탁합니다.", {"775320": 1}),
        ("en", "For 21-0533-RT please send not the Z-4471-02 but the 4471-03, four off.", {"Z-4471-03": 4}),
        ("en", "8V-2214C: not CF10-25 this time, the 10-5 please, 4 pcs.", {"CF10-5": 4}),
        ("ko", "PT100-W3이 아니라 W5로 2개 부탁드려요. K3/19-041에 답니다.", {"PT100-W5": 2}),
        ("ko", "20-0417-RT 힌지입니다. Z-4471-02 아니고 -03으로 4개 부탁해요.", {"Z-4471-03": 4}),
        ("ko", "8V-2033C 필터는 CF10-25가 아니라 5 마이크론 CF10-5로 6개 주세요.", {"CF10-5": 6}),
    ],
)
def test_told_by_the_end_of_its_number(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("ko", "8V-2033C 수위봉 775 316 두 개 부탁드립니다.", {"775316": 2}),
        ("en", "We need 3 of 284 1008 for PM45.0340 please.", {"2841008": 3}),
        ("en", "Please quote HD 0.75 - K47 for 8V-2214C, one only.", {"HD0.75-K47": 1}),
        ("ko", "K3/19-041용 SRV 1/2 -6B 하나 보내주세요.", {"SRV1/2-6B": 1}),
        ("ko", "FX 30 / 200 실린더 1개 부탁합니다. K5/21-007입니다.", {"FX30/200": 1}),
        ("ko", "6206 - 2Z / C3 베어링 4개요. 8V-2033C 예비입니다.", {"6206-2Z/C3": 4}),
    ],
)
def test_a_number_written_in_groups(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("ko", "K5/21-008 뚜껑이 안 닫힙니다. VMQ310-8은 이미 사 두었으니 교체 작업만 부탁드립니다.", {}),
        (
            "ko",
            "K3/19-041 온도가 튑니다. PT100-W3는 저희 쪽에 여분이 있으니 안 가져오셔도 됩니다. 방문 부탁드립니다.",
            {},
        ),
        ("ko", "PM45.0312 감속기 교체하러 와주세요. HD0.75-K47은 지난주에 도착해 있습니다.", {}),
        ("ko", "PM45.0312 감속기(HD0.75-K47)는 저희가 따로 구해 놨습니다. 설치만 와서 해주세요.", {}),
        ("ko", "8V-2033C 펌프 소음 점검 오실 때, VPO-68은 저희가 준비해 둘 테니 몸만 오시면 됩니다.", {}),
        ("ko", "K5/21-008 트랩 교체 작업 부탁합니다. 부품(TRP-15F)은 저희한테 있습니다.", {}),
        ("ko", "K5/21-008 뚜껑 패킹 VMQ310-8이 찢어졌습니다. 부품은 저희가 갖고 있으니 교체 방법만 알려주세요.", {}),
        (
            "ko",
            "20-0417-RT 도어가 처집니다. Z-4471-02와 Z-4471-03은 작년에 받아 놓은 게 있으니 기사님만 보내 주시면 됩니다.",
            {},
        ),
        ("ko", "K5/21-008 패킹 VMQ310-8 재고가 없어서요. 3개 부탁드립니다.", {"VMQ310-8": 3}),
        (
            "en",
            "The kettle K5/22-051 leaks at the lid. We have a VMQ310-8 here already, we just need someone to fit it.",
            {},
        ),
        (
            "en",
            "Retort 21-0533-RT: door proves open. There is an LSX-21 on our shelf so no need to bring one. Please visit.",
            {},
        ),
        ("en", "8V-2214C pump is noisy. We keep VP60/4 in stock ourselves; what we need is a fitter.", {}),
        (
            "en",
            "We bought a VP60/4 from you last month as a spare, so nothing to ship. Please come and fit it on 8V-2214C, the old one seized.",
            {},
        ),
        ("en", "Could you keep an EM22-R aside for us? For K3/22-068. Just the one.", {"EM22-R": 1}),
        (
            "en",
            "Please hold two LSX-21 for me at the counter, I will collect on Monday. For 21-0533-RT.",
            {"LSX-21": 2},
        ),
        (
            "en",
            "Could you set aside a VPO-68 for us, we will pick it up Friday. It is for 8V-2214C. One will do.",
            {"VPO-68": 1},
        ),
        ("ja", "K3/18-009 の蓋パッキン VMQ225-6 が破れました。部品は手元にあるので、交換方法だけ教えてください。", {}),
        (
            "ja",
            "8V-1987C の VP60/4 から異音がします。交換用のポンプは当社で用意しておりますので、作業のみお願いいたします。",
            {},
        ),
        ("ja", "PM45.0340 のシール 2841006 は在庫がございますので不要です。技術者の派遣をお願いします。", {}),
        ("zh", "K5/23-019盖子关不严。VMQ310-8我们已经买好了，请派人来换。", {}),
        ("zh", "PM45.0355减速机坏了，HD0.75-K47我们仓库里有备件，只需要你们派人来装。", {}),
        ("vi", "Máy PM45.0361 rò dầu. Phớt 2841006 bên em có sẵn rồi, nhờ anh chị cử người qua thay giúp.", {}),
        ("vi", "Máy K3/23-130 nóng chậm. TRP-15F bên em mua rồi, chỉ cần kỹ thuật qua lắp.", {}),
        (
            "de",
            "K5/24-002 kippt nicht mehr. Einen FX30/200 haben wir hier liegen, bitte nur einen Monteur schicken.",
            {},
        ),
        ("ko", "VPO-68은 다 썼고 창고에도 없습니다. 4통 보내주세요. 8V-2033C용.", {"VPO-68": 4}),
        ("ko", "CF10-5는 재고가 2개 남아 있는데 곧 떨어질 것 같아 10개 주문합니다. 8V-2033C.", {"CF10-5": 10}),
        ("ko", "6206-2Z/C3 구해 놓은 게 하나 있긴 한데 하나 더 필요합니다. 8V-2033C 팬이요.", {"6206-2Z/C3": 1}),
        ("ko", "PM45.0312 씰 교체 건입니다. 2841006은 보내주신 게 여기 있습니다. 기사님 방문 일정만 잡아주세요.", {}),
        (
            "ko",
            "PM45.0312 기어박스를 갈아야 합니다. 새 감속기 HD0.75-K47은 공무팀에서 들여놨고 작업만 의뢰드립니다.",
            {},
        ),
        ("ko", "LSX-21은 여분 있어요. 20-0417-RT 센서 배선만 한번 봐주세요.", {}),
        (
            "en",
            "K5/22-051 won't tilt. I've got an FX30/200 on the bench ready to go in, so all we need is a pair of hands.",
            {},
        ),
        ("en", "No need to bring a TRP-15F, there's one in our crib. K5/22-051 trap is blocked, please attend.", {}),
        ("en", "We have no VPO-68 left. Two cans please for 8V-2214C.", {"VPO-68": 2}),
        ("zh", "K5/23-019的PT100-W3仓库没有了，请发2根。", {"PT100-W3": 2}),
        ("ja", "VPO-68 の在庫がなくなりましたので 2缶お願いします。8V-1987C 用です。", {"VPO-68": 2}),
        ("vi", "Kho bên em hết CF10-5 rồi, cho em 5 cái cho máy PM45.0361.", {"CF10-5": 5}),
    ],
)
def test_what_is_at_hand_is_not_sent(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("ko", "20-0417-RT에 달린 10-33171의 교정 성적서를 보내주세요.", {}),
        ("ko", "VPO-68 물질안전보건자료(MSDS) 부탁드립니다. 8V-2033C에 쓰는 오일입니다.", {}),
        ("ko", "TUFGREASE FG2 NSF 인증서 사본 좀 보내주실 수 있나요? PM45.0312에 씁니다.", {}),
        ("ko", "DOK-1107 도면 최신판을 PDF로 받을 수 있을까요? PM45.0312 건입니다.", {}),
        ("ko", "PM45.0312의 HD0.75-K47 취급설명서를 보내주세요.", {}),
        ("ko", "DOK-1107 도면대로 2개 제작 부탁드립니다. PM45.0312용.", {"DOK-1107": 2}),
        ("ko", "10-33171 2개를 성적서 포함해서 보내주세요. 20-0417-RT용입니다.", {"10-33171": 2}),
        ("ko", "10-33171 교정성적서 첨부해서 1개 납품 부탁드립니다. 20-0417-RT입니다.", {"10-33171": 1}),
        ("ko", "도면 Z-4471-03 4개 제작해 주세요. 20-0417-RT용.", {"Z-4471-03": 4}),
        ("ko", "Z-4471-02 도면에 나와 있는 부시 Z-4471-03 2개 부탁드립니다. 20-0417-RT입니다.", {"Z-4471-03": 2}),
        ("ko", "20-0417-RT용입니다. 도면 Z-4471-02에 표시된 Z-4471-03 부시만 6개 제작 요청합니다.", {"Z-4471-03": 6}),
        (
            "en",
            "Could you email us the calibration certificate for the 10-33171 on 21-0533-RT? The gauge itself is fine.",
            {},
        ),
        ("en", "Please send the safety data sheet of VPO-68, we use it in 8V-2214C.", {}),
        ("en", "We need the assembly drawing for Z-4471-02, retort 21-0533-RT.", {}),
        ("en", "Please send 2 pcs 10-33171 with calibration certificate for 21-0533-RT.", {"10-33171": 2}),
        ("en", "A copy of the wiring diagram for LSX-21 would help us. Retort 21-0533-RT.", {}),
        ("ja", "21-0533-RT ではなく K3/18-009 の件です。VMQ225-6 の図面をお送りください。", {}),
        ("ja", "TUFGREASE FG2 の安全データシートをいただけますか。K3/18-009 で使用しています。", {}),
        ("ja", "K3/18-009 用に PT100-W5 を1本、検査成績書付きでお願いします。", {"PT100-W5": 1}),
        ("zh", "请提供21-0560-RT上压力表10-33171的校准证书。", {}),
        ("zh", "请发一份VPO-68的MSDS，K5/23-019车间要用。", {}),
        ("vi", "Anh chị gửi giúp em chứng nhận hiệu chuẩn của 10-33171 trên máy 22-0602-RT.", {}),
        ("vi", "Cho em xin tài liệu hướng dẫn của HD0.75-K47 lắp trên PM45.0361.", {}),
        ("de", "Bitte senden Sie uns die Zeichnung zu Z-4471-02 (23-0711-RT).", {}),
        ("de", "Wir brauchen das Kalibrierzertifikat für den 10-33171 an 23-0711-RT.", {}),
        ("de", "Bitte 2 Stück Z-4471-03 nach Zeichnung für 23-0711-RT liefern.", {"Z-4471-03": 2}),
        (
            "ko",
            "10-33171 압력계 하나 새로 보내주시고 기존 것 성적서도 같이 부탁드립니다. 20-0417-RT요.",
            {"10-33171": 1},
        ),
        ("ko", "PT100-W5 3개 견적 부탁드립니다. 시험성적서 필요합니다. K5/21-007용입니다.", {"PT100-W5": 3}),
        ("ko", "K3/19-041 안전밸브 SRV1/2-6B 정기검사용 성적서가 필요해서요, 사본 보내주실 수 있을까요?", {}),
        ("ko", "HD0.75-K47 오일 교환 주기가 적힌 매뉴얼 있으면 보내주세요. PM45.0312에 달려 있습니다.", {}),
        ("ko", "첨부 도면 DOK-1107과 같이 1개 제작해 주세요. PM45.0312용입니다.", {"DOK-1107": 1}),
        ("ko", "DOK-2203 재질증명서 포함으로 2개 견적 부탁합니다. K3/19-041용.", {"DOK-2203": 2}),
        ("en", "Do you have a manual for the HD0.75-K47? Ours went missing. It sits on PM45.0340.", {}),
        ("en", "Could we get the material certificate of DOK-1107 fitted to PM45.0340?", {}),
        ("en", "Please quote for DOK-1107 to drawing rev C, qty 2, for PM45.0340.", {"DOK-1107": 2}),
        ("en", "We need one new SRV1/2-6B for K3/22-068 and its certificate.", {"SRV1/2-6B": 1}),
        ("zh", "请寄2个SRV1/2-6B，附合格证。K5/23-019用。", {"SRV1/2-6B": 2}),
        ("ja", "K3/18-009 に付いている SRV1/2-6B の検査証明書の写しをいただけますでしょうか。", {}),
    ],
)
def test_a_paper_about_it_and_the_part_itself(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted", "subject"),
    [
        (
            "ko",
            "보내주신 오일 잘 받았습니다. 그런데 8V-2033C에서 물이 샙니다. 점검 부탁드립니다.",
            {},
            "RE: [GM26-0310] VPO-68 6통 발송 완료",
        ),
        (
            "ko",
            "물건은 어제 도착했습니다. 감사합니다. 별건으로 PM45.0312 축이 흔들립니다. 와서 봐주세요.",
            {},
            "Re: 2841006 4개 납품 일정 안내",
        ),
        (
            "ko",
            "잘 도착했고 교체까지 끝냈습니다. 오늘은 20-0417-RT 도어 때문에 연락드립니다. 문이 안 닫혀요.",
            {},
            "RE: RE: 9001-44 1개 출고",
        ),
        (
            "en",
            "Pump arrived and is running, thanks. New matter: 21-0533-RT door will not lock. Can someone call in?",
            {},
            "RE: [GM26-0298] Dispatch note VP60/4 x 1",
        ),
        (
            "ja",
            "ポンプは無事届きました。別件ですが、8V-1987C の扉が閉まりません。点検をお願いします。",
            {},
            "RE: VP60/4 1台 出荷のご案内",
        ),
        ("zh", "泵已收到，谢谢。另外K5/23-019加热很慢，请派人来看看。", {}, "回复: VP60/4 1台 发货通知"),
        ("ko", "견적대로 진행해 주세요. 8V-2033C용입니다.", {"VP60/4": 1}, "RE: [GM26-0298] VP60/4 1대 견적"),
        (
            "ko",
            "아직 안 왔습니다. 8V-2033C가 서 있어요. 언제 도착하나요?",
            {"VP60/4": 1},
            "RE: [GM26-0298] VP60/4 1대 출고 안내",
        ),
        (
            "ko",
            "8V-2033C용으로 받은 게 포장이 깨져서 왔고 안 돌아갑니다. 다시 보내주세요.",
            {"VP60/4": 1},
            "RE: [GM26-0298] VP60/4 1대 출고 안내",
        ),
        ("ko", "안녕하세요. 위 제목대로 8V-2033C용 부탁드립니다.", {"CF10-5": 10}, "CF10-5 10개 주문"),
        ("ko", "받은 제품이 8V-2033C에 안 맞습니다. 확인 부탁드립니다.", {"VP60/4": 1}, "RE: VP60/4 1대 출고 안내"),
        (
            "en",
            "The 8V-2214C pump has arrived, thank you. Please send a second one, same again.",
            {"VP60/4": 1},
            "RE: Dispatch note VP60/4 x 1",
        ),
        (
            "ko",
            "안녕하세요, 문의드린 건 어떻게 됐나요? 8V-2033C가 멈춰 있어요.",
            {"VP60/4": 1},
            "RE: VP60/4 1대 주문 건",
        ),
    ],
)
def test_the_subject_of_a_finished_delivery(
    tongue: str, text: str, wanted: dict[str, float | None], subject: str
) -> None:
    assert asked_of(tongue, text, subject) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("ko", "K3/19-041 DOK-2203은 2년 전에 갈았는데 이제 주기가 됐습니다. 두 개 보내주세요.", {"DOK-2203": 2}),
        ("ko", "작년에 VMQ310-8을 교체했고 올해도 교체 시기라 4개 주문합니다. K5/21-008입니다.", {"VMQ310-8": 4}),
        ("ko", "지난봄에 CF10-25를 바꿨는데 또 막히네요. 8V-2033C용으로 같은 것 6개 부탁드립니다.", {"CF10-25": 6}),
        ("ko", "20-0417-RT 9001-44는 작년 11월에 교체한 겁니다. 올해 것도 하나 부탁드립니다.", {"9001-44": 1}),
        ("ko", "9001-44는 작년에 교체했습니다. 이번에는 SPN24-80만 8개 주세요. 20-0417-RT용.", {"SPN24-80": 8}),
        (
            "ja",
            "K3/18-009 の VMQ225-6 は昨年交換しましたが、また交換時期になりました。今回も2枚お願いします。",
            {"VMQ225-6": 2},
        ),
        ("zh", "K5/23-019的DOK-2203去年换过，又到更换周期了，这次还是要2个。", {"DOK-2203": 2}),
        (
            "de",
            "Der VMQ310-8 an K5/24-002 wurde letztes Jahr getauscht und ist wieder fällig. Bitte wieder zwei Stück.",
            {"VMQ310-8": 2},
        ),
        (
            "vi",
            "DOK-2203 trên máy K3/23-130 năm ngoái đã thay, giờ lại đến hạn. Lần này cũng cho em 2 cái.",
            {"DOK-2203": 2},
        ),
        (
            "ko",
            "CF10-5 필터는 작년 12월에 갈았으니 곧 1년입니다. 올해 교체용으로 10개 부탁드립니다. 8V-2033C.",
            {"CF10-5": 10},
        ),
        ("ko", "DOK-2203은 지난달에 교체했는데 그래도 샙니다. K3/19-041 점검 와주세요.", {}),
        (
            "en",
            "VPO-68 was changed in June, so it will be time again soon: three cans for 8V-2214C please.",
            {"VPO-68": 3},
        ),
        (
            "en",
            "LSX-21 was replaced last week but the alarm is still there. Please send an engineer to 21-0533-RT.",
            {},
        ),
    ],
)
def test_replaced_once_and_due_again(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("ja", "前回 TRP-15F を2個いただきましたが、同じものをあと3個お願いします。K3/18-009 用です。", {"TRP-15F": 3}),
        ("ko", "지난달에 2841006 1개 받았는데 같은 걸로 2개 더 부탁드립니다. PM45.0312용.", {"2841006": 2}),
        ("ko", "지난주 주문한 CF10-5 10개와 별도로 같은 것 5개 추가 부탁드립니다. 8V-2033C용입니다.", {"CF10-5": 5}),
        ("en", "You sent us two LSX-21 in May, we would like three more of the same. 21-0533-RT.", {"LSX-21": 3}),
        ("zh", "上个月发来1个2841006，同样的再要2个，PM45.0355备用。", {"2841006": 2}),
        (
            "vi",
            "Tháng trước bên em nhận 1 cái 2841006, cho em thêm 2 cái nữa giống vậy cho máy PM45.0361.",
            {"2841006": 2},
        ),
        ("de", "Im Mai kamen vier Z-4471-03, davon bitte noch zwei. 23-0711-RT.", {"Z-4471-03": 2}),
        ("en", "We received 4 Z-4471-03 last week, please send another 2. 21-0533-RT.", {"Z-4471-03": 2}),
        ("ko", "4월에 SPN24-80 8개 받았습니다. 같은 수량으로 다시 부탁드립니다. 20-0417-RT.", {"SPN24-80": 8}),
        ("ja", "VPO-68 を4缶、前回と同じものでお願いします。8V-1987C 用です。", {"VPO-68": 4}),
        ("ko", "지난번에 보내주신 CF10-25 6개, 이번에도 똑같이 6개 부탁드려요. 8V-2033C.", {"CF10-25": 6}),
    ],
)
def test_more_of_what_came(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("zh", "PM45.0355坏的是2841006，不是2841008。请寄2个。", {"2841006": 2}),
        ("zh", "K5/23-019要换的不是PT100-W3，而是PT100-W5，请发1根。", {"PT100-W5": 1}),
        ("ko", "PM45.0312에서 나간 건 2841008이 아니라 2841006이에요. 2개 보내주세요.", {"2841006": 2}),
        ("en", "It is not the TRP-15F that failed on 21-0533-RT, it is the TRP-20F. Please send one.", {"TRP-20F": 1}),
        ("ja", "壊れたのは PT100-W3 ではなく PT100-W5 です。K3/18-009 用に1本お送りください。", {"PT100-W5": 1}),
        ("vi", "Cái hỏng không phải là 2841008 mà là 2841006, gửi giúp em 3 cái cho máy PM45.0361.", {"2841006": 3}),
        ("de", "Defekt ist nicht 2841008, es ist 2841006. Bitte zwei Stück für K5/24-002.", {"2841006": 2}),
        ("vi", "Bên em cần 2841006 chứ không phải 2841008, 2 cái, máy PM45.0361.", {"2841006": 2}),
        ("ko", "빠진 건 EM22-R이 아니고 LSX-21입니다. 20-0417-RT용으로 하나 부탁드려요.", {"LSX-21": 1}),
        ("en", "Sorry, not VMQ225-6 - it is VMQ310-8 we are after, three of them, for K5/22-051.", {"VMQ310-8": 3}),
        ("zh", "漏的不是TRP-15F，而是TRP-20F，请寄一个，21-0560-RT。", {"TRP-20F": 1}),
    ],
)
def test_not_this_one_but_that(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted


@pytest.mark.parametrize(
    ("tongue", "text", "wanted"),
    [
        ("ko", "8V-2033C 오일 VPO-68 두 통만 챙겨봐 주세요.", {"VPO-68": 2}),
        ("ko", "K3/19-041에 쓸 EM22-R 하나 빼 놔 주세요. 내일 가지러 갈게요.", {"EM22-R": 1}),
        ("ko", "TRP-15F 세 개 정도 여분으로 쟁여 두려고요. K5/21-007이에요.", {"TRP-15F": 3}),
        ("en", "Any chance of a couple of CF10-5 for 8V-2214C?", {"CF10-5": 2}),
        ("en", "Stick three SPN24-80 on the next van for us, would you? 21-0533-RT.", {"SPN24-80": 3}),
        ("en", "We are down to our last VPO-68, so put us down for four. 8V-2214C.", {"VPO-68": 4}),
        ("en", "EM22-R for K3/22-068, one, same day courier.", {"EM22-R": 1}),
        ("de", "Wir könnten noch drei CF10-5 für die 8V-2290C gebrauchen.", {"CF10-5": 3}),
        ("en", "One EM22-R wouldn't go amiss for K3/22-068.", {"EM22-R": 1}),
        ("ko", "EM22-R 하나 따로 빼 두시면 제가 금요일에 찾으러 가겠습니다. K3/19-041용이요.", {"EM22-R": 1}),
    ],
)
def test_asked_in_unusual_words(tongue: str, text: str, wanted: dict[str, float | None]) -> None:
    assert asked_of(tongue, text) == wanted
