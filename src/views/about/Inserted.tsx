import type { About } from '../../model/about'
import type { Insert } from '../../model/prose'
import { CiteButton } from '../shared/CiteButton'
import { Mixed } from '../shared/Mixed'
import { useStrings } from '../shared/strings'
import { EraseButton } from './EraseButton'
import { Passage } from './Passage'
import { ScrollTable } from './ScrollTable'

/** What prose leaves to data and to the page. */
export function Inserted({ name, about, id }: { name: Insert; about: About; id: string }) {
  const { about: strings, cite } = useStrings()
  switch (name) {
    case 'erase':
      return <EraseButton />
    case 'cite':
      return <CiteButton target={{ kind: 'edition' }} what={cite.edition} />
    case 'rules-list':
      return <Spots list="ol" spots={about.rules} />
    case 'weak-list':
      return <Spots list="ul" spots={about.weak} />
    case 'themes-table': {
      const { caption, theme, belongs, excluded, example } = strings.themes
      return (
        <ScrollTable
          caption={{ id, text: caption }}
          head={[theme, belongs, excluded, example]}
          rows={about.themes.map(each => [
            each.name,
            each.definition,
            each.excludes,
            <Passage key="example" {...each.example} />,
          ])}
        />
      )
    }
    case 'statuses-table': {
      const { caption, status, meaning, records } = strings.statuses
      return (
        <ScrollTable
          caption={{ id, text: caption }}
          head={[status, meaning, records]}
          rows={about.statuses.map(each => [each.name, each.meaning, each.count])}
        />
      )
    }
    case 'criteria-table': {
      const { caption, number, name: criterion, level, result, method, note, tests, date } = strings.criteria
      return (
        <ScrollTable
          caption={{ id, text: caption }}
          head={[number, criterion, level, result, note, method, tests, date]}
          rows={about.criteria.map(each => [
            each.number,
            each.name,
            each.level,
            strings.results[each.result],
            each.note,
            strings.methods[each.method],
            each.tests.map(test => (
              <code key={test} className="test">
                {test}
              </code>
            )),
            <time key="date" dateTime={each.date}>
              {each.date}
            </time>,
          ])}
        />
      )
    }
  }
}

function Spots({ list: List, spots }: { list: 'ol' | 'ul'; spots: readonly string[] }) {
  return (
    <List className="about-list">
      {spots.map(spot => (
        <li key={spot}>
          <Mixed text={spot} />
        </li>
      ))}
    </List>
  )
}
