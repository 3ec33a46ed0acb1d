import type { ReactNode } from 'react'
import type { TranscriptionLanguage } from '../src/index.js'
import { languages } from './languages.js'

interface LanguageFieldProps {
  language: TranscriptionLanguage
  onChange: (language: TranscriptionLanguage) => void
}

export function LanguageField({ language, onChange }: LanguageFieldProps): ReactNode {
  return (
    <fieldset className="field" aria-describedby="languages-hint">
      <legend>Spoken language</legend>
      <div className="languages">
        {(Object.keys(languages) as TranscriptionLanguage[]).map((code) => {
          const { name, english } = languages[code]
          return (
            <label key={code} className="language">
              <input
                type="radio"
                name="language"
                value={code}
                checked={code === language}
                onChange={() => onChange(code)}
              />
              <span lang={code}>{name}</span>
              {english !== name && <span className="language-english">{english}</span>}
            </label>
          )
        })}
      </div>
      <p id="languages-hint" className="hint">
        The sandbox understands English only, and says so for the others. The API itself transcribes all four.
      </p>
    </fieldset>
  )
}
