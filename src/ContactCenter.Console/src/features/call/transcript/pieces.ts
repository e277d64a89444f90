import type { Segment } from './queries';
import { removedKinds } from './texts';

/** A stretch of a line. Of what was removed the text is its kind; the owner's name that stands for what was heard has that beside it. */
export type Piece = { kind: 'plain' | 'unsure' | 'removed'; text: string } | { kind: 'corrected'; text: string; original: string };

type Span = { from: number; to: number; piece: Piece };

const unsureWord = 0.5;
const unsureLine = 0.6;
const mark = /\[([A-Za-z]+)\]/g;
/** A word of the engine may not stand in the text, where the owner's names were written in its place: it is not looked for further than that. */
const farthest = 40;

/** Whether the engine was not sure of the line as a whole. */
export function isUnsure(segment: Segment): boolean {
  return segment.confidence !== null && segment.confidence < unsureLine;
}

/** The line in stretches: what was removed from it, what was corrected, words of which the engine was not sure, and the rest. */
export function piecesOf(segment: Segment): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of [...removedIn(segment), ...correctedIn(segment), ...unsureIn(segment)].sort((one, other) => one.from - other.from)) {
    if (span.from < at) continue;
    if (span.from > at) pieces.push({ kind: 'plain', text: segment.text.slice(at, span.from) });
    pieces.push(span.piece);
    at = span.to;
  }
  if (at < segment.text.length) pieces.push({ kind: 'plain', text: segment.text.slice(at) });
  return pieces;
}

function removedIn(segment: Segment): Span[] {
  return [...segment.text.matchAll(mark)]
    .filter(([, kind = '']) => isRemovedKind(kind, segment))
    .map(({ 0: whole, 1: text = '', index }) => ({ from: index, to: index + whole.length, piece: { kind: 'removed', text } }));
}

/** A place that is not in the text has nothing to be shown at. */
function correctedIn(segment: Segment): Span[] {
  return segment.corrections
    .map(({ start, length, original }) => ({ from: start, to: start + length, text: segment.text.slice(start, start + length), original }))
    .filter(({ text }) => text !== '')
    .map(({ from, to, text, original }) => ({ from, to, piece: { kind: 'corrected', text, original } }));
}

/** Whether what stands in brackets is a kind of what is taken out of transcripts. */
function isRemovedKind(kind: string, segment: Segment): boolean {
  return Object.hasOwn(removedKinds, kind) || segment.redactions.some((redaction) => redaction.type === kind);
}

/** Of a line that is unsure as a whole no word is marked again. */
function unsureIn(segment: Segment): Span[] {
  if (isUnsure(segment)) return [];
  const spans: Span[] = [];
  let at = 0;
  for (const { text, confidence } of segment.words) {
    const word = text.trim();
    const from = placeOf(word, segment.text, at);
    if (from < 0) continue;
    at = from + word.length;
    if (confidence !== null && confidence < unsureWord && !word.includes('[')) spans.push({ from, to: at, piece: { kind: 'unsure', text: word } });
  }
  return spans;
}

/** Where the word stands, from there on; -1: it does not, or only as a part of another. */
function placeOf(word: string, text: string, start: number): number {
  const next = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
  if (word === '') return -1;
  if (text.startsWith(word, next)) return next;
  for (let from = text.indexOf(word, next); from >= 0 && from - next <= farthest; from = text.indexOf(word, from + 1)) {
    if (!isLetter(text[from - 1]) && !isLetter(text[from + word.length])) return from;
  }
  return -1;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
