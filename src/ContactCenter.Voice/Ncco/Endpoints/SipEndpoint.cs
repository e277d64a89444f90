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

    internal static SipEndpoint Read(ref OptionReader json)
    {
        Uri? uri = null;
        string? user = null, domain = null;
        JsonFields? headers = null, standardHeaders = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "uri": uri = json.Url(); break;
                case "user": user = json.Text(); break;
                case "domain": domain = json.Text(); break;
                case "headers": headers = json.Fields(); break;
                case "standard_headers":
                case "standardHeaders": standardHeaders = json.Fields(); break;
                default: json.Keep(); break;
            }
        }

        return new()
        {
            Uri = uri,
            User = user,
            Domain = domain,
            Headers = headers,
            StandardHeaders = standardHeaders,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        if (Uri is null)
        {
            rules.Required("user", User, "the name of a user, as there is no uri");
            rules.Required("domain", Domain, "the name of a domain, as there is no uri");
        }
        else
        {
            rules.SipAddress("uri", Uri.OriginalString);
            rules.Absent("user", User, "absent when uri is given");
            rules.Absent("domain", Domain, "absent when uri is given");
        }

        SipHeaderRules.Check(rules, "headers", Headers);
        SipHeaderRules.Check(rules, "standardHeaders", StandardHeaders);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("type"u8, Type);
        options.Url("uri"u8, Uri);
        options.Text("user"u8, User);
        options.Text("domain"u8, Domain);
        options.Fields("headers"u8, Headers);
        options.Fields(options.Dialect == Dialect.Ncco ? "standardHeaders"u8 : "standard_headers"u8, StandardHeaders);
    }
}
