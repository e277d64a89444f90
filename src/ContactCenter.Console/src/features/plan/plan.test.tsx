import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Schemas } from '@/shared/api/client';
import type { Sound } from '@/shared/api/sounds';
import { show } from '@/shared/test/render';
import { answers, example } from '@/shared/test/server';
import type { Section } from './model/document';
import { PlanPage } from './PlanPage';
import { asks, change, checked, draft, nothingElse, plan } from './testPlan';

beforeEach(nothingElse);

describe('the plan', () => {
  it('is a tree by keyboard, and shows the form of what was chosen', async () => {
    draft();
    const { person } = show(<PlanPage />, '/admin/plan');

    const choice = await screen.findByRole('treeitem', { name: '1 sales leads to Sales' });
    expect(choice).toHaveAttribute('aria-level', '3');
    screen.getByRole('treeitem', { name: 'A call comes in' }).focus();
    await person.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');

    expect(screen.getByRole('heading', { name: 'Choice 1 of menu Main' })).toBeVisible();
    expect(screen.getByTestId('address')).toHaveTextContent('at=Ivr%3AMenus%3AMain%3AOptions%3A1');
    await person.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.queryByRole('treeitem', { name: '1 sales leads to Sales' })).toBeNull();
  });

  it('what is typed is saved in the draft, and what is wrong with it stands at its field', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('Ring for');
    asks(checked([change], [{ path: 'Departments:Sales:RingSeconds', problem: 'must be a whole number from 1 to 120' }]));
    await person.clear(field);
    await person.type(field, '5 min{Enter}');

    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Departments: { Sales: { RingSeconds: '300' } } }));
    expect(await screen.findByText('must be a whole number from 1 to 120')).toBeVisible();
    expect(field).toHaveAccessibleDescription(/must be a whole number/);
    expect(screen.getByRole('treeitem', { name: 'Sales 1 fault' })).toBeInTheDocument();
  });

  it('offers the languages that the platform speaks, and the voices of the one that was chosen', async () => {
    draft({ ...plan, Ivr: { ...(plan.Ivr as Section), Language: 'de-DE' } });
    const languages = [
      { code: 'en-GB', name: 'English (United Kingdom)', styles: 8 },
      { code: 'de-DE', name: 'German', styles: 2 },
    ];
    answers('/plan/languages', { items: languages, next: null, total: 2 });
    show(<PlanPage />, '/admin/plan?at=Ivr');
    const language = await screen.findByLabelText('Language');

    await waitFor(() => expect(optionsOf(language)).toEqual(['en-GB English (United Kingdom)', 'de-DE German']));
    expect(optionsOf(screen.getByLabelText('Voice'))).toEqual(['0 Voice 0 of German', '1 Voice 1 of German']);
  });

  it('copies a menu as another language, and offers those that the platform speaks', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Ivr:Menus:Main');
    await person.click(await screen.findByRole('button', { name: 'Copy as another language' }));
    const language = within(screen.getByRole('dialog')).getByLabelText('Language');
    const { code, name } = example<Schemas['LanguageResource']>('LanguageResource');
    await waitFor(() => expect(optionsOf(language)).toEqual([`${code} ${name}`]));

    await person.type(language, 'fr-FR{Enter}');

    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Ivr: { Menus: { 'Main fr-FR': { Language: 'fr-FR', Prompt: 'Press 1.' } } } }));
  });

  it('puts a sound that was uploaded in the place of words, and keeps the choice', async () => {
    const state = draft();
    const sound = example<Sound>('AudioResource', { name: 'welcome.wav', path: '/audio/0123.wav' });
    answers('/audio-files', { items: [sound], next: null, total: 1 });
    const { person } = show(<PlanPage />, '/admin/plan?at=Texts');
    await person.selectOptions(await screen.findByRole('combobox', { name: 'Goodbye: a sound in the place of words' }), 'welcome.wav');

    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Texts: { Goodbye: '/audio/0123.wav' } }));
    expect(screen.getByRole('combobox', { name: 'Goodbye: a sound in the place of words' })).toHaveDisplayValue('welcome.wav');
  });

  it('offers sounds as music', async () => {
    draft();
    answers('/audio-files', { items: [example<Sound>('AudioResource', { name: 'hold.mp3', path: '/audio/4567.mp3' })], next: null, total: 1 });
    show(<PlanPage />, '/admin/plan?at=Departments:Sales');

    const music = await screen.findByLabelText('Music');
    await waitFor(() => expect(optionsOf(music)).toEqual(['/audio/4567.mp3 hold.mp3']));
  });

  it('keeps what another has changed elsewhere', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('Ring for');
    state.plan = { ...plan, Texts: { Goodbye: 'Farewell.' } };
    state.tag = 7;
    await person.clear(field);
    await person.type(field, '30{Enter}');

    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Departments: { Sales: { RingSeconds: '30' } }, Texts: { Goodbye: 'Farewell.' } }));
  });

  it('shows both when another has changed the same field, and keeps the one that is chosen', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('Ring for');
    state.plan = { ...plan, Departments: { Sales: { Endpoint: { Number: '447700900101' }, RingSeconds: 40 } } };
    state.tag = 7;
    await person.clear(field);
    await person.type(field, '30{Enter}');

    const notice = await screen.findByRole('region', { name: 'Somebody else has changed this meanwhile.' });
    expect(notice).toHaveTextContent('Theirs40');
    expect(notice).toHaveTextContent('Yours30');
    expect(state.written).toEqual([]);
    await person.click(within(notice).getByRole('button', { name: 'Keep yours' }));
    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Departments: { Sales: { RingSeconds: '30' } } }));
  });

  it('a choice leads elsewhere, and keeps its words', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Ivr:Menus:Main:Options:1');
    await person.selectOptions(await screen.findByLabelText('Leads to'), 'the end of the call');

    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Ivr: { Menus: { Main: { Options: { 1: { Words: ['sales'], End: 'Goodbye.' } } } } } }));
    expect(JSON.stringify(state.plan)).not.toContain('"Department"');
  });

  it('digits that are kept nowhere are set up under a name', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Ivr:Sensitive');
    await person.type(await screen.findByLabelText('New digits to ask for'), 'card{Enter}');

    const Prompt = 'Please enter the digits of your card, and then the hash key.';
    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Ivr: { Sensitive: { card: { Prompt } } } }));
    expect(await screen.findByRole('heading', { name: 'card' })).toBeVisible();
    expect(screen.getByLabelText('Most digits')).toBeVisible();
    expect(screen.getByLabelText('Service')).toBeVisible();
  });

  it('a department is removed after who still points to it was told', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    await person.click(await screen.findByRole('button', { name: 'Remove' }));
    asks({ ...checked([]), removed: [{ path: 'Departments:Sales', calls: 2, users: ['sue'] }] });
    const dialog = screen.getByRole('dialog', { name: 'Remove Sales?' });

    expect(dialog).toHaveTextContent('Ivr:Menus:Main:Options:1:Department');
    await person.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(state.written.at(-1)).toMatchObject({ Departments: {} }));
  });
});

/** What is offered for a field in which anything may be typed. */
function optionsOf(field: HTMLElement): string[] {
  const list = document.getElementById(field.getAttribute('list') ?? '');
  return [...(list?.querySelectorAll('option') ?? [])].map((option) => `${option.value} ${option.getAttribute('label')}`);
}
