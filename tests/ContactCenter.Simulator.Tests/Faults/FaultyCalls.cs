using System.Globalization;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Faults;

/// <summary>
/// Calls on a platform where things go wrong: a menu, a room with an agent, a recording, a question at the end, a socket.
/// Each step is tried, and the next does not depend on its success.
/// </summary>
internal sealed class FaultyCalls : IAsyncDisposable
{
    private const string Menu =
        """[{"action":"talk","text":"Press 1.","bargeIn":true},{"action":"input","dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/input"]}]""";
    private const string Room = """[{"action":"record","eventUrl":["https://app.example.com/recording"]},{"action":"conversation","name":"room"}]""";
    private const string Agent = """{"to":[{"type":"phone","number":"447700900101"}],"random_from_number":true,"ncco":["""
        + """{"action":"conversation","name":"room"}],"ringing_timer":5,"length_timer":120}""";
    private const string Socket = "wss://app.example.com/media";
    private const string Goodbye = """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"How was it?"},"""
        + """{"action":"connect","limit":8,"endpoint":[{"type":"websocket","uri":"wss://app.example.com/media","content-type":"audio/l16;rate=16000"}]}]}}""";

    private readonly TestWorld _world;

    public FaultyCalls(IEnumerable<FaultRule> rules, int seed)
    {
        _world = new TestWorld(Configure, seed);
        _world.App.On("/answer", Menu).On("/input", Room).On("/fallback", """[{"action":"talk","text":"Sorry."}]""");
        _world.Agent.WhenRung = PhoneBehaviour.Answer;
        _world.Platform.WebSocketPhone(Socket).WhenRung = PhoneBehaviour.Answer;

        void Configure(SimulatorOptions options)
        {
            options.Faults = [.. rules];
            options.FallbackUrl = "https://app.example.com/fallback";
            options.LogCapacity = 1_000_000;
            options.CallsPerSecond = options.RequestsPerSecond = 1_000;
        }
    }

    public VoicePlatform Platform => _world.Platform;

    /// <summary>All that happened, what happened at one instant in the order of the alphabet.</summary>
    public IReadOnlyList<string> Happened =>
        [.. Platform.Log.After(0).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.At:O} {entry.Kind} {entry.Leg} {entry.Text} "
            + $"{entry.Detail}")).Order(StringComparer.Ordinal)];

    /// <summary>What went wrong on request, and when.</summary>
    public IReadOnlyList<string> Faults =>
        [.. Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Fault).Select(entry => $"{entry.At:O} {entry.Text}").Order(StringComparer.Ordinal)];

    public static FaultRule Rule(FaultKind kind) => new() { Kind = kind, Share = 0.4, Seconds = kind == FaultKind.RequestUnanswered ? 1 : null };

    public async Task CallAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await CallAsync();
    }

    public async Task CallAsync()
    {
        var leg = await _world.Caller.DialAsync(TestAccount.Number);
        await _world.PassAsync(1);
        if (_world.Caller.State == PhoneState.InCall)
            await _world.Caller.PressAsync('1');
        await TryAsync(HttpMethod.Post, "/v1/calls", Agent);
        await _world.PassAsync(5);
        await _world.Agent.HangUpAsync();
        await TryAsync(HttpMethod.Put, $"/v1/calls/{leg}", Goodbye);
        await _world.PassAsync(60);
        await _world.Caller.HangUpAsync();
        await _world.Agent.HangUpAsync();
        await _world.PassAsync(60);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private async Task TryAsync(HttpMethod method, string path, string body)
    {
        var request = _world.SendAsync(method, path, body);
        await _world.PassAsync(45);
        try
        {
            await request;
        }
        catch (HttpRequestException)
        {
            // The connection broke, as it was asked to.
        }
    }
}
