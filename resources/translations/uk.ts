<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk">
<context>
    <name></name>
    <message>
        <source> Oblast</source>
        <translation> область</translation>
    </message>
    <message>
        <source> and </source>
        <translation> і </translation>
    </message>
    <message>
        <source> min</source>
        <translation> хв</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source> › </source>
        <translation> › </translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>({number} more)</source>
        <translation>(ще {number})</translation>
    </message>
    <message>
        <source>+ Add a file…</source>
        <translation>+ Додати файл…</translation>
    </message>
    <message>
        <source>+ Add a source</source>
        <translation>+ Додати джерело</translation>
    </message>
    <message>
        <source>+ Add a statement</source>
        <translation>+ Додати твердження</translation>
    </message>
    <message>
        <source>+ Add an area</source>
        <translation>+ Додати ділянку</translation>
    </message>
    <message>
        <source>+ Add an area or a town</source>
        <translation>+ Додати ділянку або місто</translation>
    </message>
    <message>
        <source>+ Add one of this briefing</source>
        <translation>+ Додати наявне в брифінгу</translation>
    </message>
    <message>
        <source>+ New</source>
        <translation>+ Нове</translation>
    </message>
    <message>
        <source>+ Statement</source>
        <translation>+ Твердження</translation>
    </message>
    <message>
        <source>+ Term</source>
        <translation>+ Умова</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>--presenter needs --present</source>
        <translation>--presenter потребує --present</translation>
    </message>
    <message>
        <source>--step needs --present or --export</source>
        <translation>--step потребує --present або --export</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 в. п.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>A background from a file</source>
        <translation>Підкладка з файлу</translation>
    </message>
    <message>
        <source>A briefing has these only once, and mine stays: {names}.</source>
        <translation>Брифінг має це лише в одному екземплярі, і залишається мій: {names}.</translation>
    </message>
    <message>
        <source>A briefing map: sourced statements, each linked to the ground it is about. It reports nothing to anybody.</source>
        <translation>Карта для брифінгів: твердження з джерелами, кожне пов’язане з територією, про яку йдеться. Програма нікому нічого не повідомляє.</translation>
    </message>
    <message>
        <source>A buffer of {km} km on either side of the line would be without arms.</source>
        <translation>Буфер шириною {km} км з кожного боку лінії був би без зброї.</translation>
    </message>
    <message>
        <source>A copy of DeepStateMap.Live's occupied areas that someone else takes once a day and keeps in public. The terms of DeepStateMap.Live hold for it: do not pass the data on, and name DeepStateMap.Live. What you fetch stays on this computer; it is credited on the map and its pictures, and its areas and sizes are left out of exports.</source>
        <translation>Копія окупованих ділянок DeepStateMap.Live, яку хтось інший знімає раз на день і зберігає у відкритому доступі. На неї поширюються умови DeepStateMap.Live: не передавати даних іншим і називати DeepStateMap.Live. Завантажене лишається на цьому комп’ютері; джерело зазначено на карті та її зображеннях, а ділянки й площі не потрапляють до експорту.</translation>
    </message>
    <message>
        <source>A figure without a number the map could measure.</source>
        <translation>У числовому твердженні немає числа, яке карта могла б виміряти.</translation>
    </message>
    <message>
        <source>A file on this computer.</source>
        <translation>Файл на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>A file with a day's control data</source>
        <translation>Файл із даними про контроль за день</translation>
    </message>
    <message>
        <source>A fixed place: {lat}° N, {lon}° E, zoom {zoom}.</source>
        <translation>Постійне місце: {lat}° пн. ш., {lon}° сх. д., масштаб {zoom}.</translation>
    </message>
    <message>
        <source>A folder of files with the day in their names</source>
        <translation>Тека з файлами, у назвах яких є день</translation>
    </message>
    <message>
        <source>A number that somebody stated, beside what the map measures.</source>
        <translation>Число, яке хтось назвав, поруч із виміряним на карті.</translation>
    </message>
    <message>
        <source>A number that was stated, beside what the map measures.</source>
        <translation>Назване число поруч із виміряним на карті.</translation>
    </message>
    <message>
        <source>A page by its address</source>
        <translation>Сторінка за адресою</translation>
    </message>
    <message>
        <source>A place with ground around it is drawn as a circle.</source>
        <translation>Місце з територією навколо показано колом.</translation>
    </message>
    <message>
        <source>A plain document has no room for snapshots, pictures and videos: save it as a package.</source>
        <translation>У простому документі немає місця для збережених копій, зображень і відео: збережіть його як пакет.</translation>
    </message>
    <message>
        <source>A plain document has no room for them. A package (.briefing) holds everything.</source>
        <translation>У простому документі для них немає місця. Пакет (.briefing) вміщує все.</translation>
    </message>
    <message>
        <source>A saved page, PDF or text</source>
        <translation>Збережена сторінка, PDF або текст</translation>
    </message>
    <message>
        <source>A source of the briefing</source>
        <translation>Джерело брифінгу</translation>
    </message>
    <message>
        <source>A story</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>A translation is the briefer's: wherever it is shown, this is said.</source>
        <translation>Переклад робить автор брифінгу: усюди, де його показано, про це сказано.</translation>
    </message>
    <message>
        <source>A zip with a picture of each step.</source>
        <translation>Архів zip із зображенням кожного кроку.</translation>
    </message>
    <message>
        <source>A zip with the map of each step, to edit further.</source>
        <translation>Архів zip із картою кожного кроку, для подальшого редагування.</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>About Line of Contact</source>
        <translation>Про Line of Contact</translation>
    </message>
    <message>
        <source>About Line of Contact…</source>
        <translation>Про Line of Contact…</translation>
    </message>
    <message>
        <source>About {size} MB; kept on this computer for as long as the provider allows.</source>
        <translation>Близько {size} МБ; зберігається на цьому комп’ютері, доки дозволяє постачальник.</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Прийняти (A)</translation>
    </message>
    <message>
        <source>Accept all {number} of {who}</source>
        <translation>Прийняти всі ({number}): {who}</translation>
    </message>
    <message>
        <source>Accept it as support, or add it to a chain (of an article)</source>
        <translation>Прийняти як підтвердження або додати до ланцюжка (зі статті)</translation>
    </message>
    <message>
        <source>Accept proposal</source>
        <translation>Прийняти пропозицію</translation>
    </message>
    <message>
        <source>Accept {what}</source>
        <translation>Прийняти: {what}</translation>
    </message>
    <message>
        <source>Accept, edit or drop a proposal (of an article)</source>
        <translation>Прийняти, редагувати або відкинути пропозицію (зі статті)</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Додати файл…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Додати теку…</translation>
    </message>
    <message>
        <source>Add a picture or video</source>
        <translation>Додати зображення або відео</translation>
    </message>
    <message>
        <source>Add a swap</source>
        <translation>Додати обмін</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Додати адресу</translation>
    </message>
    <message>
        <source>Add an operation</source>
        <translation>Додати дію</translation>
    </message>
    <message>
        <source>Add picture or video</source>
        <translation>Додати зображення або відео</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Додати крок</translation>
    </message>
    <message>
        <source>Add the day as “as_of”.</source>
        <translation>Додайте день у поле «as_of».</translation>
    </message>
    <message>
        <source>Add the files again, or take the pictures and videos out.</source>
        <translation>Додайте файли знову або приберіть ці зображення й відео.</translation>
    </message>
    <message>
        <source>Add the source</source>
        <translation>Додати джерело</translation>
    </message>
    <message>
        <source>Add the speaker</source>
        <translation>Додати мовця</translation>
    </message>
    <message>
        <source>Add the statements to be shown.</source>
        <translation>Додайте твердження, які треба показати.</translation>
    </message>
    <message>
        <source>Add their outlines, or name other areas.</source>
        <translation>Додайте їхні контури або назвіть інші ділянки.</translation>
    </message>
    <message>
        <source>Add this article to the chain of the statement it is like</source>
        <translation>Додати цю статтю до ланцюжка подібного твердження</translation>
    </message>
    <message>
        <source>Add to the chain</source>
        <translation>Додати до ланцюжка</translation>
    </message>
    <message>
        <source>Add what is missing, so that the room can look it up.</source>
        <translation>Додайте, чого бракує, щоб у залі могли їх знайти.</translation>
    </message>
    <message>
        <source>Add {areas}</source>
        <translation>Додати: {areas}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Адреса сторінки</translation>
    </message>
    <message>
        <source>Against every observer in hand</source>
        <translation>Порівняно з усіма наявними спостерігачами</translation>
    </message>
    <message>
        <source>Agree and fetch</source>
        <translation>Погодитися й завантажити</translation>
    </message>
    <message>
        <source>Agree and show</source>
        <translation>Погодитися й показати</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Узгодженість</translation>
    </message>
    <message>
        <source>Air defence</source>
        <translation>Протиповітряна оборона</translation>
    </message>
    <message>
        <source>Airfield</source>
        <translation>Аеродром</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>All commands (Alt shows them as a menu bar)</source>
        <translation>Усі команди (Alt показує їх смугою меню)</translation>
    </message>
    <message>
        <source>All occupied territory</source>
        <translation>Уся окупована територія</translation>
    </message>
    <message>
        <source>All rights reserved; written consent asked for</source>
        <translation>Усі права застережено; потрібна письмова згода</translation>
    </message>
    <message>
        <source>Also here</source>
        <translation>Також тут</translation>
    </message>
    <message>
        <source>Ammunition depot</source>
        <translation>Склад боєприпасів</translation>
    </message>
    <message>
        <source>An address you gave. Look there whether its data may be shown and passed on.</source>
        <translation>Адреса, яку вказали ви. Перевірте там, чи можна показувати й передавати її дані.</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>An example: write over it.</source>
        <translation>Приклад: пишіть поверх нього.</translation>
    </message>
    <message>
        <source>An operation lacks its area, or its kilometres (up to {most}).</source>
        <translation>Дії бракує ділянки або кілометрів (до {most}).</translation>
    </message>
    <message>
        <source>An outline winds round a pole; it is left as it is and may be drawn wrongly.</source>
        <translation>Контур огинає полюс; його залишено як є, тож він може бути накреслений неправильно.</translation>
    </message>
    <message>
        <source>An unexpected error occurred; what you did last may not have been done. Your briefing is still open: save it.</source>
        <translation>Сталася неочікувана помилка; останню дію, можливо, не виконано. Брифінг залишається відкритим: збережіть його.</translation>
    </message>
    <message>
        <source>Another briefing was opened, so {name} was not taken in.</source>
        <translation>Відкрито інший брифінг, тому {name} не додано.</translation>
    </message>
    <message>
        <source>Another program has changes that are not yet in the file: close it there, then import again.</source>
        <translation>В іншій програмі є зміни, яких ще немає у файлі: закрийте його там і імпортуйте ще раз.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Відповіді</translation>
    </message>
    <message>
        <source>Anti-tank</source>
        <translation>Протитанковий підрозділ</translation>
    </message>
    <message>
        <source>Anyone can write anything there; compare it with what you know.</source>
        <translation>Там може бути написано що завгодно; порівняйте з тим, що знаєте.</translation>
    </message>
    <message>
        <source>Anything else to know of it</source>
        <translation>Що ще варто знати про неї</translation>
    </message>
    <message>
        <source>Anything else to know.</source>
        <translation>Що ще варто знати.</translation>
    </message>
    <message>
        <source>Anything else to know; never shown to the room</source>
        <translation>Що ще слід знати; зала цього не бачить</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Приблизно</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>квіт.</translation>
    </message>
    <message>
        <source>April</source>
        <translation>квітня</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Ділянка</translation>
    </message>
    <message>
        <source>Area deleted.</source>
        <translation>Ділянку видалено.</translation>
    </message>
    <message>
        <source>Area drawn. Is the selected statement about it?</source>
        <translation>Ділянку накреслено. Вибране твердження про неї?</translation>
    </message>
    <message>
        <source>Area of the briefing</source>
        <translation>Ділянка брифінгу</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Ділянки</translation>
    </message>
    <message>
        <source>Areas (*.geojson *.json *.kml *.kmz *.gpkg *.zip)</source>
        <translation>Ділянки (*.geojson *.json *.kml *.kmz *.gpkg *.zip)</translation>
    </message>
    <message>
        <source>Areas (GeoJSON)</source>
        <translation>Ділянки (GeoJSON)</translation>
    </message>
    <message>
        <source>Areas (GeoPackage)</source>
        <translation>Ділянки (GeoPackage)</translation>
    </message>
    <message>
        <source>Areas and tour (KML)</source>
        <translation>Ділянки й тур (KML)</translation>
    </message>
    <message>
        <source>Areas found in the file</source>
        <translation>Ділянки, знайдені у файлі</translation>
    </message>
    <message>
        <source>Areas it is about</source>
        <translation>Ділянки, про які йдеться</translation>
    </message>
    <message>
        <source>Areas of this file are in the briefing already: {counts}.</source>
        <translation>Ділянки цього файлу вже є в брифінгу; тепер: {counts}.</translation>
    </message>
    <message>
        <source>Areas of which the observer of the day on the map says nothing: {ids} and {more} more.</source>
        <translation>Ділянки, про які спостерігач показаного дня не має даних: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Areas of which the observer of the day on the map says nothing: {ids}.</source>
        <translation>Ділянки, про які спостерігач показаного дня не має даних: {ids}.</translation>
    </message>
    <message>
        <source>Areas on the map, the largest first</source>
        <translation>Ділянки на карті, від найбільшої</translation>
    </message>
    <message>
        <source>Areas that do not say for which day they are true: {ids} and {more} more.</source>
        <translation>Ділянки без дня, на який вони чинні: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Areas that do not say for which day they are true: {ids}.</source>
        <translation>Ділянки без дня, на який вони чинні: {ids}.</translation>
    </message>
    <message>
        <source>Areas without an outline, which the map cannot show: {ids} and {more} more.</source>
        <translation>Ділянки без контуру, яких карта показати не може: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Areas without an outline, which the map cannot show: {ids}.</source>
        <translation>Ділянки без контуру, яких карта показати не може: {ids}.</translation>
    </message>
    <message>
        <source>Areas, in place of the statement's</source>
        <translation>Ділянки замість указаних у твердженні</translation>
    </message>
    <message>
        <source>Armour</source>
        <translation>Бронетанкові війська</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Стрілка</translation>
    </message>
    <message>
        <source>Arrow keys move the map, + and − zoom, 0 shows the whole region.</source>
        <translation>Стрілки рухають карту, + і − змінюють масштаб, 0 показує весь регіон.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Стаття</translation>
    </message>
    <message>
        <source>Artillery</source>
        <translation>Артилерія</translation>
    </message>
    <message>
        <source>Artillery, self-propelled</source>
        <translation>Артилерія, самохідна</translation>
    </message>
    <message>
        <source>As a share of: {sum}.</source>
        <translation>Частку взято від: {sum}.</translation>
    </message>
    <message>
        <source>As if Ukraine left Kursk Oblast, too</source>
        <translation>Так, ніби Україна відвела війська й із Курської області</translation>
    </message>
    <message>
        <source>As it was written, in {language}</source>
        <translation>Як написано, мова: {language}</translation>
    </message>
    <message>
        <source>As known on this day</source>
        <translation>Як було відомо цього дня</translation>
    </message>
    <message>
        <source>As known on {day}: {later} published later hidden.</source>
        <translation>Як було відомо на {day}; опубліковане пізніше приховано: {later}.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Станом на</translation>
    </message>
    <message>
        <source>As support (S)</source>
        <translation>Як підтвердження (S)</translation>
    </message>
    <message>
        <source>As the column shows</source>
        <translation>Як видно зі стовпця</translation>
    </message>
    <message>
        <source>As the room will see it</source>
        <translation>Як побачить зала</translation>
    </message>
    <message>
        <source>As the room will see it; click to see the whole screen</source>
        <translation>Як побачить зала; клацніть, щоб побачити весь екран</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Як у вікні</translation>
    </message>
    <message>
        <source>Ask for them at the next start, too</source>
        <translation>Запитувати їх і під час наступного запуску</translation>
    </message>
    <message>
        <source>Asks the page's address for it as it is now, and compares</source>
        <translation>Запитує поточну версію сторінки за її адресою і порівнює</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <source>At most {most} km.</source>
        <translation>Щонайбільше {most} км.</translation>
    </message>
    <message>
        <source>At {lat}° N, {lon}° E</source>
        <translation>У точці {lat}° пн. ш., {lon}° сх. д.</translation>
    </message>
    <message>
        <source>Attach a saved page, PDF, picture…</source>
        <translation>Долучити збережену сторінку, PDF, зображення…</translation>
    </message>
    <message>
        <source>Attach a snapshot</source>
        <translation>Долучити збережену копію</translation>
    </message>
    <message>
        <source>Attach snapshot</source>
        <translation>Долучити копію</translation>
    </message>
    <message>
        <source>Attached files are not shown: {names}. Attach them to sources of their own.</source>
        <translation>Вкладені файли не показано: {names}. Долучіть їх до окремих джерел.</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Атрибуція</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>серп.</translation>
    </message>
    <message>
        <source>August</source>
        <translation>серпня</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Aviation, aeroplanes</source>
        <translation>Авіація, літаки</translation>
    </message>
    <message>
        <source>Aviation, helicopters</source>
        <translation>Авіація, вертольоти</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the briefing's day</source>
        <translation>Назад до дня брифінгу</translation>
    </message>
    <message>
        <source>Back to the first ones</source>
        <translation>Повернути початкові</translation>
    </message>
    <message>
        <source>Back to the order of statements</source>
        <translation>Повернутися до порядку тверджень</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Background: {name}</source>
        <translation>Підкладка: {name}</translation>
    </message>
    <message>
        <source>Backgrounds ({kinds})</source>
        <translation>Підкладки ({kinds})</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>База</translation>
    </message>
    <message>
        <source>Be ready to say so.</source>
        <translation>Будьте готові про це сказати.</translation>
    </message>
    <message>
        <source>Be ready to say what the map measures; the source drawer has the calculation.</source>
        <translation>Будьте готові сказати, що показує карта; обчислення – у панелі деталей.</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>До і після</translation>
    </message>
    <message>
        <source>Before presenting, mend what the check lists</source>
        <translation>Перед показом виправте те, що наводить перевірка</translation>
    </message>
    <message>
        <source>Before the first fetch: the terms of {name}</source>
        <translation>Перед першим завантаженням – умови використання: {name}</translation>
    </message>
    <message>
        <source>Before the first use: the terms of {name}</source>
        <translation>Перед першим використанням: умови {name}</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Початок роботи</translation>
    </message>
    <message>
        <source>Being measured …</source>
        <translation>Вимірюється…</translation>
    </message>
    <message>
        <source>Being worked out …</source>
        <translation>Обчислюється…</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Білорусь</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Вигин</translation>
    </message>
    <message>
        <source>Between {whom}: {km2} that some say is occupied and others say is not</source>
        <translation>Розбіжність ({whom}): {km2} одні вважають окупованими, а інші – ні</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Чорний екран</translation>
    </message>
    <message>
        <source>Black screen and back</source>
        <translation>Чорний екран і назад</translation>
    </message>
    <message>
        <source>Border {number} between parts</source>
        <translation>Межа {number} між частинами</translation>
    </message>
    <message>
        <source>Borders, water: Natural Earth · Places: GeoNames, CC BY 4.0</source>
        <translation>Кордони, води: Natural Earth · Місця: GeoNames, CC BY 4.0</translation>
    </message>
    <message>
        <source>Both copies are kept: the earlier one with its passages, the new one as a source of its own, whose statements are proposed.</source>
        <translation>Збережено обидві копії: попередню з її уривками, а нову – як окреме джерело, твердження з якого пропонуються.</translation>
    </message>
    <message>
        <source>Both would stop along the line of contact.</source>
        <translation>Обидві сторони зупинилися б на лінії зіткнення.</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Міст</translation>
    </message>
    <message>
        <source>Brief log kept as {name} in {folder}.</source>
        <translation>Журнал показу збережено як {name} у теці {folder}.</translation>
    </message>
    <message>
        <source>Brief log written as {name} in {folder}.</source>
        <translation>Журнал показу записано як {name} у теці {folder}.</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Брифінг</translation>
    </message>
    <message>
        <source>Briefing packages (*.briefing);;Plain documents without snapshots and media (*.json)</source>
        <translation>Пакети брифінгів (*.briefing);;Прості документи без збережених копій, зображень і відео (*.json)</translation>
    </message>
    <message>
        <source>Briefings (*.briefing *.json);;All files (*)</source>
        <translation>Брифінги (*.briefing *.json);;Усі файли (*)</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>Буфер</translation>
    </message>
    <message>
        <source>Buffer along the line</source>
        <translation>Буфер уздовж лінії</translation>
    </message>
    <message>
        <source>Built-in layer</source>
        <translation>Вбудований шар</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Болгарія</translation>
    </message>
    <message>
        <source>By keys: Space takes up the point nearest to the cross, the arrows move the map, Space puts it down, Delete removes it.</source>
        <translation>Клавішами: пробіл бере найближчу до хрестика точку, стрілки рухають карту, пробіл ставить її, Delete вилучає.</translation>
    </message>
    <message>
        <source>By keys: the arrows move the map, Space sets a point at the cross.</source>
        <translation>Клавішами: стрілки рухають карту, пробіл ставить точку в хрестику.</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>За темою</translation>
    </message>
    <message>
        <source>CBRN defence</source>
        <translation>РХБ-захист</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>Дійшло через</translation>
    </message>
    <message>
        <source>Camera as seen now</source>
        <translation>Кадр, як його видно зараз</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Cancel fetching</source>
        <translation>Скасувати завантаження</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Скасувати те, що виконується</translation>
    </message>
    <message>
        <source>Cancelled; no file was written.</source>
        <translation>Скасовано; файл не записано.</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Столиця</translation>
    </message>
    <message>
        <source>Cells divided by</source>
        <translation>Роздільник клітинок</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Центральноєвропейське (Windows-1250)</translation>
    </message>
    <message>
        <source>Change areas</source>
        <translation>Змінити ділянки</translation>
    </message>
    <message>
        <source>Change areas of step</source>
        <translation>Змінити ділянки кроку</translation>
    </message>
    <message>
        <source>Change assessment</source>
        <translation>Змінити оцінку</translation>
    </message>
    <message>
        <source>Change chain of sources</source>
        <translation>Змінити ланцюжок джерел</translation>
    </message>
    <message>
        <source>Change date said</source>
        <translation>Змінити дату висловлення</translation>
    </message>
    <message>
        <source>Change day</source>
        <translation>Змінити день</translation>
    </message>
    <message>
        <source>Change figure</source>
        <translation>Змінити число</translation>
    </message>
    <message>
        <source>Change its outline</source>
        <translation>Змінити контур</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Змінити вид</translation>
    </message>
    <message>
        <source>Change locator</source>
        <translation>Змінити місце в джерелі</translation>
    </message>
    <message>
        <source>Change outline</source>
        <translation>Змінити контур</translation>
    </message>
    <message>
        <source>Change pictures and videos</source>
        <translation>Змінити зображення й відео</translation>
    </message>
    <message>
        <source>Change relations</source>
        <translation>Змінити зв’язки</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>Змінити мовця</translation>
    </message>
    <message>
        <source>Change the cited passage…</source>
        <translation>Змінити процитований уривок…</translation>
    </message>
    <message>
        <source>Change theme</source>
        <translation>Змінити тему</translation>
    </message>
    <message>
        <source>Change when it happened</source>
        <translation>Змінити час події</translation>
    </message>
    <message>
        <source>Changes of a week</source>
        <translation>Зміни за тиждень</translation>
    </message>
    <message>
        <source>Changes, the largest first</source>
        <translation>Зміни, від найбільшої</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>Check before presenting</source>
        <translation>Перевірка перед показом</translation>
    </message>
    <message>
        <source>Check before presenting…</source>
        <translation>Перевірити перед показом…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Вибрати файл…</translation>
    </message>
    <message>
        <source>Choose a higher resolution or a smaller scaling for it in the system's settings.</source>
        <translation>Виберіть для нього в налаштуваннях системи більшу роздільність або менше масштабування.</translation>
    </message>
    <message>
        <source>Choose a statement, or a step of the sequence, to draw only for it.</source>
        <translation>Виберіть твердження або крок послідовності, щоб креслити лише для нього.</translation>
    </message>
    <message>
        <source>Choose a theme in use</source>
        <translation>Вибрати вже вжиту тему</translation>
    </message>
    <message>
        <source>Choose all that are shown</source>
        <translation>Вибрати всі показані</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Вибрати іншу назву…</translation>
    </message>
    <message>
        <source>Choose both: who says it, and what is said.</source>
        <translation>Виберіть обидва: хто каже і що сказано.</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Вибрати з календаря</translation>
    </message>
    <message>
        <source>Choose none of those shown</source>
        <translation>Не вибирати жодної з показаних</translation>
    </message>
    <message>
        <source>Choose the day in the time bar (Ctrl+Shift+T) and pin it.</source>
        <translation>Виберіть день на шкалі часу (Ctrl+Shift+T) і закріпіть його.</translation>
    </message>
    <message>
        <source>Choose the next area</source>
        <translation>Вибрати наступну ділянку</translation>
    </message>
    <message>
        <source>Choose the previous area</source>
        <translation>Вибрати попередню ділянку</translation>
    </message>
    <message>
        <source>Choose the speaker; people who are not named can be a speaker too.</source>
        <translation>Виберіть мовця; ним можуть бути й неназвані люди.</translation>
    </message>
    <message>
        <source>Choose which column holds the statements.</source>
        <translation>Виберіть стовпець із твердженнями.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Вибрано</translation>
    </message>
    <message>
        <source>Chromium's sandbox is off, because the program runs as root.</source>
        <translation>Пісочницю Chromium вимкнено, бо програма працює від імені root.</translation>
    </message>
    <message>
        <source>Citation of {publisher} copied.</source>
        <translation>Посилання на джерело скопійовано: {publisher}.</translation>
    </message>
    <message>
        <source>Cite passage</source>
        <translation>Процитувати уривок</translation>
    </message>
    <message>
        <source>Cite the selected passage</source>
        <translation>Процитувати виділений уривок</translation>
    </message>
    <message>
        <source>Cited passages (Web Annotations)</source>
        <translation>Процитовані уривки (Web Annotations)</translation>
    </message>
    <message>
        <source>Cited: “{words}”</source>
        <translation>Процитовано: «{words}»</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Велике місто</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Заява</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Заявлено</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Заяви</translation>
    </message>
    <message>
        <source>Claims (schema.org)</source>
        <translation>Заяви (schema.org)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Очистити все</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Очистити всі фільтри</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистити пошук</translation>
    </message>
    <message>
        <source>Click a place on the map, or select a statement. These are the observers' assessments, not a verdict.</source>
        <translation>Клацніть місце на карті або виберіть твердження. Це оцінки спостерігачів, а не вирок.</translation>
    </message>
    <message>
        <source>Click on the map, point by point. Alt holds a point off the outlines nearby.</source>
        <translation>Клацайте на карті точку за точкою. З Alt точка не прилипає до сусідніх контурів.</translation>
    </message>
    <message>
        <source>Click the first point.</source>
        <translation>Клацніть першу точку.</translation>
    </message>
    <message>
        <source>Click the next point.</source>
        <translation>Клацніть наступну точку.</translation>
    </message>
    <message>
        <source>Click where the place is.</source>
        <translation>Клацніть там, де розташоване місце.</translation>
    </message>
    <message>
        <source>Click where the text is to stand.</source>
        <translation>Клацніть там, де має стояти текст.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close the article</source>
        <translation>Закрити статтю</translation>
    </message>
    <message>
        <source>Close the briefing</source>
        <translation>Закрити брифінг</translation>
    </message>
    <message>
        <source>Close the dialog before you choose another language.</source>
        <translation>Закрийте діалог, перш ніж вибрати іншу мову.</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Закрити редактор</translation>
    </message>
    <message>
        <source>Close the snapshot</source>
        <translation>Закрити збережену копію</translation>
    </message>
    <message>
        <source>Close the source drawer</source>
        <translation>Закрити панель деталей</translation>
    </message>
    <message>
        <source>Close the time bar</source>
        <translation>Закрити шкалу часу</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Завершення</translation>
    </message>
    <message>
        <source>Coarser outlines</source>
        <translation>Грубіші контури</translation>
    </message>
    <message>
        <source>Code of the symbol</source>
        <translation>Код символу</translation>
    </message>
    <message>
        <source>Code: 20 digits or 15 letters</source>
        <translation>Код: 20 цифр або 15 літер</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Колір</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Кольори</translation>
    </message>
    <message>
        <source>Column {letters}</source>
        <translation>Стовпець {letters}</translation>
    </message>
    <message>
        <source>Column {names} is not used.</source>
        <translation>Стовпець {names} не використано.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Columns past the first {most} are left out: {number}.</source>
        <translation>Прочитано лише перші {most} стовпців; пропущено: {number}.</translation>
    </message>
    <message>
        <source>Columns without a heading are left out: {columns}.</source>
        <translation>Стовпці без заголовка пропущено: {columns}.</translation>
    </message>
    <message>
        <source>Combined arms</source>
        <translation>Загальновійськовий підрозділ</translation>
    </message>
    <message>
        <source>Comes in beside mine, because what comes in is about it: {names}.</source>
        <translation>Додається поруч із моїм, бо на ньому тримається те, що додається: {names}.</translation>
    </message>
    <message>
        <source>Comma: 18,5</source>
        <translation>Кома: 18,5</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Команди та їхні клавіші</translation>
    </message>
    <message>
        <source>Commas</source>
        <translation>Коми</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняти</translation>
    </message>
    <message>
        <source>Compare two days or observers</source>
        <translation>Порівняти два дні або двох спостерігачів</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Для порівняння</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Порівняння …</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Зміст</translation>
    </message>
    <message>
        <source>Contradicted by {which}</source>
        <translation>Йому суперечить № {which}</translation>
    </message>
    <message>
        <source>Contradicts</source>
        <translation>Суперечить</translation>
    </message>
    <message>
        <source>Contradicts {names}</source>
        <translation>Суперечить словам: {names}</translation>
    </message>
    <message>
        <source>Contradicts {which}</source>
        <translation>Суперечить № {which}</translation>
    </message>
    <message>
        <source>Contrast of text</source>
        <translation>Контраст тексту</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Control as of {day}{whose}</source>
        <translation>Контроль станом на {day}{whose}</translation>
    </message>
    <message>
        <source>Control data</source>
        <translation>Дані про контроль</translation>
    </message>
    <message>
        <source>Control data and statements lie at most {days} days apart.</source>
        <translation>Дані про контроль і твердження розділяє щонайбільше {days} дн.</translation>
    </message>
    <message>
        <source>Control data of other days and observers…</source>
        <translation>Дані про контроль за інші дні й від інших спостерігачів…</translation>
    </message>
    <message>
        <source>Control data of the day before</source>
        <translation>Дані про контроль за попередній день</translation>
    </message>
    <message>
        <source>Control data of the next day</source>
        <translation>Дані про контроль за наступний день</translation>
    </message>
    <message>
        <source>Control data: {whose}.</source>
        <translation>Дані про контроль: {whose}.</translation>
    </message>
    <message>
        <source>Control, {day}</source>
        <translation>Контроль, {day}</translation>
    </message>
    <message>
        <source>Control: after DeepStateMap.Live and Project Owl</source>
        <translation>Контроль: за DeepStateMap.Live та Project Owl</translation>
    </message>
    <message>
        <source>Control: {whom}</source>
        <translation>Контроль: {whom}</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Координати</translation>
    </message>
    <message>
        <source>Coordinates, such as 48.0159, 37.8029</source>
        <translation>Координати, наприклад 48.0159, 37.8029</translation>
    </message>
    <message>
        <source>Coordinates: 48.2820, 37.1799 or MGRS</source>
        <translation>Координати: 48.2820, 37.1799 або MGRS</translation>
    </message>
    <message>
        <source>Copied: the map as a picture, and its title, day and sources as text.</source>
        <translation>Скопійовано: карту як зображення, а її назву, день і джерела – як текст.</translation>
    </message>
    <message>
        <source>Copied: the pane as a picture, and its words and credits as text.</source>
        <translation>Скопійовано: панель як зображення, її текст і зазначення джерел – як текст.</translation>
    </message>
    <message>
        <source>Copied: versions, system and the end of the log; nothing of your briefing.</source>
        <translation>Скопійовано: версії, систему й кінець журналу; з брифінгу – нічого.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Скопійовано: {text}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy MGRS {text}</source>
        <translation>Копіювати MGRS {text}</translation>
    </message>
    <message>
        <source>Copy as degrees and minutes</source>
        <translation>Копіювати в градусах і мінутах</translation>
    </message>
    <message>
        <source>Copy as picture and text</source>
        <translation>Копіювати як зображення й текст</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Копіювати як текст</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Копіювати посилання на джерело</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Копіювати діагностичні дані</translation>
    </message>
    <message>
        <source>Copy saved as {name} in {folder}.</source>
        <translation>Копію збережено як {name} у теці {folder}.</translation>
    </message>
    <message>
        <source>Copy the link's address</source>
        <translation>Копіювати адресу посилання</translation>
    </message>
    <message>
        <source>Copy the map as a picture</source>
        <translation>Копіювати карту як зображення</translation>
    </message>
    <message>
        <source>Copy the statement (in the list)</source>
        <translation>Копіювати твердження (у списку)</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>Копіювати {text}</translation>
    </message>
    <message>
        <source>Correct the id, or add the area to the briefing.</source>
        <translation>Виправте ідентифікатор або додайте ділянку до брифінгу.</translation>
    </message>
    <message>
        <source>Correct the id, or remove the step.</source>
        <translation>Виправте ідентифікатор або приберіть крок.</translation>
    </message>
    <message>
        <source>Correct the ids in the sequence, or remove the sequence.</source>
        <translation>Виправте ідентифікатори в послідовності або приберіть її.</translation>
    </message>
    <message>
        <source>Correct the ids in the sequence.</source>
        <translation>Виправте ідентифікатори в послідовності.</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Виправити…</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Країна</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>Створити «{name}»</translation>
    </message>
    <message>
        <source>Credibility of what is said</source>
        <translation>Правдивість сказаного</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Зазначення джерела</translation>
    </message>
    <message>
        <source>Credit</source>
        <comment>of a picture</comment>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Credit, licence, time, place…</source>
        <translation>Автор, ліцензія, час, місце…</translation>
    </message>
    <message>
        <source>Crimea</source>
        <translation>Крим</translation>
    </message>
    <message>
        <source>Crimea, occupied since 2014</source>
        <translation>Крим, окуповано з 2014 року</translation>
    </message>
    <message>
        <source>Curved</source>
        <translation>Вигнута</translation>
    </message>
    <message>
        <source>Cut area</source>
        <translation>Вирізати ділянку</translation>
    </message>
    <message>
        <source>Cut…</source>
        <translation>Вирізати…</translation>
    </message>
    <message>
        <source>Cyrillic (DOS 866)</source>
        <translation>Кирилиця (DOS 866)</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-U)</source>
        <translation>Кирилиця (KOI8-U)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Кирилиця (Windows-1251)</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темні</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Темна тема</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Дані</translation>
    </message>
    <message>
        <source>Data…</source>
        <translation>Дані…</translation>
    </message>
    <message>
        <source>Date the areas are true for, year-month-day</source>
        <translation>Дата, на яку ділянки правильні, рік-місяць-день</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Дати</translation>
    </message>
    <message>
        <source>Day and month</source>
        <translation>День і місяць</translation>
    </message>
    <message>
        <source>Day first: 31/12</source>
        <translation>Спершу день: 31/12</translation>
    </message>
    <message>
        <source>Day it ended</source>
        <translation>День, коли це закінчилося</translation>
    </message>
    <message>
        <source>Day it happened or began</source>
        <translation>День, коли це сталося або почалося</translation>
    </message>
    <message>
        <source>Day it is about</source>
        <translation>День, якого він стосується</translation>
    </message>
    <message>
        <source>Day of control data</source>
        <translation>День даних про контроль</translation>
    </message>
    <message>
        <source>Day of the assessment</source>
        <translation>День оцінки</translation>
    </message>
    <message>
        <source>Day on this computer</source>
        <translation>День на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Day published</source>
        <translation>День публікації</translation>
    </message>
    <message>
        <source>Day said</source>
        <translation>День висловлення</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дні</translation>
    </message>
    <message>
        <source>Days of control data from other observers, kept on this computer. Nothing is fetched before you ask, and nothing of it goes into a briefing's file unless you take it there.</source>
        <translation>Дні даних про контроль від інших спостерігачів, збережені на цьому комп’ютері. Ніщо не завантажується без вашої вимоги й не потрапляє до файлу брифінгу, якщо ви його туди не додасте.</translation>
    </message>
    <message>
        <source>Days such as {examples} could mean two things: choose the order of day and month.</source>
        <translation>Дні на зразок {examples} можна зрозуміти двояко: виберіть порядок дня й місяця.</translation>
    </message>
    <message>
        <source>Days that lack an oblast which the days around them have</source>
        <translation>Дні, яким бракує області, що є в сусідніх днях</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>груд.</translation>
    </message>
    <message>
        <source>December</source>
        <translation>грудня</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Десятковий знак</translation>
    </message>
    <message>
        <source>DeepStateMap.Live (daily mirror)</source>
        <translation>DeepStateMap.Live (щоденна копія)</translation>
    </message>
    <message>
        <source>DeepStateMap.Live and Project Owl</source>
        <translation>DeepStateMap.Live та Project Owl</translation>
    </message>
    <message>
        <source>DeepStateMap.Live is made by volunteers in Ukraine. Its terms forbid passing its data on, offering it through a server of your own, or earning with it without their consent, and ask that it is named wherever its map is shown. What you fetch stays on this computer; it is credited on the map and its pictures, and its areas and sizes are left out of exports. Do not ask for the latest state more often than every half an hour.</source>
        <translation>DeepStateMap.Live створюють волонтери в Україні. Умови використання забороняють передавати дані іншим, надавати їх через власний сервер або заробляти на них без згоди авторів і вимагають називати карту всюди, де її показано. Завантажене лишається на цьому комп’ютері; джерело зазначено на карті та її зображеннях, а ділянки й площі не потрапляють до експорту. Не запитуйте найновіший стан частіше, ніж раз на пів години.</translation>
    </message>
    <message>
        <source>DeepStateMap.Live's own licence agreement</source>
        <translation>Власна ліцензійна угода DeepStateMap.Live</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Delete area</source>
        <translation>Видалити ділянку</translation>
    </message>
    <message>
        <source>Delete mark</source>
        <translation>Видалити позначку</translation>
    </message>
    <message>
        <source>Delete question</source>
        <translation>Видалити питання</translation>
    </message>
    <message>
        <source>Delete source</source>
        <translation>Видалити джерело</translation>
    </message>
    <message>
        <source>Delete speaker</source>
        <translation>Видалити мовця</translation>
    </message>
    <message>
        <source>Delete statement</source>
        <translation>Видалити твердження</translation>
    </message>
    <message>
        <source>Delete term</source>
        <translation>Видалити умову</translation>
    </message>
    <message>
        <source>Delete the statement</source>
        <translation>Видалити твердження</translation>
    </message>
    <message>
        <source>Describe picture or video</source>
        <translation>Описати зображення або відео</translation>
    </message>
    <message>
        <source>Difference: {size}.</source>
        <translation>Різниця: {size}.</translation>
    </message>
    <message>
        <source>Direction of view</source>
        <translation>Напрямок погляду</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Закрити повідомлення</translation>
    </message>
    <message>
        <source>Disputed by</source>
        <translation>Заперечення</translation>
    </message>
    <message>
        <source>Disputed by {names}</source>
        <translation>Заперечення: {names}</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Відстань</translation>
    </message>
    <message>
        <source>Distance between two areas</source>
        <translation>Відстань між двома ділянками</translation>
    </message>
    <message>
        <source>Divide them into statements of their own, or leave them so.</source>
        <translation>Поділіть їх на окремі твердження або залиште так.</translation>
    </message>
    <message>
        <source>Don't save</source>
        <translation>Не зберігати</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Donetsk Oblast</source>
        <translation>Донецька область</translation>
    </message>
    <message>
        <source>Drag a statement, or press Alt+Up and Alt+Down, to move it.</source>
        <translation>Щоб перемістити твердження, перетягніть його або натисніть Alt+Up чи Alt+Down.</translation>
    </message>
    <message>
        <source>Drag it, or move it with the arrows; with Shift in larger steps</source>
        <translation>Перетягніть її або рухайте стрілками; із Shift – більшими кроками</translation>
    </message>
    <message>
        <source>Drag the point, or click where the place is; Done ends.</source>
        <translation>Перетягніть точку або клацніть там, де розташоване місце; «Готово» завершує.</translation>
    </message>
    <message>
        <source>Drag the steps into the order in which the room sees them.</source>
        <translation>Перетягніть кроки в тому порядку, у якому їх побачить зала.</translation>
    </message>
    <message>
        <source>Drag the vertices; the small points between make new ones; a right click removes one. {size}</source>
        <translation>Перетягуйте вершини; малі точки між ними додають нові; клацання правою кнопкою прибирає вершину. {size}</translation>
    </message>
    <message>
        <source>Draw a line</source>
        <translation>Накреслити лінію</translation>
    </message>
    <message>
        <source>Draw area</source>
        <translation>Накреслити ділянку</translation>
    </message>
    <message>
        <source>Draw ground</source>
        <translation>Накреслити територію</translation>
    </message>
    <message>
        <source>Draw mark</source>
        <translation>Накреслити позначку</translation>
    </message>
    <message>
        <source>Draw or import the ground that changed hands, and name it here.</source>
        <translation>Накресліть або імпортуйте територію, що перейшла з рук у руки, і вкажіть її тут.</translation>
    </message>
    <message>
        <source>Draw them in the program that made the file, if they matter.</source>
        <translation>Накресліть їх у програмі, яка створила файл, якщо вони важливі.</translation>
    </message>
    <message>
        <source>Draw without the graphics card</source>
        <translation>Малювати без відеокарти</translation>
    </message>
    <message>
        <source>Drawn by the briefer</source>
        <translation>Креслення автора брифінгу</translation>
    </message>
    <message>
        <source>Drawn by this project from both, approximate.</source>
        <translation>Накреслено в цьому проєкті за обома джерелами, приблизно.</translation>
    </message>
    <message>
        <source>Drawn half as finely it would be {less} shorter; drawn twice as finely it may be as much longer.</source>
        <translation>Накреслена вдвічі грубіше, вона була б коротшою на {less}; удвічі докладніше – могла б бути на стільки ж довшою.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Відкинути</translation>
    </message>
    <message>
        <source>Drop (X)</source>
        <translation>Відкинути (X)</translation>
    </message>
    <message>
        <source>Drop the sequence</source>
        <translation>Відкинути послідовність</translation>
    </message>
    <message>
        <source>Duplicate statement</source>
        <translation>Дублювати твердження</translation>
    </message>
    <message>
        <source>Duplicate the statement</source>
        <translation>Дублювати твердження</translation>
    </message>
    <message>
        <source>Each setting acts at once, and stays.</source>
        <translation>Кожне налаштування діє одразу й зберігається.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раніше</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редагування</translation>
    </message>
    <message>
        <source>Edit (E)</source>
        <translation>Редагувати (E)</translation>
    </message>
    <message>
        <source>Edit area</source>
        <translation>Редагувати ділянку</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>Редагувати опис</translation>
    </message>
    <message>
        <source>Edit mark</source>
        <translation>Редагувати позначку</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Редагувати нотатку</translation>
    </message>
    <message>
        <source>Edit note of step</source>
        <translation>Редагувати нотатку кроку</translation>
    </message>
    <message>
        <source>Edit question</source>
        <translation>Редагувати питання</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>Редагувати джерело</translation>
    </message>
    <message>
        <source>Edit speaker</source>
        <translation>Редагувати мовця</translation>
    </message>
    <message>
        <source>Edit step</source>
        <translation>Редагувати крок</translation>
    </message>
    <message>
        <source>Edit term</source>
        <translation>Редагувати умову</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Редагувати текст</translation>
    </message>
    <message>
        <source>Edit the statement</source>
        <translation>Редагувати твердження</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Редагувати назву</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Редагування</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Редактор</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Редагувати…</translation>
    </message>
    <message>
        <source>Electronic warfare</source>
        <translation>Радіоелектронна боротьба</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Деінде</translation>
    </message>
    <message>
        <source>Empty, to write from the beginning.</source>
        <translation>Порожній, щоб писати з початку.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Завершити</translation>
    </message>
    <message>
        <source>End measuring (Esc)</source>
        <translation>Завершити вимірювання (Esc)</translation>
    </message>
    <message>
        <source>End presenting (Esc) before you choose another language.</source>
        <translation>Завершіть показ (Esc), перш ніж вибрати іншу мову.</translation>
    </message>
    <message>
        <source>End presenting (Esc) before you open another briefing.</source>
        <translation>Завершіть показ (Esc), перш ніж відкривати інший брифінг.</translation>
    </message>
    <message>
        <source>End; the main window shows the statement</source>
        <translation>Завершити; головне вікно покаже твердження</translation>
    </message>
    <message>
        <source>Engineers</source>
        <translation>Інженерний підрозділ</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Англійська</translation>
    </message>
    <message>
        <source>Enter or a double click ends</source>
        <translation>Enter або подвійне клацання – завершити</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Естонія</translation>
    </message>
    <message>
        <source>Even the coarsest outlines have too many points; choose fewer areas.</source>
        <translation>Навіть найгрубіші контури мають забагато точок; виберіть менше ділянок.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Події</translation>
    </message>
    <message>
        <source>Events in order of time</source>
        <translation>Події за часом</translation>
    </message>
    <message>
        <source>Events of the briefing</source>
        <translation>Події брифінгу</translation>
    </message>
    <message>
        <source>Every area in use has an outline and a date; areas: {count}.</source>
        <translation>Кожна використана ділянка має контур і дату; ділянок: {count}.</translation>
    </message>
    <message>
        <source>Every figure is consistent with what the map measures ({whose}); figures: {count}.</source>
        <translation>Усі числа узгоджуються з картою ({whose}); чисел: {count}.</translation>
    </message>
    <message>
        <source>Every figure is consistent with what the map measures; figures: {count}.</source>
        <translation>Усі числа узгоджуються з картою; чисел: {count}.</translation>
    </message>
    <message>
        <source>Every figure that is measured is consistent with the map; figures: {count}.</source>
        <translation>Кожне виміряне число узгоджується з картою; чисел: {count}.</translation>
    </message>
    <message>
        <source>Every picture and video has its credit and licence.</source>
        <translation>Для кожного зображення й відео вказано автора та ліцензію.</translation>
    </message>
    <message>
        <source>Every source was read at first hand.</source>
        <translation>Кожне джерело прочитано з перших рук.</translation>
    </message>
    <message>
        <source>Every statement names its source; statements: {count}.</source>
        <translation>Кожне твердження має джерело; тверджень: {count}.</translation>
    </message>
    <message>
        <source>Every term names the statements it rests on, and its ground is on the map.</source>
        <translation>Кожна умова спирається на названі твердження, а її територія є на карті.</translation>
    </message>
    <message>
        <source>Every text is translated; languages beside its own: {languages}.</source>
        <translation>Усі тексти перекладено; мови, крім власної: {languages}.</translation>
    </message>
    <message>
        <source>Everything else goes on meanwhile. If you stop it, nothing is changed.</source>
        <translation>Усе інше тим часом працює. Якщо зупинити читання, нічого не зміниться.</translation>
    </message>
    <message>
        <source>Everything inside</source>
        <translation>Усе, що всередині</translation>
    </message>
    <message>
        <source>Everything inside, and its licences</source>
        <translation>Усе, що всередині, і ліцензії</translation>
    </message>
    <message>
        <source>Everything is used as it stands</source>
        <translation>Усе використано як є</translation>
    </message>
    <message>
        <source>Exchange them</source>
        <translation>Поміняти місцями</translation>
    </message>
    <message>
        <source>Exchange them back</source>
        <translation>Повернути, як було</translation>
    </message>
    <message>
        <source>Exploring; R returns to the step</source>
        <translation>Вільний огляд; R – повернутися до кроку</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Export the brief log</source>
        <translation>Експортувати журнал показу</translation>
    </message>
    <message>
        <source>Export the brief log…</source>
        <translation>Експортувати журнал показу…</translation>
    </message>
    <message>
        <source>Export the file in WGS 84 (EPSG:4326).</source>
        <translation>Експортуйте файл у WGS 84 (EPSG:4326).</translation>
    </message>
    <message>
        <source>Export them as areas, if they hold any.</source>
        <translation>Експортуйте їх як ділянки, якщо вони там є.</translation>
    </message>
    <message>
        <source>Export them as polygons or lines.</source>
        <translation>Експортуйте їх як полігони або лінії.</translation>
    </message>
    <message>
        <source>Exports then have its outlines, sizes and days; otherwise only pictures show them.</source>
        <translation>Тоді експорт містить його контури, площі й дні; інакше їх показують лише зображення.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експортувати…</translation>
    </message>
    <message>
        <source>Far to the left</source>
        <translation>Далеко ліворуч</translation>
    </message>
    <message>
        <source>Far to the right</source>
        <translation>Далеко праворуч</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>лют.</translation>
    </message>
    <message>
        <source>February</source>
        <translation>лютого</translation>
    </message>
    <message>
        <source>Ferry</source>
        <translation>Пором</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Завантажити</translation>
    </message>
    <message>
        <source>Fetch days</source>
        <translation>Завантажити дні</translation>
    </message>
    <message>
        <source>Fetch newest</source>
        <translation>Завантажити найновіший</translation>
    </message>
    <message>
        <source>Fetch the background for this presentation…</source>
        <translation>Завантажити підкладку для цього показу…</translation>
    </message>
    <message>
        <source>Fetch {tiles} of {name} for the steps of this briefing?</source>
        <translation>Завантажити {tiles} для кроків цього брифінгу (постачальник – {name})?</translation>
    </message>
    <message>
        <source>Fetched {when} UTC from {address}, SHA-256 {hash}…</source>
        <translation>Завантажено {when} UTC з {address}, SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>Fetching tiles</source>
        <translation>Завантаження тайлів</translation>
    </message>
    <message>
        <source>Fetching was cancelled; what was fetched before is kept.</source>
        <translation>Завантаження скасовано; завантажене раніше збережено.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Figure the map can measure</source>
        <translation>Число, яке карта може виміряти</translation>
    </message>
    <message>
        <source>Figure: comparison</source>
        <translation>Число: порівняння</translation>
    </message>
    <message>
        <source>Figure: first day</source>
        <translation>Число: перший день</translation>
    </message>
    <message>
        <source>Figure: last day</source>
        <translation>Число: останній день</translation>
    </message>
    <message>
        <source>Figure: number</source>
        <translation>Число: значення</translation>
    </message>
    <message>
        <source>Figure: quantity</source>
        <translation>Число: величина</translation>
    </message>
    <message>
        <source>Figure: unit</source>
        <translation>Число: одиниця</translation>
    </message>
    <message>
        <source>Figure: upper end</source>
        <translation>Число: верхня межа</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Files of areas ({kinds})</source>
        <translation>Файли ділянок ({kinds})</translation>
    </message>
    <message>
        <source>Film (WebM)</source>
        <translation>Відео (WebM)</translation>
    </message>
    <message>
        <source>Film of the days (WebM)</source>
        <translation>Відео за днями (WebM)</translation>
    </message>
    <message>
        <source>Find a place</source>
        <translation>Знайти місце</translation>
    </message>
    <message>
        <source>Find a place and show it to the room</source>
        <translation>Знайти місце й показати його залі</translation>
    </message>
    <message>
        <source>Find a place: name, area or coordinates</source>
        <translation>Знайти місце: назва, ділянка або координати</translation>
    </message>
    <message>
        <source>Find a place…</source>
        <translation>Знайти місце…</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>Знайти крок</translation>
    </message>
    <message>
        <source>Find a step: words, speaker or number</source>
        <translation>Знайти крок: слова, мовець або номер</translation>
    </message>
    <message>
        <source>Finer outlines</source>
        <translation>Точніші контури</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Перший</translation>
    </message>
    <message>
        <source>First cell</source>
        <translation>Перша клітинка</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Перший день</translation>
    </message>
    <message>
        <source>First side</source>
        <translation>Перша сторона</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Перший крок</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Шрифти</translation>
    </message>
    <message>
        <source>For Google Earth: statements in balloons, a tour of the steps.</source>
        <translation>Для Google Earth: твердження у виносках, тур кроками показу.</translation>
    </message>
    <message>
        <source>For LaTeX and programs that cite.</source>
        <translation>Для LaTeX і програм для цитування.</translation>
    </message>
    <message>
        <source>For Zotero and other programs that cite.</source>
        <translation>Для Zotero та інших програм для цитування.</translation>
    </message>
    <message>
        <source>For a figure with between: the upper end.</source>
        <translation>Для числа з between: верхня межа.</translation>
    </message>
    <message>
        <source>For a figure: about, more than, at least, less than, nearly, between or exactly.</source>
        <translation>Для числа: about (приблизно), more than (більше ніж), at least (щонайменше), less than (менше ніж), nearly (майже), between (між) або exactly (рівно).</translation>
    </message>
    <message>
        <source>For a figure: area, occupied share, share of Ukraine, length, distance, people, growth or loss.</source>
        <translation>Для числа: area (площа), occupied share (окупована частка), share of Ukraine (частка України), length (довжина), distance (відстань), people (люди), growth (приріст) або loss (втрата).</translation>
    </message>
    <message>
        <source>For a figure: km2, ha, mi2, percent, km, mi or people. Left empty: km2, percent, km or people.</source>
        <translation>Для числа: km2, ha, mi2, percent, km, mi або people. Якщо порожньо: km2, percent, km або people.</translation>
    </message>
    <message>
        <source>For a figure: the number. A unit may stand beside it: 250 mi².</source>
        <translation>Для числа: саме число. Поруч може стояти одиниця: 250 mi².</translation>
    </message>
    <message>
        <source>For a source not read: through whom it is known</source>
        <translation>Якщо джерело не прочитано: через кого воно відоме</translation>
    </message>
    <message>
        <source>For all of them:</source>
        <translation>Для всіх:</translation>
    </message>
    <message>
        <source>For every step</source>
        <translation>Для всіх кроків</translation>
    </message>
    <message>
        <source>For growth and loss: the day from which ground grew or shrank.</source>
        <translation>Для приросту й втрати: день, від якого територія зростала чи зменшувалася.</translation>
    </message>
    <message>
        <source>For growth and loss: the day until which it did.</source>
        <translation>Для приросту й втрати: день, до якого це тривало.</translation>
    </message>
    <message>
        <source>For internal use</source>
        <translation>Для внутрішнього використання</translation>
    </message>
    <message>
        <source>For the step at hand</source>
        <translation>Для поточного кроку</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Знайдено</translation>
    </message>
    <message>
        <source>Frame the areas</source>
        <translation>Вмістити ділянки в кадр</translation>
    </message>
    <message>
        <source>Frames of the page are not in the file: {count}.</source>
        <translation>Фреймів сторінки, яких немає у файлі: {count}.</translation>
    </message>
    <message>
        <source>Free for viewing in small numbers, on servers run by volunteers of OpenStreetMap France; fetching tiles in bulk is not allowed.</source>
        <translation>Перегляд у невеликих обсягах безкоштовний; сервери утримують волонтери OpenStreetMap France, масово завантажувати тайли не дозволено.</translation>
    </message>
    <message>
        <source>Free for viewing, under CC BY-SA, on a server run by volunteers; fetching tiles in bulk is not allowed.</source>
        <translation>Перегляд безкоштовний на умовах CC BY-SA; сервер утримують волонтери, масово завантажувати тайли не дозволено.</translation>
    </message>
    <message>
        <source>Free for viewing. Each view asks the server for the tiles that are not kept yet; fetching tiles in bulk, for later, is not allowed. The servers are run on donations, without a promise that they answer.</source>
        <translation>Перегляд безкоштовний. Під час перегляду сервер надсилає тайли, яких ще немає на цьому комп’ютері; масово завантажувати тайли про запас не дозволено. Сервери працюють на пожертви, тож їхня робота не гарантована.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Заморозити</translation>
    </message>
    <message>
        <source>Freeze the room's picture; again: drop what you looked at</source>
        <translation>Заморозити зображення для зали; ще раз – відкинути переглянуте</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Французька</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>From a file: {name}…</source>
        <translation>З файлу: {name}…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>З файлу…</translation>
    </message>
    <message>
        <source>From a table…</source>
        <translation>Із таблиці…</translation>
    </message>
    <message>
        <source>From an article…</source>
        <translation>Зі статті…</translation>
    </message>
    <message>
        <source>From the next start on, the map is drawn with the graphics card.</source>
        <translation>З наступного запуску карта малюватиметься з відеокартою.</translation>
    </message>
    <message>
        <source>From the next start on, the map is drawn without the graphics card.</source>
        <translation>З наступного запуску карта малюватиметься без відеокарти.</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Від цього дня</translation>
    </message>
    <message>
        <source>From {first} to {second}</source>
        <translation>Від {first} до {second}</translation>
    </message>
    <message>
        <source>Frozen: the room sees {step}</source>
        <translation>Заморожено: у залі – {step}</translation>
    </message>
    <message>
        <source>Fuel depot</source>
        <translation>Склад пального</translation>
    </message>
    <message>
        <source>Gained: occupied only on the second day</source>
        <translation>Приріст: окуповано лише другого дня</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальні</translation>
    </message>
    <message>
        <source>GeoJSON taken out of another object</source>
        <translation>GeoJSON вийнято з іншого об’єкта</translation>
    </message>
    <message numerus="yes">
        <source>GeoJSON taken out of other objects</source>
        <translation>
            <numerusform>GeoJSON вийнято з іншого об’єкта</numerusform>
            <numerusform>GeoJSON вийнято з інших об’єктів</numerusform>
            <numerusform>GeoJSON вийнято з інших об’єктів</numerusform>
        </translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Грузія</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Німецька</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Німеччина</translation>
    </message>
    <message>
        <source>Give this key</source>
        <translation>Призначити цю клавішу</translation>
    </message>
    <message>
        <source>Go through the days</source>
        <translation>Програти дні</translation>
    </message>
    <message>
        <source>Go through the statements (in the list)</source>
        <translation>Переходити між твердженнями (у списку)</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Перейти до наступної частини вікна</translation>
    </message>
    <message>
        <source>Go to the places found (in the search)</source>
        <translation>Перейти до знайдених місць (у пошуку)</translation>
    </message>
    <message>
        <source>Go to {number} … Enter</source>
        <translation>Перейти до {number} … Enter</translation>
    </message>
    <message>
        <source>Government site</source>
        <translation>Урядовий об’єкт</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Графіка</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Зелений</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Сірий</translation>
    </message>
    <message>
        <source>Ground held by Ukraine</source>
        <translation>Територія, утримувана Україною</translation>
    </message>
    <message>
        <source>Ground held by Ukraine in Kursk Oblast</source>
        <translation>Територія, утримувана Україною в Курській області</translation>
    </message>
    <message>
        <source>Growth between two days</source>
        <translation>Приріст між двома днями</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>ГГ:ХХ</translation>
    </message>
    <message>
        <source>Hand an area over</source>
        <translation>Передати ділянку</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>Сталося</translation>
    </message>
    <message>
        <source>Happened {when}</source>
        <translation>Сталося {when}</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Heading it is grouped under</source>
        <translation>Заголовок, під яким воно стоїть</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Штаб</translation>
    </message>
    <message>
        <source>Held by Ukraine in Kursk Oblast</source>
        <translation>Утримується Україною в Курській області</translation>
    </message>
    <message>
        <source>Held in Kursk</source>
        <translation>Утримується в Курській</translation>
    </message>
    <message>
        <source>Held in Kursk Oblast: only {name}</source>
        <translation>Утримується в Курській області: лише {name}</translation>
    </message>
    <message>
        <source>Helicopter landing site</source>
        <translation>Вертолітний майданчик</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Hidden columns are left out: {columns}.</source>
        <translation>Приховані стовпці пропущено: {columns}.</translation>
    </message>
    <message>
        <source>Hidden rows and columns too</source>
        <translation>Також приховані рядки й стовпці</translation>
    </message>
    <message>
        <source>Hidden rows are left out: {rows}.</source>
        <translation>Приховані рядки пропущено: {rows}.</translation>
    </message>
    <message>
        <source>Hidden sheets are not read: {names}.</source>
        <translation>Приховані аркуші не читаються: {names}.</translation>
    </message>
    <message>
        <source>Hidden: left out when presenting</source>
        <translation>Прихований: під час показу пропускається</translation>
    </message>
    <message>
        <source>Hide step</source>
        <translation>Приховати крок</translation>
    </message>
    <message>
        <source>Hides statements that were published later</source>
        <translation>Приховує твердження, опубліковані пізніше</translation>
    </message>
    <message>
        <source>High (7 : 1)</source>
        <translation>Високий (7 : 1)</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Містить</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Лікарня</translation>
    </message>
    <message>
        <source>How exactly it is said</source>
        <translation>Наскільки точно сказано</translation>
    </message>
    <message>
        <source>How it differs from the file</source>
        <translation>Чим вона відрізняється від файлу</translation>
    </message>
    <message>
        <source>How long the briefing may take</source>
        <translation>Скільки може тривати брифінг</translation>
    </message>
    <message>
        <source>How long the briefing may take, in minutes</source>
        <translation>Скільки може тривати брифінг, у хвилинах</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Скільки осіб</translation>
    </message>
    <message>
        <source>How names read, and in which encoding</source>
        <translation>Як читаються назви й у якому кодуванні</translation>
    </message>
    <message>
        <source>How pictures are compared</source>
        <translation>Як порівнювати зображення</translation>
    </message>
    <message>
        <source>Humanitarian map of OpenStreetMap</source>
        <translation>Гуманітарна карта OpenStreetMap</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Угорщина</translation>
    </message>
    <message>
        <source>I assess it on the Admiralty scale</source>
        <translation>Оцінити за шкалою Адміралтейства</translation>
    </message>
    <message>
        <source>ISW and Critical Threats</source>
        <translation>ISW і Critical Threats</translation>
    </message>
    <message>
        <source>Id of the row</source>
        <translation>Ідентифікатор рядка</translation>
    </message>
    <message>
        <source>If it is still open on the other computer, two people change one file: whoever saves last is asked before replacing what the other wrote.</source>
        <translation>Якщо файл досі відкрито на іншому комп’ютері, його змінюватимуть двоє: у того, хто збереже останнім, програма запитає, перш ніж замінити записане іншим.</translation>
    </message>
    <message>
        <source>Import areas</source>
        <translation>Імпортувати ділянки</translation>
    </message>
    <message>
        <source>Import areas from a file…</source>
        <translation>Імпортувати ділянки з файлу…</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Імпортувати з файлу…</translation>
    </message>
    <message>
        <source>Imported from {place}.</source>
        <translation>Імпортовано: {place}.</translation>
    </message>
    <message>
        <source>In a sentence or two</source>
        <translation>Одним-двома реченнями</translation>
    </message>
    <message>
        <source>In briefing order</source>
        <translation>За порядком брифінгу</translation>
    </message>
    <message>
        <source>In the room</source>
        <translation>У залі</translation>
    </message>
    <message>
        <source>In the sequence, {more} more such faults were found.</source>
        <translation>У послідовності знайдено ще таких помилок: {more}.</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своїми словами</translation>
    </message>
    <message>
        <source>Infantry</source>
        <translation>Піхота</translation>
    </message>
    <message>
        <source>Infantry, mechanised</source>
        <translation>Піхота, механізована</translation>
    </message>
    <message>
        <source>Infantry, motorised</source>
        <translation>Піхота, моторизована</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Чорнильний</translation>
    </message>
    <message>
        <source>Install Noto Sans or DejaVu Sans, so that Ukrainian names appear in one font.</source>
        <translation>Установіть Noto Sans або DejaVu Sans, щоб українські назви були одним шрифтом.</translation>
    </message>
    <message>
        <source>Into its chain (C)</source>
        <translation>До ланцюжка (C)</translation>
    </message>
    <message>
        <source>It does not say for which day it is true.</source>
        <translation>Не вказано, на який день вона чинна.</translation>
    </message>
    <message>
        <source>It has the form of {name}, whose credit and terms are filled in. See that they are right.</source>
        <translation>За формою це {name}; зазначення джерела й умови заповнено відповідно. Перевірте, чи вони правильні.</translation>
    </message>
    <message>
        <source>It holds a number that the map measures, but its kind is not Figure.</source>
        <translation>Тут є число, яке карта вимірює, але вид твердження – не «Число».</translation>
    </message>
    <message>
        <source>It holds no text that can be shown ({reason}); {remedy}.</source>
        <translation>У ньому немає тексту, який можна показати ({reason}); {remedy}.</translation>
    </message>
    <message>
        <source>It holds no text that can be shown.</source>
        <translation>У ній немає тексту, який можна показати.</translation>
    </message>
    <message>
        <source>It is animated; only its first picture is shown.</source>
        <translation>Воно анімоване; показано лише перший кадр.</translation>
    </message>
    <message>
        <source>It is drawn with a point about every {apart}; a line with more of its bends would be longer.</source>
        <translation>Її накреслено з точкою приблизно кожні {apart}; лінія з більшою кількістю вигинів була б довшою.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Цього вже немає.</translation>
    </message>
    <message>
        <source>It is not said how many people these are.</source>
        <translation>Не вказано, скільки це людей.</translation>
    </message>
    <message>
        <source>It is the same as the file</source>
        <translation>Вона не відрізняється від файлу</translation>
    </message>
    <message>
        <source>It says nothing about ground yet.</source>
        <translation>Про територію тут ще нічого не сказано.</translation>
    </message>
    <message>
        <source>It was deleted, moved or renamed. Saving writes it in {folder} again.</source>
        <translation>Його видалено, переміщено або перейменовано. Збереження запише його в теку {folder} знову.</translation>
    </message>
    <message>
        <source>It was never saved in a file.</source>
        <translation>Її ще не зберігали у файл.</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Його адреса</translation>
    </message>
    <message>
        <source>Its areas are framed.</source>
        <translation>У кадрі – ділянки кроку.</translation>
    </message>
    <message>
        <source>Its colours are those of print (CMYK); on the screen they are approximate.</source>
        <translation>Його кольори – друкарські (CMYK); на екрані вони приблизні.</translation>
    </message>
    <message>
        <source>Its first keys</source>
        <translation>Її початкові клавіші</translation>
    </message>
    <message>
        <source>Its title, as published</source>
        <translation>Назва, як її опубліковано</translation>
    </message>
    <message>
        <source>Its web address.</source>
        <translation>Її вебадреса.</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>січ.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>січня</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>лип.</translation>
    </message>
    <message>
        <source>July</source>
        <translation>липня</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>черв.</translation>
    </message>
    <message>
        <source>June</source>
        <translation>червня</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Keep a brief log with the briefing</source>
        <translation>Вести журнал показу разом із брифінгом</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Залишити обидва варіанти</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Залишити мій</translation>
    </message>
    <message>
        <source>Keep strokes</source>
        <translation>Зберегти штрихи</translation>
    </message>
    <message>
        <source>Keep the pen's strokes as marks of the step</source>
        <translation>Зберегти штрихи пера як позначки кроку</translation>
    </message>
    <message>
        <source>Keep the strokes as marks of this step</source>
        <translation>Зберегти штрихи як позначки цього кроку</translation>
    </message>
    <message>
        <source>Kept as a mark of this step. Undo is in the main window.</source>
        <translation>Збережено як позначку цього кроку. Повернути назад можна в головному вікні.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Kharkiv Oblast</source>
        <translation>Харківська область</translation>
    </message>
    <message>
        <source>Kherson Oblast</source>
        <translation>Херсонська область</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Known through an article</source>
        <translation>Відомо зі статті</translation>
    </message>
    <message>
        <source>Known through {publisher}</source>
        <translation>Відомо з публікації: {publisher}</translation>
    </message>
    <message>
        <source>Kursk: Ukraine would leave</source>
        <translation>Курська область: Україна відвела б війська</translation>
    </message>
    <message>
        <source>Kursk: Ukraine would stay</source>
        <translation>Курська обл.: Україна залишилася б</translation>
    </message>
    <message>
        <source>Kursk: held by Ukraine only on the first day</source>
        <translation>Курська область: утримується Україною лише першого дня</translation>
    </message>
    <message>
        <source>Kursk: held by Ukraine only on the second day</source>
        <translation>Курська область: утримується Україною лише другого дня</translation>
    </message>
    <message>
        <source>Kyiv time</source>
        <translation>За Києвом</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Language of the captions: the next one, or two beside each other</source>
        <translation>Мова підписів: наступна або дві поруч</translation>
    </message>
    <message>
        <source>Language of the translation</source>
        <translation>Мова перекладу</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Великий</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>Більші нотатки</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Останній день</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Останній крок</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <source>Latitude and longitude were exchanged.</source>
        <translation>Широту й довготу поміняно місцями.</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Латвія</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Шар</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <source>Leave an area</source>
        <translation>Відвести війська з ділянки</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Лишити як було</translation>
    </message>
    <message>
        <source>Leave it out; X again takes it back</source>
        <translation>Не брати; повторне X повертає</translation>
    </message>
    <message>
        <source>Leave the sources standing while the room asks its questions.</source>
        <translation>Залиште джерела на екрані, поки зала ставить запитання.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Не включати їх</translation>
    </message>
    <message>
        <source>Left empty, it is shown as it was written</source>
        <translation>Якщо порожньо, показується як написано</translation>
    </message>
    <message>
        <source>Left empty, the program writes one</source>
        <translation>Якщо порожньо, назву дає програма</translation>
    </message>
    <message>
        <source>Left open</source>
        <translation>Не визначено</translation>
    </message>
    <message>
        <source>Left open: {what}</source>
        <translation>Не визначено: {what}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Left out: {what}. {remedy}</source>
        <translation>Пропущено: {what}. {remedy}</translation>
    </message>
    <message>
        <source>Length of a line or outline</source>
        <translation>Довжина лінії або обрису</translation>
    </message>
    <message>
        <source>Length: {minutes}:{seconds}; size: about {size} MB.</source>
        <translation>Тривалість: {minutes}:{seconds}; розмір: близько {size} МБ.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Менше</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Ліцензія</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлі</translation>
    </message>
    <message>
        <source>Light colours for the room</source>
        <translation>Світлі кольори для зали</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Лінія</translation>
    </message>
    <message>
        <source>Line of Contact</source>
        <translation>Line of Contact</translation>
    </message>
    <message>
        <source>Line of Contact ended before “{title}” was saved. The changes up to {time} on {day} were kept.</source>
        <translation>Програма Line of Contact завершила роботу, перш ніж брифінг «{title}» було збережено. Зміни, внесені до {time} {day}, збереглися.</translation>
    </message>
    <message>
        <source>Line of Contact {version}</source>
        <translation>Line of Contact {version}</translation>
    </message>
    <message>
        <source>Line of Contact {version} · Borders: Natural Earth · Places: GeoNames (CC BY 4.0) · Map: Leaflet, folium</source>
        <translation>Line of Contact {version} · Кордони: Natural Earth · Місця: GeoNames (CC BY 4.0) · Карта: Leaflet, folium</translation>
    </message>
    <message>
        <source>Line of Contact: a briefing map with sourced statements.</source>
        <translation>Line of Contact: карта для брифінгів із твердженнями, що мають джерела.</translation>
    </message>
    <message>
        <source>Line of Contact: presenter view</source>
        <translation>Line of Contact: вікно доповідача</translation>
    </message>
    <message>
        <source>Line of Contact: the room's picture</source>
        <translation>Line of Contact: зображення для зали</translation>
    </message>
    <message>
        <source>Line of contact</source>
        <translation>Лінія зіткнення</translation>
    </message>
    <message>
        <source>Line of contact (approximate)</source>
        <translation>Лінія зіткнення (приблизно)</translation>
    </message>
    <message>
        <source>Line,
km</source>
        <translation>Лінія,
км</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Список подій</translation>
    </message>
    <message>
        <source>List of steps, to search and to jump</source>
        <translation>Список кроків: пошук і перехід</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Литва</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Довгота</translation>
    </message>
    <message>
        <source>Look at each step once before, so that its tiles are kept, or fetch them where the provider's terms allow it (menu Map).</source>
        <translation>Перегляньте кожен крок заздалегідь, щоб тайли збереглися, або завантажте їх, якщо це дозволяють умови постачальника (меню «Карта»).</translation>
    </message>
    <message>
        <source>Look at the cards of their statements.</source>
        <translation>Перегляньте картки їхніх тверджень.</translation>
    </message>
    <message>
        <source>Look at their coordinates in the program that made the file.</source>
        <translation>Перевірте їхні координати в програмі, яка створила файл.</translation>
    </message>
    <message>
        <source>Loss between two days</source>
        <translation>Втрата між двома днями</translation>
    </message>
    <message>
        <source>Lost: occupied only on the first day</source>
        <translation>Втрата: окуповано лише першого дня</translation>
    </message>
    <message>
        <source>Luhansk Oblast</source>
        <translation>Луганська область</translation>
    </message>
    <message>
        <source>Made with Line of Contact</source>
        <translation>Створено в Line of Contact</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Ремонтний підрозділ</translation>
    </message>
    <message>
        <source>Make a statement of each place, with its day and source</source>
        <translation>Створити твердження з кожного місця, з його днем і джерелом</translation>
    </message>
    <message>
        <source>Make a statement of it</source>
        <translation>Зробити з цього твердження</translation>
    </message>
    <message>
        <source>Make a statement of it, and open it in the editor</source>
        <translation>Зробити з цього твердження й відкрити його в редакторі</translation>
    </message>
    <message>
        <source>Make a statement that supports the one it is like</source>
        <translation>Зробити твердження, яке підтверджує подібне</translation>
    </message>
    <message>
        <source>Make the briefing</source>
        <translation>Створити брифінг</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Map as SVG</source>
        <translation>Карта у SVG</translation>
    </message>
    <message>
        <source>Map background</source>
        <translation>Підкладка</translation>
    </message>
    <message>
        <source>Map only</source>
        <translation>Лише карта</translation>
    </message>
    <message>
        <source>Map, areas and texts are on this computer; nothing needs the network.</source>
        <translation>Карта, ділянки й тексти – на цьому комп’ютері; мережа не потрібна.</translation>
    </message>
    <message>
        <source>Map, {version}</source>
        <translation>Карта, {version}</translation>
    </message>
    <message>
        <source>Map. {stamp}</source>
        <translation>Карта. {stamp}</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>бер.</translation>
    </message>
    <message>
        <source>March</source>
        <translation>березня</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <source>Mark deleted.</source>
        <translation>Позначку видалено.</translation>
    </message>
    <message>
        <source>Mark the cited passage…</source>
        <translation>Позначити процитований уривок…</translation>
    </message>
    <message>
        <source>Mark this place</source>
        <translation>Позначити це місце</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Позначка поширення</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Позначки</translation>
    </message>
    <message>
        <source>Marks in the article</source>
        <translation>Позначення в статті</translation>
    </message>
    <message>
        <source>May</source>
        <translation>травня</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Виміряти відстань</translation>
    </message>
    <message>
        <source>Measure a distance, point by point; again: end</source>
        <translation>Виміряти відстань, точка за точкою; ще раз – завершити</translation>
    </message>
    <message>
        <source>Measure from here</source>
        <translation>Вимірювати звідси</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Виміряно</translation>
    </message>
    <message>
        <source>Measured ground: {sum}.</source>
        <translation>Виміряна територія: {sum}.</translation>
    </message>
    <message>
        <source>Measured, difference</source>
        <translation>Виміряно, різниця</translation>
    </message>
    <message>
        <source>Measured: settlements of 1,000 people and more in {ground}: {count}.</source>
        <translation>Виміряно: населених пунктів від 1000 мешканців, територія – {ground}: {count}.</translation>
    </message>
    <message>
        <source>Measured: the outline of {ground}.</source>
        <translation>Виміряно обрис: {ground}.</translation>
    </message>
    <message>
        <source>Measured: the shortest line between the middles of {between}.</source>
        <translation>Виміряно найкоротшу лінію між серединами: {between}.</translation>
    </message>
    <message>
        <source>Measured: the shortest line between {between}, from {start} to {end}.</source>
        <translation>Виміряно найкоротшу лінію: {between}, від {start} до {end}.</translation>
    </message>
    <message>
        <source>Measured: {sum}.</source>
        <translation>Виміряно: {sum}.</translation>
    </message>
    <message>
        <source>Measuring the days …</source>
        <translation>Вимірювання днів …</translation>
    </message>
    <message>
        <source>Medical unit</source>
        <translation>Медичний підрозділ</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Середній</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Merge another briefing</source>
        <translation>Об’єднати з іншим брифінгом</translation>
    </message>
    <message>
        <source>Merge another briefing into this one…</source>
        <translation>Об’єднати інший брифінг із цим…</translation>
    </message>
    <message>
        <source>Merge without {versions}</source>
        <translation>Об’єднати, відкинувши {versions}</translation>
    </message>
    <message>
        <source>Merge {name}</source>
        <translation>Об’єднати з файлом {name}</translation>
    </message>
    <message>
        <source>Messages without text are left out: {count}.</source>
        <translation>Повідомлення без тексту пропущено: {count}.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Міна</translation>
    </message>
    <message>
        <source>Mine, anti-tank</source>
        <translation>Міна, протитанкова</translation>
    </message>
    <message>
        <source>Missiles</source>
        <translation>Ракетний підрозділ</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Молдова</translation>
    </message>
    <message>
        <source>Month first: 12/31</source>
        <translation>Спершу місяць: 12/31</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>More: pointer, pen, black screen, screens, end</source>
        <translation>Більше: указка, перо, чорний екран, екрани, завершення</translation>
    </message>
    <message>
        <source>Mortar</source>
        <translation>Міномети</translation>
    </message>
    <message>
        <source>Moscow time</source>
        <translation>За Москвою</translation>
    </message>
    <message>
        <source>Most of the page is in its scripts, which are not run: save it again with SingleFile, or print it into a PDF.</source>
        <translation>Більша частина сторінки – у скриптах, які не виконуються: збережіть її знову за допомогою SingleFile або надрукуйте у PDF.</translation>
    </message>
    <message>
        <source>Move it on the map</source>
        <translation>Перемістити на карті</translation>
    </message>
    <message>
        <source>Move its points</source>
        <translation>Перемістити точки</translation>
    </message>
    <message>
        <source>Move mark</source>
        <translation>Перемістити позначку</translation>
    </message>
    <message>
        <source>Move place</source>
        <translation>Перемістити місце</translation>
    </message>
    <message>
        <source>Move statement</source>
        <translation>Перемістити твердження</translation>
    </message>
    <message>
        <source>Move step</source>
        <translation>Перемістити крок</translation>
    </message>
    <message>
        <source>Move the map (on the map)</source>
        <translation>Рухати карту (на карті)</translation>
    </message>
    <message>
        <source>Move the statement down</source>
        <translation>Перемістити твердження вниз</translation>
    </message>
    <message>
        <source>Move the statement up</source>
        <translation>Перемістити твердження вгору</translation>
    </message>
    <message>
        <source>Move the swipe line (on the map)</source>
        <translation>Пересунути лінію порівняння (на карті)</translation>
    </message>
    <message>
        <source>Moving days (GIF)</source>
        <translation>Анімація за днями (GIF)</translation>
    </message>
    <message>
        <source>Moving picture (GIF)</source>
        <translation>Анімація (GIF)</translation>
    </message>
    <message>
        <source>Mykolaiv Oblast</source>
        <translation>Миколаївська область</translation>
    </message>
    <message>
        <source>NASA Blue Marble, satellite picture of 2004</source>
        <translation>NASA Blue Marble, супутниковий знімок 2004 року</translation>
    </message>
    <message>
        <source>NASA gives its imagery to everybody without restriction and asks to be named as its source; nothing may suggest that NASA endorses the briefing.</source>
        <translation>NASA надає свої знімки всім без обмежень і просить зазначати її як джерело; ніщо не має створювати враження, що NASA схвалює брифінг.</translation>
    </message>
    <message>
        <source>NASA shaded relief (ASTER)</source>
        <translation>Тіньовий рельєф NASA (ASTER)</translation>
    </message>
    <message>
        <source>NaN and Infinity are not JSON numbers</source>
        <translation>NaN та Infinity не є числами JSON</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a person</comment>
        <translation>Ім’я</translation>
    </message>
    <message>
        <source>Name a statement there, or remove the step.</source>
        <translation>Укажіть там твердження або приберіть крок.</translation>
    </message>
    <message>
        <source>Name a term there, or remove the step.</source>
        <translation>Вкажіть там умову або приберіть крок.</translation>
    </message>
    <message>
        <source>Name area</source>
        <translation>Вказати ділянку</translation>
    </message>
    <message>
        <source>Name in Ukrainian</source>
        <translation>Назва українською</translation>
    </message>
    <message>
        <source>Name it in the selected statement</source>
        <translation>Назвати її у вибраному твердженні</translation>
    </message>
    <message>
        <source>Name it there</source>
        <translation>Вказати її там</translation>
    </message>
    <message>
        <source>Name other areas in them, or add these to the briefing.</source>
        <translation>Назвіть у них інші ділянки або додайте ці до брифінгу.</translation>
    </message>
    <message>
        <source>Name the areas they are about; until then the whole region is shown.</source>
        <translation>Назвіть ділянки, яких вони стосуються; доти показано весь регіон.</translation>
    </message>
    <message>
        <source>Name the publication they reached us through.</source>
        <translation>Назвіть публікацію, з якої вони відомі.</translation>
    </message>
    <message>
        <source>Name the statements in which they were proposed.</source>
        <translation>Назвіть твердження, у яких їх запропоновано.</translation>
    </message>
    <message>
        <source>Name, credit and terms…</source>
        <translation>Назва, зазначення джерела й умови…</translation>
    </message>
    <message>
        <source>Name, or what is known of unnamed people</source>
        <translation>Ім’я або що відомо про неназваних людей</translation>
    </message>
    <message>
        <source>Named in</source>
        <translation>Де названо</translation>
    </message>
    <message>
        <source>Names or ids of areas or towns on the map, a semicolon between two.</source>
        <translation>Назви чи ідентифікатори ділянок або міст на карті через крапку з комою.</translation>
    </message>
    <message>
        <source>Names read as</source>
        <translation>Кодування назв</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Мережа</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Нова ділянка</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>Новий брифінг</translation>
    </message>
    <message>
        <source>New briefing from a table</source>
        <translation>Новий брифінг із таблиці</translation>
    </message>
    <message>
        <source>New from a table of statements…</source>
        <translation>Новий із таблиці тверджень…</translation>
    </message>
    <message>
        <source>New from an article…</source>
        <translation>Новий зі статті…</translation>
    </message>
    <message>
        <source>New from the default briefing</source>
        <translation>Новий із типового брифінгу</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Нова клавіша</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Нова лінія</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Нове місце</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Нове питання</translation>
    </message>
    <message>
        <source>New question…</source>
        <translation>Нове питання…</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Нове джерело</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Нове джерело…</translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation>Новий мовець</translation>
    </message>
    <message>
        <source>New speaker…</source>
        <translation>Новий мовець…</translation>
    </message>
    <message>
        <source>New statement</source>
        <translation>Нове твердження</translation>
    </message>
    <message>
        <source>New statement from the article</source>
        <translation>Нове твердження зі статті</translation>
    </message>
    <message>
        <source>New term</source>
        <translation>Нова умова</translation>
    </message>
    <message>
        <source>New term…</source>
        <translation>Нова умова…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Next statement</source>
        <translation>Наступне твердження</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Next step; after a number, the step of that number</source>
        <translation>Наступний крок; після числа – крок із цим номером</translation>
    </message>
    <message>
        <source>Next that is missing</source>
        <translation>Наступний відсутній</translation>
    </message>
    <message>
        <source>Next: {number} / {total}</source>
        <translation>Далі: {number} / {total}</translation>
    </message>
    <message>
        <source>No area yet: the whole region is shown with it.</source>
        <translation>Ділянки ще немає: з твердженням показано весь регіон.</translation>
    </message>
    <message>
        <source>No browser could be opened for {address}</source>
        <translation>Не вдалося відкрити браузер для {address}</translation>
    </message>
    <message>
        <source>No credit yet</source>
        <translation>Автора ще не зазначено</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без дати</translation>
    </message>
    <message>
        <source>No day of an observer is on this computer; Data… fetches some.</source>
        <translation>Жодного дня спостерігача на цьому комп’ютері немає; завантажити можна через «Дані…».</translation>
    </message>
    <message>
        <source>No day of it is on this computer.</source>
        <translation>Жодного його дня на цьому комп’ютері немає.</translation>
    </message>
    <message>
        <source>No days on this computer</source>
        <translation>На цьому комп’ютері днів немає</translation>
    </message>
    <message>
        <source>No display was found to show the window on; to get a picture without one, use --screenshot FILE.</source>
        <translation>Не знайдено екрана для вікна; щоб отримати зображення без екрана, використайте --screenshot FILE.</translation>
    </message>
    <message>
        <source>No earlier day of {name} is on this computer.</source>
        <translation>Раніших днів ({name}) на цьому комп’ютері немає.</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Файл не вибрано.</translation>
    </message>
    <message>
        <source>No ground would change hands.</source>
        <translation>Жодна територія не перейшла б з рук у руки.</translation>
    </message>
    <message>
        <source>No later day of {name} is on this computer.</source>
        <translation>Пізніших днів ({name}) на цьому комп’ютері немає.</translation>
    </message>
    <message>
        <source>No log is kept: {reason}.</source>
        <translation>Журнал не ведеться: {reason}.</translation>
    </message>
    <message>
        <source>No marking</source>
        <translation>Без позначки</translation>
    </message>
    <message>
        <source>No name yet; for people who are not named, write what is known of them.</source>
        <translation>Імені ще немає; для неназваних людей напишіть, що про них відомо.</translation>
    </message>
    <message>
        <source>No notes for this step.</source>
        <translation>До цього кроку немає нотаток.</translation>
    </message>
    <message>
        <source>No observer whose days are on this computer has data for this day.</source>
        <translation>Жоден спостерігач, чиї дні є на цьому комп’ютері, не має даних за цей день.</translation>
    </message>
    <message>
        <source>No part of {area} lies inside {cutter}; choose another area to cut by.</source>
        <translation>Ділянка {area} не має частини в межах {cutter}; виберіть іншу ділянку для вирізання.</translation>
    </message>
    <message>
        <source>No reference system is named for {values}: read as longitude and latitude in WGS 84.</source>
        <translation>Для {values} не вказано системи координат: прочитано як довготу й широту у WGS 84.</translation>
    </message>
    <message>
        <source>No row has a statement.</source>
        <translation>У жодному рядку немає твердження.</translation>
    </message>
    <message>
        <source>No sequence is written: the statements are shown in order. Your first change turns that into a sequence of its own.</source>
        <translation>Послідовність не записано: твердження показуються за порядком. Перша ж зміна перетворить цей порядок на окрему послідовність.</translation>
    </message>
    <message>
        <source>No sequence is written; the statements are shown in order.</source>
        <translation>Послідовності не записано; твердження показано по черзі.</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Джерела ще немає</translation>
    </message>
    <message>
        <source>No source yet: name the publication it reached us through.</source>
        <translation>Джерела ще немає: назвіть публікацію, з якої твердження відоме.</translation>
    </message>
    <message>
        <source>No source yet: say where the outline comes from.</source>
        <translation>Джерела ще немає: укажіть, звідки взято контур.</translation>
    </message>
    <message>
        <source>No speaker and no source yet</source>
        <translation>Ще немає ні мовця, ні джерела</translation>
    </message>
    <message>
        <source>No speaker is named here; what {name} says before may go on.</source>
        <translation>Мовця тут не названо; можливо, далі говорить {name}.</translation>
    </message>
    <message>
        <source>No speaker yet: say who made the statement.</source>
        <translation>Мовця ще немає: укажіть, хто це сказав.</translation>
    </message>
    <message>
        <source>No statement answers it yet.</source>
        <translation>На це ще не відповідає жодне твердження.</translation>
    </message>
    <message>
        <source>No statement cites the earlier copy.</source>
        <translation>Жодне твердження не цитує попередньої копії.</translation>
    </message>
    <message>
        <source>No statement is about {area}.</source>
        <translation>Немає жодного твердження про ділянку {area}.</translation>
    </message>
    <message>
        <source>No statement is named that it rests on.</source>
        <translation>Не названо твердження, на якому вона ґрунтується.</translation>
    </message>
    <message>
        <source>No statement matches.</source>
        <translation>Жодне твердження не відповідає умовам.</translation>
    </message>
    <message>
        <source>No statement matches. Clear the filters to see all.</source>
        <translation>Жодне твердження не відповідає умовам. Очистьте фільтри, щоб побачити всі.</translation>
    </message>
    <message>
        <source>No statement shown says when something happened. Write it in the editor under “Happened on”, or bring in a table or a file of dated places.</source>
        <translation>Жодне з показаних тверджень не каже, коли щось сталося. Запишіть це в редакторі в полі «Сталося» або додайте таблицю чи файл із датованими місцями.</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>Тверджень ще немає</translation>
    </message>
    <message>
        <source>No statement yet.</source>
        <translation>Тверджень ще немає.</translation>
    </message>
    <message>
        <source>No step of the written sequence can be shown; the statements are shown in order instead.</source>
        <translation>Жодного кроку записаної послідовності показати не можна; натомість твердження показано по черзі.</translation>
    </message>
    <message>
        <source>No symbol has this code; choose one, or check its digits.</source>
        <translation>Символу з таким кодом немає; виберіть символ або перевірте цифри.</translation>
    </message>
    <message>
        <source>No symbol: a dot</source>
        <translation>Без символу: точка</translation>
    </message>
    <message>
        <source>No text yet.</source>
        <translation>Тексту ще немає.</translation>
    </message>
    <message>
        <source>No text yet: write what was said.</source>
        <translation>Тексту ще немає: напишіть, що було сказано.</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Нікого не названо</translation>
    </message>
    <message>
        <source>Nobody is named before whom “{words}” could mean.</source>
        <translation>Раніше не названо нікого, кого могли б означати слова «{words}».</translation>
    </message>
    <message>
        <source>Nobody is named for this.</source>
        <translation>Хто це сказав, не вказано.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Немає</translation>
    </message>
    <message>
        <source>None</source>
        <comment>marked in a list</comment>
        <translation>Жодного</translation>
    </message>
    <message>
        <source>None stated</source>
        <translation>Не вказано жодної</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ще немає</translation>
    </message>
    <message>
        <source>None. A saved copy keeps what was read, whatever becomes of the page.</source>
        <translation>Немає. Збережена копія зберігає прочитане, хоч би що сталося зі сторінкою.</translation>
    </message>
    <message>
        <source>Not accepted: write http:// or https:// and a host, without user name.</source>
        <translation>Не прийнято: напишіть http:// або https:// і вузол, без імені користувача.</translation>
    </message>
    <message>
        <source>Not known at first hand</source>
        <translation>Невідоме з перших рук</translation>
    </message>
    <message>
        <source>Not known, or contested</source>
        <translation>Невідомо або спірно</translation>
    </message>
    <message>
        <source>Not measured: no observer's days near both days are in hand; Layers → Control data of other days and observers… fetches them.</source>
        <translation>Не виміряно: немає днів жодного спостерігача, близьких до обох днів; їх завантажує «Шари» → «Дані про контроль за інші дні й від інших спостерігачів…».</translation>
    </message>
    <message>
        <source>Not named by those who report it</source>
        <translation>Не названо тими, хто про це повідомляє</translation>
    </message>
    <message>
        <source>Not on the map, so left out: {areas}.</source>
        <translation>Немає на карті, тому не враховано: {areas}.</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Не вказано</translation>
    </message>
    <message>
        <source>Not taken: {fault}.</source>
        <translation>Не прийнято: {fault}.</translation>
    </message>
    <message>
        <source>Not used as it stands ({count})</source>
        <translation>Не використано як є ({count})</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Notes of over 300 words, in these steps of the sequence: {ids} and {more} more.</source>
        <translation>Нотатки, довші за 300 слів, у кроках послідовності: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Notes of over 300 words, in these steps of the sequence: {ids}.</source>
        <translation>Нотатки, довші за 300 слів, у кроках послідовності: {ids}.</translation>
    </message>
    <message>
        <source>Notes: back</source>
        <translation>Нотатки: назад</translation>
    </message>
    <message>
        <source>Notes: on</source>
        <translation>Нотатки: далі</translation>
    </message>
    <message>
        <source>Nothing changes at {place}.</source>
        <translation>Нічого не зміниться тут: {place}.</translation>
    </message>
    <message>
        <source>Nothing in the list has these words.</source>
        <translation>У списку немає таких слів.</translation>
    </message>
    <message>
        <source>Nothing is measured of this</source>
        <translation>Тут нічого не виміряно</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Усе на місці.</translation>
    </message>
    <message>
        <source>Nothing is proposed. Select words in the article, then choose New statement.</source>
        <translation>Нічого не запропоновано. Виділіть слова у статті й виберіть «Нове твердження».</translation>
    </message>
    <message>
        <source>Nothing new will be added.</source>
        <translation>Нового нічого не додасться.</translation>
    </message>
    <message>
        <source>Nothing on the map has this name.</source>
        <translation>На карті немає нічого з такою назвою.</translation>
    </message>
    <message>
        <source>Nothing that matches was published by then. Go on in time, or end “As known on this day”.</source>
        <translation>На той час нічого відповідного ще не опубліковано. Перейдіть далі в часі або вимкніть «Як було відомо цього дня».</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Нічого не імпортовано.</translation>
    </message>
    <message>
        <source>Nothing was read.</source>
        <translation>Нічого не прочитано.</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>лист.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>листопада</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Тепер</translation>
    </message>
    <message>
        <source>Now: “{words}”</source>
        <translation>Тепер: «{words}»</translation>
    </message>
    <message>
        <source>Numbers such as {examples} could mean two things: choose the decimal sign.</source>
        <translation>Числа на зразок {examples} можна зрозуміти двояко: виберіть десятковий знак.</translation>
    </message>
    <message>
        <source>Oblast</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>Oblast lines</source>
        <translation>Межі областей</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Спостерігач</translation>
    </message>
    <message>
        <source>Observer of your own</source>
        <translation>Власний спостерігач</translation>
    </message>
    <message>
        <source>Observer, day</source>
        <translation>Спостерігач, день</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Спостерігачі</translation>
    </message>
    <message>
        <source>Observers draw the line apart from one another; the margin is half of the ground between two of them, on other days as much as on that of the built-in layer. A limit of the statement that lies within it is too close to tell.</source>
        <translation>Спостерігачі проводять лінію по-різному; похибка – половина території між лініями двох із них, для інших днів така сама, як для дня вбудованого шару. Якщо межа з твердження лежить у цій похибці, висновку зробити не можна.</translation>
    </message>
    <message>
        <source>Observers draw the line apart from one another; the margin is half of the people who live between two of them. A limit of the statement that lies within it is too close to tell.</source>
        <translation>Спостерігачі проводять лінію по-різному; похибка – половина людей, які живуть між лініями двох із них. Якщо межа з твердження лежить у цій похибці, висновку зробити не можна.</translation>
    </message>
    <message>
        <source>Observers draw the line apart from one another; the margin is half of what lies between two of them there. A limit of the statement that lies within it is too close to tell.</source>
        <translation>Спостерігачі проводять лінію по-різному; похибка – половина відстані між лініями двох із них у цьому місці. Якщо межа з твердження лежить у цій похибці, висновку зробити не можна.</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Окуповано</translation>
    </message>
    <message>
        <source>Occupied according to both: {both}; {only_first}: {first_km2}; {only_second}: {second_km2}</source>
        <translation>Окуповано за даними обох: {both}; {only_first}: {first_km2}; {only_second}: {second_km2}</translation>
    </message>
    <message>
        <source>Occupied according to only some observers</source>
        <translation>Окуповано за даними лише частини спостерігачів</translation>
    </message>
    <message>
        <source>Occupied ground</source>
        <translation>Окупована територія</translation>
    </message>
    <message>
        <source>Occupied on both</source>
        <translation>Окуповано обидва дні</translation>
    </message>
    <message>
        <source>Occupied share of the areas</source>
        <translation>Окупована частка ділянок</translation>
    </message>
    <message>
        <source>Occupied since 2014</source>
        <translation>Окуповано з 2014 року</translation>
    </message>
    <message>
        <source>Occupied since 2022</source>
        <translation>Окуповано з 2022 року</translation>
    </message>
    <message>
        <source>Occupied under both terms</source>
        <translation>Окуповано за обома умовами</translation>
    </message>
    <message>
        <source>Occupied under the other term only</source>
        <translation>Окуповано лише за іншою умовою</translation>
    </message>
    <message>
        <source>Occupied under this term only</source>
        <translation>Окуповано лише за цією умовою</translation>
    </message>
    <message>
        <source>Occupied,
% of Ukraine</source>
        <translation>Окуповано,
% України</translation>
    </message>
    <message>
        <source>Occupied: both</source>
        <translation>Окуповано: обидва</translation>
    </message>
    <message>
        <source>Occupied: only {name}</source>
        <translation>Окуповано: лише {name}</translation>
    </message>
    <message>
        <source>Occupied: {gained} gained, {lost} lost, {net} in all</source>
        <translation>Окуповано: приріст {gained}, втрата {lost}, загалом {net}</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Вохристий</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>жовт.</translation>
    </message>
    <message>
        <source>October</source>
        <translation>жовтня</translation>
    </message>
    <message>
        <source>Of Ukraine occupied</source>
        <translation>Окуповано від території України</translation>
    </message>
    <message>
        <source>Of Ukraine {after} % would be under Russian occupation ({before} % now).</source>
        <translation>Під російською окупацією було б {after} % України (зараз {before} %).</translation>
    </message>
    <message>
        <source>Of the official area, {size} ({source}), it would be {share}.</source>
        <translation>Від офіційної площі, {size} ({source}), це було б {share}.</translation>
    </message>
    <message>
        <source>Of the words selected in the article</source>
        <translation>Зі слів, виділених у статті</translation>
    </message>
    <message>
        <source>Of two days of one observer, “gained” is ground occupied on the second and not on the first, “lost” the other way round. Of two observers, the parts are what only one of them counts as occupied, and what both do. These are observers' assessments.</source>
        <translation>Для двох днів одного спостерігача «приріст» – це територія, окупована другого дня, але не першого, «втрата» – навпаки. Для двох спостерігачів частини – це те, що вважає окупованим лише один із них, і те, що обидва. Це оцінки спостерігачів.</translation>
    </message>
    <message>
        <source>Of {more} more figures the map measures something else, or cannot tell.</source>
        <translation>Ще чисел, які з картою розходяться або не перевіряються: {more}.</translation>
    </message>
    <message>
        <source>Of {number} days, one in {step} is shown; choose a shorter span for all of them.</source>
        <translation>Усього днів: {number}; показано кожен {step}-й; щоб показати всі, виберіть коротший проміжок.</translation>
    </message>
    <message>
        <source>Office or function</source>
        <translation>Посада або функція</translation>
    </message>
    <message>
        <source>On the ground of {day}, {whose}, approximate. {people}</source>
        <translation>За територією станом на {day}, {whose}, приблизно. {people}</translation>
    </message>
    <message>
        <source>On your screen only</source>
        <translation>Лише на вашому екрані</translation>
    </message>
    <message>
        <source>One HTML file</source>
        <translation>Один файл HTML</translation>
    </message>
    <message>
        <source>One claim checked</source>
        <translation>Перевірка однієї заяви</translation>
    </message>
    <message>
        <source>One file at a time: the first was taken.</source>
        <translation>Лише один файл за раз: узято перший.</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>Одне зображення</translation>
    </message>
    <message>
        <source>One screen was found: {names}.</source>
        <translation>Знайдено один екран: {names}.</translation>
    </message>
    <message>
        <source>One slide a step; texts and areas can be edited.</source>
        <translation>Слайд на кожен крок; тексти й ділянки можна редагувати.</translation>
    </message>
    <message>
        <source>Online tiles</source>
        <translation>Онлайн-тайли</translation>
    </message>
    <message>
        <source>Online tiles: {name}…</source>
        <translation>Онлайн-тайли: {name}…</translation>
    </message>
    <message>
        <source>Online tiles…</source>
        <translation>Онлайн-тайли…</translation>
    </message>
    <message>
        <source>Only areas and lines are taken here.</source>
        <translation>Сюди приймаються лише ділянки й лінії.</translation>
    </message>
    <message>
        <source>Only one observer's data of this day are on this computer; fetch another's to see where they disagree.</source>
        <translation>За цей день на комп’ютері є дані лише одного спостерігача; завантажте дані іншого, щоб побачити, у чому вони розходяться.</translation>
    </message>
    <message>
        <source>Only online tiles are fetched; choose some under Background first.</source>
        <translation>Завантажуються лише онлайн-тайли; спершу виберіть їх у меню «Підкладка».</translation>
    </message>
    <message>
        <source>Only the picture has the sizes of {observers}: nothing says that they may be passed on as data.</source>
        <translation>Площі ({observers}) є лише на зображенні: ніде не сказано, що їх можна передавати як дані.</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>Лише те, чого бракує</translation>
    </message>
    <message>
        <source>Only {name} has data for this day; two are needed.</source>
        <translation>Дані за цей день має лише {name}; потрібно двоє.</translation>
    </message>
    <message>
        <source>Open a briefing</source>
        <translation>Відкрити брифінг</translation>
    </message>
    <message>
        <source>Open a briefing…</source>
        <translation>Відкрити брифінг…</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Відкрити у браузері</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Відкрити недавній</translation>
    </message>
    <message>
        <source>Open the default briefing</source>
        <translation>Відкрити типовий брифінг</translation>
    </message>
    <message>
        <source>Open the statement's sources (in the list)</source>
        <translation>Відкрити джерела твердження (у списку)</translation>
    </message>
    <message>
        <source>Open what was kept</source>
        <translation>Відкрити збережене</translation>
    </message>
    <message>
        <source>Open with the system's player (with sound)</source>
        <translation>Відкрити в системному програвачі (зі звуком)</translation>
    </message>
    <message>
        <source>OpenStreetMap, streets and places</source>
        <translation>OpenStreetMap, вулиці й місця</translation>
    </message>
    <message>
        <source>OpenTopoMap, heights and paths</source>
        <translation>OpenTopoMap, висоти й стежки</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Вступ</translation>
    </message>
    <message>
        <source>Opening {name} … Esc cancels.</source>
        <translation>Відкривається {name} … Esc – скасувати.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Order and sequence</source>
        <translation>Порядок і послідовність</translation>
    </message>
    <message>
        <source>Order of the answers</source>
        <translation>Порядок відповідей</translation>
    </message>
    <message>
        <source>Ordinary (4.5 : 1)</source>
        <translation>Звичайний (4,5 : 1)</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Інша</translation>
    </message>
    <message>
        <source>Other sheets are not read: {names}.</source>
        <translation>Інших аркушів не прочитано: {names}.</translation>
    </message>
    <message>
        <source>Other ways to present</source>
        <translation>Інші способи показу</translation>
    </message>
    <message>
        <source>Outlines are approximate</source>
        <translation>Контури приблизні</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Перезаписати</translation>
    </message>
    <message>
        <source>Overwriting keeps that version as {backup} beside it.</source>
        <translation>Якщо перезаписати, та версія залишиться поруч як {backup}.</translation>
    </message>
    <message>
        <source>Own areas also where nothing names them</source>
        <translation>Власні ділянки й там, де їх ніщо не згадує</translation>
    </message>
    <message>
        <source>PDF handout</source>
        <translation>Роздатковий матеріал (PDF)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Сторінка</translation>
    </message>
    <message>
        <source>Page {number} cannot be drawn.</source>
        <translation>Сторінку {number} неможливо показати.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Папір</translation>
    </message>
    <message>
        <source>Part {part} of {parts}</source>
        <translation>Частина {part} з {parts}</translation>
    </message>
    <message>
        <source>Passages that statements cite from the earlier copy: {counts}.</source>
        <translation>Уривки з попередньої копії, які цитують твердження: {counts}.</translation>
    </message>
    <message>
        <source>Paste GeoJSON</source>
        <translation>Вставити GeoJSON</translation>
    </message>
    <message>
        <source>Paste areas (GeoJSON)</source>
        <translation>Вставити ділянки (GeoJSON)</translation>
    </message>
    <message>
        <source>Paste the article here, with its headline</source>
        <translation>Вставте сюди статтю разом із заголовком</translation>
    </message>
    <message>
        <source>Pasted GeoJSON</source>
        <translation>Вставлений GeoJSON</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Вставлений текст</translation>
    </message>
    <message>
        <source>Pasted, saved, or by its address.</source>
        <translation>Вставленої, збереженої або за її адресою.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Перо</translation>
    </message>
    <message>
        <source>Pen; its strokes vanish with the step</source>
        <translation>Перо; штрихи зникають разом із кроком</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Населення</translation>
    </message>
    <message>
        <source>People in the areas</source>
        <translation>Люди в межах ділянок</translation>
    </message>
    <message>
        <source>People: GeoNames, settlements of 1,000 and more, mostly of years before 2022.</source>
        <translation>Населення: GeoNames, населені пункти від 1000 мешканців, здебільшого дані до 2022 року.</translation>
    </message>
    <message>
        <source>Pick on the map</source>
        <translation>Вказати на карті</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Зображення</translation>
    </message>
    <message>
        <source>Picture of the map</source>
        <translation>Зображення карти</translation>
    </message>
    <message>
        <source>Picture of the step</source>
        <translation>Зображення кроку</translation>
    </message>
    <message>
        <source>Picture or video</source>
        <translation>Зображення або відео</translation>
    </message>
    <message>
        <source>Picture or video removed.</source>
        <translation>Зображення або відео прибрано.</translation>
    </message>
    <message>
        <source>Pictures and videos</source>
        <translation>Зображення й відео</translation>
    </message>
    <message>
        <source>Pictures and videos ({kinds});;All files (*)</source>
        <translation>Зображення й відео ({kinds});;Усі файли (*)</translation>
    </message>
    <message>
        <source>Pictures and videos of the statement</source>
        <translation>Зображення й відео твердження</translation>
    </message>
    <message>
        <source>Pictures and videos of the statement, one by one; then away</source>
        <translation>Зображення й відео твердження, одне за одним; потім прибрати</translation>
    </message>
    <message>
        <source>Pictures and videos whose files are missing or other ones ({count}): {names}.</source>
        <translation>Зображення й відео, файлів яких немає або які вже не ті ({count}): {names}.</translation>
    </message>
    <message>
        <source>Pictures and videos without a credit or a licence: {ids} and {more} more.</source>
        <translation>Зображення й відео без автора або ліцензії: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Pictures and videos without a credit or a licence: {ids}.</source>
        <translation>Зображення й відео без автора або ліцензії: {ids}.</translation>
    </message>
    <message>
        <source>Pictures of all steps</source>
        <translation>Зображення всіх кроків</translation>
    </message>
    <message>
        <source>Pictures of the map show them.</source>
        <translation>Їх показують зображення карти.</translation>
    </message>
    <message>
        <source>Pin control data</source>
        <translation>Закріпити дані про контроль</translation>
    </message>
    <message>
        <source>Pin it</source>
        <translation>Закріпити</translation>
    </message>
    <message>
        <source>Pin to the briefing</source>
        <translation>Закріпити в брифінгу</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Пікселі</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Місце в джерелі</translation>
    </message>
    <message>
        <source>Place names in Ukrainian</source>
        <translation>Назви місць українською</translation>
    </message>
    <message>
        <source>Place of the briefing</source>
        <translation>Місце брифінгу</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Місця</translation>
    </message>
    <message>
        <source>Places and areas found</source>
        <translation>Знайдені місця й ділянки</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Програти</translation>
    </message>
    <message>
        <source>Play doubtful days too</source>
        <translation>Програвати й сумнівні дні</translation>
    </message>
    <message>
        <source>Plug in the room's screen and extend the desktop to it; with one screen the presenter view is one key away (V).</source>
        <translation>Під’єднайте екран зали й розширте на нього робочий стіл; з одним екраном вікно доповідача відкривається однією клавішею (V).</translation>
    </message>
    <message>
        <source>Point: 18.5</source>
        <translation>Крапка: 18.5</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Указка</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Точки</translation>
    </message>
    <message>
        <source>Points snap to outlines on the map</source>
        <translation>Точки прилипають до контурів на карті</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Польща</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Польська</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Позиція</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Позиції</translation>
    </message>
    <message>
        <source>Power station</source>
        <translation>Електростанція</translation>
    </message>
    <message>
        <source>PowerPoint</source>
        <translation>PowerPoint</translation>
    </message>
    <message>
        <source>Preparing the days for the map was cancelled; what was prepared is kept.</source>
        <translation>Підготовку днів для карти скасовано; підготовлене збережено.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Показ</translation>
    </message>
    <message>
        <source>Present ({problems})</source>
        <translation>Показ ({problems})</translation>
    </message>
    <message>
        <source>Present from the selected statement</source>
        <translation>Показувати з вибраного твердження</translation>
    </message>
    <message>
        <source>Present from the start</source>
        <translation>Показувати з початку</translation>
    </message>
    <message>
        <source>Present in a window (video calls, rehearsing)</source>
        <translation>Показувати у вікні (відеодзвінки, репетиція)</translation>
    </message>
    <message>
        <source>Presenter view to the front, or back again</source>
        <translation>Вікно доповідача наперед або знову назад</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Показ</translation>
    </message>
    <message>
        <source>Presenting a briefing</source>
        <translation>Показ брифінгу</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Преса</translation>
    </message>
    <message>
        <source>Press a key here</source>
        <translation>Натисніть тут клавішу</translation>
    </message>
    <message>
        <source>Press the new key in the field first.</source>
        <translation>Спершу натисніть нову клавішу в полі.</translation>
    </message>
    <message>
        <source>Press the pin beside the stamp on the map, or show the file's day.</source>
        <translation>Натисніть шпильку біля штампа на карті або покажіть день із файлу.</translation>
    </message>
    <message>
        <source>Preview for the room</source>
        <translation>Попередній перегляд для зали</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <translation>Попереднє твердження</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Попередній крок</translation>
    </message>
    <message>
        <source>Previous step; while measuring: take the last point back</source>
        <translation>Попередній крок; під час вимірювання – забрати останню точку</translation>
    </message>
    <message>
        <source>Project Owl</source>
        <translation>Project Owl</translation>
    </message>
    <message>
        <source>Project Owl publishes the daily files of its UA Control Map without any licence, so no right to pass them on was given. What you fetch stays on this computer; Project Owl is credited on the map and its pictures, and its areas and sizes are left out of exports.</source>
        <translation>Project Owl публікує щоденні файли своєї UA Control Map без жодної ліцензії, тож права передавати їх далі не надано. Завантажене лишається на цьому комп’ютері; Project Owl зазначено на карті та її зображеннях, а ділянки й площі не потрапляють до експорту.</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Пропонується</translation>
    </message>
    <message>
        <source>Proposed statements</source>
        <translation>Запропоновані твердження</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Публікація</translation>
    </message>
    <message>
        <source>Publications it came through, the first one first</source>
        <translation>Видання, через які воно дійшло, від першого</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <source>Published in</source>
        <translation>Де опубліковано</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Дата публікації</translation>
    </message>
    <message>
        <source>Published {day}, as its last source says</source>
        <translation>Опубліковано {day}, за останнім джерелом</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <source>Publisher not named yet</source>
        <translation>Видавця ще не названо</translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>Видавці</translation>
    </message>
    <message>
        <source>Put another speaker or source in the place of one, in all the statements marked.</source>
        <translation>Поставити іншого мовця або інше джерело на місце наявного в усіх позначених твердженнях.</translation>
    </message>
    <message>
        <source>Put right: {things}.</source>
        <translation>Виправлено: {things}.</translation>
    </message>
    <message>
        <source>Put them right in the program that made the file.</source>
        <translation>Виправте їх у програмі, яка створила файл.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>Question deleted.</source>
        <translation>Питання видалено.</translation>
    </message>
    <message>
        <source>Question without a title</source>
        <translation>Питання без заголовка</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>Questions: who answers what, side by side</source>
        <translation>Питання: хто що відповідає, поруч</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Radius in km</source>
        <translation>Радіус у км</translation>
    </message>
    <message>
        <source>Railhead</source>
        <translation>Залізнична станція розвантаження</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Прочитати знову</translation>
    </message>
    <message>
        <source>Read at first hand</source>
        <translation>Прочитано з перших рук</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Прочитати</translation>
    </message>
    <message>
        <source>Read there on</source>
        <translation>Дата перегляду</translation>
    </message>
    <message>
        <source>Reading {name} takes longer than {number} seconds.</source>
        <translation>Файл {name} читається понад {number} с.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Читання …</translation>
    </message>
    <message>
        <source>Reading … {features}, {points}</source>
        <translation>Читання … {features}, {points}</translation>
    </message>
    <message>
        <source>Reading … {rows}</source>
        <translation>Читання … {rows}</translation>
    </message>
    <message>
        <source>Ready to present</source>
        <translation>Готово до показу</translation>
    </message>
    <message>
        <source>Ready, with {advice} worth a look</source>
        <translation>Готово; варто переглянути: {advice}</translation>
    </message>
    <message>
        <source>Recent briefings</source>
        <translation>Недавні брифінги</translation>
    </message>
    <message>
        <source>Reconnaissance</source>
        <translation>Розвідка</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регіон</translation>
    </message>
    <message>
        <source>Reliability of who says it</source>
        <translation>Надійність того, хто каже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Remove all…</source>
        <translation>Прибрати все…</translation>
    </message>
    <message>
        <source>Remove filter {name}</source>
        <translation>Прибрати фільтр {name}</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Прибрати з цього списку</translation>
    </message>
    <message>
        <source>Remove picture or video</source>
        <translation>Прибрати зображення або відео</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>Прибрати крок</translation>
    </message>
    <message>
        <source>Remove the mark (Esc)</source>
        <translation>Прибрати позначку (Esc)</translation>
    </message>
    <message>
        <source>Remove the observer {name}?</source>
        <translation>Прибрати спостерігача {name}?</translation>
    </message>
    <message>
        <source>Remove this day</source>
        <translation>Прибрати цей день</translation>
    </message>
    <message>
        <source>Remove this observer…</source>
        <translation>Прибрати цього спостерігача…</translation>
    </message>
    <message>
        <source>Remove {areas} no longer in the file</source>
        <translation>Прибрати ті, яких уже немає у файлі: {areas}</translation>
    </message>
    <message>
        <source>Remove {days} of {name}?</source>
        <translation>Прибрати {days}: {name}?</translation>
    </message>
    <message>
        <source>Removed from this computer: {days} ({size} MB).</source>
        <translation>Прибрано з цього комп’ютера: {days} ({size} МБ).</translation>
    </message>
    <message>
        <source>Repair them in the program that made the file.</source>
        <translation>Полагодьте їх у програмі, яка створила файл.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Замінити</translation>
    </message>
    <message>
        <source>Replace a speaker or source</source>
        <translation>Заміна мовця або джерела</translation>
    </message>
    <message>
        <source>Replace a speaker or source…</source>
        <translation>Замінити мовця або джерело…</translation>
    </message>
    <message>
        <source>Replace source</source>
        <translation>Замінити джерело</translation>
    </message>
    <message>
        <source>Replace speaker</source>
        <translation>Замінити мовця</translation>
    </message>
    <message>
        <source>Replace them; ids and names stay</source>
        <translation>Замінити їх; ідентифікатори й назви залишаться</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Замінити…</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Повідомлено</translation>
    </message>
    <message>
        <source>Return to the step</source>
        <translation>Повернутися до кроку</translation>
    </message>
    <message>
        <source>Return to the step as it was</source>
        <translation>Повернутися до кроку, як він був</translation>
    </message>
    <message>
        <source>Rivers</source>
        <translation>Річки</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Посада</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Румунія</translation>
    </message>
    <message>
        <source>Roomy cards: kinds as words, all areas</source>
        <translation>Просторі картки: види словами, усі ділянки</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Row {row}, {column}: {reason}</source>
        <translation>Рядок {row}, {column}: {reason}</translation>
    </message>
    <message>
        <source>Row {row}: {cells}</source>
        <translation>Рядок {row}: {cells}</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Рядок {row}: {reason}</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Росія</translation>
    </message>
    <message>
        <source>Russia
gives, km²</source>
        <translation>Росія
віддає, км²</translation>
    </message>
    <message>
        <source>Russia would give</source>
        <translation>Росія віддала б</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Російська</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 {hash}</source>
        <translation>SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Сказано</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Сказано</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Зберегти копію</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Зберегти копію…</translation>
    </message>
    <message>
        <source>Save a template for a table</source>
        <translation>Зберегти шаблон таблиці</translation>
    </message>
    <message>
        <source>Save a template for a table…</source>
        <translation>Зберегти шаблон таблиці…</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Зберегти знову</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Зберегти як…</translation>
    </message>
    <message>
        <source>Save the briefing</source>
        <translation>Зберегти брифінг</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>Зберегти зміни в «{name}»?</translation>
    </message>
    <message>
        <source>Save the linked files and import them by themselves.</source>
        <translation>Збережіть файли за посиланнями й імпортуйте їх окремо.</translation>
    </message>
    <message>
        <source>Save your work, then see Help &gt; Copy diagnostics in the menu.</source>
        <translation>Збережіть роботу, а тоді виберіть у меню «Довідка» &gt; «Копіювати діагностичні дані».</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Збережено як {name}</translation>
    </message>
    <message>
        <source>Saved pages, PDFs and texts ({kinds});;All files (*)</source>
        <translation>Збережені сторінки, PDF і тексти ({kinds});;Усі файли (*)</translation>
    </message>
    <message>
        <source>Saved pages, PDFs, pictures, mails and texts ({kinds});;All files (*)</source>
        <translation>Збережені сторінки, PDF, зображення, листи й тексти ({kinds});;Усі файли (*)</translation>
    </message>
    <message>
        <source>Say it in your own words; quote only the few that matter.</source>
        <translation>Перекажіть своїми словами; цитуйте лише найважливіше.</translation>
    </message>
    <message>
        <source>Say what the question is, and how what follows reached you.</source>
        <translation>Скажіть, у чому питання і як до вас дійшло те, що буде далі.</translation>
    </message>
    <message>
        <source>Say who made them, and under which terms they may be shown.</source>
        <translation>Укажіть, хто їх зробив і на яких умовах їх можна показувати.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Масштабування</translation>
    </message>
    <message>
        <source>Screen {number}</source>
        <translation>Екран {number}</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Екрани</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Search names and layers</source>
        <translation>Шукати в назвах і шарах</translation>
    </message>
    <message>
        <source>Search statements and places</source>
        <translation>Шукати твердження й місця</translation>
    </message>
    <message>
        <source>Search statements, sources, areas, places</source>
        <translation>Шукати твердження, джерела, ділянки, місця</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Другий</translation>
    </message>
    <message>
        <source>Second side</source>
        <translation>Друга сторона</translation>
    </message>
    <message>
        <source>Select a statement that has pictures or videos; add them in the editor.</source>
        <translation>Виберіть твердження, яке має зображення чи відео; додати їх можна в редакторі.</translation>
    </message>
    <message>
        <source>Select a statement to edit it, or make a new one (Ctrl+Shift+N).</source>
        <translation>Виберіть твердження, щоб редагувати його, або створіть нове (Ctrl+Shift+N).</translation>
    </message>
    <message>
        <source>Select a statement to see who said it, where it was published, and what the map measures.</source>
        <translation>Виберіть твердження, щоб побачити, хто це сказав, де це опубліковано і що вимірює карта.</translation>
    </message>
    <message>
        <source>Select the few words or sentences that the statement rests on.</source>
        <translation>Виділіть ті кілька слів чи речень, на які спирається твердження.</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>Крапки з комою</translation>
    </message>
    <message>
        <source>Send to screen</source>
        <translation>Надіслати на екран</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>вер.</translation>
    </message>
    <message>
        <source>September</source>
        <translation>вересня</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Послідовність</translation>
    </message>
    <message>
        <source>Sequence deleted.</source>
        <translation>Послідовність видалено.</translation>
    </message>
    <message>
        <source>Set a place</source>
        <translation>Позначити місце</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Settings cannot be saved in {folder}: it is not writable; the window will open with its old settings next time.</source>
        <translation>Налаштування неможливо зберегти в теку {folder}: вона недоступна для запису; наступного разу вікно відкриється зі старими налаштуваннями.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Налаштування…</translation>
    </message>
    <message>
        <source>Shaded ground</source>
        <translation>Заштрихована територія</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>Share of Ukraine</source>
        <translation>Частка України</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Аркуш</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}, {column}: {reason}</source>
        <translation>Аркуш «{sheet}», рядок {row}, {column}: {reason}</translation>
    </message>
    <message>
        <source>Sheet “{sheet}”, row {row}: {reason}</source>
        <translation>Аркуш «{sheet}», рядок {row}: {reason}</translation>
    </message>
    <message>
        <source>Shipyard</source>
        <translation>Суднобудівний завод</translation>
    </message>
    <message>
        <source>Shorten what cannot be read while speaking.</source>
        <translation>Скоротіть те, чого не прочитати під час виступу.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>Show it on the map</source>
        <translation>Показати це на карті</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Показати на карті</translation>
    </message>
    <message>
        <source>Show snapshot</source>
        <translation>Показати збережену копію</translation>
    </message>
    <message>
        <source>Show step</source>
        <translation>Показати крок</translation>
    </message>
    <message>
        <source>Show the built-in control layer</source>
        <translation>Показати вбудований шар контролю</translation>
    </message>
    <message>
        <source>Show the built-in layer or another observer's day, or present without them.</source>
        <translation>Покажіть вбудований шар чи день іншого спостерігача або проведіть показ без них.</translation>
    </message>
    <message>
        <source>Show the first</source>
        <translation>Показати перше</translation>
    </message>
    <message>
        <source>Show the statement</source>
        <translation>Показати твердження</translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation>Показати весь список</translation>
    </message>
    <message>
        <source>Show the whole region</source>
        <translation>Показати весь регіон</translation>
    </message>
    <message>
        <source>Show the whole region (Home)</source>
        <translation>Показати весь регіон (Home)</translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Показати ці</translation>
    </message>
    <message>
        <source>Show {count} more of {all}</source>
        <translation>Показати ще {count} з {all}</translation>
    </message>
    <message>
        <source>Show: {speaker}</source>
        <translation>Показати: {speaker}</translation>
    </message>
    <message>
        <source>Shown on the map: {credit}</source>
        <translation>На карті зазначено: {credit}</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Місце на зображенні</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Бічна панель</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Simplify</source>
        <translation>Спростити</translation>
    </message>
    <message>
        <source>Simplify outlines, by at most so many metres</source>
        <translation>Спростити контури щонайбільше на стільки метрів</translation>
    </message>
    <message>
        <source>Simplify to fit</source>
        <translation>Спростити до дозволеного</translation>
    </message>
    <message>
        <source>Simplifying …</source>
        <translation>Спрощення …</translation>
    </message>
    <message>
        <source>Single letters and signs are keys, such as N or ?</source>
        <translation>Окремі літери та знаки є клавішами, наприклад N або ?</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Площа</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>of a mark</comment>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Size of the areas</source>
        <translation>Площа ділянок</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>Площі</translation>
    </message>
    <message>
        <source>Sizes (CSV)</source>
        <translation>Площі (CSV)</translation>
    </message>
    <message>
        <source>Sizes by region</source>
        <translation>Площі за регіонами</translation>
    </message>
    <message>
        <source>Sizes of control by day and observer, as far as terms allow.</source>
        <translation>Площі контролю за днями й спостерігачами, наскільки дозволяють умови використання.</translation>
    </message>
    <message>
        <source>Sizes over time</source>
        <translation>Зміна площ у часі</translation>
    </message>
    <message>
        <source>Sizes over time, {region}</source>
        <translation>Зміна площ у часі, {region}</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Слайди</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Словаччина</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Малий</translation>
    </message>
    <message>
        <source>Small town or village</source>
        <translation>Селище або село</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>Менші нотатки</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Збережена копія</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Source deleted.</source>
        <translation>Джерело видалено.</translation>
    </message>
    <message>
        <source>Source of all areas</source>
        <translation>Джерело всіх ділянок</translation>
    </message>
    <message>
        <source>Source of the outline</source>
        <translation>Джерело контуру</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <source>Sources (BibTeX)</source>
        <translation>Джерела (BibTeX)</translation>
    </message>
    <message>
        <source>Sources (CSL-JSON)</source>
        <translation>Джерела (CSL-JSON)</translation>
    </message>
    <message>
        <source>Sources of the statement</source>
        <translation>Джерела твердження</translation>
    </message>
    <message>
        <source>Sources of the statement: who says that?</source>
        <translation>Джерела твердження: хто це каже?</translation>
    </message>
    <message>
        <source>Sources that have a saved copy.</source>
        <translation>Джерела, що мають збережену копію.</translation>
    </message>
    <message>
        <source>Sources without publisher, title or date: {ids} and {more} more.</source>
        <translation>Джерела без видавця, назви або дати: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Sources without publisher, title or date: {ids}.</source>
        <translation>Джерела без видавця, назви або дати: {ids}.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Мовець</translation>
    </message>
    <message>
        <source>Speaker deleted.</source>
        <translation>Мовця видалено.</translation>
    </message>
    <message>
        <source>Speaker not named yet</source>
        <translation>Мовця ще не названо</translation>
    </message>
    <message>
        <source>Speaker's note</source>
        <translation>Нотатка доповідача</translation>
    </message>
    <message>
        <source>Speaker's office</source>
        <translation>Посада мовця</translation>
    </message>
    <message>
        <source>Speaker's side</source>
        <translation>Сторона мовця</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Мовці</translation>
    </message>
    <message>
        <source>Speakers without a name: {ids} and {more} more.</source>
        <translation>Мовці без імені: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Speakers without a name: {ids}.</source>
        <translation>Мовці без імені: {ids}.</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Від чийого імені говорить</translation>
    </message>
    <message>
        <source>Special forces</source>
        <translation>Сили спеціальних операцій</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Швидкість</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx);;Text (*.csv)</source>
        <translation>Електронна таблиця (*.xlsx);;Текст (*.csv)</translation>
    </message>
    <message>
        <source>Start page: recent briefings, templates</source>
        <translation>Початкова сторінка: недавні брифінги, шаблони</translation>
    </message>
    <message>
        <source>State Statistics Service of Ukraine, second-hand</source>
        <translation>Державна служба статистики України, з других рук</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>Statement deleted.</source>
        <translation>Твердження видалено.</translation>
    </message>
    <message>
        <source>Statement that is not there: {id}</source>
        <translation>Немає твердження {id}</translation>
    </message>
    <message>
        <source>Statement {number}</source>
        <translation>Твердження {number}</translation>
    </message>
    <message>
        <source>Statement {number} cites: “{words}”</source>
        <translation>Твердження {number} цитує: «{words}»</translation>
    </message>
    <message>
        <source>Statement {number}: {who}</source>
        <translation>Твердження {number}: {who}</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Твердження</translation>
    </message>
    <message>
        <source>Statements and checks for search engines and archives.</source>
        <translation>Твердження й перевірки для пошукових систем і архівів.</translation>
    </message>
    <message>
        <source>Statements from an article</source>
        <translation>Твердження зі статті</translation>
    </message>
    <message>
        <source>Statements from an article…</source>
        <translation>Твердження зі статті…</translation>
    </message>
    <message>
        <source>Statements from it…</source>
        <translation>Твердження з нього…</translation>
    </message>
    <message>
        <source>Statements in a spreadsheet or a CSV file.</source>
        <translation>Твердження в електронній таблиці або файлі CSV.</translation>
    </message>
    <message>
        <source>Statements it was made in</source>
        <translation>Твердження, у яких це запропоновано</translation>
    </message>
    <message>
        <source>Statements still in their source's words: {ids} and {more} more.</source>
        <translation>Твердження, досі викладені словами джерела: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Statements still in their source's words: {ids}.</source>
        <translation>Твердження, досі викладені словами джерела: {ids}.</translation>
    </message>
    <message>
        <source>Statements that answer it</source>
        <translation>Твердження, які на нього відповідають</translation>
    </message>
    <message>
        <source>Statements that do not say who made them: {ids} and {more} more.</source>
        <translation>Твердження, для яких не вказано, хто це сказав: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Statements that do not say who made them: {ids}.</source>
        <translation>Твердження, для яких не вказано, хто це сказав: {ids}.</translation>
    </message>
    <message>
        <source>Statements too long for one caption, shown in several parts: {ids} and {more} more.</source>
        <translation>Твердження, задовгі для одного підпису (показано частинами): {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Statements too long for one caption, shown in several parts: {ids}.</source>
        <translation>Твердження, задовгі для одного підпису (показано частинами): {ids}.</translation>
    </message>
    <message>
        <source>Statements without a source: {ids} and {more} more.</source>
        <translation>Твердження без джерела: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Statements without a source: {ids}.</source>
        <translation>Твердження без джерела: {ids}.</translation>
    </message>
    <message>
        <source>Statements without a text: {ids} and {more} more.</source>
        <translation>Твердження без тексту: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Statements without a text: {ids}.</source>
        <translation>Твердження без тексту: {ids}.</translation>
    </message>
    <message>
        <source>Statements without an area: {ids} and {more} more.</source>
        <translation>Твердження без ділянки: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Statements without an area: {ids}.</source>
        <translation>Твердження без ділянки: {ids}.</translation>
    </message>
    <message>
        <source>Statements.xlsx</source>
        <translation>Твердження.xlsx</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Крок</translation>
    </message>
    <message>
        <source>Step as SVG</source>
        <translation>Крок у SVG</translation>
    </message>
    <message>
        <source>Step back: close, deselect, clear</source>
        <translation>Крок назад: закрити, зняти вибір, очистити</translation>
    </message>
    <message>
        <source>Step deleted.</source>
        <translation>Крок видалено.</translation>
    </message>
    <message>
        <source>Step through the briefing with Next.</source>
        <translation>Переходьте кроками брифінгу кнопкою «Далі».</translation>
    </message>
    <message>
        <source>Step {number} of {total}</source>
        <translation>Крок {number} з {total}</translation>
    </message>
    <message>
        <source>Step {number}: {words}</source>
        <translation>Крок {number}: {words}</translation>
    </message>
    <message>
        <source>Step {step} of the sequence names no statement and is left out.</source>
        <translation>Крок {step} послідовності не називає твердження, тому його пропущено.</translation>
    </message>
    <message>
        <source>Step {step} of the sequence names no term and is left out.</source>
        <translation>Крок {step} послідовності не називає жодної умови, тому його пропущено.</translation>
    </message>
    <message>
        <source>Step {step} of the sequence names the area “{id}”, which the map does not know; it is left out.</source>
        <translation>Крок {step} послідовності називає ділянку «{id}», якої немає на карті; її пропущено.</translation>
    </message>
    <message>
        <source>Step {step} of the sequence shows the statement “{id}”, which is not there, and is left out.</source>
        <translation>Крок {step} послідовності показує твердження «{id}», якого немає, тому його пропущено.</translation>
    </message>
    <message>
        <source>Step {step} of the sequence shows the term “{id}”, which is not there, and is left out.</source>
        <translation>Крок {step} послідовності показує умову «{id}», якої немає, тому його пропущено.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Кроки</translation>
    </message>
    <message>
        <source>Steps as SVG</source>
        <translation>Кроки у SVG</translation>
    </message>
    <message>
        <source>Steps left out: {count}.</source>
        <translation>Пропущено кроків: {count}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Stop along the line of contact</source>
        <translation>Зупинитися на лінії зіткнення</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Пряма</translation>
    </message>
    <message>
        <source>Straight line on the ellipsoid (WGS 84)</source>
        <translation>Пряма лінія на еліпсоїді (WGS 84)</translation>
    </message>
    <message>
        <source>Straight lines on the ellipsoid (WGS 84)</source>
        <translation>Прямі лінії на еліпсоїді (WGS 84)</translation>
    </message>
    <message>
        <source>Such as CC BY 4.0, or “with permission”</source>
        <translation>Наприклад, CC BY 4.0 або «з дозволу»</translation>
    </message>
    <message>
        <source>Such as “paragraph 5”</source>
        <translation>Наприклад, «абзац 5»</translation>
    </message>
    <message>
        <source>Such as: a freeze, and withdrawal from two oblasts</source>
        <translation>Наприклад: замороження й відведення військ із двох областей</translation>
    </message>
    <message>
        <source>Such as: can the war be frozen?</source>
        <translation>Наприклад: чи можна заморозити війну?</translation>
    </message>
    <message>
        <source>Supported by</source>
        <translation>Підтвердження</translation>
    </message>
    <message>
        <source>Supported by {which}</source>
        <translation>Його підтверджує № {which}</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Підтверджує</translation>
    </message>
    <message>
        <source>Supports {names}</source>
        <translation>Підтверджує слова: {names}</translation>
    </message>
    <message>
        <source>Supports {which}</source>
        <translation>Підтверджує № {which}</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Поміняти екрани</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>Поміняти екрани місцями</translation>
    </message>
    <message>
        <source>Swipe between the two</source>
        <translation>Шторка між ними</translation>
    </message>
    <message>
        <source>Swipe between the two on the map</source>
        <translation>Порівняти обидві на карті лінією</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Символ</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Таблиця (CSV)</translation>
    </message>
    <message>
        <source>Table (XLSX)</source>
        <translation>Таблиця (XLSX)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Таблиці (*.csv)</translation>
    </message>
    <message>
        <source>Tables ({kinds})</source>
        <translation>Таблиці ({kinds})</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Табуляції</translation>
    </message>
    <message>
        <source>Take article</source>
        <translation>Узяти статтю</translation>
    </message>
    <message>
        <source>Take control data into the briefing</source>
        <translation>Додати дані про контроль до брифінгу</translation>
    </message>
    <message>
        <source>Take control data out of the briefing</source>
        <translation>Вилучити дані про контроль із брифінгу</translation>
    </message>
    <message>
        <source>Take into the briefing…</source>
        <translation>Додати до брифінгу…</translation>
    </message>
    <message>
        <source>Take it from the text: “{words}”</source>
        <translation>Узяти з тексту: «{words}»</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Take its keys away</source>
        <translation>Прибрати її клавіші</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Перейняти</translation>
    </message>
    <message>
        <source>Take over from the page</source>
        <translation>Взяти зі сторінки</translation>
    </message>
    <message>
        <source>Take over what is empty</source>
        <translation>Заповнити порожні поля</translation>
    </message>
    <message>
        <source>Take over {areas}</source>
        <translation>Прийняти: {areas}</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Перейняти…</translation>
    </message>
    <message>
        <source>Take the areas of this day into the briefing's file?</source>
        <translation>Додати ділянки цього дня до файлу брифінгу?</translation>
    </message>
    <message>
        <source>Take the briefing over from another computer…</source>
        <translation>Перейняти брифінг з іншого комп’ютера…</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Узяти їхній</translation>
    </message>
    <message>
        <source>Take this operation out</source>
        <translation>Вилучити цю дію</translation>
    </message>
    <message>
        <source>Take title, author and date from the page</source>
        <translation>Узяти назву, автора й дату зі сторінки</translation>
    </message>
    <message>
        <source>Take {name} over?</source>
        <translation>Перейняти {name}?</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>Дата зйомки</translation>
    </message>
    <message>
        <source>Taken {day} at {time} from {name}: {state}. SHA-256 {hash}</source>
        <translation>Збережено {day} о {time} з {name}: {state}. SHA-256 {hash}</translation>
    </message>
    <message>
        <source>Taken {when}</source>
        <translation>Знято {when}</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Бірюзовий</translation>
    </message>
    <message>
        <source>Telecommunications tower</source>
        <translation>Вежа зв’язку</translation>
    </message>
    <message>
        <source>Tell the room for which day the map is true.</source>
        <translation>Скажіть залі, на який день чинна карта.</translation>
    </message>
    <message>
        <source>Tell the room that it is undated.</source>
        <translation>Скажіть залі, що дані без дати.</translation>
    </message>
    <message>
        <source>Tell the room when it was said.</source>
        <translation>Скажіть залі, коли це було сказано.</translation>
    </message>
    <message>
        <source>Template saved as {name} in {folder}.</source>
        <translation>Шаблон збережено як {name} у теці {folder}.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблони</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Умова</translation>
    </message>
    <message>
        <source>Term deleted.</source>
        <translation>Умову видалено.</translation>
    </message>
    <message>
        <source>Term that is not there: {id}</source>
        <translation>Умова, якої немає: {id}</translation>
    </message>
    <message>
        <source>Term without a title</source>
        <translation>Умова без заголовка</translation>
    </message>
    <message>
        <source>Term, as it is</source>
        <translation>Умова: як є</translation>
    </message>
    <message>
        <source>Term, as it would be</source>
        <translation>Умова: як було б</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Умови</translation>
    </message>
    <message>
        <source>Terms about areas that the map does not have: {ids} and {more} more.</source>
        <translation>Умови щодо ділянок, яких немає на карті: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Terms about areas that the map does not have: {ids}.</source>
        <translation>Умови щодо ділянок, яких немає на карті: {ids}.</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>Умови використання</translation>
    </message>
    <message>
        <source>Terms of {name}</source>
        <translation>Умови використання: {name}</translation>
    </message>
    <message>
        <source>Terms side by side</source>
        <translation>Умови поруч</translation>
    </message>
    <message>
        <source>Terms that name no statement they rest on: {ids} and {more} more.</source>
        <translation>Умови, для яких не названо тверджень: {ids} і ще {more}.</translation>
    </message>
    <message>
        <source>Terms that name no statement they rest on: {ids}.</source>
        <translation>Умови, для яких не названо тверджень: {ids}.</translation>
    </message>
    <message>
        <source>Terms, and what they would mean</source>
        <translation>Умови й що вони означали б</translation>
    </message>
    <message>
        <source>Terms: what they would mean on the map</source>
        <translation>Умови: що вони означали б на карті</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Текст статті</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Тексти</translation>
    </message>
    <message>
        <source>Texts without a translation into “{language}”: {count}.</source>
        <translation>Тексти без перекладу мовою «{language}»: {count}.</translation>
    </message>
    <message>
        <source>That cannot be kept: {folder} is not writable.</source>
        <translation>Це неможливо запам’ятати: тека {folder} недоступна для запису.</translation>
    </message>
    <message>
        <source>That differs from the statement, by {by}.</source>
        <translation>Це на {by} відрізняється від твердження.</translation>
    </message>
    <message>
        <source>That is above the statement's number.</source>
        <translation>Це більше за число у твердженні.</translation>
    </message>
    <message>
        <source>That is below the statement's number.</source>
        <translation>Це менше за число у твердженні.</translation>
    </message>
    <message>
        <source>That is consistent with the statement, by {by}.</source>
        <translation>Із запасом {by} це узгоджується з твердженням.</translation>
    </message>
    <message>
        <source>That is consistent with the statement, {by} above its number.</source>
        <translation>Це узгоджується з твердженням: на {by} більше за його число.</translation>
    </message>
    <message>
        <source>That is consistent with the statement, {by} below its number.</source>
        <translation>Це узгоджується з твердженням: на {by} менше за його число.</translation>
    </message>
    <message>
        <source>That is consistent with the statement.</source>
        <translation>Це узгоджується з твердженням.</translation>
    </message>
    <message>
        <source>That is too close to tell.</source>
        <translation>Різниця в межах похибки.</translation>
    </message>
    <message>
        <source>That is {by} above the statement's number.</source>
        <translation>Це на {by} більше за число у твердженні.</translation>
    </message>
    <message>
        <source>That is {by} below the statement's number.</source>
        <translation>Це на {by} менше за число у твердженні.</translation>
    </message>
    <message>
        <source>That statement is in no step of this briefing.</source>
        <translation>Цього твердження немає в жодному кроці брифінгу.</translation>
    </message>
    <message>
        <source>The Institute for the Study of War and the Critical Threats Project ask for written consent before their data is used in another mapping system. Fetch it only if you have that consent or need none. What you fetch stays on this computer; both are credited on the map and its pictures, and their areas and sizes are left out of exports.</source>
        <translation>Інститут вивчення війни та проєкт Critical Threats просять письмової згоди, перш ніж використовувати їхні дані в іншій картографічній системі. Завантажуйте їх, лише якщо маєте таку згоду або вона вам не потрібна. Завантажене лишається на цьому комп’ютері; обидві організації зазначено на карті та її зображеннях, а їхні ділянки й площі не потрапляють до експорту.</translation>
    </message>
    <message>
        <source>The archive holds no page that can be read.</source>
        <translation>В архіві немає сторінки, яку можна прочитати.</translation>
    </message>
    <message>
        <source>The archive is damaged or cut off: what comes after the damage is not read.</source>
        <translation>Архів пошкоджено або обрізано: що йде після пошкодження, не прочитано.</translation>
    </message>
    <message>
        <source>The archive is too long to be read whole.</source>
        <translation>Архів задовгий, щоб прочитати його весь.</translation>
    </message>
    <message>
        <source>The areas of {observer}, and what is computed from them, are left out: its terms do not allow passing them on.</source>
        <translation>Ділянки спостерігача {observer} і все, обчислене за ними, не включено: умови використання не дозволяють їх передавати.</translation>
    </message>
    <message>
        <source>The areas of {observer}, and what is computed from them, are left out: nothing says that they may be passed on.</source>
        <translation>Ділянки спостерігача {observer} і все, обчислене за ними, не включено: ніде не сказано, що їх можна передавати.</translation>
    </message>
    <message>
        <source>The areas with their names, sizes and statements.</source>
        <translation>Ділянки з назвами, площами й твердженнями.</translation>
    </message>
    <message>
        <source>The briefing brings a sequence of its own; steps written: {steps}.</source>
        <translation>Брифінг має власну послідовність; кроків у ній: {steps}.</translation>
    </message>
    <message>
        <source>The briefing changed while {name} was read; merge again.</source>
        <translation>Поки читався файл {name}, брифінг змінився; об’єднайте ще раз.</translation>
    </message>
    <message>
        <source>The briefing has no areas of its own yet: draw them, or bring them in.</source>
        <translation>У брифінгу ще немає власних ділянок: накресліть або імпортуйте їх.</translation>
    </message>
    <message>
        <source>The briefing has no questions. A question puts side by side what several speakers say about one thing.</source>
        <translation>У брифінгу немає питань. Питання ставить поруч те, що кілька мовців кажуть про одне й те саме.</translation>
    </message>
    <message>
        <source>The briefing has no sources yet.</source>
        <translation>У брифінгу ще немає джерел.</translation>
    </message>
    <message>
        <source>The briefing has no speakers yet.</source>
        <translation>У брифінгу ще немає мовців.</translation>
    </message>
    <message>
        <source>The briefing has no statements to show.</source>
        <translation>У брифінгу немає тверджень для показу.</translation>
    </message>
    <message>
        <source>The briefing has no terms. A term is a proposal made in statements, such as a ceasefire along the line of contact; the map shows what it would mean.</source>
        <translation>У брифінгу немає умов. Умова – це пропозиція, висловлена у твердженнях, наприклад припинення вогню на лінії зіткнення; карта показує, що вона означала б.</translation>
    </message>
    <message>
        <source>The briefing is in one language; Edit → Translations adds another.</source>
        <translation>Брифінг однією мовою; іншу додає меню «Редагування» → «Переклади».</translation>
    </message>
    <message>
        <source>The briefing is pinned to this day. Unpin it</source>
        <translation>У брифінгу закріплено цей день. Відкріпити його</translation>
    </message>
    <message>
        <source>The briefing is pinned to {name} of {day}, which is not on this computer; the built-in layer is shown. Control data… fetches it.</source>
        <translation>У брифінгу закріплено {name}, {day}, але цього дня немає на цьому комп’ютері; показано вбудований шар. Завантажити його можна через «Дані про контроль…».</translation>
    </message>
    <message>
        <source>The briefing is pinned to {name}, {day}</source>
        <translation>У брифінгу закріплено {name}, {day}</translation>
    </message>
    <message>
        <source>The briefing's file holds the control data of {name}, {day}</source>
        <translation>Файл брифінгу містить дані про контроль: {name}, {day}</translation>
    </message>
    <message>
        <source>The briefing's file holds this day. Take it out</source>
        <translation>Файл брифінгу містить цей день. Вилучити його</translation>
    </message>
    <message>
        <source>The buffer would take {held} of ground held by Ukraine and {occupied} of occupied ground: {people}.</source>
        <translation>До буфера увійшло б {held} території, утримуваної Україною, і {occupied} окупованої: {people}.</translation>
    </message>
    <message>
        <source>The built-in layer has one day only; choose an observer's day on the time bar, and export again.</source>
        <translation>Вбудований шар має лише один день; виберіть на шкалі часу день спостерігача й експортуйте ще раз.</translation>
    </message>
    <message>
        <source>The chain of publications, first publication first: Reuters → Ukrainska Pravda.</source>
        <translation>Ланцюжок публікацій, від найпершої: Reuters → Українська правда.</translation>
    </message>
    <message>
        <source>The chat is too long: its last {count} messages are left out.</source>
        <translation>Чат задовгий: пропущено останніх повідомлень – {count}.</translation>
    </message>
    <message>
        <source>The chosen step as the room sees it, up to 7680 × 4320.</source>
        <translation>Вибраний крок, як його бачить зала, до 7680 × 4320.</translation>
    </message>
    <message>
        <source>The chosen step with its caption and sources, to edit further.</source>
        <translation>Вибраний крок із підписом і джерелами, для подальшого редагування.</translation>
    </message>
    <message>
        <source>The cited passage is in a part of the page that is hidden.</source>
        <translation>Процитований уривок – у прихованій частині сторінки.</translation>
    </message>
    <message>
        <source>The cited passage is not in it word for word; what comes nearest is marked.</source>
        <translation>Процитованого уривка в ній дослівно немає; позначено найближче.</translation>
    </message>
    <message>
        <source>The cited passage was not found in it.</source>
        <translation>Процитованого уривка в ній не знайдено.</translation>
    </message>
    <message>
        <source>The clipboard holds no text; copy GeoJSON first.</source>
        <translation>У буфері обміну немає тексту; спершу скопіюйте GeoJSON.</translation>
    </message>
    <message>
        <source>The control data does not say for which day it is true.</source>
        <translation>У даних про контроль не вказано, на який день вони чинні.</translation>
    </message>
    <message>
        <source>The control data in the briefing's file is not what {name} had for {day} when it was taken in, so the built-in layer is shown; take the day in again.</source>
        <translation>Дані про контроль у файлі брифінгу не збігаються з тими, які {name} мав за {day}, коли їх додано, тому показано вбудований шар; додайте день знову.</translation>
    </message>
    <message>
        <source>The data of {name} for {day} on this computer are not those that the briefing was pinned to: the observer changed them, or this version of the program reads them in another way. They are shown.</source>
        <translation>Дані на цьому комп’ютері ({name}, {day}) – не ті, що закріплено в брифінгу: їх змінив спостерігач або ця версія програми читає їх інакше. Показано їх.</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Попередній день</translation>
    </message>
    <message>
        <source>The day it was published: 2024-11-20.</source>
        <translation>День публікації: 2024-11-20.</translation>
    </message>
    <message>
        <source>The day it was said: 2024-11-19.</source>
        <translation>День, коли це сказано: 2024-11-19.</translation>
    </message>
    <message>
        <source>The day of the briefing's file, {day} of {name}, cannot be shown; another is shown. {why}</source>
        <translation>День із файлу брифінгу ({day}, {name}) неможливо показати; показано інший. {why}</translation>
    </message>
    <message>
        <source>The days of {observer} go along and can be played.</source>
        <translation>Дні спостерігача {observer} увійдуть до файлу, їх можна програвати.</translation>
    </message>
    <message>
        <source>The default briefing</source>
        <translation>Типовий брифінг</translation>
    </message>
    <message>
        <source>The encoding of the names is not stated: read as {values}. Look whether they are right.</source>
        <translation>Кодування назв не вказано: прочитано як {values}. Перевірте, чи вони правильні.</translation>
    </message>
    <message>
        <source>The encoding that is stated for the names reads no words: read as {values}. Look whether they are right.</source>
        <translation>Вказане кодування назв не дає слів: прочитано як {values}. Перевірте, чи вони правильні.</translation>
    </message>
    <message>
        <source>The figure of {id} is not measured. {why}</source>
        <translation>Число твердження {id} не виміряно. {why}</translation>
    </message>
    <message>
        <source>The figure of {id}: {check} · {whose}.</source>
        <translation>Число у твердженні {id}: {check} · {whose}.</translation>
    </message>
    <message>
        <source>The figure of {id}: {check}.</source>
        <translation>Число у твердженні {id}: {check}.</translation>
    </message>
    <message>
        <source>The file has more parts than are read.</source>
        <translation>Файл має більше частин, ніж читається.</translation>
    </message>
    <message>
        <source>The file holds no page.</source>
        <translation>У файлі немає сторінки.</translation>
    </message>
    <message>
        <source>The file of “{name}” is not in the briefing's file.</source>
        <translation>У файлі брифінгу немає файлу «{name}».</translation>
    </message>
    <message>
        <source>The file says: {what}</source>
        <translation>За даними файлу: {what}</translation>
    </message>
    <message>
        <source>The file shows the same day as the map does now.</source>
        <translation>Файл показує той самий день, що й карта зараз.</translation>
    </message>
    <message>
        <source>The film could not be encoded; export again, or choose another form.</source>
        <translation>Відео не вдалося закодувати; експортуйте ще раз або виберіть інший формат.</translation>
    </message>
    <message>
        <source>The first statements as they will be</source>
        <translation>Перші твердження, якими вони будуть</translation>
    </message>
    <message>
        <source>The ground now and then, what observers report, what is disputed.</source>
        <translation>Територія тоді й тепер, що повідомляють спостерігачі, що є спірним.</translation>
    </message>
    <message>
        <source>The ground of {name} for {day} has {count} points, and a briefing holds at most {most}; pin the day instead.</source>
        <translation>Територія {name} за {day}: точок {count}, а брифінг вміщує щонайбільше {most}; натомість закріпіть день.</translation>
    </message>
    <message>
        <source>The heading it is grouped under.</source>
        <translation>Заголовок, під яким твердження згруповано.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was added.</source>
        <translation>Імпорт скасовано; нічого не додано.</translation>
    </message>
    <message>
        <source>The last start ended before the map was drawn, so the map is drawn without the graphics card from now on; Layers turns that back.</source>
        <translation>Минулого разу робота завершилася, перш ніж карту було намальовано, тому відтепер карта малюється без відеокарти; повернути це можна в меню «Шари».</translation>
    </message>
    <message>
        <source>The letters are read as {encoding}; if they look wrong, choose another encoding.</source>
        <translation>Літери прочитано як {encoding}; якщо вони неправильні, виберіть інше кодування.</translation>
    </message>
    <message>
        <source>The line of contact could be the basis of a ceasefire.</source>
        <translation>Лінія зіткнення може стати основою припинення вогню.</translation>
    </message>
    <message>
        <source>The line would be about {after} km long ({before} km now).</source>
        <translation>Довжина лінії була б близько {after} км (зараз {before} км).</translation>
    </message>
    <message>
        <source>The list of places is not read yet.</source>
        <translation>Список місць ще не прочитано.</translation>
    </message>
    <message>
        <source>The mail holds no text.</source>
        <translation>У листі немає тексту.</translation>
    </message>
    <message>
        <source>The map and the statements for any browser, without a network.</source>
        <translation>Карта й твердження для будь-якого браузера, без мережі.</translation>
    </message>
    <message>
        <source>The map as it is seen now, on each day of the observer on show.</source>
        <translation>Карта, як її видно зараз, для кожного дня показаного спостерігача.</translation>
    </message>
    <message>
        <source>The map as it is seen now, up to 7680 × 4320.</source>
        <translation>Карта, як її видно зараз, до 7680 × 4320.</translation>
    </message>
    <message>
        <source>The map cannot be shown: {name} is missing from {folder}; install the program again.</source>
        <translation>Карту не вдалося показати: у теці {folder} бракує {name}; перевстановіть програму.</translation>
    </message>
    <message>
        <source>The map cannot measure this: a distance lies between two areas, and the statement names {count}.</source>
        <translation>Карта не може цього виміряти: відстань є між двома ділянками, а твердження називає їх {count}.</translation>
    </message>
    <message>
        <source>The map cannot measure this: a length is one of lines, or of the outline of ground.</source>
        <translation>Карта не може цього виміряти: довжину мають лінії або обрис території.</translation>
    </message>
    <message>
        <source>The map cannot measure this: name areas whose size is known.</source>
        <translation>Карта не може цього виміряти: назвіть ділянки з відомою площею.</translation>
    </message>
    <message>
        <source>The map cannot measure this: no observer tells how such ground changes.</source>
        <translation>Карта не може цього виміряти: жоден спостерігач не повідомляє, як змінюється така територія.</translation>
    </message>
    <message>
        <source>The map cannot measure this: people live in ground, not on a line or a point.</source>
        <translation>Карта не може цього виміряти: люди живуть на території, а не на лінії чи в точці.</translation>
    </message>
    <message>
        <source>The map cannot measure this: the size of the ground is not known.</source>
        <translation>Карта не може цього виміряти: площа території невідома.</translation>
    </message>
    <message>
        <source>The map cannot measure this: the statement names no area.</source>
        <translation>Карта не може цього виміряти: твердження не називає жодної ділянки.</translation>
    </message>
    <message>
        <source>The map had stopped and was started again.</source>
        <translation>Карта зупинилася, її запущено знову.</translation>
    </message>
    <message>
        <source>The map is not complete: {text}; install the program again.</source>
        <translation>Карта неповна: {text}; перевстановіть програму.</translation>
    </message>
    <message>
        <source>The map is not shown, because its safety check failed: the web view ran a script it had to refuse. Install the program again.</source>
        <translation>Карту не показано, бо її перевірка безпеки не вдалася: вебкомпонент виконав скрипт, який мав відхилити. Перевстановіть програму.</translation>
    </message>
    <message>
        <source>The map made no picture, so no file was written. Try again; if it happens again, restart the program.</source>
        <translation>Карта не дала зображення, тому файл не записано. Спробуйте ще раз; якщо це повториться, перезапустіть програму.</translation>
    </message>
    <message>
        <source>The map measures {measured}.</source>
        <translation>За картою: {measured}.</translation>
    </message>
    <message>
        <source>The map needs a browser that runs scripts. Statements and sources are below.</source>
        <translation>Карті потрібен браузер, який виконує скрипти. Твердження й джерела наведено нижче.</translation>
    </message>
    <message>
        <source>The map on each day of the observer on show, for chats and pages.</source>
        <translation>Карта для кожного дня показаного спостерігача, для чатів і сторінок.</translation>
    </message>
    <message>
        <source>The map page cannot be made: this release of folium is not known; install the requirements again.</source>
        <translation>Сторінку карти не вдалося створити: ця версія folium невідома; встановіть залежності знову.</translation>
    </message>
    <message>
        <source>The map page cannot be made: {name} of folium is not readable ({fault}); install the requirements again.</source>
        <translation>Сторінку карти не вдалося створити: {name} з folium не прочитано ({fault}); встановіть залежності знову.</translation>
    </message>
    <message>
        <source>The map shows {day} of {name}, but the saved file will show {other}.</source>
        <translation>Карта показує {day}, {name}, а збережений файл покаже {other}.</translation>
    </message>
    <message>
        <source>The map shows {now}. Opened again, the file will show {then}.</source>
        <translation>Карта показує {now}. Відкритий знову, файл покаже {then}.</translation>
    </message>
    <message>
        <source>The map shows {seen}; the file shows {file}. Pin the map's day to the briefing instead</source>
        <translation>Карта показує {seen}; файл показує {file}. Натомість закріпити в брифінгу день карти</translation>
    </message>
    <message>
        <source>The map shows {seen}; the file shows {file}. Unpin it, and show the built-in layer instead</source>
        <translation>Карта показує {seen}; файл показує {file}. Відкріпити день і натомість показувати вбудований шар</translation>
    </message>
    <message>
        <source>The map stopped three times within a minute. The statements are still here.</source>
        <translation>Карта зупинилася тричі за хвилину. Твердження лишаються тут.</translation>
    </message>
    <message>
        <source>The map was not drawn within a minute; try again, or see the log for the reason.</source>
        <translation>Карту не намальовано за хвилину; спробуйте ще раз або пошукайте причину в журналі.</translation>
    </message>
    <message>
        <source>The margin is half of how far apart observers draw the line, along as much of it as moved. A limit of the statement that lies within it is too close to tell.</source>
        <translation>Похибка – половина відстані, на якій спостерігачі проводять лінію один від одного, там, де вона зсунулася. Якщо межа з твердження лежить у цій похибці, висновку зробити не можна.</translation>
    </message>
    <message>
        <source>The margin is what drawing the line half as finely changes. A limit of the statement that lies within it is too close to tell.</source>
        <translation>Похибка – те, наскільки змінилася б довжина лінії, накресленої вдвічі грубіше. Якщо межа з твердження лежить у цій похибці, висновку зробити не можна.</translation>
    </message>
    <message>
        <source>The marking is left out: this form has no place for it.</source>
        <translation>Позначку поширення не включено: у цьому форматі для неї немає місця.</translation>
    </message>
    <message>
        <source>The name of a town or place.</source>
        <translation>Назва міста або місця.</translation>
    </message>
    <message>
        <source>The name, the credit or the terms of {name} are missing or too long to be kept in a file; change them in Control data…, then take the day in.</source>
        <translation>Назви, зазначення джерела або умов {name} бракує, або вони задовгі для файлу; змініть їх у меню «Дані про контроль…», а потім додайте день.</translation>
    </message>
    <message>
        <source>The newest statement is {days} days younger than the control data.</source>
        <translation>Найновіше твердження на {days} дн. пізніше за дані про контроль.</translation>
    </message>
    <message>
        <source>The next day</source>
        <translation>Наступний день</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>Наступне</translation>
    </message>
    <message>
        <source>The number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>The observer of the day says nothing of such ground.</source>
        <translation>Спостерігач цього дня нічого не каже про таку територію.</translation>
    </message>
    <message>
        <source>The observer of this day says nothing of: {areas}.</source>
        <translation>Спостерігач цього дня нічого не каже про: {areas}.</translation>
    </message>
    <message>
        <source>The observer's days do not tell the size of this ground.</source>
        <translation>Дні спостерігача не дають площі цієї території.</translation>
    </message>
    <message>
        <source>The oldest statement is {days} days older than the control data.</source>
        <translation>Найдавніше твердження на {days} дн. раніше за дані про контроль.</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Попереднє</translation>
    </message>
    <message>
        <source>The online tiles chosen last are no longer offered; the program's own map is shown.</source>
        <translation>Вибрані востаннє онлайн-тайли більше недоступні; показано власну карту програми.</translation>
    </message>
    <message>
        <source>The other briefing brings nothing that this one does not have.</source>
        <translation>У другому брифінгу немає нічого, чого не було б у цьому.</translation>
    </message>
    <message>
        <source>The outlines have {number} points, and the briefing has room for {room}: simplify them, or choose fewer areas.</source>
        <translation>У контурах точок: {number}, а в брифінгу є місце лише для {room}; спростіть їх або виберіть менше ділянок.</translation>
    </message>
    <message>
        <source>The package XStatic-Leaflet is not installed; install the requirements again.</source>
        <translation>Пакет XStatic-Leaflet не встановлено; встановіть залежності знову.</translation>
    </message>
    <message>
        <source>The package {name} is not installed; install the requirements again.</source>
        <translation>Пакет {name} не встановлено; встановіть залежності знову.</translation>
    </message>
    <message>
        <source>The page has changed</source>
        <translation>Сторінка змінилася</translation>
    </message>
    <message>
        <source>The page has changed since it was read.</source>
        <translation>Після прочитання сторінка змінилася.</translation>
    </message>
    <message>
        <source>The page hides its text until its scripts run; what it hides is shown.</source>
        <translation>Сторінка приховує свій текст, доки не запустяться скрипти; прихований текст показано.</translation>
    </message>
    <message>
        <source>The page holds styles and no text: save it again.</source>
        <translation>На сторінці є стилі, але немає тексту: збережіть її знову.</translation>
    </message>
    <message>
        <source>The page is too long to be shown whole: the rest is left out.</source>
        <translation>Сторінка задовга, щоб показати її всю: решту пропущено.</translation>
    </message>
    <message>
        <source>The pages could not be printed; export again, or choose another form.</source>
        <translation>Сторінки не вдалося надрукувати; експортуйте ще раз або виберіть інший формат.</translation>
    </message>
    <message>
        <source>The part inside {area}</source>
        <translation>Частина всередині ділянки {area}</translation>
    </message>
    <message>
        <source>The picture is {width} × {height} pixels: its height follows from the shape {shape}.</source>
        <translation>Зображення має {width} × {height} пікселів: висота випливає з пропорцій {shape}.</translation>
    </message>
    <message>
        <source>The pictures and videos are left out; the briefing's package has them.</source>
        <translation>Зображення й відео не включено; вони є в пакеті брифінгу.</translation>
    </message>
    <message>
        <source>The pictures together are larger than 1 GB; choose fewer steps or fewer pixels.</source>
        <translation>Зображення разом перевищують 1 ГБ; виберіть менше кроків або менше пікселів.</translation>
    </message>
    <message>
        <source>The place's latitude in degrees: 48.28.</source>
        <translation>Широта місця в градусах: 48.28.</translation>
    </message>
    <message>
        <source>The place's longitude in degrees: 37.18.</source>
        <translation>Довгота місця в градусах: 37.18.</translation>
    </message>
    <message>
        <source>The program asks this address once for the page, without its pictures and scripts, and keeps the page as a snapshot with its hash and day. Nothing else is sent; what the server learns is the address of this computer's network and the name of the program.</source>
        <translation>Програма один раз запитує за цією адресою сторінку без зображень і скриптів і зберігає її копію з хешем і днем. Більше нічого не надсилається; сервер дізнається лише адресу мережі цього комп’ютера й назву програми.</translation>
    </message>
    <message>
        <source>The program could not do this because of an unexpected error ({kind}). {remedy}</source>
        <translation>Програма не змогла цього зробити через неочікувану помилку ({kind}). {remedy}</translation>
    </message>
    <message>
        <source>The program's own map</source>
        <translation>Власна карта програми</translation>
    </message>
    <message>
        <source>The provider's own licence agreement</source>
        <translation>Власна ліцензійна угода постачальника</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>The reference system is only a link ({values}), which is never followed: read as longitude and latitude in WGS 84.</source>
        <translation>Систему координат подано лише посиланням ({values}), за яким програма не переходить: прочитано як довготу й широту у WGS 84.</translation>
    </message>
    <message>
        <source>The room reads</source>
        <translation>Зала читає</translation>
    </message>
    <message>
        <source>The room's map stopped three times within a minute; it is started again in 5 seconds.</source>
        <translation>Карта для зали зупинилася тричі за хвилину; її буде знову запущено за 5 секунд.</translation>
    </message>
    <message>
        <source>The room's picture in a window, or over the whole screen again</source>
        <translation>Зображення для зали – у вікно або знову на весь екран</translation>
    </message>
    <message>
        <source>The room's picture to the front</source>
        <translation>Зображення для зали – наперед</translation>
    </message>
    <message>
        <source>The room's picture to the next screen</source>
        <translation>Зображення для зали – на наступний екран</translation>
    </message>
    <message>
        <source>The room's screen is black</source>
        <translation>Екран зали чорний</translation>
    </message>
    <message>
        <source>The room's screen is white</source>
        <translation>Екран зали білий</translation>
    </message>
    <message>
        <source>The same for QGIS and other map programs.</source>
        <translation>Те саме для QGIS та інших картографічних програм.</translation>
    </message>
    <message>
        <source>The same in Ukrainian</source>
        <translation>Те саме українською</translation>
    </message>
    <message>
        <source>The same speaker earlier: {which}</source>
        <translation>Той самий мовець раніше: {which}</translation>
    </message>
    <message>
        <source>The saved copies of the sources are left out.</source>
        <translation>Збережені копії джерел не включено.</translation>
    </message>
    <message>
        <source>The saved copies of the sources are left out; their hashes are in it.</source>
        <translation>Збережені копії джерел не включено; у файлі є їхні геші.</translation>
    </message>
    <message>
        <source>The selected statement is in no step; presenting from the start.</source>
        <translation>Вибраного твердження немає в жодному кроці; показ іде з початку.</translation>
    </message>
    <message>
        <source>The sequence was changed meanwhile, so the stroke was not kept.</source>
        <translation>Послідовність тим часом змінилася, тому штрих не збережено.</translation>
    </message>
    <message>
        <source>The sheet is empty.</source>
        <translation>Аркуш порожній.</translation>
    </message>
    <message>
        <source>The snapshot says of itself:</source>
        <translation>Дані із самої збереженої копії:</translation>
    </message>
    <message>
        <source>The source has no ground on {days}.</source>
        <translation>Джерело не має території за {days}.</translation>
    </message>
    <message>
        <source>The speaker is not named: {name}.</source>
        <translation>Мовця не названо: {name}.</translation>
    </message>
    <message>
        <source>The speaker's notes are left out.</source>
        <translation>Нотатки доповідача не включено.</translation>
    </message>
    <message>
        <source>The speaker's office.</source>
        <translation>Посада мовця.</translation>
    </message>
    <message>
        <source>The statement has no area with ground to ask about</source>
        <translation>У твердження немає ділянки з територією, про яку можна запитати</translation>
    </message>
    <message>
        <source>The statement holds such a number</source>
        <translation>Твердження містить таке число</translation>
    </message>
    <message>
        <source>The statement in plain words. The one column that has to be there.</source>
        <translation>Твердження простими словами. Єдиний обов’язковий стовпець.</translation>
    </message>
    <message>
        <source>The statement says about {claimed}.</source>
        <translation>У твердженні: приблизно {claimed}.</translation>
    </message>
    <message>
        <source>The statement says at least {claimed}.</source>
        <translation>У твердженні: щонайменше {claimed}.</translation>
    </message>
    <message>
        <source>The statement says between {claimed} and {claimed_upper}.</source>
        <translation>У твердженні: від {claimed} до {claimed_upper}.</translation>
    </message>
    <message>
        <source>The statement says exactly {claimed}.</source>
        <translation>У твердженні: рівно {claimed}.</translation>
    </message>
    <message>
        <source>The statement says less than {claimed}.</source>
        <translation>У твердженні: менш ніж {claimed}.</translation>
    </message>
    <message>
        <source>The statement says more than {claimed}.</source>
        <translation>У твердженні: понад {claimed}.</translation>
    </message>
    <message>
        <source>The statement says nearly {claimed}.</source>
        <translation>У твердженні: майже {claimed}.</translation>
    </message>
    <message>
        <source>The statement's areas</source>
        <translation>Ділянки твердження</translation>
    </message>
    <message>
        <source>The statements as text; can be read back.</source>
        <translation>Твердження текстом; можна прочитати назад.</translation>
    </message>
    <message>
        <source>The statements for a spreadsheet; can be read back.</source>
        <translation>Твердження для електронної таблиці; можна прочитати назад.</translation>
    </message>
    <message>
        <source>The steps one after the other, for chats and pages.</source>
        <translation>Кроки один за одним, для чатів і сторінок.</translation>
    </message>
    <message>
        <source>The steps with their transitions, 1080 lines high, for players and pages.</source>
        <translation>Кроки з переходами, висота 1080 рядків, для програвачів і сторінок.</translation>
    </message>
    <message>
        <source>The stroke was not kept: the step has as many marks as it may have.</source>
        <translation>Штрих не збережено: у цьому кроці вже найбільша дозволена кількість позначок.</translation>
    </message>
    <message>
        <source>The table makes a briefing of {found}.</source>
        <translation>Із таблиці вийде брифінг: {found}.</translation>
    </message>
    <message>
        <source>The terms allow it</source>
        <translation>Умови це дозволяють</translation>
    </message>
    <message>
        <source>The terms allow passing its days on</source>
        <translation>Умови дозволяють передавати його дні</translation>
    </message>
    <message>
        <source>The terms are being worked out; the export opens when they are.</source>
        <translation>Умови ще обчислюються; експорт відкриється, щойно це буде зроблено.</translation>
    </message>
    <message>
        <source>The text is too long to be shown whole: the rest is left out.</source>
        <translation>Текст задовгий, щоб показати його весь: решту пропущено.</translation>
    </message>
    <message>
        <source>The tiles under the data come from a network.</source>
        <translation>Тайли під даними надходять із мережі.</translation>
    </message>
    <message>
        <source>The time is in {zone}; choosing a zone changes that.</source>
        <translation>Час указано за поясом {zone}; вибір іншого поясу це змінить.</translation>
    </message>
    <message>
        <source>The title of the last publication in the chain, the one that was read.</source>
        <translation>Назва останньої публікації в ланцюжку – тієї, яку прочитано.</translation>
    </message>
    <message>
        <source>The very same ground is given for two dates ({days}): nothing changed between them, or one was published twice.</source>
        <translation>Однакова територія стоїть під двома датами ({days}): між ними нічого не змінилося або одну опубліковано двічі.</translation>
    </message>
    <message>
        <source>The whole region as lines and areas, to edit further.</source>
        <translation>Весь регіон лініями й ділянками, для подальшого редагування.</translation>
    </message>
    <message>
        <source>The whole terms: {address}</source>
        <translation>Повні умови: {address}</translation>
    </message>
    <message>
        <source>The words stand in a quotation without a speaker; {name} spoke before.</source>
        <translation>Слова стоять у цитаті без мовця; перед цим говорить {name}.</translation>
    </message>
    <message>
        <source>Their people are those of GeoNames, mostly of years before 2022; what lies in the reach of a larger city counts with it. Rounded to three digits.</source>
        <translation>Кількість людей – за GeoNames, здебільшого дані до 2022 року; те, що лежить у межах більшого міста, враховано разом із ним. Округлено до трьох знаків.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>There are no sizes that may be passed on, so no file was written.</source>
        <translation>Площ, які дозволено передавати, немає, тому файл не записано.</translation>
    </message>
    <message>
        <source>There is no day in this span; choose another one.</source>
        <translation>У цьому проміжку немає жодного дня; виберіть інший.</translation>
    </message>
    <message>
        <source>There is no step to make a picture of; choose one, or add one to the sequence.</source>
        <translation>Немає кроку для зображення; виберіть крок або додайте його до послідовності.</translation>
    </message>
    <message>
        <source>There is no step {number}; the steps go up to {total}.</source>
        <translation>Кроку {number} немає; останній крок – {total}.</translation>
    </message>
    <message>
        <source>There is no stroke to keep: draw with the pen (D) first.</source>
        <translation>Немає штрихів, які можна зберегти: спершу проведіть пером (D).</translation>
    </message>
    <message>
        <source>There is one screen only; plug in another, and the room's picture goes there.</source>
        <translation>Екран лише один; під’єднайте другий, і зображення для зали перейде на нього.</translation>
    </message>
    <message>
        <source>These are no coordinates; write them as 48.0159, 37.8029.</source>
        <translation>Це не координати; напишіть їх, наприклад, так: 48.0159, 37.8029.</translation>
    </message>
    <message>
        <source>These are no coordinates; write them as 48.2820, 37.1799.</source>
        <translation>Це не координати; напишіть їх, наприклад, так: 48.2820, 37.1799.</translation>
    </message>
    <message>
        <source>These coordinates look swapped: latitude and longitude seem to have changed places.</source>
        <translation>Координати, схоже, переставлено: широта й довгота помінялися місцями.</translation>
    </message>
    <message>
        <source>These keys, in the presenter view</source>
        <translation>Ці клавіші, у вікні доповідача</translation>
    </message>
    <message>
        <source>They are asked for as you look at the map, and kept on this computer. The provider learns this computer's address and which tiles it asks for.</source>
        <translation>Вони завантажуються під час перегляду карти й зберігаються на цьому комп’ютері. Постачальник дізнається адресу комп’ютера та які тайли він запитує.</translation>
    </message>
    <message>
        <source>They can be fetched again.</source>
        <translation>Їх можна завантажити знову.</translation>
    </message>
    <message>
        <source>This briefing has no statements yet.</source>
        <translation>У цьому брифінгу ще немає тверджень.</translation>
    </message>
    <message>
        <source>This form has room for {most} steps, and {count} are chosen; choose fewer.</source>
        <translation>Найбільша кількість кроків у цьому форматі – {most}, а вибрано {count}; виберіть менше.</translation>
    </message>
    <message>
        <source>This is a line or a point; choose an area to ask the observers about.</source>
        <translation>Це лінія або точка; виберіть ділянку, щоб порівняти спостерігачів.</translation>
    </message>
    <message>
        <source>This is no code of a symbol: it has 20 digits, or 15 letters.</source>
        <translation>Це не код символу: він має 20 цифр або 15 літер.</translation>
    </message>
    <message>
        <source>This is not a day; write it as 2024-11-20.</source>
        <translation>Це не день; запишіть його як 2024-11-20.</translation>
    </message>
    <message>
        <source>This is not a number; write it as 110,000 or 12.5.</source>
        <translation>Це не число; запишіть його як 110,000 або 12.5.</translation>
    </message>
    <message>
        <source>This is not a time; write it as 08:30.</source>
        <translation>Це не час; напишіть, наприклад, 08:30.</translation>
    </message>
    <message>
        <source>This is not the address of a web page; write http:// or https:// and a host.</source>
        <translation>Це не адреса вебсторінки; запишіть http:// або https:// і вузол.</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Це останній крок.</translation>
    </message>
    <message>
        <source>This object is not a GeoJSON geometry ({fault}); give it a known type and its coordinates.</source>
        <translation>Цей об’єкт – не геометрія GeoJSON ({fault}); укажіть відомий тип і координати.</translation>
    </message>
    <message>
        <source>This point of the map</source>
        <translation>Ця точка карти</translation>
    </message>
    <message>
        <source>This snapshot is {state}.</source>
        <translation>Ця збережена копія {state}.</translation>
    </message>
    <message>
        <source>This step has no pictures or videos.</source>
        <translation>У цьому кроці немає зображень і відео.</translation>
    </message>
    <message>
        <source>This system offers no way to keep its screen awake; switch off its screen saver by hand.</source>
        <translation>Ця система не дає змоги тримати екран увімкненим; вимкніть заставку вручну.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Відкинути</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Time bar</source>
        <translation>Шкала часу</translation>
    </message>
    <message>
        <source>Time it ended</source>
        <translation>Час закінчення</translation>
    </message>
    <message>
        <source>Time it happened or began</source>
        <translation>Час події або її початку</translation>
    </message>
    <message>
        <source>Timer: back to zero</source>
        <translation>Таймер: скинути на нуль</translation>
    </message>
    <message>
        <source>Timer: pause and go on</source>
        <translation>Таймер: пауза й продовження</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation>Назва джерела</translation>
    </message>
    <message>
        <source>Title, publisher, author, day and language of the source</source>
        <translation>Назва, видавець, автор, день і мова джерела</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>To print and to read: statements, maps, numbered sources.</source>
        <translation>Для друку й читання: твердження, карти, пронумеровані джерела.</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Ліворуч</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Праворуч</translation>
    </message>
    <message>
        <source>To the statements</source>
        <translation>До тверджень</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Towns</source>
        <translation>Міста</translation>
    </message>
    <message>
        <source>Trace them as polygons to have them.</source>
        <translation>Обведіть їх полігонами, якщо вони потрібні.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Перекласти</translation>
    </message>
    <message>
        <source>Translate them, or show the briefing as it was written.</source>
        <translation>Перекладіть їх або показуйте брифінг так, як його написано.</translation>
    </message>
    <message>
        <source>Translated by the briefer. {language}: {text}</source>
        <translation>Перекладено автором брифінгу. {language}: {text}</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Переклад</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Переклади</translation>
    </message>
    <message>
        <source>Translations…</source>
        <translation>Переклади…</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспортний підрозділ</translation>
    </message>
    <message>
        <source>True for the day</source>
        <translation>Чинна на день</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Two officials</source>
        <translation>Двоє посадовців</translation>
    </message>
    <message>
        <source>Two side by side</source>
        <translation>Два поруч</translation>
    </message>
    <message>
        <source>Two sides of a question</source>
        <translation>Дві сторони одного питання</translation>
    </message>
    <message>
        <source>Type the number that was stated.</source>
        <translation>Введіть заявлене число.</translation>
    </message>
    <message>
        <source>Type the two days that it lies between.</source>
        <translation>Введіть два дні, між якими воно лежить.</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Почніть вводити, щоб знайти</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Туреччина</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Україна</translation>
    </message>
    <message>
        <source>Ukraine
gives, km²</source>
        <translation>Україна
віддає, км²</translation>
    </message>
    <message>
        <source>Ukraine would give</source>
        <translation>Україна віддала б</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Українська</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Повернути назад</translation>
    </message>
    <message>
        <source>Undo point</source>
        <translation>Прибрати точку</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Юнікод (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Юнікод (UTF-16, зворотний порядок байтів)</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Юнікод (UTF-8)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
    <message>
        <source>Unmanned systems</source>
        <translation>Безпілотні системи</translation>
    </message>
    <message>
        <source>Unnamed people</source>
        <translation>Неназвані особи</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Відкріпити</translation>
    </message>
    <message>
        <source>Unpin control data</source>
        <translation>Відкріпити дані про контроль</translation>
    </message>
    <message>
        <source>Unpin it</source>
        <translation>Відкріпити</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Незбережена робота</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept for the case of a crash: {folder} cannot be written. Save your work soon.</source>
        <translation>Незбережену роботу неможливо вберегти на випадок збою: до теки {folder} не можна записувати. Збережіть роботу якнайшвидше.</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>Знайдено незбережену роботу</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Без назви</translation>
    </message>
    <message>
        <source>Untitled briefing</source>
        <translation>Брифінг без назви</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>До цього дня</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Верхня межа</translation>
    </message>
    <message>
        <source>Use the view on the map now</source>
        <translation>Взяти поточний вигляд карти</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Висновок</translation>
    </message>
    <message>
        <source>Vertical bars</source>
        <translation>Вертикальні риски</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Відео</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Фіолетовий</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Зачекати</translation>
    </message>
    <message>
        <source>Wait for the export, or cancel it, before you choose another language.</source>
        <translation>Дочекайтеся завершення експорту або скасуйте його, перш ніж вибрати іншу мову.</translation>
    </message>
    <message>
        <source>Wait until the file is written or read before you choose another language.</source>
        <translation>Дочекайтеся, доки файл буде записано або прочитано, перш ніж вибрати іншу мову.</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Вебадреса</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Західноєвропейське (Windows-1252)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>What an observer reports; say which days it compares.</source>
        <translation>Що повідомляє спостерігач; скажіть, які дні він порівнює.</translation>
    </message>
    <message>
        <source>What both leave out, or what happened before.</source>
        <translation>Що обидві сторони замовчують або що було раніше.</translation>
    </message>
    <message>
        <source>What both sides say about one question, and where they contradict each other.</source>
        <translation>Що обидві сторони кажуть про одне питання і де суперечать одна одній.</translation>
    </message>
    <message>
        <source>What changed on the ground within a week, and what is said about it.</source>
        <translation>Що змінилося на місцевості за тиждень і що про це кажуть.</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Що відрізняється</translation>
    </message>
    <message>
        <source>What each column holds</source>
        <translation>Що містить кожен стовпець</translation>
    </message>
    <message>
        <source>What each side says, where they contradict each other, and the ground it is about.</source>
        <translation>Що каже кожна сторона, де вони суперечать одна одній і про яку територію йдеться.</translation>
    </message>
    <message>
        <source>What else is to be known</source>
        <translation>Що ще слід знати</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Що відбувається</translation>
    </message>
    <message>
        <source>What has come is kept, whenever you stop.</source>
        <translation>Коли б ви не зупинили, завантажене збережеться.</translation>
    </message>
    <message>
        <source>What is asked, and which statements answer it?</source>
        <translation>Про що питають і які твердження на це відповідають?</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Що вимірюється</translation>
    </message>
    <message>
        <source>What is not saved is lost.</source>
        <translation>Незбережене буде втрачено.</translation>
    </message>
    <message>
        <source>What is not used as it stands</source>
        <translation>Що не використано як є</translation>
    </message>
    <message>
        <source>What is said of this observer?</source>
        <translation>Що відомо про цього спостерігача?</translation>
    </message>
    <message>
        <source>What is said: choose</source>
        <translation>Що сказано: виберіть</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Що в ній є</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Про що він</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Що показано</translation>
    </message>
    <message>
        <source>What one side claims to have taken or held.</source>
        <translation>Що, за словами однієї сторони, вона взяла або втримала.</translation>
    </message>
    <message>
        <source>What the area is called</source>
        <translation>Як називається ділянка</translation>
    </message>
    <message>
        <source>What the first side demands or offers, in your own words.</source>
        <translation>Чого вимагає або що пропонує перша сторона, своїми словами.</translation>
    </message>
    <message>
        <source>What the map measures</source>
        <translation>Що вимірює карта</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Що показує карта</translation>
    </message>
    <message>
        <source>What the number is used for.</source>
        <translation>Для чого використовують це число.</translation>
    </message>
    <message>
        <source>What the observers say</source>
        <translation>Що кажуть спостерігачі</translation>
    </message>
    <message>
        <source>What the other side answers.</source>
        <translation>Що відповідає друга сторона.</translation>
    </message>
    <message>
        <source>What the second side says about the same.</source>
        <translation>Що про те саме каже друга сторона.</translation>
    </message>
    <message>
        <source>What they do not say, such as the exact division</source>
        <translation>Чого в них не сказано, наприклад точного поділу</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Що перевірено</translation>
    </message>
    <message>
        <source>What was proposed?</source>
        <translation>Що було запропоновано?</translation>
    </message>
    <message>
        <source>What was said, in your own plain words</source>
        <translation>Що було сказано – своїми словами й просто</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>Що було б</translation>
    </message>
    <message>
        <source>What you draw has no source. The map says so: “Drawn by the briefer”.</source>
        <translation>Накреслене вами не має джерела. На карті про це сказано: «Креслення автора брифінгу».</translation>
    </message>
    <message>
        <source>What you want to say; never shown to the room</source>
        <translation>Що ви хочете сказати; зала цього не бачить</translation>
    </message>
    <message>
        <source>What {observers} measure is left out: nothing says that it may be passed on.</source>
        <translation>Виміряне спостерігачами ({observers}) не включено: ніде не сказано, що це можна передавати.</translation>
    </message>
    <message>
        <source>What {observer} measures is left out: nothing says that it may be passed on.</source>
        <translation>Те, що вимірює {observer}, пропущено: ніде не сказано, що це можна передавати далі.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Коли сталося</translation>
    </message>
    <message>
        <source>When it happened: 2024-11-19, 2024-11-19T08:30+02:00, or 2024-11-18 to 2024-11-19.</source>
        <translation>Коли це сталося: 2024-11-19, 2024-11-19T08:30+02:00 або 2024-11-18 – 2024-11-19.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Де</translation>
    </message>
    <message>
        <source>Where a figure holds or fails by less than {little} %, the check says by how little.</source>
        <translation>Якщо число підтверджується чи не підтверджується з різницею до {little} %, перевірка називає цю різницю.</translation>
    </message>
    <message>
        <source>Where in each source a statement comes from.</source>
        <translation>Звідки саме в кожному джерелі взято твердження.</translation>
    </message>
    <message>
        <source>Where in it the statement is, such as paragraph 5.</source>
        <translation>Де саме в ній твердження, наприклад абзац 5.</translation>
    </message>
    <message>
        <source>Where in the last source</source>
        <translation>Де в останньому джерелі</translation>
    </message>
    <message>
        <source>Where is the article?</source>
        <translation>Де стаття?</translation>
    </message>
    <message>
        <source>Where it is signed</source>
        <translation>Якщо матеріал підписано</translation>
    </message>
    <message>
        <source>Where observers disagree, {day}</source>
        <translation>Де спостерігачі розходяться, {day}</translation>
    </message>
    <message>
        <source>Where the camera stood</source>
        <translation>Де стояла камера</translation>
    </message>
    <message>
        <source>Where the ground changed</source>
        <translation>Де змінився контроль</translation>
    </message>
    <message>
        <source>Where the mark is shown</source>
        <translation>Де показано позначку</translation>
    </message>
    <message>
        <source>Where the observers differ</source>
        <translation>Де спостерігачі розходяться</translation>
    </message>
    <message>
        <source>Where the observers differ (close views)</source>
        <translation>Де спостерігачі розходяться (зблизька)</translation>
    </message>
    <message>
        <source>Where the outline comes from</source>
        <translation>Звідки взято контур</translation>
    </message>
    <message>
        <source>Where they are shown</source>
        <translation>Де їх показано</translation>
    </message>
    <message>
        <source>Where they differ, the largest first</source>
        <translation>Де вони розходяться, від найбільшого</translation>
    </message>
    <message>
        <source>Where they disagree</source>
        <translation>Де вони розходяться</translation>
    </message>
    <message>
        <source>While frozen: send your picture to the room</source>
        <translation>У замороженому стані – надіслати своє зображення в залу</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>Білий екран</translation>
    </message>
    <message>
        <source>White screen and back</source>
        <translation>Білий екран і назад</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Хто відповідає</translation>
    </message>
    <message>
        <source>Who assesses it</source>
        <translation>Хто оцінює</translation>
    </message>
    <message>
        <source>Who confirms or disputes it, and with what.</source>
        <translation>Хто його підтверджує або заперечує і чим.</translation>
    </message>
    <message>
        <source>Who gives</source>
        <translation>Хто віддає</translation>
    </message>
    <message>
        <source>Who made it, as it is to be named</source>
        <translation>Хто це зробив і як його називати</translation>
    </message>
    <message>
        <source>Who made this file, where it was published</source>
        <translation>Хто створив файл, де його опубліковано</translation>
    </message>
    <message>
        <source>Who published it</source>
        <translation>Хто опублікував</translation>
    </message>
    <message>
        <source>Who said it: a name, or what is known of unnamed people.</source>
        <translation>Хто сказав: ім’я, а для неназваних людей – що про них відомо.</translation>
    </message>
    <message>
        <source>Who says it</source>
        <translation>Хто це каже</translation>
    </message>
    <message>
        <source>Who says it: choose</source>
        <translation>Хто каже: виберіть</translation>
    </message>
    <message>
        <source>Who states the number</source>
        <translation>Хто називає число</translation>
    </message>
    <message>
        <source>Whoever gets the file gets them too; see that the terms allow it. {terms}</source>
        <translation>Хто отримає файл, отримає і їх; переконайтеся, що умови використання це дозволяють. {terms}</translation>
    </message>
    <message>
        <source>Whole region</source>
        <translation>Весь регіон</translation>
    </message>
    <message>
        <source>Whom the speaker speaks for: russia, ukraine, press or other.</source>
        <translation>Від чийого імені говорить мовець: russia, ukraine, press або other.</translation>
    </message>
    <message>
        <source>Whose tiles are to lie under the data?</source>
        <translation>Чиї тайли покласти під дані?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Why it is assessed so</source>
        <translation>Чому оцінено саме так</translation>
    </message>
    <message>
        <source>Widening</source>
        <translation>Розширена</translation>
    </message>
    <message>
        <source>Will not be brought in, because mine is kept: {names}.</source>
        <translation>Не буде додано, бо залишається мій варіант: {names}.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Вікно</translation>
    </message>
    <message>
        <source>With a table of all terms</source>
        <translation>З таблицею всіх умов</translation>
    </message>
    <message>
        <source>With the speaker's notes</source>
        <translation>З нотатками доповідача</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Без назви</translation>
    </message>
    <message>
        <source>Words at the mark</source>
        <translation>Слова біля позначки</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Обчислення …</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Було б так</translation>
    </message>
    <message>
        <source>Would be, at the left: {term}; at the right: {other}</source>
        <translation>Було б, ліворуч: {term}; праворуч: {other}</translation>
    </message>
    <message>
        <source>Would be: {term}</source>
        <translation>Як було б: {term}</translation>
    </message>
    <message>
        <source>Would be: {term}, compared with {other}</source>
        <translation>Як було б: {term}, порівняно з: {other}</translation>
    </message>
    <message>
        <source>Would become occupied</source>
        <translation>Стало б окупованим</translation>
    </message>
    <message>
        <source>Would pass to Ukraine</source>
        <translation>Перейшло б до України</translation>
    </message>
    <message>
        <source>Would stay occupied</source>
        <translation>Залишилося б окупованим</translation>
    </message>
    <message>
        <source>Write degrees from 0 to 359.</source>
        <translation>Укажіть градуси від 0 до 359.</translation>
    </message>
    <message>
        <source>Write the date as 2024-11-20.</source>
        <translation>Запишіть дату як 2024-11-20.</translation>
    </message>
    <message>
        <source>Write the first and the last day as 2024-11-20, the first one first.</source>
        <translation>Запишіть перший і останній день як 2024-11-20, спочатку перший.</translation>
    </message>
    <message>
        <source>Write the name, or what is known of people who are not named.</source>
        <translation>Напишіть ім’я, а для неназваних людей – що про них відомо.</translation>
    </message>
    <message>
        <source>Write the number under Figure and choose the ground: the map's own measurement is shown beside it.</source>
        <translation>Запишіть число в полі «Число» й виберіть територію: поруч стоятиме виміряне на карті.</translation>
    </message>
    <message>
        <source>Write two days of the chosen observers that are on this computer.</source>
        <translation>Запишіть два дні вибраних спостерігачів, які є на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Write what was said, or delete the statement.</source>
        <translation>Напишіть, що було сказано, або видаліть твердження.</translation>
    </message>
    <message>
        <source>Written: {name} in {folder}.</source>
        <translation>Записано: {name} у теці {folder}.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>РРРР-ММ-ДД</translation>
    </message>
    <message>
        <source>Your own file. Whether it may be shown and passed on is for you to know.</source>
        <translation>Ваш власний файл. Чи можна його показувати й передавати, відомо лише вам.</translation>
    </message>
    <message>
        <source>Zaporizhzhia Oblast</source>
        <translation>Запорізька область</translation>
    </message>
    <message>
        <source>Zone of the times</source>
        <translation>Часовий пояс</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Збільшити</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Збільшити (+)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Зменшити</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Зменшити (−)</translation>
    </message>
    <message>
        <source>Zoom to the areas</source>
        <translation>Наблизити до ділянок</translation>
    </message>
    <message>
        <source>Zoom to the step's areas</source>
        <translation>Наблизити до ділянок кроку</translation>
    </message>
    <message>
        <source>[picture: {words}]</source>
        <translation>[зображення: {words}]</translation>
    </message>
    <message>
        <source>a GeoJSON object is needed here</source>
        <translation>тут потрібен об’єкт GeoJSON</translation>
    </message>
    <message>
        <source>a KMZ</source>
        <translation>KMZ</translation>
    </message>
    <message>
        <source>a bounding box has to be a list of numbers</source>
        <translation>обмежувальна рамка має бути списком чисел</translation>
    </message>
    <message>
        <source>a bounding box has to have four or six numbers</source>
        <translation>обмежувальна рамка має містити чотири або шість чисел</translation>
    </message>
    <message>
        <source>a buffer needs “km”</source>
        <translation>для буфера потрібне «km»</translation>
    </message>
    <message>
        <source>a curve is made of something that is no line</source>
        <translation>крива містить частину, яка не є лінією</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>a file of areas</source>
        <translation>файл ділянок</translation>
    </message>
    <message>
        <source>a formula without a result: left out; open the table in a spreadsheet program and save it</source>
        <translation>формула без результату: пропущено; відкрийте таблицю в програмі для електронних таблиць і збережіть</translation>
    </message>
    <message>
        <source>a language tag such as “en” or “uk”</source>
        <translation>код мови, як-от «en» або «uk»</translation>
    </message>
    <message>
        <source>a line needs two or more positions</source>
        <translation>лінії потрібні щонайменше дві позиції</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>a list is needed here</source>
        <translation>тут потрібен список</translation>
    </message>
    <message>
        <source>a mark of this kind needs {count} points</source>
        <translation>позначці цього виду потрібно точок: {count}</translation>
    </message>
    <message>
        <source>a name cannot be used: {name}</source>
        <translation>неприпустиме ім’я: {name}</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>a package</source>
        <translation>пакет</translation>
    </message>
    <message>
        <source>a picture cannot be placed: {fault}</source>
        <translation>одне із зображень неможливо розмістити: {fault}</translation>
    </message>
    <message>
        <source>a picture or video in it is damaged</source>
        <translation>зображення або відео в ньому пошкоджене</translation>
    </message>
    <message>
        <source>a picture or video in it is no longer the one that was taken in, because the file was changed by another program</source>
        <translation>зображення або відео в ньому вже не те, що було додано: файл змінила інша програма</translation>
    </message>
    <message>
        <source>a picture or video of the year {year} cannot be</source>
        <translation>зображення чи відео за {year} рік бути не може</translation>
    </message>
    <message>
        <source>a place needs both “lon” and “lat”</source>
        <translation>для місця потрібні і «lon», і «lat»</translation>
    </message>
    <message>
        <source>a point</source>
        <translation>точка</translation>
    </message>
    <message>
        <source>a point has no position</source>
        <translation>точка не має позиції</translation>
    </message>
    <message>
        <source>a polygon needs an outer ring</source>
        <translation>полігону потрібне зовнішнє кільце</translation>
    </message>
    <message>
        <source>a position has no end</source>
        <translation>позиція не має кінця</translation>
    </message>
    <message>
        <source>a position has no two numbers</source>
        <translation>позиція не має двох чисел</translation>
    </message>
    <message>
        <source>a position has to be a list of numbers</source>
        <translation>позиція має бути списком чисел</translation>
    </message>
    <message>
        <source>a position needs a longitude and a latitude</source>
        <translation>позиції потрібні довгота й широта</translation>
    </message>
    <message>
        <source>a ring needs four or more positions</source>
        <translation>кільцю потрібні щонайменше чотири позиції</translation>
    </message>
    <message>
        <source>a share is at most 100 percent</source>
        <translation>частка не може перевищувати 100 відсотків</translation>
    </message>
    <message>
        <source>a snapshot of the year {year} cannot be</source>
        <translation>збереженої копії за {year} рік бути не може</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>таблиця</translation>
    </message>
    <message>
        <source>a text has one point</source>
        <translation>текст стоїть в одній точці</translation>
    </message>
    <message>
        <source>a text holds half of a character, which no file can hold</source>
        <translation>текст містить половину символу, яку жоден файл не збереже</translation>
    </message>
    <message>
        <source>a time needs the offset from UTC it is in</source>
        <translation>для часу потрібен зсув від UTC</translation>
    </message>
    <message>
        <source>a video may have {most} MB</source>
        <translation>відео може мати щонайбільше {most} МБ</translation>
    </message>
    <message>
        <source>a web address starting with http:// or https://</source>
        <translation>вебадреса, що починається з http:// або https://</translation>
    </message>
    <message>
        <source>a web archive</source>
        <translation>вебархів</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>ціле число</translation>
    </message>
    <message>
        <source>a {kind} may not have a member “{name}”</source>
        <translation>{kind} не може мати поля «{name}»</translation>
    </message>
    <message>
        <source>about</source>
        <translation>приблизно</translation>
    </message>
    <message>
        <source>about {amount}</source>
        <translation>близько {amount}</translation>
    </message>
    <message>
        <source>about {when}</source>
        <translation>приблизно {when}</translation>
    </message>
    <message>
        <source>accessed {day}</source>
        <translation>переглянуто {day}</translation>
    </message>
    <message>
        <source>add a position</source>
        <translation>додайте позицію</translation>
    </message>
    <message>
        <source>add control.geojson, or leave “taken” out</source>
        <translation>додайте control.geojson або приберіть «taken»</translation>
    </message>
    <message>
        <source>add it</source>
        <translation>додайте його</translation>
    </message>
    <message>
        <source>add it to “{field}” or correct the id</source>
        <translation>додайте до «{field}» або виправте ідентифікатор</translation>
    </message>
    <message>
        <source>add positions, the last equal to the first</source>
        <translation>додайте позиції так, щоб остання дорівнювала першій</translation>
    </message>
    <message>
        <source>add the other</source>
        <translation>додайте друге</translation>
    </message>
    <message>
        <source>add them, or leave the operation out</source>
        <translation>додайте їх або приберіть операцію</translation>
    </message>
    <message>
        <source>add what is missing, or leave the mark out</source>
        <translation>додайте, чого бракує, або приберіть позначку</translation>
    </message>
    <message>
        <source>add “since” and “until”</source>
        <translation>додайте «since» і «until»</translation>
    </message>
    <message>
        <source>add “upper”</source>
        <translation>додайте «upper»</translation>
    </message>
    <message>
        <source>added</source>
        <translation>– додано</translation>
    </message>
    <message>
        <source>after DeepStateMap.Live and Project Owl</source>
        <translation>за DeepStateMap.Live та Project Owl</translation>
    </message>
    <message>
        <source>an arc has no three positions</source>
        <translation>дуга не має трьох позицій</translation>
    </message>
    <message>
        <source>an arc lies beyond the Earth</source>
        <translation>дуга лежить поза Землею</translation>
    </message>
    <message>
        <source>an area has to be polygons, lines or one point</source>
        <translation>ділянка має складатися з полігонів, ліній або однієї точки</translation>
    </message>
    <message>
        <source>an end with a time needs a beginning with one</source>
        <translation>якщо кінець має час, його потребує й початок</translation>
    </message>
    <message>
        <source>an id has to be text or a number</source>
        <translation>ідентифікатор має бути текстом або числом</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>об’єкт</translation>
    </message>
    <message>
        <source>an offset from UTC is written as +02:00, and is at most 14 hours</source>
        <translation>зсув від UTC записують як +02:00, і він не перевищує 14 годин</translation>
    </message>
    <message>
        <source>an operation of this kind needs “area” and “giver”</source>
        <translation>для операції цього виду потрібні «area» і «giver»</translation>
    </message>
    <message>
        <source>an unknown date</source>
        <translation>невідомий день</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>і ще {more}</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>і ще {number}</translation>
    </message>
    <message>
        <source>and {number} more sources, which the file's texts name</source>
        <translation>і ще джерел: {number} (названі в текстах файлу)</translation>
    </message>
    <message>
        <source>and {sources} of {publishers}</source>
        <translation>і ще {sources} ({publishers})</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>інший комп’ютер</translation>
    </message>
    <message>
        <source>another role or side than in row {row}: kept as two speakers</source>
        <translation>посада чи сторона інша, ніж у рядку {row}: залишено двох мовців</translation>
    </message>
    <message>
        <source>another title, address or day than the source in row {row}: kept as two sources</source>
        <translation>назва, адреса чи день інші, ніж у джерела в рядку {row}: залишено два джерела</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>приблизно</translation>
    </message>
    <message>
        <source>are you signed in?</source>
        <translation>чи ви увійшли в мережу?</translation>
    </message>
    <message>
        <source>area</source>
        <translation>ділянка</translation>
    </message>
    <message numerus="yes">
        <source>areas</source>
        <translation>
            <numerusform>ділянка</numerusform>
            <numerusform>ділянки</numerusform>
            <numerusform>ділянок</numerusform>
        </translation>
    </message>
    <message>
        <source>arrays and objects are nested deeper than {most} levels</source>
        <translation>масиви й об’єкти вкладено глибше, ніж дозволено (рівнів: {most})</translation>
    </message>
    <message>
        <source>arrays and objects are nested too deep</source>
        <translation>масиви й об’єкти вкладено надто глибоко</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>станом на</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>станом на {day}</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>як записано</translation>
    </message>
    <message>
        <source>ask for the file again</source>
        <translation>попросіть надіслати файл ще раз</translation>
    </message>
    <message>
        <source>assessed by {name}</source>
        <translation>оцінка: {name}</translation>
    </message>
    <message>
        <source>assessed {grade}</source>
        <translation>оцінено як {grade}</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>оцінка</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>щонайменше</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>щонайменше {amount}</translation>
    </message>
    <message>
        <source>at the line of contact</source>
        <translation>біля лінії зіткнення</translation>
    </message>
    <message>
        <source>attach the picture or video again</source>
        <translation>долучіть зображення чи відео ще раз</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>атрибуція</translation>
    </message>
    <message>
        <source>author</source>
        <translation>автор</translation>
    </message>
    <message>
        <source>begin</source>
        <translation>початок</translation>
    </message>
    <message>
        <source>beside {names}</source>
        <translation>поруч: {names}</translation>
    </message>
    <message>
        <source>between</source>
        <translation>між</translation>
    </message>
    <message>
        <source>black</source>
        <translation>чорний екран</translation>
    </message>
    <message>
        <source>both</source>
        <translation>обидва</translation>
    </message>
    <message>
        <source>briefing</source>
        <translation>брифінг</translation>
    </message>
    <message>
        <source>broken: this is not a PDF that can be read</source>
        <translation>пошкоджено: це не PDF, який можна прочитати</translation>
    </message>
    <message>
        <source>broken: this picture cannot be read</source>
        <translation>пошкоджено: це зображення неможливо прочитати</translation>
    </message>
    <message>
        <source>broken: this video cannot be read</source>
        <translation>пошкоджено: це відео не прочитати</translation>
    </message>
    <message>
        <source>built-in layer</source>
        <translation>вбудований шар</translation>
    </message>
    <message>
        <source>by</source>
        <translation>на</translation>
    </message>
    <message>
        <source>by speaker</source>
        <translation>за мовцем</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>за днем</translation>
    </message>
    <message>
        <source>chain of sources</source>
        <translation>ланцюжок джерел</translation>
    </message>
    <message numerus="yes">
        <source>changed</source>
        <translation>
            <numerusform>– змінено</numerusform>
            <numerusform>– змінено</numerusform>
            <numerusform>– змінено</numerusform>
        </translation>
    </message>
    <message>
        <source>character</source>
        <translation>символ</translation>
    </message>
    <message numerus="yes">
        <source>characters</source>
        <translation>
            <numerusform>символ</numerusform>
            <numerusform>символи</numerusform>
            <numerusform>символів</numerusform>
        </translation>
    </message>
    <message>
        <source>check it</source>
        <translation>перевірте її</translation>
    </message>
    <message>
        <source>check its name, place and permissions</source>
        <translation>перевірте його назву, розташування й права доступу</translation>
    </message>
    <message>
        <source>check its reference system</source>
        <translation>перевірте систему координат</translation>
    </message>
    <message>
        <source>check that this computer is online, and the address</source>
        <translation>перевірте адресу й підключення комп’ютера до інтернету</translation>
    </message>
    <message>
        <source>check the address</source>
        <translation>перевірте адресу</translation>
    </message>
    <message>
        <source>check the address, or tell the provider</source>
        <translation>перевірте адресу або повідомте постачальника</translation>
    </message>
    <message>
        <source>check the address, or try again later</source>
        <translation>перевірте адресу або спробуйте пізніше</translation>
    </message>
    <message>
        <source>check the connection and the address, or try again later</source>
        <translation>перевірте з’єднання й адресу або спробуйте пізніше</translation>
    </message>
    <message>
        <source>check the connection, or try again later</source>
        <translation>перевірте з’єднання або спробуйте пізніше</translation>
    </message>
    <message>
        <source>check the service's name</source>
        <translation>перевірте назву сервісу</translation>
    </message>
    <message>
        <source>check the service's name in the settings; such names change</source>
        <translation>перевірте назву сервісу в налаштуваннях; такі назви змінюються</translation>
    </message>
    <message>
        <source>check the system's proxy settings</source>
        <translation>перевірте налаштування проксі в системі</translation>
    </message>
    <message>
        <source>check this computer's date and time, and whether the network asks you to sign in</source>
        <translation>перевірте дату й час на комп’ютері та чи не просить мережа увійти</translation>
    </message>
    <message>
        <source>choose GeoJSON, KML, KMZ, GPX, a zipped Shapefile or a GeoPackage</source>
        <translation>виберіть GeoJSON, KML, KMZ, GPX, Shapefile у ZIP-архіві або GeoPackage</translation>
    </message>
    <message>
        <source>choose GeoJSON, TopoJSON, KML, KMZ, GPX, a zipped Shapefile, a GeoPackage or a table with WKT</source>
        <translation>виберіть GeoJSON, TopoJSON, KML, KMZ, GPX, Shapefile у ZIP-архіві, GeoPackage або таблицю з WKT</translation>
    </message>
    <message>
        <source>choose MBTiles, PMTiles, GeoTIFF, KML or KMZ with a ground overlay, or a picture with its world file</source>
        <translation>виберіть MBTiles, PMTiles, GeoTIFF, KML чи KMZ із накладкою або зображення з файлом прив’язки</translation>
    </message>
    <message>
        <source>choose a briefing file</source>
        <translation>виберіть файл брифінгу</translation>
    </message>
    <message>
        <source>choose a file</source>
        <translation>виберіть файл</translation>
    </message>
    <message>
        <source>choose a file with areas</source>
        <translation>виберіть файл із ділянками</translation>
    </message>
    <message>
        <source>choose a saved page, a PDF or a text</source>
        <translation>виберіть збережену сторінку, PDF або текст</translation>
    </message>
    <message>
        <source>choose another day</source>
        <translation>виберіть інший день</translation>
    </message>
    <message>
        <source>choose another day, or look whether the address has changed</source>
        <translation>виберіть інший день або перевірте, чи не змінилася адреса</translation>
    </message>
    <message>
        <source>choose another day; what is here already is kept</source>
        <translation>виберіть інший день; те, що вже є на комп’ютері, збережено</translation>
    </message>
    <message>
        <source>choose another folder or free some room</source>
        <translation>виберіть іншу теку або звільніть місце</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>виберіть іншу назву</translation>
    </message>
    <message>
        <source>choose one of them</source>
        <translation>виберіть одне з них</translation>
    </message>
    <message>
        <source>cited passage</source>
        <translation>процитований уривок</translation>
    </message>
    <message>
        <source>close other programs and try again</source>
        <translation>закрийте інші програми й спробуйте ще раз</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>завершення</translation>
    </message>
    <message>
        <source>collection taken apart</source>
        <translation>колекцію розділено</translation>
    </message>
    <message>
        <source>collections are nested too deep</source>
        <translation>колекції вкладено надто глибоко</translation>
    </message>
    <message numerus="yes">
        <source>collections taken apart</source>
        <translation>
            <numerusform>колекцію розділено</numerusform>
            <numerusform>колекції розділено</numerusform>
            <numerusform>колекцій розділено</numerusform>
        </translation>
    </message>
    <message>
        <source>colour</source>
        <translation>колір</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>постачається з програмою</translation>
    </message>
    <message>
        <source>comma too many</source>
        <translation>зайва кома</translation>
    </message>
    <message numerus="yes">
        <source>commas too many</source>
        <translation>
            <numerusform>зайва кома</numerusform>
            <numerusform>зайві коми</numerusform>
            <numerusform>зайвих ком</numerusform>
        </translation>
    </message>
    <message>
        <source>completely reliable</source>
        <translation>цілком надійне</translation>
    </message>
    <message>
        <source>confirmed by other sources</source>
        <translation>підтверджено іншими джерелами</translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>узгоджується</translation>
    </message>
    <message>
        <source>consistent, by {by}</source>
        <translation>узгоджується, запас {by}</translation>
    </message>
    <message>
        <source>consistent, {by} less than stated</source>
        <translation>узгоджується, на {by} менше, ніж заявлено</translation>
    </message>
    <message>
        <source>consistent, {by} more than stated</source>
        <translation>узгоджується, на {by} більше, ніж заявлено</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>суперечність</translation>
    </message>
    <message numerus="yes">
        <source>contradictions</source>
        <translation>
            <numerusform>суперечність</numerusform>
            <numerusform>суперечності</numerusform>
            <numerusform>суперечностей</numerusform>
        </translation>
    </message>
    <message>
        <source>contradicts {what}</source>
        <translation>суперечить: {what}</translation>
    </message>
    <message>
        <source>control as of {day} · approximate</source>
        <translation>контроль станом на {day} · приблизно</translation>
    </message>
    <message>
        <source>control character removed</source>
        <translation>керівний символ прибрано</translation>
    </message>
    <message numerus="yes">
        <source>control characters removed</source>
        <translation>
            <numerusform>керівний символ прибрано</numerusform>
            <numerusform>керівні символи прибрано</numerusform>
            <numerusform>керівних символів прибрано</numerusform>
        </translation>
    </message>
    <message>
        <source>control data</source>
        <translation>дані про контроль</translation>
    </message>
    <message>
        <source>control data is in the file that the briefing does not name</source>
        <translation>у файлі є дані про контроль, яких брифінг не називає</translation>
    </message>
    <message>
        <source>copy a GeoJSON object first</source>
        <translation>спершу скопіюйте об’єкт GeoJSON</translation>
    </message>
    <message>
        <source>correct it</source>
        <translation>виправте її</translation>
    </message>
    <message>
        <source>correct it there</source>
        <translation>виправте це місце</translation>
    </message>
    <message>
        <source>correct the day</source>
        <translation>виправте день</translation>
    </message>
    <message>
        <source>correct the days</source>
        <translation>виправте дні</translation>
    </message>
    <message>
        <source>correct the unit</source>
        <translation>виправте одиницю</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>зазначення джерела</translation>
    </message>
    <message>
        <source>cut off: its end is missing</source>
        <translation>обрізано: бракує кінця</translation>
    </message>
    <message>
        <source>cut out the part that counts</source>
        <translation>виріжте потрібну частину</translation>
    </message>
    <message>
        <source>date of publication not known</source>
        <translation>дата публікації невідома</translation>
    </message>
    <message>
        <source>date published</source>
        <translation>дата публікації</translation>
    </message>
    <message>
        <source>date read</source>
        <translation>дата прочитання</translation>
    </message>
    <message>
        <source>date said</source>
        <translation>дата висловлення</translation>
    </message>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>day not known</source>
        <translation>день невідомий</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>день</numerusform>
            <numerusform>дні</numerusform>
            <numerusform>днів</numerusform>
        </translation>
    </message>
    <message>
        <source>delete what is not needed first</source>
        <translation>спершу видаліть непотрібне</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>– видалено</translation>
    </message>
    <message>
        <source>description</source>
        <translation>опис</translation>
    </message>
    <message>
        <source>differs, by {by}</source>
        <translation>відрізняється, різниця {by}</translation>
    </message>
    <message>
        <source>direction of view</source>
        <translation>напрямок зйомки</translation>
    </message>
    <message>
        <source>disputed by {names}</source>
        <translation>заперечення: {names}</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>відстань</translation>
    </message>
    <message>
        <source>divide it into several briefings</source>
        <translation>поділіть її на кілька брифінгів</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>сумнівно</translation>
    </message>
    <message>
        <source>doubtful: {what}</source>
        <translation>сумнівно: {what}</translation>
    </message>
    <message>
        <source>draw it as one of {kinds}</source>
        <translation>накресліть її одним із цих типів: {kinds}</translation>
    </message>
    <message>
        <source>draw the window off-screen, write it to this PNG file, and end</source>
        <translation>намалювати вікно поза екраном, записати його в цей файл PNG і завершити</translation>
    </message>
    <message>
        <source>draw them with fewer points</source>
        <translation>намалюйте їх із меншою кількістю точок</translation>
    </message>
    <message>
        <source>draw this file under the data, this time: MBTiles, PMTiles, GeoTIFF, KMZ, a picture with a world file</source>
        <translation>намалювати цього разу під даними цей файл: MBTiles, PMTiles, GeoTIFF, KMZ, зображення з файлом прив’язки</translation>
    </message>
    <message>
        <source>draw without the graphics card, this time</source>
        <translation>малювати цього разу без відеокарти</translation>
    </message>
    <message>
        <source>drawn by hand</source>
        <translation>накреслено від руки</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>відкинуто</translation>
    </message>
    <message>
        <source>each entry of a position has to be a number</source>
        <translation>кожна складова позиції має бути числом</translation>
    </message>
    <message>
        <source>elements are nested deeper than {most} levels</source>
        <translation>елементи вкладено глибше, ніж дозволено (рівнів: {most})</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>деінде</translation>
    </message>
    <message>
        <source>empty outline</source>
        <translation>порожній контур</translation>
    </message>
    <message numerus="yes">
        <source>empty outlines</source>
        <translation>
            <numerusform>порожній контур</numerusform>
            <numerusform>порожні контури</numerusform>
            <numerusform>порожніх контурів</numerusform>
        </translation>
    </message>
    <message>
        <source>empty: this PDF has no pages</source>
        <translation>порожньо: у цьому PDF немає сторінок</translation>
    </message>
    <message>
        <source>end</source>
        <translation>кінець</translation>
    </message>
    <message>
        <source>enter the day yourself</source>
        <translation>укажіть день самі</translation>
    </message>
    <message>
        <source>event</source>
        <translation>подія</translation>
    </message>
    <message numerus="yes">
        <source>events</source>
        <translation>
            <numerusform>подія</numerusform>
            <numerusform>події</numerusform>
            <numerusform>подій</numerusform>
        </translation>
    </message>
    <message>
        <source>every entry of “geometries” has to be a geometry</source>
        <translation>кожен запис у «geometries» має бути геометрією</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>рівно</translation>
    </message>
    <message>
        <source>expected {expected}, found {found}</source>
        <translation>має бути {expected}, а тут {found}</translation>
    </message>
    <message>
        <source>explored</source>
        <translation>огляд карти</translation>
    </message>
    <message>
        <source>export a part of it</source>
        <translation>експортуйте частину</translation>
    </message>
    <message>
        <source>export it again</source>
        <translation>експортуйте його знову</translation>
    </message>
    <message>
        <source>export it again as GeoJSON</source>
        <translation>експортуйте його знову як GeoJSON</translation>
    </message>
    <message>
        <source>export it again as GeoTIFF</source>
        <translation>експортуйте його знову як GeoTIFF</translation>
    </message>
    <message>
        <source>export it again as GeoTIFF in WGS 84, Web Mercator or UTM</source>
        <translation>експортуйте його знову як GeoTIFF у WGS 84, Web Mercator або UTM</translation>
    </message>
    <message>
        <source>export it again as PMTiles version 3, packed with gzip</source>
        <translation>експортуйте його знову як PMTiles версії 3 зі стисненням gzip</translation>
    </message>
    <message>
        <source>export it again as a GeoPackage</source>
        <translation>експортуйте його знову як GeoPackage</translation>
    </message>
    <message>
        <source>export it again in UTF-8</source>
        <translation>експортуйте його знову в UTF-8</translation>
    </message>
    <message>
        <source>export it again in longitude and latitude (WGS 84, EPSG:4326)</source>
        <translation>експортуйте його знову в довготі й широті (WGS 84, EPSG:4326)</translation>
    </message>
    <message>
        <source>export it again with 8 bits a colour, without an unusual compression</source>
        <translation>експортуйте його знову з 8 бітами на колір, без незвичного стиснення</translation>
    </message>
    <message>
        <source>export it as JPEG</source>
        <translation>експортуйте його як JPEG</translation>
    </message>
    <message>
        <source>export it smaller</source>
        <translation>експортуйте його меншим</translation>
    </message>
    <message>
        <source>export it with fewer properties</source>
        <translation>експортуйте його з меншою кількістю властивостей</translation>
    </message>
    <message>
        <source>export only those needed</source>
        <translation>експортуйте лише потрібні</translation>
    </message>
    <message>
        <source>export only those that are needed</source>
        <translation>експортуйте лише потрібні</translation>
    </message>
    <message>
        <source>export the file again in longitude and latitude (WGS 84, EPSG:4326)</source>
        <translation>експортуйте файл знову в довготі й широті (WGS 84, EPSG:4326)</translation>
    </message>
    <message>
        <source>export the picture in WGS 84 or Web Mercator</source>
        <translation>експортуйте зображення у WGS 84 або Web Mercator</translation>
    </message>
    <message>
        <source>fairly reliable</source>
        <translation>досить надійне</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>об’єкт</translation>
    </message>
    <message>
        <source>feature of a kind that is not known</source>
        <translation>об’єкт невідомого виду</translation>
    </message>
    <message>
        <source>feature off the globe</source>
        <translation>об’єкт поза межами земної кулі</translation>
    </message>
    <message>
        <source>feature whose coordinates are no degrees</source>
        <translation>об’єкт із координатами не в градусах</translation>
    </message>
    <message>
        <source>feature with arcs turned into short lines</source>
        <translation>об’єкт, у якому дуги замінено короткими лініями</translation>
    </message>
    <message>
        <source>feature without a place</source>
        <translation>об’єкт без місця</translation>
    </message>
    <message numerus="yes">
        <source>features</source>
        <translation>
            <numerusform>об’єкт</numerusform>
            <numerusform>об’єкти</numerusform>
            <numerusform>об’єктів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>features of a kind that is not known</source>
        <translation>
            <numerusform>об’єкт невідомого виду</numerusform>
            <numerusform>об’єкти невідомого виду</numerusform>
            <numerusform>об’єктів невідомого виду</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>features off the globe</source>
        <translation>
            <numerusform>об’єкт поза межами земної кулі</numerusform>
            <numerusform>об’єкти поза межами земної кулі</numerusform>
            <numerusform>об’єктів поза межами земної кулі</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>features whose coordinates are no degrees</source>
        <translation>
            <numerusform>об’єкт із координатами не в градусах</numerusform>
            <numerusform>об’єкти з координатами не в градусах</numerusform>
            <numerusform>об’єктів із координатами не в градусах</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>features with arcs turned into short lines</source>
        <translation>
            <numerusform>об’єкт, у якому дуги замінено короткими лініями</numerusform>
            <numerusform>об’єкти, у яких дуги замінено короткими лініями</numerusform>
            <numerusform>об’єктів, у яких дуги замінено короткими лініями</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>features without a place</source>
        <translation>
            <numerusform>об’єкт без місця</numerusform>
            <numerusform>об’єкти без місця</numerusform>
            <numerusform>об’єктів без місця</numerusform>
        </translation>
    </message>
    <message>
        <source>fetch the newest day, which may still be there, or the days of DeepStateMap.Live (daily mirror)</source>
        <translation>завантажте найновіший день, який ще може бути доступний, або дні з DeepStateMap.Live (щоденна копія)</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>число</translation>
    </message>
    <message>
        <source>fits one caption</source>
        <translation>вміщується в один підпис</translation>
    </message>
    <message>
        <source>for all</source>
        <translation>для всіх</translation>
    </message>
    <message>
        <source>for those the file does not date ({number})</source>
        <translation>для тих, які у файлі не датовано ({number})</translation>
    </message>
    <message>
        <source>free some room</source>
        <translation>звільніть трохи місця</translation>
    </message>
    <message>
        <source>from</source>
        <translation>від</translation>
    </message>
    <message>
        <source>gained</source>
        <translation>приріст</translation>
    </message>
    <message>
        <source>get the file again</source>
        <translation>завантажте файл ще раз</translation>
    </message>
    <message>
        <source>give each its own id</source>
        <translation>кожному дайте власний ідентифікатор</translation>
    </message>
    <message>
        <source>give it another name</source>
        <translation>дайте йому іншу назву</translation>
    </message>
    <message>
        <source>give one that begins with https:// or http://</source>
        <translation>укажіть адресу, що починається з https:// або http://</translation>
    </message>
    <message>
        <source>give this one another id</source>
        <translation>дайте цій інший ідентифікатор</translation>
    </message>
    <message numerus="yes">
        <source>gone</source>
        <translation>
            <numerusform>– зникло</numerusform>
            <numerusform>– зникло</numerusform>
            <numerusform>– зникло</numerusform>
        </translation>
    </message>
    <message>
        <source>growth</source>
        <translation>приріст</translation>
    </message>
    <message>
        <source>ha</source>
        <translation>га</translation>
    </message>
    <message>
        <source>happened about {when}</source>
        <translation>сталося близько {when}</translation>
    </message>
    <message>
        <source>happened from {when}</source>
        <translation>тривало з {when}</translation>
    </message>
    <message>
        <source>happened {when}</source>
        <translation>сталося {when}</translation>
    </message>
    <message>
        <source>height</source>
        <translation>висота</translation>
    </message>
    <message>
        <source>heights left out</source>
        <translation>висоти пропущено</translation>
    </message>
    <message>
        <source>held by Ukraine</source>
        <translation>утримується Україною</translation>
    </message>
    <message>
        <source>held by Ukraine in Kursk Oblast</source>
        <translation>утримується Україною в Курській області</translation>
    </message>
    <message>
        <source>held by Ukraine on {day}, {whose}</source>
        <translation>утримується Україною станом на {day}, {whose}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>приховано</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>https://… of a GeoJSON file</source>
        <translation>https://… файлу GeoJSON</translation>
    </message>
    <message>
        <source>improbable</source>
        <translation>неправдоподібно</translation>
    </message>
    <message>
        <source>in {publisher}</source>
        <translation>джерело: {publisher}</translation>
    </message>
    <message>
        <source>it asks to wait {time}, so try again then</source>
        <translation>сервер просить зачекати {time}, потім спробуйте ще раз</translation>
    </message>
    <message>
        <source>it declares a document type, which areas have no need of</source>
        <translation>у ньому оголошено тип документа, який ділянкам не потрібен</translation>
    </message>
    <message>
        <source>it does not say where it lies on the ground</source>
        <translation>у файлі не вказано, де на місцевості він лежить</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>кінець раніше за початок</translation>
    </message>
    <message>
        <source>it has more than {most} characters</source>
        <translation>у ньому понад {most} символів</translation>
    </message>
    <message>
        <source>it has no day in this time</source>
        <translation>за цей час немає жодного дня</translation>
    </message>
    <message>
        <source>it has no reference system, and its numbers are no degrees</source>
        <translation>системи координат немає, а числа – не градуси</translation>
    </message>
    <message>
        <source>it has too many parts</source>
        <translation>у ньому забагато частин</translation>
    </message>
    <message>
        <source>it holds another day</source>
        <translation>у ній інший день</translation>
    </message>
    <message>
        <source>it holds no moving picture</source>
        <translation>рухомого зображення в ньому немає</translation>
    </message>
    <message>
        <source>it holds no page that can be shown</source>
        <translation>у ньому немає сторінки, яку можна показати</translation>
    </message>
    <message>
        <source>it holds no polygons, lines or points</source>
        <translation>у ньому немає полігонів, ліній чи точок</translation>
    </message>
    <message>
        <source>it holds pictures laid over the map ({names}) and no polygons or lines</source>
        <translation>у ньому є зображення, накладені на карту ({names}), але немає полігонів чи ліній</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>його обрізано</translation>
    </message>
    <message>
        <source>it is no PMTiles file of version 3</source>
        <translation>це не файл PMTiles версії 3</translation>
    </message>
    <message>
        <source>it is no day of control data</source>
        <translation>це не день даних про контроль</translation>
    </message>
    <message>
        <source>it is no plain table</source>
        <translation>це не проста таблиця</translation>
    </message>
    <message>
        <source>it is no world file, which has six numbers</source>
        <translation>це не файл прив’язки, у якому шість чисел</translation>
    </message>
    <message>
        <source>it is packed in a way that is not read</source>
        <translation>його стиснуто способом, який не читається</translation>
    </message>
    <message>
        <source>it lies nowhere on the map</source>
        <translation>він лежить поза картою</translation>
    </message>
    <message>
        <source>it names arc {number}, and there are {count}</source>
        <translation>названо дугу {number}, а всього їх {count}</translation>
    </message>
    <message>
        <source>it only links to other files, which are never fetched</source>
        <translation>він лише посилається на інші файли, які ніколи не завантажуються</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>для цього потрібно забагато пам’яті</translation>
    </message>
    <message>
        <source>it uses more than {most} different names</source>
        <translation>у ньому понад {most} різних імен</translation>
    </message>
    <message>
        <source>it was cut off</source>
        <translation>його обрізано</translation>
    </message>
    <message>
        <source>its beginning is damaged</source>
        <translation>його початок пошкоджено</translation>
    </message>
    <message>
        <source>its byte order is not known</source>
        <translation>порядок його байтів невідомий</translation>
    </message>
    <message>
        <source>its coordinates are no degrees</source>
        <translation>його координати – не градуси</translation>
    </message>
    <message>
        <source>its coordinates lie off the globe (latitude to ±90)</source>
        <translation>його координати лежать поза земною кулею (широта до ±90)</translation>
    </message>
    <message>
        <source>its corners are no quadrilateral</source>
        <translation>його кути не утворюють чотирикутника</translation>
    </message>
    <message>
        <source>its file is another one now</source>
        <translation>файл тепер інший</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>файлу бракує</translation>
    </message>
    <message>
        <source>its ground is damaged</source>
        <translation>його територію пошкоджено</translation>
    </message>
    <message>
        <source>its ground overlay lacks a picture, or a place that is a box or four corners</source>
        <translation>його накладці бракує зображення або розташування – рамки чи чотирьох кутів</translation>
    </message>
    <message>
        <source>its name cannot be used</source>
        <translation>така назва неприпустима</translation>
    </message>
    <message>
        <source>its outlines cross themselves too often to be repaired</source>
        <translation>його контури перетинають самі себе так часто, що виправити їх не можна</translation>
    </message>
    <message>
        <source>its parts are out of order</source>
        <translation>його частини йдуть не за порядком</translation>
    </message>
    <message>
        <source>its picture is no PNG, JPEG or WebP</source>
        <translation>його зображення – не PNG, JPEG або WebP</translation>
    </message>
    <message>
        <source>its picture {name} does not lie beside the file, in the same folder</source>
        <translation>його зображення {name} не лежить поруч із файлом, у тій самій теці</translation>
    </message>
    <message>
        <source>its picture {name} is not in the file</source>
        <translation>його зображення {name} у файлі немає</translation>
    </message>
    <message>
        <source>its picture {name} is on the web, from where nothing is fetched</source>
        <translation>його зображення {name} – в інтернеті, звідки нічого не завантажується</translation>
    </message>
    <message>
        <source>its pictures and videos have {size} MB, and a briefing's at most {most}</source>
        <translation>зображення й відео мають {size} МБ, а в брифінгу їх може бути щонайбільше {most}</translation>
    </message>
    <message>
        <source>its place on the ground is no number</source>
        <translation>його розташування на місцевості задано не числом</translation>
    </message>
    <message>
        <source>its reference system (.prj) is not known</source>
        <translation>його система координат (.prj) невідома</translation>
    </message>
    <message>
        <source>its reference system is its own</source>
        <translation>його система координат власна</translation>
    </message>
    <message>
        <source>its reference system is not known</source>
        <translation>його система координат невідома</translation>
    </message>
    <message>
        <source>its reference system {name} is not known</source>
        <translation>його система координат {name} невідома</translation>
    </message>
    <message>
        <source>its shapes are of type {kind}, which holds no plain areas</source>
        <translation>його фігури – типу {kind}, у якому немає простих ділянок</translation>
    </message>
    <message>
        <source>its text is in an encoding that is not known</source>
        <translation>кодування його тексту невідоме</translation>
    </message>
    <message>
        <source>its tiles are neither pictures (PNG, JPEG, WebP) nor vector tiles</source>
        <translation>його тайли – не зображення (PNG, JPEG, WebP) і не векторні тайли</translation>
    </message>
    <message>
        <source>join or leave out the smallest of them in the program that made it</source>
        <translation>об’єднайте або приберіть найменші з них у програмі, де його створено</translation>
    </message>
    <message>
        <source>just over {number} %</source>
        <translation>трохи понад {number} %</translation>
    </message>
    <message>
        <source>keep it in {file}</source>
        <translation>залиште лише в {file}</translation>
    </message>
    <message>
        <source>keep one of the two</source>
        <translation>залиште щось одне</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>залишається</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>kind of file</source>
        <translation>вид файлу</translation>
    </message>
    <message>
        <source>km</source>
        <translation>км</translation>
    </message>
    <message>
        <source>km around it</source>
        <translation>км навколо</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>км²</translation>
    </message>
    <message>
        <source>km² · the axis does not begin at 0</source>
        <translation>км² · вісь починається не з 0</translation>
    </message>
    <message>
        <source>language</source>
        <translation>мова</translation>
    </message>
    <message>
        <source>languages of translations</source>
        <translation>мов перекладу</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>широта</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>шар</translation>
    </message>
    <message numerus="yes">
        <source>layers</source>
        <translation>
            <numerusform>шар</numerusform>
            <numerusform>шари</numerusform>
            <numerusform>шарів</numerusform>
        </translation>
    </message>
    <message>
        <source>leave the others out</source>
        <translation>інші приберіть</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>не береться</translation>
    </message>
    <message>
        <source>length</source>
        <translation>тривалість</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>менш ніж</translation>
    </message>
    <message>
        <source>less than stated</source>
        <translation>менше, ніж заявлено</translation>
    </message>
    <message>
        <source>less than {amount}</source>
        <translation>менш ніж {amount}</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>ліцензія</translation>
    </message>
    <message>
        <source>like statement {number}{whose}</source>
        <translation>подібне до твердження {number}{whose}</translation>
    </message>
    <message>
        <source>line</source>
        <translation>лінія</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>рядок {line}</translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation>рядок {line}, стовпець {column}</translation>
    </message>
    <message numerus="yes">
        <source>lines</source>
        <translation>
            <numerusform>лінія</numerusform>
            <numerusform>лінії</numerusform>
            <numerusform>ліній</numerusform>
        </translation>
    </message>
    <message>
        <source>link to another file, not followed</source>
        <translation>посилання на інший файл, за яким не перейдено</translation>
    </message>
    <message numerus="yes">
        <source>links to other files, not followed</source>
        <translation>
            <numerusform>посилання на інший файл, за яким не перейдено</numerusform>
            <numerusform>посилання на інші файли, за якими не перейдено</numerusform>
            <numerusform>посилань на інші файли, за якими не перейдено</numerusform>
        </translation>
    </message>
    <message>
        <source>locator</source>
        <translation>місце в джерелі</translation>
    </message>
    <message>
        <source>locked: this PDF needs a password to be opened</source>
        <translation>заблоковано: щоб відкрити цей PDF, потрібен пароль</translation>
    </message>
    <message>
        <source>longer than {most} characters: cut</source>
        <translation>довше за {most} символів: обрізано</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>довгота</translation>
    </message>
    <message>
        <source>look at the provider's own page, its address or its terms may have changed</source>
        <translation>перегляньте сторінку постачальника: могли змінитися адреса або умови</translation>
    </message>
    <message>
        <source>looking {degrees}°</source>
        <translation>напрямок {degrees}°</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>втрата</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>втрата</translation>
    </message>
    <message>
        <source>m</source>
        <translation>м</translation>
    </message>
    <message>
        <source>make it smaller</source>
        <translation>зменште його</translation>
    </message>
    <message>
        <source>make it smaller, or cut out the part that counts</source>
        <translation>зменште його або виріжте потрібну частину</translation>
    </message>
    <message>
        <source>make the picture smaller</source>
        <translation>зменште зображення</translation>
    </message>
    <message>
        <source>make the pictures smaller</source>
        <translation>зменште зображення</translation>
    </message>
    <message>
        <source>map</source>
        <translation>карта</translation>
    </message>
    <message>
        <source>map measures</source>
        <translation>за картою</translation>
    </message>
    <message>
        <source>map measures {result}</source>
        <translation>за картою {result}</translation>
    </message>
    <message>
        <source>map, {day}</source>
        <translation>карта, {day}</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>позначки</translation>
    </message>
    <message>
        <source>marks in one picture</source>
        <translation>позначки на одному зображенні</translation>
    </message>
    <message>
        <source>members of the zip overlap</source>
        <translation>елементи ZIP-архіву накладаються</translation>
    </message>
    <message>
        <source>mi</source>
        <translation>милі</translation>
    </message>
    <message>
        <source>middle of a square of {metres} m</source>
        <translation>центр квадрата зі стороною {metres} м</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>мій</translation>
    </message>
    <message>
        <source>missing first element added</source>
        <translation>пропущений перший елемент додано</translation>
    </message>
    <message numerus="yes">
        <source>missing first elements added</source>
        <translation>
            <numerusform>пропущений перший елемент додано</numerusform>
            <numerusform>пропущені перші елементи додано</numerusform>
            <numerusform>пропущених перших елементів додано</numerusform>
        </translation>
    </message>
    <message>
        <source>missing from the briefing's file</source>
        <translation>відсутня у файлі брифінгу</translation>
    </message>
    <message>
        <source>missing space between positions</source>
        <translation>пробіл додано між координатами</translation>
    </message>
    <message numerus="yes">
        <source>missing spaces between positions</source>
        <translation>
            <numerusform>пробіл додано між координатами</numerusform>
            <numerusform>пробіли додано між координатами</numerusform>
            <numerusform>пробілів додано між координатами</numerusform>
        </translation>
    </message>
    <message>
        <source>missing: {missing} of {all}</source>
        <translation>бракує: {missing} із {all}</translation>
    </message>
    <message>
        <source>mi²</source>
        <translation>кв. миль</translation>
    </message>
    <message>
        <source>more area</source>
        <translation>інша ділянка</translation>
    </message>
    <message numerus="yes">
        <source>more areas</source>
        <translation>
            <numerusform>інша ділянка</numerusform>
            <numerusform>інші ділянки</numerusform>
            <numerusform>інших ділянок</numerusform>
        </translation>
    </message>
    <message>
        <source>more source</source>
        <translation>джерело</translation>
    </message>
    <message numerus="yes">
        <source>more sources</source>
        <translation>
            <numerusform>джерело</numerusform>
            <numerusform>джерела</numerusform>
            <numerusform>джерел</numerusform>
        </translation>
    </message>
    <message>
        <source>more than</source>
        <translation>понад</translation>
    </message>
    <message>
        <source>more than stated</source>
        <translation>більше, ніж заявлено</translation>
    </message>
    <message>
        <source>more than {amount}</source>
        <translation>понад {amount}</translation>
    </message>
    <message>
        <source>more than {most} areas: the first ones taken</source>
        <translation>ділянок понад {most}: узято перші</translation>
    </message>
    <message>
        <source>more than {most} publishers: the last ones taken</source>
        <translation>видавців понад {most}: узято останніх</translation>
    </message>
    <message>
        <source>moved by at most {metres}</source>
        <translation>зсув щонайбільше {metres}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>назва</translation>
    </message>
    <message>
        <source>name at least one</source>
        <translation>назвіть принаймні одне</translation>
    </message>
    <message>
        <source>name in Ukrainian</source>
        <translation>назва українською</translation>
    </message>
    <message>
        <source>name it once</source>
        <translation>назвіть один раз</translation>
    </message>
    <message>
        <source>name its observer and day in “control”, or leave it out</source>
        <translation>укажіть їхнього спостерігача й день у «control» або приберіть ці дані</translation>
    </message>
    <message>
        <source>name the columns as the template does</source>
        <translation>назвіть стовпці так, як у шаблоні</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>майже</translation>
    </message>
    <message>
        <source>nearly {amount}</source>
        <translation>майже {amount}</translation>
    </message>
    <message>
        <source>nest the coordinates one level deeper</source>
        <translation>вкладіть координати на рівень глибше</translation>
    </message>
    <message>
        <source>net</source>
        <translation>різниця</translation>
    </message>
    <message numerus="yes">
        <source>new</source>
        <translation>
            <numerusform>нова</numerusform>
            <numerusform>нові</numerusform>
            <numerusform>нових</numerusform>
        </translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>no column holds the statements</source>
        <translation>у жодному стовпці немає тверджень</translation>
    </message>
    <message>
        <source>no credit yet; say who made it.</source>
        <translation>автора ще немає; укажіть, хто це зробив.</translation>
    </message>
    <message>
        <source>no date of publication yet.</source>
        <translation>дати публікації ще немає.</translation>
    </message>
    <message>
        <source>no licence yet; say under which terms it may be shown.</source>
        <translation>ліцензії ще немає; укажіть, на яких умовах це можна показувати.</translation>
    </message>
    <message>
        <source>no longer the file that was taken: snapshot and SHA-256 do not agree</source>
        <translation>уже не той файл, що його збережено: копія й SHA-256 не збігаються</translation>
    </message>
    <message>
        <source>no publisher yet.</source>
        <translation>видавця ще немає.</translation>
    </message>
    <message>
        <source>no server of that name is found</source>
        <translation>сервера з такою назвою не знайдено</translation>
    </message>
    <message>
        <source>no settlement of 1,000 people or more</source>
        <translation>жодного населеного пункту, де 1000 осіб або більше</translation>
    </message>
    <message>
        <source>no size</source>
        <translation>без площі</translation>
    </message>
    <message>
        <source>no statement yet</source>
        <translation>тверджень ще немає</translation>
    </message>
    <message>
        <source>no time limit</source>
        <translation>без обмеження часу</translation>
    </message>
    <message>
        <source>no title yet.</source>
        <translation>назви ще немає.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>без мовця</translation>
    </message>
    <message>
        <source>none of its features can be read (first, {first})</source>
        <translation>жодного об’єкта прочитати не вдалося (перша причина: {first})</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>зовсім ні</translation>
    </message>
    <message>
        <source>not dated</source>
        <translation>без дати</translation>
    </message>
    <message>
        <source>not dated yet</source>
        <translation>ще без дати</translation>
    </message>
    <message>
        <source>not even as a draft to look at ({reason}); open it with a newer Line of Contact</source>
        <translation>навіть як чернетку для перегляду його не відкрити ({reason}); скористайтеся новішою версією Line of Contact</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>not occupied</source>
        <translation>не окуповано</translation>
    </message>
    <message>
        <source>not read at first hand</source>
        <translation>не прочитано з перших рук</translation>
    </message>
    <message>
        <source>not read at first hand; say in the note through whom it is known.</source>
        <translation>не прочитано з перших рук; укажіть у нотатці, через кого це відомо.</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>не збережено</translation>
    </message>
    <message>
        <source>not spoken of</source>
        <translation>не згадано</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>не використано</translation>
    </message>
    <message>
        <source>not used: the file dates each of them</source>
        <translation>не використано: у файлі датовано кожну</translation>
    </message>
    <message>
        <source>not usually reliable</source>
        <translation>здебільшого ненадійне</translation>
    </message>
    <message>
        <source>not valid JSON ({fault})</source>
        <translation>неправильний JSON ({fault})</translation>
    </message>
    <message>
        <source>not well-formed XML ({fault})</source>
        <translation>неправильно побудований XML ({fault})</translation>
    </message>
    <message>
        <source>note</source>
        <translation>нотатка</translation>
    </message>
    <message>
        <source>note: {words}</source>
        <translation>нотатка: {words}</translation>
    </message>
    <message>
        <source>nothing (null)</source>
        <translation>порожнє значення (null)</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>нічого не змінено</translation>
    </message>
    <message>
        <source>nothing was pasted</source>
        <translation>нічого не вставлено</translation>
    </message>
    <message>
        <source>number</source>
        <translation>кількість</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>спостерігач</translation>
    </message>
    <message numerus="yes">
        <source>observers</source>
        <translation>
            <numerusform>спостерігач</numerusform>
            <numerusform>спостерігачі</numerusform>
            <numerusform>спостерігачів</numerusform>
        </translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>окуповано</translation>
    </message>
    <message>
        <source>occupied by Russia</source>
        <translation>окуповано Росією</translation>
    </message>
    <message>
        <source>occupied ground within {names}</source>
        <translation>окупована територія в межах: {names}</translation>
    </message>
    <message>
        <source>occupied on {day}, {whose}</source>
        <translation>окуповано станом на {day}, {whose}</translation>
    </message>
    <message>
        <source>occupied share</source>
        <translation>окупована частка</translation>
    </message>
    <message>
        <source>occupied since 2014</source>
        <translation>окуповано з 2014 року</translation>
    </message>
    <message>
        <source>occupied since 2014, as of {day}, {whose}</source>
        <translation>окуповано з 2014 року, станом на {day}, {whose}</translation>
    </message>
    <message numerus="yes">
        <source>of their versions</source>
        <translation>
            <numerusform>їхній варіант</numerusform>
            <numerusform>їхні варіанти</numerusform>
            <numerusform>їхніх варіантів</numerusform>
        </translation>
    </message>
    <message>
        <source>official area {size} ({source})</source>
        <translation>офіційна площа {size} ({source})</translation>
    </message>
    <message>
        <source>on screen</source>
        <translation>на екрані</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>на карті</translation>
    </message>
    <message>
        <source>one of its tags has more than {most} bytes</source>
        <translation>один із його тегів має понад {most} байтів</translation>
    </message>
    <message>
        <source>only {name}</source>
        <translation>лише {name}</translation>
    </message>
    <message>
        <source>open a briefing file</source>
        <translation>відкрийте файл брифінгу</translation>
    </message>
    <message>
        <source>open a briefing's folder or file</source>
        <translation>відкрийте теку або файл брифінгу</translation>
    </message>
    <message>
        <source>open a window of its own, whether one is open already or not</source>
        <translation>відкрити окреме вікно, навіть якщо одне вже відкрите</translation>
    </message>
    <message>
        <source>open it with a newer Line of Contact</source>
        <translation>відкрийте його в новішій версії Line of Contact</translation>
    </message>
    <message>
        <source>open it with its password in another program, print it into a new PDF, and attach that</source>
        <translation>відкрийте його з паролем в іншій програмі, надрукуйте в новий PDF і долучіть той файл</translation>
    </message>
    <message>
        <source>open it with the system's player</source>
        <translation>відкрийте його в системному програвачі</translation>
    </message>
    <message>
        <source>open the editor on this page</source>
        <translation>відкрити редактор на цій сторінці</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>вступ</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>першоджерело</translation>
    </message>
    <message numerus="yes">
        <source>origins</source>
        <translation>
            <numerusform>першоджерело</numerusform>
            <numerusform>першоджерела</numerusform>
            <numerusform>першоджерел</numerusform>
        </translation>
    </message>
    <message>
        <source>other</source>
        <translation>інша</translation>
    </message>
    <message>
        <source>outlet</source>
        <translation>видання</translation>
    </message>
    <message numerus="yes">
        <source>outlets</source>
        <translation>
            <numerusform>видання</numerusform>
            <numerusform>видання</numerusform>
            <numerusform>видань</numerusform>
        </translation>
    </message>
    <message>
        <source>outline</source>
        <translation>контур</translation>
    </message>
    <message>
        <source>outline cut at the 180th meridian</source>
        <translation>контур розрізано по 180-му меридіану</translation>
    </message>
    <message>
        <source>outline repaired</source>
        <translation>контур виправлено</translation>
    </message>
    <message>
        <source>outline that crossed itself</source>
        <translation>контур, що перетинав сам себе</translation>
    </message>
    <message>
        <source>outline too tangled to mend</source>
        <translation>контур, надто заплутаний для виправлення</translation>
    </message>
    <message numerus="yes">
        <source>outlines cut at the 180th meridian</source>
        <translation>
            <numerusform>контур розрізано по 180-му меридіану</numerusform>
            <numerusform>контури розрізано по 180-му меридіану</numerusform>
            <numerusform>контурів розрізано по 180-му меридіану</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>outlines repaired</source>
        <translation>
            <numerusform>контур виправлено</numerusform>
            <numerusform>контури виправлено</numerusform>
            <numerusform>контурів виправлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>outlines that crossed themselves</source>
        <translation>
            <numerusform>контур, що перетинав сам себе</numerusform>
            <numerusform>контури, що перетинали самі себе</numerusform>
            <numerusform>контурів, що перетинали самі себе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>outlines too tangled to mend</source>
        <translation>
            <numerusform>контур, надто заплутаний для виправлення</numerusform>
            <numerusform>контури, надто заплутані для виправлення</numerusform>
            <numerusform>контурів, надто заплутаних для виправлення</numerusform>
        </translation>
    </message>
    <message>
        <source>outside the map</source>
        <translation>поза межами карти</translation>
    </message>
    <message>
        <source>over {number} %</source>
        <translation>понад {number} %</translation>
    </message>
    <message>
        <source>paragraph 5</source>
        <translation>абзац 5</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>абзац {number}</translation>
    </message>
    <message>
        <source>part left out</source>
        <translation>частину пропущено</translation>
    </message>
    <message numerus="yes">
        <source>parts left out</source>
        <translation>
            <numerusform>частину пропущено</numerusform>
            <numerusform>частини пропущено</numerusform>
            <numerusform>частин пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>passage</source>
        <translation>уривок</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>на паузі</translation>
    </message>
    <message>
        <source>people</source>
        <translation>людей</translation>
    </message>
    <message>
        <source>people, where that is known</source>
        <translation>кількість осіб, якщо відома</translation>
    </message>
    <message>
        <source>picture laid over the map</source>
        <translation>зображення, накладене на карту</translation>
    </message>
    <message>
        <source>picture or video</source>
        <translation>зображення або відео</translation>
    </message>
    <message numerus="yes">
        <source>pictures and videos</source>
        <translation>
            <numerusform>зображення чи відео</numerusform>
            <numerusform>зображення й відео</numerusform>
            <numerusform>зображень і відео</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pictures laid over the map</source>
        <translation>
            <numerusform>зображення, накладене на карту</numerusform>
            <numerusform>зображення, накладені на карту</numerusform>
            <numerusform>зображень, накладених на карту</numerusform>
        </translation>
    </message>
    <message>
        <source>place</source>
        <translation>місце</translation>
    </message>
    <message numerus="yes">
        <source>places</source>
        <translation>
            <numerusform>місце</numerusform>
            <numerusform>місця</numerusform>
            <numerusform>місць</numerusform>
        </translation>
    </message>
    <message>
        <source>point</source>
        <translation>точка</translation>
    </message>
    <message numerus="yes">
        <source>points</source>
        <translation>
            <numerusform>точка</numerusform>
            <numerusform>точки</numerusform>
            <numerusform>точок</numerusform>
        </translation>
    </message>
    <message>
        <source>points of marks in one picture</source>
        <translation>точки позначок на одному зображенні</translation>
    </message>
    <message>
        <source>position, claim, figure or background. Left empty: claim.</source>
        <translation>position (позиція), claim (заява), figure (число) або background (контекст). Якщо порожньо: claim.</translation>
    </message>
    <message>
        <source>possibly true</source>
        <translation>можливо правда</translation>
    </message>
    <message>
        <source>press</source>
        <translation>преса</translation>
    </message>
    <message>
        <source>print the milliseconds until window and map were shown, and end</source>
        <translation>вивести, за скільки мілісекунд з’явилися вікно й карта, і завершити</translation>
    </message>
    <message>
        <source>probably true</source>
        <translation>ймовірно правда</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>пропозиція</translation>
    </message>
    <message numerus="yes">
        <source>proposals</source>
        <translation>
            <numerusform>пропозиція</numerusform>
            <numerusform>пропозиції</numerusform>
            <numerusform>пропозицій</numerusform>
        </translation>
    </message>
    <message>
        <source>published {day}</source>
        <translation>опубліковано {day}</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>видавець</translation>
    </message>
    <message>
        <source>publisher not known</source>
        <translation>видавець невідомий</translation>
    </message>
    <message numerus="yes">
        <source>publishers</source>
        <translation>
            <numerusform>видавець</numerusform>
            <numerusform>видавці</numerusform>
            <numerusform>видавців</numerusform>
        </translation>
    </message>
    <message>
        <source>put it there, or save the file as KMZ, with its pictures</source>
        <translation>покладіть його туди або збережіть файл як KMZ разом із зображеннями</translation>
    </message>
    <message>
        <source>put its world file (.pgw, .jgw, .wld) beside it</source>
        <translation>покладіть поруч його файл прив’язки (.pgw, .jgw, .wld)</translation>
    </message>
    <message>
        <source>put the .prj file beside the picture</source>
        <translation>покладіть файл .prj поруч із зображенням</translation>
    </message>
    <message>
        <source>put the file itself there</source>
        <translation>покладіть туди сам файл</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>питання</translation>
    </message>
    <message>
        <source>radius</source>
        <translation>радіус</translation>
    </message>
    <message>
        <source>read as latitude, longitude</source>
        <translation>прочитано як широта, довгота</translation>
    </message>
    <message>
        <source>read as longitude, latitude</source>
        <translation>прочитано як довгота, широта</translation>
    </message>
    <message>
        <source>read as {value} percent; write {share} for a share of {share} percent</source>
        <translation>прочитано як {value} %; щоб указати частку {share} %, напишіть {share}</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>лише для читання</translation>
    </message>
    <message>
        <source>reading it needs more than {most} GB of memory</source>
        <translation>для читання потрібно понад {most} ГБ пам’яті</translation>
    </message>
    <message>
        <source>reading was stopped</source>
        <translation>читання зупинено</translation>
    </message>
    <message>
        <source>reliability cannot be judged</source>
        <translation>надійність не визначити</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>приберіть його</translation>
    </message>
    <message>
        <source>remove it or add one</source>
        <translation>приберіть його або додайте кільце</translation>
    </message>
    <message>
        <source>remove it or correct its name</source>
        <translation>приберіть його або виправте назву</translation>
    </message>
    <message>
        <source>remove it there</source>
        <translation>приберіть звідти</translation>
    </message>
    <message>
        <source>remove it, or say “between”</source>
        <translation>приберіть її або напишіть «between»</translation>
    </message>
    <message>
        <source>remove its DOCTYPE</source>
        <translation>приберіть із нього DOCTYPE</translation>
    </message>
    <message>
        <source>remove “since” and “until”, or say “growth” or “loss”</source>
        <translation>приберіть «since» і «until» або вкажіть «growth» чи «loss»</translation>
    </message>
    <message>
        <source>repair them in the program that made the file</source>
        <translation>виправте їх у програмі, де створено файл</translation>
    </message>
    <message>
        <source>repeat the first position at the end</source>
        <translation>повторіть першу позицію в кінці</translation>
    </message>
    <message>
        <source>ring closed</source>
        <translation>кільце замкнуто</translation>
    </message>
    <message numerus="yes">
        <source>rings closed</source>
        <translation>
            <numerusform>кільце замкнуто</numerusform>
            <numerusform>кільця замкнуто</numerusform>
            <numerusform>кілець замкнуто</numerusform>
        </translation>
    </message>
    <message>
        <source>role</source>
        <translation>посада</translation>
    </message>
    <message>
        <source>row</source>
        <translation>рядок</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>рядок {number}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>рядок {row}</translation>
    </message>
    <message numerus="yes">
        <source>rows</source>
        <translation>
            <numerusform>рядок</numerusform>
            <numerusform>рядки</numerusform>
            <numerusform>рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>said {day}</source>
        <translation>сказано {day}</translation>
    </message>
    <message>
        <source>sandbox off</source>
        <translation>пісочницю вимкнено</translation>
    </message>
    <message>
        <source>save it again as CSV</source>
        <translation>збережіть її знову як CSV</translation>
    </message>
    <message>
        <source>save it again as XLSX or CSV</source>
        <translation>збережіть її знову як XLSX або CSV</translation>
    </message>
    <message>
        <source>save it as KMZ, with its pictures</source>
        <translation>збережіть його як KMZ разом із зображеннями</translation>
    </message>
    <message>
        <source>save it as XLSX or CSV</source>
        <translation>збережіть її як XLSX або CSV</translation>
    </message>
    <message>
        <source>save it as XLSX without a password, or as CSV</source>
        <translation>збережіть її як XLSX без пароля або як CSV</translation>
    </message>
    <message>
        <source>save it as a file and import that</source>
        <translation>збережіть його як файл та імпортуйте</translation>
    </message>
    <message>
        <source>save only the page, as HTML or MHTML</source>
        <translation>збережіть саму сторінку як HTML або MHTML</translation>
    </message>
    <message>
        <source>save only the rows that are needed</source>
        <translation>збережіть лише потрібні рядки</translation>
    </message>
    <message>
        <source>save or download it again</source>
        <translation>збережіть або завантажте його знову</translation>
    </message>
    <message>
        <source>save or export a smaller part of it</source>
        <translation>збережіть або експортуйте меншу його частину</translation>
    </message>
    <message>
        <source>save or export it again</source>
        <translation>збережіть або експортуйте його знову</translation>
    </message>
    <message>
        <source>save the file again with the encoding UTF-8</source>
        <translation>збережіть файл знову в кодуванні UTF-8</translation>
    </message>
    <message>
        <source>save the page as HTML, MHTML or text, or print it into a PDF</source>
        <translation>збережіть сторінку як HTML, MHTML чи текст або надрукуйте у PDF</translation>
    </message>
    <message>
        <source>save the page as text or print it into a smaller PDF</source>
        <translation>збережіть сторінку як текст або надрукуйте в менший PDF</translation>
    </message>
    <message>
        <source>save those files and import them</source>
        <translation>збережіть ті файли та імпортуйте їх</translation>
    </message>
    <message>
        <source>save under another name, or open it again</source>
        <translation>збережіть під іншою назвою або відкрийте ще раз</translation>
    </message>
    <message>
        <source>saved copy of</source>
        <translation>копію збережено</translation>
    </message>
    <message>
        <source>says nothing of this place</source>
        <translation>нічого не каже про це місце</translation>
    </message>
    <message>
        <source>says-word</source>
        <translation>слово мовлення</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секунди</translation>
    </message>
    <message>
        <source>select this statement</source>
        <translation>вибрати це твердження</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>населений пункт</translation>
    </message>
    <message numerus="yes">
        <source>settlements</source>
        <translation>
            <numerusform>населений пункт</numerusform>
            <numerusform>населені пункти</numerusform>
            <numerusform>населених пунктів</numerusform>
        </translation>
    </message>
    <message>
        <source>several web addresses: the first one taken</source>
        <translation>кілька вебадрес: узято першу</translation>
    </message>
    <message>
        <source>share of Ukraine</source>
        <translation>частка України</translation>
    </message>
    <message>
        <source>shared edges stay shared</source>
        <translation>спільні межі залишаються спільними</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>скоротіть</translation>
    </message>
    <message>
        <source>shown in {parts} parts</source>
        <translation>показ частинами: {parts}</translation>
    </message>
    <message>
        <source>side</source>
        <translation>сторона</translation>
    </message>
    <message>
        <source>sign in to the network if it asks for it, or check the address</source>
        <translation>увійдіть у мережу, якщо вона цього просить, або перевірте адресу</translation>
    </message>
    <message>
        <source>simplify its outlines</source>
        <translation>спростіть його контури</translation>
    </message>
    <message>
        <source>simplify its outlines in the program that made it, or export a part of it</source>
        <translation>спростіть його контури в програмі, де його створено, або експортуйте частину</translation>
    </message>
    <message>
        <source>size</source>
        <translation>розмір</translation>
    </message>
    <message>
        <source>size of ground</source>
        <translation>площа території</translation>
    </message>
    <message>
        <source>size {percent} %</source>
        <translation>площа {percent} %</translation>
    </message>
    <message>
        <source>sizes</source>
        <translation>площі</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>збережена копія</translation>
    </message>
    <message>
        <source>source</source>
        <translation>джерело</translation>
    </message>
    <message numerus="yes">
        <source>sources</source>
        <translation>
            <numerusform>джерело</numerusform>
            <numerusform>джерела</numerusform>
            <numerusform>джерел</numerusform>
        </translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>мовець</translation>
    </message>
    <message numerus="yes">
        <source>speakers</source>
        <translation>
            <numerusform>мовець</numerusform>
            <numerusform>мовці</numerusform>
            <numerusform>мовців</numerusform>
        </translation>
    </message>
    <message>
        <source>split it into several briefings</source>
        <translation>поділіть його на кілька брифінгів</translation>
    </message>
    <message>
        <source>start from the template</source>
        <translation>почніть із шаблону</translation>
    </message>
    <message>
        <source>start presenting immediately</source>
        <translation>одразу почати показ</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>заявлено</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>твердження</translation>
    </message>
    <message numerus="yes">
        <source>statements</source>
        <translation>
            <numerusform>твердження</numerusform>
            <numerusform>твердження</numerusform>
            <numerusform>тверджень</numerusform>
        </translation>
    </message>
    <message>
        <source>step</source>
        <translation>крок</translation>
    </message>
    <message>
        <source>step is</source>
        <translation>крок</translation>
    </message>
    <message>
        <source>step of their sequence</source>
        <translation>крок їхньої послідовності</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>кроки</translation>
    </message>
    <message numerus="yes">
        <source>steps are</source>
        <translation>
            <numerusform>крок</numerusform>
            <numerusform>кроки</numerusform>
            <numerusform>кроків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>steps of their sequence</source>
        <translation>
            <numerusform>крок їхньої послідовності</numerusform>
            <numerusform>кроки їхньої послідовності</numerusform>
            <numerusform>кроків їхньої послідовності</numerusform>
        </translation>
    </message>
    <message>
        <source>swap the two</source>
        <translation>поміняйте їх місцями</translation>
    </message>
    <message>
        <source>switched off in the file</source>
        <translation>вимкнено у файлі</translation>
    </message>
    <message>
        <source>table without areas</source>
        <translation>таблиця без ділянок</translation>
    </message>
    <message numerus="yes">
        <source>tables without areas</source>
        <translation>
            <numerusform>таблиця без ділянок</numerusform>
            <numerusform>таблиці без ділянок</numerusform>
            <numerusform>таблиць без ділянок</numerusform>
        </translation>
    </message>
    <message>
        <source>take another one out first</source>
        <translation>спершу приберіть щось інше</translation>
    </message>
    <message>
        <source>take it out of the statement, and attach it again</source>
        <translation>приберіть його з твердження й долучіть ще раз</translation>
    </message>
    <message>
        <source>take out what is not the briefing's</source>
        <translation>приберіть те, що не належить брифінгу</translation>
    </message>
    <message>
        <source>take snapshots out of it</source>
        <translation>приберіть із неї збережені копії</translation>
    </message>
    <message>
        <source>take some of them out of it</source>
        <translation>приберіть деякі з них</translation>
    </message>
    <message>
        <source>taken in {day}</source>
        <translation>додано {day}</translation>
    </message>
    <message>
        <source>term</source>
        <translation>умова</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>умови</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>text without control characters</source>
        <translation>текст без керівних символів</translation>
    </message>
    <message>
        <source>the GeoPackage is damaged or not one ({fault})</source>
        <translation>файл GeoPackage пошкоджено, або це не GeoPackage ({fault})</translation>
    </message>
    <message>
        <source>the KML holds no ground overlay (GroundOverlay)</source>
        <translation>у KML немає накладки (GroundOverlay)</translation>
    </message>
    <message>
        <source>the MBTiles file is damaged or not one ({fault})</source>
        <translation>файл MBTiles пошкоджено, або це не MBTiles ({fault})</translation>
    </message>
    <message>
        <source>the PMTiles file is damaged</source>
        <translation>файл PMTiles пошкоджено</translation>
    </message>
    <message>
        <source>the TIFF is damaged</source>
        <translation>TIFF пошкоджено</translation>
    </message>
    <message>
        <source>the address is no web address</source>
        <translation>адреса – не вебадреса</translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation>відповідь не вдалося розпакувати</translation>
    </message>
    <message>
        <source>the answer has more than {most} MB, far more than a day of control data</source>
        <translation>відповідь має понад {most} МБ – набагато більше, ніж день даних про контроль</translation>
    </message>
    <message>
        <source>the answer is empty</source>
        <translation>відповідь порожня</translation>
    </message>
    <message>
        <source>the answer is no JSON</source>
        <translation>відповідь не у форматі JSON</translation>
    </message>
    <message>
        <source>the answer is no JSON (it says {type})</source>
        <translation>відповідь не у форматі JSON (указано {type})</translation>
    </message>
    <message>
        <source>the answer is not what was expected ({fault})</source>
        <translation>відповідь не така, як очікувалося ({fault})</translation>
    </message>
    <message>
        <source>the answer is packed in a way that was not asked for</source>
        <translation>відповідь стиснуто способом, якого не просили</translation>
    </message>
    <message>
        <source>the answer was cut off</source>
        <translation>відповідь обірвалася</translation>
    </message>
    <message>
        <source>the answer was not whole after {number} seconds</source>
        <translation>за {number} с відповідь не надійшла повністю</translation>
    </message>
    <message>
        <source>the briefer's own</source>
        <translation>оцінка автора брифінгу</translation>
    </message>
    <message>
        <source>the briefing has version {version} of the form, and this program reads up to version {known}</source>
        <translation>версія формату брифінгу – {version}, а ця програма читає версії до {known}</translation>
    </message>
    <message>
        <source>the briefing to open (default: the one that was open last)</source>
        <translation>брифінг, який відкрити (типово – відкритий останнім)</translation>
    </message>
    <message>
        <source>the briefing would have {count} {things}, and one may have {most}</source>
        <translation>у брифінгу стало б забагато: {things} – {count}, а місця є на {most}</translation>
    </message>
    <message>
        <source>the built-in layer</source>
        <translation>вбудований шар</translation>
    </message>
    <message>
        <source>the built-in layer, {day}</source>
        <translation>вбудований шар, {day}</translation>
    </message>
    <message>
        <source>the cell holds no well-known text</source>
        <translation>у клітинці немає WKT</translation>
    </message>
    <message>
        <source>the closing</source>
        <translation>завершення</translation>
    </message>
    <message>
        <source>the control data that the briefing holds is not in the file</source>
        <translation>дані про контроль, які містить брифінг, у файлі відсутні</translation>
    </message>
    <message>
        <source>the control layer already has an area {id}</source>
        <translation>у шарі контролю вже є ділянка {id}</translation>
    </message>
    <message>
        <source>the coordinates are in a reference system other than WGS 84</source>
        <translation>координати не в системі WGS 84</translation>
    </message>
    <message>
        <source>the data cannot be read ({reason} at {place})</source>
        <translation>дані не вдалося прочитати ({reason}, {place})</translation>
    </message>
    <message>
        <source>the data cannot be read ({reason})</source>
        <translation>дані не вдалося прочитати ({reason})</translation>
    </message>
    <message>
        <source>the data holds no occupied ground in the region</source>
        <translation>у даних немає окупованої території в цьому регіоні</translation>
    </message>
    <message>
        <source>the field “{field}” is missing</source>
        <translation>бракує поля «{field}»</translation>
    </message>
    <message>
        <source>the field “{field}” is unknown</source>
        <translation>поле «{field}» невідоме</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason})</source>
        <translation>файл не вдалося прочитати ({reason})</translation>
    </message>
    <message>
        <source>the file cannot be written in {folder} ({reason})</source>
        <translation>файл не вдалося записати в теку {folder} ({reason})</translation>
    </message>
    <message>
        <source>the file has more than {most} MB</source>
        <translation>файл більший за {most} МБ</translation>
    </message>
    <message>
        <source>the file has more than {most} features</source>
        <translation>у файлі понад {most} об’єктів</translation>
    </message>
    <message>
        <source>the file has more than {most} layers</source>
        <translation>у файлі понад {most} шарів</translation>
    </message>
    <message>
        <source>the file has more than {most} positions</source>
        <translation>у файлі понад {most} позицій</translation>
    </message>
    <message>
        <source>the file has more than {most} rings and lines</source>
        <translation>у файлі понад {most} кілець і ліній</translation>
    </message>
    <message>
        <source>the file has {size} MB, and a briefing at most {most}</source>
        <translation>файл має {size} МБ, а брифінг може мати щонайбільше {most}</translation>
    </message>
    <message>
        <source>the file has {size} MB, and a snapshot at most {most}</source>
        <translation>файл має {size} МБ, а збережена копія може мати щонайбільше {most}</translation>
    </message>
    <message>
        <source>the file has {size} MB, and a video may have {most}</source>
        <translation>файл має {size} МБ, а відео може мати щонайбільше {most}</translation>
    </message>
    <message>
        <source>the file has {size} MB, and at most {most} are read</source>
        <translation>файл має {size} МБ, а читається щонайбільше {most}</translation>
    </message>
    <message>
        <source>the file has {size} MB, and {noun} at most {most}</source>
        <translation>файл має {size} МБ, а {noun} може мати щонайбільше {most}</translation>
    </message>
    <message>
        <source>the file holds more values than areas have need of</source>
        <translation>у файлі більше значень, ніж потрібно для ділянок</translation>
    </message>
    <message>
        <source>the file holds no JSON object</source>
        <translation>у файлі немає об’єкта JSON</translation>
    </message>
    <message>
        <source>the file holds no tiles</source>
        <translation>у файлі немає тайлів</translation>
    </message>
    <message>
        <source>the file holds virtual tables, which tiles have no need of</source>
        <translation>у файлі є віртуальні таблиці, які тайлам не потрібні</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>файл порожній</translation>
    </message>
    <message>
        <source>the file is in none of the forms that are read</source>
        <translation>файл не в жодному з форматів, які читаються</translation>
    </message>
    <message>
        <source>the file is probably damaged; save or export it again</source>
        <translation>файл, імовірно, пошкоджено; збережіть або експортуйте його знову</translation>
    </message>
    <message>
        <source>the file was changed by another program since it was opened</source>
        <translation>після відкриття файл змінила інша програма</translation>
    </message>
    <message>
        <source>the file's name cannot be used</source>
        <translation>назва файлу неприпустима</translation>
    </message>
    <message>
        <source>the first and the last position of a ring differ</source>
        <translation>перша й остання позиції кільця різні</translation>
    </message>
    <message>
        <source>the folder holds more than {most} MB</source>
        <translation>у теці понад {most} МБ</translation>
    </message>
    <message>
        <source>the folder holds no {file}</source>
        <translation>у теці немає файлу {file}</translation>
    </message>
    <message>
        <source>the formula's result is the error {text}: left out</source>
        <translation>результат формули – помилка {text}: пропущено</translation>
    </message>
    <message>
        <source>the ground as it is</source>
        <translation>територія, як вона є</translation>
    </message>
    <message>
        <source>the gzip file is damaged or cut short</source>
        <translation>файл gzip пошкоджено або обрізано</translation>
    </message>
    <message>
        <source>the id {id} is already used by {where}[{first}]</source>
        <translation>ідентифікатор {id} уже має {where}[{first}]</translation>
    </message>
    <message>
        <source>the last day does not come after the first</source>
        <translation>останній день не пізніший за перший</translation>
    </message>
    <message>
        <source>the link behind the address leads to {url}: the address shown is taken</source>
        <translation>посилання веде до {url}, хоч показано іншу адресу: узято показану</translation>
    </message>
    <message>
        <source>the list does not have {length} entries</source>
        <translation>у списку має бути записів: {length}</translation>
    </message>
    <message>
        <source>the list has more than {most} entries</source>
        <translation>у списку понад {most} записів</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>список порожній</translation>
    </message>
    <message>
        <source>the list of its days cannot be had from {address}: {reason}</source>
        <translation>перелік днів не вдалося отримати з {address}: {reason}</translation>
    </message>
    <message>
        <source>the map knows no area “{name}”: left out</source>
        <translation>ділянки «{name}» немає на карті: пропущено</translation>
    </message>
    <message>
        <source>the map knows no place “{name}”: left out</source>
        <translation>місця «{name}» немає на карті: пропущено</translation>
    </message>
    <message>
        <source>the marks have {count} points together, and a picture has room for {most}</source>
        <translation>точок у позначках разом {count}, а на одному зображенні може бути щонайбільше {most}</translation>
    </message>
    <message>
        <source>the member “{name}” is missing</source>
        <translation>бракує поля «{name}»</translation>
    </message>
    <message>
        <source>the name {member} appears twice in one object</source>
        <translation>ім’я {member} трапляється двічі в одному об’єкті</translation>
    </message>
    <message>
        <source>the network answered with a web page</source>
        <translation>замість даних мережа надіслала вебсторінку</translation>
    </message>
    <message>
        <source>the number has to be {sign} {end}</source>
        <translation>число має бути {sign} {end}</translation>
    </message>
    <message>
        <source>the number {number} is read as a spreadsheet's day: {day}</source>
        <translation>число {number} прочитано як день електронної таблиці: {day}</translation>
    </message>
    <message>
        <source>the number {number} is read as seconds since 1970: {day} in Kyiv</source>
        <translation>число {number} прочитано як секунди від 1970 року: {day} за Києвом</translation>
    </message>
    <message>
        <source>the number {number} is too large</source>
        <translation>число {number} завелике</translation>
    </message>
    <message>
        <source>the opening</source>
        <translation>вступ</translation>
    </message>
    <message>
        <source>the outlines cannot be taken apart</source>
        <translation>контури не вдалося розділити</translation>
    </message>
    <message>
        <source>the part of the program that reads files broke down over it</source>
        <translation>на ньому зламалася частина програми, що читає файли</translation>
    </message>
    <message>
        <source>the picture cannot be decoded</source>
        <translation>зображення неможливо декодувати</translation>
    </message>
    <message>
        <source>the picture cannot be placed: {fault}</source>
        <translation>зображення неможливо розмістити: {fault}</translation>
    </message>
    <message>
        <source>the picture has more than {most} million pixels</source>
        <translation>зображення має понад {most} млн пікселів</translation>
    </message>
    <message>
        <source>the picture has {number} million pixels, and at most {most} are read</source>
        <translation>зображення має {number} млн пікселів, а прочитати можна щонайбільше {most} млн</translation>
    </message>
    <message>
        <source>the picture has {size} MB, and one may have {most}</source>
        <translation>зображення має {size} МБ, а може мати щонайбільше {most}</translation>
    </message>
    <message>
        <source>the picture has {width} × {height} pixels, and at most {most} million are shown</source>
        <translation>зображення має {width} × {height} пікселів, а показується щонайбільше {most} млн</translation>
    </message>
    <message>
        <source>the picture is broken: its size cannot be read</source>
        <translation>зображення пошкоджено: його розмір не прочитати</translation>
    </message>
    <message>
        <source>the pictures and videos would have {size} MB together, and a briefing has room for {most}</source>
        <translation>зображення й відео разом мали б {size} МБ, а брифінг вміщує {most}</translation>
    </message>
    <message>
        <source>the position {text} cannot be read</source>
        <translation>позицію {text} не вдалося прочитати</translation>
    </message>
    <message>
        <source>the proxy of this computer does not pass the request on</source>
        <translation>проксі цього комп’ютера не передає запит далі</translation>
    </message>
    <message>
        <source>the record is shorter than it says</source>
        <translation>запис коротший, ніж у ньому вказано</translation>
    </message>
    <message>
        <source>the request failed</source>
        <translation>запит не вдався</translation>
    </message>
    <message>
        <source>the row has no number for a figure: left out</source>
        <translation>у рядку немає числа для числового твердження: пропущено</translation>
    </message>
    <message>
        <source>the row has no speaker: left out</source>
        <translation>у рядку немає мовця: пропущено</translation>
    </message>
    <message>
        <source>the row has no text: left out</source>
        <translation>у рядку немає тексту: пропущено</translation>
    </message>
    <message>
        <source>the row has {cells} cells, the header {headings}: the others are left out</source>
        <translation>у рядку клітинок {cells}, а в заголовку {headings}: зайві пропущено</translation>
    </message>
    <message>
        <source>the row repeats the header: left out</source>
        <translation>рядок повторює заголовок: пропущено</translation>
    </message>
    <message>
        <source>the same statement as in row {row}: both are taken</source>
        <translation>те саме твердження, що в рядку {row}: узято обидва</translation>
    </message>
    <message>
        <source>the server answered {said}</source>
        <translation>сервер відповів {said}</translation>
    </message>
    <message>
        <source>the server asks for fewer requests ({said})</source>
        <translation>сервер просить надсилати запити рідше ({said})</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>сервер не відповідає</translation>
    </message>
    <message>
        <source>the server does not say which day its data is from</source>
        <translation>сервер не повідомляє, за який день його дані</translation>
    </message>
    <message>
        <source>the server does not take the connection</source>
        <translation>сервер не приймає з’єднання</translation>
    </message>
    <message>
        <source>the server is out of order ({said})</source>
        <translation>сервер несправний ({said})</translation>
    </message>
    <message>
        <source>the server sent us on from a secured connection to an open one</source>
        <translation>сервер переспрямував із захищеного з’єднання на незахищене</translation>
    </message>
    <message>
        <source>the server sent us on more than {number} times</source>
        <translation>сервер переспрямовував більше дозволеного (разів: {number})</translation>
    </message>
    <message>
        <source>the server sent us on to {following}, which is no web address</source>
        <translation>сервер переспрямував на {following}, а це не вебадреса</translation>
    </message>
    <message>
        <source>the server will not hand this over ({said})</source>
        <translation>сервер цього не надає ({said})</translation>
    </message>
    <message>
        <source>the server's certificate is not to be trusted</source>
        <translation>сертифікату сервера довіряти не можна</translation>
    </message>
    <message>
        <source>the service does not answer the question</source>
        <translation>сервіс не відповідає на запит</translation>
    </message>
    <message>
        <source>the service does not answer the question ({said})</source>
        <translation>сервіс не відповідає на запит ({said})</translation>
    </message>
    <message>
        <source>the service has more than {most} pages</source>
        <translation>сервіс має понад {most} сторінок</translation>
    </message>
    <message>
        <source>the snapshots would have {size} MB together, and a briefing has room for {most}</source>
        <translation>збережені копії разом мали б {size} МБ, а брифінг вміщує {most}</translation>
    </message>
    <message>
        <source>the source lists no days</source>
        <translation>джерело не має переліку днів</translation>
    </message>
    <message>
        <source>the source says that nothing changed, and nothing is here</source>
        <translation>джерело повідомляє, що змін немає, але на комп’ютері нічого не збережено</translation>
    </message>
    <message>
        <source>the spreadsheet holds the day {day} here, not a number: left out</source>
        <translation>в електронній таблиці тут день {day}, а не число: пропущено</translation>
    </message>
    <message>
        <source>the statement both supports and contradicts {other}</source>
        <translation>твердження і підтверджує {other}, і суперечить йому</translation>
    </message>
    <message>
        <source>the statement contradicts itself</source>
        <translation>твердження суперечить саме собі</translation>
    </message>
    <message>
        <source>the statement supports itself</source>
        <translation>твердження підтверджує саме себе</translation>
    </message>
    <message>
        <source>the system starts no further process to read it</source>
        <translation>система не запускає ще одного процесу, щоб його прочитати</translation>
    </message>
    <message>
        <source>the table has more than {most} rows</source>
        <translation>у таблиці понад {most} рядків</translation>
    </message>
    <message>
        <source>the table is empty</source>
        <translation>таблиця порожня</translation>
    </message>
    <message>
        <source>the table is larger than {most} MB</source>
        <translation>таблиця більша за {most} МБ</translation>
    </message>
    <message>
        <source>the template's example: left out</source>
        <translation>приклад із шаблону: пропущено</translation>
    </message>
    <message>
        <source>the text holds a value that cannot be read</source>
        <translation>текст містить значення, яке не прочитати</translation>
    </message>
    <message>
        <source>the text holds half of a character (an unpaired \u surrogate)</source>
        <translation>текст містить половину символу (непарний сурогат \u)</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>текст порожній</translation>
    </message>
    <message>
        <source>the text is longer than {most} characters</source>
        <translation>текст довший за {most} символів</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>текст не в кодуванні UTF-8</translation>
    </message>
    <message>
        <source>the text of this mark is missing</source>
        <translation>у цієї позначки немає тексту</translation>
    </message>
    <message>
        <source>the time zone “{zone}” is not known: the day is taken as it is written</source>
        <translation>часовий пояс «{zone}» невідомий: день узято, як записано</translation>
    </message>
    <message>
        <source>the type {kind} is not known</source>
        <translation>тип {kind} невідомий</translation>
    </message>
    <message>
        <source>the type {kind} is not known here</source>
        <translation>тип {kind} тут невідомий</translation>
    </message>
    <message>
        <source>the upper end lies below the value</source>
        <translation>верхня межа менша за значення</translation>
    </message>
    <message>
        <source>the value is none of {choices}</source>
        <translation>значення не входить до переліку {choices}</translation>
    </message>
    <message>
        <source>the value is not a date in the form 2024-11-20</source>
        <translation>значення – не дата у вигляді 2024-11-20</translation>
    </message>
    <message>
        <source>the value is not a time with its offset from UTC, as in 2024-11-20T12:00:00Z</source>
        <translation>значення – не час зі зсувом від UTC, як-от 2024-11-20T12:00:00Z</translation>
    </message>
    <message>
        <source>the value is not {of}</source>
        <translation>значення не підходить: тут має бути {of}</translation>
    </message>
    <message>
        <source>the version is not a whole number from 1</source>
        <translation>версія – не ціле число від 1</translation>
    </message>
    <message>
        <source>the window's colours</source>
        <translation>кольори вікна</translation>
    </message>
    <message>
        <source>the window's language, this time: en, uk</source>
        <translation>мова вікна цього разу: en, uk</translation>
    </message>
    <message>
        <source>the window's size in pixels</source>
        <translation>розмір вікна в пікселях</translation>
    </message>
    <message>
        <source>the zip has more than {most} members</source>
        <translation>у ZIP-архіві понад {most} елементів</translation>
    </message>
    <message>
        <source>the zip has no end</source>
        <translation>ZIP-архів не має кінця</translation>
    </message>
    <message>
        <source>the zip holds a member twice</source>
        <translation>один елемент є в ZIP-архіві двічі</translation>
    </message>
    <message>
        <source>the zip holds no KML (.kml)</source>
        <translation>у ZIP-архіві немає KML (.kml)</translation>
    </message>
    <message>
        <source>the zip holds no Shapefile (.shp), no KML (.kml) and no GeoJSON (.geojson)</source>
        <translation>у ZIP-архіві немає ні Shapefile (.shp), ні KML (.kml), ні GeoJSON (.geojson)</translation>
    </message>
    <message>
        <source>the zip holds no {file}</source>
        <translation>у ZIP-архіві немає файлу {file}</translation>
    </message>
    <message>
        <source>the zip holds pictures ({first}) and no areas</source>
        <translation>у ZIP-архіві є зображення ({first}), але немає ділянок</translation>
    </message>
    <message>
        <source>the zip is damaged</source>
        <translation>ZIP-архів пошкоджено</translation>
    </message>
    <message>
        <source>the zip's member {name} cannot be used</source>
        <translation>елемент {name} у ZIP-архіві неприпустимий</translation>
    </message>
    <message>
        <source>the zip's member {name} is a link</source>
        <translation>елемент {name} у ZIP-архіві – посилання</translation>
    </message>
    <message>
        <source>the zip's member {name} is encrypted</source>
        <translation>елемент {name} у ZIP-архіві зашифровано</translation>
    </message>
    <message>
        <source>the zip's member {name} is packed in an unusual way</source>
        <translation>елемент {name} у ZIP-архіві стиснуто незвичним способом</translation>
    </message>
    <message>
        <source>the zip's member {name} leads out of it</source>
        <translation>елемент {name} у ZIP-архіві веде за його межі</translation>
    </message>
    <message>
        <source>their control data, {day}</source>
        <translation>їхні дані про контроль, {day}</translation>
    </message>
    <message>
        <source>their {field}, “{value}”</source>
        <translation>їхнє: {field}, «{value}»</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>їхній</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>тема</translation>
    </message>
    <message>
        <source>there are no control data of the year {year}</source>
        <translation>немає даних про контроль за {year} рік</translation>
    </message>
    <message>
        <source>there is a number where a list of positions is needed</source>
        <translation>тут число, а потрібен список позицій</translation>
    </message>
    <message>
        <source>there is a number where a position is needed</source>
        <translation>тут число, а потрібна позиція</translation>
    </message>
    <message>
        <source>there is no area {id}</source>
        <translation>ділянки {id} немає</translation>
    </message>
    <message>
        <source>there is no data for {day}</source>
        <translation>за {day} даних немає</translation>
    </message>
    <message>
        <source>there is no picture or video {id}</source>
        <translation>зображення чи відео {id} немає</translation>
    </message>
    <message>
        <source>there is no source {id}</source>
        <translation>джерела {id} немає</translation>
    </message>
    <message>
        <source>there is no speaker {id}</source>
        <translation>мовця {id} немає</translation>
    </message>
    <message>
        <source>there is no statement {id}</source>
        <translation>твердження {id} немає</translation>
    </message>
    <message>
        <source>these coordinates look swapped ({shown} has its latitude beyond 90)</source>
        <translation>координати, схоже, переставлено (у {shown} широта понад 90)</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>пункт</translation>
    </message>
    <message numerus="yes">
        <source>things</source>
        <translation>
            <numerusform>пункт</numerusform>
            <numerusform>пункти</numerusform>
            <numerusform>пунктів</numerusform>
        </translation>
    </message>
    <message>
        <source>this computer cannot show HEIC pictures</source>
        <translation>цей комп’ютер не може показати зображення HEIC</translation>
    </message>
    <message>
        <source>this is XML, but neither KML nor GPX</source>
        <translation>це XML, але не KML і не GPX</translation>
    </message>
    <message>
        <source>this is a spreadsheet of another form than XLSX</source>
        <translation>це електронна таблиця не у форматі XLSX</translation>
    </message>
    <message>
        <source>this is an old spreadsheet (XLS), or one with a password</source>
        <translation>це стара електронна таблиця (XLS) або таблиця з паролем</translation>
    </message>
    <message>
        <source>this is neither a picture (JPEG, PNG, WebP, HEIC) nor a video (MP4, WebM)</source>
        <translation>це не зображення (JPEG, PNG, WebP, HEIC) і не відео (MP4, WebM)</translation>
    </message>
    <message>
        <source>this is neither a web page nor a PDF, a picture, a mail, a web archive or a plain text</source>
        <translation>це не вебсторінка, не PDF, не зображення, не лист, не вебархів і не простий текст</translation>
    </message>
    <message>
        <source>this is no GeoJSON (its “type” is {type})</source>
        <translation>це не GeoJSON (його «type» – {type})</translation>
    </message>
    <message>
        <source>this is no GeoJSON ({fault})</source>
        <translation>це не GeoJSON ({fault})</translation>
    </message>
    <message>
        <source>this is no JSON of Esri's form ({fault})</source>
        <translation>це не JSON у форматі Esri ({fault})</translation>
    </message>
    <message>
        <source>this is no Shapefile</source>
        <translation>це не Shapefile</translation>
    </message>
    <message>
        <source>this is no TopoJSON ({fault})</source>
        <translation>це не TopoJSON ({fault})</translation>
    </message>
    <message>
        <source>this is no WebM file</source>
        <translation>це не файл WebM</translation>
    </message>
    <message>
        <source>this is no file of areas that is known here</source>
        <translation>це не файл ділянок відомого тут формату</translation>
    </message>
    <message>
        <source>this is no geometry</source>
        <translation>це не геометрія</translation>
    </message>
    <message>
        <source>this is no range, or more than 100 percent: figure left out</source>
        <translation>це не діапазон або понад 100 відсотків: число пропущено</translation>
    </message>
    <message>
        <source>this is not a briefing (its “format” is not {format})</source>
        <translation>це не брифінг (його «format» – не {format})</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>це не файл</translation>
    </message>
    <message>
        <source>this is not a table ({fault})</source>
        <translation>це не таблиця ({fault})</translation>
    </message>
    <message>
        <source>this is not a table that can be read</source>
        <translation>таку таблицю прочитати не можна</translation>
    </message>
    <message>
        <source>this is not the address of a web page: left out</source>
        <translation>це не адреса вебсторінки: пропущено</translation>
    </message>
    <message>
        <source>this is one of a Shapefile's files</source>
        <translation>це один із файлів Shapefile</translation>
    </message>
    <message>
        <source>this is text, and no column of it holds outlines as well-known text (WKT)</source>
        <translation>це текст, і в жодному його стовпці немає контурів у форматі WKT</translation>
    </message>
    <message>
        <source>this video cannot be shown here</source>
        <translation>це відео тут не можна показати</translation>
    </message>
    <message>
        <source>tile</source>
        <translation>тайл</translation>
    </message>
    <message numerus="yes">
        <source>tiles</source>
        <translation>
            <numerusform>тайл</numerusform>
            <numerusform>тайли</numerusform>
            <numerusform>тайлів</numerusform>
        </translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>часовий пояс</translation>
    </message>
    <message>
        <source>title</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>too close to tell</source>
        <translation>різниця в межах похибки</translation>
    </message>
    <message>
        <source>trace them there as polygons, or choose a file with areas</source>
        <translation>обведіть їх там полігонами або виберіть файл із ділянками</translation>
    </message>
    <message>
        <source>translated by the briefer</source>
        <translation>переклад автора брифінгу</translation>
    </message>
    <message>
        <source>translations</source>
        <translation>переклади</translation>
    </message>
    <message>
        <source>translations into one language</source>
        <translation>перекладів однією мовою</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true або false</translation>
    </message>
    <message>
        <source>truth cannot be judged</source>
        <translation>правдивість не визначити</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>спробуйте ще раз</translation>
    </message>
    <message>
        <source>try again later</source>
        <translation>спробуйте пізніше</translation>
    </message>
    <message>
        <source>try again later, or look for a newer version of the program</source>
        <translation>спробуйте пізніше або пошукайте новішу версію програми</translation>
    </message>
    <message>
        <source>try again later, or tell the provider</source>
        <translation>спробуйте пізніше або повідомте постачальника</translation>
    </message>
    <message>
        <source>try again later, or tell the provider; what is here already is kept</source>
        <translation>спробуйте пізніше або повідомте постачальника; те, що вже є на комп’ютері, збережено</translation>
    </message>
    <message>
        <source>turned to WGS 84 from {values}</source>
        <translation>перетворено на WGS 84 із {values}</translation>
    </message>
    <message numerus="yes">
        <source>unchanged</source>
        <translation>
            <numerusform>без змін</numerusform>
            <numerusform>без змін</numerusform>
            <numerusform>без змін</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged since it was taken</source>
        <translation>не змінилася, відколи її зроблено</translation>
    </message>
    <message>
        <source>under which terms it may be shown and passed on</source>
        <translation>на яких умовах це можна показувати й передавати</translation>
    </message>
    <message>
        <source>under {number} %</source>
        <translation>менш ніж {number} %</translation>
    </message>
    <message>
        <source>under {number} points</source>
        <translation>менш ніж {number} в. п.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>невідома причина</translation>
    </message>
    <message>
        <source>unpacked it has more than {most} MB</source>
        <translation>після розпакування файл має понад {most} МБ</translation>
    </message>
    <message>
        <source>unpacked it has {size} MB, and at most {most} are read</source>
        <translation>після розпакування файл має {size} МБ, а читається щонайбільше {most}</translation>
    </message>
    <message>
        <source>unreadable feature</source>
        <translation>нечитабельний об’єкт</translation>
    </message>
    <message numerus="yes">
        <source>unreadable features</source>
        <translation>
            <numerusform>нечитабельний об’єкт</numerusform>
            <numerusform>нечитабельні об’єкти</numerusform>
            <numerusform>нечитабельних об’єктів</numerusform>
        </translation>
    </message>
    <message>
        <source>unreliable</source>
        <translation>ненадійне</translation>
    </message>
    <message>
        <source>use one of {types}</source>
        <translation>використайте щось із цього: {types}</translation>
    </message>
    <message>
        <source>usually reliable</source>
        <translation>здебільшого надійне</translation>
    </message>
    <message>
        <source>wait some minutes and try again</source>
        <translation>зачекайте кілька хвилин і спробуйте ще раз</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>вебадреса</translation>
    </message>
    <message>
        <source>what it contradicts</source>
        <translation>заперечувані твердження</translation>
    </message>
    <message>
        <source>what it supports</source>
        <translation>підтверджувані твердження</translation>
    </message>
    <message>
        <source>what the file says</source>
        <translation>дані у файлі</translation>
    </message>
    <message>
        <source>what was asked for is not there ({said})</source>
        <translation>потрібного там немає ({said})</translation>
    </message>
    <message>
        <source>when it happened</source>
        <translation>коли сталося</translation>
    </message>
    <message>
        <source>when it was taken</source>
        <translation>коли знято</translation>
    </message>
    <message>
        <source>when it was taken in</source>
        <translation>коли додано</translation>
    </message>
    <message>
        <source>whether approximate</source>
        <translation>чи приблизно</translation>
    </message>
    <message>
        <source>whether read at first hand</source>
        <translation>чи прочитано з перших рук</translation>
    </message>
    <message>
        <source>whether unnamed</source>
        <translation>чи без імені</translation>
    </message>
    <message>
        <source>white</source>
        <translation>білий екран</translation>
    </message>
    <message>
        <source>who</source>
        <translation>хто</translation>
    </message>
    <message>
        <source>whom the map credits; the name, if nothing is written</source>
        <translation>кого зазначати на карті; якщо порожньо – назву</translation>
    </message>
    <message>
        <source>width</source>
        <translation>ширина</translation>
    </message>
    <message>
        <source>with --export of a film of days: its first day, such as 2024-11-20</source>
        <translation>із --export відео за днями: перший день, наприклад 2024-11-20</translation>
    </message>
    <message>
        <source>with --export of a film of days: its last day</source>
        <translation>із --export відео за днями: останній день</translation>
    </message>
    <message>
        <source>with --export to .pptx: a slide with a table of all terms</source>
        <translation>разом із --export у .pptx: слайд із таблицею всіх умов</translation>
    </message>
    <message>
        <source>with --export: a marking for every page, such as TLP:AMBER</source>
        <translation>із --export: позначка поширення на кожну сторінку, наприклад TLP:AMBER</translation>
    </message>
    <message>
        <source>with --export: the paper</source>
        <translation>із --export: папір</translation>
    </message>
    <message>
        <source>with --export: the shape of slides and pictures</source>
        <translation>із --export: пропорції слайдів і зображень</translation>
    </message>
    <message>
        <source>with --export: the speaker's notes go along</source>
        <translation>із --export: разом із нотатками доповідача</translation>
    </message>
    <message>
        <source>with --present: begin at the step of this number; 0 is the opening</source>
        <translation>із --present: почати з кроку з цим номером; 0 – вступ</translation>
    </message>
    <message>
        <source>with --present: open the presenter view; with --screenshot, picture it</source>
        <translation>із --present: відкрити вікно доповідача; із --screenshot – зняти його</translation>
    </message>
    <message>
        <source>within {length}</source>
        <translation>у радіусі {length}</translation>
    </message>
    <message>
        <source>would be, ground of {day} · approximate</source>
        <translation>як було б, на основі дня {day} · приблизно</translation>
    </message>
    <message>
        <source>write http:// or https:// and a host, without user name or password</source>
        <translation>напишіть http:// або https:// і вузол, без імені користувача й пароля</translation>
    </message>
    <message>
        <source>write it there, or leave the mark out</source>
        <translation>напишіть його там або приберіть позначку</translation>
    </message>
    <message>
        <source>write its width on either side</source>
        <translation>укажіть його ширину з кожного боку</translation>
    </message>
    <message>
        <source>write something there or leave the field out</source>
        <translation>напишіть щось або приберіть поле</translation>
    </message>
    <message>
        <source>write that text again</source>
        <translation>напишіть цей текст наново</translation>
    </message>
    <message>
        <source>write the briefing to this file, in the form of its ending (.pptx, .pdf, .html, .png, …), and end; with --step the picture (.png, .svg) of one step</source>
        <translation>записати брифінг у цей файл у форматі за його закінченням (.pptx, .pdf, .html, .png, …) і завершити; із --step – зображення (.png, .svg) одного кроку</translation>
    </message>
    <message>
        <source>write the longitude first, then the latitude</source>
        <translation>пишіть спершу довготу, потім широту</translation>
    </message>
    <message>
        <source>write when it was taken in, from {first} to {last}</source>
        <translation>укажіть, коли його додано, у межах {first}–{last} років</translation>
    </message>
    <message>
        <source>write when it was taken, from {first} to {last}</source>
        <translation>укажіть, коли її зроблено, у межах {first}–{last} років</translation>
    </message>
    <message>
        <source>write {known}</source>
        <translation>напишіть {known}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>zip it with its .dbf, .prj and .cpg and choose the zip</source>
        <translation>запакуйте його в ZIP разом із його .dbf, .prj і .cpg та виберіть цей архів</translation>
    </message>
    <message>
        <source>{action} (in the list)</source>
        <translation>{action} (у списку)</translation>
    </message>
    <message>
        <source>{added} will be added.</source>
        <translation>Буде додано: {added}.</translation>
    </message>
    <message>
        <source>{address} is no web address</source>
        <translation>{address} – не вебадреса</translation>
    </message>
    <message>
        <source>{amount} ({as_stated})</source>
        <translation>{amount} ({as_stated})</translation>
    </message>
    <message>
        <source>{amount}, ± {margin} points where the observers differ</source>
        <translation>{amount}, ± {margin} в. п. через розбіжності між спостерігачами</translation>
    </message>
    <message>
        <source>{amount}, ± {margin} where the observers differ</source>
        <translation>{amount}, ± {margin} через розбіжності між спостерігачами</translation>
    </message>
    <message>
        <source>{area} (as of {day})</source>
        <translation>{area} (станом на {day})</translation>
    </message>
    <message>
        <source>{area}, part in {cutter}</source>
        <translation>{area}, частина в межах {cutter}</translation>
    </message>
    <message>
        <source>{before} → {after} points</source>
        <translation>точок: {before} → {after}</translation>
    </message>
    <message>
        <source>{before}, {next}</source>
        <translation>{before}, {next}</translation>
    </message>
    <message>
        <source>{between} touch or overlap.</source>
        <translation>{between}: дотикаються або перекриваються.</translation>
    </message>
    <message>
        <source>{briefing} shown{when}.csv</source>
        <translation>{briefing} показ{when}.csv</translation>
    </message>
    <message>
        <source>{by} less than stated</source>
        <translation>на {by} менше, ніж заявлено</translation>
    </message>
    <message>
        <source>{by} more than stated</source>
        <translation>на {by} більше, ніж заявлено</translation>
    </message>
    <message>
        <source>{characters} cannot be read in this encoding: choose another.</source>
        <translation>У цьому кодуванні неможливо прочитати {characters}: виберіть інше.</translation>
    </message>
    <message>
        <source>{citation} (accessed {day})</source>
        <translation>{citation} (переглянуто {day})</translation>
    </message>
    <message>
        <source>{citation} [not read at first hand]</source>
        <translation>{citation} [не прочитано з перших рук]</translation>
    </message>
    <message>
        <source>{citation} {address}</source>
        <translation>{citation} {address}</translation>
    </message>
    <message>
        <source>{count} both briefings have in two versions; choose for each.</source>
        <translation>У двох варіантах в обох брифінгах: {count}; виберіть варіант для кожного.</translation>
    </message>
    <message>
        <source>{count} characters that the page hides are left out.</source>
        <translation>Пропущено символів, які сторінка приховує: {count}.</translation>
    </message>
    <message>
        <source>{count} columns are not used: {names}.</source>
        <translation>Не використано стовпців: {count} ({names}).</translation>
    </message>
    <message>
        <source>{count} of {total} statements</source>
        <translation>Тверджень: {count} з {total}</translation>
    </message>
    <message>
        <source>{count} screens were found ({names}); the room's picture goes to {other}.</source>
        <translation>Знайдено екранів: {count} ({names}); зображення для зали буде на {other}.</translation>
    </message>
    <message>
        <source>{count}, with the statements that support it.</source>
        <translation>{count} разом із твердженнями, які його підтверджують.</translation>
    </message>
    <message>
        <source>{count}: who repeats another outlet is no second witness.</source>
        <translation>{count}: хто повторює інше видання, не є другим свідком.</translation>
    </message>
    <message>
        <source>{days} on this computer, {first} to {last}, {size} MB · {credit}</source>
        <translation>На цьому комп’ютері {days}, {first} – {last}, {size} МБ · {credit}</translation>
    </message>
    <message>
        <source>{days}, {first} to {last}.</source>
        <translation>{days}, {first} – {last}.</translation>
    </message>
    <message>
        <source>{days}. Left out: {km2} of water, slivers, and borders drawn differently.</source>
        <translation>{days}. Не враховано {km2}: води, вузькі смужки та по-різному накреслені кордони.</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{day} has no ground, the source left its areas empty</source>
        <translation>за {day} немає території: джерело лишило ділянки порожніми</translation>
    </message>
    <message>
        <source>{day} of {name}</source>
        <translation>{day}, {name}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>{day}, the built-in layer</source>
        <translation>{day}, вбудований шар</translation>
    </message>
    <message>
        <source>{day}, {observer}</source>
        <translation>{day}, {observer}</translation>
    </message>
    <message>
        <source>{day}, {time} ({zone})</source>
        <translation>{day}, {time} ({zone})</translation>
    </message>
    <message>
        <source>{day}, {time} to {end} ({zone})</source>
        <translation>{day}, {time}–{end} ({zone})</translation>
    </message>
    <message>
        <source>{day}: {said} said, {published} published</source>
        <translation>{day}: сказано {said}, опубліковано {published}</translation>
    </message>
    <message>
        <source>{day}: {size}.</source>
        <translation>{day}: {size}.</translation>
    </message>
    <message>
        <source>{events} among the statements shown</source>
        <translation>{events} серед показаних тверджень</translation>
    </message>
    <message>
        <source>{family} lacks some Cyrillic letters.</source>
        <translation>У шрифті {family} бракує деяких літер кирилиці.</translation>
    </message>
    <message>
        <source>{family}, with every Cyrillic letter.</source>
        <translation>{family}, з усіма літерами кирилиці.</translation>
    </message>
    <message>
        <source>{fault}: figure left out</source>
        <translation>{fault}: число пропущено</translation>
    </message>
    <message>
        <source>{fault}: “{otherwise}” taken</source>
        <translation>{fault}: узято «{otherwise}»</translation>
    </message>
    <message>
        <source>{field}: {chosen}</source>
        <translation>{field}: {chosen}</translation>
    </message>
    <message>
        <source>{figure}, {since} – {until}</source>
        <translation>{figure}, {since} – {until}</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}); install the program again.</source>
        <translation>{file}: файл не вдалося прочитати ({reason}); перевстановіть програму.</translation>
    </message>
    <message>
        <source>{file} cannot be written; name a PNG file in a folder that can.</source>
        <translation>Файл {file} неможливо записати; вкажіть файл PNG у теці, доступній для запису.</translation>
    </message>
    <message>
        <source>{file} is not there; name a briefing file or folder, or none for the default one.</source>
        <translation>{file} не знайдено; вкажіть файл чи теку брифінгу або нічого для типового.</translation>
    </message>
    <message>
        <source>{file}, {place}</source>
        <translation>{file}, {place}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} і {second}</translation>
    </message>
    <message>
        <source>{first} beside {second}</source>
        <translation>{first} і {second} поруч</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{first} | {second}</source>
        <translation>{first} | {second}</translation>
    </message>
    <message>
        <source>{folder} holds more than {most} files</source>
        <translation>файлів у теці {folder} – понад {most}</translation>
    </message>
    <message>
        <source>{found} in {layers}</source>
        <translation>{found} ({layers})</translation>
    </message>
    <message>
        <source>{found}, {number} switched off in the file</source>
        <translation>{found}; вимкнено у файлі: {number}</translation>
    </message>
    <message>
        <source>{giver} would hand over to {other} what it holds of {area}.</source>
        <translation>{giver} передала б те, що утримує; отримала б {other}: {area}.</translation>
    </message>
    <message>
        <source>{giver} would leave what it holds of {area}.</source>
        <translation>{giver} відвела б війська з того, що утримує: {area}.</translation>
    </message>
    <message>
        <source>{grade}: {who}; {what}</source>
        <translation>{grade}: {who}; {what}</translation>
    </message>
    <message>
        <source>{held} (approximate)</source>
        <translation>{held} (приблизно)</translation>
    </message>
    <message>
        <source>{held} held, {unknown} unknown, so {range}</source>
        <translation>утримується {held}, невідомо {unknown}, отже {range}</translation>
    </message>
    <message>
        <source>{id} is already named in this list</source>
        <translation>{id} уже є в цьому списку</translation>
    </message>
    <message>
        <source>{key} acts once single letters and signs are keys again.</source>
        <translation>{key} запрацює, коли окремі літери та знаки знову стануть клавішами.</translation>
    </message>
    <message>
        <source>{key} is a key of lists and text fields; choose another one.</source>
        <translation>{key} – клавіша списків і текстових полів; виберіть іншу.</translation>
    </message>
    <message>
        <source>{key} is a key of “{command}” already; take it away there first.</source>
        <translation>{key} – уже клавіша команди «{command}»; спершу приберіть її там.</translation>
    </message>
    <message>
        <source>{kind}: {text}</source>
        <translation>{kind}: {text}</translation>
    </message>
    <message>
        <source>{km} km from the line of contact</source>
        <translation>{km} км від лінії зіткнення</translation>
    </message>
    <message>
        <source>{layer}, row {number}</source>
        <translation>{layer}, рядок {number}</translation>
    </message>
    <message>
        <source>{layer}, {name}</source>
        <translation>{layer}, {name}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>від {least} до {most}</translation>
    </message>
    <message>
        <source>{length} km</source>
        <translation>{length} км</translation>
    </message>
    <message>
        <source>{length} long</source>
        <translation>завдовжки {length}</translation>
    </message>
    <message>
        <source>{length}, {kind}</source>
        <translation>{length}, {kind}</translation>
    </message>
    <message>
        <source>{mark}   {thing}: {text}</source>
        <translation>{mark}   {thing}: {text}</translation>
    </message>
    <message>
        <source>{meaning} (used)</source>
        <translation>{meaning} (уже вжито)</translation>
    </message>
    <message>
        <source>{measured} · {verdict}</source>
        <translation>{measured} · {verdict}</translation>
    </message>
    <message>
        <source>{member} is both in the document and in {file}</source>
        <translation>{member} є і в документі, і в {file}</translation>
    </message>
    <message>
        <source>{member}, record {number}</source>
        <translation>{member}, запис {number}</translation>
    </message>
    <message>
        <source>{member}, {place}</source>
        <translation>{member}, {place}</translation>
    </message>
    <message>
        <source>{metres} m</source>
        <translation>{metres} м</translation>
    </message>
    <message>
        <source>{more} more figures are not measured.</source>
        <translation>Не виміряно ще чисел: {more}.</translation>
    </message>
    <message>
        <source>{names} and {number} more</source>
        <translation>{names} і ще {number}</translation>
    </message>
    <message>
        <source>{names}; and {more} more</source>
        <translation>{names}; і ще {more}</translation>
    </message>
    <message>
        <source>{name} Oblast</source>
        <translation>{name} область</translation>
    </message>
    <message>
        <source>{name} and its days were removed from this computer.</source>
        <translation>{name} і всі дні прибрано з цього комп’ютера.</translation>
    </message>
    <message>
        <source>{name} cannot be read ({reason})</source>
        <translation>{name} неможливо прочитати ({reason})</translation>
    </message>
    <message>
        <source>{name} cannot be written in {folder} ({reason}); choose another folder.</source>
        <translation>Файл {name} не можна записати в теку {folder} ({reason}); виберіть іншу теку.</translation>
    </message>
    <message>
        <source>{name} had further names on this disk (hard links); they keep the version before.</source>
        <translation>Файл {name} мав на цьому диску й інші імена (жорсткі посилання); під ними лишається попередня версія.</translation>
    </message>
    <message>
        <source>{name} has no ending that says what to write; use one of {endings}.</source>
        <translation>За закінченням імені {name} не видно, що записувати; використайте одне з {endings}.</translation>
    </message>
    <message>
        <source>{name} has no statement “{id}”; name one of its statements.</source>
        <translation>У {name} немає твердження «{id}»; вкажіть одне з наявних.</translation>
    </message>
    <message>
        <source>{name} has no step {number}; its steps go up to {total}.</source>
        <translation>У {name} немає кроку {number}; останній крок – {total}.</translation>
    </message>
    <message>
        <source>{name} in {folder} is not a file; choose another name.</source>
        <translation>{name} у теці {folder} – не файл; виберіть іншу назву.</translation>
    </message>
    <message>
        <source>{name} is held open by {owner} on {host} since {time}, {day}; it is shown here to be read only. Save it under another name to change it.</source>
        <translation>Файл {name} утримує відкритим {owner} на комп’ютері {host} із {time}, {day}; тут він лише для читання. Щоб змінити його, збережіть під іншою назвою.</translation>
    </message>
    <message>
        <source>{name} is no longer where it was.</source>
        <translation>Файлу {name} вже немає на місці.</translation>
    </message>
    <message>
        <source>{name} is no longer where it was; save it under a name to keep it.</source>
        <translation>Файлу {name} вже немає на місці; збережіть його під якоюсь назвою, щоб не втратити.</translation>
    </message>
    <message>
        <source>{name} is open in another window; it is shown here to be read only.</source>
        <translation>Файл {name} відкрито в іншому вікні; тут він лише для читання.</translation>
    </message>
    <message>
        <source>{name} seems to be open on {host} since {time}, {day}; it is shown here to be read only. If it is not open there any more, take it over.</source>
        <translation>Схоже, файл {name} відкрито на комп’ютері {host} із {time}, {day}; тут він лише для читання. Якщо його там уже закрито, перейміть його.</translation>
    </message>
    <message>
        <source>{name} shows {width} × {height} points, which is little.</source>
        <translation>{name} показує {width} × {height} точок, а це мало.</translation>
    </message>
    <message>
        <source>{name} was changed by another program since you opened it.</source>
        <translation>Файл {name} змінила інша програма, відколи ви його відкрили.</translation>
    </message>
    <message>
        <source>{name} was changed by another program. Open it again to see that version; saving will ask first.</source>
        <translation>Файл {name} змінила інша програма. Відкрийте його знову, щоб побачити ту версію; перед збереженням програма запитає.</translation>
    </message>
    <message>
        <source>{name} was taken over on {host}; save it under another name to keep your changes.</source>
        <translation>Файл {name} перейнято на комп’ютері {host}; збережіть його під іншою назвою, щоб не втратити свої зміни.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program; it is shown to be read only. What this version does not know is kept when you save a copy.</source>
        <translation>Файл {name} записано новішою версією програми; його показано лише для читання. Те, чого ця версія не знає, залишиться в збереженій копії.</translation>
    </message>
    <message>
        <source>{name} would hold no snapshots, pictures and videos.</source>
        <translation>У файлі {name} не буде збережених копій, зображень і відео.</translation>
    </message>
    <message>
        <source>{name} область</source>
        <translation>{name} область</translation>
    </message>
    <message>
        <source>{name}, in the briefing</source>
        <translation>{name}, у брифінгу</translation>
    </message>
    <message>
        <source>{name}, in the briefing, {day}</source>
        <translation>{name}, у брифінгу, {day}</translation>
    </message>
    <message>
        <source>{name}, taken {day} at {time}</source>
        <translation>{name}, збережено {day} о {time}</translation>
    </message>
    <message>
        <source>{name}, the background chosen last, is not there; the program's own map is shown.</source>
        <translation>{name}: вибраної востаннє підкладки немає; показано власну карту програми.</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}, {day}</translation>
    </message>
    <message>
        <source>{name}: all that the steps show is kept already.</source>
        <translation>{name}: усе, що показують кроки, уже збережено.</translation>
    </message>
    <message>
        <source>{name}: asking for the newest day …</source>
        <translation>{name}: запит найновішого дня …</translation>
    </message>
    <message>
        <source>{name}: asking which days there are …</source>
        <translation>{name}: запит, які є дні …</translation>
    </message>
    <message>
        <source>{name}: its terms do not allow fetching tiles beforehand; those that you look at are kept.</source>
        <translation>{name}: умови не дозволяють завантажувати тайли наперед; переглянуті зберігаються.</translation>
    </message>
    <message>
        <source>{name}: neither the file nor its name says which day it shows; put the date into its name, such as 2024-11-20.</source>
        <translation>{name}: ні у файлі, ні в його назві не вказано, який день він показує; додайте дату до назви, наприклад 2024-11-20.</translation>
    </message>
    <message>
        <source>{name}: preparing the days for the map …</source>
        <translation>{name}: підготовка днів для карти …</translation>
    </message>
    <message>
        <source>{name}: the base map's names cannot be read; install the program again.</source>
        <translation>{name}: назви основної карти не вдалося прочитати; перевстановіть програму.</translation>
    </message>
    <message>
        <source>{name}: the control layer cannot be read ({fault}); install the program again.</source>
        <translation>{name}: шар контролю не вдалося прочитати ({fault}); перевстановіть програму.</translation>
    </message>
    <message>
        <source>{name}: the day cannot be read ({fault}); check the folder {folder}.</source>
        <translation>{name}: день не вдалося прочитати ({fault}); перевірте теку {folder}.</translation>
    </message>
    <message>
        <source>{name}: the day cannot be removed ({fault}); check the folder {folder}.</source>
        <translation>{name}: день не вдалося прибрати ({fault}); перевірте теку {folder}.</translation>
    </message>
    <message>
        <source>{name}: the steps show {count} tiles, and at most {most} are fetched; present a part of the briefing.</source>
        <translation>{name}: для кроків потрібно тайлів {count}, а завантажити можна щонайбільше {most}; показуйте частину брифінгу.</translation>
    </message>
    <message>
        <source>{name}: this is not a control layer ({fault}); install the program again.</source>
        <translation>{name}: це не шар контролю ({fault}); перевстановіть програму.</translation>
    </message>
    <message>
        <source>{name}: {day} cannot be kept ({reason}); make room or check the folder {folder}, what is in hand stays.</source>
        <translation>{name}: {day} – день не вдалося зберегти ({reason}); звільніть місце або перевірте теку {folder}; отримане лишається.</translation>
    </message>
    <message>
        <source>{name}: {tiles} fetched, {missing} not there.</source>
        <translation>{name}: завантажено {tiles}, на сервері немає {missing}.</translation>
    </message>
    <message>
        <source>{name}: {tiles} fetched.</source>
        <translation>{name}: завантажено {tiles}.</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} areas are chosen, and the briefing has room for {room}: choose fewer.</source>
        <translation>Вибрано ділянок: {number}, а в брифінгу є місце лише для {room}; виберіть менше.</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>Символів: {number}</translation>
    </message>
    <message>
        <source>{number} ha</source>
        <translation>{number} га</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} год</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} км</translation>
    </message>
    <message>
        <source>{number} km²</source>
        <translation>{number} км²</translation>
    </message>
    <message>
        <source>{number} mi</source>
        <translation>{number} миль</translation>
    </message>
    <message>
        <source>{number} minutes</source>
        <translation>{number} хв</translation>
    </message>
    <message>
        <source>{number} mi²</source>
        <translation>{number} кв. миль</translation>
    </message>
    <message>
        <source>{number} more</source>
        <translation>ще {number}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} з {count}</translation>
    </message>
    <message>
        <source>{number} of {total} tiles</source>
        <translation>Тайлів: {number} з {total}</translation>
    </message>
    <message>
        <source>{number} people</source>
        <translation>людей: {number}</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} в. п.</translation>
    </message>
    <message>
        <source>{number} seconds</source>
        <translation>{number} с</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>змінено {n}</translation>
    </message>
    <message>
        <source>{n} days/s</source>
        <translation>{n} дн./с</translation>
    </message>
    <message>
        <source>{n} failed</source>
        <translation>не вдалося: {n}</translation>
    </message>
    <message>
        <source>{n} fetched</source>
        <translation>завантажено: {n}</translation>
    </message>
    <message>
        <source>{n} gone</source>
        <translation>зникло {n}</translation>
    </message>
    <message>
        <source>{n} here already</source>
        <translation>уже є тут: {n}</translation>
    </message>
    <message>
        <source>{n} more pairs</source>
        <translation>ще пар: {n}</translation>
    </message>
    <message>
        <source>{n} moved</source>
        <translation>переміщено {n}</translation>
    </message>
    <message>
        <source>{n} there as before</source>
        <translation>без змін {n}</translation>
    </message>
    <message>
        <source>{n} unchanged</source>
        <translation>без змін: {n}</translation>
    </message>
    <message>
        <source>{n} without ground</source>
        <translation>без території: {n}</translation>
    </message>
    <message>
        <source>{oblast} {size}</source>
        <translation>{oblast} {size}</translation>
    </message>
    <message>
        <source>{oblast}: {size}, {people}</source>
        <translation>{oblast}: {size}, {people}</translation>
    </message>
    <message>
        <source>{observer} ({day}): {shares}</source>
        <translation>{observer} ({day}): {shares}</translation>
    </message>
    <message>
        <source>{observer}, {since} to {until}</source>
        <translation>{observer}, від {since} до {until}</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} і {other}</translation>
    </message>
    <message>
        <source>{open} of {all} to decide, each by you. “?” marks what is unsure.</source>
        <translation>Усього {all}, не вирішено {open}; кожне рішення – за вами. Знак «?» позначає непевне.</translation>
    </message>
    <message>
        <source>{option} changes nothing in a file of this form ({suffix}).</source>
        <translation>{option} нічого не змінює у файлі цього формату ({suffix}).</translation>
    </message>
    <message>
        <source>{outlets}, {origins}</source>
        <translation>{outlets}, {origins}</translation>
    </message>
    <message>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message>
        <source>{part}, line {line}, column {column}</source>
        <translation>{part}, рядок {line}, стовпець {column}</translation>
    </message>
    <message>
        <source>{place} is outside the map.</source>
        <translation>{place} – поза межами карти.</translation>
    </message>
    <message>
        <source>{place}: {reason}</source>
        <translation>{place}: {reason}</translation>
    </message>
    <message>
        <source>{points}, {size}. Enter, a double click or Done ends; Backspace takes a point back.</source>
        <translation>{points}, {size}. Enter, подвійне клацання або «Готово» завершує; Backspace прибирає точку.</translation>
    </message>
    <message>
        <source>{problems} to mend before presenting</source>
        <translation>Виправити перед показом: {problems}</translation>
    </message>
    <message>
        <source>{provider}, {day}: the copy in the cache was removed, {reason}; fetch the day again.</source>
        <translation>{provider}, {day}: копію прибрано з кешу – {reason}; завантажте день знову.</translation>
    </message>
    <message>
        <source>{provider}: no provider has such a name; choose another.</source>
        <translation>{provider}: постачальника з такою назвою немає; виберіть іншого.</translation>
    </message>
    <message>
        <source>{provider}: the copy of {day} holds another day; fetch it again.</source>
        <translation>{provider}: {day} – у копії інший день; завантажте її знову.</translation>
    </message>
    <message>
        <source>{provider}: the copy of {day} was damaged; fetch it again.</source>
        <translation>{provider}: {day} – копію пошкоджено; завантажте її знову.</translation>
    </message>
    <message>
        <source>{provider}: {day} is no longer on this computer; fetch it again.</source>
        <translation>{provider}: {day} – цього дня на комп’ютері вже немає; завантажте його знову.</translation>
    </message>
    <message>
        <source>{publisher} (second-hand)</source>
        <translation>{publisher} (з других рук)</translation>
    </message>
    <message>
        <source>{publisher} was read before, on {day}, and says something else now.</source>
        <translation>{publisher}: сторінку вже прочитано {day}, а тепер її зміст інший.</translation>
    </message>
    <message>
        <source>{publisher}'s own text was not read.</source>
        <translation>Власний текст не прочитано ({publisher}).</translation>
    </message>
    <message>
        <source>{publisher}'s own text was not read; it is known through {through}.</source>
        <translation>Власний текст не прочитано ({publisher}); відомо через: {through}.</translation>
    </message>
    <message>
        <source>{publisher}: {what}</source>
        <translation>{publisher}: {what}</translation>
    </message>
    <message>
        <source>{quantity} is measured in {expected}, not “{unit}”</source>
        <translation>{quantity} вимірюють у {expected}, а не «{unit}»</translation>
    </message>
    <message>
        <source>{quantity} lies between no two days</source>
        <translation>{quantity} не лежить між двома днями</translation>
    </message>
    <message>
        <source>{quantity} lies between two days</source>
        <translation>{quantity} лежить між двома днями</translation>
    </message>
    <message>
        <source>{quantity}: {figure}</source>
        <translation>{quantity}: {figure}</translation>
    </message>
    <message>
        <source>{reason} Tiles that are kept are shown.</source>
        <translation>{reason} Збережені тайли показано.</translation>
    </message>
    <message>
        <source>{said} Its colour there is {colour}.</source>
        <translation>{said} Колір там: {colour}.</translation>
    </message>
    <message>
        <source>{sample} ({encoding})</source>
        <translation>{sample} ({encoding})</translation>
    </message>
    <message>
        <source>{scales}.</source>
        <translation>{scales}.</translation>
    </message>
    <message>
        <source>{section}: {command}</source>
        <translation>{section}: {command}</translation>
    </message>
    <message>
        <source>{settlements} with about {people} people</source>
        <translation>{settlements}, близько {people} осіб</translation>
    </message>
    <message>
        <source>{share} {ground}</source>
        <translation>{share} {ground}</translation>
    </message>
    <message>
        <source>{sheet} (hidden)</source>
        <translation>{sheet} (приховано)</translation>
    </message>
    <message>
        <source>{shown} are no degrees</source>
        <translation>{shown} – не градуси</translation>
    </message>
    <message>
        <source>{shown} lies off the globe (longitude to ±180, latitude to ±90)</source>
        <translation>{shown} лежить поза земною кулею (довгота до ±180, широта до ±90)</translation>
    </message>
    <message>
        <source>{sign}{points}</source>
        <translation>{sign}{points}</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
    <message>
        <source>{size} in {region}, {around} around it</source>
        <translation>{region}: {size}, навколо {around}</translation>
    </message>
    <message>
        <source>{size} kB</source>
        <translation>{size} кБ</translation>
    </message>
    <message>
        <source>{size} km</source>
        <translation>{size} км</translation>
    </message>
    <message>
        <source>{size} m</source>
        <translation>{size} м</translation>
    </message>
    <message>
        <source>{size} near {town}</source>
        <translation>{size}, поруч {town}</translation>
    </message>
    <message>
        <source>{stated} ({own})</source>
        <translation>{stated} ({own})</translation>
    </message>
    <message>
        <source>{stated} × {factor} = {own}.</source>
        <translation>{stated} × {factor} = {own}.</translation>
    </message>
    <message>
        <source>{statement} · {chain}</source>
        <translation>{statement} · {chain}</translation>
    </message>
    <message>
        <source>{steps} left out, because what they show is missing; the check (F7) lists them.</source>
        <translation>Пропущено {steps}: бракує того, що мало показуватися; перелік – у перевірці (F7).</translation>
    </message>
    <message>
        <source>{text} is not a day such as 2024-11-20</source>
        <translation>{text} – не день на зразок 2024-11-20</translation>
    </message>
    <message>
        <source>{text} is not a size such as 1920x1080</source>
        <translation>{text} – не розмір на зразок 1920x1080</translation>
    </message>
    <message>
        <source>{text} is not between {smallest} and {largest} pixels each way</source>
        <translation>{text} виходить за межі від {smallest} до {largest} пікселів за кожною стороною</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>залишилося {time}</translation>
    </message>
    <message>
        <source>{time} over</source>
        <translation>перевищено на {time}</translation>
    </message>
    <message>
        <source>{title} – the room's picture</source>
        <translation>{title} – зображення для зали</translation>
    </message>
    <message>
        <source>{title}, taken {day} at {time}: {state}. SHA-256 {hash}…</source>
        <translation>{title}, збережено {day} о {time}: {state}. SHA-256 {hash}…</translation>
    </message>
    <message>
        <source>{unread} of {count} statements reached us second-hand; the caption says so.</source>
        <translation>Тверджень із других рук: {unread} із {count}; про це сказано в підписі.</translation>
    </message>
    <message>
        <source>{url} is not the address of a web page</source>
        <translation>{url} – не адреса вебсторінки</translation>
    </message>
    <message>
        <source>{what} ({places})</source>
        <translation>{what} ({places})</translation>
    </message>
    <message>
        <source>{what} · approximate</source>
        <translation>{what} · приблизно</translation>
    </message>
    <message>
        <source>{where}: {reason}.</source>
        <translation>{where}: {reason}.</translation>
    </message>
    <message>
        <source>{where}: {reason}; {remedy}.</source>
        <translation>{where}: {reason}; {remedy}.</translation>
    </message>
    <message>
        <source>{whose}: {measured}; stated {stated}</source>
        <translation>{whose}: {measured}; заявлено {stated}</translation>
    </message>
    <message>
        <source>{whose}: {measured}; {verdict}</source>
        <translation>{whose}: {measured}; {verdict}</translation>
    </message>
    <message>
        <source>{who} (unnamed)</source>
        <translation>{who} (не названо)</translation>
    </message>
    <message>
        <source>{who} · {chain}</source>
        <translation>{who} · {chain}</translation>
    </message>
    <message>
        <source>{who}: {reason}: {remedy}</source>
        <translation>{who}: {reason}: {remedy}</translation>
    </message>
    <message>
        <source>{who}: {reason}; {remedy}.</source>
        <translation>{who}: {reason}; {remedy}.</translation>
    </message>
    <message>
        <source>{who}: {size}, {people}.</source>
        <translation>{who}: {size}, {people}.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} пікселів</translation>
    </message>
    <message>
        <source>° from north, clockwise</source>
        <translation>° від півночі за годинниковою стрілкою</translation>
    </message>
    <message>
        <source>±{points}</source>
        <translation>±{points}</translation>
    </message>
    <message>
        <source>×  contradicts      +  supports</source>
        <translation>×  суперечить      +  підтверджує</translation>
    </message>
    <message numerus="yes">
        <source>“&amp;” that XML does not know</source>
        <translation>
            <numerusform>«&amp;», невідомий для XML</numerusform>
            <numerusform>«&amp;», невідомі для XML</numerusform>
            <numerusform>«&amp;», невідомих для XML</numerusform>
        </translation>
    </message>
    <message>
        <source>“About” is taken as {tolerance} % either way, from {lower} to {upper}.</source>
        <translation>«Приблизно» означає допуск {tolerance} % в обидва боки: від {lower} до {upper}.</translation>
    </message>
    <message>
        <source>“At least” is taken at its word, {claimed} or above.</source>
        <translation>«Щонайменше» взято буквально: {claimed} або більше.</translation>
    </message>
    <message>
        <source>“Between” is taken at its word, both ends included.</source>
        <translation>«Між» береться дослівно, включно з обома межами.</translation>
    </message>
    <message>
        <source>“Exactly” is taken as {tolerance} % either way, from {lower} to {upper}.</source>
        <translation>«Рівно» означає допуск {tolerance} % в обидва боки: від {lower} до {upper}.</translation>
    </message>
    <message>
        <source>“Less than” is taken at its word, {claimed} or below.</source>
        <translation>«Менш ніж» береться дослівно: {claimed} або менше.</translation>
    </message>
    <message>
        <source>“More than” is taken at its word, {claimed} or above.</source>
        <translation>«Понад» береться дослівно: {claimed} або більше.</translation>
    </message>
    <message>
        <source>“Nearly” is taken as up to {tolerance} % less, from {lower} to {upper}.</source>
        <translation>«Майже» означає до {tolerance} % менше: від {lower} до {upper}.</translation>
    </message>
    <message>
        <source>“between” and an upper end belong together: figure left out</source>
        <translation>«between» і верхня межа потрібні разом: число пропущено</translation>
    </message>
    <message>
        <source>“between” needs an upper end</source>
        <translation>для «between» потрібна верхня межа</translation>
    </message>
    <message>
        <source>“features” has to be a list</source>
        <translation>«features» має бути списком</translation>
    </message>
    <message>
        <source>“properties” has to be an object or null</source>
        <translation>«properties» має бути об’єктом або null</translation>
    </message>
    <message>
        <source>“type” has to be text</source>
        <translation>«type» має бути текстом</translation>
    </message>
    <message>
        <source>“{comparison}” has no upper end</source>
        <translation>«{comparison}» не має верхньої межі</translation>
    </message>
    <message>
        <source>“{quantity}” lies between no two days: day left out</source>
        <translation>«{quantity}» не лежить між двома днями: день пропущено</translation>
    </message>
    <message>
        <source>“{quantity}” needs a day in “since” and a later one in “until”: figure left out</source>
        <translation>«{quantity}» потребує дня в «since» і пізнішого в «until»: число пропущено</translation>
    </message>
    <message>
        <source>“{text}” could be {one} or {other}: left out until the decimal sign is chosen</source>
        <translation>«{text}» може бути {one} або {other}: пропущено, доки не вибрано десятковий знак</translation>
    </message>
    <message>
        <source>“{text}” could be {one} or {other}: left out until the order of day and month is chosen</source>
        <translation>«{text}» може бути {one} або {other}: пропущено, доки не вибрано порядок дня й місяця</translation>
    </message>
    <message>
        <source>“{text}” does not fit the comparison “{comparison}”: figure left out</source>
        <translation>«{text}» не відповідає порівнянню «{comparison}»: число пропущено</translation>
    </message>
    <message>
        <source>“{text}” does not fit the quantity “{quantity}”: figure left out</source>
        <translation>«{text}» не відповідає величині «{quantity}»: число пропущено</translation>
    </message>
    <message>
        <source>“{text}” does not fit the unit “{unit}”: figure left out</source>
        <translation>«{text}» не відповідає одиниці «{unit}»: число пропущено</translation>
    </message>
    <message>
        <source>“{text}” is a day that the calendar does not have: left out</source>
        <translation>«{text}» – дня, якого немає в календарі: пропущено</translation>
    </message>
    <message>
        <source>“{text}” is a length or a distance, and the row does not say which: figure left out</source>
        <translation>«{text}» – це довжина або відстань, а рядок не каже, що саме: число пропущено</translation>
    </message>
    <message>
        <source>“{text}” is a share, and the row does not say of what: figure left out</source>
        <translation>«{text}» – частка, але рядок не вказує, чого саме: число пропущено</translation>
    </message>
    <message>
        <source>“{text}” is no day in a form that is known, such as 2024-11-20: left out</source>
        <translation>«{text}» – не день у відомому вигляді, як-от 2024-11-20: пропущено</translation>
    </message>
    <message>
        <source>“{text}” is no number of degrees: left out</source>
        <translation>«{text}» – не число градусів: пропущено</translation>
    </message>
    <message>
        <source>“{text}” is no number: left out</source>
        <translation>«{text}» – не число: пропущено</translation>
    </message>
    <message>
        <source>“{text}” is none of {choices}</source>
        <translation>«{text}» не входить до переліку {choices}</translation>
    </message>
    <message>
        <source>“{text}” is read as {day}</source>
        <translation>«{text}» прочитано як {day}</translation>
    </message>
    <message>
        <source>“{text}” is read as {one}, but could be {other}: choose the decimal sign</source>
        <translation>«{text}» прочитано як {one}, але може бути й {other}: виберіть десятковий знак</translation>
    </message>
    <message>
        <source>“{text}” is taken as one publisher; write → between those of a chain</source>
        <translation>«{text}» узято як одного видавця; між видавцями ланцюжка пишіть →</translation>
    </message>
    <message>
        <source>“{text}” is {day} in Kyiv; the day is taken as it is written</source>
        <translation>«{text}» – це {day} за Києвом; день узято, як записано</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>«{title}»</translation>
    </message>
    <message>
        <source>“{words}” is taken to be {name}.</source>
        <translation>«{words}» – це, ймовірно, {name}.</translation>
    </message>
    <message>
        <source>… The page goes on: “Text” has all of it.</source>
        <translation>… Сторінка має продовження: повністю – у поданні «Текст».</translation>
    </message>
    <message>
        <source>… The text goes on.</source>
        <translation>… Текст має продовження.</translation>
    </message>
    <message>
        <source>… and {number} more: use the search box</source>
        <translation>… і ще {number}: скористайтеся пошуком</translation>
    </message>
    <message>
        <source>← Back to the statement</source>
        <translation>← Назад до твердження</translation>
    </message>
    <message>
        <source>▲ stated in a statement</source>
        <translation>▲ сказано у твердженні</translation>
    </message>
    <message>
        <source>○ doubtful: a source very likely left out an oblast; not to scale</source>
        <translation>○ сумнівно: джерело, найімовірніше, пропустило область; не в масштабі</translation>
    </message>
</context>
</TS>
