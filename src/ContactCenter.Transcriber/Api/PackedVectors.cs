using System.Runtime.InteropServices;
using System.Text.Json;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Http.Features;

namespace ContactCenter.Transcriber.Api;

/// <summary>Vectors as requests bring them: 32-bit numbers, the lowest byte first, each vector in base64.</summary>
internal static class PackedVectors
{
    /// <summary>The most of a request.</summary>
    public const int Most = 50_000;

    /// <summary>Some fifty thousand of a thousand numbers.</summary>
    private const long LargestBody = 256 << 20;

    /// <summary>Reads a request that brings vectors.</summary>
    /// <exception cref="RequestException">It is no such request.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or ended early.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = Math.Min(limit.MaxRequestBodySize ?? LargestBody, LargestBody);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, ApiJson.Options, cancellation)
                ?? throw new RequestException("The request is no JSON object.");
        }
        catch (JsonException fault)
        {
            throw new RequestException("The request is no JSON object with what is asked for.", fault);
        }
    }

    /// <returns>The numbers of each, all as many.</returns>
    /// <exception cref="RequestException">They are none, too many, or no vectors.</exception>
    public static float[][] Check(IReadOnlyList<byte[]?>? packed)
    {
        if (packed is not { Count: > 0 and <= Most })
            throw RequestException.OfField("vectors", $"vectors has 1 to {Most} vectors.");
        float[][] vectors = [.. packed.Select(NumbersOf)];
        return vectors[0] is [] || vectors.Any(vector => vector.Length != vectors[0].Length || !Array.TrueForAll(vector, float.IsFinite))
            ? throw RequestException.OfField("vectors", "A vector is finite 32-bit numbers in base64, as many as in each other one.")
            : vectors;
    }

    private static float[] NumbersOf(byte[]? packed) => packed is null || packed.Length % sizeof(float) != 0
        ? []
        : MemoryMarshal.Cast<byte, float>(packed).ToArray();
}
