using ContactCenter.Domain.Calls.Replay;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Calls.Plan.Replays;

/// <summary>One replay of calls through a plan, page by page, on a thread of its own. Only this thread changes the progress.</summary>
internal sealed partial class ReplayRun(string id, CallPlan plan, ReplayRange range, DateTimeOffset startedAt, ICallStore store, ILogger logger) : IDisposable
{
    private const int PageSize = 100;

    /// <summary>Between two pages. Where threads have no priorities, as on Linux, this leaves the processor to calls.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(5);

    /// <summary>Not disposed of: who cancels may come late.</summary>
    private readonly CancellationTokenSource _end = new();
    private Thread? _thread;
    private volatile ReplayProgress _progress = new(ReplayState.Running);

    public string Id => id;

    public DateTimeOffset StartedAt => startedAt;

    public ReplayProgress Progress => _progress;

    public void Start()
    {
        _thread = new(Run) { IsBackground = true, Name = "replay", Priority = ThreadPriority.BelowNormal };
        _thread.Start();
    }

    public void Cancel() => _end.Cancel();

    /// <summary>Waits until the thread is done with the store, and no longer than the end of the process waits for a disk.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _thread?.Join(GroupCommitter.LongestEnd);
    }

    private void Run()
    {
        try
        {
            Replay();
            _progress = _progress with { State = ReplayState.Done, Total = _progress.Done };
        }
        catch (OperationCanceledException)
        {
            _progress = _progress with { State = ReplayState.Cancelled };
        }
        catch (HistoryUnavailableException fault)
        {
            _progress = _progress with { State = ReplayState.Failed, Reason = fault.Message };
        }
        catch (Exception fault)
        {
            Log.BrokeOff(logger, id, fault);
            _progress = _progress with { State = ReplayState.Failed, Reason = "The replay broke off; the log says why." };
        }
    }

    private void Replay()
    {
        var query = new CallQuery { Limit = PageSize, IsLive = false, From = range.From };
        while (true)
        {
            var page = store.ListAsync(query, _end.Token).AsTask().GetAwaiter().GetResult();
            if (query.IsCounted)
                _progress = _progress with { Total = Math.Min(page.Total, range.Most) };
            foreach (var call in page.Items.Take(range.Most - _progress.Done))
            {
                _end.Token.ThrowIfCancellationRequested();
                _progress = _progress.With(call, CallReplay.Run(plan, call));
            }

            if (page.Next is null || _progress.Done >= range.Most)
                return;
            query = query with { After = page.Next, IsCounted = false };
            _end.Token.WaitHandle.WaitOne(Rest);
            _end.Token.ThrowIfCancellationRequested();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Replay {Replay} broke off")]
        public static partial void BrokeOff(ILogger logger, string replay, Exception fault);
    }
}
