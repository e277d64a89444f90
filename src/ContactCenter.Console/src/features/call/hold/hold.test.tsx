import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, problem, takes } from '@/shared/test/server';
import { call, openCall } from '../testing/openCall';
import type { Hold } from '../queries';

const hold = example<Hold>('HoldResource');
const path = `/calls/${call.callId}`;
const editor = ['seeCalls', 'editCalls'];

const panel = () => screen.findByRole('region', { name: 'Keeping' });

it('who may write about calls keeps one, with a reason and to the end of a day', async () => {
  const sent = takes('put', `${path}/hold`, hold);
  const person = openCall([], { permissions: editor });
  await person.click(await screen.findByRole('button', { name: 'Keep this call' }));
  const dialog = screen.getByRole('dialog', { name: 'Keep this call' });
  expect(within(dialog).getByLabelText('Why')).toBeRequired();
  await person.type(within(dialog).getByLabelText('Why'), ' Court of Example, case 17 ');
  await person.type(within(dialog).getByLabelText('To the end of the day'), '2099-01-04');
  answers(path, { ...call, hold });
  await person.click(within(dialog).getByRole('button', { name: 'Keep this call' }));

  expect(await screen.findByText('Court of Example, case 17')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await panel()).toHaveTextContent('Bysue');
  expect(await panel()).toHaveTextContent('Since5 Jan 2026, 10:00:00');
  expect(await panel()).toHaveTextContent('Until5 Jan 2027, 00:00:00');
  expect(await sent[0]?.json()).toEqual({ reason: 'Court of Example, case 17', until: '2099-01-05T00:00:00.000Z' });
});

it('without a day it is kept until somebody lifts that', async () => {
  const sent = takes('put', `${path}/hold`, hold);
  const person = openCall([], { permissions: editor });
  await person.click(await screen.findByRole('button', { name: 'Keep this call' }));
  await person.type(screen.getByLabelText('Why'), 'Complaint');
  answers(path, { ...call, hold: { ...hold, until: null } });
  await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keep this call' }));

  expect(await screen.findByText('until it is lifted')).toBeVisible();
  expect(await sent[0]?.json()).toEqual({ reason: 'Complaint', until: null });
});

it('a day that is over is not asked for', async () => {
  const sent = takes('put', `${path}/hold`, hold);
  const person = openCall([], { permissions: editor });
  await person.click(await screen.findByRole('button', { name: 'Keep this call' }));
  await person.type(screen.getByLabelText('Why'), 'Complaint');
  await person.type(screen.getByLabelText('To the end of the day'), '2020-01-01');
  await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keep this call' }));

  expect(await screen.findByText('The day is over. Choose today or a later one.')).toBeVisible();
  expect(sent).toHaveLength(0);
});

it('what the server refuses stands at its field, and else in the dialog', async () => {
  const person = openCall([], { permissions: editor });
  takes('put', `${path}/hold`, problem(400, 'Refused.', { errors: { reason: ['must be a text of 1 to 1000 characters'] } }), 400);
  await person.click(await screen.findByRole('button', { name: 'Keep this call' }));
  await person.type(screen.getByLabelText('Why'), 'x');
  const keep = () => person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Keep this call' }));
  await keep();
  await waitFor(() => expect(screen.getByLabelText('Why')).toBeInvalid());

  takes('put', `${path}/hold`, problem(404, 'No call is known.'), 404);
  await keep();
  expect(await within(screen.getByRole('dialog')).findByText('No call is known.')).toBeVisible();
});

it('what holds a call is changed from what it is', async () => {
  const person = openCall([], { permissions: editor, changes: { hold } });
  await person.click(await screen.findByRole('button', { name: 'Change' }));

  expect(screen.getByLabelText('Why')).toHaveValue('Court of Example, case 17');
  expect(screen.getByLabelText('To the end of the day')).toHaveValue('2027-01-04');
});

it('a hold is lifted when that is asked once more', async () => {
  const lifted = takes('delete', `${path}/hold`, null, 204);
  const person = openCall([], { permissions: editor, changes: { hold } });
  await person.click(await screen.findByRole('button', { name: 'Lift the hold' }));
  const dialog = screen.getByRole('dialog', { name: 'Lift the hold of this call?' });
  await shouldGetFocus(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(lifted).toHaveLength(0);
  answers(path, call);
  await person.click(within(dialog).getByRole('button', { name: 'Lift the hold' }));

  expect(await screen.findByRole('button', { name: 'Keep this call' })).toBeVisible();
  expect(lifted).toHaveLength(1);
});

it('one that somebody has lifted meanwhile is told, and gone', async () => {
  takes('delete', `${path}/hold`, problem(404, 'Nothing holds a call c.'), 404);
  const person = openCall([], { permissions: editor, changes: { hold } });
  await person.click(await screen.findByRole('button', { name: 'Lift the hold' }));
  answers(path, call);
  await person.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lift the hold' }));

  expect(await screen.findByRole('button', { name: 'Keep this call' })).toBeVisible();
});

it('others see that a call is kept, and can do nothing about it', async () => {
  openCall([], { permissions: ['seeCalls'], changes: { hold } });

  expect(await panel()).toHaveTextContent('Court of Example, case 17');
  expect(within(await panel()).queryByRole('button')).toBeNull();
});

it('others see nothing of it where nothing holds the call', async () => {
  openCall([], { permissions: ['seeCalls'] });
  await screen.findByRole('region', { name: 'Timeline' });

  expect(screen.queryByRole('region', { name: 'Keeping' })).toBeNull();
});
