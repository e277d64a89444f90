using System.Globalization;
using ContactCenter.Load.Audit;

namespace ContactCenter.Load.Throughput;

/// <summary>How a run came out.</summary>
/// <param name="Outcomes">How each call went for its caller.</param>
/// <param name="PerSecond">Calls that began in a second, warm-up aside.</param>
/// <param name="PerCall">What a call cost, warm-up aside.</param>
/// <param name="MostAtOnce">The most calls that were under way at once.</param>
/// <param name="Lateness">How much later than due the latest call began.</param>
/// <param name="Latencies">What the platform waited.</param>
/// <param name="Faults">What was lost, wrong, or differs between the books of both sides.</param>
/// <param name="Folder">Where data and logs have been kept; <c>null</c>: they are gone.</param>
public sealed record ThroughputReport(
    IReadOnlyList<Outcome> Outcomes,
    double PerSecond,
    ProcessorTime PerCall,
    int MostAtOnce,
    TimeSpan Lateness,
    Latencies Latencies,
    IReadOnlyList<Fault> Faults,
    string? Folder) : IReport
{
    private const int MostFaults = 20;

    public bool HasPassed => Faults.Count == 0;

    private double HarnessMilliseconds => PerCall.Harness.TotalMilliseconds;

    private string FirstFaults => string.Join('\n', Faults.Take(MostFaults).Select(fault => $"{fault.Call}: {fault.What}"));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""

        {Outcomes.Count:N0} calls, {PerSecond:0.0} a second, at most {MostAtOnce:N0} at once; the latest began {Lateness.TotalMilliseconds:0} ms after its time
        Processor time of a call: {PerCall.Server.TotalMilliseconds:0.00} ms of the server, {HarnessMilliseconds:0.00} ms of the platform, callers and agents
        {string.Join(", ", Outcomes.GroupBy(outcome => outcome).OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Key}: {outcome.Count():N0}"))}

        {Latencies}
        {(HasPassed ? "No call was lost, and none went wrong." : $"{FirstFaults}\n{Faults.Count:N0} faults.\nData and logs: {Folder}")}
        """);
}
