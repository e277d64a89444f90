using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.Benchmarks.Recordings;

/// <summary>The transcriber that a server has started, as Linux tells of it.</summary>
internal static class ChildProcess
{
    /// <param name="parent">The server's process.</param>
    /// <returns><c>null</c>: it has none.</returns>
    public static Process? Of(int parent)
    {
        var threads = string.Create(CultureInfo.InvariantCulture, $"/proc/{parent}/task");
        var child = Directory.EnumerateDirectories(threads)
            .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault();
        return child is null ? null : Process.GetProcessById(int.Parse(child, CultureInfo.InvariantCulture));
    }
}
