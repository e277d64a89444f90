using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

/// <summary>An option that the platform refuses costs the whole NCCO, whichever action has it.</summary>
public sealed class RefusedOptionTests
{
    private const string Sorry = """[{"action":"talk","text":"Sorry"}]""";

    /// <summary>Actions, and where their fault is.</summary>
    public static TheoryData<string, string> Refused { get; } = new()
    {
        { """{"action":"talk","text":"Hi","language":"English"}""", "talk.language" },
        { """{"action":"talk","text":"Hi","style":999}""", "talk.style" },
        { """{"action":"talk","text":"Hi","style":-1}""", "talk.style" },
        { """{"action":"talk","text":"<speak>Hi <shout>you</shout></speak>"}""", "talk.text" },
        { """{"action":"input","type":["speech"],"speech":{"language":"nonsense"}}""", "input.speech.language" },
        { """{"action":"input","type":["dtmf"],"speech":{"endOnSilence":1}}""", "input.speech" },
        { """{"action":"input","type":["speech"],"dtmf":{"maxDigits":1}}""", "input.dtmf" },
        { """{"action":"input","type":["dtmf"],"maxDigits":1}""", "input.maxDigits" },
        { """{"action":"connect","endpoint":[{"type":"sip","uri":"sip:a@b","headers":{"k":7}}]}""", "connect.endpoint[0].headers.k" },
        { """{"action":"record","split":"conversation","channels":3,"format":"mp3"}""", "record.format" },
        { """{"action":"record","transcription":{"language":"7"}}""", "record.transcription.language" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_application_is_told_and_the_fallback_asked(string action, string path)
    {
        await using var world = new TestWorld(options => options.FallbackUrl = "https://app.example.com/fallback");
        world.App.On("/answer", $$"""[{"action":"talk","text":"Not this"},{{action}}]""").On("/fallback", Sorry);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.HearsAsync("Sorry");
        await world.Caller.EndsAsync();

        world.Caller.Heard.Select(line => line.Text).Should().Equal("Sorry");
        world.App.At("/event").Single(delivery => delivery.Text("reason") is not null).Text("reason").Should()
            .StartWith("Syntax error in NCCO. Invalid value type or action.").And.Contain($"[1].{path}: ");
        world.App.At("/fallback").Should().ContainSingle();
        world.Platform.Log.After(0).Should().Contain(entry => entry.Kind == LogKind.NccoFault);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Without_a_fallback_the_call_ends(string action, string path)
    {
        await using var world = new TestWorld();
        world.App.On("/answer", $"[{action}]");

        var leg = await world.Caller.DialAsync(TestAccount.Number);

        world.Caller.State.Should().Be(PhoneState.OnHook);
        world.Caller.Heard.Should().BeEmpty();
        world.App.Statuses(leg).Should().Equal("started", "ringing", "completed");
        world.App.At("/event").Single(delivery => delivery.Text("reason") is not null).Text("reason").Should().Contain($"[0].{path}: ");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_transfer_to_it_is_refused_and_the_call_goes_on(string action, string path)
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync("""[{"action":"talk","text":"Please stay."},{"action":"wait","timeout":60}]""");
        await world.Caller.HearsAsync("Please stay");

        var answer = await world.PutAsync(leg, $$$"""{"action":"transfer","destination":{"type":"ncco","ncco":[{{{action}}}]}}""");

        answer.Status.Should().Be(400);
        answer.Body.Should().Contain($"destination.ncco[0].{path}");
        world.Caller.State.Should().NotBe(PhoneState.OnHook);
    }
}
