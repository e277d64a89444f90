using ContactCenter.Tests.AfterCall.Topics;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>A body that its receiver always fails at holds up others for minutes, and not for a day.</summary>
public sealed class RefusedBodyTests : IDisposable
{
    private const string Deliveries = "/api/v1/deliveries";
    private const string Said = "Where is the chair that I have paid for?";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Others_are_told_though_it_is_never_taken(int status)
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answer = (_, response) =>
        {
            response.StatusCode = receiver.Received[^1].Json.GetProperty("call_id").GetString() == "chat-1" ? status : 200;
            return Task.CompletedTask;
        };
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: receiver.Settings());
        for (var call = 1; call <= 3; call++)
            await desk.TellAsync(Said, $"chat-{call}");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));

        (await AcceptedAsync(desk)).Should().Be(2);

        await desk.Server.PassAsync(TimeSpan.FromHours(3));
        await desk.TellAsync(Said, "chat-4");
        (await AcceptedAsync(desk)).Should().Be(3, "it is known by then what it is that fails");
        receiver.Repeats.Should().BeEmpty();
    }

    private static async Task<int> AcceptedAsync(TopicDesk desk) =>
        (await desk.Server.ApiAsync($"{Deliveries}?state=accepted")).GetProperty("total").GetInt32();
}
