import { Link } from 'react-router';
import { phonesPage } from '@/shared/api/address';
import { useMe } from '@/shared/api/queries';
import { PageTitle } from '@/shared/ui/PageTitle';
import { Empty } from '@/shared/ui/States';
import { texts } from './texts';

/** The first page of who may not see calls. */
export function WelcomePage() {
  const me = useMe();
  return (
    <>
      <PageTitle title={texts.title(me.data?.name ?? '')} />
      <Empty title={texts.whatIsThere}>
        <p>
          <Link to="/reviews">{texts.reviews}</Link>
        </p>
        <p>
          <Link to="/me">{texts.account}</Link>
        </p>
        {phonesPage && (
          <p>
            <a href={phonesPage}>{texts.phones}</a>
          </p>
        )}
      </Empty>
    </>
  );
}
