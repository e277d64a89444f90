/** Speaks to who hears the page rather than sees it. Both regions are there, empty, from the first paint. */
type Urgency = 'polite' | 'assertive';

const most = 5;
const repeatMs = 10_000;
const gapMs = 600;

const waiting: { text: string; urgency: Urgency }[] = [];
const said = new Map<string, number>();
let isSpeaking = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function next() {
  const item = waiting.shift();
  isSpeaking = item !== undefined;
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
  if (!isSpeaking) next();
}

/** What waits is not said any more, and nothing counts as said: for when the page is another. */
export function sayNoMore() {
  clearTimeout(timer);
  waiting.length = 0;
  said.clear();
  isSpeaking = false;
}
