namespace ContactCenter.Simulator.Nccos;

/// <summary>An NCCO as the platform has understood it.</summary>
/// <param name="Actions">What to do, in order.</param>
/// <param name="Faults">What is wrong with it; an NCCO with a fault is refused whole.</param>
public sealed record Ncco(IReadOnlyList<NccoAction> Actions, IReadOnlyList<NccoFault> Faults)
{
    /// <summary>What the platform takes although its documents do not have it so, and what can hardly be meant.</summary>
    public IReadOnlyList<NccoFault> Warnings { get; init; } = [];

    /// <summary>As it was received.</summary>
    public string Json { get; init; } = "";

    public bool IsValid => Faults.Count == 0;
}

/// <summary>One action of an NCCO.</summary>
/// <param name="Name">As in <c>action</c>.</param>
public abstract record NccoAction(string Name);

/// <summary>Where a webhook goes.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
public sealed record WebhookAddress(string Url, string Method)
{
    /// <summary>Whether a text is an address that the platform can ask.</summary>
    internal static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}

/// <summary>Where events go, as far as an action or a request says so.</summary>
/// <param name="Url"><c>null</c>: where they would go anyway.</param>
/// <param name="Method"><c>null</c>: <c>POST</c> at an address of its own, else as that one is asked.</param>
public sealed record EventsOption(string? Url, string? Method)
{
    /// <param name="otherwise">Where they go when nothing is said.</param>
    public WebhookAddress? Over(WebhookAddress? otherwise)
    {
        if (Url is not null)
            return new WebhookAddress(Url, Method ?? "POST");
        return Method is not null && otherwise is not null ? otherwise with { Method = Method } : otherwise;
    }
}
