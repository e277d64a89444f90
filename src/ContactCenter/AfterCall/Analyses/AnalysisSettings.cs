using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What is found out about calls.</summary>
/// <param name="Off">The steps that are not made.</param>
/// <param name="AgentSentiment">Whether what agents say is judged.</param>
/// <param name="AgentFigures">Whether figures of the talk are told of the agent's side.</param>
internal sealed record AnalysisSettings(ImmutableHashSet<AnalysisStep> Off, bool AgentSentiment, bool AgentFigures)
{
    private const string SectionName = "Analysis";
    private const string OffWord = "Off";
    private const string Embedded = "Embedded";

    /// <summary>The steps that have providers; figures of the talk need none, and vectors are made for who needs them.</summary>
    private static readonly AnalysisStep[] Provided =
    [
        AnalysisStep.Language, AnalysisStep.Sentiment, AnalysisStep.KeyPhrases, AnalysisStep.Entities, AnalysisStep.Syntax, AnalysisStep.Summary,
        AnalysisStep.Topic,
    ];

    /// <summary>Whether anything is put together by agent.</summary>
    public bool TellsAgents => AgentSentiment && AgentFigures;

    public bool IsOn(AnalysisStep step) => !Off.Contains(step);

    public static AnalysisSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName);
        var steps = section.Section("Steps");
        var agents = section.Section("Agents");
        var settings = new AnalysisSettings(
            [.. Provided.Where(step => IsOff(steps, step)).ToList()],
            agents.Flag("Sentiment", true),
            agents.Flag("Figures", true));
        steps.RefuseUnknownKeys();
        agents.RefuseUnknownKeys();
        return settings;
    }

    private static bool IsOff(SettingsReader steps, AnalysisStep step)
    {
        var named = steps.WordOrList(step.ToString(), "Providers");
        foreach (var (key, word) in named.Where(each => each.Text is not (OffWord or Embedded)))
            steps.Fault(key, $"'{word}' must be {Embedded} or {OffWord}");
        if (named.Count > 1 && named.Any(each => each.Text == OffWord))
            steps.Fault(step.ToString(), $"{OffWord} stands alone, or not at all");
        // Who wants parts of speech says so: they are many, and phrases use them all the same.
        return named.Count == 0 ? step == AnalysisStep.Syntax : named is [(_, OffWord)];
    }
}
