using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.EndToEndTests.RealModels.Topics;

namespace ContactCenter.Benchmarks.Intents;

/// <summary>How often what sentences are about is found by examples, with the server's code for topics of calls.</summary>
/// <param name="examples">All that can be learned from.</param>
/// <param name="tests">Some may be about nothing.</param>
/// <param name="gate">Of the model that has made the vectors.</param>
/// <param name="seeds">For each, other examples are chosen where not all are learned.</param>
internal sealed class IntentTrial(IReadOnlyList<TopicVector> examples, IReadOnlyList<TopicVector> tests, TopicGate gate, IReadOnlyList<int> seeds)
{
    private readonly Dictionary<(int? Each, int Seed), TopicClassifier> _trained = [];

    /// <summary>By the nearest middle of examples.</summary>
    /// <param name="each">Examples of each intent; <c>null</c>: all.</param>
    /// <returns>The share of tests that were right, 0 to 1: the mean of all seeds.</returns>
    public double ByMiddle(int? each) => MeanOf(each, seed =>
    {
        var nearest = NearestOf(each, seed);
        return ShareOf(test => nearest(test).Intent);
    });

    /// <summary>By a classifier that has learned from the examples.</summary>
    /// <inheritdoc cref="ByMiddle"/>
    public double ByClassifier(int? each) => MeanOf(each, seed =>
    {
        var trained = Trained(each, seed);
        return ShareOf(test => LikeliestOf(trained, test));
    });

    /// <summary>Where what is not as near to examples as the model's gate asks for is about nothing.</summary>
    /// <param name="each">Examples of each intent.</param>
    /// <param name="withClassifier">Whether a classifier chooses among the intents; else the nearest middle does.</param>
    /// <returns>Of all seeds together.</returns>
    public TopicScore AtGate(int each, bool withClassifier) => TopicScore.Of(seeds.SelectMany(seed =>
    {
        var nearest = NearestOf(each, seed);
        var trained = withClassifier ? Trained(each, seed) : null;
        return tests.Select(test =>
        {
            var (intent, cosine) = nearest(test);
            var found = trained is null ? intent : LikeliestOf(trained, test);
            return (test.Topic, cosine < gate.Least ? null : found);
        });
    }));

    private static string? LikeliestOf(TopicClassifier trained, TopicVector test)
    {
        var likely = trained.Classifier.Probabilities(test.Vector);
        return trained.Topics[likely.IndexOf(likely.Max())];
    }

    private Func<TopicVector, (string? Intent, double Cosine)> NearestOf(int? each, int seed)
    {
        var some = Some(each, seed);
        var intents = some.Select(example => example.Topic).Distinct(StringComparer.Ordinal).ToList();
        var labels = some.Select(example => intents.IndexOf(example.Topic)).ToList();
        var middles = Centroids.Of([.. some.Select(example => example.Vector)], labels, intents.Count, gate.IsCentred);
        return test =>
        {
            var (label, cosine) = middles.Nearest(test.Vector)!.Value;
            return (intents[label], cosine);
        };
    }

    private double MeanOf(int? each, Func<int, double> share) => each is null ? share(0) : seeds.Average(share);

    private double ShareOf(Func<TopicVector, string?> find) => tests.Where(test => test.Topic is not null).Average(test => find(test) == test.Topic ? 1.0 : 0);

    private TopicClassifier Trained(int? each, int seed)
    {
        if (!_trained.TryGetValue((each, seed), out var trained))
            trained = _trained[(each, seed)] = TopicClassifier.Train(Some(each, seed))!;
        return trained;
    }

    private List<TopicVector> Some(int? each, int seed)
    {
        if (each is not { } count)
            return [.. examples];
        var random = new Random(seed);
        return [.. examples.GroupBy(example => example.Topic, StringComparer.Ordinal).OrderBy(intent => intent.Key, StringComparer.Ordinal).SelectMany(intent =>
        {
            var all = intent.ToArray();
            random.Shuffle(all);
            return all.Take(count);
        })];
    }
}
