using ContactCenter.Access;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Web.Live;

/// <summary>What changes, as it changes.</summary>
internal static class LiveEndpoints
{
    public static void MapLive(this RouteGroupBuilder api) => api.MapGet("live", OpenAsync)
        .WithTags(LiveFeature.Tag)
        .WithName("openLive")
        .WithSummary("A stream of server-sent events: all there is, then what changes.")
        .WithDescription(
            "Events are change (one record: topic, key, rev, op, data), all (every record of a topic), beat (once a second: now, lag) and bye. "
            + "A record whose rev is not above the known one is old. More than 500 calls are sent as counts, until a department is asked for.")
        .Produces<string>(StatusCodes.Status200OK, LiveStreams.MediaType)
        .ProducesValidationProblem()
        .Needs(Permission.SeeCalls)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        // Streams last for hours: they say nothing about how long requests take.
        .DisableHttpMetrics();

    private static async Task<IResult> OpenAsync(
        [AsParameters] LiveParameters parameters, HttpContext http, IEnumerable<ILiveTopic> topics, [FromServices] LiveStreams streams)
    {
        var all = topics.ToList();
        var names = string.Join(", ", all.Select(topic => topic.Name));
        if (parameters.Topics is null)
            return await RunAsync([.. all.Where(topic => http.User.Has(topic.Permission))]);
        if (parameters.Names is not [_, ..] asked)
            return Fault($"must name what to send, of {names}");
        if (asked.FirstOrDefault(name => !all.Exists(topic => topic.Name == name)) is { } unknown)
            return Fault($"'{unknown}' is none of {names}");
        var wanted = all.Where(topic => asked.Contains(topic.Name, StringComparer.Ordinal)).ToList();
        if (wanted.Find(topic => !http.User.Has(topic.Permission)) is { } denied)
            return Problems.Forbidden($"The topic {denied.Name} is not for this role.");
        return await RunAsync(wanted);

        Task<IResult> RunAsync(List<ILiveTopic> sent) =>
            streams.RunAsync(http, sent, parameters.Department, parameters.LastEventId ?? parameters.After);
    }

    private static ValidationProblem Fault(string what) =>
        TypedResults.ValidationProblem([new("topics", [what])]);
}
