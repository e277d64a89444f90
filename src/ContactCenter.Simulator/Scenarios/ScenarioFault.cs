namespace ContactCenter.Simulator.Scenarios;

/// <summary>Something that is wrong with a script.</summary>
/// <param name="File">As it was named to the reader.</param>
/// <param name="Line">Counts from 1.</param>
/// <param name="Text">What is wrong, with the word that is wrong.</param>
public sealed record ScenarioFault(string File, int Line, string Text)
{
    /// <summary>As compilers say it, so that editors find the place.</summary>
    public override string ToString() => $"{File}:{Line}: {Text}";
}
