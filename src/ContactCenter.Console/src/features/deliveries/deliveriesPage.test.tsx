import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import type { Delivery } from '@/shared/deliveries/deliveries';
import { answers, answersBy, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { columnsOf } from './columns';
import { DeliveriesPage } from './DeliveriesPage';

const dead = example<Delivery>('DeliveryResource', { state: 'dead' });

function answersList(items: Delivery[]): string[] {
  const asked: string[] = [];
  answersBy('/deliveries', (query) => {
    asked.push(query.toString());
    return { items, next: null, total: items.length };
  });
  return asked;
}

describe('deliveries', () => {
  beforeEach(() => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'operate'] }));
    answers('/deliveries/targets', { items: [] });
  });

  it('of which there are none say where targets are set', async () => {
    answersList([]);
    show(<DeliveriesPage />, '/deliveries');

    expect(await screen.findByRole('heading', { name: 'Nothing was told yet' })).toBeVisible();
    expect(screen.getByText(/Delivery:Targets/)).toBeVisible();
  });

  it('are narrowed by what the address says', async () => {
    const asked = answersList([]);
    const { person } = show(<DeliveriesPage />, '/deliveries?target=crm&state=dead&from=2026-01-05');
    expect(await screen.findByText('No delivery matches these filters.')).toBeVisible();
    expect(asked).toEqual(['target=crm&state=dead&from=2026-01-05T00%3A00%3A00.000Z&limit=100']);

    await person.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Accepted');
    await person.click(screen.getByRole('button', { name: 'Find' }));
    expect(screen.getByTestId('address')).toHaveTextContent('/deliveries?target=crm&state=accepted&from=2026-01-05');
  });

  it('a row tells why, and leads to the call', () => {
    show(<>{columnsOf(() => undefined).map((column) => <div key={column.key}>{column.cell(dead)}</div>)}</>);

    expect(screen.getByText('It has failed itself (503)')).toBeVisible();
    expect(screen.getByRole('link')).toHaveAttribute('href', `/calls/${dead.callId}`);
    expect(screen.getByRole('button', { name: 'Try again: delivery 2019 to crm' })).toBeEnabled();
    expect(columnsOf(undefined).map(({ key }) => key)).not.toContain('retry');
  });

  it('that were given up are tried again together', async () => {
    answersList([]);
    const sent = takes('post', '/deliveries/retry', { target: 'crm', retried: 12 }, 202);
    const { person } = show(<DeliveriesPage />, '/deliveries?target=crm');
    await person.click(await screen.findByRole('button', { name: 'Try many again' }));
    const dialog = await screen.findByRole('dialog', { name: 'Try all again that were given up?' });
    expect(within(dialog).getByLabelText('Target')).toHaveValue('crm');
    await person.type(within(dialog).getByLabelText('Up to'), '2026-01-05');
    await person.click(within(dialog).getByRole('button', { name: 'Try them again' }));

    expect(await screen.findByText('12 deliveries to crm are tried again.')).toBeVisible();
    expect(await sent[0]?.json()).toEqual({ target: 'crm', from: null, to: '2026-01-06T00:00:00.000Z' });
  });

  it('a target that is none is told at its field', async () => {
    answersList([]);
    const errors = { target: ['must be the name of a target in the settings'] };
    takes('post', '/deliveries/retry', problem(400, 'No.', { errors }), 400);
    const { person } = show(<DeliveriesPage />, '/deliveries?target=crn');
    await person.click(await screen.findByRole('button', { name: 'Try many again' }));
    await person.click(await screen.findByRole('button', { name: 'Try them again' }));

    expect(await screen.findByText('must be the name of a target in the settings')).toBeVisible();
  });

  it('are tried again by operators alone', async () => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls'] }));
    answersList([]);
    show(<DeliveriesPage />, '/deliveries');
    await screen.findByRole('heading', { name: 'Nothing was told yet' });

    expect(screen.queryByRole('button', { name: 'Try many again' })).toBeNull();
  });
});
