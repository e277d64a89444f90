using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Platform.Webhooks;

/// <summary>
/// What the query of a webhook's address says about the call. We wrote it, but it is not signed: it counts only with the
/// call's secret.
/// </summary>
public readonly record struct CorrelationQuery(LegId? Call, string? Key, int? Step, LegNumber? LegNumber, int? Message)
{
    /// <summary>The tag of the language that the platform was told to hear; <c>null</c>: none.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it says which of the call's agent legs is meant.</summary>
    public bool NamesLeg => LegNumber is not null;

    public static CorrelationQuery Read(string? query)
    {
        var read = default(CorrelationQuery);
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var value = pair.DecodeValue().ToString();
            read = pair.DecodeName().Span switch
            {
                CallUrls.Call => read with { Call = new LegId(value) },
                CallUrls.Key => read with { Key = value },
                CallUrls.Step => read with { Step = Number(value) },
                CallUrls.LegNumber => read with { LegNumber = Number(value) is { } leg ? new LegNumber(leg) : null },
                CallUrls.Message => read with { Message = Number(value) },
                CallUrls.Language => read with { Language = value },
                _ => read,
            };
        }

        return read;
    }

    /// <summary>Whether the query was written by us for this call.</summary>
    public bool IsOf(CallSession call) =>
        Key is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(call.Addresses.Secret));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
