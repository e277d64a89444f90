using ContactCenter.Calls.Webhooks;

namespace ContactCenter.Api;

/// <summary>A webhook that belonged to no call.</summary>
public sealed record UnmatchedResource(DateTimeOffset At, string Route, string Kind, string? LegId, string Reason, string Body)
{
    public static UnmatchedResource Of(UnmatchedWebhook webhook) =>
        new(webhook.At, webhook.Route.ToString(), webhook.Kind, webhook.Leg?.Value, webhook.Reason, webhook.Body);
}
