import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useState } from 'react';
import { zone } from '@/shared/format/time';
import { common } from '@/shared/texts/common';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty, Failed, Loading, NotUpToDate } from '@/shared/ui/States';
import { AddPerson } from './AddPerson';
import { CodeDialog, type Code } from './CodeDialog';
import { PersonDialog } from './PersonDialog';
import { useUsers } from './queries';
import { texts } from './texts';
import { UserTable } from './UserTable';

/** People who may sign in. Which of them is looked at stands in the address. */
export function UsersPage() {
  const users = useUsers();
  const [isAdding, setAdding] = useState(false);
  const [code, setCode] = useState<Code | null>(null);
  const [search, setSearch] = useSearchParams();
  const person = users.data?.items.find((user) => user.id === search.get('person'));
  const close = () => setSearch({}, { replace: true });
  const showCode = (made: Code) => {
    setAdding(false);
    close();
    setCode(made);
  };
  return (
    <>
      <PageTitle title={texts.title}>
        <Button onClick={() => setAdding(true)}>{texts.add}</Button>
        <span className="muted">{common.zone(zone)}</span>
      </PageTitle>
      {users.isPending && <Loading />}
      {users.isError && !users.data && <Failed fault={users.error} retry={() => void users.refetch()} />}
      <NotUpToDate query={users} />
      {users.data?.items.length === 0 && (
        <Empty title={texts.emptyTitle}>
          <p>{texts.emptyText}</p>
        </Empty>
      )}
      {users.data && users.data.items.length > 0 && <UserTable users={users.data.items} />}
      {isAdding && <AddPerson onAdded={showCode} onClose={() => setAdding(false)} />}
      {person && <PersonDialog key={person.id} user={person} onCode={showCode} onClose={close} />}
      {code && <CodeDialog code={code} onClose={() => setCode(null)} />}
    </>
  );
}
