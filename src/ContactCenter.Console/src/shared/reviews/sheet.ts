import type { Answer } from './reviews';
import { reviewTexts as texts } from './texts';

/** What a question is answered with; null: it is not answered. */
export type Value = boolean | number | string | null;

/** What somebody says to a question. */
export type Entry = { question: string; value: Value; segment: number | null; comment: string | null };

/** What somebody says to each question, in the order of the scorecard. */
export type Sheet = readonly Entry[];

export type Choice = { value: Value; label: string };

/** Of a comment, in characters. */
export const longestComment = 1_000;

const notApplicable = 'notApplicable';

/** An answer as the API has it. */
export function valueOf(json: unknown): Value {
  return typeof json === 'boolean' || typeof json === 'number' || typeof json === 'string' ? json : null;
}

/** The sheet of a review as it was read. Of a proposal that nobody has answered yet the line stands there, and no answer. */
export function sheetOf(answers: readonly Answer[]): Sheet {
  return answers
    .filter(({ kind }) => kind !== null)
    .map(({ question, value, segment, comment }) => ({ question, value: valueOf(value), segment, comment }));
}

/** What stands there of a question; nothing of one that the plan has had since. */
export function entryOf(sheet: Sheet, question: string): Entry {
  return sheet.find((entry) => entry.question === question) ?? { question, value: null, segment: null, comment: null };
}

export function withEntry(sheet: Sheet, entry: Entry): Sheet {
  const isThere = sheet.some(({ question }) => question === entry.question);
  return isThere ? sheet.map((each) => (each.question === entry.question ? entry : each)) : [...sheet, entry];
}

/** The names that the API has for the fields of a sheet. */
export function faultFields(sheet: Sheet): string[] {
  return sheet.flatMap((_, i) => ['question', 'value', 'segment', 'comment'].map((field) => `answers[${i}].${field}`));
}

/** Whether nothing was changed. */
export function isSame(one: Sheet, other: Sheet): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** All that a question can be answered with; that it is not answered stands last. */
export function choicesOf(answer: Answer): Choice[] {
  const words = (value: Value) => ({ value, label: wordsOf(answer, value) });
  return [...valuesOf(answer), ...(answer.notApplicable ? [notApplicable] : []), null].map(words);
}

function valuesOf({ kind, levels, choices }: Answer): Value[] {
  if (kind === 'scale') return Array.from({ length: levels ?? 0 }, (_, step) => step + 1);
  return kind === 'choice' ? choices : [true, false];
}

/** An answer in words. */
export function wordsOf({ levels, choices }: Answer, value: Value): string {
  if (value === null) return texts.notAnswered;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return levels === null ? String(value) : texts.step(value, levels);
  return value === notApplicable && !choices.includes(value) ? texts.notApplicable : value;
}
