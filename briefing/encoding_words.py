# SPDX-License-Identifier: MIT
"""Words from which the guess of an encoding learns which letters follow each other; no one reads them.

Names of places, layers and things in reports, in lower case, by script. The Cyrillic ones are Ukrainian and
Russian, the Latin ones English, German, French, Polish and a few of their neighbours.
"""

from __future__ import annotations

from typing import Final

CYRILLIC: Final = """
вінниця луцьк житомир ужгород запоріжжя кропивницький львів миколаїв полтава рівне тернопіль хмельницький черкаси
чернівці чернігів сімферополь севастополь маріуполь бердянськ мелітополь енергодар токмак волноваха краматорськ
словянськ дружківка костянтинівка торецьк бахмут соледар часів яр покровськ мирноград селидове курахове вугледар
авдіївка лиман ізюм балаклія вовчанськ чугуїв лозова куп'янка сватове кремінна рубіжне сєвєродонецьк лисичанськ
попасна алчевськ стаханов довжанськ ровеньки щастя станиця луганська область район громада місто селище село сільська
рада міська обласна державна адміністрація територія території окупована окуповані звільнена звільнені ділянка ділянки
фронту лінія зіткнення розмежування сіра зона невідомо статус контроль контрольована підтверджено просування наступ
оборона позиції укріплення мінні поля переправа міст річка дніпро сіверський донець інгулець водосховище канал острів
коса лиман затока море берег правий лівий північ південь схід захід північний південний східний західний центральний
напрямок дата джерело назва опис примітка коментар площа довжина кількість рік місяць день липень серпень вересень
жовтень листопад грудень січень лютий березень квітень травень червень україна українська російська федерація збройні
сили війська морська піхота бригада батальйон полк дивізія загін жовті води першотравенськ новомосковськ павлоград
синельникове нікополь марганець кривий ріг апостолове берислав каховка олешки гола пристань скадовськ генічеськ
арабатська стрілка чонгар армянськ красноперекопськ джанкой євпаторія ялта феодосія керч судак алушта білогірськ
бахчисарай ґудзик її їжак є єдність об'єкт під'їзд п'ять здоров'я в'їзд межа межі районів москва петербург ростов дону
воронеж белгород курск орёл брянск смоленск тула калуга липецк тамбов саратов волгоград астрахань краснодар ставрополь
сочи новороссийск таганрог шахты каменск шахтинский миллерово валуйки шебекино грайворон суджа рыльск льгов обоянь
щигры железногорск фатеж тим большое солдатское кореневский район глушковский беловский область край республика город
посёлок деревня село станица хутор граница границы территория занятая занятые освобождённая освобождённые участок
участки линия соприкосновения серая неизвестно подтверждено продвижение наступление оборона позиции укрепления
переправа мост река дон северский донец водохранилище остров залив море берег правый левый северный южный восточный
западный центральный направление дата источник название описание примечание комментарий площадь длина количество год
месяц день июль август сентябрь октябрь ноябрь декабрь январь февраль март апрель май июнь украина российская
федерация вооружённые силы войска бригада батальон полк дивизия отряд народная донецкая луганская запорожская
херсонская николаевская харьковская сумская черниговская киевская днепропетровская одесская крымская объект подъезд
съёмка слой слои карта карты районы города населённые пункты дороги железные реки озёра леса высота холм балка овраг
роща завод шахта карьер аэродром порт вокзал станция школа больница церковь кладбище мельница ферма и в на с по от до
для из за под над при без через между после нет да не что это как так был была было они мы вы он она
"""

