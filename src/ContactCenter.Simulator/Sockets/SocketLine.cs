using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Webhooks;

namespace ContactCenter.Simulator.Sockets;

/// <summary>
/// The line between a leg and the application's socket, open from its first message until the leg ends: what the leg hears
/// goes out, a frame every 20 ms; what the application sends is played at the same pace. Used on the event loop.
/// </summary>
internal sealed class SocketLine
{
    private const double GoodByeSeconds = 5;

    private readonly Leg _leg;
    private readonly WebSocket _socket;
    private readonly SocketSettings _settings;
    private readonly SocketSound _sound;
    private readonly SocketWriter _writer;
    private readonly FrameTimer _timer;
    private readonly PlayoutQueue _playout = new();
    private readonly Signal _read = new();
    private bool _isUnread;
    private bool _isOverflowing;

    public SocketLine(Leg leg, WebSocket socket)
    {
        (_leg, _socket, _settings) = (leg, socket, leg.Plan.To.Socket!);
        _sound = new SocketSound(leg, _settings);
        _writer = new SocketWriter(leg.Switchboard.EventLoop, socket);
        _timer = new FrameTimer(leg.Switchboard, Tick);
    }

    public void Begin()
    {
        Tell(SocketEvents.Connected(_leg.Plan));
        _timer.Start();
        var eventLoop = _leg.Switchboard.EventLoop;
        _leg.Switchboard.Sockets.Read(new SocketReader(_socket, _settings.FrameBytes, message => eventLoop.InvokeAsync(() => Take(message))), Finish);
    }

    /// <summary>Somebody in the conversation has pressed a key.</summary>
    public void Press(char key) => Tell(SocketEvents.Dtmf(key));

    /// <summary>The leg has ended: the socket is closed, and dropped if the application does not close it as well.</summary>
    public void Close()
    {
        _timer.Stop();
        _sound.Stop();
        _playout.Clear();
        if (_leg.Switchboard.Options.Unspecified.SocketsEndAbruptly)
            Cut();
        _leg.Switchboard.EventLoop.Start(CloseAsync);
    }

    /// <summary>Breaks the connection without a word.</summary>
    public void Cut() => _socket.Abort();

    private async Task CloseAsync()
    {
        using (_leg.Switchboard.EventLoop.Schedule(TimeSpan.FromSeconds(GoodByeSeconds), Cut))
        {
            await _writer.CloseAsync();
            await _read.WaitAsync();
        }

        _socket.Dispose();
        Log("The socket is closed.");
    }

    /// <summary>The application has closed the socket, or the connection broke, or this is the answer to our closing it.</summary>
    private void Finish(string end)
    {
        _read.Fire();
        if (!_leg.IsLive)
            return;
        Log($"The socket was {end}");
        _leg.End(LegEnd.Disconnected);
    }

    private void Tick()
    {
        var (frame, reached) = _playout.Advance();
        foreach (var payload in reached)
            Tell(SocketEvents.Notify(payload));
        if (frame is not null)
            _sound.Say(frame);
        var heeded = _writer.Write(_sound.Hear());
        if (!heeded && !_isUnread)
            Warn("The application does not read what it is sent: sound is lost.");
        _isUnread = !heeded;
    }

    private bool Take(SocketMessage message)
    {
        if (!_leg.IsLive)
            return false;
        switch (message)
        {
            case SocketMessage.Frame frame:
                Enqueue(frame.Content);
                break;
            case SocketMessage.WrongFrame wrong:
                Drop(string.Create(CultureInfo.InvariantCulture, $"unexpected frame size {wrong.Bytes / 2.0}, when required {_settings.FrameSamples}"));
                break;
            case SocketMessage.Text text:
                Log("The application says", text.Content);
                Obey(SocketCommand.Read(text.Content));
                break;
            case SocketMessage.LongText text:
                Warn($"A message of {text.Bytes} bytes of text is too long, and ignored.");
                break;
        }

        return true;
    }

    private void Enqueue(byte[] frame)
    {
        var overflows = _playout.IsFull;
        if (overflows && !_isOverflowing)
            Warn($"The application sends faster than it is played: more than {PlayoutQueue.Capacity} frames wait.");
        _isOverflowing = overflows;
        if (overflows && _leg.Switchboard.Options.Unspecified.SocketOverflow == SocketOverflow.EndLeg)
        {
            Drop("the buffer is full");
            return;
        }

        if (overflows && _leg.Switchboard.Options.Unspecified.SocketOverflow == SocketOverflow.DropOldest)
            _playout.DropOldest();
        _playout.TryAdd(frame);
    }

    private void Obey(SocketCommand command)
    {
        switch (command)
        {
            case SocketCommand.Clear:
                Clear();
                break;
            case SocketCommand.Notify notify when !_playout.IsPlaying:
                Tell(SocketEvents.Notify(notify.Payload));
                break;
            case SocketCommand.Notify notify when !_playout.TryAdd(notify.Payload):
                Warn($"More than {PlayoutQueue.Capacity} notifies wait: one is lost.");
                break;
            case SocketCommand.Unknown unknown:
                Warn($"The message {unknown.Reason}, and is ignored.");
                break;
        }
    }

    private void Clear()
    {
        var waiting = _playout.Clear();
        _sound.Clear();
        Tell(SocketEvents.Cleared());
        if (!_leg.Switchboard.Options.Unspecified.ClearAnswersNotifies)
            return;
        foreach (var payload in waiting)
            Tell(SocketEvents.Notify(payload));
    }

    /// <summary>What the platform does with an application that does not keep to the rules.</summary>
    private void Drop(string reason)
    {
        Warn($"{reason}: the leg is dropped.");
        Cut();
        _leg.End(LegEnd.ByPlatform);
    }

    private void Tell(JsonObject message)
    {
        var text = PlainJson.Text(message);
        if (_writer.Write(text))
            Log("The application is told", text);
        else
            Warn("The application does not read what it is sent: a message is lost.", text);
    }

    private void Log(string text, string? detail = null) => _leg.Switchboard.Log.Write(LogKind.Socket, _leg.Id, text, detail);

    private void Warn(string text, string? detail = null) => _leg.Switchboard.Log.Write(LogKind.Warning, _leg.Id, text, detail);
}
