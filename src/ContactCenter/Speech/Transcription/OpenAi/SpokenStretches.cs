using ContactCenter.Audio;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>
/// Where in a sound somebody speaks, and what times of these stretches alone, one behind the other, are in the whole sound. What was heard lies within
/// one stretch each: a word in that of its middle, a segment in those of its words.
/// </summary>
/// <param name="stretches">In order, apart from each other; at least one.</param>
internal sealed class SpokenStretches(IReadOnlyList<SoundStretch> stretches)
{
    /// <summary>Seconds of all stretches together.</summary>
    public double Seconds => stretches.Sum(stretch => stretch.To - stretch.From);

    /// <summary>What was heard of the stretches alone, by the times of the whole sound.</summary>
    public TranscribedSegment InWhole(TranscribedSegment heard)
    {
        HeardWord[] words = [.. heard.Words.Select(InWhole)];
        if (words is [var first, .., var last])
            return heard with { Start = first.Start, End = Math.Max(first.Start, last.End), Words = words };
        var start = Find(heard.Start, isEnd: false);
        var end = Find(heard.End, isEnd: true);
        return heard with { Start = start.At, End = Math.Max(start.At, end.At), Words = words };
    }

    private HeardWord InWhole(HeardWord word)
    {
        var (at, stretch) = Find((word.Start + word.End) / 2, isEnd: false);
        var half = (word.End - word.Start) / 2;
        return word with { Start = Math.Max(stretch.From, at - half), End = Math.Min(stretch.To, at + half) };
    }

    /// <param name="seconds">Of the stretches alone.</param>
    /// <param name="isEnd">Whether between two stretches it belongs to the one before.</param>
    private (double At, SoundStretch Stretch) Find(double seconds, bool isEnd)
    {
        var left = Math.Max(0, seconds);
        foreach (var stretch in stretches)
        {
            var length = stretch.To - stretch.From;
            if (left < length || (isEnd && left <= length))
                return (Math.Min(stretch.From + left, stretch.To), stretch);
            left -= length;
        }

        return (stretches[^1].To, stretches[^1]);
    }
}
