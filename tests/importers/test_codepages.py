"""Which old encoding a text is in: the same news in many languages, and in each of their encodings."""

# ruff: noqa: E501
from __future__ import annotations

from pathlib import Path

import pytest

from briefing_app.importers.decode import decode

NEWS = {
    "ja": "大臣は火曜日、来年の冬に運航する船の補助金を更新しないと述べた。「島の住民だけに負担を求めることはできません」と市長は答え、次の会議で具体的な案を示すよう求めた。港の組合は、十二月に最初の便が止まる可能性があると警告している。",
    "ru": "Министр заявил во вторник, что не будет продлевать субсидию на зимние рейсы. «Мы не можем нести все расходы», — сказал он. Мэр города спросила, кто заплатит за паромы, и не получила ответа. Совет снова соберётся в пятницу.",
    "uk": "Міністр заявив у вівторок, що не продовжить субсидію на зимові рейси. «Ми не можемо нести всі витрати», — сказав він. Мер міста запитала, хто заплатить за пороми, і не отримала відповіді. Її рада збереться в п'ятницю.",
    "zh": "部长星期二表示，政府不会延长冬季渡轮的补贴。“我们不能承担全部费用，”他说。市长两次询问由谁来支付这笔钱，但没有得到答复。理事会将于星期五再次开会，讨论港口的未来。",
    "tw": "部長星期二表示，政府不會延長冬季渡輪的補貼。「我們不能承擔全部費用，」他說。市長兩次詢問由誰來支付這筆錢，但沒有得到答覆。理事會將於星期五再次開會，討論港口的未來。",
    "ko": '장관은 화요일에 겨울철 여객선 보조금을 연장하지 않겠다고 밝혔다. "우리가 모든 비용을 부담할 수는 없다"고 그는 말했다. 시장은 누가 비용을 낼 것인지 두 번 물었지만 답을 듣지 못했다.',
    "el": "Ο υπουργός δήλωσε την Τρίτη ότι δεν θα ανανεώσει την επιδότηση για τα χειμερινά δρομολόγια. «Δεν μπορούμε να πληρώσουμε όλο το κόστος», είπε. Η δήμαρχος ρώτησε δύο φορές ποιος θα πληρώσει.",
    "pl": "Minister powiedział we wtorek, że nie przedłuży dopłaty do zimowych rejsów, jeśli wyspiarze nie zapłacą części kosztów. Burmistrz zapytała dwukrotnie, kto zapłaci za łodzie, i nie otrzymała żadnej odpowiedzi. Źródła w urzędzie milczą.",
    "cs": "Ministr v úterý prohlásil, že příspěvek na zimní lodě neprodlouží, pokud ostrované nezaplatí část nákladů. Starostka se dvakrát ptala, kdo to zaplatí, a žádnou odpověď nedostala. Rada se sejde znovu v pátek, řekl mluvčí.",
    "hu": "A miniszter kedden azt mondta, hogy nem hosszabbítja meg a téli hajók támogatását, ha a szigetlakók nem fizetik a költségek egy részét. A polgármester kétszer megkérdezte, ki fizet, de nem kapott választ. Őszre döntenek, tűnt ki.",
    "tr": "Bakan salı günü kış seferleri için desteği yenilemeyeceğini söyledi. Belediye başkanı parayı kimin ödeyeceğini iki kez sordu ama yanıt alamadı. Meclis cuma günü yeniden toplanacak ve liman müdürünü dinleyecek; değişiklik beklenmiyor.",
    "he": "השר אמר ביום שלישי כי לא יחדש את הסובסידיה להפלגות החורף. ראש העיר שאלה פעמיים מי ישלם על הסירות ולא קיבלה תשובה. המועצה תתכנס שוב ביום שישי.",
    "ar": "قال الوزير يوم الثلاثاء إنه لن يجدد الدعم لرحلات الشتاء. وسألت رئيسة البلدية مرتين من سيدفع ثمن القوارب ولم تحصل على جواب. ويجتمع المجلس مجددا يوم الجمعة.",
    "fr": "Le ministre a déclaré mardi qu’il ne renouvellerait pas la subvention pour les bateaux d’hiver. « Nous ne pouvons pas tout payer », a-t-il dit. La maire a demandé deux fois qui paierait, sans réponse. C’est l’œuvre d’août.",
    "de": "Der Minister sagte am Dienstag, er werde den Zuschuss für die Winterfähren nicht verlängern. „Wir können nicht alle Kosten tragen“, erklärte er. Die Bürgermeisterin fragte zweimal, wer zahle, und bekam keine Antwort.",
    "es": "El ministro dijo el martes que no renovaría la subvención de los barcos de invierno. «No podemos pagarlo todo», añadió. ¿Quién paga? La alcaldesa preguntó dos veces y no recibió respuesta. Mañana habrá reunión.",
    "sv": "Ministern sade på tisdagen att han inte förnyar bidraget till vinterbåtarna. ”Vi kan inte bära hela kostnaden”, sade han. Borgmästaren frågade två gånger vem som betalar och fick inget svar.",
    "is": "Ráðherrann sagði á þriðjudag að hann myndi ekki endurnýja styrkinn til vetrarferðanna. Bæjarstjórinn spurði tvisvar hver ætti að borga en fékk ekkert svar. Það er óljóst.",
    "pt": "O ministro disse na terça-feira que não renovaria o subsídio dos barcos de inverno. “Não podemos pagar tudo”, acrescentou. A presidente da câmara perguntou duas vezes quem paga, sem resposta. Amanhã há reunião.",
    "ro": "Ministrul a declarat marţi că nu va reînnoi subvenţia pentru cursele de iarnă. Primăriţa a întrebat de două ori cine va plăti şi nu a primit niciun răspuns. Consiliul se întruneşte din nou vineri.",
}
ENCODINGS = {
    "ja": ["shift_jis", "euc_jp", "iso2022_jp"],
    "ru": ["cp1251", "koi8_r", "cp866", "iso8859_5"],
    "uk": ["cp1251", "koi8_u"],
    "zh": ["gb18030"],
    "tw": ["big5"],
    "ko": ["euc_kr"],
    "el": ["cp1253", "iso8859_7"],
    "pl": ["cp1250", "iso8859_2"],
    "cs": ["cp1250", "iso8859_2"],
    "hu": ["cp1250", "iso8859_2"],
    "tr": ["cp1254"],
    "he": ["cp1255"],
    "ar": ["cp1256"],
    "fr": ["cp1252"],
    "de": ["cp1252"],
    "es": ["cp1252"],
    "sv": ["cp1252"],
    "is": ["cp1252"],
    "pt": ["cp1252"],
    "ro": ["cp1250"],
}
CASES = [(language, encoding) for language, encodings in ENCODINGS.items() for encoding in encodings]


@pytest.mark.parametrize(("language", "encoding"), CASES)
@pytest.mark.parametrize("length", [60, 1000])
@pytest.mark.parametrize("around", ["", "An English title\n\n"])
def test_the_encoding_is_found(language: str, encoding: str, length: int, around: str) -> None:
    data = NEWS[language][:length].encode(encoding, "ignore")
    assert decode(Path("news.txt"), around.encode() + data) == around + data.decode(encoding)
