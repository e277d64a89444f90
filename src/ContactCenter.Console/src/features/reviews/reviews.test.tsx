import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/queries';
import type { Review } from '@/shared/reviews/reviews';
import { answers, answersBy, example, problem, takes } from '@/shared/test/server';
import { show } from '@/shared/test/render';
import { CallReviewsPage } from './CallReviewsPage';
import { columnsOf, linkOf } from './columns';
import { type ReviewRow, shownOf } from './queries';
import { ReviewsPage } from './ReviewsPage';

const due = example<ReviewRow>('ReviewListResource', { reasons: ['lowMark', 'falling'] });
const judged: ReviewRow = { ...due, id: '3', state: 'published', reasons: [], reviewer: 'Sue', mark: 0.75 };

function open(address: string, permissions: string[], items: ReviewRow[] = []) {
  const asked: string[] = [];
  answers('/me', example<Me>('MeResource', { id: '2004', permissions }));
  answersBy('/reviews', (query) => {
    asked.push(query.toString());
    return { items, next: null, total: items.length };
  });
  return { ...show(<ReviewsPage />, address), asked };
}

function showRow(row: ReviewRow, isDue: boolean, seesCalls: boolean) {
  show(<>{columnsOf(isDue, seesCalls).map((column) => <div key={column.key} data-testid={column.key}>{column.cell(row)}</div>)}</>);
}

describe('the page of reviews', () => {
  it('shows reviewers first what is to be reviewed', async () => {
    const { asked, person } = open('/reviews', ['seeCalls', 'reviewCalls'], [due]);
    expect(await screen.findByText('1 call')).toBeVisible();
    expect(asked).toEqual(['state=due&limit=100']);

    await person.selectOptions(screen.getByRole('combobox', { name: 'Which' }), 'All reviews');
    expect(await screen.findByText('1 review')).toBeVisible();
    expect(asked.at(-1)).toBe('limit=100');
    expect(screen.getByTestId('address')).toHaveTextContent('/reviews?state=all');
  });

  it('shows others what was published of their calls', async () => {
    const { asked } = open('/reviews?state=due', []);
    expect(await screen.findByRole('heading', { name: 'There are no reviews' })).toBeVisible();

    expect(asked).toEqual(['limit=100']);
    const names = within(screen.getByRole('combobox', { name: 'Which' })).getAllByRole('option').map((option) => option.textContent);
    expect(names).toEqual(['All reviews', 'Published', 'Acknowledged', 'Disputed']);
  });

  it('without a call that is due says which would stand there', async () => {
    open('/reviews', ['seeCalls', 'reviewCalls']);

    expect(await screen.findByRole('heading', { name: 'No call is to be reviewed' })).toBeVisible();
  });

  it('tells why a mark is not told yet', () => {
    showRow({ ...judged, mark: null, markHidden: true }, false, true);

    expect(screen.getByTestId('mark')).toHaveTextContent('you see it once you have published your own review of the call');
  });

  it('tells why a call is due, and leads to its form', () => {
    showRow(due, true, true);

    expect(screen.getByTestId('why')).toHaveTextContent('Low score, Sentiment fell');
    expect(screen.getByTestId('agent')).toHaveTextContent('ann');
    expect(screen.getByRole('link')).toHaveAttribute('href', `/calls/${due.callId}#review`);
  });

  it('tells the mark, and leads to what was said', () => {
    showRow(judged, false, false);

    expect(screen.getByTestId('mark')).toHaveTextContent('75%');
    expect(screen.getByTestId('state')).toHaveTextContent('Published');
    expect(screen.getByRole('link')).toHaveAttribute('href', `/reviews/${due.callId}`);
    expect(linkOf(judged, true)).toBe(`/calls/${due.callId}`);
  });

  it('knows no words that the API does not have', () => {
    expect([shownOf('toString', true), shownOf('toString', false), shownOf('draft', false)]).toEqual(['due', 'all', 'draft']);
  });
});

describe('the reviews of one call', () => {
  const review = example<Review>('ReviewResource', { agentId: '2004' });
  const path = `/calls/${review.callId}/reviews`;

  function openCall(items: Review[], id = '2004') {
    answers('/me', example<Me>('MeResource', { id, permissions: [] }));
    answers(path, { items, next: null, total: items.length });
    const page = (
      <Routes>
        <Route path="/reviews/:callId" element={<CallReviewsPage />} />
      </Routes>
    );
    return show(page, `/reviews/${review.callId}`).person;
  }

  it.each([
    ['Acknowledge', 'acknowledge', 'acknowledged', 'Acknowledged'],
    ['I do not agree', 'dispute', 'disputed', 'Disputed'],
  ])('are answered by the agent: %s', async (button, act, state, word) => {
    const sent = takes('post', `${path}/3/${act}`, { ...review, state });
    const person = openCall([review]);
    expect(await screen.findByText('Mark 100%')).toBeVisible();
    expect(screen.getByText('Friendly.')).toBeVisible();
    expect(screen.getByText('5 Jan 2026, 10:00:00')).toBeVisible();
    await person.type(screen.getByLabelText('Your answer to the review'), ' I see. ');
    answers(path, { items: [{ ...review, state, agentComment: 'I see.' }], next: null, total: 1 });
    await person.click(screen.getByRole('button', { name: button }));

    expect(await screen.findByText(word)).toBeVisible();
    expect(await sent[0]?.json()).toEqual({ comment: 'I see.' });
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
    await person.click(screen.getByRole('button', { name: 'Answer again' }));
    expect(screen.getByLabelText('Your answer to the review')).toHaveValue('I see.');
  });

  it('have no line for who may not read it', async () => {
    openCall([{ ...review, answers: review.answers.map((answer) => ({ ...answer, segment: null })) }]);
    expect(await screen.findByText('Friendly.')).toBeVisible();

    expect(screen.queryByText(/^line/)).toBeNull();
  });

  it('tell of a line of an earlier transcript without leading to it', async () => {
    openCall([{ ...review, answers: review.answers.map((answer) => ({ ...answer, segment: null, earlierSegment: 4 })) }]);

    expect(await screen.findByText('A line of an earlier transcript of the call shows it.')).toBeVisible();
    expect(screen.queryByText(/^line/)).toBeNull();
  });

  it('that changed meanwhile say so', async () => {
    takes('post', `${path}/3/acknowledge`, problem(409, 'The review was changed meanwhile.'), 409);
    const person = openCall([review]);
    await person.click(await screen.findByRole('button', { name: 'Acknowledge' }));

    expect(await screen.findByText('The review was changed meanwhile.')).toBeVisible();
  });

  it('are not answered by others', async () => {
    openCall([review], '17');
    expect(await screen.findByText('Friendly.')).toBeVisible();

    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  });
});
