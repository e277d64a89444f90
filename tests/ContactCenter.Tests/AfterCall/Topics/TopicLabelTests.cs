using System.Globalization;
using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Topics;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What people say of a call's topic stays, and is learned for others.</summary>
public sealed class TopicLabelTests : IDisposable
{
    private const string Parking = "Where do I leave the bicycle when I visit the office, is there a garage?";
    private const string LikeParking = "I visit the office tomorrow with the bicycle, is there a garage where I leave it?";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_stands_at_once_and_no_later_analysis_takes_its_place()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync("I want to send back the broken chair and get a refund");
        (await desk.TopicAsync(call)).Should().Be("returns by examples");

        using var answer = await desk.LabelAsync(call, "billing", [1]);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Be(
            """{"id":"billing","label":"Billing","score":null,"source":"person","provider":null,"removed":false}""");

        (await desk.TopicAsync(call)).Should().Be("billing by person");
        await desk.TellAsync("I want to send back the broken chair and get a refund");
        (await desk.TopicAsync(call)).Should().Be("billing by person");
        await desk.LabelledAsync(call, null);
        (await desk.TopicAsync(call)).Should().Be("none by person");
        var lines = await desk.Server.ItemsAsync("/api/v1/audit?action=callTopicChanged");
        lines.Should().HaveCount(2);
        lines[1].GetProperty("object").GetString().Should().Be(call);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync(Parking);

