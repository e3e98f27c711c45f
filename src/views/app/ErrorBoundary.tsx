import { Component, type ReactNode } from 'react'
import type { Strings } from '../../language/strings'
import { Rescue } from '../lessons/Rescue'

interface Props {
  readonly strings: Strings
  readonly children: ReactNode
}

/** Keeps a fault in one part of the screen from taking the rest with it; says what happened and offers a way on. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { strings, children } = this.props
    const { error } = this.state
    if (!error) return children
    return (
      <div className="broken" role="alert">
        <h2>{strings.error.heading}</h2>
        <Rescue />
        <p>{strings.error.kept}</p>
        <p>
          <button type="button" className="button" onClick={() => this.setState({ error: null })}>
            {strings.error.retry}
          </button>{' '}
          <a href="./">{strings.error.home}</a>
        </p>
        <details>
          <summary>{strings.error.details}</summary>
          <pre>{error.message}</pre>
        </details>
      </div>
    )
  }
}
