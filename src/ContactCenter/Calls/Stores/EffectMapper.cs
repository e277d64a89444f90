using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.Calls.Stores;

/// <summary>Between an effect of a call and the work item that carries it out.</summary>
internal static class EffectMapper
{
    public const string CreateAgentLeg = "createAgentLeg";
    public const string TransferCaller = "transferCaller";
    public const string HangUp = "hangUp";
    public const string LookUp = "lookUp";
    public const string AskService = "askService";
    public const string AnnounceRecording = "announceRecording";
    public const string RecordLeg = "recordLeg";
    public const string PlayMusic = "playMusic";
    public const string StopMusic = "stopMusic";
    public const string ExpectRecording = "expectRecording";
    public const string ImportRecording = "importRecording";
    public const string ImportTranscript = "importTranscript";
    public const string Timer = "timer";

    /// <summary>Every call has one.</summary>
    private static readonly byte[] Silence = Payload(new() { Timer = "silence" });

    public static WorkItem Of(long number, CallSession call, CallEffect effect, DateTimeOffset now) =>
        new(number, KindOf(effect), call.CallerLeg.Value, effect is CallEffect.StartTimer timer ? timer.Due : now)
        {
            Payload = PayloadOf(effect),
            Target = TargetOf(call, effect),
            Origin = System.Diagnostics.Activity.Current?.Context ?? default,
        };

    /// <summary>Whether the item carries out an effect of a call that is at hand.</summary>
    public static bool IsEffect(WorkItem item) =>
        item.Kind is CreateAgentLeg or TransferCaller or HangUp or LookUp or AskService
            or AnnounceRecording or RecordLeg or PlayMusic or StopMusic or ExpectRecording or ImportRecording or ImportTranscript or Timer;

    public static CallEffect EffectOf(WorkItem item)
    {
        var stored = StoredIn(item);
        return item.Kind switch
        {
            CreateAgentLeg => new CallEffect.CreateAgentLeg(new(stored.Leg ?? 0)),
            TransferCaller => new CallEffect.TransferCaller(stored.Step ?? 0),
            HangUp => new CallEffect.HangUp(new(stored.LegId ?? "")),
            LookUp => new CallEffect.LookUp(new(stored.LegId ?? "")),
            AskService => new CallEffect.AskService(stored.Step ?? 0),
            AnnounceRecording => new CallEffect.AnnounceRecording(new(stored.Leg ?? 0), new(stored.LegId ?? "")),
            RecordLeg => new CallEffect.RecordLeg(new(stored.Leg ?? 0)),
            PlayMusic => new CallEffect.PlayMusic(new(stored.Leg ?? 0)),
            StopMusic => new CallEffect.StopMusic(new(stored.Leg ?? 0)),
            ExpectRecording => new CallEffect.ExpectRecording(RecordingMapper.Expected(stored)),
            ImportRecording => new CallEffect.ImportRecording(RecordingMapper.Origin(stored), RecordingMapper.Read(stored.File)!),
            ImportTranscript => new CallEffect.ImportTranscript(RecordingMapper.Origin(stored), RecordingMapper.Transcript(stored)),
            Timer => new CallEffect.StartTimer(TimerOf(stored), item.Due),
            _ => throw new StorageException($"Work item {item.Number} is of the kind '{item.Kind}', which this program does not know."),
        };
    }

    /// <summary>How often the platform has said of a transfer that the leg cannot be moved as it is.</summary>
    public static int RefusalsOf(WorkItem transfer) => StoredIn(transfer).Refusals;

    /// <summary>The same ending of a transfer that the platform has refused once more, and that is to be tried again.</summary>
    public static WorkEnding Refused(CallEffect.TransferCaller transfer, WorkEnding ending) =>
        ending.With(Payload(new() { Step = transfer.Step, Refusals = RefusalsOf(ending.Item) + 1 }));

    private static string KindOf(CallEffect effect) => effect.Match(
        createAgentLeg: static _ => CreateAgentLeg,
        transferCaller: static _ => TransferCaller,
        hangUp: static _ => HangUp,
        lookUp: static _ => LookUp,
        askService: static _ => AskService,
        announceRecording: static _ => AnnounceRecording,
        recordLeg: static _ => RecordLeg,
        playMusic: static _ => PlayMusic,
        stopMusic: static _ => StopMusic,
        expectRecording: static _ => ExpectRecording,
        importRecording: static _ => ImportRecording,
        importTranscript: static _ => ImportTranscript,
        startTimer: static _ => Timer);

