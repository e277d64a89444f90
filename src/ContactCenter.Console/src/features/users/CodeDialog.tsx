import { plain } from '@/shared/format/text';
import { Dialog, DialogEnd } from '@/shared/ui/Dialog';
import { ShownOnce } from '@/shared/ui/ShownOnce';
import { texts } from './texts';

/** Whose it is, and what it is. */
export type Code = { name: string; user: string; code: string };

/** The only time that the code is to be seen. */
export function CodeDialog({ code, onClose }: { code: Code; onClose: () => void }) {
  return (
    <Dialog title={texts.codeTitle(plain(code.name))} onClose={onClose}>
      <p>{texts.codeText(plain(code.name))}</p>
      <ShownOnce label={texts.codeLabel} secret={code.code} />
      <p>{texts.codeWay(plain(code.user))}</p>
      <DialogEnd onClose={onClose} />
    </Dialog>
  );
}
