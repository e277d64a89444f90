using System.Globalization;
using ContactCenter.Domain.Calls.Replay;
using ContactCenter.Domain.Calls.Steps.Question;
using ContactCenter.Domain.Calls.Steps.RemoteNcco;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Calls.Replay;

/// <summary>A caller does in another plan what they did in their own.</summary>
public sealed class CallReplayTests
{
    private const string More = "Ivr:Menus:More:Options";

    private static readonly CallPlan Own = ReplayPlan.Of();

    private static readonly string?[] Inputs = ["1", "2", "3", "4", "5", "0", "#", "*", "9", "123", "12345", "12", null, "sales", "ask me", "so so"];

    private static readonly CallLanding Sales = new(LandingKind.Department, "Sales");
    private static readonly CallLanding Support = new(LandingKind.Department, "Support");

    [Fact]
    public void In_the_plan_that_it_ran_on_any_call_lands_where_it_landed()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "2000", CultureInfo.InvariantCulture);
        CallPlan[] plans = [Own, ReplayPlan.Of(($"{ReplayPlan.Collect}:KeepInput", "true"), ("Ivr:MostSteps", "40"))];
        Prop.ForAll(Gen.Elements(plans).ToArbitrary(), Gen.Choose(0, 1_000).ListOf().ToArbitrary(), (plan, chances) =>
        {
            var own = Any(plan, chances);
            CallReplay.Run(plan, own).Should().Be(CallReplay.LandingOf(own));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count));
    }

    [Fact]
    public void Any_call_comes_to_some_end_in_another_plan() => Prop.ForAll(Gen.Choose(0, 1_000).ListOf().ToArbitrary(), chances =>
    {
        CallReplay.Run(TestPlan.Of(), Any(Own, chances)).Should().NotBeNull("nothing is asked there that is not kept");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_choice_that_leads_elsewhere_leads_the_caller_there()
    {
        var own = new TestCall(Own).Choose("9").Choose("2").CallerEnds().Session;

        CallReplay.Run(Own, own).Should().Be(Support);
        CallReplay.Run(ReplayPlan.Of(("Ivr:Menus:Main:Options:2:Department", "Sales")), own).Should().Be(Sales);
        CallReplay.Run(ReplayPlan.Of(("Ivr:Menus:Main:Options:9:Department", "Sales")), own).Should().Be(Sales);
        CallReplay.Run(ReplayPlan.Of(("Ivr:Menus:Main:NoMatch:Tries", "1")), own)!.Kind.Should().Be(LandingKind.End);
    }

    [Fact]
    public void The_hours_are_those_of_the_call_s_own_time()
    {
        var own = new TestCall(Own).Choose("1").CallerEnds().Session;

        CallReplay.Run(ReplayPlan.Of(("Hours:Office:Monday", "11:00-17:00")), own).Should().Be(new CallLanding(LandingKind.End, "Sales"));
        CallReplay.Run(ReplayPlan.Of(("Hours:Office:Monday", "11:00-17:00"), ("Departments:Sales:WhenClosed", "Message")), own).Should()
            .Be(new CallLanding(LandingKind.Message, "Sales"));
    }

    [Fact]
    public void Who_would_have_to_do_more_than_they_did_finds_no_way_out()
    {
        var own = new TestCall(Own).Choose("1").CallerEnds().Session;

        CallReplay.Run(ReplayPlan.Of(("Ivr:Menus:Main:Options:1:Department", null), ("Ivr:Menus:Main:Options:1:Menu", "More")), own).Should()
            .Be(CallLanding.NoWayOut);
    }

    [Fact]
    public void What_is_not_kept_is_assumed_to_fit_again()
    {
        var own = new TestCall(Own).Choose("3").Choose("12").Choose("777").Choose("2").CallerEnds().Session;

        own.Path.Landing.Should().Be(Sales);
        CallReplay.Run(ReplayPlan.Of(($"{ReplayPlan.Collect}:MinDigits", "5"), ($"{More}:2:Department", "Support")), own).Should().Be(Support);
        CallReplay.Run(ReplayPlan.Of(($"{ReplayPlan.Collect}:Tries", "1"), ($"{ReplayPlan.Collect}:Failed:Department", "Support")), own).Should().Be(Support);
    }

    [Fact]
    public void An_answer_to_what_is_asked_no_more_is_passed_over()
    {
        var own = new TestCall(Own).Choose("3").Choose("777").Choose("2").CallerEnds().Session;
        var without = Own with
        {
            Ivr = Own.Ivr with
            {
                FirstMenu = WithoutCollect(Own.Ivr.FirstMenu),
                Menus = Own.Ivr.Menus.SetItem("Main", WithoutCollect(Own.Ivr.FirstMenu)),
            },
        };

        CallReplay.Run(without, own).Should().Be(Sales);

        static MenuModel WithoutCollect(MenuModel menu) => menu with
        {
            Options = [.. menu.Options.Select(option => option.Key == "3" ? option with { Target = new MenuTarget.Menu("More") } : option)],
        };
    }

    [Fact]
    public void A_service_tells_what_it_told_then()
    {
        var call = new TestCall(Own).Choose("5").Choose("1").Choose("77");
        call.Is(new CallEvent.ServiceAnswered(call.Session.Placement.Step, CallAttributes.None.Values.Add("status", "open")));
        call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));
        var own = call.CallerEnds().Session;

        CallReplay.Run(Own, own).Should().Be(Support);
        CallReplay.Run(ReplayPlan.Of(($"{More}:1:Collect:Next:0:Department", "Sales")), own).Should().Be(Sales);
        CallReplay.Run(ReplayPlan.Of(($"{More}:1:Collect:Next:0:Is", "closed")), own).Should().Be(CallLanding.NoWayOut);
    }

    [Fact]
    public void Who_had_gone_before_a_service_told_anything_goes_there_too()
    {
        var call = new TestCall(Own).Choose("5").Choose("1").Choose("77");
        call.Is(new CallEvent.ServiceAnswered(call.Session.Placement.Step, CallAttributes.None.Values));
        call.Is(new CallEvent.CallerContinued(call.Session.Placement.Step));
        var own = call.Choose("4").CallerEnds().Session;

        CallReplay.Run(Own, own).Should().Be(CallReplay.LandingOf(own));
    }

    [Fact]
    public void A_service_that_was_not_asked_then_leaves_it_open()
    {
        var own = new TestCall(Own).Choose("2").CallerEnds().Session;

        CallReplay.Run(ReplayPlan.Of(("Ivr:Menus:Main:Options:2:Department", null), ("Ivr:Menus:Main:Options:2:Ncco:Service", "crm")), own).Should().BeNull();
    }

    [Fact]
    public void A_call_of_before_cannot_be_replayed() =>
        CallReplay.Run(Own, new TestCall(Own).Choose("2").CallerEnds().Session with { Path = CallerPath.Unknown }).Should().BeNull();

    [Fact]
    public void What_came_in_with_the_call_comes_in_again()
    {
        var own = new TestCall(Own).Choose("1").CallerEnds().Session;
        var attributes = CallAttributes.None.With("SipHeader_X-Account", "17").With("account", "777");

        CallReplay.ArrivalOf(own with { Attached = new() { Attributes = attributes } }).Attributes.Values
            .Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("SipHeader_X-Account", "17"));
    }

    /// <summary>A caller who does anything, until they land or hang up.</summary>
    private static CallSession Any(CallPlan plan, IEnumerable<int> chances)
    {
        var call = new TestCall(plan, at: new(2026, 1, 5, 16, 59, 55, TimeSpan.Zero));
        foreach (var chance in chances.TakeWhile(_ => call.Session.Path.Landing is null))
            call.Is(FactOf(call.Session, chance));
        return call.CallerEnds().Session;
    }

    private static CallEvent FactOf(CallSession call, int chance) => call.Placement switch
    {
        { State: Asking { Outcome: QuestionOutcome.Open } asking } => OutcomeOf(asking, call.Placement.Step, chance),
        { State: Asking } or { State: HearingRemoteNcco } when chance % 3 > 0 => new CallEvent.CallerContinued(call.Placement.Step),
        _ => InputOf(call.Placement.Step, Inputs[chance % Inputs.Length]),
    };

    private static CallEvent.CallerInput InputOf(int step, string? input) => input is null || char.IsAsciiDigit(input[0]) || input.Length == 1
        ? new(step, input, [])
        : new(step, Digits: null, [new("well", 0.8), new(input, 0.7)]);

    private static CallEvent OutcomeOf(Asking asking, int step, int chance) => (chance % 4) switch
    {
        0 => new CallEvent.CallerContinued(step),
        1 => new CallEvent.ServiceFailed(step, "500"),
        _ when asking.Target.EndsWith("Ncco", StringComparison.Ordinal) =>
            new CallEvent.NccoFetched(step, """[{"action":"talk","text":"One."},{"action":"talk","text":"Two."}]"""),
        _ => new CallEvent.ServiceAnswered(step, CallAttributes.None.Values.Add("status", chance % 8 < 4 ? "open" : "closed")),
    };
}
