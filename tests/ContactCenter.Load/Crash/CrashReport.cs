using ContactCenter.Load.Audit;

namespace ContactCenter.Load.Crash;

/// <summary>How a run came out.</summary>
/// <param name="Faults">What was lost, doubled or forgotten; none: the run has passed.</param>
/// <param name="Figures">What it was like.</param>
/// <param name="Timelines">The calls with faults, from both sides.</param>
/// <param name="Folder">Where data and logs have been kept; <c>null</c>: they are gone.</param>
public sealed record CrashReport(IReadOnlyList<Fault> Faults, Figures Figures, string Timelines, string? Folder) : IReport
{
    public bool HasPassed => Faults.Count == 0;

    public override string ToString() => HasPassed
        ? $"{Figures}\nNothing was lost."
        : $"{Timelines}\n{Figures}\n{Faults.Count} faults.\nData and logs: {Folder}";
}
