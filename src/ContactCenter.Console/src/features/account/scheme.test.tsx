import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { show } from '@/shared/test/render';
import { answers, example, takes } from '@/shared/test/server';
import { AccountPage } from './AccountPage';

it('the colours that are chosen are kept with the person, beside what they kept before', async () => {
  answers('/me', example<Me>('MeResource'));
  answers('/me/second-factor', { enabled: false, recoveryCodesLeft: 0, required: false });
  answers('/me/passkeys', { items: [], next: null, total: 0 });
  answers('/sessions', { items: [], next: null, total: 0 });
  answers('/me/preferences', { filters: { calls: [] } });
  const kept = takes('put', '/me/preferences', null, 204);
  const { person } = show(<AccountPage />);
  await person.click(await screen.findByRole('radio', { name: 'Dark' }));

  await waitFor(() => expect(kept).toHaveLength(1));
  expect(await kept[0]?.json()).toEqual({ filters: { calls: [] }, scheme: 'dark' });
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
