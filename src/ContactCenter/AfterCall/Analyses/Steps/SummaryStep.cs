using System.Text.Json;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Summaries;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Speech.Analysis.Phrases;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>The three sentences of a call that say most of it.</summary>
internal sealed class SummaryStep : IAnalysisStep
{
    public AnalysisStep Step => AnalysisStep.Summary;

    public IReadOnlyList<string> Columns => [];

    public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) =>
        Task.FromResult(ExtractiveSummary.Of(call.Conversation, StopWordsOf(call.Conversation)) is { } summary
            ? StepOutcome.Done(Providers.Embedded) with { Text = JsonSerializer.Serialize(StoredSummary.Of(summary), StoredAnalysisJson.Default.StoredSummary) }
            : StepOutcome.Impossible("nothing was said"));

    /// <summary>A language that has no stop words of its own has those of the lists that ship with the server.</summary>
    private static StopWords StopWordsOf(Conversation conversation) =>
        conversation.Turns.Select(conversation.LanguageOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(language => !StopWords.Own.Knows(language)).Select(WordLists.Of).OfType<PhraseResources>()
            .Aggregate(StopWords.Own, (words, lists) => words.With(lists.Language, lists.StopWords));
}
