namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>The part of speech that a word most likely is.</summary>
/// <param name="Tag">Of <see cref="UniversalTags.All"/>.</param>
/// <param name="Score">0 to 1: its probability.</param>
public readonly record struct TagGuess(string Tag, double Score);
