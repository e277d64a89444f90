using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>One open socket, as the application sees it.</summary>
public sealed class SocketSession(WebSocket socket, string? authorization, string? query)
{
    private readonly Lock _gate = new();
    private readonly List<(byte[]? Frame, string? Text)> _messages = [];
    private readonly List<(Func<bool> Wanted, TaskCompletionSource Arrived)> _awaited = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _deafness;
    private int _caughtUp;

    /// <summary>The header of the upgrade.</summary>
    public string? Authorization { get; } = authorization;

    public string? Query { get; } = query;

    public IReadOnlyList<byte[]> Frames
    {
        get
        {
            lock (_gate)
                return [.. _messages.Where(message => message.Frame is not null).Select(message => message.Frame!)];
        }
    }

    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_gate)
                return [.. _messages.Where(message => message.Text is not null).Select(message => message.Text!)];
        }
    }

    /// <summary>Frames, and between them the names of events: <c>connected</c>, <c>dtmf 5</c>, <c>notify 1</c>…</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_gate)
                return [.. _messages.Select(message => message.Text is null ? "frame" : NameOf(JsonElement.Parse(message.Text)))];
        }
    }

    /// <summary>The close code; <c>null</c>: the connection was dropped.</summary>
    public WebSocketCloseStatus? CloseStatus { get; private set; }

    /// <summary>Completes at the end of the socket.</summary>
    public Task EndedAsync() => _ended.Task.SoonAsync();

    public Task HasFramesAsync(int count) => HasAsync(() => _messages.Count(message => message.Frame is not null) >= count);

    public Task HasTextsAsync(int count) => HasAsync(() => _messages.Count(message => message.Text is not null) >= count);

    /// <summary>All that the platform has sent so far has come here: it answers a notify, behind which it has nothing to play.</summary>
    public async Task CatchUpAsync()
    {
        var asked = ++_caughtUp;
        await NotifyAsync("reached");
        await HasAsync(() => _messages.Count(message => message.Text?.Contains("\"reached\"", StringComparison.Ordinal) == true) == asked);
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] frame) => SendAsync(frame, WebSocketMessageType.Binary);

    /// <summary>One message in two fragments.</summary>
    public async Task SendInPiecesAsync(byte[] frame)
    {
        await socket.SendAsync(frame.AsMemory(0, 100), WebSocketMessageType.Binary, endOfMessage: false, TestContext.Current.CancellationToken);
        await socket.SendAsync(frame.AsMemory(100), WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);
    }

    public Task NotifyAsync(string id) => SendAsync($$"""{"action":"notify","payload":{"id":"{{id}}"} }""");

    /// <summary>It takes no notice of anything, not even of a good-bye, until the result is completed.</summary>
    public TaskCompletionSource Deafen() => _deafness = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "done", TestContext.Current.CancellationToken);

    public void Break() => socket.Abort();

    public async Task RunAsync()
    {
        var buffer = new byte[4_096];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                await (_deafness?.Task ?? Task.CompletedTask);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                length += part.Count;
                if (!part.EndOfMessage)
                    continue;
                Keep(part.MessageType == WebSocketMessageType.Binary ? (buffer[..length], null) : (null, Encoding.UTF8.GetString(buffer, 0, length)));
                length = 0;
            }

            CloseStatus = socket.CloseStatus;
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            CloseStatus = null;
        }

        _ended.SetResult();
    }

    private static string NameOf(JsonElement json)
    {
        var name = json.GetProperty("event").GetString()!["websocket:".Length..];
        var detail = json.TryGetProperty("digit", out var digit) ? digit.GetString()
            : json.TryGetProperty("payload", out var payload) ? payload.GetProperty("id").GetString()
            : null;
        return detail is null ? name : $"{name} {detail}";
    }

    private Task SendAsync(byte[] content, WebSocketMessageType type) =>
        socket.SendAsync(content.AsMemory(), type, endOfMessage: true, TestContext.Current.CancellationToken).AsTask();

    private void Keep((byte[]? Frame, string? Text) message)
    {
        lock (_gate)
        {
            _messages.Add(message);
            _awaited.FindAll(awaited => awaited.Wanted()).ForEach(awaited => awaited.Arrived.TrySetResult());
        }
    }

    private Task HasAsync(Func<bool> wanted)
    {
        lock (_gate)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (wanted())
                arrived.SetResult();
            else
                _awaited.Add((wanted, arrived));
            return arrived.Task.SoonAsync();
        }
    }
}
