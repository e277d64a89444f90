using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Search;

/// <summary>A document that was looked for, with its text.</summary>
/// <param name="Key">Of which call and recording it is.</param>
/// <param name="Start">Seconds of the recording.</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="Text">In clear, whole.</param>
/// <param name="Highlights">What was looked for, in the text's order.</param>
/// <param name="Score">How relevant it is; more is better; 0 or more.</param>
internal sealed record SearchHit(DocumentKey Key, double Start, Speaker Speaker, string Text, ImmutableArray<Highlight> Highlights, double Score);
