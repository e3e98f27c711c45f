import type { ReactNode } from 'react'
import type { FetchedState } from '../../state/fetched'
import { useStrings } from './strings'

interface Props<T> {
  readonly part: Pick<FetchedState<T>, 'kind' | 'data' | 'fetch'>
  readonly children: (data: T) => ReactNode
}

/** A part of the content, or that it is on its way, or a way on where it did not come. */
export function WhenFetched<T>({ part: { kind, data, fetch }, children }: Props<T>): ReactNode {
  const strings = useStrings().later
  if (data !== null) return children(data)
  const failed = kind === 'failed'
  return (
    <div className="waiting" role={failed ? 'alert' : undefined}>
      <p>{failed ? strings.failed : strings.loading}</p>
      {failed && (
        <button type="button" className="button" onClick={fetch}>
          {strings.again}
        </button>
      )}
    </div>
  )
}
