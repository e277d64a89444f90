using ContactCenter.Access.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace ContactCenter.Access.OpenId;

/// <summary>Where browsers go during a sign-in with the provider. All of it lies at <c>Access:Url</c>, whatever a request says.</summary>
internal sealed class OpenIdRedirects(ConsoleAddress console)
{
    /// <summary>Of the API, where the provider sends browsers back to; the provider must know it.</summary>
    public const string CallbackPath = "/api/v1/sign-in/openid/callback";

    /// <summary>The person has said no, or the provider has.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The provider knows the person, and none of the values that it brings gives a role here.</summary>
    public const string NoRole = "noRole";

    /// <summary>The person is disabled here.</summary>
    public const string Disabled = "disabled";

    /// <summary>The provider cannot be reached.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The answer is not the provider's, not for this browser, or too late.</summary>
    public const string Failed = "failed";

    /// <summary>The page that says what came of it knows the words by this name.</summary>
    private const string Outcome = "openid";

    private static readonly Uri Anywhere = new("http://console/");

    /// <summary>As the provider must know it.</summary>
    public Uri Callback => Below(CallbackPath);

    /// <summary>Whether the browser would bring what it was given here to the place where the provider sends it.</summary>
    public bool IsAt(HostString host) => string.Equals(host.Value, console.Url.Authority, StringComparison.OrdinalIgnoreCase);

    public string ToPage(string? back) => Below(WayBack(back)).AbsoluteUri;

    public string ToSignIn(string outcome, string? back)
    {
        var query = new QueryBuilder { { Outcome, outcome } };
        if (back is not null)
            query.Add("back", WayBack(back));
        return Below("/sign-in").AbsoluteUri + query;
    }

    /// <returns>A path of ours, whatever the text says.</returns>
    public static string WayBack(string? text)
    {
        if (text is null || !text.StartsWith('/') || text.StartsWith("//", StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal))
            return "/";
        return Uri.TryCreate(Anywhere, text, out var url) && url.Host == Anywhere.Host && !url.AbsolutePath.StartsWith("//", StringComparison.Ordinal)
            ? url.PathAndQuery + url.Fragment
            : "/";
    }

    private Uri Below(string path) => new($"{console.Url.GetLeftPart(UriPartial.Authority)}{console.Path.TrimEnd('/')}{path}");
}
