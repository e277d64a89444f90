using System.Collections.Frozen;

namespace ContactCenter.Platform.CallsApi;

/// <summary>The regions of the platform, by the ids that its applications have, and where the calls of each are controlled.</summary>
public static class PlatformRegions
{
    private static readonly FrozenDictionary<string, Uri> Addresses = new Dictionary<string, Uri>(StringComparer.OrdinalIgnoreCase)
    {
        ["na-east"] = new("https://api-us-3.vonage.com/"),
        ["na-west"] = new("https://api-us-4.vonage.com/"),
        ["eu-west"] = new("https://api-eu-3.vonage.com/"),
        ["eu-east"] = new("https://api-eu-4.vonage.com/"),
        ["apac-sng"] = new("https://api-ap-3.vonage.com/"),
        ["apac-australia"] = new("https://api-ap-4.vonage.com/"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Ids => Addresses.Keys.Order(StringComparer.Ordinal);

    /// <summary>The base address of a region; <c>null</c>: the platform has none of that name.</summary>
    public static Uri? AddressOf(string region) => Addresses.GetValueOrDefault(region);
}
