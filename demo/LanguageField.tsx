import type { ReactNode } from 'react'
import type { TranscriptionLanguage } from '../src/index.js'
import { languages } from './languages.js'
import { useWords } from './words/useWords.js'

interface LanguageFieldProps {
  language: TranscriptionLanguage
  onChange: (language: TranscriptionLanguage) => void
}

export function LanguageField({ language, onChange }: LanguageFieldProps): ReactNode {
  const words = useWords()
  return (
    <fieldset className="field" aria-describedby="languages-hint">
      <legend>{words.spokenLanguage}</legend>
      <div className="segments">
        {(Object.keys(languages) as TranscriptionLanguage[]).map((code) => (
          <label key={code} className="segment">
            <input
              type="radio"
              name="language"
              value={code}
              checked={code === language}
              onChange={() => onChange(code)}
            />
            <span lang={code}>{languages[code]}</span>
          </label>
        ))}
      </div>
      <p id="languages-hint" className="hint" hidden={language === 'en'}>
        {words.languageHint}
      </p>
    </fieldset>
  )
}
