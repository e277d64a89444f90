using System.Globalization;
using System.Net;
using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>What strangers and faulty programs send to the address of recording systems.</summary>
public sealed class AnnouncementProofTests
{
    private const string Path = "/webhooks/recordings";

    public static TheoryData<string, string, string> Forged => new()
    {
        { "nothing", "", "" },
        { "another secret", "X-Signature", Sign("{}", "another") },
        { "another body", "X-Signature", Sign("""{"call_id":"4711"}""") },
        { "no signature", "X-Signature", "sha256=abc" },
        { "a token where none is known", "Authorization", $"Bearer {Secret}" },
    };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task What_is_not_proven_is_refused_and_leaves_nothing(string because, string header, string value)
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. Supervisor.Settings, .. system.Settings()]));

        using var answer = await PostAsync(world.Http, system.Words(), Path, header.Length == 0 ? [] : [(header, value)]);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, because);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().BeEmpty();
        await world.SettleAsync();
        system.Files.Requests.Should().BeEmpty();
        (await TotalAsync(world, "recordings")).Should().Be(0);
        (await TotalAsync(world, "calls")).Should().Be(0);
    }

    [Fact]
    public async Task A_source_that_is_not_known_is_refused_as_a_forged_one_is()
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. Supervisor.Settings, .. system.Settings("pbx")]));

        foreach (var path in (string[])[Path, $"{Path}/other", $"{Path}/pbx/more"])
        {
            using var answer = await TellAsync(world.Http, system.Words(), path);
            answer.StatusCode.Should().BeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.NotFound);
        }

        (await TakenAsync(world.Http, system.Words(), $"{Path}/PBX")).GetProperty("state").GetString().Should().Be("importing");
        await world.SettleAsync();
    }

    [Fact]
    public async Task A_timestamp_has_five_minutes_and_a_replay_within_them_is_the_same_recording()
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. Supervisor.Settings, .. system.Settings()]));
        var body = system.Words();
        var then = world.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        (string, string)[] headers = [("X-Timestamp", then), ("X-Signature", Sign($"{then}.{body}"))];

        using var first = await PostAsync(world.Http, body, Path, headers);
        using var again = await PostAsync(world.Http, body, Path, headers);
        world.Clock.Advance(TimeSpan.FromSeconds(301));
        using var late = await PostAsync(world.Http, body, Path, headers);

        (await IdAsync(first)).Should().Be(await IdAsync(again));
        late.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        await world.SettleAsync();
        (await TotalAsync(world, "recordings")).Should().Be(1);
    }

    [Theory]
    [InlineData("nonsense", "The body is not JSON.")]
    [InlineData("[]", "A JSON object is needed.")]
    [InlineData("""{"recording_url":"https://a.test/1.wav"}""", "call_id is missing.")]
    [InlineData("""{"call_id":"1"}""", "recording_url is missing")]
    [InlineData("""{"call_id":"1","recording_url":"1.wav"}""", "recording_url must be an absolute https address")]
    public async Task What_cannot_be_read_is_told_so(string body, string reason)
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. Supervisor.Settings, .. system.Settings()]));

        using var answer = await TellAsync(world.Http, body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("detail").GetString()
            .Should().StartWithEquivalentOf(reason);
        (await TotalAsync(world, "calls")).Should().Be(0);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_to_its_end()
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. system.Settings()]));

        using var answer = await TellAsync(world.Http, system.Words(more: $",\"x\":\"{new string('x', 4 << 20)}\""));

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task<string?> IdAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("id").GetString();
    }

    private static async Task<int> TotalAsync(ContactCenterWorld world, string what)
    {
        using var answer = await world.AsSupervisorAsync($"/api/v1/{what}");
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("total").GetInt32();
    }
}
