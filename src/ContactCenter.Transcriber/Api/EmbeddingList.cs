using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Api;

/// <summary>Vectors in the OpenAI form.</summary>
/// <param name="Object">Always <c>list</c>.</param>
/// <param name="Data">One for each text, in their order.</param>
/// <param name="Model">The id of the model: its name, and digits that change with its files.</param>
/// <param name="Usage">What was computed.</param>
internal sealed record EmbeddingList(string Object, IReadOnlyList<EmbeddingEntry> Data, string Model, EmbeddingUsage Usage)
{
    /// <summary>Writes them.</summary>
    public static EmbeddingList Of(EmbeddedTexts texts, bool isPacked) => new(
        "list",
        [.. texts.Vectors.Select((vector, index) => EmbeddingEntry.Of(vector, index, isPacked))],
        texts.Model,
        new EmbeddingUsage(texts.Tokens, texts.Tokens));
}

/// <summary>What vectors have cost, in the OpenAI form.</summary>
/// <param name="PromptTokens">The tokens of all texts.</param>
/// <param name="TotalTokens">The same.</param>
internal sealed record EmbeddingUsage(int PromptTokens, int TotalTokens);
