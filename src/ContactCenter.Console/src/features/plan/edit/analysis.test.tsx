import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/shared/test/render';
import { asks, checked, draft, nothingElse, plan as base } from '../testPlan';
import { PlanPage } from '../PlanPage';
import type { Section } from '../model/document';

const plan: Section = {
  ...base,
  Analysis: {
    Topics: { bill: { Name: 'Bills', Departments: ['Sales'], Examples: [{ Text: 'My bill is too high.' }] } },
    Entities: { tariff: { Kind: 'List', Values: ['Premium'] } },
    Scorecard: { basic: { Questions: [{ Id: 'greets', Text: 'Does the agent greet?', Auto: { Kind: 'Words', Words: ['welcome'] } }] } },
  },
};

function open(at: string, faults: { path: string; problem: string }[] = []) {
  nothingElse();
  asks(checked([], faults));
  const state = draft(plan);
  const { person } = show(<PlanPage />, `/admin/plan?at=${at}`);
  return { person, state };
}

const written = (state: { written: Section[] }) => (state.written.at(-1) as { Analysis: Record<string, Record<string, unknown>> }).Analysis;

describe('topics in the plan', () => {
  it('stand in the tree by their names, and their id stays', async () => {
    open('Analysis:Topics:bill');

    expect(await screen.findByRole('treeitem', { name: 'Bills' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByLabelText('Name')).toHaveValue('Bills');
    expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Remove' })).toBeVisible();
  });

  it('are added, and get examples', async () => {
    const { person, state } = open('Analysis:Topics');
    await person.type(await screen.findByLabelText('A new topic'), 'returns{Enter}');
    expect(await screen.findByRole('heading', { name: 'returns' })).toBeVisible();
    await waitFor(() => expect(written(state).Topics).toMatchObject({ returns: { Name: 'returns' } }));

    await person.click(screen.getByRole('button', { name: 'Add an example' }));
    await person.type(await screen.findByLabelText('Said'), 'I want to send it back.{Enter}');
    await waitFor(() => expect(written(state).Topics).toMatchObject({ returns: { Examples: [{ Text: 'I want to send it back.' }] } }));
  });

  it('a fault stands at its field', async () => {
    open('Analysis:Topics:bill', [{ path: 'Analysis:Topics:bill:Examples:0:Language', problem: 'is no language' }]);

    expect(await screen.findByText('is no language')).toBeVisible();
    expect(within(screen.getByRole('list', { name: 'Examples' })).getByLabelText('Language')).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('what is found in calls', () => {
  it('may be taken out', async () => {
    const { person, state } = open('Analysis:Entities:tariff');
    await person.selectOptions(await screen.findByRole('combobox', { name: 'Take it out' }), 'Yes');

    await waitFor(() => expect(written(state).Entities).toEqual({ tariff: { Kind: 'List', Values: ['Premium'], Redact: true } }));
  });
});

describe('a scorecard', () => {
  it('asks for what the kind of a proposal wants to know', async () => {
    const { person, state } = open('Analysis:Scorecard:basic');
    const proposed = await screen.findByRole('combobox', { name: 'Proposed by' });
    expect(proposed).toHaveValue('Words');
    expect(screen.getByLabelText('Within the first')).toBeVisible();
    await person.selectOptions(proposed, 'the topic of the call');
    await person.selectOptions(await screen.findByRole('combobox', { name: 'Topic' }), 'Bills');

    const question = { Id: 'greets', Text: 'Does the agent greet?', Auto: { Kind: 'Topic', Topic: 'bill' } };
    await waitFor(() => expect(written(state).Scorecard).toEqual({ basic: { Questions: [question] } }));
    await person.selectOptions(screen.getByRole('combobox', { name: 'Proposed by' }), '– (nothing)');
    await waitFor(() => expect(written(state).Scorecard).toEqual({ basic: { Questions: [{ Id: 'greets', Text: 'Does the agent greet?' }] } }));
  });

  it('has what another kind of question has left in sight, to be taken away', async () => {
    const path = 'Analysis:Scorecard:basic:Questions:0:Auto';
    const { person } = open('Analysis:Scorecard:basic', [{ path, problem: 'is for a question whose Kind is YesNo' }]);
    await person.selectOptions(await screen.findByRole('combobox', { name: 'Kind' }), 'Scale');
    expect(await screen.findByText(/is for a question whose Kind is YesNo/)).toBeVisible();
    await person.selectOptions(screen.getByRole('combobox', { name: 'Proposed by' }), '– (nothing)');

    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Proposed by' })).toBeNull());
  });

  it('has steps for a scale, and answers for a choice', async () => {
    const { person, state } = open('Analysis:Scorecard:basic');
    const kind = await screen.findByRole('combobox', { name: 'Kind' });
    expect(screen.queryByLabelText('Steps')).toBeNull();
    await person.selectOptions(kind, 'Scale');
    expect(await screen.findByLabelText('Steps')).toBeVisible();

    await person.selectOptions(kind, 'Choice');
    await person.click(await screen.findByRole('button', { name: 'Add an answer' }));
    await person.type(await screen.findByLabelText('Answer'), 'Partly{Enter}');
    await waitFor(() => expect(written(state).Scorecard).toMatchObject({ basic: { Questions: [{ Choices: [{ Text: 'Partly', Value: 0 }] }] } }));
  });
});
