import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { Problem } from '@/shared/api/problem';
import { say } from '@/shared/ui/say';
import { type Path, type Section, type Value, at, withValue } from './model/document';
import type { Fault } from './model/faults';
import { planKey, type Read, readPlan, writePlan } from './queries';
import { texts } from './texts';

/** One change of the draft: made anew when somebody else was first, elsewhere. */
export type Edit = {
  path: Path;
  apply: (plan: Section) => Section;
};

/** Somebody has changed the same field meanwhile. */
export class ChangedMeanwhile extends Error {
  readonly edit: Edit;
  readonly theirs: Value | undefined;

  constructor(edit: Edit, theirs: Value | undefined) {
    super(texts.changedMeanwhile);
    this.name = 'ChangedMeanwhile';
    this.edit = edit;
    this.theirs = theirs;
  }
}

const stale = 412;

/** What stands there, to be compared: an absent key and an empty text say the same. */
function told(value: Value | undefined): string {
  return JSON.stringify(value ?? '');
}

/** Saves changes one after the other. What somebody else has changed at another place is kept, and told. */
export function useEdit() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'plan' },
    mutationFn: async (edit: Edit): Promise<Read> => {
      const known = queries.getQueryData<Read>(planKey) ?? (await readPlan());
      try {
        return await writePlan(edit.apply(known.plan), known.tag);
      } catch (fault) {
        if (!(fault instanceof Problem) || fault.status !== stale) throw fault;
      }
      const fresh = await readPlan();
      queries.setQueryData(planKey, fresh);
      const theirs = at(fresh.plan, edit.path);
      if (told(theirs) !== told(at(known.plan, edit.path))) throw new ChangedMeanwhile(edit, theirs);
      say(texts.othersChanged);
      return writePlan(edit.apply(fresh.plan), fresh.tag);
    },
    onSuccess: (read) => queries.setQueryData(planKey, read),
    onError: (fault) => say(fault.message, 'assertive'),
  });
}

/** What the forms of the plan share. */
export type Editor = {
  plan: Section;
  faults: readonly Fault[];
  edit: (edit: Edit) => void;
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A form of the plan stands outside of the page of the plan.');
  return editor;
}

/** The value of a field, and a way to change it. */
export function useField(path: Path): { value: Value | undefined; set: (value: Value | undefined) => void } {
  const { plan, edit } = useEditor();
  return { value: at(plan, path), set: (value) => edit({ path, apply: (now) => withValue(now, path, value) }) };
}
