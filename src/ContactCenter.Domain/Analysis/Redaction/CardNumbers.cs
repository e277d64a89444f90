using System.Globalization;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>
/// Which digits are a payment card's: 13 to 19, a beginning that an issuer uses with a length that it uses, and a right check digit
/// (<see cref="Luhn"/>). Ranges of issuers as they are published; a newly used one is one more line.
/// </summary>
internal static class CardNumbers
{
    public const int Shortest = 13;
    public const int Longest = 19;

    private const int PrefixDigits = 6;

    private sealed record Range(int First, int Last, int Shortest, int Longest, bool OnlyLabelled = false);

    /// <summary>First and last of the first six digits, and the lengths.</summary>
    private static readonly ImmutableArray<Range> Ranges =
    [
        new(400_000, 499_999, 16, 16),
        new(400_000, 499_999, 19, 19),
        // Visa's old length: a German number with its country's 49 looks the same.
        new(400_000, 499_999, 13, 13, OnlyLabelled: true),
        new(510_000, 559_999, 16, 16),
        new(222_100, 272_099, 16, 16),
        new(340_000, 349_999, 15, 15),
        new(370_000, 379_999, 15, 15),
        new(300_000, 305_999, 14, 19),
        new(309_500, 309_599, 14, 19),
        new(360_000, 369_999, 14, 19),
        new(380_000, 399_999, 14, 19),
        new(352_800, 358_999, 16, 19),
        new(601_100, 601_199, 16, 19),
        new(620_000, 629_999, 16, 19),
        new(644_000, 659_999, 16, 19),
        new(637_000, 639_999, 16, 16),
        // Maestro and debit schemes beside it.
        new(500_000, 509_999, 16, 19),
        new(560_000, 589_999, 16, 19),
        new(600_000, 699_999, 16, 19),
        new(500_000, 509_999, 13, 15, OnlyLabelled: true),
        new(560_000, 699_999, 13, 15, OnlyLabelled: true),
        new(220_000, 220_499, 16, 19),
        new(810_000, 829_999, 16, 16),
        new(979_200, 979_299, 16, 16),
    ];

    /// <param name="digits">0-9.</param>
    /// <param name="isLabelled">It was called a card's number.</param>
    public static bool IsCard(string digits, bool isLabelled) => HasLengthOfItsIssuer(digits, isLabelled) && Luhn.IsValid(digits);

    /// <summary>A card's but for its check digit, as when one digit was misheard.</summary>
    public static bool HasLengthOfItsIssuer(string digits, bool isLabelled)
    {
        if (digits.Length is < Shortest or > Longest)
            return false;
        var prefix = int.Parse(digits.AsSpan(0, PrefixDigits), CultureInfo.InvariantCulture);
        return Ranges.Any(range => prefix >= range.First && prefix <= range.Last
            && digits.Length >= range.Shortest && digits.Length <= range.Longest && (isLabelled || !range.OnlyLabelled));
    }

    /// <summary>May become a card's number when more digits follow.</summary>
    public static bool MayBegin(string digits) => digits.Length <= Longest && (digits.Length == 0 || Ranges.Any(range => IsBegun(range, digits)));

    private static bool IsBegun(Range range, string digits)
    {
        var prefix = digits.AsSpan(0, Math.Min(digits.Length, PrefixDigits));
        var first = int.Parse($"{prefix}000000".AsSpan(0, PrefixDigits), CultureInfo.InvariantCulture);
        var last = int.Parse($"{prefix}999999".AsSpan(0, PrefixDigits), CultureInfo.InvariantCulture);
        return first <= range.Last && last >= range.First;
    }
}
