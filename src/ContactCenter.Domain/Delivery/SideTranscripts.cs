using System.Text.Json.Nodes;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Delivery;

/// <summary>The transcript of each side as a file of its own: a JSON array of <c>{"start_time","end_time","content"}</c>, times in seconds.</summary>
public static class SideTranscripts
{
    /// <summary>The names of the files, which never change their meaning.</summary>
    public static ImmutableArray<string> Kinds { get; } = [KindOf(Speaker.Caller), KindOf(Speaker.Agent), KindOf(Speaker.Unknown)];

    /// <returns>One entry a side that has said something.</returns>
    public static IEnumerable<(string Kind, string Content)> Of(IReadOnlyList<ReportTurn> turns) =>
        turns.GroupBy(turn => KindOf(turn.Speaker), StringComparer.Ordinal)
            .OrderBy(side => Kinds.IndexOf(side.Key))
            .Select(side => (side.Key, DeliveryBody.ToText(ToJson(side))));

    private static string KindOf(Speaker speaker) => speaker switch
    {
        Speaker.Caller => "CustomerTranscripts",
        Speaker.Agent => "AgentTranscripts",
        _ => "Transcripts",
    };

    private static JsonArray ToJson(IEnumerable<ReportTurn> turns) => new([.. turns.Select(static turn => new JsonObject
    {
        ["start_time"] = turn.Start,
        ["end_time"] = turn.End,
        ["content"] = turn.Text,
    })]);
}
