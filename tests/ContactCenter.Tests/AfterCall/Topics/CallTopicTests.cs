using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Tests.AfterCall.Delivery;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>What a call was about is found by words and by examples.</summary>
public sealed class CallTopicTests : IDisposable
{
    private const string LikeReturns = "I want to send back the broken chair and get a refund for the broken chair please";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_topic_is_that_whose_examples_are_nearest_and_stands_in_clear_and_in_the_detail()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        var call = await desk.TellAsync(LikeReturns);

        var analysis = await desk.AnalysisAsync(call);
        StepsOf(analysis).Should().HaveCount(9).And.Contain("topic", "done");
        var topic = analysis.GetProperty("topic");
        topic.GetProperty("score").GetDouble().Should().BeInRange(.6, 1);
        WithoutScore(topic).Should().Be("""{"id":"returns","label":"Returns","source":"examples","provider":"Embedded","removed":false}""");
        var detail = (await desk.Server.AskAsync($"/api/v1/calls/{call}", TopicDesk.Reader)).Json;
        WithoutScore(detail.GetProperty("analysis").GetProperty("topic"))
            .Should().Be("""{"id":"returns","label":"Returns","source":"examples","provider":"Embedded","removed":false}""");
    }

    [Fact]
    public async Task Words_go_before_examples_and_need_no_vectors()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        (await desk.TopicAsync(await desk.TellAsync($"{LikeReturns}, and then there is the INVOICE.", "chat-1"))).Should().Be("billing by words");

        desk.Publish(TopicDesk.Returns, TopicDesk.Billing with { NotWords = ["chair"] });
        (await desk.TopicAsync(await desk.TellAsync($"{LikeReturns}, and then there is the INVOICE.", "chat-2"))).Should().Be("returns by examples");
    }

    [Fact]
    public async Task What_is_far_from_all_examples_has_no_topic()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);

        var call = await desk.TellAsync("Could somebody tell me when the museum on the other side of the river opens on Sundays?");

        (await desk.TopicAsync(call)).Should().Be("none by examples");
        var analysis = await desk.AnalysisAsync(call);
        StepsOf(analysis).Should().Contain("topic", "done");
        analysis.GetProperty("topic").GetRawText()
            .Should().Be("""{"id":null,"label":null,"score":null,"source":"examples","provider":"Embedded","removed":false}""");
        var detail = (await desk.Server.AskAsync($"/api/v1/calls/{call}", TopicDesk.Reader)).Json;
        detail.GetProperty("analysis").GetProperty("topic").GetProperty("source").GetString().Should().Be("examples");
        (await desk.Server.ItemsAsync("/api/v1/topics")).Sum(topic => topic.GetProperty("calls").GetInt32()).Should().Be(0);
        (await desk.Server.ItemsAsync("/api/v1/analysis/figures?by=topic")).Select(sum => $"{sum.GetProperty("key")}: {sum.GetProperty("calls")}")
            .Should().Equal(": 1");
    }

    [Fact]
    public async Task Where_topics_have_words_alone_and_none_was_said_there_is_none_by_words()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Publish(TopicDesk.Billing with { Examples = [] });

        (await desk.TopicAsync(await desk.TellAsync(LikeReturns))).Should().Be("none by words");
    }

    [Fact]
    public async Task A_topic_of_another_department_is_none_and_without_topics_nothing_is_looked_for()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        desk.Publish(TopicDesk.Returns with { Departments = ["Support"] }, TopicDesk.Billing);
        (await desk.TopicAsync(await desk.TellAsync(LikeReturns, "chat-1"))).Should().Be("none by examples");

        desk.Publish(TopicDesk.Returns with { Departments = ["Support", "sales"] });
        (await desk.TopicAsync(await desk.TellAsync(LikeReturns, "chat-2"))).Should().Be("returns by examples");

        desk.Publish([]);
        StepsOf(await desk.AnalysisAsync(await desk.TellAsync(LikeReturns, "chat-3"))).Should().Contain("topic", "off");
    }

    [Fact]
    public async Task A_renamed_topic_has_its_new_name_and_a_removed_one_is_said_to_be_removed()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder);
        var call = await desk.TellAsync(LikeReturns);

        desk.Publish(TopicDesk.Returns with { Name = "Sent back" });
        WithoutScore((await desk.AnalysisAsync(call)).GetProperty("topic")).Should().Contain("\"label\":\"Sent back\"").And.Contain("\"removed\":false");

        desk.Publish(TopicDesk.Billing);
        WithoutScore((await desk.AnalysisAsync(call)).GetProperty("topic")).Should().Contain("\"label\":\"Returns\"").And.Contain("\"removed\":true");
    }

    [Fact]
    public async Task Targets_are_told_the_label()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: receiver.Settings());

        await desk.TellAsync(LikeReturns);
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Should().ContainSingle().Which.Json.GetProperty("topic").GetString().Should().Be("Returns");
    }

    private static string WithoutScore(JsonElement topic)
    {
        var json = JsonNode.Parse(topic.GetRawText())!.AsObject();
        json.Remove("score").Should().BeTrue();
        return json.ToJsonString();
    }
}
