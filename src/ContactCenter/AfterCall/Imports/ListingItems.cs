using System.Globalization;
using ContactCenter.AfterCall.Announcements;
using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.AfterCall.Imports;

/// <summary>The older part of a source's listing as what is to be imported, page by page.</summary>
/// <param name="import">Of a listing.</param>
/// <param name="source">Whose listing it is.</param>
/// <param name="pages">Reads it.</param>
internal sealed class ListingItems(Import import, RecordingSource source, ListingPages pages) : IImportItems
{
    private static readonly TimeSpan UntilListingIsBack = TimeSpan.FromMinutes(1);

    private readonly Queue<ImportItem> _read = new();
    private Uri? _next = source.Poll?.Url ?? throw new ImportException($"the settings name no listing of source {source.Name} any more");
    private int _page;

    public async Task<ImportItem?> NextAsync(CancellationToken cancellationToken)
    {
        while (_read.Count == 0 && _next is { } next)
            await ReadAsync(next, cancellationToken);
        return _read.TryDequeue(out var item) ? item : null;
    }

    public void Dispose() => _read.Clear();

    private async Task ReadAsync(Uri next, CancellationToken cancellationToken)
    {
        if (_page == ListingPages.MostPages)
            throw new ImportException($"the listing has more than {ListingPages.MostPages} pages");
        var page = await pages.ReadAsync(source, next, cancellationToken);
        if (page.Listing is not { } listing)
            throw new ImportException($"the listing: {page.Fault}", page.MayComeLater ? page.RetryAfter ?? UntilListingIsBack : null);
        _page++;
        _next = listing.Next;
        foreach (var announcement in listing.Announcements.Where(IsMeant))
            _read.Enqueue(new(NameOf(announcement)) { Announcement = announcement });
        foreach (var fault in listing.Faults)
            _read.Enqueue(new(string.Create(CultureInfo.InvariantCulture, $"page {_page}")) { Fault = $"entry {fault}" });
    }

    /// <summary>What began at a time that nobody tells is taken when the listing is polled.</summary>
    private bool IsMeant(RecordingAnnouncement announcement) =>
        announcement.StartedAt < import.To && (import.From is not { } from || announcement.StartedAt >= from);

    private static string NameOf(RecordingAnnouncement announcement) =>
        announcement.RecordingId is { } id ? $"recording {id}" : $"call {announcement.CallId}";
}
