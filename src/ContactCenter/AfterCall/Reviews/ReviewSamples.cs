using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Reviews;

/// <summary>
/// Draws calls for review when a week is over: of each agent who is a user so many, at random, of those that somebody can read or hear. What was drawn is
/// kept. Looks once an hour.
/// </summary>
internal sealed partial class ReviewSamples(
    StorageSettings storage,
    ReviewSettings settings,
    Business business,
    IServiceProvider services,
    Random random,
    TimeProvider time,
    ILogger<ReviewSamples> logger)
    : RepeatedService(TimeSpan.FromHours(1), time, logger)
{
    private const int DaysOfWeek = 7;

    protected override bool IsWanted => storage.Provider == StorageProvider.Sqlite && settings.SamplePerAgentWeek > 0;

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var history = services.GetRequiredService<HistoryDatabase>();
            var (begin, end) = WeekBefore(Time.GetUtcNow());
            if (await history.ReadAsync(connection => connection.ExecuteScalar<int>(
                "SELECT count(*) FROM review_weeks WHERE week = $week", new { week = begin.UtcTicks }), cancellationToken) > 0)
            {
                return;
            }

            var found = await history.ReadAsync(connection => connection.Query<string>(
                """
                SELECT call FROM calls WHERE started >= $begin AND started < $end
                AND call IN (SELECT call FROM transcripts UNION SELECT call FROM analyses)
                """,
                new { begin = begin.UtcTicks, end = end.UtcTicks }).AsList(), cancellationToken);
            var drawn = await DrawAsync(found, cancellationToken);
            await history.WriteAsync([new Drawn(begin, drawn)]);
        }
        catch (HistoryUnavailableException fault)
        {
            Log.NotDrawn(logger, fault.Message);
        }
        catch (OperationCanceledException)
        {
            // The process ends; the next start draws.
        }
    }

    private async Task<IReadOnlyList<(string Call, string Agent)>> DrawAsync(List<string> found, CancellationToken cancellationToken)
    {
        var (calls, agents) = (services.GetRequiredService<ReviewedCalls>(), services.GetRequiredService<ReviewedAgents>());
        var ofAgents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var id in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await calls.FindAsync(id) is not { } call || agents.IdOf(call) is not { } agent)
                continue;
            if (!ofAgents.TryGetValue(agent, out var own))
                ofAgents[agent] = own = [];
            own.Add(id);
        }

        return
        [
            .. ofAgents.OrderBy(each => each.Key, StringComparer.Ordinal).SelectMany(each =>
                each.Value.OrderBy(_ => random.NextDouble()).Take(settings.SamplePerAgentWeek).Select(call => (call, each.Key))),
        ];
    }

    /// <returns>The last week that is over, in the time of the business.</returns>
    private (DateTimeOffset Begin, DateTimeOffset End) WeekBefore(DateTimeOffset now)
    {
        var zone = business.Zone ?? TimeZoneInfo.Utc;
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var end = today.AddDays(-((today.DayOfWeek - business.WeekStart + DaysOfWeek) % DaysOfWeek));
        return (Instant(end.AddDays(-DaysOfWeek)), Instant(end));

        DateTimeOffset Instant(DateTime local) => new(local, zone.GetUtcOffset(local));
    }

    private sealed class Drawn(DateTimeOffset week, IReadOnlyList<(string Call, string Agent)> drawn) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            foreach (var (call, agent) in drawn)
            {
                rows.Statement("INSERT OR IGNORE INTO review_samples (call, agent, week) SELECT call, ?, ? FROM calls WHERE call = ?")
                    .With(agent).With(week).With(call).Run();
            }

            rows.Statement("INSERT OR IGNORE INTO review_weeks (week) VALUES (?)").With(week).Run();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No calls could be drawn for review: {Reason}. It is tried again")]
        public static partial void NotDrawn(ILogger logger, string reason);
    }
}
