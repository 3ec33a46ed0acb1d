import type { ReactNode } from 'react'
import type { TranscriptionLanguage } from '../src/index.js'
import { languages } from './languages.js'
import { type View, views } from './useView.js'
import { useWords } from './words/useWords.js'

interface PageHeaderProps {
  view: View
  locale: TranscriptionLanguage
  onLocaleChange: (locale: TranscriptionLanguage) => void
}

export function PageHeader({ view, locale, onLocaleChange }: PageHeaderProps): ReactNode {
  const words = useWords()
  return (
    <header className="page-header">
      <title>{`${words.views[view]} · lesan-react`}</title>
      <h1>
        <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M8 13v6M13 9v14M18 12v8M23 14v4" />
        </svg>
        lesan-react <span className="tagline">{words.tagline}</span>
      </h1>
      <nav className="segments" aria-label={words.demo}>
        {views.map((hash) => (
          <a key={hash} className="segment" href={hash} aria-current={hash === view ? 'page' : undefined}>
            {words.views[hash]}
          </a>
        ))}
      </nav>
      <select
        className="locale"
        aria-label={words.locale}
        value={locale}
        onChange={({ currentTarget }) => onLocaleChange(currentTarget.value as TranscriptionLanguage)}
      >
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </header>
  )
}
