namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>What becomes of corrections when their text changes.</summary>
internal static class CorrectionPlaces
{
    /// <param name="corrections">In order.</param>
    /// <param name="begin">Of the place that is replaced, UTF-16.</param>
    /// <param name="end">Exclusive.</param>
    /// <param name="length">Of what stands there afterwards.</param>
    /// <returns>Those behind the place are moved; those that have a character in common with it are gone.</returns>
    public static ImmutableArray<Correction> Replaced(ImmutableArray<Correction> corrections, int begin, int end, int length) =>
    [
        .. corrections.Where(made => made.End <= begin || made.Start >= end)
            .Select(made => made.Start >= end ? made with { Start = made.Start + length - (end - begin) } : made),
    ];
}
