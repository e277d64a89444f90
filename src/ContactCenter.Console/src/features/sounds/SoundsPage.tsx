import { useSounds } from '@/shared/api/sounds';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty, Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { SoundTable } from './SoundTable';
import { texts } from './texts';
import { Upload } from './Upload';

/** Prompts and music that people have uploaded. */
export function SoundsPage() {
  const sounds = useSounds();
  return (
    <>
      <PageTitle title={texts.title}>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {sounds.isPending && <Loading />}
      {sounds.isError && !sounds.data && <Failed fault={sounds.error} retry={() => void sounds.refetch()} />}
      <NotUpToDate query={sounds} />
      {sounds.data && <Upload />}
      {sounds.data?.items.length === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {sounds.data && sounds.data.items.length > 0 && (
        <>
          <p className="muted">{texts.pathHint}</p>
          <SoundTable sounds={sounds.data.items} />
        </>
      )}
    </>
  );
}
