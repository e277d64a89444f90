using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>A <see cref="TestWorld"/> whose application also has a WebSocket.</summary>
public sealed class SocketWorld : IAsyncDisposable
{
    private int _marks;

    private SocketWorld(TestWorld world, SocketApplication bot) => (World, Bot) = (world, bot);

    public TestWorld World { get; }

    public SocketApplication Bot { get; }

    /// <summary>The phone's side of the platform's end.</summary>
    public SimulatedPhone BotPhone => World.Platform.WebSocketPhone(Bot.Address);

    public static async Task<SocketWorld> StartAsync(Action<SimulatorOptions>? configure = null) =>
        new(new TestWorld(configure), await SocketApplication.StartAsync());

    /// <summary>The caller has dialled and is connected with the bot.</summary>
    public async Task<SocketSession> CallAsync(string? ncco = null)
    {
        await World.CallAsync(ncco ?? Bot.Connect());
        await World.Caller.HearsPhoneAsync(BotPhone);
        return await Bot.AcceptAsync();
    }

    /// <summary>All that the session has sent so far has reached the platform.</summary>
    public async Task ArrivedAsync(SocketSession session)
    {
        var mark = $$"""{"action":"mark","number":{{++_marks}}}""";
        await session.SendAsync(mark);
        await LoggedAsync(entry => entry.Detail == mark);
        await World.SettleAsync();
    }

    /// <inheritdoc cref="Waiting.LoggedAsync"/>
    public Task<LogEntry> LoggedAsync(Func<LogEntry, bool> wanted) => World.LoggedAsync(wanted);

    /// <summary>The platform has done with so many sockets.</summary>
    public async Task ClosedAsync(int sockets)
    {
        var closed = 0;
        await LoggedAsync(entry => entry.Text == "The socket is closed." && ++closed == sockets);
        await World.SettleAsync();
    }

    public IEnumerable<string> Warnings => World.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Warning).Select(entry => entry.Text);

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
