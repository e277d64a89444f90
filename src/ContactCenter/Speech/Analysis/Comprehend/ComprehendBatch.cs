using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Speech.Analysis.Comprehend;

/// <summary>Asks Amazon Comprehend about many texts, 25 at once and of one language each time.</summary>
internal sealed class ComprehendBatch(ComprehendClient client)
{
    private const int MostTexts = 25;
    private const int LongestCode = 60;

    /// <summary>What a text may be refused for that is not its own fault.</summary>
    private static readonly string[] Passing = ["InternalServerException", "ThrottlingException", "TooManyRequestsException"];

    /// <param name="operation">As <c>BatchDetectSentiment</c>.</param>
    /// <param name="parts">The texts.</param>
    /// <param name="read">Reads what is answered of one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>In the order of the parts; those that Comprehend could not read are left out, which the answer says.</returns>
    /// <exception cref="ProviderException">There is no answer, or none of the parts could be read.</exception>
    public async Task<ComprehendAnswer<T>> AskAsync<T>(
        string operation, IReadOnlyList<TurnPart> parts, Func<TurnPart, JsonElement, T> read, CancellationToken cancellationToken)
    {
        var (found, codes) = (new List<(TurnPart Part, T Result)>(), new List<string>());
        foreach (var batch in parts.GroupBy(part => part.Language, StringComparer.Ordinal).SelectMany(language => language.Chunk(MostTexts)))
        {
            var question = new JsonObject
            {
                ["TextList"] = new JsonArray([.. batch.Select(part => (JsonNode?)part.Text)]),
                ["LanguageCode"] = batch[0].Language,
            };
            var (results, refused) = await client.AskAsync(
                operation, question, answer => (Read(answer, batch, read).ToList(), Refused(answer)), cancellationToken);
            found.AddRange(results);
            codes.AddRange(refused);
        }

        var told = string.Join(", ", codes.Distinct(StringComparer.Ordinal));
        if (found.Count == 0 && codes.Count > 0)
            throw new ProviderException(ProviderFault.Failed, $"Amazon Comprehend reads none of the texts ({told}).") { Code = codes[0] };
        return new(
            [.. found.OrderBy(each => each.Part.Turn.Segment).ThenBy(each => each.Part.Begin).Select(each => each.Result)],
            codes.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Amazon Comprehend left out {codes.Count} of {parts.Count} texts ({told})"));
    }

    /// <returns>The codes of single texts that it could not read.</returns>
    private static List<string> Refused(JsonElement answer)
    {
        var codes = answer.GetProperty("ErrorList").EnumerateArray().Select(CodeOf).ToList();
        if (codes.Find(code => Passing.Contains(code, StringComparer.Ordinal)) is { } passing)
            throw new ProviderException(ProviderFault.Unavailable, $"Amazon Comprehend has no time now ({passing}).") { Code = passing };
        return codes;
    }

    /// <summary>What is no code may repeat what was said.</summary>
    private static string CodeOf(JsonElement error) =>
        error.GetProperty("ErrorCode").GetString() is { Length: > 0 and <= LongestCode } code && code.All(char.IsAsciiLetter) ? code : "without a code";

    private static IEnumerable<(TurnPart Part, T Result)> Read<T>(JsonElement answer, TurnPart[] batch, Func<TurnPart, JsonElement, T> read)
    {
        foreach (var result in answer.GetProperty("ResultList").EnumerateArray())
        {
            var index = result.GetProperty("Index").GetInt32();
            if (index < 0 || index >= batch.Length)
                throw new JsonException("a result is of no text");
            yield return (batch[index], read(batch[index], result));
        }
    }
}

/// <summary>What Amazon Comprehend has answered about texts.</summary>
/// <param name="Found">Of those that it could read.</param>
/// <param name="LeftOut">That it could not read all of them; <c>null</c>: it could.</param>
internal sealed record ComprehendAnswer<T>(ImmutableArray<T> Found, string? LeftOut);
