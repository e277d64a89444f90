using System.Text.Json;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>What a trace tells of the pages' main thread.</summary>
/// <param name="LongTasks">Tasks above 50 ms, which people feel.</param>
/// <param name="Longest">Milliseconds of the longest task.</param>
/// <param name="LongestOnProcessor">Milliseconds for which that task was on the processor; for the rest others were.</param>
internal sealed record MainThread(int Tasks, int LongTasks, double Longest, double LongestOnProcessor)
{
    private const string MainThreadOfPage = "CrRendererMain";
    private const double Felt = 50;

    /// <exception cref="InvalidOperationException">The trace has no task at all.</exception>
    public static MainThread Of(JsonElement trace)
    {
        var events = trace.GetProperty("traceEvents").EnumerateArray().ToList();
        var threads = events
            .Where(it => NameOf(it) == "thread_name" && it.GetProperty("args").GetProperty("name").GetString() == MainThreadOfPage)
            .Select(ThreadOf)
            .ToHashSet();
        var tasks = events.Where(it => NameOf(it) == "RunTask" && it.TryGetProperty("dur", out _) && threads.Contains(ThreadOf(it))).ToList();
        if (tasks.Count == 0)
            throw new InvalidOperationException("The trace has no task of a page's main thread.");
        var longest = tasks.MaxBy(task => Milliseconds(task, "dur"));
        return new(tasks.Count, tasks.Count(task => Milliseconds(task, "dur") > Felt), Milliseconds(longest, "dur"), Milliseconds(longest, "tdur"));
    }

    private static string? NameOf(JsonElement it) => it.GetProperty("name").GetString();

    private static (int Process, int Thread) ThreadOf(JsonElement it) => (it.GetProperty("pid").GetInt32(), it.GetProperty("tid").GetInt32());

    private static double Milliseconds(JsonElement task, string name) => task.TryGetProperty(name, out var microseconds) ? microseconds.GetDouble() / 1_000 : 0;
}
