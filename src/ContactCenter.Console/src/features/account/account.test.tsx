import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, takes } from '@/shared/test/server';
import { givePasskeys } from '@/shared/test/passkeys';
import { show } from '@/shared/test/render';
import { AccountPage } from './AccountPage';

const off = { enabled: false, recoveryCodesLeft: 0, required: false };
const on = { enabled: true, recoveryCodesLeft: 9, required: false };
const told = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x', qrCode: 'data:image/png;base64,iVBORw0KGgo=' };

function open(factor: object, me: Partial<Me> = {}, passkeys: object[] = []) {
  answers('/me', example<Me>('MeResource', me));
  answers('/me/second-factor', factor);
  answers('/me/passkeys', { items: passkeys, next: null, total: passkeys.length });
  answers('/sessions', { items: [], next: null, total: 0 });
  return show(<AccountPage />, '/me');
}

describe('the second factor', () => {
  it('is set up by a code of the app, and shows the recovery codes once', async () => {
    takes('post', '/me/second-factor', told);
    const { person } = open(off);
    await person.click(await screen.findByRole('button', { name: 'Set up an app' }));
    expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();
    expect(screen.getByRole('img', { name: 'QR code for the authenticator app' })).toHaveAttribute('src', told.qrCode);
    expect(screen.getByRole('link', { name: 'Open in an app on this machine' })).toHaveAttribute('href', told.uri);

    takes('put', '/me/second-factor', { title: 'Wrong', status: 400, errors: { code: ['The code is wrong, or too old.'] } }, 400);
    await person.type(screen.getByLabelText('Code that the app shows'), '000000{Enter}');
    expect(await screen.findByText('The code is wrong, or too old.')).toBeVisible();

    const asked = takes('put', '/me/second-factor', { recoveryCodes: ['AAAA-BBBB', 'CCCC-DDDD'] });
    answers('/me/second-factor', on);
    await person.clear(screen.getByLabelText('Code that the app shows'));
    await person.type(screen.getByLabelText('Code that the app shows'), '123456{Enter}');
    expect(await screen.findByText('CCCC-DDDD')).toBeVisible();
    expect(await asked[0]?.json()).toEqual({ code: '123456' });

    await person.click(screen.getByRole('button', { name: 'I have kept them' }));
    expect(await screen.findByText(/9 recovery codes are left/)).toBeVisible();
    expect(screen.queryByText('CCCC-DDDD')).toBeNull();
  });

  it('leads to the sign-in where the password was given too long ago', async () => {
    takes('post', '/me/second-factor', problem(403, 'Sign in again.', { proof: 'password' }), 403);
    const { person } = open(off);

    await person.click(await screen.findByRole('button', { name: 'Set up an app' }));

    expect(await screen.findByRole('link', { name: 'Sign in again' })).toHaveAttribute('href', '/sign-in?back=%2Fme');
  });

  it('is turned off after a question, unless the role needs it', async () => {
    const asked = takes('delete', '/me/second-factor', null, 204);
    const { person } = open(on);
    await person.click(await screen.findByRole('button', { name: 'Turn off' }));
    expect(asked).toHaveLength(0);

    answers('/me/second-factor', off);
    const [, act] = screen.getAllByRole('button', { name: 'Turn off', hidden: true });
    if (act) await person.click(act);

    expect(await screen.findByRole('button', { name: 'Set up an app' })).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it('is all there is before it is set up, where the role needs it', async () => {
    open({ ...off, required: true }, { permissions: [], mustEnrol: true });

    expect(await screen.findByRole('heading', { name: 'Your role needs a second factor' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'Set up an app' })).toBeVisible();
    expect(screen.queryByLabelText('Current password')).toBeNull();
  });
});

describe('passkeys', () => {
  const phone = { id: 'AQID', name: 'My phone', backedUp: false, createdAt: '2026-01-05T10:00:00Z', lastUsedAt: null };

  it('are listed, and removed after a question', async () => {
    const asked = takes('delete', '/me/passkeys/AQID', null, 204);
    const { person } = open(off, {}, [phone]);

    await person.click(await screen.findByRole('button', { name: 'Remove My phone' }));
    expect(asked).toHaveLength(0);
    answers('/me/passkeys', { items: [], next: null, total: 0 });
    await person.click(screen.getByRole('button', { name: 'Remove' }));

    await expect.poll(() => screen.queryByText('My phone')).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('are made by the browser from what the server asks for', async () => {
    const made = { id: 'AQID', type: 'public-key' };
    const create = vi.fn(() => Promise.resolve({ toJSON: () => made }));
    givePasskeys({ create });
    takes('post', '/me/passkeys/options', { challenge: 'abc' });
    const asked = takes('post', '/me/passkeys', phone, 201);
    const { person } = open(off);

    await person.type(await screen.findByLabelText('Name of the new passkey'), 'My phone{Enter}');

    await expect.poll(() => asked.length).toBe(1);
    expect(await asked[0]?.json()).toEqual({ name: 'My phone', credential: made });
    expect(create).toHaveBeenCalledWith({ publicKey: { challenge: 'abc' } });
  });
});

describe('who signs in with the provider of the company', () => {
  it('has nothing of that here', async () => {
    open(off, { byProvider: true });

    expect(await screen.findByText(/You sign in with your company/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Set up an app' })).toBeNull();
    expect(screen.queryByLabelText('Current password')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Looks' })).toBeVisible();
  });
});
