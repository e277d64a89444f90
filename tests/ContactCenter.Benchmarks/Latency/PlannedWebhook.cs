namespace ContactCenter.Benchmarks.Latency;

internal enum WebhookKind
{
    Answer,
    Input,
    Event,
}

/// <summary>A webhook with the moment at which it is sent.</summary>
internal sealed class PlannedWebhook(CallPlan plan, WebhookKind kind, Task<string> path, byte[] body, string authorization)
{
    private readonly TaskCompletionSource<byte[]> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallPlan Plan => plan;

    public WebhookKind Kind => kind;

    /// <summary>Where it goes; the server tells some of them as the call goes on.</summary>
    public Task<string> Path => path;

    public byte[] Body => body;

    public string Authorization => authorization;

    /// <summary>Since the start of the run.</summary>
    public required TimeSpan Due { get; set; }

    /// <summary>The delivery that this one repeats.</summary>
    public PlannedWebhook? Original { get; init; }

    public Task<byte[]> Answer => _answer.Task;

    public void Answered(byte[] answer) => _answer.TrySetResult(answer);
}
