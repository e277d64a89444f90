import { expect, it } from 'vitest';
import { example } from '@/shared/test/server';
import type { Segment } from './queries';
import { soundingAt } from './sounding';

const from = (start: number, end: number, recordingId = '1') => example<Segment>('SegmentResource', { start, end, recordingId });
const lines = [from(0, 4), from(3, 6), from(10, 12), from(0, 90, '2')];

it.each([
  ['before the first', [from(1, 2)], 0.5, []],
  ['in one', lines, 1, [0]],
  ['in two at once', lines, 3.5, [0, 1]],
  ['at the end of one', lines, 4, [1]],
  ['in a short pause', lines, 7.9, [1]],
  ['in a long pause', lines, 8, []],
  ['in the last', lines, 10, [2]],
  ['after all', lines, 99, []],
])('%s', (_, segments, seconds, expected) => expect(soundingAt(segments, '1', seconds)).toEqual(expected));
