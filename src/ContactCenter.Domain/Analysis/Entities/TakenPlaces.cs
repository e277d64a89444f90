using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Remembers which characters of a transcript are taken.</summary>
internal sealed class TakenPlaces
{
    private readonly Dictionary<int, List<bool>> _segments = [];

    /// <param name="place">Any.</param>
    /// <param name="taken">Of the same segment, in order.</param>
    /// <returns>What is left of the place, in order; empty: nothing.</returns>
    public static ImmutableArray<TextPlace> Cut(TextPlace place, IEnumerable<TextPlace> taken)
    {
        var pieces = ImmutableArray.CreateBuilder<TextPlace>();
        var begin = place.Begin;
        foreach (var other in taken)
        {
            if (other.Begin > begin)
                pieces.Add(place with { Begin = begin, End = other.Begin });
            begin = Math.Max(begin, other.End);
        }

        if (begin < place.End)
            pieces.Add(place with { Begin = begin });
        return pieces.ToImmutable();
    }

    /// <returns>No character of the place was taken; now all are. <c>false</c>: nothing changes.</returns>
    public bool Take(TextPlace place)
    {
        if (!_segments.TryGetValue(place.Segment, out var taken))
            _segments[place.Segment] = taken = [];
        for (var at = place.Begin; at < Math.Min(place.End, taken.Count); at++)
        {
            if (taken[at])
                return false;
        }

        while (taken.Count < place.End)
            taken.Add(false);
        for (var at = place.Begin; at < place.End; at++)
            taken[at] = true;
        return true;
    }
}
