namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>Which language a detector read in a transcript's words.</summary>
/// <param name="Language">BCP 47; <c>null</c>: it could not tell.</param>
/// <param name="Words">How many words it read.</param>
public sealed record LanguageVerdict(string? Language, int Words);
