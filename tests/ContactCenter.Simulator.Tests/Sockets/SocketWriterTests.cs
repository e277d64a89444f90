using System.Net.WebSockets;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Sockets;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>An application that does not read what it is sent.</summary>
public sealed class SocketWriterTests
{
    private const string Ncco =
        """[{"action":"connect","endpoint":[{"type":"websocket","uri":"wss://app.example.com/bot","content-type":"audio/l16;rate=16000"}]}]""";

    [Fact]
    public async Task Five_seconds_wait_for_it_and_what_is_beyond_is_lost_with_one_warning()
    {
        await using var world = await TalkingAsync();

        // The first message is on its way, and 250 wait behind it.
        await BeatAsync(world, SocketWriter.Capacity);
        Warnings(world).Should().BeEmpty();
        await BeatAsync(world, 100);

        Warnings(world).Should().Equal("The application does not read what it is sent: sound is lost.");
        world.Platform.WebSocketPhone("wss://app.example.com/bot").State.Should().Be(PhoneState.InCall);
    }

    [Fact]
    public async Task It_is_left_five_seconds_after_the_end_of_its_leg()
    {
        await using var world = await TalkingAsync();
        await BeatAsync(world, 10);
        world.Platform.Driver = null;

        await world.Caller.HangUpAsync();
        world.Platform.Legs.Should().BeEmpty();
        var idle = world.Platform.WhenIdleAsync(TestContext.Current.CancellationToken).AsTask();
        idle.IsCompleted.Should().BeFalse();
        await world.Platform.HistoriesAsync();
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await idle.SoonAsync();
        await world.LoggedAsync(entry => entry.Text == "The socket is closed.");

        world.Clock.NextDue.Should().BeNull();
    }

    [Fact]
    public async Task A_platform_that_is_disposed_does_not_wait_for_it()
    {
        var world = await TalkingAsync();
        await BeatAsync(world, 1);

        await world.DisposeAsync().AsTask().SoonAsync();

        world.Clock.NextDue.Should().BeNull();
    }

    private static async Task<TestWorld> TalkingAsync()
    {
        var world = new TestWorld(sockets: (_, _, _) => Task.FromResult<WebSocket>(new StuckSocket()));
        await world.CallAsync(Ncco);
        await world.PassAsync(0.29);
        world.Clock.Advance(TimeSpan.FromSeconds(0.01));
        await world.LoggedAsync(entry => entry.Kind == LogKind.Socket);
        return world;
    }

    /// <summary>The platform is never idle while it waits for such an application; each beat is one timer, and then the event loop's turn.</summary>
    private static async Task BeatAsync(TestWorld world, int beats)
    {
        for (var beat = 0; beat < beats; beat++)
        {
            await world.Platform.HistoriesAsync();
            world.Clock.Advance(TimeSpan.FromSeconds(0.02));
            await world.Platform.HistoriesAsync();
        }
    }

    private static IEnumerable<string> Warnings(TestWorld world) =>
        world.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Warning && entry.Text.Contains("does not read")).Select(entry => entry.Text);
}
