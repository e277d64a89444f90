import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { Problem } from '@/shared/api/problem';
import { say } from '@/shared/ui/say';
import { type Path, type Section, type Value, at, withValue } from './model/document';
import type { Fault } from './model/faults';
import { planKey, type Read, readPlan, writePlan } from './queries';
import { texts } from './texts';
import { type Edit, useWaiting, type Waiting } from './waiting';

/** A change that was not saved: it can be saved again, or given up. */
export type Unsaved = { edit: Edit; fault: Error; again: () => void; giveUp: () => void };

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
function useSave() {
  const queries = useQueryClient();
  // An answer that was asked for before is not newer than what is written.
  const stop = () => queries.cancelQueries({ queryKey: planKey });
  return useMutation({
    scope: { id: 'plan' },
    mutationFn: async (edit: Edit): Promise<Read> => {
      await stop();
      const known = queries.getQueryData<Read>(planKey) ?? (await readPlan());
      try {
        return await writePlan(edit.apply(known.plan), known.tag);
      } catch (fault) {
        if (!(fault instanceof Problem) || fault.status !== stale) throw fault;
      }
      const fresh = await readPlan();
      await stop();
      queries.setQueryData(planKey, fresh);
      const theirs = at(fresh.plan, edit.path);
      if (told(theirs) !== told(at(known.plan, edit.path))) throw new ChangedMeanwhile(edit, theirs);
      say(texts.othersChanged);
      return writePlan(edit.apply(fresh.plan), fresh.tag);
    },
    async onSuccess(read) {
      await stop();
      queries.setQueryData(planKey, read);
    },
    onError: (fault) => say(fault.message, 'assertive'),
  });
}

/** Saves changes, and holds those that were not saved until they are, or are given up. */
export function useEdit(): { edit: Editor['edit']; unsaved: readonly Unsaved[] } {
  const { mutateAsync } = useSave();
  const [waiting, setWaiting] = useWaiting();
  /** What is written anew takes the place of what was to stand there before. */
  const replace = ({ whole }: Edit, ...by: Waiting[]) =>
    setWaiting((now) => {
      const isOver = (each: Waiting) => whole !== undefined && each.edit.whole === whole;
      now.filter(isOver).forEach(({ settle }) => settle());
      return [...now.filter((each) => !isOver(each)), ...by];
    });
  const attempt = async (edit: Edit, settle: () => void) => {
    try {
      await mutateAsync(edit);
    } catch (fault) {
      return replace(edit, { edit, fault: fault as Error, settle });
    }
    replace(edit);
    settle();
  };
  const unsaved = waiting.map((one): Unsaved => {
    const remove = () => setWaiting((now) => now.filter((each) => each !== one));
    const again = () => {
      remove();
      void attempt(one.edit, one.settle);
    };
    const giveUp = () => {
      remove();
      one.settle();
    };
    return { edit: one.edit, fault: one.fault, again, giveUp };
  });
  return { edit: (edit) => new Promise((settle) => void attempt(edit, settle)), unsaved };
}

/** What the forms of the plan share. */
export type Editor = {
  plan: Section;
  faults: readonly Fault[];
  /** Completes when the change is saved, or given up. */
  edit: (edit: Edit) => Promise<void>;
};

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A form of the plan stands outside of the page of the plan.');
  return editor;
}

type Field = {
  value: Value | undefined;
  /** Writes it anew. */
  set: (value: Value | undefined) => Promise<void>;
  /** Changes what stands there when that is saved, and not what is shown now. */
  change: (to: (now: Value | undefined) => Value | undefined) => Promise<void>;
};

/** The value of a field, and ways to change it. */
export function useField(path: Path): Field {
  const { plan, edit } = useEditor();
  return {
    value: at(plan, path),
    set: (value) => edit({ path, whole: path.join(':'), apply: (now) => withValue(now, path, value) }),
    change: (to) => edit({ path, apply: (now) => withValue(now, path, to(at(now, path))) }),
  };
}
