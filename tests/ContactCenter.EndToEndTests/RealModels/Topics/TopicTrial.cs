using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.EndToEndTests.RealModels.Topics;

/// <summary>How well topics of made-up calls are found with one model, as the server finds them.</summary>
internal sealed class TopicTrial
{
    private readonly TopicGate _gate;
    private readonly string _language;
    private readonly List<TopicVector> _typed;
    private readonly List<(string? Topic, List<PassageVector> Passages)> _calls;

    private TopicTrial(TopicGate gate, string language, List<TopicVector> typed, List<(string? Topic, List<PassageVector> Passages)> calls) =>
        (_gate, _language, _typed, _calls) = (gate, language, typed, calls);

    public static async Task<TopicTrial> OfAsync(TopicSet set, SentenceVectors vectors, TopicGate gate, CancellationToken cancellationToken)
    {
        var typed = await EmbedAsync([.. set.Examples.Select(example => example.Text)], VectorUse.Comparison);
        List<(string?, List<PassageVector>)> calls = [];
        foreach (var (topic, call) in set.Calls)
        {
            var passages = SpokenPassage.Of(call.CallerTurns, _ => 1);
            var made = await EmbedAsync([.. passages.Select(passage => passage.Text)], VectorUse.Passage);
            calls.Add((topic, [.. made.Select(vector => new PassageVector(vector, IsEarly: true))]));
        }

        return new(gate, set.Language, [.. set.Examples.Zip(typed, (example, vector) => new TopicVector(example.Topic, set.Language, vector))], calls);

        async Task<IReadOnlyList<float[]>> EmbedAsync(string[] texts, VectorUse use)
        {
            var made = await vectors.EmbedAsync(texts, use, cancellationToken);
            // As they are kept.
            return [.. made.Vectors.Select(vector => ByteVector.Of(vector).ToFloats())];
        }
    }

    /// <summary>With nothing but so many examples a topic that an owner has typed.</summary>
    public TopicScore ByTyped(int each)
    {
        var some = _typed.GroupBy(example => example.Topic, StringComparer.Ordinal).SelectMany(topic => topic.Take(each)).ToList();
        return TopicScore.Of(_calls.Select(call => (call.Topic, Find(some, call.Passages, classifier: null))));
    }

    /// <summary>When people have labelled all other calls besides.</summary>
    /// <param name="withClassifier">Whether a classifier is trained with them; else the nearest examples decide.</param>
    public TopicScore ByLabels(bool withClassifier) => TopicScore.Of(_calls.Index().Select(left =>
    {
        List<TopicVector> examples = [.. _typed, .. _calls.Where((_, at) => at != left.Index).Select(LabelOf)];
        return (left.Item.Topic, Find(examples, left.Item.Passages, withClassifier ? TopicClassifier.Train(examples) : null));
    }));

    private TopicVector LabelOf((string? Topic, List<PassageVector> Passages) call) =>
        new(call.Topic, _language, VectorMath.Mean([.. call.Passages.Select(passage => passage.Vector)]));

    private string? Find(List<TopicVector> examples, List<PassageVector> passages, TopicClassifier? classifier) =>
        new TopicFinder(_gate, examples, _language).Find(passages, classifier).Id;
}
