using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Something that was said: one number, one address.</summary>
/// <param name="Kind">Such as <c>card</c>; ASCII letters and digits.</param>
/// <param name="Places">Where, in order; several when it was said over several segments, or with other words between its parts.</param>
public sealed record Find(string Kind, ImmutableArray<TextPlace> Places);
