import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers, answersBy, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { ImportsPage } from './ImportsPage';
import { Progress } from './Progress';
import type { Import } from './queries';
import { StateTag } from './StateTag';

const underWay = example<Import>('ImportResource');
const folder = '/srv/recordings/2025';

function lists(...imports: Import[]) {
  answers('/imports', { items: imports, next: null, total: imports.length });
}

beforeEach(() => lists());

describe('imports', () => {
  it('without any say what an import is, and which setting opens it', async () => {
    show(<ImportsPage />, '/ops/imports');

    expect(await screen.findByRole('heading', { name: 'Nothing has been imported yet' })).toBeVisible();
    expect(screen.getByText(/recordings of the past/)).toBeVisible();
    expect(screen.getByText(/Imports:Folders/)).toBeVisible();
  });

  it('stand there with how far they are, what was refused and what can be done', async () => {
    lists(underWay, { ...underWay, id: '2', folder: null, state: 'done', done: 1200, failed: 0, endedAt: '2026-01-05T11:00:00Z' });
    show(<ImportsPage />);
    const [, first, second] = within(await screen.findByRole('table', { name: 'Imports, what was begun last first' })).getAllByRole('row');

    expect(first).toHaveTextContent('310 of 1,200, 1 refused');
    expect(first).toHaveTextContent('Under way');
    expect(first).toHaveTextContent('5 Jan 2026, 10:00:20');
    const bar = within(first as HTMLElement).getByRole('progressbar', { name: `Progress of ${folder}` });
    expect(bar).toHaveAttribute('value', '311');
    expect(bar).toHaveAttribute('max', '1200');
    expect(second).toHaveTextContent('Listing of pbx');
    expect(second).toHaveTextContent('1,200 of 1,200');
    expect(within(second as HTMLElement).getAllByRole('button')).toHaveLength(1);
  });

  it('are paused, and what the server refuses stands above them', async () => {
    lists(underWay);
    const asked = takes('post', `/imports/${underWay.id}/pause`, problem(409, 'The import is done.'), 409);
    const { person } = show(<ImportsPage />);
    await person.click(await screen.findByRole('button', { name: `Pause ${folder}` }));

    expect(await screen.findByText('The import is done.')).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it.each(['paused', 'failed'])('that are %s are resumed', async (state) => {
    lists({ ...underWay, state });
    const asked = takes('post', `/imports/${underWay.id}/resume`, underWay);
    const { person } = show(<ImportsPage />);
    const button = await screen.findByRole('button', { name: `Resume ${folder}` });
    lists(underWay);
    await person.click(button);

    expect(await screen.findByRole('button', { name: `Pause ${folder}` })).toBeVisible();
    expect(asked).toHaveLength(1);
  });

  it('are stopped once that was asked again', async () => {
    lists(underWay);
    const asked = takes('post', `/imports/${underWay.id}/stop`, { ...underWay, state: 'stopped' });
    const { person } = show(<ImportsPage />);
    await person.click(await screen.findByRole('button', { name: `Stop ${folder}` }));
    const dialog = screen.getByRole('dialog', { name: 'Stop this import?' });
    expect(asked).toHaveLength(0);
    lists({ ...underWay, state: 'stopped' });
    await person.click(within(dialog).getByRole('button', { name: 'Stop' }));

    expect(await screen.findByText('Stopped')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: `Stop ${folder}` })).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('tell what was refused last and why', async () => {
    lists(underWay);
    const { person } = show(<ImportsPage />);
    await person.click(await screen.findByRole('button', { name: `Details of ${folder}` }));

    const dialog = screen.getByRole('dialog', { name: 'An import' });
    expect(within(dialog).getByRole('listitem')).toHaveTextContent('03/17.wav the file is empty');
    expect(dialog).toHaveTextContent('ada');
  });
});

describe('a new import', () => {
  async function form() {
    const { person } = show(<ImportsPage />);
    await person.click(await screen.findByRole('button', { name: 'Import recordings' }));
    return person;
  }

  it('is one of a folder, and what is wrong stands at its field', async () => {
    const sent = takes('post', '/imports', problem(400, 'Wrong', { errors: { folder: ['must be a folder that is there'] } }), 400);
    const person = await form();
    await person.type(screen.getByLabelText('Folder'), ` ${folder} `);
    await person.click(screen.getByRole('button', { name: 'Begin' }));

    expect(await screen.findByText('must be a folder that is there')).toBeVisible();
    expect(screen.getByLabelText('Folder')).toBeInvalid();
    expect(await sent[0]?.json()).toEqual({ source: 'Default', folder, from: null, to: null });
  });

  it('is one of a listing from a day on, and stands in the list', async () => {
    const sent = takes('post', '/imports', { ...underWay, folder: null }, 201);
    const person = await form();
    await person.click(screen.getByRole('radio', { name: 'A listing' }));
    expect(screen.queryByLabelText('Folder')).toBeNull();
    await person.type(screen.getByLabelText('From'), '2025-03-01');
    await person.clear(screen.getByLabelText('Source'));
    await person.type(screen.getByLabelText('Source'), 'pbx');
    lists({ ...underWay, folder: null });
    await person.click(screen.getByRole('button', { name: 'Begin' }));

    expect(await screen.findByRole('button', { name: 'Details of Listing of pbx' })).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await sent[0]?.json()).toEqual({ source: 'pbx', folder: null, from: '2025-03-01T00:00:00.000Z', to: null });
  });

  it('that the server cannot begin says why', async () => {
    takes('post', '/imports', problem(503, 'Nothing can be saved now.'), 503);
    const person = await form();
    await person.type(screen.getByLabelText('Folder'), folder);
    await person.click(screen.getByRole('button', { name: 'Begin' }));

    expect(await within(screen.getByRole('dialog')).findByText('Nothing can be saved now.')).toBeVisible();
  });
});

describe('an import', () => {
  it('is counted first, may find nothing, and waits for what is newer', () => {
    const none = { ...underWay, found: 0, done: 0, failed: 0 };
    show(
      <>
        <Progress of={none} />
        <Progress of={{ ...none, state: 'done' }} />
        <StateTag of={{ ...underWay, yielding: true }} />
        <StateTag of={{ ...underWay, state: 'halted' }} />
      </>,
    );

    for (const words of ['Being counted', 'Nothing found', 'Waits', 'halted']) expect(screen.getByText(words)).toBeVisible();
  });

  it('is read page by page', async () => {
    const asked: (string | null)[] = [];
    answersBy('/imports', (query) => {
      asked.push(query.get('cursor'));
      const isFirst = query.get('cursor') === null;
      return { items: [{ ...underWay, id: isFirst ? '2' : '1' }], next: isFirst ? '2' : null, total: 2 };
    });
    show(<ImportsPage />);

    expect(await screen.findByText('2 of 2')).toBeVisible();
    expect(asked).toEqual([null, '2']);
  });
});
