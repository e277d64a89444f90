using ContactCenter.Foundation.Settings;

namespace ContactCenter.Speech.Analysis;

/// <summary>Reads where a provider is.</summary>
internal static class ProviderAddress
{
    /// <summary>Refuses an address that others on the way could listen to, and one with more than a path.</summary>
    /// <returns><c>null</c>: none is set, or a wrong one, which is a fault.</returns>
    public static Uri? Read(SettingsReader section, string key)
    {
        var url = section.Url(key);
        if (url is null)
            return null;
        if (url is not { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 })
            section.Fault(key, "must have no user, no query and no fragment");
        if (!BaseAddress.IsPrivate(url))
            section.Fault(key, "must begin with https:// unless it is on this machine: the words of calls go there");
        return url;
    }
}
