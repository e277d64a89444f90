using System.Net;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>What targets have got of a call that is erased is told, and on the owner's wish told or removed there.</summary>
public sealed class ErasedDeliveryTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _files = new();

    public void Dispose()
    {
        _folder.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task A_call_that_is_erased_between_two_attempts_is_not_told_again()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(500);
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings());
        await ErasedStore.EndedCallAsync(fake);
        var before = receiver.Received.Count;

        await EraseAsync(fake);
        receiver.Answers(200);
        await fake.PassAsync(TimeSpan.FromDays(2));

        receiver.Received.Should().HaveCount(before);
        ErasedStore.TablesWith(_folder, "caller-leg").Should().BeEmpty();
        var copy = (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("deliveries").EnumerateArray().Should().ContainSingle().Subject;
        copy.GetProperty("target").GetString().Should().Be("crm");
        copy.GetProperty("possible").GetBoolean().Should().BeTrue("a server that fails may have taken it");
        copy.GetProperty("state").GetString().Should().Be("listed");
    }

    [Fact]
    public async Task A_revision_that_is_under_way_is_listed_as_possible_beside_the_one_that_was_accepted()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings(("Updates", "true")));
        await ErasedStore.EndedCallAsync(fake);
        receiver.Answers(500);
        using var note = await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/notes", new { text = "Wants a call" });
        note.StatusCode.Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(TimeSpan.FromMinutes(2));
        receiver.Received.Should().Contain(told => told.Id == "caller-leg/crm/2");

        await EraseAsync(fake);

        (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("deliveries").EnumerateArray()
            .Select(copy => (copy.GetProperty("target").GetString(), copy.GetProperty("possible").GetBoolean())).Should()
            .BeEquivalentTo([("crm", false), ("crm", true)]);
    }

    [Fact]
    public async Task A_target_is_told_of_the_erasure_until_it_has_taken_that()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings(("OnErasure", "Tell")));
        await ErasedStore.EndedCallAsync(fake);
        receiver.Answers(500);

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromSeconds(10));
        (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("state").GetString().Should().Be("running", "the target does not know yet");
        receiver.Answers(200);
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        receiver.Received[^1].Text.Should().Be("""{"call_id":"caller-leg","erased":true}""");
        DeliveryReceiver.IsSigned(receiver.Received[^1]).Should().BeTrue();
        var erasure = (await fake.ItemsAsync(ErasedStore.Erasures))[0];
        erasure.GetProperty("state").GetString().Should().Be("done");
        erasure.GetProperty("deliveries")[0].GetProperty("state").GetString().Should().Be("done");
        ErasedStore.FilesWith(_folder, "caller-leg").Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_is_whole_and_its_owners_alone_and_goes_when_the_call_is_erased()
    {
        await using var fake = ErasedStore.Open(
            _folder,
            settings:
            [
                ("Delivery:Targets:files:Kind", "File"), ("Delivery:Targets:files:Folder", _files.File("calls")),
                ("Delivery:Targets:files:OnErasure", "Delete"), ("Delivery:Targets:files:Include:0", "contact_center_id"),
            ]);

        await ErasedStore.EndedCallAsync(fake);

        var file = Directory.GetFiles(_files.File("calls")).Should().ContainSingle().Subject;
        Path.GetFileName(file).Should().Be("caller-leg.1.json");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().EndWith(""","contact_center_id":"caller-leg"}""");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await EraseAsync(fake);
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        Directory.GetFiles(_files.File("calls")).Should().BeEmpty();
        (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("deliveries")[0].GetProperty("state").GetString().Should().Be("done");
    }

    [Fact]
    public async Task Files_of_a_folder_that_is_not_there_have_not_gone()
    {
        await using var fake = ErasedStore.Open(
            _folder,
            settings:
            [
                ("Delivery:Targets:files:Kind", "File"), ("Delivery:Targets:files:Folder", _files.File("calls")),
                ("Delivery:Targets:files:OnErasure", "Delete"),
            ]);
        await ErasedStore.EndedCallAsync(fake);
        Directory.Move(_files.File("calls"), _files.File("elsewhere"));

        await EraseAsync(fake);
        (await CopyAsync(fake)).GetProperty("state").GetString().Should().Be("pending");
        Directory.Move(_files.File("elsewhere"), _files.File("calls"));
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        (await CopyAsync(fake)).GetProperty("state").GetString().Should().Be("done");
        Directory.GetFiles(_files.File("calls")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_target_that_wants_to_be_left_alone_is_not_told_of_an_erasure_either()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings(("OnErasure", "Tell")));
        await ErasedStore.EndedCallAsync(fake);
        receiver.Answer = static (_, response) =>
        {
            response.StatusCode = 429;
            response.Headers.RetryAfter = "900";
            return Task.CompletedTask;
        };
        var id = (await fake.ItemsAsync("/api/v1/deliveries"))[0].GetProperty("id").GetString();
        (await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/deliveries/{id}/retry")).StatusCode.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();
        receiver.Received.Should().HaveCount(2);
        receiver.Answers(200);

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromMinutes(14));
        receiver.Received.Should().HaveCount(2, "15 minutes are not over");
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        receiver.Received.Should().HaveCount(3);
        receiver.Received[^1].Text.Should().Be("""{"call_id":"caller-leg","erased":true}""");
    }

    [Fact]
    public async Task What_an_erasure_tells_of_targets_is_kept_as_long_as_the_audit_however_old_the_call_was()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        (string, string?)[] settings = [.. receiver.Settings(), ("Retention:AuditDays", "30")];
        await using (var fake = ErasedStore.Open(_folder, settings: settings))
            await ErasedStore.EndedCallAsync(fake);
        await using (var fake = ErasedStore.Open(_folder, settings: settings))
        {
            await fake.JumpAsync(TimeSpan.FromDays(40));
            await fake.AskAsync("/health/live");
            await EraseAsync(fake);
            await fake.PassAsync(TimeSpan.FromHours(1));

            (await CopyAsync(fake)).GetProperty("target").GetString().Should().Be("crm");
        }
    }

    private static async Task<System.Text.Json.JsonElement> CopyAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("deliveries").EnumerateArray().Should().ContainSingle().Subject;

    private static async Task EraseAsync(FakeWebhooks fake)
    {
        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromSeconds(30));
    }
}
