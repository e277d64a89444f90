using System.Security.Cryptography;
using OtpNet;

namespace ContactCenter.Access.Factors;

/// <summary>The codes of authenticator apps (RFC 6238): six digits, new every 30 seconds, by SHA-1, which is what every app knows.</summary>
internal static class TimeCodes
{
    private const int Digits = 6;
    private const int SecretBytes = 20;

    /// <summary>The clock of a phone may differ by one step either way.</summary>
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    /// <returns>A new secret, in base32.</returns>
    public static string NewSecret() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <returns>What an app reads from a QR code or a link.</returns>
    public static string UriOf(string secret, string user, string issuer) => new OtpUri(OtpType.Totp, secret, user, issuer).ToString();

    public static bool IsCode(string plain) => plain.Length == Digits && plain.All(char.IsAsciiDigit);

    /// <param name="secret">In base32.</param>
    /// <param name="plain">Six digits.</param>
    /// <returns>The number of the step of time whose code it is; <c>null</c>: of none that counts now.</returns>
    public static long? StepOf(string secret, string plain, DateTimeOffset now) =>
        IsCode(plain) && new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(now.UtcDateTime, plain, out var step, Drift) ? step : null;
}
