import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers, answersBy, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { columnsOf } from './columns';
import { ErasuresPage } from './ErasuresPage';
import type { Erasure, Preview } from './queries';

const erasure = example<Erasure>('ErasureResource');
const preview = example<Preview>('ErasurePreviewResource');
const none = { calls: 0, recordings: 0, sounds: 0, transcripts: 0, notes: 0, surveys: 0, messages: 0, inputs: 0, work: 0, webhooks: 0 };

let asked: string[] = [];

/** Shows what would go with a number. */
async function look(changes: Partial<Preview> = {}) {
  answersBy('/erasures/preview', (query) => {
    asked.push(query.toString());
    return { ...preview, ...changes };
  });
  const { person } = show(<ErasuresPage />, '/admin/erasures');
  await person.type(screen.getByLabelText('Number of the caller'), '+44 770 090 0001');
  await person.click(screen.getByRole('button', { name: 'Show what would go' }));
  await screen.findByText('All that is kept of +44 770 090 0001:');
  return person;
}

beforeEach(() => {
  asked = [];
  answers('/erasures', { items: [], next: null, total: 0 });
});

describe('an erasure', () => {
  it('is looked at first: what would go, and what it does not reach', async () => {
    await look();
    const panel = screen.getByRole('region', { name: 'What would go' });

    expect(asked).toEqual(['number=447700900001']);
    expect(within(panel).getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '2 calls',
      '3 recordings',
      '3 sounds',
      '3 transcripts',
      '1 call with notes',
      '1 survey',
      '1 voice message',
      '4 key presses or answers in menus',
      expect.stringMatching(/^backups/),
      expect.stringMatching(/^the voice platform/),
      expect.stringMatching(/^other systems/),
    ]);
    expect(screen.getByTestId('address')).toHaveTextContent(/^\/admin\/erasures$/);
  });

  it('is asked for when the number was typed once more', async () => {
    const sent = takes('post', '/erasures', { ...erasure, state: 'running', doneAt: null }, 202);
    const person = await look();
    await person.click(screen.getByRole('button', { name: 'Erase' }));
    const dialog = screen.getByRole('dialog', { name: 'Erase this for good?' });
    const act = within(dialog).getByRole('button', { name: 'Erase for good' });
    expect(act).toBeDisabled();
    await person.type(within(dialog).getByLabelText('Type the number once more'), '0044 770 090 0002{Enter}');
    expect(act).toBeDisabled();
    expect(sent).toHaveLength(0);

    await person.clear(within(dialog).getByLabelText('Type the number once more'));
    await person.type(within(dialog).getByLabelText('Type the number once more'), '0044 770 090 0001');
    await person.click(act);

    expect(await screen.findByText('It is being erased. From now on nothing is added to it.')).toBeVisible();
    expect(await sent[0]?.json()).toEqual({ number: '447700900001', call: null });
    expect(screen.queryByRole('region', { name: 'What would go' })).toBeNull();
    expect(screen.getByLabelText('Number of the caller')).toHaveValue('');
  });

  it('of one call is asked for by its id', async () => {
    const sent = takes('post', '/erasures', erasure, 202);
    answersBy('/erasures/preview', (query) => {
      asked.push(query.toString());
      return { ...preview, kind: 'call' };
    });
    const { person } = show(<ErasuresPage />);
    await person.click(screen.getByRole('radio', { name: 'One call' }));
    await person.type(screen.getByLabelText('Id of the call'), ' c1 {Enter}');
    await person.click(await screen.findByRole('button', { name: 'Erase' }));
    await person.type(screen.getByLabelText('Type the id once more'), 'c1{Enter}');

    expect(await screen.findByText(/^It is being erased/)).toBeVisible();
    expect(asked).toEqual(['call=c1']);
    expect(await sent[0]?.json()).toEqual({ number: null, call: 'c1' });
  });

  it.each([
    ['must be kept', { held: ['c1'] }],
    ['go on, or have just ended', { atHand: ['c1'] }],
  ])('is not offered while calls %s, and offered when none does any more', async (why, changes) => {
    const person = await look(changes);

    expect(screen.getByText(new RegExp(`These calls ${why}`))).toBeVisible();
    expect(screen.getByRole('link', { name: 'c1' })).toHaveAttribute('href', '/calls/c1');
    expect(screen.queryByRole('button', { name: 'Erase' })).toBeNull();

    answers('/erasures/preview', preview);
    await person.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByRole('button', { name: 'Erase' })).toBeVisible();
  });

  it('what the server refuses is told', async () => {
    const person = await look();
    takes('post', '/erasures', problem(409, 'Of these calls must be kept: c1.'), 409);
    await person.click(screen.getByRole('button', { name: 'Erase' }));
    await person.type(screen.getByLabelText('Type the number once more'), '447700900001{Enter}');
    expect(await within(screen.getByRole('dialog')).findByText('Of these calls must be kept: c1.')).toBeVisible();
  });

  it('of a number that nobody has called from says so', async () => {
    answers('/erasures/preview', problem(404, 'No call of this number is known.'), 404);
    const { person } = show(<ErasuresPage />);
    await person.type(screen.getByLabelText('Number of the caller'), '447700900009{Enter}');

    expect(await screen.findByText('No call of this number is known.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Erase' })).toBeNull();
  });

  it('without a number asks for nothing', async () => {
    const { person } = show(<ErasuresPage />);
    await person.click(screen.getByRole('button', { name: 'Show what would go' }));

    expect(await screen.findByRole('heading', { name: 'Nothing has been erased yet' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'What would go' })).toBeNull();
  });
});

