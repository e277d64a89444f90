using System.Text.Json;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>E-mail addresses, account and phone numbers, numbers of orders, and where something was taken out.</summary>
internal sealed class EntitiesStep(PhoneFinder phones) : IAnalysisStep
{
    private readonly EntityFinder _finder = new([], phones);

    public AnalysisStep Step => AnalysisStep.Entities;

    public IReadOnlyList<string> Columns => [];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        StoredEntity[] found = [.. _finder.FindIn(call.Conversation).Entities.Select(StoredEntity.Of)];
        var text = JsonSerializer.Serialize(found, StoredAnalysisJson.Default.StoredEntityArray);
        return Task.FromResult(StepOutcome.Done(Providers.Embedded) with { Text = text });
    }
}
