using System.Collections.Concurrent;
using System.Globalization;
using ContactCenter.Load.Audit;
using ContactCenter.Load.People;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Throughput;

/// <summary>Callers who come at their times, whether or not those before them are through; a phone that is free again is somebody else's.</summary>
public sealed class Arrivals(Site site, ThroughputPlan plan, TimeProvider time)
{
    /// <summary>There are agents enough: only chance sends callers to one department faster than it can talk to them.</summary>
    private const double MostSentAway = 0.01;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentQueue<string> _phones = new(site.Town.Callers);
    private readonly ConcurrentQueue<(Outcome Outcome, string? Leg)> _over = new();
    private readonly List<Fault> _late = [];

    public IReadOnlyList<Outcome> Outcomes => [.. _over.Select(call => call.Outcome)];

    /// <summary>The legs on which nothing more was heard for too long.</summary>
    public IEnumerable<string> Stranded => _over.Where(call => call is { Outcome: Outcome.Stranded, Leg: not null }).Select(call => call.Leg!);

    public int MostAtOnce { get; private set; }

    public TimeSpan Lateness { get; private set; }

    public double PerSecond { get; private set; }

    /// <summary>What a call costs, warm-up aside.</summary>
    public ProcessorTime PerCall { get; private set; }

    /// <summary>Calls that were not what they should be, as their callers saw it; who was stranded is told elsewhere.</summary>
    public IEnumerable<Fault> Faults => _late.Concat(_over
        .Where(call => call.Outcome is Outcome.NotGreeted or Outcome.CutOff)
        .Select(call => new Fault(call.Outcome == Outcome.NotGreeted ? "The caller heard nothing." : "The call ended before the survey was over.", call.Leg)))
        .Concat(TurnedAway(Outcomes));

    /// <summary>A server that serves nobody must not pass for one that serves all.</summary>
    public static IEnumerable<Fault> TurnedAway(IReadOnlyList<Outcome> outcomes)
    {
        var sentAway = outcomes.Count(outcome => outcome == Outcome.SentAway);
        if (sentAway > outcomes.Count * MostSentAway)
        {
            yield return new(
                string.Create(
                    CultureInfo.InvariantCulture, $"{sentAway} of {outcomes.Count} callers were told that nobody is free, though there are agents enough."),
                null);
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var random = new Random(plan.Seed);
        var calls = new List<Task>();
        var began = time.GetTimestamp();
        var timetable = new Timetable(plan.Rate, plan.WarmUp, plan.Length);
        var (counted, countedFrom, spent) = (0, TimeSpan.Zero, default(ProcessorTime));
        for (var next = 0; next < timetable.Count;)
        {
            var now = time.GetElapsedTime(began);
            for (var due = timetable.DueAt(now); next < due; next++)
            {
                var lateness = now - timetable.TimeOf(next);
                Lateness = lateness > Lateness ? lateness : Lateness;
                if (now >= plan.WarmUp && counted++ == 0)
                    (countedFrom, spent) = (now, ProcessorTime.SoFar(site.Server));
                var (department, mark) = (site.Town.DepartmentOf(random.Next(site.Town.Callers.Count)), (char)('1' + random.Next(5)));
                if (_phones.TryDequeue(out var phone))
                    calls.Add(Task.Run(() => CallAsync(phone, department, mark), cancellationToken));
                else
                    _late.Add(new("A call could not begin at its time: nobody had a free phone.", null));
            }

            MostAtOnce = Math.Max(MostAtOnce, calls.Count - _over.Count);
            await Task.Delay(Tick, time, cancellationToken);
        }

        PerCall = ProcessorTime.SoFar(site.Server).PerCallSince(spent, counted);
        PerSecond = counted / (time.GetElapsedTime(began) - countedFrom).TotalSeconds;
        await Task.WhenAll(calls);
    }

    private async Task CallAsync(string phone, Department department, char mark)
    {
        var visitor = new Visitor(site.Platform.Voice.Phone(phone), department.Keys, mark, plan.WaitLimit);
        var outcome = await visitor.CallAsync();
        _over.Enqueue((outcome, visitor.Leg));
        _phones.Enqueue(phone);
    }
}
