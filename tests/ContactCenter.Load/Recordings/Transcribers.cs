using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.Load.Recordings;

/// <summary>The transcribers that the server of one run has started, alive or left behind, as Linux tells of them.</summary>
/// <param name="folder">The folder of the run, where their socket is.</param>
public sealed class Transcribers(string folder, TimeProvider time)
{
    private const string Program = "ContactCenter.Transcriber";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(20);

    /// <summary>Their processes.</summary>
    public IReadOnlyList<int> Living() =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && Lives(id)),
    ];

    /// <summary>Waits until some have ended.</summary>
    /// <param name="ids">Their processes.</param>
    /// <param name="since">The timestamp that is counted from.</param>
    /// <returns>How long that took; who is there after 20 s is killed.</returns>
    public async Task<TimeSpan> GoneAsync(IReadOnlyList<int> ids, long since)
    {
        while (ids.Any(Lives) && time.GetElapsedTime(since) < WaitLimit)
            await Task.Delay(Look, time, CancellationToken.None);
        var took = time.GetElapsedTime(since);
        foreach (var left in ids.Where(Lives))
            Kill(left);
        return took;
    }

    /// <summary>Ends one as a fault of its own would, without warning.</summary>
    public static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    /// <summary>What has ended and is not yet buried has no command line any more.</summary>
    private bool Lives(int id)
    {
        try
        {
            var command = File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline");
            return command.Contains(Program, StringComparison.Ordinal) && command.Contains(folder, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
