import type { KeyboardEvent } from 'react';

const smallStep = 5;
/** What the buttons move by, in seconds. */
export const step = 10;

export type Controls = { toggle: () => void; moveBy: (seconds: number) => void };

/** What a key does while the focus is in the player. */
const acts: Record<string, (controls: Controls, isHeld: boolean) => void> = {
  ' ': toggleOnce,
  k: toggleOnce,
  ArrowLeft: (controls) => controls.moveBy(-smallStep),
  ArrowRight: (controls) => controls.moveBy(smallStep),
  j: (controls) => controls.moveBy(-step),
  l: (controls) => controls.moveBy(step),
};

function toggleOnce(controls: Controls, isHeld: boolean) {
  if (!isHeld) controls.toggle();
}

export function onPlayerKey(event: KeyboardEvent, controls: Controls) {
  const act = acts[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  const isPressed = event.key === ' ' && isPressedBySpace(event.target);
  if (isPressed || event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  act(controls, event.repeat);
}

function isPressedBySpace(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement || (target instanceof HTMLInputElement && target.type === 'checkbox');
}
