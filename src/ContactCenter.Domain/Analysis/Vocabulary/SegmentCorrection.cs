using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>Writes names into one segment.</summary>
internal static class SegmentCorrection
{
    /// <param name="segment">With words that spell its text, or any others: these stay as they are.</param>
    /// <param name="places">Of its text, in order, none over another or over an earlier correction.</param>
    public static TranscriptSegment Of(TranscriptSegment segment, ImmutableArray<(int Begin, int End, string Name)> places)
    {
        var (text, words, corrections) = (segment.Text, segment.Words, segment.Corrections);
        var alignment = WordAlignment.Of(segment.Text, segment.Words);
        // From the end, so that earlier places stay right.
        foreach (var (begin, end, name) in places.Reverse())
        {
            var correction = new Correction(begin, name.Length, text[begin..end], name);
            corrections = [.. CorrectionPlaces.Replaced(corrections, begin, end, name.Length).Append(correction).OrderBy(made => made.Start)];
            text = text[..begin] + name + text[end..];
            if (alignment?.WordsOf(begin, end) is var (first, before, last, behind))
                words = Replaced(words, first, last, words[first].Text[..before] + name + words[last].Text[behind..]);
        }

        return segment with { Text = text, Words = words, Corrections = corrections };
    }

    private static ImmutableArray<TranscriptWord> Replaced(ImmutableArray<TranscriptWord> words, int first, int last, string text)
    {
        var old = words[first..(last + 1)];
        var word = new TranscriptWord(text, old[0].Start, old[^1].End, old.Min(part => part.Confidence))
        {
            Original = string.Concat(old.Select(part => part.Original ?? part.Text)).Trim(),
        };
        return words.RemoveRange(first, old.Length).Insert(first, word);
    }
}
