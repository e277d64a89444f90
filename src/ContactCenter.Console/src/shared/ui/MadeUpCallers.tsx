import { Button } from '@mantine/core';
import { phonesPage } from '@/shared/api/address';
import { useMadeUpCallers } from '@/shared/api/madeUpCallers';
import { common } from '@/shared/texts/common';

/** For pages with nothing on them yet, while the simulator is the platform. */
export function MadeUpCallers() {
  const ring = useMadeUpCallers();
  if (!phonesPage) return null;
  return (
    <div>
      {ring.isError && <p className="fault">{ring.error.message}</p>}
      <Button variant="default" loading={ring.isPending} onClick={() => ring.mutate()}>
        {common.letMadeUpRing}
      </Button>
      <p className="muted">{common.madeUpText}</p>
    </div>
  );
}
