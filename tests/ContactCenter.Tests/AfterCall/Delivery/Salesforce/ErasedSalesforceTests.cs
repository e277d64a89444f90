using System.Net;
using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>On the owner's wish record and files of a call go when it is erased.</summary>
public sealed class ErasedSalesforceTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _keys = new();

    public void Dispose()
    {
        _folder.Dispose();
        _keys.Dispose();
    }

    [Fact]
    public async Task Record_and_files_are_removed_and_what_is_somebody_elses_stays()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: org.Settings(_keys, ("OnErasure", "Delete")));
        org.Now = fake.Clock.GetUtcNow;
        await ErasedStore.EndedCallAsync(fake);
        var others = org.Files.Versions[0] with { Id = "068000000000000999", Document = "069000000000000999", Title = "caller-leg notes of mine" };
        org.Files.Versions.Add(others);
        var (record, file) = (org.Calls.Records.Keys.Single(), org.Files.Versions[0].Id);
        org.Fails("DELETE", 503, "SERVER_UNAVAILABLE", times: 2);

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromMinutes(30));

        org.Calls.Records.Should().BeEmpty();
        org.Files.Versions.Should().Equal(others);
        var copy = (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("deliveries").EnumerateArray().Should().ContainSingle().Subject;
        copy.GetProperty("state").GetString().Should().Be("done");
        copy.GetProperty("remoteId").GetString().Should().Be($"{record} {file}");
        ErasedStore.FilesWith(_folder, "caller-leg").Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_any_more_counts_as_removed()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: org.Settings(_keys, ("OnErasure", "Delete")));
        org.Now = fake.Clock.GetUtcNow;
        await ErasedStore.EndedCallAsync(fake);
        org.Calls.Records.Clear();
        org.Files.Versions.Clear();

        await ErasedStore.EraseAsync(fake, "call", "caller-leg");
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("state").GetString().Should().Be("done");
    }
}
