using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Speech.Analysis.Classifiers;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses.Sentiments;

/// <summary>What was learned of sentiment, for each language with sentences of its own; it is learned when it is first needed.</summary>
internal sealed class SentimentClassifiers(SentenceVectors vectors, ClassifierTraining training, SeedSettings seeds) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile ImmutableDictionary<string, Learned> _learned = ImmutableDictionary.Create<string, Learned>(StringComparer.Ordinal);

    /// <param name="language">BCP 47.</param>
    /// <param name="model">Whose vectors are to be judged.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="EmbeddingException">It cannot be learned now.</exception>
    public async Task<SentimentClassifier> OfAsync(string language, string model, CancellationToken cancellationToken)
    {
        var code = seeds.CodeOf(language);
        if (Known(code, model) is { } known)
            return known;
        // After a start many calls need it at once: it is learned once for all of them.
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Known(code, model) is null)
                _learned = _learned.SetItem(code, await LearnAsync(code, cancellationToken));
            return Known(code, model)
                ?? throw new EmbeddingException(EmbeddingFault.Unavailable, "The transcriber has another model than a moment ago.");
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private SentimentClassifier? Known(string code, string model) =>
        _learned.GetValueOrDefault(code) is { } learned && learned.Model == model ? learned.Classifier : null;

    private async Task<Learned> LearnAsync(string code, CancellationToken cancellationToken)
    {
        var known = seeds.For(code);
        var made = await vectors.EmbedAsync([.. known.Select(seed => seed.Text)], VectorUse.Comparison, cancellationToken);
        return new(made.ModelId, new SentimentClassifier(await training.TrainAsync(SentimentClassifier.LessonOf(known, made.Vectors), cancellationToken)));
    }

    private sealed record Learned(string Model, SentimentClassifier Classifier);
}
