using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Access.Users;

/// <summary>Codes with which people set their first or a new password: 80 random bits, in four groups that can be read out.</summary>
internal static class OneTimeCodes
{
    /// <summary>No letters that are taken for digits.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const int Groups = 4;
    private const int LettersOfGroup = 4;

    private static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    /// <returns>The code, to be shown once, and what is kept of it.</returns>
    public static (string Code, OneTimeCode Kept) Make(DateTimeOffset now)
    {
        var letters = RandomNumberGenerator.GetString(Letters, Groups * LettersOfGroup);
        var code = string.Join('-', letters.Chunk(LettersOfGroup).Select(group => new string(group)));
        return (code, new(HashOf(code), now + Valid));
    }

    /// <summary>Whether that is the code; blanks, dashes and case do not matter.</summary>
    public static bool Is(OneTimeCode? kept, string code, DateTimeOffset now) =>
        kept is not null && now < kept.Until && CryptographicOperations.FixedTimeEquals(kept.Hash.AsSpan(), HashOf(code).AsSpan());

    private static ImmutableArray<byte> HashOf(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return [.. SHA256.HashData(Encoding.ASCII.GetBytes(plain))];
    }
}
