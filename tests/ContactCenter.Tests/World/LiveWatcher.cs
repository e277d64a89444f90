using System.Net;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Tests.World;

/// <summary>One who looks at live data.</summary>
public sealed class LiveWatcher : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;
    private readonly List<LiveEvent> _seen = [];

    private LiveWatcher(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _lines = new(body, Encoding.UTF8);
    }

    public HttpResponseMessage Response => _response;

    /// <summary>All events so far.</summary>
    public IReadOnlyList<LiveEvent> Seen => _seen;

    /// <summary>The id of the last event that had one.</summary>
    public string? LastId => _seen.FindLast(seen => seen.Id is not null)?.Id;

    /// <param name="query">Behind the question mark.</param>
    /// <param name="lastId">As a browser sends it that comes back by itself.</param>
    public static async Task<LiveWatcher> OpenAsync(
        HttpClient http, string query, string? key = FakeWebhooks.ApiKey, string? lastId = null, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/live?{query}");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        else
            request.Headers.Add("X-Api-Key", key);
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.StatusCode != HttpStatusCode.OK)
            throw new InvalidOperationException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return new(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next event; <c>null</c>: the stream has ended.</summary>
    public async Task<LiveEvent?> NextAsync()
    {
        var (id, name) = ((string?)null, "");
        while (await _lines.ReadLineAsync().WaitAsync(RealTime.Limit) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return await KeepAsync(new(id, name, JsonElement.Parse(line[6..]), Encoding.UTF8.GetByteCount(line) - 6));
        }

        return null;
    }

    /// <summary>All events up to the next beat, which is left out.</summary>
    public async Task<IReadOnlyList<LiveEvent>> UntilBeatAsync()
    {
        var from = _seen.Count;
        while (await NextAsync() is { Name: not "beat" })
        {
        }

        return _seen[from..^1];
    }

    /// <summary>The next change.</summary>
    public async Task<LiveEvent> ChangeAsync()
    {
        while (await NextAsync() is { } next)
        {
            if (next.Name == "change")
                return next;
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    /// <summary>Reads until the stream ends, in whatever way.</summary>
    public async Task<IReadOnlyList<LiveEvent>> ToEndAsync()
    {
        try
        {
            while (await NextAsync() is not null)
            {
            }
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // It was broken off.
        }

        return _seen;
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<LiveEvent> KeepAsync(LiveEvent seen)
    {
        (await _lines.ReadLineAsync().WaitAsync(RealTime.Limit)).Should().BeEmpty("an event ends with an empty line");
        _seen.Add(seen);
        return seen;
    }
}
