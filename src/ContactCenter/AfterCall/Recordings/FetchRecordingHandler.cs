using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Audio;
using ContactCenter.Calls;
using ContactCenter.Foundation.Outgoing;
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
    SoundFiles samples,
    RecordingEndings endings,
    TimeProvider time,
    ILogger<FetchRecordingHandler> logger)
    : RecordingWorkHandler(WorkKind, RecordingState.Importing, index)
{
    private const string SoundPart = "sound";
    private const string PeaksPart = "peaks";

    private const string WorkKind = "fetchRecording";

    private static readonly TimeSpan UntilDiskIsFree = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>So long the platform keeps a recording.</summary>
    private static readonly TimeSpan KeptByPlatform = TimeSpan.FromDays(30);

    public override int MostAtOnce => 2;

    public override TimeSpan Lease => TimeSpan.FromMinutes(45);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        if (!sounds.HasRoom)
            return scope.Again(WorkStage.Send, "the disk has no room to spare", UntilDiskIsFree, isFree: true);
        try
        {
            var call = await calls.ReadAsync(new(recording.Call));
            if (!PostcallAttributes.Keep(call) && !pipeline.Hears(call))
                return await endings.RemoveAsync(scope, recording, RecordingRemoval.NotKept, time.GetUtcNow(), cancellationToken);
            var (stored, work) = pipeline.Begin(await FetchAsync(recording, cancellationToken), call);
            return await endings.EndAsync(scope, stored, work, cancellationToken);
        }
        catch (DownloadEndedException ended)
        {
            return await EndAsync(scope, recording, ended.Result, cancellationToken);
        }
        catch (UnreadableAudioException unreadable)
        {
            return await FailAsync(scope, recording, unreadable.Message, cancellationToken);
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
        var shape = await Task.Run(() => samples.ShapeOf(stored, cancellationToken), cancellationToken);
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
        return await endings.EndAsync(scope, failed, further: null, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} cannot be brought in: {Reason}")]
        public static partial void Failed(ILogger logger, long recording, string call, string reason);
    }
}
