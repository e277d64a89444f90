using System.Net;
using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Pipeline;

/// <summary>A job that hears elsewhere goes on without us: it is found again, and nothing of it is left behind.</summary>
public sealed class TranscriptionJobTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_a_restart_the_job_that_was_begun_is_asked_for()
    {
        var before = new JobElsewhere();
        await using (var fake = ErasedStore.Open(_folder, before))
        {
            await ErasedStore.EndedCallAsync(fake);
            before.Asked.Should().NotBeEmpty();
        }

        var after = new JobElsewhere { IsDone = true };
        await using (var fake = ErasedStore.Open(_folder, after))
        {
            // The clock of another server begins anew.
            await fake.PassAsync(TimeSpan.FromHours(4));
            (await fake.ItemsAsync("/api/v1/recordings"))[0].GetProperty("state").GetString().Should().Be("ready");
            (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        }

        after.Asked.Should().ContainSingle().Which.Should().Be(before.Asked.Distinct(StringComparer.Ordinal).Single());
        after.Kept.Should().BeEmpty();
    }

    [Fact]
    public async Task An_erasure_in_the_middle_of_a_job_removes_it_too()
    {
        var engine = new JobElsewhere();
        await using var fake = ErasedStore.Open(_folder, engine);
        await ErasedStore.EndedCallAsync(fake);
        engine.Kept.Should().ContainSingle();

        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        engine.Kept.Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
    }
}
