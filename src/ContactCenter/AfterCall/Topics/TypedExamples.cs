using System.Collections.Immutable;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>The examples of topics that the owner has typed, as vectors, which are made once and kept in memory.</summary>
internal sealed class TypedExamples(SentenceVectors vectors, EmbeddingSettings embeddings, PlanSource plans)
{
    private volatile Known _known = new("", ImmutableDictionary.Create<string, float[]>(StringComparer.Ordinal));

    /// <returns>Those of all topics of the plan, in its order, but for those in languages that the model does not know; and the model.</returns>
    /// <exception cref="EmbeddingException">They cannot be made now.</exception>
    public async Task<(string? Model, IReadOnlyList<TypedExample> Examples)> ReadAsync(CancellationToken cancellationToken)
    {
        var plan = plans.Current;
        var typed = plan.Analysis.Topics
            .SelectMany(topic => topic.Examples.Select(example => (topic.Id, example.Text, Language: example.Language ?? plan.Ivr.Language)))
            .Where(example => embeddings.ObstacleOf(example.Language) is null && !string.IsNullOrWhiteSpace(example.Text)).ToList();
        if (typed.Count == 0)
            return (null, []);
        var known = await KnowAsync([.. typed.Select(example => example.Text).Distinct(StringComparer.Ordinal)], cancellationToken);
        return (known.Model, [.. typed.Select(each => new TypedExample(each.Text, new(each.Id, each.Language, known.Vectors[each.Text])))]);
    }

    private async Task<Known> KnowAsync(string[] texts, CancellationToken cancellationToken)
    {
        var known = _known;
        var missing = Array.FindAll(texts, text => !known.Vectors.ContainsKey(text));
        if (missing.Length == 0 && (vectors.ModelId ?? known.Model) == known.Model)
            return known;
        if (missing.Length == 0)
            missing = texts;
        var made = await vectors.EmbedAsync(missing, VectorUse.Comparison, cancellationToken);
        if (made.ModelId != known.Model && missing.Length < texts.Length)
            (missing, made) = (texts, await vectors.EmbedAsync(texts, VectorUse.Comparison, cancellationToken));
        // What is typed no more is forgotten.
        var kept = made.ModelId == known.Model ? known.Vectors.Where(each => texts.Contains(each.Key, StringComparer.Ordinal)) : [];
        return _known = new(
            made.ModelId,
            kept.ToImmutableDictionary(StringComparer.Ordinal).SetItems(missing.Zip(made.Vectors, KeyValuePair.Create)));
    }

    private sealed record Known(string Model, ImmutableDictionary<string, float[]> Vectors);
}

/// <summary>An example that the owner has typed.</summary>
internal sealed record TypedExample(string Text, TopicVector Vector);
