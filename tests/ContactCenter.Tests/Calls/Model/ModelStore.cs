using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>
/// The store of one process. It keeps the promises of the durable one and no others: what was awaited is on disk; that work is
/// over gets there with the next change, or a moment later.
/// </summary>
internal sealed class ModelStore : ICallStore, IWorkStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LegId, CallStory> _image = [];
    private readonly List<(LegId Call, DateTimeOffset At)> _unsaved = [];
    private readonly ModelDisk _disk;
    private readonly ModelLife _life;
    private readonly TimeProvider _time;

    public ModelStore(ModelDisk disk, ModelLife life, TimeProvider time)
    {
        (_disk, _life, _time) = (disk, life, time);
        foreach (var story in disk.Calls)
            _image[story.Id] = story with { Session = story.Session! with { Timeline = story.Timeline } };
        LargestNumber = _image.Values.SelectMany(story => story.Work).Concat(disk.Dead.Select(dead => dead.Item)).Select(item => item.Number).DefaultIfEmpty().Max();
    }

    public int LiveCalls => _image.Values.Count(story => !story.Session!.IsOver);

    public bool IsBusy => false;

    public long LargestNumber { get; }

    public int DeadLetterCount => _disk.Dead.Count;

    public async ValueTask<Commit> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide)
    {
        var commit = default(Commit);
        return Transact(() =>
        {
            var known = _image.GetValueOrDefault(call);
            var answers = known?.Answers ?? [];
            if (delivery is { } seen && answers.FirstOrDefault(stored => stored.Delivery == seen) is { Delivery: var found } again && found == seen)
            {
                commit = new(new(known!.Session, again.Answer, [], Ignored: null), IsRepeat: true);
                return null;
            }

            var decision = decide(known?.Session, fact);
            commit = new(decision, IsRepeat: false);
            return decision.Session is not { } after ? null : new CallStory
            {
                Session = after,
                IsWhole = true,
                Timeline = after.Timeline,
                Answers = delivery is { } id ? answers.Add(new(id, decision.Answer)) : answers,
                Work = [.. known?.Work ?? [], .. decision.Work.IsDefault ? [] : decision.Work],
            };
        }, () => _disk.Judged.Add(new(_time.GetUtcNow(), call, fact, commit.Decision.Session!, commit.Decision.Effects)))
            ? commit
            : await ModelLife.Never<Commit>();
    }

    public async ValueTask<bool> SaveAsync(WorkItem item)
    {
        var isKnown = false;
        return Transact(() =>
        {
            isKnown = _image.TryGetValue(item.Call, out var story);
            return isKnown ? story! with { Work = [.. story.Work.Where(other => other.Number != item.Number), item] } : null;
        })
            ? isKnown
            : await ModelLife.Never<bool>();
    }

    public void Complete(WorkItem item)
    {
        lock (_gate)
        {
            if (_life.IsOver || !_image.TryGetValue(item.Call, out var story))
                return;
            _image[item.Call] = story with { Work = [.. story.Work.Where(other => other.Number != item.Number)] };
            _unsaved.Add((item.Call, _time.GetUtcNow()));
        }
    }

    public void Bury(WorkItem item, DateTimeOffset now)
    {
        if (_life.IsOver)
            return;
        Complete(item);
        _disk.Dead.Add(new(item, now));
    }

    /// <summary>What had time to get to the disk is there when the process is killed.</summary>
    public void Cut()
    {
        foreach (var call in _unsaved.Where(change => change.At < _time.GetUtcNow()).Select(change => change.Call))
            _disk.Write(_image[call]);
    }

    public async ValueTask<CallSession?> FindAsync(LegId call) =>
        _life.IsOver ? await ModelLife.Never<CallSession?>() : _image.GetValueOrDefault(call)?.Session;

    public ValueTask<LegId?> CallOfAsync(LegId leg) => new(LiveCallOf(leg));

    public LegId? LiveCallOf(LegId leg) =>
        _image.Values.FirstOrDefault(story => story.Id == leg || story.Session!.Agents.Any(agent => agent.Leg == leg))?.Id;

    public IReadOnlyList<CallSession> Unsettled() => [.. _image.Values.Select(story => story.Session!).Where(call => !call.IsSettled)];

    public IReadOnlyList<WorkItem> Open() => [.. _image.Values.SelectMany(story => story.Work)];

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int limit) => new([.. _disk.Dead.Take(limit)]);

    public ValueTask<WorkItem?> ReviveAsync(long number, DateTimeOffset now) => throw new NotSupportedException("Nobody retries here.");

    public void WhenLeftOver(Action<IReadOnlyList<WorkItem>> take)
    {
        // Nothing is saved late here.
    }

    public ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken) => throw new NotSupportedException("Nobody asks for lists here.");

    /// <returns>Whether the process lived on.</returns>
    private bool Transact(Func<CallStory?> change, Action? saved = null)
    {
        lock (_gate)
        {
            if (_life.IsOver)
                return false;
            if (change() is not { } story)
                return true;
            if (!_life.Survives(CrashPoint.BeforeSave))
                return false;
            _image[story.Id] = story;
            _disk.Write(story);
            foreach (var call in _unsaved.Select(unsaved => unsaved.Call))
                _disk.Write(_image[call]);
            _unsaved.Clear();
            saved?.Invoke();
            return _life.Survives(CrashPoint.AfterSave);
        }
    }
}
