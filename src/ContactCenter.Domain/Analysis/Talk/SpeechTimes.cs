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

    /// <summary>Seconds between each stretch and the next.</summary>
    public IEnumerable<double> Gaps => Stretches.Zip(Stretches.Skip(1), (one, next) => next.Start - one.End);

    /// <param name="turns">In any order, with times that make sense.</param>
    public static SpeechTimes Of(IEnumerable<Turn> turns)
    {
        var stretches = ImmutableArray.CreateBuilder<(double Start, double End)>();
        foreach (var turn in turns.OrderBy(turn => turn.Start))
        {
            if (stretches.Count > 0 && turn.Start <= stretches[^1].End)
                stretches[^1] = (stretches[^1].Start, Math.Max(stretches[^1].End, turn.End));
            else
                stretches.Add((turn.Start, turn.End));
        }

        return new(stretches.ToImmutable());
    }

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
}
