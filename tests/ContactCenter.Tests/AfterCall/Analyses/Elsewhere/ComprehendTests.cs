using System.Text.Json;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Analyses.ToldCall;

namespace ContactCenter.Tests.AfterCall.Analyses.Elsewhere;

/// <summary>Amazon Comprehend reads calls where the owner wants it, without what nobody outside is to know.</summary>
public sealed class ComprehendTests
{
    private static readonly string[] Steps = ["Language", "Sentiment", "KeyPhrases", "Entities", "Syntax"];

    private static readonly (string Speaker, string Text)[] Call =
    [
        .. Complaint,
        ("caller", "👍 I live in Zürich and like the chair but it is broken 👩‍👩‍👧 call me at +41 44 668 18 00"),
        ("caller", "My card number is 4111 1111 1111 1111 and I want my money back"),
    ];

    [Fact]
    public async Task Each_step_is_made_of_what_it_finds_at_places_of_our_own_text()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = World(system, cloud);

        var call = await TellAsync(world, Call);

        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis).Where(step => step.Key is not ("vectors" or "topic")).Should().OnlyContain(step => step.Value == "done");
        (Text(analysis.GetProperty("language"), "code"), analysis.GetProperty("language").GetProperty("score").GetDouble()).Should().Be(("en", .97));
        var places = analysis.GetProperty("entities").EnumerateArray().Select(entity => $"{Text(entity, "type")} {Text(entity, "text")}").ToList();
        places.Should().Contain(["location Zürich", "email ann@example.com", "orderNumber 4711 0815", "card [card]"]).And.NotContain("location email");
        analysis.GetProperty("entities").EnumerateArray()
            .ToDictionary(entity => Text(entity, "type"), entity => Text(entity, "provider"), StringComparer.Ordinal)
            .Should().Contain("location", "Comprehend").And.Contain("email", "Embedded");
        var segments = (await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray().ToList();
        var found = Steps[2..].SelectMany(part => analysis.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(part)).EnumerateArray()).ToList();
        found.Should().HaveCountGreaterThan(50);
        foreach (var place in found)
        {
            var text = Text(segments[place.GetProperty("segment").GetInt32()], "text");
            text[place.GetProperty("begin").GetInt32()..place.GetProperty("end").GetInt32()].Should().Be(Text(place, "text"));
        }

        analysis.GetProperty("syntax").EnumerateArray().Select(token => $"{Text(token, "text")} {Text(token, "tag")}").Should()
            .Contain(["Zürich NOUN", "and CCONJ", "ann@example.com X"]);
        analysis.GetProperty("keyPhrases").EnumerateArray().Select(phrase => Text(phrase, "provider")).Should().OnlyContain(who => who == "Comprehend");
    }

    [Fact]
    public async Task A_turn_may_be_mixed_and_the_agents_are_not_sent_where_they_are_not_judged()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = World(system, cloud, ("Analysis:Agents:Sentiment", "false"));

        var call = await TellAsync(world, Call);

        var segments = (await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments").EnumerateArray().ToList();
        Text(segments[6].GetProperty("sentiment"), "label").Should().Be("mixed");
        Text(segments[1].GetProperty("sentiment"), "label").Should().Be("negative");
        segments[0].GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null);
        var sentiment = (await AnalysisAsync(world, call)).GetProperty("sentiment");
        (Text(sentiment, "provider"), Text(sentiment, "label")).Should().Be(("Comprehend", "negative"));
        cloud.Operations.Where(operation => operation.EndsWith("Sentiment", StringComparison.Ordinal)).Should().ContainSingle("turns are sent together");
    }

    [Fact]
    public async Task Nothing_that_is_to_be_hidden_leaves_this_machine()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = World(system, cloud);

        await TellAsync(world, Call);

        var sent = string.Join('\n', cloud.Texts);
        sent.Should().Contain("[email]").And.Contain("[orderNumber]").And.Contain("[phone]").And.Contain("[card]").And.Contain("Zürich");
        sent.Should().NotContain("ann@example.com").And.NotContain("4711").And.NotContain("668").And.NotContain("4111");
    }

    [Fact]
    public async Task What_may_be_told_outside_is_for_the_owner_to_say()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = World(system, cloud, ("Analysis:Redaction:ProviderKinds:0", "phone"));

        await TellAsync(world, Call);

        string.Join('\n', cloud.Texts).Should().Contain("ann@example.com").And.Contain("[phone]").And.NotContain("4111");
    }

    [Fact]
    public async Task While_it_has_no_time_the_step_waits()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = World(system, cloud);
        cloud.Throttle(3);

        var call = await TellAsync(world, Call);
        var waiting = (await world.GetAsync("/api/v1/work")).GetProperty("items").EnumerateArray().ToList();
        await world.RunOutAsync();

        waiting.Should().ContainSingle().Which.GetRawText().Should().Contain("Amazon Comprehend has no time now (ThrottlingException).")
            .And.NotContain("chair", "what Amazon says of an error may repeat the call");
        StepsOf(await AnalysisAsync(world, call)).Where(step => step.Key is not ("vectors" or "topic")).Should().OnlyContain(step => step.Value == "done");
        cloud.Requests.Should().Be(3 + cloud.Operations.Count);
    }

    [Theory]
    [InlineData("TextSizeLimitExceededException", "TextSizeLimitExceededException")]
    [InlineData("the chair is broken", "without a code")]
    public async Task A_turn_that_it_cannot_read_is_left_out_which_the_call_says(string code, string told)
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud { Refused = ("Zürich", code) };
        await using var world = World(system, cloud);

        var call = await TellAsync(world, Call);

        var steps = StepsOf(await AnalysisAsync(world, call));
        var reason = $"done: Amazon Comprehend left out 1 of 8 texts ({told})";
        foreach (var step in (string[])["keyPhrases", "entities", "syntax", "sentiment"])
            steps[step].Should().Be(reason, step);
        var segments = (await world.SupervisorJsonAsync($"/api/v1/calls/{call}/transcript")).GetProperty("segments");
        segments[6].GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Null);
        segments[7].GetProperty("sentiment").ValueKind.Should().Be(JsonValueKind.Object);
    }

    [Fact]
    public async Task Where_it_can_read_no_turn_the_next_one_is_asked()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud { Refused = (" ", "UnsupportedLanguageException") };
        await using var world = World(system, cloud, ("Analysis:Steps:Sentiment:Providers:1", "Embedded"));

        var analysis = await AnalysisAsync(world, await TellAsync(world, Call));

        StepsOf(analysis).Should()
            .Contain("sentiment", "done: Amazon Comprehend reads none of the texts (UnsupportedLanguageException)")
            .And.Contain("keyPhrases", "failed: Amazon Comprehend reads none of the texts (UnsupportedLanguageException)");
        Text(analysis.GetProperty("sentiment"), "provider").Should().Be("Embedded");
        // That steps without another provider are given up.
        world.Logs.Clear();
    }

    [Fact]
    public async Task One_that_it_has_no_time_for_is_asked_again_with_the_others()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud { Refused = ("Zürich", "InternalServerException") };
        await using var world = World(system, cloud);

        var call = await TellAsync(world, Call);
        StepsOf(await AnalysisAsync(world, call)).Should().NotContainKey("sentiment");
        cloud.Refused = ("", "");
        await world.RunOutAsync();

        StepsOf(await AnalysisAsync(world, call)).Should().Contain("sentiment", "done").And.Contain("entities", "done");
    }

    [Fact]
    public async Task Who_never_has_time_is_passed_over()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = World(system, cloud, Steps.Select(step => ($"Analysis:Steps:{step}:Providers:1", "Embedded")).ToArray());
        cloud.Throttle(1_000);

        var call = await TellAsync(world, Call);
        await world.RunOutAsync();
        await world.RunOutAsync();

        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis)["language"].Should().Be("done: Amazon Comprehend has no time now (ThrottlingException)");
        Text(analysis.GetProperty("language"), "provider").Should().Be("Embedded");
    }

    [Fact]
    public async Task A_language_that_it_does_not_read_is_not_sent_and_the_next_one_is_asked()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = system.World(
            cloud, [("Ivr:Language", "sv-SE"), .. ComprehendCloud.Use(AmazonCloud.SecretKey, "Sentiment", "KeyPhrases"), ("Analysis:Steps:Syntax", "Off")]);
        cloud.Clock = world.Clock;

        var call = await TellAsync(
            world,
            [
                ("agent", "Hej och välkommen till vår kundtjänst, vad kan jag hjälpa dig med i dag?"),
                ("caller", "Jag har köpt en stol av er och den är trasig, jag är mycket besviken och vill ha mina pengar tillbaka nu."),
            ]);

        cloud.Requests.Should().Be(0);
        StepsOf(await AnalysisAsync(world, call))["sentiment"].Should().StartWith("impossible: Comprehend").And.EndWith("in sv");
    }

    [Fact]
    public async Task With_wrong_keys_the_next_one_is_asked_and_the_call_says_why()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = system.World(
            cloud, [.. ComprehendCloud.Use("another-secret", "Sentiment"), ("Analysis:Steps:Sentiment:Providers:1", "Embedded")]);
        cloud.Clock = world.Clock;

        var call = await TellAsync(world, Call);

        StepsOf(await AnalysisAsync(world, call))["sentiment"].Should().Be("done: Amazon Comprehend refuses (InvalidSignatureException)");
        cloud.Operations.Should().BeEmpty();
        world.Logs.Entries.Should().NotContain(line => line.Message.Contains("another-secret"));
    }

    [Fact]
    public async Task A_turn_of_more_bytes_than_it_takes_is_sent_in_parts()
    {
        await using var system = await RecordingSystem.StartAsync();
        using var cloud = new ComprehendCloud();
        await using var world = World(system, cloud);

        var call = await TellAsync(
            world,
            [
                .. Complaint,
                ("caller", string.Join(' ', Enumerable.Repeat("Zürich is terrible 👍", 400))),
                .. Enumerable.Repeat(("caller", "That is terrible service in Zürich"), 60),
            ]);

        var analysis = await AnalysisAsync(world, call);
        StepsOf(analysis).Where(step => step.Key is not ("vectors" or "topic")).Should().OnlyContain(step => step.Value == "done");
        analysis.GetProperty("entities").EnumerateArray().Count(entity => Text(entity, "type") == "location").Should().Be(460);
    }

    private static ContactCenterWorld World(RecordingSystem system, ComprehendCloud cloud, params (string, string)[] settings)
    {
        var world = system.World(cloud, [.. ComprehendCloud.Use(AmazonCloud.SecretKey, Steps), .. settings]);
        cloud.Clock = world.Clock;
        return world;
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
