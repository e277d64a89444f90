using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access.OpenId;

/// <summary>The provider with which people sign in: section <c>Access:OpenId</c>, checked.</summary>
/// <param name="Name">As the sign-in page calls it.</param>
/// <param name="Authority">Where the provider describes itself.</param>
/// <param name="ClientSecret"><c>null</c>: PKCE alone proves who asks for the token.</param>
/// <param name="RoleClaim">Which claim brings the values; with a dot, the part of a claim that is an object, as <c>realm_access.roles</c>.</param>
/// <param name="Rights">By value of that claim.</param>
internal sealed record OpenIdSettings(
    string Name,
    Uri Authority,
    string ClientId,
    string? ClientSecret,
    IReadOnlyList<string> Scopes,
    string RoleClaim,
    IReadOnlyDictionary<string, OpenIdRights> Rights)
{
    public const string SectionName = "OpenId";

    private const string RolesKey = "Roles";
    private const string DefaultScopes = "openid profile";

    /// <summary>Whether somebody may sign in as an admin by it.</summary>
    public bool MakesAdmins => Rights.Values.Any(rights => rights.Roles.Contains(Role.Admin));

    /// <returns><c>null</c>: there is no provider.</returns>
    public static OpenIdSettings? Read(SettingsReader section)
    {
        var name = section.Text("Name");
        var authority = AuthorityOf(section);
        var clientId = section.Text("ClientId");
        var clientSecret = section.Text("ClientSecret");
        var scopes = section.Text("Scopes", DefaultScopes).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var roleClaim = section.Text("RoleClaim", "roles");
        var rights = RightsOf(section.Section(RolesKey));
        section.RefuseUnknownKeys();
        if (authority is null)
        {
            if (clientId is not null || rights.Count > 0)
                section.Fault("Authority", "is missing: the address of the provider, as https://login.example.com/");
            return null;
        }

        if (clientId is null)
            section.Fault("ClientId", "is missing: as what this program is known to the provider");
        if (rights.Count == 0)
            section.Fault(RolesKey, $"is empty: nobody could sign in. Values of the claim {roleClaim} are its keys, and {OpenIdRights.Form} what they give");
        if (!scopes.Contains("openid", StringComparer.Ordinal))
            section.Fault("Scopes", "must hold openid");
        return new(name ?? authority.Host, authority, clientId ?? "", clientSecret, scopes, roleClaim, rights);
    }

    /// <returns>What a person with these values may do.</returns>
    public OpenIdRights RightsOf(IEnumerable<string> values) =>
        values.Aggregate(OpenIdRights.None, (rights, value) => Rights.TryGetValue(value, out var more) ? rights.With(more) : rights);

    private static Uri? AuthorityOf(SettingsReader section)
    {
        if (section.Url("Authority") is not { } url)
            return null;
        if (!BaseAddress.IsPrivate(url))
            section.Fault("Authority", $"'{url}' must be https; http is for this machine only");
        return url;
    }

    /// <summary>The provider's values are told apart by case, as it does.</summary>
    private static Dictionary<string, OpenIdRights> RightsOf(SettingsReader section)
    {
        var all = new Dictionary<string, OpenIdRights>(StringComparer.Ordinal);
        foreach (var (value, text) in section.Values())
        {
            if (OpenIdRights.Parse(text) is { } rights)
                all[value] = rights;
            else
                section.Fault(value, $"'{text}' must be one or more of {OpenIdRights.Form}");
        }

        return all;
    }
}
