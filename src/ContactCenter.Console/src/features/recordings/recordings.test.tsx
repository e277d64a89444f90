import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Recording } from '@/shared/recordings/recordings';
import { answers, answersBy, example, problem } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { columns } from './columns';
import { queryOf } from './queries';
import { RecordingsPage } from './RecordingsPage';

const recording = example<Recording>('RecordingResource');
const all = { department: '', kind: '', state: '', from: '', to: '' };

function showRow(of: Recording) {
  show(<>{columns.map((column) => <div key={column.key} data-testid={column.key}>{column.cell(of)}</div>)}</>);
}

describe('recordings', () => {
  beforeEach(() => answers('/me/preferences', {}));

  it('stand in a table, and their number above it', async () => {
    answers('/recordings', { items: [recording], next: null, total: 1 });
    show(<RecordingsPage />, '/recordings');

    expect(await screen.findByRole('table', { name: 'Recordings, newest first' })).toHaveAttribute('aria-rowcount', '2');
    expect(await screen.findByText('1 recording')).toBeVisible();
  });

  it('each leads to itself on the page of its call', () => {
    showRow(recording);

    expect(screen.getByRole('link')).toHaveAttribute('href', '/calls/c8061992c89a65e3790bfa0aaca6f069#recording-2017');
    expect(screen.getByTestId('kind')).toHaveTextContent('Conversation');
    expect(screen.getByTestId('length')).toHaveTextContent('3m 4s');
    expect(screen.getByTestId('state')).toHaveTextContent('Ready');
  });

  it('one whose call is not known yet leads nowhere', () => {
    showRow({ ...recording, source: 'pbx', state: 'importing', callId: null });

    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(screen.getByTitle('nobody knows yet whose call it is')).toBeInTheDocument();
  });

  it('one that is not here yet says what is not known of it', () => {
    showRow({ ...recording, state: 'failed', reason: 'the file is empty', durationSeconds: null, agent: null, department: null });

    expect(screen.getByText('of no department')).toBeInTheDocument();
    expect(screen.getByText('no agent is heard')).toBeInTheDocument();
    expect(screen.getByText('not known until it is here')).toBeInTheDocument();
    expect(screen.getByTitle('It cannot be had or read. The file is empty.')).toHaveTextContent('Failed');
  });

  it('are filtered, and the filters are in the address', async () => {
    const asked: string[] = [];
    answersBy('/recordings', (query) => {
      asked.push(query.toString());
      return { items: [], next: null, total: 0 };
    });
    const { person } = show(<RecordingsPage />, '/recordings?department=Sales');
    expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeVisible();
    expect(screen.getByLabelText('Department')).toHaveValue('Sales');

    await person.selectOptions(screen.getByLabelText('What'), 'Voice message');
    await person.selectOptions(screen.getByLabelText('State'), 'Missing');
    await person.click(screen.getByRole('button', { name: 'Find' }));

    await expect.poll(() => asked.at(-1)).toBe('department=Sales&kind=message&state=missing&limit=100');
    expect(screen.getByTestId('address')).toHaveTextContent('/recordings?department=Sales&kind=message&state=missing');
  });

  it('a page without any says when there will be some', async () => {
    answers('/recordings', { items: [], next: null, total: 0 });
    show(<RecordingsPage />, '/recordings');

    expect(await screen.findByRole('heading', { name: 'No recordings yet' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Save as CSV' })).toBeNull();
  });

  it('what failed is said in the words of the server', async () => {
    answers('/recordings', problem(400, 'from must not be later than to.'), 400);
    show(<RecordingsPage />, '/recordings');

    expect(await screen.findByText('from must not be later than to.')).toBeVisible();
  });

  it('words that the API does not have are not asked for, and days are its instants', () => {
    expect(queryOf({ ...all, kind: 'toString', state: 'odd', from: '2026-11-26', to: '2026-11-26' })).toEqual({
      department: undefined,
      kind: undefined,
      state: undefined,
      from: '2026-11-26T00:00:00.000Z',
      to: '2026-11-27T00:00:00.000Z',
    });
  });
});
