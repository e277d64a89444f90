using System.Globalization;

namespace ContactCenter.Domain.Calls.Steps.Collect;

/// <summary>Digits in place of those that a caller has entered and that are not kept.</summary>
public static class MadeUpDigits
{
    /// <summary>So many numbers of each length are tried.</summary>
    private const int Tries = 2_000;

    /// <returns>Digits that fit; <c>null</c>: none were found.</returns>
    public static string? For(CollectModel collect)
    {
        for (var length = collect.MinDigits; length <= collect.MaxDigits; length++)
        {
            for (var number = 1; number <= Tries; number++)
            {
                var digits = number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '1');
                if (CollectedDigits.Fits(collect, digits))
                    return digits;
            }
        }

        return null;
    }
}
