using System.Security.Cryptography;

namespace ContactCenter.Calls;

/// <summary>The secrets of calls: 128 random bits in hex. The system's generator is asked for many at once, since asking is what takes time.</summary>
internal static class CallSecret
{
    private const int Size = 16;
    private const int AtOnce = 64;

    [ThreadStatic]
    private static byte[]? _random;

    [ThreadStatic]
    private static int _used;

    public static string New()
    {
        var random = _random ??= new byte[Size * AtOnce];
        if (_used % random.Length == 0)
        {
            RandomNumberGenerator.Fill(random);
            _used = 0;
        }

        var secret = random.AsSpan(_used, Size);
        var text = Convert.ToHexStringLower(secret);
        secret.Clear();
        _used += Size;
        return text;
    }
}
