'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'

interface Props {
  open: boolean
  onClose: () => void
  onSignedIn: () => void
}

export function SignIn({ open, onClose, onSignedIn }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isWrong, setIsWrong] = useState(false)

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  async function signIn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const body = JSON.stringify({ password: new FormData(form).get('password') })
    const { ok } = await fetch('/api/session', { method: 'POST', body })
    setIsWrong(!ok)
    if (!ok) return
    form.reset()
    onClose()
    onSignedIn()
  }

  return (
    <dialog ref={dialog} onClose={onClose} aria-label="Sign in">
      <form onSubmit={(event) => void signIn(event)}>
        <label>
          Password <input type="password" name="password" autoComplete="current-password" required />
        </label>
        {isWrong && <p role="alert">That is not the password.</p>}
        <button type="submit">Sign in</button>
      </form>
    </dialog>
  )
}
