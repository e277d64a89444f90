using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Channels;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>One recording of a call, as the index knows it. Its sound lies elsewhere, encrypted.</summary>
/// <param name="Number">Its id: given once, never used again.</param>
/// <param name="Call">The id of its call.</param>
/// <param name="Origin">What of the call was recorded.</param>
/// <param name="StartedAt">When it began; while it is expected, when the conversation began.</param>
internal sealed record Recording(long Number, string Call, RecordingOrigin Origin, DateTimeOffset StartedAt)
{
    /// <summary>Who may hear it is said for this department; <c>null</c>: only those hear it who may hear everything.</summary>
    public string? Department { get; init; }

    /// <summary>The endpoint's label of the agent who is heard in it; <c>null</c>: none is.</summary>
    public string? Agent { get; init; }

    public RecordingState State { get; init; }

    /// <summary>Whether it is here before the record of its call is complete, so that nothing is made of it yet.</summary>
    public bool AwaitsCompletion { get; init; }

    /// <summary>Why it is so; <c>null</c>: there is nothing to be said.</summary>
    public string? Reason { get; init; }

    public TimeSpan? Duration { get; init; }

    public int? Channels { get; init; }

    /// <summary>Bytes of the file as it came.</summary>
    public long? Size { get; init; }

    /// <summary>The media type of the sound that is played.</summary>
    public string? Type { get; init; }

    /// <summary>The name of the sealed file of the sound; <c>null</c>: there is none.</summary>
    public string? Sound { get; init; }

    /// <summary>The name of the sealed file of the sound as it came, beside one in which something was covered; <c>null</c>: there is none.</summary>
    public string? Original { get; init; }

    /// <summary>The name of the sealed file of its shape; <c>null</c>: there is none.</summary>
    public string? Peaks { get; init; }

    /// <summary>Where our copy is silent because recording was paused, in seconds of it, in order.</summary>
    public ImmutableArray<PausedTime> Paused { get; init; } = [];

    /// <summary>What all of this is encrypted with, wrapped by the master key; empty: nothing is yet.</summary>
    public ImmutableArray<byte> Key { get; init; } = [];

    /// <summary>The address that it is downloaded from, encrypted.</summary>
    public ImmutableArray<byte> Url { get; init; } = [];

    /// <summary>A hash by which the same recording is known again: of the platform of its address, of another system a keyed one.</summary>
    public string? Same { get; init; }

    /// <summary>The platform's own id of it; <c>null</c>: it has told none, or has not made it.</summary>
    public string? PlatformId { get; init; }

    /// <summary>Why it is not put into words, or not yet, a sentence; <c>null</c>: it is, may still be, or nobody wants it to be.</summary>
    public string? NotTranscribed { get; init; }

    /// <summary>Whether it can be heard while it is still to be put into words: a model is missing, or it is tried again.</summary>
    public bool AwaitsWords { get; init; }

    /// <summary>The state in which the work that it waited for was given up; <c>null</c>: it was not, or is tried again.</summary>
    public RecordingState? GivenUpIn { get; init; }

    /// <summary>The recording system that has told of it; <c>null</c>: the voice platform.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Whether it is not known yet which call it is of, because the history has not said so: <see cref="Call"/> is that of its source then, also where it is
    /// to be one of ours.
    /// </summary>
    public bool AwaitsCall { get; init; }

    /// <summary>On which channel its source has the agent, from 1; <c>null</c>: as with those of the platform.</summary>
    public int? AgentChannel { get; init; }

    /// <summary>
    /// Where the agent was found in it, whatever the settings said then; <c>null</c>: it is not here, or has no channel of ours for each side.
    /// </summary>
    public AgentChannels? AgentFoundOn { get; init; }

    /// <summary>Whether it has a channel for each side, was made by us, and is far shorter than the talk was.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether its source has no id for it, so that the same sound of the same call is the same recording.</summary>
    public bool IsKnownByContent { get; init; }

    /// <summary>A hash of call and sound by which the same recording is known again; <c>null</c>: it is not here, or has an id.</summary>
    public string? Content { get; init; }

    /// <summary>Whether another system has told of it and it belongs to no department: only those who may hear or read everything know of it.</summary>
    public bool IsUnassigned => Source is not null && Department is null;

    /// <summary>Whether another system tells it in writing, so that there is nothing to be heard.</summary>
    public bool IsInWriting => Reason == RecordingReasons.NoSound || this is { State: RecordingState.Importing, Source: not null, Url.IsEmpty: true };

    /// <summary>Whether it is here, or was.</summary>
    public bool IsBroughtIn =>
        State is RecordingState.Stored or RecordingState.Redacting or RecordingState.Ready or RecordingState.Deleted or RecordingState.Erased;

    /// <summary>Whether it waits for work that was given up.</summary>
    public bool IsGivenUp => GivenUpIn == State;

    /// <summary>The names of its sealed files.</summary>
    public IEnumerable<string> Files => new[] { Sound, Original, Peaks }.OfType<string>();

    /// <summary>What its key is wrapped for.</summary>
    public string Purpose => PurposeOf(Number);

    /// <summary>What the key of the texts of a call is wrapped for.</summary>
    public static string PurposeOfTexts(string call) => $"call/{call}";

    /// <summary>The same when it is to be downloaded again.</summary>
    public Recording Anew() => this with { State = RecordingState.Importing, Reason = null };

    /// <param name="call"><c>null</c>: it is not known.</param>
    /// <returns>The agent's leg that was recorded on a channel for each side; <c>null</c>: it is no such recording of ours.</returns>
    public CallLeg? SplitLegOf(CallSession? call) =>
        this is { Source: null, Origin.Kind: RecordingKind.Conversation } && call?.Leg(new(Origin.Number)) is { Recording: RecordingPolicy.Split } leg
            ? leg
            : null;

    public static string PurposeOf(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"recording/{number}");
}
