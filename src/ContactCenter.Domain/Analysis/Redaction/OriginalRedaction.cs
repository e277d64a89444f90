using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Takes out what engines had heard before a name took its place, where nobody is to read it.</summary>
internal static class OriginalRedaction
{
    /// <summary>The corrections whose originals are part of a find when all originals stand in the text again.</summary>
    /// <param name="transcript">With corrections or without.</param>
    /// <param name="find">What is to be taken out of a transcript.</param>
    /// <returns>By segment, the numbers of its corrections.</returns>
    public static ILookup<int, int> Hidden(TranscriptText transcript, Func<TranscriptText, ImmutableArray<Find>> find)
    {
        if (transcript.Segments.All(segment => segment.Corrections.IsEmpty))
            return Enumerable.Empty<(int Segment, int Correction)>().ToLookup(hidden => hidden.Segment, hidden => hidden.Correction);
        var heard = transcript.Segments.Select(HeardText.Of).ToList();
        var finds = find(transcript with { Segments = [.. transcript.Segments.Select((segment, number) => segment with { Text = heard[number].Text })] });
        var places = finds.SelectMany(found => found.Places).ToLookup(place => place.Segment);
        return heard.SelectMany((text, segment) => text.Originals.Select((original, correction) => (segment, correction, original)))
            .Where(made => places[made.segment].Any(new TextPlace(made.segment, made.original.Begin, made.original.End).Overlaps))
            .ToLookup(made => made.segment, made => made.correction);
    }

    /// <param name="transcript">Any.</param>
    /// <param name="hidden">By segment, the numbers of the corrections that go; the names stay in the text.</param>
    public static TranscriptText Without(TranscriptText transcript, ILookup<int, int> hidden) => hidden.Count == 0 ? transcript : transcript with
    {
        Segments = [.. transcript.Segments.Select((segment, number) => hidden.Contains(number) ? Without(segment, [.. hidden[number]]) : segment)],
    };

    private static TranscriptSegment Without(TranscriptSegment segment, ImmutableHashSet<int> hidden)
    {
        var alignment = WordAlignment.Of(segment.Text, segment.Words);
        var words = hidden.Select(number => segment.Corrections[number])
            .SelectMany(made => alignment?.WordsOf(made.Start, made.End) is var (first, _, last, _) ? Enumerable.Range(first, last - first + 1) : [])
            .ToHashSet();
        return segment with
        {
            // Words that do not spell the text tell no places: all their originals go.
            Words = [.. segment.Words.Select((word, at) => alignment is null || words.Contains(at) ? word with { Original = null } : word)],
            Corrections = [.. segment.Corrections.Where((_, number) => !hidden.Contains(number))],
        };
    }
}
