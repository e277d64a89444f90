import { Link } from 'react-router';
import { useSettingsChanges } from '@/shared/api/planSettings';
import { useMe } from '@/shared/api/queries';
import { Fact, Facts, Panel } from '@/shared/ui/Panel';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Failed, Loading } from '@/shared/ui/States';
import { Tag } from '@/shared/ui/Tag';
import { Foreign, Instant, Missing } from '@/shared/ui/Values';
import { type Health, useHealth, type Value } from './queries';
import { texts } from './texts';
import classes from './HealthPage.module.css';

const ready = 'ready';

/** Whether the server may be given calls, and what its parts say. */
export function HealthPage() {
  const health = useHealth();
  return (
    <>
      <PageTitle title={texts.title}>{health.data && <Verdict health={health.data} />}</PageTitle>
      <SettingsDiffer />
      {health.isPending && <Loading />}
      {health.isError && <Failed fault={health.error} retry={() => void health.refetch()} />}
      {health.data && !health.isError && <Parts health={health.data} />}
    </>
  );
}

/** The settings were changed since a plan was published, and do not act. */
function SettingsDiffer() {
  const me = useMe();
  const changes = useSettingsChanges(me.data?.permissions.includes('editPlan') === true);
  if (!changes.data || changes.data.total === 0) return null;
  return (
    <p className="fault">
      {texts.settingsDiffer(changes.data.total)} <Link to="/admin/plan">{texts.toPlan}</Link>
    </p>
  );
}

function Verdict({ health }: { health: Health }) {
  return health.status === ready ? <Tag kind="ok">{texts.ready}</Tag> : <Tag kind="bad">{`${texts.notReady}: ${health.status}`}</Tag>;
}

function Parts({ health }: { health: Health }) {
  const fields = Object.entries(health.rest);
  const figures = fields.filter(([, value]) => value === null || typeof value !== 'object');
  const groups = fields.flatMap(([name, value]) => (value !== null && typeof value === 'object' ? [[name, value] as const] : []));
  // What is not fine first: nobody should have to look for it.
  const checks = Object.entries(health.checks).sort(([, a], [, b]) => Number(a === texts.fine) - Number(b === texts.fine));
  return (
    <div className={classes.grid}>
      <Panel title={texts.checks}>
        <Facts>
          {checks.map(([name, words]) => (
            <Fact key={name} name={nameOf(name)}>
              {words === texts.fine ? <Tag kind="ok">{texts.fine}</Tag> : <Foreign text={words} />}
            </Fact>
          ))}
        </Facts>
      </Panel>
      {figures.length > 0 && <Group title={texts.figures} values={Object.fromEntries(figures)} />}
      {groups.map(([name, values]) => (
        <Group key={name} title={nameOf(name)} values={values} />
      ))}
    </div>
  );
}

function Group({ title, values }: { title: string; values: Record<string, Value> }) {
  return (
    <Panel title={title}>
      <Facts>
        {Object.entries(values).map(([name, value]) => (
          <Fact key={name} name={nameOf(name)}>
            <Shown value={value} />
          </Fact>
        ))}
      </Facts>
    </Panel>
  );
}

function Shown({ value }: { value: Value }) {
  if (value === null) return <Missing />;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return <Instant at={value} />;
  return <Foreign text={typeof value === 'object' ? JSON.stringify(value) : String(value)} />;
}

function nameOf(name: string): string {
  return texts.names[name] ?? name;
}
