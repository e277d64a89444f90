/** What somebody does in a test call, as the API takes it. */
export type Input = string | { agent: 'answers' | 'doesNotAnswer' | 'leaves' } | { service: unknown } | { goOn: true } | { hangUp: true };

/** What a caller can do where they are. */
export type Doing = 'speak' | 'agent' | 'talk' | 'service' | 'hear' | 'leave' | 'over';

const doings: Record<string, Doing> = {
  menu: 'speak',
  collecting: 'speak',
  choosing: 'speak',
  survey: 'speak',
  asking: 'service',
  service: 'hear',
  waiting: 'agent',
  talking: 'talk',
  message: 'leave',
  leaving: 'leave',
  ended: 'over',
};

export function doingIn(state: string): Doing {
  return doings[state] ?? 'leave';
}

/** The answer of a service as it was typed: JSON, or undefined when it is none. */
export function readAnswer(text: string): Input | undefined {
  if (text.trim() === '') return { service: null };
  try {
    return { service: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
