import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '@/shared/deliveries/deliveries';
import { answers, example, problem, takes } from '@/shared/test/server';
import { openCall, playerOf, recording } from '../testing/openCall';

const trying = example<Delivery>('DeliveryResource');
const dead: Delivery = { ...trying, id: '2020', state: 'dead', nextAt: null, endedAt: '2026-01-06T10:05:00Z' };

function open(items: Delivery[], permissions: string[] = []) {
  const person = openCall([recording], { permissions: ['seeCalls', 'hearRecordings', ...permissions] });
  answers('/deliveries', { items, next: null, total: items.length });
  return person;
}

describe('deliveries of a call', () => {
  it('are no part of the page where there is no target', async () => {
    open([]);
    await playerOf();

    expect(screen.queryByRole('region', { name: 'Told to other systems' })).toBeNull();
  });

  it('tell how far each has come, and why not further', async () => {
    open([trying, dead]);
    const table = await screen.findByRole('table', { name: /What targets are told of this call/ });
    const [, first, second] = within(table).getAllByRole('row');

    expect(first).toHaveTextContent('crmBeing tried12It has failed itself (503)5 Jan 2026, 10:05:00');
    expect(second).toHaveTextContent('Given up');
    expect(screen.queryByRole('button', { name: /Try again: delivery/ })).toBeNull();
  });

  it('that were given up are tried again by operators', async () => {
    const person = open([trying, dead], ['operate']);
    const asked = takes('post', '/deliveries/2020/retry', { ...dead, state: 'waiting' }, 202);
    const button = await screen.findByRole('button', { name: 'Try again: delivery 2020 to crm' });
    expect(screen.queryByRole('button', { name: 'Try again: delivery 2019 to crm' })).toBeNull();
    answers('/deliveries', { items: [{ ...dead, state: 'accepted' }], next: null, total: 1 });
    await person.click(button);

    // Digits that were asked for on the same page may be accepted, too.
    const table = screen.getByRole('table', { name: /What targets are told of this call/ });
    expect(await within(table).findByText('Accepted')).toBeVisible();
    expect(asked).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Tell again: delivery 2020 to crm' })).toBeVisible();
  });

  it('a refusal is told', async () => {
    const person = open([dead], ['operate']);
    takes('post', '/deliveries/2020/retry', problem(409, 'A later revision was accepted.'), 409);
    await person.click(await screen.findByRole('button', { name: 'Try again: delivery 2020 to crm' }));

    expect(await screen.findByText('A later revision was accepted.')).toBeVisible();
  });

  it('that could not be read say so', async () => {
    openCall([recording]);
    answers('/deliveries', problem(503, 'The history cannot be read.'), 503);

    expect(await screen.findByText('The history cannot be read.')).toBeVisible();
  });
});
