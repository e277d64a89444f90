using System.Net.WebSockets;
using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class PhoneSoundTests
{
    private const string Address = $"/simulator/api/phones/{TestAccount.Caller}/sound";

    [Fact]
    public async Task The_page_hears_what_the_phone_hears()
    {
        await using var world = await WebWorld.StartAsync(options => (options.Sound, options.SoundPrograms) = (true, ""));
        using var socket = await world.OpenAsync(Address);
        world.App.On("/answer", """[{"action":"talk","text":"Twenty-eight letters of text","loop":0}]""");
        await world.Platform.Phone(TestAccount.Caller).DialAsync(TestAccount.Number);

        var sound = await HearAsync(world, socket, frames: 50);

        Signals.Level(sound).Should().BeGreaterThan(500);
    }

    [Fact]
    public async Task What_the_page_sends_is_what_the_phone_says()
    {
        await using var world = await WebWorld.StartAsync();
        using var socket = await world.OpenAsync(Address);
        world.App.On("/answer", """[{"action":"wait","timeout":60}]""");
        var caller = world.Platform.Phone(TestAccount.Caller);
        await caller.DialAsync(TestAccount.Number);

        await socket.SendAsync(LittleEndian.Bytes(Signals.Sine(0.205)), WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);
        await socket.SendAsync(LittleEndian.Bytes(Signals.Sine(0.015)), WebSocketMessageType.Binary, true, TestContext.Current.CancellationToken);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

        caller.Line.Leg!.Sound.Queued.Should().Be(TimeSpan.FromSeconds(0.26), "40 ms are kept in hand");
    }

    [Fact]
    public async Task An_application_on_sockets_serves_it_without_further_ado()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddVoicePlatform(TestAccount.Options());
        await using var web = builder.Build();
        web.MapVoicePlatform();
        await web.StartAsync(TestContext.Current.CancellationToken);
        using var socket = new ClientWebSocket();

        await socket.ConnectAsync(new Uri(web.Urls.Single().Replace("http", "ws", StringComparison.Ordinal) + Address), TestContext.Current.CancellationToken);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

        socket.CloseStatus.Should().Be(WebSocketCloseStatus.NormalClosure);
    }

    [Fact]
    public async Task Another_sites_page_hears_nothing()
    {
        await using var world = await WebWorld.StartAsync();

        var connect = () => world.OpenAsync(Address, origin: "https://elsewhere.example.com");

        await connect.Should().ThrowAsync<InvalidOperationException>().WithMessage("*403*");
    }

    [Fact]
    public async Task Without_a_web_socket_there_is_nothing_to_get()
    {
        await using var world = await WebWorld.StartAsync();

        var answer = await world.Http.GetAsync(Address, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).Should().Be(426);
    }

    private static async Task<short[]> HearAsync(WebWorld world, WebSocket socket, int frames)
    {
        var sound = new List<short>();
        var buffer = new byte[2 * Pcm.Frame];
        while (sound.Count < frames * Pcm.Frame)
        {
            var message = socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            while (!message.IsCompleted)
            {
                // Time that runs away from the platform would leave the phone in silence.
                await world.Platform.WhenIdleAsync();
                world.Clock.Advance(TimeSpan.FromSeconds(0.02));
                await Task.Yield();
            }

            (await message).Count.Should().Be(2 * Pcm.Frame);
            sound.AddRange(LittleEndian.Samples(buffer));
        }

        return [.. sound];
    }
}
