using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Asks the running transcriber for vectors.</summary>
internal sealed class EmbeddingClient(VectorClient client)
{
    /// <summary>It takes no more at once.</summary>
    private const int MostTexts = 256;

    /// <summary>It takes no longer ones, and no model that much.</summary>
    private const int LongestText = 8_192;

    private static readonly VectorRequest Request = new("v1/embeddings", "makes no vectors", TimeSpan.FromMinutes(5));

    /// <param name="texts">At least one; longer ones are cut.</param>
    /// <param name="use">What for.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="EmbeddingException">They were not made.</exception>
    public async Task<SentenceEmbeddings> EmbedAsync(IReadOnlyList<string> texts, VectorUse use, CancellationToken cancellationToken)
    {
        var vectors = ImmutableArray.CreateBuilder<float[]>(texts.Count);
        var model = "";
        // One process has one model.
        foreach (var some in texts.Chunk(MostTexts))
        {
            using var body = new StringContent(BodyOf(some, use), Encoding.UTF8, "application/json");
            var made = await client.PostAsync(Request, body, json => EmbeddingAnswer.Read(json, some.Length), cancellationToken);
            model = made.ModelId;
            vectors.AddRange(made.Vectors);
        }

        return new(model, vectors.MoveToImmutable());
    }

    private static string BodyOf(IReadOnlyList<string> texts, VectorUse use) => new JsonObject
    {
        ["input"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text.Length > LongestText ? text[..LongestText] : text))]),
        ["encoding_format"] = "base64",
        ["input_type"] = use == VectorUse.Passage ? "passage" : "query",
        ["priority"] = use == VectorUse.Question ? "question" : "batch",
    }.ToJsonString();
}

/// <summary>Vectors of texts.</summary>
/// <param name="ModelId">The model's name and digits that change with its files. Vectors of two models are never compared.</param>
/// <param name="Vectors">One for each text, in their order; each has length 1.</param>
internal sealed record SentenceEmbeddings(string ModelId, ImmutableArray<float[]> Vectors);
