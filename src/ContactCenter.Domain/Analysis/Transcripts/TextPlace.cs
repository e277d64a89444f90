namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>A place in a transcript.</summary>
/// <param name="Segment">The number of the segment in the transcript, from 0.</param>
/// <param name="Begin">UTF-16, in the segment's text.</param>
/// <param name="End">UTF-16, exclusive.</param>
public sealed record TextPlace(int Segment, int Begin, int End)
{
    /// <summary>Have a character in common.</summary>
    public bool Overlaps(TextPlace other) => Segment == other.Segment && Begin < other.End && other.Begin < End;

    /// <returns>The same characters in the fewest places, in order.</returns>
    public static ImmutableArray<TextPlace> Union(IEnumerable<TextPlace> places)
    {
        var all = ImmutableArray.CreateBuilder<TextPlace>();
        foreach (var place in places.OrderBy(place => (place.Segment, place.Begin)))
        {
            if (all is [.., var last] && last.Segment == place.Segment && place.Begin <= last.End)
                all[^1] = last with { End = Math.Max(last.End, place.End) };
            else
                all.Add(place);
        }

        return all.ToImmutable();
    }
}
