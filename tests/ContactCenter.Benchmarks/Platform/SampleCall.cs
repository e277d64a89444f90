using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ContactCenter.Benchmarks.Platform;

/// <summary>The ids of one call, the same for the same seed and index, different for any other.</summary>
/// <param name="Leg">The caller's leg: 32 hex digits, as legs from the phone network have.</param>
/// <param name="AgentLeg">The leg that the stand-in of the calls API makes for it.</param>
internal readonly record struct SampleCall(int Index, string Leg, string Conversation, string AgentLeg, string Caller)
{
    public static SampleCall Of(int seed, int index)
    {
        Span<byte> source = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(source, seed);
        BinaryPrimitives.WriteInt32LittleEndian(source[4..], index);
        Span<byte> random = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, random);
        var leg = Convert.ToHexStringLower(random[..16]);
        return new(
            index,
            leg,
            $"CON-{new Guid(random[16..])}",
            AgentLegOf(leg),
            string.Create(CultureInfo.InvariantCulture, $"447700900{index % 1_000:000}"));
    }

    /// <summary>The id of the agent's leg, to be told from the caller's: so that both ends know it without having met.</summary>
    public static string AgentLegOf(string callerLeg) => $"a{callerLeg[1..8]}-{callerLeg[8..12]}-{callerLeg[12..16]}-{callerLeg[16..20]}-{callerLeg[20..]}";
}
