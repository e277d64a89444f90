using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>What was said in a call leads to what it was about and how it went.</summary>
public sealed class CallAnalysisTests
{
    private const string Attribute = "postcallTranscribeComprehendAnalysis";

    [Fact]
    public async Task A_complaint_has_a_language_a_sentiment_that_is_negative_entities_a_summary_and_figures()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();

        var call = await TellAsync(world, Complaint);

        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis).Should().HaveCount(9).And.OnlyContain(
            step => step.Key == "vectors" || step.Value == (step.Key == "syntax" || step.Key == "topic" ? "off" : "done"));
        analysis.GetProperty("language").GetProperty("code").GetString().Should().Be("en");
        var sentiment = analysis.GetProperty("sentiment");
        sentiment.GetProperty("label").GetString().Should().Be("negative");
        sentiment.GetProperty("value").GetDouble().Should().BeInRange(-1, -.15);
        sentiment.GetProperty("parties").GetProperty("caller").GetProperty("label").GetString().Should().Be("negative");
        sentiment.GetProperty("course").GetArrayLength().Should().Be(10);
        analysis.GetProperty("entities").EnumerateArray()
            .Select(entity => $"{Text(entity, "type")} {Text(entity, "text")} in {entity.GetProperty("segment")}")
            .Should().Equal("orderNumber 4711 0815 in 3", "email ann@example.com in 3");
        analysis.GetProperty("summary").GetProperty("bullets").GetArrayLength().Should().Be(3);
        Text(analysis.GetProperty("summary"), "paragraph").Should().Contain("Caller: ").And.Contain("broken");
        var talk = analysis.GetProperty("talk");
        talk.GetProperty("durationSeconds").GetDouble().Should().Be(58);
        talk.GetProperty("agent").GetProperty("seconds").GetDouble().Should().Be(24);
        talk.GetProperty("silenceSeconds").GetDouble().Should().Be(10);
    }

    [Fact]
    public async Task Each_place_is_one_of_the_transcript_whose_turns_have_a_sentiment()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();
        var call = await TellAsync(world, Complaint);

        var segments = (await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray().ToList();

        segments.Select(segment => segment.GetProperty("segment").GetInt32()).Should().Equal(Enumerable.Range(0, Complaint.Length));
        segments[1].GetProperty("sentiment").GetProperty("label").GetString().Should().Be("negative");
        var analysis = await AnalysisAsync(world, call);
        foreach (var place in analysis.GetProperty("entities").EnumerateArray().Concat(analysis.GetProperty("keyPhrases").EnumerateArray()))
        {
            var text = Text(segments[place.GetProperty("segment").GetInt32()], "text");
            text[place.GetProperty("begin").GetInt32()..place.GetProperty("end").GetInt32()].Should().Be(Text(place, "text"));
        }
    }

    [Fact]
    public async Task Who_wants_parts_of_speech_gets_each_word_of_the_transcript_with_its_tag()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World(("Analysis:Steps:Syntax:Providers:0", "Embedded"));

        var call = await TellAsync(world, Complaint);

        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis).Should().Contain("syntax", "done");
        analysis.GetProperty("syntax").EnumerateArray().Where(token => token.GetProperty("segment").GetInt32() == 2).Take(5)
            .Select(token => $"{Text(token, "text")} {Text(token, "tag")}").Should().Equal("I PRON", "am AUX", "sorry ADJ", "to PART", "hear VERB");
        analysis.GetProperty("keyPhrases").EnumerateArray().Select(phrase => Text(phrase, "text")).Should().Contain("terrible service");
    }

    [Fact]
    public async Task The_detail_of_a_call_tells_what_is_known_without_a_word_of_it()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();
        var call = await TellAsync(world, Complaint);

        var part = (await world.SupervisorJsonAsync($"/api/v1/calls/{call}")).GetProperty("analysis");

        part.GetProperty("language").GetProperty("code").GetString().Should().Be("en");
        part.GetProperty("sentiment").GetProperty("label").GetString().Should().Be("negative");
        part.GetRawText().Should().NotContain("chair").And.NotContain("4711");
    }

    [Fact]
    public async Task What_comes_later_is_analysed_with_what_was_there()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();
        var call = await TellAsync(world, Complaint);

        await TellAsync(world, [("agent", "One thing more"), ("caller", "My booking number is 99 88 77, thank you")]);

        var analysis = await AnalysisAsync(world, call);
        analysis.GetProperty("entities").EnumerateArray().Select(entity => Text(entity, "text")).Should().Contain(["4711 0815", "99 88 77"]);
        var talk = analysis.GetProperty("talk");
        talk.GetProperty("durationSeconds").GetDouble().Should().Be(58 + 18, "nobody has told when they began: one stands behind the other");
        talk.GetProperty("overlapSeconds").GetDouble().Should().Be(0);
    }

    [Theory]
    [InlineData("", "off", "off", "off")]
    [InlineData("snt, dl", "done", "off", "done")]
    [InlineData("kw,ne", "off", "done", "done")]
    public async Task A_calls_attribute_says_which_steps_are_made_and_figures_need_no_words(string parts, string sentiment, string entities, string summary)
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();

        var call = await TellAsync(world, Complaint, "chat-7", (Attribute, parts));

        var steps = StepsOf(await AnalysisAsync(world, call));
        steps.Should().Contain("sentiment", sentiment).And.Contain("entities", entities).And.Contain("summary", summary).And.Contain("talk", "done");
    }

    [Fact]
    public async Task Settings_switch_steps_off_and_keep_the_agents_side_from_being_judged()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World(
            ("Analysis:Steps:Summary", "Off"), ("Analysis:Steps:Entities:Providers:0", "Off"),
            ("Analysis:Agents:Sentiment", "false"), ("Analysis:Agents:Figures", "false"));

        var call = await TellAsync(world, Complaint);

        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis).Should().Contain("summary", "off").And.Contain("entities", "off").And.Contain("sentiment", "done");
        analysis.GetProperty("summary").ValueKind.Should().Be(JsonValueKind.Null);
        analysis.GetProperty("sentiment").GetProperty("parties").TryGetProperty("agent", out _).Should().BeFalse();
        analysis.GetProperty("talk").GetProperty("agent").ValueKind.Should().Be(JsonValueKind.Null);
        var segments = (await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments");
        segments[0].GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null, "the agent has said it");
    }

    [Fact]
    public async Task Where_agents_are_not_judged_and_it_is_not_known_who_spoke_nobody_is()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World(("Analysis:Agents:Sentiment", "false"));

        var call = await TellAsync(world, Complaint.Select(turn => ("unknown", turn.Text)));

        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis)["sentiment"].Should().Be(
            "impossible: it is not known who spoke, and what may be an agent's is not judged (Analysis:Agents:Sentiment)");
        analysis.GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null);
        (await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray()
            .Should().OnlyContain(segment => segment.GetProperty("sentiment").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task The_course_is_that_of_the_whole_talk_also_where_agents_are_not_judged()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World(("Analysis:Agents:Sentiment", "false"));

        var call = await TellAsync(world, Complaint);

        var course = (await AnalysisAsync(world, call)).GetProperty("sentiment").GetProperty("course").EnumerateArray().ToList();
        course[0].GetProperty("start").GetDouble().Should().Be(0, "the agent has begun");
        course[0].GetProperty("caller").ValueKind.Should().Be(JsonValueKind.Null);
        course[^1].GetProperty("end").GetDouble().Should().Be(58);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_part_in_one_channel_counts_with_the_caller_unless_agents_are_not_judged(bool judgesAgents)
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World(("Analysis:Agents:Sentiment", judgesAgents ? "true" : "false"));
        await TellAsync(world, Complaint.Select(turn => ("unknown", turn.Text)));

        var call = await TellAsync(
            world, [("agent", "I have put you through to a colleague."), ("caller", "Thank you so much, that is great, I am very happy.")]);

        var analysis = await AnalysisAsync(world, call);
        var sentiment = analysis.GetProperty("sentiment");
        sentiment.GetProperty("parties").GetProperty("caller").GetProperty("label").GetString().Should().Be("positive");
        sentiment.GetProperty("label").GetString().Should().Be(judgesAgents ? "negative" : "positive");
        StepsOf(analysis)["sentiment"].Should().Be(judgesAgents
            ? "done"
            : "done: it is not known of all recordings who spoke, and what may be an agent's is not judged (Analysis:Agents:Sentiment)");
        StepsOf(analysis)["talk"].Should().Be("done: it is not known of all recordings who spoke: agent and caller have figures of the others alone");
        var judged = (await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray()
            .Where(segment => segment.GetProperty("sentiment").ValueKind != JsonValueKind.Null)
            .Select(segment => segment.GetProperty("speaker").GetString()).Distinct(StringComparer.Ordinal);
        judged.Should().BeEquivalentTo(judgesAgents ? ["unknown", "agent", "caller"] : (string[])["caller"]);
    }

    [Fact]
    public async Task What_a_language_does_not_have_is_said_and_not_guessed()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World(("Ivr:Language", "sv-SE"));

        var call = await TellAsync(
            world,
            [
                ("agent", "Hej och välkommen till vår kundtjänst, vad kan jag hjälpa dig med i dag?"),
                ("caller", "Jag har köpt en stol av er och den är trasig, jag är mycket besviken och vill ha mina pengar tillbaka nu."),
            ]);

        var analysis = await AnalysisAsync(world, call);
        analysis.GetProperty("language").GetProperty("code").GetString().Should().Be("sv");
        analysis.GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null);
        StepsOf(analysis)["sentiment"].Should().Be("impossible: there are no word rules for sv");
    }

    [Fact]
    public async Task Nobody_learns_what_they_may_not_read_and_there_is_nothing_of_an_unknown_call()
    {
        await using var system = await RecordingSystem.StartAsync();
        await using var world = system.World();
        var call = await TellAsync(world, Complaint);

        using var refused = await world.Http.GetAsync($"/api/v1/calls/{call}/analysis", TestContext.Current.CancellationToken);
        using var unknown = await world.AsSupervisorAsync("/api/v1/calls/nobody/analysis");

        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        unknown.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_card_number_that_was_said_is_in_no_part_of_it()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var folder = new TestFolder();
        await using var world = system.World(("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path));

        var call = await TellAsync(world, [.. Complaint, ("caller", "My card number is 4111 1111 1111 1111 and I want my money back")]);

        var analysis = await AnalysisAsync(world, call);
        analysis.GetRawText().Should().NotContain("4111");
        analysis.GetProperty("entities").EnumerateArray().Where(entity => Text(entity, "type") == "card")
            .Select(entity => Text(entity, "text")).Should().Equal("[card]");
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
