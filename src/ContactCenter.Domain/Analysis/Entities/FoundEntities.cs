namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>What was found in a call.</summary>
/// <param name="Entities">In the order of the call; no two have a character in common.</param>
/// <param name="TimedOut">The names of the owner's patterns for which at least one turn took too long; in alphabetical order.</param>
public sealed record FoundEntities(ImmutableArray<FoundEntity> Entities, ImmutableArray<string> TimedOut);
