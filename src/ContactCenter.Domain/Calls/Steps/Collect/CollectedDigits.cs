using ContactCenter.Domain.Analysis;

namespace ContactCenter.Domain.Calls.Steps.Collect;

/// <summary>Reads the digits that were asked for out of keys or words.</summary>
internal static class CollectedDigits
{
    /// <returns>The digits; <c>null</c>: none, or none that fit.</returns>
    public static string? Read(CollectModel collect, CallEvent.CallerInput input, double minConfidence)
    {
        if (input.Assumed is { } assumed)
            return assumed.IsMatch ? assumed.Digits ?? "" : null;
        if (!string.IsNullOrEmpty(input.Digits))
            return Fitting(collect, collect.EndKey ? input.Digits.TrimEnd('#') : input.Digits);
        if (!collect.Speech || input.Speech.IsDefaultOrEmpty)
            return null;
        return input.Speech
            .Where(heard => heard.IsSure(minConfidence))
            .Select(heard => Fitting(collect, SpokenDigits.Read(heard.Text) ?? ""))
            .FirstOrDefault(said => said is not null);
    }

    public static bool IsSilence(CallEvent.CallerInput input) => string.IsNullOrEmpty(input.Digits) && input.Speech.IsDefaultOrEmpty;

    private static string? Fitting(CollectModel collect, string digits) => Fits(collect, digits) ? digits : null;

    public static bool Fits(CollectModel collect, string digits)
    {
        var isOfLength = digits.Length >= collect.MinDigits && digits.Length <= collect.MaxDigits && digits.All(char.IsAsciiDigit);
        return isOfLength && (collect.Check == DigitCheck.None || Luhn.IsValid(digits)) && collect.Pattern?.IsMatch(digits) != false;
    }
}
