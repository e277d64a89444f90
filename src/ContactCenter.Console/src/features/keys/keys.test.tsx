import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, takes, takesOnceProven } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { KeysPage } from './KeysPage';
import type { Key } from './queries';

const key = example<Key>('KeyResource', { id: '5', name: 'Reports', fromSettings: false, state: 'active', madeBy: 'ada', revokedAt: null });

function open(items: Key[]) {
  answers('/keys', { items, next: null, total: items.length });
  return show(<KeysPage />).person;
}

describe('keys', () => {
  it('those of the settings are not revoked here', async () => {
    open([key, { ...key, id: 'settings-0', name: 'Nightly', fromSettings: true, madeBy: null, createdAt: null }]);

    const [, ofSettings, made] = within(await screen.findByRole('table', { name: 'Keys of programs' })).getAllByRole('row');
    expect(within(made as HTMLElement).getByRole('button', { name: 'Revoke Reports' })).toBeVisible();
    expect(ofSettings).toHaveTextContent('From the settings');
    expect(within(ofSettings as HTMLElement).queryByRole('button')).toBeNull();
  });

  it('a page without keys says what they are for', async () => {
    open([]);

    expect(await screen.findByRole('heading', { name: 'There are no keys yet' })).toBeVisible();
  });

  it('a new key is shown once', async () => {
    const person = open([key]);
    const asked = takes('post', '/keys', { ...key, name: 'Nightly', key: 'cc_0123456789' }, 201);
    await person.click(await screen.findByRole('button', { name: 'Make a key' }));
    const dialog = screen.getByRole('dialog', { name: 'Make a key' });
    await person.type(within(dialog).getByLabelText('Name'), 'Nightly');
    await person.selectOptions(within(dialog).getByLabelText('Role'), 'supervisor');
    await person.click(within(dialog).getByRole('button', { name: 'Make a key' }));

    expect(await screen.findByRole('dialog', { name: 'Key of Nightly' })).toHaveTextContent('cc_0123456789');
    expect(await asked[0]?.json()).toEqual({ name: 'Nightly', role: 'supervisor' });
    await person.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('cc_0123456789')).toBeNull();
  });

  it('is made as it was typed, after a fresh password', async () => {
    answers('/me', example<Me>('MeResource'));
    const person = open([key]);
    const sent = takesOnceProven('post', '/keys', { ...key, name: 'Nightly', key: 'cc_0123456789' }, 201);
    await person.click(await screen.findByRole('button', { name: 'Make a key' }));
    const dialog = screen.getByRole('dialog', { name: 'Make a key' });
    await person.type(within(dialog).getByLabelText('Name'), 'Nightly');
    await person.selectOptions(within(dialog).getByLabelText('Role'), 'supervisor');
    await person.click(within(dialog).getByRole('button', { name: 'Make a key' }));
    await person.type(await within(dialog).findByLabelText('Password'), 'a long enough password');
    await person.click(within(dialog).getByRole('button', { name: 'Go on' }));

    expect(await screen.findByRole('dialog', { name: 'Key of Nightly' })).toHaveTextContent('cc_0123456789');
    const body = { name: 'Nightly', role: 'supervisor' };
    expect(await Promise.all(sent.map((each) => each.json()))).toEqual([body, body]);
  });

  it('is revoked after a question; what the server refuses stands there', async () => {
    const person = open([key]);
    takes('delete', '/keys/5', problem(409, 'It is revoked already.'), 409);
    await person.click(await screen.findByRole('button', { name: 'Revoke Reports' }));
    const dialog = screen.getByRole('dialog', { name: 'Revoke Reports?' });
    await person.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    expect(await within(dialog).findByText('It is revoked already.')).toBeVisible();

    const asked = takes('delete', '/keys/5', null, 204);
    await person.click(within(dialog).getByRole('button', { name: 'Revoke' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    expect(asked).toHaveLength(1);
  });
});
