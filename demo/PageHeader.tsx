import type { ReactNode } from 'react'
import type { TranscriptionLanguage } from '../src/index.js'
import { languages } from './languages.js'
import { type View, views } from './useView.js'

interface PageHeaderProps {
  view: View
  locale: TranscriptionLanguage
  onLocaleChange: (locale: TranscriptionLanguage) => void
}

export function PageHeader({ view, locale, onLocaleChange }: PageHeaderProps): ReactNode {
  return (
    <header className="page-header">
      <title>{`${views[view]} · lesan-react`}</title>
      <div className="page-bar">
        <p className="wordmark">lesan-react</p>
        <label className="locale">
          <span>Messages in</span>
          <select
            value={locale}
            onChange={({ currentTarget }) => onLocaleChange(currentTarget.value as TranscriptionLanguage)}
          >
            {Object.entries(languages).map(([code, { name }]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <h1>Speech to text, whatever happens</h1>
      <p className="lede">
        A sandbox of the Lesan API runs on this machine, with a real recogniser. Transcribe something, then
        break it: what fails is waited out or explained, and nothing you chose is lost.
      </p>
      <nav className="views" aria-label="Demo">
        {Object.entries(views).map(([hash, name]) => (
          <a key={hash} href={hash} aria-current={hash === view ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}
