import { Button } from '@mantine/core';
import { type ChangeEvent, type DragEvent, useId, useRef, useState } from 'react';
import { faultsOf } from '@/shared/api/problem';
import { plain } from '@/shared/format/text';
import { Foreign } from '@/shared/ui/Values';
import { useUpload } from './queries';
import { texts } from './texts';
import classes from './SoundsPage.module.css';

/** Where a file is chosen or dropped; it is uploaded at once. */
export function Upload() {
  const upload = useUpload();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    // The same file can be chosen again.
    event.currentTarget.value = '';
    if (files.length > 0) upload.mutate(files);
  };
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0 && !upload.isPending) upload.mutate([...event.dataTransfer.files]);
  };
  return (
    <div className={classes.upload} data-over={isOver || undefined} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      <input ref={input} type="file" accept=".wav,.mp3,audio/wav,audio/mpeg" hidden aria-label={texts.upload} onChange={choose} />
      <Button loading={upload.isPending} aria-describedby={id} onClick={() => input.current?.click()}>
        {texts.upload}
      </Button>
      <div id={id}>
        <span className="muted">{texts.uploadHint}</span>
        <Outcome of={upload} />
      </div>
    </div>
  );
}

/** What became of the last file, where the table does not show it. */
function Outcome({ of: upload }: { of: ReturnType<typeof useUpload> }) {
  const name = upload.variables?.[0]?.name ?? '';
  const faults = faultsOf(upload.error, ['file']);
  const rules = faults.of('file');
  if (faults.rest) return <p className="fault">{faults.rest}</p>;
  if (rules)
    return (
      <p className="fault">
        <Foreign text={name} />
        {` ${rules}.`}
      </p>
    );
  return upload.data && !upload.data.isNew ? <p>{texts.isThere(plain(name), plain(upload.data.sound.name))}</p> : null;
}