describe('what was erased', () => {
  it('stands there with how far it is, and never of whom', async () => {
    answers('/erasures', { items: [{ ...erasure, id: '2', state: 'running', doneAt: null, removed: none }, erasure], next: null, total: 2 });
    const { person } = show(<ErasuresPage />);
    const [, running, done] = within(await screen.findByRole('table', { name: 'What was erased, newest first' })).getAllByRole('row');

    expect(running).toHaveTextContent('Under way');
    expect(running).toHaveTextContent('nothing yet');
    expect(done).toHaveTextContent('A number');
    expect(done).toHaveTextContent('2 calls, 3 recordings');
    expect(done).toHaveTextContent('Done');
    await person.click(within(done as HTMLElement).getByRole('button', { name: 'Details of what ada has erased' }));
    expect(screen.getByRole('dialog', { name: 'An erasure' })).toHaveTextContent('Done5 Jan 2026, 10:00:01');
  });

  it('tells which targets were told of it, and so why it is still under way', async () => {
    const told = { target: 'crm', remoteId: '0015g00000A', at: '2026-01-05T09:00:00Z', possible: false, state: 'pending' };
    const deliveries = [told, { ...told, target: 'archive', remoteId: null, possible: true, state: 'dead' }, { ...told, target: 'new', state: 'resting' }];
    answers('/erasures', { items: [{ ...erasure, state: 'running', doneAt: null, deliveries }], next: null, total: 1 });
    const { person } = show(<ErasuresPage />);

    await person.click(await screen.findByRole('button', { name: 'Details of what ada has erased' }));

    const [, crm, archive, other] = within(screen.getByRole('table', { name: 'Targets that were told of it' })).getAllByRole('row');
    expect(crm).toHaveTextContent('crm0015g00000A5 Jan 2026, 09:00:00Still to be told or removed');
    expect(archive).toHaveTextContent('it has told no id');
    expect(archive).toHaveTextContent('Given up (possibly delivered)');
    expect(other).toHaveTextContent('resting');
  });

  it('without targets has no table of them', async () => {
    answers('/erasures', { items: [{ ...erasure, deliveries: [] }], next: null, total: 1 });
    const { person } = show(<ErasuresPage />);

    await person.click(await screen.findByRole('button', { name: 'Details of what ada has erased' }));

    expect(screen.queryByRole('table', { name: 'Targets that were told of it' })).toBeNull();
  });

  it('what a newer server says stays as it is', () => {
    show(<>{columnsOf(() => undefined).map((column) => <div key={column.key}>{column.cell({ ...erasure, kind: 'person', state: 'halted' })}</div>)}</>);

    expect(screen.getByText('person')).toBeVisible();
    expect(screen.getByText('halted')).toBeVisible();
  });
});
