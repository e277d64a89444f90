import { Dialog, DialogEnd } from '@/shared/ui/Dialog';
import { ShownOnce } from '@/shared/ui/ShownOnce';
import { texts } from './texts';

/** The only time that the secret is to be seen. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog isWide title={texts.secretTitle} onClose={onClose}>
      <p>{texts.secretText}</p>
      <ShownOnce label={texts.secretLabel} secret={secret} />
      <p>{texts.secretUse}</p>
      <DialogEnd onClose={onClose} />
    </Dialog>
  );
}
