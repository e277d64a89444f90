import { http, HttpResponse } from 'msw';
import type { Me } from '@/shared/api/queries';
import { answers, example, problem, server } from '@/shared/test/server';
import type { Section } from './model/document';
import type { Change, Check } from './queries';

const base = 'http://localhost:3000/api/v1';

export const plan: Section = {
  Ivr: { Menus: { Main: { Prompt: 'Press 1.', Options: { 1: { Words: ['sales'], Department: 'Sales' } } } } },
  Departments: { Sales: { Endpoint: { Number: '447700900101' }, RingSeconds: 25 } },
  Hours: {},
  Survey: {},
  Texts: { Goodbye: 'Goodbye.' },
};

const was = { before: 'Goodbye.', live: 'Goodbye.' };
export const change = example<Change>('DraftChangeResource', { ...was, path: 'Texts:Goodbye', after: 'Bye.', by: 'ada', conflict: false });

export function checked(changes: Change[], faults: Check['faults'] = []): Check {
  return { faults, warnings: [], removed: [], draft: { live: 4, changes, canUndo: changes.length > 0, canRedo: false } };
}

const noWait = Promise.resolve();

/** What is answered with when the second is called, and not before. */
export function later(): [Promise<void>, () => void] {
  let come: () => void = () => undefined;
  return [new Promise<void>((resolve) => (come = resolve)), () => come()];
}

/** Saves nothing from now on, until there is another draft, or not the next change alone. */
export function refusesToSave(isOnce = false) {
  const refusal = () => HttpResponse.json(problem(503, 'Nothing can be saved now.'), { status: 503 });
  server.use(http.put(`${base}/plan/draft`, refusal, { once: isOnce }));
}

/** The draft as the server has it: it can be read and written, by whoever has seen it. */
export function draft(now: Section = plan) {
  const state = { plan: now, tag: 1, written: [] as Section[], answersReading: noWait, answersSaving: noWait };
  const headers = () => ({ ETag: `"draft-${state.tag}"` });
  server.use(
    http.get(`${base}/plan/draft`, async () => {
      const answer = HttpResponse.json(state.plan, { headers: headers() });
      await state.answersReading;
      return answer;
    }),
    http.put(`${base}/plan/draft`, async ({ request }) => {
      await state.answersSaving;
      if (request.headers.get('If-Match') !== `"draft-${state.tag}"`) return HttpResponse.json(problem(412, 'Somebody was first.'), { status: 412 });
      state.plan = (await request.json()) as Section;
      state.written.push(state.plan);
      state.tag += 1;
      return HttpResponse.json(checked([]).draft, { headers: headers() });
    }),
  );
  return state;
}

export function asks(check: Check) {
  server.use(http.post(`${base}/plan/draft/check`, () => HttpResponse.json(check)));
}

/** What the page asks for whatever is on it. */
export function nothingElse() {
  answers('/me', example<Me>('MeResource', { user: 'ada' }));
  answers('/plan/settings/changes', { items: [], next: null, total: 0 });
  answers('/plan/services', { items: [], next: null, total: 0 });
  answers('/plan/languages', { items: [example('LanguageResource')], next: null, total: 1 });
  answers('/audio-files', { items: [], next: null, total: 0 });
  asks(checked([]));
}
