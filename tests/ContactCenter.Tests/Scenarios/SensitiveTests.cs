using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A caller enters the digits of a card outside the conversation, on the simulated platform; the digits go to the service and nowhere else.</summary>
public sealed class SensitiveTests : IAsyncLifetime
{
    private const string Digits = "4929123412341238";
    private const string Prompt = "Please enter the digits of your card.";
    private const string Key = "Ivr:Sensitive:card";

    private TestService _service = null!;

    private (string Key, string Value)[] Settings =>
    [
        .. _service.Settings("till"), ($"{Key}:Prompt", Prompt), ($"{Key}:MaxDigits", "16"), ($"{Key}:Tries", "2"), ($"{Key}:Service", "till"),
    ];

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task The_service_gets_them_signed_and_the_caller_comes_back_to_the_agent_who_heard_music()
    {
        await using var world = await TalkingAsync();
        var asked = await AskAsync(world, key: "k-1");
        asked.Status.Should().Be(HttpStatusCode.Accepted, asked.Body);
        var id = asked.Json.GetProperty("requestId").GetString()!;
        (await AskAsync(world, key: "k-1")).Json.GetProperty("requestId").GetString().Should().Be(id, "it is the same request");
        await world.Caller.HearsAsync(Prompt);
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("sensitive");

        await world.Caller.PressAsync(Digits);
        await world.Caller.HearsPhoneAsync(world.Sales);

        var posted = _service.Requests.Should().ContainSingle().Subject;
        var call = await CallIdAsync(world);
        posted.Body.Should().Be($$"""{"requestId":"{{id}}","callId":"{{call}}","name":"card","digits":"{{Digits}}"}""");
        var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestService.Secret), Encoding.UTF8.GetBytes($"{posted.Timestamp}.{posted.Body}"));
        posted.Signature.Should().Be($"sha256={Convert.ToHexStringLower(signed)}");
        (await RequestAsync(world)).GetProperty("state").GetString().Should().Be("accepted");
        world.Requests.Where(request => request.Contains("/stream", StringComparison.Ordinal)).Select(request => request.Split(' ')[0])
            .Should().Equal(["PUT", "DELETE"], "the agent hears music until the caller is back");

        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.CallerHangsUpAsync();
        (await world.GetAsync("/api/v1/audit")).GetRawText().Should().Contain("digitsAsked");
        await NothingTellsAsync(world);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(302)]
    public async Task A_service_that_does_not_take_them_is_told_and_the_caller_comes_back(int status)
    {
        _service.Answers("/elsewhere", status);
        await using var world = await EnteredAsync();

        await world.Caller.HearsPhoneAsync(world.Sales);

        var request = await RequestAsync(world);
        request.GetProperty("state").GetString().Should().Be("failed");
        request.GetProperty("reason").GetString().Should().Be($"it answered {status}");
        _service.Requests.Should().ContainSingle("digits are never sent twice");
        await NothingTellsAsync(world);
    }

    [Fact]
    public async Task A_caller_who_presses_nothing_comes_back()
    {
        await using var world = await TalkingAsync();
        await AskAsync(world);
        await world.Caller.HearsAsync(Prompt);

        await world.Caller.HearsPhoneAsync(world.Sales);

        (await RequestAsync(world)).GetProperty("state").GetString().Should().Be("failed");
        _service.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task An_agent_who_hangs_up_meanwhile_leaves_an_apology_and_no_survey()
    {
        await using var world = await TalkingAsync();
        await AskAsync(world);
        await world.Caller.HearsAsync(Prompt);

        await world.Sales.HangUpAsync();

        await world.Caller.HearsAsync("nobody can take your call");
        (await RequestAsync(world)).GetProperty("state").GetString().Should().Be("abandoned");
        (await world.SurveysAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task They_are_in_no_file()
    {
        using var folder = new TestFolder();
        await using (var world = await EnteredAsync(("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path)))
        {
            await world.Caller.HearsPhoneAsync(world.Sales);
            await world.CallerHangsUpAsync();
        }

        using var closed = ClosedFolder.Take(folder.Path);
        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToList();
        files.Should().Contain(file => file.EndsWith("contactcenter.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            Encoding.Latin1.GetString(bytes).Should().NotContain(Digits, $"{file} outlives the call");
        }
    }

    [Fact]
    public async Task Those_that_come_late_or_by_GET_are_kept_without()
    {
        await using var world = await TalkingAsync();
        var address = $"/webhooks/input?call=strange&key={new string('0', 32)}&step=3&sensitive=1";
        var body = $$$"""{"uuid":"strange","dtmf":{"digits":"{{{Digits}}}"}}""";

        (await SendAsync(world, HttpMethod.Get, $"{address}&dtmf={Digits}", body: "")).Should().Be(HttpStatusCode.MethodNotAllowed);
        (await SendAsync(world, HttpMethod.Post, address, body)).Should().Be(HttpStatusCode.OK);
        (await SendAsync(world, HttpMethod.Post, address, $"{body} {body}")).Should().Be(HttpStatusCode.BadRequest);

        // It may be about a call of the past, which is looked for first.
        await world.SettleAsync();
        (await world.GetAsync("/api/v1/webhooks/unmatched")).GetRawText().Should().Contain("strange");
        await NothingTellsAsync(world);
    }

    [Theory]
    [InlineData("""{"name":"pin"}""", "must be one of card")]
    [InlineData("{}", "must be one of card")]
    public async Task What_is_not_set_up_cannot_be_asked_for(string body, string why)
    {
        await using var world = await TalkingAsync();

        var refused = await world.Http.CommandAsync(await CallIdAsync(world), "sensitive", body);

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Body.Should().Contain(why);
    }

    [Theory]
    [InlineData($"{Key}:Service", "erp", $"{Key}:Service")]
    [InlineData($"{Key}:Service", "", $"{Key}:Service")]
    [InlineData($"{Key}:Prompt", "", $"{Key}:Prompt")]
    [InlineData($"{Key}:Prompt", "Enter it, {Customer-Name}.", $"{Key}:Prompt")]
    [InlineData($"{Key}:MaxDigits", "21", $"{Key}:MaxDigits")]
    [InlineData($"{Key}:Tries", "0", $"{Key}:Tries")]
    [InlineData($"{Key}:EndKey", "maybe", $"{Key}:EndKey")]
    [InlineData($"{Key}:Path", "/cards", $"{Key}:Path")]
    public void What_is_wrong_is_named_at_start(string key, string value, string fault) =>
        FaultsOf([.. Settings.Where(setting => setting.Key != key), (key, value)]).Should().Equal(fault);

    [Fact]
    public void Digits_go_by_https_whatever_networks_a_service_may_lie_in()
    {
        const string Till = "Ivr:Http:till";
        (string, string)[] Reached(string url) =>
            [.. Settings.Where(one => one.Key != $"{Till}:Url"), ($"{Till}:Url", url), ($"{Till}:AllowedNetworks:0", "10.1.0.0/16")];

        FaultsOf(Reached("http://10.1.2.3/")).Should().Equal($"{Key}:Service");
        FaultsOf(Reached("https://10.1.2.3/")).Should().BeEmpty();
    }

    private async Task<ContactCenterWorld> TalkingAsync(params (string Key, string Value)[] more)
    {
        var world = new ContactCenterWorld(With([.. Settings, .. more]));
        await world.TalkToSalesAsync();
        return world;
    }

    private async Task<ContactCenterWorld> EnteredAsync(params (string Key, string Value)[] more)
    {
        var world = await TalkingAsync(more);
        await AskAsync(world);
        await world.Caller.HearsAsync(Prompt);
        await world.Caller.PressAsync(Digits);
        return world;
    }

    private static async Task<ApiReply> AskAsync(ContactCenterWorld world, string? key = null) =>
        await world.Http.CommandAsync(await CallIdAsync(world), "sensitive", """{"name":"Card"}""", key);

    private static async Task<HttpStatusCode> SendAsync(ContactCenterWorld world, HttpMethod method, string address, string body)
    {
        using var http = world.Pages;
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", new WebhookToken(world.Clock.GetUtcNow()).For(body));
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<string> CallIdAsync(ContactCenterWorld world) => (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;

    private static async Task<JsonElement> RequestAsync(ContactCenterWorld world) =>
        (await world.OnlyCallAsync()).GetProperty("sensitive").EnumerateArray().Should().ContainSingle().Subject;

    /// <summary>The digits are in nothing that the server tells, and in no line that it logs.</summary>
    private static async Task NothingTellsAsync(ContactCenterWorld world)
    {
        (await world.OnlyCallAsync()).GetRawText().Should().NotContain(Digits);
        (await world.GetAsync("/api/v1/work")).GetRawText().Should().NotContain(Digits);
        (await world.GetAsync("/api/v1/webhooks/unmatched")).GetRawText().Should().NotContain(Digits);
        (await world.GetAsync("/api/v1/audit")).GetRawText().Should().NotContain(Digits);
        world.Logs.Entries.Should().NotContain(entry => entry.ToString().Contains(Digits, StringComparison.Ordinal));
    }
}
