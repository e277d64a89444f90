import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Sound } from '@/shared/api/sounds';
import { answers, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { showSize } from './size';
import { SoundsPage } from './SoundsPage';

const welcome = example<Sound>('AudioResource', { usedBy: [] });
const music = example<Sound>('AudioResource', {
  id: '00ff',
  name: 'Music.wav',
  path: '/audio/00ff.wav',
  durationSeconds: null,
  usedBy: ['version 4', 'version 3', 'version 2', 'version 1', 'the draft'],
});

function open(items: Sound[]) {
  answers('/audio-files', { items, next: null, total: items.length });
  return show(<SoundsPage />).person;
}

const wav = (name = 'Welcome.wav', content: BlobPart = 'RIFF') => new File([content], name, { type: 'audio/wav' });
const field = () => screen.findByLabelText<HTMLInputElement>('Upload a sound', { selector: 'input' });

describe('sounds', () => {
  it('stand in a table, can be played, and tell what uses them', async () => {
    open([welcome, music]);

    const [, first, second] = within(await screen.findByRole('table', { name: 'Sounds that were uploaded' })).getAllByRole('row');
    expect(first).toHaveTextContent(/Welcome\.mp3.*12s.*47 KB.*not in use.*ada/);
    expect(within(first as HTMLElement).getByLabelText('Play Welcome.mp3')).toHaveAttribute('src', welcome.path);
    expect(second).toHaveTextContent('not known');
    expect(second).toHaveTextContent('version 4, version 3, version 2 and 2 more');
  });

  it('a page without sounds says what they are for, and takes the first', async () => {
    open([]);

    expect(await screen.findByRole('heading', { name: 'There are no sounds yet' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Upload a sound' })).toBeVisible();
  });

  it('who may not see them can upload none', async () => {
    answers('/audio-files', problem(403, 'This needs the permission editPlan.'), 403);
    show(<SoundsPage />);

    expect(await screen.findByText('This needs the permission editPlan.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('a sound that does not play says so', async () => {
    open([welcome]);
    fireEvent.error(await screen.findByLabelText('Play Welcome.mp3'));

    expect(await screen.findByText(/It cannot be played/)).toBeVisible();
  });

  it('the path is copied', async () => {
    const person = open([welcome]);
    await person.click(await screen.findByRole('button', { name: 'Copy path of Welcome.mp3' }));

    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(welcome.path);
  });
});

describe('an upload', () => {
  it('sends the file, and the list shows it', async () => {
    const person = open([]);
    const asked = takes('post', '/audio-files', welcome, 201);
    const input = await field();
    answers('/audio-files', { items: [welcome], next: null, total: 1 });
    await person.upload(input, wav());

    expect(await screen.findByLabelText('Play Welcome.mp3')).toBeInTheDocument();
    expect(asked[0]?.headers.get('X-Console')).toBe('1');
    expect(asked[0]?.headers.get('Content-Type')).toMatch(/^multipart\/form-data; boundary=/);
    expect(screen.queryByText(/is there already/)).toBeNull();
  });

  it('of a file that is there already says under which name', async () => {
    const person = open([welcome]);
    takes('post', '/audio-files', welcome, 200);
    await person.upload(await field(), wav('Other.wav'));

    expect(await screen.findByText('Other.wav is there already, as Welcome.mp3.')).toBeVisible();
  });

  it('that the server refuses says why, at the field', async () => {
    const person = open([]);
    const errors = { file: ['must be a WAV or an MP3: its content is neither'] };
    takes('post', '/audio-files', problem(400, 'See errors.', { errors }), 400);
    await person.upload(await field(), wav('notes.wav', 'Notes'));

    expect(await screen.findByRole('button', { name: 'Upload a sound' })).toHaveAccessibleDescription(
      /notes\.wav must be a WAV or an MP3: its content is neither\.$/,
    );
  });

  it('of a file that is too large, or of two, sends nothing', async () => {
    open([]);
    const asked = takes('post', '/audio-files', welcome, 201);
    const zone = (await field()).parentElement as HTMLElement;
    drop(zone, [wav('long.wav', new Uint8Array(10 * 1_024 * 1_024 + 1))]);
    expect(await screen.findByText('A file has 10 MB at most.')).toBeVisible();
    drop(zone, [wav('a.wav'), wav('b.wav')]);
    expect(await screen.findByText('Files are uploaded one at a time.')).toBeVisible();
    expect(asked).toHaveLength(0);

    drop(zone, [wav()]);
    await expect.poll(() => asked).toHaveLength(1);
  });
});

describe('a removal', () => {
  it('comes after a question; what the server refuses stands there', async () => {
    const person = open([welcome]);
    takes('delete', `/audio-files/${welcome.id}`, problem(409, 'The file is named by the draft.'), 409);
    await person.click(await screen.findByRole('button', { name: 'Remove Welcome.mp3' }));
    const dialog = screen.getByRole('dialog', { name: 'Remove Welcome.mp3?' });
    answers('/audio-files', { items: [{ ...welcome, usedBy: ['the draft'] }], next: null, total: 1 });
    await person.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await within(dialog).findByText('The file is named by the draft.')).toBeVisible();
    expect(await screen.findByText('the draft')).toBeVisible();
    expect(dialog).toHaveTextContent('The file is named by the draft.');

    const asked = takes('delete', `/audio-files/${welcome.id}`, null, 204);
    answers('/audio-files', { items: [], next: null, total: 0 });
    await person.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByRole('heading', { name: 'There are no sounds yet' })).toBeVisible();
    expect(asked).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('of a sound in use is not offered: the dialog names all that use it', async () => {
    const person = open([music]);
    await person.click(await screen.findByRole('button', { name: 'Remove Music.wav' }));

    const dialog = screen.getByRole('dialog', { name: 'Music.wav is in use' });
    expect(within(dialog).getAllByRole('listitem').map((item) => item.textContent)).toEqual(music.usedBy);
    expect(within(dialog).queryByRole('button', { name: 'Remove' })).toBeNull();
    await person.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

it.each([
  [812, '812 bytes'],
  [48_044, '47 KB'],
  [1_258_291, '1.2 MB'],
])('%s bytes are %s', (bytes, shown) => expect(showSize(bytes)).toBe(shown));

function drop(zone: HTMLElement, files: File[]) {
  fireEvent.drop(zone, { dataTransfer: { files, types: ['Files'] } });
}
