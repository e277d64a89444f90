using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Recognition;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>The program's server in this process, on a Unix socket of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    public const string Transcriptions = "/v1/audio/transcriptions";
    public const string Timestamps = "/v1/audio/speech/timestamps";
    public const string Embeddings = "/v1/embeddings";
    public const string Classifiers = "/v1/classifiers";
    public const string Agreement = "/v1/classifiers/agreement";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private TestServer(WebApplication app, DirectoryInfo folder, string socket)
    {
        _app = app;
        _folder = folder;
        Socket = socket;
        Client = new HttpClient(new SocketsHttpHandler { ConnectCallback = (_, cancellation) => ConnectAsync(socket, cancellation) })
        {
            BaseAddress = new Uri("http://transcriber"),
        };
    }

    public HttpClient Client { get; }

    public string Socket { get; }

    public static Task<TestServer> StartAsync(params ISpeechEngine[] engines) => StartAsync(new FakeCatalog(engines));

    public static Task<TestServer> StartAsync(ISentenceEmbedder embedder, Func<TranscriberOptions, TranscriberOptions>? with = null) =>
        StartAsync(new FakeCatalog { Speech = null }, with: with, embedder: embedder);

    public static async Task<TestServer> StartAsync(
        IEngineCatalog catalog,
        string? key = null,
        Func<TranscriberOptions, TranscriberOptions>? with = null,
        Stream? input = null,
        ISentenceEmbedder? embedder = null)
    {
        var folder = Directory.CreateTempSubdirectory("transcriber-test-");
        var socket = Path.Combine(folder.FullName, "s");
        var options = new TranscriberOptions { Socket = socket, Parallel = 2 };
        var app = TranscriberApp.Create(
            with?.Invoke(options) ?? options, new ApiKey(key), catalog, embedder ?? new FakeEmbedder { IsThere = false }, ffmpeg: null, input ?? Stream.Null);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestServer(app, folder, socket);
    }

    public async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (response.StatusCode, await JsonOfAsync(response));
    }

    /// <summary>Sends a sound and reads JSON.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(
        HttpContent form, string query = "", string? id = null, string path = Transcriptions)
    {
        using var response = await SendAsync(form, query, id, path: path);
        return (response.StatusCode, await JsonOfAsync(response));
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpContent form, string query = "", string? id = null, CancellationToken? cancellation = null, string path = Transcriptions)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path + query, UriKind.Relative)) { Content = form };
        // A refusal comes before the sound is sent, which then is not.
        request.Headers.ExpectContinue = true;
        if (id is not null)
            request.Headers.Add("X-Progress-Id", id);
        return await Client.SendAsync(request, cancellation ?? TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public Task EndedAsync() => _app.WaitForShutdownAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task<JsonElement> JsonOfAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<JsonElement>(bytes);
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
