using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>
/// What is known of the bytes that a sink has, so that the rest can be asked for: their checksum and the mark of the file that they are of.
/// Belongs to one sink; not for two downloads at once.
/// </summary>
public sealed class DownloadProgress : IDisposable
{
    /// <summary>A date says what was changed only from the next second on.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many bytes the checksum is of.</summary>
    public long Bytes { get; private set; }

    /// <summary>How long the file is; <c>null</c>: the server did not say.</summary>
    internal long? Total { get; private set; }

    internal string? ContentType { get; private set; }

    /// <summary>What the rest is asked for with; <c>null</c>: the server gave no mark by which a changed file is known.</summary>
    internal RangeConditionHeaderValue? Mark { get; private set; }

    public void Dispose() => _hash.Dispose();

    /// <summary>A file comes from its beginning.</summary>
    internal void Begin(HttpResponseMessage response)
    {
        Restart();
        Total = response.Content.Headers.ContentLength;
        ContentType = response.Content.Headers.ContentType?.MediaType;
        Mark = MarkOf(response);
    }

    internal void Restart()
    {
        _hash.GetHashAndReset();
        (Bytes, Total, ContentType, Mark) = (0, null, null, null);
    }

    internal void Add(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        Bytes += bytes.Length;
    }

    /// <summary>Whether an answer is the rest of the same file.</summary>
    internal bool IsContinuedBy(HttpResponseMessage response)
    {
        var range = response.Content.Headers.ContentRange;
        if (range?.From != Bytes || !string.Equals(range.Unit, "bytes", StringComparison.OrdinalIgnoreCase))
            return false;
        if (response.Headers.ETag is { } tag && Mark?.EntityTag is { } mark && !tag.Equals(mark))
            return false;
        Total ??= range.Length;
        return range.Length is null || range.Length == Total;
    }

    internal string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    private static RangeConditionHeaderValue? MarkOf(HttpResponseMessage response)
    {
        if (response.Headers.ETag is { IsWeak: false } tag)
            return new(tag);
        return response.Content.Headers.LastModified is { } changed && response.Headers.Date - changed >= Tick ? new(changed) : null;
    }
}
