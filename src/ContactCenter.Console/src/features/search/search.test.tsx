import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, answersBy, example, problem } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { type Hit, queryOf } from './queries';
import { SearchPage } from './SearchPage';
import { stretchesOf } from './stretches';

const hit = example<Hit>('SearchHitResource');

describe('search', () => {
  beforeEach(() => {
    answers('/me/preferences', {});
    answers('/topics', { items: [{ id: 'returns', name: 'Returns' }] });
  });

  it('asks for nothing before somebody has written words', async () => {
    show(<SearchPage />, '/search?department=Sales');

    expect(await screen.findByRole('heading', { name: 'Nothing is asked for yet' })).toBeVisible();
    expect(screen.getByLabelText('Department')).toHaveValue('Sales');
  });

  it('shows who said it when and in whose call, and leads to that line', async () => {
    answers('/search', { items: [hit], next: null, total: 1 });
    show(<SearchPage />, '/search?q=order');
    const list = await screen.findByRole('list', { name: 'Places, the most relevant first' });

    expect(screen.getByText('1 place')).toBeVisible();
    expect(within(list).getByText('order', { selector: 'mark' })).toBeVisible();
    expect(within(list).getByRole('link', { name: 'My order has not arrived.' })).toHaveAttribute(
      'href',
      '/calls/c8061992c89a65e3790bfa0aaca6f069#line-2017-12.4',
    );
    expect(list).toHaveTextContent('+44 770 090 0001Sales5 Jan 2026, 10:00:080:12Caller');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('says what is not known of a call', async () => {
    answers('/search', { items: [{ ...hit, caller: null, department: null }], next: null, total: 1 });
    show(<SearchPage />, '/search?q=order');

    expect(await screen.findByText('not known')).toBeInTheDocument();
    expect(screen.getByText('of no department')).toBeInTheDocument();
  });

  it('is asked by the form, and what was asked is in the address', async () => {
    const asked: string[] = [];
    answersBy('/search', (query) => {
      asked.push(query.toString());
      return { items: [], next: null, total: 0 };
    });
    const { person } = show(<SearchPage />, '/search');
    await person.type(screen.getByLabelText('What was said'), 'refund*');
    await person.type(screen.getByLabelText('Agent'), '+44 770 090 0101');
    await person.type(screen.getByLabelText('Score from'), '2');
    await person.type(screen.getByLabelText('Score to'), '4');
    await person.type(screen.getByLabelText('Language'), 'de{Enter}');

    expect(await screen.findByText(/these filters let through/)).toBeVisible();
    expect(asked).toEqual(['q=refund*&agent=447700900101&language=de&scoreFrom=2&scoreTo=4&limit=50']);
    expect(screen.getByTestId('address')).toHaveTextContent('/search?q=refund*&agent=447700900101&language=de&scoreFrom=2&scoreTo=4');

    await person.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement);
    expect(await screen.findByText('Nobody has said that in the calls that you may read.')).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent(/^\/search\?q=refund\*$/);
  });

  it('shows further places when they are asked for, and the focus is on the first of them', async () => {
    const second = { ...hit, start: 30, text: 'Another order came.', highlights: [[8, 13]] };
    answersBy('/search', (query) =>
      query.get('cursor') === 'further' ? { items: [second], next: null, total: 2 } : { items: [hit], next: 'further', total: 2 },
    );
    const { person } = show(<SearchPage />, '/search?q=order');
    await person.click(await screen.findByRole('button', { name: 'Show more' }));

    await shouldGetFocus(await screen.findByRole('link', { name: 'Another order came.' }));
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it.each([
    'Nothing is indexed: Search:Index is false.',
    'Nothing is indexed: Storage:Provider is Memory.',
  ])('without an index it says why: %s', async (why) => {
    answers('/search', problem(409, why), 409);
    show(<SearchPage />, '/search?q=order');

    expect(await screen.findByRole('heading', { name: 'There is nothing to search in' })).toBeVisible();
    expect(screen.getByText(why)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('what the server refuses is told, and may be tried again', async () => {
    answers('/search', problem(400, 'The beginning of a word has at least 2 letters; r* has one.'), 400);
    show(<SearchPage />, '/search?q=r*');

    expect(await screen.findByText(/at least 2 letters/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('who may not read is told so', async () => {
    answers('/search', problem(403, 'You may not read transcripts.'), 403);
    show(<SearchPage />, '/search?q=order');

    expect(await screen.findByRole('heading', { name: 'You may not see this page' })).toBeVisible();
  });

  it.each([
    ['on', '2026-01-05T10:00:08Z', 'By meaning since 5 Jan 2026, by words in all.'],
    ['on', null, 'By words in all; by meaning in none yet.'],
    ['off', null, 'By words in all.'],
    ['late', '2026-01-05T10:00:08Z', /not understood in time/],
    ['unavailable', null, /Nothing can be found by its meaning just now/],
  ])('says what was looked at by meaning: %s %s', async (state, since, words) => {
    answers('/search', { items: [hit], next: null, total: 1, meaning: { state, since } });
    show(<SearchPage />, '/search?q=order');

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('what was found by its meaning has nothing marked in it, and a summary leads to its call', async () => {
    const meant = { ...hit, text: 'The parcel never came.', highlights: [] };
    const summary = { ...hit, recordingId: '', speaker: 'summary', text: 'Caller: My order is late.', highlights: [[11, 16]] };
    answers('/search', { items: [meant, summary], next: null, total: 2, meaning: { state: 'on', since: null } });
    show(<SearchPage />, '/search?q=order');
    const first = (await screen.findByRole('link', { name: 'The parcel never came.' })).closest('li');
    const second = screen.getByRole('link', { name: 'Caller: My order is late.' });

    expect(first).toHaveTextContent('Found by its meaning');
    expect(first?.querySelector('mark')).toBeNull();
    expect(second).toHaveAttribute('href', `/calls/${hit.callId}`);
    expect(second.closest('li')).toHaveTextContent('Summary of the call');
    expect(second.closest('li')).not.toHaveTextContent('Found by its meaning');
  });

  it('is narrowed by topic and sentiment, which the address keeps', async () => {
    const asked: string[] = [];
    answersBy('/search', (query) => {
      asked.push(query.toString());
      return { items: [], next: null, total: 0 };
    });
    const { person } = show(<SearchPage />, '/search?q=order');
    await screen.findByRole('option', { name: 'Returns' });
    await person.selectOptions(screen.getByRole('combobox', { name: 'Topic' }), 'Returns');
    await person.selectOptions(screen.getByRole('combobox', { name: 'Sentiment' }), 'Negative');
    await person.click(screen.getByRole('button', { name: 'Find' }));

    await expect.poll(() => asked.at(-1)).toBe('q=order&topic=returns&sentiment=negative&limit=50');
    expect(screen.getByTestId('address')).toHaveTextContent('/search?q=order&topic=returns&sentiment=negative');
  });

  it('days are instants of the API', () => {
    const none = { department: '', agent: '', language: '', topic: '', scoreFrom: '' };
    expect(queryOf({ ...none, q: 'order', sentiment: 'sad', scoreTo: 'high', from: '2026-11-26', to: '2026-11-26' })).toEqual({
      q: 'order',
      department: undefined,
      agent: undefined,
      language: undefined,
      topic: undefined,
      sentiment: undefined,
      scoreFrom: undefined,
      scoreTo: undefined,
      from: '2026-11-26T00:00:00.000Z',
      to: '2026-11-27T00:00:00.000Z',
    });
  });

  it.each([
    ['none', 'one two', [], ['one two']],
    ['at both ends', 'one two', [[0, 3], [4, 7]], ['*one', ' ', '*two']],
    ['that do not fit', 'one', [[2, 2], [1, 9], []], ['one']],
    ['that overlap', 'one two', [[0, 3], [2, 7]], ['*one', ' two']],
  ])('highlights: %s', (_, text, highlights, expected) => {
    expect(stretchesOf(text, highlights).map((stretch) => `${stretch.isFound ? '*' : ''}${stretch.text}`)).toEqual(expected);
  });
});
