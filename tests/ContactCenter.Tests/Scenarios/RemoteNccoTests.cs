using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A service writes what the caller hears, question by question.</summary>
public sealed class RemoteNccoTests : IAsyncLifetime
{
    private const string Key = "Ivr:Menus:Main:Options:3:Ncco";

    /// <summary>Its own address for the input counts for nothing.</summary>
    private const string Asks = """
        [
          {"action":"talk","text":"Press a number for the day.","bargeIn":true},
          {"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1},"eventUrl":["https://elsewhere.example.com/"]}
        ]
        """;

    private TestService _service = null!;

    private (string Key, string Value)[] Settings =>
        [.. _service.Settings("book"), ($"{Key}:Service", "book"), ($"{Key}:Path", "/ivr"), ($"{Key}:Then:Department", "Support")];

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task A_service_leads_the_caller_from_question_to_question_and_back()
    {
        _service.Answer = question => Task.FromResult((200, question.Json.GetProperty("input").ValueKind == System.Text.Json.JsonValueKind.Null
            ? Asks
            : """[{"action":"talk","text":"You are booked."},{"action":"wait","timeout":1}]"""));
        await using var world = new ContactCenterWorld(With(Settings));
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("One moment, please");
        await world.Caller.HearsAsync("Press a number for the day");
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("service");
        await world.Caller.PressAsync('5');
        await world.Caller.HearsAsync("You are booked");
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);

        _service.Requests.Should().HaveCount(2).And.OnlyContain(request => request.Path == "/ivr");
        _service.Requests[1].Json.GetProperty("input").GetRawText().Should().Be("""{"name":"keys","value":"5"}""");
        world.Requests.Should().NotContain(request => request.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{"action":"connect","endpoint":[{"type":"phone","number":"447700900999"}]}]""")]
    [InlineData("""{"variables":{}}""")]
    [InlineData("""[{"action":"talk","text":"<speak><voice>Hello</voice></speak>"}]""")]
    public async Task A_service_that_wants_more_than_it_may_is_left(string answer)
    {
        _service.Answers(answer);
        await using var world = new ContactCenterWorld(With([.. Settings, ("Ivr:Menus:Main:WayOut:End", "Please call again.")]));
        await world.ChooseAsync('3');
        await world.Caller.HearsAsync("Please call again");
        await world.Caller.EndsAsync();
        world.Actions("connect").Should().BeEmpty();
    }

    [Theory]
    [InlineData("Service", "", "Service")]
    [InlineData("Service", "crm", "Service")]
    [InlineData("Path", "ivr", "Path")]
    [InlineData("Failed:End", "No.", "Failed")]
    [InlineData("Then:Menu", "Nowhere", "Then")]
    public void What_is_wrong_is_named_at_start(string key, string value, string fault) =>
        FaultsOf([.. Settings.Where(setting => setting.Key != $"{Key}:{key}"), ($"{Key}:{key}", value)]).Should().Contain($"{Key}:{fault}");
}
