using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Delivery.Salesforce;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>A call that is told again when its words have become too old is told with what is kept of it, and says what is not.</summary>
public sealed class AgedDeliveryTests : IDisposable
{
    private static readonly (string Key, string? Value)[] Kept =
    [
        ("Retention:TranscriptDays", "1"), ("Analysis:Topics:cards:Name", "Cards"), ("Analysis:Topics:cards:Words:0", "card"),
    ];

    private readonly TestFolder _folder = new();
    private readonly TestFolder _keys = new();

    public void Dispose()
    {
        _folder.Dispose();
        _keys.Dispose();
    }

    [Fact]
    public async Task What_is_kept_in_clear_is_told_still_and_what_is_not_is_missing()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        (string, string)[] target = [("Updates", "true"), ("Include:0", "sentiment"), ("Include:1", "language"), ("Include:2", "entities")];
        await using var fake = ErasedStore.Open(_folder, settings: [.. receiver.Settings(target), .. Kept]);
        await ErasedStore.EndedCallAsync(fake);
        var first = receiver.Received.Should().ContainSingle().Subject.Json;
        first.GetProperty("topic").GetString().Should().Be("Cards");

        await AgedAsync(fake);
        await NoteAsync(fake);

        receiver.Received.Should().HaveCount(2);
        var second = receiver.Received[1].Json;
        foreach (var part in (string[])["topic", "sentiment", "language"])
            second.GetProperty(part).GetRawText().Should().Be(first.GetProperty(part).GetRawText(), part);
        foreach (var part in (string[])["transcript", "summary", "entities"])
        {
            second.GetProperty(part).ValueKind.Should().Be(JsonValueKind.Null);
            second.GetProperty("missing").GetProperty(part).GetString().Should().Be("kept no longer", part);
        }
    }

    [Fact]
    public async Task A_record_in_an_org_keeps_what_is_kept_no_longer_here()
    {
        await using var org = await OrgStandIn.StartAsync();
        (string, string)[] target = [("Updates", "true"), ("Include:0", "entities")];
        await using var fake = ErasedStore.Open(_folder, settings: [.. org.Settings(_keys, target), .. Kept]);
        org.Now = fake.Clock.GetUtcNow;
        await ErasedStore.EndedCallAsync(fake);
        var (transcript, summary) = (Text("ContactLensTranscriptsFullText__c"), Text("Summary__c"));
        transcript.Should().Contain(ErasedStore.RareWord);

        await AgedAsync(fake);
        await NoteAsync(fake);

        (await fake.ItemsAsync("/api/v1/deliveries")).Should().HaveCount(2).And.OnlyContain(each => each.GetProperty("state").GetString() == "accepted");
        (Text("ContactLensTranscriptsFullText__c"), Text("Summary__c"), Text("Topic__c")).Should().Be((transcript, summary, "Cards"));
        Text("Missing__c").Should().Contain("transcript: kept no longer");

        string? Text(string field) => org.Calls.Only[field]?.GetValue<string>();
    }

    private static async Task AgedAsync(FakeWebhooks fake)
    {
        await fake.PassAsync(TimeSpan.FromDays(2));
        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task NoteAsync(FakeWebhooks fake)
    {
        using var noted = await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/notes", new { text = "Wants a call" });
        noted.StatusCode.Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(TimeSpan.FromMinutes(5));
    }
}
