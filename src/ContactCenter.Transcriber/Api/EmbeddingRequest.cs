using System.Text.Json;
using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Http.Features;

namespace ContactCenter.Transcriber.Api;

/// <summary>A request for vectors, checked.</summary>
/// <param name="Work">What is wanted.</param>
/// <param name="IsPacked">Whether the numbers are wanted as bytes in base64.</param>
internal sealed record EmbeddingRequest(EmbeddingWork Work, bool IsPacked)
{
    /// <summary>The most texts of a request.</summary>
    public const int MostTexts = 256;

    /// <summary>The most characters of a text, UTF-16; more than any model takes.</summary>
    public const int LongestText = 8_192;

    /// <summary>As many and as long texts as there may be, with every character escaped.</summary>
    private const long LargestBody = 16 << 20;

    private const string Input = "input";

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or ended early.</exception>
    public static async Task<EmbeddingRequest> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Math.Min(limit.MaxRequestBodySize ?? LargestBody, LargestBody);
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: cancellation);
            return Of(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new RequestException("The request is no JSON.", fault);
        }
    }

    private static EmbeddingRequest Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new RequestException("The request is no JSON object.");
        if (body.TryGetProperty("dimensions", out var dimensions) && dimensions.ValueKind != JsonValueKind.Null)
            throw RequestException.OfField("dimensions", "The number of dimensions is the model's and cannot be chosen.");
        var work = new EmbeddingWork(
            TextsOf(body),
            TextOf(body, "model") is { Length: > 0 } model ? model : null,
            WordOf(body, "input_type", ("query", TextUse.Query), ("passage", TextUse.Passage)),
            WordOf(body, "priority", ("batch", EmbeddingPriority.Batch), ("question", EmbeddingPriority.Question)));
        return new EmbeddingRequest(work, WordOf(body, "encoding_format", ("float", false), ("base64", true)));
    }

    private static string[] TextsOf(JsonElement body)
    {
        if (!body.TryGetProperty(Input, out var input))
            throw RequestException.OfField(Input, "input is missing: a text, or a list of texts.");
        if (input.ValueKind == JsonValueKind.Array && input.GetArrayLength() is 0 or > MostTexts)
            throw RequestException.OfField(Input, $"input has 1 to {MostTexts} texts.");
        string[] texts = input.ValueKind == JsonValueKind.Array ? [.. input.EnumerateArray().Select(item => StringOf(item, Input))] : [StringOf(input, Input)];
        return texts.All(text => text.Length <= LongestText && !string.IsNullOrWhiteSpace(text))
            ? texts
            : throw RequestException.OfField(Input, $"A text of input has 1 to {LongestText} characters, and not blanks alone.");
    }

    /// <returns>The first of the words where there is none.</returns>
    private static T WordOf<T>(JsonElement body, string name, params (string Word, T Value)[] words)
    {
        var said = TextOf(body, name) ?? words[0].Word;
        var index = Array.FindIndex(words, word => word.Word == said);
        return index >= 0 ? words[index].Value : throw RequestException.OfField(name, $"{name} is {string.Join(" or ", words.Select(word => word.Word))}.");
    }

    private static string? TextOf(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? StringOf(value, name) : null;

    private static string StringOf(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : throw RequestException.OfField(name, $"{name} has something that is no text.");
        }
        catch (InvalidOperationException fault)
        {
            throw new RequestException($"{name} has half of a character.", fault);
        }
    }
}
