namespace ContactCenter.Foundation.Outgoing;

/// <summary>An address as people and logs may see it.</summary>
internal static class ShownUrl
{
    /// <summary>The address without its query, where signatures stand, without user and password, and without its fragment.</summary>
    public static string Shown(this Uri url) =>
        url.IsAbsoluteUri ? url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : "an address that is not absolute";
}
