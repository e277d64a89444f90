using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>A call as JSON; what it cost is there once it is over.</summary>
internal static class CallJson
{
    public static JsonObject Of(CallRecord call)
    {
        var json = new JsonObject
        {
            ["uuid"] = call.Id,
            ["status"] = call.Status,
            ["direction"] = call.Inbound ? "inbound" : "outbound",
        };
        if (call.Billing is { } billing)
        {
            json["rate"] = billing.Rate;
            json["price"] = billing.Price;
            json["duration"] = billing.Duration;
            json["network"] = billing.Network is null ? null : "23420";
            json["start_time"] = billing.Start is { } start ? WireTime.Milliseconds(start) : null;
            json["end_time"] = WireTime.Milliseconds(billing.End);
        }

        json["conversation_uuid"] = call.ConversationId;
        json["to"] = Party(call.To);
        json["from"] = Party(call.From);
        json["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"/v1/calls/{call.Id}" } };
        return json;
    }

    private static JsonObject Party(VoiceEndpoint endpoint) => new() { ["type"] = endpoint.TypeName, [endpoint.AddressName] = endpoint.Address };
}
