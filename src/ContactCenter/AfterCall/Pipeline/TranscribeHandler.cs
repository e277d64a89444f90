using ContactCenter.AfterCall.Recordings;
using ContactCenter.Audio;
using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Puts a recording into words. Where the platform does that itself, it looks whether the platform has told of a transcript in time. While a model is missing,
/// and when it is given up, the recording is heard without: a later transcript covers what nobody is to hear.
/// </summary>
internal sealed class TranscribeHandler(
    IRecordingIndex index,
    ICallStore calls,
    RecordingHearing hearing,
    HeardWords words,
    UnkeptWords unkept,
    ITranscriptAge age,
    AwaitedModels awaited,
    RecordingEndings endings,
    PlanSource plans,
    ICommitter committer,
    BackgroundWork background)
    : RecordingWorkHandler(WorkKind, RecordingState.Stored, index, endings)
{
    public const string WorkKind = "transcribe";
    private const int MostFailures = 5;
    private const int MostDeaths = 2;

    private static readonly TimeSpan UntilEngineIsBack = TimeSpan.FromSeconds(30);

    /// <summary>As long as an engine may take for six hours of sound.</summary>
    public override TimeSpan Lease => TimeSpan.FromHours(12);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due) with { Target = TargetOf(recording.Call) };

    /// <summary>What puts recordings of a call into words is done one after the other.</summary>
    public static string TargetOf(string call) => $"words of {call}";

    /// <summary>One that was given up is heard by now, and stays so until its words are there.</summary>
    public override async ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now)
    {
        var recording = await Index.FindAsync(RecordingWork.NumberOf(letter.Item), CancellationToken.None);
        if (recording is null || !(Awaits(recording) || ToldTranscript.IsGivenUp(recording)))
            return null;
        if (!Awaits(recording))
            await committer.SaveAsync(new RecordingChange(Index, recording with { AwaitsWords = true }, background) { Before = recording });
        return letter.Anew(now) with { Payload = EngineDeaths.Noted(letter.Item, deaths: 0) };
    }

    /// <summary>Those that lack what this one has lacked go on after it.</summary>
    public override async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var ending = await base.HandleAsync(scope, cancellationToken);
        if (ending.Outcome == WorkOutcome.Again)
            return ending;
        unkept.Forget(RecordingWork.NumberOf(scope.Item));
        await awaited.EndedAsync(scope.Item);
        return ending;
    }

    protected override bool Awaits(Recording recording) => base.Awaits(recording) || recording is { State: RecordingState.Ready, AwaitsWords: true };

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        var call = await calls.ReadAsync(new(recording.Call));
        if (call is not null && age.IsOver(call))
            return await words.GiveUpAsync(scope, recording, call, HeardWords.TooOld, cancellationToken);
        var (language, hearsWith) = (CallLanguage.Of(call, plans.Current), hearing.HearsWith);
        // Something else may have kept it from looking since it was told.
        var missing = recording.AwaitsWords ? recording.NotTranscribed : scope.Item.LastError;
        if (awaited.RestOf(scope.Item, missing, WordOf(language), hearsWith) is { } rest)
            return scope.Again(scope.Item.Stage, rest.Missing, rest.Pause, isFree: true);
        try
        {
            var heard = unkept.Find(recording.Number) ?? await hearing.HearAsync(scope, recording, language, cancellationToken);
            if (recording is { AwaitsWords: true, NotTranscribed: { } lacked })
                await awaited.FoundAsync(scope.Item, lacked);
            return await KeepAsync(scope, recording, call, language.Said, heard, cancellationToken);
        }
        catch (TranscriptionException fault)
        {
            return fault.Fault == TranscriptionFault.Missing
                ? await WaitAsync(scope, recording, call, fault, WordOf(language), hearsWith, cancellationToken)
                : await EndAsync(scope, recording, call, fault, cancellationToken);
        }
        catch (UnreadableAudioException fault)
        {
            return scope.Dead(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return AgainOrDead(scope, fault);
        }
    }

    protected override async ValueTask<StorageChange> GivenUpAsync(Recording recording, WorkItem item)
    {
        var isKept = PostcallAttributes.Keep(await calls.ReadAsync(new(recording.Call)));
        await awaited.EndedAsync(item);
        var heard = TranscriptionPipeline.Unredacted(recording) with { NotTranscribed = item.LastError ?? "It was given up.", AwaitsWords = false };
        return isKept
            ? Endings.GivenUp(recording, heard)
            : Endings.Removed(recording, RecordingRemoval.NotKept);
    }

    private async Task<WorkEnding> KeepAsync(
        WorkScope scope, Recording recording, CallSession? call, string? said, RecordingTranscript heard, CancellationToken cancellationToken)
    {
        try
        {
            return await words.KeepAsync(scope, recording, call, said, heard, cancellationToken);
        }
        catch (HistoryUnavailableException)
        {
            unkept.Add(recording, heard);
            throw;
        }
    }

    private async Task<WorkEnding> EndAsync(
        WorkScope scope, Recording recording, CallSession? call, TranscriptionException fault, CancellationToken cancellationToken) =>
        fault.Fault switch
        {
            TranscriptionFault.Unavailable or TranscriptionFault.Pending =>
                scope.Again(scope.Item.Stage, fault.Message, fault.RetryAfter ?? UntilEngineIsBack, isFree: true),
            TranscriptionFault.EngineDied => AgainOrDead(scope, fault, EngineDeaths.Of(scope.Item) + 1),
            TranscriptionFault.Failed => AgainOrDead(scope, fault),
            // Nobody can have it tried again: the platform tells of its transcript by itself, or not at all.
            _ when hearing.IsElsewhereAlone => await words.GiveUpAsync(scope, recording, call, fault.Message, cancellationToken),
            _ => scope.Dead(fault.Message),
        };

    private static string WordOf(CallLanguage language) => $"{language.Said}/{language.Assumed}";

    private static WorkEnding AgainOrDead(WorkScope scope, Exception fault) => scope.Attempt - EngineDeaths.Of(scope.Item) < MostFailures
        ? scope.Again(scope.Item.Stage, fault.Message)
        : scope.Dead(fault.Message);

    /// <param name="scope">The attempt.</param>
    /// <param name="fault">The engine has died.</param>
    /// <param name="deaths">So often by now.</param>
    private static WorkEnding AgainOrDead(WorkScope scope, TranscriptionException fault, int deaths) => deaths < MostDeaths
        ? scope.Again(scope.Item.Stage, fault.Message).With(EngineDeaths.Noted(scope.Item, deaths))
        : scope.Dead(fault.Message);

    /// <summary>Nobody knows when a model comes: meanwhile the recording is heard, unless its sound is here for its words alone.</summary>
    private async Task<WorkEnding> WaitAsync(
        WorkScope scope,
        Recording recording,
        CallSession? call,
        TranscriptionException fault,
        string language,
        string hearsWith,
        CancellationToken cancellationToken)
    {
        var rest = await awaited.LacksAsync(scope.Item, fault.Cause, language, hearsWith, fault.RetryAfter);
        var again = scope.Again(scope.Item.Stage, fault.Cause, rest, isFree: true);
        var heard = TranscriptionPipeline.Unredacted(recording) with { NotTranscribed = fault.Cause, AwaitsWords = true };
        var isTold = recording.NotTranscribed == heard.NotTranscribed && recording.AwaitsWords;
        return isTold || !PostcallAttributes.Keep(call)
            ? again
            : await Endings.WaitAsync(scope, again, recording, heard, cancellationToken);
    }
}