    private static byte[] PayloadOf(CallEffect effect) => effect switch
    {
        CallEffect.CreateAgentLeg create => Payload(new() { Leg = create.Number.Value }),
        CallEffect.TransferCaller transfer => Payload(new() { Step = transfer.Step }),
        CallEffect.HangUp hangUp => Payload(new() { LegId = hangUp.Leg.Value }),
        CallEffect.LookUp lookUp => Payload(new() { LegId = lookUp.Leg.Value }),
        CallEffect.AskService ask => Payload(new() { Step = ask.Step }),
        CallEffect.AnnounceRecording announce => Payload(new() { Leg = announce.Number.Value, LegId = announce.Leg.Value }),
        CallEffect.RecordLeg record => Payload(new() { Leg = record.Number.Value }),
        CallEffect.PlayMusic play => Payload(new() { Leg = play.Number.Value }),
        CallEffect.StopMusic stop => Payload(new() { Leg = stop.Number.Value }),
        CallEffect.ExpectRecording expect => Payload(RecordingMapper.Store(expect)),
        CallEffect.ImportRecording import => Payload(RecordingMapper.Store(import)),
        CallEffect.ImportTranscript import => Payload(RecordingMapper.Store(import)),
        CallEffect.StartTimer { Timer: CallTimer.Silence } => Silence,
        CallEffect.StartTimer { Timer: CallTimer.LegOverdue overdue } => Payload(new() { Timer = "legOverdue", Leg = overdue.Number.Value }),
        CallEffect.StartTimer { Timer: CallTimer.LongestWait wait } => Payload(new() { Timer = "longestWait", Step = wait.Step }),
        CallEffect.StartTimer { Timer: CallTimer.RecordingAnnounced announced } =>
            Payload(new() { Timer = "recordingAnnounced", Leg = announced.Number.Value }),
        CallEffect.StartTimer { Timer: CallTimer.DigitsOverdue digits } => Payload(new() { Timer = "digitsOverdue", Step = digits.FirstStep }),
        CallEffect.StartTimer { Timer: CallTimer.RecordingsDue } => Payload(new() { Timer = "recordingsDue" }),
        _ => throw new InvalidOperationException($"{effect.GetType().Name} has no stored form."),
    };

    private static CallTimer TimerOf(StoredEffect stored) => stored.Timer switch
    {
        "silence" => new CallTimer.Silence(),
        "legOverdue" => new CallTimer.LegOverdue(new(stored.Leg ?? 0)),
        "longestWait" => new CallTimer.LongestWait(stored.Step ?? 0),
        "recordingAnnounced" => new CallTimer.RecordingAnnounced(new(stored.Leg ?? 0)),
        "digitsOverdue" => new CallTimer.DigitsOverdue(stored.Step ?? 0),
        "recordingsDue" => new CallTimer.RecordingsDue(),
        _ => throw new StorageException($"A timer is of the kind '{stored.Timer}', which this program does not know."),
    };

    /// <returns><c>null</c>: it concerns no leg or phone.</returns>
    private static string? TargetOf(CallSession call, CallEffect effect) => effect.Match(
        createAgentLeg: create => call.Leg(create.Number)?.Endpoint.Label,
        transferCaller: _ => call.CallerLeg.Value,
        hangUp: static hangUp => hangUp.Leg.Value,
        lookUp: static _ => null,
        askService: static _ => null,
        announceRecording: static announce => announce.Leg.Value,
        recordLeg: record => IdOf(call, record.Number),
        playMusic: play => IdOf(call, play.Number),
        stopMusic: stop => IdOf(call, stop.Number),
        expectRecording: _ => RecordingsOf(call),
        importRecording: _ => RecordingsOf(call),
        importTranscript: _ => RecordingsOf(call),
        startTimer: static _ => null);

    private static string? IdOf(CallSession call, LegNumber leg) => call.Leg(leg)?.Id?.Value;

    private static string RecordingsOf(CallSession call) => $"recordings of {call.CallerLeg}";

    private static StoredEffect StoredIn(WorkItem item) =>
        item.Payload is { } payload ? JsonSerializer.Deserialize(payload, StoredJson.Default.StoredEffect)! : new();

    private static byte[] Payload(StoredEffect stored) => JsonSerializer.SerializeToUtf8Bytes(stored, StoredJson.Default.StoredEffect);
}
