import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Route, Routes } from 'react-router';
import { answers, example, problem, takes } from '@/shared/test/server';
import { givePasskeys } from '@/shared/test/passkeys';
import { show } from '@/shared/test/render';
import { SignInPage } from './SignInPage';

const me = example('MeResource', { name: 'Sue' });
const offer = { fault: null, shortestPassword: 12, firstAdmin: false, passkey: false, openId: null, demo: [] as object[] };

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
    expect(await asked[0]?.json()).toEqual({ user: 'sue', password: 'correct horse', code: null });
    expect(asked[0]?.headers.get('X-Console')).toBe('1');
  });

  it('goes back to the place on the page, such as a recording', async () => {
    takes('post', '/sessions', me);
    const { person } = open('/sign-in?back=%2Fcalls%2Fcaller-leg%23recording-2017');

    await person.type(await screen.findByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('Password'), 'correct horse{Enter}');

    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/calls/caller-leg#recording-2017');
  });

  it('says in the words of the server what is wrong, and stays', async () => {
    takes('post', '/sessions', problem(401, 'User or password is wrong.'), 401);
    const { person } = open('/sign-in');

    await person.type(await screen.findByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('Password'), 'wrong{Enter}');

    expect(await screen.findByText('User or password is wrong.')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('/sign-in');
  });

  it('asks for a code where the server wants one, and keeps what was typed before', async () => {
    takes('post', '/sessions', problem(401, 'A code is needed.', { proof: 'code' }), 401);
    const { person } = open('/sign-in');
    await person.type(await screen.findByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
    const code = await screen.findByLabelText('Code of your authenticator app');
    expect(code).toHaveFocus();
    expect(code).toHaveAttribute('autocomplete', 'one-time-code');
    expect(screen.queryByText('A code is needed.')).toBeNull();

    takes('post', '/sessions', problem(401, 'The code is wrong.', { proof: 'code' }), 401);
    await person.type(code, '000000{Enter}');
    expect(await screen.findByText('The code is wrong.')).toBeVisible();

    const asked = takes('post', '/sessions', me);
    await person.clear(code);
    await person.type(code, '123456{Enter}');
    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/');
    expect(await asked[0]?.json()).toEqual({ user: 'sue', password: 'correct horse', code: '123456' });
  });

  it('signs in with a passkey where browser and address can', async () => {
    const used = { id: 'AQID', type: 'public-key' };
    const get = vi.fn(() => Promise.resolve({ toJSON: () => used }));
    givePasskeys({ get });
    takes('post', '/sessions/passkey/options', { challenge: 'abc' });
    const asked = takes('post', '/sessions/passkey', me);
    const { person } = open('/sign-in', { passkey: true });

    await person.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));

    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/');
    expect(await asked[0]?.json()).toEqual({ credential: used });
  });

  it('makes a passkey with a one-time code, and no password', async () => {
    const made = { id: 'AQID', type: 'public-key' };
    givePasskeys({ create: () => Promise.resolve({ toJSON: () => made }) });
    const begun = takes('post', '/sessions/code/passkey/options', { challenge: 'abc' });
    const asked = takes('post', '/sessions/code/passkey', me);
    const { person } = open('/sign-in', { passkey: true });
    await person.click(await screen.findByRole('button', { name: 'I have a one-time code' }));
    await person.click(screen.getByRole('button', { name: 'Make a passkey instead of a password' }));
    expect(begun).toHaveLength(0);

    await person.type(screen.getByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('One-time code'), 'ABCD-EFGH');
    await person.click(screen.getByRole('button', { name: 'Make a passkey instead of a password' }));

    await expect.poll(() => screen.getByTestId('address').textContent).toBe('/');
    expect(await asked[0]?.json()).toEqual({ user: 'sue', code: 'ABCD-EFGH', name: 'First passkey', credential: made });
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

  it('leads to the provider of the company, and back to where the person was going', async () => {
    open('/sign-in?back=%2Fcalls%3Fstate%3Dlive', { openId: 'Example login' });

    const link = await screen.findByRole('link', { name: 'Sign in with Example login' });

    expect(link).toHaveAttribute('href', '/api/v1/sign-in/openid?back=%2Fcalls%3Fstate%3Dlive');
  });

  it('leads nowhere else, whatever the address says', async () => {
    open('/sign-in?back=%2F%2Fevil.test', { openId: 'Example login' });

    expect(await screen.findByRole('link', { name: 'Sign in with Example login' })).toHaveAttribute('href', '/api/v1/sign-in/openid?back=%2F');
  });

  it('says what came of the provider, until something else was tried', async () => {
    takes('post', '/sessions', problem(401, 'User or password is wrong.'), 401);
    const { person } = open('/sign-in?openid=noRole');
    expect(await screen.findByText(/You are known there, and have no role here/)).toBeVisible();

    await person.type(await screen.findByLabelText('User'), 'sue');
    await person.type(screen.getByLabelText('Password'), 'wrong{Enter}');

    expect(await screen.findByText('User or password is wrong.')).toBeVisible();
    expect(screen.queryByText(/no role here/)).toBeNull();
  });
});
