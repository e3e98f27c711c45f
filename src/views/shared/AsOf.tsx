import { useStrings } from './strings'

/** The day the words were said and where they come from: in every view, and in print. */
export function AsOf() {
  const strings = useStrings()
  return (
    <p className="as-of">
      {strings.asOf} {strings.footer.source}
    </p>
  )
}
