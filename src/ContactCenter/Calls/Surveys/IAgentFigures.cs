namespace ContactCenter.Calls.Surveys;

/// <summary>Whether figures may be put together by agent; whoever is above says so.</summary>
internal interface IAgentFigures
{
    bool AreWanted { get; }
}
