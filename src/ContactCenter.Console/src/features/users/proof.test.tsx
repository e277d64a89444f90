import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, takesOnceProven } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import type { User } from './queries';
import { UsersPage } from './UsersPage';

const sue = example<User>('UserResource');
const added = example<User>('UserResource', { id: '18', name: 'Bo', user: 'bo', state: 'invited', lastSeenAt: null, code: 'ABCD-EFGH' });

type Person = ReturnType<typeof open>;

function open(items: User[], address = '/admin/users') {
  answers('/users', { items, next: null, total: items.length });
  return show(<UsersPage />, address).person;
}

async function giveThePassword(person: Person) {
  await person.type(await screen.findByLabelText('Password'), 'a long enough password');
  await person.click(screen.getByRole('button', { name: 'Go on' }));
}

function bodiesOf(sent: Request[]): Promise<unknown[]> {
  return Promise.all(sent.map((each) => each.json()));
}

beforeEach(() => {
  answers('/me', example<Me>('MeResource', { id: '17' }));
  const items = ['Sales', 'Support'].map((name) => ({ name, open: true, noTransfer: null }));
  answers('/departments', { items, next: null, total: 2 });
});

describe('after a fresh password', () => {
  it('somebody is added as was typed', async () => {
    const person = open([sue]);
    const sent = takesOnceProven('post', '/users', added, 201);
    await person.click(await screen.findByRole('button', { name: 'Add a person' }));
    const dialog = screen.getByRole('dialog', { name: 'Add a person' });
    await person.type(within(dialog).getByLabelText('Name'), 'Bo');
    await person.type(within(dialog).getByLabelText('Signs in as'), 'bo');
    await person.click(within(dialog).getByRole('checkbox', { name: 'Analyst' }));
    await person.click(within(dialog).getByRole('button', { name: 'Add a person' }));
    await giveThePassword(person);

    expect(await screen.findByText('ABCD-EFGH')).toBeVisible();
    const body = { name: 'Bo', user: 'bo', roles: ['analyst'] };
    expect(await bodiesOf(sent)).toEqual([body, body]);
  });

  it('rights are given; whoever leaves the question finds what was chosen', async () => {
    const person = open([sue], '/admin/users?person=17');
    const sent = takesOnceProven('patch', '/users/17', sue);
    const dialog = await screen.findByRole('dialog', { name: 'Sue' });
    const support = await within(dialog).findByRole('checkbox', { name: 'Support' });
    await person.click(support);
    await person.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByLabelText('Password')).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: 'Save' })).toBeNull();
    expect(within(dialog).queryByRole('button', { name: 'Disable' })).toBeNull();
    await person.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(support).toBeChecked();
    await person.click(within(dialog).getByRole('button', { name: 'Save' }));
    await giveThePassword(person);

    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    const body = { name: null, roles: null, disabled: null, permissions: { hear: ['Sales', 'Support'] } };
    expect(await bodiesOf(sent)).toEqual([body, body, body]);
  });

  it('a new code is made', async () => {
    const person = open([sue], '/admin/users?person=17');
    const sent = takesOnceProven('post', '/users/17/code', { ...sue, code: 'NEWC-ODE2' });
    await person.click(await screen.findByRole('button', { name: 'New one-time code' }));
    await person.click(screen.getByRole('button', { name: 'Make a new code' }));
    await giveThePassword(person);

    expect(await screen.findByText('NEWC-ODE2')).toBeVisible();
    expect(sent).toHaveLength(2);
  });

  it('somebody who is disabled may sign in again', async () => {
    const person = open([{ ...sue, disabled: true, state: 'disabled' }], '/admin/users?person=17');
    const sent = takesOnceProven('patch', '/users/17', sue);
    await person.click(await screen.findByRole('button', { name: 'Enable' }));
    expect(await screen.findByRole('dialog', { name: 'Enable Sue?' })).toBeVisible();
    await giveThePassword(person);

    await expect.poll(() => sent.length).toBe(2);
    await expect.poll(() => screen.queryByRole('dialog', { name: 'Enable Sue?' })).toBeNull();
    const body = { name: null, roles: null, disabled: false, permissions: null };
    expect(await bodiesOf(sent)).toEqual([body, body]);
  });
});
