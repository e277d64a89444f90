using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using ContactCenter.Benchmarks.Load;
using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.Latency;

/// <summary>
/// Sends each webhook when it is due, whether or not those before were answered, as the platform does. What a webhook took
/// is counted from the moment it was due: a server that stalls makes everybody wait whose turn had come.
/// </summary>
internal sealed class OpenLoop(int port, TimeProvider time)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(30);

    private readonly ConcurrentStack<WebhookConnection> _idle = new();
    private int _refused;
    private int _waitedForServer;
    private int _differing;

    public ConcurrentQueue<(WebhookKind Kind, TimeSpan Took)> Taken { get; } = new();

    /// <summary>How late the sender itself was: part of what is counted above.</summary>
    public ConcurrentQueue<TimeSpan> Lateness { get; } = new();

    public int Refused => _refused;

    /// <summary>Webhooks that could not be sent when they were due, because the server had not led that far; counted from when it had.</summary>
    public int WaitedForServer => _waitedForServer;

    /// <summary>Repetitions that were answered otherwise than the first time.</summary>
    public int Differing => _differing;

    public int Connections { get; private set; }

    public async Task RunAsync(IReadOnlyList<PlannedWebhook> webhooks)
    {
        var start = time.GetTimestamp();
        var sending = new List<Task>(webhooks.Count);
        foreach (var webhook in webhooks)
        {
            while (time.GetElapsedTime(start) < webhook.Due)
                await Task.Delay(Tick, time, CancellationToken.None);
            sending.Add(SendAsync(webhook, start));
        }

        await Task.WhenAll(sending);
        foreach (var connection in _idle)
            connection.Dispose();
        Connections = _idle.Count;
    }

    private async Task SendAsync(PlannedWebhook webhook, long start)
    {
        var due = webhook.Due;
        if (!webhook.Path.IsCompleted)
        {
            Interlocked.Increment(ref _waitedForServer);
            await WhenToldAsync(webhook);
            due = time.GetElapsedTime(start);
        }

        var request = SignedRequest.Post(await webhook.Path, webhook.Authorization, webhook.Body);
        var connection = _idle.TryPop(out var idle) ? idle : await WebhookConnection.OpenAsync(port);
        Lateness.Enqueue(time.GetElapsedTime(start) - due);
        var answer = await connection.AskAsync(request);
        Taken.Enqueue((webhook.Kind, time.GetElapsedTime(start) - due));
        if (answer.Status != 200)
            Interlocked.Increment(ref _refused);
        await KeepAsync(webhook, answer.Body.ToArray());
        _idle.Push(connection);
    }

    private async Task WhenToldAsync(PlannedWebhook webhook)
    {
        try
        {
            await webhook.Path.WaitAsync(WaitLimit, time);
        }
        catch (TimeoutException fault)
        {
            throw new InvalidOperationException(
                $"Call {webhook.Plan.Call.Leg}: the server never led to the webhook {Encoding.ASCII.GetString(webhook.Body)}", fault);
        }
    }

    private async Task KeepAsync(PlannedWebhook webhook, byte[] answer)
    {
        webhook.Answered(answer);
        if (webhook.Kind == WebhookKind.Answer)
            webhook.Plan.Greeted(InputOf(answer));
        if (webhook.Original is not { } original)
            return;
        var first = await original.Answer.WaitAsync(WaitLimit, time);
        if (!first.AsSpan().SequenceEqual(answer))
            Interlocked.Increment(ref _differing);
    }

    private static string InputOf(byte[] greeting)
    {
        using var ncco = JsonDocument.Parse(Encoding.UTF8.GetString(greeting));
        var input = ncco.RootElement.EnumerateArray().Single(action => action.GetProperty("action").GetString() == "input");
        return new Uri(input.GetProperty("eventUrl")[0].GetString()!).PathAndQuery;
    }
}
