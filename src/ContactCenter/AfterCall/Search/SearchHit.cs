using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Search;

/// <summary>A document that was looked for, with its text.</summary>
/// <param name="Document">Of which call and recording it is, and who says it when.</param>
/// <param name="Text">In clear, whole.</param>
/// <param name="Highlights">What was looked for, in the text's order.</param>
internal sealed record SearchHit(FoundDocument Document, string Text, ImmutableArray<Highlight> Highlights);
