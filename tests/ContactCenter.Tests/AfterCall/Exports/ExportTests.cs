using System.IO.Compression;
using System.Net;
using ContactCenter.Access;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Exports.Export;

namespace ContactCenter.Tests.AfterCall.Exports;

/// <summary>A caller has asked what is held of them.</summary>
public sealed class ExportTests
{
    private const string Number = Export.Number;

    private const string Chat =
        """{"call_id":"chat-7","agent":"Bert","caller":"+447700900001","language":"en","transcript":"Agent: How can I help?\nCaller: My zebra is ill"}""";

    private static readonly int[] SecondLine = [1];

    [Fact]
    public async Task Who_may_hear_and_read_gets_each_call_with_its_words_and_sounds()
    {
        await using var fake = await FilledAsync();
        using var zip = await Export.AsWhoHearsAndReadsAsync(fake);

        var index = Json(zip, "export.json");
        index.GetProperty("number").GetString().Should().Be(Number);
        index.GetProperty("leftOut").GetArrayLength().Should().Be(0);
        var folders = index.GetProperty("calls").EnumerateArray()
            .ToDictionary(call => call.GetProperty("callId").GetString()!, call => call.GetProperty("folder").GetString()!, StringComparer.Ordinal);
        folders.Should().HaveCount(2).And.ContainKey("caller-leg");
        var message = folders["caller-leg"];
        var chat = folders.Single(folder => folder.Key != "caller-leg").Value;
        Names(zip).Should().BeEquivalentTo(
            "export.json", $"{message}/call.json", Names(zip).Single(name => name.EndsWith(".wav", StringComparison.Ordinal)),
            $"{chat}/call.json", $"{chat}/transcript.json", $"{chat}/transcript.txt", $"{chat}/analysis.json");
        Json(zip, $"{chat}/analysis.json").GetProperty("summary").GetProperty("paragraph").GetString().Should().Contain("My zebra is ill");
        Json(zip, $"{message}/call.json").GetProperty("callId").GetString().Should().Be("caller-leg");
        Read(zip, Names(zip).Single(name => name.StartsWith($"{message}/recording-", StringComparison.Ordinal))).Should().StartWith("RIFF");
        Read(zip, $"{chat}/transcript.txt").Should().Contain("My zebra is ill");
        var lines = await fake.ItemsAsync("/api/v1/audit?who=Ada");
        lines.Select(line => line.GetProperty("action").GetString()).Should().Contain(["callerExported", "recordingHeard", "transcriptRead"]);
        lines.Should().OnlyContain(line => !line.GetRawText().Contains(Number, StringComparison.Ordinal), "the audit outlives an erasure");
    }

