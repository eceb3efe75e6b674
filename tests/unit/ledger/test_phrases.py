"""What a writer says a letter is to an earlier one, in the languages customers write; and what only sounds like it."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest

from ledger import phrases


@pytest.mark.parametrize("text", [
    "4호차 배터리는 따로 진행 중이니 이 건하고 섞이지 않게 부탁드려요.",
    "지난 건과 합치지 말고 새로 접수해 주세요.",
    "이건 새로 드리는 건데요, 버킷이 갈라졌습니다.",
    "오일 재주문",
    "Please do not put the tubes together with this, they are other order.",
    "Please keep this one separate.",
    "It has nothing to do with the pump of last week.",
    "前回の件とは別でお願いします。",
    "センサーを再注文いたします。",
    "请勿与上次的订单合并。",
    "請勿與上次的訂單合併。",
    "这个跟上次的泵没有关系。",
    "Hàng này khác với đơn cuối năm, anh chị đừng gộp chung nhé.",
    "อย่ารวมกับงานที่แล้ว",
    "Bitte nicht mit der letzten Bestellung verwechseln, das ist ein eigener Auftrag.",
    "Cela n'a rien à voir avec la pompe.",
    "Es un pedido aparte, no lo mezclen con el anterior.",
    "È una nuova richiesta, da non unire alla precedente.",
    "To osobne zamówienie, proszę nie łączyć.",
    "Ini permintaan baru, jangan digabung.",
    "Bu ayrı bir sipariş, lütfen birleştirmeyin.",
    "Это отдельный заказ, прошу не объединять.",
    "새로운 요청입니다. 지난 건이 아닙니다.",
    "신규 발주건입니다, 어제 것이 아니니 주의해 주세요.",
    "별건입니다. 기존 건과 섞지 마세요.",
    "This is a new order, not the last one.",
    "It is not the same as before: new order.",
    "The pump does not run. Another problem: the valve leaks.",
    "新規の注文です。前回のものではありません。",
    "不是上次那个，是新订单。",
    "Đây là đơn mới, không phải đơn cũ.",
    "Das ist nicht die alte, sondern eine neue Bestellung.",
    "Ce n'est pas la commande d'hier, c'est une nouvelle commande.",
    "No es el mismo pedido, es un pedido nuevo.",
    "Bukan yang kemarin, ini pesanan baru.",
    "Bu geçenki değil, yeni bir sipariş.",
    "Это не старый, это новый заказ.",
    "To nie to samo, to nowe zamówienie.",
    "ไม่ใช่งานเดิม เป็นเรื่องใหม่",
    "Non è quello di ieri, è un nuovo ordine.",
    "Não é o mesmo, é um novo pedido.",
    "Dit is niet die van gisteren maar een nieuwe bestelling.",
    "중복이 아닙니다.",
    "재발주입니다. 중복 아님",
    "La bomba no arranca y es otro problema.",
    "It does not start and another problem is the valve.",
    "Die Pumpe läuft nicht und ein anderes Problem ist das Ventil.",
    "동작하지 않아 새로 주문합니다.",
])  # fmt: skip
def test_another_matter(text: str) -> None:
    assert phrases.other_matter(text)


@pytest.mark.parametrize("text", [
    "01号机我们自己保养，跟这次无关。",
    "2호기는 이번 건과는 무관합니다.",
    "I send it one more time to this address.",
    "That is not related to this request.",
    "Tidak ada masalah lain.",
    "재주문이 아닙니다.",
    "새로 주문하는 것 아닙니다.",
    "새로 발주하는 건 아니니 착오 없으시기 바랍니다.",
    "신규 발주건이 아니고 어제 것과 같습니다.",
    "추가로 주문하는 게 아닙니다.",
    "별건 아닙니다.",
    "새로 접수하지 말아 주세요.",
    "This is not a new order.",
    "Please do not treat it as a new order.",
    "It isn't a second order, just the same form.",
    "No new order, please.",
    "This does not mean another order.",
    "新規の注文ではありません。",
    "別件ではございません。",
    "追加注文じゃないです。",
    "追加発注ではなく、昨日と同じものです。",
    "不是新订单。",
    "這並非另一件。",
    "不是追加订购。",
    "不是另外一件。",
    "Không phải đơn mới ạ.",
    "Đây không phải là yêu cầu mới.",
    "ไม่ใช่คำสั่งซื้อใหม่ค่ะ",
    "ไม่ใช่เรื่องใหม่",
    "Das ist keine neue Bestellung.",
    "Es handelt sich nicht um einen neuen Auftrag.",
    "Ce n'est pas une nouvelle commande.",
    "Il ne s'agit pas d'une autre demande.",
    "No es un pedido nuevo.",
    "No se trata de otra solicitud.",
    "Non è un nuovo ordine.",
    "Não é um novo pedido.",
    "Não se trata de outra encomenda.",
    "To nie jest nowe zamówienie.",
    "Ini bukan pesanan baru.",
    "Bukan permintaan lain.",
    "Bu yeni bir sipariş değil.",
    "Bu yeni bir sipariş değildir.",
    "Это не новый заказ.",
    "Dit is geen nieuwe bestelling.",
    "Nejde o novou objednávku.",
    "Ez nem új rendelés.",
    "Nu este o comandă nouă.",
    "Detta är inte en ny beställning.",
    "Це не нове замовлення.",
])  # fmt: skip
def test_no_other_matter(text: str) -> None:
    assert not phrases.other_matter(text)


@pytest.mark.parametrize("text", [
    "어제 전화로 말씀드린 내용입니다. 변동 사항 없습니다.",
    "바뀐 것 없습니다.",
    "오전에 메일로 보내드린 목록과 동일합니다.",
    "흐리게 나갔을까 봐 메일로도 남깁니다.",
    "영업팀에도 같이 보냅니다.",
    "두 번 접수되지 않게 부탁드립니다.",
    "스캔본 대신 문서 파일로도 보내드립니다. 접수는 한 건으로 해 주세요.",
    "I send one more time because my Outlook had an error. Same file.",
    "I am not sure whether my mail of 9 June arrived, therefore once more to you:",
    "Forwarding my mail of yesterday to you as well.",
    "here is the same in English",
    "念のためこちらにも転送いたします。",
    "FAXでもお送りします。",
    "本函内容与3月22日邮件相同，再以传真发送。",
    "內容與郵件相同。",
    "Em gửi thêm bản fax, nội dung không thay đổi.",
    "ส่งแฟกซ์ซ้ำอีกครั้ง",
    "Wir senden Ihnen das Schreiben noch einmal per Fax, gleicher Inhalt.",
    "Je vous envoie la même demande également par fax.",
    "Les enviamos también por fax el correo de ayer.",
    "Inviamo nuovamente la richiesta, anche via fax.",
    "Wysyłam jeszcze raz, na wypadek gdyby nie doszło.",
    "Kami kirimkan kembali, isinya sama dengan email tadi pagi.",
    "Aynı talebi faksla da gönderiyoruz.",
    "На всякий случай отправляю его ещё раз.",
])  # fmt: skip
def test_the_same_again(text: str) -> None:
    assert phrases.sent_again(text)


@pytest.mark.parametrize("text", [
    "031 1개로 다시 보내주세요.",
    "현미도정기가 똑같은 알람으로 또 섰습니다.",
    "Cleaned it, no change.",
    "The shaft broke once again.",
    "La máquina falló de nuevo.",
    "Насос ещё раз сломался.",
    "正しいものを再送してください。",
    "รายการอื่นเหมือนเดิม",
])  # fmt: skip
def test_not_sent_again(text: str) -> None:
    assert not phrases.sent_again(text)


@pytest.mark.parametrize("text", [
    "지난주 메일로 접수한 그 건입니다.",
    "Our mail dt. 04.08.2026 refers.",
    "Em muốn đổi ngày sang thứ Sáu.",
    "Unsere Bestellung vom 8. Juni: bitte Terminverschiebung.",
    "Concernant notre commande du 8 juin, merci de l'annuler : annulation.",
    "Sólo les pido agregar al mismo envío una bobina más.",
    "Riguardo alla nostra richiesta del 3 giugno",
    "Mała korekta do mojego zamówienia.",
    "Mengenai permintaan kami tanggal 14 Oktober",
    "Önceki siparişimizin iptalini rica ederiz.",
    "По поводу нашего заказа: прошу перенести срок.",
])  # fmt: skip
def test_it_goes_on(text: str) -> None:
    assert phrases.continues(text)


@pytest.mark.parametrize("text", [
    "언제쯤 오실 수 있는지 알려주세요.",
    "언제쯤 받을 수 있는지 회신 바랍니다.",
    "급한 것만 먼저 보내주세요.",
    "지난주 보내주신 솔은 잘 받았습니다.",
    "받은 사람들이 그대로 하니까 필요 없습니다.",
    "Đổi sang trục 1 thì trục 1 cũng báo E07.",
    "Thợ bên em tự sửa được.",
])  # fmt: skip
def test_it_begins(text: str) -> None:
    assert not phrases.continues(text)


@pytest.mark.parametrize("text", [
    "Eight days and no tracking number. Where is the motor?",
    "It hasn't left Incheon yet.",
    "납기가 자꾸 지연되고 있습니다.",
    "納期が遅れています。",
    "ยังไม่ได้รับของ",
    "Ich habe bis heute nichts von Ihnen gehört.",
    "Nous n'avons toujours pas reçu de réponse.",
    "Seguimos sin respuesta.",
    "Non abbiamo ancora ricevuto: ancora nessuna risposta.",
    "Do dziś nie otrzymaliśmy odpowiedzi.",
    "Sampai hari ini kami belum menerima nomor resi.",
    "Sipariş gelmedi, hâlâ bekliyoruz.",
    "До сих пор не получили ответа.",
    "어제 오신다던 분이 아직도 안 오셨습니다.",
    "아무도 안 오고 전화 한 통 없습니다.",
    "Nobody came yesterday.",
    "说好昨天来，没人来。",
    "Bis jetzt ist niemand gekommen.",
])  # fmt: skip
def test_somebody_waits(text: str) -> None:
    assert phrases.impatient(text)


@pytest.mark.parametrize("text", [
    "Form no. 20418 Date 12.04.2027",
    "ยังไม่ถึงกำหนด ไม่ต้องตรวจ",
    "ยังไม่ได้เปลี่ยนอะไหล่",
    "最短でいつ来られますか。",
    "The signal comes with a delay of two seconds.",
    "서보 응답 지연 알람이 뜹니다.",
    "We have not decided yet how many.",
    "El robot sigue sin arrancar.",
    "Насос до сих пор не работает.",
])  # fmt: skip
def test_nobody_waits(text: str) -> None:
    assert not phrases.impatient(text)


@pytest.mark.parametrize("text", [
    "오늘 물건 받았는데 다른 게 왔습니다.",
    "Wrong impeller received",
    "違う部品が届きました。",
    "벨트가 720-16으로 두 개 왔습니다. 제가 시킨 건 690-16이고요.",
    "K-15A-1050이 아니라 K-15A-1250으로 6개 왔습니다.",
    "发来的轴承型号不对。",
    "Sie haben das falsche Teil geliefert: Falschlieferung.",
    "Vous avez livré la mauvaise pièce.",
    "Recibimos un sensor equivocado.",
    "È arrivata la valvola sbagliata.",
    "Przysłali nam łożysko zamiast uszczelki.",
    "Barang yang diterima salah.",
    "Yanlış parça geldi.",
    "Прислали не тот датчик.",
    "Die Rollen sind gekommen. Leider passen sie nicht: geliefert wurde die 670er. Bestellt war die 620er.",
    "와이퍼가 왔는데 둘 다 5미리입니다. 주문은 3미리였습니다.",
    "ワイパーが届きましたが、厚みが5ミリでした。注文は3ミリです。",
    "到的两个都是5毫米的，我们订的是3毫米。",
    "Nous avons reçu des racleurs de 5 mm. La commande portait sur 3 mm.",
    "En la caja venían de 5 mm, y habíamos pedido de 3 mm.",
    "W paczce były 5 mm, a zamawialiśmy 3 mm.",
    "Đã nhận được loại 5 mm, đơn đặt hàng là loại 3 mm.",
])  # fmt: skip
def test_the_wrong_thing_came(text: str) -> None:
    assert phrases.wrong_delivery(text)


@pytest.mark.parametrize("text", [
    "지난번 것 잘 도착했습니다. 이번 주문은 두 개입니다.",
    "先日の品は届きました。今回の注文は2個です。",
    "Die Rollen sind angekommen und passen, danke. Bestellen möchten wir noch zwölf.",
    "The last ones arrived, thank you. We ordered four more today.",
])  # fmt: skip
def test_what_came_is_what_was_ordered(text: str) -> None:
    assert not phrases.wrong_delivery(text)


@pytest.mark.parametrize("text", [
    "저번 세 통은 다 썼습니다.",
    "지난번 금망 네 장은 잘 받아서 다 갈았습니다.",
    "The first box is all used, we ran out.",
    "上次的已经用完了。",
    "ของที่ส่งมาใช้หมดแล้ว",
])  # fmt: skip
def test_it_is_used_up(text: str) -> None:
    assert phrases.used_up(text)


@pytest.mark.parametrize("text", ["견적 잘 받았습니다.", "작업계획서 잘 받았습니다."])
def test_papers_are_not_used_up(text: str) -> None:
    assert not phrases.used_up(text)


@pytest.mark.parametrize(("text", "day"), [
    ("Our mail dt. 02.03.2026", date(2026, 3, 2)),
    ("unsere E-Mail vom 2. März", date(2026, 3, 2)),
    ("notre mail du 2 mars", date(2026, 3, 2)),
    ("nuestro correo del 2 de marzo", date(2026, 3, 2)),
    ("la nostra richiesta del 2 marzo", date(2026, 3, 2)),
    ("moje zgłoszenie z dnia 2 marca", date(2026, 3, 2)),
    ("permintaan kami tanggal 2 Maret", date(2026, 3, 2)),
    ("2 Mart tarihli e-postamız", date(2026, 3, 2)),
    ("письмо Петрова от 2 марта", date(2026, 3, 2)),
    ("đơn em gửi hôm 2/3", date(2026, 3, 2)),
    ("그제 팩스로 청구서를 넣었는데", date(2026, 3, 7)),
    ("gestern habe ich Ihnen eine Nachricht geschickt", date(2026, 3, 8)),
    ("오전에 팩스로 넣었는데", date(2026, 3, 9)),
    ("I sent you a mail this morning", date(2026, 3, 9)),
    ("unser Fax vom 12. Dezember", date(2025, 12, 12)),
])  # fmt: skip
def test_a_day_in_many_languages(text: str, day: date) -> None:
    assert list(phrases.days_told(text, date(2026, 3, 9))) == [day]


@pytest.mark.parametrize("word", ["1", "PO_0/", "발주 1-", "order no ", "다 ", "가 "])
def test_words_without_end_are_read_in_linear_time(word: str) -> None:
    text = word * (20_000 // len(word))
    start = time.process_time()
    for ask in (
        phrases.own_references,
        phrases.other_matter,
        phrases.settled,
        phrases.used_up,
        phrases.sent_again,
        phrases.continues,
        phrases.impatient,
        phrases.changes,
        phrases.corrects,
        phrases.wrong_delivery,
    ):
        ask(text)
    assert time.process_time() - start < 8  # it is a second; a quadratic reading takes half a minute


@pytest.mark.parametrize("text", [
    "교육을 한 주 미뤄야 합니다.",
    "We must postpone the training by a week.",
    "We now need three of them, and sooner.",
    "納期を変更してください。",
    "请改成五个。",
    "Cho em đổi sang ngày 20 nhé.",
    "ขอเลื่อนเป็นวันศุกร์",
    "Bitte vier statt zwei liefern.",
    "Merci de modifier la quantité.",
    "Hay que cambiar la fecha.",
    "Vorremmo anticipare la consegna.",
    "Prosimy o zmianę terminu.",
    "Tolong ubah jumlahnya.",
    "Teslimi erteleyelim.",
    "Просим перенести на пятницу.",
])  # fmt: skip
def test_something_is_other_than_it_was(text: str) -> None:
    assert phrases.changes(text)


@pytest.mark.parametrize(
    "text", ["Nothing changed.", "We are now sending it by fax too.", "변경 사항 없습니다.", "変更はございません。"]
)
def test_nothing_is_other_than_it_was(text: str) -> None:
    assert not phrases.changes(text)


def test_no_pattern_holds_a_sign_that_nobody_types() -> None:
    r"""A "\b" outside a raw string is a backspace, and the pattern is never found."""
    patterns = [value for value in vars(phrases).values() if isinstance(value, re.Pattern)]
    assert len(patterns) > 8
    assert not [each.pattern for each in patterns if re.search(r"[\x00-\x08\x0b-\x1f]", each.pattern)]


@pytest.mark.parametrize(("what", "text"), [
    ("other_matter", "Isto é um pedido novo, nada a ver com a fuga de óleo."),
    ("other_matter", "Dit is een aparte bestelling, dus niet samenvoegen."),
    ("other_matter", "Jde o novou objednávku, s minulou závadou nesouvisí."),
    ("other_matter", "Ez egy másik megrendelés, a múltkorihoz nincs köze."),
    ("other_matter", "Aceasta este o cerere separată."),
    ("other_matter", "Det här är en ny beställning."),
    ("other_matter", "Це окреме замовлення."),
    ("settled", "O chamado de ontem está resolvido, podem encerrar."),
    ("settled", "De storing is verholpen, de machine draait weer goed."),
    ("settled", "Závada je opravena, linka běží bez problémů."),
    ("settled", "A hiba megoldódott, a gép jól működik."),
    ("settled", "Defectul a fost remediat, utilajul merge bine."),
    ("settled", "Felet är åtgärdat."),
    ("settled", "La máquina funciona bien desde el lunes."),
    ("settled", "La machine tourne parfaitement depuis lundi."),
    ("sent_again", "Segue novamente o nosso fax, o conteúdo é o mesmo."),
    ("sent_again", "Hierbij sturen wij u de brief nogmaals."),
    ("sent_again", "Posíláme objednávku ještě jednou faxem."),
    ("sent_again", "Ismét elküldjük a levelet."),
    ("sent_again", "Trimitem încă o dată aceeași comandă."),
    ("sent_again", "Jag skickar mejlet en gång till."),
    ("sent_again", "Надсилаємо лист: той самий зміст."),
    ("sent_again", "Kami kirim ulang karena takut tidak sampai."),
    ("sent_again", "Aynı siparişi tekrar gönderiyorum."),
    ("impatient", "Até hoje não recebemos resposta nenhuma."),
    ("impatient", "Wij hebben nog steeds niets van u gehoord."),
    ("impatient", "Dosud nikdo neodpověděl, stále čekáme na odpověď."),
    ("impatient", "Még mindig nem kaptunk választ."),
    ("impatient", "Încă nu am primit niciun răspuns."),
    ("impatient", "Vi har fortfarande inte fått något svar."),
    ("impatient", "Досі не отримали відповіді."),
    ("corrects", "Enganei-me no número: são quatro."),
    ("corrects", "Er stond een fout in onze bestelling."),
    ("corrects", "V objednávce byla chyba."),
    ("wrong_delivery", "Chegaram quatro rolamentos errados."),
    ("wrong_delivery", "Wij hebben de verkeerde maat ontvangen, verkeerde levering dus."),
    ("wrong_delivery", "Dostali jsme těsnění místo ložiska."),
    ("wrong_delivery", "Tömítést kaptunk csapágy helyett."),
    ("used_up", "As primeiras duas já acabaram."),
    ("used_up", "De vorige set is opgebruikt."),
])  # fmt: skip
def test_what_a_letter_is_in_more_languages(what: str, text: str) -> None:
    assert getattr(phrases, what)(text)


@pytest.mark.parametrize("text", [
    "Precisamos de duas válvulas para a prensa 4711 até sexta-feira.",
    "Graag twee sensoren voor machine 4711, levering deze week.",
    "Prosíme o dvě těsnění pro stroj 4711.",
    "Kérünk két tömítést a 4711-es géphez.",
    "Avem nevoie de două garnituri pentru utilajul 4711.",
    "Vi behöver två tätningar till maskin 4711.",
    "Потрібні два датчики для машини 4711.",
])  # fmt: skip
def test_a_plain_order_is_only_an_order(text: str) -> None:
    asked = ("other_matter", "settled", "used_up", "sent_again", "continues", "impatient", "corrects", "wrong_delivery")
    assert not [what for what in asked if getattr(phrases, what)(text)]


@pytest.mark.parametrize("text", [
    "Hôm 2/3 em có gửi yêu cầu.", "On 2 March we sent you an order.", "Am 2. März haben wir bei Ihnen bestellt.",
    "El 2 de marzo les enviamos el pedido.", "Em 2 de março enviamos o pedido.", "Le 2 mars nous avons envoyé un mail.",
])  # fmt: skip
def test_the_day_before_the_word(text: str) -> None:
    assert list(phrases.days_told(text, date(2026, 3, 9))) == [date(2026, 3, 2)]


@pytest.mark.parametrize("text", ["We need it on 2 March as we ordered late.", "Ngày 2/3 cần có hàng, em đặt rồi."])
def test_a_day_by_which_it_is_needed_is_no_day_of_a_letter(text: str) -> None:
    assert not phrases.days_told(text, date(2026, 3, 9))
