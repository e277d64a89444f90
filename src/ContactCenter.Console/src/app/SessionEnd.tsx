import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { onSessionEnded } from '@/shared/api/session';

/** Leads to the sign-in page when the session is over, here or in another tab, and keeps the way back. */
export function SessionEnd() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  useEffect(
    () =>
      onSessionEnded(() => {
        queries.clear();
        // The place in a list stands in the address past the router.
        if (pathname !== '/sign-in') void navigate(signInFrom(pathname, window.location.search || search, hash), { replace: true });
      }),
    [queries, navigate, pathname, search, hash],
  );
  return null;
}

export function signInFrom(pathname: string, search: string, hash: string): string {
  return pathname === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(pathname + search + hash)}`;
}
