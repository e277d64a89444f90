using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>A transcript without what was to be taken out.</summary>
/// <param name="Transcript">With such as <c>[card]</c> in the place, in text and words, and each segment's redactions.</param>
/// <param name="Times">All stretches of the recording that nobody is to hear, those of earlier redactions too, as <see cref="RedactedTime.Merged"/>.</param>
/// <param name="SpokenDigitsUnknown">A segment was said in a language whose number words are unknown here: only written digits were found in it.</param>
public sealed record RedactionResult(TranscriptText Transcript, ImmutableArray<RedactedTime> Times, bool SpokenDigitsUnknown);
