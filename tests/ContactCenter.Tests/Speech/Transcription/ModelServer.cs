using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>Offers a file on this machine, and cuts it off as often as it is told.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly byte[] _file;

    private ModelServer(WebApplication app, byte[] file) => (_app, _file) = (app, file);

    /// <summary>After so many bytes each answer is cut off, as long as there are any numbers.</summary>
    public Queue<int> Cuts { get; } = [];

    /// <summary>The ranges that were asked for, in their order.</summary>
    public List<string> Ranges { get; } = [];

    public bool KnowsRanges { get; set; } = true;

    public int Status { get; set; } = StatusCodes.Status200OK;

    public Uri Url { get; private set; } = null!;

    public static async Task<ModelServer> StartAsync(byte[] file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app, file);
        app.MapGet("{name}", server.SendAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Url = new(app.Urls.Single() + "/ggml-tiny.bin");
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task SendAsync(HttpContext context)
    {
        var range = context.Request.Headers.Range.ToString();
        Ranges.Add(range);
        context.Response.StatusCode = Status;
        if (Status != StatusCodes.Status200OK)
            return;
        var from = KnowsRanges && range.Length > 0 ? int.Parse(range.Split('=', '-')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        if (from >= _file.Length)
        {
            context.Response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            context.Response.Headers.ContentRange = $"bytes */{_file.Length}";
            return;
        }

        if (from > 0)
        {
            context.Response.StatusCode = StatusCodes.Status206PartialContent;
            context.Response.Headers.ContentRange = $"bytes {from}-{_file.Length - 1}/{_file.Length}";
        }

        context.Response.ContentLength = _file.Length - from;
        var isCut = Cuts.TryDequeue(out var length);
        await context.Response.Body.WriteAsync(_file.AsMemory(from, isCut ? Math.Min(length, _file.Length - from) : _file.Length - from));
        await context.Response.Body.FlushAsync();
        if (isCut)
            context.Abort();
    }
}
