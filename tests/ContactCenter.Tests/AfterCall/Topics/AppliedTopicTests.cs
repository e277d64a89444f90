using System.Net;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Topics;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>Calls of before keep their topic until somebody has them looked at again.</summary>
public sealed class AppliedTopicTests : IDisposable
{
    private const string Apply = "/api/v1/topics/apply";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_topics_of_now_are_applied_to_calls_of_before_but_not_to_what_a_person_has_said()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var found = await desk.TellAsync("The apples have arrived here yesterday", "chat-1");
        var said = await desk.TellAsync("The apples have arrived here", "chat-2");
        await desk.LabelledAsync(said, null);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        desk.Publish(TopicDesk.Returns, TopicDesk.Billing, new("fruit", "Fruit") { Words = ["apples"] });
        (await desk.TopicAsync(found)).Should().Be("none");

        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(1));

        (await desk.TopicAsync(found)).Should().Be("fruit by words");
        (await desk.TopicAsync(said)).Should().Be(" by person");
        var application = (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("application");
        application.GetProperty("state").GetString().Should().Be("done");
        application.GetProperty("done").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task It_can_be_stopped()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        foreach (var number in Enumerable.Range(1, 21))
            await desk.TellAsync("The apples have arrived here yesterday", $"chat-{number}");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        desk.Publish(new TopicModel("fruit", "Fruit") { Words = ["apples"] });
        (await StatusAsync(desk, HttpMethod.Delete)).Should().Be(HttpStatusCode.NotFound);

        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.SettleAsync();
        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Conflict);
        (await StatusAsync(desk, HttpMethod.Delete)).Should().Be(HttpStatusCode.NoContent);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(1));

        var topics = await desk.Server.ApiAsync("/api/v1/topics");
        topics.GetProperty("application").GetProperty("state").GetString().Should().Be("stopped");
        topics.GetProperty("items")[0].GetProperty("calls").GetInt32().Should().Be(20);
        (await desk.Server.ItemsAsync("/api/v1/audit?action=topicsApplyStopped")).Should().ContainSingle();
    }

    [Fact]
    public async Task Only_an_instant_of_the_past_is_taken()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        (await StatusAsync(desk, HttpMethod.Post, new { })).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(1) })).Should().Be(HttpStatusCode.BadRequest);
        (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("application").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static async Task<HttpStatusCode> StatusAsync(TopicDesk desk, HttpMethod method, object? body = null)
    {
        using var answer = await desk.Server.SendApiAsync(method, Apply, body);
        return answer.StatusCode;
    }
}
