using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>A word or punctuation mark with its part of speech.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Tag">Of the universal ones (UPOS), such as <c>NOUN</c>.</param>
/// <param name="Score">0 to 1.</param>
public sealed record TaggedWord(TextPlace Place, string Tag, double Score);
