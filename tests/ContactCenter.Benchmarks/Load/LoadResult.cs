namespace ContactCenter.Benchmarks.Load;

/// <summary>What came of one window.</summary>
/// <param name="Requests">Answered within the window.</param>
/// <param name="Refused">Answers other than 200, the warm-up's included: a run with any of them measured something else.</param>
/// <param name="P50">Milliseconds, as the other two.</param>
/// <param name="ServerMicroseconds">Processor time of the server for each request.</param>
/// <param name="SenderMicroseconds">Processor time of the sending process for each request.</param>
internal sealed record LoadResult(
    int Requests,
    int Refused,
    double Seconds,
    double P50,
    double P95,
    double P99,
    double ServerMicroseconds,
    double SenderMicroseconds)
{
    public double PerSecond => Requests / Seconds;
}
