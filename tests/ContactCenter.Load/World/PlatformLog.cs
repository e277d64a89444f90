using System.Globalization;
using ContactCenter.Simulator.Logging;

namespace ContactCenter.Load.World;

/// <summary>Writes the platform's log to a file while the run lasts: memory would not hold it, and timelines are told from it.</summary>
public sealed class PlatformLog : IAsyncDisposable
{
    public const string LogFile = "platform.log";

    private const int LongestDetail = 2_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly EventLog _log;
    private readonly TimeProvider _time;
    private readonly StreamWriter _file;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Task _writing;
    private long _last;

    public PlatformLog(EventLog log, RunFolder folder, TimeProvider time)
    {
        (_log, _time, _file) = (log, time, new StreamWriter(folder.File(LogFile)));
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Whether the platform said more than could be written.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>All that has happened so far is in the file when this completes.</summary>
    public async Task CloseAsync()
    {
        await _stopped.CancelAsync();
        await _writing;
        await _file.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _stopped.Dispose();
    }

    private async Task WriteAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            await WriteNewAsync();
            await Task.Delay(Pause, _time, _stopped.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await WriteNewAsync();
    }

    private async Task WriteNewAsync()
    {
        foreach (var entry in _log.After(_last))
        {
            HasGaps |= entry.Sequence != _last + 1;
            _last = entry.Sequence;
            await _file.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{entry.At.UtcDateTime:O}\t{entry.Leg}\t{entry.Kind}\t{OneLine(entry.Text)}\t{OneLine(entry.Detail)}"));
        }
    }

    private static string OneLine(string? text)
    {
        var line = (text ?? "").ReplaceLineEndings(" ").Replace('\t', ' ');
        return line.Length > LongestDetail ? line[..LongestDetail] + "…" : line;
    }
}
