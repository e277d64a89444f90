using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>A transcript that the platform has told of, as it stands in the work that reads it. The names are those on disk.</summary>
internal sealed class ToldTranscript
{
    private const string Context = "told transcript";

    /// <summary>The word of the kind of what was recorded.</summary>
    public required string Kind { get; init; }

    /// <summary>The number of the leg or message that was recorded.</summary>
    public required int Part { get; init; }

    /// <summary>The platform's id of the recording; <c>null</c>: it told none.</summary>
    public string? Recording { get; init; }

    /// <summary>The tag of the language that the platform was told to hear; <c>null</c>: nobody knows.</summary>
    public string? Language { get; init; }

    /// <summary>Where it is, encrypted with the key of the call's texts.</summary>
    public required byte[] Url { get; init; }

    /// <summary>When it was told, in ticks of UTC.</summary>
    public required long At { get; init; }

    /// <param name="key">Of the call's texts.</param>
    /// <param name="import">With an address.</param>
    /// <param name="now">When it was told.</param>
    public static ToldTranscript Of(DataKey key, CallEffect.ImportTranscript import, DateTimeOffset now) => new()
    {
        Kind = RecordingWords.Of(import.Origin.Kind),
        Part = import.Origin.Number,
        Recording = import.File.Recording,
        Language = import.File.Language,
        Url = SealedText.Seal(key, import.File.Url!.OriginalString, Context),
        At = now.UtcTicks,
    };

    public static ToldTranscript Of(WorkItem item) => JsonSerializer.Deserialize(item.Payload!, ToldTranscriptJson.Default.ToldTranscript)!;

    public byte[] ToPayload() => JsonSerializer.SerializeToUtf8Bytes(this, ToldTranscriptJson.Default.ToldTranscript);

    /// <exception cref="EncryptionException">It belongs to another key.</exception>
    public Uri UrlBy(DataKey key) => new(SealedText.Open(key, Url, Context));

    public TimeSpan AgeAt(DateTimeOffset now) => now - new DateTimeOffset(At, TimeSpan.Zero);

    /// <summary>
    /// The recording that it is of: by its id; where the platform has told none for one of them, by what was recorded. <c>null</c>: it is not known yet.
    /// </summary>
    /// <param name="known">The recordings of the call, in the order in which they began.</param>
    public Recording? Find(IReadOnlyList<Recording> known)
    {
        var own = known.Where(each => each.Source is null && RecordingWords.Of(each.Origin.Kind) == Kind && each.Origin.Number == Part).ToList();
        var nameless = own.Where(each => Recording is null || each.PlatformId is null).ToList();
        return own.FirstOrDefault(each => Recording is not null && each.PlatformId == Recording)
            ?? nameless.FirstOrDefault(each => each.State != RecordingState.Ready || IsGivenUp(each))
            ?? nameless.FirstOrDefault();
    }

    /// <summary>Whether a recording was given up for want of a transcript, which may come late.</summary>
    public static bool IsGivenUp(Recording recording) =>
        recording is { State: RecordingState.Ready, Reason: RecordingReasons.NotRedacted, NotTranscribed: not null, Sound: not null };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ToldTranscript))]
internal sealed partial class ToldTranscriptJson : JsonSerializerContext;
