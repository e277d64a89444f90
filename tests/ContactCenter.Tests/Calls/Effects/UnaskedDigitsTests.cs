using System.Collections.Immutable;
using System.Net;
using ContactCenter.Calls.Plan;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Calls.Effects;

/// <summary>What a caller is to be asked for goes from the plan before the platform has led them out of the conversation.</summary>
public sealed class UnaskedDigitsTests
{
    private static readonly (string, string?)[] Settings =
    [
        ("Ivr:Sensitive:card:Prompt", "Please enter the digits of your card."),
        ("Ivr:Sensitive:card:Service", "till"),
        ("Ivr:Http:till:Url", "https://till.test"),
        ("Ivr:Http:till:Secret", "a-secret-of-the-service-0123456789"),
    ];

    [Fact]
    public async Task The_caller_stays_with_the_agent_whose_music_ends()
    {
        await using var fake = new FakeWebhooks(settings: Settings);
        await CardTests.TalkAsync(fake, agentWithHints: true);
        fake.Calls.ChangesEndWith = HttpStatusCode.TooManyRequests;
        (await fake.Platform.CommandAsync("caller-leg", "sensitive", """{"name":"card"}""")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();
        fake.Calls.Changes.Should().NotBeEmpty("it was asked for, and refused for now");

        var source = fake.Services.GetRequiredService<PlanSource>();
        var plan = source.Current;
        source.Publish(plan with { Number = plan.Number + 1, Ivr = plan.Ivr with { Sensitive = plan.Ivr.Sensitive.Clear() } });
        var before = fake.Calls.Requests.Count;
        fake.Calls.ChangesEndWith = HttpStatusCode.NoContent;
        await fake.PassAsync(TimeSpan.FromSeconds(30));

        var requests = fake.Calls.Requests.Skip(before).ToImmutableArray();
        requests.Should().NotContain(request => request.Method == HttpMethod.Put && request.Path == "/v1/calls/caller-leg", "the caller is in the room");
        requests.Last(request => request.Path.EndsWith("/agent-leg-1/stream", StringComparison.Ordinal)).Method.Should().Be(HttpMethod.Delete);
        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
        call.GetProperty("state").GetString().Should().Be("talking");
        var asked = call.GetProperty("sensitive").EnumerateArray().Should().ContainSingle().Subject;
        asked.GetProperty("state").GetString().Should().Be("failed");
        asked.GetProperty("reason").GetString().Should().Be("the caller could not be led out of the conversation: the settings do not have it any more");
    }
}
