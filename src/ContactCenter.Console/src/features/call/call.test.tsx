import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { CallPage } from './CallPage';
import type { CallDetail, Survey } from './queries';

const call = example<CallDetail>('CallDetailResource', { hold: undefined, attributeFaults: undefined, analysis: undefined });

function open(detail: object, status = 200) {
  answers(`/calls/${call.callId}`, detail, status);
  answers('/recordings', { items: [], next: null, total: 0 });
  answers('/deliveries', { items: [], next: null, total: 0 });
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

  it('what is recorded, and when and how the caller was told, stands there', async () => {
    open({ ...call, recording: { policy: 'split', announcedAt: '2026-01-05T10:00:12Z', language: 'en-GB', declined: false, pausedAt: null, stoppedAt: null } });
    expect(await screen.findByText(/both sides apart/)).toHaveTextContent('both sides apart, announced 5 Jan 2026, 10:00:12 (en-GB)');
  });

  it('that the caller has declined a recording stands there', async () => {
    open({ ...call, recording: { policy: 'split', announcedAt: '2026-01-05T10:00:12Z', language: 'en-GB', declined: true, pausedAt: null, stoppedAt: null } });
    expect(await screen.findByText('declined by the caller')).toBeVisible();
  });

  it('one that is over can be played again', async () => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'editPlan'] }));
    open({ ...call, state: 'ended', inputs: [] });

    expect(await screen.findByRole('link', { name: 'Play the caller through the draft of the plan' })).toHaveAttribute(
      'href',
      `/admin/plan/test?call=${call.callId}`,
    );
    expect(screen.getByRole('link', { name: 'Save as a script of the simulator' })).toHaveAttribute(
      'href',
      `/api/v1/calls/${call.callId}/scenario?caller=madeUp`,
    );
  });

  it('only who edits the plan plays one through the draft', async () => {
    open({ ...call, state: 'ended', inputs: [] });

    expect(await screen.findByRole('link', { name: 'Save as a script of the simulator' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Play the caller through the draft of the plan' })).toBeNull();
  });

  it('one of before inputs were kept says that it cannot be played', async () => {
    open({ ...call, state: 'ended', inputs: null });

    expect(await screen.findByText(/began before what callers do was kept/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Save as a script of the simulator' })).toBeNull();
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

describe('notes and attributes', () => {
  const editor = () => answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'editCalls'] }));
  const written = { text: 'Wants a call on Monday.', by: 'sue', at: '2026-01-05T10:05:00Z' };

  it('are shown to who may not change them', async () => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls'] }));
    open({ ...call, notes: written });

    expect(await screen.findByText('Wants a call on Monday.')).toBeVisible();
    expect(screen.getByText('orders')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove topic' })).toBeNull();
  });

  it('what is written is saved when that is asked for', async () => {
    editor();
    const sent = takes('put', `/calls/${call.callId}/notes`, written);
    const person = open({ ...call, notes: undefined });

    const text = await screen.findByRole('textbox', { name: 'What others should know of this call' });
    expect(screen.getByRole('button', { name: 'Save the notes' })).toBeDisabled();
    await person.type(text, 'Wants a call on Monday.');
    expect(screen.getByText('Not saved yet')).toBeVisible();
    answers(`/calls/${call.callId}`, { ...call, notes: written });
    await person.click(screen.getByRole('button', { name: 'Save the notes' }));

    expect(await screen.findByText(/Saved/)).toHaveTextContent('by sue');
    expect(await sent[0]?.json()).toEqual({ text: 'Wants a call on Monday.' });
    expect(screen.queryByText('Not saved yet')).toBeNull();
  });

  it('the browser asks before it leaves what is not saved, and another page of the console saves it', async () => {
    editor();
    const sent = takes('put', `/calls/${call.callId}/notes`, written);
    const person = open({ ...call, notes: undefined });
    const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await screen.findByRole('textbox', { name: 'What others should know of this call' });
    expect(leave()).toBe(false);

    await person.type(screen.getByRole('textbox', { name: 'What others should know of this call' }), 'x');
    expect(leave()).toBe(true);
    await person.click(screen.getByRole('link', { name: 'All calls' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(leave()).toBe(false);
  });

  it('an attribute is set and removed, but none that came in with the call', async () => {
    editor();
    const sent = takes('patch', `/calls/${call.callId}/attributes`, {});
    const person = open(call);

    await person.type(await screen.findByRole('textbox', { name: 'Name' }), 'plan');
    await person.type(screen.getByRole('textbox', { name: 'Value' }), 'gold');
    await person.click(screen.getByRole('button', { name: 'Set the attribute' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue(''));
    await person.click(screen.getByRole('button', { name: 'Remove topic' }));
    await waitFor(() => expect(sent).toHaveLength(2));

    expect(await sent[0]?.json()).toEqual({ plan: 'gold' });
    expect(await sent[1]?.json()).toEqual({ topic: null });
    expect(screen.queryByRole('button', { name: 'Remove SipHeader_X-Account' })).toBeNull();
  });
});

it('an attribute that says nothing that can be done is told so', async () => {
  answers('/me', example<Me>('MeResource', { permissions: ['seeCalls'] }));
  const attributes = { postcallTranscribeEnabled: 'no', postcallTranscribeLanguage: 'deutsch' };
  const attributeFaults = {
    postcallTranscribeEnabled: "is neither 'true' nor 'false', and changes nothing",
    postcallTranscribeLanguage: "'deutsch' is no code of a language, such as en or en-GB, and changes nothing",
  };
  open({ ...call, attributes, attributeFaults });

  expect(await screen.findByText("It is neither 'true' nor 'false', and changes nothing.")).toBeVisible();
  expect(screen.getByText("'deutsch' is no code of a language, such as en or en-GB, and changes nothing.")).toBeVisible();
});

describe('the end of a call', () => {
  const live = { ...call, state: 'talking', endedAt: null, legs: [], can: ['hangup', 'transfer'] };

  it('is offered to who looks after calls, and asked once more', async () => {
    answers('/me', example<Me>('MeResource', { permissions: ['seeCalls', 'steerCalls'] }));
    const asked = takes('post', `/calls/${call.callId}/hangup`, example('CommandResource'), 202);
    const person = open(live);

    await person.click(await screen.findByRole('button', { name: 'End the call' }));
    const dialog = await screen.findByRole('dialog', { name: 'End this call?' });
    await shouldGetFocus(within(dialog).getByRole('button', { name: 'Cancel' }));
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