    [Fact]
    public async Task What_people_have_judged_and_said_of_the_topic_is_told_to_who_may_read()
    {
        await using var fake = await FilledAsync();
        await JudgedAsync(fake);

        using var zip = await Export.AsWhoHearsAndReadsAsync(fake);

        var review = Json(zip, Names(zip).Single(name => name.EndsWith("/reviews.json", StringComparison.Ordinal))).EnumerateArray()
            .Should().ContainSingle().Subject;
        (review.GetProperty("reviewer").GetString(), review.GetProperty("state").GetString()).Should().Be(("Sue", "draft"));
        var answer = review.GetProperty("answers")[0];
        (answer.GetProperty("comment").GetString(), answer.GetProperty("segment").GetInt32()).Should().Be(("No greeting.", 0));
        var label = Json(zip, Names(zip).Single(name => name.EndsWith("/topic.json", StringComparison.Ordinal)));
        (label.GetProperty("topic").GetString(), label.GetProperty("by").GetString()).Should().Be(("animals", "sue"));
        label.GetProperty("lines").EnumerateArray().Select(line => line.GetInt32()).Should().Equal(SecondLine);
        label.GetProperty("at").GetDateTimeOffset().Should().BeCloseTo(fake.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        Json(zip, "export.json").GetProperty("calls").EnumerateArray()
            .SelectMany(call => call.GetProperty("files").EnumerateArray()).Select(file => file.GetString())
            .Should().Contain(["reviews.json", "topic.json"]);
    }

    [Fact]
    public async Task Nobody_exports_what_others_think_of_their_own_call()
    {
        await using var fake = await FilledAsync(agent: "Ada");
        await JudgedAsync(fake);

        using var zip = await Export.AsWhoHearsAndReadsAsync(fake);

        Names(zip).Should().NotContain(name => name.EndsWith("/reviews.json", StringComparison.Ordinal));
        var left = Json(zip, "export.json").GetProperty("leftOut").EnumerateArray().Should().ContainSingle().Subject;
        left.GetProperty("what").GetString().Should().Be("reviews");
        left.GetProperty("reason").GetString().Should().StartWith("You have talked in this call yourself");
    }

    [Fact]
    public async Task Who_may_not_is_told_what_was_left_out()
    {
        await using var fake = await FilledAsync();
        await JudgedAsync(fake);

        using var zip = await Export.OfAsync(fake, request => request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey));

        Names(zip).Should().HaveCount(3).And.OnlyContain(name => name.EndsWith(".json", StringComparison.Ordinal));
        Json(zip, "export.json").GetProperty("leftOut").EnumerateArray().Select(left => $"{left.GetProperty("what")}: {left.GetProperty("reason")}")
            .Should().BeEquivalentTo(
                "sound: You may not listen to recordings of this department.", "transcript: You may not read transcripts of this department.",
                "analysis: You may not read all that was said in this call.", "reviews: You may not read all that was said in this call.",
                "topic: You may not read all that was said in this call.");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.BadRequest)]
    [InlineData(" ", HttpStatusCode.BadRequest)]
    [InlineData("447700900999", HttpStatusCode.NotFound)]
    public async Task Of_nobody_nothing_is_exported(string? number, HttpStatusCode status)
    {
        await using var fake = new FakeWebhooks();

        using var answer = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/exports", new { number });

        answer.StatusCode.Should().Be(status);
    }

    /// <summary>A server with a voice message and a conversation in writing of the caller, and a call of another.</summary>
    private static async Task<FakeWebhooks> FilledAsync(string agent = "Bert")
    {
        var chat = Chat.Replace("Bert", agent, StringComparison.Ordinal);
        var fake = new FakeWebhooks(
            settings:
            [
                ("Ivr:Menus:Main:Options:3:Message", "Sales"), ("Recordings:Sources:Default:Secret", RecordingSystem.Secret),
                ("Analysis:Topics:animals:Name", "Animals"),
                ("Analysis:Scorecard:service:Questions:0:Id", "greeting"),
                ("Analysis:Scorecard:service:Questions:0:Text", "Did the agent greet the caller?"),
                ("Analysis:Scorecard:service:Questions:0:Kind", "YesNo"),
            ]);
        fake.Calls.AnswerToFile = MessageCall.Sound;
        await MessageCall.LeaveAsync(fake);
        await RecordingSystem.TakenAsync(fake.Platform, chat);
        await RecordingSystem.TakenAsync(
            fake.Platform, chat.Replace("chat-7", "chat-8", StringComparison.Ordinal).Replace(Number, "447700900002", StringComparison.Ordinal));
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.SettleAsync();
        return fake;
    }

    /// <summary>A supervisor has begun a review of the conversation in writing, and has said what it was about.</summary>
    private static async Task JudgedAsync(FakeWebhooks fake)
    {
        await Browser.AddAsync(fake, "Sue", Role.Supervisor);
        var sue = new Browser(fake.Platform);
        await sue.SignInAsync("sue");
        var call = (await sue.GetAsync($"calls?caller={Number}")).Json.GetProperty("items").EnumerateArray()
            .Select(each => each.GetProperty("callId").GetString()!).Single(id => id != "caller-leg");
        var saved = await sue.PutAsync($"calls/{call}/review", new
        {
            state = "draft",
            answers = new object[] { new { question = "greeting", value = false, segment = 0, comment = "No greeting." } },
        });
        saved.Status.Should().Be(HttpStatusCode.OK, saved.Body);
        (await sue.PutAsync($"calls/{call}/topic", new { topic = "animals", lines = SecondLine })).Status.Should().Be(HttpStatusCode.OK);
    }

    private static List<string> Names(ZipArchive zip) => [.. zip.Entries.Select(entry => entry.FullName)];
}
