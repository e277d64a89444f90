using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;
using static ContactCenter.Tests.AfterCall.Reviews.ReviewDesk;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Reviews;

/// <summary>Supervisors judge calls by the plan's scorecard; agents see what was published and say something to it.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_review_begins_with_what_is_proposed_and_its_mark_is_what_answers_are_worth_by_weight()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);

        var begun = await sue.GetAsync($"calls/{call}/review");
        var saved = await sue.PutAsync($"calls/{call}/review", new
        {
            state = "published",
            answers = new object[]
            {
                new { question = "greeting", value = true, segment = 0, comment = Comment },
                new { question = "tone", value = 3 },
                new { question = "solved", value = "in part" },
            },
        });

        begun.Status.Should().Be(HttpStatusCode.OK, begun.Body);
        begun.Json.GetProperty("state").GetString().Should().Be("draft");
        begun.Json.GetProperty("id").ValueKind.Should().Be(JsonValueKind.Null);
        var greeting = begun.Json.GetProperty("answers")[0];
        (greeting.GetProperty("question").GetString(), greeting.GetProperty("proposed").GetBoolean(), greeting.GetProperty("segment").GetInt32())
            .Should().Be(("greeting", true, 0));
        greeting.GetProperty("value").ValueKind.Should().Be(JsonValueKind.Null);
        greeting.GetProperty("critical").GetBoolean().Should().BeTrue();
        begun.Json.GetProperty("answers").EnumerateArray().Select(answer => answer.GetProperty("kind").GetString())
            .Should().Equal("yesNo", "scale", "choice");
        begun.Json.GetProperty("answers")[1].GetProperty("levels").GetInt32().Should().Be(5);
        begun.Json.GetProperty("answers")[2].GetProperty("choices").EnumerateArray().Select(choice => choice.GetString())
            .Should().Equal("in part", "wholly");
        (begun.Json.GetProperty("department").GetString(), begun.Json.GetProperty("startedAt").ValueKind).Should().Be(("Sales", JsonValueKind.String));
        saved.Status.Should().Be(HttpStatusCode.OK, saved.Body);
        // Yes of weight 2, the middle of five of weight 1, half of weight 1.
        saved.Json.GetProperty("mark").GetDouble().Should().BeApproximately((2 + .5 + .5) / 4, 1e-9);
        saved.Json.GetProperty("scorecard").GetProperty("id").GetString().Should().Be("service");
        saved.Json.GetProperty("answers")[0].GetProperty("comment").GetString().Should().Be(Comment);
    }

    [Fact]
    public async Task What_is_proposed_has_the_line_that_shows_how_the_sentiment_fell_or_what_the_call_is_about()
    {
        await using var world = Open(
            ("Analysis:Topics:complaint:Name", "Complaint"), ("Analysis:Topics:complaint:Words:0", "angry"),
            ("Analysis:Scorecard:service:Questions:3:Id", "calm"), ("Analysis:Scorecard:service:Questions:3:Text", "Did the caller stay calm?"),
            ("Analysis:Scorecard:service:Questions:3:Kind", "YesNo"), ("Analysis:Scorecard:service:Questions:3:Auto:Kind", "SentimentFalling"),
            ("Analysis:Scorecard:service:Questions:4:Id", "about"), ("Analysis:Scorecard:service:Questions:4:Text", "Was it a complaint?"),
            ("Analysis:Scorecard:service:Questions:4:Kind", "YesNo"), ("Analysis:Scorecard:service:Questions:4:Auto:Kind", "Topic"),
            ("Analysis:Scorecard:service:Questions:4:Auto:Topic", "complaint"));
        var call = await TellOfAgentAsync(world, Falling(), "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);

        var answers = (await sue.GetAsync($"calls/{call}/review")).Json.GetProperty("answers");

        // Of twelve turns the last four begin with that of segment 17, and the first angry one is that of segment 11.
        (answers[3].GetProperty("proposed").GetBoolean(), answers[3].GetProperty("segment").GetInt32()).Should().Be((false, 17));
        (answers[4].GetProperty("proposed").GetBoolean(), answers[4].GetProperty("segment").GetInt32()).Should().Be((true, 11));
    }

    [Fact]
    public async Task Who_fails_at_a_critical_question_gets_nothing()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);

        var saved = await sue.PutAsync($"calls/{call}/review", new
        {
            answers = new object[] { new { question = "greeting", value = false }, new { question = "tone", value = 5 } },
        });

        saved.Json.GetProperty("mark").GetDouble().Should().Be(0);
    }

    [Fact]
    public async Task Others_see_a_review_when_it_and_their_own_are_published()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var (sue, tom) = (await PersonAsync(world, "Sue", Role.Supervisor), await PersonAsync(world, "Tom", Role.Supervisor));
        await SaveAsync(sue, call, "published");
        await SaveAsync(tom, call, "draft");

        (await SeenAsync(tom, call)).Should().Equal("Tom draft");
        (await SeenAsync(sue, call)).Should().Equal("Sue published");
        await SaveAsync(tom, call, "published");
        (await SeenAsync(tom, call)).Should().BeEquivalentTo("Tom published", "Sue published");
    }

    [Fact]
    public async Task The_agent_sees_what_is_published_without_lines_and_says_something_to_it()
    {
        await using var world = Open();
        var ann = await PersonAsync(world, "Ann", Role.Agent);
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        await SaveAsync(sue, call, "draft");
        (await SeenAsync(ann, call)).Should().BeEmpty();

        await SaveAsync(sue, call, "published");
        var seen = (await ann.GetAsync($"calls/{call}/reviews")).Json.GetProperty("items")[0];
        var disputed = await ann.PostAsync($"calls/{call}/reviews/{seen.GetProperty("id").GetString()}/dispute", new { comment = "The line was bad." });

        seen.GetProperty("answers")[0].GetProperty("comment").GetString().Should().Be(Comment);
        seen.GetProperty("answers")[0].GetProperty("segment").ValueKind.Should().Be(JsonValueKind.Null);
        disputed.Status.Should().Be(HttpStatusCode.OK, disputed.Body);
        (disputed.Json.GetProperty("state").GetString(), disputed.Json.GetProperty("agentComment").GetString()).Should().Be(("disputed", "The line was bad."));
        (await SeenAsync(sue, call)).Should().Equal("Sue disputed");
        (await sue.PostAsync($"calls/{call}/reviews/{seen.GetProperty("id").GetString()}/acknowledge", new { })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await ann.GetAsync("reviews")).Json.GetProperty("items").GetArrayLength().Should().Be(1);
        (await ann.GetAsync("reviews?state=due")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_reviews_their_own_call()
    {
        await using var world = Open();
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "sue");

        var refused = await sue.PutAsync($"calls/{call}/review", new { answers = Array.Empty<object>() });

        refused.Status.Should().Be(HttpStatusCode.Forbidden);
        refused.Json.GetProperty("detail").GetString().Should().Be("Nobody reviews their own call.");
    }

    [Fact]
    public async Task Nobody_reviews_a_call_in_which_they_have_talked_before_it_was_moved()
    {
        await using var world = Open();
        var (ann, sue) = (await PersonAsync(world, SalesNumber, Role.Supervisor), await PersonAsync(world, "Sue", Role.Supervisor));
        await world.TalkToSalesAsync();
        var call = (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;
        (await sue.PostAsync($"calls/{call}/transfer", new { department = "Support" })).Status.Should().Be(HttpStatusCode.Accepted);
        await world.Caller.HearsAsync("connect you to the support department");
        await world.Support.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Support);
        await world.Support.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('1');
        await world.Caller.EndsAsync();
        await PassAsync(world, TimeSpan.FromHours(2));
        await ann.SignInAsync(SalesNumber);
        await sue.SignInAsync("sue");

        var refused = await ann.PutAsync($"calls/{call}/review", new { answers = Array.Empty<object>() });

        refused.Status.Should().Be(HttpStatusCode.Forbidden);
        refused.Json.GetProperty("detail").GetString().Should().Be("Nobody reviews their own call.");
        (await DueAsync(sue)).Should().Equal(call);
        (await DueAsync(ann)).Should().BeEmpty();
        await SaveAsync(sue, call, "published");
        (await SeenAsync(ann, call)).Should().BeEmpty("it judges who has talked last");
    }

    [Fact]
    public async Task Ones_own_calls_are_not_due_for_oneself()
    {
        await using var world = Open();
        var (ann, sue) = (await PersonAsync(world, "Ann", Role.Supervisor), await PersonAsync(world, "Sue", Role.Supervisor));
        var call = await TellOfAgentAsync(world, Falling(), "chat-1", "ann");
        await PassAsync(world, TimeSpan.FromHours(2));
        await ann.SignInAsync("ann");
        await sue.SignInAsync("sue");

        (await DueAsync(sue)).Should().Equal(call);
        var due = (await ann.GetAsync("reviews?state=due")).Json;
        (due.GetProperty("items").GetArrayLength(), due.GetProperty("total").GetInt32()).Should().Be((0, 0));
    }

    [Theory]
    [InlineData("ann", "1")]
    [InlineData("Ben", "2")]
    [InlineData("Ann Lee", null)]
    [InlineData("bare id", null)]
    public async Task An_agent_is_the_user_of_that_sign_in_name_or_the_only_one_of_that_name(string agent, string? user)
    {
        await using var world = Open();
        string[] ids =
        [
            await Browser.AddAsync(world.Services, "Ann Lee", Role.Agent, each => each with { SignInName = "ann" }),
            await Browser.AddAsync(world.Services, "Ben", Role.Agent, each => each with { SignInName = "bk" }),
            await Browser.AddAsync(world.Services, "Ann Lee", Role.Agent, each => each with { SignInName = "lee" }),
            await Browser.AddAsync(world.Services, "ann", Role.Agent, each => each with { SignInName = "other" }),
        ];
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", agent == "bare id" ? ids[0] : agent);
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);

        var begun = await sue.GetAsync($"calls/{call}/review");

        begun.Json.GetProperty("agentId").GetString().Should().Be(user is null ? null : ids[int.Parse(user, CultureInfo.InvariantCulture) - 1]);
    }

    [Fact]
    public async Task A_name_that_two_have_lets_neither_of_them_review_the_call()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "Sue");
        var (sue, other) = (await PersonAsync(world, "Sue", Role.Supervisor), await PersonAsync(world, "Sue", Role.Supervisor));

        foreach (var person in new[] { sue, other })
        {
            var refused = await person.GetAsync($"calls/{call}/review");
            refused.Status.Should().Be(HttpStatusCode.Forbidden);
            refused.Json.GetProperty("detail").GetString().Should().Be("Nobody reviews their own call.");
        }
    }

    [Fact]
    public async Task The_list_does_not_tell_who_has_begun_what_others_have_published()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var other = await TellOfAgentAsync(world, Complaint, "chat-2", "ann");
        var (sue, tom) = (await PersonAsync(world, "Sue", Role.Supervisor), await PersonAsync(world, "Tom", Role.Supervisor));
        await SaveAsync(sue, call, "published");
        await SaveAsync(sue, other, "published");
        (await ListedAsync(tom)).Should().BeEquivalentTo([$"{call} Sue", $"{other} Sue"]);

        await SaveAsync(tom, call, "draft");

        (await ListedAsync(tom)).Should().BeEquivalentTo([$"{call} Tom", $"{other} Sue"]);
        (await ListedAsync(sue)).Should().BeEquivalentTo([$"{call} Sue", $"{other} Sue"]);
        await SaveAsync(tom, call, "published");
        await SaveAsync(tom, call, "draft");
        (await ListedAsync(tom)).Should().BeEquivalentTo([$"{call} Tom", $"{call} Tom", $"{call} Sue", $"{other} Sue"]);
    }

    [Fact]
    public async Task What_was_published_stays_and_the_next_revision_is_saved()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        await SaveAsync(sue, call, "published");

        var next = await SaveAsync(sue, call, "draft");

        next.GetProperty("revision").GetInt32().Should().Be(2);
        (await SeenAsync(sue, call)).Should().Equal("Sue draft", "Sue published");
    }

    [Fact]
    public async Task A_change_that_somebody_has_not_seen_is_not_lost()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        sue.Change = request => request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"0\""));
        await SaveAsync(sue, call, "draft");
        (await sue.PutAsync($"calls/{call}/review", new { })).Status.Should().Be(HttpStatusCode.PreconditionFailed);

        sue.Change = _ => { };
        await SaveAsync(sue, call, "draft");
        sue.Change = request => request.Headers.IfMatch.Add(new EntityTagHeaderValue("\"1\""));
        (await sue.PutAsync($"calls/{call}/review", new { })).Status.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task What_cannot_be_answered_so_is_told_by_field()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);

        var refused = await sue.PutAsync($"calls/{call}/review", new
        {
            state = "done",
            answers = new object[]
            {
                new { question = "nothing", value = true }, new { question = "tone", value = 6 }, new { question = "greeting", value = "notApplicable" },
                new { question = "solved", value = "in part", segment = -1 },
            },
        });

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name)
            .Should().BeEquivalentTo("state", "answers[0].question", "answers[1].value", "answers[2].value", "answers[3].segment");
    }

    [Fact]
    public async Task A_call_whose_caller_grew_angry_is_due_until_it_is_reviewed()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Falling(), "chat-1", "ann");
        await TellOfAgentAsync(world, Complaint, "chat-2", "ann");
        await PassAsync(world, TimeSpan.FromHours(2));
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);

        var due = (await sue.GetAsync("reviews?state=due")).Json.GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        await SaveAsync(sue, call, "published");

        due.GetProperty("callId").GetString().Should().Be(call);
        due.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).Should().Equal("falling");
        due.GetProperty("agent").GetString().Should().Be("ann");
        (await sue.GetAsync("reviews?state=due")).Json.GetProperty("total").GetInt32().Should().Be(0);
        (await sue.GetAsync("reviews?state=published")).Json.GetProperty("items")[0].GetProperty("callId").GetString().Should().Be(call);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_next_page_of_what_is_due_leaves_out_none_and_repeats_none_whatever_was_reviewed_or_came_meanwhile(bool isReviewed)
    {
        await using var world = Open();
        var told = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            told.Insert(0, await TellOfAgentAsync(world, Falling(), string.Create(CultureInfo.InvariantCulture, $"chat-{number}"), "ann"));
            await PassAsync(world, TimeSpan.FromHours(2));
        }

        var sue = await PersonAsync(world, "Sue", Role.Supervisor);
        var first = (await sue.GetAsync("reviews?state=due&limit=2")).Json;
        if (isReviewed)
        {
            await SaveAsync(sue, told[0], "published");
        }
        else
        {
            await TellOfAgentAsync(world, Falling(), "chat-9", "ann");
            await PassAsync(world, TimeSpan.FromHours(2));
            await sue.SignInAsync("sue");
        }

        var next = (await sue.GetAsync($"reviews?state=due&limit=2&cursor={first.GetProperty("next").GetString()}")).Json;

        CallsOf(first).Should().Equal(told.Take(2));
        CallsOf(next).Should().Equal(told[2]);
        next.GetProperty("next").ValueKind.Should().Be(JsonValueKind.Null);
        next.GetProperty("total").GetInt32().Should().Be(isReviewed ? 2 : 4);
    }

    [Fact]
    public async Task Of_each_agent_two_calls_of_a_week_are_drawn_and_kept()
    {
        await using var world = Open();
        await PersonAsync(world, "Ann", Role.Agent);
        for (var number = 0; number < 5; number++)
            await TellOfAgentAsync(world, Complaint, string.Create(CultureInfo.InvariantCulture, $"chat-{number}"), "ann");
        await PassAsync(world, TimeSpan.FromDays(8));
        var sue = await PersonAsync(world, "Sue", Role.Supervisor);

        var drawn = (await sue.GetAsync("reviews?state=due")).Json;
        await PassAsync(world, TimeSpan.FromHours(3));
        await sue.SignInAsync("sue");

        drawn.GetProperty("total").GetInt32().Should().Be(2);
        drawn.GetProperty("items").EnumerateArray().Should().OnlyContain(item => item.GetProperty("reasons")[0].GetString() == "sample");
        (await sue.GetAsync("reviews?state=due")).Json.GetProperty("items").GetRawText().Should().Be(drawn.GetProperty("items").GetRawText());
    }

    [Fact]
    public async Task Its_words_are_encrypted_and_all_of_it_goes_with_the_call()
    {
        await using var world = Open();
        var call = await TellOfAgentAsync(world, Complaint, "chat-1", "ann");
        await SaveAsync(await PersonAsync(world, "Sue", Role.Supervisor), call, "published");
        await PassAsync(world, TimeSpan.FromHours(2));
        Erasure.ErasedStore.FilesWith(_folder, Comment).Should().BeEmpty();
        Erasure.ErasedStore.TablesWith(_folder, call).Should().Contain("reviews");

        using var body = new StringContent($$"""{"call":"{{call}}"}""", new MediaTypeHeaderValue("application/json"));
        using var asked = await world.Http.PostAsync("/api/v1/erasures", body, TestContext.Current.CancellationToken);
        await PassAsync(world, TimeSpan.FromHours(3));

        asked.StatusCode.Should().Be(HttpStatusCode.Accepted);
        Erasure.ErasedStore.TablesWith(_folder, call).Should().BeEmpty();
    }

    private ContactCenterWorld Open(params (string Key, string Value)[] more) => ReviewDesk.Open(_folder, more);

    private static async Task<IReadOnlyList<string>> DueAsync(Browser asker) => CallsOf((await asker.GetAsync("reviews?state=due")).Json);

    private static IReadOnlyList<string> CallsOf(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("callId").GetString()!)];

    private static async Task<IReadOnlyList<string>> ListedAsync(Browser asker) =>
    [
        .. (await asker.GetAsync("reviews")).Json.GetProperty("items").EnumerateArray()
            .Select(review => $"{review.GetProperty("callId").GetString()} {review.GetProperty("reviewer").GetString()}"),
    ];

    private static async Task<IReadOnlyList<string>> SeenAsync(Browser asker, string call) =>
    [
        .. (await asker.GetAsync($"calls/{call}/reviews")).Json.GetProperty("items").EnumerateArray()
            .Select(review => $"{review.GetProperty("reviewer").GetString()} {review.GetProperty("state").GetString()}"),
    ];

    /// <summary>A caller who is pleased at first and angry in the end.</summary>
    private static IEnumerable<(string Speaker, string Text)> Falling()
    {
        for (var turn = 0; turn < 12; turn++)
        {
            yield return ("agent", "Let me look at that for you now.");
            yield return ("caller", turn < 5 ? "That is great, thank you, I am very happy." : "That is terrible, I am really angry and disappointed.");
        }
    }
}
