using System.Net;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Simulator.Tests.World;

/// <summary>The application under test of the simulator's own tests: answers each path with what the test laid there, and keeps what it was sent.</summary>
public sealed class Application : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<Delivery> _deliveries = [];
    private readonly List<(Func<Delivery, bool> Wanted, TaskCompletionSource Arrived)> _awaited = [];
    private readonly Dictionary<string, Queue<Func<CancellationToken, Task<HttpResponseMessage>>>> _answers = new(StringComparer.Ordinal);

    public IReadOnlyList<Delivery> Deliveries
    {
        get
        {
            lock (_gate)
                return [.. _deliveries];
        }
    }

    /// <summary>The statuses of a leg's events, in the order of their arrival.</summary>
    public IEnumerable<string> Statuses(string? leg = null) => Deliveries
        .Where(delivery => delivery.Text("status") is not null && (leg is null || (delivery.Text("uuid") ?? delivery.Text("call_uuid")) == leg))
        .Select(delivery => delivery.Text("status")!);

    public IReadOnlyList<Delivery> At(string path) => [.. Deliveries.Where(delivery => delivery.Path == path)];

    public Delivery Event(string status) => Deliveries.Single(delivery => delivery.Text("status") == status);

    /// <summary>The next request to <paramref name="path"/> is answered so; the last answer stays.</summary>
    public Application On(string path, string ncco, HttpStatusCode status = HttpStatusCode.OK, string type = "application/json") =>
        On(path, _ => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(ncco, Encoding.UTF8, type) }));

    public Application On(string path, HttpStatusCode status) => On(path, "", status);

    public Application On(string path, Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (_gate)
        {
            if (!_answers.TryGetValue(path, out var queue))
                _answers[path] = queue = new Queue<Func<CancellationToken, Task<HttpResponseMessage>>>();
            queue.Enqueue(answer);
        }

        return this;
    }

    /// <summary>Completes when such a request has arrived.</summary>
    public Task HasAsync(Func<Delivery, bool> wanted)
    {
        lock (_gate)
        {
            if (_deliveries.Any(wanted))
                return Task.CompletedTask;
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((wanted, arrived));
            return arrived.Task;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Func<CancellationToken, Task<HttpResponseMessage>>? answer;
        lock (_gate)
        {
            var delivery = new Delivery(request.Method.Method, request.RequestUri!, request.Headers.Authorization?.Parameter, body);
            _deliveries.Add(delivery);
            _awaited.FindAll(awaited => awaited.Wanted(delivery)).ForEach(awaited => awaited.Arrived.TrySetResult());
            answer = !_answers.TryGetValue(request.RequestUri!.AbsolutePath, out var queue) ? null
                : queue.Count > 1 ? queue.Dequeue()
                : queue.Peek();
        }

        return answer is null ? new HttpResponseMessage(HttpStatusCode.OK) : await answer(cancellationToken);
    }
}

/// <summary>One request that the application got.</summary>
public sealed record Delivery(string Method, Uri Url, string? Token, string Body)
{
    public string Path => Url.AbsolutePath;

    public JsonElement Json => JsonElement.Parse(Body);

    /// <summary>A text of the body; of the query, when there is no body.</summary>
    public string? Text(string name)
    {
        if (Body.Length == 0)
            return System.Web.HttpUtility.ParseQueryString(Url.Query)[name];
        return Json.TryGetProperty(name, out var value) ? value.ToString() : null;
    }
}
