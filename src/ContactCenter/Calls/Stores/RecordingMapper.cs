using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Stores;

/// <summary>Between what is known of a call's recordings and its stored form.</summary>
internal static class RecordingMapper
{
    public static StoredRecording? Store(ConversationRecording? recording) => recording is null ? null : new()
    {
        Department = recording.Department,
        Policy = Store(recording.Policy),
        AnnouncedAt = recording.AnnouncedAt?.UtcTicks,
        AnnouncedIn = recording.AnnouncedIn,
        IsDeclined = recording.IsDeclined,
    };

    public static ConversationRecording? Read(StoredRecording? stored) => stored is null ? null : new(stored.Department, Policy(stored.Policy))
    {
        AnnouncedAt = CallMapper.At(stored.AnnouncedAt),
        AnnouncedIn = stored.AnnouncedIn,
        IsDeclined = stored.IsDeclined,
    };

    public static StoredFile? Store(RecordedFile? file) => file is null ? null : new()
    {
        Url = file.Url?.OriginalString,
        Id = file.Id,
        StartedAt = file.StartedAt?.UtcTicks,
        EndedAt = file.EndedAt?.UtcTicks,
        Size = file.Size,
    };

    public static RecordedFile? Read(StoredFile? stored) => stored is null ? null : new(
        stored.Url is { } url ? new(url) : null, stored.Id, CallMapper.At(stored.StartedAt), CallMapper.At(stored.EndedAt), stored.Size);

    public static StoredRecordingStart? Store(RecordingStart? start) => start is null ? null : new()
    {
        AskedAt = start.AskedAt.UtcTicks,
        IsCallerTold = start.IsCallerTold,
        IsAgentTold = start.IsAgentTold,
        IsAnnounced = start.IsAnnounced,
        IsMoved = start.IsMoved,
    };

    public static RecordingStart? Read(StoredRecordingStart? stored) => stored is null ? null : new(CallMapper.At(stored.AskedAt))
    {
        IsCallerTold = stored.IsCallerTold,
        IsAgentTold = stored.IsAgentTold,
        IsAnnounced = stored.IsAnnounced,
        IsMoved = stored.IsMoved,
    };

    public static StoredPause Store(RecordingPause pause) => new() { From = pause.From.UtcTicks, Until = pause.Until?.UtcTicks };

    public static RecordingPause Read(StoredPause stored) => new(CallMapper.At(stored.From), CallMapper.At(stored.Until));

    /// <summary>Nothing recorded has no word: it had none before anything was.</summary>
    public static string? Store(RecordingPolicy policy) => policy switch
    {
        RecordingPolicy.Off => null,
        RecordingPolicy.Mono => "mono",
        RecordingPolicy.Split => "split",
        RecordingPolicy.Own => "own",
        _ => throw new InvalidOperationException($"{policy} has no stored form."),
    };

    public static RecordingPolicy Policy(string? stored) => stored switch
    {
        null => RecordingPolicy.Off,
        "mono" => RecordingPolicy.Mono,
        "split" => RecordingPolicy.Split,
        "own" => RecordingPolicy.Own,
        _ => throw new StorageException(
            $"A call is recorded by the policy '{stored}', which this program does not know. Start the program that wrote it, or restore a backup."),
    };

    public static StoredEffect Store(CallEffect.ImportRecording import) => Store(import.Origin, Store(import.File));

    public static StoredEffect Store(CallEffect.ImportTranscript import) =>
        Store(import.Origin, new() { Url = import.File.Url?.OriginalString, Id = import.File.Recording, Language = import.File.Language });

    /// <summary>Of a conversation it is the leg alone, as before messages were expected.</summary>
    public static StoredEffect Store(CallEffect.ExpectRecording expect) => expect.Origin.Kind == RecordingKind.Conversation
        ? new() { Leg = expect.Origin.Number }
        : Store(expect.Origin, file: null);

    public static RecordingOrigin Expected(StoredEffect stored) =>
        stored.Recording is null ? new(RecordingKind.Conversation, stored.Leg ?? 0) : Origin(stored);

    public static TranscriptFile Transcript(StoredEffect stored) =>
        new(stored.File?.Url is { } url ? new(url) : null, stored.File?.Id, stored.File?.Language);

    private static StoredEffect Store(RecordingOrigin origin, StoredFile? file) => new()
    {
        Recording = origin.Kind switch
        {
            RecordingKind.Conversation => "conversation",
            RecordingKind.Message => "message",
            RecordingKind.Answer => "answer",
            _ => throw new InvalidOperationException($"{origin.Kind} has no stored form."),
        },
        Part = origin.Number,
        File = file,
    };

    public static RecordingOrigin Origin(StoredEffect stored) => stored.Recording switch
    {
        "conversation" => new(RecordingKind.Conversation, stored.Part ?? 0),
        "message" => new(RecordingKind.Message, stored.Part ?? 0),
        "answer" => new(RecordingKind.Answer, stored.Part ?? 0),
        _ => throw new StorageException($"A recording is of the kind '{stored.Recording}', which this program does not know."),
    };
}
