using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Finds what a call is about in its own words. Pure.</summary>
public static class KeyPhrases
{
    /// <summary>Of a call of ordinary length.</summary>
    public const int Most = 10;

    /// <summary>Of a call of <see cref="LongCallWords"/> or more.</summary>
    public const int MostOfLongCall = 20;

    public const int LongCallWords = 1_500;

    /// <param name="conversation">Redacted. Turns in another language than most are left out.</param>
    /// <param name="resources">Of the conversation's language; <c>null</c>: there are none.</param>
    /// <param name="tags">The words of a turn with their parts of speech; <c>null</c>: nobody knows them in this language.</param>
    /// <param name="nearness">How near a phrase is to the whole; <c>null</c>: there are no vectors.</param>
    public static FoundPhrases Of(
        Conversation conversation,
        PhraseResources? resources,
        Func<Turn, ImmutableArray<TaggedWord>>? tags = null,
        Func<string, double>? nearness = null) => WeighedPhrases.Of(conversation, resources, tags).Best(nearness);
}

/// <summary>The key phrases of a call, or why there are none.</summary>
/// <param name="Phrases">The best first. May be empty without obstacle: nobody said anything that counts.</param>
/// <param name="Obstacle"><c>null</c>: phrases could be found.</param>
public sealed record FoundPhrases(ImmutableArray<KeyPhrase> Phrases, PhraseObstacle? Obstacle = null);

/// <summary>Words that say what a call is about.</summary>
/// <param name="Text">As they stand in the transcript.</param>
/// <param name="Place">Where they were said first.</param>
/// <param name="Score">0 to 1: how much they say, the best of a call having the highest.</param>
public sealed record KeyPhrase(string Text, TextPlace Place, double Score);
