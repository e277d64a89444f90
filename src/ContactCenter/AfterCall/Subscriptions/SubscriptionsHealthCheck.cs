using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>Whether programs that have subscribed are told. Calls do not need it, so it never makes us unready.</summary>
internal sealed class SubscriptionsHealthCheck(SubscriptionStore subscriptions) : IHealthCheck
{
    public const string Name = "subscriptions";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        List<string> words = [.. subscriptions.All.Where(each => !each.IsActive || each.LastError is not null).Select(WordsOf)];
        return Task.FromResult(HealthCheckResult.Healthy(words.Count == 0 ? "ok" : $"ok: {string.Join(", ", words)}"));
    }

    private static string WordsOf(Subscription subscription)
    {
        var state = subscription.IsActive ? "failing" : subscription.State.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{subscription.Number} is {state} ({subscription.Reason ?? subscription.LastError})");
    }
}
