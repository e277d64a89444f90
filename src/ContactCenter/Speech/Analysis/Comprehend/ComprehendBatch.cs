using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Speech.Analysis.Comprehend;

/// <summary>Asks Amazon Comprehend about many texts, 25 at once and of one language each time.</summary>
internal sealed class ComprehendBatch(ComprehendClient client)
{
    private const int MostTexts = 25;

    /// <summary>What a text may be refused for that is not its own fault.</summary>
    private static readonly string[] Passing = ["InternalServerException", "ThrottlingException", "TooManyRequestsException"];

    /// <param name="operation">As <c>BatchDetectSentiment</c>.</param>
    /// <param name="parts">The texts.</param>
    /// <param name="read">Reads what is answered of one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>In the order of the parts; those that Comprehend could not read are left out.</returns>
    /// <exception cref="ProviderException">There is no answer.</exception>
    public async Task<IReadOnlyList<T>> AskAsync<T>(
        string operation, IReadOnlyList<TurnPart> parts, Func<TurnPart, JsonElement, T> read, CancellationToken cancellationToken)
    {
        var found = new List<(TurnPart Part, T Result)>();
        foreach (var batch in parts.GroupBy(part => part.Language, StringComparer.Ordinal).SelectMany(language => language.Chunk(MostTexts)))
        {
            var question = new JsonObject
            {
                ["TextList"] = new JsonArray([.. batch.Select(part => (JsonNode?)part.Text)]),
                ["LanguageCode"] = batch[0].Language,
            };
            found.AddRange(await client.AskAsync(operation, question, answer => Read(answer, batch, read).ToList(), cancellationToken));
        }

        return [.. found.OrderBy(each => each.Part.Turn.Segment).ThenBy(each => each.Part.Begin).Select(each => each.Result)];
    }

    private static IEnumerable<(TurnPart Part, T Result)> Read<T>(JsonElement answer, TurnPart[] batch, Func<TurnPart, JsonElement, T> read)
    {
        var codes = answer.GetProperty("ErrorList").EnumerateArray().Select(error => error.GetProperty("ErrorCode").GetString()!).ToList();
        if (codes.Find(code => Passing.Contains(code, StringComparer.Ordinal)) is { } passing)
            throw new ProviderException(ProviderFault.Unavailable, $"Amazon Comprehend has no time now ({passing}).") { Code = passing };
        foreach (var result in answer.GetProperty("ResultList").EnumerateArray())
        {
            var index = result.GetProperty("Index").GetInt32();
            if (index < 0 || index >= batch.Length)
                throw new JsonException("a result is of no text");
            yield return (batch[index], read(batch[index], result));
        }
    }
}
