using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Calls.Plan;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>A plan in which as much is looked for as there may be.</summary>
public sealed class LargestAnalysisTests
{
    private const int Topics = 100;
    private const int Items = 200;

    [Fact]
    public async Task A_plan_of_as_many_topics_words_and_examples_as_there_may_be_is_checked_and_published()
    {
        using var folder = new TestFolder();
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(folder.Path));

        var published = await new PlanClient(fake.Platform).PublishAsync(plan => plan["Analysis"] = new JsonObject { ["Topics"] = AllTopics() });

        published.Status.Should().Be(HttpStatusCode.OK, published.Body);
        var topics = fake.Services.GetRequiredService<PlanSource>().Current.Analysis.Topics;
        topics.Should().HaveCount(Topics).And.OnlyContain(
            topic => topic.Words.Length == Items && topic.NotWords.Length == Items && topic.Examples.Length == Items);
        topics[^1].Words[^1].Should().Be("word 199");
    }

    private static JsonObject AllTopics() => new(Enumerable.Range(0, Topics).Select(number => KeyValuePair.Create($"topic-{number}", (JsonNode?)new JsonObject
    {
        ["Name"] = $"Topic {number}",
        ["Departments"] = new JsonArray("Sales"),
        ["Words"] = ListOf(item => $"word {item}"),
        ["NotWords"] = ListOf(item => $"other {item}"),
        ["Examples"] = ListOf(item => new JsonObject { ["Text"] = $"example {item}", ["Language"] = "en" }),
    })));

    private static JsonArray ListOf(Func<int, JsonNode?> each) => new([.. Enumerable.Range(0, Items).Select(each)]);
}
