using System.Globalization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>By what a call is summed with others.</summary>
/// <param name="Day">On which it began, in the business's zone, as 2026-01-31.</param>
/// <param name="Department"><c>null</c>: none.</param>
/// <param name="Agent">The endpoint's label; <c>null</c>: nobody, or nothing is told of agents.</param>
internal sealed record AnalysisSubject(string Day, string? Department, string? Agent)
{
    // The same as when a survey comes later, which the store sees to by itself.
    private const string Upsert = """
        INSERT INTO analyses (call, day, department, agent, satisfied) VALUES (?, ?, ?, ?, (
            SELECT CASE WHEN high - low >= 2 THEN score - low >= .75 * (high - low) END FROM surveys WHERE call = ?))
        ON CONFLICT (call) DO UPDATE SET
            day = excluded.day, department = excluded.department, agent = excluded.agent, satisfied = excluded.satisfied
        """;

    public void Write(RowWriter rows, string call) =>
        rows.Statement(Upsert).With(call).With(Day).With(Department).With(Agent).With(call).Run();
}

/// <summary>Finds out by what calls are summed.</summary>
internal sealed class AnalysisSubjects(ICallStore calls, IRecordingIndex index, Business business, AnalysisSettings settings)
{
    public static string DayOf(DateTimeOffset instant, Business business) =>
        TimeZoneInfo.ConvertTime(instant, business.Zone ?? TimeZoneInfo.Utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <returns><c>null</c>: the call is not known any more, and counts for nothing.</returns>
    /// <exception cref="HistoryUnavailableException">The history cannot be read.</exception>
    public async Task<AnalysisSubject?> FindAsync(string call)
    {
        if (await calls.ReadAsync(new(call)) is not { } session)
            return null;
        var agent = settings.TellsAgents ? AgentOfCall.Of(session, await index.OfCallAsync(call, CancellationToken.None)) : null;
        return new(DayOf(session.Caller.StartedAt, business), session.Department, agent);
    }
}
