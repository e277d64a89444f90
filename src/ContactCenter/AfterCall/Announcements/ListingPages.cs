using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Reads pages of the listings of sources.</summary>
internal sealed class ListingPages(SourceDownloads downloads)
{
    /// <summary>Pages of one listing: one that leads on and on has an end.</summary>
    public const int MostPages = 1_000;

    /// <param name="source">Whose listing it is.</param>
    /// <param name="page">The address of the page.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ListingPage> ReadAsync(RecordingSource source, Uri page, CancellationToken cancellationToken)
    {
        var sink = new BytesSink();
        var result = await downloads.DownloadAsync(source, page, DownloadLimits.Json, sink, resume: null, cancellationToken);
        return result.Match(
            done => Read(sink, done, page),
            static refused => new ListingPage(null, refused.Reason),
            static again => new ListingPage(null, again.Reason) { MayComeLater = true, RetryAfter = again.RetryAfter });
    }

    private static ListingPage Read(BytesSink sink, DownloadResult.Done done, Uri page)
    {
        try
        {
            return new(SourceListing.Read(sink.Bytes, done.Link, page), null);
        }
        catch (AnnouncementException fault)
        {
            return new(null, fault.Message);
        }
    }
}

/// <summary>A page of a listing, or why there is none.</summary>
/// <param name="Listing"><c>null</c>: <paramref name="Fault"/> says why.</param>
/// <param name="Fault">For people.</param>
internal sealed record ListingPage(SourceListing? Listing, string? Fault)
{
    /// <summary>Whether it may come when it is asked for again.</summary>
    public bool MayComeLater { get; init; }

    /// <summary>How long the server wants not to be asked; <c>null</c>: it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
