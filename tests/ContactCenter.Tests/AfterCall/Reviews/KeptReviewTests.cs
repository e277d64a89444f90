using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Access;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;
using static ContactCenter.Tests.AfterCall.Reviews.ReviewDesk;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Reviews;

/// <summary>What becomes of a review when plan and transcript are others than when it was published, and to whom its mark is told.</summary>
public sealed class KeptReviewTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_published_review_is_told_with_the_questions_of_its_plan_and_ones_own_with_those_by_which_it_is_saved()
    {
        await using var world = ReviewDesk.Open(_folder);
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        await SaveAsync(sue, call, "published");
        var plan = new PlanClient(world.Http);

        var published = await plan.PublishAsync(node =>
        {
            var questions = node["Analysis"]!["Scorecard"]!["service"]!["Questions"]!.AsArray();
            questions[0]!["Text"] = "Was the greeting warm?";
            questions[0]!["Weight"] = 7;
            questions.RemoveAt(1);
        });

        published.Status.Should().Be(HttpStatusCode.OK, published.Body);
        var review = (await sue.GetAsync($"calls/{call}/reviews")).Json.GetProperty("items")[0];
        review.GetProperty("scorecard").GetProperty("version").GetInt32().Should().Be(0);
        var answers = review.GetProperty("answers").EnumerateArray().ToList();
        answers.Select(answer => answer.GetProperty("text").GetString())
            .Should().Equal("Did the agent greet the caller?", "How was the tone?", "Was it solved?");
        answers[0].GetProperty("weight").GetDouble().Should().Be(2);
        var own = (await sue.GetAsync($"calls/{call}/review")).Json.GetProperty("answers").EnumerateArray().ToList();
        own[0].GetProperty("text").GetString().Should().Be("Was the greeting warm?");
        own[1].GetProperty("kind").ValueKind.Should().Be(JsonValueKind.Null, "it cannot be answered any more");
    }

    [Fact]
    public async Task A_line_of_an_earlier_transcript_is_told_as_one()
    {
        await using var world = ReviewDesk.Open(_folder);
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        await SaveAsync(sue, call, "published");

        await TellEarlierAsync(world);

        var answer = (await sue.GetAsync($"calls/{call}/reviews")).Json.GetProperty("items")[0].GetProperty("answers")[0];
        answer.GetProperty("segment").ValueKind.Should().Be(JsonValueKind.Null, "another line has that number now");
        answer.GetProperty("earlierSegment").GetInt32().Should().Be(0);
        answer.GetProperty("comment").GetString().Should().Be(Comment);
        await SaveAsync(sue, call, "published");
        answer = (await sue.GetAsync($"calls/{call}/reviews")).Json.GetProperty("items")[0].GetProperty("answers")[0];
        (answer.GetProperty("segment").GetInt32(), answer.GetProperty("earlierSegment").ValueKind).Should().Be((0, JsonValueKind.Null));
    }

    [Fact]
    public async Task When_the_transcripts_have_become_too_old_answers_alone_are_taken()
    {
        await using var world = ReviewDesk.Open(_folder, ("Retention:TranscriptDays", "30"));
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var (sue, ann) = (await PersonAsync(world, "Sue", Role.Supervisor), await PersonAsync(world, "Ann", Role.Agent));
        await SaveAsync(sue, call, "draft");
        await PassAsync(world, TimeSpan.FromDays(31));
        await sue.SignInAsync("sue");
        await ann.SignInAsync("ann");

        object[] all = [new { question = "greeting", value = true, comment = Comment }, new { question = "greeting", value = true, segment = 0 }];
        foreach (var words in all)
        {
            var refused = await sue.PutAsync($"calls/{call}/review", new { state = "published", answers = new[] { words } });
            refused.Status.Should().Be(HttpStatusCode.Conflict);
            refused.Json.GetProperty("detail").GetString().Should().StartWith("The transcripts of this call have become too old");
        }

        var saved = await sue.PutAsync($"calls/{call}/review", new { state = "published", answers = new[] { new { question = "greeting", value = true } } });
        saved.Status.Should().Be(HttpStatusCode.OK, saved.Body);
        var reply = $"calls/{call}/reviews/{await IdOfNewestAsync(sue, call)}/dispute";
        (await ann.PostAsync(reply, new { comment = "The line was bad." })).Status.Should().Be(HttpStatusCode.Conflict);
        (await ann.PostAsync(reply, new { })).Status.Should().Be(HttpStatusCode.OK);
        await PassAsync(world, TimeSpan.FromHours(7));
        await sue.SignInAsync("sue");
        var kept = (await sue.GetAsync($"calls/{call}/reviews")).Json.GetProperty("items")[0];
        (kept.GetProperty("state").GetString(), kept.GetProperty("mark").GetDouble()).Should().Be(("disputed", 1));
        kept.GetProperty("answers")[0].GetProperty("value").GetBoolean().Should().BeTrue();
        ErasedStore.TablesWith(_folder, call).Should().Contain("reviews").And.NotContain(["derived_texts", "call_keys"]);
    }

    [Fact]
    public async Task Comments_go_when_they_are_too_old_also_where_notes_keep_the_key_and_nothing_was_put_into_words()
    {
        await using var world = ReviewDesk.Open(_folder, ("Retention:TranscriptDays", "30"));
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        await world.TalkToSalesAsync();
        var call = (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;
        await world.Caller.HangUpAsync();
        await PassAsync(world, TimeSpan.FromHours(2));
        await sue.SignInAsync("sue");
        await SaveAsync(sue, call, "published");
        (await sue.PutAsync($"calls/{call}/notes", new { text = "Wants a call" })).Status.Should().Be(HttpStatusCode.OK);
        ErasedStore.TablesWith(_folder, call).Should().Contain("derived_texts");

        await PassAsync(world, TimeSpan.FromDays(31));

        ErasedStore.TablesWith(_folder, call).Should().Contain(["reviews", "call_keys"]).And.NotContain("derived_texts");
    }

    [Fact]
    public async Task The_list_tells_a_mark_to_its_reviewer_to_the_agent_and_to_those_who_have_published_their_own()
    {
        await using var world = ReviewDesk.Open(_folder);
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var (sue, tom, ann) = (
            await PersonAsync(world, "Sue", Role.Supervisor), await PersonAsync(world, "Tom", Role.Supervisor), await PersonAsync(world, "Ann", Role.Agent));
        await SaveAsync(sue, call, "published");
        (await ann.PostAsync($"calls/{call}/reviews/{await IdOfNewestAsync(sue, call)}/dispute", new { })).Status.Should().Be(HttpStatusCode.OK);

        (await ListedAsync(sue)).Should().Equal("Sue disputed 1");
        (await ListedAsync(ann)).Should().Equal("Sue disputed 1");
        (await ListedAsync(tom)).Should().Equal("Sue published hidden");
        (await ListedAsync(tom, "?state=published")).Should().Equal("Sue published hidden");
        (await ListedAsync(tom, "?state=disputed")).Should().BeEmpty("that would tell what the agent says");
        await SaveAsync(tom, call, "published");
        (await ListedAsync(tom)).Should().Equal("Tom published 1", "Sue disputed 1");
    }

    private static async Task<string?> IdOfNewestAsync(Browser reviewer, string call) =>
        (await reviewer.GetAsync($"calls/{call}/reviews")).Json.GetProperty("items")[0].GetProperty("id").GetString();

    private static async Task<IReadOnlyList<string>> ListedAsync(Browser asker, string query = "") =>
    [
        .. (await asker.GetAsync($"reviews{query}")).Json.GetProperty("items").EnumerateArray().Select(review =>
            $"{review.GetProperty("reviewer").GetString()} {review.GetProperty("state").GetString()} "
            + (review.GetProperty("markHidden").GetBoolean() ? "hidden" : review.GetProperty("mark").GetRawText())),
    ];

    /// <summary>A recording that began before the one that is there, so that the numbers of its segments come first.</summary>
    private static async Task TellEarlierAsync(ContactCenterWorld world)
    {
        var body = new JsonObject
        {
            ["call_id"] = "chat-1",
            ["startedAt"] = world.Clock.GetUtcNow().AddHours(-1).ToString("O", CultureInfo.InvariantCulture),
            ["segments"] = new JsonArray(
                new JsonObject { ["speaker"] = "caller", ["start"] = 0, ["end"] = 5, ["text"] = "I would like to talk to somebody about a chair." }),
        };
        await RecordingSystem.TakenAsync(world.Http, body.ToJsonString());
        await world.SettleAsync();
    }
}
