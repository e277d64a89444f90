using System.Globalization;
using System.Text;
using ContactCenter.Load.Audit;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Crash;

/// <summary>Tells each call that has a fault from its first ring to its end, both sides and the kills in one line of time.</summary>
public sealed class FaultTimelines(CrashWorld world, Evidence evidence)
{
    private const int MostCalls = 10;

    public async Task<string> TellAsync(IReadOnlyList<Fault> faults, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var calls = faults.GroupBy(fault => fault.Call, StringComparer.Ordinal).OrderByDescending(call => call.Count()).ToList();
        var told = calls.Where(call => call.Key is not null).Take(MostCalls).Select(call => call.Key!).ToList();
        var lines = await ReadPlatformLogAsync(told, cancellationToken);
        foreach (var call in calls)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Call {call.Key ?? "(none)"}:");
            foreach (var fault in call)
                text.AppendLine(CultureInfo.InvariantCulture, $"  ! {fault.What}");
            if (call.Key is { } id && lines.TryGetValue(id, out var moments))
            {
                text.AppendJoin(
                    '\n',
                    (await ServerSideAsync(id, cancellationToken)).Concat(moments).Concat(Lives(moments)).OrderBy(moment => moment.At)
                        .Select(moment => moment.ToString())).AppendLine();
            }
        }

        return text.ToString();
    }

    private async Task<Dictionary<string, List<Moment>>> ReadPlatformLogAsync(List<string> calls, CancellationToken cancellationToken)
    {
        var timelines = calls.ToDictionary(call => call, _ => new List<Moment>(), StringComparer.Ordinal);
        var callOf = evidence.Legs
            .Select(leg => (leg.Id, Call: leg.Inbound ? leg.Id : Evidence.CallOf(leg)))
            .Where(leg => leg.Call is not null && timelines.ContainsKey(leg.Call))
            .ToDictionary(leg => leg.Id, leg => leg.Call!, StringComparer.Ordinal);
        if (callOf.Count == 0)
            return timelines;
        await world.CloseLogAsync();
        await foreach (var line in File.ReadLinesAsync(world.Folder.File(PlatformLog.LogFile), cancellationToken))
        {
            var entry = PlatformLine.Parse(line);
            if (!callOf.TryGetValue(entry.Leg, out var call) || !entry.IsWorthTelling)
                continue;
            var who = entry.Leg == call ? "caller" : $"agent {entry.Leg[..8]}";
            timelines[call].Add(new Moment(entry.At, $"platform, {who}", entry.Tell(world.Site.Http.BaseAddress!.ToString())));
        }

        return timelines;
    }

    private async Task<IEnumerable<Moment>> ServerSideAsync(string call, CancellationToken cancellationToken) =>
        (await Books.TimelineAsync(world.Site.Http, call, cancellationToken))?.Timeline.Select(moment => new Moment(moment.At, "server", moment.What)) ?? [];

    /// <summary>The starts and ends of the server while the call lasted.</summary>
    private IEnumerable<Moment> Lives(IReadOnlyList<Moment> moments) => moments.Count == 0 ? [] : evidence.Lives
        .SelectMany(life =>
            (IEnumerable<(DateTimeOffset? At, string What)>)[(life.StartedAt, "started"), (life.ReadyAt, "is ready"), (life.KilledAt, "KILLED")])
        .Where(moment => moment.At >= moments[0].At.AddSeconds(-1) && moment.At <= moments[^1].At.AddSeconds(5))
        .Select(moment => new Moment(moment.At!.Value, "process", $"the server {moment.What}"));

    private sealed record Moment(DateTimeOffset At, string Who, string What)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"    {At.UtcDateTime:HH:mm:ss.fff}  {Who,-24} {What}");
    }
}
