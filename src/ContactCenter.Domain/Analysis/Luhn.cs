namespace ContactCenter.Domain.Analysis;

/// <summary>The check digit of card and account numbers, by the rule of Luhn.</summary>
public static class Luhn
{
    /// <param name="digits">0-9 only; the last one is the check digit.</param>
    public static bool IsValid(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return digits.Length > 1 && sum % 10 == 0;
    }
}
