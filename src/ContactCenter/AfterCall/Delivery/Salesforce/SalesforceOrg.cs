using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>An org that is told of calls, and where in it they lie: section <c>Salesforce</c> of a target, checked.</summary>
/// <param name="LoginUrl">Where tokens are asked for; without a slash at its end.</param>
/// <param name="ClientId">The consumer key of the connected app.</param>
internal sealed record SalesforceOrg(Uri LoginUrl, string ClientId)
{
    /// <summary>Of the client credentials flow; <c>null</c>: tokens are asked for by JWT bearer.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Of JWT bearer: PEM.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>Of JWT bearer: who is acted as.</summary>
    public string? User { get; init; }

    /// <summary>With its namespace.</summary>
    public required string Object { get; init; }

    /// <summary>The field by which a call is known again, with its namespace.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Such as <c>60.0</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The fields of the object by our names.</summary>
    public ImmutableDictionary<string, string> Fields { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    public RelateBy Relate { get; init; }

    /// <summary>Bytes; a larger sound is left out.</summary>
    public long LongestSound { get; init; }

    /// <summary>Whether it is the object of Amazon's adapter, whose records are looked up and made, as its id is no external one.</summary>
    public bool IsLookedUp { get; init; }

    /// <summary>What names the same session: targets of one org share it.</summary>
    public string Identity => string.Join('\n', LoginUrl.AbsoluteUri, ClientId, User, ApiVersion);

    /// <summary>What of a call stands in a record.</summary>
    public IEnumerable<string> Told => Fields.Keys.Where(name => !SalesforceNames.OfRelation.Contains(name, StringComparer.Ordinal));
}

/// <summary>By what a record is linked to a Contact or a Lead.</summary>
internal enum RelateBy
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>By the caller's number, where exactly one has it.</summary>
    Phone,
}
