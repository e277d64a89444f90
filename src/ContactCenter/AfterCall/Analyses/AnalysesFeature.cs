using ContactCenter.AfterCall.Analyses.Elsewhere;
using ContactCenter.AfterCall.Analyses.Figures;
using ContactCenter.AfterCall.Analyses.Sentiments;
using ContactCenter.AfterCall.Analyses.Steps;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Api;
using ContactCenter.Calls;
using ContactCenter.Calls.Resources;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>From what was said in a call to what it was about and how it went.</summary>
internal static class AnalysesFeature
{
    public static void AddAnalyses(this IServiceCollection services)
    {
        services.AddSettings(AnalysisSettings.Read, "Analysis");
        services.AddSettings(SeedSettings.Read, SeedSettings.SectionName);
        services.AddSingleton(StoreOf);
        services.AddSingleton<IFoundCalls>(provider => (MemoryAnalyses)provider.GetRequiredService<IAnalysisStore>());
        services.AddSingleton<IAgentFigures, WantedAgentFigures>();
        services.AddSingleton<IHistoryOpening, UnwantedSentiments>();
        services.AddSingleton<AnalysedCalls>();
        services.AddSingleton<KeptSteps>();
        services.AddSingleton<StepEndings>();
        services.AddSingleton<AnalysisSteps>();
        services.AddSingleton<VectorRenewals>();
        services.AddHostedService<VectorsAtStart>();
        services.AddSingleton<AnalysisSubjects>();
        services.AddSingleton<IndexedSummaries>();
        services.AddSingleton<AnalysisSums>();
        services.AddSingleton<CallAnalyses>();
        services.AddSingleton<IStoredPassages, VectorsOfCalls>();
        services.AddSingleton<ITurnSentiments>(provider => provider.GetRequiredService<CallAnalyses>());
        services.AddSingleton<ICallDetailPart, AnalysisOfCall>();
        services.AddSingleton<AnalysedAttributes>();
        services.AddSingleton<IAttributeGuard>(provider => provider.GetRequiredService<AnalysedAttributes>());
        services.AddSingleton<IEndedRecordings, AnalysisTrigger>();
        services.AddSingleton<IWorkHandler, AnalyseHandler>();
        services.AddSingleton<IWorkHandler, RenewVectorsHandler>();
        services.AddSingleton<IAnalysisStep, LanguageStep>();
        services.AddSingleton<VectorsStep>();
        services.AddSingleton<IAnalysisStep>(provider => provider.GetRequiredService<VectorsStep>());
        services.AddSingleton<SentimentClassifiers>();
        services.AddSingleton<VectorSentiment>();
        services.AddSingleton<IAnalysisStep, SentimentStep>();
        services.AddSingleton<PhraseVectors>();
        services.AddSingleton<IAnalysisStep, KeyPhrasesStep>();
        services.AddSingleton<EntitiesStep>();
        services.AddSingleton<IAnalysisStep>(provider => provider.GetRequiredService<EntitiesStep>());
        services.AddSingleton<IAnalysisStep, SyntaxStep>();
        services.AddSingleton<IAnalysisStep, SummaryStep>();
        services.AddSingleton<IAnalysisStep, TalkStep>();
        services.AddStepProviders();
        services.AddSingleton<IStartLines, ProviderStartLines>();
        foreach (var step in Enum.GetValues<AnalysisStep>())
            services.AddSingleton<IWorkHandler>(provider => HandlerOf(provider, step));
        services.AddApiPart(AnalysisExamples.Part, AnalysisJson.Default);
    }

    private static StepHandler HandlerOf(IServiceProvider provider, AnalysisStep step) => new(
        provider.GetRequiredService<AnalysisSteps>().Of(step),
        provider.GetRequiredService<AnalysedCalls>(),
        provider.GetRequiredService<IAnalysisStore>(),
        provider.GetRequiredService<KeptSteps>(),
        provider.GetRequiredService<StepEndings>());

    private static IAnalysisStore StoreOf(IServiceProvider provider) => provider.IsInMemory()
        ? new MemoryAnalyses(provider.GetRequiredService<ITranscripts>())
        : new SqliteAnalyses(
            provider.GetRequiredService<HistoryDatabase>(),
            provider.GetRequiredService<ErasedCalls>(),
            provider.GetRequiredService<AnalysisSubjects>(),
            provider.GetRequiredService<IndexedSummaries>(),
            provider.GetRequiredService<Transcripts>(),
            provider.GetRequiredService<IndexRepair>(),
            provider.GetRequiredService<MeaningFeed>());
}
