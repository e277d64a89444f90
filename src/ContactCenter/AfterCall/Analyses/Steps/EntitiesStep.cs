using System.Text.Json;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>What the plan asks for, e-mail addresses, account and phone numbers, numbers of orders, and where something was taken out.</summary>
internal sealed class EntitiesStep(PhoneFinder phones, PlanSource plans) : IAnalysisStep
{
    private readonly MadeOfAnalysis<EntityFinder> _finder = new(plans, analysis => new(analysis.Entities, phones));

    public AnalysisStep Step => AnalysisStep.Entities;

    public IReadOnlyList<string> Columns => [];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) =>
        Task.FromResult(OutcomeOf(_finder.Current.FindIn(call.Conversation)));

    public static StepOutcome OutcomeOf(FoundEntities found)
    {
        StoredEntity[] entities = [.. found.Entities.Select(StoredEntity.Of)];
        return StepOutcome.Done(Providers.Embedded) with
        {
            Text = JsonSerializer.Serialize(entities, StoredAnalysisJson.Default.StoredEntityArray),
            Reason = found.TimedOut.IsEmpty ? null : $"in a turn it took too long to look for {string.Join(", ", found.TimedOut)}",
        };
    }
}
