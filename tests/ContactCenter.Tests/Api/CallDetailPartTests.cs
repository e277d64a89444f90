using System.Security.Claims;
using System.Text.Json;
using ContactCenter.Calls.Resources;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary>Features above the calls add to what the API tells of one call.</summary>
public sealed class CallDetailPartTests
{
    [Fact]
    public async Task A_part_stands_under_its_name_and_one_that_has_nothing_is_left_out()
    {
        await using var fake = new FakeWebhooks(services => services
            .AddSingleton<ICallDetailPart>(new Part("chapters", call => JsonSerializer.SerializeToElement(new[] { call.CallerLeg.Value })))
            .AddSingleton<ICallDetailPart>(new Part("transcript", _ => null)));
        await CardTests.CallAsync(fake);

        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");

        call.GetProperty("chapters").EnumerateArray().Should().ContainSingle().Which.GetString().Should().Be("caller-leg");
        call.TryGetProperty("transcript", out _).Should().BeFalse();
        call.TryGetProperty("parts", out _).Should().BeFalse();
    }

    private sealed class Part(string name, Func<CallSession, JsonElement?> read) : ICallDetailPart
    {
        public string Name => name;

        public ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken) => new(read(call));
    }
}
