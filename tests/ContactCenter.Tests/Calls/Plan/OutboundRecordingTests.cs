using System.Net;
using ContactCenter.Calls.Plan;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>What is to be recorded of the calls that a department makes: said and checked before there are such calls.</summary>
public sealed class OutboundRecordingTests
{
    private const string Key = "Departments:Sales:OutboundRecording";
    private const string Announcement = "Departments:Sales:Announcement";
    private const string Waived = "Departments:Sales:AnnouncementWaived";

    [Theory]
    [InlineData("Mono", RecordingPolicy.Mono)]
    [InlineData("split", RecordingPolicy.Split)]
    [InlineData(null, RecordingPolicy.Off)]
    public async Task It_is_said_apart_from_that_of_the_calls_that_come(string? written, RecordingPolicy meant)
    {
        await using var fake = new FakeWebhooks(settings: [(Key, written), (Announcement, "This call is recorded.")]);

        var recording = fake.Services.GetRequiredService<PlanSource>().Current.Department("Sales").Recording;
        (recording.Policy, recording.Outbound).Should().Be((RecordingPolicy.Off, meant));
        Unannounced(fake).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Mono")]
    [InlineData("Split")]
    public void Nobody_is_recorded_without_a_word_unless_somebody_writes_so(string policy)
    {
        FaultsOf((Key, policy)).Should().Equal(Announcement);
        FaultsOf((Key, policy), ("Departments:Sales:Recording", "Mono")).Should().Equal(Announcement);
        FaultsOf((Key, policy), (Waived, "true")).Should().BeEmpty();
        FaultsOf((Key, policy), (Announcement, "This call is recorded.")).Should().BeEmpty();
    }

    [Fact]
    public void A_department_without_rooms_records_nothing() =>
        FaultsOf((Key, "Mono"), (Announcement, "This call is recorded."), ("Departments:Sales:Bridge", "Connect"), ("Departments:Sales:Survey", "false"))
            .Should().Equal(Key);

    [Fact]
    public async Task Each_start_warns_where_nobody_is_told()
    {
        await using var outbound = new FakeWebhooks(settings: [(Key, "Split"), (Waived, "true")]);
        Unannounced(outbound).Should().ContainSingle().Which.Should().StartWith("Departments:Sales is to record the calls that it makes");

        await using var both = new FakeWebhooks(settings: [(Key, "Split"), ("Departments:Sales:Recording", "Mono"), (Waived, "true")]);
        Unannounced(both).Should().HaveCount(2);
    }

    [Fact]
    public async Task It_is_published_with_the_plan_and_refused_where_its_sound_would_come_to_us()
    {
        using var folder = new TestFolder();
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(folder.Path));
        var plan = new PlanClient(fake.Platform);
        var refused = await plan.PublishAsync(node => node["Departments"]!["Sales"]!["OutboundRecording"] = "Own");
        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.Body.Should().Contain(Key).And.Contain("cannot be Own yet");

        await plan.PublishAsync(node =>
        {
            node["Departments"]!["Sales"]!["OutboundRecording"] = "Mono";
            node["Departments"]!["Sales"]!["Announcement"] = "This call is recorded.";
        });

        (await plan.PlanAsync())["Departments"]!["Sales"]!["OutboundRecording"]!.GetValue<string>().Should().Be("Mono");
        fake.Services.GetRequiredService<PlanSource>().Current.Department("Sales").Recording.Outbound.Should().Be(RecordingPolicy.Mono);
    }

    private static IEnumerable<string> Unannounced(FakeWebhooks fake) =>
        fake.Logs.Entries.Where(line => line.Level == LogLevel.Warning).Select(line => line.Message)
            .Where(line => line.Contains("AnnouncementWaived", StringComparison.Ordinal));
}
