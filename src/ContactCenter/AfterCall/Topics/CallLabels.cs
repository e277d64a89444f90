using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Topics;

/// <summary>People say what calls were about, which is learned, and told to targets. The audit tells of it before it is done.</summary>
internal sealed class CallLabels(
    PlanSource plans, AnalysedCalls calls, ITopicStore store, TrainingRequests requests, BackgroundWork background, AuditLog audit, TimeProvider time)
{
    /// <param name="callId">A call that is known.</param>
    /// <param name="topic">Of the plan; <c>null</c>: none of the topics.</param>
    /// <param name="lines">The segments that tell it; <c>null</c>: those that are nearest to the topic.</param>
    /// <param name="doer">Who says it.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns>The topic that the call has now, or what is wrong with which field; neither: there are no words of it.</returns>
    /// <exception cref="Foundation.Storage.HistoryUnavailableException">The history cannot be read or written.</exception>
    /// <exception cref="Foundation.Storage.StorageUnavailableException">It could not be saved.</exception>
    /// <exception cref="Foundation.Encryption.EncryptionException">The call's words cannot be read.</exception>
    public async Task<(NamedTopic? Topic, (string Field, string Fault)? Wrong)> LabelAsync(
        string callId, string? topic, IReadOnlyList<int>? lines, Doer doer, CancellationToken cancellationToken)
    {
        var plan = plans.Current;
        var known = topic is null ? null : plan.Analysis.Topics.FirstOrDefault(each => each.Id == topic);
        if (topic is not null && known is null)
            return (null, ("topic", "must be the id of a topic of the plan, or null for none of them"));
        if (await calls.ReadAsync(callId, cancellationToken) is not { } call)
            return (null, null);
        var segments = call.Conversation.Turns.Select(turn => turn.Segment).ToHashSet();
        if (lines?.Any(line => !segments.Contains(line)) == true)
            return (null, ("lines", "must be numbers of segments of the call's transcript in which something is said"));
        await audit.TellAsync(audit.Line(
            doer.Name, AuditActions.CallTopicChanged, callId, after: AuditWords.Of(new TopicWords(topic)), address: doer.Address));
        List<int>? named = lines is { Count: > 0 } ? [.. lines.Distinct().Order()] : null;
        var label = new TopicLabel(callId, topic, named, doer.Name, time.GetUtcNow(), plan.Number, call.Version);
        await background.AddAsync([TellTopicHandler.Work(background, label)]);
        if (!await store.LabelAsync(label, FactsOf(label, known?.Name)))
            return (null, null);
        // A process that ends here asks again as soon as the topic of a call is looked for.
        await requests.AskAsync();
        return (new NamedTopic(new CallTopic(topic, known?.Name, Score: null, FactColumns.Person), known?.Name, IsRemoved: false), null);
    }

    private static Dictionary<string, object?> FactsOf(TopicLabel label, string? name) => new(StringComparer.Ordinal)
    {
        [FactColumns.Topic] = label.Topic,
        [FactColumns.TopicName] = name,
        [FactColumns.TopicScore] = null,
        [FactColumns.TopicSource] = FactColumns.Person,
        [FactColumns.TopicClassifier] = null,
        [FactColumns.TopicPlan] = (long)label.Plan,
    };
}
