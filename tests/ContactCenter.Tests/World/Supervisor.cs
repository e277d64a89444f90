using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ContactCenter.Tests.World;

/// <summary>A program with a supervisor's key: unlike an admin, it may hear and read.</summary>
internal static class Supervisor
{
    public const string Key = "a-supervisors-key-for-tests-0123";

    /// <summary>By which a server knows the key.</summary>
    public static readonly (string Key, string Value)[] Settings =
        [("ApiKeys:1:Name", "wallboard"), ("ApiKeys:1:Key", Key), ("ApiKeys:1:Role", "Supervisor")];

    /// <summary>Asks the server's API with that key.</summary>
    public static async Task<HttpResponseMessage> AsSupervisorAsync(
        this ContactCenterWorld world, string path, string? accept = null, RangeHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Api-Key", Key);
        request.Headers.Range = range;
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return await world.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>What the server's API tells with that key.</summary>
    public static async Task<JsonElement> SupervisorJsonAsync(this ContactCenterWorld world, string path)
    {
        using var answer = await world.AsSupervisorAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
