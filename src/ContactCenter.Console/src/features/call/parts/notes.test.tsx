import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, takes } from '@/shared/test/server';
import { call, openCall } from '../testing/openCall';

const permissions = ['seeCalls', 'editCalls'];
const written = { text: 'Call back', by: 'sue', at: '2026-01-05T10:05:00Z' };

const open = () => openCall([], { permissions, changes: { notes: undefined } });

describe('notes', () => {
  const field = () => screen.findByRole('textbox', { name: 'What others should know of this call' });

  it.each([401, 503])('that are answered %s when the page is left stand there again, until they are saved', async (status) => {
    const refused = takes('put', `/calls/${call.callId}/notes`, problem(status, 'No.'), status);
    await open().type(await field(), 'Call back');
    cleanup();
    await waitFor(() => expect(refused).toHaveLength(1));

    const sent = takes('put', `/calls/${call.callId}/notes`, written);
    const person = open();
    expect(await field()).toHaveValue('Call back');
    expect(screen.getByText('This was not saved. It stands here as you left it.')).toBeVisible();
    answers(`/calls/${call.callId}`, { ...call, notes: { ...written, text: 'Call back' } });
    await person.click(screen.getByRole('button', { name: 'Save the notes' }));
    expect(await screen.findByText(/Saved/)).toBeVisible();
    expect(await sent[0]?.json()).toEqual({ text: 'Call back' });
    expect(sessionStorage).toHaveLength(0);
  });

  it('that were not saved are shown to nobody else who signs in', async () => {
    const refused = takes('put', `/calls/${call.callId}/notes`, problem(401, 'Sign in first.'), 401);
    await open().type(await field(), 'Call back');
    cleanup();
    await waitFor(() => expect(refused).toHaveLength(1));
    open();
    answers('/me', example<Me>('MeResource', { user: 'bo', permissions }));

    expect(await field()).toHaveValue('');
  });
});
