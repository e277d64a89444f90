using ContactCenter.Foundation.Work;

namespace ContactCenter.Web.Operators;

/// <summary>Something that is to be done, or was given up.</summary>
/// <param name="CallId">The call that it is for; of <c>import</c> that word and the import's id; of <c>forgetTranscription</c> the name of the job;
/// of <c>deliver</c> and <c>eraseDelivered</c> a number; of <c>renewVectors</c> <c>vectors</c>, of <c>trainTopics</c> and <c>applyTopics</c>
/// <c>topics</c>.</param>
/// <param name="Number">Counts in the order of asking.</param>
/// <param name="Kind"><c>createAgentLeg</c>, <c>transferCaller</c>, <c>hangUp</c>, <c>lookUp</c>, <c>askService</c>, <c>playMusic</c>,
/// <c>stopMusic</c>, <c>timer</c>, <c>lateFact</c>, <c>hangUpStray</c>, <c>erase</c>, <c>rebuildIndex</c>, and of recordings
/// <c>announceRecording</c>, <c>recordLeg</c>, <c>expectRecording</c>, <c>importRecording</c>, <c>importTranscript</c>, <c>missingRecording</c>,
/// <c>takeAnnounced</c>, <c>fetchRecording</c>, <c>awaitCompletion</c>, <c>transcribe</c>, <c>readTranscript</c>, <c>coverSound</c>,
/// <c>forgetTranscription</c>, <c>removeSound</c> or <c>import</c>, of what was said <c>analyse</c>, <c>analyseLanguage</c>, <c>analyseSentiment</c>,
/// <c>analyseKeyPhrases</c>, <c>analyseEntities</c>, <c>analyseSyntax</c>, <c>analyseSummary</c>, <c>analyseVectors</c>, <c>analyseTopic</c>,
/// <c>analyseTalk</c>, <c>renewVectors</c>, <c>trainTopics</c> or <c>applyTopics</c>, of targets <c>completeCall</c>,
/// <c>tellChange</c>, <c>tellTopic</c>, <c>deliver</c> or <c>eraseDelivered</c>, and of subscriptions <c>announceEvent</c> or <c>tellSubscription</c>.</param>
/// <param name="Target">The leg or phone that it concerns; <c>null</c>: none.</param>
/// <param name="State"><c>waiting</c> until it is due, <c>due</c>, <c>underWay</c>, or <c>dead</c>: given up.</param>
/// <param name="Stage"><c>send</c>, or <c>lookUp</c>: it was sent, and what became of it is not known yet.</param>
/// <param name="Due">When it may begin; of dead work: when it was given up.</param>
/// <param name="LeaseUntil">Until when the worker that has it must be done.</param>
internal sealed record WorkResource(
    long Number,
    string CallId,
    string Kind,
    string? Target,
    string State,
    string Stage,
    DateTimeOffset Due,
    int Attempts,
    DateTimeOffset? LeaseUntil,
    string? LastError)
{
    public static WorkResource Of(WorkItem item, DateTimeOffset now) =>
        Of(item, StateOf(item, now), item.Due);

    public static WorkResource Of(DeadLetter letter) => Of(letter.Item, "dead", letter.At);

    private static string StateOf(WorkItem item, DateTimeOffset now)
    {
        if (item.LeaseUntil is not null)
            return "underWay";
        return item.Due <= now ? "due" : "waiting";
    }

    private static WorkResource Of(WorkItem item, string state, DateTimeOffset due) => new(
        item.Number,
        item.Key,
        item.Kind,
        item.Target,
        state,
        item.Stage == WorkStage.LookUp ? "lookUp" : "send",
        due,
        item.Attempts,
        item.LeaseUntil,
        item.LastError);
}
