namespace ContactCenter.Benchmarks.Load;

/// <summary>One measured window against one server.</summary>
/// <param name="Server">The server's process, whose processor time is read.</param>
internal sealed record LoadPlan(int Port, int Server, int Connections, double WarmUpSeconds, double WindowSeconds);
