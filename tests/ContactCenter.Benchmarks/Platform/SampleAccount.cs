using System.Text;

namespace ContactCenter.Benchmarks.Platform;

/// <summary>The account that the measured servers and the senders of webhooks share.</summary>
internal static class SampleAccount
{
    public const string SignatureSecret = "a-signature-secret-for-benchmarks-0123456789";

    public const string ApiKey = "a1b2c3d";

    public const string Application = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

    /// <summary>The number that callers dial.</summary>
    public const string Number = "442079460000";

    /// <summary>The key of a program that may read the API.</summary>
    public const string ProgramKey = "a-program-key-for-benchmarks-0123456789";

    public static byte[] Secret { get; } = Encoding.UTF8.GetBytes(SignatureSecret);
}
