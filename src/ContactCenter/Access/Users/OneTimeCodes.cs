using System.Security.Cryptography;

namespace ContactCenter.Access.Users;

/// <summary>Codes with which people set their first or a new password.</summary>
internal static class OneTimeCodes
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    /// <returns>The code, to be shown once, and what is kept of it.</returns>
    public static (string Code, OneTimeCode Kept) Make(DateTimeOffset now)
    {
        var code = ReadableCodes.Make();
        return (code, new([.. ReadableCodes.HashOf(code)], now + Valid));
    }

    /// <summary>Whether that is the code; blanks, dashes and case do not matter.</summary>
    public static bool Is(OneTimeCode? kept, string code, DateTimeOffset now) =>
        kept is not null && now < kept.Until && CryptographicOperations.FixedTimeEquals(kept.Hash.AsSpan(), ReadableCodes.HashOf(code));
}
