namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>The key phrases of a call, or why there are none.</summary>
/// <param name="Phrases">The best first. May be empty without obstacle: nobody said anything that counts.</param>
/// <param name="Obstacle"><c>null</c>: phrases could be found.</param>
public sealed record FoundPhrases(ImmutableArray<KeyPhrase> Phrases, PhraseObstacle? Obstacle = null);
