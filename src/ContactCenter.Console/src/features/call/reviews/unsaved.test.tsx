import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Answer, Review } from '@/shared/reviews/reviews';
import { shouldGetFocus } from '@/shared/test/focus';
import { answers, example, problem, server, takes } from '@/shared/test/server';
import { call, openCall, recording } from '../testing/openCall';

const path = `/calls/${call.callId}`;
const permissions = ['seeCalls', 'hearRecordings', 'readTranscripts', 'reviewCalls'];

const greeting = example<Answer>('ReviewAnswerResource', { value: null, comment: null, segment: 3 });
const begun = example<Review>('ReviewResource', { id: null, state: 'draft', mark: null, answers: [greeting], publishedAt: null });

function answersOwn(review: Review, tag: string) {
  server.use(http.get(`http://localhost:3000/api/v1${path}/review`, () => HttpResponse.json(review, { headers: { ETag: tag } })));
}

function open(hash = '') {
  answers(`${path}/reviews`, { items: [], next: null, total: 0 });
  return openCall([recording], { permissions, hash });
}

const form = () => screen.findByRole('form', { name: 'Your review' });

describe('a review that is not saved', () => {
  it('stays open when it could not be saved on closing, and closes when it was', async () => {
    answersOwn(begun, '"0"');
    takes('put', `${path}/review`, problem(503, 'Nothing can be saved now.'), 503);
    const person = open('#review');
    await person.click(await screen.findByRole('radio', { name: 'No' }));
    await person.click(screen.getByRole('button', { name: 'Save the draft and close' }));
    expect(await within(await form()).findByText('Nothing can be saved now.')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();

    const sent = takes('put', `${path}/review`, { ...begun, id: '3' });
    await person.click(screen.getByRole('button', { name: 'Save the draft and close' }));
    await shouldGetFocus(await screen.findByRole('button', { name: 'Review this call' }));
    expect(sent).toHaveLength(1);
    expect(sessionStorage).toHaveLength(0);
  });

  it('that was not saved when the session ended stands there again, over the review that it was made from', async () => {
    answersOwn(begun, '"1"');
    const refused = takes('put', `${path}/review`, problem(401, 'Sign in first.'), 401);
    await open('#review').click(await screen.findByRole('radio', { name: 'No' }));
    cleanup();
    await waitFor(() => expect(refused).toHaveLength(1));

    answersOwn({ ...begun, answers: [{ ...greeting, value: true }] }, '"4"');
    const sent = takes('put', `${path}/review`, problem(412, 'Your review was changed meanwhile.'), 412);
    const person = open();
    expect(await screen.findByText('This was not saved. It stands here as you left it.')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'No' })).toBeChecked();
    await person.click(screen.getByRole('button', { name: 'Save as a draft' }));
    await person.click(await screen.findByRole('button', { name: 'Show what is saved' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Yes' })).toBeChecked());
    expect(sent[0]?.headers.get('If-Match')).toBe('"1"');
    expect(sessionStorage).toHaveLength(0);
  });
});
