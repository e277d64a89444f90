using ContactCenter.Domain.Analysis.Languages;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>A call as the steps of its analysis read it.</summary>
/// <param name="Id">Of the call.</param>
/// <param name="Session"><c>null</c>: it is not known any more.</param>
/// <param name="Version">Of its transcripts.</param>
/// <param name="Conversation">
/// What was said, redacted, in the language that the first step has found; without recordings whose words may be nonsense, as long as there are others.
/// </param>
/// <param name="Heard">The language of these; <c>null</c>: no engine named one.</param>
internal sealed record AnalysedCall(string Id, CallSession? Session, long Version, Conversation Conversation, FoundLanguage? Heard)
{
    /// <summary>Where each turn stands, by its number.</summary>
    public required IReadOnlyDictionary<int, TurnOrigin> Origins { get; init; }

    /// <summary>Whether all its words may be nonsense, because another language was spoken than was heard.</summary>
    public bool IsLanguageUnsure { get; init; }

    /// <summary>With the turns of all recordings: who spoke when is known of each.</summary>
    public Conversation Talk { get; init; } = Conversation;

    /// <summary>Nobody who has no time now is waited for any more: the next one is asked.</summary>
    public bool IsLastTry { get; init; }
}

/// <summary>Which recording a turn is of.</summary>
/// <param name="Recording">Its number in the index.</param>
/// <param name="Began">Seconds since the call's first recording began.</param>
internal readonly record struct TurnOrigin(long Recording, double Began);
