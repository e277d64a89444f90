using ContactCenter.Simulator.Faults;

namespace ContactCenter.Simulator.Platform;

/// <summary>The platform's regions, each known by the base address of its calls API. A call lives in one of them, and is found nowhere else.</summary>
internal sealed class Regions(SimulatorOptions options)
{
    private static readonly string[] Known =
    [
        "https://api-us-3.vonage.com", "https://api-us-4.vonage.com",
        "https://api-eu-3.vonage.com", "https://api-eu-4.vonage.com",
        "https://api-ap-3.vonage.com", "https://api-ap-4.vonage.com",
    ];

    /// <summary>The application's own; <c>null</c>: wherever an address leads that is no region's.</summary>
    public string? Home => options.RegionUrl is { } url ? Base(url) : null;

    private IEnumerable<string> All => options.Regions.Count == 0 ? Known : options.Regions.Select(Base);

    /// <summary>Where a request to this base address arrives.</summary>
    public string? At(string address) => All.FirstOrDefault(region => region.Equals(Base(address), StringComparison.OrdinalIgnoreCase)) ?? Home;

    /// <summary>Any but the application's own, if there is one.</summary>
    public string? Another(FaultInjector injector)
    {
        var others = All.Where(region => region != Home).ToArray();
        return others.Length == 0 ? Home : others[injector.Below(others.Length)];
    }

    private static string Base(string url) => url.TrimEnd('/');
}
