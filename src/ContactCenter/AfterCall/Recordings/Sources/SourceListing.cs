using System.Collections.Immutable;
using System.Text.Json;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>One page of the listing of a source: a JSON array of the objects that its webhooks would bring.</summary>
/// <param name="Announcements">Those that can be used, in the listing's order.</param>
/// <param name="Faults">What is wrong with the others, by their place from 1; the first hundred.</param>
/// <param name="Next">The next page, by <c>Link: …; rel="next"</c>; <c>null</c>: this is the last.</param>
internal sealed record SourceListing(ImmutableArray<RecordingAnnouncement> Announcements, ImmutableArray<string> Faults, Uri? Next)
{
    private const int MostFaults = 100;

    /// <param name="body">What was answered.</param>
    /// <param name="link">The <c>Link</c> header, several with commas between; <c>null</c>: there was none.</param>
    /// <param name="page">The address of this page.</param>
    /// <exception cref="AnnouncementException">The body is no JSON array.</exception>
    public static SourceListing Read(ReadOnlyMemory<byte> body, string? link, Uri page)
    {
        using var document = AnnouncementFields.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new AnnouncementException("the listing is no JSON array");
        var announcements = ImmutableArray.CreateBuilder<RecordingAnnouncement>();
        var faults = ImmutableArray.CreateBuilder<string>();
        var place = 0;
        foreach (var element in document.RootElement.EnumerateArray())
        {
            place++;
            try
            {
                announcements.Add(RecordingAnnouncement.Read(element));
            }
            catch (AnnouncementException fault)
            {
                if (faults.Count < MostFaults)
                    faults.Add($"{place}: {fault.Message}");
            }
        }

        return new(announcements.ToImmutable(), faults.ToImmutable(), LinkHeader.NextOf(link, page));
    }
}
