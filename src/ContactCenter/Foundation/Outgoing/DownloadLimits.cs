using System.Collections.Immutable;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>What a download may cost, and what it may be.</summary>
public sealed record DownloadLimits
{
    /// <summary>A recording: 2 GiB, 30 minutes; also where a server does not know or say what it is.</summary>
    public static readonly DownloadLimits Sound = new()
    {
        LongestBytes = 1L << 31,
        LongestTime = TimeSpan.FromMinutes(30),
        ContentTypes = ["audio/*", "application/octet-stream", "binary/octet-stream", "application/ogg", "video/mp4", "video/ogg", "video/webm"],
        TypeMayBeMissing = true,
    };

    /// <summary>A document: 8 MiB, 1 minute.</summary>
    public static readonly DownloadLimits Json = new()
    {
        LongestBytes = 8 << 20,
        LongestTime = TimeSpan.FromMinutes(1),
        ContentTypes = ["application/json", "text/json"],
    };

    /// <summary>Bytes of the whole file.</summary>
    public required long LongestBytes { get; init; }

    /// <summary>From the first request to the last byte, resumed or not.</summary>
    public required TimeSpan LongestTime { get; init; }

    /// <summary>Types that are taken, each as <c>type/subtype</c> or <c>type/*</c>.</summary>
    public required ImmutableArray<string> ContentTypes { get; init; }

    /// <summary>Whether a file is taken whose server tells no type.</summary>
    public bool TypeMayBeMissing { get; init; }

    /// <summary>So long nothing may come before an answer counts as broken off.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromSeconds(60);

    public int MostRedirects { get; init; } = 5;

    /// <summary>How often in a row the rest is asked for at once although the last answer, broken off, had brought nothing more.</summary>
    public int MostResumes { get; init; } = 5;

    /// <param name="type">Type and subtype; <c>null</c>: none was told.</param>
    internal bool Takes(string? type) => type is null ? TypeMayBeMissing : ContentTypes.Any(wanted => IsMeant(wanted, type));

    private static bool IsMeant(string wanted, string type) => wanted.EndsWith("/*", StringComparison.Ordinal)
        ? type.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(type, wanted, StringComparison.OrdinalIgnoreCase);
}
