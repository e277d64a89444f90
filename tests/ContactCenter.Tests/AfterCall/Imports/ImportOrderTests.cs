using System.Net;
using static ContactCenter.Tests.AfterCall.Imports.ImportDesk;

namespace ContactCenter.Tests.AfterCall.Imports;

/// <summary>Imports are paused, resumed and stopped, and survive restarts.</summary>
public sealed class ImportOrderTests : IDisposable
{
    private const int All = 14;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    private readonly ImportDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task What_is_paused_goes_on_where_it_was()
    {
        _desk.PutSounds(All);
        await using var fake = _desk.Server();
        var id = await _desk.BeginAsync(fake);
        (await CountsAsync(fake, id)).Should().Be($"running {All} 0 0", "a few come at a time");

        (await OrderAsync(fake, id, "pause")).Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(Enough);
        (await CountsAsync(fake, id)).Should().Be($"paused {All} 4 0", "what had begun comes to its end");
        (await OrderAsync(fake, id, "pause")).Should().Be(HttpStatusCode.OK, "it is so already");

        (await OrderAsync(fake, id, "resume")).Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(Enough);
        (await CountsAsync(fake, id)).Should().Be($"done {All} {All} 0");
        (await RecordingsAsync(fake)).Should().HaveCount(All);
        (await OrderAsync(fake, id, "resume")).Should().Be(HttpStatusCode.Conflict);
        (await OrderAsync(fake, id, "stop")).Should().Be(HttpStatusCode.Conflict);
        (await OrderAsync(fake, "999", "stop")).Should().Be(HttpStatusCode.NotFound);
        (await fake.ItemsAsync($"/api/v1/audit?object={Uri.EscapeDataString($"import {id}")}")).Select(line => line.GetProperty("action").GetString())
            .Should().Equal("importResumed", "importPaused", "importStarted");
    }

    [Fact]
    public async Task What_is_stopped_stays_so()
    {
        _desk.PutSounds(All);
        await using (var fake = _desk.Server())
        {
            var id = await _desk.BeginAsync(fake);
            (await OrderAsync(fake, id, "stop")).Should().Be(HttpStatusCode.OK);
            await fake.PassAsync(Enough);
            (await CountsAsync(fake, id)).Should().Be($"stopped {All} 4 0");
            (await OrderAsync(fake, id, "resume")).Should().Be(HttpStatusCode.Conflict);
        }

        await using (var fake = _desk.Server())
        {
            await fake.PassAsync(Enough);
            (await RecordingsAsync(fake)).Should().HaveCount(4);
            var import = (await fake.ItemsAsync("/api/v1/imports")).Should().ContainSingle().Subject;
            import.GetProperty("endedAt").ValueKind.Should().NotBe(System.Text.Json.JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task After_a_restart_it_goes_on_and_nothing_comes_twice()
    {
        _desk.PutSounds(All);
        _desk.Put("05/a.json", """{"transcript":"Agent: Hello"}""");
        string id;
        await using (var fake = _desk.Server())
        {
            id = await _desk.BeginAsync(fake);
            await fake.PassAsync(TimeSpan.FromSeconds(1));
            (await CountsAsync(fake, id)).Should().StartWith("running 15 ");
        }

        await using (var fake = _desk.Server())
        {
            await fake.PassAsync(Enough);
            (await CountsAsync(fake, id)).Should().Be("done 15 15 0");
            var recordings = await RecordingsAsync(fake);
            recordings.Should().HaveCount(15);
            recordings.Select(recording => recording.GetProperty("callId").GetString()).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public async Task A_folder_that_is_gone_halts_it_until_it_is_resumed()
    {
        _desk.PutSounds(All);
        await using var fake = _desk.Server();
        var id = await _desk.BeginAsync(fake);
        (await OrderAsync(fake, id, "pause")).Should().Be(HttpStatusCode.OK);
        var aside = $"{_desk.Folder}-aside";
        await fake.PassAsync(Enough);
        Directory.Move(_desk.Folder, aside);
        try
        {
            (await OrderAsync(fake, id, "resume")).Should().Be(HttpStatusCode.OK);
            await fake.PassAsync(Enough);
            (await CountsAsync(fake, id)).Should().Be($"failed {All} 4 0");
            (await GetAsync(fake, id)).GetProperty("lastError").GetString().Should().Contain(_desk.Folder);
        }
        finally
        {
            Directory.Move(aside, _desk.Folder);
        }

        (await OrderAsync(fake, id, "resume")).Should().Be(HttpStatusCode.OK);
        await fake.PassAsync(Enough);
        (await CountsAsync(fake, id)).Should().Be($"done {All} {All} 0");
    }
}
