import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers, answersBy, example, problem, server, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { CallsPage } from './CallsPage';
import { type Call, queryOf } from './queries';

const call = example<Call>('CallResource');
const all = { caller: '', number: '', department: '', state: '', from: '', to: '' };

describe('history', () => {
  beforeEach(() => answers('/me/preferences', {}));

  it('shows each call, with a link to the whole of it', async () => {
    answers('/calls', { items: [call], next: null, total: 1 });
    show(<CallsPage />, '/calls');

    const table = await screen.findByRole('table', { name: 'Calls, newest first' });
    expect(table).toHaveAttribute('aria-rowcount', '2');
    expect(await screen.findByText('1 call')).toBeVisible();
  });

  it('looks for a number however it is written, and has it in the address', async () => {
    const asked: string[] = [];
    answersBy('/calls', (query) => {
      asked.push(query.toString());
      return { items: [], next: null, total: 0 };
    });
    const { person } = show(<CallsPage />, '/calls');

    const caller = await screen.findByLabelText('Caller');
    await person.type(caller, '+44 770 090 0001');
    expect(screen.getByText('Looks for 447700900001')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Find' }));

    expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    expect(asked.at(-1)).toBe('caller=447700900001&limit=100');
    expect(screen.getByTestId('address')).toHaveTextContent('/calls?caller=447700900001');
    expect(screen.getByRole('link', { name: 'Save as CSV' })).toHaveAttribute('href', '/api/v1/calls?caller=447700900001&format=csv');
  });

  it('says why there is nothing, and how that changes', async () => {
    answers('/calls', { items: [], next: null, total: 0 });
    show(<CallsPage />, '/calls');

    expect(await screen.findByRole('heading', { name: 'No calls yet' })).toBeVisible();
  });

  it('says in the words of the server what failed, and asks again', async () => {
    answers('/calls', problem(400, 'from must not be later than to.'), 400);
    const { person } = show(<CallsPage />, '/calls');
    expect(await screen.findByText('from must not be later than to.')).toBeVisible();

    answers('/calls', { items: [call], next: null, total: 1 });
    await person.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('table')).toBeVisible();
  });

  it('of which the next page cannot be read says so, and asks again when that is wanted', async () => {
    const cursors: (string | null)[] = [];
    const refusal = () => HttpResponse.json(problem(503, 'The history cannot be read.'), { status: 503 });
    let next = refusal;
    server.use(
      http.get('http://localhost:3000/api/v1/calls', ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        cursors.push(cursor);
        return cursor === null ? HttpResponse.json({ items: [call], next: 'older', total: 2 }) : next();
      }),
    );
    const { person } = show(<CallsPage />, '/calls');
    expect(await screen.findByText(/^Further rows could not be read: The history cannot be read\./)).toBeVisible();
    expect(screen.getByText('1 of 2')).toBeVisible();
    const again = screen.getByRole('button', { name: 'Try again' });
    await person.click(again);
    await expect.poll(() => cursors.length).toBe(3);
    await waitFor(() => expect(again).not.toHaveAttribute('data-loading'));
    next = () => HttpResponse.json({ items: [{ ...call, callId: 'second' }], next: null, total: 2 });
    await person.click(again);

    expect(await screen.findByText('2 of 2')).toBeVisible();
    expect(screen.queryByText(/^Further rows could not be read/)).toBeNull();
    expect(cursors).toEqual([null, 'older', 'older', 'older']);
  });

  it('of which the next page cannot be read does not ask for it again when the others are read anew', async () => {
    const cursors: (string | null)[] = [];
    server.use(
      http.get('http://localhost:3000/api/v1/calls', ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        cursors.push(cursor);
        if (cursor === null) return HttpResponse.json({ items: [call], next: 'older', total: 2 });
        return HttpResponse.json(problem(503, 'The history cannot be read.'), { status: 503 });
      }),
    );
    const { queries } = show(<CallsPage />, '/calls');
    const fault = await screen.findByText(/^Further rows could not be read/);
    await act(() => queries.refetchQueries({ queryKey: ['calls'] }));

    expect(fault).toBeVisible();
    expect(screen.queryByText(/^Not up to date/)).toBeNull();
    expect(cursors).toEqual([null, 'older', null]);
  });

  it('of which the next page may not be seen any more is taken off', async () => {
    server.use(
      http.get('http://localhost:3000/api/v1/calls', ({ request }) =>
        new URL(request.url).searchParams.has('cursor')
          ? HttpResponse.json(problem(403, 'Your role does not allow this.'), { status: 403 })
          : HttpResponse.json({ items: [call], next: 'older', total: 2 }),
      ),
    );
    show(<CallsPage />, '/calls');

    expect(await screen.findByText('Your role does not allow this.')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('that cannot be read anew stays, and says so', async () => {
    answers('/calls', { items: [call], next: null, total: 1 });
    const { queries } = show(<CallsPage />, '/calls');
    const table = await screen.findByRole('table', { name: 'Calls, newest first' });
    answers('/calls', problem(503, 'The history cannot be read.'), 503);
    await act(() => queries.refetchQueries({ queryKey: ['calls'] }));

    expect(await screen.findByText(/^Not up to date: The history cannot be read\./)).toBeVisible();
    expect(table).toBeVisible();
  });

  it('a role that may not see calls is told so', async () => {
    answers('/calls', problem(403, 'Your role does not allow this.'), 403);
    show(<CallsPage />, '/calls');

    const heading = await screen.findByRole('heading', { name: 'You may not see this page' });
    expect(within(heading.parentElement ?? document.body).getByText('Your role does not allow this.')).toBeVisible();
  });

  it('filters are kept under a name, beside what else was kept, and are a link from then on', async () => {
    answers('/calls', { items: [], next: null, total: 0 });
    answers('/me/preferences', { theme: 'dark', filters: { audit: [], calls: [{ name: 'Old', search: 'caller=1' }] } });
    const asked = takes('put', '/me/preferences', null, 204);
    const { person } = show(<CallsPage />, '/calls?department=Sales&state=live');
    await person.click(await screen.findByRole('button', { name: 'Save these filters' }));
    await person.type(screen.getByLabelText('Name'), 'Sales now');
    await person.click(screen.getByRole('button', { name: 'Save' }));

    const link = await screen.findByRole('link', { name: 'Sales now', current: true });
    expect(link).toHaveAttribute('href', '/calls?department=Sales&state=live');
    expect(screen.queryByRole('button', { name: 'Save these filters' })).toBeNull();
    const kept = { audit: [], calls: [{ name: 'Old', search: 'caller=1' }, { name: 'Sales now', search: 'department=Sales&state=live' }] };
    expect(await asked[0]?.json()).toEqual({ theme: 'dark', filters: kept });

    await person.click(screen.getByRole('button', { name: 'Forget Old' }));
    await expect.poll(() => screen.queryByRole('link', { name: 'Old' })).toBeNull();
  });

  it('filters that cannot be kept are said to be so', async () => {
    answers('/calls', { items: [], next: null, total: 0 });
    takes('put', '/me/preferences', problem(503, 'Nothing can be saved now.'), 503);
    const { person } = show(<CallsPage />, '/calls?state=live');
    await person.click(await screen.findByRole('button', { name: 'Save these filters' }));
    await person.type(screen.getByLabelText('Name'), 'Now');
    await person.click(screen.getByRole('button', { name: 'Save' }));

    expect(await within(screen.getByRole('dialog')).findByText('Nothing can be saved now.')).toBeVisible();
  });

  it('what is garbled is not shown', async () => {
    answers('/me/preferences', { filters: { calls: [{ name: 1 }, 'x', null] } });
    answers('/calls', { items: [], next: null, total: 0 });
    show(<CallsPage />, '/calls');

    expect(await screen.findByRole('heading', { name: 'No calls yet' })).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Saved filters' })).toBeNull();
  });

  it('days of a filter are instants of the API', () => {
    expect(queryOf({ ...all, from: '2026-11-26', to: '2026-11-26', state: 'odd' })).toMatchObject({
      from: '2026-11-26T00:00:00.000Z',
      to: '2026-11-27T00:00:00.000Z',
      state: undefined,
    });
  });
});
