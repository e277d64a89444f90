using System.Globalization;
using ContactCenter.Foundation.Health;

namespace ContactCenter.Vonage;

/// <summary>Whether the platform answers our requests. Callers reach us without that, so it never makes us unready.</summary>
internal sealed class PlatformCheck(PlatformReach reach) : IReadinessCheck
{
    public string Name => "platform";

    public ReadinessState Check() => new(true, reach.State switch
    {
        { IsReachable: true } => "reachable",
        { IsReachable: false, Since: { } since } => string.Create(CultureInfo.InvariantCulture, $"unreachable since {since:O}"),
        _ => "not asked yet",
    });
}
