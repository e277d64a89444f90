using System.Net;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Access.Sessions;

/// <summary>Where people find the console. Redirects, links and passkeys are made from it, and never from a request.</summary>
/// <param name="Url">As people type it, with a slash at its end.</param>
/// <param name="AllowsHttp">Whether the cookie is given over plain http to others than this machine.</param>
internal sealed record ConsoleAddress(Uri Url, bool AllowsHttp)
{
    private static readonly Uri ThisMachine = new("http://localhost:3000/");

    /// <summary>What all of its cookies, pages and addresses begin with: <c>/</c>, or <c>/cc/</c>.</summary>
    public string Path => Url.AbsolutePath;

    public static ConsoleAddress Read(SettingsReader section, Deployment deployment, ICollection<string> warnings)
    {
        var allowsHttp = section.Flag("AllowHttp", fallback: false);
        if (allowsHttp)
            warnings.Add($"{section.Path}:AllowHttp is true: passwords and sessions can be read by whoever is on the way.");
        var fallback = deployment.PublicUrl ?? ThisMachine;
        if (section.Text("Url") is not { } text)
            return new(fallback, allowsHttp);
        if (!BaseAddress.TryRead(text, out var url))
            section.Fault("Url", $"'{text}' must be an absolute address without a query, as people type it");
        else if (!BaseAddress.IsPrivate(url) && !allowsHttp)
            section.Fault("Url", $"'{text}' must be https; http is for this machine only, or with {section.Path}:AllowHttp");
        else
            return new(BaseAddress.WithSlash(url), allowsHttp);
        return new(fallback, allowsHttp);
    }

    /// <summary>Whether that is the console's host or a name of this machine.</summary>
    public bool Serves(HostString host) => IsLoopback(host) || string.Equals(host.Value, Url.Authority, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a browser that asked so may be given a session.</summary>
    public bool MaySignIn(HttpRequest request) => request.IsHttps || AllowsHttp || IsLoopback(request.Host);

    public static bool IsLoopback(HostString host) =>
        string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
