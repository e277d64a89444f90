using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>A server of the OpenAI form on this machine that answers as it is told, and keeps what it was sent.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StandIn(WebApplication app) => _app = app;

    public Uri Base { get; private set; } = null!;

    /// <summary>The parts of the newest form, in their order.</summary>
    public IReadOnlyList<(string Name, string? FileName, byte[] Body)> Parts { get; private set; } = [];

    public string? Path { get; private set; }

    public string? Authorization { get; private set; }

    public string? ProgressId { get; private set; }

    public int Posts { get; private set; }

    public int Probes { get; private set; }

    /// <summary>What it calls itself in each answer.</summary>
    public string? Server { get; set; }

    /// <summary>The answer to a sound that has been read.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("""{"text":"hello"}""");

    /// <summary>Whether a sound is read before it is answered.</summary>
    public bool ReadsSound { get; set; } = true;

    public static async Task<StandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new StandIn(app);
        app.MapGet("health", standIn.ProbeAsync);
        app.MapPost("v1/audio/transcriptions", standIn.HearAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        standIn.Base = new(app.Urls.Single() + "/");
        return standIn;
    }

    public string? Field(string name) => Parts.Where(part => part.Name == name).Select(part => System.Text.Encoding.UTF8.GetString(part.Body)).FirstOrDefault();

    public void Says(string json, HttpStatusCode status = HttpStatusCode.OK) => Answer = context =>
    {
        context.Response.StatusCode = (int)status;
        return context.Response.WriteAsync(json);
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private Task ProbeAsync(HttpContext context)
    {
        Probes++;
        context.Response.Headers.Server = Server;
        return context.Response.WriteAsync("""{"status":"ok"}""");
    }

    private async Task HearAsync(HttpContext context)
    {
        Posts++;
        Path = context.Request.Path + context.Request.QueryString;
        Authorization = context.Request.Headers.Authorization;
        ProgressId = context.Request.Headers["X-Progress-Id"];
        context.Response.Headers.Server = Server;
        if (ReadsSound)
            await ReadAsync(context.Request);
        await Answer(context);
    }

    private async Task ReadAsync(HttpRequest request)
    {
        var boundary = MediaTypeHeaderValue.Parse(request.ContentType).Boundary.Value!;
        var reader = new MultipartReader(boundary, request.Body);
        var parts = new List<(string, string?, byte[])>();
        while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } section)
        {
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            using var body = new MemoryStream();
            await section.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            parts.Add((HeaderUtilities.RemoveQuotes(disposition.Name).Value!, HeaderUtilities.RemoveQuotes(disposition.FileName).Value, body.ToArray()));
        }

        Parts = parts;
    }
}
