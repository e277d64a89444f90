using ContactCenter.Calls.Plan;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Webhooks;

/// <summary>An answer that cannot be built, of a plan that was published by rules of then: whoever is on the line hears an apology all the same.</summary>
public sealed class UnsayableAnswerTests
{
    private static readonly Prompt TooLong = Prompt.Of(new string('x', 1_501));

    public static TheoryData<string, Func<CallPlan, CallPlan>, string> Plans => new()
    {
        { "a voice that is none", plan => In(plan, new("en-G", null, null)), "We have a problem." },
        { "a style that is none", plan => In(plan, new("en-GB", 1_000, null)), "We have a problem." },
        { "a greeting that is too long", plan => plan with { Ivr = First(plan, plan.Ivr.FirstMenu with { Prompt = TooLong }) }, "We have a problem." },
        {
            "an apology that cannot be said either",
            plan => In(plan, new("en-G", null, null)) with { Texts = plan.Texts with { TechnicalFault = TooLong } },
            "We are sorry, we have a technical problem. Please call again later. Goodbye."
        },
        {
            "an apology that is no sound",
            plan => In(plan, new("en-G", null, null)) with { Texts = plan.Texts with { TechnicalFault = Prompt.Of("https://[") } },
            "We are sorry, we have a technical problem. Please call again later. Goodbye."
        },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task The_caller_hears_that_something_is_wrong(string what, Func<CallPlan, CallPlan> change, string words)
    {
        await using var fake = new FakeWebhooks(settings: [("Texts:TechnicalFault", "We have a problem.")]);
        Publish(fake, change);

        var answer = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        fake.Logs.Clear();
        answer.Actions.Should().Equal(["talk"], "the plan has {0}", what);
        answer.Speech.Should().Be(words);
    }

    [Fact]
    public async Task So_does_a_caller_who_has_chosen()
    {
        await using var fake = new FakeWebhooks(settings: [("Texts:TechnicalFault", "We have a problem.")]);
        var greeting = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        Publish(fake, plan => plan with { Departments = plan.Departments.SetItem("Sales", plan.Departments["Sales"] with { Connecting = TooLong }) });

        var answer = await fake.PostAsync(greeting.EventUrl, """{"dtmf":{"digits":"1","timed_out":false},"uuid":"caller-leg"}""");

        fake.Logs.Clear();
        answer.Speech.Should().Be("We have a problem.");
    }

    [Fact]
    public async Task Whoever_is_turned_away_hears_it_by_a_voice_that_there_is()
    {
        await using var fake = new FakeWebhooks(settings: [("Limits:LiveCalls", "1"), ("Texts:Busy", "All lines are busy.")]);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        Publish(fake, plan => In(plan, new("en-G", null, null)));

        var answer = await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", "second", StringComparison.Ordinal));

        answer.Speech.Should().Be("All lines are busy.");
    }

    private static void Publish(FakeWebhooks fake, Func<CallPlan, CallPlan> change)
    {
        var source = fake.Services.GetRequiredService<PlanSource>();
        source.Publish(change(source.Current) with { Number = source.Current.Number + 1 });
    }

    private static CallPlan In(CallPlan plan, VoiceStyle voice) => plan with { Ivr = First(plan, plan.Ivr.FirstMenu with { Voice = voice }) };

    private static IvrModel First(CallPlan plan, MenuModel menu) => plan.Ivr with { FirstMenu = menu, Menus = plan.Ivr.Menus.SetItem(menu.Name, menu) };
}
