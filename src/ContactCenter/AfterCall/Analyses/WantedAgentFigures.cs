using ContactCenter.Calls.Surveys;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What <c>Analysis:Agents</c> says of all figures by agent, those of surveys as well.</summary>
internal sealed class WantedAgentFigures(AnalysisSettings settings) : IAgentFigures
{
    public bool AreWanted => settings.TellsAgents;
}
