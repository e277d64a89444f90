using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Which topic of the owner's list a language model finds in a call; it names no other.</summary>
internal sealed class LanguageModelTopic(ILanguageModelCalls calls, PlanSource plans) : IStepProvider
{
    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var plan = plans.Current;
        var topics = plan.Analysis.TopicsOf(call.Session?.Department);
        if (topics.IsEmpty)
            return StepOutcome.Off;
        if (call.Conversation.Turns.All(turn => turn.WordCount == 0))
            return StepOutcome.Impossible("nothing was said");
        var reading = await calls.ReadAsync(call, cancellationToken);
        // Another plan may have been put in force meanwhile.
        var topic = topics.Any(each => each.Id == reading.Summary.Topic) ? reading.Summary.Topic : null;
        var found = new FoundTopic(topic, Score: null, TopicSource.LanguageModel);
        return StepOutcome.Done(Providers.LanguageModel) with { Facts = TopicFacts.Of(plan, found), Reason = ReasonOf(reading.TopicsLeftOut) };
    }

    private static string? ReasonOf(int leftOut) => leftOut == 0
        ? null
        : FormattableString.Invariant($"of a long list of topics the language model was not told of the last {leftOut}");
}
