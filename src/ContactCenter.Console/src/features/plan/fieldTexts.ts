/** What a field is called, what it is for in one sentence, and what counts while it is empty. */
export type FieldText = { label: string; help: string; fallback: string };

const field = (label: string, help: string, fallback = 'nothing'): FieldText => ({ label, help, fallback });

const voice = {
  Language: 'The language that callers hear and speak, such as en-GB.',
  Style: 'The number of the voice in that language.',
  Premium: 'Whether the better, dearer voice speaks.',
};

const confidence = 'How sure speech recognition must be before words count, from 0 to 1.';
const keyWait = 'How long the next key is waited for, from 1 to 10 seconds.';
const speechWait = 'How long the first word is waited for, from 1 to 60 seconds.';
const service = 'A service of the settings (Ivr:Http) that is asked.';
const servicePath = "A path below the service's address, beginning with /.";
const open = 'When it is open, such as 09:00-12:30, 13:30-17:00; empty: closed.';

export const fieldTexts = {
  'Ivr.Menu': field('First menu', 'The menu that callers hear first, unless their number dialled has its own.', 'the first menu'),
  'Ivr.Operator': field('Operator', 'The department that the key 0 leads to in every menu.', 'nobody: 0 is no choice'),
  'Ivr.Language': field('Language', voice.Language, 'en-GB'),
  'Ivr.Style': field('Voice', voice.Style, '0'),
  'Ivr.Premium': field('Premium voice', voice.Premium, 'no'),
  'Ivr.MostSteps': field('Most steps', 'After so many menus a caller is led out of the one they are in.', '100'),

  'Menu.Prompt': field('Says', 'What the caller can choose, as it is spoken.', 'it is needed'),
  'Menu.RetryPrompt': field('Says again', 'What is spoken when the choices are told once more.', 'the same again'),
  'Menu.KnownCallerPrompt': field('Says to known callers', 'What known callers hear; {name} stands for their name.', 'the same as others'),
  'Menu.SayAgain': field('Not understood', 'What is said when the words were not understood well enough.', 'Sorry, I did not catch that.'),
  'Menu.NoInput:Prompt': field('Silence', 'What is said when the caller has chosen nothing.', 'Sorry, I did not hear you.'),
  'Menu.NoInput:Tries': field('Tries in silence', 'After so many silences the way out is taken, from 1 to 10.', '3'),
  'Menu.NoMatch:Prompt': field('Wrong choice', 'What is said when the choice is none of the menu.', 'Sorry, that is not one of the choices.'),
  'Menu.NoMatch:Tries': field('Wrong tries', 'After so many wrong choices the way out is taken, from 1 to 10.', '3'),
  'Menu.KeyTimeoutSeconds': field('Wait for a key', keyWait, '5 seconds'),
  'Menu.SpeechTimeoutSeconds': field('Wait for words', speechWait, '8 seconds'),
  'Menu.MinConfidence': field('Least confidence', confidence, '0.4'),
  'Menu.Language': field('Language', voice.Language, 'that of all menus'),
  'Menu.Style': field('Voice', voice.Style, 'that of all menus'),
  'Menu.Premium': field('Premium voice', voice.Premium, 'as all menus'),

  'Option.Words': field('Words', 'What callers may say instead of pressing the key.', 'none: by key alone'),
  'Option.Attributes': field('Attributes', 'Names and values that the call has after this choice.', 'none'),

  'Collect.Prompt': field('Says', 'What the caller is to enter, as it is spoken.', 'it is needed'),
  'Collect.Attribute': field('Kept as', 'The name under which the digits are known: a small letter, then letters and digits.', 'it is needed'),
  'Collect.MinDigits': field('Fewest digits', 'How many digits are needed.', '1'),
  'Collect.MaxDigits': field('Most digits', 'How many digits are taken.', '20'),
  'Collect.EndKey': field('Hash key ends', 'Whether the hash key ends the digits.', 'yes'),
  'Collect.Speech': field('By voice', 'Whether the digits may be spoken.', 'yes'),
  'Collect.KeepInput': field('Keep the digits', 'Whether the digits are kept with the call for replays, and not only whether they were right.', 'no'),
  'Collect.Tries': field('Tries', 'After so many wrong entries the caller is led to where those go who fail, from 1 to 10.', '3'),
  'Collect.Check': field('Check', 'A rule for the digits; Luhn is that of card numbers.', 'None'),
  'Collect.Pattern': field('Pattern', 'A regular expression that the digits must match.', 'any digits'),
  'Collect.Service': field('Service', service, 'none is asked'),
  'Collect.Path': field('Path', servicePath, 'the address itself'),
  'Collect.Wait': field('Says meanwhile', 'What the caller hears while the service is asked.', 'One moment, please.'),

  'Ncco.Service': field('Service', 'The service of the settings (Ivr:Http) that writes the call actions.', 'it is needed'),
  'Ncco.Path': field('Path', servicePath, 'the address itself'),
  'Ncco.Wait': field('Says meanwhile', 'What the caller hears while the service is asked.', 'One moment, please.'),

  'Sensitive.Prompt': field('Says', 'What the caller is to enter, as it is spoken.', 'it is needed'),
  'Sensitive.MaxDigits': field('Most digits', 'After so many digits nothing else need be pressed, from 1 to 20.', '20'),
  'Sensitive.EndKey': field('Hash key ends', 'Whether the hash key ends the digits.', 'yes'),
  'Sensitive.Tries': field('Tries', 'How often a caller is asked who enters nothing, from 1 to 10.', '3'),
  'Sensitive.Service': field('Service', 'The service of the settings (Ivr:Http) that gets the digits, by https or on this machine.', 'it is needed'),

  'Department.Connecting': field('Says while connecting', 'What the caller hears before somebody is rung.', 'Please wait while we connect you to …'),
  'Department.RingSeconds': field('Ring for', 'How long one phone rings, from 1 to 120 seconds.', '25 seconds'),
  'Department.LongestWaitSeconds': field('Longest wait', 'How long a caller waits at most, from 5 to 7200 seconds.', '300 seconds'),
  'Department.HoldMusic': field('Music', 'An mp3 file that waiting callers hear: an address, or a path that begins with /audio/.', '/audio/hold.mp3'),
  'Department.Hours': field('Opening hours', 'When the department is open.', 'always'),
  'Department.WhenClosed': field('When closed', 'What becomes of who calls then: the call ends, or a message is taken.', 'End'),
  'Department.ClosedMessage': field('Says when closed', 'What the caller hears then.', 'We are closed at the moment. …'),
  'Department.Apology': field(
    'Nobody answers',
    'What is said when nobody takes the call, with the choices 1, 2 and 3.',
    'We are sorry, nobody can take your call right now. …',
  ),
  'Department.ApologyWords:Again': field('Words for: try again', 'What callers may say for key 1.', 'again'),
  'Department.ApologyWords:Message': field('Words for: a message', 'What callers may say for key 2.', 'message'),
  'Department.ApologyWords:End': field('Words for: end', 'What callers may say for key 3.', 'goodbye'),
  'Department.LeaveMessage': field('Asks for a message', 'What is said before the tone.', 'Please leave your message after the tone. …'),
  'Department.AcceptPrompt': field('Asks the agent', 'What who answers is asked before they are connected.', 'nothing: connected at once'),
  'Department.DetectMachines': field('Detect machines', 'Whether an answering machine counts as nobody.', 'no'),
  'Department.MinConfidence': field('Least confidence', confidence, '0.4'),
  'Department.Bridge': field('Connected by', 'A conversation, after which the survey follows, or a connect action, which has none.', 'Conversation'),
  'Department.SipHeaders': field('SIP headers', 'Headers that a PBX gets, each sent with X- in front; {attribute} stands for its value.', 'none'),
  'Department.Recording': field(
    'Recording',
    'Conversations are not recorded (Off), recorded on one channel (Mono), or with agent and caller apart (Split).',
    'Off',
  ),
  'Department.OutboundRecording': field('Recording of outbound calls', 'The same for the calls that the department makes itself, once it can make any.', 'Off'),
  'Department.Announcement': field('Says before recording', 'What callers hear before they can meet an agent. It names the key that declines.', 'it is needed'),
  'Department.AnnouncementWaived': field('Nothing need be said', 'Whether callers are recorded without being told. Ask a lawyer first.', 'no'),
  'Department.DeclineKey': field('Key that declines', 'A digit, * or #: who presses it is not recorded for the rest of the call.', 'callers cannot decline'),
  'Department.Vocabulary': field(
    'Names that are spoken',
    'People, firms and products, as transcripts are to write them. The most important come first.',
    'those of all departments',
  ),
  'Department.Survey': field('Survey', 'Whether callers are asked how it was.', 'yes'),

  'Hours.TimeZone': field('Time zone', 'In which the hours are meant, such as Europe/London.', 'UTC'),
  'Hours.Monday': field('Monday', open, 'closed'),
  'Hours.Tuesday': field('Tuesday', open, 'closed'),
  'Hours.Wednesday': field('Wednesday', open, 'closed'),
  'Hours.Thursday': field('Thursday', open, 'closed'),
  'Hours.Friday': field('Friday', open, 'closed'),
  'Hours.Saturday': field('Saturday', open, 'closed'),
  'Hours.Sunday': field('Sunday', open, 'closed'),
  'Hours.Holidays': field('Holidays', 'Days on which it is closed, such as 2026-12-25.', 'none'),

  'Survey.Tries': field('Tries', 'How often a question is asked, from 1 to 5.', '2'),
  'Survey.WrongAnswer': field('Wrong answer', 'What is said when the answer is none of the scale.', 'Sorry, that is not one of the answers.'),
  'Survey.Thanks': field('Thanks', 'What is said at the end.', 'Thank you for your answer. Goodbye.'),
  'Survey.KeyTimeoutSeconds': field('Wait for a key', keyWait, '5 seconds'),
  'Survey.SpeechTimeoutSeconds': field('Wait for words', speechWait, '8 seconds'),
  'Survey.MinConfidence': field('Least confidence', confidence, '0.4'),

  'Question.Kind': field('Kind', 'A mark on a scale, or a message that is recorded.', 'Scale'),
  'Question.Prompt': field('Question', 'What is asked, as it is spoken.', 'it is needed'),
  'Question.Min': field('Lowest mark', 'The lower end of the scale.', '1'),
  'Question.Max': field('Highest mark', 'The upper end of the scale.', '5'),
  'Question.Words': field('Words for marks', 'Words that mean a mark, such as excellent for 5.', 'numbers alone'),
  'Question.LongestMessageSeconds': field('Longest message', 'How long a message may be, from 3 to 7200 seconds.', '60 seconds'),

  'Texts.Goodbye': field('Goodbye', 'What ends a call.', 'Thank you for calling. Goodbye.'),
  'Texts.MessageThanks': field('After a message', 'What is said when a message was left.', 'Thank you for your message. Goodbye.'),
  'Texts.TechnicalFault': field('Technical fault', 'What is said when we cannot go on.', 'We are sorry, we have a technical problem. …'),
  'Texts.CarryOn': field('After an interruption', 'What is said when a call goes on after a fault.', 'We are sorry for the short interruption.'),
  'Texts.NotAChoice': field('Not a choice', 'What is said to a wrong choice where a menu does not say it itself.', 'Sorry, that is not one of the choices.'),
  'Texts.Busy': field('Busy', 'What is said when there are too many calls.', 'We are sorry, all our lines are busy. …'),
  'Texts.AgentDeclined': field('To an agent who declines', 'What an agent hears who does not take the call.', 'Goodbye.'),
  'Texts.CallerGone': field('To an agent without a caller', 'What an agent hears when the caller has left meanwhile.', 'The caller has gone. Goodbye.'),
  'Texts.UnknownCaller': field('Unknown caller', 'What a caller without a name is called.', 'An unknown caller'),
  'Texts.OneMoment': field('One moment', 'What is said while something is looked up.', 'One moment, please.'),

  'Topic.Name': field('Name', 'What people call it. Its id stays as it is.', 'it is needed'),
  'Topic.Departments': field('Departments', 'Whose calls may be about it.', 'all'),
  'Topic.Words': field('Words', 'Words and phrases of callers that speak for it.', 'examples alone decide'),
  'Topic.NotWords': field('Words against it', 'Words and phrases that rule it out.', 'nothing does'),
  'TopicExample.Text': field('Said', 'What a caller says about it, in one or two sentences.', 'it is needed'),
  'TopicExample.Language': field('Language', 'In which that is, such as de.', 'that of the business'),

  'Entity.Kind': field('Kind', 'One of the words of a list, or a form that a pattern describes.', 'List'),
  'Entity.Values': field('Words', 'The words of the list; upper and lower case are the same.', 'none: for a list they are needed'),
  'Entity.Pattern': field('Pattern', 'A regular expression that does not need to try back, such as K[0-9]{6}.', 'none: for a pattern it is needed'),
  'Entity.Normalise': field('Spoken digits', 'Whether numbers that are spoken are read as digits first.', 'yes'),
  'Entity.Redact': field('Take it out', 'Whether nobody is to read or hear it: its name in brackets stands in its place.', 'no'),
  'Entity.Priority': field('Priority', 'Of two that overlap the one with the higher number counts.', '0'),

  'Scorecard.Departments': field('Departments', 'Whose calls are judged by it.', 'all'),
  'ScorecardQuestion.Id': field('Id', 'Letters, digits and -: answers are kept under it.', 'it is needed'),
  'ScorecardQuestion.Text': field('Question', 'As the reviewer reads it.', 'it is needed'),
  'ScorecardQuestion.Kind': field('Kind', 'Answered by yes or no, by a step of a scale, or by one of several answers.', 'YesNo'),
  'ScorecardQuestion.Weight': field('Weight', 'How much it counts, above 0.', '1'),
  'ScorecardQuestion.Critical': field('Critical', 'Whether an answer that is worth nothing makes the whole mark 0.', 'no'),
  'ScorecardQuestion.NotApplicable': field('May not apply', 'Whether a reviewer may say that it does not apply to a call.', 'no'),
  'ScorecardQuestion.Levels': field('Steps', 'How many steps the scale has, from 2 to 10.', '5'),
  'ScorecardChoice.Text': field('Answer', 'As the reviewer reads it.', 'it is needed'),
  'ScorecardChoice.Value': field('Worth', 'From 0 to 1.', 'it is needed'),
  'Auto.Words': field('Words', 'Words and phrases any of which the agent says.', 'they are needed'),
  'Auto.FirstSeconds': field('Within the first', 'Only so much of the beginning of the talk counts.', 'all of it'),
  'Auto.LastSeconds': field('Within the last', 'Only so much of the end of the talk counts.', 'all of it'),
  'Auto.AtLeast': field('At least', 'Yes from that on: shares are from 0 to 1, interruptions are counted.', 'no lower end'),
  'Auto.AtMost': field('At most', 'Yes up to that: shares are from 0 to 1, interruptions are counted.', 'no upper end'),
  'Auto.Topic': field('Topic', 'Yes if the call is about it.', 'it is needed'),
} as const satisfies Record<string, FieldText>;

export type FieldName = keyof typeof fieldTexts;
