using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ContactCenter.Benchmarks.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Benchmarks.Platform;

/// <summary>The platform's calls API, as far as a measured server asks it: makes legs, moves callers, and remembers what it was asked.</summary>
internal sealed class CallsApiStandIn : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, CallRequests> _calls = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private CallsApiStandIn(WebApplication app, int port)
    {
        _app = app;
        Port = port;
        app.MapGet("/v1/calls", (RequestDelegate)ListAsync);
        app.MapPost("/v1/calls", (RequestDelegate)CreateAsync);
        app.MapPut("/v1/calls/{leg}", (RequestDelegate)ModifyAsync);
        app.MapGet("/v1/calls/{leg}", (RequestDelegate)TellAsync);
    }

    public int Port { get; }

    /// <summary>The callers' legs that it lists, all of them alive.</summary>
    public IReadOnlyList<string> Legs { get; set; } = [];

    public static async Task<CallsApiStandIn> StartAsync()
    {
        var port = ServerProcess.FreePort();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var standIn = new CallsApiStandIn(builder.Build(), port);
        await standIn._app.StartAsync();
        return standIn;
    }

    /// <summary>What was asked for the call of that caller's leg.</summary>
    public CallRequests Of(string callerLeg) => _calls.GetOrAdd(callerLeg, static _ => new());

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<JsonElement> ReadAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        return body.RootElement.Clone();
    }

    private Task ListAsync(HttpContext http)
    {
        var (index, size) = (Whole("record_index") ?? 0, Whole("page_size") ?? 10);
        var calls = Legs.Skip(index).Take(size).Select(leg => $$"""{"uuid":"{{leg}}","status":"answered","direction":"inbound"}""");
        return http.Response.WriteAsync(
            $$$"""{"count":{{{Legs.Count}}},"page_size":{{{size}}},"record_index":{{{index}}},"_embedded":{"calls":[{{{string.Join(',', calls)}}}]}}""",
            http.RequestAborted);

        int? Whole(string name) => int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private async Task CreateAsync(HttpContext http)
    {
        var events = new Uri((await ReadAsync(http)).GetProperty("event_url")[0].GetString()!);
        var caller = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(events.Query)["call"].ToString();
        Of(caller).AskedForLeg(events.PathAndQuery);
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsync(
            $$"""{"uuid":"{{SampleCall.AgentLegOf(caller)}}","status":"started","direction":"outbound","conversation_uuid":"CON-"""
                + $$"""{{SampleCall.AgentLegOf(caller)}}"}""",
            http.RequestAborted);
    }

    private async Task ModifyAsync(HttpContext http)
    {
        var body = await ReadAsync(http);
        var call = Of((string)http.Request.RouteValues["leg"]!);
        if (body.TryGetProperty("destination", out var destination))
        {
            var input = destination.GetProperty("ncco").EnumerateArray().Single(action => action.GetProperty("action").GetString() == "input");
            call.AskedForTransfer(new Uri(input.GetProperty("eventUrl")[0].GetString()!).PathAndQuery);
        }
        else
        {
            call.AskedForEnd();
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task TellAsync(HttpContext http)
    {
        var leg = (string)http.Request.RouteValues["leg"]!;
        return http.Response.WriteAsync($$"""{"uuid":"{{leg}}","status":"answered","direction":"inbound"}""", http.RequestAborted);
    }
}
