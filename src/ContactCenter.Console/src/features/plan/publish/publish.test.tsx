import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { show } from '@/shared/test/render';
import { answers, example, problem, takes } from '@/shared/test/server';
import { PlanPage } from '../PlanPage';
import { asks, change, checked, draft, nothingElse } from '../testPlan';

beforeEach(nothingElse);

describe('the draft', () => {
  it('publishes what is ticked, after the password when it was given long ago', async () => {
    draft();
    asks(checked([change, { ...change, path: 'Texts:Busy', by: 'ben' }]));
    takes('post', '/plan/draft/publish', { ...problem(403, 'Publishing needs a password.'), proof: 'password' }, 403);
    const { person } = show(<PlanPage />, '/admin/plan');
    await person.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', { name: 'Publish the draft' });
    expect(within(dialog).getByRole('button', { name: 'Publish' })).toBeDisabled();
    await person.click(within(dialog).getByRole('checkbox', { name: 'Texts:Busy, by ben' }));
    await person.type(within(dialog).getByLabelText('Why'), 'Shorter');
    await person.click(within(dialog).getByRole('button', { name: 'Publish' }));

    await person.type(await within(dialog).findByLabelText('Password'), 'correct horse');
    const signedIn = takes('post', '/sessions', example<Me>('MeResource', { user: 'ada' }));
    const published = takes('post', '/plan/draft/publish', example('PlanVersionResource'));
    await person.click(within(dialog).getByRole('button', { name: 'Go on' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await signedIn[0]?.json()).toEqual({ user: 'ada', password: 'correct horse', code: null });
    expect(published[0]?.headers.get('If-Match')).toBe('"draft-1"');
    expect(await published[0]?.json()).toEqual({ note: 'Shorter', changes: ['Texts:Busy'] });
  });

  it('leads who signs in with the provider there once more, and back to the plan', async () => {
    answers('/me', example<Me>('MeResource', { user: 'ada', byProvider: true }));
    draft();
    asks(checked([change]));
    takes('post', '/plan/draft/publish', { ...problem(403, 'Publishing needs a password.'), proof: 'password' }, 403);
    const { person } = show(<PlanPage />, '/admin/plan');
    await person.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', { name: 'Publish the draft' });
    await person.type(within(dialog).getByLabelText('Why'), 'Shorter');
    await person.click(within(dialog).getByRole('button', { name: 'Publish' }));

    const link = await within(dialog).findByRole('link', { name: 'Sign in again' });
    expect(link).toHaveAttribute('href', '/api/v1/sign-in/openid?back=%2Fadmin%2Fplan&again=true');
    expect(within(dialog).queryByLabelText('Password')).toBeNull();
  });

  it('does not publish what was changed twice before somebody says which is meant', async () => {
    const state = draft();
    asks(checked([{ ...change, conflict: true, live: 'Farewell.' }]));
    const { person } = show(<PlanPage />, '/admin/plan');
    await person.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = await screen.findByRole('dialog', { name: 'Publish the draft' });
    await person.type(within(dialog).getByLabelText('Why'), 'Shorter');

    expect(within(dialog).getByRole('button', { name: 'Publish' })).toBeDisabled();
    await person.click(within(dialog).getByRole('button', { name: 'Keep all of the draft' }));
    await waitFor(() => expect(state.written).toHaveLength(1));
  });

  it('undoes, and takes one change back', async () => {
    draft();
    asks(checked([change]));
    const undone = takes('post', '/plan/draft/undo', checked([]).draft);
    const taken = takes('delete', '/plan/draft', null, 204);
    const { person } = show(<PlanPage />, '/admin/plan');
    await person.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(undone[0]?.headers.get('If-Match')).toBe('"draft-1"'));
    await person.click(screen.getByRole('button', { name: 'Take back the change of Texts:Goodbye' }));

    await waitFor(() => expect(taken[0]?.url).toContain('path=Texts%3AGoodbye'));
    expect(screen.getByRole('button', { name: 'Redo' })).toBeDisabled();
  });

  it('tells that the settings differ, and keeps the plan', async () => {
    draft();
    answers('/plan/settings/changes', { items: [{ path: 'Texts:Busy', before: 'Busy.', after: 'Full.' }], next: null, total: 1 });
    const kept = takes('post', '/plan/settings/keep', null, 204);
    const { person } = show(<PlanPage />, '/admin/plan');

    expect(await screen.findByText('Texts:Busy: Busy. → Full.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Keep the published plan' }));
    await waitFor(() => expect(kept).toHaveLength(1));
  });

  it('refuses a file that is no plan', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan');
    const file = await screen.findByLabelText('Bring in a file');
    await person.upload(file, new File(['no plan'], 'plan.json', { type: 'application/json' }));

    expect(await screen.findByText(/This file is no plan/)).toBeVisible();
    expect(state.written).toEqual([]);
  });
});