LATIN: Final = """
london manchester birmingham liverpool bristol oxford cambridge newcastle sheffield leeds brighton plymouth the of and
in to for from with area areas district districts region regions county boundary boundaries border line contact front
control occupied liberated contested unknown claimed advance advances withdrawal position positions village villages
town towns city cities river rivers bridge bridges road roads railway north south east west northern southern eastern
western upper lower lake forest hill mountain island coast bay port airport factory plant mine school hospital church
source date name layer map note comment length number year month day updated confirmed assessed reported café berlin
hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden hannover nürnberg bremen würzburg lübeck göttingen
tübingen osnabrück saarbrücken österreich böhmen mähren thüringen württemberg straße strasse brücke brücken fluss
flüsse grenze grenzen gebiet gebiete bezirk bezirke kreis kreise gemeinde gemeinden stadt städte dorf dörfer länder
besetzt besetzte befreit umkämpft unbekannt frontlinie verlauf stand übersicht fläche länge anzahl jahr für über unter
zwischen nördlich südlich östlich westlich schwäbisch hall hügel wälder höhe königsberg körös mühle größe weiß groß
außen straßen füssen fürth gürtel rückzug vorstoß brückenkopf kämpfe truppen kräfte paris marseille lyon toulouse nice
nantes strasbourg montpellier bordeaux lille rennes reims orléans besançon nîmes angoulême béziers périgueux évreux
évry étampes saint étienne sète sélestat châlons mâcon château forêt île îles côte côtes d'azur rhône saône isère
ardèche lozère hérault pyrénées département départements région régions frontière frontières zone occupée libérée
contestée inconnue ligne ligne de front avancée positions rivière fleuve pont ponts route chemin fer nord sud est
ouest élevé élément données société général hôtel hôpital école église mairie forteresse à la le les des du été août
février décembre créé modifié libération été très après dès français française garçon reçu façade leçon où dû noël
haïti maïs vœu œuvre cœur sœur près père mère frère crête tête bête fête prêt arrêt conquête warszawa kraków wrocław
poznań gdynia szczecin bydgoszcz lublin katowice białystok częstochowa radom sosnowiec toruń kielce gliwice zabrze
bytom rzeszów olsztyn ruda śląska śląsk tychy opole elbląg płock wałbrzych włocławek tarnów chorzów koszalin kalisz
legnica grudziądz słupsk jaworzno jastrzębie zdrój nowy sącz jelenia góra góry siedlce mysłowice piła ostrów
świnoujście świętokrzyskie podkarpackie małopolskie łódzkie wielkopolskie województwo powiat gmina miasto miasta wieś
wsie rzeka rzeki most mosty granica granice obszar obszary okupowany okupowane wyzwolone sporny nieznany linia frontu
natarcie obrona pozycje północ południe wschód zachód północny południowy wschodni zachodni źródło źródła nazwa opis
uwaga powierzchnia długość liczba rok miesiąc dzień październik wrzesień sierpień kwiecień styczeń grudzień przemyśl
chełm zamość żory żywiec żyrardów łomża łuków ząbki mińsk mazowiecki ciechanów działdowo iława giżycko ełk suwałki
augustów sejny gołdap kętrzyn mrągowo pisz węgorzewo szczytno nidzica pułtusk wyszków węgrów sokołów i w z na od do
dla przez między część części twierdza wojska siły ćwiczenia zürich genève lausanne malmö göteborg ångström århus
københavn tromsø bodø jönköping västerås örebro linköping coruña málaga cádiz córdoba león logroño ávila españa são
joão brasília coimbra évora praha plzeň olomouc děčín ústí třebíč žďár košice žilina prešov zajęte zajęty objęte
święty święta pięć dziewięć ręka ręce wąwóz wąska kąt gąszcz gęś głąb dąb dęby zęby dąbrowa dąbrówka brzeg brzozów
brzeziny żółty żółta wyższy niższy pomorze pogórze węzeł węgiel wzgórze wzgórza późny późna źle ciężki ciężka mała
mały małe białe biała biały cały ałun głowa głogów gniew końcowy koński jesień stań słoń łoś łęg łąka łąki łęka
strzelce strzałka przełęcz przełom rozejm walki odcinek odcinki zabór zamęt tętno tłum tył tyły szczyt szósty różne
różany
"""
