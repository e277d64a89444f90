using ContactCenter.Load.World;

namespace ContactCenter.Load.Throughput;

/// <summary>What both processes have taken of the machine's processors.</summary>
/// <param name="Server">The server.</param>
/// <param name="Harness">This process: the platform, all callers and agents.</param>
public readonly record struct ProcessorTime(TimeSpan Server, TimeSpan Harness)
{
    public static ProcessorTime SoFar(ServerUnderTest server) => new(server.ProcessorTime, Environment.CpuUsage.TotalTime);

    /// <summary>A call's part of what was taken since then.</summary>
    public ProcessorTime PerCallSince(ProcessorTime then, int calls) => new((Server - then.Server) / calls, (Harness - then.Harness) / calls);
}
