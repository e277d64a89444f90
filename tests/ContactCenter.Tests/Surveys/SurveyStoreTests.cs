using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Calls;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using Dapper;

namespace ContactCenter.Tests.Surveys;

/// <summary>Surveys are counted alike, wherever their calls are kept.</summary>
public sealed class SurveyStoreTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(70);
    private static readonly TimeZoneInfo Kathmandu = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kathmandu");
    private static readonly SurveyScale OneToFive = new(1, 5);

    private readonly SqliteStoreFolder _folder = new() { Questions = [Question("How was it?", OneToFive), Question("Again?", new(0, 10))] };

    public static TheoryData<SurveyGrouping> Groupings => [.. Enum.GetValues<SurveyGrouping>()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Groupings))]
    public async Task A_call_that_moves_to_the_history_counts_as_before(SurveyGrouping by)
    {
        var selection = new SurveySelection(by, From: null, To: null, Kathmandu, DayOfWeek.Tuesday);
        var store = _folder.Open();
        // The day of Kathmandu begins at 18:15 of the day before.
        await store.SaveAsync(Call("one", "18:14:59", "Sales", Answer(1, OneToFive, 4), Answer(2, new(0, 10), 9)));
        await store.SaveAsync(Call("two", "18:15:00", "Support", Answer(1, OneToFive, null)));
        await store.SaveAsync(Call("three", "18:20:00", "Sales", Answer(1, OneToFive, 4), Answer(2, new(0, 10), 9)));
        await store.SaveAsync(Call("four", "18:20:00", "Sales"));
        await store.SaveAsync(Changed(Call("unasked", "18:20:00", "Sales", Answer(1, OneToFive, 1)), survey => survey with { AskedAt = null }));
        var atHand = SurveyFigure.Of(await store.CountSurveysAsync(selection, TestContext.Current.CancellationToken), isByAgent: false);
        _folder.Moved().Should().Be(0);

        await _folder.PassAsync(Long);

        _folder.Moved().Should().Be(5);
        SurveyFigure.Of(await store.CountSurveysAsync(selection, TestContext.Current.CancellationToken), isByAgent: false).Should().BeEquivalentTo(
            atHand, options => options.WithStrictOrdering());
        atHand.Sum(figure => figure.Asked).Should().Be(by == SurveyGrouping.Question ? 5 : 4);
        if (by == SurveyGrouping.Week)
            atHand.Select(figure => (figure.Key, figure.Asked)).Should().Equal(("2025-12-30", 1), ("2026-01-06", 3));
        if (by == SurveyGrouping.Day)
            atHand.Select(figure => (figure.Key, figure.Asked)).Should().Equal(("2026-01-05", 1), ("2026-01-06", 3));
    }

    [Fact]
    public async Task Surveys_about_one_agent_are_listed_alike_before_and_after_their_calls_move()
    {
        var query = new CallQuery { HasSurvey = true, Agent = "SIP:ann@example.com" };
        var store = _folder.Open();
        await store.SaveAsync(Changed(Call("one", "10:00:00", "Sales"), survey => survey with { Agent = "sip:ann@example.com" }));
        await store.SaveAsync(Call("two", "11:00:00", "Sales"));
        (await FoundAsync()).Should().Equal("one");

        await _folder.PassAsync(Long);

        _folder.Moved().Should().Be(2);
        (await FoundAsync()).Should().Equal("one");

        async Task<IEnumerable<string>> FoundAsync()
        {
            var page = await store.ListAsync(query, TestContext.Current.CancellationToken);
            page.Total.Should().Be(1);
            return page.Items.Select(call => call.CallerLeg.Value);
        }
    }

    [Fact]
    public async Task Only_calls_that_began_within_the_time_count()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call("one", "10:00:00", "Sales", Answer(1, OneToFive, 4)));
        await store.SaveAsync(Call("two", "11:00:00", "Sales", Answer(1, OneToFive, 5)));
        await _folder.PassAsync(Long);
        var selection = new SurveySelection(SurveyGrouping.Department, At("10:00:00"), At("11:00:00"), TimeZoneInfo.Utc);

        (await store.CountSurveysAsync(selection, TestContext.Current.CancellationToken)).Should().Equal(new SurveyCount("Sales", OneToFive, 4, 1));
    }

    [Fact]
    public async Task Surveys_of_before_there_were_scales_get_those_of_the_settings_when_the_history_is_opened()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call("one", "10:00:00", "Sales", Answer(1, null, 4), Answer(2, null, 9, "Again?"), Answer(3, null, null, message: 1)));
        await store.SaveAsync(Changed(Call("two", "10:00:00", "Sales", Answer(1, null, 9, "Asked no more")), survey => survey with { Scale = null }));
        await _folder.PassAsync(Long);
        _folder.Close();
        _folder.Execute(
            "DELETE FROM surveys; DELETE FROM answers; INSERT INTO surveys_to_read SELECT call FROM calls; INSERT INTO surveys_to_read VALUES ('gone')",
            StorageFolder.HistoryFileName);

        store = _folder.Open();

        var questions = await store.CountSurveysAsync(new(SurveyGrouping.Question, null, null, TimeZoneInfo.Utc), TestContext.Current.CancellationToken);
        questions.Should().BeEquivalentTo(
        [
            new SurveyCount("How was it?", OneToFive, 4, 1), new SurveyCount("Again?", new(0, 10), 9, 1), new SurveyCount("Asked no more", null, 9, 1),
        ]);
        var departments = await store.CountSurveysAsync(new(SurveyGrouping.Department, null, null, TimeZoneInfo.Utc), TestContext.Current.CancellationToken);
        departments.Should().BeEquivalentTo([new SurveyCount("Sales", OneToFive, 4, 1), new SurveyCount("Sales", null, 9, 1)]);
        (await store.ReadAsync(new("one")))!.Survey!.Answers[1].Scale.Should().Be(new SurveyScale(0, 10), "a late change of the call must not lose it");
        using var history = _folder.Connect(StorageFolder.HistoryFileName);
        history.ExecuteScalar<int>("SELECT count(*) FROM surveys_to_read").Should().Be(1, "of a call that is gone nothing can be read");
    }

    [Fact]
    public async Task An_old_survey_that_cannot_be_read_keeps_nothing_else_from_being_read()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call("damaged", "10:00:00", "Sales", Answer(1, null, 1)));
        await store.SaveAsync(Call("whole", "10:00:00", "Sales", Answer(1, null, 4)));
        await _folder.PassAsync(Long);
        _folder.Close();
        _folder.Execute(
            "DELETE FROM surveys; DELETE FROM answers; INSERT INTO surveys_to_read SELECT call FROM calls; "
            + "UPDATE calls SET story = X'7B' WHERE call = 'damaged'",
            StorageFolder.HistoryFileName);

        store = _folder.Open();

        (await store.CountSurveysAsync(new(SurveyGrouping.Department, null, null, TimeZoneInfo.Utc), TestContext.Current.CancellationToken))
            .Should().Equal(new SurveyCount("Sales", OneToFive, 4, 1));
        (await store.ReadAsync(new("whole"))).Should().NotBeNull();
        using var history = _folder.Connect(StorageFolder.HistoryFileName);
        history.Query<string>("SELECT call FROM surveys_to_read").Should().Equal("damaged");
    }

    private static SurveyQuestion.Scale Question(string words, SurveyScale scale) =>
        new() { Prompt = Prompt.Of(words), Min = scale.Lowest, Max = scale.Highest, Words = ImmutableSortedDictionary<string, int>.Empty };

    private static SurveyAnswer Answer(int number, SurveyScale? scale, int? score, string words = "How was it?", int? message = null) =>
        new(words, score, message, At("12:00:00")) { Number = number, Scale = scale };

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-01-05T{time}Z", CultureInfo.InvariantCulture);

    private static CallSession Changed(CallSession call, Func<SurveyRecord, SurveyRecord> change) => call with { Survey = change(call.Survey!) };

    private static CallSession Call(string name, string time, string department, params SurveyAnswer[] answers)
    {
        var call = CallStoreSamples.Next(null, new(name), 1, ends: true);
        call = call.With(call.Legs[0] with { EndedAt = call.Caller.EndedAt });
        return call with
        {
            Caller = call.Caller with { StartedAt = At(time) },
            Survey = new(department, "447700900101", At(time), [.. answers]) { Scale = OneToFive },
        };
    }
}
