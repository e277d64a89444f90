using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Access.Users;

/// <summary>Codes that people read out and type: 80 random bits in four groups. Only their hash is kept.</summary>
internal static class ReadableCodes
{
    /// <summary>No letters that are taken for digits.</summary>
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private const int Groups = 4;
    private const int LettersOfGroup = 4;

    public static string Make()
    {
        var letters = RandomNumberGenerator.GetString(Letters, Groups * LettersOfGroup);
        return string.Join('-', letters.Chunk(LettersOfGroup).Select(group => new string(group)));
    }

    /// <summary>SHA-256; blanks, dashes and case do not matter.</summary>
    public static byte[] HashOf(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return SHA256.HashData(Encoding.ASCII.GetBytes(plain));
    }
}
