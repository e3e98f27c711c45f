import type { Wording } from '../../model/language'

/** The data dictionary: what each column and property means, once for all files. The English is what `datapackage.json` has. */
export const DICTIONARY = {
  point: {
    en: 'Id of the cooperation point; it never changes its meaning.',
    zh: '合作要点的编号，含义永不改变。',
    ru: 'Идентификатор пункта; его значение никогда не меняется.',
  },
  quotation: {
    en: 'Number of the quotation among those of its point, from 1.',
    zh: '该引文在本要点引文中的序号，从1起。',
    ru: 'Номер цитаты среди цитат своего пункта, с 1.',
  },
  link: {
    en: 'Id of the link: sentence, place, and where its trigger begins or “context”.',
    zh: '关联的编号：句子、地方，以及触发词的起点或“context”。',
    ru: 'Идентификатор связи: предложение, место и начало слов-оснований либо «context».',
  },
  permalink: {
    en: 'Address that opens the record in the atlas; relative to this file unless the atlas has an address of its own.',
    zh: '在本图集中打开该条的网址；图集未设定网址时，为相对于本文件的地址。',
    ru: 'Адрес, открывающий запись в атласе; относительно этого файла, если адрес атласа не задан.',
  },
  section: {
    en: 'Part of the interview: 0 for title and lead, else the number of the question.',
    zh: '访谈的部分：标题和导语为0，其余为问题的序号。',
    ru: 'Часть интервью: 0 – заголовок и вводка, далее номер вопроса.',
  },
  paragraph: {
    en: 'Id of the paragraph, counted from p0.',
    zh: '段落编号，从p0起。',
    ru: 'Идентификатор абзаца, начиная с p0.',
  },
  sentence: {
    en: 'Id of the sentence: paragraph, and number within it from 1.',
    zh: '句子编号：段落，加段内序号（从1起）。',
    ru: 'Идентификатор предложения: абзац и номер в нём, с 1.',
  },
  role: {
    en: 'What the paragraph is: title, lead, question or answer.',
    zh: '段落的性质：标题、导语、提问或回答。',
    ru: 'Чем является абзац: заголовок, вводка, вопрос или ответ.',
  },
  speaker: {
    en: 'Whose words they are: the agency’s, a reporter’s or the minister’s.',
    zh: '是谁的话：通讯社、记者或外长。',
    ru: 'Чьи это слова: агентства, журналиста или министра.',
  },
  start: {
    en: 'Where the words begin in the source file, in characters from 0.',
    zh: '这些字在原文文件中的起点，以字符计，从0起。',
    ru: 'Где слова начинаются в файле источника, в знаках от 0.',
  },
  end: {
    en: 'Where they end: the first character that no longer belongs to them.',
    zh: '终点：不再属于这些字的第一个字符。',
    ru: 'Где они кончаются: первый знак, который к ним уже не относится.',
  },
  exact: {
    en: 'The words of the source, unchanged.',
    zh: '原文，一字不改。',
    ru: 'Слова источника без изменений.',
  },
  translation: {
    en: 'Our translation of these words; unofficial.',
    zh: '本站的译文，非官方。',
    ru: 'Наш перевод этих слов; неофициальный.',
  },
  summary: {
    en: 'Summary in one line; ours, not the source’s.',
    zh: '一句话的概括；是我们写的，不是原文。',
    ru: 'Краткое изложение; наше, а не источника.',
  },
  place: {
    en: 'Id of the place: ISO 3166-1 alpha-3 for a country, else a slug.',
    zh: '地方的编号：国家用ISO 3166-1三字母代码，其余用短名。',
    ru: 'Идентификатор места: для страны код ISO 3166-1 alpha-3, иначе краткое имя.',
  },
  places: {
    en: 'Ids of the places that the point is about.',
    zh: '要点所涉及各地方的编号。',
    ru: 'Идентификаторы мест, о которых пункт.',
  },
  name: {
    en: 'Name of the place.',
    zh: '地方的名称。',
    ru: 'Название места.',
  },
  short: {
    en: 'Short name for labels, where the name is long.',
    zh: '名称较长时，标注用的短名。',
    ru: 'Краткое название для подписей, если полное длинно.',
  },
  pinyin: {
    en: 'The Chinese name in Hanyu Pinyin.',
    zh: '中文名的汉语拼音。',
    ru: 'Китайское название в транскрипции пиньинь.',
  },
  kind: {
    en: 'What kind of place it is.',
    zh: '地方的种类。',
    ru: 'Какого рода это место.',
  },
  iso3166_1_alpha3: {
    en: 'ISO 3166-1 alpha-3 code of a country.',
    zh: '国家的ISO 3166-1三字母代码。',
    ru: 'Код страны по ISO 3166-1 alpha-3.',
  },
  wikidata: {
    en: 'Id in Wikidata, where there is one.',
    zh: '在维基数据中的编号（如有）。',
    ru: 'Идентификатор в Викиданных, если он есть.',
  },
  members: {
    en: 'Countries of a group.',
    zh: '组合的成员国。',
    ru: 'Страны, входящие в группу.',
  },
  country: {
    en: 'Country in which a city lies.',
    zh: '城市所在的国家。',
    ru: 'Страна, в которой лежит город.',
  },
  capital: {
    en: 'Whether the city was a capital on the day of the interview.',
    zh: '该城市在访谈当日是否为首都。',
    ru: 'Был ли город столицей в день интервью.',
  },
  stops: {
    en: 'Places of a journey in order, each with its dates.',
    zh: '行程各站，依次列出，附日期。',
    ru: 'Места поездки по порядку, каждое с датами.',
  },
  schematic: {
    en: 'Whether the line is drawn for orientation only: way points have a source, the course between them has none.',
    zh: '线是否仅为示意：途经点有依据，其间的走向没有。',
    ru: 'Показана ли линия лишь для ориентировки: опорные точки имеют источник, ход между ними – нет.',
  },
  uncertain_parts: {
    en: 'Positions, from 0, of the parts of the line whose course is not known well.',
    zh: '走向不甚清楚的线段在几何中的序号，从0起。',
    ru: 'Номера, с 0, частей линии, ход которых известен плохо.',
  },
  place_note: {
    en: 'What must be known of the place.',
    zh: '关于该地方的说明。',
    ru: 'Что нужно знать об этом месте.',
  },
  sources: {
    en: 'Where position, line or dates come from.',
    zh: '位置、线路或日期的出处。',
    ru: 'Откуда взяты положение, линия или даты.',
  },
  points: {
    en: 'Number of points of its own, as the map counts them (up to the reason context).',
    zh: '自身的要点数，与地图的计数相同（算到“语境”）。',
    ru: 'Число собственных пунктов, как их считает карта (до основания context).',
  },
  points_by_reason: {
    en: 'Number of points whose strictest reason is the one that the name of the property gives.',
    zh: '最严的理由为属性名所示理由的要点数。',
    ru: 'Число пунктов, самое строгое основание которых названо в имени свойства.',
  },
  points_shared: {
    en: 'Number of points that a country shares as a member of a group; never part of points.',
    zh: '作为组合成员共有的要点数，不计入points。',
    ru: 'Число пунктов, общих для страны как члена группы; в points не входят.',
  },
  passages: {
    en: 'Number of sentences about the place (up to the reason context).',
    zh: '写到该地方的句数（算到“语境”）。',
    ru: 'Число предложений о месте (до основания context).',
  },
  passages_by_reason: {
    en: 'Number of sentences whose strictest reason is the one that the name of the property gives.',
    zh: '最严的理由为属性名所示理由的句数。',
    ru: 'Число предложений, самое строгое основание которых названо в имени свойства.',
  },
  reason: {
    en: 'Why the sentence is about the place, from strict to inclusive: named, abbreviated, compound, context, group.',
    zh: '句子为何写到该地方，从严到宽：指名、简称、复合、语境、组合。',
    ru: 'Почему предложение о месте, от строгого к широкому: named, abbreviated, compound, context, group.',
  },
  main_theme: {
    en: 'The main one of its themes.',
    zh: '主要主题。',
    ru: 'Главная из тем.',
  },
  themes: {
    en: 'Themes of the point, the main one first.',
    zh: '要点的主题，主要的在前。',
    ru: 'Темы пункта, главная первой.',
  },
  scope: {
    en: 'How far it reaches: one partner, the region, or a multilateral matter.',
    zh: '涉及多远：一个伙伴、本地区，或多边事务。',
    ru: 'Как широк охват: один партнёр, регион или многостороннее дело.',
  },
  actor: {
    en: 'Whose act it is: china, both, all or other; empty for a fact without an actor.',
    zh: '是谁的事：china、both、all或other；无主体的事实为空。',
    ru: 'Чьё это действие: china, both, all или other; пусто, если это факт без действующего лица.',
  },
  stance: {
    en: 'Rung of the operative word as written; no judgement of what came of it.',
    zh: '关键动词所属的级，依原文用词；不评判结果。',
    ru: 'Ступень ключевого слова, как оно написано; не суждение о последствиях.',
  },
  verb: {
    en: 'The operative word as written; empty if there is none.',
    zh: '原文的关键动词；没有则为空。',
    ru: 'Ключевое слово, как оно написано; пусто, если его нет.',
  },
  verb_start: {
    en: 'Where the operative word begins in the source file.',
    zh: '关键动词在原文文件中的起点。',
    ru: 'Где ключевое слово начинается в файле источника.',
  },
  verb_end: {
    en: 'Where it ends.',
    zh: '其终点。',
    ru: 'Где оно кончается.',
  },
  verb_rendering: {
    en: 'The operative word in our translation; unofficial.',
    zh: '关键动词在译文中的对应；非官方。',
    ru: 'Ключевое слово в нашем переводе; неофициальном.',
  },
  governed_by: {
    en: 'The modal word from before that governs the clause, where it has none of its own.',
    zh: '分句自身没有情态词时，前面统领它的词。',
    ru: 'Модальное слово, стоящее раньше и управляющее частью, у которой нет своего.',
  },
  governed_by_start: {
    en: 'Where the governing word begins in the source file.',
    zh: '统领词在原文文件中的起点。',
    ru: 'Где управляющее слово начинается в файле источника.',
  },
  governed_by_end: {
    en: 'Where it ends.',
    zh: '其终点。',
    ru: 'Где оно кончается.',
  },
  focus: {
    en: 'The object that is meant, where several points share one quotation.',
    zh: '几个要点共用一段引文时，本要点所指的对象。',
    ru: 'Предмет, который имеется в виду, если несколько пунктов делят одну цитату.',
  },
  focus_start: {
    en: 'Where the object begins in the source file.',
    zh: '该对象在原文文件中的起点。',
    ru: 'Где этот предмет начинается в файле источника.',
  },
  focus_end: {
    en: 'Where it ends.',
    zh: '其终点。',
    ru: 'Где он кончается.',
  },
  outcome: {
    en: 'Id of the record of what became of the words; it never changes its meaning.',
    zh: '后续记录的编号，含义永不改变。',
    ru: 'Идентификатор записи о том, что стало со словами; его значение никогда не меняется.',
  },
  evidence: {
    en: 'Number of the cited page among those of its record, from 1; 0 where none is cited.',
    zh: '所引网页在本记录中的序号，从1起；未引网页者为0。',
    ru: 'Номер цитируемой страницы среди страниц своей записи, с 1; 0, если ни одна не цитируется.',
  },
  commitment: {
    en: 'The words once more as a plain sentence; ours, not the source’s.',
    zh: '用一句平实的话复述原文；是我们写的，不是原文。',
    ru: 'Те же слова простым предложением; нашим, а не источника.',
  },
  countries: {
    en: 'ISO 3166-1 alpha-3 codes of the countries that the record is about, also such as the source never names.',
    zh: '记录所涉国家的ISO 3166-1三字母代码，包括原文没有提到的国家。',
    ru: 'Коды ISO 3166-1 alpha-3 стран, о которых запись, в том числе не названных в источнике.',
  },
  followed_points: {
    en: 'Ids of the cooperation points that the record follows.',
    zh: '记录所跟踪的合作要点的编号。',
    ru: 'Идентификаторы пунктов, за которыми следит запись.',
  },
  status: {
    en: 'What the cited pages show of what was named; no score.',
    zh: '所引网页对所提之事的记载；不是评分。',
    ru: 'Что цитируемые страницы показывают о названном; не оценка.',
  },
  confidence: {
    en: 'How well the cited pages carry the record; not how much it matters.',
    zh: '所引网页对记录的支持程度；与其重要性无关。',
    ru: 'Насколько хорошо цитируемые страницы подтверждают запись; не её важность.',
  },
  page_title: {
    en: 'Title of the cited page, or a plain description of it.',
    zh: '所引网页的标题或说明。',
    ru: 'Заглавие цитируемой страницы или её описание.',
  },
  page_publisher: {
    en: 'Who published the page.',
    zh: '网页的发布者。',
    ru: 'Кто опубликовал страницу.',
  },
  page_date: {
    en: 'Date of the page in ISO 8601: year, month or day; empty where it shows none.',
    zh: '网页日期（ISO 8601：年、月或日）；未标日期者为空。',
    ru: 'Дата страницы по ISO 8601: год, месяц или день; пусто, если она не указана.',
  },
  page_url: {
    en: 'Address of the page.',
    zh: '网页的网址。',
    ru: 'Адрес страницы.',
  },
  supports: {
    en: 'What the page carries of the record; ours.',
    zh: '该网页支持记录的哪一部分；是我们写的。',
    ru: 'Что в записи подтверждает страница; формулировка наша.',
  },
  as_of: {
    en: 'Month of the newest cited page: what came later is not covered.',
    zh: '最新所引网页的月份；此后的情况未收。',
    ru: 'Месяц самой новой цитируемой страницы: более позднее не охвачено.',
  },
  edition_version: {
    en: 'Version of the edition and of its codebook.',
    zh: '本版本及其编码手册的版本号。',
    ru: 'Версия издания и его кодификатора.',
  },
  source_sha256: {
    en: 'SHA-256 of the source file to which the positions refer.',
    zh: '位置所依据的原文文件的SHA-256。',
    ru: 'SHA-256 файла источника, к которому относятся позиции.',
  },
  note: {
    en: 'Caveats that belong to the row.',
    zh: '随行说明。',
    ru: 'Оговорки, относящиеся к строке.',
  },
  neutralised: {
    en: 'Columns of this row whose cell got an apostrophe in front, so that no spreadsheet runs it as a formula; without it the words are unchanged.',
    zh: '本行中为免被电子表格当作公式而在前面加了撇号的列；去掉撇号即为原样。',
    ru: 'Столбцы этой строки, где перед ячейкой поставлен апостроф, чтобы таблица не приняла её за формулу; без него слова неизменны.',
  },
} as const satisfies Readonly<Record<string, Wording>>

export type FieldId = keyof typeof DICTIONARY
