using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Foundation.Commands;

/// <summary>
/// Two sides of a connection show each other that they know a token, by an HMAC-SHA256 over a number that the other side has just made up: what
/// somebody has heard of one connection is worth nothing in another.
/// </summary>
internal static class TokenProof
{
    /// <summary>Of a number, and of what is shown.</summary>
    private const int Bytes = 32;

    private const string OfServer = "server";
    private const string OfCommand = "command";

    /// <summary>The side that connects.</summary>
    /// <exception cref="IOException">The other side does not know the token.</exception>
    public static async Task BeginAsync(Stream stream, byte[] token, CancellationToken cancellationToken)
    {
        var own = await AskAsync(stream, cancellationToken);
        await CheckAsync(stream, token, OfServer, own, cancellationToken);
        await ShowAsync(stream, token, OfCommand, cancellationToken);
    }

    /// <summary>The side that listens.</summary>
    /// <exception cref="IOException">The other side does not know the token.</exception>
    public static async Task AnswerAsync(Stream stream, byte[] token, CancellationToken cancellationToken)
    {
        await ShowAsync(stream, token, OfServer, cancellationToken);
        var own = await AskAsync(stream, cancellationToken);
        await CheckAsync(stream, token, OfCommand, own, cancellationToken);
    }

    private static async Task<byte[]> AskAsync(Stream stream, CancellationToken cancellationToken)
    {
        var number = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
        await CommandLines.WriteAsync(stream, number, cancellationToken);
        return number;
    }

    private static async Task ShowAsync(Stream stream, byte[] token, string side, CancellationToken cancellationToken)
    {
        var number = await ReadAsync(stream, cancellationToken);
        await CommandLines.WriteAsync(stream, Encoding.ASCII.GetBytes(ProofOf(token, side, number)), cancellationToken);
    }

    private static async Task CheckAsync(Stream stream, byte[] token, string side, byte[] number, CancellationToken cancellationToken)
    {
        var shown = await ReadAsync(stream, cancellationToken);
        if (!CryptographicOperations.FixedTimeEquals(shown, Encoding.ASCII.GetBytes(ProofOf(token, side, number))))
            throw new IOException("the other side does not know the token");
    }

    /// <summary>No byte more than a line: what follows is read by others.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new byte[(2 * Bytes) + 1];
        await stream.ReadExactlyAsync(line, cancellationToken);
        return line[..^1];
    }

    private static string ProofOf(byte[] token, string side, byte[] number) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(token, (byte[])[.. Encoding.ASCII.GetBytes($"{side} "), .. number]));
}
