using System.Net;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Surveys;

/// <summary>Figures of surveys as programs ask for them.</summary>
public sealed class SurveyFigureEndpointTests
{
    private const string Rated = """
        {"key":"Sales","asked":2,"answered":1,"satisfied":1,"csat":1,"mean":4,"low":1,"high":5,"distribution":{"4":1}}
        """;

    [Theory]
    [InlineData("department", "Sales")]
    [InlineData("day", "2026-01-06")]
    [InlineData("week", "2026-01-03")]
    public async Task Who_was_asked_and_who_answered_is_told(string by, string key)
    {
        await using var world = new ContactCenterWorld(CallSteps.With(("Business:TimeZone", "Pacific/Kiritimati"), ("Business:WeekStart", "saturday")));
        await RateAsync(world, "4");
        await RateAsync(world);

        (await world.GetAsync($"/api/v1/surveys/figures?by={by}")).GetRawText().Should()
            .Be($$"""{"items":[{{Rated.Trim().Replace("Sales", key, StringComparison.Ordinal)}}],"next":null,"total":1}""");
        var table = new Uri($"/api/v1/surveys/figures?by={by}&format=csv", UriKind.Relative);
        (await world.Http.GetStringAsync(table, TestContext.Current.CancellationToken)).Should()
            .Be($"key,asked,answered,satisfied,csat,mean,low,high,distribution\r\n{key},2,1,1,1,4,1,5,4: 1\r\n");
    }

    [Fact]
    public async Task Of_agents_no_mean_of_fewer_than_five_marks_is_told()
    {
        await using var world = new ContactCenterWorld();
        await RateAsync(world, "4");

        (await world.GetAsync("/api/v1/surveys/figures?by=agent")).GetProperty("items")[0].GetRawText().Should().Be(
            $$"""{"key":"{{CallSteps.SalesNumber}}","asked":1,"answered":1,"satisfied":1,"csat":null,"mean":null"""
                + ""","low":1,"high":5,"distribution":{"4":1}}""");
        var table = new Uri("/api/v1/surveys/figures?by=agent&format=csv", UriKind.Relative);
        (await world.Http.GetStringAsync(table, TestContext.Current.CancellationToken)).Should()
            .EndWith($"\r\n{CallSteps.SalesNumber},1,1,1,,,1,5,4: 1\r\n");
    }

    [Theory]
    [InlineData("Analysis:Agents:Sentiment")]
    [InlineData("Analysis:Agents:Figures")]
    public async Task Nothing_is_put_together_by_agent_where_the_settings_say_so(string key)
    {
        await using var fake = new FakeWebhooks(settings: (key, "false"));

        var refused = await fake.AskAsync("/api/v1/surveys/figures?by=agent");

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Json.GetProperty("detail").GetString().Should().Be("Nothing is put together by agent: Analysis:Agents says so.");
        (await fake.AskAsync("/api/v1/surveys/figures?by=agent&format=csv")).Status.Should().Be(HttpStatusCode.Conflict);
        (await fake.AskAsync("/api/v1/surveys/figures?by=department")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Each_question_has_its_own_figures()
    {
        await using var world = new ContactCenterWorld(CallSteps.With(
            ("Survey:Questions:1:Prompt", "Would you call again?"), ("Survey:Questions:1:Min", "0"), ("Survey:Questions:1:Max", "10"),
            ("Survey:Questions:2:Prompt", "Tell us."), ("Survey:Questions:2:Kind", "Message")));
        await RateAsync(world, "5", "9#");
        await RateAsync(world, "1");

        var figures = (await world.GetAsync("/api/v1/surveys/figures?by=question")).GetProperty("items").EnumerateArray();

        figures.Select(figure => figure.GetRawText()).Should().Equal(
            """{"key":"How satisfied were you with this call? Press a key from 1, not at all, to 5, very satisfied.","asked":2,"answered":2"""
                + ""","satisfied":1,"csat":0.5,"mean":3,"low":1,"high":5,"distribution":{"1":1,"5":1}}""",
            """{"key":"Would you call again?","asked":1,"answered":1,"satisfied":1,"csat":1,"mean":9,"low":0,"high":10,"distribution":{"9":1}}""");
    }

    [Theory]
    [InlineData("from=2026-01-05T10:00:00Z&to=2026-01-05T10:00:01Z", 1)]
    [InlineData("from=2026-01-05T10:00:01Z", 0)]
    [InlineData("to=2026-01-05T10:00:00Z", 0)]
    public async Task The_time_is_that_at_which_the_call_began(string time, int entries)
    {
        await using var world = new ContactCenterWorld();
        await RateAsync(world, "4");

        (await world.GetAsync($"/api/v1/surveys/figures?by=department&{time}")).GetProperty("items").GetArrayLength().Should().Be(entries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?by=caller")]
    [InlineData("?by=0")]
    [InlineData("?by=day&from=yesterday")]
    [InlineData("?by=day&from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")]
    [InlineData("?by=day&format=pdf")]
    public async Task What_cannot_be_read_is_told(string query)
    {
        await using var fake = new FakeWebhooks();

        (await fake.AskAsync($"/api/v1/surveys/figures{query}")).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    /// <summary>A caller talks, is left by the agent, presses these keys, each answering one question, and hangs up.</summary>
    private static async Task RateAsync(ContactCenterWorld world, params string[] keys)
    {
        await world.ReachSurveyAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        foreach (var pressed in keys)
            await world.Caller.PressAsync(pressed);
        await world.CallerHangsUpAsync();
    }
}
