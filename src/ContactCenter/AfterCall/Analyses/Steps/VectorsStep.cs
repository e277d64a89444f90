using System.Collections.Immutable;
using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>Vectors of the passages of a call, for topics and search by meaning; by the transcriber beside this process.</summary>
internal sealed class VectorsStep(
    SentenceVectors vectors, EmbeddingSettings embeddings, AnalysisSettings settings, SearchSettings search, PlanSource plans, VectorRenewals renewals)
    : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Vectors;

    public IReadOnlyList<string> Columns => [FactColumns.Embeddings];

    public async Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken)
    {
        var isForTopics = settings.IsOn(AnalysisStep.Topic) && !plans.Current.Analysis.Topics.IsEmpty;
        if (!isForTopics && !search.Index)
            return StepOutcome.Off;
        if (embeddings.ObstacleOf(call.Conversation.Language) is { } obstacle)
            return Impossible(obstacle);
        var turns = call.Conversation.Turns.Where(turn => embeddings.ObstacleOf(call.Conversation.LanguageOf(turn)) is null);
        var passages = SpokenPassage.Of(turns, turn => call.Origins[turn.Segment].Recording);
        return passages.IsEmpty ? Impossible("too little was said") : await EmbedAsync(call, passages, cancellationToken);
    }

    /// <summary>The model makes none of what was said: only another one may.</summary>
    private StepOutcome Impossible(string reason) => StepOutcome.Impossible(reason) with { Facts = FactsOf(vectors.ModelId) };

    private static Dictionary<string, object?> FactsOf(string? model) => new(StringComparer.Ordinal) { [FactColumns.Embeddings] = model };

    private async Task<StepOutcome> EmbedAsync(AnalysedCall call, ImmutableArray<SpokenPassage> passages, CancellationToken cancellationToken)
    {
        try
        {
            var made = await vectors.EmbedAsync([.. passages.Select(passage => passage.Text)], VectorUse.Passage, cancellationToken);
            await renewals.SeenAsync(made.ModelId, cancellationToken);
            var stored = passages.Zip(made.Vectors, (passage, vector) => StoredPassage.Of(passage, call.Origins[passage.Turns[0].Segment], vector));
            return StepOutcome.Done(Providers.Embedded) with
            {
                Text = new StoredVectors(made.ModelId, [.. stored]).ToText(),
                Facts = FactsOf(made.ModelId),
            };
        }
        catch (EmbeddingException fault) when (fault.Fault == EmbeddingFault.Refused)
        {
            return StepOutcome.Impossible(fault.Message);
        }
    }
}
