namespace ContactCenter.Benchmarks.Words;

/// <summary>A text with the key phrases that people chose for it.</summary>
internal sealed record PhraseDocument(string Text, IReadOnlyList<string> Phrases);
