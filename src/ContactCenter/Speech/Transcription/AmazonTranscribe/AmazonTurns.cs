namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>
/// Makes segments of the words of a channel: a new one begins after a pause, after a sentence behind which another channel speaks, and when one has
/// become long.
/// </summary>
internal static class AmazonTurns
{
    private const double Pause = 1.5;
    private const double Longest = 20;

    /// <param name="own">The channel's words, in order.</param>
    /// <param name="channels">The words of all channels, with its own.</param>
    public static IReadOnlyList<TranscribedSegment> Of(IReadOnlyList<HeardWord> own, IReadOnlyList<IReadOnlyList<HeardWord>> channels)
    {
        double[] others = [.. channels.Where(channel => !ReferenceEquals(channel, own)).SelectMany(channel => channel).Select(word => word.Start).Order()];
        var turns = new List<List<HeardWord>>();
        foreach (var word in own)
        {
            if (turns.Count == 0 || EndsBefore(turns[^1], word, others))
                turns.Add([]);
            turns[^1].Add(word);
        }

        return [.. turns.Select(Segment)];
    }

    private static bool EndsBefore(List<HeardWord> turn, HeardWord next, double[] others)
    {
        var last = turn[^1];
        if (next.Start - last.End > Pause || next.End - turn[0].Start > Longest)
            return true;
        return last.Text[^1] is '.' or '?' or '!' && SpeaksBetween(others, last.End, next.Start);
    }

    private static bool SpeaksBetween(double[] starts, double from, double to)
    {
        var found = Array.BinarySearch(starts, from);
        var first = found < 0 ? ~found : found;
        return first < starts.Length && starts[first] < to;
    }

    private static TranscribedSegment Segment(List<HeardWord> words) =>
        new(words[0].Start, words.Max(word => word.End), string.Join(' ', words.Select(word => word.Text)), MeanConfidence.Of(words), words);
}
