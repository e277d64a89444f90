using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Speech.Analysis.LanguageModels;

/// <summary>A call that a language model is asked about.</summary>
/// <param name="Conversation">As it may be sent.</param>
/// <param name="Topics">That it may choose from; empty: none.</param>
internal sealed record LanguageModelQuestion(Conversation Conversation, ImmutableArray<TopicModel> Topics)
{
    /// <summary>BCP 47, that it is to write in; <c>null</c>: unknown.</summary>
    public string? Language => Conversation.Language;
}
