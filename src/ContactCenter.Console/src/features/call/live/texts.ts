/** The recording of a conversation that is going on. */
export const texts = {
  title: 'Recording of the conversation',
  recorded: 'Is recorded',
  notRecorded: 'It is not recorded. Caller and agent are told before it is.',
  pausedSince: 'Paused since ',
  stoppedAt: 'Stopped at ',
  pausedText: 'Our copy is silent for as long, and the transcript says [paused].',
  stoppedText: 'Our copy ends there.',
  platformGoesOn:
    'The platform can neither pause nor stop: its own copy goes on to the end of the call, with everything in it. ' +
    'Where card numbers are spoken, a pause alone is not enough.',
  acts: { start: 'Start', pause: 'Pause', resume: 'Resume', stop: 'Stop' },
  names: { start: 'Start the recording', pause: 'Pause the recording', resume: 'Resume the recording', stop: 'Stop the recording' },
  done: {
    start: 'Caller and agent are being told, and then the recording begins.',
    pause: 'The recording is paused.',
    resume: 'The recording goes on.',
    stop: 'The recording is stopped.',
  },
  stopTitle: 'Stop the recording of this conversation?',
  stopText: 'Our copy ends here, and cannot be gone on with.',
} as const;
