using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>What an org has answered. Its text may hold a caller's words: what is kept of it are values that are looked for.</summary>
/// <param name="Json">The body; <c>null</c>: it is none, or no JSON.</param>
internal sealed record OrgAnswer(GuardedStatus Head, JsonElement? Json)
{
    /// <summary>Of a session that may not use the API at all, so that another token changes nothing.</summary>
    private const string OfRights = "API";

    public int Status => (int)Head.Status;

    public bool IsDone => Status is >= 200 and <= 299;

    /// <summary>Whether what was asked for is not there.</summary>
    public bool IsGone => Head.Status == HttpStatusCode.NotFound || Code == OrgErrors.Deleted;

    /// <summary>The code of the error; <c>null</c>: it has none.</summary>
    public string? Code => Error is { } error ? TextOf(error, "errorCode") : null;

    /// <summary>Whether the token holds no more, so that another one helps.</summary>
    public bool IsOfEndedToken => Head.Status == HttpStatusCode.Unauthorized
        && Code is null or OrgErrors.EndedSession
        && !(Error is { } error && TextOf(error, "message") is { } message && message.Contains(OfRights, StringComparison.Ordinal));

    private JsonElement? Error => Json is { ValueKind: JsonValueKind.Array } errors && errors.GetArrayLength() > 0 ? errors[0] : null;

    public static OrgAnswer Of(GuardedAnswer answer) => new(answer.Head, Read(answer.Body));

    /// <returns>A field of the body; <c>null</c>: it has none of that name, or that is no text.</returns>
    public string? Text(string name) => Json is { } body ? TextOf(body, name) : null;

    /// <returns>The entries of a list in the body; none, where it has no such list.</returns>
    public IEnumerable<JsonElement> List(string name) =>
        Json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    public static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static JsonElement? Read(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
