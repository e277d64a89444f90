using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Audio;
using ContactCenter.Calls;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>Downloads a recording, encrypted from its first byte on, and reads it once: how long it is, and its shape.</summary>
internal sealed partial class FetchRecordingHandler(
    IRecordingIndex index,
    RecordingKeys keys,
    SealedSounds sounds,
    MarkedSounds marked,
    ICallStore calls,
    IRecordingPipeline pipeline,
    RecordingDownloads downloads,
    SoundFiles samples,
    DecodedSounds decoded,
    RecordingEndings endings,
    BackgroundWork background,
    ChannelChecks channels,
    FoundAgents found,
    ShortRecordings shortRecordings,
    ICommitter committer,
    TimeProvider time,
    ILogger<FetchRecordingHandler> logger)
    : RecordingWorkHandler(WorkKind, RecordingState.Importing, index, endings)
{
    public const string WorkKind = "fetchRecording";

    private static readonly TimeSpan UntilConversationEnds = TimeSpan.FromSeconds(15);

    /// <summary>So long after the caller's end the platform may take to tell that the agent's leg has ended.</summary>
    private static readonly TimeSpan LatestEnd = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    /// <summary>So long the platform keeps a recording.</summary>
    private static readonly TimeSpan KeptByPlatform = TimeSpan.FromDays(30);

    /// <summary>Nobody knows how long another system keeps one, which may be old already: by then a day has passed.</summary>
    private const int MostAttemptsElsewhere = 36;

    public override int MostAtOnce => 2;

    public override TimeSpan Lease => TimeSpan.FromMinutes(45);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    /// <summary>One that has failed is on its way again.</summary>
    public override async ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now)
    {
        var recording = await Index.FindAsync(RecordingWork.NumberOf(letter.Item), CancellationToken.None);
        if (recording is null)
            return null;
        if (Awaits(recording))
            return letter.Anew(now);
        if (recording is not { State: RecordingState.Failed, Sound: null })
            return null;
        var change = new RecordingChange(Index, recording.Anew(), background) { Before = recording };
        await committer.SaveAsync(change);
        return change.IsMade ? letter.Anew(now) : null;
    }

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        sounds.EnsureRoom();
        try
        {
            var call = await calls.ReadAsync(new(recording.Call));
            if (!pipeline.Wants(recording, call))
            {
                var unwanted = pipeline.WithoutWords(recording, call);
                return await Endings.RemoveAsync(scope, recording, unwanted, RecordingRemoval.NotKept, time.GetUtcNow(), cancellationToken);
            }

            if (IsGoingOn(call, recording))
                return scope.Again(WorkStage.Send, "the conversation goes on", UntilConversationEnds, isFree: true);
            var fetched = await FetchAsync(recording, call, cancellationToken);
            if (await FindTwinAsync(fetched, cancellationToken) is { } twin)
                return await Endings.RemoveAsync(scope, recording, fetched, RecordingRemoval.SameAs(twin), time.GetUtcNow(), cancellationToken);
            var further = AwaitCompletionHandler.Work(background, fetched, time.GetUtcNow());
            var ending = await Endings.EndAsync(scope, recording, fetched, further, cancellationToken);
            await found.AddAsync(fetched, CancellationToken.None);
            return ending;
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

    /// <summary>
    /// What is found out about both sides needs the talk's end. The recording comes with that, unless the platform has not recorded all of the talk.
    /// </summary>
    private bool IsGoingOn(CallSession? call, Recording recording) =>
        recording.SplitLegOf(call) is { IsOver: false } && !(call!.Caller.EndedAt + LatestEnd <= time.GetUtcNow());

    private async Task<Recording> FetchAsync(Recording recording, CallSession? call, CancellationToken cancellationToken)
    {
        var leftOut = LeftOutTimes.Of(call, recording);
        var (sound, peaks) = (SealedSounds.NameOf(recording, SoundParts.Sound), SealedSounds.NameOf(recording, SoundParts.Peaks));
        var sha256 = "";
        await (leftOut.IsNone
            ? sounds.WriteAsync(recording, sound, (file, cancelled) => LoadAsync(new StreamedSink(file), cancelled), cancellationToken)
            : marked.WriteAsync(recording, sound, leftOut, LoadAsync, cancellationToken));
        await using var stored = await sounds.OpenAsync(recording, sound, cancellationToken);
        var type = await MediaTypes.OfAsync(stored, cancellationToken);
        stored.Position = 0;
        var shape = await ReadAsync(recording, stored, type, (sound, peaks), cancellationToken);
        return recording with
        {
            State = RecordingState.Stored,
            AwaitsCompletion = true,
            Duration = shape.Duration,
            Channels = shape.Channels,
            Size = stored.Length,
            Type = type,
            Sound = sound,
            Peaks = peaks,
            Paused = leftOut.PausedWithin(shape.Duration),
            AgentFoundOn = channels.Look(call, recording, shape),
            IsShort = shortRecordings.Judge(call, recording, shape.Duration),
            Content = recording.IsKnownByContent ? RecordingSameness.HashOfContent(recording.Source!, recording.Call, sha256) : null,
        };

        async Task LoadAsync(IDownloadSink sink, CancellationToken cancelled) => sha256 = await DownloadAsync(recording, sink, cancelled);
    }

    /// <summary>Learns its length and shape, and writes the shape.</summary>
    private async Task<SoundShape> ReadAsync(
        Recording recording, Stream stored, string type, (string Sound, string Peaks) names, CancellationToken cancellationToken)
    {
        try
        {
            // Reading a long sound takes seconds of processor time: on a thread of its own, not on one that waits for the disk.
            var shape = await Task.Run(
                () => type == MediaTypes.Wav ? samples.ShapeOf(stored, cancellationToken) : samples.ShapeOf(stored, names.Sound, cancellationToken),
                cancellationToken);
            await sounds.WriteAsync(
                recording,
                names.Peaks,
                async (file, cancelled) =>
                {
                    using var json = new MemoryStream();
                    shape.Peaks.WriteTo(json);
                    await file.WriteAsync(json.GetBuffer().AsMemory(0, (int)json.Length), cancelled);
                },
                cancellationToken);
            return shape;
        }
        catch
        {
            // Whoever erases the call may have been here before the copy was.
            decoded.Forget(names.Sound);
            throw;
        }
    }

    /// <returns>SHA-256 of what has come.</returns>
    private async Task<string> DownloadAsync(Recording recording, IDownloadSink sink, CancellationToken cancellationToken)
    {
        var result = await downloads.DownloadAsync(recording, keys.UrlOf(recording), sink, cancellationToken);
        return result is DownloadResult.Done done ? done.Sha256 : throw new DownloadEndedException(result);
    }

    /// <summary>An earlier recording of the same call with the same sound, where nothing else would tell them apart.</summary>
    private async Task<Recording?> FindTwinAsync(Recording fetched, CancellationToken cancellationToken) => fetched.Content is not { } content
        ? null
        : (await Index.OfCallAsync(fetched.Call, cancellationToken))
            .FirstOrDefault(other => other.Number != fetched.Number && other.Content == content);

    /// <summary>A download has not come: it is tried again as long as the other side may have the recording.</summary>
    private Task<WorkEnding> EndAsync(WorkScope scope, Recording recording, DownloadResult result, CancellationToken cancellationToken)
    {
        var (reason, delay, isLasting) = result.Match<(string, TimeSpan?, bool)>(
            static _ => throw new System.Diagnostics.UnreachableException(),
            refused => (refused.Reason, null, IsLasting(recording, refused.Refusal)),
            static again => (again.Reason, again.RetryAfter, false));
        var isOver = recording.Source is null ? time.GetUtcNow() >= recording.StartedAt + KeptByPlatform : scope.Attempt >= MostAttemptsElsewhere;
        if (isLasting || isOver)
            return FailAsync(scope, recording, reason, cancellationToken);
        return Task.FromResult(scope.Again(WorkStage.Send, reason, delay ?? DelayOf(scope.Attempt)));
    }

    /// <summary>
    /// Whether it is refused however often it is asked for. The platform has its recordings until their time is over, whatever it answers meanwhile.
    /// </summary>
    private static bool IsLasting(Recording recording, DownloadRefusal refusal)
    {
        var isPlatforms = recording.Source is null;
        return !refusal.MayPass() && !(isPlatforms && refusal.IsOddAnswer());
    }

    private static TimeSpan DelayOf(int attempt) => attempt > 12 ? LongestDelay : TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));

    private async Task<WorkEnding> FailAsync(WorkScope scope, Recording recording, string reason, CancellationToken cancellationToken)
    {
        Log.Failed(logger, recording.Number, recording.Call, reason);
        // What has come of it, now or before the process was killed: no age removes a file that no recording names.
        await sounds.DeleteAllAsync(recording, cancellationToken);
        var failed = recording with { State = RecordingState.Failed, Reason = reason };
        return await Endings.GiveUpAsync(scope, recording, failed, reason, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} cannot be brought in: {Reason}")]
        public static partial void Failed(ILogger logger, long recording, string call, string reason);
    }
}
