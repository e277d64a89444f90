using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// Reads the whole listing of a source once, and takes in what began since its first start. That a recording which has failed is still listed is no news.
/// </summary>
internal sealed class SourceListings(ListingPages pages, AnnouncedRecordings recordings, SourceStarts starts)
{
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
        for (var number = 1; number <= ListingPages.MostPages; number++)
        {
            var read = await pages.ReadAsync(source, page, cancellationToken);
            if (read.Listing is not { } listing)
                return read.Fault;
            fault ??= listing.Faults is [var first, ..] ? $"page {number}, entry {first}" : null;
            foreach (var announcement in listing.Announcements.Where(each => each.StartedAt is null || each.StartedAt >= from))
                await recordings.TakeAsync(source, announcement, address: null, retriesFailed: false, cancellationToken);
            if (listing.Next is not { } next)
                return fault;
            page = next;
        }

        return fault ?? $"the listing has more than {ListingPages.MostPages} pages";
    }
}
