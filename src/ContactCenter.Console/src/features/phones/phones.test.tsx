import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { show } from '@/shared/test/render';
import { problem, server } from '@/shared/test/server';
import type { Phone, Phones } from './queries';
import { PhonesDrawer } from './PhonesDrawer';

vi.mock('@/shared/api/address', async (original) => ({ ...(await original<object>()), phonesPage: 'http://localhost:3000/simulator' }));

const base = 'http://localhost:3000/simulator/api';
const caller: Phone = { address: '447700900001', kind: 'phone', name: 'Caller', state: 'OnHook', leg: null, heard: [], calls: [] };
const sales: Phone = { ...caller, address: '447700900101', name: 'Sales' };

/** A simulator with two phones: the caller's hears what it dials, and Sales rings when 1 is pressed. */
function simulator() {
  const state: Phones = { speed: 1, numbers: ['442079460000'], phones: [caller, sales] };
  const asked: string[] = [];
  const put = (address: string, changes: Partial<Phone>) => {
    state.phones = state.phones.map((phone) => (phone.address === address ? { ...phone, ...changes } : phone));
  };
  server.use(
    http.get(`${base}/state`, () => HttpResponse.json(state)),
    http.post(`${base}/phones/:address/:act`, async ({ params, request }) => {
      const body = JSON.stringify(await request.json());
      asked.push(`${String(params.address)} ${String(params.act)} ${body}`);
      if (params.act === 'dial') {
        const heard = [{ source: 'Talk', text: 'Thank you for calling.', from: null, at: '2026-01-05T10:00:01Z', outcome: 'Completed' }];
        const call = { leg: 'l', isDialled: true, other: '442079460000', beganAt: '2026-01-05T10:00:00Z' };
        put(caller.address, { state: 'InCall', heard, calls: [call] });
      }
      if (params.act === 'press') put(sales.address, { state: 'Ringing' });
      if (params.act === 'answer') return HttpResponse.json(problem(409, 'It does not ring any more.'), { status: 409 });
      return HttpResponse.json(caller);
    }),
  );
  return asked;
}

describe('the drawer of phones', () => {
  it('dials, tells what is heard in order, presses keys and rings', async () => {
    const asked = simulator();
    const { person } = show(<PhonesDrawer onClose={() => undefined} />);
    const phone = await screen.findByRole('article', { name: 'Caller' });
    await person.click(within(phone).getByRole('button', { name: 'Dial' }));

    const heard = await within(phone).findByRole('log', { name: 'What Caller hears' });
    expect(heard).toHaveTextContent(/^Calls .*Voice: Thank you for calling\.$/);
    await person.click(within(phone).getByRole('button', { name: '1' }));
    const other = screen.getByRole('article', { name: 'Sales' });
    await person.click(await within(other).findByRole('button', { name: 'Answer' }));

    expect(await within(other).findByText('It does not ring any more.')).toBeVisible();
    expect(asked).toEqual(['447700900001 dial {"number":"442079460000"}', '447700900001 press {"keys":"1"}', '447700900101 answer {}']);
  });

  it('says why it is empty elsewhere than on the simulator’s machine', async () => {
    server.use(http.get(`${base}/state`, () => HttpResponse.json(problem(403, "The simulator's phones answer this machine only."), { status: 403 })));
    const closed = vi.fn();
    const { person } = show(<PhonesDrawer onClose={closed} />);

    expect(await screen.findByText("The simulator's phones answer this machine only.")).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });
});
