using System.Diagnostics.CodeAnalysis;

namespace ContactCenter.Foundation.Settings;

/// <summary>An address that others begin with.</summary>
internal static class BaseAddress
{
    /// <summary>Reads an absolute http or https address.</summary>
    public static bool TryReadUrl(string text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url) && url.Scheme is "http" or "https" && url.Host.Length > 0;

    /// <summary>Reads one to which a path can be added: it has no query and no fragment.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? url) =>
        TryReadUrl(text, out url) && url is { Query.Length: 0, Fragment.Length: 0 };

    /// <summary>Whether what is sent there can be read by nobody else: by https, or within this machine.</summary>
    public static bool IsPrivate(Uri url) => url.Scheme == Uri.UriSchemeHttps || url.IsLoopback;

    /// <summary>The address with a slash at its end, so that a path that is added stands behind all of it.</summary>
    public static Uri WithSlash(Uri url) => url.AbsolutePath.EndsWith('/') ? url : new($"{url.GetLeftPart(UriPartial.Path)}/");
}
