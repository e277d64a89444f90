using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Reads the whole listing of a source once, and takes in what began since its first start.</summary>
internal sealed class SourceListings(SourceDownloads downloads, AnnouncedRecordings recordings, SourceStarts starts)
{
    /// <summary>Pages of one listing: one that leads on and on has an end.</summary>
    private const int MostPages = 1_000;

    /// <param name="source">With a listing.</param>
    /// <returns>What is wrong with the listing or with something in it, for people; <c>null</c>: nothing.</returns>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">Something could not be saved.</exception>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">It is not known whether a call is one of ours.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">The key by which recordings are known again cannot be read.</exception>
    public async Task<string?> ReadAsync(RecordingSource source, CancellationToken cancellationToken)
    {
        var from = await starts.OfAsync(source, cancellationToken);
        string? fault = null;
        var page = source.Poll!.Url;
        for (var number = 1; number <= MostPages; number++)
        {
            var sink = new PageSink();
            var result = await downloads.DownloadAsync(source, page, DownloadLimits.Json, sink, resume: null, cancellationToken);
            if (result is not DownloadResult.Done done)
                return result.Match(static _ => "", static refused => refused.Reason, static again => again.Reason);
            var (listing, unreadable) = Read(sink, done, page);
            fault ??= unreadable ?? (listing!.Faults is [var first, ..] ? $"page {number}, entry {first}" : null);
            foreach (var announcement in listing?.Announcements.Where(each => each.StartedAt is null || each.StartedAt >= from) ?? [])
                await recordings.TakeAsync(source, announcement, address: null, cancellationToken);
            if (listing?.Next is not { } next)
                return fault;
            page = next;
        }

        return fault ?? $"the listing has more than {MostPages} pages";
    }

    private static (SourceListing? Listing, string? Fault) Read(PageSink sink, DownloadResult.Done done, Uri page)
    {
        try
        {
            return (SourceListing.Read(sink.Bytes, done.Link, page), null);
        }
        catch (AnnouncementException fault)
        {
            return (null, fault.Message);
        }
    }
}
