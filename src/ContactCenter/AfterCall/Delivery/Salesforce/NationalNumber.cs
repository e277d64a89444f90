using PhoneNumbers;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>A number as it is dialled within its country: people write the rest in many ways, or not at all.</summary>
internal static class NationalNumber
{
    /// <param name="number">E.164 without plus; <c>null</c>: withheld.</param>
    /// <returns>Digits, without the zero that is dialled before them; <c>null</c>: it cannot be a number.</returns>
    public static string? Of(string? number)
    {
        if (number is null)
            return null;
        try
        {
            var numbers = PhoneNumberUtil.GetInstance();
            var parsed = numbers.Parse($"+{number}", defaultRegion: null);
            return numbers.IsPossibleNumber(parsed) ? numbers.GetNationalSignificantNumber(parsed) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
