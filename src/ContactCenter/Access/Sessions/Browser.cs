using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Sessions;

/// <summary>Where a session is used.</summary>
/// <param name="Address">The network address, behind known proxies the one that they tell.</param>
/// <param name="Name">What the browser calls itself, cut at 200 characters.</param>
internal sealed record Browser(string Address, string Name)
{
    private const int LongestName = 200;

    public static Browser Of(HttpContext http)
    {
        var name = http.Request.Headers.UserAgent.ToString();
        return new(SessionEndpoints.AddressOf(http), name.Length > LongestName ? name[..LongestName] : name);
    }
}
