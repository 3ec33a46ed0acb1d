import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { ErrorBanner, useTranscription } from 'lesan-react'
import styles from './Upload.module.css'

export function Upload() {
  const { mutate, data, error, retryNow, cancel, reset } = useTranscription()
  return (
    <>
      <Button component="label" variant="contained">
        Choose a recording
        <input
          type="file"
          className={styles['file']}
          aria-label="Recording"
          onChange={({ target: { files } }) => files?.[0] && mutate({ file: files[0], language: 'en' })}
        />
      </Button>
      <ErrorBanner
        className={styles['banner']}
        error={error}
        onRetry={retryNow}
        onCancel={cancel}
        onDismiss={reset}
      />
      {data && <Typography lang={data.language}>{data.text}</Typography>}
    </>
  )
}
