import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import table from '@/shared/ui/table.module.css';
import { useCheck, usePlan, useVersions, type Version } from '../queries';
import { PlanHead } from '../PlanHead';
import { texts } from './texts';
import { VersionDialog } from './VersionDialog';

/** All versions of the plan, the newest first. Which of them is looked at stands in the address. */
export function VersionsPage() {
  const plan = usePlan();
  const check = useCheck(plan.data?.tag);
  const versions = useVersions();
  const [search, setSearch] = useSearchParams();
  const number = search.get('version');
  const chosen = versions.items.find((version) => String(version.version) === number);
  return (
    <>
      <PlanHead plan={plan.data} check={check.data} />
      {versions.isPending && <Loading />}
      {versions.error !== versions.nextFault && <NotUpToDate query={versions} />}
      {versions.isError && versions.items.length === 0 && <Failed fault={versions.error} retry={() => void versions.refetch()} />}
      {versions.items.length > 0 && <Table versions={versions.items} />}
      {versions.nextFault && <p className="fault">{versions.nextFault.message}</p>}
      {versions.hasNextPage && (
        <Button variant="default" loading={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
          {texts.older}
        </Button>
      )}
      {chosen && <VersionDialog key={chosen.version} version={chosen} onClose={() => setSearch({}, { replace: true })} />}
    </>
  );
}

function Table({ versions }: { versions: Version[] }) {
  return (
    <>
      <p className="muted">{common.zone(zone)}</p>
      <table className={table.table}>
        <caption className="heard-only">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.version}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.when}</th>
            <th scope="col">{texts.who}</th>
            <th scope="col">{texts.why}</th>
            <th scope="col">{texts.fields}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <Row key={version.version} version={version} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ version }: { version: Version }) {
  const where = version.platform === 'live' ? texts.wasLive : texts.wasSimulated;
  return (
    <tr>
      <td>
        <Link to={`?version=${version.version}`}>{version.version === 0 ? texts.ofSettings : texts.versionNumber(version.version)}</Link>
      </td>
      <td>
        {version.current ? <Tag kind="ok">{texts.isInForce}</Tag> : <span className="muted">{where}</span>}
      </td>
      <td>{version.publishedAt === null ? <Missing why={texts.ofSettingsText} /> : <Instant at={version.publishedAt} />}</td>
      <td>{version.by === null ? <Missing why={texts.ofSettingsText} /> : <Foreign text={version.by} />}</td>
      <td>
        <Foreign text={version.note} />
      </td>
      <td className={table.wideOnly}>{version.changes}</td>
    </tr>
  );
}
