using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>
/// Takes out of what was heard of a recording what nobody is to read, and only then keeps anything. Then the sound has its turn, where there is something
/// to be covered in it.
/// </summary>
internal sealed partial class HeardWords(
    SpokenNames names,
    ITranscripts transcripts,
    ITranscriptAge age,
    LanguageCheck languages,
    TranscriptRedaction redaction,
    RedactionSettings settings,
    RecordingEndings endings,
    BackgroundWork background,
    TimeProvider time,
    ILogger<HeardWords> logger)
{
    /// <summary>Why a recording of an old call has no words.</summary>
    public const string TooOld = "Its call is older than transcripts are kept.";

    /// <param name="scope">The work that is done with it.</param>
    /// <param name="recording">Its sound is here.</param>
    /// <param name="call">Its call; <c>null</c>: it is not known any more.</param>
    /// <param name="said">The language that was said beforehand; <c>null</c>: none.</param>
    /// <param name="heard">What an engine heard.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<WorkEnding> KeepAsync(
        WorkScope scope, Recording recording, CallSession? call, string? said, RecordingTranscript heard, CancellationToken cancellationToken)
    {
        heard = heard with { Text = names.CorrectorOf(recording.Department).Correct(heard.Text) };
        var (kept, times) = Redact(recording, heard, said);
        if (!await transcripts.SaveAsync(recording, kept, () => call is null || !age.IsOver(call), cancellationToken))
            return await GiveUpAsync(scope, recording, call, TooOld, cancellationToken);
        var transcribed = recording with { NotTranscribed = null, AwaitsWords = false };
        return PostcallAttributes.Keep(call)
            ? await EndAsync(scope, recording, transcribed, kept, times, cancellationToken)
            : await endings.RemoveAsync(scope, recording, transcribed, RecordingRemoval.NotKept, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>No transcript will come, and nothing is to be tried again.</summary>
    /// <param name="scope">The work that is done with it.</param>
    /// <param name="recording">Its sound is here.</param>
    /// <param name="call">Its call; <c>null</c>: it is not known any more.</param>
    /// <param name="reason">Why, a sentence.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<WorkEnding> GiveUpAsync(
        WorkScope scope, Recording recording, CallSession? call, string reason, CancellationToken cancellationToken)
    {
        Log.GivenUp(logger, recording.Number, recording.Call, reason);
        if (!PostcallAttributes.Keep(call))
            return await endings.RemoveAsync(scope, recording, recording, RecordingRemoval.NotKept, time.GetUtcNow(), cancellationToken);
        var unredacted = TranscriptionPipeline.Unredacted(recording) with { NotTranscribed = reason, AwaitsWords = false };
        return await endings.EndAsync(scope, recording, unredacted, further: null, cancellationToken);
    }

    private (KeptTranscript Kept, IReadOnlyList<RedactedTime> Times) Redact(Recording recording, RecordingTranscript heard, string? said)
    {
        var result = redaction.Redact(heard.Text);
        var kept = new KeptTranscript(recording.Number, heard with { Text = result.Transcript })
        {
            IsLanguageUnsure = languages.IsUnsure(heard, said),
            SpokenDigitsUnknown = result.SpokenDigitsUnknown,
        };
        return (kept, result.Times);
    }

    private Task<WorkEnding> EndAsync(
        WorkScope scope,
        Recording before,
        Recording recording,
        KeptTranscript kept,
        IReadOnlyList<RedactedTime> times,
        CancellationToken cancellationToken)
    {
        // Where the words are doubtful, so is that nothing was to be covered.
        if (kept.IsLanguageUnsure)
            return endings.EndAsync(scope, before, TranscriptionPipeline.Unredacted(recording), further: null, cancellationToken);
        if (times.Count == 0)
            return endings.EndAsync(scope, before, recording with { State = RecordingState.Ready, Reason = null }, further: null, cancellationToken);
        if (!settings.CoversSound)
            return endings.EndAsync(scope, before, TranscriptionPipeline.Unredacted(recording), further: null, cancellationToken);
        var covered = recording with { State = RecordingState.Redacting, Reason = null };
        return endings.EndAsync(scope, before, covered, CoverHandler.Work(background, covered, time.GetUtcNow()), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} is not put into words: {Reason}")]
        public static partial void GivenUp(ILogger logger, long recording, string call, string reason);
    }
}

/// <summary>How long transcripts are kept; whoever removes those that are older says so.</summary>
internal interface ITranscriptAge
{
    /// <summary>Whether transcripts of a call are removed by now: none of it is to be kept any more.</summary>
    bool IsOver(CallSession call);
}
