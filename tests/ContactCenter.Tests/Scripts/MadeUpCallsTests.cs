using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scripts;

/// <summary>Whoever sits at the machine lets made-up callers ring, unless they would be in somebody's way.</summary>
public sealed class MadeUpCallsTests
{
    private const string Caller = "447700900001";

    [Fact]
    public async Task Nobody_rings_while_somebody_is_on_a_phone()
    {
        await using var server = await EmbeddedServer.StartAsync();
        await server.Platform.Phone(Caller).DialAsync(server.Platform.Options.Numbers[0]);

        var (status, why) = await PressAsync(server);

        status.Should().Be(HttpStatusCode.Conflict);
        why.Should().Be("Somebody is on a phone: hang up first, for time runs ten times as fast while made-up callers ring.");
        NobodyElseRings(server).Should().BeTrue();
        server.Platform.Options.Speed.Should().Be(1);
    }

    [Theory]
    [InlineData("Host", "contact.example")]
    [InlineData("X-Forwarded-Host", "contact.example")]
    [InlineData("Origin", "https://other.example")]
    public async Task Nobody_rings_for_who_asks_from_elsewhere(string header, string value)
    {
        await using var server = await EmbeddedServer.StartAsync();

        var (status, _) = await PressAsync(server, (header, value));

        status.Should().Be(HttpStatusCode.Forbidden);
        NobodyElseRings(server).Should().BeTrue();
    }

    private static bool NobodyElseRings(EmbeddedServer server) =>
        !server.Platform.Phones.Any(phone => phone.Address.StartsWith("made-up-", StringComparison.Ordinal));

    private static async Task<(HttpStatusCode Status, string? Why)> PressAsync(EmbeddedServer server, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/simulator/made-up-callers");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (answer.StatusCode, problem.GetProperty("detail").GetString());
    }
}
