using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>Finds the topic of a call by examples: those that are nearest, or what a classifier has learned of them.</summary>
/// <param name="gate">Of the model.</param>
/// <param name="examples">All that there are, of the topics that the call may have and of none.</param>
/// <param name="language">Of the call: of each topic the examples in it count, if there are any; <c>null</c>: unknown, and all count.</param>
public sealed class TopicFinder(TopicGate gate, IEnumerable<TopicVector> examples, string? language)
{
    private readonly ImmutableArray<TopicVector> _examples =
        [.. examples.GroupBy(example => example.Topic, StringComparer.Ordinal).SelectMany(ofTopic => InLanguage([.. ofTopic], language))];

    /// <param name="passages">What the caller said.</param>
    /// <param name="classifier"><c>null</c>: the nearest examples decide.</param>
    public FoundTopic Find(IReadOnlyList<PassageVector> passages, TopicClassifier? classifier)
    {
        var near = Nearness(passages);
        var likely = classifier is null ? [] : Likeliness(passages, classifier);
        var source = likely.Count == 0 ? TopicSource.Examples : TopicSource.Classifier;
        if (!IsNearToATopic(near))
            return new(Id: null, Score: null, source);
        var best = (likely.Count == 0 ? near : likely).MaxBy(topic => topic.Score.Weighted);
        return best.Topic is null ? new(Id: null, Score: null, source) : new(best.Topic, Math.Clamp(best.Score.Weighted, 0, 1), source);
    }

    /// <summary>How near each passage is to the topic's examples, by a cosine from −1 to 1; 0: it has none.</summary>
    public ImmutableArray<double> NearnessTo(string? topic, IEnumerable<float[]> passages)
    {
        var (topics, centroids) = Middles();
        var at = topics.IndexOf(topic);
        return [.. passages.Select(passage => at < 0 ? 0 : centroids.Cosines(passage)[at] ?? 0)];
    }

    private static ImmutableArray<TopicVector> InLanguage(ImmutableArray<TopicVector> ofTopic, string? language)
    {
        if (language is null)
            return ofTopic;
        var code = LanguageCode.Of(language);
        var own = ofTopic.Where(example => example.Language is { } spoken && LanguageCode.Of(spoken) == code).ToImmutableArray();
        return own.IsEmpty ? ofTopic : own;
    }

    /// <summary>
    /// Whatever decides, a call of which no passage is near to a topic's examples has no topic (callers say once what they want), and one that is nearest to
    /// examples of none has none either.
    /// </summary>
    private bool IsNearToATopic(List<(string? Topic, (double Weighted, double Most) Score)> near) =>
        near.Count > 0
        && near.MaxBy(topic => topic.Score.Weighted).Topic is not null
        && near.Where(topic => topic.Topic is not null).Max(topic => topic.Score.Most) >= gate.LeastAmong(_examples);

    private List<(string? Topic, (double Weighted, double Most) Score)> Nearness(IReadOnlyList<PassageVector> passages)
    {
        var (topics, centroids) = Middles();
        var cosines = passages.Select(passage => (Values: centroids.Cosines(passage.Vector), passage.IsEarly)).ToList();
        return Scores(topics, cosines.Select(each => (each.Values.Select(value => value ?? 0).ToImmutableArray(), each.IsEarly)));
    }

    private List<(string? Topic, (double Weighted, double Most) Score)> Likeliness(IReadOnlyList<PassageVector> passages, TopicClassifier classifier)
    {
        // A topic that the call may not have is none that it is likely to have.
        var allowed = _examples.Select(example => example.Topic).ToHashSet(StringComparer.Ordinal);
        var scores = Scores(classifier.Topics, passages.Select(passage => (classifier.Classifier.Probabilities(passage.Vector), passage.IsEarly)));
        return [.. scores.Where(topic => allowed.Contains(topic.Topic))];
    }

    private static List<(string? Topic, (double Weighted, double Most) Score)> Scores(
        ImmutableArray<string?> topics, IEnumerable<(ImmutableArray<double> Values, bool IsEarly)> passages)
    {
        var all = passages.ToList();
        if (all.Count == 0)
            return [];
        return [.. topics.Select((topic, at) => (topic, PassageScores.Of([.. all.Select(each => (each.Values[at], each.IsEarly))])!.Value))];
    }

    private (ImmutableArray<string?> Topics, Centroids Centroids) Middles()
    {
        ImmutableArray<string?> topics = [.. _examples.Select(example => example.Topic).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var labels = _examples.Select(example => topics.IndexOf(example.Topic)).ToList();
        return (topics, Centroids.Of([.. _examples.Select(example => example.Vector)], labels, topics.Length, gate.IsCentred));
    }
}
