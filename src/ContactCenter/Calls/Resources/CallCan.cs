using System.Collections.Immutable;

namespace ContactCenter.Calls.Resources;

/// <summary>What may be asked of a call by who may steer calls. A request may be refused all the same.</summary>
internal static class CallCan
{
    private static readonly ImmutableArray<string> Anywhere = ["hangup"];
    private static readonly ImmutableArray<string> WhereCallersCanBeMoved = ["hangup", "transfer"];

    public static ImmutableArray<string> Of(CallState state) => state.Match(
        inMenu: static _ => WhereCallersCanBeMoved,
        collecting: static _ => WhereCallersCanBeMoved,
        asking: static _ => WhereCallersCanBeMoved,
        hearingRemoteNcco: static _ => WhereCallersCanBeMoved,
        announcing: static _ => WhereCallersCanBeMoved,
        waiting: static _ => WhereCallersCanBeMoved,
        inConversation: static _ => WhereCallersCanBeMoved,
        enteringDigits: static _ => Anywhere,
        submittingDigits: static _ => Anywhere,
        connecting: static _ => Anywhere,
        connected: static _ => Anywhere,
        choosingAfterNoAnswer: static _ => WhereCallersCanBeMoved,
        leavingMessage: static _ => Anywhere,
        inSurvey: static _ => Anywhere,
        hearingGoodbye: static _ => Anywhere,
        ended: static _ => []);
}
