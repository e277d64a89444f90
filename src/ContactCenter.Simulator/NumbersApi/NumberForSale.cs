namespace ContactCenter.Simulator.NumbersApi;

/// <summary>A number that the simulated account can buy.</summary>
public sealed record NumberForSale
{
    /// <summary>E.164 without plus.</summary>
    public string Number { get; init; } = "";

    /// <summary>Two capital letters.</summary>
    public string Country { get; init; } = "";

    /// <summary><c>landline</c>, <c>landline-toll-free</c> or <c>mobile-lvn</c>.</summary>
    public string Type { get; init; } = "landline";

    /// <summary>Some of <c>SMS</c>, <c>VOICE</c> and <c>MMS</c>, with commas between them.</summary>
    public string Features { get; init; } = "VOICE";

    /// <summary>Euros a month.</summary>
    public decimal Cost { get; init; } = 1;

    /// <summary>Euros once.</summary>
    public decimal InitialPrice { get; init; }

    /// <summary>Why a purchase is refused, as for numbers that need an address in their country; <c>null</c>: it is not.</summary>
    public string? Refusal { get; init; }

    /// <summary>What there is when nobody says otherwise: numbers that the regulators keep for fiction.</summary>
    internal static IList<NumberForSale> Defaults { get; } =
    [
        new() { Number = "442079460101", Country = "GB", Cost = 1.25m },
        new() { Number = "442079460102", Country = "GB", Cost = 1.25m },
        new() { Number = "447700900801", Country = "GB", Cost = 1.25m, Type = "mobile-lvn", Features = "SMS,VOICE" },
        new() { Number = "447700900802", Country = "GB", Cost = 0.90m, Type = "mobile-lvn", Features = "SMS" },
        new() { Number = "12025550101", Country = "US", Cost = 0.90m, Type = "mobile-lvn", Features = "SMS,MMS,VOICE" },
        new()
        {
            Number = "4930230000101",
            Country = "DE",
            Cost = 1.50m,
            InitialPrice = 1.50m,
            Refusal = "Numbers from this country can be requested from the Dashboard (https://dashboard.nexmo.com/buy-numbers) as they require a valid "
                + "local address to be provided before being purchased.",
        },
    ];

    /// <summary>All that is wrong: property and reason.</summary>
    internal IEnumerable<(string Property, string Reason)> Mistakes()
    {
        if (!Nccos.VoiceEndpoint.IsE164(Number))
            yield return (nameof(Number), $"{Number} {Nccos.VoiceEndpoint.E164Rule}");
        if (Country is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            yield return (nameof(Country), "must be two capital letters");
        if (Type is not ("landline" or "landline-toll-free" or "mobile-lvn"))
            yield return (nameof(Type), "must be one of landline, landline-toll-free, mobile-lvn");
        if (FeatureList.Any(feature => feature is not ("SMS" or "VOICE" or "MMS")))
            yield return (nameof(Features), "must be some of SMS, VOICE, MMS");
        if (Cost < 0)
            yield return (nameof(Cost), "must be at least 0");
        if (InitialPrice < 0)
            yield return (nameof(InitialPrice), "must be at least 0");
    }

    internal IReadOnlyList<string> FeatureList => Features.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
