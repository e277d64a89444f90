namespace ContactCenter.Benchmarks.Load;

/// <summary>One measured window against one server.</summary>
/// <param name="WarmUpRequests">The warm-up is prolonged until so many were sent, though not for ever.</param>
/// <param name="Rate">Requests a second of the measured window; 0: each connection sends its next when the last is answered.</param>
/// <param name="Server">The server's process, whose processor time is read.</param>
internal sealed record LoadPlan(int Port, int Server, int Connections, double WarmUpSeconds, int WarmUpRequests, double WindowSeconds, int Rate = 0);
