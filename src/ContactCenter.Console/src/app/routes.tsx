import { Suspense } from 'react';
import { Link, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { useMe } from '@/shared/api/queries';
import { PageTitle } from '@/shared/ui/PageTitle';
import { PanelBoundary } from '@/shared/ui/PanelBoundary';
import { Denied, Empty, Failed, Loading } from '@/shared/ui/States';
import { Problem } from '@/shared/api/problem';
import { common } from '@/shared/texts/common';
import { may, pages, SignInPage, WelcomePage } from './pages';
import { signInFrom } from './SessionEnd';
import { Shell } from './Shell';
import { texts } from './texts';

export function AppRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route element={<SignedIn />}>
          <Route index element={<FirstPage />} />
          {pages.map((page) => (
            <Route key={page.path} path={page.path} element={<Guarded page={page} />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Suspense>
  );
}

function SignedIn() {
  const me = useMe();
  const { pathname, search, hash } = useLocation();
  if (me.isPending) return null;
  if (me.error instanceof Problem && me.error.status === 401) return <Navigate to={signInFrom(pathname, search, hash)} replace />;
  // Who was known stays so while that cannot be read anew: the page goes on.
  if (me.data === undefined)
    return (
      <main>
        <Failed fault={me.error} retry={() => void me.refetch()} />
      </main>
    );
  return (
    <Shell me={me.data}>
      <PanelBoundary key={pathname}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </PanelBoundary>
    </Shell>
  );
}

/** Live for who may see calls; an agent's desk is not there yet. Who must set up a second factor does that first. */
function FirstPage() {
  const me = useMe();
  if (me.data?.mustEnrol) return <Navigate to="/me" replace />;
  return me.data?.permissions.includes('seeCalls') ? <Navigate to="/calls/live" replace /> : <WelcomePage />;
}

function Guarded({ page }: { page: (typeof pages)[number] }) {
  const me = useMe();
  if (may(me.data?.permissions ?? [], page.needs)) return <page.Page />;
  return (
    <>
      <PageTitle title={page.name || common.deniedTitle} />
      <Denied />
    </>
  );
}

function NotFound() {
  return (
    <>
      <PageTitle title={texts.notFoundTitle} />
      <Empty title={texts.notFoundText}>
        <Link to="/">{texts.toStart}</Link>
      </Empty>
    </>
  );
}
