using System.Text.Json.Nodes;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Execution;

/// <summary>Tells the application that its NCCO has come this far.</summary>
internal static class NotifyExecutor
{
    public static async Task<Ncco?> RunAsync(Leg leg, NotifyAction notify)
    {
        var body = new JsonObject
        {
            ["payload"] = notify.Payload.DeepClone(),
            ["conversation_uuid"] = leg.Conversation.Id,
            ["timestamp"] = WireTime.Milliseconds(leg.Switchboard.Now),
        };
        var reply = await leg.Webhooks.AskAsync(notify.Events, body, required: false, leg.Report);
        return reply.Ncco;
    }
}
