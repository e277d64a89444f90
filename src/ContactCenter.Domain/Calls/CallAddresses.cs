namespace ContactCenter.Domain.Calls;

/// <summary>Where platform and server reach each other for one call.</summary>
/// <param name="BaseUrl">Where the platform reached us.</param>
/// <param name="Secret">128 random bits in hex: names the room, and proves that an address in a webhook's query is one of ours.</param>
public sealed record CallAddresses(Uri BaseUrl, string Secret)
{
    /// <summary>Where REST requests of the call go; <c>null</c>: the configured address.</summary>
    public Uri? Region { get; init; }
}
