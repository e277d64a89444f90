using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Whether a search looked for meaning as well.</summary>
internal enum MeaningState
{
    /// <summary>It did, in what is in memory.</summary>
    On,

    /// <summary>The settings switch it off.</summary>
    Off,

    /// <summary>There was no vector of the question in time, or the person asks too often.</summary>
    Late,

    /// <summary>No vector can be made of the question.</summary>
    Unavailable,
}

/// <summary>What was found by meaning.</summary>
/// <param name="State">Whether it was looked for.</param>
/// <param name="Since">When the oldest call began that can be found; <c>null</c>: none can.</param>
/// <param name="Hits">The nearest first.</param>
internal sealed record MeaningAnswer(MeaningState State, DateTimeOffset? Since, ImmutableArray<NearHit> Hits);
