import type { Page } from '../../model/outcome'
import { dateIn } from '../shared/dates'
import { useLanguage, useStrings } from '../shared/strings'

/** A page that is cited: its title as it stands there, who publishes it, and when. */
export function Cited({ page: { title, publisher, date, url } }: { page: Page }) {
  const strings = useStrings()
  const language = useLanguage()
  return (
    <>
      <a href={url} target="_blank" rel="noopener noreferrer" lang="en">
        {title}
      </a>{' '}
      <span className="after-publisher">
        <span lang="en">{publisher}</span>
        {strings.marks.pause}
        {date ? <time dateTime={date}>{dateIn(language, date)}</time> : strings.afterwards.noDate}
      </span>
    </>
  )
}
