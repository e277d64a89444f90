using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.Calls.Webhooks;

/// <summary>A webhook that belonged to no call.</summary>
internal sealed record UnmatchedResource(DateTimeOffset At, string Route, string Kind, string? LegId, string Reason, string Body)
{
    public static ApiDescription Description { get; } = new()
    {
        Examples = new Dictionary<Type, string>
        {
            [typeof(UnmatchedResource)] = """
                {"at":"2026-01-05T10:00:00Z","route":"Event","kind":"LegStatusWebhook","legId":"c8061992c89a65e3790bfa0aaca6f069",
                "reason":"the leg is not known","body":"{}"}
                """,
        },
    };

    public static UnmatchedResource Of(UnmatchedWebhook webhook) =>
        new(webhook.At, webhook.Route.ToString(), webhook.Kind, webhook.Leg?.Value, webhook.Reason, webhook.Body);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ListResource<UnmatchedResource>))]
internal sealed partial class UnmatchedJson : JsonSerializerContext;
