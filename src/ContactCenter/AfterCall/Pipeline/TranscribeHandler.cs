using ContactCenter.AfterCall.Recordings;
using ContactCenter.Audio;
using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Puts a recording into words. Where the platform does that itself, it looks whether the platform has told of a transcript in time.
/// </summary>
internal sealed class TranscribeHandler(
    IRecordingIndex index, ICallStore calls, RecordingHearing hearing, HeardWords words, RecordingEndings endings, PlanSource plans)
    : RecordingWorkHandler(WorkKind, RecordingState.Stored, index, endings)
{
    public const string WorkKind = "transcribe";
    private const int MostAttempts = 5;
    private const int MostDeaths = 2;

    private static readonly TimeSpan UntilEngineIsBack = TimeSpan.FromSeconds(30);

    /// <summary>As long as an engine may take for six hours of sound.</summary>
    public override TimeSpan Lease => TimeSpan.FromHours(12);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due) with { Target = TargetOf(recording.Call) };

    /// <summary>What puts recordings of a call into words is done one after the other.</summary>
    public static string TargetOf(string call) => $"words of {call}";

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        try
        {
            var call = await calls.ReadAsync(new(recording.Call));
            var language = CallLanguage.Of(call, plans.Current);
            var heard = await hearing.HearAsync(scope, recording, language, cancellationToken);
            return await words.KeepAsync(scope, recording, call, language.Said, heard, cancellationToken);
        }
        catch (TranscriptionException fault)
        {
            return await EndAsync(scope, recording, fault, cancellationToken);
        }
        catch (UnreadableAudioException fault)
        {
            return await words.GiveUpAsync(scope, recording, fault.Message, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return scope.Attempt < MostAttempts
                ? scope.Again(scope.Item.Stage, fault.Message)
                : await words.GiveUpAsync(scope, recording, fault.Message, cancellationToken);
        }
    }

    private Task<WorkEnding> EndAsync(WorkScope scope, Recording recording, TranscriptionException fault, CancellationToken cancellationToken) =>
        fault.Fault switch
        {
            TranscriptionFault.Unavailable or TranscriptionFault.Pending =>
                Task.FromResult(scope.Again(scope.Item.Stage, fault.Message, fault.RetryAfter ?? UntilEngineIsBack, isFree: true)),
            TranscriptionFault.EngineDied when scope.Attempt < MostDeaths => Task.FromResult(scope.Again(scope.Item.Stage, fault.Message)),
            TranscriptionFault.Failed when scope.Attempt < MostAttempts => Task.FromResult(scope.Again(scope.Item.Stage, fault.Message)),
            _ => words.GiveUpAsync(scope, recording, fault.Message, cancellationToken),
        };
}
