/** The recording of a conversation that is going on. */
export const texts = {
  title: 'Recording of the conversation',
  recorded: 'Is recorded',
  pausedSince: 'Paused since ',
  stoppedAt: 'Stopped at ',
  pausedText: 'Our copy is silent for as long, and the transcript says [paused].',
  stoppedText: 'Our copy ends there.',
  platformGoesOn:
    'The platform can neither pause nor stop: its own copy goes on to the end of the call, with everything in it. ' +
    'Where card numbers are spoken, a pause alone is not enough.',
  acts: { pause: 'Pause', resume: 'Resume', stop: 'Stop' },
  names: { pause: 'Pause the recording', resume: 'Resume the recording', stop: 'Stop the recording' },
  done: { pause: 'The recording is paused.', resume: 'The recording goes on.', stop: 'The recording is stopped.' },
  stopTitle: 'Stop the recording of this conversation?',
  stopText: 'Our copy ends here, and cannot be gone on with.',
} as const;
