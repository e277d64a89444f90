using System.Security.Cryptography;

namespace ContactCenter.Calls;

/// <summary>The secrets of calls: 128 random bits in hex. The system's generator is asked for many at once, since asking is what takes time.</summary>
public static class CallSecret
{
    private const int Size = 16;
    private const int AtOnce = 64;

    [ThreadStatic]
    private static byte[]? t_random;

    [ThreadStatic]
    private static int t_used;

    public static string New()
    {
        var random = t_random ??= new byte[Size * AtOnce];
        if (t_used % random.Length == 0)
        {
            RandomNumberGenerator.Fill(random);
            t_used = 0;
        }

        var secret = random.AsSpan(t_used, Size);
        var text = Convert.ToHexStringLower(secret);
        secret.Clear();
        t_used += Size;
        return text;
    }
}
