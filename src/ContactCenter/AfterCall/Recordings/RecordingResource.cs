using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>One recording of a call.</summary>
/// <param name="CallId"><c>null</c>: another system has told of it, and it is not known yet whether its call is one of ours.</param>
/// <param name="Source"><c>platform</c>: the voice platform has made it; else the name of the recording system that has told of it.</param>
/// <param name="Kind"><c>conversation</c>, <c>message</c> (that the caller has left) or <c>answer</c> (spoken, of the survey).</param>
/// <param name="Department">Whose recording it is; <c>null</c>: nobody's.</param>
/// <param name="Agent">The endpoint's label of the agent who is heard; <c>null</c>: none is.</param>
/// <param name="StartedAt">When it began; while it is expected, when the conversation began.</param>
/// <param name="DurationSeconds"><c>null</c> until it is here.</param>
/// <param name="Channels"><c>null</c> until it is here; of two, one is the caller.</param>
/// <param name="State"><c>expected</c>, <c>importing</c>, <c>stored</c>, <c>redacting</c>, <c>ready</c> (it can be heard), <c>missing</c>,
/// <c>failed</c>, <c>deleted</c> or <c>erased</c>.</param>
/// <param name="Reason">Why it is so: <c>notRedacted</c> of one in which nothing was covered, <c>noSound</c> of a conversation that came in writing, else a
/// sentence; <c>null</c>: nothing is to be said.</param>
/// <param name="NotTranscribed">Why it is not put into words, or not yet, a sentence; <c>null</c>: it is, may still be, or nobody wants it to be.</param>
/// <param name="Size">Bytes.</param>
/// <param name="CanHear">Whether you may listen to it now.</param>
/// <param name="CanHearOriginal">Whether you may also listen to it as it came, in which nothing is covered.</param>
/// <param name="ChannelCheck">Whether the agent is heard on the channel that <c>Recordings:AgentChannel</c> says: <c>verified</c>, <c>unverified</c> (it has
/// no stretch that could tell) or <c>contradicted</c>; absent where it is not here, or has no channel of ours for each side.</param>
/// <param name="Progress">How much of it has been heard while it is put into words, 0 to 1; absent where it is not, or the engine does not tell.</param>
/// <param name="ShorterThanTalk"><c>true</c>: it has a channel for each side and far less than what was talked; else absent.</param>
internal sealed record RecordingResource(
    string Id,
    string? CallId,
    string Source,
    string Kind,
    string? Department,
    string? Agent,
    DateTimeOffset StartedAt,
    double? DurationSeconds,
    int? Channels,
    string State,
    string? Reason,
    string? NotTranscribed,
    long? Size,
    bool CanHear,
    bool CanHearOriginal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ChannelCheck = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Progress = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ShorterThanTalk = false)
{
    /// <param name="recording">In any state.</param>
    /// <param name="asker">Who is told.</param>
    /// <param name="hearing">Who may listen to what.</param>
    /// <param name="channels">Whether the agent is where the settings say.</param>
    /// <param name="progress">How much of it has been heard.</param>
    public static RecordingResource Of(Recording recording, ClaimsPrincipal asker, Hearing hearing, ChannelChecks channels, HearingProgress progress) => new(
        recording.Number.ToString(CultureInfo.InvariantCulture),
        recording.AwaitsCall ? null : recording.Call,
        recording.Source ?? "platform",
        RecordingWords.Of(recording.Origin.Kind),
        recording.Department,
        recording.Agent,
        recording.StartedAt,
        recording.Duration is { } time ? Math.Round(time.TotalSeconds, 3) : null,
        recording.Channels,
        RecordingWords.Of(recording.State),
        recording.Reason,
        recording.NotTranscribed,
        recording.Size,
        recording is { State: RecordingState.Ready, Sound: not null } && hearing.Admits(asker, recording),
        recording.State == RecordingState.Ready && hearing.AdmitsToOriginal(asker, recording),
        channels.WordOf(recording),
        progress.Of(recording.Number) is { } share ? Math.Round(share, 3) : null,
        recording.IsShort);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RecordingResource))]
[JsonSerializable(typeof(IReadOnlyList<RecordingResource>))]
[JsonSerializable(typeof(ListResource<RecordingResource>))]
[JsonSerializable(typeof(PeaksResource))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class RecordingJson : JsonSerializerContext;
