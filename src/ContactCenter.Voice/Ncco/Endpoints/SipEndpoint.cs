namespace ContactCenter.Voice;

/// <summary>A SIP address: either a URI, or a user of a domain that was set up on the platform.</summary>
public sealed record SipEndpoint : Endpoint
{
    /// <summary>Dials a SIP URI.</summary>
    /// <param name="uri">See <see cref="Uri"/>.</param>
    public SipEndpoint(Uri uri) => Uri = uri;

    /// <summary>Dials a user of a domain that was set up on the platform.</summary>
    /// <param name="user">See <see cref="User"/>.</param>
    /// <param name="domain">See <see cref="Domain"/>.</param>
    public SipEndpoint(string user, string domain)
    {
        User = user;
        Domain = domain;
    }

    internal SipEndpoint()
    {
    }

    /// <inheritdoc/>
    public override string Type => "sip";

    /// <summary>The address, such as <c>sip:rebekka@sip.example.com;transport=tls</c>. Not with <see cref="User"/> and <see cref="Domain"/>.</summary>
    public Uri? Uri { get; init; }

    /// <summary>The user; goes with <see cref="Domain"/>.</summary>
    public string? User { get; init; }

    /// <summary>The domain or trunk; goes with <see cref="User"/>.</summary>
    public string? Domain { get; init; }

    /// <summary>Headers of our own for the INVITE; the platform puts <c>X-</c> in front of each name. The values are JSON strings.</summary>
    public JsonFields? Headers { get; init; }

    /// <summary>Standard headers for the INVITE: <c>User-to-User</c>, up to 256 characters. The values are JSON strings.</summary>
    public JsonFields? StandardHeaders { get; init; }
}
