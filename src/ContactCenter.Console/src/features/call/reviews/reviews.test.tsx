import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Answer, Review } from '@/shared/reviews/reviews';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, problem, server, takes } from '@/shared/test/server';
import type { Segment, Transcript } from '@/shared/transcripts/transcripts';
import { call, openCall, playerOf, recording } from '../testing/openCall';

const path = `/calls/${call.callId}`;
const reviewer = ['seeCalls', 'hearRecordings', 'readTranscripts', 'reviewCalls'];

const greeting = example<Answer>('ReviewAnswerResource', { value: null, comment: null, segment: 3 });
const tone: Answer = { ...greeting, question: 'tone', text: 'How was the tone?', kind: 'scale', levels: 5, critical: false, proposed: null, segment: null };
const choices = ['in part', 'wholly'];
const solved: Answer = { ...tone, question: 'solved', text: 'Was it solved?', kind: 'choice', levels: null, choices, notApplicable: true };
const begun = example<Review>('ReviewResource', { id: null, state: 'draft', mark: null, answers: [greeting, tone, solved], publishedAt: null });
const published: Review = { ...begun, id: '3', state: 'published', mark: 0.75, answers: [{ ...greeting, value: true, comment: 'Friendly.' }] };

const list = (items: Review[]) => ({ items, next: null, total: items.length });

/** What the reviewer has of the call, with its tag; null: it was never saved. */
function answersOwn(review: Review, tag: string | null) {
  const headers: Record<string, string> = tag === null ? {} : { ETag: tag };
  server.use(http.get(`http://localhost:3000/api/v1${path}/review`, () => HttpResponse.json(review, { headers })));
}

function open(items: Review[], hash = '') {
  answers(`${path}/reviews`, list(items));
  return openCall([recording], { permissions: reviewer, hash });
}

const form = () => screen.findByRole('form', { name: 'Your review' });
const question = (name: string) => screen.getByRole('group', { name: new RegExp(`^${name.replace('?', '\\?')}`) });

