import { languageName } from '@/shared/format/language';
import { showDuration, showShare } from '@/shared/format/time';

const steps: Record<string, string> = {
  language: 'Language',
  vectors: 'Vectors of sentences',
  sentiment: 'Sentiment',
  keyPhrases: 'Key phrases',
  entities: 'Names and numbers',
  syntax: 'Parts of speech',
  topic: 'Topic',
  summary: 'Summary',
  talk: 'Figures of the talk',
};

const states: Record<string, string> = { off: 'switched off', impossible: 'not possible', failed: 'failed' };

const entities: Record<string, string> = {
  email: 'E-mail address',
  phone: 'Phone number',
  iban: 'Bank account',
  orderNumber: 'Order number',
  card: 'Card number',
  securityCode: 'Security code',
};

const sources: Record<string, string> = {
  words: 'by its words',
  examples: 'by examples',
  classifier: 'by what was learnt from examples',
  languageModel: 'by a language model',
  person: 'by a person',
};

/** The embedded step takes sentences out of the call; a language model writes its own. */
const writers: Record<string, string> = {
  Embedded: 'An extract: sentences of the call, in their order.',
  languageModel: 'By a language model.',
};

export const texts = {
  title: 'What it was about',
  show: 'Show summary and phrases',
  audited: 'The audit tells who has read it.',
  shown: 'What was found out is shown.',
  summary: 'Summary',
  writtenBy: (provider: string | null) => (provider === null ? '' : (writers[provider] ?? `By ${provider}.`)),
  reason: 'Why they called',
  outcome: 'How it ended',
  followUps: 'Left to do',
  topic: 'Topic',
  noTopic: 'none of those on the list',
  notFound: 'not found out',
  topicSaved: 'The topic is saved. It is an example for calls to come.',
  topicSource: (source: string) => sources[source] ?? source,
  sure: (score: number) => showShare(score),
  removedTopic: 'removed from the list since',
  correct: 'What it was about, as you see it',
  correctHelp: 'It is an example for calls to come.',
  correctAct: 'Save the topic',
  noneOfThese: 'None of these',
  sentiment: 'Sentiment',
  falling: 'Falling: the caller was better disposed at the beginning than at the end.',
  agree: (share: number) => `${showShare(share)} of the words agree`,
  course: 'Course of the sentiment',
  courseTable: 'Sentiment in ten parts of the talk',
  courseAsTable: 'The same as a table',
  part: 'Part',
  everybody: 'Everybody',
  silent: 'nothing was said',
  howGood: 'How good it is',
  measured: 'Measured',
  figure: 'Figure',
  ofWhat: 'Of what',
  notMeasured: (provider: string) => `How good ${provider} is was not measured here.`,
  languageOf: (code: string) => `Language: ${languageName(code)}`,
  phrases: 'Key phrases',
  entities: 'Names and numbers',
  entityType: (type: string) => entities[type] ?? type,
  goTo: (text: string) => `Show “${text}” in the transcript`,
  talk: 'Figures of the talk',
  talkTable: 'Figures of the talk, each side',
  duration: 'From the first word to the last',
  silence: 'Nobody spoke',
  longestSilence: 'Longest silence',
  overlap: 'Both spoke',
  agentShare: "The agent's share",
  sides: 'Side',
  unknown: 'Speaker not known',
  spoke: 'Spoke',
  turns: 'Turns',
  interruptions: 'Interruptions',
  pace: 'Words a minute',
  monologue: 'Longest monologue',
  notTold: 'it cannot be told',
  seconds: (value: number) => showDuration(Math.round(value)),
  missingSteps: 'What was not found out',
  step: (step: string) => steps[step] ?? step,
  stepState: (state: string) => states[state] ?? state,
  toWork: 'To the work that was given up',
} as const;
