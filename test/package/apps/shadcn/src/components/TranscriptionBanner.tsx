import {
  BannerActions,
  BannerCancel,
  BannerDescription,
  BannerDismiss,
  BannerRetry,
  BannerRoot,
  BannerState,
  BannerTitle,
  type UseTranscriptionResult,
} from 'lesan-react'
import { Button, buttonVariants } from '@/components/ui/button'

interface Props {
  /** What `useTranscription` returned. */
  transcription: UseTranscriptionResult
  onChooseFile: () => void
}

/** The parts of lesan-react with the buttons of this app. */
export function TranscriptionBanner({
  transcription: { error, retryNow, cancel, reset },
  onChooseFile,
}: Props) {
  return (
    <BannerRoot error={error} className="p-6 shadow-sm">
      <BannerTitle headingLevel={2} />
      <BannerDescription />
      <BannerState />
      <BannerActions>
        <BannerRetry className={buttonVariants({ size: 'sm' })} onClick={retryNow} />
        <BannerCancel className={buttonVariants({ variant: 'outline', size: 'sm' })} onClick={cancel} />
        <BannerDismiss className={buttonVariants({ variant: 'outline', size: 'sm' })} onClick={reset} />
        <Button type="button" variant="outline" size="sm" onClick={onChooseFile}>
          Choose another file
        </Button>
      </BannerActions>
    </BannerRoot>
  )
}
