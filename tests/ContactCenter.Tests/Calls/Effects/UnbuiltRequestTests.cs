using System.Net;
using ContactCenter.Calls.Plan;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Calls.Effects;

/// <summary>A request that cannot even be built is told to the call at once, as one that the platform has refused.</summary>
public sealed class UnbuiltRequestTests
{
    private static readonly Prompt TooLong = Prompt.Of(new string('x', 1_501));

    /// <summary>What the plan's check would have refused, or a fault of ours.</summary>
    public static TheoryData<string, Func<DepartmentModel, DepartmentModel>> Faults => new()
    {
        { "an address that is none", sales => First(sales, new DepartmentEndpoint.Sip("no address")) },
        { "an unforeseen exception", sales => First(sales, new DepartmentEndpoint.Sip("sip:ada@example.com")) with { SipHeaders = null! } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task The_next_endpoint_rings(string what, Func<DepartmentModel, DepartmentModel> change)
    {
        await using var fake = new FakeWebhooks();
        PublishSales(fake, change);

        await CardTests.CallAsync(fake);

        fake.Logs.Clear();
        fake.Calls.Creations.Should().ContainSingle("of {0} nothing can be asked", what).Which.EventUrl.Query.Should().EndWith("agent=2");
    }

    [Fact]
    public async Task A_caller_who_cannot_be_led_to_the_survey_is_not_left_alone_on_the_line()
    {
        await using var fake = new FakeWebhooks();
        await CardTests.TalkAsync(fake, agentWithHints: true);
        Publish(fake, plan => plan with { Survey = plan.Survey with { Questions = [plan.Survey.Questions[0] with { Prompt = TooLong }] } });

        await CardTests.AgentAsync(fake, withHints: true, "completed", ""","start_time":"2026-01-05T10:00:10.000Z","duration":"30" """);

        fake.Logs.Clear();
        var change = fake.Calls.Changes.Should().ContainSingle().Subject;
        (change.Path, change.Body.GetProperty("action").GetString()).Should().Be(("/v1/calls/caller-leg", "hangup"));
    }

    [Fact]
    public async Task A_recording_that_cannot_be_announced_does_not_begin_and_may_be_asked_for_again()
    {
        await using var fake = new FakeWebhooks(settings: [("Departments:Sales:Announcement", "This call is recorded.")]);
        await CardTests.TalkAsync(fake, agentWithHints: true);
        var announcement = fake.Services.GetRequiredService<PlanSource>().Current.Departments["Sales"].Recording.Announcement;
        PublishAnnouncement(TooLong);

        (await fake.Platform.CommandAsync("caller-leg", "recording/start")).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();

        fake.Logs.Clear();
        (await fake.AskAsync("/api/v1/calls/caller-leg")).Body.Should().Contain("not recorded: it could not be announced: the request cannot be built");
        PublishAnnouncement(announcement);
        (await fake.Platform.CommandAsync("caller-leg", "recording/start")).Status.Should().Be(HttpStatusCode.Accepted);

        void PublishAnnouncement(Prompt? words) =>
            PublishSales(fake, sales => sales with { Recording = sales.Recording with { Announcement = words } });
    }

    private static void PublishSales(FakeWebhooks fake, Func<DepartmentModel, DepartmentModel> change) =>
        Publish(fake, plan => plan with { Departments = plan.Departments.SetItem("Sales", change(plan.Departments["Sales"])) });

    private static void Publish(FakeWebhooks fake, Func<CallPlan, CallPlan> change)
    {
        var source = fake.Services.GetRequiredService<PlanSource>();
        source.Publish(change(source.Current) with { Number = source.Current.Number + 1 });
    }

    private static DepartmentModel First(DepartmentModel department, DepartmentEndpoint endpoint) =>
        department with { Endpoints = [endpoint, .. department.Endpoints] };
}
