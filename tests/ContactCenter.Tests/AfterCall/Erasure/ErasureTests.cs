using System.Net;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>What is erased is in no file any more, and nothing brings it back.</summary>
public sealed class ErasureTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("call", "caller-leg")]
    [InlineData("number", "+447700900001")]
    public async Task What_was_kept_is_in_no_file_and_is_what_the_preview_said(string what, string value)
    {
        await using var fake = ErasedStore.Open(_folder);
        await ErasedStore.EndedCallAsync(fake);
        (await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/notes", new { text = "Wants a call" })).Dispose();
        var keys = ErasedStore.WrappedKeys(_folder);
        keys.Should().HaveCount(2, "recording and texts have one each");
        ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().NotBeEmpty("the index has the words in clear");
        ErasedStore.FilesWith(_folder, ErasedStore.Number).Should().NotBeEmpty();
        (await FoundAsync(fake)).Should().Be(1);
        var preview = await fake.ApiAsync($"{ErasedStore.Erasures}/preview?{what}={Uri.EscapeDataString(value)}");

        (await ErasedStore.EraseAsync(fake, what, value)).Should().Be(HttpStatusCode.Accepted);
        var done = await ErasedStore.DoneAsync(fake);

        var removed = preview.GetProperty("removed").GetRawText();
        removed.Should().Be(
            """{"calls":1,"recordings":1,"sounds":1,"transcripts":1,"notes":1,"surveys":0,"messages":1,"inputs":1,"work":0,"webhooks":0}""");
        done.GetProperty("removed").GetRawText().Should().Be(removed);
        done.GetProperty("kind").GetString().Should().Be(what);
        done.GetProperty("by").GetString().Should().Be("key tests");
        done.GetProperty("notReached").EnumerateArray().Select(place => place.GetString()).Should().Equal("backups", "platform", "crms");
        (await fake.AskAsync("/api/v1/calls/caller-leg")).Status.Should().Be(HttpStatusCode.NotFound);
        (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty();
        (await FoundAsync(fake)).Should().Be(0);
        ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, ErasedStore.Number).Should().BeEmpty();
        foreach (var key in keys)
            ErasedStore.FilesWith(_folder, key).Should().BeEmpty("a key that is forgotten is gone from the disk");
        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/audit?action=callsErased")).Should().ContainSingle()
            .Which.GetProperty("object").GetString().Should().Be(done.GetProperty("id").GetString());
    }

    [Fact]
    public async Task One_that_the_history_has_not_taken_yet_is_not_gone_before_it_has_left_the_other_file()
    {
        await using var fake = ErasedStore.Open(_folder);
        await MessageCall.LeaveAsync(fake);
        ErasedStore.ExecuteInHistory(_folder, "CREATE TRIGGER broken BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'broken'); END");
        await ErasedStore.EndAsync(fake);
        (await fake.AskAsync("/api/v1/calls/caller-leg")).Status.Should().Be(HttpStatusCode.OK);
        ErasedStore.ExecuteInHistory(_folder, "DROP TRIGGER broken");
        fake.Logs.Clear();

        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);

        (await fake.AskAsync("/api/v1/calls/caller-leg")).Status.Should().Be(HttpStatusCode.NotFound);
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
        await fake.PassAsync(TimeSpan.FromHours(2));
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }

    [Fact]
    public async Task No_later_webhook_brings_an_erased_call_back()
    {
        await using var fake = ErasedStore.Open(_folder);
        var address = await ErasedStore.EndedCallAsync(fake);
        var before = await fake.PostAsync(address, MessageCall.Told.Replace("files/1", "files/2", StringComparison.Ordinal));
        await ErasedStore.EraseAsync(fake, new { call = "caller-leg" });
        await ErasedStore.DoneAsync(fake);

        var told = await fake.PostAsync(address, MessageCall.Told);
        var ended = await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        var answer = await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PassAsync(TimeSpan.FromHours(2));

        told.Status.Should().Be(before.Status).And.Be(HttpStatusCode.OK);
        ended.Status.Should().Be(HttpStatusCode.OK);
        answer.Actions.Should().Equal("talk");
        (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/webhooks/unmatched")).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, ErasedStore.Number).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_in_the_way_is_said_and_nothing_goes()
    {
        await using var fake = ErasedStore.Open(_folder);
        (await ErasedStore.EraseAsync(fake, new { })).Should().Be(HttpStatusCode.BadRequest);
        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg", number = ErasedStore.Number })).Should().Be(HttpStatusCode.BadRequest);
        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.NotFound);
        (await ErasedStore.EraseAsync(fake, new { number = ErasedStore.Number })).Should().Be(HttpStatusCode.NotFound);
        await MessageCall.LeaveAsync(fake);
        (await ErasedStore.EraseAsync(fake, new { number = ErasedStore.Number })).Should().Be(HttpStatusCode.Conflict, "the caller is on the line");
        (await PreviewAsync(fake, "atHand")).Should().Equal("caller-leg");

        await ErasedStore.EndAsync(fake);
        (await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/hold", new { reason = "Case 17" })).Dispose();

        (await ErasedStore.EraseAsync(fake, new { number = ErasedStore.Number })).Should().Be(HttpStatusCode.Conflict, "it must be kept");
        (await PreviewAsync(fake, "held")).Should().Equal("caller-leg");
        (await fake.ItemsAsync(ErasedStore.Erasures)).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle();
        (await fake.SendApiAsync(HttpMethod.Delete, "/api/v1/calls/caller-leg/hold")).Dispose();
        (await ErasedStore.EraseAsync(fake, new { number = ErasedStore.Number })).Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task One_that_could_not_be_taken_in_leaves_the_call_as_it_was()
    {
        await using var fake = ErasedStore.Open(_folder);
        await ErasedStore.EndedCallAsync(fake);
        ErasedStore.ExecuteInLive(_folder, "CREATE TRIGGER broken BEFORE INSERT ON erasures BEGIN SELECT RAISE(ABORT, 'broken'); END");
        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.ServiceUnavailable);
        ErasedStore.ExecuteInLive(_folder, "DROP TRIGGER broken");
        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        await Soon.IsAsync(() => fake.Services.GetRequiredService<GroupCommitter>().State.Unavailable is null);
        fake.Logs.Clear();

        (await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/notes", new { text = "Wants a call" })).Dispose();

        (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("notes").GetProperty("text").GetString().Should().Be("Wants a call");
        (await fake.ItemsAsync(ErasedStore.Erasures)).Should().BeEmpty();
        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);
        (await fake.AskAsync("/api/v1/calls/caller-leg")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Other_calls_stay_and_are_found()
    {
        await using var fake = ErasedStore.Open(_folder);
        await ErasedStore.EndedCallAsync(fake);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", "other-leg", StringComparison.Ordinal));
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed").Replace("caller-leg", "other-leg", StringComparison.Ordinal));
        await fake.PassAsync(TimeSpan.FromHours(2));

        await ErasedStore.EraseAsync(fake, new { call = "caller-leg" });
        await ErasedStore.DoneAsync(fake);

        (await fake.ItemsAsync("/api/v1/calls")).Should().ContainSingle().Which.GetProperty("callId").GetString().Should().Be("other-leg");
    }

    private static async Task<IEnumerable<string?>> PreviewAsync(FakeWebhooks fake, string list) =>
        (await fake.ApiAsync($"{ErasedStore.Erasures}/preview?number={ErasedStore.Number}")).GetProperty(list).EnumerateArray().Select(id => id.GetString());

    private static async Task<int> FoundAsync(FakeWebhooks fake)
    {
        var answer = await fake.AskAsync($"/api/v1/search?q={ErasedStore.RareWord}", Supervisor.Key);
        answer.Status.Should().Be(HttpStatusCode.OK);
        return answer.Json.GetProperty("total").GetInt32();
    }
}
