using System.Diagnostics;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>Lets everything else on the machine go first: live calls above all.</summary>
internal static class LowPriority
{
    private const string OutOfMemoryScore = "/proc/self/oom_score_adj";

    /// <summary>Of 1,000: when memory runs out, this program ends before the one that answers calls.</summary>
    private const string EndsFirst = "500";

    /// <summary>Called before there are other threads: on Linux a thread takes the priority of the one that starts it. What is refused is left.</summary>
    public static void Take()
    {
        try
        {
            using var own = Process.GetCurrentProcess();
            own.PriorityClass = ProcessPriorityClass.BelowNormal;
            if (OperatingSystem.IsLinux())
                File.WriteAllText(OutOfMemoryScore, EndsFirst);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // It also works at an ordinary priority.
            Trace.TraceWarning(fault.Message);
        }
    }
}
