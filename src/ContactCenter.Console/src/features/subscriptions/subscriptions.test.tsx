import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, takes, takesOnceProven } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import type { Subscription } from './queries';
import { SubscriptionsPage } from './SubscriptionsPage';

const active = example<Subscription>('SubscriptionResource');
const failing: Subscription = { ...active, id: '2024', url: 'https://a.example/h', state: 'paused', reason: 'failing', lastError: 'serverError', dropped: 12 };
const made = { id: '2023', secret: 'whsec_0123' };

function open(items: Subscription[], address = '/subscriptions') {
  answers('/me', example<Me>('MeResource', { user: 'sue' }));
  answers('/subscriptions', { items, next: null, total: items.length });
  answers('/departments', { items: ['Sales', 'Support'].map((name) => ({ name, open: true, noTransfer: null })), next: null, total: 2 });
  return show(<SubscriptionsPage />, address).person;
}

describe('subscriptions', () => {
  it('stand in a table with their last state, and why they are not told', async () => {
    open([active, failing]);
    const table = await screen.findByRole('table', { name: 'Programs that are told of events' });
    const [, first, second] = within(table).getAllByRole('row');

    expect(first).toHaveTextContent('https://crm.example.com/hooksActiveA call has endedA call was analysed');
    expect(first).toHaveTextContent('Callers and words: Sales. Recordings: No department.');
    expect(within(first as HTMLElement).queryByRole('button', { name: /^Go on/ })).toBeNull();
    expect(second).toHaveTextContent('PausedNothing was accepted for three days. It has failed itself. 12 events it was not told of.');
  });

  it('that cannot be read anew say so', async () => {
    answers('/me', example<Me>('MeResource', { user: 'sue' }));
    answers('/subscriptions', { items: [active], next: null, total: 1 });
    const { queries } = show(<SubscriptionsPage />);
    const table = await screen.findByRole('table', { name: 'Programs that are told of events' });
    answers('/subscriptions', problem(503, 'Nothing can be read now.'), 503);
    await act(() => queries.refetchQueries({ queryKey: ['subscriptions'] }));

    expect(await screen.findByText(/^Not up to date: Nothing can be read now\./)).toBeVisible();
    expect(table).toBeVisible();
  });

  it('of which there are none say what they are for', async () => {
    open([]);

    expect(await screen.findByRole('heading', { name: 'No program is told of events' })).toBeVisible();
  });

  it('a program is subscribed after a fresh password, and its secret is shown once', async () => {
    const person = open([]);
    const sent = takesOnceProven('post', '/subscriptions', made, 201);
    await person.click(await screen.findByRole('button', { name: 'Subscribe a program' }));
    const dialog = await screen.findByRole('dialog', { name: 'Subscribe a program' });
    await person.type(within(dialog).getByLabelText('Told at'), 'https://crm.example.com/hooks');
    await person.click(within(dialog).getByRole('checkbox', { name: 'A call has ended' }));
    await person.selectOptions(within(dialog).getByLabelText('Callers and words of'), 'Some departments');
    await person.click(await within(dialog).findByRole('checkbox', { name: 'Sales' }));
    await person.click(within(dialog).getByRole('button', { name: 'Subscribe a program' }));
    await person.type(await screen.findByLabelText('Password'), 'a long enough password');
    await person.click(screen.getByRole('button', { name: 'Go on' }));

    expect(await screen.findByText('whsec_0123')).toBeVisible();
    const body = { url: 'https://crm.example.com/hooks', events: ['call.ended'], permissions: { read: ['Sales'], hear: [] } };
    expect(await Promise.all(sent.map((each) => each.json()))).toEqual([body, body]);
    await person.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('whsec_0123')).toBeNull();
  });

  it('what is wrong is told at its field', async () => {
    const person = open([]);
    const errors = { url: ['must be https; http is for this machine only'], events: ['At least one of call.ended.'], 'permissions.read': ['No more.'] };
    takes('post', '/subscriptions', problem(400, 'No.', { errors }), 400);
    await person.click(await screen.findByRole('button', { name: 'Subscribe a program' }));
    const dialog = await screen.findByRole('dialog', { name: 'Subscribe a program' });
    await person.type(within(dialog).getByLabelText('Told at'), 'http://crm.example.com/');
    await person.click(within(dialog).getByRole('button', { name: 'Subscribe a program' }));

    expect(await within(dialog).findByText('must be https; http is for this machine only')).toBeVisible();
    expect(within(dialog).getByText('At least one of call.ended.')).toBeVisible();
    expect(within(dialog).getByText('No more.')).toBeVisible();
  });

  it('gets a new secret after a fresh password', async () => {
    const person = open([active]);
    const sent = takesOnceProven('post', '/subscriptions/2023/secret', made);
    await person.click(await screen.findByRole('button', { name: `New secret: ${active.url}` }));
    const dialog = await screen.findByRole('dialog', { name: 'Give it a new secret?' });
    await person.click(within(dialog).getByRole('button', { name: 'New secret' }));
    await person.type(await screen.findByLabelText('Password'), 'a long enough password');
    await person.click(screen.getByRole('button', { name: 'Go on' }));

    expect(await screen.findByText('whsec_0123')).toBeVisible();
    expect(sent).toHaveLength(2);
  });

  it('leads who has no password from the question for one to the sign-in page, and back', async () => {
    const person = open([active], '/subscriptions?state=active');
    takesOnceProven('post', '/subscriptions/2023/secret', made);
    await person.click(await screen.findByRole('button', { name: `New secret: ${active.url}` }));
    const dialog = await screen.findByRole('dialog', { name: 'Give it a new secret?' });
    await person.click(within(dialog).getByRole('button', { name: 'New secret' }));

    const link = await screen.findByRole('link', { name: 'Sign in another way' });
    expect(link).toHaveAttribute('href', '/sign-in?back=%2Fsubscriptions%3Fstate%3Dactive');
  });

  it('is removed after a question', async () => {
    const person = open([active]);
    const sent = takes('delete', '/subscriptions/2023', null, 204);
    await person.click(await screen.findByRole('button', { name: `Remove ${active.url}` }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove the subscription?' });
    await person.click(within(dialog).getByRole('button', { name: 'Remove' }));

    await expect.poll(() => sent.length).toBe(1);
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });

  it('that is paused goes on', async () => {
    const person = open([failing]);
    const sent = takes('post', '/subscriptions/2024/resume', { ...failing, state: 'active', reason: null });
    await person.click(await screen.findByRole('button', { name: `Go on: ${failing.url}` }));

    await expect.poll(() => sent.length).toBe(1);
  });
});
