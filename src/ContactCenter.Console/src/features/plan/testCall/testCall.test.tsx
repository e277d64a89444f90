import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/shared/api/client';
import { show } from '@/shared/test/render';
import { answers, problem, server } from '@/shared/test/server';
import { readAnswer } from './inputs';
import { TestCallPage } from './TestCallPage';

const base = 'http://localhost:3000/api/v1';
type Step = Schemas['TestStepResource'];
type Wanted = Schemas['TestCallRequest'];

const greeting: Step = { input: null, state: 'menu', target: 'Main', department: null, says: ['Press 1 for sales.'], decisions: ['menu Main'] };
const connected: Step = { input: '1', state: 'waiting', target: null, department: 'Sales', says: ['Please wait.'], decisions: ['department Sales'] };

function calls(): Wanted[] {
  const asked: Wanted[] = [];
  server.use(
    http.post(`${base}/plan/draft/calls`, async ({ request }) => {
      const wanted = (await request.json()) as Wanted;
      asked.push(wanted);
      const steps = wanted.inputs?.length === 0 ? [greeting] : [greeting, connected];
      if (wanted.inputs?.length === 2) return HttpResponse.json(problem(400, 'It cannot happen there.'), { status: 400 });
      return HttpResponse.json({ steps, state: steps.at(-1)?.state, department: steps.at(-1)?.department });
    }),
  );
  return asked;
}

beforeEach(() => {
  answers('/plan/draft', problem(404, 'There is no draft.'), 404);
  answers('/plan', { Ivr: {}, Departments: {}, Hours: {}, Survey: {}, Texts: {} });
  server.use(
    http.post(`${base}/plan/draft/check`, () =>
      HttpResponse.json({ faults: [], warnings: [], removed: [], draft: { live: 0, changes: [], canUndo: false, canRedo: false } }),
    ),
  );
});

describe('a test call', () => {
  it('leads a made-up caller through the draft, step by step and back', async () => {
    const asked = calls();
    const { person } = show(<TestCallPage />);
    await person.type(await screen.findByLabelText("Caller's number"), '447700900001');
    await person.click(screen.getByRole('button', { name: 'Dial' }));
    expect(await screen.findByText('Press 1 for sales.')).toBeVisible();
    await person.click(within(screen.getByRole('group', { name: 'Keys' })).getByRole('button', { name: '1' }));

    expect(await screen.findByText('Please wait.')).toBeVisible();
    expect(screen.getByText('Caller: 1')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Sales' })).toHaveAttribute('href', '/admin/plan?at=Departments%3ASales');
    expect(asked.at(-1)).toEqual({ number: null, caller: '447700900001', at: null, inputs: ['1'], callId: null });

    await person.click(screen.getByRole('button', { name: 'Agent answers' }));
    expect(await screen.findByText('It cannot happen there.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'One step back' }));
    expect(await screen.findByRole('button', { name: 'Agent answers' })).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'One step back' }));
    await waitFor(() => expect(screen.queryByText('Please wait.')).toBeNull());
  });

  it('plays a call that was through the draft', async () => {
    const asked = calls();
    show(<TestCallPage />, '/admin/plan/test?call=c1');

    expect(await screen.findByRole('heading', { name: 'How that call would go now' })).toBeVisible();
    expect(await screen.findByText('Please wait.')).toBeVisible();
    expect(asked[0]).toEqual({ number: null, caller: null, at: null, inputs: null, callId: 'c1' });
  });

  it('takes the answer of a service as JSON, or none', () => {
    expect(readAnswer(' ')).toEqual({ service: null });
    expect(readAnswer('{"status":"open"}')).toEqual({ service: { status: 'open' } });
    expect(readAnswer('{status}')).toBeUndefined();
  });
});
