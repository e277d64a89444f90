import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { DeliveriesPage } from './DeliveriesPage';
import type { Target } from './targets';

const crm: Target = {
  name: 'crm',
  kind: 'salesforce',
  departments: ['Sales'],
  when: 'recorded',
  onErasure: 'delete',
  state: 'failing',
  waiting: 1_200,
  dead: 3,
  lastError: 'tooMany',
  lastAcceptedAt: null,
};
const files: Target = { ...crm, name: 'files', kind: 'file', departments: [], when: 'all', onErasure: 'list', state: 'ok', waiting: 0, lastError: null };

function open(items: Target[]) {
  answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'operate'] }));
  answers('/deliveries', { items: [], next: null, total: 0 });
  answers('/deliveries/targets', { items });
  return show(<DeliveriesPage />, '/deliveries').person;
}

describe('targets', () => {
  it('tell how it goes, and lead to what waits and what was given up', async () => {
    open([crm, files]);
    const table = await screen.findByRole('table', { name: 'Systems that are told of calls' });
    const row = within(table).getByRole('row', { name: /^crm/ });

    expect(row).toHaveTextContent('FailingIt was asked too often');
    expect(row).toHaveTextContent('Recorded calls of Sales. An erasure removes what it has got.');
    expect(row).toHaveTextContent('nothing was accepted yet');
    expect(within(row).getByRole('link', { name: '1,200 waiting' })).toHaveAttribute('href', '/deliveries?target=crm&state=waiting');
    expect(within(row).getByRole('link', { name: '3 given up' })).toHaveAttribute('href', '/deliveries?target=crm&state=dead');
    expect(within(table).getByRole('row', { name: /^files/ })).toHaveTextContent('In orderAll calls. An erasure is listed.');
    expect(screen.queryByRole('button', { name: 'Check files' })).toBeNull();
  });

  it.each([
    ['tokenRefused', 'The org gives no token'],
    ['aWordOfANewerServer', 'aWordOfANewerServer'],
  ])('say in words why an org takes nothing: %s', async (lastError, words) => {
    open([{ ...crm, lastError }]);

    expect(await screen.findByRole('row', { name: /^crm/ })).toHaveTextContent(`Failing${words}`);
  });

  it('of Salesforce are checked, and each thing that is missing is told', async () => {
    const person = open([crm]);
    const findings = [{ kind: 'missing', field: 'Topic__c', text: 'The object has no such field.' }];
    takes('post', '/deliveries/targets/crm/check', { target: 'crm', ok: false, findings });
    await person.click(await screen.findByRole('button', { name: 'Check crm' }));

    const dialog = await screen.findByRole('dialog', { name: 'What crm lacks' });
    expect(within(dialog).getByRole('listitem')).toHaveTextContent('Topic__c The object has no such field.');
    await person.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that lack nothing, or cannot be checked, say so', async () => {
    const person = open([crm]);
    takes('post', '/deliveries/targets/crm/check', { target: 'crm', ok: true, findings: [] });
    await person.click(await screen.findByRole('button', { name: 'Check crm' }));
    expect(await screen.findByText(/It lacks nothing/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Close' }));

    takes('post', '/deliveries/targets/crm/check', problem(409, 'Nothing could be checked.'), 409);
    await person.click(screen.getByRole('button', { name: 'Check crm' }));
    expect(await screen.findByText('Nothing could be checked.')).toBeVisible();
  });
});
