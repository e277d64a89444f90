using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Speech.Analysis.Comprehend;

namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>
/// What is found on this machine, and beside it names, dates and the like by Amazon Comprehend. What was hidden is no entity of Comprehend's.
/// </summary>
internal sealed class ComprehendEntities(EntitiesStep own, ComprehendReader reader, ProviderTexts texts, PlanSource plans) : IStepProvider
{
    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var sent = texts.Of(call.Conversation);
        var parts = TurnPart.Of(sent.Conversation, ComprehendLanguages.Of);
        if (parts.IsEmpty)
            return ComprehendObstacle.Of(sent.Conversation.Language, "entities");
        var turns = call.Conversation.Turns.ToDictionary(turn => turn.Segment, turn => turn.Text);
        var found = await reader.EntitiesOfAsync(parts, cancellationToken);
        ImmutableArray<FoundEntity> theirs =
        [
            .. found.Found.Where(find => !sent.IsHidden(find.Place))
                .Select(find => (find.Word, Place: sent.OwnPlaceOf(find.Place), find.Score))
                .Select(find => new FoundEntity(TypeOf(find.Word), turns[find.Place.Segment][find.Place.Begin..find.Place.End], find.Place, find.Score)),
        ];
        var outcome = await own.RunAsync(call, cancellationToken);
        var ours = JsonSerializer.Deserialize(outcome.Text!, StoredAnalysisJson.Default.StoredEntityArray)!
            .Select(entity => entity.ToFound()).ToImmutableArray();
        StoredEntity[] merged = [.. EntityMerge.Of(plans.Current.Analysis.Entities, ours, theirs).Select(entity => Stored(entity, theirs))];
        var text = JsonSerializer.Serialize(merged, StoredAnalysisJson.Default.StoredEntityArray);
        return (StepOutcome.Done(Providers.Comprehend) with { Text = text }).With(outcome.Reason).With(found.LeftOut);
    }

    private static StoredEntity Stored(FoundEntity entity, ImmutableArray<FoundEntity> theirs) =>
        StoredEntity.Of(entity) with { Provider = theirs.Contains(entity) ? null : Providers.Embedded };

    /// <summary>Such as <c>commercialItem</c>.</summary>
    private static string TypeOf(string word)
    {
        var words = word.ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((part, at) => at == 0 ? part : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part)));
    }
}
