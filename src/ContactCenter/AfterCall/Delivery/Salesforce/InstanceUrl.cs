namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Judges where an answer to a login wants all that follows to be sent: the token and the calls go there.</summary>
internal static class InstanceUrl
{
    private static readonly string[] Domains = [".salesforce.com", ".force.com", ".salesforce.mil"];

    /// <returns>Scheme, host and port; <c>null</c>: nothing is sent there.</returns>
    public static Uri? Read(string? text, Uri login)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
            return null;
        var origin = new Uri(url.GetLeftPart(UriPartial.Authority));
        var isLogins = origin == new Uri(login.GetLeftPart(UriPartial.Authority));
        var isSalesforces = url.Scheme == Uri.UriSchemeHttps
            && url.IsDefaultPort
            && Domains.Any(domain => url.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase));
        return isLogins || isSalesforces ? origin : null;
    }
}
