import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '@/shared/test/render';

it('another build of the server makes an offer to load the page anew', async () => {
  document.head.innerHTML = '<meta name="build" content="1.0.0-aaa">';
  vi.resetModules();
  const { heardBuild } = await import('@/shared/live/build');
  const { ReloadOffer } = await import('./ReloadOffer');
  show(<ReloadOffer />);
  heardBuild(undefined);
  heardBuild('1.0.0-aaa');
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();

  heardBuild('1.0.0-bbb');

  expect(await screen.findByText('A new version of the console is there')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});
