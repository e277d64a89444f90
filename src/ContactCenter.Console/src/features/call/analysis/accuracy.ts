/** How good the sentiment is, word for word as docs/analysis.md has it: a test compares them. */
export const accuracy = [
  { step: 'sentiment, English', figure: '74 of 75 and 203 of 240 right', of: 'our own sentences, and our seed sentences, at whose misses nobody looked' },
  { step: 'sentiment, German', figure: '74 of 74 and 96 of 120 right', of: 'the same' },
  {
    step: 'sentiment, English',
    figure: '50.7 % right, macro-F1 .48; 49.7 %, .37',
    of: '870 tweets (xlm-t), 2,610 lines of a television series (MELD): three classes, chance is 33 %',
  },
  { step: 'sentiment, German', figure: '45.5 % right, macro-F1 .43', of: '870 tweets (xlm-t)' },
] as const;

/** Who makes the sentiment that was measured. */
export const measuredProvider = 'Embedded';
