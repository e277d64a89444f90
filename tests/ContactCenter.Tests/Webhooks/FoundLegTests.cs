using System.Net;
using System.Text;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Webhooks;

/// <summary>
/// Two calls have asked for the same phone, and neither was told what became of it: a look-up of the one finds the leg of the other. The call's key, which
/// comes with what the platform tells of a leg, says whose it is.
/// </summary>
public sealed class FoundLegTests : IDisposable
{
    private const string Found = "found-leg";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ringing", false)]
    [InlineData("ringing", true)]
    [InlineData("answered", false)]
    public async Task A_leg_that_was_found_for_another_call_comes_back_with_its_first_event(string found, bool isRestarted)
    {
        var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        await FindAsync(fake, found);
        if (isRestarted)
        {
            await fake.DisposeAsync();
            fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        }

        await using var server = fake;
        var address = await AskInVainAsync(fake, "leg-a");
        fake.Calls.CreationsEndWith = HttpStatusCode.Created;
        await fake.PostAsync(address, CardTests.AgentStatus("answered", leg: Found));
        await fake.PassAsync(TimeSpan.FromSeconds(1));

        (await ToldAsync(fake, "leg-a")).Should().Be($"talking, {Found}");
        (await ToldAsync(fake, "leg-b")).Should().Be("waiting, , agent-leg-1", "the phone is rung again");
        fake.Calls.Changes.Should().BeEmpty("nobody's leg is ended");
        var lines = (await fake.ApiAsync("/api/v1/calls/leg-b")).GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString());
        lines.Should().Contain($"agent leg 1: {Found} is another call's");
    }

    [Fact]
    public async Task A_leg_that_was_found_gives_way_to_the_one_that_tells_of_itself()
    {
        await using var fake = new FakeWebhooks();
        var address = await FindAsync(fake, "ringing");

        await fake.PostAsync(address, CardTests.AgentStatus("answered", leg: "own-leg"));

        (await ToldAsync(fake, "leg-b")).Should().Be("talking, own-leg");
        fake.Calls.Changes.Should().BeEmpty("nobody's leg is ended");
    }

    [Fact]
    public async Task Once_the_platform_has_told_whose_it_is_no_other_call_gets_it()
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync(await FindAsync(fake, "ringing"), CardTests.AgentStatus("answered", leg: Found));

        await fake.PostAsync(await AskInVainAsync(fake, "leg-a"), CardTests.AgentStatus("completed", leg: Found));

        (await ToldAsync(fake, "leg-a")).Should().Be("waiting, ");
        (await ToldAsync(fake, "leg-b")).Should().Be($"talking, {Found}");
    }

    [Fact]
    public async Task What_another_call_has_talked_with_since_is_not_hung_up_any_more()
    {
        await using var fake = new FakeWebhooks();
        await FindAsync(fake, "ringing");
        fake.Calls.ChangesEndWith = HttpStatusCode.TooManyRequests;
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed").Replace("caller-leg", "leg-b", StringComparison.Ordinal));
        fake.Calls.Changes.Should().ContainSingle("the leg that nobody wants is to be ended");

        await fake.PostAsync(await AskInVainAsync(fake, "leg-a"), CardTests.AgentStatus("answered", leg: Found));
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        fake.Calls.Changes.Should().ContainSingle();
        (await ToldAsync(fake, "leg-a")).Should().Be($"talking, {Found}");
    }

    [Fact]
    public async Task What_came_of_the_first_request_is_known_when_the_second_has_found_it()
    {
        await using var fake = new FakeWebhooks();
        fake.Calls.AnswerToGet = static () => new(HttpStatusCode.OK) { Content = new StringContent("""{"_embedded":{"calls":[]}}""") };
        var address = await AskInVainAsync(fake, "leg-b");
        await fake.PassAsync(TimeSpan.FromMilliseconds(700));
        fake.Calls.Creations.Should().HaveCount(2);
        fake.Calls.AnswerToGet = () => ListOf("ringing");
        await fake.PassAsync(TimeSpan.FromSeconds(2));
        (await ToldAsync(fake, "leg-b")).Should().EndWith($", {Found}");

        await fake.PostAsync(address, CardTests.AgentStatus("ringing", leg: Found));
        await fake.PostAsync(address, CardTests.AgentStatus("answered", leg: Found));
        (await ToldAsync(fake, "leg-b")).Should().StartWith("talking");
        await fake.PostAsync(address, CardTests.AgentStatus("completed", leg: Found));

        (await ToldAsync(fake, "leg-b")).Should().StartWith("survey");
    }

    [Fact]
    public async Task A_leg_of_a_call_that_has_left_for_the_history_is_taken_from_the_one_that_found_it_and_ended()
    {
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));
        fake.Calls.AnswerToGet = static () => new(HttpStatusCode.OK) { Content = new StringContent("""{"_embedded":{"calls":[]}}""") };
        var address = await AskInVainAsync(fake, "leg-a");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed").Replace("caller-leg", "leg-a", StringComparison.Ordinal));
        await fake.PassAsync(TimeSpan.FromMinutes(10));
        await FindAsync(fake, "answered");
        fake.Calls.CreationsEndWith = HttpStatusCode.Created;

        await fake.PostAsync(address, CardTests.AgentStatus("answered", leg: Found));
        await fake.PassAsync(TimeSpan.FromSeconds(1));

        (await ToldAsync(fake, "leg-b")).Should().Be("waiting, , agent-leg-1");
        fake.Calls.Changes.Should().ContainSingle().Which.Path.Should().Be($"/v1/calls/{Found}");
    }

    [Fact]
    public async Task What_the_call_that_is_named_would_not_take_stays_where_it_is()
    {
        await using var fake = new FakeWebhooks();
        await FindAsync(fake, "ringing");
        var address = (await AskInVainAsync(fake, "leg-a")).Replace("agent=1", "agent=9", StringComparison.Ordinal);

        await fake.PostAsync(address, CardTests.AgentStatus("answered", leg: Found));

        (await ToldAsync(fake, "leg-b")).Should().EndWith(Found);
    }

    /// <summary>A call asks for the phone in vain, and takes a leg to it from the platform's list.</summary>
    /// <returns>The address of the leg's events.</returns>
    private static async Task<string> FindAsync(FakeWebhooks fake, string status)
    {
        fake.Calls.AnswerToGet = () => ListOf(status);
        var address = await AskInVainAsync(fake, "leg-b");
        await fake.PassAsync(TimeSpan.FromSeconds(1));
        (await ToldAsync(fake, "leg-b")).Should().EndWith(Found);
        return address;
    }

    private static HttpResponseMessage ListOf(string status) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(
            $$$"""
            {"count":1,"page_size":100,"record_index":0,"_links":{},"_embedded":{"calls":[
                {"uuid":"{{{Found}}}","status":"{{{status}}}","direction":"outbound","to":{"type":"phone","number":"447700900101"}}]}}
            """,
            Encoding.UTF8,
            "application/json"),
    };

    /// <returns>The address of the leg's events.</returns>
    private static async Task<string> AskInVainAsync(FakeWebhooks fake, string caller)
    {
        fake.Calls.CreationsEndWith = HttpStatusCode.InternalServerError;
        await CardTests.CallAsync(fake, caller);
        return fake.Calls.Creations[^1].EventUrl.PathAndQuery;
    }

    /// <returns>The state of the call, and the ids of its agents' legs.</returns>
    private static async Task<string> ToldAsync(FakeWebhooks fake, string call)
    {
        var told = await fake.ApiAsync($"/api/v1/calls/{call}");
        var legs = told.GetProperty("legs").EnumerateArray().Select(leg => leg.GetProperty("legId").GetString()).Where(leg => leg != call);
        return $"{told.GetProperty("state").GetString()}, {string.Join(", ", legs)}";
    }
}
