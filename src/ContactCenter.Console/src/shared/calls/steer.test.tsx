import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { MoveCall } from './MoveCall';
import { next, type Move } from './moved';
import type { Steered } from './steer';

const call: Steered = { callId: 'c1', caller: '+44 770 090 0001', department: 'Sales', state: 'talking', people: 2, can: ['hangup', 'transfer'] };

beforeEach(() => {
  answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'steerCalls'] }));
  const items = [
    { name: 'Billing', open: true, noTransfer: null },
    { name: 'Night', open: false, noTransfer: 'Night is closed.' },
    { name: 'Sales', open: true, noTransfer: null },
    { name: 'Support', open: true, noTransfer: null },
  ];
  answers('/departments', { items, next: null, total: items.length });
});

/** A call that a test can change. */
function Changing({ then }: { then: Partial<Steered> }) {
  const [now, setNow] = useState(call);
  return (
    <>
      <MoveCall call={now} />
      <button type="button" onClick={() => setNow((before) => ({ ...before, department: before.department === 'Sales' ? 'Support' : 'Sales', ...then }))}>
        {'change'}
      </button>
    </>
  );
}

describe('a call is moved', () => {
  it('to another department; those that take none say why', async () => {
    const asked = takes('post', '/calls/c1/transfer', example('CommandResource'), 202);
    const { person } = show(<MoveCall call={call} />);
    await person.click(await screen.findByRole('button', { name: 'Move the call' }));
    const dialog = screen.getByRole('dialog', { name: 'Move this call to another department' });
    const choice = await within(dialog).findByLabelText('Department');
    const options = within(choice).getAllByRole<HTMLOptionElement>('option');
    expect(options.map((option) => [option.textContent, option.disabled])).toEqual([['Billing', false], ['Night is closed.', true], ['Support', false]]);
    await person.selectOptions(choice, 'Support');
    await person.click(within(dialog).getByRole('button', { name: 'Move the call' }));

    expect(await screen.findByText('The call is being moved to Support.')).toBeVisible();
    expect(await asked[0]?.json()).toEqual({ department: 'Support' });
    expect(asked[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('a refusal stands in the dialog, and the next try is another question; one without an answer is the same', async () => {
    const person = show(<MoveCall call={call} />).person;
    await person.click(await screen.findByRole('button', { name: 'Move the call' }));
    const dialog = screen.getByRole('dialog');
    await within(dialog).findByLabelText('Department');
    const act = within(dialog).getByRole('button', { name: 'Move the call' });
    const keys: (string | null)[] = [];
    for (const status of [503, 409, 202]) {
      const asked = takes('post', '/calls/c1/transfer', status === 202 ? example('CommandResource') : problem(status, `Refused ${status}.`), status);
      await person.click(act);
      if (status !== 202) expect(await within(dialog).findByText(`Refused ${status}.`)).toBeVisible();
      await expect.poll(() => asked.length).toBe(1);
      keys.push(asked[0]?.headers.get('Idempotency-Key') ?? null);
    }

    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('a move that the platform refuses later is told', async () => {
    takes('post', '/calls/c1/transfer', example('CommandResource'), 202);
    const { person } = show(<Changing then={{ state: 'waiting' }} />);
    await person.click(await screen.findByRole('button', { name: 'Move the call' }));
    await person.selectOptions(await screen.findByLabelText('Department'), 'Support');
    await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Move the call' }));
    await screen.findByText('The call is being moved to Support.');
    await person.click(screen.getByRole('button', { name: 'change' }));
    expect(screen.queryByText(/not moved/)).toBeNull();
    await person.click(screen.getByRole('button', { name: 'change' }));

    expect(await screen.findByText('The call was not moved to Support: the platform refused, and the call is as it was.')).toBeVisible();
  });

  it('is not offered where it cannot be', async () => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'steerCalls'] }));
    show(
      <>
        <MoveCall call={{ ...call, can: ['hangup'] }} />
        <MoveCall call={call} isInRow />
      </>,
    );

    expect(await screen.findByRole('button', { name: 'Move the call of +44 770 090 0001' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Move the call' })).toBeNull();
  });

  it('who talks there has been moved, and later moves are others', () => {
    const move: Move = { to: 'Support', from: 'Sales', is: 'there' };
    expect(next(move, { ...call, department: 'Support', state: 'talking' })).toBe('done');
    expect(next(move, { ...call, department: 'Billing' })).toBe('done');
    expect(next({ ...move, is: 'asked', to: 'A very long name indeed' }, { ...call, department: 'A very long…' })).toBe('there');
    expect(next({ ...move, is: 'done' }, call)).toBe('done');
  });
});
