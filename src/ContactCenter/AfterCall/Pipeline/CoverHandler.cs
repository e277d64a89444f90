using ContactCenter.AfterCall.Recordings;
using ContactCenter.Audio;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Writes a copy of a recording with a tone over what nobody is to hear. The original goes when the copy is complete, unless it is to be kept.
/// </summary>
internal sealed class CoverHandler(
    IRecordingIndex index,
    SoundFiles files,
    SealedSounds sounds,
    ITranscripts transcripts,
    RecordingsSettings settings,
    RecordingEndings endings,
    BackgroundWork background,
    TimeProvider time)
    : RecordingWorkHandler(WorkKind, RecordingState.Redacting, index, endings)
{
    public const string WorkKind = "coverSound";

    public override TimeSpan Lease => TimeSpan.FromHours(1);

    public static WorkItem Work(BackgroundWork background, Recording recording, DateTimeOffset due) =>
        RecordingWork.Of(background, WorkKind, recording, due);

    protected override async Task<WorkEnding> AttemptAsync(WorkScope scope, Recording recording, CancellationToken cancellationToken)
    {
        sounds.EnsureRoom();
        try
        {
            var original = recording.Sound!;
            var covered = await CoverAsync(recording, original, cancellationToken);
            var ready = covered with { State = RecordingState.Ready, Reason = null, Original = settings.KeepOriginal ? original : null };
            var removal = settings.KeepOriginal ? null : RemoveSoundHandler.Work(background, recording, original, time.GetUtcNow());
            return await Endings.EndAsync(scope, recording, ready, removal, cancellationToken);
        }
        catch (IOException fault)
        {
            return scope.Again(WorkStage.Send, fault.Message);
        }
    }

    private async Task<Recording> CoverAsync(Recording recording, string original, CancellationToken cancellationToken)
    {
        var kept = await transcripts.FindAsync(recording, cancellationToken)
            ?? throw new InvalidOperationException($"Recording {recording.Number} has no transcript by which it could be covered.");
        var stretches = kept.Transcript.Text.Segments.SelectMany(segment => segment.Redactions).Select(StretchOf).ToList();
        var name = SealedSounds.NameOf(recording, SoundParts.Covered);
        await sounds.WriteAsync(
            recording,
            name,
            (stream, cancelled) => files.WriteCoveredAsync(recording, original, stretches, stream, cancelled),
            cancellationToken);
        await using var written = await sounds.OpenAsync(recording, name, cancellationToken);
        return recording with { Sound = name, Type = MediaTypes.Wav, Size = written.Length };
    }

    private static CoveredStretch StretchOf(RedactedTime time) => new(time.Start, Math.Max(time.Start, time.End), Cover.Tone);
}
