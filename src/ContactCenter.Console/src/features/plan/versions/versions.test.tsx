import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { show } from '@/shared/test/render';
import { answers, answersBy, example, problem, server, takes } from '@/shared/test/server';
import type { Version } from '../queries';
import { VersionsPage } from './VersionsPage';

const base = 'http://localhost:3000/api/v1';
const newest = example<Version>('PlanVersionResource', { version: 2, current: true, note: 'Longer', by: 'ada' });
const first: Version = { ...newest, version: 1, current: false, note: 'First', by: 'ben' };

beforeEach(() => {
  answers('/plan/draft', problem(404, 'There is no draft.'), 404);
  server.use(
    http.get(`${base}/plan`, () => HttpResponse.json({}, { headers: { ETag: '"plan-2"' } })),
    http.post(`${base}/plan/draft/check`, () =>
      HttpResponse.json({ faults: [], warnings: [], removed: [], draft: { live: 2, changes: [], canUndo: false, canRedo: false } }),
    ),
  );
  answers('/plan/versions', { items: [newest, first], next: null, total: 2 });
});

describe('versions', () => {
  it('tells who, when and why, and what each has changed', async () => {
    answersBy('/plan/versions/1/changes', (query) => ({
      items: [{ path: 'Texts:Goodbye', before: query.get('against') ? 'Bye.' : 'Goodbye.', after: 'Farewell.' }],
      next: null,
      total: 1,
    }));
    const { person } = show(<VersionsPage />);
    await person.click(await screen.findByRole('link', { name: 'Version 1' }));
    const dialog = await screen.findByRole('dialog', { name: 'Version 1' });

    expect(await within(dialog).findByText('Goodbye.')).toBeVisible();
    await person.selectOptions(within(dialog).getByLabelText('Compare with'), 'what is in force');
    expect(await within(dialog).findByText('Bye.')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('version=1');
  });

  it('is put in force again over what is in force, with a note', async () => {
    answers('/plan/versions/1/changes', { items: [], next: null, total: 0 });
    const asked = takes('post', '/plan/versions/1/restore', { ...newest, version: 3 });
    const { person } = show(<VersionsPage />, '/?version=1');
    const dialog = await screen.findByRole('dialog', { name: 'Version 1' });
    await person.type(within(dialog).getByLabelText('Why'), 'Back');
    await person.click(within(dialog).getByRole('button', { name: 'Put in force again' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked[0]?.headers.get('If-Match')).toBe('"plan-2"');
    expect(await asked[0]?.json()).toEqual({ note: 'Back' });
  });
});
