using System.Globalization;
using System.Security.Claims;
using System.Text.Json;

namespace ContactCenter.Access.OpenId;

/// <summary>Who has signed in with the provider, as its token tells it.</summary>
/// <param name="Name">As others read it; may be empty.</param>
/// <param name="SignInNames">As the person may be called here, the best first; may be taken by somebody else.</param>
/// <param name="Values">Of the claim that brings roles.</param>
/// <param name="ProvenAt">When the person showed the provider who they are; <c>null</c>: it does not say.</param>
internal sealed record OpenIdPerson(
    OpenIdIdentity Identity, string Name, IReadOnlyList<string> SignInNames, IReadOnlyList<string> Values, DateTimeOffset? ProvenAt)
{
    /// <summary>Of all claims that the token and the provider's answer about its owner have brought.</summary>
    /// <returns><c>null</c>: it is not told who it is.</returns>
    public static OpenIdPerson? Of(ClaimsPrincipal principal, string roleClaim)
    {
        if (principal.FindFirst("iss")?.Value is not { Length: > 0 } issuer || principal.FindFirst("sub")?.Value is not { Length: > 0 } subject)
            return null;
        return new(
            new(issuer, subject),
            principal.FindFirst("name")?.Value ?? "",
            [.. Texts(principal, "preferred_username", "email")],
            [.. ValuesOf(principal, roleClaim).Distinct(StringComparer.Ordinal)],
            InstantOf(principal.FindFirst("auth_time")?.Value));
    }

    private static IEnumerable<string> Texts(ClaimsPrincipal principal, params string[] names) =>
        names.Select(name => principal.FindFirst(name)?.Value).OfType<string>();

    /// <summary>A claim of that name; else, of a claim that is an object, the part behind the dot.</summary>
    private static IEnumerable<string> ValuesOf(ClaimsPrincipal principal, string roleClaim)
    {
        var plain = principal.FindAll(roleClaim).SelectMany(claim => TextsOf(claim.Value));
        var (name, rest) = roleClaim.Split('.', 2) is [var before, var after] ? (before, after) : (null, null);
        return name is null ? plain : plain.Concat(principal.FindAll(name).SelectMany(claim => PartOf(claim.Value, rest!)));
    }

    /// <summary>A list comes as a claim for each entry, or as one that holds it.</summary>
    private static IEnumerable<string> TextsOf(string value) => value.StartsWith('[') ? TextsOf(Json(value)) : [value];

    private static IEnumerable<string> PartOf(string value, string path)
    {
        var found = Json(value);
        foreach (var name in path.Split('.'))
            found = found?.ValueKind == JsonValueKind.Object && found.Value.TryGetProperty(name, out var part) ? part : null;
        return TextsOf(found);
    }

    private static IEnumerable<string> TextsOf(JsonElement? json) => json?.ValueKind switch
    {
        JsonValueKind.String => [json.Value.GetString()!],
        JsonValueKind.Array => json.Value.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.String).Select(entry => entry.GetString()!),
        _ => [],
    };

    private static JsonElement? Json(string value)
    {
        try
        {
            return JsonElement.Parse(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DateTimeOffset? InstantOf(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var instant) && instant <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(instant)
            : null;
}

/// <summary>Who a person is for their provider. Names and addresses change hands there; these two never do.</summary>
/// <param name="Issuer">The provider, as its tokens call it.</param>
/// <param name="Subject">The person, as the provider calls them.</param>
internal sealed record OpenIdIdentity(string Issuer, string Subject);
