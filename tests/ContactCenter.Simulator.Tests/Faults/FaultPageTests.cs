using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Faults;

public sealed class FaultPageTests
{
    private const string Path = "/simulator/api/faults";

    [Fact]
    public async Task Faults_are_asked_for_seen_and_taken_back()
    {
        await using var world = await WebWorld.StartAsync(options => options.Faults = [new FaultRule { Kind = FaultKind.WebhookLate, On = "completed" }]);

        var added = await world.PostAsync(
            Path, new { kind = "requestRefused", on = "transfer", share = 0.5, next = 2, seconds = 1, status = 404, afterEffect = true });
        Golden.Matches(await world.Http.GetStringAsync(Path, TestContext.Current.CancellationToken));
        var one = await world.Http.DeleteAsync($"{Path}/2", TestContext.Current.CancellationToken);
        var none = await world.Http.DeleteAsync($"{Path}/2", TestContext.Current.CancellationToken);
        world.Platform.Faults.Rules.Should().ContainSingle();
        var all = await world.Http.DeleteAsync(Path, TestContext.Current.CancellationToken);

        HttpStatusCode[] statuses = [added.StatusCode, one.StatusCode, none.StatusCode, all.StatusCode];
        statuses.Should().Equal(HttpStatusCode.Created, HttpStatusCode.NoContent, HttpStatusCode.NotFound, HttpStatusCode.NoContent);
        (await added.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetInt32().Should().Be(2);
        world.Platform.Faults.Rules.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_kind_says_what_it_can_be_narrowed_down_to()
    {
        await using var world = await WebWorld.StartAsync();

        var kinds = await world.Http.GetFromJsonAsync<Dictionary<string, string[]>>($"{Path}/kinds", TestContext.Current.CancellationToken);

        kinds!.Keys.Should().Equal(Enum.GetNames<FaultKind>().Where(name => name != nameof(FaultKind.None)));
        foreach (var (kind, names) in kinds)
        {
            foreach (var name in names)
                (await world.PostAsync(Path, new { kind, on = name })).StatusCode.Should().Be(HttpStatusCode.Created, "{0} happens to {1}", kind, name);
        }
    }

    [Fact]
    public async Task Every_kind_is_called_something_on_the_page_and_in_the_document()
    {
        await using var world = await WebWorld.StartAsync();
        var page = await world.Http.GetStringAsync("/simulator/assets/faults.js", TestContext.Current.CancellationToken);
        var document = await File.ReadAllTextAsync(DocumentOf(), TestContext.Current.CancellationToken);

        var kinds = Enum.GetNames<FaultKind>().Where(name => name != nameof(FaultKind.None)).ToList();
        kinds.Where(kind => !page.Contains($"  {kind}: {{ text: ", StringComparison.Ordinal)).Should().BeEmpty();
        kinds.Where(kind => !document.Contains($"| `{kind}` |", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_state_of_the_page_shows_the_faults_and_whether_calls_sound()
    {
        await using var world = await WebWorld.StartAsync(options => options.Sound = true);
        await world.PostAsync(Path, new { kind = "SocketCut", next = 1 });

        var state = await world.Http.GetFromJsonAsync<JsonElement>("/simulator/api/state", TestContext.Current.CancellationToken);

        state.GetProperty("sound").GetBoolean().Should().BeTrue();
        var fault = state.GetProperty("faults").EnumerateArray().Should().ContainSingle().Subject;
        (fault.GetProperty("kind").GetString(), fault.GetProperty("left").GetInt32()).Should().Be(("SocketCut", 1));
    }

    [Fact]
    public async Task A_rule_needs_only_its_kind_and_is_applied()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", """[{"action":"wait","timeout":1}]""");

        await world.PostAsync(Path, new { kind = "WebhookLost" });
        await world.Platform.Phone(TestAccount.Caller).DialAsync(TestAccount.Number);

        world.App.Deliveries.Should().BeEmpty();
        world.Platform.Faults.Rules.Single().Injections.Should().BePositive();
    }

    [Fact]
    public async Task On_the_wire_a_request_that_is_not_answered_loses_its_connection()
    {
        await using var world = await WebWorld.StartAsync();
        await world.PostAsync(Path, new { kind = "RequestUnanswered", seconds = 2 });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/calls");
        request.Headers.Authorization = new("Bearer", TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow())));

        var sent = world.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await world.Platform.Log.NextAsync(1, TestContext.Current.CancellationToken);
        await world.Platform.WhenIdleAsync(TestContext.Current.CancellationToken);
        sent.IsCompleted.Should().BeFalse();
        world.Clock.Advance(TimeSpan.FromSeconds(2));

        await sent.Awaiting(it => it).Should().ThrowAsync<Exception>();
        world.Platform.Faults.Rules.Single().Injections.Should().Be(1);
    }

    [Theory]
    [InlineData("""{}""", "Kind must be one of WebhookLate")]
    [InlineData("""{"kind":"None"}""", "Kind must be one of")]
    [InlineData("""{"kind":"dance"}""", "Kind must be one of")]
    [InlineData("""{"kind":"WebhookLost","on":"create","share":7}""", "On is nothing that WebhookLost happens to. Share must be 0 to 1.")]
    public async Task What_makes_no_sense_is_said(string body, string detail)
    {
        await using var world = await WebWorld.StartAsync();

        var response = await world.PostAsync(Path, JsonElement.Parse(body));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("detail").GetString().Should()
            .Contain(detail);
    }

    [Fact]
    public async Task Another_sites_page_cannot_ask_for_faults()
    {
        await using var world = await WebWorld.StartAsync();

        (await world.PostAsync(Path, new { kind = "WebhookLost" }, origin: "https://evil.example")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        world.Platform.Faults.Rules.Should().BeEmpty();
    }

    private static string DocumentOf([CallerFilePath] string thisFile = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "../../../docs/simulator.md");
}