        (await StatusAsync(desk.LabelAsync(call, "unheard"))).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(desk.LabelAsync(call, "billing", [0, 5]))).Should().Be(HttpStatusCode.BadRequest);
        foreach (var body in (string[])["{}", """{"lines":[1]}""", """{"topicId":"billing"}"""])
            (await StatusAsync(desk.LabelByAsync(call, body))).Should().Be(HttpStatusCode.BadRequest, "{0} does not say which", body);
        (await StatusAsync(desk.LabelAsync("nobody", "billing"))).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync(desk.LabelAsync(call, "billing", key: FakeWebhooks.ApiKey))).Should().Be(HttpStatusCode.Forbidden);
        (await desk.TopicAsync(call)).Should().Be("none by examples");
    }

    [Fact]
    public async Task A_call_without_words_cannot_be_labelled()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: ("Retention:TranscriptDays", "30"));
        var call = await desk.TellAsync(Parking);
        await desk.Server.PassAsync(TimeSpan.FromDays(31));

        (await StatusAsync(desk.LabelAsync(call, "billing"))).Should().Be(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData(new[] { 1 })]
    [InlineData(null)]
    public async Task A_minute_later_it_is_learned_for_other_calls(int[]? lines)
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Publish(TopicDesk.Returns, new("parking", "Parking"));
        var call = await desk.TellAsync(Parking, "chat-1");
        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-2"))).Should().Be("none by examples");

        await desk.LabelledAsync(call, "parking", lines);
        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-3"))).Should().Be("none by examples", "it is not learned yet");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));

        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-4"))).Should().Be("parking by examples");
        ErasedStore.FilesWith(_folder, "bicycle").Should().NotBeEmpty("words are indexed");
        var topics = await desk.Server.ApiAsync("/api/v1/topics");
        var score = topics.GetProperty("items")[1].GetProperty("score").GetDouble();
        score.Should().BeInRange(.6, 1, "of the call that was found, and not of the one that was labelled");
        topics.GetProperty("items").EnumerateArray()
            .Select(topic => topic.GetRawText().Replace($"\"score\":{score.ToString(CultureInfo.InvariantCulture)}", "\"score\":1", StringComparison.Ordinal))
            .Should().Equal(
            """{"id":"returns","name":"Returns","examples":1,"labels":0,"calls":0,"score":null,"words":[],"warning":null,"removed":false}""",
            """{"id":"parking","name":"Parking","examples":1,"labels":1,"calls":2,"score":1,"words":[],"warning":null,"removed":false}""");
        topics.GetProperty("training").GetProperty("trained").GetBoolean().Should().BeFalse("there are too few examples");
        topics.GetProperty("agreement").GetRawText().Should().Be("""{"agreed":0,"labels":1,"share":0}""");
    }

    [Fact]
    public async Task Where_an_earlier_recording_comes_before_it_is_learned_no_other_lines_are_learned_than_were_named()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Publish(TopicDesk.Returns, new("parking", "Parking"));
        var call = await desk.TellAsync(Parking, "chat-1");
        await desk.LabelledAsync(call, "parking", [1]);

        await desk.TellEarlierAsync("Could somebody tell me when the museum on the other side of the river opens on Sundays?", "chat-1");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));

        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-2"))).Should().Be("parking by examples");
    }

    [Fact]
    public async Task What_is_none_of_the_topics_is_learned_too()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Publish(TopicDesk.Returns with { Examples = [new("Where do I leave the chair when I visit the office", "en")] });
        var call = await desk.TellAsync(Parking, "chat-1");
        (await desk.TopicAsync(call)).Should().Be("returns by examples");

        await desk.LabelledAsync(call, null, [1]);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));

        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-2"))).Should().Be("none by examples");
    }

    [Fact]
    public async Task With_ten_examples_each_a_numbered_classifier_decides_and_goes_with_the_first_example_that_goes()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Publish(Typed("returns", "I want to send back the broken chair number"), Typed("parking", "Where may I leave the bicycle garage number"));
        var call = await desk.TellAsync(Parking, "chat-1");
        await desk.LabelledAsync(call, "parking");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));
        var topics = await desk.Server.ApiAsync("/api/v1/topics");
        topics.GetProperty("training").GetProperty("trained").GetBoolean().Should().BeTrue();
        var number = topics.GetProperty("training").GetProperty("number").GetInt64();

        var other = await desk.TellAsync(LikeParking, "chat-2");
        (await desk.TopicAsync(other)).Should().Be("parking by classifier");
        ScalarOf<long>("SELECT topic_classifier FROM analyses WHERE call = $call", other).Should().Be(number);
        ScalarOf<long>("SELECT count(*) FROM topic_training WHERE weights IS NOT NULL").Should().Be(1);
        var far = await desk.TellAsync("Could somebody tell me when the museum on the other side of the river opens on Sundays?", "chat-5");
        (await desk.TopicAsync(far)).Should().Be("none by classifier");
        ScalarOf<long>("SELECT topic_classifier FROM analyses WHERE call = $call", far).Should().Be(number, "it has looked, and found none");
        ScalarOf<long>("SELECT topic_plan FROM analyses WHERE call = $call", far).Should().Be(desk.Plan);

        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        (await ErasedStore.EraseAsync(desk.Server, "call", call)).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(desk.Server);

        ErasedStore.TablesWith(_folder, call).Should().BeEmpty();
        ScalarOf<long>("SELECT count(*) FROM topic_training WHERE weights IS NOT NULL").Should().Be(0);
        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-3"))).Should().Be("parking by examples", "the rest of them serves");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));
        (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-4"))).Should().Be("parking by classifier");
        (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("training").GetProperty("number").GetInt64().Should().Be(number + 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_an_example_has_gone_it_is_learned_of_the_rest_without_another_call(bool isErased)
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: ("Retention:TranscriptDays", "30"));
        desk.Publish(Typed("returns", "I want to send back the broken chair number"), Typed("parking", "Where may I leave the bicycle garage number"));
        var call = await desk.TellAsync(Parking, "chat-1");
        await desk.LabelledAsync(call, "parking");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        var number = (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("training").GetProperty("number").GetInt64();

        if (isErased)
            (await ErasedStore.EraseAsync(desk.Server, "call", call)).Should().Be(HttpStatusCode.Accepted);
        await desk.Server.PassAsync(isErased ? TimeSpan.FromMinutes(5) : TimeSpan.FromDays(31));

        ScalarOf<long>("SELECT count(*) FROM derived_texts WHERE name = 'topicExample'").Should().Be(0);
        var training = (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("training");
        (training.GetProperty("trained").GetBoolean(), training.GetProperty("number").GetInt64()).Should().Be((true, number + 1));
    }

    [Fact]
    public async Task Its_example_goes_with_the_words_of_the_call_which_is_said_a_month_before()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: ("Retention:TranscriptDays", "60"));
        desk.Publish(Typed("returns", "I want to send back the broken chair number"), Typed("parking", "Where may I leave the bicycle garage number", 9));
        var call = await desk.TellAsync(Parking, "chat-1");
        await desk.LabelledAsync(call, "parking");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(2));
        (await ParkingAsync(desk)).GetProperty("warning").ValueKind.Should().Be(JsonValueKind.Null);

        await desk.Server.PassAsync(TimeSpan.FromDays(31));
        (await ParkingAsync(desk)).GetProperty("warning").GetString().Should().StartWith("will have 9 examples in 30 days");

        await desk.Server.PassAsync(TimeSpan.FromDays(31));
        var parking = await ParkingAsync(desk);
        (parking.GetProperty("examples").GetInt32(), parking.GetProperty("labels").GetInt32()).Should().Be((9, 1));
        ScalarOf<long>("SELECT count(*) FROM topic_training WHERE weights IS NOT NULL").Should().Be(0);
        (await desk.TopicAsync(call)).Should().Be("parking by person");
    }

    [Fact]
    public async Task A_target_that_wants_changes_is_told_again_after_a_minute_of_quiet_and_not_of_what_is_learned()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: receiver.Settings(("Updates", "true")));
        var call = await desk.TellAsync(Parking);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));

        await desk.LabelledAsync(call, "returns");
        await desk.LabelledAsync(call, "billing");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(10));

        receiver.Received.Select(told => told.Json.GetProperty("topic").GetString()).Should().Equal(null, "Billing");
    }

    [Fact]
    public async Task A_target_is_told_of_a_topic_also_when_the_server_ends_as_soon_as_it_is_kept()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        string call;
        await using (var desk = await TopicDesk.OpenAsync(_folder, settings: receiver.Settings(("Updates", "true"))))
        {
            call = await desk.TellAsync(Parking);
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        }

        await using (var desk = await TopicDesk.OpenAsync(_folder, features: Ending, settings: receiver.Settings(("Updates", "true"))))
            (await StatusAsync(desk.LabelAsync(call, "billing"))).Should().Be(HttpStatusCode.ServiceUnavailable);

        await using (var desk = await TopicDesk.OpenAsync(_folder, settings: receiver.Settings(("Updates", "true"))))
            await desk.Server.PassAsync(TimeSpan.FromMinutes(10));
        receiver.Received.Select(told => told.Json.GetProperty("topic").GetString()).Should().Equal(null, "Billing");

        static void Ending(IServiceCollection services) => AddEnding(services, Task.CompletedTask);
    }

    [Fact]
    public async Task A_target_is_told_of_a_topic_that_a_stalled_disk_kept_when_nobody_waited_any_more()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var disk = new TaskCompletionSource();
        await using var desk = await TopicDesk.OpenAsync(
            _folder, features: services => AddEnding(services, disk.Task), settings: receiver.Settings(("Updates", "true")));
        var call = await desk.TellAsync(Parking);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));

        (await StatusAsync(desk.LabelAsync(call, "billing"))).Should().Be(HttpStatusCode.ServiceUnavailable);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        disk.SetResult();
        await ((EndedWhenLabelled)desk.Server.Services.GetRequiredService<ITopicStore>()).Kept;
        await desk.Server.PassAsync(TimeSpan.FromMinutes(10));

        receiver.Received.Select(told => told.Json.GetProperty("topic").GetString()).Should().Equal(null, "Billing");
    }

    private static void AddEnding(IServiceCollection services, Task disk) => services.AddSingleton<ITopicStore>(provider => new EndedWhenLabelled(
        new SqliteTopics(provider.GetRequiredService<HistoryDatabase>(), provider.GetRequiredService<ErasedCalls>()), disk));

    private static TopicModel Typed(string id, string text, int count = 10) => new(id, id)
    {
        Examples = [.. Enumerable.Range(0, count).Select(at => new TopicExample($"{text} {(char)('a' + at)}", "en"))],
    };

    private static async Task<JsonElement> ParkingAsync(TopicDesk desk) =>
        (await desk.Server.ItemsAsync("/api/v1/topics")).Single(topic => topic.GetProperty("id").GetString() == "parking");

    private static async Task<HttpStatusCode> StatusAsync(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        return answer.StatusCode;
    }

    private T? ScalarOf<T>(string sql, string? call = null)
    {
        using var history = new SqliteConnection($"Data Source={_folder.File("history.db")};Mode=ReadOnly;Pooling=False");
        return history.ExecuteScalar<T>(sql, new { call });
    }
}
