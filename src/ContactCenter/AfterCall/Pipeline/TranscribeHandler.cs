using ContactCenter.AfterCall.Recordings;
using ContactCenter.Audio;
using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Puts a recording into words, and takes out of them what nobody is to read. Only then is anything kept. Then the sound has its
/// turn, where there is something to be covered in it.
/// </summary>
internal sealed partial class TranscribeHandler(
    IRecordingIndex index,
    ICallStore calls,
    RecordingHearing hearing,
    SpokenNames names,
    ITranscripts transcripts,
    LanguageCheck languages,
    PlanSource plans,
    Redactor redactor,
    RedactionSettings redaction,
    RecordingEndings endings,
    BackgroundWork background,
    TimeProvider time,
    ILogger<TranscribeHandler> logger)
    : RecordingWorkHandler(WorkKind, RecordingState.Stored, index)
{
    public const string WorkKind = "transcribe";
    private const int MostAttempts = 5;
    private const int MostDeaths = 2;

    private static readonly TimeSpan UntilEngineIsBack = TimeSpan.FromSeconds(30);

    /// <summary>As long as an engine may take for six hours of sound.</summary>
    public override TimeSpan Lease => TimeSpan.FromHours(12);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        try
        {
            var call = await calls.ReadAsync(new(recording.Call));
            var language = CallLanguage.Of(call, plans.Current);
            var heard = await hearing.HearAsync(scope, recording, language, cancellationToken);
            heard = heard with { Text = names.CorrectorOf(recording.Department).Correct(heard.Text) };
            var (kept, times) = Redact(recording, heard, language.Said);
            await transcripts.SaveAsync(recording, kept, cancellationToken);
            return PostcallAttributes.Keep(call)
                ? await EndAsync(scope, recording, kept, times, cancellationToken)
                : await endings.RemoveAsync(scope, recording, RecordingRemoval.NotKept, time.GetUtcNow(), cancellationToken);
        }
        catch (TranscriptionException fault)
        {
            return await EndAsync(scope, recording, fault, cancellationToken);
        }
        catch (UnreadableAudioException fault)
        {
            return await GiveUpAsync(scope, recording, fault.Message, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return scope.Attempt < MostAttempts
                ? scope.Again(scope.Item.Stage, fault.Message)
                : await GiveUpAsync(scope, recording, fault.Message, cancellationToken);
        }
    }

    private (KeptTranscript Kept, IReadOnlyList<RedactedTime> Times) Redact(Recording recording, RecordingTranscript heard, string? language)
    {
        var result = redactor.Redact(heard.Text, redaction.Kinds);
        var kept = new KeptTranscript(recording.Number, heard with { Text = result.Transcript })
        {
            IsLanguageUnsure = languages.IsUnsure(heard, language),
            SpokenDigitsUnknown = result.SpokenDigitsUnknown,
        };
        return (kept, result.Times);
    }

    private Task<WorkEnding> EndAsync(
        WorkScope scope, Recording recording, KeptTranscript kept, IReadOnlyList<RedactedTime> times, CancellationToken cancellationToken)
    {
        // Where the words are doubtful, so is that nothing was to be covered.
        if (kept.IsLanguageUnsure)
            return endings.EndAsync(scope, TranscriptionPipeline.Unredacted(recording), further: null, cancellationToken);
        if (times.Count == 0 || !redaction.CoversSound)
            return endings.EndAsync(scope, recording with { State = RecordingState.Ready, Reason = null }, further: null, cancellationToken);
        var covered = recording with { State = RecordingState.Redacting, Reason = null };
        return endings.EndAsync(scope, covered, CoverHandler.Work(background, covered, time.GetUtcNow()), cancellationToken);
    }

    private Task<WorkEnding> EndAsync(WorkScope scope, Recording recording, TranscriptionException fault, CancellationToken cancellationToken) =>
        fault.Fault switch
        {
            TranscriptionFault.Unavailable or TranscriptionFault.Pending =>
                Task.FromResult(scope.Again(scope.Item.Stage, fault.Message, fault.RetryAfter ?? UntilEngineIsBack, isFree: true)),
            TranscriptionFault.EngineDied when scope.Attempt < MostDeaths => Task.FromResult(scope.Again(scope.Item.Stage, fault.Message)),
            TranscriptionFault.Failed when scope.Attempt < MostAttempts => Task.FromResult(scope.Again(scope.Item.Stage, fault.Message)),
            _ => GiveUpAsync(scope, recording, fault.Message, cancellationToken),
        };

    /// <summary>No transcript will come.</summary>
    private async Task<WorkEnding> GiveUpAsync(WorkScope scope, Recording recording, string reason, CancellationToken cancellationToken)
    {
        Log.GivenUp(logger, recording.Number, recording.Call, reason);
        return await endings.EndAsync(scope, TranscriptionPipeline.Unredacted(recording), further: null, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} is not put into words: {Reason}")]
        public static partial void GivenUp(ILogger logger, long recording, string call, string reason);
    }
}
