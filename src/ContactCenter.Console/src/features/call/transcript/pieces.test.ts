import { describe, expect, it } from 'vitest';
import { example } from '@/shared/test/server';
import { isUnsure, type Piece, piecesOf } from './pieces';
import type { Segment } from './queries';

const of = (text: string, words: (readonly [string, number | null])[] = [], changes: Partial<Segment> = {}) =>
  example<Segment>('SegmentResource', {
    text,
    words: words.map(([word, confidence], i) => ({ text: word, start: i, end: i + 1, confidence })),
    redactions: [],
    corrections: [],
    ...changes,
  });

/** `_unsure_`, `<removed>` and `{heard=corrected}`. */
const written = (pieces: Piece[]) =>
  pieces
    .map((piece) => {
      const heard = piece.kind === 'corrected' ? piece.original : '';
      return { plain: piece.text, unsure: `_${piece.text}_`, removed: `<${piece.text}>`, corrected: `{${heard}=${piece.text}}` }[piece.kind];
    })
    .join('');

describe('a line of a transcript', () => {
  it.each([
    ['nothing is marked without a reason', of('Good morning.', [['Good', 0.9], ['morning.', null]]), 'Good morning.'],
    ['an unsure word', of('My order is late.', [['My', 0.9], ['order', 0.49], ['is', 0.5], ['late.', 0.2]]), 'My _order_ is _late._'],
    ['the second of the same words', of('no no', [['no', 0.9], ['no', 0.1]]), 'no _no_'],
    ['words with blanks around them', of('I was charged', [[' I', 0.9], [' was', 0.3], [' charged', 0.9]]), 'I _was_ charged'],
    ['a word in whose place a name of the owner stands', of('To ContactCenter now', [['To', 0.9], ['contract', 0.1], ['now', 0.1]]), 'To ContactCenter _now_'],
    [
      'a name of the owner, whatever the engine was sure of',
      of('Ask Aquilo, Quorvane.', [['Aquilo,', 0.1]], {
        corrections: [
          { start: 4, length: 6, original: 'a key low' },
          { start: 12, length: 8, original: 'core vane' },
        ],
      }),
      'Ask {a key low=Aquilo}, {core vane=Quorvane}.',
    ],
    ['a place that is not in the text', of('Hello', [], { corrections: [{ start: 9, length: 3, original: 'x' }] }), 'Hello'],
    ['a word that is only a part of another', of('another call', [['other', 0.1], ['call', 0.2]]), 'another _call_'],
    ['words of a language without blanks', of('你好吗', [['你', 0.9], ['好', 0.1], ['吗', 0.9]]), '你_好_吗'],
    ['what was removed', of('Card [card], code [securityCode].', [['Card', 0.9], ['[card],', 0.1], ['code', 0.1]]), 'Card <card>, _code_ <securityCode>.'],
    ['what only looks removed', of('[Music] yes [passport]'), '[Music] yes [passport]'],
    ['what a newer server removes', of('[passport]', [], { redactions: [{ start: 0, end: 1, type: 'passport', timedOut: false }] }), '<passport>'],
    ['no word of a line that is unsure as a whole', of('a b', [['a', 0.1]], { confidence: 0.59 }), 'a b'],
    ['no text at all', of('', [['', 0.1]]), ''],
  ])('%s', (_, segment, expected) => expect(written(piecesOf(segment))).toBe(expected));

  it.each([
    [0.59, true],
    [0.6, false],
    [null, false],
  ])('of confidence %s is unsure: %s', (confidence, expected) => expect(isUnsure(of('x', [], { confidence }))).toBe(expected));
});
