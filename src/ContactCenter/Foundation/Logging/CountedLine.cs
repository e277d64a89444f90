namespace ContactCenter.Foundation.Logging;

/// <summary>
/// Logs what strangers can make happen as often as they like: the first time at once, then once a minute with how often it happened
/// meanwhile.
/// </summary>
/// <param name="write">Writes the line: how often, and what the last one was.</param>
internal sealed class CountedLine(TimeProvider time, Action<int, string> write) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private ITimer? _timer;
    private int _count;
    private string _last = "";

    /// <param name="what">What the line says of it.</param>
    public void Happened(string what)
    {
        lock (_gate)
        {
            _last = what;
            if (_timer is not null)
            {
                _count++;
                return;
            }

            _timer = time.CreateTimer(_ => TellRest(), state: null, Pause, Timeout.InfiniteTimeSpan);
        }

        write(1, what);
    }

    public void Dispose() => _timer?.Dispose();

    private void TellRest()
    {
        int count;
        string last;
        lock (_gate)
        {
            (count, last, _count) = (_count, _last, 0);
            if (count > 0)
            {
                _timer!.Change(Pause, Timeout.InfiniteTimeSpan);
            }
            else
            {
                _timer!.Dispose();
                _timer = null;
            }
        }

        if (count > 0)
            write(count, last);
    }
}
