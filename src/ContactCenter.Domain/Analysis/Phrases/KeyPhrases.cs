using System.Text;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>
/// Finds what a call is about in its own words: adjectives with nouns where the parts of speech are known, else the words between stop words. They are
/// weighed by how often they were said and how rare their words are in the language, and by how near they are to the whole where vectors can tell. Pure.
/// </summary>
public static class KeyPhrases
{
    /// <summary>Of a call of ordinary length.</summary>
    public const int Most = 10;

    /// <summary>Of a call of <see cref="LongCallWords"/> or more.</summary>
    public const int MostOfLongCall = 20;

    public const int LongCallWords = 1_500;

    /// <summary>So many are compared with the whole call: each costs a vector.</summary>
    public const int MostCompared = 100;

    /// <summary>What rareness counts for beside nearness.</summary>
    private const double WeightBesideNearness = .5;

    /// <param name="conversation">Redacted. Turns in another language than most are left out.</param>
    /// <param name="resources">Of the conversation's language; <c>null</c>: there are none.</param>
    /// <param name="tags">The words of a turn with their parts of speech; <c>null</c>: nobody knows them in this language.</param>
    /// <param name="nearness">−1 to 1: the cosine of a phrase's vector to that of the whole conversation; <c>null</c>: there are no vectors.</param>
    public static FoundPhrases Of(
        Conversation conversation,
        PhraseResources? resources,
        Func<Turn, ImmutableArray<TaggedWord>>? tags = null,
        Func<string, double>? nearness = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (IsWithoutSpaces(conversation))
            return new([], PhraseObstacle.NoSpaces);
        if (resources is null || conversation.Language is not { } language || LanguageCode.Of(language) != resources.Language)
            return new([], PhraseObstacle.NoWordList);
        var words = new PhraseWords(resources);
        var turns = conversation.Turns.Where(turn => turn.Language is null || LanguageCode.Of(turn.Language) == resources.Language);
        var groups = PhraseGroup.Of(turns.SelectMany(turn => PhraseRuns.In(turn, tags is null ? words.Plain(turn) : words.Tagged(turn, tags(turn)))));
        var most = conversation.Turns.Sum(turn => turn.WordCount) < LongCallWords ? Most : MostOfLongCall;
        return new(Best(Scored(groups, resources, nearness), most));
    }

    private static bool IsWithoutSpaces(Conversation conversation)
    {
        var letters = conversation.Turns.SelectMany(turn => turn.Text.EnumerateRunes()).Where(Rune.IsLetter).ToList();
        return letters.Count(SpokenWords.IsWithoutSpaces) * 2 > letters.Count;
    }

    /// <summary>The best first; of equals the one that was said first.</summary>
    private static List<(PhraseGroup Group, double Score)> Scored(ImmutableArray<PhraseGroup> groups, PhraseResources resources, Func<string, double>? nearness)
    {
        var weighed = groups.Select(group => (Group: group, Score: group.Weight(resources))).OrderByDescending(pair => pair.Score).ToList();
        if (weighed.Count == 0 || weighed[0].Score <= 0)
            return [];
        var highest = weighed[0].Score;
        if (nearness is null)
            return [.. weighed.Select(pair => (pair.Group, pair.Score / highest))];
        var near = weighed.Take(MostCompared)
            .Select(pair => (pair.Group, Score: Math.Max(0, nearness(pair.Group.First.Text)) + (WeightBesideNearness * pair.Score / highest)))
            .OrderByDescending(pair => pair.Score).ToList();
        return [.. near.Select(pair => (pair.Group, pair.Score / near[0].Score))];
    }

    /// <summary>What is part of a better one is not told again.</summary>
    private static ImmutableArray<KeyPhrase> Best(List<(PhraseGroup Group, double Score)> scored, int most)
    {
        List<(PhraseCandidate First, double Score)> best = [];
        foreach (var (group, score) in scored)
        {
            if (best.Count == most)
                break;
            if (!best.Exists(better => better.First.Contains(group.First)))
                best.Add((group.First, score));
        }

        return [.. best.Select(pair => new KeyPhrase(pair.First.Text, pair.First.Place, pair.Score))];
    }
}
