using System.Globalization;

namespace ContactCenter.Benchmarks.Reports;

/// <summary>Prints what was measured, on what, when and by which command.</summary>
internal static class Report
{
    public static async Task PrintAsync(string title, Arguments arguments, TimeProvider time, Table table, params IEnumerable<string> notes)
    {
        var machine = await Machine.DescribeAsync();
        var date = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await Console.Out.WriteLineAsync($"\n### {title}\n\n{machine}; {date}; `{arguments}`\n\n{table}");
        foreach (var note in notes)
            await Console.Out.WriteLineAsync($"- {note}");
    }

    /// <summary>What is being done, for who waits at the terminal.</summary>
    public static Task ProgressAsync(string what) => Console.Error.WriteLineAsync(what);
}
