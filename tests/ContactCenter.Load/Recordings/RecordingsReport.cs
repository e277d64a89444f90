using ContactCenter.Load.Audit;
using ContactCenter.Load.Crash;

namespace ContactCenter.Load.Recordings;

/// <summary>How a run came out.</summary>
/// <param name="Faults">What was lost, doubled or left; none: the run has passed.</param>
/// <param name="Figures">What it was like.</param>
/// <param name="Folders">Where data and logs have been kept; none: they are gone.</param>
public sealed record RecordingsReport(IReadOnlyList<Fault> Faults, Figures Figures, IReadOnlyList<string> Folders) : IReport
{
    public bool HasPassed => Faults.Count == 0;

    public override string ToString() => HasPassed
        ? $"{Figures}\nNothing was lost, and nothing came twice."
        : $"{string.Join('\n', Faults.Select(Told))}\n{Figures}\n{Faults.Count} faults.\nData and logs: {string.Join(", ", Folders)}";

    private static string Told(Fault fault) => fault.Call is { } call ? $"! {call}: {fault.What}" : $"! {fault.What}";
}
