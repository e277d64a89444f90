using System.Collections.Concurrent;
using ContactCenter.Calls.Surveys;

namespace ContactCenter.Calls.Stores;

/// <summary>Ended calls stay in the image. Beyond <paramref name="keptCalls"/> they are forgotten, the oldest first.</summary>
/// <param name="keptCalls">How many ended calls there may be.</param>
/// <param name="found">What was found out about them; <c>null</c>: nothing.</param>
internal sealed class MemoryCallHistory(int keptCalls, IFoundCalls? found = null) : ICallHistory
{
    private readonly ConcurrentQueue<CallEntry> _ended = new();
    private CallImage _image = new();

    public int Waiting => 0;

    public bool Waits(LegId call) => false;

    public bool IsMoving => false;

    public void Attach(CallImage image) => _image = image;

    public void Ended(CallEntry entry)
    {
        if (entry.IsQueued)
            return;
        entry.IsQueued = true;
        _ended.Enqueue(entry);
        while (_ended.Count > keptCalls && _ended.TryDequeue(out var oldest))
        {
            lock (oldest.Gate)
                _image.Forget(oldest);
        }
    }

    public bool WasMoved(LegId leg) => false;

    public IReadOnlyList<CallSession> OnTheWay(bool isWhole) => [];

    public ValueTask<CallSession?> FindAsync(LegId call) => new((CallSession?)null);

    public ValueTask<CallSession?> FindForeignAsync(string id) => new((CallSession?)null);

    public ValueTask<LegId?> CallOfAsync(LegId leg) => new((LegId?)null);

    public Task<Transition?> UpdateAsync(LegId call, Func<CallSession, Transition?> judge, DeliveryId delivery, DateTimeOffset at) =>
        Task.FromResult<Transition?>(null);

    public Task<Transition?> ChangeAsync(LegId call, Func<CallSession, Transition?> judge, Func<CallSession, Transition, Task> first) =>
        Task.FromResult<Transition?>(null);

    public ValueTask<(IReadOnlyList<CallSession> Page, int Total)> ListAsync(
        CallQuery query, IReadOnlyCollection<string> except, CancellationToken cancellationToken) =>
        new(((IReadOnlyList<CallSession>)[], 0));

    public ValueTask<IReadOnlySet<string>> FoundAsync(CallQuery query, IReadOnlyCollection<string> calls, CancellationToken cancellationToken) =>
        new(calls.Where(call => found?.Matches(call, query.Topic, query.Sentiment) == true).ToHashSet(StringComparer.Ordinal));

    public ValueTask<IReadOnlyList<SurveyCount>> CountSurveysAsync(
        SurveySelection selection, IReadOnlyCollection<string> except, CancellationToken cancellationToken) => new([]);
}
