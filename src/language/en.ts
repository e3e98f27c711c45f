import type { Actor, Reason, Speaker, Stance, TextLanguage } from '../model/edition'

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** The interface in English. The other languages have exactly these keys. */
export const en = {
  title: 'Interview Atlas',
  otherTitle: '访谈地图',
  languageName: 'English',

  nav: {
    label: 'Screens',
    map: 'Map',
    text: 'Text',
    skip: 'Skip to the text',
    language: 'Language of the interface',
    scheme: { label: 'Colours', auto: 'as the device', light: 'light', dark: 'dark' },
  },

  how: 'Choose a country to read every sentence about it. Choose a sentence to see where it plays.',
  asOf: 'As of 17 July 2021. The source is one government’s account.',
  whereInAnswers: 'Where in the eight answers',
  pointsHeading: 'cooperation points',
  otherPlaces: 'Groups, other countries and places in the text',
  notInText: 'Not in the text:',

  points: (n: number) => plural(n, 'point', 'points'),
  longPoints: (n: number) => plural(n, 'cooperation point', 'cooperation points'),
  passages: (n: number) => plural(n, 'passage', 'passages'),
  sentences: (n: number) => plural(n, 'sentence', 'sentences'),
  placeSummary: (name: string, points: string, passages: string) => `${name}: ${points}, ${passages}`,
  placeFiltered: (name: string, points: string) => `${name}: ${points} now`,
  silentSummary: (name: string) => `${name}: not in this text`,
  sharedAs: (n: number, group: string) => `${n} more as ${group}`,
  oneOf: {
    'central-asia-five': 'one of the five',
    'c-plus-c5': 'one of the five',
  } as Readonly<Record<string, string>>,
  aMember: 'a member of a group',

  reason: {
    named: 'named',
    abbreviated: 'abbreviated',
    compound: 'compound',
    context: 'context',
    group: 'group',
  } satisfies Record<Reason, string>,
  reasonHint: {
    named: 'by its full name',
    abbreviated: 'by a short form or a single character',
    compound: 'inside the name of a work or body',
    context: 'by “we”, “the two sides” or the question that is answered',
    group: 'as a member of a group',
  } satisfies Record<Reason, string>,
  strictness: {
    label: 'What counts as about a country',
  },
  legend: {
    margin: 'Legend and scale',
    label: 'Cooperation points',
  },
  kilometres: (n: number) => `${n} km`,
  boundaries: {
    open: 'About the boundaries',
    close: 'Close',
    note: 'Borders: Natural Earth 4.1 (2018), the lines that hold on the ground, simplified. Dashed: disputed. The lines follow the data source and are no statement on any claim; later settlements are not in them. Corridors, the trip and the Aral Sea of 1960 and today are schematic.',
  },

  map: {
    label: 'Map of Central Asia',
    help: 'Arrow keys go from place to place, Enter chooses. Shift with arrow keys moves the map, plus and minus zoom.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Whole region',
    loading: 'Drawing the map …',
    failed: 'The map could not be loaded. Everything it shows is in the lists beside it.',
    again: 'Try again',
    schematic: (name: string) => `${name}, schematic`,
  },

  panel: {
    steps: 'From place to place',
    previous: (name: string) => `Previous: ${name}`,
    next: (name: string) => `Next: ${name}`,
    back: 'All countries',
    counts: 'How it appears in the text, in sentences',
    filters: 'Filter',
    theme: 'Theme',
    actor: 'Who undertakes it',
    stance: 'Operative word',
    clear: 'Clear all filters',
    remove: (name: string) => `Remove the filter ${name}`,
    noneLeft: 'No point passes all these filters.',
    points: 'Cooperation points',
    noPoints: 'No cooperation point is about it. What the text says stands below.',
    passages: 'Passages in order',
    sharedNote: 'Said of the group, not of this country alone.',
    silent: (name: string) => `${name} is not in this text. No sentence names it.`,
    silentMembers: 'Where the text speaks of the SCO, it lists no members.',
    onlyShared: (name: string, compounds: number, sentences: string) =>
      `${name} is never named on its own: ${
        compounds === 1 ? 'it stands in one compound' : `it stands in ${compounds} compounds`
      }, otherwise only as one of the five Central Asian states (${sentences}).`,
    ourSummary: 'our summary',
    whose: 'The Chinese words are the source’s own. Headlines and translations are ours, and unofficial.',
    members: 'Its members, in this edition:',
    tooStrict: (n: string, reason: string) => `${n} on weaker grounds than “${reason}”.`,
    loosen: 'Count up to context',
    sources: 'Sources for its place on the map',
  },

  point: {
    inContext: 'In context',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Copying was refused: select the words instead',
    link: 'Link',
    linkCopied: 'Link copied',
    under: (stance: string, modal: string) => `${stance}, under ${modal}`,
    in: (places: string) => `Plays in ${places}`,
  },

  speaker: { agency: 'agency', reporter: 'reporter', minister: 'minister' } satisfies Record<Speaker, string>,
  speakerLong: {
    agency: 'Xinhua reports',
    reporter: 'the reporter asks',
    minister: 'the minister answers',
  } satisfies Record<Speaker, string>,
  actor: {
    china: 'China',
    both: 'both sides',
    all: 'all parties',
    other: 'asked of a third party',
  } satisfies Record<Actor, string>,
  noActor: 'no actor',
  stance: {
    done: 'done',
    ongoing: 'under way',
    agreed: 'agreed',
    will: 'will',
    determined: 'determined',
    willing: 'willing',
    support: 'support',
    oppose: 'oppose',
    statement: 'statement',
  } satisfies Record<Stance, string>,
  ladder: (stance: string) => `Rung of the ladder: ${stance}`,

  strip: {
    label: (name: string, sections: string) => `${name} stands in ${sections}`,
    lead: 'the lead',
    answer: (n: number) => `section ${n}`,
    nowhere: 'no section',
  },

  text: {
    heading: 'The whole interview',
    languages: 'Languages of the text',
    both: 'Both',
    language: { zh: '中文', en: 'English' } satisfies Record<TextLanguage, string>,
    marks: 'Marks',
    unofficial: 'Unofficial translation',
    outline: 'The eight questions',
    question: (n: number) => `Question ${n}`,
    plays: (id: string) => `Where ${id} plays`,
    playsNowhere: 'This sentence is about no place.',
    choose: 'Choose a sentence to see where it plays.',
    points: 'Points in this sentence',
    noPoints: 'No cooperation point quotes it.',
    shownAsMembers: 'shown as its members',
    permalink: (id: string) => `Sentence ${id}`,
  },

  notice: {
    unknown: (key: string) => `This link asks for “${key}” with a value that is not known here:`,
    kept: 'Everything else in it was kept.',
    dismiss: 'Dismiss',
  },
  error: {
    heading: 'Something went wrong in the drawing',
    kept: 'What you chose is kept in the address. You can go on from here:',
    retry: 'Try again',
    home: 'Start from the first screen',
    details: 'What the program reports',
  },
  announce: {
    none: 'No place chosen',
    sentence: (id: string, places: string) => `${id}: ${places}`,
  },
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items),
  footer: {
    source:
      'Source: Xinhua, Damascus, 17 July 2021. Translation, links and summaries are ours and unofficial.',
  },
  sheet: {
    label: 'Size of the sheet',
    peek: 'Show more of the map',
    full: 'Show more of the text',
  },
  pageTitle: (parts: readonly string[]) => [...parts, 'Interview Atlas'].join(' · '),
}

export type Strings = typeof en
