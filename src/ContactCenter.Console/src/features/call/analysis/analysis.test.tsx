import { readFileSync } from 'node:fs';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answers, example, problem } from '@/shared/test/server';
import { call, openCall, playerOf, recording } from '../testing/openCall';
import { analysis, answersAnalysis, facts, readAnalysis, reader, summary } from '../testing/readAnalysis';
import { accuracy } from './accuracy';
import type { Analysis, Sentiment, Summary } from './queries';

describe('what a call was about', () => {
  it('is not there where nothing is known', async () => {
    openCall([recording], { permissions: reader });
    await playerOf();

    expect(screen.queryByRole('region', { name: 'What it was about' })).toBeNull();
  });

  it('tells without a reading what is known without a word', async () => {
    const readings = answersAnalysis(analysis);
    openCall([recording], { permissions: reader, changes: { analysis: facts } });
    const panel = await screen.findByRole('region', { name: 'What it was about' });

    expect(panel).toHaveTextContent('Negative');
    expect(panel).toHaveTextContent('-0.3162% of the words agree');
    expect(panel).toHaveTextContent('Falling: the caller was better disposed');
    expect(panel).toHaveTextContent('Language: English');
    expect(within(panel).getByRole('row', { name: /^Caller/ })).toHaveTextContent('Caller1m 39s21116125s');
    expect(readings()).toBe(0);
  });

  it('tells the rest once somebody asks for it', async () => {
    const { readings } = await readAnalysis();

    expect(screen.getByText('Caller: The chair that you sent is broken.')).toBeVisible();
    expect(screen.getByText('An extract: sentences of the call, in their order.')).toBeVisible();
    expect(screen.queryByText('Why they called')).toBeNull();
    expect(screen.queryByText('Left to do')).toBeNull();
    expect(screen.getByText(/there are no word rules for sv/)).toBeVisible();
    expect(screen.getByText('Parts of speech').closest('li')).toHaveTextContent('Parts of speech switched off');
    expect(readings()).toBe(1);
  });

  it('has its course as a table, too', async () => {
    const { person } = await readAnalysis();
    await person.click(screen.getByText('The same as a table'));
    const table = screen.getByRole('table', { name: 'Sentiment in ten parts of the talk' });

    expect(within(table).getByRole('row', { name: /0:00–0:21/ })).toHaveTextContent('+0.40+0.10');
    expect(within(table).getByRole('row', { name: /0:21–0:42/ })).toHaveTextContent('nothing was said-0.20');
  });

  it('says how good the sentiment is in the words of the documentation', async () => {
    const written = readFileSync('../../docs/analysis.md', 'utf8');
    for (const { step, figure, of } of accuracy) expect(written).toContain(`| ${step} | ${figure} | ${of} |`);
    await readAnalysis();

    expect(screen.getByText('50.7 % right, macro-F1 .48; 49.7 %, .37')).toBeVisible();
  });

  it('of another provider has no such figures', async () => {
    await readAnalysis({ ...analysis, sentiment: example<Sentiment>('CallSentimentResource', { provider: 'Comprehend' }) });

    expect(screen.getByText('How good Comprehend is was not measured here.')).toBeVisible();
  });

  it('written by a language model says so, with why they called, how it ended and what is left to do', async () => {
    await readAnalysis({ ...analysis, summary: example<Summary>('SummaryResource') });

    expect(screen.getByText('By a language model.')).toBeVisible();
    expect(screen.getByText('Why they called').nextElementSibling).toHaveTextContent('The chair arrived broken.');
    expect(screen.getByText('How it ended').nextElementSibling).toHaveTextContent('A new chair is sent.');
    const todo = screen.getByText('Left to do').nextElementSibling;
    expect(todo).toContainElement(screen.getByRole('button', { name: 'Show “Collect the broken chair.” in the transcript' }));
  });

  it('of which a language model could not tell all shows the rest', async () => {
    await readAnalysis({ ...analysis, summary: example<Summary>('SummaryResource', { reason: null, followUps: [] }) });

    expect(screen.getByText('How it ended')).toBeVisible();
    expect(screen.queryByText('Why they called')).toBeNull();
    expect(screen.queryByText('Left to do')).toBeNull();
  });

  it('tells what is to be known of a step that is done', async () => {
    const reason = 'in a turn it took too long to look for order';
    await readAnalysis({ ...analysis, steps: [{ step: 'entities', state: 'done', provider: 'Embedded', reason }] });

    expect(screen.getByText(`: ${reason}`).parentElement).toHaveTextContent(`done: ${reason}`);
  });

  it('a step that has failed leads who may try it again to the work', async () => {
    const failed = { ...analysis, steps: [{ step: 'summary', state: 'failed', provider: null, reason: 'it took too long' }] };
    await readAnalysis(failed, ['operate']);

    expect(screen.getByRole('link', { name: 'To the work that was given up' })).toHaveAttribute('href', '/ops/work');
  });

  it('what the server refuses is told', async () => {
    answers(`/calls/${call.callId}/analysis`, problem(404, 'Nothing of this call was analysed.'), 404);
    const person = openCall([recording], { permissions: reader, changes: { analysis: facts } });
    await person.click(await screen.findByRole('button', { name: 'Show summary and phrases' }));

    expect(await screen.findByText('Nothing of this call was analysed.')).toBeVisible();
  });

  it('words that look like markup are a text', async () => {
    const text = '<img src=x onerror=alert(1)>';
    const phrase = example<Analysis['keyPhrases'][number]>('KeyPhraseResource', { text });
    const told = { ...summary, bullets: [text], reason: text, followUps: [{ text, segment: 1 }], provider: text };
    await readAnalysis({ ...analysis, keyPhrases: [phrase], summary: told });

    expect(screen.getAllByText(text).length).toBeGreaterThan(1);
    expect(document.querySelector('img')).toBeNull();
  });
});
