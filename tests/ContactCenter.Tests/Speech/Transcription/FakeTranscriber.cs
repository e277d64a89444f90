using System.Net;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>Starts processes that exist only in the test.</summary>
internal sealed class FakeLauncher : ITranscriberLauncher
{
    public List<FakeProcess> Started { get; } = [];

    /// <summary>What each process does at its start.</summary>
    public Action<FakeProcess> AtStart { get; set; } = process => process.Listen();

    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answers { get; set; } = (_, _) => Task.FromResult(FakeProcess.Json("{}"));

    public ITranscriberProcess Launch()
    {
        var process = new FakeProcess(this);
        Started.Add(process);
        AtStart(process);
        return process;
    }
}

/// <summary>A transcriber that listens, answers and dies as it is told.</summary>
internal sealed class FakeProcess : ITranscriberProcess
{
    private readonly TaskCompletionSource<int> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakeProcess(FakeLauncher launcher) => Client = new(new Handler(this, launcher));

    public Task<int> Ended => _ended.Task;

    public Task<bool> Listens => _listens.Task;

    public HttpClient Client { get; }

    public Uri Base { get; } = new("http://transcriber/");

    public string? ApiKey => null;

    public bool WasStopped { get; private set; }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(json) };

    public void Listen() => _listens.TrySetResult(true);

    public void Die(int code)
    {
        _ended.TrySetResult(code);
        _listens.TrySetResult(false);
    }

    public Task StopAsync()
    {
        WasStopped = true;
        Die(0);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Die(137);
        return ValueTask.CompletedTask;
    }

    private sealed class Handler(FakeProcess process, FakeLauncher launcher) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath == "/health")
                return Json("""{"status":"ok","models":[]}""");
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var answer = launcher.Answers(request, either.Token);
            if (await Task.WhenAny(answer, process.Ended) != answer)
                throw new HttpRequestException("The connection was reset.");
            return await answer;
        }
    }
}
