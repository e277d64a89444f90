using ContactCenter.Domain.Analysis.Languages;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>A call as the steps of its analysis read it.</summary>
/// <param name="Id">Of the call.</param>
/// <param name="Session"><c>null</c>: it is not known any more.</param>
/// <param name="Version">Of its transcripts.</param>
/// <param name="Conversation">What was said, redacted, in the language that the first step has found.</param>
/// <param name="Heard">The language of its transcripts; <c>null</c>: no engine named one.</param>
internal sealed record AnalysedCall(string Id, CallSession? Session, long Version, Conversation Conversation, FoundLanguage? Heard)
{
    /// <summary>Whether its words may be nonsense, because another language was spoken than was heard.</summary>
    public bool IsLanguageUnsure { get; init; }
}
