using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Reads what the platform has written down of a recording as soon as that is here: also of one that was given up, since no transcript had come in time.
/// </summary>
internal sealed class ReadTranscriptHandler(
    IRecordingIndex index,
    ICallStore calls,
    ITranscriptionEngine engine,
    RecordingHearing hearing,
    HeardWords words,
    CallKeys keys,
    PlanSource plans,
    TimeProvider time)
    : IBackgroundWorkHandler
{
    private const string WorkKind = "readTranscript";

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    public string Kind => WorkKind;

    public static WorkItem Work(BackgroundWork background, CallSession call, ToldTranscript told, DateTimeOffset due) =>
        background.New(WorkKind, call.CallerLeg.Value, due) with { Payload = told.ToPayload(), Target = TranscribeHandler.TargetOf(call.CallerLeg.Value) };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        if (engine is not IWrittenEngine written)
            return scope.Dropped();
        var told = ToldTranscript.Of(scope.Item);
        try
        {
            var recording = told.Find(await index.OfCallAsync(scope.Item.Key, cancellationToken));
            return recording switch
            {
                null or { State: RecordingState.Expected or RecordingState.Importing or RecordingState.Missing } =>
                    Wait(scope, told, "its recording is not here yet", delay: null) ?? scope.Dropped(),
                { AwaitsCompletion: true } => Wait(scope, told, "the record of the call is not complete", delay: null) ?? scope.Dropped(),
                { State: RecordingState.Stored } => await ReadAsync(scope, written, recording, told, cancellationToken),
                _ when ToldTranscript.IsGivenUp(recording) => await ReadAsync(scope, written, recording, told, cancellationToken),
                _ => scope.Dropped(),
            };
        }
        catch (CallErasedException)
        {
            return scope.Dropped();
        }
        catch (EncryptionException fault)
        {
            return scope.Dead(fault.Message);
        }
    }

    private async Task<WorkEnding> ReadAsync(
        WorkScope scope, IWrittenEngine written, Recording recording, ToldTranscript told, CancellationToken cancellationToken)
    {
        var call = await calls.ReadAsync(new(recording.Call));
        using var key = await keys.FindAsync(recording.Call, cancellationToken);
        if (key is null || !PostcallAttributes.HaveWords(call))
            return scope.Dropped();
        try
        {
            var heard = await hearing.ReadAsync(written, recording, told.UrlBy(key), told.Language, cancellationToken);
            return await words.KeepAsync(scope, recording, call, CallLanguage.Of(call, plans.Current).Said, heard, cancellationToken);
        }
        catch (TranscriptionException fault)
        {
            var again = fault.Fault == TranscriptionFault.Unavailable ? Wait(scope, told, fault.Message, fault.RetryAfter) : null;
            return again ?? await words.GiveUpAsync(scope, recording, call, fault.Message, cancellationToken);
        }
    }

    /// <param name="delay"><c>null</c>: it grows with the time that was waited.</param>
    /// <returns><c>null</c>: it has waited long enough.</returns>
    private WorkEnding? Wait(WorkScope scope, ToldTranscript told, string reason, TimeSpan? delay)
    {
        var age = told.AgeAt(time.GetUtcNow());
        var usual = TimeSpan.FromTicks(Math.Clamp(age.Ticks / 4, ShortestDelay.Ticks, LongestDelay.Ticks));
        return age < LongestWait ? scope.Again(WorkStage.Send, reason, delay ?? usual, isFree: true) : null;
    }
}
