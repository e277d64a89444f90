using System.Collections.Immutable;
using System.Numerics;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>A passage beside its vector in memory, as small as can be.</summary>
/// <param name="Source">The number of its source; less than 0: the place is free.</param>
/// <param name="First">The number of its first turn in the transcript of the call.</param>
/// <param name="Others">Which of the 64 turns behind it belong to it too, the next one lowest; those that come later still are not shown.</param>
/// <param name="Length">Of its numbers.</param>
/// <param name="Speaker">Who says it.</param>
internal readonly record struct PassageRow(int Source, int First, ulong Others, float Length, Speaker Speaker)
{
    public static readonly PassageRow Free = new(-1, 0, 0, 0, default);

    private const int Bits = 64;

    public bool IsFree => Source < 0;

    public static PassageRow Of(IndexedPassage passage, int source)
    {
        var first = passage.Segments[0];
        var others = 0UL;
        foreach (var behind in passage.Segments.Skip(1).Select(segment => segment - first - 1).Where(behind => behind is >= 0 and < Bits))
            others |= 1UL << behind;
        return new(source, first, others, (float)passage.Vector.Length, passage.Speaker);
    }

    /// <summary>The numbers of its turns, rising.</summary>
    public ImmutableArray<int> Segments()
    {
        var segments = ImmutableArray.CreateBuilder<int>(1 + BitOperations.PopCount(Others));
        segments.Add(First);
        for (var left = Others; left != 0; left &= left - 1)
            segments.Add(First + 1 + BitOperations.TrailingZeroCount(left));
        return segments.MoveToImmutable();
    }
}
