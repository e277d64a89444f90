using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Talk;

/// <summary>When somebody spoke: turns that touch or overlap are one stretch.</summary>
/// <param name="Stretches">In order of time, with a gap between each and the next.</param>
internal sealed record SpeechTimes(ImmutableArray<(double Start, double End)> Stretches)
{
    /// <summary>Each second once.</summary>
    public double Seconds => Stretches.Sum(stretch => stretch.End - stretch.Start);

    /// <summary>From the first one's start to the last one's end; 0: nobody spoke.</summary>
    public double Duration => Stretches.IsEmpty ? 0 : Stretches[^1].End - Stretches[0].Start;

    /// <summary>Between each stretch and the next.</summary>
    public SpeechTimes Gaps => new([.. Stretches.Zip(Stretches.Skip(1), (one, next) => (one.End, next.Start))]);

    /// <summary>Seconds of the longest stretch; 0: there is none.</summary>
    public double Longest => Stretches.Select(stretch => stretch.End - stretch.Start).DefaultIfEmpty().Max();

    /// <param name="turns">In any order, with times that make sense.</param>
    public static SpeechTimes Of(IEnumerable<Turn> turns) => Of(turns.Select(turn => (turn.Start, turn.End)));

    /// <param name="times">In any order, with times that make sense.</param>
    public static SpeechTimes Of(IEnumerable<(double Start, double End)> times)
    {
        var stretches = ImmutableArray.CreateBuilder<(double Start, double End)>();
        foreach (var (start, end) in times.OrderBy(time => time.Start))
        {
            if (stretches.Count > 0 && start <= stretches[^1].End)
                stretches[^1] = (stretches[^1].Start, Math.Max(stretches[^1].End, end));
            else
                stretches.Add((start, end));
        }

        return new(stretches.ToImmutable());
    }

    /// <returns>What is left of the stretches where those of the other are taken out.</returns>
    public SpeechTimes Without(SpeechTimes other) => new([.. Stretches.SelectMany(stretch => Rest(stretch.Start, stretch.End, other))]);

    /// <returns>Seconds that both have.</returns>
    public double SecondsWith(SpeechTimes other)
    {
        var seconds = 0.0;
        for (var (mine, theirs) = (0, 0); mine < Stretches.Length && theirs < other.Stretches.Length;)
        {
            var (one, two) = (Stretches[mine], other.Stretches[theirs]);
            seconds += Math.Max(0, Math.Min(one.End, two.End) - Math.Max(one.Start, two.Start));
            if (one.End <= two.End)
                mine++;
            else
                theirs++;
        }

        return seconds;
    }

    private static IEnumerable<(double Start, double End)> Rest(double start, double end, SpeechTimes other)
    {
        foreach (var (from, until) in other.Stretches.Where(stretch => stretch.Start < end && stretch.End > start))
        {
            if (from > start)
                yield return (start, from);
            start = until;
        }

        if (start < end)
            yield return (start, end);
    }
}
