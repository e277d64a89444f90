import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Route, Routes } from 'react-router';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { SignInPage } from './SignInPage';

const me = example('MeResource', { name: 'Sue' });
const offer = { fault: null, shortestPassword: 12, firstAdmin: false, demo: [] as object[] };

function open(address: string, changes: object = {}) {
  answers('/sign-in', { ...offer, ...changes });
  return show(
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="*" element={null} />
    </Routes>,
    address,
  );
}

describe('sign-in', () => {
  it('sends what was typed, as the console, and goes back to where the person was going', async () => {
    const asked = takes('post', '/sessions', me);
    const { person } = open('/sign-in?back=%2Fcalls%3Fstate%3Dlive');

    await person.type(await screen.findByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('Password'), 'correct horse');
    await person.click(screen.getByRole('button', { name: 'Sign in' }));

    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/calls?state=live');
    expect(await asked[0]?.json()).toEqual({ user: 'sue', password: 'correct horse' });
    expect(asked[0]?.headers.get('X-Console')).toBe('1');
  });

  it('says in the words of the server what is wrong, and stays', async () => {
    takes('post', '/sessions', problem(401, 'User or password is wrong.'), 401);
    const { person } = open('/sign-in');

    await person.type(await screen.findByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('Password'), 'wrong{Enter}');

    expect(await screen.findByText('User or password is wrong.')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('/sign-in');
  });

  it('says that nobody can sign in over an address that others can read', async () => {
    open('/sign-in', { fault: 'Sign-in needs https, or this machine.' });

    expect(await screen.findByText('Sign-in needs https, or this machine.')).toBeVisible();
  });

  it('takes a one-time code and a new password', async () => {
    const asked = takes('post', '/sessions/code', me);
    const { person } = open('/sign-in');

    await person.click(await screen.findByRole('button', { name: 'I have a one-time code' }));
    await person.type(screen.getByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('One-time code'), 'ABCD-EFGH');
    await person.type(screen.getByLabelText('New password'), 'correct horse battery');
    await person.click(screen.getByRole('button', { name: 'Sign in' }));

    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/');
    expect(await asked[0]?.json()).toEqual({ user: 'sue', code: 'ABCD-EFGH', newPassword: 'correct horse battery' });
  });

  it('offers people who are made up where the server does', async () => {
    const asked = takes('post', '/sessions/demo', me);
    const { person } = open('/sign-in', { demo: [{ id: 'demo-admin', name: 'Ada', roles: ['admin'] }] });

    await person.click(await screen.findByRole('button', { name: 'Ada, admin' }));

    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/');
    expect(await asked[0]?.json()).toEqual({ person: 'demo-admin' });
  });

  it('asks for the first admin while there is none', async () => {
    open('/sign-in', { firstAdmin: true });

    expect(await screen.findByRole('heading', { name: 'Make the first admin' })).toBeVisible();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });
});
