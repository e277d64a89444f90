using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Turns;

/// <summary>All that was said in a call, of all its recordings.</summary>
/// <param name="Turns">In the order of their numbers.</param>
/// <param name="Language">BCP 47, that most of it was said in; <c>null</c>: unknown.</param>
public sealed record Conversation(ImmutableArray<Turn> Turns, string? Language = null)
{
    /// <summary>When nothing was recorded between the first turn and the last, in order of time.</summary>
    public ImmutableArray<UnheardTime> Unheard { get; init; } = [];

    /// <summary>Whether it is known of nobody who said it: all voices are in one channel.</summary>
    public bool HasUnknownSpeakers => !Turns.IsEmpty && Turns.All(turn => turn.Speaker == Speaker.Unknown);

    /// <summary>Whether it is known of nobody in some recordings, and of somebody in others.</summary>
    public bool HasUnknownRecordings => !HasUnknownSpeakers && !UnknownRecordings.IsEmpty;

    /// <summary>What the caller said; of a recording of which it is not known who spoke, all that was said.</summary>
    public ImmutableArray<Turn> CallerTurns
    {
        get
        {
            var unknown = UnknownRecordings;
            return [.. Turns.Where(turn => turn.Speaker == Speaker.Caller || unknown.Contains(turn.Recording))];
        }
    }

    private ImmutableHashSet<long> UnknownRecordings =>
        [.. Turns.Select(turn => turn.Recording).Except(Turns.Where(turn => turn.Speaker != Speaker.Unknown).Select(turn => turn.Recording))];

    /// <summary>What one side said, in order.</summary>
    public ImmutableArray<Turn> Of(Speaker speaker) => [.. Turns.Where(turn => turn.Speaker == speaker)];

    /// <returns>The language of a turn; <c>null</c>: unknown.</returns>
    public string? LanguageOf(Turn turn) => turn.Language ?? Language;

    /// <summary>The same as finders read it: the segments are the turns, by their place and not by their number.</summary>
    public TranscriptText ToTranscript() => new([.. Turns.Select(turn => new TranscriptSegment
    {
        Speaker = turn.Speaker,
        Start = turn.Start,
        End = turn.End,
        Text = turn.Text,
        Language = LanguageOf(turn),
    })]);
}

/// <summary>A stretch of a call of which nothing is known: recording was paused, or nothing was recorded.</summary>
/// <param name="Start">Seconds since the call's first recording began.</param>
/// <param name="End">Seconds since the call's first recording began, not before <paramref name="Start"/>.</param>
public sealed record UnheardTime(double Start, double End);
