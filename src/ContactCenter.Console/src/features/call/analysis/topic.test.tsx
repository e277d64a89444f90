import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CallTopic } from '@/shared/api/topics';
import { answers, example, problem, takes } from '@/shared/test/server';
import type { Segment, Transcript } from '@/shared/transcripts/transcripts';
import { call, openCall, playerOf, recording } from '../testing/openCall';
import { facts, reader } from '../testing/readAnalysis';

describe('the topic', () => {
  const topics = {
    items: [
      { id: 'orders', name: 'Orders', removed: false },
      { id: 'refunds', name: 'Refunds', removed: false },
      { id: 'gone', name: 'Gone', removed: true },
    ],
  };
  const found: CallTopic = { id: 'orders', label: 'Orders', score: 0.62, source: 'examples', provider: null, removed: false };
  const said: CallTopic = { ...found, id: 'refunds', label: 'Refunds', score: null, source: 'person' };
  const open = (topic: CallTopic | null) => openCall([recording], { permissions: reader, changes: { analysis: { ...facts, topic } } });

  it('is corrected by who reads the call', async () => {
    answers('/topics', topics);
    const sent = takes('put', `/calls/${call.callId}/topic`, said);
    const person = open(found);
    const part = await screen.findByRole('region', { name: 'Topic' });
    expect(part).toHaveTextContent('Orders 62%, by examples');

    const choice = await within(part).findByRole('combobox', { name: 'What it was about, as you see it' });
    expect(within(choice).getAllByRole('option').map((option) => option.textContent)).toEqual(['None of these', 'Orders', 'Refunds']);
    await person.selectOptions(choice, 'Refunds');
    answers(`/calls/${call.callId}`, { ...call, analysis: { ...facts, topic: said } });
    await person.click(within(part).getByRole('button', { name: 'Save the topic' }));

    expect(await within(part).findByText('by a person')).toBeVisible();
    expect(part).toHaveTextContent('Refunds by a person');
    expect(await sent[0]?.json()).toEqual({ topic: 'refunds', lines: null });
  });

  it('may be none of those on the list', async () => {
    answers('/topics', topics);
    const sent = takes('put', `/calls/${call.callId}/topic`, { ...said, id: null, label: null });
    const person = open({ ...found, removed: true });
    const part = await screen.findByRole('region', { name: 'Topic' });
    expect(part).toHaveTextContent('removed from the list since');
    await person.selectOptions(await within(part).findByRole('combobox'), 'None of these');
    answers(`/calls/${call.callId}`, { ...call, analysis: { ...facts, topic: { ...said, id: null, label: null } } });
    await person.click(within(part).getByRole('button', { name: 'Save the topic' }));

    expect(await within(part).findByText(/none of those on the list/)).toBeVisible();
    expect(await sent[0]?.json()).toEqual({ topic: null, lines: null });
  });

  it('that is not on the list any more is changed by a choice alone', async () => {
    answers('/topics', topics);
    const sent = takes('put', `/calls/${call.callId}/topic`, said);
    const person = open({ ...found, id: 'gone', label: 'Gone', removed: true });
    const part = await screen.findByRole('region', { name: 'Topic' });
    const choice = await within(part).findByRole('combobox');
    expect(choice).toHaveDisplayValue('Gone (removed)');
    expect(within(choice).getByRole('option', { name: 'Gone (removed)' })).toBeDisabled();
    await person.click(within(part).getByRole('button', { name: 'Save the topic' }));
    expect(sent).toHaveLength(0);

    await person.selectOptions(choice, 'Refunds');
    await person.click(within(part).getByRole('button', { name: 'Save the topic' }));
    expect(await sent[0]?.json()).toEqual({ topic: 'refunds', lines: null });
  });

  it('tells by what it was found that there is none', async () => {
    answers('/topics', topics);
    open({ ...found, id: null, label: null, score: null, source: 'classifier' });
    const part = await screen.findByRole('region', { name: 'Topic' });

    expect(part).toHaveTextContent('none of those on the list by what was learnt');
  });

  it('is told by lines that who reads the call has chosen', async () => {
    answers('/topics', topics);
    const line = (segment: number, text: string) => example<Segment>('SegmentResource', { segment, start: segment, text, redactions: [] });
    const segments = [line(3, 'The chair is broken.'), line(4, 'Oh.'), line(5, 'I want my money back.')];
    answers(`/calls/${call.callId}/transcript`, example<Transcript>('TranscriptResource', { segments }));
    const sent = takes('put', `/calls/${call.callId}/topic`, said);
    const person = open(said);
    const part = await screen.findByRole('region', { name: 'Topic' });
    await person.click(await within(part).findByRole('button', { name: 'Choose the lines' }));
    const dialog = await screen.findByRole('dialog', { name: 'Which lines tell what the call was about?' });
    await person.click(await within(dialog).findByRole('checkbox', { name: /The chair is broken/ }));
    await person.click(within(dialog).getByRole('checkbox', { name: /I want my money back/ }));
    await person.click(within(dialog).getByRole('button', { name: 'Choose these lines' }));
    expect(part).toHaveTextContent('2 lines are chosen.');
    await person.click(within(part).getByRole('button', { name: 'Save the topic' }));

    expect(await within(part).findByText('The lines that are nearest to the topic become the example.')).toBeVisible();
    expect(await sent[0]?.json()).toEqual({ topic: 'refunds', lines: [3, 5] });
  });

  it('of which no lines are chosen any more is told by the nearest', async () => {
    answers('/topics', topics);
    const segments = [example<Segment>('SegmentResource')];
    answers(`/calls/${call.callId}/transcript`, example<Transcript>('TranscriptResource', { segments }));
    const person = open(said);
    await person.click(await screen.findByRole('button', { name: 'Choose the lines' }));
    await person.click(await screen.findByRole('checkbox'));
    await person.click(screen.getByRole('button', { name: 'Choose these lines' }));
    expect(screen.getByText('1 line is chosen.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Choose none' }));

    expect(screen.getByText('The lines that are nearest to the topic become the example.')).toBeVisible();
  });

  it('that is refused stays as it was', async () => {
    answers('/topics', topics);
    takes('put', `/calls/${call.callId}/topic`, problem(409, 'There are no words of this call.'), 409);
    const person = open(null);
    const part = await screen.findByRole('region', { name: 'Topic' });
    await person.click(await within(part).findByRole('button', { name: 'Save the topic' }));

    expect(await within(part).findByText('There are no words of this call.')).toBeVisible();
    expect(part).toHaveTextContent('not found out');
  });

  it('is no part of the page where the owner has none', async () => {
    answers('/topics', { items: [] });
    open(null);
    await playerOf();

    expect(screen.queryByRole('region', { name: 'Topic' })).toBeNull();
  });
});
