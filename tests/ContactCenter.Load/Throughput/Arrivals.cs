using System.Collections.Concurrent;
using ContactCenter.Load.Audit;
using ContactCenter.Load.People;

namespace ContactCenter.Load.Throughput;

/// <summary>Callers who come at a steady rate, whether or not those before them are through; a phone that is free again is somebody else's.</summary>
public sealed class Arrivals(ThroughputWorld world, ThroughputPlan plan, TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentQueue<string> _phones = new(world.Town.Callers);
    private readonly ConcurrentQueue<(Outcome Outcome, string? Leg)> _over = new();
    private readonly List<Fault> _late = [];
    private int _atOnce;

    public IReadOnlyList<Outcome> Outcomes => [.. _over.Select(call => call.Outcome)];

    /// <summary>The legs on which nothing more was heard for too long.</summary>
    public IEnumerable<string> Stranded => _over.Where(call => call is { Outcome: Outcome.Stranded, Leg: not null }).Select(call => call.Leg!);

    public int MostAtOnce { get; private set; }

    public TimeSpan Lateness { get; private set; }

    public double PerSecond { get; private set; }

    /// <summary>Calls that were not what they should be, as their callers saw it; who was stranded is told elsewhere.</summary>
    public IEnumerable<Fault> Faults => _late.Concat(_over
        .Where(call => call.Outcome is Outcome.NotGreeted or Outcome.CutOff)
        .Select(call => new Fault(call.Outcome == Outcome.NotGreeted ? "The caller heard nothing." : "The call ended before the survey was over.", call.Leg)));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var random = new Random(plan.Seed);
        var calls = new List<Task>();
        var began = time.GetTimestamp();
        var all = (int)((plan.WarmUp + plan.Length).TotalSeconds * plan.Rate);
        var (counted, countedFrom) = (0, TimeSpan.Zero);
        while (calls.Count + _late.Count < all)
        {
            var now = time.GetElapsedTime(began);
            for (var due = Math.Min(all, (int)(now.TotalSeconds * plan.Rate)); calls.Count + _late.Count < due;)
            {
                var lateness = now - TimeSpan.FromSeconds((double)(calls.Count + _late.Count) / plan.Rate);
                Lateness = lateness > Lateness ? lateness : Lateness;
                if (now >= plan.WarmUp && counted++ == 0)
                    countedFrom = now;
                if (_phones.TryDequeue(out var phone))
                    calls.Add(Task.Run(() => CallAsync(phone, world.Town.DepartmentOf(random.Next(world.Town.Callers.Count)), (char)('1' + random.Next(5))), cancellationToken));
                else
                    _late.Add(new("A call could not begin at its time: nobody had a free phone.", null));
            }

            await Task.Delay(Tick, time, cancellationToken);
        }

        PerSecond = counted / (time.GetElapsedTime(began) - countedFrom).TotalSeconds;
        await Task.WhenAll(calls);
    }

    private async Task CallAsync(string phone, Department department, char mark)
    {
        var atOnce = Interlocked.Increment(ref _atOnce);
        MostAtOnce = Math.Max(MostAtOnce, atOnce);
        var visitor = new Visitor(world.Platform.Voice.Phone(phone), department.Keys, mark, plan.Patience);
        var outcome = await visitor.CallAsync();
        _over.Enqueue((outcome, visitor.Leg));
        Interlocked.Decrement(ref _atOnce);
        _phones.Enqueue(phone);
    }
}
