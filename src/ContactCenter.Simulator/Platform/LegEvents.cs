using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Platform;

/// <summary>The bodies of the webhooks about a leg.</summary>
internal static class LegEvents
{
    public static JsonObject Answer(Leg leg, CallContext? context = null)
    {
        var body = new JsonObject { ["to"] = leg.Plan.To.Address };
        body[leg.Plan.From.Type == EndpointType.App ? "from_user" : "from"] = leg.Plan.From.Address;
        body["uuid"] = leg.Id;
        body["conversation_uuid"] = leg.Conversation.Id;
        body["endpoint_type"] = (leg.Plan.Inbound ? leg.Plan.From : leg.Plan.To).TypeName;
        if (leg.Region is { } region)
            body["region_url"] = region;
        // What the platform's own network adds is for itself.
        foreach (var header in (context ?? CallContext.None).SipHeaders.Where(one => !one.Key.StartsWith("X-Nexmo", StringComparison.OrdinalIgnoreCase)))
            body[$"SipHeader_{header.Key}"] = header.Value;
        if (context?.CustomData is { } data)
            body["custom_data"] = data.DeepClone();
        return body;
    }

    public static JsonObject Status(Leg leg, string status, LegEnd? end)
    {
        var body = new JsonObject();
        if (status == "answered")
        {
            body["start_time"] = null;
            body["rate"] = null;
            body["network"] = null;
        }

        body["headers"] = Headers(leg);
        body["from"] = leg.Plan.From.Address;
        body["to"] = leg.Plan.To.Address;
        body["uuid"] = leg.Id;
        body["conversation_uuid"] = leg.Conversation.Id;
        body["status"] = status;
        if (end?.Detail is { } detail)
            body["detail"] = detail;
        if (end?.SipCode is { } code && status is not ("cancelled" or "timeout"))
            body["sip_code"] = code;
        if (status != "disconnected" && leg.Switchboard.Options.Unspecified.EventsHaveDirection)
            body["direction"] = Direction(leg);
        body["timestamp"] = WireTime.Milliseconds(leg.Switchboard.Now);
        return body;
    }

    public static JsonObject Completed(Leg leg, LegEnd end)
    {
        var billing = Billing.Of(leg);
        var body = new JsonObject
        {
            ["headers"] = Headers(leg),
            ["end_time"] = WireTime.Milliseconds(billing.End),
            ["uuid"] = leg.Id,
            ["network"] = billing.Network,
            ["duration"] = billing.Duration,
            ["start_time"] = billing.Start is { } start ? WireTime.Milliseconds(start) : null,
            ["rate"] = billing.Rate,
            ["price"] = billing.Price,
            ["from"] = leg.Plan.From.Address,
            ["to"] = leg.Plan.To.Address,
            ["conversation_uuid"] = leg.Conversation.Id,
            ["status"] = "completed",
        };
        if (leg.Switchboard.Options.Unspecified.EventsHaveDirection)
            body["direction"] = Direction(leg);
        body["disconnected_by"] = end.ByUser ? "user" : "platform";
        if (end.SipCode is { } code)
            body["sip_code"] = code;
        body["timestamp"] = WireTime.Milliseconds(leg.Switchboard.Now);
        return body;
    }

    /// <summary>What the detection has found; the sub-state tells of the beep.</summary>
    public static JsonObject Machine(Leg leg, string status, string? subState)
    {
        var body = new JsonObject
        {
            ["from"] = leg.Plan.From.Address,
            ["to"] = leg.Plan.To.Address,
            [leg.Switchboard.Options.Unspecified.MachineEventsHaveUuid ? "uuid" : "call_uuid"] = leg.Id,
            ["conversation_uuid"] = leg.Conversation.Id,
            ["status"] = status,
        };
        if (subState is not null)
            body["sub_state"] = subState;
        body["timestamp"] = WireTime.Milliseconds(leg.Switchboard.Now);
        return body;
    }

    public static JsonObject Transfer(Leg leg, string origin) => new()
    {
        ["conversation_uuid_from"] = origin,
        ["conversation_uuid_to"] = leg.Conversation.Id,
        ["type"] = "transfer",
        ["uuid"] = leg.Id,
        ["timestamp"] = WireTime.Milliseconds(leg.Switchboard.Now),
    };

    public static JsonObject Error(Leg leg, string reason) => new()
    {
        ["reason"] = reason,
        ["conversation_uuid"] = leg.Conversation.Id,
        ["timestamp"] = WireTime.Milliseconds(leg.Switchboard.Now),
    };

    private static string Direction(Leg leg) => leg.Plan.Inbound ? "inbound" : "outbound";

    private static JsonNode Headers(Leg leg) =>
        leg.Plan.To.Headers is { } headers ? JsonObject.Create(headers)!.DeepClone() : new JsonObject();
}
