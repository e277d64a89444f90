using ContactCenter.Tests.Calls.Plan;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls;

/// <summary>What callers do is told as data by <c>GET /api/v1/calls/{callId}</c>, live and out of the history.</summary>
public sealed class CallInputTests : IDisposable
{
    private const string Collect = "Ivr:Menus:Main:Options:3:Collect";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Inputs_are_told_as_they_came_and_what_is_collected_only_as_fitting()
    {
        await using var fake = Server();
        var reply = await fake.PressAsync("caller-leg", "3", "12");
        await fake.PostAsync(reply.EventUrl, """{"uuid":"caller-leg","dtmf":{"digits":"12345","timed_out":false}}""");
        reply = await fake.PressAsync("second", "9");
        await fake.PostAsync(
            reply.EventUrl,
            """
            {"uuid":"second","dtmf":{"digits":null,"timed_out":false},
            "speech":{"timeout_reason":"end_on_silence_timeout","results":[{"confidence":"0.4","text":"sails"},{"confidence":"0.9","text":"snails"}]}}
            """);
        var (first, second) = (await InputsAsync(fake, "caller-leg"), await InputsAsync(fake, "second"));
        Golden.Matches($"[{first},{second}]");

        await fake.EndAsync("caller-leg");
        await fake.EndAsync("second");
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        (await InputsAsync(fake, "caller-leg")).Should().Be(first, "they go to the history with the call");
        (await fake.AskAsync("/api/v1/calls")).Body.Should().NotContain("inputs").And.NotContain("sails");
    }

    [Fact]
    public async Task A_plan_that_says_so_keeps_what_is_collected()
    {
        await using var fake = Server(($"{Collect}:KeepInput", "true"));
        await fake.PressAsync("caller-leg", "3", "123");

        (await InputsAsync(fake, "caller-leg")).Should().Contain("\"keys\":\"123\"").And.Contain("\"matched\":null");
    }

    private static async Task<string> InputsAsync(FakeWebhooks fake, string call) =>
        (await fake.ApiAsync($"/api/v1/calls/{call}")).GetProperty("inputs").GetRawText();

    private FakeWebhooks Server(params IReadOnlyList<(string, string?)> more) => new(settings:
    [
        .. FakeWebhooks.Kept(_folder.Path),
        ($"{Collect}:Attribute", "account"),
        ($"{Collect}:Prompt", "Your account number, please."),
        ($"{Collect}:MinDigits", "3"),
        ($"{Collect}:MaxDigits", "5"),
        ($"{Collect}:Next:0:End", "Thank you."),
        .. more,
    ]);
}
