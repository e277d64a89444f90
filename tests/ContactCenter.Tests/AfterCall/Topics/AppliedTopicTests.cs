using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Tests.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

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
        (await desk.TopicAsync(found)).Should().Be("none by examples");

        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(1));

        (await desk.TopicAsync(found)).Should().Be("fruit by words");
        (await desk.TopicAsync(said)).Should().Be("none by person");
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
    public async Task It_waits_while_vectors_cannot_be_had_and_goes_on_where_it_was()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync("The apples have arrived here yesterday", "chat-1");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        desk.Publish(TopicDesk.Returns, new("fruit", "Fruit") { Examples = [new("Yesterday the apples have arrived here", "en")] });
        desk.Vectors.Refuses = HttpStatusCode.ServiceUnavailable;

        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(30));
        (await ApplicationAsync(desk)).Should().Be("running 0");
        (await desk.Server.ItemsAsync("/api/v1/work")).Select(item => item.GetProperty("lastError").GetString())
            .Should().Contain(error => error!.StartsWith("The transcriber makes no vectors (503)", StringComparison.Ordinal));

        desk.Vectors.Refuses = null;
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));
        (await ApplicationAsync(desk)).Should().Be("done 1");
        (await desk.TopicAsync(call)).Should().Be("fruit by examples");
    }

    [Fact]
    public async Task A_call_of_which_nothing_can_be_made_is_passed_over_after_some_tries()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync("The apples have arrived here yesterday", "chat-1");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        desk.Publish(TopicDesk.Returns, new("fruit", "Fruit") { Examples = [new("Yesterday the apples have arrived here", "en")] });
        desk.Vectors.Refuses = HttpStatusCode.InternalServerError;

        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.SettleAsync();
        (await ApplicationAsync(desk)).Should().Be("running 0");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));

        (await ApplicationAsync(desk)).Should().Be("done 1");
        (await desk.TopicAsync(call)).Should().Be("none by examples", "it keeps what it has");
    }

    [Fact]
    public async Task Who_finds_the_topics_of_new_calls_finds_those_of_before()
    {
        await using var system = await RecordingSystem.StartAsync();
        var named = LanguageModelStandIn.Good.Replace("\"topic\":null", "\"topic\":\"broken\"", StringComparison.Ordinal);
        using var model = new LanguageModelStandIn(_ => LanguageModelStandIn.Writes(named));
        await using var world = system.World(
            model,
            [
                .. LanguageModelStandIn.Use(), ("Analysis:Steps:Topic:Providers:0", "Llm"), ("Analysis:Topics:broken:Name", "Broken goods"),
                ("Analysis:Topics:letters:Name", "Letters"), ("Analysis:Topics:letters:Words:0", "letters"),
            ]);
        var call = await ToldCall.TellAsync(world, ToldCall.Complaint);
        await world.RunOutAsync();
        var asked = model.Asked.Count;

        using var answer = await world.Http.PostAsJsonAsync(Apply, new { since = world.Clock.GetUtcNow().AddDays(-1) }, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        await world.RunOutAsync();

        (await world.GetAsync("/api/v1/topics")).GetProperty("application").GetProperty("state").GetString().Should().Be("done");
        model.Asked.Should().HaveCountGreaterThan(asked);
        var topic = (await ToldCall.AnalysisAsync(world, call)).GetProperty("topic");
        $"{topic.GetProperty("id")} by {topic.GetProperty("source")}".Should().Be("broken by languageModel");
    }

    [Fact]
    public async Task It_runs_though_the_process_ends_when_it_is_known_that_somebody_wants_it()
    {
        await using (var desk = await TopicDesk.OpenAsync(_folder, features: EndedWhenApplied.AddTo))
        {
            await desk.TellAsync("The apples have arrived here yesterday", "chat-1");
            var since = desk.Server.Clock.GetUtcNow().AddDays(-1);
            (await StatusAsync(desk, HttpMethod.Post, new { since })).Should().Be(HttpStatusCode.ServiceUnavailable);
        }

        await using (var desk = await TopicDesk.OpenAsync(_folder))
        {
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
            (await ApplicationAsync(desk)).Should().Be("done 1");
        }
    }

    [Fact]
    public async Task What_was_given_up_runs_no_more_and_can_be_begun_anew()
    {
        var step = new ScriptedStep(AnalysisStep.Topic, [.. FactColumns.OfTopic]);
        await using var desk = await TopicDesk.OpenAsync(_folder, features: services => services.AddSingleton<IAnalysisStep>(step));
        await desk.TellAsync("The apples have arrived here yesterday", "chat-1");
        step.Script = static () => throw new InvalidOperationException();

        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        desk.Server.Logs.Clear();
        (await ApplicationAsync(desk)).Should().Be("stopped 0");

        step.Script = static () => ScriptedStep.Done();
        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        (await ApplicationAsync(desk)).Should().Be("done 1");
    }

    [Fact]
    public async Task What_an_older_server_has_left_without_work_keeps_nobody_from_beginning_anew()
    {
        await using (var desk = await TopicDesk.OpenAsync(_folder))
            await desk.TellAsync("The apples have arrived here yesterday", "chat-1");
        Erasure.ErasedStore.ExecuteInHistory(
            _folder, "INSERT INTO topic_application (id, since, state, at, done, work) VALUES (1, 0, 'running', 0, 0, 4503599627370500)");

        await using (var desk = await TopicDesk.OpenAsync(_folder))
        {
            await desk.Server.JumpAsync(TimeSpan.FromHours(1));
            (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Accepted);
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
            (await ApplicationAsync(desk)).Should().Be("done 1");
        }
    }

    [Fact]
    public async Task Where_topics_are_not_looked_for_none_are_applied()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: ("Analysis:Steps:Topic", "Off"));

        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(-1) })).Should().Be(HttpStatusCode.Conflict);
        (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("application").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Only_an_instant_of_the_past_is_taken()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        (await StatusAsync(desk, HttpMethod.Post, new { })).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(desk, HttpMethod.Post, new { since = desk.Server.Clock.GetUtcNow().AddDays(1) })).Should().Be(HttpStatusCode.BadRequest);
        (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("application").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static async Task<string> ApplicationAsync(TopicDesk desk)
    {
        var application = (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("application");
        return $"{application.GetProperty("state").GetString()} {application.GetProperty("done").GetInt32()}";
    }

    private static async Task<HttpStatusCode> StatusAsync(TopicDesk desk, HttpMethod method, object? body = null)
    {
        using var answer = await desk.Server.SendApiAsync(method, Apply, body);
        return answer.StatusCode;
    }
}
