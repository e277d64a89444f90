namespace ContactCenter.Simulator.Faults;

/// <summary>A rule that is in force.</summary>
/// <param name="Id">Counts from 1; how it is taken back.</param>
/// <param name="Rule">What shall go wrong.</param>
/// <param name="Left">How often it still will; <c>null</c>: without end.</param>
/// <param name="Injections">How often it has.</param>
public sealed record ActiveFault(int Id, FaultRule Rule, int? Left, int Injections)
{
    internal bool Fits(FaultKind kind, string[] names) =>
        Rule.Kind == kind && Left is null or > 0 && (Rule.On is not { } name || names.Contains(name, StringComparer.OrdinalIgnoreCase));

    internal ActiveFault Inject() => this with { Left = Left - 1, Injections = Injections + 1 };
}
