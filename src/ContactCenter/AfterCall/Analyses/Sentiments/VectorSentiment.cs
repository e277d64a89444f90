using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses.Sentiments;

/// <summary>Judges by vectors how turns were meant.</summary>
internal sealed class VectorSentiment(SentenceVectors vectors, EmbeddingSettings embeddings, SentimentClassifiers classifiers)
{
    /// <param name="turns">None is blank.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>Each in its place; <c>null</c>: vectors do not tell it in the turn's language.</returns>
    /// <exception cref="EmbeddingException">There are no vectors now.</exception>
    public async Task<IReadOnlyList<SentimentProbabilities?>> OfAsync(
        IReadOnlyList<(string Text, string? Language)> turns, CancellationToken cancellationToken)
    {
        var judged = new SentimentProbabilities?[turns.Count];
        var told = turns.Index().Where(each => IsTold(each.Item.Language)).ToList();
        if (told.Count == 0)
            return judged;
        var made = await vectors.EmbedAsync([.. told.Select(each => each.Item.Text)], VectorUse.Comparison, cancellationToken);
        foreach (var ((place, turn), vector) in told.Zip(made.Vectors))
            judged[place] = (await classifiers.OfAsync(turn.Language!, made.ModelId, cancellationToken)).Of(vector);
        return judged;
    }

    private bool IsTold(string? language) => language is not null && SeedSettings.IsTold(language) && embeddings.ObstacleOf(language) is null;
}
