using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Remembers which characters of a transcript are taken.</summary>
internal sealed class TakenPlaces
{
    private readonly Dictionary<int, List<bool>> _segments = [];

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
