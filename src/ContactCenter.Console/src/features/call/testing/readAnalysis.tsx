import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { answers, example, server } from '@/shared/test/server';
import type { Analysis, Facts, Sentiment, Summary, Talk } from '../analysis/queries';
import { call, openCall, recording } from './openCall';
// Loaded before the clock of a test runs.
import '../analysis/Shown';

export const reader = ['seeCalls', 'hearRecordings', 'readTranscripts'];

/** What is known of the call without a word of it. */
export const facts: Facts = {
  sentiment: example<Sentiment>('CallSentimentResource'),
  language: { code: 'en', score: 0.99, provider: 'Embedded' },
  topic: null,
  talk: example<Talk>('TalkResource'),
};

const sentence = 'Caller: The chair that you sent is broken.';

/** An extract. */
export const summary: Summary = { bullets: [sentence], paragraph: sentence, provider: 'Embedded', reason: null, outcome: null, followUps: [] };

/** What its words say. */
export const analysis = example<Analysis>('AnalysisResource', {
  sentiment: example<Sentiment>('CallSentimentResource', {
    course: [
      { start: 0, end: 21.3, caller: 0.4, agent: 0.1 },
      { start: 21.3, end: 42.6, caller: null, agent: -0.2 },
    ],
  }),
  keyPhrases: [example('KeyPhraseResource')],
  entities: [example('EntityResource')],
  summary,
  talk: facts.talk,
  steps: [example('StepResource'), { step: 'syntax', state: 'off', provider: null, reason: null }],
});

/** Answers readings of the analysis, and counts them. */
export function answersAnalysis(body: Analysis): () => number {
  let readings = 0;
  server.use(
    http.get(`http://localhost:3000/api/v1/calls/${call.callId}/analysis`, () => {
      readings++;
      return HttpResponse.json(body);
    }),
  );
  return () => readings;
}

/** Opens the page of the call, and reads what it was about. */
export async function readAnalysis(body: Analysis = analysis, more: string[] = []) {
  const readings = answersAnalysis(body);
  answers('/topics', { items: [] });
  const person = openCall([recording], { permissions: [...reader, ...more], changes: { analysis: facts } });
  await person.click(await screen.findByRole('button', { name: 'Show summary and phrases' }));
  await screen.findByRole('heading', { name: 'What was not found out, or not of all' });
  return { person, readings };
}
