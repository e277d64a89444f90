using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ContactCenter.Calls.Stores.FromJournal;
using ContactCenter.Domain.Calls.Steps.Menu;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Tests.World;
using ContactCenter.Voice;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>A file of shape 2, written by a program that had all in one file and a journal, is taken over with all that it holds.</summary>
public sealed class JournalUpgradeTests : IDisposable
{
    private static readonly LegId WithSurvey = new("e91510d0-1db1-4fb3-8c21-002edb9ffd9f");
    private static readonly LegId LeftInMenu = new("e1bddde9-ac69-49a1-99c6-861e52e6c63a");
    private static readonly LegId InMenu = new("0085ee04-a178-46bc-b03a-7635a2b6780a");
    private static readonly LegId Waiting = new("b3ec94b9-547e-4fa6-976d-bf50bd2bc839");
    private static readonly LegId Refused = new("c47856e2-f527-4ffb-b08e-e45ccfe0b5ff");
    private static readonly LegId Odd = new("40cdc8b9-e689-4e8c-a264-9f0a17d97211");
    private static readonly LegId HangUpOpen = new("d59c7080-1d72-461b-90f2-5ec00091245a");

    private readonly SqliteStoreFolder _folder = new();

    private string Live => Path.Combine(_folder.Path, StorageFolder.LiveFileName);

