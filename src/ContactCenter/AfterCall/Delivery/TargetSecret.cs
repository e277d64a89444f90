using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads the secret of Standard Webhooks that bodies are signed with.</summary>
internal static class TargetSecret
{
    public const string Key = "Secret";
    public const string Prefix = "whsec_";

    private const int ShortestBytes = 24;
    private const int LongestBytes = 64;

    public static ImmutableArray<byte> Read(SettingsReader section, string? text)
    {
        var bytes = new byte[LongestBytes];
        if (text is not null
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length)
            && length >= ShortestBytes)
        {
            return [.. bytes.AsSpan(0, length)];
        }

        section.Fault(Key, $"must be what bodies are signed with: {Prefix} and {ShortestBytes} to {LongestBytes} random bytes in Base64");
        return [];
    }
}
