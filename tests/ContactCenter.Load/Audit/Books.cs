using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Load.World;

namespace ContactCenter.Load.Audit;

/// <summary>What the server says of itself, read through its API.</summary>
/// <param name="Calls">All calls, by their id.</param>
/// <param name="Surveys">All surveys.</param>
/// <param name="Work">What it has still to do, and what it has given up.</param>
public sealed record Books(IReadOnlyDictionary<string, BookedCall> Calls, IReadOnlyList<BookedSurvey> Surveys, IReadOnlyList<BookedWork> Work)
{
    public static async Task<Books> ReadAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var calls = await ApiPages.ReadAllAsync<BookedCall>(http, "/api/v1/calls", cancellationToken);
        var surveys = await ApiPages.ReadAllAsync<BookedSurvey>(http, "/api/v1/surveys", cancellationToken);
        var work = await ApiPages.ReadAllAsync<BookedWork>(http, "/api/v1/work", cancellationToken);
        return new Books(calls.ToDictionary(call => call.CallId, StringComparer.Ordinal), surveys, work);
    }

    /// <summary>Whether the server takes no call for live and has nothing to do.</summary>
    public static async Task<bool> AreAtRestAsync(HttpClient http, CancellationToken cancellationToken) =>
        (await ApiPages.ReadAsync<JsonElement>(http, "/api/v1/calls?state=live&limit=1", cancellationToken)).Total == 0
        && !(await ApiPages.ReadAllAsync<BookedWork>(http, "/api/v1/work", cancellationToken)).Any(WorkRules.IsLeft);

    /// <summary>One call with its timeline; <c>null</c>: the server does not know it.</summary>
    public static async Task<BookedTimeline?> TimelineAsync(HttpClient http, string call, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(new Uri($"/api/v1/calls/{call}", UriKind.Relative), cancellationToken);
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<BookedTimeline>(cancellationToken) : null;
    }
}

/// <summary>A call in the server's books.</summary>
public sealed record BookedCall(
    string CallId, string Caller, string State, DateTimeOffset StartedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? EndedAt, IReadOnlyList<BookedLeg> Legs);

/// <summary>A leg of a call in the server's books; without an id the platform has not told it.</summary>
public sealed record BookedLeg(string? LegId, string Role, string Endpoint, string State);

/// <summary>A survey in the server's books.</summary>
public sealed record BookedSurvey(
    string CallId, string Caller, string Department, string Agent, int? Score, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt);

/// <summary>Something that the server has to do for a call, or has given up.</summary>
public sealed record BookedWork(string CallId, string Kind, string? Target, string State, string? LastError);

/// <summary>What the server remembers of a call, in order, and of its survey.</summary>
public sealed record BookedTimeline(string CallId, string State, BookedSurvey? Survey, IReadOnlyList<BookedMoment> Timeline);

/// <summary>One line of it.</summary>
public sealed record BookedMoment(DateTimeOffset At, string What);
