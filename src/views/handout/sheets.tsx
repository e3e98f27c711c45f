import type { Wording } from '../../model/language'
import { type Handout, type HandoutGroup, passagesOf } from '../../model/handout'
import type { Sheet, View } from '../../model/view'
import { inLanguage, type Strings } from '../shared/strings'
import { Colophon } from './Colophon'
import { Facts, Head } from './Head'
import type { Block } from './Paper'
import { Columns, GroupHead, Piece } from './Pieces'
import { MatrixTable, WordBox } from './Tables'
import { Answers, OverviewHead, OverviewLine, Questions, Sources, StopNotes } from './Teacher'

/** The sheets that have pages; the other values say how they are printed. */
export const PARTS = ['passages', 'gaps', 'matrix', 'key', 'notes'] as const satisfies readonly Sheet[]
export type Part = (typeof PARTS)[number]

interface Settings {
  readonly made: Handout
  readonly view: View
  readonly strings: Strings
}

/** The blocks of a sheet, from its head to its colophon. */
export function blocksOf(part: Part, { made, view, strings }: Settings): Block[] {
  const { subject } = made
  const lesson = subject.kind === 'lesson' ? subject.lesson : undefined
  const head = {
    key: 'head',
    keep: true,
    node: (
      <Head
        subject={subject}
        part={strings.handout.part[part]}
        instruction={strings.handout.instructions[part]}
        signed={part === 'passages' || part === 'gaps' || part === 'matrix'}
        map={part === 'passages'}
        grey={view.sheet.includes('grey')}
      >
        {part === 'passages' && <Facts made={made} />}
        {part === 'notes' && lesson && <Timing lesson={lesson} strings={strings} lang={view.lang} />}
      </Head>
    ),
  }
  const inner = innerOf(part, { made, view, strings })
  // The colophon never has a page to itself.
  const kept = inner.map((block, i) => (i === inner.length - 1 ? { ...block, keep: true } : block))
  return [head, ...kept, { key: 'colophon', node: <Colophon lesson={lesson} /> }]
}

function Timing({
  lesson,
  strings,
  lang,
}: {
  lesson: { summary: Wording; stops: readonly { minutes: number | null }[] }
  strings: Strings
  lang: View['lang']
}) {
  const minutes = lesson.stops.reduce((sum, stop) => sum + (stop.minutes ?? 0), 0)
  return (
    <>
      <p>{inLanguage(lesson.summary, lang)}</p>
      <p>
        <b>{strings.handout.timing(lesson.stops.length, strings.handout.minutes(minutes))}</b>
      </p>
    </>
  )
}

function innerOf(part: Part, { made, view, strings }: Settings): Block[] {
  switch (part) {
    case 'passages':
      return made.groups.flatMap(group => groupBlocks(group, false))
    case 'gaps':
      if (made.bank.length === 0) return []
      return [
        { key: 'bank', node: <WordBox bank={made.bank} /> },
        ...made.groups.flatMap(group => groupBlocks(group, true)),
      ]
    case 'matrix':
      return [{ key: 'matrix', node: <MatrixTable matrix={made.matrix} filled={false} /> }]
    case 'key':
      return keyBlocks(made, view, strings)
    case 'notes':
      return noteBlocks(made, view, strings)
  }
}

function groupBlocks(group: HandoutGroup, gaps: boolean): Block[] {
  const [first, ...others] = group.columns
  const passages = group.columns.flat()
  const id = passages[0]?.number ?? 0
  const shown = gaps ? passages.filter(passage => passage.gaps.length > 0) : passages
  if (shown.length === 0 && gaps) return []
  const head = { key: `head ${id}`, keep: true, node: <GroupHead group={group} /> }
  if (others.length > 0 && first) {
    return [head, { key: `columns ${id}`, node: <Columns group={group} gaps={gaps} /> }]
  }
  return [
    head,
    ...shown.map(passage => ({
      key: `${passage.number}`,
      node: <Piece passage={passage} gaps={gaps} />,
    })),
  ]
}

/** The answers of what is handed out with it; of everything, where it is printed by itself. */
function keyBlocks(made: Handout, view: View, strings: Strings): Block[] {
  const asked = (['gaps', 'matrix'] as const).filter(part => view.sheet.includes(part))
  const parts = asked.length > 0 ? asked : ['gaps', 'matrix']
  const blocks: Block[] = []
  const heading = (key: string, words: string): Block => ({
    key,
    keep: true,
    node: <h3 className="group-head">{words}</h3>,
  })
  const passages = passagesOf(made).filter(({ gaps }) => gaps.length > 0)
  if (parts.includes('gaps') && passages.length > 0) {
    blocks.push(heading('gaps', strings.handout.part.gaps))
    for (const passage of passages) {
      blocks.push({ key: `answers ${passage.number}`, node: <Answers passage={passage} /> })
    }
  }
  if (parts.includes('matrix')) {
    blocks.push(heading('matrix', strings.handout.part.matrix))
    blocks.push({ key: 'filled', node: <MatrixTable matrix={made.matrix} filled /> })
  }
  return blocks
}

function noteBlocks(made: Handout, { lang }: View, strings: Strings): Block[] {
  const { subject } = made
  if (subject.kind === 'lesson') {
    const { stops, questions, sources } = subject.lesson
    return [
      ...stops.map((stop, i) => ({ key: stop.id, node: <StopNotes stop={stop} number={i + 1} /> })),
      ...(questions.length > 0
        ? [
            {
              key: 'questions',
              node: <Questions questions={questions.map(question => inLanguage(question, lang))} />,
            },
          ]
        : []),
      ...(sources.length > 0 ? [{ key: 'sources', node: <Sources sources={sources} /> }] : []),
    ]
  }
  return [
    { key: 'questions', node: <Questions questions={strings.handout.asks} /> },
    { key: 'overview', keep: true, node: <OverviewHead /> },
    ...passagesOf(made).map(passage => ({
      key: `line ${passage.number}`,
      node: <OverviewLine passage={passage} />,
    })),
  ]
}
