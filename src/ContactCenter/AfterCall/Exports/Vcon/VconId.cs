using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>The UUID by which a call's vCon is known: of version 8, made of the instant at which the call began, the server's name and the call's id.</summary>
internal static class VconId
{
    private const int Length = 16;
    private const int BytesOfTime = 6;

    /// <returns>The same for a call each time.</returns>
    public static Guid Of(Uri server, string call, DateTimeOffset startedAt)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{server.Host}/{call}")).AsSpan(0, Length);
        var time = startedAt.ToUnixTimeMilliseconds();
        for (var i = 0; i < BytesOfTime; i++)
            bytes[i] = (byte)(time >> (8 * (BytesOfTime - 1 - i)));
        // Version and variant, as RFC 9562 has them.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
