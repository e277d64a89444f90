using System.Net;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Recordings;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Subscriptions;

/// <summary>Nobody subscribes what they are not told when they ask: calls that are hidden from them, and words that they may not read.</summary>
public sealed class HiddenCallEventTests : IDisposable
{
    private const string Chat = """
        {"call_id":"chat-7","caller":"+447700900001","agent":"Ann","language":"en","transcript":"Agent: How can I help?\nCaller: My zebra is ill"}
        """;

    private static readonly string[] Events = ["call.ended", "recording.ready", "analysis.ready", "call.erased"];
    private static readonly string[] OfSales = ["Sales"];
    private static readonly string[] OfBoth = ["Sales", "Support"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_a_call_that_belongs_to_no_department_nobody_is_told_who_may_not_hear_or_read_everything()
    {
        await using var limited = await DeliveryReceiver.StartAsync();
        await using var hears = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: [("Recordings:Sources:Default:Secret", RecordingSystem.Secret)]);
        var sue = await PersonAsync(fake, "Sue", new(["Sales"]));
        await SubscribeAsync(sue, limited, new { read = OfSales, hear = OfSales });
        await SubscribeAsync(await PersonAsync(fake, "Tom", DepartmentGrant.All), hears, new { hear = true });

        var call = (await RecordingSystem.TakenAsync(fake.Platform, Chat)).GetProperty("callId").GetString()!;
        await fake.SettleAsync();
        await fake.PassAsync(TimeSpan.FromHours(2));

        await sue.SignInAsync("sue");
        (await sue.GetAsync($"calls/{call}")).Status.Should().Be(HttpStatusCode.NotFound);
        TypesOf(hears).Should().BeEquivalentTo("call.ended", "recording.ready", "analysis.ready");
        limited.Received.Should().BeEmpty();

        (await ErasedStore.EraseAsync(fake, "call", call)).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromHours(2));

        TypesOf(hears).Should().HaveCount(4).And.EndWith("call.erased");
        limited.Received.Should().BeEmpty();
    }

    [Fact]
    public async Task The_summary_is_told_to_who_may_read_all_of_which_it_is_made()
    {
        await using var some = await DeliveryReceiver.StartAsync();
        await using var all = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, features: MovedRecording.AddTo);
        var sue = await PersonAsync(fake, "Sue", DepartmentGrant.All);
        await SubscribeAsync(sue, some, new { read = OfSales });
        await SubscribeAsync(sue, all, new { read = OfBoth });

        await ErasedStore.EndedCallAsync(fake);

        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("department").GetString().Should().Be("Sales");
        some.Received.Should().NotBeEmpty().And.NotContain(told => told.Text.Contains(ErasedStore.RareWord, StringComparison.Ordinal));
        all.Received.Should().Contain(told => told.Text.Contains(ErasedStore.RareWord, StringComparison.Ordinal));
    }

    private static IEnumerable<string> TypesOf(DeliveryReceiver receiver) => receiver.Received.Select(told => told.Json.GetProperty("type").GetString()!);

    private static async Task<Browser> PersonAsync(FakeWebhooks fake, string name, DepartmentGrant grant)
    {
        await Browser.AddAsync(fake, name, Role.Supervisor, user => user with { Grants = user.Grants with { Read = grant, Hear = grant } });
        var browser = new Browser(fake.Platform);
        (await browser.SignInAsync(name.ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }

    private static async Task SubscribeAsync(Browser person, DeliveryReceiver receiver, object permissions)
    {
        var made = await person.PostAsync("subscriptions", new { url = new Uri(receiver.Url, "hooks").AbsoluteUri, events = Events, permissions });
        made.Status.Should().Be(HttpStatusCode.Created, made.Body);
    }
}
