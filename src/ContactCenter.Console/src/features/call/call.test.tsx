import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { CallPage } from './CallPage';
import type { CallDetail, Survey } from './queries';

const call = example<CallDetail>('CallDetailResource');

function open(detail: object, status = 200) {
  answers(`/calls/${call.callId}`, detail, status);
  const { person } = show(
    <Routes>
      <Route path="/calls/:callId" element={<CallPage />} />
    </Routes>,
    `/calls/${call.callId}`,
  );
  return person;
}

describe('one call', () => {
  beforeEach(() => answers('/me', example<Me>('MeResource')));

  it('is told from end to end', async () => {
    open({ ...call, survey: example<Survey>('SurveyResource') });

    expect(await screen.findByRole('heading', { name: 'Call of +44 770 090 0001' })).toBeVisible();
    expect(screen.getByText('called 442079460000, menu Main')).toBeVisible();
    expect(screen.getByText('Score 4')).toBeVisible();
    expect(document.title).toBe('Call of +44 770 090 0001 – ContactCenter');
  });

  it('a name that looks like markup is a text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    open({ ...call, caller: name, department: name, attributes: { [name]: name }, timeline: [{ at: call.startedAt, kind: 'webhook', what: name }] });

    expect((await screen.findAllByText(name)).length).toBeGreaterThan(3);
    expect(document.querySelector('img')).toBeNull();
  });

  it('a call that is not known is said to be so', async () => {
    open(problem(404, 'No call x is known.'), 404);

    expect(await screen.findByText('No call x is known.')).toBeVisible();
  });
});

describe('the end of a call', () => {
  const live = { ...call, state: 'talking', endedAt: null, legs: [], can: ['hangup', 'transfer'] };

  it('is offered to who looks after calls, and asked once more', async () => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'steerCalls'] }));
    const asked = takes('post', `/calls/${call.callId}/hangup`, example('CommandResource'), 202);
    const person = open(live);

    await person.click(await screen.findByRole('button', { name: 'End the call' }));
    const dialog = await screen.findByRole('dialog', { name: 'End this call?' });
    expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(asked).toEqual([]);
    await person.click(within(dialog).getByRole('button', { name: 'End the call' }));

    expect(await screen.findByText('The call is being ended.')).toBeVisible();
    expect(asked[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is not offered to others, nor of a call that is over', async () => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls'] }));
    open(live);
    await screen.findByText('Timeline');

    expect(screen.queryByRole('button', { name: 'End the call' })).toBeNull();
  });
});
