import { useState } from 'react';
import type { Steered } from './steer';

/** A move that was asked for: it is under way, done, or the platform has refused it and the call is back where it was. */
export type Move = { to: string; from: string | null; is: 'asked' | 'there' | 'done' | 'back' };

/** A live record shortens long names. */
function isIn(call: Steered, department: string | null): boolean {
  if (call.department === null || department === null) return call.department === department;
  return call.department.endsWith('…') ? department.startsWith(call.department.slice(0, -1)) : call.department === department;
}

export function next(move: Move, call: Steered): Move['is'] {
  if (move.is === 'asked') return isIn(call, move.to) ? 'there' : 'asked';
  if (move.is !== 'there') return move.is;
  if (isIn(call, move.to)) return call.state === 'talking' ? 'done' : 'there';
  return isIn(call, move.from) ? 'back' : 'done';
}

/** What became of the last move of this page. */
export function useMove(call: Steered): [Move | null, (to: string) => void] {
  const [move, setMove] = useState<Move | null>(null);
  const is = move && next(move, call);
  if (move && is && is !== move.is) setMove({ ...move, is });
  return [move, (to) => setMove({ to, from: call.department, is: 'asked' })];
}
