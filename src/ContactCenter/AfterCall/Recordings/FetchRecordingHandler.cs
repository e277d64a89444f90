using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Audio;
using ContactCenter.Calls;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.Files;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Downloads a recording, encrypted from its first byte on, and reads it once: how long it is, and its shape.</summary>
internal sealed partial class FetchRecordingHandler(
    IRecordingIndex index,
    RecordingKeys keys,
    SealedSounds sounds,
    ICallStore calls,
    IRecordingPipeline pipeline,
    IPlatformFiles files,
    RecordingEndings endings,
    BackgroundWork background,
    RecordingsSettings settings,
    TimeProvider time,
    ILogger<FetchRecordingHandler> logger)
    : IBackgroundWorkHandler
{
    public const string SoundPart = "sound";
    public const string PeaksPart = "peaks";

    private const string WorkKind = "fetchRecording";

    private static readonly TimeSpan UntilDiskIsFree = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>So long the platform keeps a recording.</summary>
    private static readonly TimeSpan KeptByPlatform = TimeSpan.FromDays(30);

    public string Kind => WorkKind;

    public int MostAtOnce => 2;

    public TimeSpan Lease => TimeSpan.FromMinutes(45);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var number = RecordingWork.NumberOf(scope.Item);
        if (await index.FindAsync(number, cancellationToken) is not { State: RecordingState.Importing } recording)
            return scope.Dropped();
        if (sounds.FreeBytes < settings.KeepFreeBytes)
            return scope.Again(WorkStage.Send, "the disk has no room to spare", UntilDiskIsFree, isFree: true);
        try
        {
            var call = await calls.ReadAsync(new(recording.Call));
            if (!PostcallAttributes.Keep(call) && !pipeline.Hears(call))
                return await EndAsync(scope, RecordingRemoval.Of(index, background, recording, RecordingRemoval.NotKept, time.GetUtcNow()), cancellationToken);
            var (stored, work) = pipeline.Begin(await FetchAsync(recording, cancellationToken), call);
            var change = work is null ? new RecordingChange(index, stored, background) : new RecordingChange(index, stored, background, work);
            return await EndAsync(scope, change, cancellationToken);
        }
        catch (DownloadEndedException ended)
        {
            return await EndAsync(scope, recording, ended.Result, cancellationToken);
        }
        catch (UnreadableAudioException unreadable)
        {
            return await FailAsync(scope, recording, unreadable.Message, cancellationToken);
        }
        catch (HistoryUnavailableException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message, UntilDiskIsFree, isFree: true);
        }
        catch (Exception fault) when (fault is DownloadBegunAnewException or IOException or SoundMissingException)
        {
            return scope.Again(WorkStage.Send, fault.Message);
        }
    }

    private async Task<Recording> FetchAsync(Recording recording, CancellationToken cancellationToken)
    {
        var (sound, peaks) = (SealedSounds.NameOf(recording, SoundPart), SealedSounds.NameOf(recording, PeaksPart));
        var url = keys.UrlOf(recording);
        await sounds.WriteAsync(recording, sound, (file, cancelled) => DownloadAsync(url, new SealedSink(file), cancelled), cancellationToken);
        await using var stored = await sounds.OpenAsync(recording, sound, cancellationToken);
        var type = await MediaTypes.OfAsync(stored, cancellationToken);
        stored.Position = 0;
        // Reading a long sound takes seconds of processor time: on a thread of its own, not on one that waits for the disk.
        var shape = await Task.Run(() => SoundShape.Read(stored, FfmpegProgram.Find(time), cancellationToken), cancellationToken);
        await sounds.WriteAsync(
            recording,
            peaks,
            async (file, cancelled) =>
            {
                using var json = new MemoryStream();
                shape.Peaks.WriteTo(json);
                await file.WriteAsync(json.GetBuffer().AsMemory(0, (int)json.Length), cancelled);
            },
            cancellationToken);
        return recording with
        {
            State = RecordingState.Stored,
            Duration = shape.Duration,
            Channels = shape.Channels,
            Size = stored.Length,
            Type = type,
            Sound = sound,
            Peaks = peaks,
        };
    }

    private async Task DownloadAsync(Uri url, SealedSink sink, CancellationToken cancellationToken)
    {
        var result = await files.DownloadAsync(url, DownloadLimits.Sound, sink, resume: null, cancellationToken);
        if (result is not DownloadResult.Done)
            throw new DownloadEndedException(result);
    }

    /// <summary>A download has not come: it is tried again as long as the platform may have the recording.</summary>
    private Task<WorkEnding> EndAsync(WorkScope scope, Recording recording, DownloadResult result, CancellationToken cancellationToken)
    {
        var (reason, delay, isLasting) = result.Match<(string, TimeSpan?, bool)>(
            static _ => throw new System.Diagnostics.UnreachableException(),
            static refused => (refused.Reason, null, refused.Refusal is not (DownloadRefusal.NotThere or DownloadRefusal.NotAuthorized)),
            static again => (again.Reason, again.RetryAfter, false));
        if (isLasting || time.GetUtcNow() >= recording.StartedAt + KeptByPlatform)
            return FailAsync(scope, recording, reason, cancellationToken);
        return Task.FromResult(scope.Again(WorkStage.Send, reason, delay ?? DelayOf(scope.Attempt)));
    }

    private static TimeSpan DelayOf(int attempt) => attempt > 12 ? LongestDelay : TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));

    private async Task<WorkEnding> FailAsync(WorkScope scope, Recording recording, string reason, CancellationToken cancellationToken)
    {
        Log.Failed(logger, recording.Number, recording.Call, reason);
        var failed = recording with { State = RecordingState.Failed, Reason = reason };
        return await EndAsync(scope, new RecordingChange(index, failed, background), cancellationToken);
    }

    private Task<WorkEnding> EndAsync(WorkScope scope, RecordingChange change, CancellationToken cancellationToken) =>
        scope.SaveAsync(scope.Done(), saved => endings.EndAsync(saved, change), cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} cannot be brought in: {Reason}")]
        public static partial void Failed(ILogger logger, long recording, string call, string reason);
    }
}
