using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Topics;

/// <summary>What a call was about, from the owner's list: by the words of topics, else by examples.</summary>
internal sealed class TopicStep(
    PlanSource plans, TopicKnowledge knowledge, ITopicStore store, KeptSteps kept, EmbeddingSettings embeddings, TrainingRequests requests) : IAnalysisStep
{
    /// <summary>Seconds since the call's first recording began, in which callers say what they want.</summary>
    private const double FirstMinute = 60;

    public AnalysisStep Step => AnalysisStep.Topic;

    public IReadOnlyList<string> Columns => FactColumns.OfTopic;

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var plan = plans.Current;
        var topics = plan.Analysis.TopicsOf(call.Session?.Department);
        if (topics.IsEmpty)
            return StepOutcome.Off;
        var verdict = new TopicWordRules(topics).Judge(call.Conversation.CallerTurns.Select(turn => turn.Text));
        if (verdict.Topic is { } said)
            return Found(plan, new(said, Score: null, TopicSource.Words), classifier: null);
        var mayBe = topics.Where(topic => !verdict.RuledOut.Contains(topic.Id)).ToList();
        return await ByExamplesAsync(call, plan, mayBe, cancellationToken);
    }

    private static StepOutcome Found(CallPlan plan, FoundTopic found, long? classifier) =>
        StepOutcome.Done(Providers.Embedded) with { Facts = TopicFacts.Of(plan, found, classifier) };

    private async Task<StepOutcome> ByExamplesAsync(AnalysedCall call, CallPlan plan, List<TopicModel> topics, CancellationToken cancellationToken)
    {
        if (plan.Analysis.Topics.All(topic => topic.Examples.IsEmpty) && (await store.LabelsAsync(cancellationToken)).Count == 0)
            return Found(plan, new(Id: null, Score: null, TopicSource.Words), classifier: null);
        var (vectors, reason) = await kept.VectorsOfAsync(call, cancellationToken);
        if (vectors is null)
            return StepOutcome.Impossible(reason ?? "there are no vectors of what was said");
        var (known, refusal) = await KnownAsync(vectors.Model, cancellationToken);
        if (known is null)
            return StepOutcome.Impossible(refusal!);
        if (!known.IsLearned)
            await requests.AskAsync(known.Basis);
        var names = topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);
        var examples = known.Examples.Where(example => example.Topic is null || names.Contains(example.Topic));
        var finder = new TopicFinder(embeddings.Gate(), examples, call.Conversation.Language);
        return Found(plan, finder.Find(PassagesOf(call.Conversation, vectors), known.Classifier), known.Training?.Number);
    }

    private async Task<(KnownTopics? Known, string? Refusal)> KnownAsync(string model, CancellationToken cancellationToken)
    {
        try
        {
            var known = await knowledge.ReadAsync(model, cancellationToken)
                ?? throw new EmbeddingException(EmbeddingFault.Failed, "The call's vectors are of another model than those of the examples.");
            return (known, null);
        }
        catch (EmbeddingException fault) when (fault.Fault == EmbeddingFault.Refused)
        {
            return (null, fault.Message);
        }
    }

    /// <summary>What the caller said; where nobody knows who spoke, all that was said.</summary>
    private static List<PassageVector> PassagesOf(Conversation conversation, StoredVectors vectors)
    {
        var starts = conversation.Turns.ToDictionary(turn => turn.Segment, turn => turn.Start);
        var callers = conversation.CallerTurns.Select(turn => turn.Segment).ToHashSet();
        return
        [
            .. vectors.Passages.Where(passage => callers.Contains(passage.Segments[0]))
                .Select(passage => new PassageVector(passage.ToFloats(), starts[passage.Segments[0]] < FirstMinute)),
        ];
    }
}
