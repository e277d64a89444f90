import { Button } from '@mantine/core';
import { plain } from '@/shared/format/text';
import { showClock } from '@/shared/format/time';
import { speakerWords } from '@/shared/recordings/texts';
import { common } from '@/shared/texts/common';
import { say } from '@/shared/ui/say';
import { useCopy } from '@/shared/ui/useCopy';
import { type FileType, files, type Transcript, useTranscriptFile } from './queries';
import { texts } from './texts';
import classes from './Transcript.module.css';

/** What stands below the lines, for who does not want to go through all of them by keyboard. */
export const afterLines = 'after-lines';

/** The transcript for elsewhere: copied as it stands here, or as a file that the server writes. */
export function TranscriptFiles({ transcript }: { transcript: Transcript }) {
  const { hasCopied, copy } = useCopy(asText(transcript));
  const hasSeveral = new Set(transcript.segments.map((segment) => segment.recordingId)).size > 1;
  return (
    <div id={afterLines} tabIndex={-1} className={classes.files}>
      {copy && (
        <Button variant="default" onClick={copy}>
          {hasCopied ? common.copied : texts.copy}
        </Button>
      )}
      <Save callId={transcript.callId} type="text/plain" label={texts.saveAs['text/plain']} />
      <Save callId={transcript.callId} type="text/vtt" label={hasSeveral ? texts.saveFirst : texts.saveAs['text/vtt']} />
    </div>
  );
}

/** It is fetched, as a link cannot say in which form. */
function Save({ callId, type, label }: { callId: string; type: FileType; label: string }) {
  const file = useTranscriptFile(callId, type);
  const name = `${callId}.${files[type]}`;
  const save = () =>
    file.mutate(undefined, {
      onSuccess(text) {
        saveAs(name, new Blob([text], { type }));
        say(texts.saved(name));
      },
    });
  return (
    <>
      <Button variant="default" loading={file.isPending} onClick={save}>
        {label}
      </Button>
      {file.isError && <p className="fault">{file.error.message}</p>}
    </>
  );
}

function asText({ segments }: Transcript): string {
  return segments.map(({ start, speaker, text }) => texts.line(showClock(Math.floor(start)), speakerWords(speaker), plain(text))).join('\n');
}

function saveAs(name: string, file: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
