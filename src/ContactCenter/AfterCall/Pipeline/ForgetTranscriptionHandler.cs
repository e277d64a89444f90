using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Removes what a job of transcription has left elsewhere, once nobody waits for it any more: it was heard or given up, or its recording has gone. The
/// key is the job's name and not the call's id, so that the work outlives an erasure.
/// </summary>
internal sealed class ForgetTranscriptionHandler(IRecordingIndex index, ITranscriptionEngine engine) : IBackgroundWorkHandler
{
    private const string WorkKind = "forgetTranscription";
    private const int MostAttempts = 20;
    private const int NameBytes = 16;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    public string Kind => WorkKind;

    /// <summary>The same recording always has the same job, and no other installation has one of that name; it tells nothing of the call.</summary>
    public static string NameOf(Recording recording)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{recording.Call}/{recording.Number}");
        return $"contactcenter-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, NameBytes))}";
    }

    /// <param name="now">When the job begins.</param>
    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset now) =>
        background.New(WorkKind, NameOf(recording), now + Between) with
        {
            Payload = Encoding.UTF8.GetBytes(recording.Number.ToString(CultureInfo.InvariantCulture)),
        };

    public WorkPermit? PermitFor(WorkItem item) => null;

    public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
    {
        var recording = await index.FindAsync(RecordingWork.NumberOf(scope.Item), cancellationToken);
        if (recording is { State: RecordingState.Stored } or { State: RecordingState.Ready, AwaitsWords: true })
            return scope.Again(WorkStage.Send, "it is still being heard", Between, isFree: true);
        if (engine is not IJobEngine jobs)
            return scope.Dead($"Transcription:Engine is {engine.Name} now, and cannot remove what lies elsewhere of job {scope.Item.Key}.");
        try
        {
            await jobs.ForgetAsync(scope.Item.Key, cancellationToken);
            return scope.Done();
        }
        catch (TranscriptionException fault) when (fault.Fault is TranscriptionFault.Pending or TranscriptionFault.Unavailable)
        {
            return scope.Again(WorkStage.Send, fault.Message, fault.RetryAfter ?? Between, isFree: true);
        }
        catch (TranscriptionException fault)
        {
            return scope.Attempt < MostAttempts ? scope.Again(WorkStage.Send, fault.Message, Between) : scope.Dead(fault.Message);
        }
    }
}
