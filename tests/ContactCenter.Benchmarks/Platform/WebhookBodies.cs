using System.Globalization;
using System.Text;

namespace ContactCenter.Benchmarks.Platform;

/// <summary>Webhook bodies as the platform writes them.</summary>
internal static class WebhookBodies
{
    public static byte[] Answer(in SampleCall call) => Encoding.ASCII.GetBytes(
        $$"""{"from":"{{call.Caller}}","to":"{{SampleAccount.Number}}","uuid":"{{call.Leg}}","conversation_uuid":"{{call.Conversation}}","""
            + """ "endpoint_type":"phone","region_url":"https://api-eu-3.vonage.com"}""");

    /// <summary>A status of the caller's leg.</summary>
    public static byte[] CallerStatus(in SampleCall call, string status, DateTimeOffset at) =>
        Status(call, call.Leg, call.Caller, SampleAccount.Number, "inbound", status, at);

    /// <summary>A status of the agent's leg.</summary>
    public static byte[] AgentStatus(in SampleCall call, string status, DateTimeOffset at) =>
        Status(call, call.AgentLeg, SampleAccount.Number, "447700900101", "outbound", status, at);

    /// <summary>A leg went from the conversation in which it began into another.</summary>
    public static byte[] Moved(in SampleCall call, string leg, DateTimeOffset at) => Encoding.ASCII.GetBytes(
        $$"""{"conversation_uuid_from":"{{ConversationOf(call, leg)}}","conversation_uuid_to":"CON-room-"""
            + $$"""{{call.Leg}}","type":"transfer","uuid":"{{leg}}","timestamp":"{{Time(at)}}"}""");

    public static byte[] Keys(in SampleCall call, string digits, DateTimeOffset at) => Encoding.ASCII.GetBytes(
        $$"""{"speech":{"results":[]},"dtmf":{"digits":"{{digits}}","timed_out":true},"from":"{{call.Caller}}","to":"{{SampleAccount.Number}}","""
            + $$""" "uuid":"{{call.Leg}}","conversation_uuid":"{{call.Conversation}}","timestamp":"{{Time(at)}}"}""");

    private static byte[] Status(in SampleCall call, string leg, string from, string to, string direction, string status, DateTimeOffset at)
    {
        var time = Time(at);
        var more = status switch
        {
            "answered" => """
                "start_time":null,"rate":null,"network":null,
                """,
            "completed" => $"""
                "start_time":"{Time(at - TimeSpan.FromSeconds(2))}","end_time":"{time}","duration":"2","rate":"0.00450000","price":"0.00015000",
                "network":"GB-FIXED","disconnected_by":"user",
                """,
            _ => "",
        };
        return Encoding.ASCII.GetBytes(
            $$"""{"headers":{},{{more}}"from":"{{from}}","to":"{{to}}","uuid":"{{leg}}","conversation_uuid":"{{ConversationOf(call, leg)}}","""
                + $$""" "status":"{{status}}","direction":"{{direction}}","timestamp":"{{time}}"}""");
    }

    private static string ConversationOf(in SampleCall call, string leg) => leg == call.Leg ? call.Conversation : $"CON-{leg}";

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
