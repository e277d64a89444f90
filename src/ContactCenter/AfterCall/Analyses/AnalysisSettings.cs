using System.Collections.Immutable;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Settings;
using ContactCenter.Speech.Analysis;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What is found out about calls.</summary>
/// <param name="Providers">Who makes a step, in the order in which they are asked; nobody: it is not made.</param>
/// <param name="AgentSentiment">Whether what agents say is judged.</param>
/// <param name="AgentFigures">Whether figures of the talk are told of the agent's side.</param>
internal sealed record AnalysisSettings(
    ImmutableDictionary<AnalysisStep, ImmutableArray<AnalysisProvider>> Providers, bool AgentSentiment, bool AgentFigures)
{
    private const string SectionName = "Analysis";

    /// <summary>Whether anything is put together by agent.</summary>
    public bool TellsAgents => AgentSentiment && AgentFigures;

    public bool IsOn(AnalysisStep step) => !ProvidersOf(step).IsEmpty;

    /// <returns>In order; figures of the talk need nobody else.</returns>
    public ImmutableArray<AnalysisProvider> ProvidersOf(AnalysisStep step) => Providers.GetValueOrDefault(step, [AnalysisProvider.Embedded]);

    /// <returns>The steps that somebody may make.</returns>
    public IReadOnlyList<AnalysisStep> StepsOf(AnalysisProvider provider) =>
        [.. Providers.Where(each => each.Value.Contains(provider)).Select(each => each.Key).Order()];

    public static AnalysisSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName);
        var agents = section.Section("Agents");
        var settings = new AnalysisSettings(
            StepSettings.Read(section.Section("Steps")),
            agents.Flag("Sentiment", true),
            agents.Flag("Figures", true));
        agents.RefuseUnknownKeys();
        settings.Check(section, source.Get<ProviderSettings>());
        return settings;
    }

    private void Check(SettingsReader section, ProviderSettings known)
    {
        if (known.Llm is null && StepsOf(AnalysisProvider.Llm) is [var summarised, ..])
            section.Fault("Llm:Url", $"is needed where {SectionName}:Steps:{summarised} names {nameof(AnalysisProvider.Llm)}, as in http://localhost:11434");
        if (known.Comprehend is null && StepsOf(AnalysisProvider.Comprehend) is [var read, ..])
            section.Fault("Comprehend:Region", $"is needed where {SectionName}:Steps:{read} names {nameof(AnalysisProvider.Comprehend)}, as in eu-central-1");
    }
}

/// <summary>What <c>Analysis:Agents</c> says of all figures by agent, those of surveys as well.</summary>
internal sealed class WantedAgentFigures(AnalysisSettings settings) : IAgentFigures
{
    public bool AreWanted => settings.TellsAgents;
}
