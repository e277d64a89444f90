using System.Text;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>
/// The phrases of a call: adjectives with nouns where the parts of speech are known, else the words between stop words. They are weighed by how often they
/// were said and how rare their words are in the language, and by how near they are to the whole where vectors can tell. Pure.
/// </summary>
public sealed class WeighedPhrases
{
    /// <summary>So many are compared with the whole call, those with the highest weights: each costs a vector.</summary>
    public const int MostCompared = 64;

    /// <summary>What the weight counts for beside nearness.</summary>
    private const double WeightBesideNearness = .5;

    private readonly PhraseObstacle? _obstacle;
    private readonly int _most;
    private readonly ImmutableArray<(PhraseCandidate First, double Weight)> _weighed = [];

    private WeighedPhrases(PhraseObstacle obstacle) => _obstacle = obstacle;

    private WeighedPhrases(IEnumerable<PhraseGroup> groups, PhraseResources resources, int most)
    {
        // The best first; of equals the one that was said first.
        var weighed = groups.Select(group => (group.First, Weight: group.Weight(resources))).OrderByDescending(pair => pair.Weight).ToList();
        var highest = weighed.Count == 0 ? 0 : weighed[0].Weight;
        _weighed = highest > 0 ? [.. weighed.Select(pair => (pair.First, pair.Weight / highest))] : [];
        _most = most;
        Compared = [.. _weighed.Take(MostCompared).Select(pair => pair.First.Text).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The texts whose nearness <see cref="Best"/> asks for; at most <see cref="MostCompared"/>, none of them blank.</summary>
    public ImmutableArray<string> Compared { get; } = [];

    /// <inheritdoc cref="KeyPhrases.Of"/>
    public static WeighedPhrases Of(Conversation conversation, PhraseResources? resources, Func<Turn, ImmutableArray<TaggedWord>>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        if (IsWithoutSpaces(conversation))
            return new(PhraseObstacle.NoSpaces);
        if (resources is null || conversation.Language is not { } language || LanguageCode.Of(language) != resources.Language)
            return new(PhraseObstacle.NoWordList);
        var words = new PhraseWords(resources);
        var turns = conversation.Turns.Where(turn => turn.Language is null || LanguageCode.Of(turn.Language) == resources.Language);
        var groups = PhraseGroup.Of(turns.SelectMany(turn => PhraseRuns.In(turn, tags is null ? words.Plain(turn) : words.Tagged(turn, tags(turn)))));
        var isLong = conversation.Turns.Sum(turn => turn.WordCount) >= KeyPhrases.LongCallWords;
        return new(groups, resources, isLong ? KeyPhrases.MostOfLongCall : KeyPhrases.Most);
    }

    /// <param name="nearness">−1 to 1: how near a phrase is to the whole conversation; <c>null</c>: nobody can tell, and the weight alone decides.</param>
    public FoundPhrases Best(Func<string, double>? nearness = null)
    {
        var scored = nearness is null ? [.. _weighed] : Compare(nearness);
        List<(PhraseCandidate First, double Score)> best = [];
        foreach (var (first, score) in scored)
        {
            if (best.Count == _most)
                break;
            // A word of a better one is not told again, also where a hyphen joins it of two; of several words that were said by themselves people say that
            // they are a thing of their own.
            if (first.Text.Contains(' ', StringComparison.Ordinal) || !best.Exists(better => better.First.Contains(first)))
                best.Add((first, score));
        }

        return new([.. best.Select(pair => new KeyPhrase(pair.First.Text, pair.First.Place, pair.Score))], _obstacle);
    }

    private static bool IsWithoutSpaces(Conversation conversation)
    {
        var letters = conversation.Turns.SelectMany(turn => turn.Text.EnumerateRunes()).Where(Rune.IsLetter).ToList();
        return letters.Count(SpokenWords.IsWithoutSpaces) * 2 > letters.Count;
    }

    private List<(PhraseCandidate First, double Score)> Compare(Func<string, double> nearness)
    {
        var compared = _weighed.Take(MostCompared).Select(pair => (pair.First, Weight: WeightOfWord(pair.First, pair.Weight))).ToList();
        var highest = compared.Select(pair => pair.Weight).DefaultIfEmpty().Max();
        var near = compared
            .Select(pair => (pair.First, Score: Math.Max(0, nearness(pair.First.Text)) + (WeightBesideNearness * pair.Weight / highest)))
            .OrderByDescending(pair => pair.Score).ToList();
        return [.. near.Select(pair => (pair.First, pair.Score / near[0].Score))];
    }

    /// <summary>The more words a phrase has, the higher is their weight, and the nearer it is besides: that is not to count twice.</summary>
    private static double WeightOfWord(PhraseCandidate phrase, double weight) => weight / Math.Sqrt(phrase.Words.Length);
}