describe('a review of a call', () => {
  it('confirms what is proposed, answers the rest, and is published', async () => {
    answersOwn(begun, null);
    const sent = takes('put', `${path}/review`, published);
    const person = open([]);
    await person.click(await screen.findByRole('button', { name: 'Review this call' }));
    await shouldGetFocus(await form());
    expect(question('Did the agent greet the caller?')).toHaveTextContent('weight 2, critical: the answer that is worth nothing makes the mark 0');
    expect(screen.getByRole('radio', { name: 'Yes' })).not.toBeChecked();

    await person.click(screen.getByRole('button', { name: 'Confirm “Yes”: Did the agent greet the caller?' }));
    expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked();
    await person.click(within(question('How was the tone?')).getByRole('radio', { name: '3 of 5' }));
    await person.click(screen.getByRole('radio', { name: 'Does not apply' }));
    await person.type(within(question('How was the tone?')).getByLabelText('Comment'), 'Calm.');
    answers(`${path}/reviews`, list([published]));
    await person.click(screen.getByRole('button', { name: 'Publish' }));

    expect(await screen.findByText('Mark 75%')).toBeVisible();
    await shouldGetFocus(screen.getByRole('button', { name: 'Change your review' }));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.headers.get('If-Match')).toBe('"0"');
    expect(await sent[0]?.json()).toEqual({
      scorecard: 'service',
      state: 'published',
      answers: [
        { question: 'greeting', value: true, segment: 3, comment: null },
        { question: 'tone', value: 3, segment: null, comment: 'Calm.' },
        { question: 'solved', value: 'notApplicable', segment: null, comment: null },
      ],
    });
  });

  it('that was begun is gone on with, and saved as a draft with its mark', async () => {
    const draft: Review = { ...begun, id: '3', mark: 0.5, answers: [{ ...greeting, value: false }] };
    answersOwn(draft, '"2"');
    const sent = takes('put', `${path}/review`, { ...draft, mark: 1 });
    const person = open([draft]);
    await person.click(await screen.findByRole('button', { name: 'Go on with your draft' }));
    expect(await screen.findByText('Mark 50%, as it was saved last.')).toBeVisible();
    expect(screen.getByText('Changed: proposed was Yes')).toBeVisible();
    await person.click(screen.getByRole('radio', { name: 'Yes' }));
    expect(screen.getByText('Not saved yet')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Save as a draft' }));

    expect(await screen.findByText('Mark 100%, as it was saved last.')).toBeVisible();
    expect(sent[0]?.headers.get('If-Match')).toBe('"2"');
    expect(await sent[0]?.json()).toMatchObject({ state: 'draft' });
  });

  it('that was published becomes the next revision', async () => {
    answersOwn(published, '"1"');
    const person = open([{ ...published, reviewer: 'Sue' }]);
    await person.click(await screen.findByRole('button', { name: 'Change your review' }));

    expect(await screen.findByText('What was published stays: this becomes revision 2.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Close the form' }));
    await shouldGetFocus(await screen.findByRole('button', { name: 'Change your review' }));
  });

  it('is saved as a draft when somebody closes it', async () => {
    answersOwn(begun, null);
    const sent = takes('put', `${path}/review`, { ...begun, id: '3' });
    const person = open([], '#review');
    await person.click(await screen.findByRole('radio', { name: 'No' }));
    await person.click(screen.getByRole('button', { name: 'Save the draft and close' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(await sent[0]?.json()).toMatchObject({ state: 'draft', answers: [{ question: 'greeting', value: false }, {}, {}] });
  });

  it('that another browser has changed is read again', async () => {
    answersOwn(begun, null);
    takes('put', `${path}/review`, problem(412, 'Your review was changed meanwhile.'), 412);
    const person = open([], '#review');
    await person.click(await screen.findByRole('radio', { name: 'No' }));
    await person.click(screen.getByRole('button', { name: 'Save as a draft' }));
    expect(await screen.findByText('Your review was changed meanwhile.')).toBeVisible();

    answersOwn({ ...begun, answers: [{ ...greeting, value: true }] }, '"4"');
    await person.click(screen.getByRole('button', { name: 'Show what is saved' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked());
    expect(screen.queryByText('Your review was changed meanwhile.')).toBeNull();
  });

  it('what is wrong with an answer is told at its question', async () => {
    answersOwn(begun, null);
    const errors = { 'answers[1].comment': ['Up to 1,000 characters.'], 'answers[2].value': ['The question cannot be answered so.'] };
    takes('put', `${path}/review`, problem(400, 'No.', { errors }), 400);
    const person = open([], '#review');
    await person.click(await screen.findByRole('button', { name: 'Publish' }));

    expect(await within(question('Was it solved?')).findByText('The question cannot be answered so.')).toBeVisible();
    expect(within(question('How was the tone?')).getByLabelText('Comment')).toHaveAccessibleDescription('Up to 1,000 characters.');
  });
});

describe('the line that shows an answer', () => {
  const line = (segment: number, text: string) => example<Segment>('SegmentResource', { segment, start: segment, text, redactions: [] });
  const transcript = example<Transcript>('TranscriptResource', { segments: [line(3, 'Thank you for calling.'), line(5, 'It is blue.')] });

  it('is led to, and another can be chosen, or none', async () => {
    answersOwn(begun, null);
    answers(`${path}/transcript`, transcript);
    const sent = takes('put', `${path}/review`, { ...begun, id: '3' });
    const person = open([], '#review');
    await person.click(await screen.findByRole('button', { name: 'Show the line: Did the agent greet the caller?' }));
    await shouldGetFocus((await screen.findByText('Thank you for calling.')).closest('li'));

    await person.click(screen.getByRole('button', { name: 'Choose a line: How was the tone?' }));
    const dialog = await screen.findByRole('dialog', { name: 'Which line shows it?' });
    await person.click(await within(dialog).findByRole('radio', { name: /It is blue/ }));
    await person.click(within(dialog).getByRole('button', { name: 'Choose this line' }));
    await person.click(screen.getByRole('button', { name: 'Without a line: Did the agent greet the caller?' }));
    await person.click(screen.getByRole('button', { name: 'Save as a draft' }));

    await waitFor(() => expect(sent).toHaveLength(1));
    const { answers: said } = (await sent[0]?.json()) as { answers: { segment: number | null }[] };
    expect(said.map(({ segment }) => segment)).toEqual([null, 5, null]);
  });
});

describe('reviews of a call', () => {
  it('are no part of the page for who may not review, in any department or in its own', async () => {
    openCall([recording], { permissions: reviewer.slice(0, 3) });
    await playerOf();
    expect(screen.queryByRole('region', { name: 'Reviews' })).toBeNull();
  });

  it('of another department are not there', async () => {
    answers(`${path}/reviews`, problem(403, 'You may not see reviews of this call.'), 403);
    openCall([recording], { permissions: reviewer });
    await playerOf();

    expect(screen.queryByRole('region', { name: 'Reviews' })).toBeNull();
  });

  it('tell who said what, and lead to the line', async () => {
    open([{ ...published, state: 'disputed', agentComment: 'The line was bad.' }]);
    const reviews = await screen.findByRole('list', { name: 'Reviews of this call, the newest first' });

    expect(reviews).toHaveTextContent(/^SueDisputedMark 75%revision 1/);
    expect(reviews).toHaveTextContent('Did the agent greet the caller? Yes Show the line');
    expect(reviews).toHaveTextContent('Friendly.');
    expect(reviews).toHaveTextContent('The agent says: The line was bad.');
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  });
});
