import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draft, nothingElse, refusesToSave } from '@/features/plan/testPlan';
import { answers, example, problem } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import type { Me } from '@/shared/api/queries';
import { signedOut } from '@/shared/api/session';
import { AppRoutes } from './routes';
import { SessionEnd } from './SessionEnd';

const offer = { fault: null, shortestPassword: 12, firstAdmin: false, passkey: false, demo: [] };
const person = (permissions: string[]) => example<Me>('MeResource', { name: 'Sue', permissions });

function open(address: string, me: object, status = 200) {
  answers('/me', me, status);
  answers('/sign-in', offer);
  answers('/me/preferences', {});
  answers('/calls', { items: [], next: null, total: 0 });
  return show(
    <>
      <SessionEnd />
      <AppRoutes />
    </>,
    address,
  );
}

describe('the frame', () => {
  it('who is not signed in signs in first, and comes back', async () => {
    open('/calls?state=live', problem(401, 'Sign in first.'), 401);

    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('/sign-in?back=%2Fcalls%3Fstate%3Dlive');
  });

  it('keeps the place on a page, such as a recording, on the way to sign-in', async () => {
    open('/calls/caller-leg#recording-2017', problem(401, 'Sign in first.'), 401);

    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('/sign-in?back=%2Fcalls%2Fcaller-leg%23recording-2017');
  });

  it('begins with Live, and shows only the pages of the role', async () => {
    open('/', person(['seeCalls']));

    expect(await screen.findByRole('heading', { name: 'Live' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'History' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Work' })).toBeNull();
  });

  it('stays, with what is on the page, when who is signed in cannot be read anew', async () => {
    const { queries } = open('/calls', person(['seeCalls']));
    const heading = await screen.findByRole('heading', { name: 'History' });
    answers('/me', problem(503, 'Nothing can be read now.'), 503);
    await act(() => queries.refetchQueries({ queryKey: ['me'] }));

    expect(queries.getQueryState(['me'])?.status).toBe('error');
    expect(heading).toBeVisible();
    expect(screen.queryByText('Nothing can be read now.')).toBeNull();
  });

  it('an agent is told that the desk is not there yet', async () => {
    open('/', person([]));

    expect(await screen.findByRole('heading', { name: 'Hello Sue' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'History' })).toBeNull();
  });

  it.each(['/ops/work', '/admin/sounds'])('%s of another role is denied, whatever the address says', async (address) => {
    open(address, person(['seeCalls']));

    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
  });

  it('an address that leads nowhere says so', async () => {
    open('/nowhere', person([]));

    expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeVisible();
  });

  it('asks who closes the tab while a change of the plan is not saved, whatever page is shown', async () => {
    nothingElse();
    draft();
    const { person: sue } = open('/admin/plan?at=Departments:Sales', person(['seeCalls', 'editPlan']));
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const field = await screen.findByLabelText('Ring for');
    expect(leave()).toBe(false);
    refusesToSave();
    await sue.clear(field);
    await sue.type(field, '30{Enter}');
    await screen.findByRole('region', { name: 'Departments › Sales › RingSeconds is not saved.' });
    await sue.click(screen.getByRole('link', { name: 'History' }));
    await screen.findByRole('heading', { name: 'History' });
    expect(leave()).toBe(true);
  });

  it('who signs out in another tab is signed out here', async () => {
    open('/calls', person(['seeCalls']));
    await screen.findByRole('heading', { name: 'History' });

    answers('/me', problem(401, 'Sign in first.'), 401);
    signedOut();

    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

describe('the ways to the pages', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['narrow', true, 4],
    ['wide', false, 13],
  ])('for which there is no room on a %s screen stand behind one more', async (_, matches, inBar) => {
    const media = { matches, addEventListener: () => undefined, removeEventListener: () => undefined };
    vi.spyOn(window, 'matchMedia').mockReturnValue(media as unknown as MediaQueryList);
    open('/', person(['seeCalls', 'readTranscripts', 'operate', 'editPlan', 'manageUsers', 'seeAudit', 'eraseCalls']));
    await screen.findByRole('heading', { name: 'Live' });
    const links = within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('link', { hidden: true });
    const more = screen.getByRole('button', { name: 'More' });

    expect(links.filter((link) => link.parentElement === more.parentElement)).toHaveLength(inBar);
    expect(links.at(-1)).toHaveTextContent('Account');
  });
});
