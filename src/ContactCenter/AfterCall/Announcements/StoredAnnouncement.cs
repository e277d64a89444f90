using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>
/// What a recording system has told, as it is encrypted until it is worked off; the address of a sound lies with its recording. The names are those on
/// disk: they never change their meaning.
/// </summary>
internal sealed class StoredAnnouncement
{
    public required string Call { get; init; }

    public string? Agent { get; init; }

    public string? Caller { get; init; }

    /// <summary>In ticks of UTC.</summary>
    public long? StartedAt { get; init; }

    public string? Language { get; init; }

    public SortedDictionary<string, string>? Attributes { get; init; }

    /// <summary>The language of <see cref="Said"/>, where one is told for all of it.</summary>
    public string? SaidIn { get; init; }

    /// <summary><c>null</c>: it was not told in writing.</summary>
    public StoredSegment[]? Said { get; init; }

    /// <summary>Where the source was heard from; <c>null</c>: it was asked.</summary>
    public string? Address { get; init; }

    public static StoredAnnouncement Of(RecordingAnnouncement announcement, string? address) => new()
    {
        Call = announcement.CallId,
        Agent = announcement.Agent,
        Caller = announcement.Caller,
        StartedAt = announcement.StartedAt?.UtcTicks,
        Language = announcement.Language,
        Attributes = announcement.Attributes.IsEmpty ? null : new(announcement.Attributes, StringComparer.Ordinal),
        SaidIn = SaidOf(announcement)?.Language,
        Said = SaidOf(announcement) is { } said ? [.. said.Segments.Select(StoredSegment.Of)] : null,
        Address = address,
    };

    public RecordingAnnouncement ToAnnouncement() => new()
    {
        CallId = Call,
        Agent = Agent,
        Caller = Caller,
        StartedAt = StartedAt is { } ticks ? new(ticks, TimeSpan.Zero) : null,
        Language = Language,
        Attributes = (Attributes ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Transcript = Said is null ? null : new([.. Said.Select(segment => segment.ToSegment())], SaidIn),
    };

    public string ToText() => JsonSerializer.Serialize(this, StoredAnnouncementJson.Default.StoredAnnouncement);

    public static StoredAnnouncement FromText(string text) => JsonSerializer.Deserialize(text, StoredAnnouncementJson.Default.StoredAnnouncement)!;

    /// <summary>Where there is a sound, that is put into words.</summary>
    private static TranscriptText? SaidOf(RecordingAnnouncement announcement) => announcement.Url is null ? announcement.Transcript : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredAnnouncement))]
internal sealed partial class StoredAnnouncementJson : JsonSerializerContext;
