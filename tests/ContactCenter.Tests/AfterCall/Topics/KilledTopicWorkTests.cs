using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Domain.Analysis.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Topics;

/// <summary>A process is killed in the middle of work on topics and vectors: the next one goes on with what lies on disk, and does all of it once.</summary>
public sealed class KilledTopicWorkTests : IDisposable
{
    private const string Other = "all-minilm-l6-v2-other";
    private const string Apples = "The apples have arrived here yesterday";
    private const string Parking = "Where do I leave the bicycle when I visit the office, is there a garage?";
    private const string LikeParking = "I visit the office tomorrow with the bicycle, is there a garage where I leave it?";

    private static readonly TopicModel Fruit = new("fruit", "Fruit") { Examples = [new("Yesterday the apples have arrived here", "en")] };

    /// <summary>The clock of the second process begins where that of the first one began.</summary>
    private static readonly TimeSpan UntilAllIsDue = TimeSpan.FromHours(1);

    private readonly TestFolder _folder = new();

    /// <summary>As the first process has left it when it was killed.</summary>
    private readonly TestFolder _left = new();

    public void Dispose()
    {
        _folder.Dispose();
        _left.Dispose();
    }

    [Fact]
    public async Task While_topics_are_learned()
    {
        TopicModel[] topics =
        [
            Typed("returns", "I want to send back the broken chair number"), Typed("parking", "Where may I leave the bicycle garage number"),
        ];
        await using (var desk = await TopicDesk.OpenAsync(_folder))
        {
            desk.Publish(topics);
            await desk.LabelledAsync(await desk.TellAsync(Parking, "chat-1"), "parking");
            desk.Vectors.Trains = Once(() => _folder.CopyTo(_left));
            await desk.Server.PassAsync(TimeSpan.FromMinutes(2));
        }

        await using (var desk = await TopicDesk.OpenAsync(_left))
        {
            desk.Publish(topics);
            (await desk.Server.ApiAsync("/api/v1/topics")).GetProperty("training").ValueKind.Should().Be(JsonValueKind.Null);
            await desk.Server.PassAsync(UntilAllIsDue);

            (await desk.TopicAsync(await desk.TellAsync(LikeParking, "chat-2"))).Should().Be("parking by classifier");
            (await KindsAsync(desk)).Should().NotContain("trainTopics");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_topics_are_applied_to_calls_of_before(bool isFirstPageDone)
    {
        const int Calls = 21;
        await using (var desk = await TopicDesk.OpenAsync(_folder))
        {
            foreach (var number in Enumerable.Range(1, Calls))
                await desk.TellAsync(Apples, $"chat-{number}");
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
            desk.Publish(Fruit);
            if (!isFirstPageDone)
                desk.Vectors.RefusesTexts = Copying();
            var since = desk.Server.Clock.GetUtcNow().AddDays(-1);
            using (var answer = await desk.Server.SendApiAsync(HttpMethod.Post, "/api/v1/topics/apply", new { since }))
                answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
            await desk.Server.SettleAsync();
            if (isFirstPageDone)
                _folder.CopyTo(_left);
        }

        await using (var desk = await TopicDesk.OpenAsync(_left))
        {
            desk.Publish(Fruit);
            await desk.Server.PassAsync(UntilAllIsDue);

            var topics = await desk.Server.ApiAsync("/api/v1/topics");
            topics.GetProperty("application").GetProperty("state").GetString().Should().Be("done");
            topics.GetProperty("application").GetProperty("done").GetInt32().Should().Be(Calls);
            topics.GetProperty("items")[0].GetProperty("calls").GetInt32().Should().Be(Calls);
        }
    }

    [Fact]
    public async Task While_vectors_are_made_anew_by_another_model()
    {
        List<string> calls = [];
        await using (var desk = await TopicDesk.OpenAsync(_folder))
        {
            foreach (var number in Enumerable.Range(1, 3))
                calls.Add(await desk.TellAsync($"I want to send back the crooked table number {number}, please", $"chat-{number}"));
        }

        await using (var desk = await TopicDesk.OpenAsync(_folder, new() { Model = Other, RefusesTexts = Copying(at: "crooked", after: 1) }))
        {
            await desk.TellAsync("Hello there, I only wanted to say thank you", "chat-9");
            await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        }

        await using (var desk = await TopicDesk.OpenAsync(_left, new() { Model = Other }))
        {
            await desk.Server.PassAsync(UntilAllIsDue);

            (await ModelsAsync(desk, calls)).Should().Equal(Other, Other, Other);
            var made = desk.Vectors.Passages.Count(text => text.Contains("crooked", StringComparison.Ordinal));
            made.Should().Be(2, "one was made by the process that was killed");
            (await KindsAsync(desk)).Should().NotContain("renewVectors");
        }
    }

    /// <summary>Copies the folder when vectors of such a text are asked for, so many having been made before, and refuses none.</summary>
    private Func<IReadOnlyList<string>, HttpStatusCode?> Copying(string at = "", int after = 0)
    {
        var copy = Once(() => _folder.CopyTo(_left));
        return texts =>
        {
            if (texts.Any(text => text.Contains(at, StringComparison.Ordinal)) && after-- <= 0)
                copy();
            return null;
        };
    }

    private static Action Once(Action act)
    {
        var isDone = 0;
        return () =>
        {
            if (Interlocked.Exchange(ref isDone, 1) == 0)
                act();
        };
    }

    private static async Task<List<string>> ModelsAsync(TopicDesk desk, IEnumerable<string> calls)
    {
        var models = new List<string>();
        var kept = desk.Server.Services.GetRequiredService<KeptSteps>();
        foreach (var call in calls)
        {
            var read = await desk.Server.Services.GetRequiredService<AnalysedCalls>().ReadAsync(call, TestContext.Current.CancellationToken);
            models.Add((await kept.VectorsOfAsync(read!, TestContext.Current.CancellationToken)).Vectors!.Model);
        }

        return models;
    }

    private static async Task<IEnumerable<string?>> KindsAsync(TopicDesk desk) =>
        (await desk.Server.ItemsAsync("/api/v1/work?state=open")).Select(item => item.GetProperty("kind").GetString());

    private static TopicModel Typed(string id, string text) => new(id, id)
    {
        Examples = [.. Enumerable.Range(0, 10).Select(at => new TopicExample($"{text} {(char)('a' + at)}", "en"))],
    };
}
