using ContactCenter.Outbox;
using ContactCenter.Webhooks;

namespace ContactCenter.Api;

/// <summary>A webhook that belonged to no call.</summary>
public sealed record UnmatchedResource(DateTimeOffset At, string Route, string Kind, string? LegId, string Reason, string Body)
{
    public static UnmatchedResource Of(UnmatchedWebhook webhook) =>
        new(webhook.At, webhook.Route.ToString(), webhook.Kind, webhook.Leg?.Value, webhook.Reason, webhook.Body);
}

/// <summary>A request to the platform that was given up.</summary>
public sealed record DeadLetterResource(string CallId, string Effect, int Attempts, string? Error)
{
    public static DeadLetterResource Of(WorkItem item) => new(item.Call.Value, item.Effect.GetType().Name, item.Attempts, item.LastError);
}
