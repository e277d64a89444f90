import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { grantWords } from './grantWords';
import type { User } from './queries';
import { UsersPage } from './UsersPage';

const sue = example<User>('UserResource');
const seldom = example<User>('UserResource', { id: '18', name: 'Bo', user: 'bo', state: 'invited', lastSeenAt: null, codeUntil: '2020-01-01T00:00:00Z' });

function open(items: User[], address = '/admin/users') {
  answers('/users', { items, next: null, total: items.length });
  return show(<UsersPage />, address).person;
}

beforeEach(() => {
  answers('/me', example<Me>('MeResource', { id: '17' }));
  const items = ['Sales', 'Support'].map((name) => ({ name, open: true, noTransfer: null }));
  answers('/departments', { items, next: null, total: 2 });
});

describe('users', () => {
  it('stand in a table, with who has granted something to themselves', async () => {
    open([{ ...sue, grantedBySelf: true }, seldom]);

    const table = await screen.findByRole('table', { name: 'People who may sign in' });
    const [, other, own] = within(table).getAllByRole('row');
    expect(await within(table).findByText('(You)')).toBeVisible();
    expect(own).toHaveTextContent('Sue (You)');
    expect(own).toHaveTextContent('Sales');
    expect(own).toHaveTextContent('Granted by self');
    expect(other).toHaveTextContent('Code has run out');
    expect(other).not.toHaveTextContent('Granted by self');
  });

  it('a question that is left leaves the person open, with what was typed', async () => {
    const person = open([sue], '/admin/users?person=17');
    const dialog = await screen.findByRole('dialog', { name: sue.name });
    const name = within(dialog).getByLabelText('Name');
    await person.clear(name);
    await person.type(name, 'Susan');
    await person.click(within(dialog).getByRole('button', { name: 'Disable' }));
    const question = within(dialog).getByRole<HTMLDialogElement>('dialog');
    act(() => question.close());

    expect(question).not.toBeInTheDocument();
    expect(screen.getByRole('dialog', { name: sue.name })).toBe(dialog);
    expect(name).toHaveValue('Susan');
  });

  it('each tells by what somebody proves who they are', async () => {
    open([{ ...sue, secondFactor: true, passkeys: 2 }], '/admin/users?person=17');

    const dialog = await screen.findByRole('dialog', { name: sue.name });
    expect(within(dialog).getByText('Second factor').nextElementSibling).toHaveTextContent('an authenticator app');
    expect(within(dialog).getByText('Passkeys').nextElementSibling).toHaveTextContent('2');
  });

  it('who signs in with the provider keeps name and roles of there, and gets no code', async () => {
    const person = open([{ ...sue, openId: { issuer: 'https://login.example.com/', subject: '4711' } }], '/admin/users?person=17');
    const asked = takes('patch', '/users/17', sue);
    const dialog = await screen.findByRole('dialog', { name: sue.name });

    expect(within(dialog).getByText('Signs in with').nextElementSibling).toHaveTextContent('https://login.example.com/, as 4711');
    expect(within(dialog).queryByLabelText('Name')).toBeNull();
    expect(within(dialog).queryByRole('checkbox', { name: 'Analyst' })).toBeNull();
    expect(within(dialog).queryByRole('button', { name: 'New one-time code' })).toBeNull();

    await person.click(await within(dialog).findByRole('checkbox', { name: 'Support' }));
    await person.click(within(dialog).getByRole('button', { name: 'Save' }));
    await expect.poll(() => asked.length).toBe(1);
    expect(await asked[0]?.json()).toEqual({ name: null, roles: null, disabled: null, permissions: { hear: ['Sales', 'Support'] } });
  });

  it('a page without people says how they come', async () => {
    open([]);

    expect(await screen.findByRole('heading', { name: 'Nobody is here yet' })).toBeVisible();
  });

  it('who is added gets a code that is shown once', async () => {
    const person = open([sue]);
    const asked = takes('post', '/users', { ...seldom, code: 'ABCD-EFGH' }, 201);
    await person.click(await screen.findByRole('button', { name: 'Add a person' }));
    const dialog = screen.getByRole('dialog', { name: 'Add a person' });
    await person.type(within(dialog).getByLabelText('Name'), 'Bo');
    await person.type(within(dialog).getByLabelText('Signs in as'), 'bo');
    await person.click(within(dialog).getByRole('checkbox', { name: 'Analyst' }));
    await person.click(within(dialog).getByRole('button', { name: 'Add a person' }));

    const code = await screen.findByRole('dialog', { name: 'One-time code for Bo' });
    expect(within(code).getByText('ABCD-EFGH')).toBeVisible();
    expect(code).toHaveTextContent('good for 24 hours');
    expect(await asked[0]?.json()).toEqual({ name: 'Bo', user: 'bo', roles: ['analyst'] });

    await person.click(within(code).getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('ABCD-EFGH')).toBeNull();
  });

  it('what is wrong stands at its field', async () => {
    const person = open([sue]);
    takes('post', '/users', { ...problem(400, 'Wrong'), errors: { roles: ['One or more of agent, admin.'] } }, 400);
    await person.click(await screen.findByRole('button', { name: 'Add a person' }));
    const dialog = screen.getByRole('dialog', { name: 'Add a person' });
    await person.type(within(dialog).getByLabelText('Name'), 'Bo');
    await person.type(within(dialog).getByLabelText('Signs in as'), 'bo');
    await person.click(within(dialog).getByRole('button', { name: 'Add a person' }));

    const roles = within(dialog).getByRole('group', { name: 'Roles' });
    expect(await within(roles).findByText('One or more of agent, admin.')).toBeVisible();
  });

  it('only what was changed is sent', async () => {
    const person = open([sue], '/admin/users?person=17');
    const asked = takes('patch', '/users/17', sue);
    const dialog = await screen.findByRole('dialog', { name: 'Sue' });
    await person.click(await within(dialog).findByRole('checkbox', { name: 'Support' }));
    await person.click(within(dialog).getByRole('button', { name: 'Save' }));

    await expect.poll(() => asked.length).toBe(1);
    expect(await asked[0]?.json()).toEqual({ name: null, roles: null, disabled: null, permissions: { hear: ['Sales', 'Support'] } });
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByTestId('address')).toHaveTextContent('/admin/users');
  });

  it('whose calls somebody may judge is granted like the rest', async () => {
    const permissions = { ...sue.permissions, review: ['Sales'] };
    const person = open([{ ...sue, permissions }], '/admin/users?person=17');
    const asked = takes('patch', '/users/17', sue);
    const dialog = await screen.findByRole('dialog', { name: 'Sue' });
    const review = within(dialog).getByLabelText('May judge calls');
    expect(review).toHaveDisplayValue('Some departments');
    await person.selectOptions(review, 'All departments');
    await person.click(within(dialog).getByRole('button', { name: 'Save' }));

    await expect.poll(() => asked.length).toBe(1);
    expect(await asked[0]?.json()).toEqual({ name: null, roles: null, disabled: null, permissions: { review: true } });
  });

  it('the last admin cannot be disabled, and the reason stands where it was asked', async () => {
    const person = open([sue], '/admin/users?person=17');
    takes('patch', '/users/17', problem(409, 'This is the last admin.'), 409);
    await person.click(await screen.findByRole('button', { name: 'Disable' }));
    const dialog = screen.getByRole('dialog', { name: 'Disable Sue?' });
    await shouldGetFocus(within(dialog).getByRole('button', { name: 'Cancel' }));
    await person.click(within(dialog).getByRole('button', { name: 'Disable' }));

    expect(await within(dialog).findByText('This is the last admin.')).toBeVisible();
  });

  it('a new code takes the password away, after a question', async () => {
    const person = open([sue], '/admin/users?person=17');
    const asked = takes('post', '/users/17/code', { ...sue, code: 'NEWC-ODE2' });
    await person.click(await screen.findByRole('button', { name: 'New one-time code' }));
    expect(asked).toEqual([]);
    await person.click(screen.getByRole('button', { name: 'Make a new code' }));

    expect(await screen.findByText('NEWC-ODE2')).toBeVisible();
  });

  it('grants are told with what the roles say', () => {
    expect(grantWords('byRole', ['supervisor'])).toBe('All, by role');
    expect(grantWords('byRole', ['admin'])).toBe('None, by role');
    expect(grantWords('all', ['admin'])).toBe('All');
    expect(grantWords([], ['supervisor'])).toBe('None');
    expect(grantWords(['Sales', 'Support'], [])).toBe('Sales, Support');
  });
});
