using System.Collections.Concurrent;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses.Sentiments;

/// <summary>What was learned of sentiment, for each language with sentences of its own; it is learned when it is first needed.</summary>
internal sealed class SentimentClassifiers(SentenceVectors vectors, SeedSettings seeds)
{
    private readonly ConcurrentDictionary<string, Learned> _learned = new(StringComparer.Ordinal);

    /// <param name="language">BCP 47.</param>
    /// <param name="model">Whose vectors are to be judged.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="EmbeddingException">It cannot be learned now.</exception>
    public async Task<SentimentClassifier> OfAsync(string language, string model, CancellationToken cancellationToken)
    {
        var code = seeds.CodeOf(language);
        if (_learned.GetValueOrDefault(code) is { } known && known.Model == model)
            return known.Classifier;
        var learned = await LearnAsync(code, cancellationToken);
        _learned[code] = learned;
        return learned.Model == model
            ? learned.Classifier
            : throw new EmbeddingException(EmbeddingFault.Unavailable, "The transcriber has another model than a moment ago.");
    }

    private async Task<Learned> LearnAsync(string code, CancellationToken cancellationToken)
    {
        var known = seeds.For(code);
        var made = await vectors.EmbedAsync([.. known.Select(seed => seed.Text)], VectorUse.Comparison, cancellationToken);
        return new(made.ModelId, SentimentClassifier.Train(known, made.Vectors));
    }

    private sealed record Learned(string Model, SentimentClassifier Classifier);
}
