using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Simulator.Nccos;

/// <param name="Payload">What the application gets back.</param>
/// <param name="Events">Where.</param>
public sealed record NotifyAction(JsonObject Payload, WebhookAddress Events) : NccoAction("notify")
{
    internal static NotifyAction Read(OptionReader options)
    {
        var payload = options.Raw("payload");
        if (payload is null or { ValueKind: not JsonValueKind.Object })
            options.Fault("payload", "must be an object");
        var events = options.Required("eventUrl", options.Webhook("eventUrl", "eventMethod"), new WebhookAddress("", "POST"));
        return new NotifyAction(payload is { ValueKind: JsonValueKind.Object } json ? JsonObject.Create(json.Clone())! : [], events);
    }
}