    private string History => Path.Combine(_folder.Path, StorageFolder.HistoryFileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_calls_all_work_and_all_dead_letters_are_there()
    {
        PutOld();

        await HoldsAllAsync();

        var store = _folder.Store;
        store.Find(InMenu)!.Placement.State.Should().BeOfType<InMenu>().Which.NoMatches.Should().Be(1);
        store.Find(Waiting)!.Legs.Should().ContainSingle().Which.Id.Should().NotBeNull();
        store.Find(Odd)!.Caller.Address.Should().Be("Zoë <x>");
        (await store.ReadAsync(WithSurvey))!.Survey!.Score.Should().Be(4);
        (await store.ReadAsync(WithSurvey))!.Timeline.Should().HaveCountGreaterThan(10);
        (await store.ReadAsync(LeftInMenu))!.IsOver.Should().BeTrue();
        (await store.ListAsync(new())).Total.Should().Be(7);
        (await store.ListAsync(new() { HasSurvey = true })).Total.Should().Be(1);
        store.OpenWork().Should().Contain(item => item.Kind == "hangUp" && item.Key == HangUpOpen.Value && item.Attempts > 0 && item.LastError == "503 busy");
        var letter = (await _folder.DeadLetters.ListAsync(long.MaxValue, 10)).Should().ContainSingle().Subject;
        (letter.Item.Kind, letter.Item.Key, letter.Item.LastError).Should().Be(("createAgentLeg", Refused.Value, "400 refused; no such number"));
        _folder.Logs.Entries.Should().Contain(line => line.Message.Contains("There is no way back but a backup of before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_calls_go_on_and_addresses_given_out_before_find_their_legs()
    {
        PutOld();
        _folder.Open();
        var call = _folder.Store.Find(Waiting)!;
        _folder.Close();
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));

        var answered = await fake.SendAsync(
            HttpMethod.Post,
            $"/webhooks/event?call={Waiting}&key={call.Addresses.Secret}&agent=1",
            $$"""{"uuid":"{{call.Legs[0].Id}}","status":"answered","direction":"outbound","from":"442079460000","to":"447700900101"}""");
        var pressed = await fake.SendAsync(
            HttpMethod.Post,
            $"/webhooks/input?call={InMenu}&key={fake.Find(InMenu).Addresses.Secret}&step={fake.Find(InMenu).Placement.Step}",
            $$$"""{"uuid":"{{{InMenu}}}","dtmf":{"digits":"1","timed_out":false}}""");

        answered.Status.Should().Be(HttpStatusCode.OK);
        (await fake.ApiAsync($"/api/v1/calls/{Waiting}")).GetProperty("state").GetString().Should().Be("talking");
        pressed.Actions.Should().EndWith("conversation");
    }

    [Fact]
    public void A_line_that_was_kept_without_a_kind_is_a_decision()
    {
        var line = JsonSerializer.Deserialize("""{"at":"2026-01-05T10:00:00Z","what":"department Sales"}"""u8, OldJson.Default.OldLine)!;

        OldCalls.Read(line).Should().Be(new TimelineEntry(new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero), TimelineKind.Decision, "department Sales"));
    }

    [Theory]
    [InlineData("before anything was written")]
    [InlineData("while the new file was written")]
    [InlineData("before the old file was renamed")]
    [InlineData("after the old file was renamed")]
    [InlineData("after all")]
    public async Task A_crash_between_any_two_steps_is_made_good_by_the_next_start(string crash)
    {
        PutOld();
        var old = await File.ReadAllBytesAsync(Live, TestContext.Current.CancellationToken);
        _folder.Open();
        _folder.Close();
        var written = await File.ReadAllBytesAsync(Live, TestContext.Current.CancellationToken);
        if (crash != "after all")
            Directory.GetFiles(_folder.Path, "*.db*").ToList().ForEach(File.Delete);
        await PutAsync(crash, old, written);

        await HoldsAllAsync();

        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Should()
            .NotContain(name => name!.EndsWith(".new", StringComparison.Ordinal) || name.EndsWith(".unfinished", StringComparison.Ordinal));
        _folder.Open();
        await HoldsAllAsync();
    }

    [Theory]
    [InlineData("UPDATE journal SET entries = x'020000007878' WHERE number = 3", "row 3 of the journal does not match its checksum")]
    [InlineData("UPDATE journal SET at = at + 1 WHERE number = 3", "row 3 of the journal does not match its checksum")]
    [InlineData("DELETE FROM journal WHERE number = 3", "row 4 of the journal does not follow row 2")]
    public async Task Damage_stops_the_start_and_changes_nothing(string deed, string words)
    {
        PutOld();
        using (var connection = new SqliteConnection($"Data Source={Live};Pooling=False"))
            connection.Execute(deed);
        var before = SHA256.HashData(await File.ReadAllBytesAsync(Live, TestContext.Current.CancellationToken));

        FluentActions.Invoking(() => _folder.Open()).Should().Throw<StorageException>()
            .WithMessage($"{Live} is damaged: {words}*Keep a copy*\"Backup and restore\" in docs/operations.md*");

        SHA256.HashData(await File.ReadAllBytesAsync(Live, TestContext.Current.CancellationToken)).Should().Equal(before);
        File.Exists(History).Should().BeFalse();
    }

    [Fact]
    public async Task A_backup_of_the_older_program_is_restored_and_taken_over_at_the_next_start()
    {
        PutOld();
        var backup = Path.Combine(_folder.Path, "old-backup");
        File.Move(Live, backup);
        _folder.Open();
        await _folder.Store.SaveAsync(new("newer"), step: 1);
        _folder.Close();

        Restore.Run(_folder.Path, backup, _folder.Clock.GetUtcNow()).SetAside.Should().NotBeNull();

        await HoldsAllAsync();
        _folder.Store.Find(new("newer")).Should().BeNull();
    }

    private async Task HoldsAllAsync()
    {
        var store = _folder.Open();
        store.LiveCalls.Should().Be(4);
        store.Unsettled().Select(call => call.CallerLeg).Should().BeEquivalentTo([InMenu, Waiting, Refused, Odd, HangUpOpen]);
        store.OpenWork().Should().HaveCount(11).And.OnlyHaveUniqueItems(item => item.Number);
        _folder.DeadLetters.Count.Should().Be(1);
        foreach (var ended in (LegId[])[WithSurvey, LeftInMenu])
            (await store.ReadAsync(ended)).Should().NotBeNull();
        _folder.Close();
        _folder.Open();
    }

    private async Task PutAsync(string crash, byte[] old, byte[] written)
    {
        switch (crash)
        {
            case "before anything was written":
                await File.WriteAllBytesAsync(Live, old);
                break;
            case "while the new file was written":
                await File.WriteAllBytesAsync(Live, old);
                await File.WriteAllBytesAsync(Live + ".unfinished", written[..(written.Length / 2)]);
                break;
            case "before the old file was renamed":
                await File.WriteAllBytesAsync(Live, old);
                await File.WriteAllBytesAsync(Live + ".new", written);
                break;
            case "after the old file was renamed":
                await File.WriteAllBytesAsync(History, old);
                await File.WriteAllBytesAsync(Live + ".new", written);
                break;
        }
    }

    private void PutOld()
    {
        using var resource = typeof(JournalUpgradeTests).Assembly.GetManifestResourceStream("shape-2.db")!;
        using var file = File.Create(Live);
        resource.CopyTo(file);
    }
}
