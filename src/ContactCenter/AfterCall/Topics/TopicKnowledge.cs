using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Topics;

/// <summary>Reads what is known of topics. Examples of labels are decrypted once, and forgotten when they are kept no more.</summary>
internal sealed class TopicKnowledge(TypedExamples typed, ITopicStore store, CallKeys keys)
{
    private volatile IReadOnlyDictionary<string, Opened> _opened = new Dictionary<string, Opened>(StringComparer.Ordinal);

    /// <param name="model">Whose vectors are to be compared with the examples.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns><c>null</c>: examples that were typed have vectors of another model now.</returns>
    /// <exception cref="Speech.Analysis.Embeddings.EmbeddingException">Vectors of examples that were typed cannot be made now.</exception>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It cannot be read.</exception>
    public async Task<KnownTopics?> ReadAsync(string model, CancellationToken cancellationToken)
    {
        var (typedModel, examples) = await typed.ReadAsync(cancellationToken);
        if (typedModel is not null && typedModel != model)
            return null;
        var labels = await store.LabelsAsync(cancellationToken);
        var opened = await OpenAsync(labels, cancellationToken);
        List<(TopicLabel Label, TopicVector Vector)> labelled =
        [
            .. labels.Where(kept => opened.GetValueOrDefault(kept.Label.Call)?.Example.Model == model)
                .Select(kept => (kept.Label, VectorOf(kept.Label, opened[kept.Label.Call].Example))),
        ];
        var basis = BasisOf(model, examples, labelled.Select(each => each.Label));
        return new(model, basis, [.. examples.Select(each => each.Vector)], [.. labelled.Select(each => each.Vector)])
        {
            Calls = labelled.Select(each => each.Label.Call).ToHashSet(StringComparer.Ordinal),
            Training = await store.TrainingAsync(cancellationToken),
            Kept = labels.Count(kept => kept.Example is not null),
        };
    }

    /// <summary>There are no labels any more: nothing of their examples stays in memory.</summary>
    public void Forget() => _opened = new Dictionary<string, Opened>(StringComparer.Ordinal);

    private static TopicVector VectorOf(TopicLabel label, StoredTopicExample example) =>
        new(label.Topic, example.Language, ByteVector.FromBytes(example.Vector).ToFloats());

    private static string BasisOf(string model, IEnumerable<TypedExample> typed, IEnumerable<TopicLabel> labels)
    {
        var lines = typed.Select(example => $"{example.Vector.Topic}/{example.Vector.Language}/{example.Text}")
            .Concat(labels.Select(label => string.Create(CultureInfo.InvariantCulture, $"{label.Call}/{label.Topic}/{label.At.UtcTicks}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(model)))));
    }

    private async Task<IReadOnlyDictionary<string, Opened>> OpenAsync(IReadOnlyList<KeptLabel> labels, CancellationToken cancellationToken)
    {
        var before = _opened;
        var opened = new Dictionary<string, Opened>(StringComparer.Ordinal);
        foreach (var (label, body) in labels)
        {
            if (body is null)
                continue;
            var known = before.GetValueOrDefault(label.Call);
            if (known?.Body.AsSpan().SequenceEqual(body) != true)
                known = await OpenAsync(label.Call, body, cancellationToken);
            if (known is not null)
                opened[label.Call] = known;
        }

        return _opened = opened;
    }

    /// <returns><c>null</c>: nobody can read it.</returns>
    private async Task<Opened?> OpenAsync(string call, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var key = await keys.FindAsync(call, cancellationToken);
            return key is null ? null : new(body, StoredTopicExample.FromText(SealedText.Open(key, body, StoredTopicExample.Context)));
        }
        catch (EncryptionException)
        {
            return null;
        }
    }

    private sealed record Opened(byte[] Body, StoredTopicExample Example);
}
