using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>
/// What a recording system tells of one recording, or of a conversation in writing:
/// <c>{"call_id","recording_url","recording_id","agent","caller","startedAt","language","attributes":{},"transcript"}</c>. Names may be written
/// with underscores or in camelCase, ids and times as text or as numbers; fields that are not known are passed over.
/// </summary>
internal sealed record RecordingAnnouncement
{
    /// <summary>Characters of <c>recording_url</c>.</summary>
    public const int LongestUrl = 4_000;

    /// <summary>Characters of ids, names, and each name and value of <c>attributes</c>.</summary>
    public const int LongestText = 200;

    public const int MostAttributes = 50;

    /// <summary>The call that was recorded, by the source's own id or by ours; 1-200 characters.</summary>
    public required string CallId { get; init; }

    /// <summary>The call's id in an earlier version of this program: what was taken in by that one stays there; <c>null</c>: it had no other.</summary>
    public string? EarlierCallId { get; init; }

    /// <summary>The recording by the source's own id; <c>null</c>: it was not told.</summary>
    public string? RecordingId { get; init; }

    /// <summary>Where the recording is, by http or https; <c>null</c>: there is a transcript instead.</summary>
    public Uri? Url { get; init; }

    /// <summary>Name or endpoint of the agent.</summary>
    public string? Agent { get; init; }

    /// <summary>Number or name of the caller.</summary>
    public string? Caller { get; init; }

    /// <summary>When the recording began, in UTC; <c>null</c>: it was not told, or not in a form that is known here.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>As it was told, 35 characters at most; whether there is such a language is not checked.</summary>
    public string? Language { get; init; }

    /// <summary>By their names, upper and lower case kept.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What was said, where the source tells it in writing; <c>null</c>: it does not.</summary>
    public TranscriptText? Transcript { get; init; }

    /// <summary>Reads the body of a webhook.</summary>
    /// <exception cref="AnnouncementException">
    /// It is no JSON object; it has no <c>call_id</c>, or neither <c>recording_url</c> nor <c>transcript</c>; or something in it is too long.
    /// </exception>
    public static RecordingAnnouncement Read(ReadOnlyMemory<byte> rawBody)
    {
        using var document = AnnouncementFields.Parse(rawBody);
        return Read(document.RootElement);
    }

    /// <summary>Reads one object of a listing.</summary>
    /// <exception cref="AnnouncementException">As with <see cref="Read(ReadOnlyMemory{byte})"/>.</exception>
    public static RecordingAnnouncement Read(JsonElement element)
    {
        var announcement = Read(element, callId: null);
        if (announcement is { Url: null, Transcript: null })
            throw new AnnouncementException("recording_url is missing, or transcript in its place");
        return announcement;
    }

    /// <summary>Reads what lies in a file beside a sound, or in its place: the same object, in which nothing is needed.</summary>
    /// <param name="json">The file.</param>
    /// <param name="callId">The call where the object names none.</param>
    /// <exception cref="AnnouncementException">It is no JSON object, or something in it is too long.</exception>
    public static RecordingAnnouncement Read(ReadOnlyMemory<byte> json, string callId)
    {
        using var document = AnnouncementFields.Parse(json);
        return Read(document.RootElement, callId);
    }

    private static RecordingAnnouncement Read(JsonElement element, string? callId)
    {
        var fields = AnnouncementFields.Of(element);
        return new()
        {
            CallId = fields.Text(LongestText, "call_id", "callId") ?? callId ?? throw new AnnouncementException("call_id is missing"),
            RecordingId = fields.Text(LongestText, "recording_id", "recordingId"),
            Url = fields.Url(LongestUrl, "recording_url", "recordingUrl"),
            Agent = fields.Text(LongestText, "agent"),
            Caller = fields.Text(LongestText, "caller"),
            StartedAt = fields.Time("startedAt", "started_at"),
            Language = fields.Text(AnnouncedTranscript.LongestLanguage, "language"),
            Attributes = fields.Texts(MostAttributes, LongestText, "attributes"),
            Transcript = AnnouncedTranscript.Read(fields),
        };
    }
}

/// <summary>What a recording system told of a recording cannot be used. The message is for whoever has sent it.</summary>
internal sealed class AnnouncementException(string message) : Exception(message);
