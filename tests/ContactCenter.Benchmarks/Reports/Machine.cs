using System.Runtime.InteropServices;
using ContactCenter.Benchmarks.Processes;

namespace ContactCenter.Benchmarks.Reports;

/// <summary>What a figure was measured on.</summary>
internal static class Machine
{
    /// <summary>How busy it was when first asked: other people's work spoils figures.</summary>
    private static readonly string LoadAtFirst = Load();

    public static async Task<string> DescribeAsync() =>
        $"{Processor()}, {Environment.ProcessorCount} cores, {Figures.Text(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024))} GB, "
        + $"{RuntimeInformation.OSDescription}, .NET {Environment.Version}, Node.js {await NodeAsync()}, load {LoadAtFirst} before";

    private static string Load()
    {
        const string Linux = "/proc/loadavg";
        return File.Exists(Linux) ? File.ReadAllText(Linux).Split(' ')[0] : "unknown";
    }

    private static string Processor()
    {
        const string Linux = "/proc/cpuinfo";
        var line = File.Exists(Linux) ? File.ReadLines(Linux).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static async Task<string> NodeAsync()
    {
        try
        {
            return (await Command.OutputAsync("node", "--version")).Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "not there";
        }
    }
}
