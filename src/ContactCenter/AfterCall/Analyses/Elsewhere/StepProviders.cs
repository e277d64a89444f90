namespace ContactCenter.AfterCall.Analyses.Elsewhere;

/// <summary>Who makes which step, where the settings name them: they are made when a step first asks for them.</summary>
internal static class StepProviders
{
    public static void AddStepProviders(this IServiceCollection services)
    {
        services.AddSingleton<ProviderTexts>();
        services.AddSingleton<ILanguageModelCalls, LanguageModelCalls>();
        services.AddSingleton<LanguageModelSummary>();
        services.AddSingleton<LanguageModelTopic>();
        services.AddSingleton<ComprehendLanguage>();
        services.AddSingleton<ComprehendSentiment>();
        services.AddSingleton<ComprehendPhrases>();
        services.AddSingleton<ComprehendEntities>();
        services.AddSingleton<ComprehendSyntax>();
    }

    public static IStepProvider Of(IServiceProvider services, AnalysisStep step, AnalysisProvider provider) => (step, provider) switch
    {
        (AnalysisStep.Summary, AnalysisProvider.Llm) => services.GetRequiredService<LanguageModelSummary>(),
        (AnalysisStep.Topic, AnalysisProvider.Llm) => services.GetRequiredService<LanguageModelTopic>(),
        (AnalysisStep.Language, AnalysisProvider.Comprehend) => services.GetRequiredService<ComprehendLanguage>(),
        (AnalysisStep.Sentiment, AnalysisProvider.Comprehend) => services.GetRequiredService<ComprehendSentiment>(),
        (AnalysisStep.KeyPhrases, AnalysisProvider.Comprehend) => services.GetRequiredService<ComprehendPhrases>(),
        (AnalysisStep.Entities, AnalysisProvider.Comprehend) => services.GetRequiredService<ComprehendEntities>(),
        (AnalysisStep.Syntax, AnalysisProvider.Comprehend) => services.GetRequiredService<ComprehendSyntax>(),
        _ => throw new InvalidOperationException($"{step} is not made by {provider}: the settings were not checked."),
    };
}
