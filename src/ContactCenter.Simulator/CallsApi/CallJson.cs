using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.CallsApi;

/// <summary>A call as JSON; what it cost is there once it is completed, as far as it is known.</summary>
internal static class CallJson
{
    public static JsonObject Of(CallRecord call, UnspecifiedBehaviour points)
    {
        var json = new JsonObject
        {
            ["uuid"] = call.Id,
            ["status"] = call.Status,
            ["direction"] = call.Inbound ? "inbound" : "outbound",
        };
        if (call is { Status: "completed", Billing: { } billing })
        {
            json["rate"] = billing.Rate;
            json["price"] = billing.Price;
            json["duration"] = billing.Duration;
            if (billing.Network is not null)
                json["network"] = "23420";
            if (billing.Start is { } start)
                json["start_time"] = Time(start, points);
            json["end_time"] = Time(billing.End, points);
        }

        json["conversation_uuid"] = call.ConversationId;
        json["to"] = Party(call.To, points);
        json["from"] = Party(call.From, points);
        json["_links"] = new JsonObject { ["self"] = new JsonObject { ["href"] = $"/v1/calls/{call.Id}" } };
        return json;
    }

    private static string Time(DateTimeOffset instant, UnspecifiedBehaviour points) =>
        points.SpacedTimes ? WireTime.Spaced(instant) : WireTime.Milliseconds(instant);

    private static JsonNode Party(VoiceEndpoint endpoint, UnspecifiedBehaviour points)
    {
        var party = new JsonObject { ["type"] = endpoint.TypeName, [endpoint.AddressName] = endpoint.Address };
        if (endpoint.Socket is { } socket)
            party["content-type"] = socket.ContentType;
        return points.PartiesAsArrays ? new JsonArray(party) : party;
    }
}
