import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { show } from '@/shared/test/render';
import { answers, example, server } from '@/shared/test/server';
import { HealthPage } from './HealthPage';

it('tells that the settings differ from the published plan, to who may change it', async () => {
  server.use(http.get('http://localhost:3000/health/ready', () => HttpResponse.json({ status: 'ready', checks: {} })));
  answers('/me', example<Me>('MeResource', { permissions: ['operate', 'editPlan'] }));
  answers('/plan/settings/changes', { items: [{ path: 'Texts:Busy', before: 'Busy.', after: 'Full.' }], next: null, total: 1 });
  show(<HealthPage />);

  expect(await screen.findByText(/differ from the published plan in 1 field/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'To the plan' })).toHaveAttribute('href', '/admin/plan');
});
