import { type FieldName, fieldTexts, type FieldText } from '../fieldTexts';

/** What a field holds, and so how it is asked for. */
export type Kind =
  | { as: 'prompt' }
  | { as: 'text'; from?: Source }
  | { as: 'number'; unit?: 'seconds'; from?: Source }
  | { as: 'flag' }
  | { as: 'choice'; values: readonly string[] }
  | { as: 'words'; from?: Source }
  | { as: 'pairs' }
  | { as: 'name'; of: Names };

/** What has names that a field may hold. */
type Names = 'menus' | 'departments' | 'hours' | 'services' | 'topics';

/** Where values come from that may be chosen; others may be typed. */
export type Source = 'languages' | 'voices' | 'sounds' | 'departments';

export type Field = { key: string; kind: Kind } & FieldText;

const prompt: Kind = { as: 'prompt' };
const text: Kind = { as: 'text' };
const language: Kind = { as: 'text', from: 'languages' };
const sound: Kind = { as: 'text', from: 'sounds' };
const number: Kind = { as: 'number' };
const voice: Kind = { as: 'number', from: 'voices' };
const seconds: Kind = { as: 'number', unit: 'seconds' };
const flag: Kind = { as: 'flag' };
const words: Kind = { as: 'words' };
const departments: Kind = { as: 'words', from: 'departments' };
const pairs: Kind = { as: 'pairs' };
const choice = (...values: string[]): Kind => ({ as: 'choice', values });
const name = (of: Names): Kind => ({ as: 'name', of });

type Keys<Of extends string> = Extract<FieldName, `${Of}.${string}`> extends `${Of}.${infer Key}` ? Key : never;

/** Fields of one form, in their order; their words stand under the form's name. */
function form<Of extends string>(of: Of, kinds: Record<Keys<Of>, Kind>): Field[] {
  return Object.entries<Kind>(kinds).map(([key, kind]) => ({ key, kind, ...fieldTexts[`${of}.${key}` as FieldName] }));
}

export const forms = {
  Ivr: form('Ivr', {
    Menu: name('menus'),
    Operator: name('departments'),
    Language: language,
    Style: voice,
    Premium: flag,
    MostSteps: number,
  }),
  Menu: form('Menu', {
    Prompt: prompt,
    RetryPrompt: prompt,
    KnownCallerPrompt: prompt,
    SayAgain: prompt,
    'NoInput:Prompt': prompt,
    'NoInput:Tries': number,
    'NoMatch:Prompt': prompt,
    'NoMatch:Tries': number,
    KeyTimeoutSeconds: seconds,
    SpeechTimeoutSeconds: seconds,
    MinConfidence: number,
    Language: language,
    Style: voice,
    Premium: flag,
  }),
  Option: form('Option', { Words: words, Attributes: pairs }),
  Collect: form('Collect', {
    Prompt: prompt,
    Attribute: text,
    MinDigits: number,
    MaxDigits: number,
    EndKey: flag,
    Speech: flag,
    KeepInput: flag,
    Tries: number,
    Check: choice('None', 'Luhn'),
    Pattern: text,
    Service: name('services'),
    Path: text,
    Wait: prompt,
  }),
  Ncco: form('Ncco', { Service: name('services'), Path: text, Wait: prompt }),
  Sensitive: form('Sensitive', { Prompt: prompt, MaxDigits: number, EndKey: flag, Tries: number, Service: name('services') }),
  Department: form('Department', {
    Connecting: prompt,
    RingSeconds: seconds,
    LongestWaitSeconds: seconds,
    HoldMusic: sound,
    Hours: name('hours'),
    WhenClosed: choice('End', 'Message'),
    ClosedMessage: prompt,
    Apology: prompt,
    'ApologyWords:Again': words,
    'ApologyWords:Message': words,
    'ApologyWords:End': words,
    LeaveMessage: prompt,
    AcceptPrompt: prompt,
    DetectMachines: flag,
    MinConfidence: number,
    Bridge: choice('Conversation', 'Connect'),
    SipHeaders: pairs,
    Recording: choice('Off', 'Mono', 'Split'),
    OutboundRecording: choice('Off', 'Mono', 'Split'),
    Announcement: prompt,
    AnnouncementWaived: flag,
    DeclineKey: text,
    Vocabulary: words,
    Survey: flag,
  }),
  Hours: form('Hours', {
    TimeZone: text,
    Monday: text,
    Tuesday: text,
    Wednesday: text,
    Thursday: text,
    Friday: text,
    Saturday: text,
    Sunday: text,
    Holidays: words,
  }),
  Survey: form('Survey', {
    Tries: number,
    WrongAnswer: prompt,
    Thanks: prompt,
    KeyTimeoutSeconds: seconds,
    SpeechTimeoutSeconds: seconds,
    MinConfidence: number,
  }),
  Question: form('Question', {
    Kind: choice('Scale', 'Message'),
    Prompt: prompt,
    Min: number,
    Max: number,
    Words: pairs,
    LongestMessageSeconds: seconds,
  }),
  Texts: form('Texts', {
    Goodbye: prompt,
    MessageThanks: prompt,
    TechnicalFault: prompt,
    CarryOn: prompt,
    NotAChoice: prompt,
    Busy: prompt,
    AgentDeclined: prompt,
    CallerGone: prompt,
    UnknownCaller: prompt,
    OneMoment: prompt,
  }),
  Topic: form('Topic', { Name: text, Departments: departments, Words: words, NotWords: words }),
  TopicExample: form('TopicExample', { Text: text, Language: text }),
  Entity: form('Entity', {
    Kind: choice('List', 'Pattern'),
    Values: words,
    Pattern: text,
    Normalise: flag,
    Redact: flag,
    Priority: number,
  }),
  Scorecard: form('Scorecard', { Departments: departments }),
  ScorecardQuestion: form('ScorecardQuestion', {
    Id: text,
    Text: text,
    Kind: choice('YesNo', 'Scale', 'Choice'),
    Weight: number,
    Critical: flag,
    NotApplicable: flag,
    Levels: number,
  }),
  ScorecardChoice: form('ScorecardChoice', { Text: text, Value: number }),
  Auto: form('Auto', { Words: words, FirstSeconds: seconds, LastSeconds: seconds, AtLeast: number, AtMost: number, Topic: name('topics') }),
};
