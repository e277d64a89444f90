using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads where a target takes its bodies.</summary>
internal static class TargetUrl
{
    public static Uri? Read(SettingsReader section, string key, string? text)
    {
        if (text is null)
        {
            section.Fault(key, "must be the address that bodies are posted to");
            return null;
        }

        if (!BaseAddress.TryReadUrl(text, out var url) || url is not { UserInfo.Length: 0, Fragment.Length: 0 })
        {
            // What is wrong with it may be the password in it.
            section.Fault(key, "must be an absolute https address without user, password and fragment");
            return null;
        }

        if (!BaseAddress.IsPrivate(url))
            section.Fault(key, $"'{url.GetLeftPart(UriPartial.Path)}' must be https; http is for this machine only");
        return url;
    }
}
