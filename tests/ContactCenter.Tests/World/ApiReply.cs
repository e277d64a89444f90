using System.Net;
using System.Text.Json;

namespace ContactCenter.Tests.World;

/// <summary>What the API answered.</summary>
/// <param name="Challenges">The schemes of <c>WWW-Authenticate</c>.</param>
public sealed record ApiReply(HttpStatusCode Status, string? MediaType, string Body, IReadOnlyList<string> Challenges)
{
    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>How long the server asks to wait; <c>null</c>: it says nothing of it.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The sentence of a problem.</summary>
    public string? Detail => Json.GetProperty("detail").GetString();
}
