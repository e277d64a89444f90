using ContactCenter.AfterCall.Delivery;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Judges where a subscription wants its events posted to. What the name leads to is judged with each connection.</summary>
internal static class SubscriptionUrl
{
    private const int Longest = 2_000;

    /// <returns>What is wrong with it; <c>null</c>: nothing.</returns>
    public static string? FaultOf(string? text, DeliverySettings settings, out Uri? url)
    {
        url = null;
        if (text is not { Length: > 0 and <= Longest } || !BaseAddress.TryReadUrl(text, out url))
            return "must be an absolute https address";
        return FaultOf(url, settings);
    }

    /// <inheritdoc cref="FaultOf(string?, DeliverySettings, out Uri?)"/>
    public static string? FaultOf(Uri url, DeliverySettings settings)
    {
        // What is wrong with it may be the password in it.
        if (url is not { UserInfo.Length: 0, Fragment.Length: 0 })
            return "must have no user, password and fragment";
        if (!BaseAddress.IsPrivate(url))
            return "must be https; http is for this machine only";
        return settings.AllowedHosts.IsEmpty || settings.AllowedHosts.Any(host => host.Names(url))
            ? null
            : "must be on one of the hosts that the settings allow (Delivery:AllowedHosts)";
    }
}
