import { act, screen, waitFor, within } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { show } from '@/shared/test/render';
import type { Section } from './model/document';
import { PlanPage } from './PlanPage';
import { planKey } from './queries';
import { draft, later, nothingElse, plan, refusesToSave } from './testPlan';

beforeEach(nothingElse);

const [away, back] = ['Elsewhere', 'Back'];
const ringing = (seconds: string) => ({ Departments: { Sales: { RingSeconds: seconds } } });

describe('what is typed into the plan', () => {
  it('stays when it could not be saved, and is saved again', async () => {
    draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('Ring for');
    refusesToSave();
    await person.clear(field);
    await person.type(field, '30{Enter}');
    const notice = await screen.findByRole('region', { name: 'Departments › Sales › RingSeconds is not saved.' });
    expect(notice).toHaveTextContent('Nothing can be saved now.');
    expect(notice).toHaveTextContent('Yours30');
    expect(field).toHaveValue('30');

    const state = draft();
    await person.click(within(notice).getByRole('button', { name: 'Save again' }));
    await waitFor(() => expect(state.written.at(-1)).toMatchObject(ringing('30')));
    await waitFor(() => expect(notice).not.toBeInTheDocument());
    expect(field).toHaveValue('30');
    expect(state.written).toHaveLength(1);
  });

  it('and was not saved is told again to who comes back from another page', async () => {
    draft();
    const { person } = show(
      <>
        <Link to="/calls">{away}</Link>
        <Link to="/admin/plan">{back}</Link>
        <Routes>
          <Route path="/admin/plan" element={<PlanPage />} />
          <Route path="*" element={null} />
        </Routes>
      </>,
      '/admin/plan?at=Departments:Sales',
    );
    const field = await screen.findByLabelText('Ring for');
    refusesToSave();
    await person.clear(field);
    await person.type(field, '30{Enter}');
    await screen.findByRole('region', { name: 'Departments › Sales › RingSeconds is not saved.' });

    await person.click(screen.getByRole('link', { name: away }));
    expect(screen.queryByRole('region', { name: /is not saved/ })).toBeNull();
    await person.click(screen.getByRole('link', { name: back }));
    const state = draft();
    await person.click(await screen.findByRole('button', { name: 'Save again' }));

    await waitFor(() => expect(state.written.at(-1)).toMatchObject(ringing('30')));
    await waitFor(() => expect(screen.queryByRole('region', { name: /is not saved/ })).toBeNull());
  });

  it('is given up, and what is saved stands there again', async () => {
    draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('First: address');
    refusesToSave();
    await person.clear(field);
    await person.type(field, '447700900999');
    await person.tab();
    expect(field).toHaveValue('447700900999');
    await person.click(await screen.findByRole('button', { name: 'Give it up' }));

    await waitFor(() => expect(field).toHaveValue('447700900101'));
    expect(screen.queryByRole('button', { name: 'Save again' })).toBeNull();
  });

  it('is given up for what is typed after it', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('Ring for');
    refusesToSave(true);
    await person.clear(field);
    await person.type(field, '30{Enter}');
    const notice = await screen.findByRole('region', { name: /is not saved/ });
    await person.clear(field);
    await person.type(field, '40{Enter}');

    await waitFor(() => expect(state.written.at(-1)).toMatchObject(ringing('40')));
    await waitFor(() => expect(notice).not.toBeInTheDocument());
    expect(field).toHaveValue('40');
  });

  it('and was not saved is told also when another field was saved meanwhile', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('Ring for');
    refusesToSave(true);
    await person.clear(field);
    await person.type(field, '30{Enter}');
    await person.type(screen.getByLabelText('Music'), '/hold.mp3{Enter}');

    await waitFor(() => expect(state.written).toHaveLength(1));
    expect(state.written[0]).toMatchObject({ Departments: { Sales: { RingSeconds: 25, HoldMusic: '/hold.mp3' } } });
    expect(await screen.findByRole('region', { name: 'Departments › Sales › RingSeconds is not saved.' })).toBeVisible();
    expect(field).toHaveValue('30');
  });

  it('as words one after the other is all there, however slowly they are saved', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Ivr:Menus:Main:Options:1');
    const field = await screen.findByRole('textbox', { name: 'Words' });
    const [time, come] = later();
    state.answersSaving = time;
    await person.type(field, 'buy{Enter}order,sales{Enter}');
    come();

    await waitFor(() => expect(state.written).toHaveLength(2));
    expect(state.plan).toMatchObject({ Ivr: { Menus: { Main: { Options: { 1: { Words: ['sales', 'buy', 'order'] } } } } } });
  });

  it('as words that could not be saved is saved again, beside those that were', async () => {
    const state = draft();
    const { person } = show(<PlanPage />, '/admin/plan?at=Ivr:Menus:Main:Options:1');
    const field = await screen.findByRole('textbox', { name: 'Words' });
    refusesToSave(true);
    await person.type(field, 'buy{Enter}order{Enter}');
    await waitFor(() => expect(state.written).toHaveLength(1));
    await person.click(await screen.findByRole('button', { name: 'Save again' }));

    await waitFor(() => expect(state.written).toHaveLength(2));
    expect(state.plan).toMatchObject({ Ivr: { Menus: { Main: { Options: { 1: { Words: ['sales', 'order', 'buy'] } } } } } });
  });

  it('and saved is not taken back by an answer that was asked for before', async () => {
    const state = draft();
    const { person, queries } = show(<PlanPage />, '/admin/plan?at=Departments:Sales');
    const field = await screen.findByLabelText('Ring for');
    const [time, come] = later();
    state.answersReading = time;
    const reading = queries.refetchQueries({ queryKey: planKey });
    await person.clear(field);
    await person.type(field, '30{Enter}');
    await waitFor(() => expect(state.written.at(-1)).toMatchObject(ringing('30')));
    await act(async () => {
      come();
      await reading;
    });

    await waitFor(() => expect(field).toHaveValue('30'));
    expect(queries.getQueryData<{ plan: Section }>(planKey)?.plan).toMatchObject(ringing('30'));
    expect(plan).toMatchObject({ Departments: { Sales: { RingSeconds: 25 } } });
  });
});
