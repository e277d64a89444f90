using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Http.Features;

namespace ContactCenter.Transcriber.Api;

/// <summary>A request for a classifier, as it comes.</summary>
/// <param name="Vectors">The examples: 32-bit numbers, the lowest byte first, each vector in base64.</param>
/// <param name="Labels">The class of each, from 0.</param>
/// <param name="Classes">How many there are.</param>
/// <param name="L2">Above 0: how simple the classifier is kept.</param>
internal sealed record ClassifierBody(IReadOnlyList<byte[]?>? Vectors, IReadOnlyList<int>? Labels, int? Classes, double? L2)
{
    /// <summary>Some fifty thousand examples of a thousand numbers.</summary>
    private const long LargestBody = 256 << 20;

    /// <exception cref="RequestException">It is no such request.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or ended early.</exception>
    public static async Task<ClassifierBody> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Math.Min(limit.MaxRequestBodySize ?? LargestBody, LargestBody);
        try
        {
            return await JsonSerializer.DeserializeAsync<ClassifierBody>(context.Request.Body, ApiJson.Options, cancellation)
                ?? throw new RequestException("The request is no JSON object.");
        }
        catch (JsonException fault)
        {
            throw new RequestException("The request is no JSON object with vectors, labels, classes and l2.", fault);
        }
    }

    /// <summary>The numbers of a vector.</summary>
    public static float[] NumbersOf(byte[]? packed) => packed is null || packed.Length % sizeof(float) != 0
        ? []
        : MemoryMarshal.Cast<byte, float>(packed).ToArray();
}
