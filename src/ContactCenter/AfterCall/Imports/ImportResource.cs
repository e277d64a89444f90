using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Imports;

/// <summary>One back-fill.</summary>
/// <param name="State"><c>running</c>, <c>paused</c>, <c>stopped</c> (before its end), <c>done</c>, or <c>failed</c>: something stands in its way, and it
/// goes on when it is resumed.</param>
/// <param name="Found">How many recordings and texts there are; of a listing, so far.</param>
/// <param name="Done">How many have come in, or were here already.</param>
/// <param name="Failed">How many could not be brought in.</param>
/// <param name="Yielding">Whether it waits at this moment because something newer goes first.</param>
/// <param name="Source">The name of the recording system.</param>
/// <param name="Folder">Its path without links; <c>null</c>: it is a listing.</param>
/// <param name="From">Of a listing: recordings that began earlier are not taken; <c>null</c>: all are.</param>
/// <param name="To">Of a listing: only recordings that began earlier are taken; <c>null</c>: it is a folder.</param>
/// <param name="By">The name of the person or key that began it.</param>
/// <param name="EndedAt">When it was done or stopped; <c>null</c>: it is not.</param>
/// <param name="LastError">What was wrong last, or stands in its way; <c>null</c>: nothing.</param>
/// <param name="Failures">What failed last, the newest first, 20 at most.</param>
internal sealed record ImportResource(
    string Id,
    string State,
    int Found,
    int Done,
    int Failed,
    bool Yielding,
    string Source,
    string? Folder,
    DateTimeOffset? From,
    DateTimeOffset? To,
    string By,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? LastError,
    IReadOnlyList<ImportFailureResource> Failures)
{
    /// <param name="isYielding">Whether others go first at this moment.</param>
    /// <param name="hasRoom">Whether the disk has room to spare.</param>
    public static ImportResource Of(Import import, bool isYielding, bool hasRoom)
    {
        var isAtWork = import is { State: ImportState.Running, IsRead: false };
        return new(
            import.Number.ToString(CultureInfo.InvariantCulture),
            ImportWords.Of(import.State),
            import.Found,
            import.Done,
            import.Failed,
            isAtWork && isYielding,
            import.Source,
            import.Folder,
            import.From,
            import.To,
            import.By,
            import.StartedAt,
            import.EndedAt,
            isAtWork && !hasRoom ? "the disk has no room to spare" : import.LastError,
            [.. import.Failures.Select(failure => new ImportFailureResource(failure.Item, failure.Reason))]);
    }
}

/// <summary>Something that could not be brought in.</summary>
/// <param name="Item">Its path in the folder, or what it is in the listing.</param>
/// <param name="Reason">A sentence.</param>
internal sealed record ImportFailureResource(string Item, string Reason);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ImportRequest))]
[JsonSerializable(typeof(ListResource<ImportResource>))]
internal sealed partial class ImportJson : JsonSerializerContext;
