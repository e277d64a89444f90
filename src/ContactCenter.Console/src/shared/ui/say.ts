/** Speaks to who hears the page rather than sees it. Both regions are there, empty, from the first paint. */
type Urgency = 'polite' | 'assertive';

const most = 5;
const repeatMs = 10_000;
const gapMs = 600;

const waiting: { text: string; urgency: Urgency }[] = [];
const said = new Map<string, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

function next() {
  const item = waiting.shift();
  timer = undefined;
  if (!item) return;
  const region = document.getElementById(`say-${item.urgency}`);
  if (region) region.textContent = item.text;
  timer = setTimeout(next, gapMs);
}

/** The same text within ten seconds is not said again, and of what piles up only five. */
export function say(text: string, urgency: Urgency = 'polite') {
  const now = performance.now();
  if (now - (said.get(text) ?? -repeatMs) < repeatMs || waiting.length >= most) return;
  said.set(text, now);
  waiting.push({ text, urgency });
  if (timer === undefined) next();
}

/** What waits is not said any more, and nothing counts as said: for tests, after each page. */
export function sayNoMore() {
  clearTimeout(timer);
  timer = undefined;
  waiting.length = 0;
  said.clear();
}
