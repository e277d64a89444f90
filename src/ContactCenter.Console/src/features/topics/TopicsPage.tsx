import { Link } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { useTopics } from '@/shared/api/topics';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty, Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { Apply } from './Apply';
import { Learnt } from './Learnt';
import { whileApplying } from './queries';
import { texts } from './texts';
import { TopicTable } from './TopicTable';
import { Without } from './Without';
import classes from './TopicsPage.module.css';

/** What calls may be about, and how well that is known. The topics themselves stand in the plan. */
export function TopicsPage() {
  const topics = useTopics(whileApplying);
  const me = useMe();
  const mayEdit = me.data?.permissions.includes('editPlan') ?? false;
  const mayRead = me.data?.permissions.includes('readTranscripts') ?? false;
  const items = topics.data?.items ?? [];
  return (
    <>
      <PageTitle title={texts.title}>
        {topics.isSuccess && <span>{texts.count(items.length)}</span>}
        {mayEdit && <Link to="/admin/plan?at=Analysis:Topics">{texts.inPlan}</Link>}
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {topics.isPending && <Loading />}
      {topics.isError && !topics.data && <Failed fault={topics.error} retry={() => void topics.refetch()} />}
      <NotUpToDate query={topics} />
      {topics.isSuccess && items.length === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {items.length > 0 && <TopicTable topics={items} />}
      {topics.data && items.length > 0 && (
        <div className={classes.grid}>
          <Learnt training={topics.data.training} agreement={topics.data.agreement} />
          {mayRead && <Without />}
          {mayEdit && <Apply application={topics.data.application} />}
        </div>
      )}
    </>
  );
}
